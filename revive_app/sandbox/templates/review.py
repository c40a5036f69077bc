"""What Meta takes as a template at all (REFERENCE §8.2). Broken rules carry Meta's sub-codes."""

import re
from dataclasses import dataclass
from typing import Any

from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.templates.definition import body_text, part, variables
from revive_app.sandbox.templates.review_buttons import check_buttons, check_offer_buttons
from revive_app.sandbox.templates.words import (
    BODY,
    BODY_TOO_LONG,
    refuse,
    require_example,
    require_sound_variables,
)
from revive_app.sandbox.validation.node import Node

HEADER_TEXT = 60
FOOTER = 60
CARDS = 10
CARD_BODY = 160
OFFER_TEXT = 16
OFFER_BODY = 600

CATEGORIES = ("marketing", "utility", "authentication")
FORMATS = ("text", "image", "video", "document", "location", "product")
PARTS = ("header", "body", "footer", "buttons", "carousel", "limited_time_offer")

_NAME = re.compile(r"^[a-z0-9_]{1,512}$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}(_[A-Z]{2,4})?$")
_NEEDS_SAMPLE = ("image", "video", "document")


@dataclass(frozen=True, slots=True)
class Draft:
    """A template somebody asked for, found sound."""

    name: str
    language: str
    category: str
    parameter_format: str
    components: list[Json]


def review(body: Json) -> Draft:
    """Check a creation request. Raises GraphError 100 with the sub-code of the broken rule."""
    request = Node(body)
    name = request.text("name", longest=512)
    if not _NAME.match(name):
        raise refuse("name", "Template names hold lower-case letters, digits and underscores only")
    language = request.text("language", longest=20)
    if not _LANGUAGE.match(language):
        raise GraphError(INVALID, f'Param language is not a language Meta knows - got "{language}".')
    category = request.choice("category", CATEGORIES)
    named = False
    if request.has("parameter_format"):
        named = request.choice("parameter_format", ("named", "positional")) == "named"
    components = request.children("components", least=1, most=len(PARTS))
    check_parts(components, named=named, category=category)
    return Draft(
        name,
        language,
        category.upper(),
        "NAMED" if named else "POSITIONAL",
        [component.value for component in components],
    )


def check_parts(components: list[Node], *, named: bool, category: str) -> None:
    """Every component by itself, and what they must be together."""
    kinds = [component.choice("type", PARTS) for component in components]
    if len(set(kinds)) != len(kinds):
        raise GraphError(INVALID, "Param components holds two of a kind.")
    if "body" not in kinds:
        raise refuse("body", "A template needs a BODY component", subcode=BODY_TOO_LONG)
    for kind, component in zip(kinds, components, strict=True):
        if kind == "header":
            _check_header(component, named=named)
        elif kind == "body":
            _check_body(component, named=named, category=category, longest=_body_limit(kinds))
        elif kind == "footer" and category != "authentication":
            _check_footer(component)
        elif kind == "buttons":
            check_buttons(component)
        elif kind == "carousel":
            _check_cards(component, named=named)
    if "limited_time_offer" in kinds:
        _check_offer(components[kinds.index("limited_time_offer")], components)


def _body_limit(kinds: list[str]) -> int:
    return OFFER_BODY if "limited_time_offer" in kinds else BODY


def _check_header(header: Node, *, named: bool) -> None:
    form = header.choice("format", FORMATS)
    if form == "text":
        text = header.text("text", longest=100_000)
        if len(text) > HEADER_TEXT or len(variables(text)) > 1:
            raise refuse("header", f"At most {HEADER_TEXT} characters and one variable fit", subcode=2388047)
        key = "header_text_named_params" if named else "header_text"
        require_example(header, variables(text), key)
    elif form in _NEEDS_SAMPLE and not _sample(header):
        raise refuse("header", f"A {form} header needs a sample in example.header_handle", subcode=2388047)


def _sample(header: Node) -> Any:
    example = header.optional_child("example")
    return example is not None and example.value.get("header_handle")


def _check_body(body: Node, *, named: bool, category: str, longest: int) -> None:
    if category == "authentication" and not body.has("text"):
        return
    text = body.text("text", longest=100_000)
    if len(text) > longest:
        raise refuse("body", f"At most {longest} characters fit", subcode=BODY_TOO_LONG)
    require_sound_variables(text, named=named)
    key = "body_text_named_params" if named else "body_text"
    require_example(body, variables(body_text(body.value)), key)


def _check_footer(footer: Node) -> None:
    text = footer.text("text", longest=100_000)
    if len(text) > FOOTER or variables(text):
        raise refuse("footer", f"At most {FOOTER} characters fit, and no variable", subcode=2388073)


def _check_cards(carousel: Node, *, named: bool) -> None:
    shapes = set()
    for card in carousel.children("cards", least=2, most=CARDS):
        components = card.children("components", least=1, most=3)
        for component in components:
            kind = component.choice("type", ("header", "body", "buttons"))
            if kind == "header":
                _check_header(component, named=named)
            elif kind == "body":
                _check_body(component, named=named, category="marketing", longest=CARD_BODY)
            else:
                check_buttons(component)
        shapes.add(_shape(tuple(component.value for component in components)))
    if len(shapes) > 1:
        raise refuse("carousel", "All cards must have the same components")


def _shape(components: tuple[Json, ...]) -> tuple[str, ...]:
    header = part(components, "HEADER") or {}
    buttons = part(components, "BUTTONS") or {"buttons": []}
    kinds = [str(button["type"]).upper() for button in buttons["buttons"]]
    return (str(header.get("format")).upper(), str(part(components, "BODY") is not None), *kinds)


def _check_offer(offer: Node, components: list[Node]) -> None:
    words = offer.child("limited_time_offer")
    if len(words.text("text", longest=100_000)) > OFFER_TEXT:
        raise refuse("limited_time_offer", f"At most {OFFER_TEXT} characters fit")
    check_offer_buttons(part(tuple(component.value for component in components), "BUTTONS"))
