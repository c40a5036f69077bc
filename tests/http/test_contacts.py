"""People over HTTP: found, looked at, handed out whole, forgotten; every refusal changes nothing."""

import json
from typing import Any
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.services import accounts
from revive_app.vocabulary import LeadStatus, MarketingConsent
from tests.builders import Shop, make_shop, make_thread, message_row, queue_message, scalar
from tests.http.problems import assert_problem

BASE = "/api/v1/contacts"


def found(api: TestClient, key: dict[str, str], **wanted: Any) -> list[str]:
    return [item["first_name"] for item in api.get(BASE, headers=key, params=wanted).json()["items"]]


@pytest.fixture
def three(shop: Shop) -> Shop:
    """Three people of different consent."""
    make_thread(shop, first_name="Anita", phone="+919829041101")
    make_thread(shop, first_name="Bina", phone="+919829041102", marketing_consent=MarketingConsent.UNKNOWN)
    gone = make_thread(
        shop, first_name="Chitra", phone="+919829041103", marketing_consent=MarketingConsent.WITHDRAWN,
        status=LeadStatus.DND,
    )  # fmt: skip
    with system_session() as session:
        session.run(
            "UPDATE contacts SET dnd_at = now(), email = 'chitra@example.com' WHERE id = :id",
            id=gone.contact_id,
        )
    return shop


def test_people_are_found_by_what_is_known_of_them(api: TestClient, three: Shop, key: dict[str, str]) -> None:
    assert found(api, key) == ["Chitra", "Bina", "Anita"]
    assert found(api, key, q="bin") == ["Bina"]
    assert found(api, key, q="98290 41101") == ["Anita"]
    assert found(api, key, q="chitra@") == ["Chitra"]
    assert found(api, key, q="%") == []
    assert found(api, key, consent="granted") == ["Anita"]
    assert found(api, key, dnd="true") == ["Chitra"]
    assert found(api, key, dnd="false", consent="unknown") == ["Bina"]
    assert found(api, key, campaign_id=str(three.campaign_id)) == ["Chitra", "Bina", "Anita"]
    assert found(api, key, campaign_id=str(uuid4())) == []
    for wrong in ({"consent": "perhaps"}, {"dnd": "x"}, {"limit": 0}, {"cursor": "x"}, {"campaign_id": "x"}):
        assert_problem(api.get(BASE, headers=key, params=wrong), 422)


def test_the_list_is_paged_without_gaps_or_repeats(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    names = [f"P{number}" for number in range(5)]
    for name in names:
        make_thread(shop, first_name=name)
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = api.get(BASE, headers=key, params={"limit": 2, **cursor}).json()
        seen += [item["first_name"] for item in page["items"]]
        if page["next_cursor"] is None:
            break
        cursor = {"cursor": page["next_cursor"]}

    assert seen == names[::-1]


def test_people_of_one_import_are_found_by_it(api: TestClient, three: Shop, key: dict[str, str]) -> None:
    data = b"Name,Mobile\nAnita,9829041101\nDivya,9829041104\n"
    path = f"/api/v1/campaigns/{three.campaign_id}/upload"
    batch = api.post(path, headers=key, files={"file": ("list.csv", data)}).json()["batch_id"]

    assert sorted(found(api, key, batch_id=batch)) == ["Anita", "Divya"]


def test_one_person_as_she_is_known(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop, first_name="Anita", phone="+919829041101")
    with system_session() as session:
        session.run("UPDATE contacts SET birthday = '1604-02-14', anniversary = '2010-05-01', city = 'Surat'")

    person = api.get(f"{BASE}/{thread.contact_id}", headers=key).json()

    assert {name: person[name] for name in ("first_name", "phone", "city", "birthday", "anniversary")} == {
        "first_name": "Anita", "phone": "+919829041101", "city": "Surat", "birthday": "--02-14",
        "anniversary": "2010-05-01",
    }  # fmt: skip
    assert (person["conversation_id"], person["lead_count"], person["dnd"]) == (
        str(thread.conversation_id),
        1,
        False,
    )
    assert [(lead["id"], lead["campaign_name"], lead["status"]) for lead in person["leads"]] == [
        (str(thread.lead_id), "Shaadi", "contacted")
    ]


def test_everything_held_on_her_is_handed_out(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop, first_name="Anita")
    other = make_thread(shop, first_name="Bina")
    queue_message(shop, thread, content="Namaste Anita")
    queue_message(shop, other, content="Namaste Bina")
    withdrawal = {"action": "withdrawn", "scope": "marketing", "source": "rang the shop"}
    api.post(f"{BASE}/{thread.contact_id}/consent", headers=key, json=withdrawal)

    response = api.get(f"{BASE}/{thread.contact_id}/export", headers=key)

    assert "attachment" in response.headers["content-disposition"]
    held = response.json()
    assert set(held) == {
        "exported_at", "contact", "consent", "leads", "conversations", "messages", "media", "replies", "orders",
        "appointments", "timers", "tasks", "notes", "activity", "imports",
    }  # fmt: skip
    assert held["contact"]["phone"] == thread.phone
    assert [message["content"] for message in held["messages"]] == ["Namaste Anita"]
    assert [line["proof"] for line in held["consent"]] == ["rang the shop"]
    assert [lead["id"] for lead in held["leads"]] == [str(thread.lead_id)]
    assert held["activity"][0]["detail"].endswith("no more offers, 0 queued messages cancelled")
    text = json.dumps(held)
    assert "Bina" not in text
    for secret in ("client_id", "lease", "storage_key", "token"):
        assert secret not in text, text[max(0, text.find(secret) - 80) :][:200]


def test_she_is_forgotten(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop, first_name="Anita")
    queue_message(shop, thread, content="Namaste Anita")

    response = api.delete(f"{BASE}/{thread.contact_id}", headers=key)

    assert (response.status_code, response.content) == (204, b"")
    assert api.get(BASE, headers=key).json()["items"] == []
    assert api.get("/api/v1/conversations", headers=key).json()["items"] == []
    assert api.get("/api/v1/dashboard/leads", headers=key).json()["items"] == []
    for again in (
        api.get(f"{BASE}/{thread.contact_id}", headers=key),
        api.get(f"{BASE}/{thread.contact_id}/consent", headers=key),
        api.get(f"{BASE}/{thread.contact_id}/export", headers=key),
        api.delete(f"{BASE}/{thread.contact_id}", headers=key),
        api.get(f"/api/v1/conversations/{thread.conversation_id}", headers=key),
    ):
        assert_problem(again, 404)


def test_the_record_that_is_nobody_is_nobodys_business(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop)
    queue_message(shop, thread)
    api.delete(f"{BASE}/{thread.contact_id}", headers=key)
    nobody = scalar("SELECT id FROM contacts")
    consent = {"action": "granted", "scope": "all", "source": "x"}

    for answer in (
        api.get(f"{BASE}/{nobody}", headers=key),
        api.get(f"{BASE}/{nobody}/export", headers=key),
        api.post(f"{BASE}/{nobody}/consent", headers=key, json=consent),
        api.delete(f"{BASE}/{nobody}", headers=key),
    ):
        assert_problem(answer, 404)
    assert scalar("SELECT dnd_at IS NOT NULL FROM contacts") is True


@pytest.mark.parametrize(
    ("given", "kept"), [({}, ""), ({"note": None}, ""), ({"note": "by Kavita"}, "by Kavita")]
)
def test_an_entry_may_carry_a_note(
    api: TestClient, shop: Shop, key: dict[str, str], given: dict[str, str | None], kept: str
) -> None:
    thread = make_thread(shop)
    entry = {"action": "granted", "scope": "marketing", "source": "shop register", **given}

    response = api.post(f"{BASE}/{thread.contact_id}/consent", headers=key, json=entry)

    assert response.status_code == 201
    assert [line["note"] for line in response.json()["items"]] == [kept]


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"action": "granted", "scope": "all"},
        {"action": "retracted", "scope": "all", "source": "x"},
        {"action": "granted", "scope": "some", "source": "x"},
        {"action": "granted", "scope": "all", "source": ""},
        {"action": "granted", "scope": "all", "source": "x" * 201},
    ],
)
def test_an_entry_that_is_none_is_refused(
    api: TestClient, shop: Shop, key: dict[str, str], entry: dict[str, str]
) -> None:
    thread = make_thread(shop)

    assert_problem(api.post(f"{BASE}/{thread.contact_id}/consent", headers=key, json=entry), 422)
    assert scalar("SELECT count(*) FROM consent_events") == 0


def test_another_shops_people_are_404_as_unknown_ones_are(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    stranger = make_shop()
    theirs = make_thread(stranger, first_name="Theirs")

    def answers(contact_id: Any) -> list[dict[str, Any]]:
        consent = {"action": "withdrawn", "scope": "all", "source": "x"}
        return [
            assert_problem(response, 404)
            for response in (
                api.get(f"{BASE}/{contact_id}", headers=key),
                api.delete(f"{BASE}/{contact_id}", headers=key),
                api.get(f"{BASE}/{contact_id}/export", headers=key),
                api.get(f"{BASE}/{contact_id}/consent", headers=key),
                api.post(f"{BASE}/{contact_id}/consent", headers=key, json=consent),
            )
        ]

    assert answers(theirs.contact_id) == answers(uuid4())
    assert scalar("SELECT first_name FROM contacts") == "Theirs"
    assert scalar("SELECT count(*) FROM consent_events") == 0
    assert api.get(BASE, headers=key).json()["items"] == []


def test_a_cookie_erases_only_from_our_own_pages_and_in_the_right_hands(api: TestClient, shop: Shop) -> None:
    thread = make_thread(shop)
    with system_session() as session:
        session.run("UPDATE clients SET business_name = 'Asha''s' WHERE id = :id", id=shop.client_id)
        accounts.create_user(
            session, email="asha@example.com", password="correct horse battery", shop="Asha's"
        )
    api.post("/api/v1/auth/login", json={"email": "asha@example.com", "password": "correct horse battery"})
    path = f"{BASE}/{thread.contact_id}"

    for headers in ({}, {"Origin": "https://evil.example"}):
        assert_problem(api.delete(path, headers=headers), 403)
    with system_session() as session:
        session.run("UPDATE memberships SET role = 'agent'")
    assert_problem(api.delete(path, headers={"Origin": "http://localhost:8000"}), 403)
    assert scalar("SELECT count(*) FROM contacts WHERE erased_at IS NULL") == 1


def test_a_withdrawal_holds_with_the_answer_and_a_grant_brings_back(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop)
    waiting = queue_message(shop, thread)
    path = f"/api/v1/contacts/{thread.contact_id}/consent"

    state = api.post(path, json={"action": "withdrawn", "scope": "all", "source": "phone call"}, headers=key)

    assert state.status_code == 201
    assert (state.json()["dnd"], state.json()["marketing_consent"]) == (True, "withdrawn")
    assert message_row(waiting)["state"] == "cancelled"
    state = api.post(path, json={"action": "granted", "scope": "all", "source": "came back"}, headers=key)
    assert (state.json()["dnd"], state.json()["marketing_consent"]) == (False, "granted")
    assert [line["action"] for line in state.json()["items"]] == ["granted", "withdrawn"]
    assert_problem(api.post(path, json={"action": "maybe", "scope": "all", "source": "x"}, headers=key), 422)
