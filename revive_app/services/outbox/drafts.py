"""The one way a message gets into the queue: an intent, committed before anybody acts on it."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from revive_app import jobs
from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.models import Conversation, Message
from revive_app.vocabulary import Direction, Lane, MessageCategory, MessageState, Sender

_LANES = {
    Sender.HUMAN: Lane.HUMAN,
    Sender.AGENT: Lane.REPLY,
    Sender.SYSTEM: Lane.REPLY,
    Sender.FOLLOWUP: Lane.FOLLOWUP,
    Sender.BLAST: Lane.BLAST,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be said. `body` comes from providers.whatsapp.payloads; `text` is what the thread shows of it."""

    body: dict[str, Any]
    text: str
    sender: Sender
    category: MessageCategory = MessageCategory.SERVICE
    author_user_id: UUID | None = None
    campaign_id: UUID | None = None
    metadata: dict[str, Any] = field(default_factory=dict)


def queue(session: TenantSession, conversation: Conversation, draft: Draft) -> Message:
    """Put a message into this thread's queue; the sender hears of it once the transaction is safe."""
    message = Message(
        client_id=session.client_id,
        conversation_id=conversation.id,
        contact_id=conversation.contact_id,
        number_id=conversation.number_id,
        lead_id=conversation.lead_id,
        campaign_id=draft.campaign_id,
        author_user_id=draft.author_user_id,
        direction=Direction.OUTBOUND,
        sender=draft.sender,
        message_type=str(draft.body["type"]),
        content=draft.text,
        payload=draft.body,
        message_metadata=draft.metadata,
        state=MessageState.QUEUED,
        category=draft.category,
        lane=_LANES[draft.sender],
    )
    session.add(message)
    session.flush()
    publish(
        session,
        session.client_id,
        "message.changed",
        conversation_id=conversation.id,
        message_id=message.id,
    )
    jobs.send_after(session, conversation.number_id)
    return message
