"""Numbers over HTTP: connected once, told as E.164, their secrets never shown; and sending let go on after a restore."""

import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.services.outbox.claim import claim
from tests.builders import Shop, make_thread, message_row, queue_message, scalar
from tests.http.problems import assert_problem


def test_a_number_is_connected_once_and_its_secrets_are_never_shown(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    number = {
        "phone_number_id": "555",
        "waba_id": "556",
        "display_phone": "+91 80000 00000",
        "token": "EAAsecret",
        "app_secret": "app secret",
    }

    created = api.post("/api/v1/numbers", json=number, headers=key)

    assert created.status_code == 201
    listed = api.get("/api/v1/numbers", headers=key).text
    assert "EAAsecret" not in created.text + listed
    assert "app secret" not in created.text + listed
    stored = scalar(
        "SELECT token_encrypted || app_secret_encrypted FROM whatsapp_numbers WHERE phone_number_id = '555'"
    )
    assert "EAAsecret" not in stored
    assert_problem(api.post("/api/v1/numbers", json=number, headers=key), 409)
    assert_problem(api.post("/api/v1/numbers", json={**number, "phone_number_id": "x"}, headers=key), 422)
    assert api.delete(f"/api/v1/numbers/{created.json()['id']}", headers=key).status_code == 204


def test_a_number_with_conversations_stays(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    make_thread(shop)

    assert_problem(api.delete(f"/api/v1/numbers/{shop.number_id}", headers=key), 409)


def test_after_a_restore_sending_waits_for_a_person(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    message = queue_message(shop, make_thread(shop))
    with system_session() as session:
        session.run("UPDATE deployment SET epoch = epoch + 1")
    assert claim(shop.number_id).claimed == ()
    assert message_row(message)["reason"] == "restored_from_backup"

    assert api.post("/api/v1/sending/confirm", headers=key).json() == {"confirmed": True}

    assert len(claim(shop.number_id).claimed) == 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("+91 98200 11111", "+919820011111"),
        ("98200-11111", "+919820011111"),
        ("919820011111", "+919820011111"),
        ("098200 11111", "+919820011111"),
        ("15550051310", "+15550051310"),
        ("+1 (555) 005-1310", "+15550051310"),
    ],
)
def test_a_number_is_told_as_e164(
    api: TestClient, shop: Shop, key: dict[str, str], written: str, told: str
) -> None:
    number = {
        "phone_number_id": "7001",
        "waba_id": "71",
        "display_phone": written,
        "token": "t",
        "app_secret": "s",
    }

    assert api.post("/api/v1/numbers", headers=key, json=number).json()["display_phone"] == told


@pytest.mark.parametrize("written", ["", "nonsense", "12", "+91 98200 11111 ext 5", "1" * 20])
def test_what_is_no_number_is_not_connected(
    api: TestClient, shop: Shop, key: dict[str, str], written: str
) -> None:
    number = {
        "phone_number_id": "7001",
        "waba_id": "71",
        "display_phone": written,
        "token": "t",
        "app_secret": "s",
    }

    problem = assert_problem(api.post("/api/v1/numbers", headers=key, json=number), 422)

    assert [error["field"] for error in problem["errors"]] == ["display_phone"]
    assert scalar("SELECT count(*) FROM whatsapp_numbers") == 1


def test_numbers_are_read_page_by_page(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    for last in (1, 2):
        number = {
            "phone_number_id": f"700{last}", "waba_id": "7100", "display_phone": "+91 98200 1111", "token": "t",
            "app_secret": "s",
        }  # fmt: skip
        assert api.post("/api/v1/numbers", headers=key, json=number).status_code == 201

    first = api.get("/api/v1/numbers", headers=key, params={"limit": 2}).json()
    rest = api.get("/api/v1/numbers", headers=key, params={"limit": 2, "cursor": first["next_cursor"]}).json()

    assert [number["phone_number_id"] for number in first["items"] + rest["items"]][1:] == ["7001", "7002"]
    assert rest["next_cursor"] is None
    assert api.get("/api/v1/numbers", headers=key, params={"limit": 0}).status_code == 422
    assert api.get("/api/v1/numbers", headers=key, params={"cursor": "x"}).status_code == 422
