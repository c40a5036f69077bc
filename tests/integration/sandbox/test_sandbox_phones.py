"""Phones people hold: what they write reaches the business as Meta would tell it, and what they see is true."""

import asyncio
import base64
import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app import db
from revive_app.errors import InvalidInput, NotFound
from revive_app.sandbox.bubbles import BubbleButton, BubbleMedia, BubblePlace, BubbleProduct
from revive_app.sandbox.phonebook import remember_phones
from revive_app.sandbox.phones import (
    business_is_typing,
    phone_marketing,
    phone_media,
    phone_read,
    phone_send,
    phone_tap,
    phone_thread,
    phone_upload,
)
from revive_app.sandbox.store import Message, remember_messages
from tests.integration.sandbox.kit import (
    PHONE_ID,
    Graph,
    Receiver,
    tell_number,
    tell_template,
    template_to,
    text_to,
)

pytestmark = pytest.mark.anyio

ASHA = "+91 98123 45678"
ASHA_ID = "919812345678"
JPEG = b"\xff\xd8\xff\xe0 a picture"


async def heard(receiver: Receiver, count: int = 1) -> dict[str, Any]:
    """The last of so many messages the business was told of."""
    await receiver.until(lambda: len(receiver.messages()) == count)
    return receiver.messages()[-1]


async def send(said: Any, **more: Any) -> str:
    return await asyncio.to_thread(phone_send, PHONE_ID, ASHA, said, **more)


async def test_a_text_arrives_with_who_wrote_it(receiver: Receiver) -> None:
    wamid = await send("Do you have bangles?", name="Asha")

    message = await heard(receiver)
    (webhook,) = receiver.received
    assert webhook.well_signed
    assert webhook.value["contacts"] == [
        {"user_id": message["from_user_id"], "wa_id": ASHA_ID, "profile": {"name": "Asha"}}
    ]
    assert message == {
        "id": wamid,
        "timestamp": message["timestamp"],
        "type": "text",
        "text": {"body": "Do you have bangles?"},
        "from": ASHA_ID,
        "from_user_id": message["from_user_id"],
    }


async def test_a_name_and_user_id_once_given_stay(receiver: Receiver) -> None:
    await send("One", name="Asha", wa_user_id="IN.77")
    await send("Two")

    await heard(receiver, 2)
    assert [one.value["contacts"][0]["profile"]["name"] for one in receiver.received] == ["Asha", "Asha"]
    assert [one["from_user_id"] for one in receiver.messages()] == ["IN.77", "IN.77"]


async def test_somebody_known_by_user_id_alone_has_no_phone(receiver: Receiver) -> None:
    await asyncio.to_thread(phone_send, PHONE_ID, "IN.13491208655302741918", "Hello")

    message = await heard(receiver)
    assert "from" not in message
    assert message["from_user_id"] == "IN.13491208655302741918"


async def test_her_user_id_leads_to_the_phone_she_has(receiver: Receiver) -> None:
    await send("One", wa_user_id="IN.77")
    await asyncio.to_thread(phone_send, PHONE_ID, "IN.77", "Two")

    await heard(receiver, 2)
    assert [one["from"] for one in receiver.messages()] == [ASHA_ID, ASHA_ID]


SAID: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "button reply",
        {
            "type": "interactive",
            "interactive": {"type": "button_reply", "button_reply": {"id": "1", "title": "Yes"}},
        },
        {"type": "button_reply", "button_reply": {"id": "1", "title": "Yes"}},
    ),
    (
        "list reply",
        {
            "type": "interactive",
            "interactive": {
                "type": "list_reply",
                "list_reply": {"id": "1", "title": "Ring", "description": "22K"},
            },
        },
        {"type": "list_reply", "list_reply": {"id": "1", "title": "Ring", "description": "22K"}},
    ),
    (
        "quick reply",
        {"type": "button", "button": {"text": "Show me"}},
        {"payload": "Show me", "text": "Show me"},
    ),
    (
        "location",
        {"type": "location", "location": {"latitude": 18.9, "longitude": "72.8", "name": "Zaveri Bazaar"}},
        {"latitude": 18.9, "longitude": 72.8, "name": "Zaveri Bazaar"},
    ),
    (
        "order",
        {
            "type": "order",
            "order": {
                "catalog_id": "7",
                "product_items": [
                    {"product_retailer_id": "R1", "quantity": 2, "item_price": 52000, "currency": "INR"}
                ],
            },
        },
        {
            "catalog_id": "7",
            "text": "",
            "product_items": [
                {"product_retailer_id": "R1", "quantity": 2, "item_price": 52000.0, "currency": "INR"}
            ],
        },
    ),
]


@pytest.mark.parametrize(("what", "said", "content"), SAID, ids=[one[0].replace(" ", "-") for one in SAID])
async def test_what_a_phone_can_send_arrives_as_meta_tells_it(
    receiver: Receiver, what: str, said: dict[str, Any], content: dict[str, Any]
) -> None:
    await send(said)

    message = await heard(receiver)
    assert message["type"] == said["type"]
    assert message[said["type"]] == content


async def test_a_picture_arrives_with_its_type_and_checksum(receiver: Receiver) -> None:
    media_id = await asyncio.to_thread(phone_upload, PHONE_ID, JPEG, mime_type="image/jpeg")

    await send({"type": "image", "image": {"id": media_id, "caption": "Like this"}})

    message = await heard(receiver)
    assert message["image"] == {
        "id": media_id,
        "caption": "Like this",
        "mime_type": "image/jpeg",
        "sha256": base64.b64encode(hashlib.sha256(JPEG).digest()).decode(),
    }
    assert phone_media(PHONE_ID, media_id).content == JPEG


async def test_an_answer_quotes_what_it_answers(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    wamid = await graph.wamid(template_to(ASHA))
    await receiver.statuses_of(wamid, "delivered")

    await asyncio.to_thread(phone_tap, PHONE_ID, ASHA, wamid, "Show me")

    message = await heard(receiver)
    assert message["button"] == {"payload": "Show me", "text": "Show me"}
    assert message["context"] == {"from": "919820011111", "id": wamid}


async def test_a_reaction_and_its_end(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    wamid = await graph.wamid(template_to(ASHA))
    await receiver.statuses_of(wamid, "read")

    await send({"type": "reaction", "reaction": {"message_id": wamid, "emoji": "👍"}})
    assert [one.reactions for one in phone_thread(PHONE_ID, ASHA)] == [("👍",)]
    await send({"type": "reaction", "reaction": {"message_id": wamid, "emoji": ""}})

    await heard(receiver, 2)
    assert [one["reaction"] for one in receiver.messages()] == [
        {"message_id": wamid, "emoji": "👍"},
        {"message_id": wamid},
    ]
    assert [one.reactions for one in phone_thread(PHONE_ID, ASHA)] == [()]


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


@pytest.mark.parametrize(
    "said",
    [
        "",
        "x" * 4097,
        {"type": "poll", "poll": {}},
        {"type": "text"},
        {"type": "image", "image": {"id": "4711"}},
        {"type": "text", "text": {"body": "x"}, "context": {"id": "wamid.nothing"}},
        {"type": "reaction", "reaction": {"message_id": "wamid.nothing", "emoji": "👍"}},
        {"type": "order", "order": {"catalog_id": "1", "product_items": []}},
    ],
)
async def test_what_a_phone_cannot_send_is_refused_and_nobody_hears_of_it(
    clean_sandbox: None, said: Any
) -> None:
    with pytest.raises(InvalidInput):
        phone_send(PHONE_ID, ASHA, said)

    with db.system_session() as session:
        assert session.row("SELECT 1 FROM sandbox_webhooks") is None


async def test_an_unknown_number_or_message_is_not_found(clean_sandbox: None) -> None:
    with pytest.raises(NotFound):
        phone_send("999", ASHA, "Hello")
    with pytest.raises(NotFound):
        phone_thread("999", ASHA)
    with pytest.raises(NotFound):
        phone_tap(PHONE_ID, ASHA, "wamid.nothing", "x")
    with pytest.raises(NotFound):
        phone_media(PHONE_ID, "4711")


async def test_another_numbers_message_cannot_be_quoted_or_tapped(clean_sandbox: None) -> None:
    tell_number(phone_number_id="777", token="EAAother", waba_id="888")
    elsewhere = phone_send("777", ASHA, "Hello")

    with pytest.raises(InvalidInput):
        phone_send(PHONE_ID, ASHA, {"type": "text", "text": {"body": "x"}, "context": {"id": elsewhere}})
    with pytest.raises(NotFound):
        phone_tap(PHONE_ID, ASHA, elsewhere, "x")


async def test_somebody_elses_user_id_is_refused(clean_sandbox: None) -> None:
    phone_send(PHONE_ID, ASHA, "Hello", wa_user_id="IN.77")

    for wrong in ("IN.77", "nonsense"):
        with pytest.raises(InvalidInput):
            phone_send(PHONE_ID, "+919812345679", "Hello", wa_user_id=wrong)


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


async def test_marketing_stopped_on_the_phone_comes_back_as_a_preference(
    graph: Graph, receiver: Receiver
) -> None:
    tell_template()
    tell_template("order_ready", category="UTILITY")
    await asyncio.to_thread(phone_marketing, PHONE_ID, ASHA, wanted=False)

    marketing = await graph.wamid(template_to(ASHA))
    utility = await graph.wamid(template_to(ASHA, "order_ready"))

    assert (await receiver.statuses_of(marketing, "failed"))[0]["errors"][0]["code"] == 131050
    await receiver.statuses_of(utility, "read")
    await asyncio.to_thread(phone_marketing, PHONE_ID, ASHA, wanted=True)
    await receiver.statuses_of(await graph.wamid(template_to(ASHA)), "read")
    values = [one["value"] for got in receiver.received for one in got.value.get("user_preferences", [])]
    assert values == ["stop", "resume"]


LIST_ROWS = [{"id": "r1", "title": "Ring", "description": "22K"}, {"id": "r2", "title": "Chain"}]
CARD = {
    "type": "cta_url",
    "header": {"type": "image", "image": {"link": "https://a.example/1.jpg"}},
    "body": {"text": "A ring"},
    "action": {"name": "cta_url", "parameters": {"display_text": "See", "url": "https://a.example"}},
}

SHOWN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    (
        "image",
        {"type": "image", "image": {"link": "https://a.example/1.jpg", "caption": "New"}},
        {"type": "image", "text": "New", "media": BubbleMedia("image", link="https://a.example/1.jpg")},
    ),
    (
        "location",
        {"type": "location", "location": {"latitude": "18.9", "longitude": 72.8, "name": "Shop"}},
        {"type": "location", "text": "Shop", "place": BubblePlace(18.9, 72.8, "Shop")},
    ),
    (
        "contacts",
        {"type": "contacts", "contacts": [{"name": {"formatted_name": "Meera"}}]},
        {"type": "contacts", "text": "Meera"},
    ),
    (
        "buttons",
        {
            "type": "interactive",
            "interactive": {
                "type": "button",
                "header": {"type": "text", "text": "Visit"},
                "body": {"text": "When?"},
                "footer": {"text": "Meera Jewels"},
                "action": {"buttons": [{"type": "reply", "reply": {"id": "b1", "title": "Today"}}]},
            },
        },
        {
            "type": "button",
            "header": "Visit",
            "text": "When?",
            "footer": "Meera Jewels",
            "buttons": (BubbleButton("reply", "Today", choice="b1"),),
        },
    ),
    (
        "list",
        {
            "type": "interactive",
            "interactive": {
                "type": "list",
                "body": {"text": "What?"},
                "action": {"button": "Open", "sections": [{"title": "Gold", "rows": LIST_ROWS}]},
            },
        },
        {
            "type": "list",
            "list_label": "Open",
            "rows": (
                BubbleButton("reply", "Ring", choice="r1", description="22K", section="Gold"),
                BubbleButton("reply", "Chain", choice="r2", section="Gold"),
            ),
        },
    ),
    (
        "products",
        {
            "type": "interactive",
            "interactive": {
                "type": "product_list",
                "header": {"type": "text", "text": "Catalog"},
                "body": {"text": "Look"},
                "action": {
                    "catalog_id": "7",
                    "sections": [{"title": "Gold", "product_items": [{"product_retailer_id": "R1"}]}],
                },
            },
        },
        {"type": "product_list", "products": (BubbleProduct("R1", "7", "Gold"),)},
    ),
    (
        "link button",
        {
            "type": "interactive",
            "interactive": {
                "type": "cta_url",
                "body": {"text": "Look"},
                "action": {
                    "name": "cta_url",
                    "parameters": {"display_text": "See", "url": "https://a.example"},
                },
            },
        },
        {"type": "cta_url", "buttons": (BubbleButton("url", "See", value="https://a.example"),)},
    ),
]


@pytest.mark.parametrize(("what", "sent", "shown"), SHOWN, ids=[one[0].replace(" ", "-") for one in SHOWN])
async def test_what_the_business_sent_is_shown_in_plain_parts(
    graph: Graph, receiver: Receiver, what: str, sent: dict[str, Any], shown: dict[str, Any]
) -> None:
    await send("Hello")
    base = text_to(ASHA)
    del base["text"]

    await receiver.statuses_of(await graph.wamid({**base, **sent}), "read")

    bubble = phone_thread(PHONE_ID, ASHA)[-1]
    assert {name: getattr(bubble, name) for name in shown} == shown


async def test_a_carousel_is_shown_card_by_card(graph: Graph, receiver: Receiver) -> None:
    await send("Hello")
    cards = [{**CARD, "card_index": position} for position in range(2)]
    carousel = {"type": "carousel", "body": {"text": "New"}, "action": {"cards": cards}}

    body = {**text_to(ASHA), "type": "interactive", "interactive": carousel}
    await receiver.statuses_of(await graph.wamid(body), "read")

    (first, second) = phone_thread(PHONE_ID, ASHA)[-1].cards
    assert first == second
    assert (first.text, first.media, first.buttons) == (
        "A ring",
        BubbleMedia("image", link="https://a.example/1.jpg"),
        (BubbleButton("url", "See", value="https://a.example"),),
    )


async def test_a_row_is_tapped_by_its_id(graph: Graph, receiver: Receiver) -> None:
    await send("Hello")
    listing = {
        "type": "list",
        "body": {"text": "What?"},
        "action": {"button": "Open", "sections": [{"title": "Gold", "rows": LIST_ROWS}]},
    }
    wamid = await graph.wamid({**text_to(ASHA), "type": "interactive", "interactive": listing})

    await asyncio.to_thread(phone_tap, PHONE_ID, ASHA, wamid, "r1")

    message = await heard(receiver, 2)
    assert message["interactive"] == {
        "type": "list_reply",
        "list_reply": {"id": "r1", "title": "Ring", "description": "22K"},
    }
    with pytest.raises(InvalidInput):
        await asyncio.to_thread(phone_tap, PHONE_ID, ASHA, wamid, "r9")


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
