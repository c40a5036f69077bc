"""A file of the shop's on its way to Meta: known by its bytes, stored under a promise, handed over. For chats and templates.

No transaction is open while bytes travel. Whoever dies on the way leaves the promise to remove what was stored, and a
file at Meta's that nobody ever sends, which Meta forgets after 30 days.
"""

import asyncio
import io
import logging
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, BinaryIO

from revive_app.errors import FieldError, InvalidInput, ProviderError, Retryable, Terminal, Unavailable
from revive_app.providers.pictures import redraw
from revive_app.providers.storage import Storage
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.protocol import Account, WhatsappClient
from revive_app.rules.clean import clean_text
from revive_app.rules.media_kinds import LIMITS, Kind, Recognised, Unwelcome, recognise
from revive_app.services.graph_address import graph_base_url
from revive_app.settings import Settings

LARGEST = max(LIMITS.values())
# What Meta takes in a message; the rest of what we can recognise it does not.
_SENDABLE = frozenset(
    {
        *("image/jpeg", "image/png", "application/pdf", "video/mp4", "video/3gpp"),
        *("audio/ogg", "audio/mpeg", "audio/aac", "audio/amr", "audio/mp4"),
    }
)
_NO_KIND = "Send a picture, a PDF, a film (MP4) or a sound."
_WANTED = {
    Kind.IMAGE: "This template wants a picture: JPEG or PNG.",
    Kind.VIDEO: "This template wants a film: MP4.",
    Kind.DOCUMENT: "This template wants a PDF.",
}

log = logging.getLogger(__name__)

Taking = Callable[[Account, bytes, str, str], Coroutine[Any, Any, str]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What it needs of the outside world. `call` runs something async and waits for it."""

    whatsapp: WhatsappClient
    call: Callable[[Coroutine[Any, Any, str]], str]
    storage: Storage


def tools_for_one_call(storage: Storage, settings: Settings) -> Tools:
    """Connections to Meta that live as long as one call does."""
    whatsapp = GraphClient(lambda: graph_base_url(settings), settings.graph_api_version, connections=1)
    return Tools(whatsapp, asyncio.run, storage)


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


def refuse_other_kind(wanted: Kind, given: Kind) -> None:
    """Raises InvalidInput for a film where a template wants a picture."""
    if given is not wanted:
        words = _WANTED[wanted]
        raise InvalidInput(words, fields=(FieldError("file", words),))


def name_for(filename: str, kind: Recognised) -> str:
    """As the customer sees it: the colleague's name for it, with the ending its bytes deserve."""
    stem = clean_text(filename).replace("\\", "/").rpartition("/")[2].rpartition(".")[0].strip(". ")[:120]
    return f"{stem or kind.kind.value}.{kind.ending}"


def hand_over(
    tools: Tools, take: Taking, account: Account, content: bytes, kind: Recognised, *, name: str, key: str
) -> str:
    """Store it here under `key`, whose removal is promised already, and give it to Meta; Meta's word for it.

    Raises Unavailable.
    """
    try:
        tools.storage.put(key, io.BytesIO(content))
    except Retryable as error:
        raise Unavailable("The file could not be stored. Try again in a moment.") from error
    try:
        return tools.call(take(account, content, kind.media_type, name))
    except ProviderError as error:
        log.info("a file was not taken: %s %s", error.message, error.code)
        raise Unavailable("WhatsApp did not take the file. Try again in a moment.") from error
