"""Times a message names that put nothing off: how often, and when not."""

import re

from revive_app.rules.catalog.naming import kinds_in
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, fold_all, words
from revive_app.rules.snooze import phrases
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.clauses import Clause
from revive_app.rules.snooze.line import Line

_NOT_THEN = compile_phrases(phrases.NOT_THEN, phrases.GROUPS)


def says_how_often(line: Line, clause: Clause) -> bool:
    """ "Free once a year", "twice every month": no time at all."""
    return any(
        line.word(e.first) in _EVERY
        and not _TIMES_OVER.isdisjoint((line.word(e.first - 1), line.word(e.first - 2)))
        for e in clause.expressions
    )


_EVERY = fold_all("a every each per")
_TIMES_OVER = fold_all("once twice thrice times time")


def says_which_days(line: Line, clause: Clause) -> bool:
    """ "Deliver it at the office, Monday to Friday": on which days something fits, and not when she is to be written to."""
    days = [e for e in clause.times if e.day]
    first = next((e for e in days if line.word(e.last) in _TO), None)
    return len(days) == _BOTH and first is not None and line.word(first.last + 1) in _WEEKDAYS


_BOTH = 2
_TO = fold_all("to se -")
_WEEKDAYS = frozenset({*v.WEEKDAYS, *v.SHORT_WEEKDAYS})
_WISHES = compile_phrases(
    """
    hope ~4 had|having|have ~2 good|great|nice|lovely|wonderful|happy ~2 diwali|holi|eid|dussehra|navratri|pongal|onam|christmas|festival|weekend|time|puja|rakhi
    hope ~4 diwali|holi|eid|dussehra|navratri|pongal|onam|christmas|festival|weekend ~2 was|went
    how was|were ~2 diwali|holi|eid|dussehra|navratri|pongal|onam|christmas|festival|weekend|day
    kaisi|kaisa ~1 rahi|raha|thi|tha ~2 diwali|holi|eid|tyohar
    diwali|holi|eid|tyohar ~2 kaisi|kaisa ~1 rahi|raha|thi|tha
    """,
    {"BARRIER": ""},
)


def points_at_a_place(text: str) -> bool:
    """ "2nd", "the 3rd wala", "first": one of those shown, and no day of the month."""
    return _ORDINAL.fullmatch(clean(text).strip(" .!?,")) is not None


_ORDINAL = re.compile(
    r"(?:the\s+)?(?:\d{1,2}\s?(?:st|nd|rd|th)|first|second|third|last)(?:\s+(?:one|wal[aie]|val[aie]|piece|design|photo|pic))?(?:\s+(?:please|pls|plz|ok))?",
    re.IGNORECASE,
)


def tells_an_occasion(line: Line, clause: Clause) -> bool:
    """ "Ladki ki shaadi fix ho gayi, 14 feb ko": the day of a wedding, before which she buys; "after the wedding" waits."""
    # of a festival the calendar knows the day
    occasions = [e for e in clause.times if e.event and not e.day]
    days = [e for e in clause.times if e.day]
    if not occasions or clause.has(_WRITE):
        return False
    if not days:  # "meri beti ki sagai ho gayi": it was
        return clause.has(_IS_OVER) and not clause.has(_AFTERWARDS)
    first = min(e.first for e in (*occasions, *days))
    last = max(e.last for e in (*occasions, *days))
    said = {line.word(index) for index in range(first - 1, last + 4)}
    return bool(said & _FIXED) and not said & _WAITS


_IS_OVER = compile_phrases("ho|fix ~1 gayi|gaya|gai|hui|hua\nhui|hua hai|h", {"BARRIER": ""})
_AFTERWARDS = compile_phrases(
    "baad|after|tab|phir|fir|jaye|jane|later|dekh*|soch*|lenge|lungi", {"BARRIER": ""}
)
_FIXED = fold_all("fix fixed tay pakki pakka on")
_WAITS = fold_all("baad after tab phir fir once post")
_WRITE = compile_phrases(
    "message|msg|likh*|bhej*|call|contact|remind|yaad|ping|text|baat|talk", {"BARRIER": ""}
)


def keeps_something(clause: Clause) -> bool:
    """ "Can you hold the rate till January", "keep it ready for Thursday": something is kept, and nobody written to."""
    return clause.has(_KEEPS)


_KEEPS = compile_phrases(
    "keep|rakh* ~3 ready|taiyar|tayar|aside|alag\nhold|lock|fix|keep|reserve|block|freeze ~3 rate|price|bhav|bhaav|daam\nrate|price|bhav|bhaav|daam ~3 hold|lock|fix|block|freeze|rok*",
    {"BARRIER": ""},
)


def wishes_a_piece_by_then(text: str) -> bool:
    """ "Choker in blue for a reception, 12 jan", "need a nath by 10 dec": the day it is worn, on which nobody is written to."""
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    return _WORN_THEN.search(said) is not None and _LATER.search(said) is None and bool(kinds_in(text))


_WORN_THEN = compile_phrases(
    """
    for|liye ~4 @OCCASION
    @OCCASION ~3 for|liye
    need|want|chahiye|chahie ~5 by|tak|before
    by|tak|before|pehle ~3 chahiye|chahie|need
    """,
    {
        "BARRIER": "",
        "OCCASION": "reception wedding shaadi shadi sangeet mehendi mehndi haldi roka engagement sagai party function anniversary birthday puja",
    },
)
_LATER = compile_phrases(
    "after|baad|later|phir|fir|message|msg|call|likh*|remind|dekhenge|dekhungi|sochenge|sochungi|batayenge|bataungi|busy|next|agle|decide*\n"
    "not ~1 now\nabhi ~1 nahi",
    {"BARRIER": ""},
)


def was_yesterday(line: Line, clause: Clause) -> bool:
    """ "Dadi guzar gayi kal": behind what has happened, "kal" was."""
    return any(
        line.word(e.first) == "kal" and line.word(e.first - 1) in _HAPPENED for e in clause.times if e.day
    )


_HAPPENED = fold_all("gaya gayi gaye hua hui hue tha thi the liya aaya aayi")


def wishes_well(text: str) -> bool:
    """ "Hope you all had a good Diwali": a festival that is over, and nothing else."""
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    return _WISHES.search(said) is not None


def says_when_not(line: Line, clause: Clause) -> bool:
    """ "Don't call on Sunday": then she is not to be written to; "not before Sunday" says when she is."""
    times = clause.times
    around = {line.word(index) for e in times for index in range(e.first, e.last + 3)}
    if not times or not clause.has(_NOT_THEN):
        return False
    # "not after nine" is at night; "not now, after Diwali" waits for it
    bounds = _BOUNDS if any(e.day or e.event for e in times) else _BOUNDS - v.AFTER_BEFORE
    return not around & bounds


_BOUNDS = frozenset(
    (*v.UNTIL_BEFORE, *v.UNTIL_BEHIND, *v.AFTER_BEFORE, *v.AFTER_BEHIND, *v.BEFORE_BEFORE, *v.BEFORE_BEHIND)
)
