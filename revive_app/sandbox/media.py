"""Uploaded media: kept in PostgreSQL, handed out by a link that lives five minutes (REFERENCE §7)."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from revive_app.db import SystemSession
from revive_app.sandbox.errors import INVALID, GraphError, Json
from revive_app.sandbox.ids import new_object_id
from revive_app.sandbox.store import Number

LINK_LIVES = timedelta(minutes=5)
UPLOAD_LIVES = timedelta(days=30)

_MEGABYTE = 1024 * 1024
DOCUMENT = 100 * _MEGABYTE

_TYPES: dict[str, tuple[int, tuple[str, ...]]] = {
    "image": (5 * _MEGABYTE, ("image/jpeg", "image/png")),
    "video": (16 * _MEGABYTE, ("video/mp4", "video/3gpp")),
    "audio": (16 * _MEGABYTE, ("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg")),
    "sticker": (500 * 1024, ("image/webp",)),
    "document": (
        DOCUMENT,
        (
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "text/plain",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Media:
    """Something uploaded. `content` is only there when it was asked for."""

    id: str
    phone_number_id: str
    mime_type: str
    filename: str
    sha256: bytes
    size: int
    created_at: datetime
    content: bytes = field(default=b"", repr=False)

    @property
    def checksum(self) -> str:
        """The checksum as webhooks write it."""
        return base64.b64encode(self.sha256).decode()


def plain_type(mime_type: str) -> str:
    """A MIME type without its parameters, lower case."""
    return mime_type.partition(";")[0].strip().lower()


def check_upload(mime_type: str, size: int) -> None:
    """Refuse types Meta does not take (100) and files too large for theirs (131053)."""
    known = [name for _, names in _TYPES.values() for name in names]
    if plain_type(mime_type) not in known:
        raise GraphError(
            INVALID,
            message=f"(#100) Param file must be a file with one of the following types: {', '.join(known)}."
            f" Received file of type '{mime_type}'.",
        )
    most = next(most for most, names in _TYPES.values() if plain_type(mime_type) in names)
    if not 0 < size <= most:
        raise GraphError(131053, f"A file of type {mime_type} must have 1 to {most} bytes, got {size}.")


def complaint(kind: str, mime_type: str) -> str | None:
    """Why media of this type cannot be sent as `kind`, in Meta's words; None when it can."""
    if kind == "document" or plain_type(mime_type) in _TYPES[kind][1]:
        return None
    allowed = ", ".join(_TYPES[kind][1])
    return f"Unsupported {kind.capitalize()} mime type {mime_type}. Please use one of {allowed}."


def store_media(
    session: SystemSession,
    phone_number_id: str,
    content: bytes,
    *,
    mime_type: str,
    filename: str = "",
    now: datetime,
) -> str:
    """Keep a file; its id. Raises GraphError when Meta would not take it."""
    check_upload(mime_type, len(content))
    media_id = new_object_id()
    session.run(
        "INSERT INTO sandbox_media (id, phone_number_id, mime_type, filename, content, sha256, created_at)"
        " VALUES (:id, :phone_number_id, :mime_type, :filename, :content, :sha256, :now)",
        id=media_id,
        phone_number_id=phone_number_id,
        mime_type=mime_type,
        filename=filename,
        content=content,
        sha256=hashlib.sha256(content).digest(),
        now=now,
    )
    return media_id


def find_media(
    session: SystemSession, media_id: str, *, now: datetime, content: bool = False
) -> Media | None:
    """One upload, unless its 30 days are over."""
    row = session.row(
        "SELECT id, phone_number_id, mime_type, filename, sha256, octet_length(content) AS size, created_at,"
        " CASE WHEN :content THEN content ELSE ''::bytea END AS content FROM sandbox_media"
        " WHERE id = :id AND created_at > :horizon",
        id=media_id,
        content=content,
        horizon=now - UPLOAD_LIVES,
    )
    return Media(**row) if row is not None else None


def media_types(session: SystemSession, ids: Iterable[str], *, now: datetime) -> dict[tuple[str, str], str]:
    """The types of uploads by (number, id), as far as they exist."""
    wanted = list(ids)
    if not wanted:
        return {}
    rows = session.rows(
        "SELECT phone_number_id, id, mime_type FROM sandbox_media WHERE id = ANY(:ids) AND created_at > :horizon",
        ids=wanted,
        horizon=now - UPLOAD_LIVES,
    )
    return {(row["phone_number_id"], row["id"]): row["mime_type"] for row in rows}


def delete_media(session: SystemSession, media_id: str) -> None:
    """Forget an upload."""
    session.run("DELETE FROM sandbox_media WHERE id = :id", id=media_id)


def described(media: Media, *, link: str) -> Json:
    """An upload as Meta describes it."""
    return {
        "messaging_product": "whatsapp",
        "url": link,
        "mime_type": media.mime_type,
        "sha256": media.sha256.hex(),
        "file_size": media.size,
        "id": media.id,
    }


def link_query(number: Number, media_id: str, *, now: datetime) -> str:
    """The query of a download link: until when, and proof that we said so."""
    until = int((now + LINK_LIVES).timestamp())
    return f"mid={media_id}&ext={until}&hash={_proof(number, media_id, until)}"


def link_is_good(number: Number, media_id: str, *, until: str, proof: str, now: datetime) -> bool:
    """Whether a download link is ours and its five minutes are not over."""
    if not until.isdigit() or len(until) > 12 or now.timestamp() > int(until):
        return False
    return hmac.compare_digest(proof.encode(), _proof(number, media_id, int(until)).encode())


def _proof(number: Number, media_id: str, until: int) -> str:
    key = number.app_secret.encode()
    return hmac.new(key, f"{media_id}/{until}".encode(), hashlib.sha256).hexdigest()
