"""What a phone's screen shows: a stored message as plain typed parts, ready to draw."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import sqlalchemy as sa

from revive_app.sandbox.choices import Choice, list_choices, reply_choices, template_choices
from revive_app.sandbox.errors import Json
from revive_app.sandbox.validation.media import KINDS


@dataclass(frozen=True, slots=True)
class BubbleMedia:
    """A picture, film, sound, file or sticker: by link, or by the id of an upload."""

    kind: str
    link: str = ""
    media_id: str = ""
    filename: str = ""


@dataclass(frozen=True, slots=True)
class BubbleButton:
    """Something to tap. `choice` goes to `phone_tap`; `value` is an address, a phone or a code."""

    kind: str
    title: str
    choice: str = ""
    value: str = ""
    description: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class BubbleProduct:
    """A product of the catalog. Quantity and price only in an order."""

    retailer_id: str
    catalog_id: str = ""
    section: str = ""
    quantity: int = 1
    price: float | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class BubbleCard:
    """One card of a carousel."""

    text: str
    media: BubbleMedia | None
    buttons: tuple[BubbleButton, ...]


@dataclass(frozen=True, slots=True)
class BubblePlace:
    """A point on the map."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PhoneBubble:
    """One bubble, seen from the phone: `in` came from the business, `out` was written here.

    `status` of what came in is delivered or read; of what was written here sent (one tick), delivered (two)
    or read (two blue ones). `list_label` opens `rows`.
    """

    id: str
    direction: Literal["in", "out"]
    type: str
    status: str
    created_at: datetime
    text: str = ""
    header: str = ""
    footer: str = ""
    media: BubbleMedia | None = None
    place: BubblePlace | None = None
    buttons: tuple[BubbleButton, ...] = ()
    list_label: str = ""
    rows: tuple[BubbleButton, ...] = ()
    products: tuple[BubbleProduct, ...] = ()
    cards: tuple[BubbleCard, ...] = ()
    quoted_id: str = ""
    reactions: tuple[str, ...] = ()


def bubbles_of(rows: Iterable[sa.RowMapping]) -> list[PhoneBubble]:
    """Stored messages, oldest first, as bubbles. Reactions sit on the bubble they belong to."""
    bubbles: dict[str, PhoneBubble] = {}
    reactions: dict[str, dict[str, str]] = {}
    for row in rows:
        body: Json = row["body"]
        if body.get("type") == "reaction":
            target = body["reaction"]["message_id"]
            reactions.setdefault(target, {})[row["direction"]] = body["reaction"].get("emoji", "")
        else:
            bubbles[row["id"]] = _bubble(row, body)
    for target, by in reactions.items():
        if target in bubbles:
            shown = tuple(emoji for emoji in by.values() if emoji)
            bubbles[target] = replace(bubbles[target], reactions=shown)
    return list(bubbles.values())


def _bubble(row: sa.RowMapping, body: Json) -> PhoneBubble:
    kind = body.get("type", "text")
    context = body.get("context") or {}
    plain = PhoneBubble(
        id=row["id"],
        direction="in" if row["direction"] == "to_customer" else "out",
        type=kind,
        status=row["status"],
        created_at=row["created_at"],
        quoted_id=context.get("message_id") or context.get("id") or "",
    )
    if row["shown"] is not None:
        return _template(plain, row["shown"])
    if kind in KINDS:
        return replace(plain, media=_media(body), text=body[kind].get("caption", ""))
    if kind == "contacts":
        return replace(plain, text="\n".join(one["name"]["formatted_name"] for one in body["contacts"]))
    fill = _FILLERS.get(kind)
    return fill(plain, body[kind]) if fill is not None else plain


def _text(bubble: PhoneBubble, text: Json) -> PhoneBubble:
    return replace(bubble, text=text["body"])


def _location(bubble: PhoneBubble, place: Json) -> PhoneBubble:
    point = BubblePlace(
        float(place["latitude"]), float(place["longitude"]), place.get("name", ""), place.get("address", "")
    )
    return replace(bubble, place=point, text=point.name or point.address)


def _button(bubble: PhoneBubble, button: Json) -> PhoneBubble:
    return replace(bubble, text=button["text"])


def _order(bubble: PhoneBubble, order: Json) -> PhoneBubble:
    items = tuple(
        BubbleProduct(
            item["product_retailer_id"],
            order["catalog_id"],
            quantity=item["quantity"],
            price=item["item_price"],
            currency=item["currency"],
        )
        for item in order["product_items"]
    )
    return replace(bubble, text=order.get("text", ""), products=items)


def _interactive(bubble: PhoneBubble, interactive: Json) -> PhoneBubble:
    kind = str(interactive["type"]).lower()
    if kind in {"button_reply", "list_reply"}:
        return replace(bubble, text=interactive[kind]["title"])
    framed = replace(
        bubble,
        type=kind,
        text=(interactive.get("body") or {}).get("text", ""),
        footer=(interactive.get("footer") or {}).get("text", ""),
    )
    framed = _headed(framed, interactive.get("header"))
    return _acting(framed, kind, interactive["action"])


def _acting(bubble: PhoneBubble, kind: str, action: Json) -> PhoneBubble:
    match kind:
        case "button":
            return replace(bubble, buttons=_taps(reply_choices(action)))
        case "list":
            return replace(bubble, list_label=action["button"], rows=_taps(list_choices(action)))
        case "cta_url":
            return replace(bubble, buttons=(_link_button(action),))
        case "product":
            product = BubbleProduct(action["product_retailer_id"], action["catalog_id"])
            return replace(bubble, products=(product,))
        case "product_list":
            return replace(bubble, products=_products(action, action["catalog_id"]))
        case "carousel":
            return replace(bubble, cards=tuple(_card(card) for card in action["cards"]))
        case "flow":
            return replace(bubble, buttons=(BubbleButton("flow", action["parameters"]["flow_cta"]),))
        case "location_request_message":
            return replace(bubble, buttons=(BubbleButton("location", "Send location"),))
        case "catalog_message":
            return replace(bubble, buttons=(BubbleButton("catalog", "View catalog"),))
        case "address_message":
            return replace(bubble, buttons=(BubbleButton("address", "Provide address"),))
        case _:
            return bubble


def _template(bubble: PhoneBubble, shown: Json) -> PhoneBubble:
    filled = replace(bubble, text=shown["body"], footer=shown.get("footer", ""))
    return replace(
        _headed(filled, shown.get("header")),
        buttons=_template_buttons(shown),
        products=tuple(
            product for button in shown["buttons"] for product in _products(button.get("action") or {}, "")
        ),
        cards=tuple(
            BubbleCard(card["body"], _media(card.get("header") or {}), _template_buttons(card))
            for card in shown.get("cards", [])
        ),
    )


def _template_buttons(shown: Json) -> tuple[BubbleButton, ...]:
    taps = iter(_taps(template_choices(shown)))
    return tuple(
        next(taps)
        if button["type"] == "quick_reply"
        else BubbleButton(button["type"], button["text"], value=_value(button))
        for button in shown["buttons"]
    )


def _value(button: Json) -> str:
    return str(button.get("url") or button.get("phone_number") or button.get("code") or "")


def _headed(bubble: PhoneBubble, header: Json | None) -> PhoneBubble:
    if not header:
        return bubble
    kind = str(header["type"]).lower()
    if kind == "text":
        return replace(bubble, header=header["text"])
    if kind == "location":
        return replace(_location(bubble, header[kind]), text=bubble.text)
    if kind == "product":
        product = BubbleProduct(header[kind]["product_retailer_id"], header[kind].get("catalog_id", ""))
        return replace(bubble, products=(product,))
    return replace(bubble, media=_media(header))


def _media(holder: Json) -> BubbleMedia | None:
    kind = str(holder.get("type", "")).lower()
    if kind not in KINDS:
        return None
    media = holder[kind]
    return BubbleMedia(kind, media.get("link", ""), media.get("id", ""), media.get("filename", ""))


def _card(card: Json) -> BubbleCard:
    action = card["action"]
    buttons = _taps(reply_choices(action)) if action.get("buttons") else (_link_button(action),)
    return BubbleCard((card.get("body") or {}).get("text", ""), _media(card["header"]), buttons)


def _link_button(action: Json) -> BubbleButton:
    return BubbleButton("url", action["parameters"]["display_text"], value=action["parameters"]["url"])


def _products(action: Json, catalog_id: str) -> tuple[BubbleProduct, ...]:
    return tuple(
        BubbleProduct(item["product_retailer_id"], catalog_id, section.get("title") or "")
        for section in action.get("sections", [])
        for item in section["product_items"]
    )


def _taps(choices: list[Choice]) -> tuple[BubbleButton, ...]:
    return tuple(
        BubbleButton("reply", one.title, one.id, description=one.description, section=one.section)
        for one in choices
    )


_FILLERS: dict[str, Callable[[PhoneBubble, Json], PhoneBubble]] = {
    "text": _text,
    "location": _location,
    "button": _button,
    "order": _order,
    "interactive": _interactive,
}
