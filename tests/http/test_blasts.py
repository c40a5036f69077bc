"""Blasts over HTTP: tried on paper, started once, watched, steered, taken home. To the contract's letter."""

import csv
import io
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.services import api_keys
from tests.builders import PERSONA, Shop, make_shop, scalar
from tests.http.problems import assert_problem
from tests.integration.blasts.kit import make_lead, make_leads, make_template

STATES = [
    "queued",
    "sending",
    "accepted",
    "sent",
    "delivered",
    "read",
    "failed",
    "skipped",
    "unknown",
    "cancelled",
]


@pytest.fixture(autouse=True)
def template(shop: Shop) -> None:
    make_template(shop)


def post(api: TestClient, key: dict[str, str], shop: Shop, **body: Any) -> Any:
    values = {"template_name": "win_back", "parameters": ["{{first_name}}"], **body}
    return api.post(f"/api/v1/campaigns/{shop.campaign_id}/blast", json=values, headers=key)


def started(api: TestClient, key: dict[str, str], shop: Shop, **body: Any) -> dict[str, Any]:
    response = post(api, key, shop, **body)
    assert response.status_code == 202, response.text
    return response.json()


def test_a_blast_is_accepted_with_its_audience_and_its_cost(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_leads(shop, 3)
    make_lead(shop, marketing_consent="unknown")
    make_lead(shop, dnd_at=utc_now(), status="dnd")

    body = started(api, key, shop)

    assert body["status"] == "running"
    assert body["audience"] == {"eligible": 3, "excluded": {"dnd": 1, "no_consent": 1}}
    # 3 × ₹0.8631, rounded up
    assert (body["cost_estimate"], body["cost"]["paise"]) == (3, 259)
    assert body["languages"] == {"en": 3}
    assert body["finish"]["limited_by"] == "rate"
    read = api.get(f"/api/v1/blasts/{body['blast_id']}", headers=key).json()
    assert list(read["counts"]) == STATES
    assert read["counts"] | {"queued": 0} == dict.fromkeys(STATES, 0)
    assert (read["counts"]["queued"], read["replied"], read["audience_count"]) == (3, 0, 3)


def test_a_dry_run_answers_200_without_a_blast(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_leads(shop, 2)

    response = post(api, key, shop, dry_run=True)

    assert response.status_code == 200
    body = response.json()
    assert body["blast_id"] is None
    assert body["audience"] == {"eligible": 2, "excluded": {}}
    assert body["cost_estimate"] == 2
    assert scalar("SELECT count(*) FROM blasts") == 0


def test_the_same_key_brings_the_same_blast(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_leads(shop, 2)

    first = started(api, key, shop, idempotency_key="diwali")
    make_lead(shop)
    second = started(api, key, shop, idempotency_key="diwali")

    assert first == second
    assert scalar("SELECT count(*) FROM messages") == 2


def test_a_key_of_another_campaign_is_refused(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_lead(shop)
    started(api, key, shop, idempotency_key="diwali")
    other = api.post("/api/v1/campaigns/", json={"name": "Other", **PERSONA}, headers=key).json()["id"]

    response = api.post(
        f"/api/v1/campaigns/{other}/blast",
        json={"template_name": "win_back", "idempotency_key": "diwali"},
        headers=key,
    )

    assert assert_problem(response, 409)["type"] == "urn:revive:idempotency_key_used"


def test_a_second_start_finds_everybody_in_the_first(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_leads(shop, 3)
    started(api, key, shop)

    response = post(api, key, shop)

    problem = assert_problem(response, 409)
    assert (
        problem["detail"]
        == "All 3 people are already in a blast of this template that somebody started a moment ago."
    )
    assert scalar("SELECT count(*) FROM blasts") == 1
    assert scalar("SELECT count(*) FROM messages") == 3


def test_parameters_by_position_by_name_and_with_defaults(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_template(
        shop,
        "named",
        parameter_format="NAMED",
        components=[{"type": "BODY", "text": "Dear {{first_name}}, from {{city}} to us: {{piece}} awaits."}],
    )
    make_lead(shop, first_name="", context_data={"City": "Jaipur"})

    body = started(
        api,
        key,
        shop,
        template_name="named",
        parameters={"first_name": "{{first_name|there}}", "city": "{{context.City}}", "piece": "a ring"},
    )

    recipients = api.get(f"/api/v1/blasts/{body['blast_id']}/recipients", headers=key).json()["items"]
    assert [one["content"] for one in recipients] == ["Dear there, from Jaipur to us: a ring awaits."]
    assert scalar("SELECT payload->'template'->'components'->0->'parameters'->1 FROM messages") == {
        "type": "text",
        "parameter_name": "city",
        "text": "Jaipur",
    }


BAD: list[tuple[str, dict[str, Any], int, str]] = [
    ("a missing parameter", {"parameters": []}, 422, "parameters.1"),
    ("no parameters at all", {"parameters": None}, 422, "parameters.1"),
    ("a parameter too many", {"parameters": ["a", "b"]}, 422, "parameters.2"),
    ("an unknown fact", {"parameters": ["{{shoe_size}}"]}, 422, "parameters.1"),
    ("an unknown template", {"template_name": "nobody_knows"}, 422, "template_name"),
    ("an unknown language", {"language": "ta"}, 422, "language"),
    ("an unknown filter", {"audience": {"shoe_size": 40}}, 422, "audience.shoe_size"),
    ("a filter for nobody", {"audience": {"city": "Atlantis"}}, 422, "audience"),
    ("a start in the past", {"scheduled_at": "2020-01-01T10:00:00Z"}, 422, "scheduled_at"),
    ("an unknown zone", {"timezone": "Mars/Olympus"}, 422, "timezone"),
    ("an end before the start", {"expires_at": "2020-01-01T10:00:00Z"}, 422, "expires_at"),
    ("a rate of nothing", {"rate_per_minute": 0}, 422, "rate_per_minute"),
    ("a hold-out of all", {"hold_out_percent": 100}, 422, "hold_out_percent"),
    ("a field that is none", {"dry_rum": True}, 422, "dry_rum"),
]


@pytest.mark.parametrize(("_case", "change", "status", "field"), BAD, ids=[case[0] for case in BAD])
def test_bad_input_is_told_by_field_and_starts_nothing(
    api: TestClient,
    key: dict[str, str],
    shop: Shop,
    _case: str,
    change: dict[str, Any],
    status: int,
    field: str,
) -> None:
    make_lead(shop)

    problem = assert_problem(post(api, key, shop, **change), status)

    assert field in [error["field"] for error in problem["errors"]]
    assert scalar("SELECT count(*) FROM blasts") == 0
    assert scalar("SELECT count(*) FROM messages") == 0


def test_an_audience_nobody_of_which_may_be_written_to_says_why(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_leads(shop, 2, marketing_consent="unknown")
    make_lead(shop, marketing_consent="withdrawn")

    problem = assert_problem(post(api, key, shop), 422)

    assert problem["type"] == "urn:revive:empty_audience"
    assert "2 × Never agreed to offers" in problem["detail"]
    assert {error["field"] for error in problem["errors"]} == {
        "audience.no_consent",
        "audience.marketing_withdrawn",
    }
    assert scalar("SELECT count(*) FROM blasts") == 0


@pytest.mark.parametrize("status", ["PENDING", "PAUSED", "DISABLED", "REJECTED"])
def test_a_template_meta_does_not_let_go_is_a_conflict(
    api: TestClient, key: dict[str, str], shop: Shop, status: str
) -> None:
    make_lead(shop)
    make_template(shop, "held_up", status=status)

    problem = assert_problem(post(api, key, shop, template_name="held_up"), 409)

    assert problem["detail"].startswith(f"The template held_up (en) is {status.lower()}.")


def test_a_paused_campaign_sends_nothing_a_draft_wakes(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_lead(shop)
    path = f"/api/v1/campaigns/{shop.campaign_id}"
    api.patch(path, json={"status": "paused"}, headers=key)
    assert_problem(post(api, key, shop), 409)

    api.patch(path, json={"status": "draft"}, headers=key)
    started(api, key, shop)

    assert api.get(path, headers=key).json()["status"] == "active"


def test_it_is_paused_let_go_on_and_cancelled(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_leads(shop, 2)
    path = f"/api/v1/blasts/{started(api, key, shop)['blast_id']}"

    paused = api.patch(path, json={"status": "paused"}, headers=key).json()
    again = api.patch(path, json={"status": "paused"}, headers=key).json()
    running = api.patch(path, json={"status": "running"}, headers=key).json()
    cancelled = api.patch(path, json={"status": "cancelled"}, headers=key).json()

    assert (paused["status"], paused["paused_reason"], paused["paused_words"]) == (
        "paused",
        "person",
        "Paused by API",
    )
    assert again == paused
    assert (running["status"], running["paused_reason"]) == ("running", None)
    assert cancelled["status"] == "cancelled"
    assert cancelled["counts"] == dict.fromkeys(STATES, 0) | {"cancelled": 2}
    assert_problem(api.patch(path, json={"status": "running"}, headers=key), 409)
    assert_problem(api.patch(path, json={"status": "completed"}, headers=key), 422)


def test_it_is_set_for_later_and_listed(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_lead(shop)
    at = (utc_now() + timedelta(days=2)).replace(microsecond=0)

    body = started(api, key, shop, scheduled_at=at.isoformat())
    listed = api.get("/api/v1/blasts", params={"campaign": str(shop.campaign_id)}, headers=key).json()

    assert (body["status"], body["scheduled_at"]) == ("scheduled", at.isoformat().replace("+00:00", "Z"))
    assert [(one["id"], one["status"]) for one in listed["items"]] == [(body["blast_id"], "scheduled")]
    assert api.get("/api/v1/blasts", params={"status": "running"}, headers=key).json()["items"] == []
    assert api.get("/api/v1/blasts", params={"campaign": str(uuid4())}, headers=key).json()["items"] == []


def test_recipients_come_by_pages_and_as_a_file_no_spreadsheet_runs(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_leads(shop, 4)
    make_lead(shop, first_name="=cmd|' /C calc'!A0", phone="+919829041100")
    path = f"/api/v1/blasts/{started(api, key, shop)['blast_id']}/recipients"

    first = api.get(path, params={"limit": 3}, headers=key).json()
    rest = api.get(path, params={"limit": 3, "cursor": first["next_cursor"]}, headers=key).json()
    file = api.get(path, params={"format": "csv"}, headers=key)

    phones = [one["phone"] for one in first["items"] + rest["items"]]
    assert len(set(phones)) == 5
    assert rest["next_cursor"] is None
    assert {one["status"] for one in first["items"]} == {"queued"}
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(file.text.removeprefix("\ufeff"))))
    assert [row["phone"] for row in rows] == phones
    assert rows[-1]["first_name"] == "'=cmd|' /C calc'!A0"
    assert rows[-1]["text"].startswith("Namaste =cmd")


def test_recipients_are_filtered_by_status(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_leads(shop, 2)
    path = f"/api/v1/blasts/{started(api, key, shop)['blast_id']}/recipients"
    with system_session() as session:
        session.run(
            "UPDATE messages SET state = 'failed', error_code = 131026, error_title = 'Not on WhatsApp',"
            " reason = 'refused' WHERE id = (SELECT id FROM messages ORDER BY lead_id LIMIT 1)"
        )

    failed = api.get(path, params={"status": "failed"}, headers=key).json()["items"]

    assert [(one["words"], one["error"]) for one in failed] == [
        ("Not on WhatsApp", {"code": 131026, "title": "Not on WhatsApp", "details": ""})
    ]
    assert_problem(api.get(path, params={"status": "gone"}, headers=key), 422)
    assert_problem(api.get(path, params={"cursor": "nonsense"}, headers=key), 422)
    assert_problem(api.get(path, params={"limit": 201}, headers=key), 422)


def test_another_shops_blast_is_an_unknown_blast(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    stranger = make_shop()
    make_template(stranger)
    make_lead(stranger)
    with system_session() as session:
        secret = api_keys.add_key(session, stranger.client_id, name="t")
    other = {"Authorization": f"Bearer {secret}"}
    theirs = started(api, other, stranger)["blast_id"]

    for method, path, body in (
        ("GET", "", None),
        ("PATCH", "", {"status": "cancelled"}),
        ("GET", "/recipients", None),
        ("GET", "/recipients?format=csv", None),
        ("GET", "/results", None),
    ):
        known = api.request(method, f"/api/v1/blasts/{theirs}{path}", json=body, headers=key)
        unknown = api.request(method, f"/api/v1/blasts/{uuid4()}{path}", json=body, headers=key)
        assert assert_problem(known, 404) == assert_problem(unknown, 404)
    assert_problem(post(api, key, stranger), 404)
    assert scalar("SELECT status FROM blasts WHERE id = :id", id=theirs) == "running"


def test_a_test_message_goes_to_a_colleagues_phone_and_to_nobody_elses(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_lead(shop, first_name="Meera")
    path = f"/api/v1/campaigns/{shop.campaign_id}/blast/test"
    body = {"phone": "98290 41100", "template_name": "win_back", "parameters": ["{{first_name}}"]}

    sent = api.post(path, json=body, headers=key)

    assert sent.status_code == 202, sent.text
    assert sent.json()["content"] == "Namaste Meera ji, nayi collection aa gayi hai."
    assert (
        scalar("SELECT contact.phone FROM messages JOIN contacts contact ON contact.id = contact_id")
        == "+919829041100"
    )
    assert scalar("SELECT count(*) FROM blasts") == 0
    assert_problem(api.post(path, json={**body, "phone": "12"}, headers=key), 422)
    assert_problem(api.post(path, json={**body, "lead_id": str(uuid4())}, headers=key), 404)


def test_twenty_test_messages_a_day_are_enough(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_lead(shop)
    path = f"/api/v1/campaigns/{shop.campaign_id}/blast/test"
    body = {"phone": "9829041100", "template_name": "win_back", "parameters": ["x"]}
    answers = [api.post(path, json=body, headers=key).status_code for _ in range(21)]

    assert answers == [202] * 20 + [429]


def test_the_rate_card_is_dated_and_the_shops_own_rates_lie_over_it(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    make_leads(shop, 100)
    own = {"rates": {"IN": {"marketing": 1.0}}, "free_service_messages": 0}

    before = api.get("/api/v1/rate-card", headers=key).json()
    after = api.put("/api/v1/rate-card", json=own, headers=key).json()

    assert (before["valid_from"], before["rates"]["IN"]["marketing"]) == ("2026-10-01", 0.8631)
    assert (after["rates"]["IN"]["marketing"], after["rates"]["IN"]["service"]) == (1.0, 0.115)
    assert after["free_service_messages"] == 0
    assert post(api, key, shop, dry_run=True).json()["cost_estimate"] == 100
    bad = api.put("/api/v1/rate-card", json={"rates": {"India": {"marketing": -1}}}, headers=key)
    assert_problem(bad, 422)
