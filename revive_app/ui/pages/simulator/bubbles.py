"""The sandbox's bubbles as the drawn phone shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.sandbox.bubbles import BubbleButton, BubbleCard, BubbleMedia, BubbleProduct, PhoneBubble
from revive_app.services.conversation.explain import PieceMatched
from revive_app.ui import words
from revive_app.ui.components.chat_text import TextPiece, text_pieces

# Our own pictures are served wherever the page is; a link written on another port still means them.
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
_QUOTE_LENGTH = 120

# What a bubble without words was.
_NAMES = {
    "image": "Photo",
    "video": "Video",
    "audio": "Voice message",
    "document": "Document",
    "sticker": "Sticker",
    "location": "Location",
    "contacts": "Contact",
    "order": "Order",
    "product": "Product",
    "product_list": "Products",
    "carousel": "Carousel",
}


@dataclass(frozen=True)
class Tap:
    """Something to tap. `done`: this was tapped before."""

    choice: str
    title: str
    kind: str
    description: str = ""
    section: str = ""
    href: str = ""
    done: bool = False


@dataclass(frozen=True)
class Ware:
    """A piece of the catalog in a bubble."""

    name: str
    detail: str
    price: str
    picture: str


@dataclass(frozen=True)
class CarouselCard:
    """One card of a carousel."""

    pieces: list[TextPiece]
    picture: str
    taps: list[Tap]


@dataclass(frozen=True)
class Bubble:
    """One bubble. `day` is said above it when it is the day's first; `tail` when the other side spoke before."""

    id: str
    direction: str
    kind: str
    day: str
    tail: bool
    clock: str
    title: str
    tick: str
    pieces: list[TextPiece]
    header: str
    footer: str
    picture: str
    media: str
    media_name: str
    place: str
    address: str
    quote_author: str
    quote: str
    links: list[Tap]
    replies: list[Tap]
    list_label: str
    rows: list[Tap]
    wares: list[Ware]
    wares_words: str
    cards: list[CarouselCard]
    reactions: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What bubbles are drawn by: the shop's name and zone, the moment, the catalog's pieces by code."""

    shop: str
    zone: ZoneInfo
    now: datetime
    pieces: Mapping[str, PieceMatched]


def codes_in(bubbles: Iterable[PhoneBubble]) -> list[str]:
    """The catalog codes the bubbles speak of, each once."""
    return list(dict.fromkeys(product.retailer_id for bubble in bubbles for product in bubble.products))


def was_tapped(bubbles: Iterable[PhoneBubble], message_id: str, title: str) -> bool:
    """Whether this choice of this message was answered with already."""
    return any(
        bubble.direction == "out" and bubble.quoted_id == message_id and bubble.text == title
        for bubble in bubbles
    )


def drawn(bubbles: Sequence[PhoneBubble], setting: Setting) -> list[Bubble]:
    """All of them, oldest first."""
    by_id = {bubble.id: bubble for bubble in bubbles}
    before: PhoneBubble | None = None
    result = []
    for bubble in bubbles:
        result.append(_bubble(bubble, before, by_id, bubbles, setting))
        before = bubble
    return result


def _bubble(
    bubble: PhoneBubble,
    before: PhoneBubble | None,
    by_id: Mapping[str, PhoneBubble],
    bubbles: Sequence[PhoneBubble],
    setting: Setting,
) -> Bubble:
    day = words.day(bubble.created_at, now=setting.now, zone=setting.zone)
    new_day = before is None or words.day(before.created_at, now=setting.now, zone=setting.zone) != day
    quoted = by_id.get(bubble.quoted_id)
    taps = [_tap(button, bubble.id, bubbles) for button in bubble.buttons]
    picture = _picture(bubble.media)
    return Bubble(
        id=bubble.id,
        direction=bubble.direction,
        kind=bubble.type,
        day=day if new_day else "",
        tail=new_day or before is None or before.direction != bubble.direction,
        clock=words.clock(bubble.created_at, setting.zone),
        title=words.full_moment(bubble.created_at, setting.zone),
        tick=bubble.status if bubble.direction == "out" else "",
        pieces=text_pieces(bubble.text if bubble.place is None else ""),
        header=bubble.header,
        footer=bubble.footer,
        picture=picture,
        media=bubble.media.kind if bubble.media is not None and not picture else "",
        media_name=_media_name(bubble.media),
        place=(bubble.place.name or "Location") if bubble.place is not None else "",
        address=bubble.place.address if bubble.place is not None else "",
        quote_author=("You" if quoted.direction == "out" else setting.shop) if quoted is not None else "",
        quote=_in_short(quoted) if quoted is not None else "",
        links=[tap for tap in taps if tap.kind != "reply"],
        replies=[tap for tap in taps if tap.kind == "reply"],
        list_label=bubble.list_label,
        rows=[_tap(row, bubble.id, bubbles) for row in bubble.rows],
        wares=[_ware(product, setting.pieces) for product in bubble.products],
        wares_words=_order_words(bubble) if bubble.type == "order" else "",
        cards=[_card(card, bubble.id, bubbles) for card in bubble.cards],
        reactions="".join(bubble.reactions),
    )


def _tap(button: BubbleButton, message_id: str, bubbles: Iterable[PhoneBubble]) -> Tap:
    return Tap(
        choice=button.choice,
        title=button.title,
        kind=button.kind,
        description=button.description,
        section=button.section,
        href=button.value if button.value.startswith(("https://", "http://")) else "",
        done=was_tapped(bubbles, message_id, button.title),
    )


def _card(card: BubbleCard, message_id: str, bubbles: Iterable[PhoneBubble]) -> CarouselCard:
    return CarouselCard(
        pieces=text_pieces(card.text),
        picture=_picture(card.media),
        taps=[_tap(button, message_id, bubbles) for button in card.buttons],
    )


def _ware(product: BubbleProduct, pieces: Mapping[str, PieceMatched]) -> Ware:
    piece = pieces.get(product.retailer_id)
    price = product.price if product.price is not None else piece.price if piece is not None else None
    return Ware(
        name=piece.name if piece is not None else product.retailer_id,
        detail=f"{product.quantity} × {product.retailer_id}"
        if product.price is not None
        else product.retailer_id,
        price=rupees(round(price)) if price is not None else "",
        picture=_local(piece.image_url) if piece is not None else "",
    )


def _order_words(bubble: PhoneBubble) -> str:
    count = sum(product.quantity for product in bubble.products)
    total = sum((product.price or 0) * product.quantity for product in bubble.products)
    return f"{words.plural(count, 'item')}, {rupees(round(total))}"


def _picture(media: BubbleMedia | None) -> str:
    return _local(media.link) if media is not None and media.kind in {"image", "sticker"} else ""


def _local(link: str) -> str:
    """An address a page may load a picture from; empty for any other."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if not parts.scheme and link.startswith("/"):
        return link
    if parts.scheme not in {"http", "https"}:
        return ""
    return parts.path if parts.hostname in _THIS_MACHINE else link


def _media_name(media: BubbleMedia | None) -> str:
    return (media.filename or _NAMES.get(media.kind, "File")) if media is not None else ""


def _in_short(bubble: PhoneBubble) -> str:
    text = bubble.text or _NAMES.get(bubble.type, "Message")
    return text if len(text) <= _QUOTE_LENGTH else text[:_QUOTE_LENGTH].rstrip() + "…"
