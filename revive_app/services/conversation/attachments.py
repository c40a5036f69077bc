"""A file a colleague sends, alone or above a template: looked at, handed to Meta, only then put into the queue."""

from typing import BinaryIO
from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, Unavailable
from revive_app.models.base import new_id
from revive_app.providers.whatsapp.limits import CAPTION
from revive_app.providers.whatsapp.protocol import Account
from revive_app.providers.whatsapp.texts import size
from revive_app.rules.clean import clean_text
from revive_app.rules.media_kinds import Kind, Recognised
from revive_app.services import files, shops
from revive_app.services.accounts import Scope
from revive_app.services.conversation import by_hand, writing
from revive_app.services.conversation.by_hand import TemplateChoice
from revive_app.services.conversation.views import MessageView
from revive_app.services.conversation.writing import KeptFile
from revive_app.services.outgoing_files import Tools, hand_over, look_at, name_for, refuse_other_kind

_NO_WORDS = "A sound carries no words: send them on their own."
_TOO_LONG = f"At most {CAPTION:,} letters stand under a file."


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
    refuse_other_kind(wanted, kind.kind)
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
    account = _account(number_id)
    meta_id = hand_over(tools, tools.whatsapp.upload, account, content, kind, name=name, key=key)
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


def _account(number_id: UUID) -> Account:
    number = shops.sending_number(number_id)
    if number is None:
        raise Unavailable("This number cannot send: its token is missing.")
    return number.account
