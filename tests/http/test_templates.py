"""Templates over HTTP: listed, checked, submitted to Meta, shown as a real person would read them."""

from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from tests.builders import Shop, make_shop, scalar
from tests.fakes.graph_server import GraphServer, answer, page, refusal
from tests.http.problems import assert_problem
from tests.integration.blasts.kit import make_lead, make_template, start

TEMPLATES = "/api/v1/templates"
NEW = {
    "name": "diwali_2026",
    "language": "en",
    "category": "MARKETING",
    "components": [
        {
            "type": "BODY",
            "text": "Dear {{1}}, our new Diwali collection is here. Reply STOP to stop.",
            "example": {"body_text": [["Meera"]]},
        }
    ],
}


@pytest.fixture
def api(graph: GraphServer, api: TestClient) -> TestClient:
    """Ours, with a Meta behind it."""
    return api


def test_the_list_says_what_each_template_asks_for(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_template(shop, "one")
    make_template(shop, "two", status="PAUSED")
    make_template(make_shop(), "theirs")

    items = api.get(TEMPLATES, headers=key).json()["items"]
    paused = api.get(TEMPLATES, params={"status": "paused"}, headers=key).json()["items"]

    assert [(one["name"], one["status"], one["sendable"], one["variables"]) for one in items] == [
        ("two", "PAUSED", False, ["1"]),
        ("one", "APPROVED", True, ["1"]),
    ]
    assert [one["name"] for one in paused] == ["two"]
    first = api.get(TEMPLATES, params={"limit": 1}, headers=key).json()
    second = api.get(TEMPLATES, params={"limit": 1, "cursor": first["next_cursor"]}, headers=key).json()
    assert [first["items"][0]["name"], second["items"][0]["name"]] == ["two", "one"]
    assert second["next_cursor"] is None


def test_a_template_is_submitted_and_kept_as_pending(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    graph.say(answer({"id": "77", "status": "PENDING", "category": "MARKETING"}), to="/message_templates")

    response = api.post(TEMPLATES, json=NEW, headers=key)

    assert response.status_code == 201, response.text
    body = response.json()
    assert (body["name"], body["status"], body["category"]) == ("diwali_2026", "PENDING", "MARKETING")
    (heard,) = graph.requests
    assert (heard.method, heard.path) == ("POST", f"/v25.0/{shop.waba_id}/message_templates")
    assert heard.json == {**NEW, "parameter_format": "POSITIONAL"}
    assert scalar("SELECT detail FROM activity_events") == "Template diwali_2026 (en) submitted to WhatsApp"
    assert_problem(api.post(TEMPLATES, json=NEW, headers=key), 409)


def test_what_meta_would_refuse_never_reaches_meta(
    api: TestClient, key: dict[str, str], graph: GraphServer
) -> None:
    body = {**NEW, "name": "Diwali 2026", "components": [{"type": "BODY", "text": "{{1}} is here"}]}

    problem = assert_problem(api.post(TEMPLATES, json=body, headers=key), 422)

    assert {error["field"] for error in problem["errors"]} == {"name", "body"}
    assert graph.requests == []
    assert scalar("SELECT count(*) FROM message_templates") == 0


def test_metas_own_refusal_is_told_in_metas_words(
    api: TestClient, key: dict[str, str], graph: GraphServer
) -> None:
    graph.say(
        refusal(100, "Invalid parameter", details="This name is blocked for 30 days."),
        to="/message_templates",
    )

    problem = assert_problem(api.post(TEMPLATES, json=NEW, headers=key), 422)

    assert problem["detail"] == "WhatsApp refused the template: This name is blocked for 30 days."
    assert scalar("SELECT count(*) FROM message_templates") == 0


def test_a_meta_that_is_away_is_a_503(api: TestClient, key: dict[str, str], graph: GraphServer) -> None:
    graph.say(page(502), page(502), to="/message_templates")

    assert_problem(api.post(TEMPLATES, json=NEW, headers=key), 503)
    assert_problem(api.post(f"{TEMPLATES}/sync", headers=key), 503)


def test_a_sync_reads_metas_list(api: TestClient, key: dict[str, str], graph: GraphServer) -> None:
    listed = {"id": "1", "name": "one", "language": "en", "status": "APPROVED", "category": "UTILITY"}
    graph.say(answer({"data": [{**listed, "components": []}]}), to="/message_templates")

    assert api.post(f"{TEMPLATES}/sync", headers=key).json() == {
        "read": 1,
        "added": 1,
        "changed": 0,
        "deleted": 0,
        "accounts_away": 0,
    }
    assert [one["name"] for one in api.get(f"{TEMPLATES}/sync", headers=key).json()["items"]] == ["one"]


def test_a_check_submits_nothing_and_advises(
    api: TestClient, key: dict[str, str], graph: GraphServer
) -> None:
    body = {**NEW, "category": "UTILITY"}

    found = api.post(f"{TEMPLATES}/lint", json=body, headers=key).json()

    assert found["sound"] is True
    assert [(one["field"], one["blocks"]) for one in found["findings"]] == [("category", False)]
    assert graph.requests == []


def test_a_preview_is_what_a_real_person_would_read(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_template(
        shop,
        components=[
            {"type": "HEADER", "format": "TEXT", "text": "For {{1}}"},
            {"type": "BODY", "text": "Namaste {{1}} ji, aaiye."},
            {"type": "FOOTER", "text": "Reply STOP"},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Haan"}]},
        ],
    )
    lead, _ = make_lead(shop, first_name="Meera", city="Ajmer")
    body = {
        "campaign_id": str(shop.campaign_id),
        "template_name": "win_back",
        "parameters": {"1": "{{first_name}}", "header": "{{city}}"},
    }

    shown = api.post(f"{TEMPLATES}/preview", json=body, headers=key).json()

    assert (shown["header"], shown["body"], shown["footer"], shown["buttons"]) == (
        "For Ajmer",
        "Namaste Meera ji, aaiye.",
        "Reply STOP",
        ["Haan"],
    )
    assert (shown["lead_id"], shown["language"]) == (str(lead), "en")
    missing = {**body, "parameters": {"1": "{{interest}}", "header": "x"}}
    problem = assert_problem(api.post(f"{TEMPLATES}/preview", json=missing, headers=key), 422)
    assert problem["errors"] == [
        {"field": "parameters.1", "reason": "{{interest}} is not known of this person"}
    ]
    assert_problem(
        api.post(f"{TEMPLATES}/preview", json={**body, "campaign_id": str(uuid4())}, headers=key), 404
    )


def test_a_template_is_deleted_at_meta_unless_a_blast_sends_it(
    api: TestClient, key: dict[str, str], shop: Shop, graph: GraphServer
) -> None:
    template = make_template(shop, meta_id="77")
    make_lead(shop)
    blast = start(shop)
    assert_problem(api.delete(f"{TEMPLATES}/{template}", headers=key), 409)
    api.patch(f"/api/v1/blasts/{blast.id}", json={"status": "cancelled"}, headers=key)
    graph.say(answer({"success": True}), to="/message_templates")

    assert api.delete(f"{TEMPLATES}/{template}", headers=key).status_code == 204

    (heard,) = graph.requests
    assert (heard.method, heard.query) == ("DELETE", {"name": "win_back", "hsm_id": "77"})
    assert api.get(f"{TEMPLATES}/{template}", headers=key).json()["status"] == "DELETED"


def test_another_shops_template_is_an_unknown_one(
    api: TestClient, key: dict[str, str], graph: GraphServer
) -> None:
    theirs = make_template(make_shop())

    for method in ("GET", "DELETE"):
        known = api.request(method, f"{TEMPLATES}/{theirs}", headers=key)
        unknown = api.request(method, f"{TEMPLATES}/{uuid4()}", headers=key)
        assert assert_problem(known, 404) == assert_problem(unknown, 404)
    assert graph.requests == []
