"""The inbox: reading threads, writing as a human, taking over and handing back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.live.publish import publish
from revive_app.models import Conversation, MessageTemplate, WhatsappNumber
from revive_app.providers.whatsapp import payloads
from revive_app.rules.clean import clean_text
from revive_app.rules.templates import filled, placeholders
from revive_app.services import activity, people
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
from revive_app.services.outbox import drafts
from revive_app.services.paging import Cursor, Page
from revive_app.services.reengagement import cancel_followups
from revive_app.vocabulary import ActivityType, Handler, MessageCategory, Sender

# How long the agent keeps still after a key was pressed in the composer.
TYPING_SILENCES = timedelta(seconds=60)
TOOK_OVER = "human_took_over"


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template a person picked, with its values by position."""

    name: str
    language: str
    parameters: tuple[str, ...] = ()


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
    after = Cursor.decode(cursor)
    rows = session.rows(
        f"{THREAD_COLUMNS} WHERE thread.last_message_at IS NOT NULL"
        " AND (CAST(:at AS timestamptz) IS NULL OR (thread.last_message_at, thread.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " AND (:q = '' OR contact.first_name || ' ' || contact.last_name ILIKE :like OR contact.phone LIKE :like)"
        " ORDER BY thread.last_message_at DESC, thread.id DESC LIMIT :limit",
        at=after.at.isoformat() if after else None,
        id=str(after.id) if after else None,
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
    row = session.row(f"{THREAD_COLUMNS} WHERE thread.id = :id", id=conversation_id)
    if row is None:
        raise NotFound("No such conversation.")
    return thread_view(row)


def read_messages(
    session: TenantSession, conversation_id: UUID, *, limit: int, cursor: str | None = None
) -> Page[MessageView]:
    """The thread's bubbles, newest first. Raises NotFound."""
    read_thread(session, conversation_id)
    before = Cursor.decode(cursor)
    rows = session.rows(
        f"{MESSAGE_COLUMNS} WHERE conversation_id = :thread"
        " AND (CAST(:at AS timestamptz) IS NULL OR (happened_at, id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        thread=conversation_id,
        at=before.at.isoformat() if before else None,
        id=str(before.id) if before else None,
        limit=limit + 1,
    )
    views = tuple(message_view(row) for row in rows[:limit])
    more = Cursor(views[-1].created_at, views[-1].id).encode() if len(rows) > limit else None
    return Page(views, more)


def write_text(session: TenantSession, scope: Scope, conversation_id: UUID, text: str) -> MessageView:
    """A colleague's own words. Refused at once where the gate would refuse them. Raises Conflict, InvalidInput."""
    text = clean_text(text).strip()
    if not text:
        raise InvalidInput("Write something first.", fields=(FieldError("text", "must not be empty"),))
    conversation = _locked(session, conversation_id)
    _refuse_if_unwelcome(session, conversation)
    if conversation.window_expires_at is None or conversation.window_expires_at <= utc_now():
        raise Conflict(
            "The 24-hour window is closed: only an approved template may be sent now.", code="window_closed"
        )
    pieces = payloads.split_text(text)
    for piece in pieces[:-1]:
        drafts.queue(session, conversation, _human_text(scope, piece))
    message = drafts.queue(session, conversation, _human_text(scope, pieces[-1]))
    _hold_the_agent_back(conversation)
    return _view(session, message.id)


def write_template(
    session: TenantSession, scope: Scope, conversation_id: UUID, choice: TemplateChoice
) -> MessageView:
    """An approved template, also when the window is closed. Raises NotFound, Conflict, InvalidInput."""
    conversation = _locked(session, conversation_id)
    _refuse_if_unwelcome(session, conversation)
    template = _template(session, conversation, choice)
    body = payloads.template(template.name, template.language, body=choice.parameters)
    draft = drafts.Draft(
        body=body,
        text=filled(template.components, choice.parameters),
        sender=Sender.HUMAN,
        category=MessageCategory(template.category.value.lower()),
        author_user_id=scope.user_id,
    )
    return _view(session, drafts.queue(session, conversation, draft).id)


def change_thread(
    session: TenantSession, scope: Scope, conversation_id: UUID, change: Change, *, given: frozenset[str]
) -> ThreadView:
    """Take over, hand back, assign, snooze, mark as read. `given` names the fields of `change` that count."""
    conversation = _locked(session, conversation_id)
    if "handler" in given and change.handler is not None and change.handler is not conversation.handler:
        _hand(session, scope, conversation, change.handler)
    if "assigned_to" in given:
        _assign(session, conversation, change.assigned_to)
    if "snoozed_until" in given:
        conversation.snoozed_until = change.snoozed_until
    if "unread_count" in given and change.unread_count is not None:
        conversation.unread_count = max(0, change.unread_count)
    conversation.version += 1
    conversation.updated_at = utc_now()
    session.flush()
    publish(session, session.client_id, "conversation.changed", conversation_id=conversation.id)
    return read_thread(session, conversation_id)


def human_types(session: TenantSession, conversation_id: UUID) -> None:
    """Somebody presses keys in the composer: the agent keeps still at once."""
    _hold_the_agent_back(_locked(session, conversation_id))


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
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, conversation_id=conversation.id)


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


def _hold_the_agent_back(conversation: Conversation) -> None:
    conversation.ai_paused_until = utc_now() + TYPING_SILENCES
    conversation.reply_due_at = None
    conversation.waiting_since = None
    conversation.reply_lease_id = None


def _assign(session: TenantSession, conversation: Conversation, user_id: UUID | None) -> None:
    if user_id is not None:
        member = session.row("SELECT 1 AS here FROM memberships WHERE user_id = :user", user=user_id)
        if member is None:
            raise NotFound("No such colleague.")
    conversation.assigned_to = user_id


def _locked(session: TenantSession, conversation_id: UUID) -> Conversation:
    query = select(Conversation).where(col(Conversation.id) == conversation_id)
    conversation = session.exec(query.with_for_update(key_share=True)).first()
    if conversation is None:
        raise NotFound("No such conversation.")
    return conversation


def _refuse_if_unwelcome(session: TenantSession, conversation: Conversation) -> None:
    contact = people.get_contact(session, conversation.contact_id)
    if contact.dnd_at is not None:
        raise Conflict(
            "This person asked not to be written to. She can come back by writing START.", code="dnd"
        )


def _human_text(scope: Scope, text: str) -> drafts.Draft:
    return drafts.Draft(
        body=payloads.text(text), text=text, sender=Sender.HUMAN, author_user_id=scope.user_id
    )


def _template(session: TenantSession, conversation: Conversation, choice: TemplateChoice) -> MessageTemplate:
    number = session.get(WhatsappNumber, conversation.number_id)
    template = session.exec(
        select(MessageTemplate).where(
            col(MessageTemplate.waba_id) == (number.waba_id if number else ""),
            col(MessageTemplate.name) == choice.name,
            col(MessageTemplate.language) == choice.language,
        )
    ).first()
    if template is None:
        raise NotFound(f"There is no template {choice.name!r} in {choice.language!r}.")
    if template.status != "APPROVED":
        raise Conflict(f"The template {choice.name!r} is {template.status.lower()} and cannot be sent.")
    wanted = placeholders(template.components)
    if wanted != len(choice.parameters):
        raise InvalidInput(
            f"The template needs {wanted} values, {len(choice.parameters)} were given.",
            fields=(FieldError("parameters", f"needs {wanted} values"),),
        )
    return template


def _view(session: TenantSession, message_id: UUID) -> MessageView:
    row = session.row(f"{MESSAGE_COLUMNS} WHERE id = :id", id=message_id)
    assert row is not None
    return message_view(row)


def _literal(q: str) -> str:
    """Text as LIKE takes it literally."""
    return q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
