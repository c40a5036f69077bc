"""Which file is due to be fetched, and who is doing it: a lease, ended by time. A worker that dies leaves it to another."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.live.publish import publish
from revive_app.models.base import new_id

# Longer than fetching, storing and listening together may take.
LEASE = timedelta(seconds=120)
# Meta keeps a file for seven days; what cannot be had within an hour is given up.
BACKOFF = tuple(timedelta(seconds=seconds) for seconds in (2, 10, 60, 600, 3000))


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to fetch one file, and what is needed for it. `kind`: Meta's word for the message."""

    id: UUID
    client_id: UUID
    media_id: UUID
    message_id: UUID
    number_id: UUID
    conversation_id: UUID
    meta_id: str
    kind: str
    filename: str
    storage_key: str | None
    attempts: int

    @property
    def is_last(self) -> bool:
        """Whether it is given up when it fails once more."""
        return self.attempts > len(BACKOFF)


def take() -> Lease | None:
    """The file that has been due longest, now ours; shops take turns. None when nothing is due."""
    with system_session() as session:
        row = session.row(_TAKE, lease=new_id(), length=LEASE)
    return Lease(**row) if row is not None else None


_TAKE = """
UPDATE media SET lease_id = :lease, lease_until = now() + :length, attempts = media.attempts + 1, updated_at = now()
FROM messages message
WHERE message.id = media.message_id AND media.id = (
    SELECT id FROM media
    WHERE work_due_at <= now() AND (lease_until IS NULL OR lease_until <= now()) AND message_id IS NOT NULL
    ORDER BY work_due_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING media.lease_id AS id, media.client_id, media.id AS media_id, media.message_id, message.number_id,
          message.conversation_id, media.meta_id, message.message_type AS kind, media.filename, media.storage_key,
          media.attempts
"""


def holds(session: TenantSession, lease: Lease) -> bool:
    """Whether the file is still ours to write about, locked if so."""
    row = session.row(
        "SELECT 1 AS ours FROM media WHERE id = :id AND lease_id = :lease FOR NO KEY UPDATE",
        id=lease.media_id,
        lease=lease.id,
    )
    return row is not None


def postpone(lease: Lease, words: str) -> None:
    """Try again after a pause, longer each time; in the end not at all."""
    if lease.is_last:
        give_up(lease, words)
        return
    with tenant_session(lease.client_id) as session:
        session.run(
            "UPDATE media SET work_due_at = now() + :pause, lease_id = NULL, lease_until = NULL, status_words = :words,"
            " updated_at = now() WHERE id = :id AND lease_id = :lease",
            pause=BACKOFF[lease.attempts - 1],
            words=words,
            id=lease.media_id,
            lease=lease.id,
        )


def give_up(lease: Lease, words: str) -> None:
    """It cannot be had, and this is why."""
    with tenant_session(lease.client_id) as session:
        session.run(
            "UPDATE media SET status = CASE WHEN storage_key IS NULL THEN 'failed' ELSE status END, work_due_at = NULL,"
            " lease_id = NULL, lease_until = NULL, status_words = :words, updated_at = now()"
            " WHERE id = :id AND lease_id = :lease",
            words=words[:300],
            id=lease.media_id,
            lease=lease.id,
        )
        answer_now(session, lease)
        tell(session, lease)


def answer_now(session: TenantSession, lease: Lease) -> None:
    """Nothing more will be known of the file: an answer that waited for it waits no longer than a debounce."""
    session.run(
        "UPDATE conversations SET reply_due_at = least(reply_due_at, now() + make_interval(secs => :debounce))"
        " WHERE id = :thread AND reply_due_at IS NOT NULL",
        thread=lease.conversation_id,
        debounce=_debounce(session),
    )


def _debounce(session: TenantSession) -> float:
    row = session.row("SELECT reply_debounce_ms FROM clients WHERE id = :id", id=session.client_id)
    return float(row["reply_debounce_ms"]) / 1000 if row else 0.0


def tell(session: TenantSession, lease: Lease) -> None:
    """Open pages show the message anew."""
    publish(
        session,
        lease.client_id,
        "message.changed",
        conversation_id=lease.conversation_id,
        message_id=lease.message_id,
    )


def any_due() -> bool:
    """Whether some file waits for a worker right now."""
    with system_session() as session:
        row = session.row(
            "SELECT 1 AS due FROM media WHERE work_due_at <= now() AND message_id IS NOT NULL"
            " AND (lease_until IS NULL OR lease_until <= now()) LIMIT 1"
        )
    return row is not None
