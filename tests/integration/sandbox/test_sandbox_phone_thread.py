"""What people see of a thread: in order, with its ticks, reactions and dots; and its past, as it was told."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from revive_app import db
from revive_app.errors import NotFound
from revive_app.sandbox.bubbles import BubbleButton
from revive_app.sandbox.phonebook import remember_phones
from revive_app.sandbox.phones import business_is_typing, phone_read, phone_thread
from revive_app.sandbox.store import Message, remember_messages
from tests.integration.sandbox.kit import PHONE_ID, Graph, Receiver, tell_template, template_to, text_to
from tests.integration.sandbox.phone import ASHA, ASHA_ID, heard, send

pytestmark = pytest.mark.anyio


async def test_the_business_may_react_too(graph: Graph, receiver: Receiver) -> None:
    wamid = await send("Lovely")
    body = text_to(ASHA)
    body |= {"type": "reaction", "reaction": {"message_id": wamid, "emoji": "❤️"}}

    statuses = await receiver.statuses_of(await graph.wamid(body), "sent")

    assert [one["status"] for one in statuses] == ["sent"]
    assert [one.reactions for one in phone_thread(PHONE_ID, ASHA)] == [("❤️",)]


async def test_a_reaction_to_nothing_fails_later(graph: Graph, receiver: Receiver) -> None:
    await send("Lovely")
    body = text_to(ASHA)
    body |= {"type": "reaction", "reaction": {"message_id": "wamid.nothing", "emoji": "❤️"}}

    statuses = await receiver.statuses_of(await graph.wamid(body), "failed")

    assert statuses[0]["errors"][0]["code"] == 131009


async def test_a_thread_holds_what_arrived_in_order_with_its_ticks(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    template = await graph.wamid(template_to(ASHA))
    await receiver.statuses_of(template, "read")
    question = await send("How much?")
    await receiver.until(lambda: len(receiver.messages()) == 1)
    await graph.send({"messaging_product": "whatsapp", "status": "read", "message_id": question})
    answer = await graph.wamid(text_to(ASHA, "₹52,000", context={"message_id": question}))
    await receiver.statuses_of(answer, "read")
    await graph.wamid(text_to("+919812345679", "to somebody else"))

    bubbles = await asyncio.to_thread(phone_thread, PHONE_ID, ASHA)

    assert [(one.id, one.direction, one.type, one.status, one.text, one.quoted_id) for one in bubbles] == [
        (template, "in", "template", "read", "Hello Asha, our festive collection is here.", ""),
        (question, "out", "text", "read", "How much?", ""),
        (answer, "in", "text", "read", "₹52,000", question),
    ]
    assert bubbles[0].buttons == (BubbleButton("reply", "Show me", choice="Show me"),)
    assert [one.id for one in phone_thread(PHONE_ID, ASHA, limit=1)] == [answer]


async def test_ticks_of_what_she_wrote(graph: Graph, idle_receiver: Receiver) -> None:
    wamid = await send("Hello")

    assert [one.status for one in phone_thread(PHONE_ID, ASHA)] == ["sent"]
    await graph.send({"messaging_product": "whatsapp", "status": "read", "message_id": wamid})
    assert [one.status for one in phone_thread(PHONE_ID, ASHA)] == ["read"]


async def test_a_message_the_business_has_taken_has_two_ticks(receiver: Receiver) -> None:
    await send("Hello")
    await receiver.until(lambda: len(receiver.messages()) == 1)

    async with asyncio.timeout(5):
        while [one.status for one in await asyncio.to_thread(phone_thread, PHONE_ID, ASHA)] != ["delivered"]:
            await asyncio.sleep(0.01)


async def test_what_failed_never_shows(graph: Graph, receiver: Receiver) -> None:
    await receiver.statuses_of(await graph.wamid(text_to(ASHA)), "failed")

    assert phone_thread(PHONE_ID, ASHA) == []


async def test_her_look_at_the_phone_is_told_at_once(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    slow = "+919999900014"
    wamid = await graph.wamid(template_to(slow, biz_opaque_callback_data="our-id"))
    await receiver.statuses_of(wamid, "delivered")

    unread = await asyncio.to_thread(phone_read, PHONE_ID, slow)
    statuses = await receiver.statuses_of(wamid, "read")

    assert unread == 1
    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]
    assert statuses[-1]["biz_opaque_callback_data"] == "our-id"
    assert await asyncio.to_thread(phone_read, PHONE_ID, slow) == 0


async def test_dots_show_until_the_business_answers(graph: Graph) -> None:
    wamid = await send("Hello")
    receipt = {"messaging_product": "whatsapp", "status": "read", "message_id": wamid}

    await graph.send(receipt)
    assert not business_is_typing(PHONE_ID, ASHA)
    await graph.send({**receipt, "typing_indicator": {"type": "text"}})
    assert business_is_typing(PHONE_ID, ASHA)
    await graph.wamid(text_to(ASHA))
    assert not business_is_typing(PHONE_ID, ASHA)


async def test_dots_go_after_twenty_five_seconds(graph: Graph) -> None:
    wamid = await send("Hello")
    await graph.send(
        {
            "messaging_product": "whatsapp",
            "status": "read",
            "message_id": wamid,
            "typing_indicator": {"type": "text"},
        }
    )

    with db.system_session() as session:
        session.run("UPDATE sandbox_phones SET typing_until = typing_until - :by", by=timedelta(seconds=25))

    assert not business_is_typing(PHONE_ID, ASHA)


async def test_what_was_said_before_is_shown_and_keeps_its_window_open(
    graph: Graph, receiver: Receiver
) -> None:
    now = datetime.now(UTC)
    past = [
        Message(
            id=f"wamid.{number}",
            phone_number_id=PHONE_ID,
            customer=ASHA_ID,
            direction="from_customer" if number % 2 else "to_customer",
            body={"type": "text", "text": {"body": f"Line {number}"}},
            status="read",
            created_at=now - timedelta(hours=4 - number),
        )
        for number in range(4)
    ]

    told = [await asyncio.to_thread(remember_messages, past) for _ in range(2)]
    for _ in range(2):
        await asyncio.to_thread(remember_phones, PHONE_ID, {ASHA: "Asha Mehta"})
    await receiver.statuses_of(await graph.wamid(text_to(ASHA)), "read")
    await send("New")

    await heard(receiver)
    assert told == [4, 0]
    assert [one.text for one in phone_thread(PHONE_ID, ASHA)] == [
        *(f"Line {number}" for number in range(4)),
        "Namaste",
        "New",
    ]
    assert receiver.received[-1].value["contacts"][0]["profile"] == {"name": "Asha Mehta"}


async def test_an_unknown_number_has_no_past(clean_sandbox: None) -> None:
    with pytest.raises(NotFound):
        remember_phones("999", {ASHA: "Asha"})
