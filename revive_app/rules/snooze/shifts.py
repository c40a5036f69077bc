"""The words around a time that shift it: after, until, before, closer to."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import takewhile

from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.calendar import first_of_month, weekday_of_week
from revive_app.rules.snooze.line import Expression, Line

# "closer to Diwali": a week before it
_NEARING_DAYS = 7


def shaped(line: Line, first: int, last: int, day: date, **more: object) -> Expression:
    """A day as the words around it shift it: after, until, before, closer to."""
    event = more.get("event")
    start, ahead = words_ahead(line, first)
    end, behind = words_behind(line, last)
    if "after" in (ahead, behind):
        day = _day_after(line, first, last, day)
    elif ahead == "before" and line.word(start - 1) in ("not", "dont", "never", "no"):
        start -= 1
    elif behind == "before" and line.word(end) in v.NOT:
        end += 1
    elif "before" in (ahead, behind) and _denied(line, start, end):
        pass
    elif "before" in (ahead, behind) or ahead == "nearing":
        shift = _NEARING_DAYS if event else 1
        day = max(day - timedelta(days=shift), line.today + timedelta(days=1))
    return Expression(start, end, day=day, event=str(event) if event else None)


def _denied(line: Line, start: int, end: int) -> bool:
    """ "Don't call me before Monday", "Monday se pehle call mat karna": Monday itself will do."""
    ahead = _until_a_sign(line, range(start - 1, start - 4, -1))
    behind = _until_a_sign(line, range(end, end + 3))
    return bool({"not", "dont", "never"} & ahead or {"mat", "na"} & behind)


def _until_a_sign(line: Line, places: Iterable[int]) -> set[str]:
    """The words at these places, as far as no sign ends the clause."""
    return set(takewhile(str.isalnum, (line.word(place) for place in places)))


def _day_after(line: Line, first: int, last: int, day: date) -> date:
    """The day after a day; after a month its next one, after a week the Monday, after a weekend too."""
    said = {line.word(index) for index in range(first, last)}
    units = {v.UNITS.get(word) for word in said}
    if said & v.WEEKEND:
        return day + timedelta(days=2)
    if (
        "month" in units
        and day.day == 1
        or (said & v.MONTH_NAMES.keys() and not _has_number(line, first, last))
    ):
        return first_of_month(day, 1)
    if "week" in units:
        return weekday_of_week(day, 0)
    return day + timedelta(days=1)


def _has_number(line: Line, first: int, last: int) -> bool:
    return any(line.whole(index) is not None for index in range(first, last))


def words_ahead(line: Line, first: int) -> tuple[int, str]:
    """The word before a time that shifts it, and where the expression begins then."""
    index = first - 1
    if line.word(index) in ("the", "of", "to", "this"):
        index -= 1
    if line.word(index) in v.NEARING or (line.word(index) == "to" and line.word(index - 1) in v.NEARING):
        return index, "nearing"
    for words, name in ((v.AFTER_BEFORE, "after"), (v.UNTIL_BEFORE, "until"), (v.BEFORE_BEFORE, "before")):
        if line.word(index) in words:
            return index, name
    return first, ""


def words_behind(line: Line, last: int) -> tuple[int, str]:
    """The words after a time that shift it, and where the expression ends then."""
    index = line.skip(last, v.LINKS, 4)
    if line.word(index) in v.AFTER_BEHIND and line.word(index + 1) not in ("vala", "vali", "vale"):
        return index + 1, "after"
    if line.word(index) in v.UNTIL_BEHIND:
        return index + 1, "until"
    if line.word(index) in v.BEFORE_BEHIND and index > last:
        return index + 1, "before"
    return last, ""
