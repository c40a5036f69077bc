"""A customer's message, read from what Meta stored for us: typed, cleaned, and with any part missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from revive_app.providers.whatsapp import reading
from revive_app.providers.whatsapp.content import has_body, kind_of, quantity_of, text_of
from revive_app.providers.whatsapp.wire import MAX_DEPTH
from revive_app.rules.clean import clean_json

MEDIA_TYPES = ("image", "video", "audio", "document", "sticker")

# Meta could not hand these over; `unknown` is what it was called before 2023.
_UNREADABLE_TYPES = ("unsupported", "unknown")


class SystemKind(StrEnum):
    """What happened to the person behind the thread."""

    NUMBER_CHANGED = "user_changed_number"
    USER_ID_CHANGED = "user_changed_user_id"
    IDENTITY_CHANGED = "customer_identity_changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class InboundMedia:
    """A file the customer sent: fetch it by `id` within 7 days. `sha256` is base64, '' when not told."""

    id: str
    mime_type: str = ""
    sha256: str = ""
    filename: str = ""
    voice: bool = False


@dataclass(frozen=True, slots=True)
class OrderItem:
    """One line of a cart. The price is what the customer saw, in `currency`, per piece."""

    sku: str
    quantity: int
    item_price: Decimal | None
    currency: str


@dataclass(frozen=True, slots=True)
class OrderSent:
    """A cart sent from the catalog."""

    catalog_id: str
    note: str
    items: tuple[OrderItem, ...]


@dataclass(frozen=True, slots=True)
class SystemChange:
    """A number, user id or identity that changed. The old number is the message's own `phone`."""

    kind: SystemKind
    new_phone: str | None = None
    new_user_id: str | None = None
    previous_user_id: str | None = None


@dataclass(frozen=True, slots=True)
class InboundMessage:
    """One bubble of a customer's. `text` is what a person would read in it, '' if nothing.

    Every text is free of NUL and lone surrogates, those inside `raw` and `referral` too. Names are cut at
    200 characters, texts at nothing. `edits` and `revokes` are the wamid of the message meant.
    """

    wamid: str | None
    phone: str | None
    user_id: str | None
    profile_name: str
    username: str
    message_type: str
    text: str
    happened_at: datetime | None
    reply_to: str | None
    is_group: bool
    media: InboundMedia | None
    button_id: str | None
    reaction_to: str | None
    order: OrderSent | None
    referral: dict[str, Any] | None
    referred_product: str | None
    system: SystemChange | None
    edits: str | None
    revokes: str | None
    # Meta could not hand the content over: nothing to answer but "please say it in words"
    unsupported: bool
    error_code: int | None
    raw: dict[str, Any]


def read_message(payload: Mapping[str, Any]) -> InboundMessage:
    """The message of a `message` item. Missing, empty or wrong parts become None or ''; never raises."""
    message = reading.mapping(payload.get("message"))
    contact = reading.mapping(payload.get("contact"))
    profile = reading.mapping(contact.get("profile"))
    context = reading.mapping(message.get("context"))
    kind = kind_of(message)
    shown = _shown(message, kind)
    shown_kind = kind_of(shown)
    sender = reading.person(message.get("from"), message.get("from_user_id"), contact=contact)
    referral = message.get("referral")
    return InboundMessage(
        wamid=reading.known(message.get("id")),
        phone=sender.phone,
        user_id=sender.user_id,
        profile_name=reading.name(profile.get("name")),
        username=reading.name(profile.get("username")).removeprefix("@"),
        message_type=kind,
        text=text_of(shown, shown_kind),
        happened_at=reading.moment(message.get("timestamp")),
        reply_to=reading.known(context.get("id")),
        is_group=bool(message.get("group_id")),
        media=_media(shown, shown_kind),
        button_id=_button_id(message),
        reaction_to=_id_in(message, "reaction", "message_id"),
        order=_order(message.get("order")) if kind == "order" else None,
        referral=clean_json(referral, depth=MAX_DEPTH) if isinstance(referral, dict) else None,
        referred_product=_id_in(context, "referred_product", "product_retailer_id"),
        system=_system(message) if kind == "system" else None,
        edits=_id_in(message, "edit", "original_message_id"),
        revokes=_id_in(message, "revoke", "original_message_id"),
        unsupported=_is_unsupported(message, kind),
        error_code=reading.code(reading.first(message.get("errors")).get("code")),
        raw=clean_json(dict(message), depth=MAX_DEPTH),
    )


def _shown(message: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """The part that holds the content: the message itself, or what an edit put in its place."""
    if kind == "edit":
        return reading.mapping(reading.mapping(message.get("edit")).get("message"))
    return message


def _is_unsupported(message: Mapping[str, Any], kind: str) -> bool:
    return kind in _UNREADABLE_TYPES or bool(message.get("errors")) or not has_body(message, kind)


def _id_in(message: Mapping[str, Any], part: str, name: str) -> str | None:
    return reading.known(reading.mapping(message.get(part)).get(name))


def _media(message: Mapping[str, Any], kind: str) -> InboundMedia | None:
    body = reading.mapping(message.get(kind)) if kind in MEDIA_TYPES else {}
    media_id = reading.known(body.get("id"))
    if media_id is None:
        return None
    return InboundMedia(
        id=media_id,
        # Some senders escape the slash once too often.
        mime_type=reading.text(body.get("mime_type")).replace("\\/", "/"),
        sha256=reading.text(body.get("sha256")),
        filename=reading.name(body.get("filename")),
        voice=reading.flag(body.get("voice")) or False,
    )


def _button_id(message: Mapping[str, Any]) -> str | None:
    interactive = reading.mapping(message.get("interactive"))
    return (
        _id_in(message, "button", "payload")
        or _id_in(interactive, "button_reply", "id")
        or _id_in(interactive, "list_reply", "id")
    )


def _order(order: Any) -> OrderSent | None:
    if not isinstance(order, dict):
        return None
    return OrderSent(
        catalog_id=reading.text(order.get("catalog_id")),
        note=reading.text(order.get("text")),
        items=tuple(
            _order_item(item) for item in reading.sequence(order.get("product_items")) if _has_sku(item)
        ),
    )


def _has_sku(item: Any) -> bool:
    return reading.known(reading.mapping(item).get("product_retailer_id")) is not None


def _order_item(item: Mapping[str, Any]) -> OrderItem:
    return OrderItem(
        sku=reading.text(item.get("product_retailer_id")).strip(),
        quantity=quantity_of(item),
        item_price=reading.amount(item.get("item_price")),
        currency=reading.name(item.get("currency")),
    )


def _system(message: Mapping[str, Any]) -> SystemChange:
    system = reading.mapping(message.get("system"))
    kind = reading.member(SystemKind, reading.text(system.get("type"))) or SystemKind.OTHER
    user_id = system.get("user_id")
    ids = user_id if isinstance(user_id, dict) else {"current": user_id}
    new_user_id = reading.user_id(ids.get("current"))
    previous = reading.user_id(ids.get("previous") or system.get("previous_user_id"))
    if previous is None and kind is SystemKind.USER_ID_CHANGED:
        previous = reading.user_id(message.get("from_user_id"))
    return SystemChange(
        kind=kind,
        new_phone=reading.phone(system.get("wa_id")) or reading.phone(system.get("new_wa_id")),
        new_user_id=new_user_id,
        previous_user_id=previous if previous != new_user_id else None,
    )
