"""How many visits a day holds, for the number beside the diary. Two looks into one index."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from revive_app.db import TenantSession
from revive_app.services.shops import get_client


@dataclass(frozen=True, slots=True)
class DayCount:
    """`today`: visits of the shop's day that are to come or that nobody has closed; `wishes`: those without a time."""

    today: int
    wishes: int


def count_day(session: TenantSession, *, now: datetime) -> DayCount:
    """The shop's own day, from midnight to midnight."""
    begins = now.astimezone(ZoneInfo(get_client(session).timezone)).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    # Days are added on the wall clock: one of 23 hours ends at midnight, too.
    row = session.row(_COUNTS, begins=begins, ends=begins + timedelta(days=1))
    assert row is not None
    return DayCount(row["today"], row["wishes"])


_COUNTS = """
SELECT (SELECT count(*) FROM appointments
        WHERE starts_at >= :begins AND starts_at < :ends AND status IN ('requested', 'confirmed')) AS today,
       (SELECT count(*) FROM appointments WHERE starts_at IS NULL AND status = 'requested') AS wishes
"""
