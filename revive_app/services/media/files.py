"""Files customers sent, as people of the shop look at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from revive_app.db import TenantSession, system_session
from revive_app.errors import Conflict, NotFound
from revive_app.vocabulary import MediaStatus


@dataclass(frozen=True, slots=True)
class MediaView:
    """The file of a message. `media_type` is what its bytes are, '' until they are here; `url` is for signed-in people.

    `transcript`: what a model heard in a voice note or saw on a photo.
    """

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


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Where the bytes lie, and how they are to be served."""

    key: str
    media_type: str
    filename: str
    size_bytes: int


def address(media_id: UUID) -> str:
    """Where signed-in people fetch it."""
    return f"/api/v1/media/{media_id}"


def media_view(row: Mapping[str, Any]) -> MediaView:
    """From a row of `media`, as it is or as JSON."""
    status = MediaStatus(row["status"])
    media_id = UUID(str(row["id"]))
    return MediaView(
        id=media_id,
        status=status,
        status_words=row["status_words"],
        media_type=row["media_type"],
        filename=row["filename"],
        size_bytes=row["size_bytes"],
        width=row["width"],
        height=row["height"],
        transcript=row["transcript"],
        url=address(media_id) if status is MediaStatus.STORED else None,
    )


def stored_file(session: TenantSession, media_id: UUID) -> StoredFile:
    """The file behind an id. Raises NotFound, and Conflict while it is not here."""
    row = session.row(
        "SELECT status, status_words, storage_key, media_type, filename, size_bytes FROM media WHERE id = :id",
        id=media_id,
    )
    if row is None:
        raise NotFound("No such file.")
    if row["storage_key"] is None:
        raise Conflict(row["status_words"] or "The file is still being fetched.", code="not_stored")
    return StoredFile(row["storage_key"], row["media_type"], row["filename"], row["size_bytes"])


def forget_person(session: TenantSession, contact_id: UUID) -> int:
    """Everything this person ever sent goes: the rows now, the bytes within a minute. How many files there were."""
    row = session.row(_FORGET, contact=contact_id)
    return int(row["files"]) if row else 0


def forget_orphans() -> int:
    """Files whose message is gone, whatever deleted it. How many there were."""
    with system_session() as session:
        row = session.row(_FORGET_ORPHANS, limit=_ORPHANS_AT_ONCE)
        return int(row["files"]) if row else 0


_ORPHANS_AT_ONCE = 500
_PROMISE = """
promised AS (
    INSERT INTO file_removals (key, client_id) SELECT storage_key, client_id FROM gone WHERE storage_key IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET due_at = now()
)
SELECT count(*) AS files FROM gone
"""
_FORGET = f"""
WITH gone AS (
    DELETE FROM media USING messages
    WHERE messages.id = media.message_id AND messages.contact_id = :contact
    RETURNING media.storage_key, media.client_id
), {_PROMISE}
"""
_FORGET_ORPHANS = f"""
WITH gone AS (
    DELETE FROM media WHERE id IN (
        SELECT id FROM media WHERE message_id IS NULL ORDER BY id LIMIT :limit FOR UPDATE SKIP LOCKED
    ) RETURNING storage_key, client_id
), {_PROMISE}
"""
