"""Birthdays and anniversaries as they stand in customer books: day before month, with a year or without."""

import re
from datetime import date, timedelta

import regex  # type: ignore[import-untyped]

from revive_app.rules.lead_rows.cells import says_nothing, western

# A day without a year is kept in this one: a leap year nobody's birthday is in. `written` leaves it out again.
NO_YEAR = 1604
_OLDEST = 1900
# Day 1 of a spreadsheet is 1 January 1900, and it believes in a 29 February of that year.
_DAY_ZERO = date(1899, 12, 30)
_SERIAL_FROM = 10_000

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[Tt ].*)?")
_NUMBERS = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})(?:\s*[-/. ]\s*(\d{4}|\d{2}))?(?:\s+\d{1,2}:\d{2}.*)?")
_DAY_FIRST = regex.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s.,/-]*(?:of\s+)?([\p{L}\p{M}]{3,})[\s.,/'’-]*(\d{4}|\d{2})?"
)
_MONTH_FIRST = regex.compile(r"([\p{L}\p{M}]{3,})[\s.,-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,.]+(\d{4}|\d{2}))?")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january जनवरी જાન્યુઆરી", "feb february फरवरी फ़रवरी ફેબ્રુઆરી", "mar march मार्च માર્ચ",
            "apr april अप्रैल એપ્રિલ", "may मई મે", "jun june जून જૂન", "jul july जुलाई જુલાઈ",
            "aug august अगस्त ઓગસ્ટ", "sep sept september सितंबर सितम्बर સપ્ટેમ્બર",
            "oct october अक्टूबर अक्तूबर ઓક્ટોબર", "nov november नवंबर नवम्बर નવેમ્બર",
            "dec december दिसंबर दिसम्बर ડિસેમ્બર",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def read_day(text: str, *, today: date) -> date | None:
    """The day a tidied cell names; None when it names none. Raises ValueError for a day that cannot be."""
    text = western(text).strip().casefold()
    if says_nothing(text) or text in _NO_DAY:
        return None
    day = _read(text, today)
    if day > today or (day.year < _OLDEST and day.year != NO_YEAR):
        raise ValueError("this day has not been, or nobody alive was born on it")
    return day


def written(day: date | None) -> str | None:
    """A day as programs read it: 1990-02-14, or --02-14 when nobody noted the year."""
    if day is None:
        return None
    return f"--{day:%m-%d}" if day.year == NO_YEAR else day.isoformat()


_NO_DAY = frozenset({"na", "n/a", "nil", "none", "null", "00/00/0000", "0000-00-00", "0", "00-00-0000"})


def _read(text: str, today: date) -> date:
    if match := _ISO.fullmatch(text):
        return date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(text):
        return date(_year(match[3], today), int(match[2]), int(match[1]))
    if match := _DAY_FIRST.fullmatch(text):
        return date(_year(match[3], today), _month(match[2]), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(text):
        return date(_year(match[3], today), _month(match[1]), int(match[2]))
    if match := _SERIAL.fullmatch(text):
        serial = int(match[1])
        if serial >= _SERIAL_FROM:
            return _DAY_ZERO + timedelta(days=serial)
    if match := _RUN.fullmatch(text):
        return date(int(match[3]), int(match[2]), int(match[1]))
    raise ValueError("no day")


def _year(digits: str | None, today: date) -> int:
    """Two digits up to this year's are of this century."""
    if digits is None:
        return NO_YEAR
    year = int(digits)
    if len(digits) == 4:
        return year
    return 2000 + year if year <= today.year % 100 else 1900 + year


def _month(name: str) -> int:
    number = _MONTHS.get(name)
    if number is None:
        raise ValueError("no month")
    return number
