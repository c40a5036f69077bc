"""Files at Meta: fetched by their id, handed up for a message, shown to its reviewers."""

import re

from revive_app.errors import Terminal
from revive_app.providers.whatsapp import answers, reading
from revive_app.providers.whatsapp.graph import Graph, failure, require_success, segment
from revive_app.providers.whatsapp.protocol import Account
from revive_app.providers.whatsapp.transport import Answer

LARGEST_MEDIA = 16 * 1024 * 1024
LARGEST_DOCUMENT = 25 * 1024 * 1024

_UPLOAD_SESSION = re.compile(r"upload:[\w:+/=-]{1,2000}(\?sig=[\w-]{1,200})?")


async def fetch_media(graph: Graph, account: Account, media_id: str) -> tuple[bytes, str]:
    """The bytes and MIME type of a media id. Raises Terminal above 16 MB, for documents above 25 MB.

    The token goes to the host Meta names only over https, or to the configured host itself.
    """
    mime_type, answer = await _download(graph, account, media_id)
    if answer.status == 404:
        # The address is good for five minutes; a new one costs one question.
        mime_type, answer = await _download(graph, account, media_id)
    if not answer.ok:
        raise failure(answer)
    return answer.body, mime_type or answer.headers.get("content-type", "")


async def upload_media(graph: Graph, account: Account, content: bytes, mime_type: str, filename: str) -> str:
    """Upload media; its id, good for 30 days. Raises Retryable or Terminal."""
    answer = await graph.fetch(
        account,
        "POST",
        f"{segment(account.phone_number_id)}/media",
        total=graph.timeouts.transfer,
        data={"messaging_product": "whatsapp", "type": mime_type},
        files={"file": (filename, content, mime_type)},
    )
    media_id = reading.known(answers.read_object(answer).get("id")) if answer.ok else None
    if media_id is None:
        raise failure(answer)
    return media_id


async def upload_sample(graph: Graph, account: Account, content: bytes, mime_type: str, filename: str) -> str:
    """Show Meta's reviewers a file; the handle a template's header names. Raises Retryable or Terminal.

    Meta's resumable upload (REFERENCE §7) belongs to the app the token is of, whose id Meta tells the token. A
    break begins anew: what was shown and never named is forgotten.
    """
    app = reading.known((await graph.get(account, "app", {"fields": "id"})).get("id"))
    if app is None:
        raise Terminal("Meta names no app for the token")
    about = {"file_name": filename, "file_length": str(len(content)), "file_type": mime_type}
    begun = await graph.fetch(account, "POST", f"{segment(app)}/uploads", params=about)
    session = _session_of(begun)
    answer = await graph.fetch(
        account,
        "POST",
        session,
        total=graph.timeouts.transfer,
        content_type="application/octet-stream",
        scheme="OAuth",
        more={"file_offset": "0"},
        content=content,
    )
    handle = reading.text(answers.read_object(answer).get("h")) if answer.ok else ""
    if not handle:
        raise failure(answer)
    return handle


async def _download(graph: Graph, account: Account, media_id: str) -> tuple[str, Answer]:
    """The MIME type Meta gives, and whatever its address for the file answers."""
    described = await graph.get(account, segment(media_id), {"phone_number_id": account.phone_number_id})
    mime_type = reading.text(described.get("mime_type"))
    most_bytes = _largest(mime_type)
    if (reading.whole(described.get("file_size")) or 0) > most_bytes:
        raise Terminal("the file is larger than we take")
    url = graph.trusted(reading.text(described.get("url")))
    total = graph.timeouts.transfer
    return mime_type, await graph.fetch(account, "GET", url, total=total, most_bytes=most_bytes)


def _session_of(answer: Answer) -> str:
    """The upload session an answer names: a path of Graph's, with the proof Meta put behind it."""
    require_success(answer)
    session = reading.text(answers.read_object(answer).get("id"))
    if _UPLOAD_SESSION.fullmatch(session) is None:
        raise Terminal("the answer names no upload session")
    return session


def _largest(mime_type: str) -> int:
    return LARGEST_MEDIA if mime_type.startswith(("image/", "video/", "audio/")) else LARGEST_DOCUMENT
