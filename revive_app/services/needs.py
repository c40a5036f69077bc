"""What needs a person of the shop now: tasks, messages that did not arrive, news of Meta's nobody could work, numbers
that may not send."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from revive_app.db import TenantSession
from revive_app.services import staff_tasks
from revive_app.services.staff_tasks import StaffTaskView

# A failure older than this is history.
FAILURES_OF = timedelta(hours=24)
MOST_COUNTED = 100


@dataclass(frozen=True, slots=True)
class Needs:
    """All of it. Counts stop at a hundred; `tasks` are the newest of them."""

    tasks: tuple[StaffTaskView, ...]
    open_tasks: int
    failed: int
    parked: int
    paused_numbers: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many things there are to look at: each kind of trouble is one."""
        return self.open_tasks + bool(self.failed) + bool(self.parked) + len(self.paused_numbers)


def needs(session: TenantSession, *, now: datetime, most: int = 8) -> Needs:
    """What there is; `most` 0 counts only."""
    row = session.row(_COUNTS, since=now - FAILURES_OF, most=MOST_COUNTED)
    assert row is not None
    return Needs(
        tasks=staff_tasks.list_tasks(session, limit=most).items if row["open_tasks"] and most else (),
        open_tasks=row["open_tasks"],
        failed=row["failed"],
        parked=row["parked"],
        paused_numbers=tuple(row["paused"] or ()),
    )


_COUNTS = """
SELECT (SELECT count(*) FROM (SELECT FROM staff_tasks WHERE status = 'open' LIMIT :most) open) AS open_tasks,
       (SELECT count(*) FROM (SELECT FROM messages WHERE state = 'failed' AND failed_at > :since
            AND sender <> 'blast' LIMIT :most) failed) AS failed,
       (SELECT count(*) FROM (SELECT FROM webhook_events WHERE parked_at IS NOT NULL LIMIT :most) parked) AS parked,
       (SELECT array_agg(display_phone ORDER BY display_phone) FROM whatsapp_numbers
            WHERE paused_reason IS NOT NULL) AS paused
"""
