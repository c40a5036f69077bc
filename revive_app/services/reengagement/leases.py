"""Which follow-up has rung, and who is writing its message: a lease, because a model is asked before it is queued.

A worker that dies leaves a lease that runs out, and another one begins again: nothing was said yet.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.db import TenantSession, system_session
from revive_app.models.base import new_id
from revive_app.services.reengagement.snoozing import FOLLOW_UP, REMINDER

# Longer than a model may take.
LEASE = timedelta(seconds=60)
BACKOFF = timedelta(seconds=20)
MOST_ATTEMPTS = 5


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to let one timer ring."""

    id: UUID
    client_id: UUID
    task_id: UUID
    attempts: int


def take() -> Lease | None:
    """The timer that has been due longest, now ours; None when none is."""
    with system_session() as session:
        row = session.row(_TAKE, lease=new_id(), length=LEASE, kind=FOLLOW_UP)
    return Lease(row["lease_id"], row["client_id"], row["id"], row["attempts"]) if row is not None else None


_TAKE = """
UPDATE scheduled_tasks SET lease_id = :lease, lease_until = now() + :length, attempts = attempts + 1,
    updated_at = now()
WHERE id = (
    SELECT id FROM scheduled_tasks
    WHERE status = 'pending' AND task_type = :kind AND scheduled_at <= now()
      AND (lease_until IS NULL OR lease_until <= now())
    ORDER BY scheduled_at LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING id, client_id, lease_id, attempts
"""


def put_back(session: TenantSession, lease: Lease, until: datetime | None = None) -> None:
    """Not now: it rings again at `until`, or after a pause. Somebody else's lease is left alone."""
    session.run(
        "UPDATE scheduled_tasks SET lease_id = NULL, lease_until = NULL,"
        " scheduled_at = coalesce(CAST(:until AS timestamptz), now() + :pause), updated_at = now()"
        " WHERE id = :id AND lease_id = :lease",
        until=until.isoformat() if until else None,
        pause=BACKOFF,
        id=lease.task_id,
        lease=lease.id,
    )


def any_due() -> bool:
    """Whether some timer of any kind rings right now."""
    with system_session() as session:
        row = session.row(
            "SELECT 1 AS due FROM scheduled_tasks WHERE status = 'pending' AND scheduled_at <= now()"
            " AND task_type = ANY(:kinds)"
            " AND (lease_until IS NULL OR lease_until <= now()) LIMIT 1",
            kinds=[FOLLOW_UP, REMINDER],
        )
    return row is not None
