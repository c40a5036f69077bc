"""Which thread is due for an answer, and who is writing it: a lease, renewed by nobody, ended by time.

A worker that dies while it writes leaves a lease that runs out; another one begins again. Nothing was
said yet, because an answer counts only once it is queued.
"""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from revive_app.db import SystemSession, TenantSession, system_session
from revive_app.models.base import new_id

# Longer than the model may take, shorter than a person's patience.
LEASE = timedelta(seconds=30)
BACKOFF = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=30))


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to write this thread's next answer, for the messages counted so far."""

    id: UUID
    client_id: UUID
    conversation_id: UUID
    inbound_count: int
    attempts: int
    # how long it had been due when somebody came to write it
    waited: timedelta = timedelta()


def take_lease() -> Lease | None:
    """The thread whose answer is due longest, now ours; None when nothing is due."""
    with system_session() as session:
        return _take(session)


def _take(session: SystemSession) -> Lease | None:
    row = session.row(_TAKE, lease=new_id(), length=LEASE)
    if row is None:
        return None
    return Lease(
        id=row["reply_lease_id"],
        client_id=row["client_id"],
        conversation_id=row["id"],
        inbound_count=row["inbound_count"],
        attempts=row["reply_attempts"],
        waited=row["waited"],
    )


_TAKE = """
UPDATE conversations SET
    reply_lease_id = :lease, reply_lease_until = now() + :length, reply_attempts = reply_attempts + 1
WHERE id = (
    SELECT id FROM conversations
    WHERE reply_due_at <= now() AND (reply_lease_until IS NULL OR reply_lease_until <= now())
    ORDER BY reply_due_at LIMIT 1
    FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING id, client_id, inbound_count, reply_attempts, reply_lease_id, now() - reply_due_at AS waited
"""


def release(session: TenantSession, lease: Lease, *, done: bool) -> None:
    """Give the thread back: answered, or due again after a pause. Somebody else's lease is left alone."""
    pause = BACKOFF[min(lease.attempts, len(BACKOFF)) - 1]
    session.run(
        "UPDATE conversations SET reply_lease_id = NULL, reply_lease_until = NULL,"
        " reply_due_at = CASE WHEN :done THEN NULL WHEN reply_due_at > now() THEN reply_due_at"
        " ELSE now() + :pause END,"
        " waiting_since = CASE WHEN :done THEN NULL ELSE waiting_since END"
        " WHERE id = :id AND reply_lease_id = :lease",
        done=done,
        pause=pause,
        id=lease.conversation_id,
        lease=lease.id,
    )


def any_due() -> bool:
    """Whether some thread waits for an answer right now."""
    with system_session() as session:
        row = session.row(
            "SELECT 1 AS due FROM conversations WHERE reply_due_at <= now()"
            " AND (reply_lease_until IS NULL OR reply_lease_until <= now()) LIMIT 1"
        )
    return row is not None
