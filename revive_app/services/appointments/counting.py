"""How many visits a day holds, for the number beside the diary. Two looks into one index."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.db import TenantSession
from revive_app.services.shops import get_client


@dataclass(frozen=True, slots=True)
class DayCount:
    """`today`: the visits of the shop's day; `open`: those of them nobody has closed; `wishes`: those without a time."""

    today: int
    open: int
    wishes: int


def count_day(session: TenantSession, *, now: datetime) -> DayCount:
    """The shop's own day, from midnight to midnight."""
    begins = now.astimezone(ZoneInfo(get_client(session).timezone)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    # Days are added on the wall clock: one of 23 hours ends at midnight, too.
    row = session.row(_COUNTS, begins=begins, ends=begins + timedelta(days=1))
    assert row is not None
    return DayCount(row["today"], row["open"], row["wishes"])


_COUNTS = """
SELECT count(*) AS today, count(*) FILTER (WHERE status IN ('requested', 'confirmed')) AS open,
       (SELECT count(*) FROM appointments WHERE starts_at IS NULL AND status = 'requested') AS wishes
FROM appointments WHERE starts_at >= :begins AND starts_at < :ends AND status <> 'cancelled'
"""
