"""What the drawn phone makes of the sandbox's bubbles."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from revive_app.sandbox.bubbles import BubbleButton, BubbleMedia, BubbleProduct, PhoneBubble
from revive_app.services.conversation.explain import PieceMatched
from revive_app.ui.pages.simulator.bubbles import Setting, codes_in, drawn, was_tapped

NOW = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)
PIECE = PieceMatched("RJ-1042", "Rajwadi Jhumka", 194_000, 3, "/products/rj-1042.jpg", "velvet")
SETTING = Setting("Ratnavali Jewels", ZoneInfo("Asia/Kolkata"), NOW, {PIECE.sku: PIECE})


def bubble(direction: str = "in", **what: object) -> PhoneBubble:
    """A bubble of today."""
    kept = {"id": "wamid.1", "type": "text", "status": "read", "created_at": NOW, **what}
    return PhoneBubble(direction=direction, **kept)  # type: ignore[arg-type]


def test_days_are_said_once_and_tails_mark_whoever_begins_to_speak() -> None:
    yesterday = NOW - timedelta(days=1)
    said = [
        bubble("out", id="1", created_at=yesterday),
        bubble("out", id="2", created_at=yesterday),
        bubble("in", id="3", created_at=yesterday),
        bubble("in", id="4"),
    ]

    shown = drawn(said, SETTING)

    assert [one.day for one in shown] == ["Yesterday", "", "", "Today"]
    assert [one.tail for one in shown] == [True, False, True, True]
    assert [one.tick for one in shown] == ["read", "read", "", ""]
    assert shown[3].clock == "11:41"


@pytest.mark.parametrize(
    ("link", "picture"),
    [
        ("http://localhost:3000/products/a.jpg", "/products/a.jpg"),
        ("http://127.0.0.1:9/products/a.jpg", "/products/a.jpg"),
        ("https://shop.example/a.jpg", "https://shop.example/a.jpg"),
        ("javascript:alert(1)", ""),
        ("data:image/png;base64,AAAA", ""),
        ("http://[broken", ""),
        ("", ""),
    ],
)
def test_pictures_come_from_the_web_or_from_here(link: str, picture: str) -> None:
    (shown,) = drawn([bubble(type="image", media=BubbleMedia("image", link))], SETTING)

    assert shown.picture == picture
    assert shown.media == ("" if picture else "image")


def test_a_choice_that_was_made_is_known() -> None:
    buttons = (BubbleButton("reply", "Yes", "y"), BubbleButton("reply", "No", "n"))
    asked = bubble(id="wamid.q", type="button", buttons=buttons)
    answered = bubble("out", id="wamid.a", text="Yes", quoted_id="wamid.q")

    shown = drawn([asked, answered], SETTING)

    assert [(tap.title, tap.done) for tap in shown[0].replies] == [("Yes", True), ("No", False)]
    assert (shown[1].quote_author, shown[1].quote) == ("Ratnavali Jewels", "Choice")
    assert was_tapped([asked, answered], "wamid.q", "Yes")
    assert not was_tapped([asked, answered], "wamid.q", "No")


def test_only_web_addresses_can_be_followed() -> None:
    buttons = (
        BubbleButton("url", "Look", value="https://shop.example"),
        BubbleButton("url", "Bad", value="javascript:1"),
    )

    (shown,) = drawn([bubble(buttons=buttons)], SETTING)

    assert [(tap.title, tap.href) for tap in shown.links] == [("Look", "https://shop.example"), ("Bad", "")]


def test_an_order_is_priced_as_it_was_sent_and_named_by_the_catalog() -> None:
    products = (
        BubbleProduct("RJ-1042", quantity=2, price=190_000.0, currency="INR"),
        BubbleProduct("XX-1", price=10_000.0, currency="INR"),
    )
    order = bubble("out", type="order", products=products)

    (shown,) = drawn([order], SETTING)

    assert codes_in([order, order]) == ["RJ-1042", "XX-1"]
    assert [(ware.name, ware.detail, ware.price) for ware in shown.wares] == [
        ("Rajwadi Jhumka", "2 × RJ-1042", "₹1,90,000"),
        ("XX-1", "1 × XX-1", "₹10,000"),
    ]
    assert shown.wares_words == "3 items, ₹3,90,000"
