"""What a postponement says, and the moment it makes."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo


class PartOfDay(StrEnum):
    """05:00-11:59, 12:00-15:59, 16:00-19:59, 20:00-04:59."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"

    @classmethod
    def of(cls, clock: dt.time) -> "PartOfDay":
        """The part a clock time lies in."""
        if clock.hour < 5 or clock.hour >= 20:
            return cls.NIGHT
        if clock.hour < 12:
            return cls.MORNING
        return cls.AFTERNOON if clock.hour < 16 else cls.EVENING


@dataclass(frozen=True, slots=True)
class Snooze:
    """When the customer wants to hear from the shop again.

    `date` is None when nothing definite was said; then `vague` holds. `event`: the festival or occasion waited
    for. `words`: what said so, as the customer wrote it. `soon`: she is only busy at this moment.
    """

    date: dt.date | None
    part_of_day: PartOfDay | None = None
    time: dt.time | None = None
    vague: bool = False
    event: str | None = None
    words: str = ""
    soon: bool = False


# Where only a part of the day was said, or nothing: when a shop would write.
_HOURS = {
    PartOfDay.MORNING: dt.time(10, 0),
    PartOfDay.AFTERNOON: dt.time(13, 0),
    PartOfDay.EVENING: dt.time(17, 30),
    PartOfDay.NIGHT: dt.time(20, 0),
}
_ANY_TIME = dt.time(11, 0)
# who is at work or at the wheel is not for ever
_BUSY_FOR = dt.timedelta(hours=4)


def due_at(snooze: Snooze, base: dt.datetime, zone: ZoneInfo, *, vague_days: int = 30) -> dt.datetime:
    """The moment to write again, aware, in the contact's zone; always after `base`. Quiet hours are not looked at."""
    local = base.astimezone(zone)
    if snooze.soon:
        return local + _BUSY_FOR
    day = snooze.date or (local + dt.timedelta(days=vague_days)).date()
    clock = snooze.time or (_HOURS[snooze.part_of_day] if snooze.part_of_day else _ANY_TIME)
    due = dt.datetime.combine(day, clock, zone)
    return due if due > local else local + dt.timedelta(hours=1)
