"""Who comes in: nobody without a key or a session, and nobody to another shop's things."""

import re
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.api.openapi import describe
from tests.builders import Shop, make_shop, make_thread, scalar
from tests.http.built import built_api
from tests.http.open_doors import OPEN_DOORS
from tests.http.problems import assert_problem


def guarded_routes() -> list[tuple[str, str]]:
    """Every route below /api/v1 that the API describes, with ids nobody has."""
    nobody = "5cdd6108-97c4-4f47-a1cc-efaadd726bcc"
    return [
        (method.upper(), re.sub(r"\{[^}]+\}", nobody, path))
        for path, operations in describe(built_api())["paths"].items()
        if path.startswith("/api/v1") and path not in OPEN_DOORS
        for method in operations
    ]


ROUTES = guarded_routes()


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer rvk_wrong"}, {"Authorization": "Basic eA=="}]
)
def test_nobody_comes_in_without_a_key_or_a_session(
    api: TestClient, method: str, path: str, headers: dict[str, str]
) -> None:
    response = api.request(method, path, headers=headers)

    assert_problem(response, 401)
    assert response.headers["www-authenticate"] == "Bearer"


def test_every_route_but_the_open_ones_is_on_that_list() -> None:
    api = built_api()
    opened = OPEN_DOORS | {"/healthz", "/readyz", "/metrics", "/media/catalog/{client_id}/{name}"}
    schema_paths = {
        (method.upper(), path)
        for path, operations in _schema(api)["paths"].items()
        for method in operations
        if path not in opened
    }
    listed = {(method, _template(path)) for method, path in ROUTES}

    assert {(method, _template(path)) for method, path in schema_paths} == listed


def test_the_description_says_which_doors_are_open() -> None:
    described = {
        path
        for path, operations in _schema(built_api())["paths"].items()
        for operation in operations.values()
        if path.startswith("/api/v1") and not operation.get("security")
    }

    assert described == OPEN_DOORS


def _schema(api: Any) -> dict[str, Any]:
    return TestClient(api).get("/api/v1/openapi.json").json()


def _template(path: str) -> str:
    return "/".join("{}" if part.startswith("{") or len(part) == 36 else part for part in path.split("/"))


def test_another_shops_ids_get_the_same_answer_as_unknown_ones(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger)
    for foreign, path in (
        (theirs.conversation_id, "/api/v1/conversations/{}"),
        (theirs.conversation_id, "/api/v1/conversations/{}/messages"),
        (theirs.lead_id, "/api/v1/dashboard/leads/{}"),
        (theirs.lead_id, "/api/v1/dashboard/leads/{}/timeline"),
        (theirs.contact_id, "/api/v1/contacts/{}/consent"),
    ):
        known = api.get(path.format(foreign), headers=key)
        unknown = api.get(path.format(uuid4()), headers=key)

        assert assert_problem(known, 404) == assert_problem(unknown, 404)


def test_another_shops_things_cannot_be_changed(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger)

    assert_problem(
        api.patch(f"/api/v1/dashboard/leads/{theirs.lead_id}", json={"status": "won"}, headers=key), 404
    )
    assert_problem(
        api.patch(f"/api/v1/conversations/{theirs.conversation_id}", json={"handler": "human"}, headers=key),
        404,
    )
    assert_problem(
        api.post(f"/api/v1/conversations/{theirs.conversation_id}/messages", json={"text": "x"}, headers=key),
        404,
    )
    withdrawal = {"action": "withdrawn", "scope": "all", "source": "x"}
    assert_problem(
        api.post(f"/api/v1/contacts/{theirs.contact_id}/consent", json=withdrawal, headers=key), 404
    )
    assert_problem(api.delete(f"/api/v1/numbers/{stranger.number_id}", headers=key), 404)

    assert scalar("SELECT status FROM leads") == "contacted"
    assert scalar("SELECT handler FROM conversations") == "agent"
    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert scalar("SELECT count(*) FROM whatsapp_numbers") == 2
