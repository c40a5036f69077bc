"""A colleague answers from the app on her phone: we see it, and the agent falls silent."""

from typing import Any

from revive_app.db import system_session
from revive_app.vocabulary import Sender
from tests.builders import Shop, make_thread, queue_message, scalar
from tests.meta import Receiver, addressed_to, envelope, new_wamid, sample, text_message

PHONE = "+919800000001"


def echo(shop: Shop, phone: str, text: str, **more: Any) -> dict[str, Any]:
    message = {
        "from": "15550783881",
        "to": phone.removeprefix("+"),
        "id": new_wamid(),
        "timestamp": "1749416383",
        "type": "text",
        "text": {"body": text},
        **more,
    }
    return envelope(shop, {"message_echoes": [message]}, field="smb_message_echoes")


def rows(statement: str) -> list[Any]:
    with system_session() as session:
        return session.rows(statement)


def test_what_was_written_on_the_phone_is_in_the_thread_once_and_a_human_has_taken_over(
    meta: Receiver, shop: Shop
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Is the choker still there?"))
    answer = echo(shop, PHONE, "Yes, I keep it for you")

    meta.take_in(shop, answer, answer)

    (message,) = rows("SELECT * FROM messages WHERE direction = 'outbound'")
    assert (message["sender"], message["state"], message["content"]) == (
        "human",
        "accepted",
        "Yes, I keep it for you",
    )
    (thread,) = rows("SELECT * FROM conversations")
    assert (thread["handler"], thread["reply_due_at"], thread["last_message_text"]) == (
        "human",
        None,
        "Yes, I keep it for you",
    )


def test_what_the_agent_had_queued_is_cancelled(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE)
    queued = queue_message(shop, thread)
    own = queue_message(shop, thread, sender=Sender.HUMAN)

    meta.take_in(shop, echo(shop, PHONE, "Let me answer this one"))

    assert scalar("SELECT state FROM messages WHERE id = :id", id=queued) == "cancelled"
    assert scalar("SELECT state FROM messages WHERE id = :id", id=own) == "queued"


def test_a_status_of_it_moves_it_on(meta: Receiver, shop: Shop) -> None:
    payload = echo(shop, PHONE, "Come by at five")
    wamid = payload["entry"][0]["changes"][0]["value"]["message_echoes"][0]["id"]
    meta.take_in(shop, payload)
    status = {"id": wamid, "status": "read", "timestamp": "1750030073", "recipient_id": PHONE[1:]}

    meta.take_in(shop, envelope(shop, {"statuses": [status]}))

    assert scalar("SELECT state FROM messages") == "read"


def test_deletions_and_nonsense_have_no_effect(meta: Receiver, shop: Shop) -> None:
    revoked = addressed_to(shop, sample("field_smb_message_echoes_delete__pywa"))
    odd = [
        envelope(shop, {"message_echoes": part}, field="smb_message_echoes") for part in (7, [7, {}], None)
    ]

    meta.take_in(shop, revoked, *odd)

    assert scalar("SELECT count(*) FROM messages") == 0
    assert scalar("SELECT count(*) FROM contacts") == 0
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NULL") == 0
    assert {row["reason"] for row in rows("SELECT reason FROM webhook_events")} == {"no new message in it"}
