"""What our own words said of a visit: its time, that it is off, or the times they offered. The opposite of `sentences`.

A thread that nobody stored is known by its words alone; and whether a visit was spoken of last, by the last of them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from revive_app.rules.language import Language
from revive_app.rules.visits.sentences import MONTHS, is_offer, sentence

# Those that leave a visit standing, and the one that ends it.
STANDING = ("confirmed", "moved", "standing", "awaited", "noted_for", "reminder")
ENDED = ("called_off", "called_off_by_shop")

_LANGUAGES = (Language.ENGLISH, Language.HINGLISH, Language.HINDI)
_MONTH_NUMBERS = {
    name.lower(): number
    for names in MONTHS.values()
    for number, full in enumerate(names, 1)
    for name in (full, full[:3])
}
_DAY = re.compile(r"(\d{1,2}) ([^\W\d_][\w\u0900-\u097f]*)")
_CLOCK = re.compile(r"(?:(सुबह|दोपहर|शाम) )?(\d{1,2}):(\d{2})(?: ([ap])m)?")
_WHEN = r"(?P<when>[^\n:]{3,40}\d{1,2}:\d{2}(?: [ap]m)?)"


@dataclass(frozen=True, slots=True)
class Told:
    """What a message of ours said of a visit: by which sentence, and the time it names."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of her visits: the one before her, the times she may choose from, what was last said of them."""

    visit: datetime | None = None
    offered: tuple[datetime, ...] | None = None
    last: Told | None = None
    # whether that was the list of times itself
    offers: bool = False


def read_told(text: str, now: datetime, zone: ZoneInfo) -> Told | None:
    """The sentence about a visit in a message of ours, None without one."""
    for key, pattern in _patterns():
        found = pattern.search(text)
        at = _moment(found["when"], now, zone) if found else None
        if at is not None:
            return Told(key, at)
    return None


def offered_in(text: str, now: datetime, zone: ZoneInfo) -> tuple[datetime, ...]:
    """The times a message of ours offered, none where it offered no list of them."""
    if not is_offer(text):
        return ()
    found = []
    for line in text.splitlines():
        day, _, clocks = line.partition(":")
        matches = list(_CLOCK.finditer(clocks)) if _DAY.search(day) else []
        found += [at for one in matches if (at := _moment(f"{day} {one[0]}", now, zone)) is not None]
    return tuple(found)


def known_from(ours: Iterable[str], now: datetime, zone: ZoneInfo) -> Known:
    """What a thread's words, the shop's messages from the oldest on, leave known of her visits."""
    visit: datetime | None = None
    offered: tuple[datetime, ...] | None = None
    last: Told | None = None
    offers = False
    for text in ours:
        offers = is_offer(text)
        last = read_told(text, now, zone)
        if last is not None:
            visit, offered = (last.at if last.key in STANDING else None), None
        offered = offered_in(text, now, zone) or offered
    return Known(visit if visit is not None and visit > now else None, offered, last, offers)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for key in (*STANDING, *ENDED):
        for language in _LANGUAGES:
            words = re.escape(sentence(key, language)).replace(r"\{when\}", _WHEN).replace(r"\{hello\}", "")
            found.append((key, re.compile(words, re.IGNORECASE)))
    return tuple(found)


def _moment(when: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    """ "Saturday 5 December, 4:00 pm" in the year that is nearest."""
    day, clock = _DAY.search(when), _CLOCK.search(when)
    month = _MONTH_NUMBERS.get(day[2].lower()) if day else None
    if day is None or clock is None or month is None:
        return None
    local = now.astimezone(zone)
    moments = []
    for year in (local.year - 1, local.year, local.year + 1):
        try:
            moments.append(datetime(year, month, int(day[1]), tzinfo=zone))
        except ValueError:
            continue
    nearest = min(moments, key=lambda at: abs(at - local), default=None)
    return datetime.combine(nearest.date(), _clock(clock), zone) if nearest is not None else None


def _clock(found: re.Match[str]) -> time:
    hour, part = int(found[2]) % 12, found[1]
    afternoon = found[4] == "p" if found[4] else part in ("दोपहर", "शाम")
    return time(hour + (12 if afternoon else 0), int(found[3]))
