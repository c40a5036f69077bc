"""A thread as somebody reads it: who she is, every bubble with what was sent in it, and what happened between them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.services.conversation.views import ErrorView, HandoffNote, handoff_note
from revive_app.services.media.files import MediaView, media_view
from revive_app.vocabulary import ActivityType, Direction, Handler, LeadStatus, MessageState, Sender

# What is told between the bubbles; the colours of The Matrix that concern a thread.
_TOLD = ("SYSTEM", "COMMERCE", "SAFETY")


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """What stands above a thread and decides what may be written in it. `agent` is the campaign's agent's name."""

    id: UUID
    contact_id: UUID
    number_id: UUID
    lead_id: UUID | None
    first_name: str
    last_name: str
    phone: str | None
    campaign_id: UUID | None
    campaign_name: str
    agent: str
    stage: LeadStatus | None
    potential_value: int
    handler: Handler
    assigned_to: UUID | None
    assigned_name: str
    ai_paused_until: datetime | None
    snoozed_until: datetime | None
    window_expires_at: datetime | None
    unread_count: int
    dnd_at: datetime | None
    # WhatsApp has said of the last messages to her that they cannot be delivered
    is_undelivered: bool
    reply_lease_until: datetime | None
    handoff: HandoffNote | None
    version: int


@dataclass(frozen=True, slots=True)
class SaidMessage:
    """One bubble. `payload` is Meta's own: what came in, or the body that was sent. `author` is a colleague's name."""

    id: UUID
    direction: Direction
    sender: Sender
    author: str
    author_id: UUID | None
    agent: str
    campaign_name: str
    message_type: str
    content: str
    payload: dict[str, Any]
    metadata: dict[str, Any]
    wamid: str | None
    reply_to_wamid: str | None
    state: MessageState
    reason: str | None
    error: ErrorView | None
    happened_at: datetime
    media: MediaView | None


class What(StrEnum):
    """What a line tells, as far as a screen says it in words of its own."""

    TOOK_OVER = "took_over"
    ANSWERED_OUTSIDE = "answered_outside"
    HANDED_BACK = "handed_back"
    VISIT = "visit"
    OTHER = "other"


_BEGINS = (
    ("A human took over", What.TOOK_OVER),
    ("A human answered", What.ANSWERED_OUTSIDE),
    ("Handed back", What.HANDED_BACK),
    ("Visit", What.VISIT),
    ("Appointment", What.VISIT),
)
# Stage, value and tasks have their own places; between bubbles only what concerns the talk is told.
_TOLD_ELSEWHERE = ("Lead moved%", "Value set%", "New lead%", "Task %")


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """Something that happened in the thread and is no bubble."""

    id: UUID
    agent: str
    what: What
    event_type: ActivityType
    detail: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """The last bubbles, oldest first. `reactions` by the wamid they are on; `quoted` are bubbles quoted from before."""

    head: ThreadHead
    said: tuple[SaidMessage, ...]
    lines: tuple[ThreadLine, ...]
    reactions: dict[str, str]
    quoted: dict[str, SaidMessage]
    older: bool


def read_head(session: TenantSession, conversation_id: UUID) -> ThreadHead:
    """Raises NotFound."""
    row = session.row(_HEAD, id=conversation_id)
    if row is None:
        raise NotFound("No such conversation.")
    values = {name: row[name] for name in ThreadHead.__slots__ if name in row}
    return ThreadHead(
        **{
            **values,
            "stage": LeadStatus(row["stage"]) if row["stage"] else None,
            "handler": Handler(row["handler"]),
            "handoff": handoff_note(row["handoff_note"], row["handed_over_at"]),
        }
    )


def read_thread(session: TenantSession, conversation_id: UUID, *, limit: int) -> Reading:
    """The thread's last `limit` bubbles and what happened since the first of them. Raises NotFound."""
    head = read_head(session, conversation_id)
    rows = session.rows(
        f"{_SAID} WHERE message.client_id = :client AND message.conversation_id = :thread"
        " AND message.message_type <> 'reaction'"
        " ORDER BY message.happened_at DESC, message.id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation_id,
        limit=limit + 1,
    )
    said = tuple(_said(row) for row in reversed(rows[:limit]))
    older = len(rows) > limit
    return Reading(
        head=head,
        said=said,
        lines=_lines(session, conversation_id, since=said[0].happened_at if older and said else None),
        reactions=_reactions(session, conversation_id, [one.wamid for one in said if one.wamid]),
        quoted=_quoted(session, conversation_id, said),
        older=older,
    )


_HEAD = """
SELECT thread.id, thread.contact_id, thread.number_id, thread.lead_id, contact.first_name, contact.last_name,
       contact.phone, lead.campaign_id, coalesce(campaign.name, '') AS campaign_name,
       coalesce(campaign.prompt_config->>'agent_name', '') AS agent, lead.status AS stage,
       coalesce(lead.potential_value, 0) AS potential_value, thread.handler, thread.assigned_to,
       coalesce(colleague.name, '') AS assigned_name, thread.ai_paused_until, thread.snoozed_until,
       thread.window_expires_at, thread.unread_count, contact.dnd_at,
       contact.undeliverable_count > 0 AS is_undelivered, thread.reply_lease_until,
       thread.handoff_note, thread.handed_over_at, thread.version
FROM conversations thread
JOIN contacts contact ON contact.id = thread.contact_id
LEFT JOIN leads lead ON lead.id = thread.lead_id
LEFT JOIN campaigns campaign ON campaign.id = lead.campaign_id
LEFT JOIN users colleague ON colleague.id = thread.assigned_to
WHERE thread.id = :id
"""

_SAID = """
SELECT message.id, message.direction, message.sender, coalesce(author.name, '') AS author,
       message.author_user_id AS author_id, coalesce(campaign.prompt_config->>'agent_name', '') AS agent,
       coalesce(campaign.name, '') AS campaign_name, message.message_type, message.content, message.payload,
       message.metadata, message.wamid, message.reply_to_wamid, message.state, message.reason, message.error_code,
       message.error_title, message.happened_at,
       (SELECT to_jsonb(media) FROM media WHERE media.message_id = message.id) AS media
FROM messages message
LEFT JOIN users author ON author.id = message.author_user_id
LEFT JOIN campaigns campaign ON campaign.id = message.campaign_id
"""


def _said(row: sa.RowMapping) -> SaidMessage:
    failed = row["error_code"] is not None or row["error_title"] is not None
    values = {name: row[name] for name in SaidMessage.__slots__ if name in row}
    return SaidMessage(
        **{
            **values,
            "direction": Direction(row["direction"]),
            "sender": Sender(row["sender"]),
            "state": MessageState(row["state"]),
            "error": ErrorView(row["error_code"], row["error_title"] or "") if failed else None,
            "media": media_view(row["media"]) if row["media"] else None,
        }
    )


def _lines(
    session: TenantSession, conversation_id: UUID, *, since: datetime | None
) -> tuple[ThreadLine, ...]:
    rows = session.rows(
        "SELECT id, agent, event_type, detail, created_at FROM activity_events"
        " WHERE conversation_id = :thread AND event_type = ANY(:told) AND NOT detail LIKE ANY(:elsewhere)"
        " AND (CAST(:since AS timestamptz) IS NULL OR created_at >= CAST(:since AS timestamptz))"
        " ORDER BY id DESC LIMIT 100",
        thread=conversation_id,
        told=list(_TOLD),
        elsewhere=list(_TOLD_ELSEWHERE),
        since=since,
    )
    return tuple(_line(row) for row in reversed(rows))


def _line(row: sa.RowMapping) -> ThreadLine:
    what = next((what for begins, what in _BEGINS if row["detail"].startswith(begins)), What.OTHER)
    return ThreadLine(**{**row, "event_type": ActivityType(row["event_type"])}, what=what)


def _reactions(session: TenantSession, conversation_id: UUID, wamids: list[str]) -> dict[str, str]:
    """The last reaction of each side on each of these bubbles; one that was taken back is none."""
    rows = session.rows(
        "SELECT DISTINCT ON (target, direction) target, direction, emoji FROM ("
        " SELECT payload->'reaction'->>'message_id' AS target, direction, payload->'reaction'->>'emoji' AS emoji,"
        " happened_at, id FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND message_type = 'reaction') reaction WHERE target = ANY(:wamids)"
        " ORDER BY target, direction, happened_at DESC, id DESC",
        client=session.client_id,
        thread=conversation_id,
        wamids=wamids,
    )
    found: dict[str, str] = {}
    for row in rows:
        found[row["target"]] = found.get(row["target"], "") + (row["emoji"] or "")
    return found


def _quoted(
    session: TenantSession, conversation_id: UUID, said: tuple[SaidMessage, ...]
) -> dict[str, SaidMessage]:
    """What these bubbles quote, whether or not it is among them."""
    here = {one.wamid: one for one in said if one.wamid}
    wanted = {one.reply_to_wamid or quoted_by(one) for one in said} - {"", None}
    missing = [wamid for wamid in wanted if wamid not in here]
    rows = (
        session.rows(
            f"{_SAID} WHERE message.client_id = :client AND message.conversation_id = :thread"
            " AND message.wamid = ANY(:wamids)",
            client=session.client_id,
            thread=conversation_id,
            wamids=missing,
        )
        if missing
        else []
    )
    found = {row["wamid"]: _said(row) for row in rows}
    return {str(wamid): one for wamid, one in {**here, **found}.items() if wamid in wanted}


def quoted_by(message: SaidMessage) -> str:
    """The wamid a message of ours answers, from its body."""
    context = message.payload.get("context")
    return str(context.get("message_id", "")) if isinstance(context, dict) else ""
