"""Values put into a template: the payload Meta gets, and the text the thread shows.

Values are named by what they fill: `1`, `2`, … or the variable's own name in the body, `header` above it
(words, or a file's address or id), `button_0` for the first button, `card_0` with the same names inside
for the first card. A list fills the body in order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from revive_app.rules.templates import values
from revive_app.rules.templates.shape import MEDIA, PLACEHOLDER, Button, Header, Shape, Text
from revive_app.rules.templates.values import BadValue, Leaf, Literal, Segment, Words

BODY = 1024
HEADER = 60
URL = 2000
PAYLOAD = 128
# 20 for coupon templates since December 2025, 15 for limited-time offers.
COUPON = 20
OFFER_COUPON = 15
MEDIA_ID = 512

_GROUPS = ("body", "buttons", "cards")


@dataclass(frozen=True, slots=True)
class Wrong:
    """One value that cannot be used, by the name it was given under, and why."""

    name: str
    reason: str


class Unfit(Exception):
    """The values do not fit the template. `wrong` says which, and why."""

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__("; ".join(f"{one.name} {one.reason}" for one in wrong))
        self.wrong = tuple(wrong)


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with its values: `payload` has `Leaf`s where words stand, `shown` is the body as people read it."""

    payload: dict[str, Any]
    shown: Leaf


def fill(
    shape: Shape,
    given: Sequence[Any] | Mapping[str, Any] | None,
    *,
    name: str,
    language: str,
    named: bool,
    expires_at: datetime | None = None,
) -> Filled:
    """The template with these values. Raises Unfit, naming every value that is missing, unknown or wrong."""
    filler = _Filler(_flattened(given, shape), named=named)
    components = filler.components(shape, "")
    # Before the cards: their variables have the same names.
    shown = filler.shown(shape.body)
    if shape.is_limited_offer:
        components.append(filler.limited_offer(expires_at))
    if shape.cards:
        components.append(filler.carousel(shape.cards))
    filler.refuse_leftovers()
    if filler.wrong:
        raise Unfit(filler.wrong)
    content: dict[str, Any] = {"name": name, "language": {"code": language}}
    if components:
        content["components"] = components
    return Filled({"type": "template", "template": content}, shown)


def wanted(shape: Shape) -> tuple[str, ...]:
    """The names of the values a template cannot be sent without, as callers give them."""
    return tuple(_wanted(shape, ""))


def files_wanted(shape: Shape) -> dict[str, str]:
    """Which of them are files, and of which kind: image, video or document."""
    tops = {
        "header": shape.header,
        **{f"card_{place}.header": card.header for place, card in enumerate(shape.cards)},
    }
    return {
        name: header.format.lower()
        for name, header in tops.items()
        if header is not None and header.format in MEDIA
    }


def _wanted(shape: Shape, prefix: str) -> list[str]:
    names: list[str] = []
    if shape.header is not None and (shape.header.text is None or shape.header.text.variables):
        names.append(f"{prefix}header")
    names += [f"{prefix}{variable}" for variable in shape.body.variables]
    names += [f"{prefix}button_{place}" for place, one in enumerate(shape.buttons) if _must_be_filled(one)]
    for place, card in enumerate(shape.cards):
        names += _wanted(card, f"card_{place}.")
    return names


def _must_be_filled(button: Button) -> bool:
    return button.kind == "COPY_CODE" or (button.kind == "URL" and button.has_variable)


def _flattened(given: Sequence[Any] | Mapping[str, Any] | None, shape: Shape) -> dict[str, Any]:
    """Every value under its one name, however it was given."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        return _body_list(given, shape)
    flat: dict[str, Any] = {}
    for key, value in given.items():
        key = str(key)
        if key not in _GROUPS or not isinstance(value, (list, tuple, Mapping)):
            flat[key] = value
        elif key == "body":
            flat |= _body_list(value, shape) if not isinstance(value, Mapping) else dict(value)
        else:
            pairs = value.items() if isinstance(value, Mapping) else enumerate(value)
            flat |= {f"{key.removesuffix('s')}_{place}": one for place, one in pairs}
    return flat


def _body_list(listed: Sequence[Any], shape: Shape) -> dict[str, Any]:
    names = [*shape.body.variables]
    names += [str(place) for place in range(len(names) + 1, len(listed) + 1)]
    return dict(zip(names, listed, strict=False))


class _Filler:
    """Takes the values one by one; what is left over at the end is unknown."""

    def __init__(self, given: dict[str, Any], *, named: bool) -> None:
        self._given = given
        self._named = named
        self._taken: set[str] = set()
        self._words: dict[str, Words] = {}
        self.wrong: list[Wrong] = []

    def components(self, shape: Shape, prefix: str) -> list[dict[str, Any]]:
        """Header, body and buttons of a template or of a card."""
        parts = [self._header(shape.header, prefix)] if shape.header is not None else []
        parts.append(self._body(shape.body, prefix))
        parts += [
            self._button(place, button, prefix, coupon=OFFER_COUPON if shape.is_limited_offer else COUPON)
            for place, button in enumerate(shape.buttons)
        ]
        return [part for part in parts if part is not None]

    def carousel(self, cards: Sequence[Shape]) -> dict[str, Any]:
        """The cards, each filled from its own values."""
        filled = []
        for place, card in enumerate(cards):
            prefix = f"card_{place}."
            inside = self._take(f"card_{place}")
            if isinstance(inside, Mapping):
                self._given |= {f"{prefix}{key}": value for key, value in _flattened(inside, card).items()}
            elif inside is not None:
                self._refuse(f"card_{place}", "must be an object with the card's values")
            filled.append({"card_index": place, "components": self.components(card, prefix)})
        return {"type": "carousel", "cards": filled}

    def limited_offer(self, expires_at: datetime | None) -> dict[str, Any]:
        """When the offer ends, which such a template must say."""
        if expires_at is None:
            self._refuse("expires_at", "is needed: the template counts down to the end of its offer")
        milliseconds = int(expires_at.timestamp() * 1000) if expires_at else 0
        offer = {"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": milliseconds}}
        return {"type": "limited_time_offer", "parameters": [offer]}

    def shown(self, body: Text) -> Leaf:
        """The body as it is read."""
        segments: list[Segment] = []
        end = 0
        for match in PLACEHOLDER.finditer(body.text):
            segments.append(Literal(body.text[end : match.start()]))
            segments += self._words.get(match[1], ())
            end = match.end()
        segments.append(Literal(body.text[end:]))
        return Leaf(tuple(one for one in segments if one != Literal("")), "body", BODY)

    def refuse_leftovers(self) -> None:
        """Name what nobody asked for."""
        for name in self._given:
            if name not in self._taken:
                self._refuse(name, "is not a variable of this template")

    def _header(self, header: Header, prefix: str) -> dict[str, Any] | None:
        name = f"{prefix}header"
        if header.text is not None:
            if not header.text.variables:
                return None
            (variable, *_) = header.text.variables
            own = f"{prefix}{variable}" if self._named else name
            words = self._value(own if own in self._given else name, variable if self._named else None)
            parameter = self._text_parameter(variable, Leaf(words, name, HEADER))
            return {"type": "header", "parameters": [parameter]}
        if header.format not in MEDIA:
            self._refuse(name, f"of the kind {header.format.lower()} cannot be sent in a blast yet")
            return None
        kind = header.format.lower()
        return {"type": "header", "parameters": [{"type": kind, kind: self._media(name, kind)}]}

    def _media(self, name: str, kind: str) -> dict[str, Any]:
        value = self._take(name)
        given = dict(value) if isinstance(value, Mapping) else {}
        if isinstance(value, str):
            given = {"link": value} if "://" in value or value.lstrip().startswith("{{") else {"id": value}
        unknown = set(given) - {"link", "id", "filename"}
        if not given or unknown or ("link" in given) == ("id" in given):
            self._refuse(name, f"needs the {kind}: a web address or the id of an upload")
            return {}
        if "link" in given and not str(given["link"]).lstrip().startswith(("https://", "http://")):
            self._refuse(name, "must be a whole web address beginning with https://")
            return {}
        longest = {"link": URL, "id": MEDIA_ID, "filename": 240}
        return {
            key: Leaf(self._parsed(name, one, encoded=key == "link"), name, longest[key])
            for key, one in given.items()
            if key != "filename" or kind == "document"
        }

    def _body(self, body: Text, prefix: str) -> dict[str, Any] | None:
        if not body.variables:
            return None
        parameters = []
        for variable in body.variables:
            words = self._value(f"{prefix}{variable}", variable if self._named else None)
            self._words[variable] = words
            parameters.append(self._text_parameter(variable, Leaf(words, f"{prefix}{variable}", BODY)))
        return {"type": "body", "parameters": parameters}

    def _text_parameter(self, variable: str, leaf: Leaf) -> dict[str, Any]:
        name = {"parameter_name": variable} if self._named else {}
        return {"type": "text", **name, "text": leaf}

    def _button(self, place: int, button: Button, prefix: str, *, coupon: int) -> dict[str, Any] | None:
        name = f"{prefix}button_{place}"
        if button.kind in {"MPM", "OTP"}:
            self._refuse(name, "is of a kind that cannot be sent in a blast")
            return None
        if name not in self._given and not _must_be_filled(button):
            return None
        match button.kind:
            case "QUICK_REPLY":
                sub_type, key, kind, longest = "quick_reply", "payload", "payload", PAYLOAD
            case "URL" if button.has_variable:
                sub_type, key, kind, longest = "url", "text", "text", URL
            case "COPY_CODE":
                sub_type, key, kind, longest = "copy_code", "coupon_code", "coupon_code", coupon
            case _:
                return None  # left over, and refused as unknown
        words = self._value(name, None, encoded=sub_type == "url")
        if sub_type == "url" and any(" " in one.text for one in words if isinstance(one, Literal)):
            self._refuse(name, "is the end of a web address and must not contain spaces")
        parameter = {"type": kind, key: Leaf(words, name, longest)}
        return {"type": "button", "sub_type": sub_type, "index": str(place), "parameters": [parameter]}

    def _value(self, name: str, variable: str | None, *, encoded: bool = False) -> Words:
        """The words given under `name`; a variable that is called like a known fact needs none."""
        value = self._take(name)
        if value is None and variable is not None and variable in values.PERSON:
            value = f"{{{{{variable}}}}}"
        if value is None:
            self._refuse(name, "is missing: the template has a variable there")
            return ()
        return self._parsed(name, value, encoded=encoded)

    def _parsed(self, name: str, value: Any, *, encoded: bool = False) -> Words:
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            self._refuse(name, "must be text")
            return ()
        try:
            return values.parse(str(value), encoded=encoded)
        except BadValue as error:
            self._refuse(name, str(error))
            return ()

    def _take(self, name: str) -> Any:
        self._taken.add(name)
        return self._given.get(name)

    def _refuse(self, name: str, reason: str) -> None:
        wrong = Wrong(name, reason)
        if wrong not in self.wrong:
            self.wrong.append(wrong)
