"""What routes have in common: limits, cursors, sizes, slashes, headers; every refusal is problem JSON. And the probes."""

import pytest
from fastapi.testclient import TestClient

from tests.builders import Shop, make_thread, scalar
from tests.http.problems import assert_problem


@pytest.mark.parametrize("limit", ["0", "201", "-1", "many"])
def test_a_limit_is_1_to_200(api: TestClient, shop: Shop, key: dict[str, str], limit: str) -> None:
    problem = assert_problem(api.get(f"/api/v1/conversations?limit={limit}", headers=key), 422)

    assert problem["errors"][0]["field"] == "limit"


@pytest.mark.parametrize("cursor", ["nonsense", "!!!", "eA", "a" * 201])
def test_a_cursor_is_one_of_ours(api: TestClient, shop: Shop, key: dict[str, str], cursor: str) -> None:
    assert_problem(api.get("/api/v1/dashboard/leads", params={"cursor": cursor}, headers=key), 422)


def test_malformed_json_is_a_bad_request(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/conversations/{thread.conversation_id}/messages"

    assert_problem(api.post(path, content=b"{", headers={**key, "Content-Type": "application/json"}), 400)


def test_unknown_routes_and_methods_speak_problem_json(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    assert_problem(api.get("/api/v1/nowhere", headers=key), 404)
    assert_problem(api.get("/api/v1/auth/nowhere"), 404)
    assert_problem(api.get("/api/v2/leads"), 404)


def test_a_body_over_a_megabyte_is_too_large(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    path = f"/api/v1/conversations/{thread.conversation_id}/messages"

    assert_problem(api.post(path, json={"text": "x" * 1_100_000}, headers=key), 413)
    assert scalar("SELECT count(*) FROM messages") == 0


def test_the_probes_are_open_and_say_why(api: TestClient, shop: Shop) -> None:
    assert api.get("/healthz").json() == {"status": "ok"}
    ready = api.get("/readyz")
    assert ready.status_code == 503
    assert ready.json()["reasons"] == ["The worker has not been seen for a while."]
    assert "revive_webhook_seconds_bucket" in api.get("/metrics").text


def test_answers_can_neither_be_framed_nor_sniffed(api: TestClient) -> None:
    headers = api.get("/healthz").headers

    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["campaigns", "products", "conversations", "templates", "contacts", "blasts", "numbers"]
)
def test_a_slash_at_the_end_changes_nothing(api: TestClient, key: dict[str, str], path: str) -> None:
    with_it = api.get(f"/api/v1/{path}/", headers=key, follow_redirects=False)
    without = api.get(f"/api/v1/{path}", headers=key, follow_redirects=False)

    assert (with_it.status_code, with_it.json()) == (200, without.json())
