"""What the editor makes of what is typed: Meta's parts, which the lint finds sound, and its words at the right fields."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from revive_app.rules.templates.lint import Finding, refusals
from revive_app.services.templates import authoring
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui.pages.templates.drafting import (
    CardTyped,
    Copied,
    Typed,
    card_place,
    copy_of,
    named,
    place_of,
    template_of,
)
from revive_app.ui.template_media import OnTop, taken
from revive_app.vocabulary import TemplateCategory

FIELDS = {
    "name": "jhumka",
    "language": "en",
    "category": "MARKETING",
    "header": "New today",
    "body": "Namaste {{1}}, look at these.",
    "footer": "Reply STOP to stop",
    "reply_1": "Show me",
}
CARD = CardTyped("0", "Jhumka", "Show me", "See it", "https://ratnavali.example/j", "4::a")
ONE = Typed(FIELDS, ["Meera"], top="text")
CARDS = Typed(FIELDS, ["Meera"], cards=[CARD, replace(CARD, id="1", handle="4::b")])
SAMPLE = "0" * 32


def kinds(typed: Typed) -> list[str]:
    return [part["type"] for part in template_of(typed).components]


def wrong(typed: Typed) -> list[str]:
    return [one.field for one in refusals(authoring.check(template_of(typed)))]


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        (ONE, ["HEADER", "BODY", "FOOTER", "BUTTONS"]),
        (replace(ONE, top="image", handle="4::a"), ["HEADER", "BODY", "FOOTER", "BUTTONS"]),
        (replace(ONE, top="none"), ["BODY", "FOOTER", "BUTTONS"]),
        (CARDS, ["BODY", "CAROUSEL"]),
    ],
    ids=["headline", "photo", "plain", "cards"],
)
def test_what_is_typed_is_sound(typed: Typed, parts: list[str]) -> None:
    assert kinds(typed) == parts
    assert wrong(typed) == []


def test_a_file_is_named_by_its_handle() -> None:
    header = template_of(replace(ONE, top="video", handle="4::film")).components[0]
    cards = template_of(CARDS).components[1]["cards"]

    assert header == {"type": "HEADER", "format": "VIDEO", "example": {"header_handle": ["4::film"]}}
    assert [card["components"][0]["example"]["header_handle"] for card in cards] == [["4::a"], ["4::b"]]
    assert [part["type"] for part in cards[0]["components"]] == ["HEADER", "BODY", "BUTTONS"]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (replace(ONE, top="document"), ["header"]),
        (replace(CARDS, cards=[replace(CARD, handle=""), CARD]), ["card_0"]),
        (replace(CARDS, cards=[CARD, replace(CARD, reply="")]), ["cards"]),
        (replace(CARDS, cards=[CARD, replace(CARD, link="nowhere")]), ["card_1.button_1"]),
        (replace(CARDS, cards=[CARD, replace(CARD, text="x" * 161)]), ["card_1"]),
    ],
    ids=["no sample", "no picture", "different", "address", "too long"],
)
def test_what_is_not_is_said_where_it_stands(typed: Typed, fields: list[str]) -> None:
    assert wrong(typed) == fields


@pytest.mark.parametrize(
    ("field", "card", "place"),
    [
        ("card_3", 3, "card_3"),
        ("card_10.button_1", 10, "card_10.button_1"),
        ("card_0.buttons", 0, "card_0.buttons"),
        ("cards", None, "cards"),
        ("button_0", None, "reply_1"),
        ("header", None, "header"),
    ],
)
def test_a_finding_knows_its_field(field: str, card: int | None, place: str) -> None:
    finding = Finding(field, "is wrong")

    assert card_place(finding) == card
    assert place_of(finding) == place


def view(components: list[object]) -> TemplateView:
    now = datetime(2026, 11, 29, tzinfo=UTC)
    return TemplateView(
        id=uuid4(),
        waba_id="1",
        name="jhumka_v1",
        language="en",
        category=TemplateCategory.MARKETING,
        status="APPROVED",
        quality="GREEN",
        parameter_format="POSITIONAL",
        components=components,
        variables=(),
        meta_id="77",
        rejected_reason=None,
        coming_category=None,
        coming_at=None,
        synced_at=now,
        created_at=now,
    )


def test_a_second_version_takes_over_all_but_the_pictures() -> None:
    copied = copy_of(view(template_of(CARDS).components))

    assert copied.fields["name"] == "jhumka_v2"
    assert copied.cards == [replace(CARD, handle=""), replace(CARD, id="1", handle="")]
    photo = copy_of(view(template_of(replace(ONE, top="image", handle="4::a")).components))
    assert isinstance(photo, Copied)
    assert (photo.top, photo.cards, photo.fields["footer"]) == ("image", [], "Reply STOP to stop")


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "x",
        {"kind": "audio", "handle": "4::a", "url": f"/api/v1/templates/media/{SAMPLE}.jpg"},
        {"kind": "image", "handle": "", "url": f"/api/v1/templates/media/{SAMPLE}.jpg"},
        {"kind": "image", "handle": "4::a", "url": "https://example.com/tracker.jpg"},
        {"kind": "image", "handle": "4::a", "url": f"/x/{SAMPLE}.svg"},
        {"kind": "image", "media_id": "1", "url": f"/api/v1/templates/media/{SAMPLE}.jpg"},
    ],
)
def test_nobody_puts_anything_else_on_top(answer: object) -> None:
    assert taken(answer, "sample") is None


def test_what_was_uploaded_is_shown_from_our_own_copy() -> None:
    answer = {
        "kind": "image",
        "media_id": "778",
        "file_name": "ring.jpg",
        "url": f"https://elsewhere.example/{SAMPLE}.jpg",
    }

    found = taken(answer, "send")

    assert found is not None
    shown, media_id = found
    assert media_id == "778"
    assert isinstance(shown, OnTop)
    assert (shown.kind, shown.name) == ("image", "ring.jpg")
    assert shown.url.endswith(f"/api/v1/templates/media/{SAMPLE}.jpg")
    assert "elsewhere" not in shown.url


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Lohri Invite 2027", "lohri_invite_2027"),
        ("diwali_invite", "diwali_invite"),
        (" Café – 20% off! ", "cafe_20_off"),
        ("लोहड़ी", "लोहड़ी"),
    ],
)
def test_a_name_becomes_what_meta_takes(typed: str, name: str) -> None:
    assert named(typed) == name
