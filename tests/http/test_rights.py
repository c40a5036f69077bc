"""What each role may do over HTTP: every route that changes something is closed to agents, unless it is named here."""

import re

import pytest

from revive_app.api.openapi import describe
from revive_app.vocabulary import Role
from tests.builders import Shop, make_shop, scalar
from tests.http.built import built_api
from tests.http.open_doors import OPEN_DOORS
from tests.http.people import add_person, browser
from tests.http.problems import assert_problem

pytestmark = pytest.mark.usefixtures("clean_database")

NOBODY = "5cdd6108-97c4-4f47-a1cc-efaadd726bcc"
READING = {"get", "head"}

# What whoever answers customers may change.
TALK = {
    "POST /conversations/{conversation_id}/messages",
    "PATCH /conversations/{conversation_id}",
    "PATCH /dashboard/leads/{lead_id}",
    "POST /contacts/{contact_id}/consent",
    "POST /simulate",
    "POST /appointments",
    "PATCH /appointments/{appointment_id}",
    "PATCH /orders/{order_id}",
    "PATCH /tasks/{task_id}",
    "PATCH /timers/{timer_id}",
    "POST /auth/password",
    "POST /auth/shop",
    "POST /conversations/{conversation_id}/media",
    "POST /conversations/{conversation_id}/template",
    "DELETE /auth/sessions/{session_id}",
}
# What is the owner's alone, to look at too.
OWNERS = {
    "GET /api-keys",
    "POST /api-keys",
    "DELETE /api-keys/{key_id}",
    "GET /auth/invitations",
    "POST /auth/invite",
    "DELETE /auth/invitations/{invitation_id}",
    "PATCH /team/{user_id}",
    "DELETE /team/{user_id}",
    "POST /numbers",
    "DELETE /numbers/{number_id}",
    "PUT /rate-card",
}


def routes() -> list[tuple[str, str]]:
    return [
        (method.upper(), path)
        for path, operations in describe(built_api())["paths"].items()
        if path.startswith("/api/v1") and path not in OPEN_DOORS and not path.endswith("/activity/stream")
        for method in operations
    ]


def named(method: str, path: str) -> str:
    return f"{method} {path.removeprefix('/api/v1')}"


def closed_to(role: Role) -> set[str]:
    """The routes that answer 403 to a person of that role, whatever she sends."""
    person = add_person(make_shop(), role)
    with browser(person) as client:
        return {
            named(method, path)
            for method, path in routes()
            if client.request(method, re.sub(r"\{[^}]+\}", NOBODY, path)).status_code == 403
        }


def test_the_lists_name_real_routes() -> None:
    assert {named(*route) for route in routes()} >= TALK | OWNERS


def test_an_agent_changes_only_what_belongs_to_talking() -> None:
    changing = {named(method, path) for method, path in routes() if method.lower() not in READING}

    assert closed_to(Role.AGENT) == (changing - TALK) | OWNERS


def test_a_manager_may_do_all_but_what_is_the_owners() -> None:
    assert closed_to(Role.MANAGER) == OWNERS


def test_nothing_is_closed_to_the_owner() -> None:
    assert closed_to(Role.OWNER) == set()


def test_what_costs_money_is_the_owners_to_set() -> None:
    shop: Shop = make_shop()
    with browser(add_person(shop, Role.MANAGER)) as client:
        problem = assert_problem(
            client.patch("/api/v1/settings", json={"ai_budget_rupees": 9, "locality": "Fort"}), 403
        )
        assert problem["detail"] == "Only the owner may do this."
        assert client.patch("/api/v1/settings", json={"locality": "Fort"}).status_code == 200
    assert scalar("SELECT ai_budget_rupees FROM clients") == 500
    with browser(add_person(shop, Role.OWNER)) as client:
        assert client.patch("/api/v1/settings", json={"ai_budget_rupees": None}).status_code == 200
    assert scalar("SELECT ai_budget_rupees FROM clients") is None


def test_a_new_role_holds_with_the_next_click() -> None:
    shop = make_shop()
    agent, owner = add_person(shop), add_person(shop, Role.OWNER)
    with browser(agent) as hers, browser(owner) as boss:
        assert_problem(hers.post("/api/v1/products/", json={"name": "x", "price": 1}), 403)
        assert boss.patch(f"/api/v1/team/{agent.id}", json={"role": "manager"}).status_code == 200
        assert hers.post("/api/v1/products/", json={"name": "x", "price": 1}).status_code == 201
