"""What a message holds as its bubble shows it: every type of WhatsApp's, ours and hers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.conversation.explain import PieceMatched
from revive_app.services.conversation.thread import Reading, SaidMessage
from revive_app.services.media.files import MediaView
from revive_app.ui import words
from revive_app.ui.components.bubbles import SentContact, Tap, Ware, local, name_of
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say, word
from revive_app.ui.pages.inbox import payloads
from revive_app.ui.templates import template_bubble
from revive_app.vocabulary import Direction, MediaStatus

_MEDIA = frozenset({"image", "video", "audio", "voice", "document", "sticker"})
_UNREADABLE = frozenset({"unsupported", "unknown"})
_MAP = "https://www.google.com/maps/search/?api=1&query="

Templates = Mapping[tuple[str, str], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Eyes:
    """Who looks and when; `api` is the origin files are fetched from."""

    user_id: UUID | None
    now: datetime
    zone: ZoneInfo
    api: str
    pieces: Mapping[str, PieceMatched]
    templates: Templates


def codes_in(reading: Reading) -> list[str]:
    """The catalog codes the thread speaks of, each once."""
    return list(dict.fromkeys(code for one in reading.said for code, _ in _items(one)))


def templates_in(reading: Reading) -> set[tuple[str, str]]:
    """Names and languages of the templates that were sent."""
    return {
        (payloads.text(template, "name"), payloads.text(payloads.part(template, "language"), "code"))
        for one in reading.said
        if one.message_type == "template" and (template := payloads.part(one.payload, "template"))
    }


def content(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    """The fields of a `Bubble` that its type of message fills."""
    kind = message.message_type
    if kind in _UNREADABLE:
        return {
            "kind": "unsupported",
            "media": "unsupported",
            "media_name": name_of("unsupported"),
            "media_note": say("Look on the phone itself"),
        }
    if kind in _MEDIA:
        return _file(message, eyes)
    match kind:
        case "location":
            return _place(payloads.part(message.payload, "location"))
        case "contacts":
            return {"contacts": _contacts(message.payload.get("contacts"))}
        case "order":
            return _order(message, eyes)
        case "interactive" if message.direction is Direction.OUTBOUND:
            return _interactive(payloads.part(message.payload, "interactive"), message, eyes)
        case "template":
            return _template(message, eyes)
    return {"pieces": text_pieces(message.content or name_of(kind))}


def _file(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    kind = "audio" if message.message_type == "voice" else message.message_type
    body = payloads.part(message.payload, kind)
    link = local(payloads.text(body, "link"))
    media = message.media
    url = f"{eyes.api}{media.url}" if media is not None and media.url else link
    pictured = kind in {"image", "sticker"} and bool(url)
    return {
        "kind": kind,
        "picture": url if pictured else "",
        "media": "" if pictured else kind,
        "media_url": "" if pictured else url,
        "media_name": (media.filename if media else "") or payloads.text(body, "filename") or name_of(kind),
        "media_note": _file_note(media),
        "transcript": media.transcript if media else "",
        "pieces": text_pieces(message.content) if kind not in {"audio", "sticker"} else [],
    }


def _file_note(media: MediaView | None) -> str:
    if media is None:
        return ""
    match media.status:
        case MediaStatus.QUEUED:
            return say("Being fetched")
        case MediaStatus.FAILED:
            return say(media.status_words)
        case _:
            return words.file_size(media.size_bytes)


def _place(place: Mapping[str, Any]) -> dict[str, Any]:
    point = [payloads.text(place, axis) for axis in ("latitude", "longitude")]
    return {
        "place": payloads.text(place, "name") or name_of("location"),
        "address": payloads.text(place, "address"),
        "map_url": f"{_MAP}{','.join(point)}" if all(payloads.is_number(one) for one in point) else "",
    }


def _contacts(cards: Any) -> list[SentContact]:
    return [
        SentContact(
            payloads.text(payloads.part(card, "name"), "formatted_name") or name_of("contacts"),
            _first_phone(card),
        )
        for card in (cards if isinstance(cards, list) else [])
        if isinstance(card, dict)
    ]


def _first_phone(card: Mapping[str, Any]) -> str:
    phones = card.get("phones")
    first = phones[0] if isinstance(phones, list) and phones and isinstance(phones[0], dict) else {}
    number = payloads.text(first, "phone")
    return grouped(number) if number.startswith("+") else number


def _order(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    items = _items(message)
    wares = [_ware(code, eyes, quantity=quantity) for code, quantity in items]
    count = sum(quantity for _, quantity in items)
    total = sum(eyes.pieces[code].price * quantity for code, quantity in items if code in eyes.pieces)
    how_many = words.plural(count, word("{n} item"), word("{n} items"))
    return {
        "wares": wares,
        "wares_words": f"{how_many}, {rupees(total)}" if total else how_many,
        "pieces": text_pieces(payloads.text(payloads.part(message.payload, "order"), "text")),
    }


def _interactive(body: Mapping[str, Any], message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    action, header = payloads.part(body, "action"), payloads.part(body, "header")
    kind = payloads.text(body, "type")
    text = payloads.text(payloads.part(body, "body"), "text") or message.content
    parameters = payloads.part(action, "parameters")
    links = []
    if kind == "cta_url":
        url = payloads.text(parameters, "url")
        links = [
            Tap(
                "url",
                payloads.text(parameters, "display_text"),
                "url",
                href=url if payloads.is_web(url) else "",
            )
        ]
    elif kind == "location_request_message":
        links = [Tap("location", say("Send location"), "location")]
    return {
        "kind": kind or "interactive",
        "header": payloads.text(header, "text"),
        "picture": local(payloads.text(payloads.part(header, "image"), "link")),
        "pieces": text_pieces(text),
        "footer": payloads.text(payloads.part(body, "footer"), "text"),
        "links": links,
        "replies": [
            Tap(payloads.text(reply, "id"), payloads.text(reply, "title"), "reply")
            for button in payloads.listed(action, "buttons")
            if (reply := payloads.part(button, "reply"))
        ],
        "list_label": payloads.text(action, "button") if kind == "list" else "",
        "rows": [
            Tap(
                payloads.text(row, "id"),
                payloads.text(row, "title"),
                "row",
                description=payloads.text(row, "description"),
            )
            for section in payloads.listed(action, "sections")
            for row in payloads.listed(section, "rows")
        ],
        "wares": [_ware(code, eyes) for code, _ in _items(message)],
    }


def _template(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    template = payloads.part(message.payload, "template")
    named = (payloads.text(template, "name"), payloads.text(payloads.part(template, "language"), "code"))
    above = _above(template)
    known = template_bubble(eyes.templates.get(named, ()), {}, title=payloads.text(above, "text"))
    return {
        "header": known.header,
        **_head_file(message, above, eyes),
        "pieces": text_pieces(message.content),
        "footer": known.footer,
        "links": known.links,
        "replies": known.replies,
        "cards": known.cards,
    }


def _above(template: Mapping[str, Any]) -> Mapping[str, Any]:
    """What was sent for its header: words, or a file."""
    return next(
        (
            parameter
            for component in payloads.listed(template, "components")
            if payloads.text(component, "type").lower() == "header"
            for parameter in payloads.listed(component, "parameters")
        ),
        {},
    )


def _head_file(message: SaidMessage, above: Mapping[str, Any], eyes: Eyes) -> dict[str, Any]:
    """The file above a template: one a colleague chose lies with us, any other where the payload says."""
    kind = payloads.text(above, "type")
    if kind not in _MEDIA:
        return {}
    body, media = payloads.part(above, kind), message.media
    url = f"{eyes.api}{media.url}" if media is not None and media.url else local(payloads.text(body, "link"))
    if kind == "image" and url:
        return {"picture": url}
    return {
        "media": kind,
        "media_url": url,
        "media_name": (media.filename if media else "") or payloads.text(body, "filename") or name_of(kind),
        "media_note": _file_note(media),
    }


def _items(message: SaidMessage) -> list[tuple[str, int]]:
    """Codes and how many: of an order, of a product or a list of products we sent."""
    if message.message_type == "order":
        lines = payloads.listed(payloads.part(message.payload, "order"), "product_items")
        return [
            (payloads.text(line, "product_retailer_id"), payloads.count(line.get("quantity")))
            for line in lines
        ]
    action = payloads.part(payloads.part(message.payload, "interactive"), "action")
    one = payloads.text(action, "product_retailer_id")
    many = [
        payloads.text(item, "product_retailer_id")
        for section in payloads.listed(action, "sections")
        for item in payloads.listed(section, "product_items")
    ]
    return [(code, 1) for code in ([one] if one else many) if code]


def _ware(code: str, eyes: Eyes, *, quantity: int = 0) -> Ware:
    piece = eyes.pieces.get(code)
    return Ware(
        name=piece.name if piece is not None else code,
        detail=f"{quantity} × {code}" if quantity else code,
        price=rupees(piece.price) if piece is not None else "",
        picture=local(piece.image_url) if piece is not None else "",
    )
