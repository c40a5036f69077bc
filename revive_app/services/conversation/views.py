"""Threads and bubbles as screens and the API show them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.services.media.files import MediaView, media_view
from revive_app.vocabulary import Direction, Handler, MessageState, Sender


@dataclass(frozen=True, slots=True)
class ContactView:
    """The person of a thread."""

    id: UUID
    phone: str | None
    wa_user_id: str | None
    first_name: str


@dataclass(frozen=True, slots=True)
class HandoffNote:
    """What the person who answers should know: see `rules.handoff_note.Note`, and since when the thread is hers."""

    why: str
    wants: str
    pieces: tuple[str, ...]
    budget: str
    mood: str
    last_words: str
    agent_says: str
    handed_over_at: datetime | None


@dataclass(frozen=True, slots=True)
class ThreadView:
    """One conversation in the list."""

    id: UUID
    contact: ContactView
    lead_id: UUID | None
    campaign_id: UUID | None
    phone_number_id: str
    handler: Handler
    assigned_to: UUID | None
    window_expires_at: datetime | None
    snoozed_until: datetime | None
    unread_count: int
    last_message_at: datetime | None
    last_message_text: str
    # only while a person answers
    handoff: HandoffNote | None


@dataclass(frozen=True, slots=True)
class ErrorView:
    """Why a message failed: Meta's code, our words."""

    code: int | None
    title: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """One bubble. `metadata` tells why it was sent, or not; `media` is the file that came with it."""

    id: UUID
    conversation_id: UUID
    direction: Direction
    sender: Sender
    message_type: str
    content: str
    status: MessageState
    reason: str | None
    wamid: str | None
    error: ErrorView | None
    created_at: datetime
    metadata: dict[str, Any]
    media: MediaView | None


THREAD_COLUMNS = """
SELECT thread.id, thread.lead_id, lead.campaign_id, number.phone_number_id, thread.handler, thread.assigned_to,
       thread.window_expires_at, thread.snoozed_until, thread.unread_count, thread.last_message_at,
       thread.last_message_text, thread.handoff_note, thread.handed_over_at, contact.id AS contact_id, contact.phone, contact.wa_user_id, contact.first_name
FROM conversations thread
JOIN contacts contact ON contact.id = thread.contact_id
JOIN whatsapp_numbers number ON number.id = thread.number_id
LEFT JOIN leads lead ON lead.id = thread.lead_id
"""

MESSAGE_COLUMNS = """
SELECT id, conversation_id, direction, sender, message_type, content, state, reason, wamid, error_code, error_title,
       happened_at, metadata, (SELECT to_jsonb(media) FROM media WHERE media.message_id = messages.id) AS media
FROM messages
"""


def thread_view(row: sa.RowMapping) -> ThreadView:
    """From a row of THREAD_COLUMNS."""
    return ThreadView(
        id=row["id"],
        contact=ContactView(row["contact_id"], row["phone"], row["wa_user_id"], row["first_name"]),
        lead_id=row["lead_id"],
        campaign_id=row["campaign_id"],
        phone_number_id=row["phone_number_id"],
        handler=Handler(row["handler"]),
        assigned_to=row["assigned_to"],
        window_expires_at=row["window_expires_at"],
        snoozed_until=row["snoozed_until"],
        unread_count=row["unread_count"],
        last_message_at=row["last_message_at"],
        last_message_text=row["last_message_text"],
        handoff=handoff_note(row["handoff_note"], row["handed_over_at"]),
    )


def handoff_note(note: dict[str, Any], since: datetime | None) -> HandoffNote | None:
    """The note as it is kept with the thread; None for none."""
    if not note:
        return None
    words = {
        name: str(note.get(name, ""))
        for name in ("why", "wants", "budget", "mood", "last_words", "agent_says")
    }
    return HandoffNote(pieces=tuple(map(str, note.get("pieces", ()))), handed_over_at=since, **words)


def message_view(row: sa.RowMapping) -> MessageView:
    """From a row of MESSAGE_COLUMNS."""
    failed = row["error_code"] is not None or row["error_title"] is not None
    return MessageView(
        id=row["id"],
        conversation_id=row["conversation_id"],
        direction=Direction(row["direction"]),
        sender=Sender(row["sender"]),
        message_type=row["message_type"],
        content=row["content"],
        status=MessageState(row["state"]),
        reason=row["reason"],
        wamid=row["wamid"],
        error=ErrorView(row["error_code"], row["error_title"] or "") if failed else None,
        created_at=row["happened_at"],
        metadata=row["metadata"],
        media=media_view(row["media"]) if row["media"] else None,
    )
