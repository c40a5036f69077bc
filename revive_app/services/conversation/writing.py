"""What a person writes in a thread: words, a file, a piece. The agent keeps still meanwhile. Templates: `by_hand`."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.models import Conversation, Media
from revive_app.providers.whatsapp import payloads
from revive_app.rules.clean import clean_text
from revive_app.rules.language import Language
from revive_app.rules.media_kinds import Kind
from revive_app.rules.prompt_engine import Skills
from revive_app.services import people
from revive_app.services.accounts import Scope
from revive_app.services.conversation import showing
from revive_app.services.conversation.inbox import locked
from revive_app.services.conversation.views import MESSAGE_COLUMNS, MessageView, message_view
from revive_app.services.outbox import drafts
from revive_app.vocabulary import MediaStatus, Sender

# How long the agent keeps still after a key was pressed in the composer; and after a person's words went out, for then
# two people talk, and one of them may have to look something up.
TYPING_SILENCES = timedelta(seconds=60)
WRITING_SILENCES = timedelta(minutes=10)


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
    known = sent_before(session, conversation_id, send_id)
    if known is not None:
        return known
    refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    pieces = payloads.split_text(text)
    for piece in pieces[:-1]:
        drafts.queue(session, conversation, _human_text(scope, piece))
    message = drafts.queue(session, conversation, _human_text(scope, pieces[-1], send_id))
    _hold_the_agent_back(conversation)
    return view_of(session, message.id)


def require_open(session: TenantSession, conversation_id: UUID) -> UUID:
    """Whether free words may be written there now; the number they would leave from. Raises NotFound, Conflict."""
    conversation = locked(session, conversation_id)
    refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    return conversation.number_id


def write_file(
    session: TenantSession,
    scope: Scope,
    conversation_id: UUID,
    kept: KeptFile,
    *,
    caption: str,
    send_id: str = "",
) -> MessageView:
    """A colleague's picture, film, sound or paper, with words under it; none under a sound. Raises NotFound, Conflict."""
    conversation = locked(session, conversation_id)
    known = sent_before(session, conversation_id, send_id)
    if known is not None:
        return known
    refuse_if_unwelcome(session, conversation)
    _refuse_if_closed(conversation)
    draft = drafts.Draft(
        body=_body_of(kept, caption),
        text=caption,
        sender=Sender.HUMAN,
        author_user_id=scope.user_id,
        metadata=press_of(send_id),
    )
    message = drafts.queue(session, conversation, draft)
    hang(session, kept, message.id)
    _hold_the_agent_back(conversation)
    return view_of(session, message.id)


def hang(session: TenantSession, kept: KeptFile, message_id: UUID) -> None:
    """The file belongs to this message now: whoever reads the thread sees it there."""
    session.add(
        Media(
            client_id=session.client_id,
            message_id=message_id,
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


def _body_of(kept: KeptFile, caption: str) -> dict[str, Any]:
    media = payloads.Media(id=kept.meta_id, filename=kept.filename)
    if kept.kind is Kind.AUDIO:
        return payloads.audio(media)
    build = {Kind.IMAGE: payloads.image, Kind.VIDEO: payloads.video}.get(kept.kind, payloads.document)
    return build(media, caption=caption)


def human_types(session: TenantSession, conversation_id: UUID) -> None:
    """Somebody presses keys in the composer: the agent keeps still at once. What waits for an answer waits for hers;
    the agent's comes when she has let it lie."""
    conversation = locked(session, conversation_id)
    waits = conversation.reply_due_at is not None
    _keep_still(conversation, TYPING_SILENCES)
    if waits:
        conversation.reply_due_at = conversation.ai_paused_until


def _hold_the_agent_back(conversation: Conversation) -> None:
    """A person has answered: nothing waits for the agent any more."""
    _keep_still(conversation, WRITING_SILENCES)
    conversation.reply_due_at = None
    conversation.waiting_since = None


def _keep_still(conversation: Conversation, span: timedelta) -> None:
    until = utc_now() + span
    conversation.ai_paused_until = max(until, conversation.ai_paused_until or until)
    conversation.reply_lease_id = None


def refuse_if_unwelcome(session: TenantSession, conversation: Conversation) -> None:
    """Raises Conflict for somebody who asked not to be written to."""
    contact = people.get_contact(session, conversation.contact_id)
    if contact.dnd_at is not None:
        raise Conflict(
            "This person asked not to be written to. They can come back by writing START.", code="dnd"
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
    refuse_if_unwelcome(session, conversation)
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
    return view_of(session, message.id)


def sent_before(session: TenantSession, conversation_id: UUID, send_id: str) -> MessageView | None:
    """The message this press of "Send" has become already. Sure only while the thread is locked."""
    if not send_id:
        return None
    row = session.row(
        f"{MESSAGE_COLUMNS} WHERE conversation_id = :thread AND client_id = :client AND direction = 'outbound'"
        " AND created_at > now() - interval '1 day' AND metadata->>'send_id' = :send_id LIMIT 1",
        thread=conversation_id,
        client=session.client_id,
        send_id=send_id,
    )
    return message_view(row) if row is not None else None


def press_of(send_id: str) -> dict[str, Any]:
    """What a message keeps of the press it came from."""
    return {"send_id": send_id} if send_id else {}


def _human_text(scope: Scope, text: str, send_id: str = "") -> drafts.Draft:
    return drafts.Draft(
        body=payloads.text(text),
        text=text,
        sender=Sender.HUMAN,
        author_user_id=scope.user_id,
        metadata=press_of(send_id),
    )


def view_of(session: TenantSession, message_id: UUID) -> MessageView:
    """A message that was queued just now."""
    row = session.row(f"{MESSAGE_COLUMNS} WHERE id = :id", id=message_id)
    assert row is not None
    return message_view(row)
