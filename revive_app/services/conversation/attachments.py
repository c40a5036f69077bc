"""A file a colleague sends, alone or above a template: looked at, stored, handed to Meta, only then put into the queue.

No transaction is open while bytes travel. Whoever dies on the way leaves a promise to remove what was stored, and a
file at Meta's that nobody ever sends, which Meta forgets after 30 days.
"""

import io
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, BinaryIO
from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, ProviderError, Retryable, Terminal, Unavailable
from revive_app.models.base import new_id
from revive_app.providers.pictures import redraw
from revive_app.providers.storage import Storage
from revive_app.providers.whatsapp.limits import CAPTION
from revive_app.providers.whatsapp.protocol import Account, WhatsappClient
from revive_app.providers.whatsapp.texts import size
from revive_app.rules.clean import clean_text
from revive_app.rules.media_kinds import LIMITS, Kind, Recognised, Unwelcome, recognise
from revive_app.services import files, shops
from revive_app.services.accounts import Scope
from revive_app.services.conversation import by_hand, writing
from revive_app.services.conversation.by_hand import TemplateChoice
from revive_app.services.conversation.views import MessageView
from revive_app.services.conversation.writing import KeptFile

LARGEST = max(LIMITS.values())
# What Meta takes in a message; the rest of what we can recognise it does not.
_SENDABLE = frozenset(
    {
        *("image/jpeg", "image/png", "application/pdf", "video/mp4", "video/3gpp"),
        *("audio/ogg", "audio/mpeg", "audio/aac", "audio/amr", "audio/mp4"),
    }
)
_NO_KIND = "Send a picture, a PDF, a film (MP4) or a sound."
_NO_WORDS = "A sound carries no words: send them on their own."
_TOO_LONG = f"At most {CAPTION:,} letters stand under a file."

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tools:
    """What it needs of the outside world. `call` runs something async and waits for it."""

    whatsapp: WhatsappClient
    call: Callable[[Coroutine[Any, Any, str]], str]
    storage: Storage


def attach(
    scope: Scope,
    conversation_id: UUID,
    *,
    file: BinaryIO,
    filename: str,
    caption: str,
    tools: Tools,
    send_id: str = "",
) -> MessageView:
    """Send a file into a thread, with words under it. Raises NotFound, Conflict, InvalidInput, Unavailable.

    `send_id` names one press of "Send": however often it comes in, its file is queued once.
    """
    caption = clean_text(caption).strip()
    if size(caption) > CAPTION:
        raise InvalidInput(_TOO_LONG, fields=(FieldError("caption", _TOO_LONG),))
    with tenant_session(scope.client_id) as session:
        known = writing.sent_before(session, conversation_id, send_id)
        if known is not None:
            return known
        number_id = writing.require_open(session, conversation_id)
    content, kind = look_at(file)
    if caption and kind.kind is Kind.AUDIO:
        raise InvalidInput(_NO_WORDS, fields=(FieldError("caption", _NO_WORDS),))
    kept = _keep(scope, number_id, content, kind, filename, tools)
    with tenant_session(scope.client_id) as session:
        view = writing.write_file(session, scope, conversation_id, kept, caption=caption, send_id=send_id)
        _settle(session, view, kept)
    return view


def attach_above(
    scope: Scope,
    conversation_id: UUID,
    choice: TemplateChoice,
    *,
    file: BinaryIO,
    filename: str,
    tools: Tools,
    send_id: str = "",
) -> MessageView:
    """Send a template with this file above it. Raises NotFound, Conflict, InvalidInput, Unavailable."""
    with tenant_session(scope.client_id) as session:
        known = writing.sent_before(session, conversation_id, send_id)
        if known is not None:
            return known
        number_id, wanted = by_hand.wanted_head(session, conversation_id, choice)
    content, kind = look_at(file)
    by_hand.refuse_other_kind(wanted, kind.kind)
    kept = _keep(scope, number_id, content, kind, filename, tools)
    with tenant_session(scope.client_id) as session:
        view = by_hand.write_template(session, scope, conversation_id, choice, head=kept, send_id=send_id)
        _settle(session, view, kept)
    return view


def _keep(
    scope: Scope, number_id: UUID, content: bytes, kind: Recognised, filename: str, tools: Tools
) -> KeptFile:
    """Here and at Meta; promised to be removed again unless a message takes it. Raises Unavailable."""
    name = name_for(filename, kind)
    key = f"sent/{scope.client_id}/{new_id()}.{kind.ending}"
    with tenant_session(scope.client_id) as session:
        files.promise_removal(session, key, after=files.UNCLAIMED_AFTER)
    meta_id = _hand_over(number_id, content, kind, name, key, tools)
    return KeptFile(
        meta_id, key, kind.kind, kind.media_type, name, len(content), width=kind.width, height=kind.height
    )


def _settle(session: TenantSession, view: MessageView, kept: KeptFile) -> None:
    """The file stays, if this message carries it: the same press, come in twice, has left it with nobody."""
    carried = session.row(
        "SELECT 1 FROM media WHERE message_id = :message AND storage_key = :key",
        message=view.id,
        key=kept.storage_key,
    )
    if carried is not None:
        files.keep(session, kept.storage_key)


def look_at(file: BinaryIO) -> tuple[bytes, Recognised]:
    """The bytes and what they are; pictures are drawn anew, so that only the picture leaves. Raises InvalidInput."""
    file.seek(0)
    content = file.read(LARGEST + 1)
    try:
        kind = recognise(content, sent_as="document")
        if kind.kind is Kind.IMAGE:
            picture = redraw(io.BytesIO(content))
            media_type = "image/png" if picture.ending == "png" else "image/jpeg"
            kind = Recognised(Kind.IMAGE, media_type, picture.ending, picture.width, picture.height)
            content = picture.content
    except (Unwelcome, Terminal) as error:
        words = error.words if isinstance(error, Unwelcome) else error.message
        raise InvalidInput(words, fields=(FieldError("file", words),)) from error
    if kind.media_type not in _SENDABLE:
        raise InvalidInput(_NO_KIND, fields=(FieldError("file", _NO_KIND),))
    return content, kind


def name_for(filename: str, kind: Recognised) -> str:
    """As the customer sees it: the colleague's name for it, with the ending its bytes deserve."""
    stem = clean_text(filename).replace("\\", "/").rpartition("/")[2].rpartition(".")[0].strip(". ")[:120]
    return f"{stem or kind.kind.value}.{kind.ending}"


def _hand_over(number_id: UUID, content: bytes, kind: Recognised, name: str, key: str, tools: Tools) -> str:
    """Store it here and at Meta; Meta's id. Raises Unavailable."""
    account = _account(number_id)
    try:
        tools.storage.put(key, io.BytesIO(content))
    except Retryable as error:
        raise Unavailable("The file could not be stored. Try again in a moment.") from error
    try:
        return tools.call(tools.whatsapp.upload(account, content, kind.media_type, name))
    except ProviderError as error:
        log.info("a file was not taken: %s %s", error.message, error.code)
        raise Unavailable("WhatsApp did not take the file. Try again in a moment.") from error


def _account(number_id: UUID) -> Account:
    number = shops.sending_number(number_id)
    if number is None:
        raise Unavailable("This number cannot send: its token is missing.")
    return number.account
