"""Finding the times a message tells: "kal subah", "after 10th", "do hafte baad", "Diwali ke baad", "month end"."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.calendar import (
    first_of_month,
    last_of_month,
    next_weekday,
    weekday_of_week,
)
from revive_app.rules.snooze.clock import read_clock, read_part, read_span
from revive_app.rules.snooze.festivals import LONGEST_NAME, NAMES, next_date
from revive_app.rules.snooze.line import Expression, Line
from revive_app.rules.snooze.months import calendar_date, end_of_month, month_name, month_part, week_of_month
from revive_app.rules.snooze.shifts import shaped, words_ahead, words_behind
from revive_app.rules.snooze.verdict import PartOfDay

_SATURDAY = 5


def find_expressions(line: Line) -> list[Expression]:
    """The times told, in order. What lies in the past ("3 days ago", "kal se") is left out."""
    found: list[Expression] = []
    index = 0
    while index < len(line.pieces):
        expression = next((e for read in _READERS if (e := read(line, index)) is not None), None)
        if expression is None:
            index += 1
            continue
        if not _past(line, expression):
            found.append(expression)
        index = max(expression.last, index + 1)
    return list(_with_day_of_month(line, found))


def _past(line: Line, expression: Expression) -> bool:
    """ "subah se", "since morning", "kal se": it began already. "3 din ho gaye" is a wait behind us."""
    behind = line.word(expression.last)
    if line.word(expression.first - 1) == "since" or line.word(expression.first - 1) in v.LAST:
        return True
    if behind in v.AGO and not expression.event:
        return True
    if behind == "se" and line.word(expression.last + 1) not in v.BEFORE_BEHIND:
        return True
    return expression.bare and behind in _GONE


_GONE = frozenset({"ho", "hogae", "hogaie", "hue", "se", "ago", "pehle", "pahle", "hua", "old", "back"})


def _with_day_of_month(line: Line, found: list[Expression]) -> Iterator[Expression]:
    """ "agle mahine ki 5 tarikh": the day belongs to the month beside it."""
    skip = False
    for index, expression in enumerate(found):
        if skip:
            skip = False
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and following.first - expression.last <= 2:
            month, day = expression.month or following.month, following.day or expression.day
            other = following if expression.month else expression
            if (
                month is not None
                and other.month is None
                and other.day is not None
                and _is_day_of_month(line, other)
            ):
                day = month.replace(day=min(other.day.day, last_of_month(month).day))
                yield replace(expression, last=following.last, day=day)
                skip = True
                continue
        yield expression


def _is_day_of_month(line: Line, expression: Expression) -> bool:
    return any(
        line.whole(index) is not None for index in range(expression.first, expression.last)
    ) and not any(
        line.word(index) in v.MONTH_NAMES or line.word(index) in v.UNITS
        for index in range(expression.first, expression.last)
    )


def _festival(line: Line, index: int) -> Expression | None:
    for length in range(min(LONGEST_NAME, len(line.pieces) - index), 0, -1):
        name = NAMES.get(tuple(line.word(index + offset) for offset in range(length)))
        if name is None:
            continue
        if name == "new_year" and line.word(index - 1) in ("hapy", "happy"):
            return None
        after = words_behind(line, index + length)[1] == "after" or words_ahead(line, index)[1] == "after"
        day = next_date(name, line.today - timedelta(days=1) if after else line.today)
        if day is None:
            return Expression(index, words_behind(line, index + length)[0], event=name)
        return shaped(line, index, index + length, day, event=name)
    return None


def _salary(line: Line, index: int) -> Expression | None:
    if line.word(index) not in v.SALARY or line.word(index + 1) in _ABOUT_SALARY:
        return None
    day = first_of_month(line.today, 1)
    return Expression(index, words_behind(line, index + 1)[0], day=day, event="salary")


_ABOUT_SALARY = frozenset({"slip", "account", "certificate", "proof", "kitni", "job"})


def _plain_day(line: Line, index: int) -> Expression | None:
    word = line.word(index)
    if word in v.TONIGHT:
        return Expression(index, index + 1, day=line.today, part=PartOfDay.NIGHT, today=True)
    if word in v.TODAY:
        return Expression(index, index + 1, day=line.today, today=True)
    if word == "day" and line.word(index + 1) == "after":
        if line.word(index + 2) in v.DAYS:
            return shaped(line, index, index + 3, line.today + timedelta(days=2))
        if line.word(index + 2) in _NOTHING_MORE and line.word(index - 1) not in ("the", "a", "every", "one"):
            return Expression(index, index + 2, day=line.today + timedelta(days=2))
        return None
    if word in v.DAYS:
        return shaped(line, index, index + 1, line.today + timedelta(days=v.DAYS[word]))
    return None


_NOTHING_MORE = frozenset(
    {
        "",
        ".",
        ",",
        "!",
        "please",
        "pls",
        "plj",
        "morning",
        "evening",
        "afternoon",
        "at",
        "in",
        "then",
        "only",
        "maybe",
        "thanks",
    }
)


def _weekday(line: Line, index: int) -> Expression | None:
    """ "Friday", "next Friday", "agle shukravar"; short names only where a day is plainly meant."""
    next_week = line.word(index) in v.NEXT and line.word(index) != "upcoming"
    start = index + 1 if next_week or line.word(index) in v.THIS else index
    weekday = v.WEEKDAYS.get(line.word(start))
    if weekday is None and _day_is_meant(line, start):
        weekday = v.SHORT_WEEKDAYS.get(line.written(start))
    if weekday is None:
        return None
    # "Thursday next week", "mangalvar agle hafte"
    later = line.skip(start + 1, ("ko", "of", "in", "the"), 1)
    if line.word(later) in v.NEXT and v.UNITS.get(line.word(later + 1)) == "week":
        return shaped(line, index, later + 2, weekday_of_week(line.today, weekday))
    day = weekday_of_week(line.today, weekday) if next_week else next_weekday(line.today, weekday)
    return shaped(line, index, start + 1, day)


def _day_is_meant(line: Line, index: int) -> bool:
    return line.word(index - 1) in _BEFORE_DAY or line.word(index + 1) in _BEHIND_DAY


_BEFORE_DAY = v.NEXT | v.THIS | v.AFTER_BEFORE | v.UNTIL_BEFORE | {"on", "before", "or", "and"}
_BEHIND_DAY = frozenset(
    {"ko", "ke", "tak", "morning", "evening", "afternoon", "night", "sham", "subah", "pls", "plj"}
)


def _weekend(line: Line, index: int) -> Expression | None:
    next_week = line.word(index) in v.NEXT
    start = index + 1 if next_week or line.word(index) in v.THIS else index
    length = 2 if line.word(start) == "vik" and line.word(start + 1) == "end" else 1
    if line.word(start) not in v.WEEKEND and length == 1:
        return None
    day = weekday_of_week(line.today, _SATURDAY) if next_week else next_weekday(line.today, _SATURDAY)
    return shaped(line, index, start + length, day)


def _next_unit(line: Line, index: int) -> Expression | None:
    """ "next week", "agle mahine", "next year", and "next to next week"."""
    if line.word(index) not in v.NEXT:
        return None
    start, count = index + 1, 1
    between = line.skip(start, ("to", "se", "ke"), 1)
    if line.word(between) in v.NEXT and between > start:
        start, count = between + 1, 2
    unit = v.UNITS.get(line.word(start))
    if unit == "week":
        day = line.skip(start + 1, ("ke", "k", "me", "mein", "on", ",", "ko"), 1)
        weekday = v.WEEKDAYS.get(line.word(day))
        if weekday is not None:
            return shaped(line, index, day + 1, weekday_of_week(line.today, weekday, count))
        return shaped(line, index, start + 1, weekday_of_week(line.today, 0, count))
    if unit == "year":
        return shaped(line, index, start + 1, date(line.today.year + count, 1, 1))
    if unit == "month":
        return month_part(line, index, start + 1, first_of_month(line.today, count))
    return None


def _occasion(line: Line, index: int) -> Expression | None:
    """A wedding, an exam, a trip: no date of its own."""
    event = v.OCCASIONS.get(line.word(index))
    if (
        event is None
        and line.word(index) == "out"
        and line.word(index + 1) == "of"
        and line.word(index + 2) == "station"
    ):
        return Expression(index, index + 3, event="travel")
    return Expression(index, index + 1, event=event) if event else None


_READERS: tuple[Callable[[Line, int], Expression | None], ...] = (
    calendar_date,
    read_clock,
    read_span,
    _festival,
    _weekday,
    _weekend,
    _next_unit,
    end_of_month,
    week_of_month,
    month_name,
    _plain_day,
    read_part,
    _salary,
    _occasion,
)
