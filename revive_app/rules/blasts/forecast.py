"""When the last message of a blast will have gone: its pace, the night, and the people a portfolio may reach a day."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from revive_app.rules.quiet_hours import quiet_until

DAY = timedelta(hours=24)
# Far enough: nobody plans a blast of more than ten years.
MOST_STEPS = 4_000


class LimitedBy(StrEnum):
    """What the blast waits for most."""

    RATE = "rate"
    QUIET_HOURS = "quiet_hours"
    PORTFOLIO = "portfolio_limit"


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast messages may leave. `daily_limit` None: no limit; `left_today` of it at the start."""

    per_second: float
    zone: ZoneInfo
    quiet_from: time | None = None
    quiet_to: time | None = None
    daily_limit: int | None = None
    left_today: int = 0


@dataclass(frozen=True, slots=True)
class Finish:
    """When the last one leaves, and what it waits for most."""

    at: datetime
    limited_by: LimitedBy


def finish(people: int, pace: Pace, start: datetime) -> Finish:
    """The end of a blast to so many people that begins at `start`."""
    now, left, limited_by = start, people, LimitedBy.RATE
    day_ends, today = start + DAY, pace.left_today
    for _ in range(MOST_STEPS):
        if left <= 0:
            break
        end = quiet_until(now, zone=pace.zone, quiet_from=pace.quiet_from, quiet_to=pace.quiet_to)
        if end is not None:
            now, limited_by = end, _stronger(limited_by, LimitedBy.QUIET_HOURS)
            continue
        while now >= day_ends:
            day_ends, today = day_ends + DAY, pace.daily_limit or 0
        if pace.daily_limit is not None and today <= 0:
            now, limited_by = day_ends, LimitedBy.PORTFOLIO
            continue
        until = min(_quiet_begins(now, pace), day_ends)
        now, gone = _send(now, until, left, today, pace)
        left, today = left - gone, today - gone
    return Finish(now, limited_by)


def _send(now: datetime, until: datetime, left: int, today: int, pace: Pace) -> tuple[datetime, int]:
    """Send until then, or until nobody is left, or the day's limit is used up: the moment, and how many went."""
    wanted = left if pace.daily_limit is None else min(left, today)
    seconds = (until - now).total_seconds()
    possible = max(1, int(seconds * pace.per_second))
    if wanted <= possible:
        return now + timedelta(seconds=wanted / pace.per_second), wanted
    return until, possible


def _quiet_begins(now: datetime, pace: Pace) -> datetime:
    if pace.quiet_from is None or pace.quiet_to is None or pace.quiet_from == pace.quiet_to:
        return now + DAY
    local = now.astimezone(pace.zone)
    begins = datetime.combine(local.date(), pace.quiet_from, tzinfo=pace.zone)
    if begins <= local:
        begins = datetime.combine(local.date() + timedelta(days=1), pace.quiet_from, tzinfo=pace.zone)
    return begins.astimezone(now.tzinfo)


def _stronger(so_far: LimitedBy, new: LimitedBy) -> LimitedBy:
    return so_far if so_far is LimitedBy.PORTFOLIO else new
