"""The inbox over HTTP."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, TalkScope
from revive_app.api.problems import responses
from revive_app.api.wire import GivenMoment, Moment, Parameters
from revive_app.db import tenant_session
from revive_app.services.conversation import by_hand, inbox, writing
from revive_app.services.conversation.views import MessageView, ThreadView
from revive_app.vocabulary import Handler, MediaStatus

router = APIRouter(prefix="/conversations", tags=["conversations"])

Limit = Annotated[int, Query(ge=1, le=200)]
CursorParameter = Annotated[str | None, Query(max_length=200)]


class ContactBody(BaseModel):
    """The person of a conversation."""

    id: UUID
    phone: str | None
    wa_user_id: str | None
    first_name: str


class HandoffBody(BaseModel):
    """What the person who answers should know. `agent_says`: the model's own words, which nobody has checked."""

    why: str
    wants: str
    pieces: list[str]
    budget: str
    mood: str
    last_words: str
    agent_says: str
    handed_over_at: Moment | None


class ConversationBody(BaseModel):
    """One conversation."""

    id: UUID
    contact: ContactBody
    lead_id: UUID | None
    campaign_id: UUID | None
    phone_number_id: str
    handler: Handler
    assigned_to: UUID | None
    window_expires_at: Moment | None
    snoozed_until: Moment | None
    unread_count: int
    last_message_at: Moment | None
    last_message_text: str
    handoff: HandoffBody | None


class MediaBody(BaseModel):
    """The file of a message: fetched from `url` by signed-in callers once it is stored."""

    id: UUID
    status: MediaStatus
    status_words: str
    media_type: str
    filename: str
    size_bytes: int
    width: int | None
    height: int | None
    transcript: str
    url: str | None


class ErrorBody(BaseModel):
    """Why a message failed."""

    code: int | None
    title: str


class MessageBody(BaseModel):
    """One message."""

    id: UUID
    conversation_id: UUID
    direction: str
    sender: str
    message_type: str
    content: str
    status: str
    reason: str | None
    wamid: str | None
    error: ErrorBody | None
    created_at: Moment
    metadata: dict[str, Any]
    media: MediaBody | None


class ConversationList(BaseModel):
    """A page of conversations."""

    items: list[ConversationBody]
    next_cursor: str | None


class MessageList(BaseModel):
    """A page of messages, newest first."""

    items: list[MessageBody]
    next_cursor: str | None


class NewMessage(BaseModel):
    """Free text, or a template with its values: in order, or by name as a blast takes them."""

    text: str | None = Field(default=None, max_length=65_536)
    template_name: str | None = Field(default=None, max_length=512)
    language: str = Field(default="en", max_length=16)
    parameters: Parameters = None


class ConversationChange(BaseModel):
    """What to change; fields left out stay as they are."""

    handler: Handler | None = None
    assigned_to: UUID | None = None
    snoozed_until: GivenMoment | None = None
    unread_count: int | None = Field(default=None, ge=0, le=1_000_000)


@router.get("", responses=responses(401, 422))
def list_conversations(
    scope: CallerScope,
    limit: Limit = 50,
    cursor: CursorParameter = None,
    q: Annotated[str, Query(max_length=200)] = "",
) -> ConversationList:
    """Conversations, the one with the newest message first."""
    with tenant_session(scope.client_id) as session:
        page = inbox.list_threads(session, limit=limit, cursor=cursor, q=q)
    return ConversationList(items=[_thread(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/{conversation_id}", responses=responses(401, 404, 422))
def read_conversation(scope: CallerScope, conversation_id: UUID) -> ConversationBody:
    """One conversation."""
    with tenant_session(scope.client_id) as session:
        return _thread(inbox.read_thread(session, conversation_id))


@router.patch("/{conversation_id}", responses=responses(400, 401, 403, 404, 422))
def change_conversation(
    scope: TalkScope, conversation_id: UUID, change: ConversationChange
) -> ConversationBody:
    """Take over (`handler: human`), hand back (`handler: agent`), assign, snooze, mark as read."""
    wanted = inbox.Change(change.handler, change.assigned_to, change.snoozed_until, change.unread_count)
    with tenant_session(scope.client_id) as session:
        view = inbox.change_thread(
            session, scope, conversation_id, wanted, given=frozenset(change.model_fields_set)
        )
    return _thread(view)


@router.get("/{conversation_id}/messages", responses=responses(401, 404, 422))
def list_messages(
    scope: CallerScope, conversation_id: UUID, limit: Limit = 50, cursor: CursorParameter = None
) -> MessageList:
    """The conversation's messages, newest first."""
    with tenant_session(scope.client_id) as session:
        page = inbox.read_messages(session, conversation_id, limit=limit, cursor=cursor)
    return MessageList(items=[message_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.post(
    "/{conversation_id}/messages", status_code=202, responses=responses(400, 401, 403, 404, 409, 422)
)
def write_message(scope: TalkScope, conversation_id: UUID, message: NewMessage) -> MessageBody:
    """Write as a human. The gate has the last word before it leaves."""
    with tenant_session(scope.client_id) as session:
        if message.template_name is not None:
            choice = by_hand.TemplateChoice(message.template_name, message.language, message.parameters)
            return message_body(by_hand.write_template(session, scope, conversation_id, choice))
        return message_body(writing.write_text(session, scope, conversation_id, message.text or ""))


def _thread(view: ThreadView) -> ConversationBody:
    return ConversationBody.model_validate(view, from_attributes=True)


def message_body(view: MessageView) -> MessageBody:
    """A message as the API shows it."""
    return MessageBody.model_validate(view, from_attributes=True)
