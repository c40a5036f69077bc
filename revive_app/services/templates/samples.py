"""What stands on top of a template or a card: a picture, a film or a document.

Meta wants it twice. Its reviewers want a sample, and answer with a handle the template names. Every send wants the file
itself, and none of the samples will do (REFERENCE §7): it is uploaded on its own, and good for thirty days.

We keep a copy as long, for whoever writes the template or plans the blast to see.
"""

import io
import re
import secrets
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import BinaryIO
from uuid import UUID

from revive_app.db import tenant_session
from revive_app.errors import NotFound, Retryable, Terminal, Unavailable
from revive_app.providers.storage import Storage
from revive_app.rules.media_kinds import Kind
from revive_app.services import files
from revive_app.services.outgoing_files import Tools, hand_over, look_at, name_for, refuse_other_kind
from revive_app.services.templates import authoring

# As long as Meta keeps an upload.
GOOD_FOR = timedelta(days=30)
_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "mp4": "video/mp4",
    "3gp": "video/3gpp",
    "pdf": "application/pdf",
}
_NAME = re.compile(rf"[0-9a-f]{{32}}\.({'|'.join(_TYPES)})")


class Purpose(StrEnum):
    """For Meta's reviewers, or for people."""

    SAMPLE = "sample"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class Sample:
    """A file at Meta's. `handle` for a template's `header_handle`, or `media_id` as a blast's value; `name` is our copy's."""

    kind: Kind
    media_type: str
    file_name: str
    name: str
    handle: str | None
    media_id: str | None


def upload(
    client_id: UUID, *, file: BinaryIO, filename: str, wanted: Kind, purpose: Purpose, tools: Tools
) -> Sample:
    """Hand a file to Meta. Raises InvalidInput when it is not of that kind, Conflict without a number, Unavailable.

    Opens its own transactions: none is open while bytes travel.
    """
    content, found = look_at(file)
    refuse_other_kind(wanted, found.kind)
    account = authoring.account_of(client_id)
    shown = name_for(filename, found)
    name = f"{secrets.token_hex(16)}.{found.ending}"
    with tenant_session(client_id) as session:
        files.promise_removal(session, _key(client_id, name), after=GOOD_FOR)
    take = tools.whatsapp.upload_sample if purpose is Purpose.SAMPLE else tools.whatsapp.upload
    given = hand_over(tools, take, account, content, found, name=shown, key=_key(client_id, name))
    is_sample = purpose is Purpose.SAMPLE
    return Sample(
        kind=found.kind,
        media_type=found.media_type,
        file_name=shown,
        name=name,
        handle=given if is_sample else None,
        media_id=None if is_sample else given,
    )


def is_name(name: str) -> bool:
    """Whether a copy of ours may be called so."""
    return _NAME.fullmatch(name) is not None


def read(storage: Storage, client_id: UUID, name: str) -> tuple[bytes, str]:
    """The shop's own copy and its media type. Raises NotFound, Unavailable."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise NotFound("There is no such file.")
    into = io.BytesIO()
    try:
        storage.get(_key(client_id, name), into=into)
    except Terminal as error:
        raise NotFound("There is no such file.") from error
    except Retryable as error:
        raise Unavailable("The file storage is away. Try again in a moment.") from error
    return into.getvalue(), _TYPES[found[1]]


def _key(client_id: UUID, name: str) -> str:
    return f"templates/{client_id}/{name}"
