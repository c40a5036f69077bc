"""The inbox: reading threads, taking over and handing back. What a human writes in them: `writing`."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.live.publish import publish
from revive_app.models import Conversation
from revive_app.rules import moments
from revive_app.services import activity
from revive_app.services.accounts import Scope
from revive_app.services.conversation import handoff
from revive_app.services.conversation.views import (
    MESSAGE_COLUMNS,
    THREAD_COLUMNS,
    MessageView,
    ThreadView,
    message_view,
    thread_view,
)
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.services.reengagement import cancel_followups
from revive_app.vocabulary import ActivityType, Handler

TOOK_OVER = "human_took_over"


@dataclass(frozen=True, slots=True)
class Change:
    """What may be changed about a thread; None leaves a thing alone."""

    handler: Handler | None = None
    assigned_to: UUID | None = None
    snoozed_until: datetime | None = None
    unread_count: int | None = None


def list_threads(
    session: TenantSession, *, limit: int, cursor: str | None = None, q: str = ""
) -> Page[ThreadView]:
    """Threads, the one with the newest message first. `q` looks in names and phones."""
    rows = session.rows(
        f"{THREAD_COLUMNS} WHERE thread.last_message_at IS NOT NULL"
        " AND (CAST(:at AS timestamptz) IS NULL OR (thread.last_message_at, thread.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " AND (:q = '' OR contact.first_name || ' ' || contact.last_name ILIKE :like OR contact.phone LIKE :like)"
        " ORDER BY thread.last_message_at DESC, thread.id DESC LIMIT :limit",
        **after_cursor(cursor),
        q=q,
        like=f"%{_literal(q)}%",
        limit=limit + 1,
    )
    more = len(rows) > limit
    views = tuple(thread_view(row) for row in rows[:limit])
    last = views[-1] if more else None
    return Page(
        views, Cursor(last.last_message_at, last.id).encode() if last and last.last_message_at else None
    )


def read_thread(session: TenantSession, conversation_id: UUID) -> ThreadView:
    """One thread. Raises NotFound."""
    row = session.row(
        f"{THREAD_COLUMNS} WHERE thread.id = :id AND contact.erased_at IS NULL", id=conversation_id
    )
    if row is None:
        raise NotFound("No such conversation.")
    return thread_view(row)


def read_messages(
    session: TenantSession, conversation_id: UUID, *, limit: int, cursor: str | None = None
) -> Page[MessageView]:
    """The thread's bubbles, newest first. Raises NotFound."""
    read_thread(session, conversation_id)
    rows = session.rows(
        f"{MESSAGE_COLUMNS} WHERE conversation_id = :thread"
        " AND (CAST(:at AS timestamptz) IS NULL OR (happened_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        thread=conversation_id,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([message_view(row) for row in rows], limit, lambda last: Cursor(last.created_at, last.id))


def change_thread(
    session: TenantSession, scope: Scope, conversation_id: UUID, change: Change, *, given: frozenset[str]
) -> ThreadView:
    """Take over, hand back, assign, snooze, mark as read. `given` names the fields of `change` that count."""
    conversation = locked(session, conversation_id)
    if "handler" in given and change.handler is not None:
        _give_to(session, scope, conversation, change.handler)
    if "assigned_to" in given:
        _assign(session, conversation, change.assigned_to)
    if "snoozed_until" in given:
        until = change.snoozed_until
        conversation.snoozed_until = until and moments.in_utc(until, "snoozed_until")
    if "unread_count" in given and change.unread_count is not None:
        conversation.unread_count = max(0, change.unread_count)
    conversation.version += 1
    conversation.updated_at = utc_now()
    session.flush()
    publish(session, session.client_id, "conversation.changed", conversation_id=conversation.id)
    return read_thread(session, conversation_id)


def mark_read(session: TenantSession, conversation_id: UUID) -> None:
    """Somebody has the thread before her eyes. Nothing happens when nothing in it is unread."""
    changed = session.run(
        "UPDATE conversations SET unread_count = 0, version = version + 1, updated_at = now()"
        " WHERE id = :id AND unread_count > 0",
        id=conversation_id,
    )
    if changed:
        publish(session, session.client_id, "conversation.changed", conversation_id=conversation_id)


def take_over_from_phone(session: TenantSession, conversation: Conversation) -> None:
    """Somebody answered outside Revive: the thread is a person's, until one hands it back. Locked by the caller."""
    if conversation.handler is Handler.AGENT:
        conversation.handler = Handler.HUMAN
        words = "A human answered from the phone and took over"
        activity.log(session, session.client_id, ActivityType.SYSTEM, words, conversation_id=conversation.id)
        handoff.write_down(session, conversation, "A colleague answered from the phone")
    _silence_the_agent(session, conversation)
    conversation.version += 1
    conversation.updated_at = utc_now()


def _give_to(session: TenantSession, scope: Scope, conversation: Conversation, handler: Handler) -> None:
    """Whose the thread is from here on. The agent may have it already and only keep still: then it may speak again."""
    if handler is not conversation.handler:
        _hand(session, scope, conversation, handler)
    elif handler is Handler.AGENT:
        _let_it_speak(conversation)


def _let_it_speak(conversation: Conversation) -> None:
    """What a person's typing held back is due at once."""
    if conversation.ai_paused_until is not None and conversation.reply_due_at is not None:
        conversation.reply_due_at = utc_now()
    conversation.ai_paused_until = None


def _hand(session: TenantSession, scope: Scope, conversation: Conversation, handler: Handler) -> None:
    conversation.handler = handler
    if handler is Handler.HUMAN:
        conversation.assigned_to = conversation.assigned_to or scope.user_id
    conversation.ai_paused_until = None
    if handler is Handler.HUMAN:
        _silence_the_agent(session, conversation)
        handoff.write_down(session, conversation, "A colleague took over")
    else:
        handoff.give_back(session, conversation, by=scope.user_id)
    words = "A human took over" if handler is Handler.HUMAN else "Handed back to the agent"
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        words,
        agent=_first_name(session, scope),
        conversation_id=conversation.id,
    )


def _first_name(session: TenantSession, scope: Scope) -> str:
    """Who did it, as her colleagues call her; the product's own name for another program."""
    row = session.row("SELECT name FROM users WHERE id = :user", user=scope.user_id)
    return str(row["name"]).split(" ")[0] if row and row["name"] else "Revive"


def _silence_the_agent(session: TenantSession, conversation: Conversation) -> None:
    """Whatever the agent has not begun to send will not be sent; what it is writing is thrown away."""
    conversation.reply_due_at = None
    conversation.waiting_since = None
    conversation.reply_lease_id = None
    conversation.reply_lease_until = None
    session.run(
        "UPDATE messages SET state = 'cancelled', reason = :reason WHERE conversation_id = :thread"
        " AND state = 'queued' AND sender IN ('agent', 'followup')",
        reason=TOOK_OVER,
        thread=conversation.id,
    )
    if conversation.lead_id is not None:
        cancel_followups(session, conversation.lead_id, TOOK_OVER)


def _assign(session: TenantSession, conversation: Conversation, user_id: UUID | None) -> None:
    if user_id is not None:
        member = session.row("SELECT 1 AS here FROM memberships WHERE user_id = :user", user=user_id)
        if member is None:
            raise NotFound("No such colleague.")
    conversation.assigned_to = user_id


def locked(session: TenantSession, conversation_id: UUID) -> Conversation:
    """The thread, held until this transaction ends. Raises NotFound."""
    query = select(Conversation).where(col(Conversation.id) == conversation_id)
    conversation = session.exec(query.with_for_update(key_share=True)).first()
    if conversation is None:
        raise NotFound("No such conversation.")
    return conversation


def _literal(q: str) -> str:
    """Text as LIKE takes it literally."""
    return q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
