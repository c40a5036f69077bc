"""What customers write, as Meta passes it on (REFERENCE §3)."""

from collections.abc import Callable
from datetime import datetime

from revive_app.sandbox.envelopes import message_envelope, peer
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.phonebook import Phone
from revive_app.sandbox.store import Message, Number, Webhook, WebhookKind
from revive_app.sandbox.validation.media import KINDS
from revive_app.sandbox.validation.node import Node
from revive_app.sandbox.wamid import Direction, new_wamid

TEXT = 4096
CAPTION = 1024


def say(number: Number, phone: Phone, said: Json, *, at: datetime, now: datetime) -> tuple[Message, Webhook]:
    """A customer's message and the webhook that tells of it, both due at `at`."""
    wamid = new_wamid(peer(phone), Direction.FROM_CUSTOMER)
    message = Message(
        id=wamid,
        phone_number_id=number.phone_number_id,
        customer=phone.customer,
        direction="from_customer",
        body=said,
        status="sent",
        created_at=at,
    )
    webhook = Webhook(
        kind=WebhookKind.MESSAGE,
        subject=wamid,
        phone_number_id=number.phone_number_id,
        customer=phone.customer,
        body=message_envelope(number, phone, wamid=wamid, at=at, message=said),
        due_at=at,
        created_at=now,
    )
    return message, webhook


def compose(said: Json | str, number: Number) -> Json:
    """What the owner of a phone did, as the message of a webhook: type, content, context.

    Text may be a plain string; media is `{"type": "image", "image": {"id": …}}` of something uploaded.
    Raises GraphError for what a phone cannot send.
    """
    if isinstance(said, str):
        said = {"type": "text", "text": {"body": said}}
    request = Node(said)
    kind = request.choice("type", _CONTENT)
    message: Json = {"type": kind, kind: _CONTENT[kind](request.child(kind))}
    context = request.optional_child("context")
    if context is not None:
        message["context"] = {"from": number.digits, "id": context.text("id", longest=512)}
        if context.has("referred_product"):
            message["context"]["referred_product"] = context.child("referred_product").value
    if request.has("referral"):
        message["referral"] = request.child("referral").value
    return message


def _text(text: Node) -> Json:
    return {"body": text.text("body", longest=TEXT)}


def _media(media: Node) -> Json:
    content: Json = {"id": media.text("id", longest=64)}
    caption = media.optional_text("caption", longest=CAPTION)
    if caption is not None:
        content["caption"] = caption
    if media.flag("voice"):
        content["voice"] = True
    return content


def _location(place: Node) -> Json:
    content: Json = {
        "latitude": place.decimal("latitude", least=-90, most=90),
        "longitude": place.decimal("longitude", least=-180, most=180),
    }
    for key in ("name", "address"):
        words = place.optional_text(key, longest=1000)
        if words is not None:
            content[key] = words
    return content


def _reaction(reaction: Node) -> Json:
    content: Json = {"message_id": reaction.text("message_id", longest=512)}
    # A reaction taken back comes without the key.
    emoji = reaction.optional_text("emoji", longest=64) if reaction.value.get("emoji") else None
    if emoji is not None:
        content["emoji"] = emoji
    return content


def _button(button: Node) -> Json:
    text = button.text("text", longest=256)
    return {"payload": button.optional_text("payload", longest=256) or text, "text": text}


def _interactive(interactive: Node) -> Json:
    kind = interactive.choice("type", ("button_reply", "list_reply"))
    reply = interactive.child(kind)
    content = {"id": reply.text("id", longest=256), "title": reply.text("title", longest=24)}
    description = reply.optional_text("description", longest=72)
    if description is not None:
        content["description"] = description
    return {"type": kind, kind: content}


def _order(order: Node) -> Json:
    items = [
        {
            "product_retailer_id": item.text("product_retailer_id", longest=100),
            "quantity": int(item.decimal("quantity", least=1, most=99)),
            "item_price": item.decimal("item_price", least=0, most=1e9),
            "currency": item.text("currency", longest=3),
        }
        for item in order.children("product_items", least=1, most=30)
    ]
    text = order.text("text", longest=TEXT, shortest=0) if order.has("text") else ""
    return {"catalog_id": order.text("catalog_id", longest=100), "text": text, "product_items": items}


_CONTENT: dict[str, Callable[[Node], Json]] = {
    "text": _text,
    "location": _location,
    "reaction": _reaction,
    "button": _button,
    "interactive": _interactive,
    "order": _order,
    **dict.fromkeys(KINDS, _media),
}


def with_media(message: Json, *, mime_type: str, sha256: str, filename: str) -> Json:
    """A media message with what Meta adds to it: type, checksum, a document's name, animation of stickers."""
    kind = message["type"]
    if not mime_type.startswith(f"{kind}/") and kind not in {"document", "sticker"}:
        raise GraphError(INVALID, f"Media of type {mime_type} is no {kind}.")
    content: Json = {**message[kind], "mime_type": mime_type, "sha256": sha256}
    if kind == "document" and filename:
        content["filename"] = filename
    if kind == "sticker":
        content["animated"] = False
    return {**message, kind: content}
