"""A time and nothing else: "subah 8 baje", "next Sunday". To come at, or to be written to? What was asked before decides."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from revive_app.rules.language.text import clean, fold_all, words
from revive_app.rules.short_answers import Asked, read_asked
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.visits.talk import BESIDE_A_TIME
from revive_app.rules.visits.wish import names_only_a_time, read_wish

# What is said of a time depends on no moment.
_ANY_MOMENT, _ANYWHERE = datetime(2026, 1, 1, 12, tzinfo=UTC), ZoneInfo("UTC")
# "next week", "after Sunday", "in two days": an answer to "when shall we write?"
_WAITS = re.compile(
    r"\b(?:after|baa?d|till|until|tak|later|from now|onwards|pehle|before|within|in|se)\b|बाद|तक|पहले",
    re.IGNORECASE,
)


def is_bare_time(text: str) -> bool:
    """Whether a message is nothing but a weekday, an hour or a part of a day to come."""
    wish = read_wish(text, _ANY_MOMENT, _ANYWHERE)
    if wish is None or "?" in text or _WAITS.search(text):
        return False
    weekday = any(word.folded in v.WEEKDAYS for word in words(clean(text)))
    if not (weekday or wish.clock is not None):
        return False
    return names_only_a_time(text, _ANY_MOMENT, _ANYWHERE, BESIDE_A_TIME)


# "I will write to you on 1 January. If you meant sooner, just tell me which day."
_WE_WRITE = re.compile(r"\bI will write\b|\blikhungi\b|लिखूँगी|लिखूंगी", re.IGNORECASE)
_TO_BE_WRITTEN_TO = re.compile(
    r"\b(?:write|message|msg|text|ping|remind|likh\w*|yaad|whatsapp)\b|लिख|मैसेज|याद", re.IGNORECASE
)
_TO_COME = re.compile(
    r"\b(?:visit|come|coming|aana|aaun\w*|aau\w*|aaye?nge|aaungi|dukaa?n|shop|store|showroom|milne)\b|आ(?:ना|ऊँ|ऊं|एँ)|दुकान",
    re.IGNORECASE,
)


def leaves_open_what_for(text: str, ours: str) -> bool:
    """Whether a bare time may be one to come at. `ours`: what the shop said before it; where that was of writing, so is
    she. A day by itself is one to be written to, unless she was asked when she comes: an hour says nothing of the day."""
    if not is_bare_time(text) or _WE_WRITE.search(ours) is not None:
        return False
    return read_asked(ours) is Asked.VISIT or not _names_a_day(text)


def _names_a_day(text: str) -> bool:
    return any(word.folded in _DAYS for word in words(clean(text)))


_DAYS = frozenset(v.WEEKDAYS) | fold_all("today tonight tomorrow aaj kal parso narso आज कल परसों")


# our question, in each of its languages
_SHALL_WE = re.compile(r"\bshall I write\b|\btab likhun\b|तब लिखूँ", re.IGNORECASE)
_NO = re.compile(r"\b(?:no|not|don'?t|dont|never|stop|nah?i+n?|mat|na)\b|नहीं|मत", re.IGNORECASE)


def asks_for_our_word(text: str, ours: str) -> bool:
    """Whether she says that we shall write, to that question: no wish to leave, however her words sound."""
    return _SHALL_WE.search(ours) is not None and would_be_written_to(text) is True and not _NO.search(text)


def would_be_written_to(text: str) -> bool | None:
    """To "come then, or shall I write?": whether she would be written to; None where she says neither or both."""
    writes, comes = _TO_BE_WRITTEN_TO.search(text) is not None, _TO_COME.search(text) is not None
    return writes if writes != comes else None
