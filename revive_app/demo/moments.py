"""When things happened in the demo shop, counted back from the moment it is made."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Ago:
    """So long before now: for what still has to be open, or fresh."""

    span: timedelta


@dataclass(frozen=True, slots=True)
class Day:
    """A clock time in the shop's zone, so many days back: for what is long over."""

    days: int
    clock: time


Moment = Ago | Day


def ago(hours: int = 0, minutes: int = 0) -> Ago:
    """`ago(23, 36)`: 23 hours and 36 minutes before now."""
    return Ago(timedelta(hours=hours, minutes=minutes))


def day(days: int, clock: str) -> Day:
    """`day(3, "18:20")`: three days back, at 18:20. At least two days, or it might fall within 24 hours."""
    if days < 2:
        raise ValueError("a day and a clock time begin two days back; use ago() for what is nearer")
    return Day(days, time.fromisoformat(clock))


def at(moment: Moment, *, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment as an aware UTC time."""
    match moment:
        case Ago(span):
            return now - span
        case Day(days, clock):
            date = now.astimezone(zone).date() - timedelta(days=days)
            return datetime.combine(date, clock, tzinfo=zone).astimezone(UTC)


def coming(weekday: int, clock: time, *, now: datetime, zone: ZoneInfo) -> datetime:
    """The next such weekday (Monday is 0) at that time, at least a day ahead, in UTC."""
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    date = tomorrow + timedelta(days=(weekday - tomorrow.weekday()) % 7)
    if datetime.combine(date, clock, tzinfo=zone) < now + timedelta(days=1):
        date += timedelta(days=7)
    return datetime.combine(date, clock, tzinfo=zone).astimezone(UTC)
