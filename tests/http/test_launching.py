"""What is open before a launch, and a campaign as the beginning of another, over HTTP."""

from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict
from revive_app.models import Document, KnowledgeSource, MessageTemplate, Product
from revive_app.services import launching
from revive_app.vocabulary import MarketingConsent, SourceKind, SourceStatus, TemplateCategory
from tests.builders import Shop, make_shop, make_thread, scalar
from tests.http.problems import assert_problem

CAMPAIGNS = "/api/v1/campaigns/"


def points(api: TestClient, key: dict[str, str], campaign: object) -> dict[str, tuple[str, str]]:
    body = api.get(f"{CAMPAIGNS}{campaign}/checklist", headers=key).json()
    return {point["name"]: (point["state"], point["why"]) for point in body["points"]}


def facts(api: TestClient, key: dict[str, str], campaign: object, name: str) -> dict[str, Any]:
    body = api.get(f"{CAMPAIGNS}{campaign}/checklist", headers=key).json()
    return next(point["facts"] for point in body["points"] if point["name"] == name)


def add_source(shop: Shop, campaign: object, **more: Any) -> KnowledgeSource:
    with system_session() as session:
        source = KnowledgeSource(
            **{
                "client_id": shop.client_id,
                "campaign_id": campaign,
                "kind": SourceKind.FILE,
                "name": f"policy {uuid4()}.pdf",
                "status": SourceStatus.READY,
                "chunk_count": 1,
                "file_key": "knowledge/x",
                **more,
            }
        )
        session.add(source)
        session.flush()
        document = Document(
            client_id=shop.client_id,
            campaign_id=campaign,
            source_id=source.id,
            source=source.name,
            content="Making charges are 12 %.",
            embedding=[0.1] * 1024,
            embed_model="m",
        )
        session.add(document)
    return source


def change(statement: str, **values: Any) -> None:
    with system_session() as session:
        session.run(statement, **values)


def test_everything_open_can_wait_but_a_number(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    assert points(api, key, shop.campaign_id) == {
        "number": ("done", ""),
        "persona": ("done", ""),
        "knowledge": ("wait", "none"),
        "skills": ("done", ""),
        "template": ("wait", "none"),
        "people": ("wait", "none"),
        "tried": ("wait", "never"),
    }
    change("UPDATE whatsapp_numbers SET paused_at = now(), paused_reason = 'token'")
    assert points(api, key, shop.campaign_id)["number"] == ("wait", "paused")
    change("DELETE FROM whatsapp_numbers")

    body = api.get(f"{CAMPAIGNS}{shop.campaign_id}/checklist", headers=key).json()

    assert (body["ready"], body["points"][0]["state"], body["points"][0]["why"]) == (False, "block", "none")
    with pytest.raises(Conflict), tenant_session(shop.client_id) as session:
        launching.launch(session, shop.campaign_id, by="x")


def test_knowledge_says_how_much_and_what_hinders(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    add_source(shop, shop.campaign_id)
    assert points(api, key, shop.campaign_id)["knowledge"] == ("done", "")
    assert facts(api, key, shop.campaign_id, "knowledge") == {
        "sources": 1,
        "passages": 1,
        "reading": 0,
        "failed": 0,
    }
    change("UPDATE knowledge_sources SET status = 'failed'")
    assert points(api, key, shop.campaign_id)["knowledge"] == ("wait", "failed")
    change("UPDATE knowledge_sources SET work_due_at = now()")
    assert points(api, key, shop.campaign_id)["knowledge"] == ("wait", "reading")


def test_a_skill_needs_what_it_works_with(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    path = f"{CAMPAIGNS}{shop.campaign_id}"
    api.patch(path, json={"skills": {"catalog": True}}, headers=key)
    assert points(api, key, shop.campaign_id)["skills"] == ("wait", "catalog")
    with system_session() as session:
        session.add(Product(client_id=shop.client_id, sku="A", name="A", price=1))
    assert points(api, key, shop.campaign_id)["skills"] == ("done", "")

    api.patch(path, json={"skills": {"appointment_booking": True}}, headers=key)
    assert points(api, key, shop.campaign_id)["skills"] == ("wait", "appointment_booking")
    hours = {"opening_hours": {"mon": [["10:30", "20:30"]]}}
    assert api.patch("/api/v1/appointments/settings", json=hours, headers=key).status_code == 200
    assert points(api, key, shop.campaign_id)["skills"] == ("done", "")
    assert set(facts(api, key, shop.campaign_id, "skills")["on"]) == {
        "catalog",
        "appointment_booking",
        "human_handoff",
        "come_back",
    }


def test_a_template_counts_once_meta_has_approved_it(
    api: TestClient, key: dict[str, str], shop: Shop
) -> None:
    api.patch(f"{CAMPAIGNS}{shop.campaign_id}", json={"template_name": "win_back"}, headers=key)
    assert points(api, key, shop.campaign_id)["template"] == ("wait", "unknown")
    with system_session() as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id,
                waba_id=shop.waba_id,
                name="win_back",
                language="hi",
                category=TemplateCategory.MARKETING,
            )
        )
    assert points(api, key, shop.campaign_id)["template"] == ("wait", "not_approved")
    change("UPDATE message_templates SET status = 'APPROVED'")
    assert points(api, key, shop.campaign_id)["template"] == ("done", "")


def test_people_count_who_agreed(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_thread(shop, marketing_consent=MarketingConsent.UNKNOWN)
    assert points(api, key, shop.campaign_id)["people"] == ("wait", "no_consent")
    make_thread(shop)
    assert points(api, key, shop.campaign_id)["people"] == ("done", "")
    assert facts(api, key, shop.campaign_id, "people") == {"people": 2, "agreed": 1}


def test_a_launch_makes_it_speak(shop: Shop) -> None:
    change("UPDATE campaigns SET status = 'draft'")
    with tenant_session(shop.client_id) as session:
        launching.note_trial(session, shop.campaign_id)
        assert launching.launch(session, shop.campaign_id, by="Kavita").status == "active"
        assert launching.checklist(session, shop.campaign_id).points[-1].state == "done"
    assert scalar("SELECT detail FROM activity_events") == "Campaign Shaadi is active now"


def test_a_copy_begins_with_everything_but_people(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    make_thread(shop)
    add_source(shop, shop.campaign_id)
    add_source(shop, shop.campaign_id, chunk_count=0, status=SourceStatus.FAILED)
    api.patch(
        f"{CAMPAIGNS}{shop.campaign_id}",
        json={"prompt_config": {"tone": 90}, "template_name": "win_back"},
        headers=key,
    )

    copy = api.post(f"{CAMPAIGNS}{shop.campaign_id}/duplicate", headers=key)

    assert copy.status_code == 201
    made = copy.json()
    assert (made["name"], made["status"], made["is_default"]) == ("Shaadi, copy", "draft", False)
    assert (made["prompt_config"]["tone"], made["template_name"]) == (90, "win_back")
    (source,) = api.get(f"/api/v1/knowledge/{made['id']}", headers=key).json()["items"]
    assert (source["status"], source["chunk_count"]) == ("ready", 1)
    assert scalar("SELECT count(*) FROM documents WHERE campaign_id = :id", id=made["id"]) == 1
    assert scalar("SELECT count(*) FROM leads WHERE campaign_id = :id", id=made["id"]) == 0
    # The first one's file is not the copy's to remove.
    api.post("/api/v1/knowledge/delete-source", json={"source_id": source["id"]}, headers=key)
    assert scalar("SELECT count(*) FROM file_removals") == 0


def test_null_takes_the_offers_end_away(api: TestClient, key: dict[str, str], shop: Shop) -> None:
    path = f"{CAMPAIGNS}{shop.campaign_id}"
    until = {"offer_valid_until": "2027-01-14T18:30:00Z", "timezone": "Asia/Dubai"}
    assert api.patch(path, json=until, headers=key).json()["offer_valid_until"] == "2027-01-14T18:30:00Z"

    changed = api.patch(path, json={"offer_valid_until": None}, headers=key).json()

    assert (changed["offer_valid_until"], changed["timezone"]) == (None, "Asia/Dubai")
    assert "ends on" not in changed["prompt_config"]["system_prompt"]


def test_another_shops_campaign_is_not_there(api: TestClient, key: dict[str, str]) -> None:
    for campaign in (make_shop().campaign_id, uuid4()):
        assert_problem(api.get(f"{CAMPAIGNS}{campaign}/checklist", headers=key), 404)
        assert_problem(api.post(f"{CAMPAIGNS}{campaign}/duplicate", headers=key), 404)
    assert scalar("SELECT count(*) FROM campaigns") == 2
