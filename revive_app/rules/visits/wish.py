"""Which time a customer means: "Saturday 4 baje", "kal shaam", "the second one", "4" among the times on offer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
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
# What she got from us puts nothing off.
_OURS = re.compile(
    r"\b(?:your|ur|aapka|apka|aapki|apki|this|the)\s+(?:message|msg|text|call)\b", re.IGNORECASE
)
_HALF_DAY = time(12, 0)
# "sat 11", "fri 3 pm": a short name is a day where a number follows it.
_SHORT_DAY = re.compile(
    r"\b(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b(?=\W{0,2}(?:at |ko )?\d)", re.IGNORECASE
)
_WHOLE_DAY = {"mon": "monday", "tue": "tuesday", "wed": "wednesday", "thu": "thursday", "fri": "friday"}
_WHOLE_DAY |= {"sat": "saturday", "sun": "sunday"}
_EITHER = frozenset({"or", "ya", "athva", "/"})
# Who says one of these means the half of the day she names.
_HALF_TOLD = re.compile(r"\d\s*[ap]\.?m\b|\b[ap]m\b|पूर्वाह्न|अपराह्न", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wish:
    """A day, a clock time, a part of the day: at least one of them. All in the shop's zone.

    `loose`: "7 baje" may be of the evening where the shop sleeps at seven in the morning.
    """

    day: date | None = None
    clock: time | None = None
    part: PartOfDay | None = None
    loose: bool = field(default=False, compare=False)

    def beside(self, at: datetime) -> "Wish":
        """With what it leaves out taken from a moment in the shop's zone."""
        clock = self.clock or (None if self.part else at.time().replace(second=0, microsecond=0))
        return replace(self, day=self.day or at.date(), clock=clock)


def read_wish(text: str, now: datetime, zone: ZoneInfo) -> Wish | None:
    """When she wants to come; None when no time is named, or only a time to be written to.

    Of several days the last one counts ("kal nahi, Sunday"), of several clock times the first.
    """
    line, expressions = _times(text, now, zone)
    return _wish(expressions, line, zone, loose=not _HALF_TOLD.search(text)) if expressions else None


def read_wishes(text: str, now: datetime, zone: ZoneInfo) -> tuple[Wish, ...]:
    """The times she leaves the choice between: "Saturday or Sunday around 3" are two; else the one of `read_wish`."""
    line, expressions = _times(text, now, zone)
    if not expressions:
        return ()
    loose = not _HALF_TOLD.search(text)
    groups: list[list[Expression]] = [[expressions[0]]]
    for before, one in pairwise(expressions):
        if any(line.word(place) in _EITHER for place in range(before.last, one.first)):
            groups.append([])
        groups[-1].append(one)
    wishes = [_wish(group, line, zone, loose=loose) for group in groups]
    return _filled([wish for wish in wishes if wish is not None])


def names_only_a_time(text: str, now: datetime, zone: ZoneInfo, beside: frozenset[str]) -> bool:
    """Whether nothing is said but times and the folded words `beside`."""
    line, expressions = _times(text, now, zone)
    told = {place for one in expressions for place in range(one.first, one.last)}
    rest = [piece for place, piece in enumerate(line.pieces) if place not in told]
    return bool(expressions) and all(
        piece.folded in beside if piece.folded else not piece.text.isalpha() for piece in rest
    )


def _times(text: str, now: datetime, zone: ZoneInfo) -> tuple[Line, list[Expression]]:
    """The message in pieces and the times told in it; none where it is about talking, not about coming."""
    said = _OURS.sub(" ", _DOTTED.sub(r"\1:\2", text[:500]))
    said = _SHORT_DAY.sub(lambda found: _WHOLE_DAY[found[1].lower()[:3]], said)
    line = Line(tuple(scan(clean(said))), now.astimezone(zone))
    return line, [] if _ABOUT_TALKING.search(said) else find_expressions(line)


def _filled(wishes: list[Wish]) -> tuple[Wish, ...]:
    """ "Saturday or Sunday around 3": both at three; "kal 3 ya 5 baje": both tomorrow."""
    filled: list[Wish] = []
    for place, wish in enumerate(wishes):
        day = wish.day or next((one.day for one in reversed(filled) if one.day), None)
        told = next((one for one in (*wishes[place:], *reversed(filled)) if one.clock or one.part), wish)
        filled.append(replace(wish, day=day, clock=told.clock, part=told.part))
    return tuple(filled)


def _wish(expressions: list[Expression], line: Line, zone: ZoneInfo, *, loose: bool) -> Wish | None:
    moment = next((e.moment for e in expressions if e.moment is not None), None)
    if moment is not None:
        local = moment.astimezone(zone)
        return Wish(local.date(), local.time().replace(second=0, microsecond=0))
    day = next((e.day for e in reversed(expressions) if e.day is not None), None)
    clock = next((time(*e.clock) for e in expressions if e.clock is not None), None)
    part = next((e.part for e in expressions if e.part is not None), None)
    if clock is None and day is not None:
        clock = _hour_behind_the_day(expressions, line)
    loose = loose and part is None
    return Wish(day, clock, None if clock else part, loose) if day or clock or part else None


def _hour_behind_the_day(expressions: list[Expression], line: Line) -> time | None:
    """ "Saturday 4", "tmrw evening 5": a bare hour right behind them; 1 to 8 are in the afternoon."""
    after = max(one.last for one in expressions if one.day is not None or one.part is not None)
    place = line.skip(after, ("at", "ko", "around", ",", "-"), 2)
    hour = line.whole(place)
    if hour is None or not 1 <= hour <= 12 or line.word(place + 1) not in _BEHIND_AN_HOUR:
        return None
    morning = any(one.part is PartOfDay.MORNING for one in expressions)
    return time(hour if morning and hour < 12 else hour % 12 + 12 if hour <= 8 or hour == 12 else hour)


# "Saturday 4 people" is no hour.
_BEHIND_AN_HOUR = frozenset(
    {
        "",
        ".",
        ",",
        "?",
        "!",
        "ok",
        "pls",
        "plj",
        "please",
        "ko",
        "par",
        "pe",
        "or",
        "ya",
        "aa",
        "a",
        "ke",
        "ka",
    }
)


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
