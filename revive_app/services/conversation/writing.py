"""What a person writes in a thread: words, a file, an approved template. The agent keeps still meanwhile."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.models import Conversation, Media, MessageTemplate, WhatsappNumber
from revive_app.providers.whatsapp import payloads
from revive_app.rules.clean import clean_text
from revive_app.rules.language import Language
from revive_app.rules.media_kinds import Kind
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.templates import filled, placeholders
from revive_app.services import people
from revive_app.services.accounts import Scope
from revive_app.services.conversation import showing
from revive_app.services.conversation.inbox import locked
from revive_app.services.conversation.views import MESSAGE_COLUMNS, MessageView, message_view
from revive_app.services.outbox import drafts
from revive_app.vocabulary import MediaStatus, MessageCategory, Sender

# How long the agent keeps still after a key was pressed in the composer.
TYPING_SILENCES = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template a person picked, with its values by position."""

    name: str
    language: str
    parameters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that is stored here and known to Meta, ready to be sent."""

    meta_id: str
    storage_key: str
    kind: Kind
    media_type: str
    filename: str
    size_bytes: int
    width: int | None = None
    height: int | None = None


def write_text(
    session: TenantSession, scope: Scope, conversation_id: UUID, text: str, *, send_id: str = ""
) -> MessageView:
    """A colleague's own words. Refused at once where the gate would refuse them. Raises Conflict, InvalidInput.

    `send_id` names one press of "Send": however often it comes in, its words are queued once.
    """
    text = clean_text(text).strip()
    if not text:
        raise InvalidInput("Write something first.", fields=(FieldError("text", "must not be empty"),))
    conversation = locked(session, conversation_id)
    known = _sent_before(session, conversation, send_id)
    if known is not None:
        return known
    _refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    pieces = payloads.split_text(text)
    for piece in pieces[:-1]:
        drafts.queue(session, conversation, _human_text(scope, piece))
    message = drafts.queue(session, conversation, _human_text(scope, pieces[-1], send_id))
    _hold_the_agent_back(conversation)
    return _view(session, message.id)


def require_open(session: TenantSession, conversation_id: UUID) -> UUID:
    """Whether free words may be written there now; the number they would leave from. Raises NotFound, Conflict."""
    conversation = locked(session, conversation_id)
    _refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    return conversation.number_id


def write_file(
    session: TenantSession, scope: Scope, conversation_id: UUID, kept: KeptFile, *, caption: str
) -> MessageView:
    """A colleague's picture, film, sound or paper, with words under it. Raises NotFound, Conflict."""
    conversation = locked(session, conversation_id)
    _refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    draft = drafts.Draft(
        body=_body_of(kept, caption), text=caption, sender=Sender.HUMAN, author_user_id=scope.user_id
    )
    message = drafts.queue(session, conversation, draft)
    session.add(
        Media(
            client_id=session.client_id,
            message_id=message.id,
            meta_id=kept.meta_id,
            filename=kept.filename,
            status=MediaStatus.STORED,
            media_type=kept.media_type,
            size_bytes=kept.size_bytes,
            width=kept.width,
            height=kept.height,
            storage_key=kept.storage_key,
        )
    )
    _hold_the_agent_back(conversation)
    return _view(session, message.id)


def _body_of(kept: KeptFile, caption: str) -> dict[str, Any]:
    media = payloads.Media(id=kept.meta_id, filename=kept.filename)
    if kept.kind is Kind.AUDIO:
        return payloads.audio(media)
    build = {Kind.IMAGE: payloads.image, Kind.VIDEO: payloads.video}.get(kept.kind, payloads.document)
    return build(media, caption=caption)


def write_template(
    session: TenantSession, scope: Scope, conversation_id: UUID, choice: TemplateChoice
) -> MessageView:
    """An approved template, also when the window is closed. Raises NotFound, Conflict, InvalidInput."""
    conversation = locked(session, conversation_id)
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


def human_types(session: TenantSession, conversation_id: UUID) -> None:
    """Somebody presses keys in the composer: the agent keeps still at once."""
    _hold_the_agent_back(locked(session, conversation_id))


def _hold_the_agent_back(conversation: Conversation) -> None:
    conversation.ai_paused_until = utc_now() + TYPING_SILENCES
    conversation.reply_due_at = None
    conversation.waiting_since = None
    conversation.reply_lease_id = None


def _refuse_if_unwelcome(session: TenantSession, conversation: Conversation) -> None:
    contact = people.get_contact(session, conversation.contact_id)
    if contact.dnd_at is not None:
        raise Conflict(
            "This person asked not to be written to. She can come back by writing START.", code="dnd"
        )


def _refuse_if_closed(conversation: Conversation) -> None:
    if conversation.window_expires_at is None or conversation.window_expires_at <= utc_now():
        raise Conflict(
            "The 24-hour window is closed: only an approved template may be sent now.", code="window_closed"
        )


def write_piece(
    session: TenantSession, scope: Scope, conversation_id: UUID, product_id: UUID, words: str = ""
) -> MessageView:
    """A piece of the catalog with its picture, name and price of this moment. Raises NotFound, Conflict."""
    conversation = locked(session, conversation_id)
    _refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    row = session.row(
        "SELECT name, purity, weight_mg FROM products WHERE id = :id AND hidden_at IS NULL", id=product_id
    )
    if row is None:
        raise NotFound("This piece is not in the catalog any more.")
    weight = f"{row['weight_mg'] / 1000:g} g" if row["weight_mg"] else ""
    name = ", ".join(part for part in (row["name"], row["purity"], weight) if part)
    shown = showing.bubble(
        session,
        words=clean_text(words).strip() or name,
        product_ids=[product_id],
        number_id=conversation.number_id,
        skills=Skills(),
        language=Language.ENGLISH,
        shop_name="",
    )
    draft = drafts.Draft(body=shown.body, text=shown.text, sender=Sender.HUMAN, author_user_id=scope.user_id)
    message = drafts.queue(session, conversation, draft)
    _hold_the_agent_back(conversation)
    return _view(session, message.id)


def _sent_before(session: TenantSession, conversation: Conversation, send_id: str) -> MessageView | None:
    """The message this press of "Send" has become already. The thread is locked, so no other comes in between."""
    if not send_id:
        return None
    row = session.row(
        f"{MESSAGE_COLUMNS} WHERE conversation_id = :thread AND client_id = :client AND direction = 'outbound'"
        " AND created_at > now() - interval '1 day' AND metadata->>'send_id' = :send_id LIMIT 1",
        thread=conversation.id,
        client=session.client_id,
        send_id=send_id,
    )
    return message_view(row) if row is not None else None


def _human_text(scope: Scope, text: str, send_id: str = "") -> drafts.Draft:
    return drafts.Draft(
        body=payloads.text(text),
        text=text,
        sender=Sender.HUMAN,
        author_user_id=scope.user_id,
        metadata={"send_id": send_id} if send_id else {},
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
