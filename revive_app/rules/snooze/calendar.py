"""Days reckoned from a day: weeks run Monday to Sunday, months are cut to their length."""

import calendar
from datetime import date, timedelta

SATURDAY = 5


def add_months(day: date, months: int) -> date:
    """The same day of the month some months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def first_of_month(day: date, months: int = 0) -> date:
    """The 1st of the month some months on."""
    return add_months(day.replace(day=1), months)


def last_of_month(day: date) -> date:
    """The month's last day."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_end(base: date) -> date:
    """The end of this month; of the next one when that is today."""
    end = last_of_month(base)
    return end if end > base else last_of_month(base + timedelta(days=1))


def next_weekday(base: date, weekday: int) -> date:
    """The next such day strictly after the base (Monday is 0)."""
    return base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1)


def weekday_of_week(base: date, weekday: int, weeks: int = 1) -> date:
    """That day of the calendar week some weeks on."""
    return base - timedelta(days=base.weekday()) + timedelta(weeks=weeks, days=weekday)


def next_day_of_month(base: date, day: int) -> date | None:
    """The next date with this day of the month, strictly after the base; None for a 40th."""
    for months in range(13):
        first = first_of_month(base, months)
        if 1 <= day <= last_of_month(first).day and first.replace(day=day) > base:
            return first.replace(day=day)
    return None


def next_day_and_month(base: date, day: int, month: int) -> date | None:
    """The next such date strictly after the base; None for a 31 June."""
    for year in range(base.year, base.year + 5):
        first = date(year, month, 1)
        if 1 <= day <= last_of_month(first).day and first.replace(day=day) > base:
            return first.replace(day=day)
    return None
