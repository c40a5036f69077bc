"""A template in the hand: what its gaps are called and filled with first, and how it will look."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from revive_app.rules.templates.shape import shape_of
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui.pages.inbox.hand import Held, gaps_of, redrawn, taken, with_faults, with_value
from revive_app.vocabulary import TemplateCategory

NOW = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)
KNOWN = {"first_name": "Ananya", "city": "Jaipur", "campaign.name": "Shaadi"}
PICTURE = {"type": "HEADER", "format": "IMAGE"}
TITLE = {"type": "HEADER", "format": "TEXT", "text": "For {{1}} only"}
BUTTONS = {
    "type": "BUTTONS",
    "buttons": [
        {"type": "QUICK_REPLY", "text": "Yes"},
        {"type": "URL", "text": "Look", "url": "https://shop.example/{{1}}"},
        {"type": "COPY_CODE", "example": "SHINE20"},
    ],
}


def body(text: str) -> dict[str, Any]:
    return {"type": "BODY", "text": text}


def template(*components: dict[str, Any]) -> TemplateView:
    return TemplateView(
        id=UUID(int=1), waba_id="1", meta_id="1", name="festive_offer", language="en",
        category=TemplateCategory.MARKETING, status="APPROVED", quality=None, parameter_format="POSITIONAL",
        components=list(components), variables=(), rejected_reason=None, coming_category=None, coming_at=None,
        synced_at=NOW, created_at=NOW,
    )  # fmt: skip


def test_a_gap_is_called_by_the_words_before_it_and_the_first_takes_her_name() -> None:
    text = "{{1}} ji, your visit to us is noted for {{2}}. See you, {{1}}."

    gaps = gaps_of(shape_of([body(text)]), KNOWN)

    assert [(gap.name, gap.label, gap.value) for gap in gaps] == [
        ("1", "At the beginning", "Ananya"),
        ("2", "After “us is noted for”", ""),
    ]


def test_a_gap_with_a_name_takes_what_is_known_by_it() -> None:
    gaps = gaps_of(shape_of([body("Namaste {{name}} of {{city}}, see our {{new_line}}")]), KNOWN)

    assert [(gap.label, gap.value) for gap in gaps] == [
        ("Name", "Ananya"),
        ("City", "Jaipur"),
        ("New line", ""),
    ]


def test_title_address_and_code_are_asked_for_in_words() -> None:
    gaps = gaps_of(shape_of([TITLE, body("Namaste"), BUTTONS]), KNOWN)

    assert [(gap.name, gap.label, gap.hint, gap.longest) for gap in gaps] == [
        ("header", "In the title: For … only", "", 60),
        ("button_1", "Button “Look” opens", "", 2000),
        ("button_2", "Code to copy", "Copied with one tap, at most 20 letters", 20),
    ]


@pytest.mark.parametrize(
    ("form", "label", "accept"),
    [
        ("IMAGE", "Picture on top", "image/jpeg,image/png,image/webp"),
        ("VIDEO", "Film on top", "video/mp4"),
        ("DOCUMENT", "PDF on top", "application/pdf"),
    ],
)
def test_a_file_on_top_is_chosen(form: str, label: str, accept: str) -> None:
    (gap,) = gaps_of(shape_of([{"type": "HEADER", "format": form}, body("Hi")]), KNOWN)

    assert (gap.name, gap.label, gap.accept) == ("header", label, accept)


def test_the_bubble_follows_what_is_filled_in() -> None:
    titled = template(TITLE, body("Namaste {{1}}"))
    hand = redrawn(with_value(taken(titled, KNOWN), "header", "Diwali"), titled, Held())

    opened = with_value(taken(template(body("Hi {{1}}"), BUTTONS), {}), "button_1", "rings")

    assert [gap.hint for gap in redrawn(opened, template(body("Hi {{1}}"), BUTTONS), Held()).gaps][1] == (
        "https://shop.example/rings"
    )
    assert [piece.text for piece in opened.bubble.pieces] == ["Hi …"]
    assert (hand.name, hand.is_offer, hand.bubble.header, hand.bubble.direction) == (
        "Festive offer",
        True,
        "For Diwali only",
        "out",
    )
    assert [piece.text for piece in hand.bubble.pieces] == ["Namaste Ananya"]


def test_a_file_in_the_hand_is_seen_before_it_goes() -> None:
    pictured, paper = (
        template(PICTURE, body("Hi")),
        template({"type": "HEADER", "format": "DOCUMENT"}, body("Hi")),
    )
    chosen = Held("ring.jpg", "image", "blob:http://shop/1", "12 kB")
    listed = Held("List.pdf", "application", "blob:http://shop/2", "1.2 MB")

    seen = redrawn(taken(pictured, {}), pictured, chosen).bubble
    addressed = redrawn(
        with_value(taken(pictured, {}), "header", "https://shop.example/a.jpg"), pictured, Held()
    )
    named = redrawn(taken(paper, {}), paper, listed).bubble

    assert (seen.picture, seen.media) == ("blob:http://shop/1", "")
    assert addressed.bubble.picture == "https://shop.example/a.jpg"
    assert (named.picture, named.media, named.media_name, named.media_note) == (
        "",
        "document",
        "List.pdf",
        "1.2 MB",
    )


def test_words_stand_beside_each_gap_until_it_is_filled() -> None:
    hand = with_faults(
        taken(template(body("{{1}} and {{2}}")), {}), {"1": "Fill this in", "2": "Fill this in"}
    )

    assert [gap.fault for gap in with_value(hand, "1", "x").gaps] == ["", "Fill this in"]
    assert replace(with_faults(hand, {}), gaps=[]).gaps == []
