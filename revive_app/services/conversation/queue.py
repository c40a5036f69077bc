"""The inbox's list: whose threads, in which order, and how many there are.

In the order of closing windows a list has two halves: threads that can still be answered freely, the one that closes
next on top; then the others, the last spoken to first. A cursor says in which half it stands.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.services import finding
from revive_app.services.paging import Cursor, Page
from revive_app.vocabulary import AppointmentStatus, Handler, LeadStatus, MessageState, Sender

# A search shows so many threads at most; whoever means another writes another word.
MOST_FOUND = 50
_MESSAGES_LOOKED_AT = 300
_PEOPLE_LOOKED_AT = 150


class Whose(StrEnum):
    """Whose threads: mine and nobody's, those in which a customer waits for a person, the agent's, every one."""

    YOURS = "yours"
    WAITING = "waiting"
    AGENT = "agent"
    ALL = "all"


class Order(StrEnum):
    """Which thread comes first: the one whose window closes next, or the one spoken in last."""

    CLOSING = "closing"
    NEWEST = "newest"


@dataclass(frozen=True, slots=True)
class Visit:
    """The next visit of a person."""

    starts_at: datetime
    status: AppointmentStatus


@dataclass(frozen=True, slots=True)
class QueuedThread:
    """One row. `found` are the words a search hit, empty when it was the name; `state` is of our last message."""

    id: UUID
    contact_id: UUID
    first_name: str
    last_name: str
    phone: str | None
    lead_id: UUID | None
    stage: LeadStatus | None
    handler: Handler
    assigned_to: UUID | None
    assigned_name: str
    window_expires_at: datetime | None
    snoozed_until: datetime | None
    unread_count: int
    last_message_at: datetime
    last_message_text: str
    sender: Sender | None
    author: str
    author_id: UUID | None
    state: MessageState | None
    visit: Visit | None
    found: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Threads that are alive: their window is open, or something in them is unread. `waiting` wait for a person."""

    yours: int
    waiting: int
    agent: int


def list_queue(
    session: TenantSession,
    *,
    user_id: UUID | None,
    now: datetime,
    whose: Whose = Whose.ALL,
    order: Order = Order.CLOSING,
    limit: int = 30,
    cursor: str | None = None,
) -> Page[QueuedThread]:
    """A page of the list. Raises InvalidInput for a cursor that is none."""
    half, after = _half_of(cursor, order)
    rows: list[sa.RowMapping] = []
    if half == "open":
        rows = _read(session, f"{_WHOSE[whose]} AND {_OPEN}", "open", user_id, now, after, limit + 1)
        half, after = ("open", after) if len(rows) > limit else ("rest", None)
    if half == "rest" and len(rows) <= limit:
        closed = f"{_WHOSE[whose]} AND {_CLOSED}" if order is Order.CLOSING else _WHOSE[whose]
        rows += _read(session, closed, "rest", user_id, now, after, limit + 1 - len(rows))
    views = tuple(_view(row) for row in rows[:limit])
    more = _cursor_after(rows[limit - 1]) if len(rows) > limit else None
    return Page(views, more)


def search(
    session: TenantSession, text: str, *, now: datetime, most: int = MOST_FOUND
) -> tuple[QueuedThread, ...]:
    """Threads of people whose name or number begins so, or in which these words were said; the last spoken in first."""
    needle = finding.tsquery(text)
    if not needle:
        return ()
    rows = session.rows(
        _SEARCH,
        needle=needle,
        messages=_MESSAGES_LOOKED_AT,
        people=_PEOPLE_LOOKED_AT,
        now=now,
        most=most,
    )
    return tuple(_view(row) for row in rows)


def counts(session: TenantSession, *, user_id: UUID | None, now: datetime) -> Counts:
    """How many wait where."""
    row = session.row(_COUNTS, user=user_id, now=now)
    assert row is not None
    return Counts(row["yours"], row["waiting"], row["agent"])


_MINE = "thread.handler = 'human' AND (thread.assigned_to IS NULL OR thread.assigned_to = :user)"
_AWAKE = "(thread.snoozed_until IS NULL OR thread.snoozed_until <= :now)"
_WHOSE = {
    Whose.YOURS: f"{_MINE} AND {_AWAKE}",
    Whose.WAITING: f"thread.handler = 'human' AND thread.last_message_direction = 'inbound' AND {_AWAKE}",
    Whose.AGENT: "thread.handler = 'agent'",
    Whose.ALL: "true",
}
_LEFT = (
    "EXISTS (SELECT 1 FROM contacts WHERE contacts.id = thread.contact_id AND contacts.dnd_at IS NOT NULL)"
)
# Nobody may answer who has left: her open window is no hurry.
_OPEN = f"thread.window_expires_at > :now AND NOT {_LEFT}"
_CLOSED = f"(thread.window_expires_at IS NULL OR thread.window_expires_at <= :now OR {_LEFT})"
_AFTER = {
    "open": "(CAST(:at AS timestamptz) IS NULL OR (thread.window_expires_at, thread.id) > (CAST(:at AS timestamptz), CAST(:id AS uuid)))",
    "rest": "(CAST(:at AS timestamptz) IS NULL OR (thread.last_message_at, thread.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))",
}
_ORDER = {
    "open": "thread.window_expires_at, thread.id",
    "rest": "thread.last_message_at DESC, thread.id DESC",
}

_COLUMNS = """
SELECT thread.id, thread.contact_id, contact.first_name, contact.last_name, contact.phone, thread.lead_id,
       lead.status AS stage, thread.handler, thread.assigned_to, coalesce(colleague.name, '') AS assigned_name,
       CASE WHEN contact.dnd_at IS NULL THEN thread.window_expires_at END AS window_expires_at,
       thread.snoozed_until, thread.unread_count, thread.last_message_at, thread.last_message_text, said.sender, said.author, said.author_user_id AS author_id, said.state,
       visit.starts_at AS visit_at, visit.status AS visit_status
"""
_JOINS = """
JOIN contacts contact ON contact.id = thread.contact_id
LEFT JOIN leads lead ON lead.id = thread.lead_id
LEFT JOIN users colleague ON colleague.id = thread.assigned_to
LEFT JOIN LATERAL (
    SELECT message.sender, message.state, message.author_user_id,
           CASE message.sender WHEN 'human' THEN coalesce(author.name, '') WHEN 'customer' THEN ''
                ELSE coalesce(campaign.prompt_config->>'agent_name', '') END AS author
    FROM messages message
    LEFT JOIN campaigns campaign ON campaign.id = message.campaign_id
    LEFT JOIN users author ON author.id = message.author_user_id
    WHERE message.client_id = thread.client_id AND message.conversation_id = thread.id
      AND (message.direction = 'inbound' OR message.accepted_at IS NOT NULL)
    ORDER BY message.happened_at DESC, message.id DESC LIMIT 1
) said ON true
LEFT JOIN LATERAL (
    SELECT starts_at, status FROM appointments
    WHERE appointments.client_id = thread.client_id AND appointments.contact_id = thread.contact_id
      AND starts_at > :now AND status IN ('requested', 'confirmed') ORDER BY starts_at LIMIT 1
) visit ON true
"""


def _read(
    session: TenantSession,
    condition: str,
    half: str,
    user_id: UUID | None,
    now: datetime,
    after: Cursor | None,
    limit: int,
) -> list[sa.RowMapping]:
    """The threads of a page are found first; only then is looked up what is said of them."""
    page = (
        f"SELECT thread.* FROM conversations thread WHERE thread.last_message_at IS NOT NULL AND {condition}"
        f" AND {_AFTER[half]} ORDER BY {_ORDER[half]} LIMIT :limit"
    )
    return session.rows(
        f"{_COLUMNS}, '' AS found, '{half}' AS half FROM ({page}) thread {_JOINS} ORDER BY {_ORDER[half]}",
        user=user_id,
        now=now,
        at=after.at.isoformat() if after else None,
        id=str(after.id) if after else None,
        limit=limit,
    )


_SEARCH = f"""
WITH hit AS (
    SELECT DISTINCT ON (conversation_id) conversation_id, content FROM messages
    WHERE id IN (SELECT find_messages(:needle, :messages)) ORDER BY conversation_id, happened_at DESC
), found_thread AS (
    SELECT thread.*, '' AS found FROM conversations thread
    WHERE thread.contact_id IN (SELECT find_contacts(:needle, :people))
    UNION ALL
    SELECT thread.*, hit.content FROM hit JOIN conversations thread ON thread.id = hit.conversation_id
), once AS (
    SELECT DISTINCT ON (id) * FROM found_thread WHERE last_message_at IS NOT NULL ORDER BY id, found
), thread AS (SELECT * FROM once ORDER BY last_message_at DESC, id DESC LIMIT :most)
{_COLUMNS}, thread.found, 'rest' AS half FROM thread {_JOINS} ORDER BY thread.last_message_at DESC, thread.id DESC
"""

# Whose window is open is found by the index of windows, whom a person has by the index of those.
_COUNTS = f"""
SELECT (SELECT count(*) FROM conversations thread WHERE {_MINE} AND {_AWAKE}
            AND (thread.window_expires_at > :now OR thread.unread_count > 0)) AS yours,
       (SELECT count(*) FROM conversations thread WHERE thread.handler = 'human' AND {_AWAKE}
            AND thread.last_message_direction = 'inbound'
            AND (thread.window_expires_at > :now OR thread.unread_count > 0)) AS waiting,
       (SELECT count(*) FROM conversations thread WHERE thread.handler = 'agent'
            AND thread.window_expires_at > :now) AS agent
"""


def _half_of(cursor: str | None, order: Order) -> tuple[str, Cursor | None]:
    first = "open" if order is Order.CLOSING else "rest"
    if cursor is None:
        return first, None
    half, _, raw = cursor.partition(".")
    return ("open" if half == "open" else "rest"), Cursor.decode(raw)


def _cursor_after(row: sa.RowMapping) -> str:
    at = row["window_expires_at"] if row["half"] == "open" else row["last_message_at"]
    return f"{row['half']}.{Cursor(at, row['id']).encode()}"


def _view(row: sa.RowMapping) -> QueuedThread:
    values: dict[str, Any] = {name: row[name] for name in QueuedThread.__slots__ if name in row}
    ours = row["sender"] is not None and row["sender"] != Sender.CUSTOMER
    return QueuedThread(
        **{
            **values,
            "stage": LeadStatus(row["stage"]) if row["stage"] else None,
            "handler": Handler(row["handler"]),
            "sender": Sender(row["sender"]) if row["sender"] else None,
            "author": row["author"] or "",
            "state": MessageState(row["state"]) if ours else None,
            "visit": Visit(row["visit_at"], AppointmentStatus(row["visit_status"]))
            if row["visit_at"]
            else None,
        }
    )
