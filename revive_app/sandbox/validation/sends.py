"""A request to send, checked as far as it can be without looking anything up."""

from dataclasses import dataclass

from revive_app.sandbox.customers import is_user_id
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.validation.interactive import check_interactive
from revive_app.sandbox.validation.media import KINDS, MediaUse, media_links, media_uses
from revive_app.sandbox.validation.node import Node
from revive_app.sandbox.validation.plain import (
    check_contacts,
    check_location,
    check_media_message,
    check_reaction,
    check_text,
)
from revive_app.sandbox.validation.template import TemplateSend, read_template

OPAQUE = 512
WAMID = 512

TYPES = (*KINDS, "text", "location", "contacts", "reaction", "interactive", "template")


@dataclass(frozen=True, slots=True)
class Send:
    """A well-formed send. `to` wins over `recipient`; at least one is there."""

    kind: str
    body: Json
    to: str | None
    recipient: str | None
    opaque: str | None
    media: tuple[MediaUse, ...]
    links: tuple[str, ...]
    template: TemplateSend | None
    reacts_to: str | None


def read_send(body: Json) -> Send:
    """Check everything that does not depend on who sends and to whom. Raises GraphError."""
    message = Node(body)
    check_product_name(message)
    to, recipient = _read_recipient(message)
    kind = message.choice("type", TYPES) if message.has("type") else "text"
    if message.has("category") or message.has("direct_send_config"):
        raise GraphError(INVALID, "This request requires Direct Send, which isn't enabled for this account.")
    if message.has("context"):
        message.child("context").text("message_id", longest=WAMID)
    opaque = message.value.get("biz_opaque_callback_data")
    if opaque is not None:
        opaque = message.text("biz_opaque_callback_data", longest=OPAQUE, shortest=0)
    template = _check_content(message, kind)
    content = body.get(kind)
    return Send(
        kind=kind,
        body=body,
        to=to,
        recipient=recipient,
        opaque=opaque,
        media=tuple(media_uses({kind: content})),
        links=tuple(media_links({kind: content})),
        template=template,
        reacts_to=body["reaction"]["message_id"] if kind == "reaction" else None,
    )


def check_product_name(message: Node) -> None:
    """`messaging_product` must say whatsapp, on every call."""
    if not message.has("messaging_product"):
        raise GraphError(INVALID, message="(#100) The parameter messaging_product is required.")
    message.choice("messaging_product", ("whatsapp",))


def _read_recipient(message: Node) -> tuple[str | None, str | None]:
    if message.has("recipient_type"):
        message.choice("recipient_type", ("individual",))
    recipient = message.optional_text("recipient", longest=140)
    if recipient is not None and not is_user_id(recipient):
        raise GraphError(INVALID, "Param recipient must be a business-scoped user ID.")
    if message.has("to"):
        return message.text("to", longest=40), recipient
    if recipient is None:
        message.required("to")
    return None, recipient


def _check_content(message: Node, kind: str) -> TemplateSend | None:
    if kind == "template":
        return read_template(message)
    if kind in KINDS:
        check_media_message(message, kind)
    elif kind == "text":
        check_text(message)
    elif kind == "location":
        check_location(message)
    elif kind == "contacts":
        check_contacts(message)
    elif kind == "reaction":
        check_reaction(message)
    else:
        check_interactive(message)
    return None
