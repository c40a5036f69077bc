"""When a step of a sequence rings for somebody, and why. Pure: moments in, moments out."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def after_silence(silent_since: datetime, *, days: int, at: time, zone: ZoneInfo) -> datetime:
    """The hour where she is, so many days after she fell silent. Never sooner than `days` whole days."""
    local = silent_since.astimezone(zone)
    rings = datetime.combine(local.date() + timedelta(days=days), at, tzinfo=zone)
    if rings - local < timedelta(days=days):
        rings = datetime.combine(local.date() + timedelta(days=days + 1), at, tzinfo=zone)
    return rings.astimezone(UTC)


def next_day(born: date, *, today: date) -> date:
    """The next time that day of the year comes, today included. 29 February is kept on the 28th in other years."""
    this = _in_year(born, today.year)
    return this if this >= today else _in_year(born, today.year + 1)


def before_a_day(day: date, *, days: int, at: time, zone: ZoneInfo) -> datetime:
    """The hour where she is, so many days before that day."""
    return datetime.combine(day - timedelta(days=days), at, tzinfo=zone).astimezone(UTC)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
