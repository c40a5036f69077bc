"""What people write on their phones reaches the business as Meta would tell it, or is refused and nobody hears of it."""

import asyncio
import base64
import hashlib
from typing import Any

import pytest

from revive_app import db
from revive_app.errors import InvalidInput, NotFound
from revive_app.sandbox.phones import (
    phone_marketing,
    phone_media,
    phone_send,
    phone_tap,
    phone_thread,
    phone_upload,
)
from tests.integration.sandbox.kit import (
    PHONE_ID,
    Graph,
    Receiver,
    tell_number,
    tell_template,
    template_to,
    text_to,
)
from tests.integration.sandbox.phone import ASHA, ASHA_ID, LIST_ROWS, heard, send

pytestmark = pytest.mark.anyio
JPEG = b"\xff\xd8\xff\xe0 a picture"


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
