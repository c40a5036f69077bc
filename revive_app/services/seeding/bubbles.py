"""Messages of the past, as the engine would have left them behind."""

import base64
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from revive_app.demo.threads import Fate
from revive_app.models import Message
from revive_app.providers.whatsapp.errors import rule_for
from revive_app.vocabulary import Direction, Lane, MessageCategory, MessageState, Sender

UNDELIVERABLE = 131026

# From the intent to the phone, as the sandbox and Meta do it on a good day.
_SENDING = timedelta(milliseconds=150)
_ACCEPTED = timedelta(milliseconds=420)
_SENT = timedelta(milliseconds=900)
_DELIVERED = timedelta(milliseconds=1700)
_READ = timedelta(seconds=75)

_LANES = {
    Sender.HUMAN: Lane.HUMAN,
    Sender.AGENT: Lane.REPLY,
    Sender.SYSTEM: Lane.REPLY,
    Sender.BLAST: Lane.BLAST,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bubble belongs."""

    client_id: UUID
    number_id: UUID
    conversation_id: UUID
    contact_id: UUID
    lead_id: UUID
    campaign_id: UUID


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What we said. `body` comes from providers.whatsapp.payloads; `text` is what the thread shows of it."""

    body: dict[str, Any]
    text: str
    sender: Sender
    category: MessageCategory = MessageCategory.SERVICE
    author_user_id: UUID | None = None
    blast_id: UUID | None = None
    business_initiated: bool = False
    metadata: dict[str, Any] = field(default_factory=dict)


def received(
    place: Place,
    at: datetime,
    *,
    phone: str,
    kind: str,
    content: str,
    body: dict[str, Any],
    reply_to: str | None = None,
) -> Message:
    """A message of the customer's. `body` is what Meta puts under the name of its kind."""
    wamid = _wamid(phone)
    payload: dict[str, Any] = {
        "from": phone.removeprefix("+"),
        "id": wamid,
        "timestamp": str(int(at.timestamp())),
        "type": kind,
        kind: body,
    }
    if reply_to is not None:
        payload["context"] = {"id": reply_to}
    return Message(
        client_id=place.client_id,
        conversation_id=place.conversation_id,
        contact_id=place.contact_id,
        number_id=place.number_id,
        lead_id=place.lead_id,
        campaign_id=place.campaign_id,
        direction=Direction.INBOUND,
        sender=Sender.CUSTOMER,
        message_type=kind,
        content=content,
        payload=payload,
        wamid=wamid,
        reply_to_wamid=reply_to,
        state=MessageState.RECEIVED,
        not_before=at,
        happened_at=at,
        created_at=at,
    )


def sent(place: Place, at: datetime, outgoing: Outgoing, *, phone: str, fate: Fate) -> Message:
    """A message of ours that left at `at`. One that was read gets its time from `settle_reads`."""
    message = Message(
        client_id=place.client_id,
        conversation_id=place.conversation_id,
        contact_id=place.contact_id,
        number_id=place.number_id,
        lead_id=place.lead_id,
        campaign_id=None if outgoing.sender is Sender.HUMAN else place.campaign_id,
        blast_id=outgoing.blast_id,
        author_user_id=outgoing.author_user_id,
        direction=Direction.OUTBOUND,
        sender=outgoing.sender,
        message_type=str(outgoing.body["type"]),
        content=outgoing.text,
        payload=outgoing.body,
        message_metadata=dict(outgoing.metadata),
        wamid=_wamid(phone),
        state=MessageState.ACCEPTED,
        category=outgoing.category,
        lane=_LANES[outgoing.sender],
        attempts=1,
        business_initiated=outgoing.business_initiated,
        not_before=at,
        happened_at=at,
        created_at=at,
        sending_at=at + _SENDING,
        accepted_at=at + _ACCEPTED,
    )
    _advance(message, at, fate)
    return message


def settle_reads(messages: list[Message], *, now: datetime) -> None:
    """Give read messages the moment: soon after they came, before the next thing in the thread, never ahead."""
    ends = [message.happened_at for message in messages[1:]] + [now]
    for message, end in zip(messages, ends, strict=True):
        if message.state is MessageState.READ and message.delivered_at is not None:
            soon = min(message.delivered_at + _READ, end, now)
            message.read_at = max(soon, message.delivered_at)


def _advance(message: Message, at: datetime, fate: Fate) -> None:
    if fate is Fate.NOT_ON_WHATSAPP:
        message.state = MessageState.FAILED
        message.failed_at = at + _DELIVERED
        message.reason = "refused"
        message.error_code = UNDELIVERABLE
        message.error_title = rule_for(UNDELIVERABLE).words
        return
    message.state = MessageState(fate.value)
    message.sent_at = at + _SENT
    if fate is not Fate.SENT:
        message.delivered_at = at + _DELIVERED


def _wamid(phone: str) -> str:
    raw = f"{phone.removeprefix('+')}:{secrets.token_hex(9)}"
    return "wamid." + base64.b64encode(raw.encode()).decode()
