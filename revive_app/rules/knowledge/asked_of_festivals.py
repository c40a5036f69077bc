"""Whether the shop is open on a festival or a holiday: what asks for it, and what a paper says to it."""

import re

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words
from revive_app.rules.numbers.quantities import Unit, read
from revive_app.rules.snooze.festivals import LONGEST_NAME, NAMES

_NONE = {"BARRIER": ""}
# days of the calendar shops close on, by other names than festivals have
_HOLIDAYS = compile_phrases(
    "26|26th ~1 jan|january\n15|15th ~1 aug|august\n2|2nd ~1 oct|october\n31|31st ~1 dec|december\n25|25th ~1 dec|december\n1|1st ~1 jan|january\n"
    "republic|independence|gandhi day|jayanti\neid|id|muharram|guru|gurpurab|gurunanak|onam|mahavir|budh ~1 jayanti|purnima|ke|ko|pe|par|din|day|$\n"
    "eid|bakrid|onam|gurpurab|lohri|baisakhi|bhai dooj|duj\nholiday|holidays|tyohar|festival|festivals",
    _NONE,
)
_OPEN = compile_phrases(
    "open|opens|close|closed|closes|khula|khuli|khule|khulta|khulti|khulte|khulega|khulegi|khuloge|khologe|kholte|band|bandh|chhutti|chutti|holiday|timing|timings|baje|hours|chalu",
    _NONE,
)


def asks_of_a_festival(text: str) -> bool:
    """Whether it is asked if, or how long, the shop is open on a festival or a holiday."""
    said = [word.folded for word in words(clean(text))]
    line = "".join(f" {word}" for word in said)
    return _OPEN.search(line) is not None and (bool(festivals_in(said)) or _HOLIDAYS.search(line) is not None)


def festivals_in(said: list[str]) -> frozenset[tuple[str, ...]]:
    """The names of festivals among folded words."""
    spans = (
        tuple(said[at : at + length]) for length in range(1, LONGEST_NAME + 1) for at in range(len(said))
    )
    return frozenset(span for span in spans if span in NAMES)


_HOLIDAY_TOLD = re.compile(
    r"\b(?:closed|closes|close (?:only )?on|shut|holidays?|festivals?|every day of the year|365)\b|बंद|छुट्टी",
    re.IGNORECASE,
)
_WEEKLY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
_OPEN_TOLD = re.compile(r"\b(?:open\w*|clos(?:ed|es|ing)|shut)\b|बंद|खुल", re.IGNORECASE)


def tells_of_the_day(text: str, sentence: str, *, dated: bool = False) -> bool:
    """Whether a sentence says that, or until when, the shop is open or closed on the festival asked about; with `dated`
    also on a day of the calendar, where it names no other festival."""
    if _OPEN_TOLD.search(sentence) is None:
        return False
    told = _named_in(sentence)
    if told or not dated:
        return bool(_named_in(text) & told)
    return any(quantity.unit is Unit.DATE for quantity in read(sentence))


def tells_of_holidays(sentence: str) -> bool:
    """Whether a sentence says when the shop is closed; of a weekday alone it does not."""
    return (
        _HOLIDAY_TOLD.search(sentence) is not None and _WEEKLY.search(sentence) is None and not read(sentence)
    )


def _named_in(text: str) -> set[str | None]:
    return {NAMES[name] for name in festivals_in([word.folded for word in words(clean(text))])}
