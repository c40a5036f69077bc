"""Sequences over HTTP."""

from datetime import timedelta

from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.services import sequences
from tests.builders import Shop, make_silent
from tests.http.problems import assert_problem


def test_a_step_s_life(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    path = f"/api/v1/campaigns/{shop.campaign_id}/steps"
    made = api.post(path, json={"trigger": "no_answer", "days": 3, "at": "11:30"}, headers=key)
    assert made.status_code == 201
    step = made.json()
    assert {
        name: step[name] for name in ("trigger", "days", "at", "enabled", "waiting", "template_name")
    } == {
        "trigger": "no_answer",
        "days": 3,
        "at": "11:30:00",
        "enabled": True,
        "waiting": 0,
        "template_name": None,
    }
    assert api.get(path, headers=key).json()["items"] == [step]

    changed = api.patch(f"/api/v1/steps/{step['id']}", json={"days": 7}, headers=key)
    assert (changed.status_code, changed.json()["days"]) == (200, 7)
    assert api.delete(f"/api/v1/steps/{step['id']}", headers=key).status_code == 204
    assert api.get(path, headers=key).json()["items"] == []
    assert_problem(api.delete(f"/api/v1/steps/{step['id']}", headers=key), 404)


def test_timers_are_shown_moved_and_cancelled(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_silent(shop, timedelta(hours=1))
    api.post(
        f"/api/v1/campaigns/{shop.campaign_id}/steps", json={"trigger": "no_answer", "days": 3}, headers=key
    )
    sequences.plan(lambda: True)

    (timer,) = api.get("/api/v1/timers", params={"lead_id": str(thread.lead_id)}, headers=key).json()["items"]
    assert (timer["kind"], timer["status"], timer["why"]) == (
        "sequence_step",
        "pending",
        "3 days without an answer",
    )
    path = f"/api/v1/timers/{timer['id']}"
    later = (utc_now() + timedelta(days=9)).isoformat()
    assert api.patch(path, json={"rings_at": later}, headers=key).status_code == 200
    assert_problem(api.patch(path, json={"rings_at": "2020-01-01T00:00:00Z"}, headers=key), 422)
    assert_problem(api.patch(path, json={"rings_at": "2027-01-01T00:00:00"}, headers=key), 422)
    assert api.patch(path, json={"status": "cancelled"}, headers=key).json()["status"] == "cancelled"
    assert_problem(api.patch(path, json={"status": "cancelled"}, headers=key), 409)
    assert api.get("/api/v1/timers", headers=key).json()["items"] == []


def test_nonsense_is_refused(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    path = f"/api/v1/campaigns/{shop.campaign_id}/steps"
    for body in (
        {},
        {"trigger": "full_moon"},
        {"trigger": "no_answer", "days": 0},
        {"trigger": "birthday", "days": 99},
    ):
        assert_problem(api.post(path, json=body, headers=key), 422)
    assert api.get(path, headers=key).json()["items"] == []
