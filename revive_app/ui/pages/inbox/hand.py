"""A template in the hand: the gaps it leaves, what fills them first, how it will look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from revive_app.rules.templates.filling import BODY, COUPON, HEADER, MEDIA_ID, URL, wanted
from revive_app.rules.templates.shape import PLACEHOLDER, Button, Shape, Text, shape_of
from revive_app.rules.templates.values import PERSON, VALUE
from revive_app.services.templates.mirror import TemplateView
from revive_app.ui.components.bubbles import Bubble, local
from revive_app.ui.language import say, word
from revive_app.ui.templates import template_bubble
from revive_app.vocabulary import TemplateCategory

HEAD = "header"
# What stands in a bubble where nothing is filled in yet.
_OPEN = "…"
_WORDS_BEFORE = 4
_FILES = {
    "IMAGE": (word("Picture on top"), word("Choose a picture"), "image/jpeg,image/png,image/webp"),
    "VIDEO": (word("Film on top"), word("Choose a film"), "video/mp4"),
    "DOCUMENT": (word("PDF on top"), word("Choose a PDF"), "application/pdf"),
}


@dataclass(frozen=True)
class Gap:
    """One value it asks for. With `accept` it is a file, which `choose` chooses, or where one lies."""

    name: str
    label: str
    value: str = ""
    hint: str = ""
    fault: str = ""
    longest: int = BODY
    accept: str = ""
    choose: str = ""


@dataclass(frozen=True)
class Held:
    """The file in this tab's hand; `url` is good in this tab alone."""

    name: str = ""
    kind: str = ""
    url: str = ""
    size: str = ""


@dataclass(frozen=True)
class InHand:
    """The one that was chosen."""

    id: str = ""
    name: str = ""
    is_offer: bool = False
    bubble: Bubble = Bubble("template", "out")
    gaps: list[Gap] = ()  # type: ignore[assignment]


def template_name(name: str) -> str:
    """A template's name as people say it: Meta takes small letters and underscores only."""
    plain = name.replace("_", " ")
    return plain[:1].upper() + plain[1:]


def taken(template: TemplateView, known: Mapping[str, str]) -> InHand:
    """The template, its gaps filled as far as something is known of her."""
    gaps = gaps_of(shape_of(template.components), known)
    hand = InHand(
        id=str(template.id),
        name=template_name(template.name),
        is_offer=template.category is TemplateCategory.MARKETING,
        gaps=gaps,
    )
    return redrawn(hand, template, Held())


def redrawn(hand: InHand, template: TemplateView, held: Held) -> InHand:
    """With the bubble as it would go now."""
    shape = shape_of(template.components)
    values = {gap.name: gap.value for gap in hand.gaps if gap.value}
    shown = dict.fromkeys(shape.body.variables, _OPEN) | values
    above = held.url if held.kind == "image" else local(values.get(HEAD, ""))
    bubble = template_bubble(template.components, shown, title=values.get(HEAD, _OPEN), picture=above)
    named = {"media_name": held.name, "media_note": held.size} if held.name and not bubble.picture else {}
    gaps = [replace(gap, hint=_address(shape, gap) or gap.hint) for gap in hand.gaps]
    return replace(hand, gaps=gaps, bubble=replace(bubble, direction="out", **named))


def with_value(hand: InHand, name: str, value: str) -> InHand:
    """One of its gaps filled anew; nothing is wrong with it any more."""
    return replace(
        hand,
        gaps=[replace(gap, value=value, fault="") if gap.name == name else gap for gap in hand.gaps],
    )


def with_faults(hand: InHand, faults: Mapping[str, str]) -> InHand:
    """With words beside each gap that is wrong."""
    return replace(hand, gaps=[replace(gap, fault=faults.get(gap.name, "")) for gap in hand.gaps])


def gaps_of(shape: Shape, known: Mapping[str, str]) -> list[Gap]:
    """From its top to its buttons, in the order one reads."""
    first = _first_words(shape.body, known)
    gaps = []
    for name in wanted(shape):
        if name == HEAD:
            gaps.append(_head(shape, known))
        elif name.startswith("button_"):
            gaps.append(_button(name, shape.buttons[int(name.removeprefix("button_"))]))
        else:
            gaps.append(Gap(name, _label(shape.body, name), first.get(name, "")))
    return gaps


def _first_words(body: Text, known: Mapping[str, str]) -> dict[str, str]:
    """A gap that is called like something known of her takes it; the first of those without names, her name."""
    if body.variables and body.variables[0].isdecimal():
        return {body.variables[0]: known.get("first_name", "")}
    return {name: _fact(name, known) for name in body.variables}


def _fact(name: str, known: Mapping[str, str]) -> str:
    plain = {"name": "first_name", "value": VALUE}.get(name, name)
    return known.get(plain, "") if plain in (*PERSON, VALUE) else ""


def _head(shape: Shape, known: Mapping[str, str]) -> Gap:
    header = shape.header
    assert header is not None
    if header.text is not None:
        (variable, *_) = header.text.variables
        label = say("In the title: {words}", words=PLACEHOLDER.sub("…", header.text.text))
        return Gap(HEAD, label, _fact(variable, known), longest=HEADER)
    label, choose, accept = _FILES[header.format]
    return Gap(HEAD, say(label), accept=accept, choose=say(choose), longest=max(URL, MEDIA_ID))


def _button(name: str, button: Button) -> Gap:
    if button.kind == "COPY_CODE":
        hint = say("Copied with one tap, at most {n} letters", n=COUPON)
        return Gap(name, say("Code to copy"), hint=hint, longest=COUPON)
    return Gap(name, say("Button “{label}” opens", label=button.label), longest=URL)


def _address(shape: Shape, gap: Gap) -> str:
    """Where a button leads with what is filled in now."""
    place = gap.name.removeprefix("button_")
    button = shape.buttons[int(place)] if place.isdecimal() and place != gap.name else None
    return PLACEHOLDER.sub(lambda _: gap.value or _OPEN, button.url) if button and button.has_variable else ""


def _label(body: Text, name: str) -> str:
    """A gap without a name of its own is called by the words before it."""
    if not name.isdecimal():
        return name.replace("_", " ").capitalize()
    nearest = " ".join(_before(body.text, name).split()[-_WORDS_BEFORE:])
    return say("After “{words}”", words=nearest) if nearest.strip(",.:; ") else say("At the beginning")


def _before(body: str, name: str) -> str:
    parts: Sequence[str] = PLACEHOLDER.split(body)
    return dict(zip(reversed(parts[1::2]), reversed(parts[:-1:2]), strict=True))[name]
