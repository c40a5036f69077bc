"""Times a visit may begin: on the shop's grid, inside its hours, not too soon, not too far, not full."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from revive_app.rules.visits.opening import Opening

# What a list of WhatsApp's holds.
MOST_OFFERED = 10
DAYS_OFFERED = 4


@dataclass(frozen=True, slots=True)
class SlotRules:
    """How a shop takes visits. `length` of one, `capacity` at once, no sooner than `notice`, within `days_ahead`."""

    opening: Opening
    zone: ZoneInfo
    length: timedelta
    capacity: int
    notice: timedelta
    days_ahead: int


def starts_on(rules: SlotRules, day: date) -> list[datetime]:
    """The times of one day at which a visit may begin and still end before closing, in UTC."""
    starts: list[datetime] = []
    for begins, ends in rules.opening.on(day):
        at = datetime.combine(day, begins, rules.zone).astimezone(UTC)
        last = datetime.combine(day, ends, rules.zone).astimezone(UTC) - rules.length
        while at <= last:
            starts.append(at)
            at += rules.length
    return starts


def bookable(rules: SlotRules, now: datetime) -> list[datetime]:
    """Every time a visit may begin from now on, earliest first, full ones included."""
    today = now.astimezone(rules.zone).date()
    earliest = now + rules.notice
    days = (today + timedelta(days=ahead) for ahead in range(rules.days_ahead + 1))
    return [at for day in days for at in starts_on(rules, day) if at >= earliest]


def free(
    rules: SlotRules, slots: Iterable[datetime], taken: Sequence[tuple[datetime, datetime]]
) -> list[datetime]:
    """Those of the slots that have room beside the visits `taken` (begin and end each)."""
    return [
        at
        for at in slots
        if sum(begins < at + rules.length and ends > at for begins, ends in taken) < rules.capacity
    ]


def spread(
    slots: Sequence[datetime], zone: ZoneInfo, *, most: int = MOST_OFFERED, days: int = DAYS_OFFERED
) -> list[datetime]:
    """A choice of the slots: the first days that have any, times of each as far apart as possible."""
    by_day = [list(group) for _, group in groupby(slots, key=lambda at: at.astimezone(zone).date())][:days]
    if not by_day:
        return []
    share, more = divmod(most, len(by_day))
    return [
        at for place, group in enumerate(by_day) for at in _evenly(group, share + (1 if place < more else 0))
    ]


def _evenly(slots: Sequence[datetime], count: int) -> list[datetime]:
    if len(slots) <= count:
        return list(slots)
    if count == 1:
        return [slots[0]]
    return [slots[round(place * (len(slots) - 1) / (count - 1))] for place in range(count)]
