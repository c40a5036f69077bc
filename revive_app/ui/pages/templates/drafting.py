"""What is typed in the editor, as Meta's parts; and what Meta would say of it, back at the fields it is about."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from revive_app.rules.templates.lint import Finding
from revive_app.rules.templates.shape import Shape, shape_of
from revive_app.services.templates.authoring import NewTemplate
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui.language import say, word

REPLIES = ("reply_1", "reply_2", "reply_3")
FIELDS = ("name", "language", "category", "header", "body", "footer", *REPLIES, "link_words", "link")
CARD_FIELDS = ("text", "reply", "link_words", "link")
# What stands on top, and what Meta calls it.
TOPS = {"none": "", "text": "TEXT", "image": "IMAGE", "video": "VIDEO", "document": "DOCUMENT"}
LONGEST_NAME = 512
LEAST_CARDS, MOST_CARDS = 2, 10
# What is blank in a new one. The footer keeps people from blocking the shop.
BLANK = {"language": "en", "category": "MARKETING"}


@dataclass(frozen=True)
class CardTyped:
    """What is typed on a card; `handle` is Meta's for its picture."""

    id: str
    text: str = ""
    reply: str = ""
    link_words: str = ""
    link: str = ""
    handle: str = ""


@dataclass(frozen=True)
class Typed:
    """Everything typed. With `cards` the rest but the words above them is out of use."""

    fields: Mapping[str, str]
    examples: Sequence[str]
    top: str = "none"
    handle: str = ""
    cards: Sequence[CardTyped] = field(default_factory=list)


def named(typed: str) -> str:
    """A name as Meta takes it: "Lohri Invite 2027" is lohri_invite_2027. What has no Latin letter stays, to be refused."""
    plain = unicodedata.normalize("NFKD", typed).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain.lower()).strip("_")[:LONGEST_NAME] or typed


def template_of(typed: Typed) -> NewTemplate:
    """As it would be submitted."""
    fields = {name: typed.fields.get(name, "").strip() for name in FIELDS}
    body: dict[str, Any] = {"type": "BODY", "text": fields["body"]}
    given = [one.strip() for one in typed.examples]
    if given:
        body["example"] = {"body_text": [given]}
    if typed.cards:
        carousel = {"type": "CAROUSEL", "cards": [_card(card) for card in typed.cards]}
        components = [body, carousel]
    else:
        footer = [{"type": "FOOTER", "text": fields["footer"]}] if fields["footer"] else []
        replies = [fields[name] for name in REPLIES]
        buttons = _buttons(replies, fields["link_words"], fields["link"])
        components = [*_header(typed, fields["header"]), body, *footer, *buttons]
    return NewTemplate(named(fields["name"]), fields["language"], fields["category"], components)


def _header(typed: Typed, text: str) -> list[dict[str, Any]]:
    if typed.top == "text":
        return [{"type": "HEADER", "format": "TEXT", "text": text}] if text else []
    return [_media(TOPS[typed.top], typed.handle)] if typed.top != "none" else []


def _media(form: str, handle: str) -> dict[str, Any]:
    example = {"example": {"header_handle": [handle]}} if handle else {}
    return {"type": "HEADER", "format": form, **example}


def _card(card: CardTyped) -> dict[str, Any]:
    text = card.text.strip()
    body = [{"type": "BODY", "text": text}] if text else []
    buttons = _buttons([card.reply.strip()], card.link_words.strip(), card.link.strip())
    return {"components": [_media("IMAGE", card.handle), *body, *buttons]}


def _buttons(replies: Sequence[str], link_words: str, link: str) -> list[dict[str, Any]]:
    buttons = [{"type": "QUICK_REPLY", "text": words} for words in replies if words]
    if link or link_words:
        buttons.append({"type": "URL", "text": link_words, "url": link})
    return [{"type": "BUTTONS", "buttons": buttons}] if buttons else []


@dataclass(frozen=True)
class Copied:
    """What a new template takes over from one that is there. Pictures are chosen anew: no handle serves twice."""

    fields: dict[str, str]
    top: str
    cards: list[CardTyped]


def copy_of(view: TemplateView) -> Copied:
    """A second version of it."""
    shape = shape_of(view.components)
    replies, link_words, link = _taps(shape, view.components)
    base = re.sub(r"_v\d+$", "", view.name)[:500]
    typed = {
        "name": f"{base}_v2",
        "language": view.language,
        "category": view.category.value,
        "header": shape.header.text.text if shape.header and shape.header.text else "",
        "body": shape.body.text,
        "footer": shape.footer,
        "link_words": link_words,
        "link": link,
        **dict(zip(REPLIES, [*replies, "", "", ""], strict=False)),
    }
    form = shape.header.format if shape.header else ""
    top = next((name for name, meta in TOPS.items() if meta == form), "none")
    return Copied(typed, top, _copied_cards(view.components, shape))


def _copied_cards(components: Sequence[Any], shape: Shape) -> list[CardTyped]:
    listed = next((one.get("cards") for one in components if isinstance(one, dict) and "cards" in one), None)
    parts = [one.get("components") or [] for one in listed or () if isinstance(one, dict)]
    found = []
    for place, (card, inside) in enumerate(zip(shape.cards[:MOST_CARDS], parts, strict=False)):
        replies, link_words, link = _taps(card, inside)
        found.append(CardTyped(str(place), card.body.text, next(iter(replies), ""), link_words, link))
    return found


def _taps(shape: Shape, components: Sequence[Any]) -> tuple[list[str], str, str]:
    """Quick replies, and words and address of the first link."""
    replies = [button.label for button in shape.buttons if button.kind == "QUICK_REPLY"][: len(REPLIES)]
    listed = next(
        (one.get("buttons") for one in components if isinstance(one, dict) and "buttons" in one), None
    )
    links = [one for one in listed or () if isinstance(one, dict) and one.get("type") == "URL"]
    first = links[0] if links else {}
    return replies, str(first.get("text", "")), str(first.get("url", ""))


_EXAMPLES = re.compile(r"needs an example for each")
_CARD = re.compile(r"card_(\d+)(?:\.\w+)?")


def card_place(finding: Finding) -> int | None:
    """Which card a finding is about, from 0."""
    found = _CARD.fullmatch(finding.field)
    return int(found[1]) if found else None


def place_of(finding: Finding) -> str:
    """The field of the form a finding belongs to."""
    if _EXAMPLES.search(finding.reason) and card_place(finding) is None:
        return "examples"
    return {
        "buttons": "reply_1",
        "button_0": "reply_1",
        "button_1": "reply_2",
        "button_2": "reply_3",
        "button_3": "link",
    }.get(finding.field, finding.field)


def sentence(finding: Finding) -> str:
    """What Meta would say, beside its field."""
    if card_place(finding) is not None and _EXAMPLES.search(finding.reason):
        return say("A card has no gaps: put them into the words above the cards.")
    reason = say(finding.reason)
    return reason[:1].upper() + reason[1:]


def advice(finding: Finding) -> str:
    """What Meta would take, but better were otherwise."""
    return say(
        word("This offer {reason}") if finding.field == "footer" else word("It {reason}"),
        reason=say(finding.reason),
    )
