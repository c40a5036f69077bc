"""What no table can keep is refused with the field's name, wherever it stands, and nothing is written."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

import revive_app.api
from revive_app.db import system_session
from revive_app.services.sequences.timers import FOLLOW_UP
from tests.builders import PERSONA, Shop, make_shop, make_thread, scalar
from tests.http.problems import assert_problem
from tests.integration.blasts.kit import make_leads, make_template

TOO_LATE, TOO_EARLY = "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"
FAR_AWAY = [TOO_LATE, TOO_EARLY, "1999-12-31T23:59:59Z", "2101-01-01T00:00:00Z"]
WITHOUT_OFFSET = ["9999-12-31T23:59:59", "0001-01-01T00:00:00"]
NUL, HALF = "a\x00b", "a\ud800b"
NOBODY = "5cdd6108-97c4-4f47-a1cc-efaadd726bcc"


def assert_names(response: Any, *fields: str) -> None:
    problem = assert_problem(response, 422)
    assert [error["field"] for error in problem["errors"]] == list(fields)
    assert not any(error["reason"].startswith("Value error") for error in problem["errors"])


# --- moments -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("moment", [*FAR_AWAY, *WITHOUT_OFFSET])
@pytest.mark.parametrize("field", ["expires_at", "scheduled_at"])
@pytest.mark.parametrize("more", [{}, {"timezone": "America/New_York"}])
def test_no_blast_ends_or_begins_where_python_knows_no_time(
    api: TestClient, key: dict[str, str], shop: Shop, field: str, moment: str, more: dict[str, str]
) -> None:
    make_template(shop)
    make_leads(shop, 1)
    body = {"template_name": "win_back", "parameters": ["x"], field: moment, **more}

    assert_names(api.post(f"/api/v1/campaigns/{shop.campaign_id}/blast", json=body, headers=key), field)

    assert scalar("SELECT count(*) FROM blasts") == 0
    assert api.get("/api/v1/blasts", headers=key).json()["items"] == []


@pytest.mark.parametrize("moment", [*FAR_AWAY, *WITHOUT_OFFSET])
def test_no_offer_ends_there(api: TestClient, key: dict[str, str], shop: Shop, moment: str) -> None:
    body = {"name": "Diwali", **PERSONA, "offer_valid_until": moment}

    assert_names(api.post("/api/v1/campaigns/", json=body, headers=key), "offer_valid_until")
    assert_names(
        api.patch(f"/api/v1/campaigns/{shop.campaign_id}", json={"offer_valid_until": moment}, headers=key),
        "offer_valid_until",
    )

    assert len(api.get("/api/v1/campaigns/", headers=key).json()["items"]) == 1
    assert scalar("SELECT offer_valid_until FROM campaigns") is None


@pytest.mark.parametrize("moment", [*FAR_AWAY, *WITHOUT_OFFSET])
def test_no_thread_sleeps_and_no_timer_rings_there(
    api: TestClient, key: dict[str, str], shop: Shop, moment: str
) -> None:
    thread = make_thread(shop)
    timer = make_timer(shop, thread.lead_id)
    conversation = f"/api/v1/conversations/{thread.conversation_id}"

    assert_names(api.patch(conversation, json={"snoozed_until": moment}, headers=key), "snoozed_until")
    assert_names(api.patch(f"/api/v1/timers/{timer}", json={"rings_at": moment}, headers=key), "rings_at")
    for name in ("starts_from", "starts_before"):
        assert_names(api.get("/api/v1/appointments", params={name: moment}, headers=key), name)

    assert api.get(conversation, headers=key).json()["snoozed_until"] is None


def test_a_timer_does_not_ring_in_the_past(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    timer = make_timer(shop, make_thread(shop).lead_id)

    assert_names(
        api.patch(f"/api/v1/timers/{timer}", json={"rings_at": "2020-01-01T00:00:00Z"}, headers=key),
        "rings_at",
    )


@pytest.mark.parametrize(
    ("_case", "zone", "until"),
    [
        ("in the campaign's zone", "America/New_York", "2027-01-01T04:59:00Z"),
        ("in the shop's", None, "2026-12-31T18:29:00Z"),
    ],
)
def test_an_end_without_an_offset_is_a_time_of_day_beside_its_zone(
    api: TestClient, key: dict[str, str], shop: Shop, _case: str, zone: str | None, until: str
) -> None:
    body = {"name": "Diwali", **PERSONA, "timezone": zone, "offer_valid_until": "2026-12-31T23:59:00"}

    made = api.post("/api/v1/campaigns/", json=body, headers=key).json()

    assert made["offer_valid_until"] == until


def test_a_blast_without_an_offset_ends_in_its_zone(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_template(shop)
    make_leads(shop, 1)
    body = {
        **{"template_name": "win_back", "parameters": ["x"], "dry_run": True},
        **{"timezone": "America/New_York", "expires_at": "2099-12-31T23:59:00"},
    }

    tried = api.post(f"/api/v1/campaigns/{shop.campaign_id}/blast", json=body, headers=key).json()

    assert tried["expires_at"] == "2100-01-01T04:59:00Z"


def test_every_moment_somebody_asks_for_is_bounded() -> None:
    """In the API only `wire` may say what a datetime from outside is."""
    loose = re.compile(r"AwareDatetime|NaiveDatetime|:\s*(Annotated\[)?datetime\b")
    folder = Path(next(iter(revive_app.api.__path__)))

    assert [file.name for file in sorted(folder.glob("*.py")) if loose.search(file.read_text())] == [
        "wire.py"
    ]


def make_timer(shop: Shop, lead_id: Any) -> Any:
    with system_session() as session:
        row = session.row(
            "INSERT INTO scheduled_tasks (id, client_id, lead_id, task_type, status, scheduled_at)"
            " VALUES (gen_random_uuid(), :client, :lead, :kind, 'pending', now() + interval '1 day') RETURNING id",
            client=shop.client_id,
            lead=lead_id,
            kind=FOLLOW_UP,
        )
    assert row is not None
    return row["id"]


# --- characters and numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/conversations", "q"),
        ("/dashboard/leads", "q"),
        ("/contacts", "q"),
        ("/products/", "q"),
        ("/products/", "category"),
        ("/products/", "metal"),
        ("/products/", "purity"),
        ("/templates", "status"),
        ("/nowhere", "q"),
    ],
)
def test_a_query_holds_no_nul(api: TestClient, key: dict[str, str], shop: Shop, path: str, name: str) -> None:
    response = api.get(f"/api/v1{path}?{name}=a%00b", headers=key)

    if path == "/nowhere":
        assert_problem(response, 404)
    else:
        assert_names(response, name)


BODIES: list[tuple[str, str, dict[str, Any], str]] = [
    ("POST", "/auth/login", {"email": "?", "password": "x"}, "email"),
    ("POST", "/auth/reset", {"email": "?"}, "email"),
    ("POST", "/api-keys", {"name": "?"}, "name"),
    ("POST", "/campaigns/", {"name": "A", "template_name": "?"}, "template_name"),
    ("POST", "/campaigns/", {"name": "A", "template_language": "?"}, "template_language"),
    ("POST", "/campaigns/", {"name": "A", "skills": {"x": ["?"]}}, "skills.x.0"),
    ("PATCH", "/campaigns/{campaign}", {"followup_template_name": "?"}, "followup_template_name"),
    ("POST", "/campaigns/{campaign}/blast", {"template_name": "?"}, "template_name"),
    ("POST", "/campaigns/{campaign}/blast", {"idempotency_key": "?"}, "idempotency_key"),
    ("POST", "/campaigns/{campaign}/blast", {"audience": {"city": "?"}}, "audience.city"),
    ("POST", "/campaigns/{campaign}/blast", {"audience": {"context": {"?": "x"}}}, "audience.context.ab"),
    ("POST", "/campaigns/{campaign}/blast", {"parameters": ["{{context.?}}"]}, "parameters.0"),
    ("POST", "/conversations/{thread}/messages", {"template_name": "?"}, "template_name"),
    ("POST", "/templates/preview", {"template_name": "?"}, "template_name"),
    ("PATCH", "/appointments/settings", {"reminder_template_name": "?"}, "reminder_template_name"),
    ("POST", "/numbers", {"display_phone": "?"}, "display_phone"),
    ("POST", "/numbers", {"token": "?"}, "token"),
    ("POST", "/numbers", {"app_secret": "?"}, "app_secret"),
]


@pytest.mark.parametrize("odd", [NUL, HALF])
@pytest.mark.parametrize(("method", "path", "body", "field"), BODIES)
def test_a_body_holds_nothing_that_cannot_be_kept(
    api: TestClient,
    key: dict[str, str],
    shop: Shop,
    method: str,
    path: str,
    body: dict[str, Any],
    field: str,
    odd: str,
) -> None:
    thread = make_thread(shop)
    key = {**key, "Content-Type": "application/json"}
    at = path.format(campaign=shop.campaign_id, thread=thread.conversation_id)
    field = field.replace("ab", "ab" if odd == NUL else "a\ufffdb")

    response = api.request(method, f"/api/v1{at}", content=json.dumps(put_in(body, odd)), headers=key)

    assert_names(response, field)


def put_in(value: Any, odd: str) -> Any:
    if isinstance(value, dict):
        return {key.replace("?", odd): put_in(item, odd) for key, item in value.items()}
    if isinstance(value, list):
        return [put_in(item, odd) for item in value]
    return value.replace("?", odd)


@pytest.mark.parametrize(
    ("audience", "field"),
    [
        ({"value": {"min": 10**30}}, "audience.value"),
        ({"value": {"max": -(10**30)}}, "audience.value"),
        ({"created": {"after": TOO_LATE}}, "audience.created"),
        ({"created": {"before": TOO_EARLY}}, "audience.created"),
    ],
)
def test_an_audience_asks_for_nothing_beyond_all_numbers(
    api: TestClient, key: dict[str, str], shop: Shop, audience: dict[str, Any], field: str
) -> None:
    make_template(shop)
    body = {"template_name": "win_back", "parameters": ["x"], "audience": audience, "dry_run": True}

    assert_names(api.post(f"/api/v1/campaigns/{shop.campaign_id}/blast", json=body, headers=key), field)


@pytest.mark.parametrize(
    ("number", "field"), [("NaN", "skills.x"), ("1e999", "skills.x"), ("[" * 70 + "]" * 70, None)]
)
def test_json_that_is_none_is_refused(
    api: TestClient, key: dict[str, str], shop: Shop, number: str, field: str | None
) -> None:
    persona = json.dumps(PERSONA).strip("{}")
    raw = f'{{"name": "A", {persona}, "skills": {{"x": {number}}}}}'
    response = api.post(
        "/api/v1/campaigns/", content=raw, headers={**key, "Content-Type": "application/json"}
    )

    problem = assert_problem(response, 422)
    assert field is None or [error["field"] for error in problem["errors"]] == [field]
    assert scalar("SELECT count(*) FROM campaigns") == 1


@pytest.mark.parametrize(
    "mapping", ["[" * 50_000, '{"a":' * 50_000, '{"a": "\\u0000"}', '{"\\ud800": "phone"}']
)
@pytest.mark.parametrize("route", ["upload", "upload/preview"])
def test_a_mapping_is_a_plain_object(
    api: TestClient, key: dict[str, str], shop: Shop, route: str, mapping: str
) -> None:
    response = api.post(
        f"/api/v1/campaigns/{shop.campaign_id}/{route}",
        files={"file": ("book.csv", b"phone\n9876543210\n")},
        data={"mapping": mapping},
        headers=key,
    )

    assert_names(response, "mapping")
    assert scalar("SELECT count(*) FROM leads") == 0


def test_a_form_holds_no_nul(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    response = api.post(
        f"/api/v1/campaigns/{shop.campaign_id}/upload",
        files={"file": ("book.csv", b"phone\n9876543210\n")},
        data={"consent_source": NUL},
        headers=key,
    )

    assert_names(response, "consent_source")


def test_what_the_database_refuses_all_the_same_is_no_breakdown(
    api: TestClient, key: dict[str, str], shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from revive_app.services import campaigns

    monkeypatch.setattr(campaigns, "_zone", lambda name: NUL)

    assert_problem(
        api.patch(f"/api/v1/campaigns/{shop.campaign_id}", json={"timezone": "x"}, headers=key), 422
    )
    assert make_shop()
