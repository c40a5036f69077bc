"""The sandbox's bubbles as the drawn phone shows them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.sandbox.bubbles import BubbleButton, BubbleCard, BubbleMedia, BubbleProduct, PhoneBubble
from revive_app.services.conversation.explain import PieceMatched
from revive_app.ui import words
from revive_app.ui.components.bubbles import Bubble, CarouselCard, Tap, Ware, in_short, local, name_of
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.language import say, word


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
        tick_words=say(words.TICK_WORDS.get(bubble.status, "")) if bubble.direction == "out" else "",
        pieces=text_pieces(bubble.text if bubble.place is None else ""),
        header=bubble.header,
        footer=bubble.footer,
        picture=picture,
        media=bubble.media.kind if bubble.media is not None and not picture else "",
        media_name=_media_name(bubble.media),
        place=(bubble.place.name or name_of("location")) if bubble.place is not None else "",
        address=bubble.place.address if bubble.place is not None else "",
        quote_author=(say("You") if quoted.direction == "out" else setting.shop)
        if quoted is not None
        else "",
        quote=in_short(quoted.text, quoted.type) if quoted is not None else "",
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
        picture=local(piece.image_url) if piece is not None else "",
    )


def _order_words(bubble: PhoneBubble) -> str:
    count = sum(product.quantity for product in bubble.products)
    total = sum((product.price or 0) * product.quantity for product in bubble.products)
    return f"{words.plural(count, word('{n} item'), word('{n} items'))}, {rupees(round(total))}"


def _picture(media: BubbleMedia | None) -> str:
    return local(media.link) if media is not None and media.kind in {"image", "sticker"} else ""


def _media_name(media: BubbleMedia | None) -> str:
    return (media.filename or name_of(media.kind)) if media is not None else ""
