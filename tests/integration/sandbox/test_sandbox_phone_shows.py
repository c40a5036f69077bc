"""What the business sent is shown in plain parts: pictures, places, buttons, lists, products, cards."""

from typing import Any

import pytest

from revive_app.sandbox.bubbles import BubbleButton, BubbleMedia, BubblePlace, BubbleProduct
from revive_app.sandbox.phones import phone_thread
from tests.integration.sandbox.kit import PHONE_ID, Graph, Receiver, text_to
from tests.integration.sandbox.phone import ASHA, LIST_ROWS, send

pytestmark = pytest.mark.anyio

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
