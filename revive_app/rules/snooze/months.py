"""Months and dates: "November first week", "end of March", "20th Jan", "5/12", "15 tarikh"."""

from dataclasses import replace
from datetime import date

from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.calendar import (
    add_months,
    first_of_month,
    last_of_month,
    month_end,
    next_day_and_month,
    next_day_of_month,
)
from revive_app.rules.snooze.line import Expression, Line
from revive_app.rules.snooze.shifts import shaped, words_ahead, words_behind


def month_name(line: Line, index: int) -> Expression | None:
    """A month without a day: its 1st. "may" and "march" are other words too, so something must point to a time."""
    month = v.MONTH_NAMES.get(line.word(index))
    if month is None or not line.word(index) or line.word(index + 1) in ("i", "ve", "you", "u"):
        return None
    points = line.word(index - 1) in _BEFORE_MONTH or line.word(index + 1) in _BEHIND_MONTH
    if not points:
        return None
    return month_part(line, index, index + 1, date(line.today.year, month, 1), named=True)


def week_of_month(line: Line, index: int) -> Expression | None:
    """ "November first week", "first week of April", "march ke pehle hafte": the 1st; the second begins on the 8th."""
    ordinal = v.ORDINALS.get(line.word(index))
    if ordinal and v.UNITS.get(line.word(index + 1)) == "week":
        named = line.skip(index + 2, ("of", "in"), 1)
        month = v.MONTH_NAMES.get(line.word(named))
        day = next_day_and_month(line.today, 7 * ordinal - 6, month) if month else None
        return shaped(line, index, named + 1, day) if day else None
    month = v.MONTH_NAMES.get(line.word(index))
    which = line.skip(index + 1, ("ke", "k", "ka", "ki"), 1)
    week = v.ORDINALS.get(line.word(which)) or (1 if line.word(which) in v.BEGINNING else None)
    if month is None or week is None or v.UNITS.get(line.word(which + 1)) != "week":
        return None
    day = next_day_and_month(line.today, 7 * week - 6, month)
    return shaped(line, index, which + 2, day) if day else None


_BEFORE_MONTH = (
    v.AFTER_BEFORE | v.UNTIL_BEFORE | v.MIDDLE | v.BEGINNING | v.NEXT | v.THIS | {"in", "before", "of", "end"}
)
_BEHIND_MONTH = frozenset(
    {
        "me",
        "mein",
        "mai",
        "men",
        "ke",
        "tak",
        "mahine",
        "month",
        "end",
        "nantar",
        "la",
        "ma",
        "is",
        "vorks",
        "suits",
        "onvards",
    }
)


def month_part(line: Line, first: int, last: int, month: date, *, named: bool = False) -> Expression:
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
    told = shaped(line, first, last, day)
    return told if found or told.day != day else replace(told, month=day)


def end_of_month(line: Line, index: int) -> Expression | None:
    """ "month end", "mahine ke end me", "end of the month"; after it: the 1st of the next."""
    if line.word(index) == "eom":
        return shaped(line, index, index + 1, month_end(line.today))
    if line.word(index) in v.END:
        unit = line.skip(index + 1, ("of", "the", "this"), 3)
        if v.UNITS.get(line.word(unit)) == "month" and unit > index + 1:
            return shaped(line, index, unit + 1, month_end(line.today))
        return None
    start = index + 1 if line.word(index) in v.THIS and line.word(index + 1) in v.UNITS else index
    if v.UNITS.get(line.word(start)) != "month":
        return None
    end = line.skip(start + 1, ("ke", "k", "ki", "ka"), 1)
    if line.word(end) in _RUNNING_OUT and line.word(end + 1) in (
        "hone",
        "hote",
        "ho",
        "hoga",
        "hoke",
        "hojane",
    ):
        return Expression(index, end + 2, day=first_of_month(line.today, 1))
    if line.word(end) in v.END or line.word(end) in _RUNNING_OUT:
        return shaped(line, index, end + 1, month_end(line.today))
    if (
        start > index
        and words_ahead(line, index)[1] == "after"
        or start > index
        and words_behind(line, end)[1] == "after"
    ):
        return Expression(index, words_behind(line, start + 1)[0], day=first_of_month(line.today, 1))
    return None


_RUNNING_OUT = frozenset({"khatam", "khatm", "over", "bitne", "nikalne", "sampat"})


def calendar_date(line: Line, index: int) -> Expression | None:
    """ "20th Jan", "Jan 20", "5 dec", "5/12", "the 10th", "15 tarikh"."""
    if line.word(index) == "mai" and line.word(index + 2) in v.MONTH_NAMES:
        return None  # "mai 5 may ke baad free hu": I
    number = line.whole(index)
    if number is None and line.word(index + 1) in v.DATE_WORDS:
        said = v.ORDINALS.get(line.word(index)) or (line.number(index) or (0, 0))[0]
        number = int(said) if 1 <= said <= 31 else None
    if number is None or not 1 <= number <= 31:
        if (
            line.word(index) in v.MONTH_NAMES
            and (day := line.whole(index + 1)) is not None
            and 1 <= day <= 31
        ):
            after = index + 2 + line.ordinal_after(index + 2)
            if v.UNITS.get(line.word(after)) is None and not _is_an_hour(line, index, after):
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


def _is_an_hour(line: Line, index: int, after: int) -> bool:
    """ "मैं 2 बजे आऊँगी": the word sounds like a month, and the number is an hour."""
    return line.word(index) == "mai" and line.word(after) in v.CLOCK_WORDS


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
    return shaped(line, first, last, day) if day is not None else None
