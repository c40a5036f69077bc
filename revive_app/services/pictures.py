"""Pictures of the catalog: drawn anew, kept in the file storage, fetched by anybody who has the address.

Customers are to see them and Meta must be able to fetch them, so they are public; their names cannot be guessed.
A picture no piece has used within a day is removed; one that was used stays, because old messages show it.
"""

import re
import secrets
from datetime import timedelta
from io import SEEK_END, BytesIO
from typing import BinaryIO
from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, NotFound, Retryable, Terminal, TooLarge, Unavailable
from revive_app.providers.pictures import LARGEST_FILE, redraw
from revive_app.providers.storage import Storage
from revive_app.services import files

PREFIX = "/media/catalog/"
MEDIA_TYPES = {"jpg": "image/jpeg", "png": "image/png"}
UNUSED_AFTER = timedelta(days=1)

_PATH = re.compile(rf"{PREFIX}([0-9a-f-]{{36}})/([0-9a-f]{{32}}\.(?:jpg|png))")
_NAME = re.compile(r"[0-9a-f]{32}\.(jpg|png)")


def add_picture(client_id: UUID, *, file: BinaryIO, storage: Storage) -> str:
    """Keep an uploaded picture; its path, for a piece's `image_url`. Raises InvalidInput, TooLarge, Unavailable.

    Opens its own transaction: none is open while bytes travel.
    """
    if file.seek(0, SEEK_END) > LARGEST_FILE:
        raise TooLarge(f"A picture may have {LARGEST_FILE // 1024 // 1024} MB at most.")
    try:
        picture = redraw(file)
    except Terminal as error:
        raise InvalidInput(error.message, fields=(FieldError("file", error.message),)) from error
    name = f"{secrets.token_hex(16)}.{picture.ending}"
    with tenant_session(client_id) as session:
        files.promise_removal(session, _key(client_id, name), after=UNUSED_AFTER)
    try:
        storage.put(_key(client_id, name), BytesIO(picture.content))
    except Retryable as error:
        raise Unavailable("The picture could not be stored. Try again in a moment.") from error
    return f"{PREFIX}{client_id}/{name}"


def is_ours(path: str) -> bool:
    """Whether this is the path of a picture kept here, whoever's."""
    return _PATH.fullmatch(path) is not None


def use(session: TenantSession, path: str) -> None:
    """A piece of this shop refers to the picture: it stays. Raises InvalidInput for another shop's or one that is gone."""
    found = _PATH.fullmatch(path)
    if found is None or found[1] != str(session.client_id):
        raise InvalidInput(
            "This picture is not one of yours.", fields=(FieldError("image_url", "is not yours"),)
        )
    if files.keep(session, _key(session.client_id, found[2])):
        return
    used = session.row("SELECT 1 FROM products WHERE image_url = :path LIMIT 1", path=path)
    if used is None:
        raise InvalidInput(
            "This picture is gone. Upload it again.",
            fields=(FieldError("image_url", "is gone, upload it again"),),
        )


def read_picture(storage: Storage, client_id: UUID, name: str) -> tuple[bytes, str]:
    """A picture and its media type, for anybody. Raises NotFound, Unavailable."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise NotFound("There is no such picture.")
    into = BytesIO()
    try:
        storage.get(_key(client_id, name), into=into)
    except Terminal as error:
        raise NotFound("There is no such picture.") from error
    except Retryable as error:
        raise Unavailable("The file storage is away. Try again in a moment.") from error
    return into.getvalue(), MEDIA_TYPES[found[1]]


def _key(client_id: UUID, name: str) -> str:
    return f"catalog/{client_id}/{name}"
