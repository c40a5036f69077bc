"""A shop's settings, its keys, its people, and how it is, over HTTP."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.models import WebhookEvent
from revive_app.vocabulary import EventKind, Role
from tests.builders import PERSONA, Shop, make_shop, make_thread, message_row, queue_message, scalar
from tests.http.people import PASSWORD, add_person, browser
from tests.http.problems import assert_problem

SETTINGS, HEALTH = "/api/v1/settings", "/api/v1/health"


@pytest.fixture
def owner(shop: Shop) -> Iterator[TestClient]:
    with browser(add_person(shop, Role.OWNER, name="Kavita")) as client:
        yield client


# --- settings ----------------------------------------------------------------------------------------------


def test_what_is_set_is_kept_as_it_is_meant(owner: TestClient) -> None:
    change = {
        "business_name": "  Ratnavali   Jewels ",
        "locality": "Johari Bazaar",
        "phone": "098290 41100",
        "own_domains": ["https://www.Ratnavali.in/rings", "ratnavali.in", "रत्न.भारत", ""],
        "timezone": "Asia/Dubai",
        "quiet_from": "22:30",
        "quiet_until": "08:00",
        "frequency_cap_count": 3,
        "reply_debounce_ms": 1500,
        "confirm_opt_out": False,
        "discount_percent": 8,
        "admin_phone": "+91 98290 41100",
    }

    changed = owner.patch(SETTINGS, json=change).json()

    assert changed == {
        **owner.get(SETTINGS).json(),
        **change,
        "business_name": "Ratnavali Jewels",
        "phone": "+919829041100",
        "admin_phone": "+919829041100",
        "own_domains": ["ratnavali.in", "xn--h2biw1j.xn--h2brj9c"],
    }
    assert scalar("SELECT quiet_from::text FROM clients") == "22:30:00"


def test_null_takes_away_what_may_be_missing(owner: TestClient) -> None:
    owner.patch(SETTINGS, json={"quiet_from": "21:00", "quiet_until": "09:00", "admin_email": "a@b.in"})

    off = {"quiet_from": None, "quiet_until": None, "ai_budget_rupees": None, "admin_email": None}
    changed = owner.patch(SETTINGS, json=off).json()

    assert {name: changed[name] for name in off} == off


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"business_name": "   "}, "business_name"),
        ({"business_name": None}, "business_name"),
        ({"business_name": "x" * 121}, "business_name"),
        ({"phone": "one two three"}, "phone"),
        ({"own_domains": ["localhost"]}, "own_domains"),
        ({"own_domains": ["10.0.0.1"]}, "own_domains"),
        ({"own_domains": ["a b.in"]}, "own_domains"),
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"timezone": "../../etc/passwd"}, "timezone"),
        ({"quiet_from": "25:00"}, "quiet_from"),
        ({"quiet_from": "21:00"}, "quiet_until"),
        ({"frequency_cap_days": 0}, "frequency_cap_days"),
        ({"reply_debounce_ms": 20_001}, "reply_debounce_ms"),
        ({"discount_percent": 21}, "discount_percent"),
        ({"ai_budget_rupees": -1}, "ai_budget_rupees"),
        ({"snooze_default_days": True}, "snooze_default_days"),
        ({"admin_email": "nobody"}, "admin_email"),
        ({"colour": "gold"}, "colour"),
        ({"currency": "USD"}, "currency"),
    ],
)
def test_what_cannot_be_set_is_named_and_nothing_is_set(
    owner: TestClient, change: dict[str, Any], field: str
) -> None:
    before = owner.get(SETTINGS).json()

    problem = assert_problem(owner.patch(SETTINGS, json={"locality": "Fort", **change}), 422)

    assert field in {error["field"].split(".")[0] for error in problem["errors"]}
    assert owner.get(SETTINGS).json() == before


def test_every_agent_learns_the_shops_new_name_but_from_words_written_by_hand(
    owner: TestClient, api: TestClient, key: dict[str, str]
) -> None:
    made = api.post("/api/v1/campaigns/", json={"name": "One", **PERSONA}, headers=key).json()
    own = api.post("/api/v1/campaigns/", json={"name": "Two", **PERSONA}, headers=key).json()
    mine = {"prompt_config": {"system_prompt": "You are Tara of the old name."}}
    api.patch(f"/api/v1/campaigns/{own['id']}", json=mine, headers=key)

    owner.patch(SETTINGS, json={"business_name": "Ratnavali Jewels"})

    def prompt(campaign: dict[str, Any]) -> str:
        return api.get(f"/api/v1/campaigns/{campaign['id']}", headers=key).json()["prompt_config"][
            "system_prompt"
        ]

    assert "Ratnavali Jewels" in prompt(made)
    assert prompt(own) == "You are Tara of the old name."


# --- people and keys ------------------------------------------------------------------------------------


def test_the_team_is_shown_and_a_shop_keeps_an_owner(owner: TestClient, shop: Shop) -> None:
    agent = add_person(shop, name="Rohan")
    boss = owner.get("/api/v1/auth/me").json()["user"]["id"]

    team = owner.get("/api/v1/team").json()["items"]

    assert [(member["name"], member["role"]) for member in team] == [("Kavita", "owner"), ("Rohan", "agent")]
    for refused in (
        owner.patch(f"/api/v1/team/{boss}", json={"role": "agent"}),
        owner.delete(f"/api/v1/team/{boss}"),
    ):
        assert assert_problem(refused, 409)["type"] == "urn:revive:last_owner"
    assert owner.patch(f"/api/v1/team/{agent.id}", json={"role": "owner"}).json()["role"] == "owner"
    assert owner.patch(f"/api/v1/team/{boss}", json={"role": "manager"}).json()["role"] == "manager"
    assert_problem(owner.patch(f"/api/v1/team/{agent.id}", json={"role": "agent"}), 403)


def test_who_is_removed_is_out_at_once_and_her_threads_are_nobodys(owner: TestClient, shop: Shop) -> None:
    agent = add_person(shop)
    thread = make_thread(shop)
    with browser(agent) as hers:
        hers.patch(f"/api/v1/conversations/{thread.conversation_id}", json={"assigned_to": str(agent.id)})
        assert scalar("SELECT assigned_to FROM conversations") == agent.id

        assert owner.delete(f"/api/v1/team/{agent.id}").status_code == 204

        assert_problem(hers.get("/api/v1/auth/me"), 401)
        assert (
            hers.post("/api/v1/auth/login", json={"email": agent.email, "password": PASSWORD}).status_code
            == 401
        )
    assert scalar("SELECT assigned_to FROM conversations") is None


def test_another_shops_people_are_not_there(owner: TestClient) -> None:
    stranger = add_person(make_shop(), email="stranger@example.com")

    for call in (
        owner.patch(f"/api/v1/team/{stranger.id}", json={"role": "owner"}),
        owner.delete(f"/api/v1/team/{stranger.id}"),
        owner.delete(f"/api/v1/team/{uuid4()}"),
    ):
        assert_problem(call, 404)
    assert scalar("SELECT role FROM memberships WHERE user_id = :id", id=stranger.id) == "agent"


def test_a_key_opens_until_it_is_revoked_and_is_shown_once(owner: TestClient, api: TestClient) -> None:
    made = owner.post("/api/v1/api-keys", json={"name": "Billing"}).json()
    bearer = {"Authorization": f"Bearer {made['api_key']}"}

    assert api.get(SETTINGS, headers=bearer).status_code == 200
    (listed,) = owner.get("/api/v1/api-keys").json()["items"]
    assert listed["name"] == "Billing"
    assert "api_key" not in listed
    assert made["api_key"].startswith(listed["prefix"])
    assert owner.delete(f"/api/v1/api-keys/{made['id']}").status_code == 204

    assert_problem(api.get(SETTINGS, headers=bearer), 401)
    assert_problem(owner.delete(f"/api/v1/api-keys/{made['id']}"), 404)
    assert owner.get("/api/v1/api-keys").json()["items"] == []
    assert_problem(owner.post("/api/v1/api-keys", json={"name": ""}), 422)


def test_ones_own_browsers_and_nobody_elses(owner: TestClient, shop: Shop) -> None:
    agent = add_person(shop)
    with browser(agent) as hers, browser(agent) as phone:
        there = hers.get("/api/v1/auth/sessions").json()["items"]
        assert len(there) == 2
        (other,) = (session for session in there if not session["is_this"])
        assert_problem(owner.delete(f"/api/v1/auth/sessions/{other['id']}"), 404)
        assert hers.delete(f"/api/v1/auth/sessions/{other['id']}").status_code == 204
        assert_problem(phone.get("/api/v1/auth/me"), 401)
        assert hers.get("/api/v1/auth/me").status_code == 200


def test_a_new_password_for_who_knows_the_old_one(shop: Shop) -> None:
    agent = add_person(shop)
    change = {"current": PASSWORD, "new": "another long password"}
    with browser(agent) as hers, browser(agent) as phone:
        wrong = assert_problem(hers.post("/api/v1/auth/password", json={**change, "current": "x"}), 422)
        assert wrong["errors"][0]["field"] == "current"
        weak = assert_problem(hers.post("/api/v1/auth/password", json={**change, "new": "short"}), 422)
        assert weak["errors"][0]["field"] == "password"

        assert hers.post("/api/v1/auth/password", json=change).status_code == 204

        assert hers.get("/api/v1/auth/me").status_code == 200
        assert_problem(phone.get("/api/v1/auth/me"), 401)


# --- health ------------------------------------------------------------------------------------------------


def park(shop: Shop, reason: str = "neither phone nor user id", *, minutes: int = 0) -> UUID:
    with system_session() as session:
        event = WebhookEvent(
            client_id=shop.client_id,
            number_id=shop.number_id,
            dedupe_key=uuid4().hex,
            kind=EventKind.OTHER,
            field="messages",
            subject="x",
            payload={"value": {}},
            attempts=6,
            reason=reason,
            parked_at=utc_now() - timedelta(minutes=minutes),
        )
        session.add(event)
        session.flush()
        return UUID(int=event.id or 0)


def test_health_tells_numbers_waits_and_failures_in_words(owner: TestClient, shop: Shop) -> None:
    thread = make_thread(shop, first_name="Priya")
    queue_message(shop, thread)
    queue_message(shop, thread, reason="quiet_hours")
    queue_message(shop, thread, not_before=utc_now() + timedelta(days=3))
    queue_message(shop, thread, state="unknown", sending_at=utc_now())
    for _ in range(2):
        queue_message(shop, thread, state="failed", failed_at=utc_now(), error_code=131026, error_title="x")
    queue_message(shop, thread, state="failed", failed_at=utc_now() - timedelta(days=8), error_code=1)
    stranger = make_shop()
    queue_message(stranger, make_thread(stranger), state="unknown")
    park(shop)
    with system_session() as session:
        session.run("INSERT INTO heartbeats (name, beat_at) VALUES ('worker', now())")

    health = owner.get(HEALTH).json()

    assert health["worker_alive"] is True
    assert (health["parked_events"], health["unsure_count"]) == (1, 1)
    assert {(line["reason"], line["count"]) for line in health["waiting"]} == {
        (None, 1), ("quiet_hours", 1), ("set_for_later", 1),
    }  # fmt: skip
    (failure,) = health["failures"]
    assert (failure["code"], failure["count"]) == (131026, 2)
    assert failure["words"].endswith(".")
    (number,) = health["numbers"]
    assert (number["quality"], number["paused_reason"], number["queued"]) == ("UNKNOWN", None, 3)


def test_without_a_worker_it_is_said(owner: TestClient) -> None:
    health = owner.get(HEALTH).json()

    assert (health["worker_alive"], health["worker_seen_at"]) == (False, None)
    assert (health["webhook_lag_seconds"], health["oldest_event_seconds"]) == (None, None)


def test_a_parked_event_is_tried_again_or_let_go(owner: TestClient, shop: Shop) -> None:
    events = [park(shop, f"reason {number}", minutes=number) for number in range(3)]
    first = owner.get(f"{HEALTH}/parked", params={"limit": 2}).json()
    rest = owner.get(f"{HEALTH}/parked", params={"limit": 2, "cursor": first["next_cursor"]}).json()
    assert [item["reason"] for item in first["items"] + rest["items"]] == ["reason 0", "reason 1", "reason 2"]
    assert rest["next_cursor"] is None

    assert owner.post(f"{HEALTH}/parked/{events[0]}/retry").status_code == 202
    assert owner.post(f"{HEALTH}/parked/{events[1]}/dismiss").status_code == 204

    assert owner.get(HEALTH).json()["parked_events"] == 1
    assert scalar("SELECT attempts FROM webhook_events WHERE id = :id", id=events[0].int) == 0
    assert scalar("SELECT reason FROM webhook_events WHERE id = :id", id=events[1].int) == (
        "dismissed by Kavita: reason 1"
    )
    for event in (events[0], events[1], uuid4(), UUID(int=2**64)):
        assert_problem(owner.post(f"{HEALTH}/parked/{event}/retry"), 404)


def test_another_shops_parked_event_stays_parked(owner: TestClient) -> None:
    theirs = park(make_shop())

    assert owner.get(f"{HEALTH}/parked").json()["items"] == []
    assert_problem(owner.post(f"{HEALTH}/parked/{theirs}/retry"), 404)
    assert_problem(owner.post(f"{HEALTH}/parked/{theirs}/dismiss"), 404)
    assert scalar("SELECT parked_at IS NOT NULL FROM webhook_events") is True


def test_a_number_is_held_and_let_go(owner: TestClient, shop: Shop) -> None:
    waiting = queue_message(
        shop, make_thread(shop), reason="number_paused", not_before=utc_now() + timedelta(hours=1)
    )
    path = f"/api/v1/numbers/{shop.number_id}"

    assert owner.patch(path, json={"paused": True}).json()["paused_reason"] == "Paused by Kavita."
    assert owner.patch(path, json={"paused": False}).json()["paused_reason"] is None

    assert message_row(waiting)["not_before"] <= utc_now()
    assert_problem(owner.patch(f"/api/v1/numbers/{make_shop().number_id}", json={"paused": True}), 404)
