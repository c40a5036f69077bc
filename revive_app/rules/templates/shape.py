"""What a template asks for: its texts with their variables, its header's kind, its buttons and cards."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PLACEHOLDER = re.compile(r"\{\{\s*(\w+)\s*\}\}")
MEDIA = ("IMAGE", "VIDEO", "DOCUMENT")


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the template and the variables in it, each once, in the order Meta counts them."""

    text: str
    variables: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Text":
        """The text with its variables found."""
        names = list(dict.fromkeys(PLACEHOLDER.findall(text)))
        if all(name.isdecimal() for name in names):
            names.sort(key=int)
        return cls(text, tuple(names))


@dataclass(frozen=True, slots=True)
class Header:
    """A text, or one of Meta's formats (IMAGE, VIDEO, DOCUMENT, LOCATION, PRODUCT)."""

    format: str
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Button:
    """A button: Meta's kind, what is on it, its address, and whether that has a variable."""

    kind: str
    label: str
    has_variable: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A template, or one card of a carousel."""

    header: Header | None
    body: Text
    footer: str
    buttons: tuple[Button, ...]
    cards: tuple["Shape", ...] = ()
    is_limited_offer: bool = False

    @property
    def texts(self) -> tuple[Text, ...]:
        """The texts with variables a sender fills."""
        header = (self.header.text,) if self.header and self.header.text else ()
        return (*header, self.body)


def shape_of(components: Sequence[Any]) -> Shape:
    """The shape of a template's components as Meta lists them, in upper or lower case. Never raises."""
    parts = _parts(components)
    carousel = parts.get("CAROUSEL", {}).get("cards")
    return Shape(
        header=_header(parts.get("HEADER")),
        body=Text.of(_text(parts.get("BODY", {}).get("text"))),
        footer=_text(parts.get("FOOTER", {}).get("text")),
        buttons=_buttons(parts.get("BUTTONS")),
        cards=tuple(
            shape_of(card.get("components") or ())
            for card in (carousel if isinstance(carousel, list) else ())
            if isinstance(card, dict)
        ),
        is_limited_offer="LIMITED_TIME_OFFER" in parts,
    )


def _parts(components: Sequence[Any]) -> dict[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for part in components:
        if isinstance(part, dict):
            found.setdefault(str(part.get("type", "")).upper(), part)
    return found


def _header(part: Mapping[str, Any] | None) -> Header | None:
    if part is None:
        return None
    form = str(part.get("format", "TEXT")).upper()
    return Header(form, Text.of(_text(part.get("text"))) if form == "TEXT" else None)


def _buttons(part: Mapping[str, Any] | None) -> tuple[Button, ...]:
    listed = part.get("buttons") if part is not None else None
    return tuple(
        Button(
            kind=str(one.get("type", "")).upper(),
            label=_text(one.get("text")),
            has_variable=PLACEHOLDER.search(_text(one.get("url"))) is not None,
            url=_text(one.get("url")),
        )
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one, dict)
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
