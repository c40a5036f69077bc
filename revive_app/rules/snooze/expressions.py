"""Finding the times a message tells: "kal subah", "after 10th", "do hafte baad", "Diwali ke baad", "month end"."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.calendar import (
    add_months,
    first_of_month,
    last_of_month,
    month_end,
    next_day_and_month,
    next_day_of_month,
    next_weekday,
    weekday_of_week,
)
from revive_app.rules.snooze.clock import read_clock, read_part, read_span
from revive_app.rules.snooze.festivals import LONGEST_NAME, NAMES, next_date
from revive_app.rules.snooze.line import Expression, Line
from revive_app.rules.snooze.verdict import PartOfDay

_SATURDAY = 5
# "closer to Diwali": a week before it
_NEARING_DAYS = 7


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


# -- what stands around a time -------------------------------------------------------------------------------


def _shaped(line: Line, first: int, last: int, day: date, **more: object) -> Expression:
    """A day as the words around it shift it: after, until, before, closer to."""
    event = more.get("event")
    start, ahead = _ahead(line, first)
    end, behind = _behind(line, last)
    if "after" in (ahead, behind):
        day = _day_after(line, first, last, day)
    elif "before" in (ahead, behind) or ahead == "nearing":
        shift = _NEARING_DAYS if event else 1
        day = max(day - timedelta(days=shift), line.today + timedelta(days=1))
    return Expression(start, end, day=day, event=str(event) if event else None)


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


def _ahead(line: Line, first: int) -> tuple[int, str]:
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


def _behind(line: Line, last: int) -> tuple[int, str]:
    """The words after a time that shift it, and where the expression ends then."""
    index = line.skip(last, v.LINKS, 4)
    if line.word(index) in v.AFTER_BEHIND and line.word(index + 1) not in ("vala", "vali", "vale"):
        return index + 1, "after"
    if line.word(index) in v.UNTIL_BEHIND:
        return index + 1, "until"
    if line.word(index) in v.BEFORE_BEHIND and index > last:
        return index + 1, "before"
    return last, ""


# -- kinds of days -------------------------------------------------------------------------------------------


def _festival(line: Line, index: int) -> Expression | None:
    for length in range(min(LONGEST_NAME, len(line.pieces) - index), 0, -1):
        name = NAMES.get(tuple(line.word(index + offset) for offset in range(length)))
        if name is None:
            continue
        if name == "new_year" and line.word(index - 1) in ("hapy", "happy"):
            return None
        after = _behind(line, index + length)[1] == "after" or _ahead(line, index)[1] == "after"
        day = next_date(name, line.today - timedelta(days=1) if after else line.today)
        if day is None:
            return Expression(index, _behind(line, index + length)[0], event=name)
        return _shaped(line, index, index + length, day, event=name)
    return None


def _salary(line: Line, index: int) -> Expression | None:
    if line.word(index) not in v.SALARY or line.word(index + 1) in _ABOUT_SALARY:
        return None
    day = first_of_month(line.today, 1)
    return Expression(index, _behind(line, index + 1)[0], day=day, event="salary")


_ABOUT_SALARY = frozenset({"slip", "account", "certificate", "proof", "kitni", "job"})


def _plain_day(line: Line, index: int) -> Expression | None:
    word = line.word(index)
    if word in v.TONIGHT:
        return Expression(index, index + 1, day=line.today, part=PartOfDay.NIGHT, today=True)
    if word in v.TODAY:
        return Expression(index, index + 1, day=line.today, today=True)
    if word == "day" and line.word(index + 1) == "after":
        if line.word(index + 2) in v.DAYS:
            return _shaped(line, index, index + 3, line.today + timedelta(days=2))
        return None
    if word in v.DAYS:
        return _shaped(line, index, index + 1, line.today + timedelta(days=v.DAYS[word]))
    return None


def _weekday(line: Line, index: int) -> Expression | None:
    """ "Friday", "next Friday", "agle shukravar"; short names only where a day is plainly meant."""
    next_week = line.word(index) in v.NEXT and line.word(index) != "upcoming"
    start = index + 1 if next_week or line.word(index) in v.THIS else index
    weekday = v.WEEKDAYS.get(line.word(start))
    if weekday is None and _day_is_meant(line, start):
        weekday = v.SHORT_WEEKDAYS.get(line.written(start))
    if weekday is None:
        return None
    day = weekday_of_week(line.today, weekday) if next_week else next_weekday(line.today, weekday)
    return _shaped(line, index, start + 1, day)


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
    return _shaped(line, index, start + length, day)


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
        return _shaped(line, index, start + 1, weekday_of_week(line.today, 0, count))
    if unit == "year":
        return _shaped(line, index, start + 1, date(line.today.year + count, 1, 1))
    if unit == "month":
        return _month_part(line, index, start + 1, first_of_month(line.today, count))
    return None


def _month_name(line: Line, index: int) -> Expression | None:
    """A month without a day: its 1st. "may" and "march" are other words too, so something must point to a time."""
    month = v.MONTH_NAMES.get(line.word(index))
    if month is None or not line.word(index) or line.word(index + 1) in ("i", "ve", "you", "u"):
        return None
    points = line.word(index - 1) in _BEFORE_MONTH or line.word(index + 1) in _BEHIND_MONTH
    if not points:
        return None
    return _month_part(line, index, index + 1, date(line.today.year, month, 1), named=True)


_BEFORE_MONTH = (
    v.AFTER_BEFORE | v.UNTIL_BEFORE | v.MIDDLE | v.BEGINNING | v.NEXT | v.THIS | {"in", "before", "of", "end"}
)
_BEHIND_MONTH = frozenset(
    {"me", "mein", "mai", "men", "ke", "tak", "mahine", "month", "end", "nantar", "la", "ma"}
)


def _month_part(line: Line, first: int, last: int, month: date, *, named: bool = False) -> Expression:
    """The 1st of a month, or its middle or end when that is said beside it; of a named month the next to come."""
    start = first - 2 if line.word(first - 1) == "of" else first - 1
    behind = line.skip(last, ("ke", "k", "ki", "me", "mein"), 1)
    day, found = month, False
    for words, place in ((v.MIDDLE, month.replace(day=15)), (v.END, last_of_month(month))):
        if line.word(start) in words:
            first, day, found = start, place, True
        elif line.word(behind) in words:
            last, day, found = behind + 1, place, True
    if named and day <= line.today:
        day = add_months(day, 12)
    shaped = _shaped(line, first, last, day)
    return shaped if found or shaped.day != day else replace(shaped, month=day)


def _month_end(line: Line, index: int) -> Expression | None:
    """ "month end", "mahine ke end me", "end of the month"; after it: the 1st of the next."""
    if line.word(index) == "eom":
        return _shaped(line, index, index + 1, month_end(line.today))
    if line.word(index) in v.END:
        unit = line.skip(index + 1, ("of", "the", "this"), 3)
        if v.UNITS.get(line.word(unit)) == "month" and unit > index + 1:
            return _shaped(line, index, unit + 1, month_end(line.today))
        return None
    start = index + 1 if line.word(index) in v.THIS and line.word(index + 1) in v.UNITS else index
    if v.UNITS.get(line.word(start)) != "month":
        return None
    end = line.skip(start + 1, ("ke", "k", "ki", "ka"), 1)
    if line.word(end) in v.END or line.word(end) in _RUNNING_OUT:
        return _shaped(line, index, end + 1, month_end(line.today))
    if (
        start > index
        and _ahead(line, index)[1] == "after"
        or start > index
        and _behind(line, end)[1] == "after"
    ):
        return Expression(index, _behind(line, start + 1)[0], day=first_of_month(line.today, 1))
    return None


_RUNNING_OUT = frozenset({"khatam", "khatm", "over", "bitne", "nikalne", "sampat"})


def _date(line: Line, index: int) -> Expression | None:
    """ "20th Jan", "Jan 20", "5 dec", "5/12", "the 10th", "15 tarikh"."""
    number = line.whole(index)
    if number is None or not 1 <= number <= 31:
        if (
            line.word(index) in v.MONTH_NAMES
            and (day := line.whole(index + 1)) is not None
            and 1 <= day <= 31
        ):
            after = index + 2 + line.ordinal_after(index + 2)
            if v.UNITS.get(line.word(after)) is None:
                return _dated(
                    line, index, after, next_day_and_month(line.today, day, v.MONTH_NAMES[line.word(index)])
                )
        return None
    after = index + 1
    ordinal = line.ordinal_after(after)
    after += ordinal
    of = after + (line.word(after) == "of")
    if line.word(of) in v.MONTH_NAMES:
        year = line.whole(of + 1)
        end = of + 2 if year is not None and 2020 <= year < 2100 else of + 1
        return _dated(line, index, end, next_day_and_month(line.today, number, v.MONTH_NAMES[line.word(of)]))
    month = line.whole(after + 1) if line.word(after) in ("/", "-", ".") else None
    if month is not None and 1 <= month <= 12:
        year = line.whole(after + 3) if line.word(after + 2) == line.word(after) else None
        if year is not None and 2020 <= year < 2100:
            return _dated(line, index, after + 4, next_day_and_month(line.today, number, month))
        if line.word(after) == "/":
            return _dated(line, index, after + 2, next_day_and_month(line.today, number, month))
    if line.word(after) in v.DATE_WORDS:
        return _dated(line, index, after + 1, next_day_of_month(line.today, number))
    if ordinal or _bare_day_of_month(line, index, number):
        return _dated(line, index, after, next_day_of_month(line.today, number))
    return None


def _bare_day_of_month(line: Line, index: int, number: int) -> bool:
    """ "busy till 20", "20 tak", "25 ko": too great for an hour, and nothing is counted."""
    ahead = line.word(index - 1) in v.AFTER_BEFORE | v.UNTIL_BEFORE | {"on"}
    link = line.word(index + 1)
    behind = (
        link in v.UNTIL_BEHIND or link == "ko" or (link == "ke" and line.word(index + 2) in v.AFTER_BEHIND)
    )
    counted = link in v.UNITS or link in v.CLOCK_WORDS or link in _COUNTED
    return not counted and ((number > 12 and (ahead or behind)) or link == "ko")


_COUNTED = frozenset(
    {"%", "gram", "gm", "g", "lakh", "hajar", "k", "percent", "pc", "piece", "tola", "carat", "kt"}
)


def _dated(line: Line, first: int, last: int, day: date | None) -> Expression | None:
    return _shaped(line, first, last, day) if day is not None else None


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
    _date,
    read_clock,
    read_span,
    _festival,
    _weekday,
    _weekend,
    _next_unit,
    _month_end,
    _month_name,
    _plain_day,
    read_part,
    _salary,
    _occasion,
)
