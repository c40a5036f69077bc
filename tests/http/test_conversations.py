"""Conversations over HTTP: read page by page, written in by a human, taken over and handed back."""

from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from revive_app.clock import utc_now
from tests.builders import Shop, make_thread, message_row, queue_message, scalar
from tests.http.problems import assert_problem


def test_conversations_are_paged_without_gaps_or_repeats(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    threads = [make_thread(shop) for _ in range(7)]
    seen: list[str] = []
    cursor = None
    for _ in range(4):
        page = api.get(
            "/api/v1/conversations",
            params={"limit": 2, **({"cursor": cursor} if cursor else {})},
            headers=key,
        ).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]

    assert cursor is None
    assert seen == [str(thread.conversation_id) for thread in reversed(threads)]


def test_a_conversation_and_its_messages_have_the_contracts_shape(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop, first_name="Asha")
    queue_message(shop, thread, content="Namaste")

    conversation = api.get(f"/api/v1/conversations/{thread.conversation_id}", headers=key).json()
    (message,) = api.get(f"/api/v1/conversations/{thread.conversation_id}/messages", headers=key).json()[
        "items"
    ]

    assert conversation["contact"] == {
        "id": str(thread.contact_id),
        "phone": thread.phone,
        "wa_user_id": None,
        "first_name": "Asha",
    }
    for name in (
        "lead_id",
        "campaign_id",
        "phone_number_id",
        "handler",
        "assigned_to",
        "window_expires_at",
        "unread_count",
        "last_message_at",
        "last_message_text",
    ):
        assert name in conversation
    assert conversation["window_expires_at"].endswith("Z")
    assert {
        key: message[key]
        for key in ("direction", "sender", "message_type", "content", "status", "wamid", "error")
    } == {
        "direction": "outbound",
        "sender": "agent",
        "message_type": "text",
        "content": "Namaste",
        "status": "queued",
        "wamid": None,
        "error": None,
    }


def test_a_human_writes_in_the_first_lane_and_the_agent_keeps_still(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    thread = make_thread(shop)

    response = api.post(
        f"/api/v1/conversations/{thread.conversation_id}/messages", json={"text": "On it"}, headers=key
    )

    assert response.status_code == 202
    message = message_row(response.json()["id"])
    assert (message["sender"], message["lane"], message["state"]) == ("human", 0, "queued")
    assert scalar("SELECT ai_paused_until > now() FROM conversations") is True


@pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "   "}, {"text": "\x00"}])
def test_an_empty_message_is_refused(
    api: TestClient, shop: Shop, key: dict[str, str], body: dict[str, str]
) -> None:
    thread = make_thread(shop)

    problem = assert_problem(
        api.post(f"/api/v1/conversations/{thread.conversation_id}/messages", json=body, headers=key), 422
    )

    assert problem["errors"][0]["field"] == "text"
    assert scalar("SELECT count(*) FROM messages") == 0


def test_a_closed_window_and_a_person_who_left_are_refused_at_once(
    api: TestClient, shop: Shop, key: dict[str, str]
) -> None:
    closed = make_thread(shop, window_expires_at=utc_now())
    left = make_thread(shop, dnd_at=utc_now())

    for thread in (closed, left):
        path = f"/api/v1/conversations/{thread.conversation_id}/messages"
        assert_problem(api.post(path, json={"text": "hello"}, headers=key), 409)
    assert scalar("SELECT count(*) FROM messages") == 0


def test_taking_over_and_handing_back(api: TestClient, shop: Shop, key: dict[str, str]) -> None:
    thread = make_thread(shop)
    waiting = queue_message(shop, thread)
    path = f"/api/v1/conversations/{thread.conversation_id}"

    assert api.patch(path, json={"handler": "human"}, headers=key).json()["handler"] == "human"
    assert (message_row(waiting)["state"], message_row(waiting)["reason"]) == ("cancelled", "human_took_over")
    assert api.patch(path, json={"handler": "agent"}, headers=key).json()["handler"] == "agent"
    assert api.patch(path, json={"unread_count": 0}, headers=key).json()["unread_count"] == 0
    assert_problem(api.patch(path, json={"handler": "robot"}, headers=key), 422)
    assert_problem(api.patch(path, json={"assigned_to": str(uuid4())}, headers=key), 404)
    assert_problem(api.patch(path, json={"snoozed_until": "2026-12-01T10:00:00"}, headers=key), 422)
