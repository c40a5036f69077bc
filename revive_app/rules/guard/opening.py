"""Open at night, open on Diwali: hours that are told without a clock or a weekday."""

import re
from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import notion, weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Unit

_OPEN = frozenset({"open", "close", "holiday", "videocall"})
_NIGHT = word_pattern("night nights midnight raat late-night overnight", {})
_FEAST = compile_phrases(
    """
    diwali|deepavali|dhanteras|holi|dussehra|dasara|eid|christmas|pongal|onam|navratri|rakhi|rakshabandhan|janmashtami|baisakhi|ugadi|sankranti|lohri
    republic|independence|new|gandhi|labour|may day|year|jayanti
    public|national|bank|government holiday|holidays
    """,
    {"BARRIER": ""},
)
# who closes at nine is open at night
_LATE = 21 * 60


def check_opening(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that opens the shop in a night or on a feast the facts do not speak of."""
    for sentence in reply.sentences:
        if _all_day(sentence) and not any(_round_the_clock(said) for said in reply.known.statements):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "round the clock")
        if _left_out(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "not on that day")
        hours = sentence.notions & _OPEN and not any(q.unit is Unit.CLOCK for q in sentence.quantities)
        if not hours or sentence.asks or sentence.quoted or sentence.notions & frozenset(WEEKDAYS):
            continue
        if _NIGHT.search(sentence.folded) and not _open_late(reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "night")
        if _closed_then(sentence, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "closed then")
        if _FEAST.search(sentence.folded) and not _told_of(sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "feast")


def _left_out(sentence: Sentence, reply: Reply) -> bool:
    """ "Viewing on Sunday from 12 to 6", where it is "not on Sundays"."""
    told = sentence.notions & frozenset(WEEKDAYS)
    if not told or sentence.asks or sentence.negated or sentence.quoted or sentence.notions & _CLOSING:
        return False
    naming = [s for s in reply.known.statements if told & (s.notions | s.context)]
    return bool(naming) and all(told & _excepted(said.folded) for said in naming)


def _excepted(folded: str) -> frozenset[str]:
    """The weekdays behind a "not on"."""
    return frozenset(notion(match[1]) for match in _NOT_ON.finditer(folded))


_NOT_ON = re.compile(r" (?:not|never|except)(?: on)? (\w+)")
_A_DAY = 24


def _all_day(sentence: Sentence) -> bool:
    """ "We are open 24 hours"."""
    if sentence.asks or sentence.negated or sentence.quoted or "open" not in sentence.notions:
        return False
    return any(q.unit is Unit.HOUR and q.value == _A_DAY for q in sentence.quantities)


def _round_the_clock(said: Statement) -> bool:
    return "open" in said.context and any(q.unit is Unit.HOUR and q.value == _A_DAY for q in said.figures)


def _open_late(reply: Reply) -> bool:
    return any(
        _NIGHT.search(said.folded) or any(q.unit is Unit.CLOCK and q.value >= _LATE for q in said.quantities)
        for said in reply.known.statements
    )


def _closed_then(sentence: Sentence, reply: Reply) -> bool:
    """ "Amavasya ko bhi khula hai", where the facts close on amavasya."""
    if sentence.negated or "open" not in sentence.notions or sentence.notions & _CLOSING:
        return False
    return any(
        weight(n) == _OWN_WORD
        for said in reply.known.statements
        if said.notions & _CLOSING and not said.negated
        for n in said.notions & sentence.notions
    )


_CLOSING = frozenset({"close", "holiday"})
# a word of the shop's own, which no list knows
_OWN_WORD = 2


def _told_of(sentence: Sentence, reply: Reply) -> bool:
    """Whether a fact speaks of opening on the same feast."""
    match = _FEAST.search(sentence.folded)
    feast = match[0].split() if match else []
    return any(
        said.context & _OPEN and all(word in said.folded.split() for word in feast)
        for said in reply.known.statements
    )
