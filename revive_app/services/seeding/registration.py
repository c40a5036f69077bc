"""What the built-in Meta has to know of the demo shop: its number, its templates, and the phones' own past.

Read from the rows, so it can be told again after any crash. Services must not know the sandbox: the
composition root takes this and tells it.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from sqlmodel import col, select

from revive_app import vault
from revive_app.db import SystemSession, system_session
from revive_app.models import Client, Contact, Conversation, Message, MessageTemplate, WhatsappNumber
from revive_app.vocabulary import Direction, MessageState

# What only Meta adds to a customer's message.
_ENVELOPE = frozenset({"from", "id", "timestamp"})


@dataclass(frozen=True, slots=True)
class KnownTemplate:
    """One template, in Meta's parts, and what Meta thinks of it."""

    name: str
    language: str
    category: str
    parameter_format: str
    components: list[Any]
    status: str


@dataclass(frozen=True, slots=True)
class KnownPhone:
    """A customer's phone: its digits, and the name on it."""

    customer: str
    profile_name: str


@dataclass(frozen=True, slots=True)
class KnownMessage:
    """A bubble the phone already shows. `shown`: a template with its values filled in; `id` is the wamid."""

    id: str
    customer: str
    direction: Literal["to_customer", "from_customer"]
    body: dict[str, Any]
    shown: dict[str, Any] | None
    opaque: str | None
    status: Literal["sent", "delivered", "read", "failed"]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class SandboxRegistration:
    """Everything to tell the sandbox. Secrets never show in `repr`."""

    phone_number_id: str
    waba_id: str
    display_phone: str
    verified_name: str
    token: str = field(repr=False)
    app_secret: str = field(repr=False)
    templates: tuple[KnownTemplate, ...] = ()
    phones: tuple[KnownPhone, ...] = ()
    messages: tuple[KnownMessage, ...] = field(default=(), repr=False)


def demo_registration() -> SandboxRegistration | None:
    """The demo shop's registration; None when there is no demo shop, or its number is a real one."""
    with system_session() as session:
        number = session.exec(
            select(WhatsappNumber)
            .join(Client, col(Client.id) == col(WhatsappNumber.client_id))
            .where(col(Client.is_demo), col(WhatsappNumber.is_sandbox))
            .order_by(col(WhatsappNumber.id))
        ).first()
        return _registration(session, number) if number is not None else None


def _registration(session: SystemSession, number: WhatsappNumber) -> SandboxRegistration:
    templates = session.exec(
        select(MessageTemplate)
        .where(
            col(MessageTemplate.client_id) == number.client_id, col(MessageTemplate.waba_id) == number.waba_id
        )
        .order_by(col(MessageTemplate.created_at), col(MessageTemplate.id))
    ).all()
    contacts = session.exec(
        select(Contact)
        .where(col(Contact.client_id) == number.client_id, col(Contact.phone).is_not(None))
        .order_by(col(Contact.id))
    ).all()
    return SandboxRegistration(
        phone_number_id=number.phone_number_id,
        waba_id=number.waba_id,
        display_phone=number.display_phone,
        verified_name=number.verified_name,
        token=vault.unseal(number.token_encrypted, owner=number.client_id),
        app_secret=vault.unseal(number.app_secret_encrypted, owner=number.client_id),
        templates=tuple(_template(template) for template in templates),
        phones=tuple(
            KnownPhone(_digits(contact), f"{contact.first_name} {contact.last_name}".strip())
            for contact in contacts
        ),
        messages=_messages(session, number, {template.name: template for template in templates}),
    )


def _template(template: MessageTemplate) -> KnownTemplate:
    return KnownTemplate(
        name=template.name,
        language=template.language,
        category=template.category.value,
        parameter_format=template.parameter_format,
        components=template.components,
        status=template.status,
    )


def _messages(
    session: SystemSession, number: WhatsappNumber, templates: dict[str, MessageTemplate]
) -> tuple[KnownMessage, ...]:
    rows = session.exec(
        select(Message, Contact, Conversation)
        .join(Contact, col(Contact.id) == col(Message.contact_id))
        .join(Conversation, col(Conversation.id) == col(Message.conversation_id))
        .where(col(Message.number_id) == number.id, col(Message.wamid).is_not(None))
        .order_by(col(Message.happened_at).desc(), col(Message.id).desc())
    ).all()
    left = {thread.id: thread.unread_count for _, _, thread in rows}
    found: list[KnownMessage] = []
    for message, contact, thread in rows:
        if message.direction is Direction.INBOUND:
            found.append(_from_customer(message, contact, unread=left[thread.id] > 0))
            left[thread.id] -= 1
        else:
            found.append(_to_customer(message, contact, templates))
    return tuple(reversed(found))


def _from_customer(message: Message, contact: Contact, *, unread: bool) -> KnownMessage:
    return KnownMessage(
        id=message.wamid or "",
        customer=_digits(contact),
        direction="from_customer",
        body={key: value for key, value in message.payload.items() if key not in _ENVELOPE},
        shown=None,
        opaque=None,
        status="delivered" if unread else "read",
        created_at=message.happened_at,
    )


def _to_customer(message: Message, contact: Contact, templates: dict[str, MessageTemplate]) -> KnownMessage:
    name = message.payload.get("template", {}).get("name", "")
    return KnownMessage(
        id=message.wamid or "",
        customer=_digits(contact),
        direction="to_customer",
        body=message.payload,
        shown=_shown(message, templates[name]) if name in templates else None,
        opaque=str(message.id),
        status=_status(message.state),
        created_at=message.happened_at,
    )


def _shown(message: Message, template: MessageTemplate) -> dict[str, Any]:
    """The template as the phone draws it: text, footer, what can be tapped."""
    parts = {part["type"]: part for part in template.components}
    replies = parts.get("BUTTONS", {"buttons": []})["buttons"]
    buttons = [{"type": "quick_reply", "text": one["text"], "payload": one["text"]} for one in replies]
    footer = {"footer": parts["FOOTER"]["text"]} if "FOOTER" in parts else {}
    return {"body": message.content, **footer, "buttons": buttons}


def _status(state: MessageState) -> Literal["sent", "delivered", "read", "failed"]:
    match state:
        case MessageState.READ | MessageState.PLAYED:
            return "read"
        case MessageState.DELIVERED:
            return "delivered"
        case MessageState.FAILED:
            return "failed"
        case _:
            return "sent"


def _digits(contact: Contact) -> str:
    return (contact.phone or "").removeprefix("+")
