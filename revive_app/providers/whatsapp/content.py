"""What a person would read in a customer's message, whatever its type."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from revive_app.providers.whatsapp import reading

# A flow's own ticket, of no interest to anybody who reads the answer.
_FLOW_TOKEN = "flow_token"

_MOST_PIECES = 1_000_000

_Read = Callable[[Any], str]


def kind_of(message: Mapping[str, Any]) -> str:
    """Meta's name of the type; where it is missing, the type whose body is there, else `unknown`."""
    named = reading.name(message.get("type"))
    return named or next((kind for kind in _READERS if kind in message), "unknown")


def text_of(message: Mapping[str, Any], kind: str) -> str:
    """The readable part of `message`: body, caption, title, emoji, place, names, cart; '' if there is none."""
    read = _READERS.get(kind, _unknown)
    return read(message.get(kind))


def has_body(message: Mapping[str, Any], kind: str) -> bool:
    """Whether the content Meta promises for `kind` came along. Types without a body always have it."""
    if kind not in _READERS:
        return True
    return isinstance(message.get(kind), list if kind == "contacts" else dict)


def quantity_of(item: Mapping[str, Any]) -> int:
    """How many pieces of an order's line: at least one, and no more than a shop could hold."""
    return min(max(1, reading.whole(item.get("quantity")) or 1), _MOST_PIECES)


def _text(body: Any) -> str:
    return reading.text(reading.mapping(body).get("body"))


def _caption(body: Any) -> str:
    return reading.text(reading.mapping(body).get("caption"))


def _nothing(body: Any) -> str:  # noqa: ARG001  a sticker has no words
    return ""


def _button(body: Any) -> str:
    button = reading.mapping(body)
    return reading.text(button.get("text")) or reading.text(button.get("payload"))


def _interactive(body: Any) -> str:
    interactive = reading.mapping(body)
    for part in ("button_reply", "list_reply"):
        title = reading.text(reading.mapping(interactive.get(part)).get("title"))
        if title:
            return title
    return _form(reading.mapping(interactive.get("nfm_reply")))


def _form(reply: Mapping[str, Any]) -> str:
    """A filled form as `question: answer` lines. Its answers are JSON inside a text, not always an object."""
    try:
        answers = json.loads(reading.text(reply.get("response_json")))
    except (ValueError, RecursionError):
        answers = None
    lines = [
        f"{question}: {reading.text(answer)}"
        for question, answer in reading.mapping(answers).items()
        if question != _FLOW_TOKEN and reading.text(answer)
    ]
    return reading.text("\n".join(lines)) or reading.text(reply.get("body"))


def _reaction(body: Any) -> str:
    return reading.text(reading.mapping(body).get("emoji"))


def _location(body: Any) -> str:
    place = reading.mapping(body)
    named = [part for name in ("name", "address") if (part := reading.text(place.get(name)))]
    if named:
        return ", ".join(named)
    point = [reading.text(place.get(axis)) for axis in ("latitude", "longitude")]
    return ", ".join(point) if all(point) else ""


def _contacts(body: Any) -> str:
    return ", ".join(name for card in reading.sequence(body) if (name := _card_name(reading.mapping(card))))


def _card_name(card: Mapping[str, Any]) -> str:
    parts = reading.mapping(card.get("name"))
    full = reading.name(parts.get("formatted_name"))
    given = " ".join(filter(None, (reading.name(parts.get(part)) for part in ("first_name", "last_name"))))
    return full or given or _vcard_name(card) or reading.name(reading.first(card.get("phones")).get("phone"))


def _vcard_name(card: Mapping[str, Any]) -> str:
    lines = reading.text(card.get("vcard")).splitlines()
    return next((reading.name(line[3:]) for line in lines if line.startswith("FN:")), "")


def _order(body: Any) -> str:
    order = reading.mapping(body)
    lines = [
        f"{quantity_of(item)} × {sku}"
        for item in map(reading.mapping, reading.sequence(order.get("product_items")))
        if (sku := reading.text(item.get("product_retailer_id")).strip())
    ]
    note = reading.text(order.get("text"))
    return "\n".join(filter(None, (", ".join(lines), note)))


def _unknown(body: Any) -> str:
    """A type Meta has added since: its words stand in one of the usual places."""
    part = reading.mapping(body)
    return next(
        (words for name in ("body", "caption", "text", "title") if (words := reading.text(part.get(name)))),
        "",
    )


_READERS: dict[str, _Read] = {
    "text": _text,
    "image": _caption,
    "video": _caption,
    "document": _caption,
    "audio": _nothing,
    "sticker": _nothing,
    "button": _button,
    "interactive": _interactive,
    "reaction": _reaction,
    "location": _location,
    "contacts": _contacts,
    "order": _order,
    "system": _text,
    "edit": _nothing,
    "revoke": _nothing,
}
