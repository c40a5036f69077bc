"""Which time a customer means: "Saturday 4 baje", "kal shaam", "the second one", "4" among the times on offer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revive_app.rules.catalog.references import read_reference
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import clean
from revive_app.rules.snooze import PartOfDay
from revive_app.rules.snooze.expressions import find_expressions
from revive_app.rules.snooze.line import Expression, Line

# "4.30 pm" is no number of hours.
_DOTTED = re.compile(r"\b([01]?\d|2[0-3])\.([0-5]\d)(?=\s*(?:[ap]\.?m|baje|bje|बजे|$|[,!?]))", re.IGNORECASE)
_NUMBER_ALONE = re.compile(
    r"^\W*(?:no\.?|number|option)?\s*(\d{1,2})\W*(?:please|pls|ok|wala|vala|wali)?\W*$", re.I
)
# Words about talking, not about coming: "message me on Saturday" chooses no time.
_ABOUT_TALKING = re.compile(
    r"\b(?:message|msg|call|phone|text|remind|yaad|likh\w*|bata\w*|batla\w*|contact|ping|reply|not now|abhi nah?i+n?"
    r"|later|baad me(?:in)?|busy|soch\w*)\b|बाद में|अभी नहीं|याद|मैसेज|कॉल|फोन|फ़ोन|बता",
    re.IGNORECASE,
)
_HALF_DAY = time(12, 0)


@dataclass(frozen=True, slots=True)
class Wish:
    """A day, a clock time, a part of the day: at least one of them. All in the shop's zone."""

    day: date | None = None
    clock: time | None = None
    part: PartOfDay | None = None


def read_wish(text: str, now: datetime, zone: ZoneInfo) -> Wish | None:
    """When she wants to come; None when no time is named, or only a time to be written to.

    Of several days the last one counts ("kal nahi, Sunday"), of several clock times the first.
    """
    if _ABOUT_TALKING.search(text[:500]):
        return None
    line = Line(tuple(scan(clean(_DOTTED.sub(r"\1:\2", text[:500])))), now.astimezone(zone))
    expressions = find_expressions(line)
    if not expressions:
        return None
    return _wish(expressions, line, zone)


def _wish(expressions: list[Expression], line: Line, zone: ZoneInfo) -> Wish | None:
    moment = next((e.moment for e in expressions if e.moment is not None), None)
    if moment is not None:
        local = moment.astimezone(zone)
        return Wish(local.date(), local.time().replace(second=0, microsecond=0))
    day = next((e.day for e in reversed(expressions) if e.day is not None), None)
    clock = next((time(*e.clock) for e in expressions if e.clock is not None), None)
    part = next((e.part for e in expressions if e.part is not None), None)
    if clock is None and day is not None:
        clock = _hour_behind_the_day(expressions, line)
    return Wish(day, clock, None if clock else part) if day or clock or part else None


def _hour_behind_the_day(expressions: list[Expression], line: Line) -> time | None:
    """ "Saturday 4": a bare hour right behind the day; 1 to 8 are in the afternoon."""
    after = next(e.last for e in reversed(expressions) if e.day is not None)
    hour = line.whole(line.skip(after, ("at", "ko", "around", ",", "-"), 2))
    if hour is None or not 1 <= hour <= 12:
        return None
    return time(hour % 12 + 12 if hour <= 8 or hour == 12 else hour)


def pick(text: str, offered: Sequence[datetime], zone: ZoneInfo) -> datetime | None:
    """The one of the times on offer that "the 2nd", "doosra" or a number alone points at."""
    if not offered:
        return None
    alone = _NUMBER_ALONE.match(text[:40])
    if alone is not None:
        number = int(alone[1])
        at_that_hour = [at for at in offered if _is_hour(at.astimezone(zone), number)]
        if at_that_hour:
            return at_that_hour[0] if len(at_that_hour) == 1 else None
        return offered[number - 1] if 1 <= number <= len(offered) else None
    reference = read_reference(text) if len(text) <= 40 else None
    if reference is None or reference.place is None or not -1 <= reference.place < len(offered):
        return None
    return offered[reference.place]


def _is_hour(local: datetime, number: int) -> bool:
    return local.minute == 0 and number in (local.hour, (local.hour - 1) % 12 + 1)


def fitting(wish: Wish, slots: Sequence[datetime], zone: ZoneInfo) -> tuple[datetime | None, list[datetime]]:
    """The slot that is exactly the wish, if there is one, and the slots nearest to it, in their own order.

    Without a clock time nothing is exact unless only one slot fits.
    """
    near = [at for at in slots if _fits(wish, at.astimezone(zone))]
    if wish.clock is not None and near:
        return near[0], near
    if len(near) == 1:
        return near[0], near
    return None, near or _nearest(wish, slots, zone)


def _fits(wish: Wish, local: datetime) -> bool:
    if wish.day is not None and local.date() != wish.day:
        return False
    if wish.clock is not None:
        return local.time() == wish.clock
    return wish.part is None or _part_of(local.time()) is wish.part


def _part_of(clock: time) -> PartOfDay:
    """Of a shop's day: its evening begins at four and does not end before it closes."""
    if clock < _HALF_DAY:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if clock < time(16, 0) else PartOfDay.EVENING


def _nearest(wish: Wish, slots: Sequence[datetime], zone: ZoneInfo) -> list[datetime]:
    """What comes closest: the same day at other times, else the days around it at about that time."""
    same_day = [at for at in slots if wish.day is not None and at.astimezone(zone).date() == wish.day]
    if same_day:
        return sorted(sorted(same_day, key=lambda at: _away(wish, at, zone))[:6])
    if wish.day is None:
        return sorted(sorted(slots, key=lambda at: (at.astimezone(zone).date(), _away(wish, at, zone)))[:6])
    target = datetime.combine(wish.day, wish.clock or time(13, 0), zone).astimezone(UTC)
    return sorted(sorted(slots, key=lambda at: abs(at - target))[:6])


def _away(wish: Wish, at: datetime, zone: ZoneInfo) -> timedelta:
    local = at.astimezone(zone)
    clock = wish.clock or {PartOfDay.MORNING: time(11), PartOfDay.EVENING: time(17)}.get(
        wish.part or PartOfDay.AFTERNOON, time(13)
    )
    return abs(local - datetime.combine(local.date(), clock, zone))
