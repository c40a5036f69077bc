"""A thread's messages as bubbles: the customer left and white, the shop right and green; every type of WhatsApp's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.conversation.explain import PieceMatched
from revive_app.services.conversation.thread import Reading, SaidMessage, ThreadLine, What, quoted_by
from revive_app.services.media.files import MediaView
from revive_app.ui import reasons, words
from revive_app.ui.components.bubbles import (
    Bubble,
    SentContact,
    Tap,
    Ware,
    in_short,
    local,
    name_of,
)
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say, word
from revive_app.ui.templates import template_bubble
from revive_app.vocabulary import ActivityType, Direction, MediaStatus, Sender

_MEDIA = frozenset({"image", "video", "audio", "voice", "document", "sticker"})
_UNREADABLE = frozenset({"unsupported", "unknown"})
_MAP = "https://www.google.com/maps/search/?api=1&query="
_IMAGES = {
    What.TOOK_OVER: "hand",
    What.ANSWERED_OUTSIDE: "hand",
    What.HANDED_BACK: "sparkles",
    What.VISIT: "calendar",
    What.OTHER: "info",
}

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
        (_text(template, "name"), _text(_part(template, "language"), "code"))
        for one in reading.said
        if one.message_type == "template" and (template := _part(one.payload, "template"))
    }


def drawn(reading: Reading, eyes: Eyes) -> list[Bubble]:
    """Bubbles and what happened between them, oldest first, with days and tails."""
    entries: list[tuple[datetime, Bubble]] = [
        *((one.happened_at, _bubble(one, reading, eyes)) for one in reading.said),
        *((line.created_at, _note(line, reading, eyes)) for line in reading.lines),
    ]
    entries.sort(key=lambda entry: entry[0])
    shown: list[Bubble] = []
    last_day, last_side = "", ""
    for at, bubble in entries:
        day = words.day(at, now=eyes.now, zone=eyes.zone)
        side = "" if bubble.note else f"{bubble.direction}{bubble.author}"
        new_day = day != last_day
        shown.append(replace(bubble, day=day if new_day else "", tail=new_day or side != last_side))
        last_day, last_side = day, side
    return shown


def _note(line: ThreadLine, reading: Reading, eyes: Eyes) -> Bubble:
    image = "ban" if line.event_type is ActivityType.SAFETY else _IMAGES[line.what]
    when = words.clock(line.created_at, eyes.zone)
    return Bubble(
        id=str(line.id),
        direction="in",
        note=f"{when}, {_told(line, reading)}",
        note_image=image,
        title=words.full_moment(line.created_at, eyes.zone),
    )


def _told(line: ThreadLine, reading: Reading) -> str:
    """Who did what; a hand-over says what it means."""
    agent = reading.head.agent or say("The agent")
    who = line.agent if line.agent not in {"", "Revive"} else say("A colleague")
    if line.what is What.TOOK_OVER:
        return say("{who} took over. {agent} keeps silent.", who=who, agent=agent)
    if line.what is What.HANDED_BACK:
        return say("{who} handed back. {agent} answers again.", who=who, agent=agent)
    named = f"{line.agent}: " if line.agent not in {"", "Revive"} else ""
    return f"{named}{say(line.detail)}"


def _bubble(message: SaidMessage, reading: Reading, eyes: Eyes) -> Bubble:
    ours = message.direction is Direction.OUTBOUND
    plain = Bubble(
        id=str(message.id),
        direction="out" if ours else "in",
        kind=message.message_type,
        clock=words.clock(message.happened_at, eyes.zone),
        title=words.full_moment(message.happened_at, eyes.zone),
        tick=words.TICKS[message.state] if ours else "",
        tick_words=reasons.how_far(message.state, message.reason, message.error) if ours else "",
        author=_author(message, eyes) if ours else "",
        by=message.sender.value if ours else "",
        trouble=reasons.why_not(message.state, message.reason, message.error) if ours else "",
        reactions=reading.reactions.get(message.wamid or "", ""),
        **_quote(message, reading, eyes),
    )
    return _edited(message, replace(plain, **_content(message, eyes)))


def _author(message: SaidMessage, eyes: Eyes) -> str:
    match message.sender:
        case Sender.AGENT:
            return message.agent or say("The agent")
        case Sender.HUMAN:
            return message.author.split(" ")[0] or say("A colleague")
        case Sender.BLAST:
            return say("{campaign}, template", campaign=message.campaign_name or say("Campaign"))
        case Sender.FOLLOWUP:
            return say("{agent}, reminder", agent=message.agent or say("The agent"))
        case _:
            return "Revive"


def _quote(message: SaidMessage, reading: Reading, eyes: Eyes) -> dict[str, str]:
    quoted = reading.quoted.get(message.reply_to_wamid or quoted_by(message))
    if quoted is None:
        return {}
    author = (
        _author(quoted, eyes)
        if quoted.direction is Direction.OUTBOUND
        else words.full_name(reading.head.first_name, "")
    )
    return {"quote_author": author, "quote": in_short(quoted.content, quoted.message_type)}


def _edited(message: SaidMessage, bubble: Bubble) -> Bubble:
    """She changed her words, or took them back: both are shown, for what was said was said."""
    if message.metadata.get("revoked"):
        return replace(bubble, footer=say("She took this back"))
    if message.metadata.get("edited"):
        changed = str(message.metadata.get("new_text") or message.content)
        return replace(bubble, pieces=text_pieces(changed), footer=say("Edited"))
    return bubble


def _content(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
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
            return _place(_part(message.payload, "location"))
        case "contacts":
            return {"contacts": _contacts(message.payload.get("contacts"))}
        case "order":
            return _order(message, eyes)
        case "interactive" if message.direction is Direction.OUTBOUND:
            return _interactive(_part(message.payload, "interactive"), message, eyes)
        case "template":
            return _template(message, eyes)
    return {"pieces": text_pieces(message.content or name_of(kind))}


def _file(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    kind = "audio" if message.message_type == "voice" else message.message_type
    body = _part(message.payload, kind)
    link = local(_text(body, "link"))
    media = message.media
    url = f"{eyes.api}{media.url}" if media is not None and media.url else link
    pictured = kind in {"image", "sticker"} and bool(url)
    return {
        "kind": kind,
        "picture": url if pictured else "",
        "media": "" if pictured else kind,
        "media_url": "" if pictured else url,
        "media_name": (media.filename if media else "") or _text(body, "filename") or name_of(kind),
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
    point = [_text(place, axis) for axis in ("latitude", "longitude")]
    return {
        "place": _text(place, "name") or name_of("location"),
        "address": _text(place, "address"),
        "map_url": f"{_MAP}{','.join(point)}" if all(_is_number(one) for one in point) else "",
    }


def _contacts(cards: Any) -> list[SentContact]:
    return [
        SentContact(_text(_part(card, "name"), "formatted_name") or name_of("contacts"), _first_phone(card))
        for card in (cards if isinstance(cards, list) else [])
        if isinstance(card, dict)
    ]


def _first_phone(card: Mapping[str, Any]) -> str:
    phones = card.get("phones")
    first = phones[0] if isinstance(phones, list) and phones and isinstance(phones[0], dict) else {}
    number = _text(first, "phone")
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
        "pieces": text_pieces(_text(_part(message.payload, "order"), "text")),
    }


def _interactive(body: Mapping[str, Any], message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    action, header = _part(body, "action"), _part(body, "header")
    kind = _text(body, "type")
    text = _text(_part(body, "body"), "text") or message.content
    parameters = _part(action, "parameters")
    links = []
    if kind == "cta_url":
        url = _text(parameters, "url")
        links = [Tap("url", _text(parameters, "display_text"), "url", href=url if _is_web(url) else "")]
    elif kind == "location_request_message":
        links = [Tap("location", say("Send location"), "location")]
    return {
        "kind": kind or "interactive",
        "header": _text(header, "text"),
        "picture": local(_text(_part(header, "image"), "link")),
        "pieces": text_pieces(text),
        "footer": _text(_part(body, "footer"), "text"),
        "links": links,
        "replies": [
            Tap(_text(reply, "id"), _text(reply, "title"), "reply")
            for button in _list(action, "buttons")
            if (reply := _part(button, "reply"))
        ],
        "list_label": _text(action, "button") if kind == "list" else "",
        "rows": [
            Tap(_text(row, "id"), _text(row, "title"), "row", description=_text(row, "description"))
            for section in _list(action, "sections")
            for row in _list(section, "rows")
        ],
        "wares": [_ware(code, eyes) for code, _ in _items(message)],
    }


def _template(message: SaidMessage, eyes: Eyes) -> dict[str, Any]:
    template = _part(message.payload, "template")
    named = (_text(template, "name"), _text(_part(template, "language"), "code"))
    known = template_bubble(eyes.templates.get(named, ()), {})
    picture = next(
        (
            local(_text(_part(parameter, "image"), "link"))
            for component in _list(template, "components")
            if _text(component, "type").lower() == "header"
            for parameter in _list(component, "parameters")
        ),
        "",
    )
    return {
        "header": known.header,
        "picture": picture,
        "pieces": text_pieces(message.content),
        "footer": known.footer,
        "links": known.links,
        "replies": known.replies,
        "cards": known.cards,
    }


def _items(message: SaidMessage) -> list[tuple[str, int]]:
    """Codes and how many: of an order, of a product or a list of products we sent."""
    if message.message_type == "order":
        lines = _list(_part(message.payload, "order"), "product_items")
        return [(_text(line, "product_retailer_id"), _count(line.get("quantity"))) for line in lines]
    action = _part(_part(message.payload, "interactive"), "action")
    one = _text(action, "product_retailer_id")
    many = [
        _text(item, "product_retailer_id")
        for section in _list(action, "sections")
        for item in _list(section, "product_items")
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


def _part(body: Any, name: str) -> Mapping[str, Any]:
    """What Meta calls by that name, if it is an object: nothing in a payload is certain to be there."""
    part = body.get(name) if isinstance(body, Mapping) else None
    return part if isinstance(part, Mapping) else {}


def _list(body: Any, name: str) -> list[Mapping[str, Any]]:
    part = body.get(name) if isinstance(body, Mapping) else None
    return [one for one in part if isinstance(one, Mapping)] if isinstance(part, list) else []


def _text(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _count(value: Any) -> int:
    return value if isinstance(value, int) and 0 < value < 1_000 else 1


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _is_web(url: str) -> bool:
    return url.startswith(("https://", "http://"))
