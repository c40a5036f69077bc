"""Hours and spans: "4 baje", "after 9", "in 15 mins", "2-3 din baad", "ek hafte baad", "shaam ko"."""

from dataclasses import replace
from datetime import timedelta

from revive_app.rules.language.scan import PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.calendar import add_months
from revive_app.rules.snooze.line import Expression, Line
from revive_app.rules.snooze.verdict import PartOfDay

_BEFORE_HOUR = v.AFTER_BEFORE | v.UNTIL_BEFORE | {"at", "around", "about", "before"}
_BEFORE_SPAN = frozenset({"in", "within", "after", "post", "another"})
_BEHIND_SPAN = v.AFTER_BEHIND | {"me", "mein", "mai", "men", "le", "ma", "lo", "nunchi"}
_PM_PARTS = frozenset({PartOfDay.AFTERNOON, PartOfDay.EVENING, PartOfDay.NIGHT})


def read_clock(line: Line, index: int) -> Expression | None:
    """A clock time. A bare hour 1-6 is p.m., 7-11 a.m. unless a part of the day says otherwise."""
    if index < len(line.pieces) and line.pieces[index].kind is PieceKind.CLOCK:
        hour, minute = (int(part) for part in line.pieces[index].text.split(":"))
        return _clock(line, index, index + 1, hour, minute)
    found = line.number(index) if line.word(index) not in ("a", "an") else None
    if found is None:
        return None
    value, after = found
    if not 0 < value <= 24:
        return None
    hour, minute = int(value), round(value % 1 * 60)
    if line.word(after) in v.CLOCK_WORDS or (line.word(after) == "o" and line.word(after + 1) in _CLOCK):
        return _clock(line, index, after, hour, minute)
    bare = line.whole(index) is not None and value <= 12 and not line.ordinal_after(after)
    counted = line.word(after) in v.UNITS or line.word(after) in v.DATE_WORDS or line.word(after) in _COUNTED
    ahead = line.word(index - 1) in _BEFORE_HOUR
    behind = line.word(after) == "ke" and line.word(after + 1) in v.AFTER_BEHIND
    if bare and not counted and (ahead or behind):
        return _clock(line, index, after, hour, minute)
    return None


# "o'clock" in two words, as it is folded
_CLOCK = fold_all("clock")
_COUNTED = frozenset(
    {"%", "gram", "gm", "g", "lakh", "hajar", "k", "percent", "pc", "piece", "tola", "/", "-", "st"}
)


def _clock(line: Line, first: int, after: int, hour: int, minute: int) -> Expression | None:
    if hour > 24 or minute > 59:
        return None
    marks = set()
    while line.word(after) in v.CLOCK_WORDS or line.word(after) in {"o", "ish", *_CLOCK}:
        marks.add(line.written(after))
        after += 1
    hour = _hour(line, first, after, hour, marks)
    if line.word(after) == "ke" and line.word(after + 1) in v.AFTER_BEHIND:
        after += 2
    start = first - 1 if line.word(first - 1) in _BEFORE_HOUR else first
    return Expression(start, after, clock=(hour % 24, minute))


def _hour(line: Line, first: int, after: int, hour: int, marks: set[str]) -> int:
    """The hour of a day of 24, as far as the words say."""
    near = {v.PARTS.get(line.word(i)) for i in range(max(0, first - 4), after + 3)}
    if any(line.word(i) in v.TONIGHT for i in range(max(0, first - 4), after + 3)):
        near.add(PartOfDay.NIGHT)
    if hour > 12:
        return hour
    if "am" in marks or (PartOfDay.MORNING in near and "pm" not in marks):
        return hour % 12
    if "pm" in marks or near & _PM_PARTS or hour <= 6:
        return hour % 12 + 12
    return hour


def read_part(line: Line, index: int) -> Expression | None:
    """A part of the day: "shaam ko", "in the evening"."""
    part = v.PARTS.get(line.word(index))
    if part is None or line.word(index - 1) in _WISHING:
        return None
    article = index - (line.word(index - 1) == "the")
    first = article - 1 if line.word(article - 1) in ("in", "at", "this", "after", "post", "by") else index
    return Expression(first, index + 1, part=part)


_WISHING = frozenset({"god", "gud", "gd", "shubh", "subh", "hapy", "good"})


def read_span(line: Line, index: int) -> Expression | None:
    """ "in 2 hours", "3 din baad", "ek mahine baad", "a week later", "half an hour", "hafte baad"; ranges end late."""
    found = _amount(line, index)
    if found is None:
        return None
    value, unit, after = found
    end = line.skip(after, v.LINKS, 3)
    behind = line.word(end) in v.AFTER_BEHIND or line.word(after) in _BEHIND_SPAN
    behind = behind or (line.word(after) == "from" and line.word(after + 1) in ("nov", "now"))
    behind = behind or line.word(after - 1).endswith(("ani", "anantar", "nantar"))  # Marathi glues "after" on
    ahead = line.word(index - 1) in _BEFORE_SPAN
    last = end + 1 if line.word(end) in v.AFTER_BEHIND else after + behind
    span = _moved(line, index - ahead, last, value, unit)
    return replace(span, bare=not (ahead or behind))


def _amount(line: Line, index: int) -> tuple[float, str, int] | None:
    """How many of which unit, and the place after them."""
    if line.word(index) in v.HALF:
        hour = line.skip(index + 1, ("an", "a"), 1)
        return (0.5, "hour", hour + 1) if v.UNITS.get(line.word(hour)) == "hour" else None
    if line.word(index) == "fortnight" or (line.word(index) == "a" and line.word(index + 1) == "fortnight"):
        return 14, "day", index + 1 + (line.word(index) == "a")
    found = line.number(index)
    if found is None:
        alone = v.UNITS.get(line.word(index))
        linked = line.skip(index + 1, ("bhar", "ke", "k"), 2)
        follows = alone is not None and line.word(linked) in v.AFTER_BEHIND
        return (
            (1, alone, index + 1)
            if follows and alone is not None and index > -1 and not _counted(line, index)
            else None
        )
    value, after = found
    second_unit = _second_of_range(line, value, after)
    value, after = second_unit or (value, after)
    unit = v.UNITS.get(line.word(after))
    return (value, unit, after + 1) if unit is not None and value < 1000 else None


def _second_of_range(line: Line, value: float, after: int) -> tuple[float, int] | None:
    """The later end of "2-3 din", "do teen din", and the place after it."""
    joint = after + (line.word(after) in _JOINTS)
    second = line.number(joint)
    later = second is not None and second[0] > value and v.UNITS.get(line.word(second[1])) is not None
    return second if later else None


_JOINTS = frozenset({"-", "–", "to", "se", "ya", "or", "/", ","})


def _counted(line: Line, index: int) -> bool:
    """Whether a unit is told of by another word: "thode din baad", "kuch din baad", "kitne din baad"."""
    return line.word(index - 1) in _FEW


_FEW = frozenset(
    {"thode", "kuch", "kitne", "kai", "fev", "some", "many", "thora", "agle", "har", "is", "next", "last"}
)


def _moved(line: Line, first: int, last: int, value: float, unit: str) -> Expression:
    if unit in ("minute", "hour"):
        span = timedelta(**{f"{unit}s": value})
        return Expression(first, last, moment=line.base + span)
    if unit == "month":
        return Expression(first, last, day=add_months(line.today, int(value)))
    if unit == "year":
        return Expression(first, last, day=add_months(line.today, int(value) * 12))
    days = round(value * 7) if unit == "week" else int(value)
    return Expression(first, last, day=line.today + timedelta(days=days))
