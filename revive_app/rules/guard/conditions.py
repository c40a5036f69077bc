"""Conditions a fact sets that a reply lifts: unworn pieces only, days it takes."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Unit

_TAKEN_BACK = frozenset({"return", "exchange", "refund", "buyback"})
_UNWORN = compile_phrases(
    """
    unworn|unused|unaltered|untouched
    bina|bagair pehn*|pehen*|pahn*|pahan*|istemal|use
    not|never|na|nahi ~1 worn|used|pehn*|pehen*|pahn*|pahan*|istemal
    pehn*|pehen*|pahn*|pahan*|istemal ~2 nahi|nahin|na
    """,
    {"BARRIER": ""},
)
_WORN = compile_phrases(
    """
    worn|used
    after|even|despite ~2 wearing|use|using|wear
    wear|wore|use ~4 day|days|week|weeks|month|months|year|wedding|function|once|then
    pehn*|pehen*|pahn*|pahan*|istemal ~2 hua|hui|hue|baad|bhi|liya|kiya|chuke|chuki
    """,
    {"BARRIER": ""},
)
# what the shop does takes the time its papers name
_TAKES_TIME = frozenset(
    {"refund", "deliver", "repair", "resize", "engrave", "polish", "custom", "restring", "replate", "alter"}
)
_AT_ONCE = compile_phrases(
    """
    turant|immediately|instantly|fauran|foran|jhat
    right|straight away
    at once
    on the spot
    haathon|hathon|haath ~1 haath|hath
    same|usi|ussi day|din|waqt|samay
    within|in ~1 minutes|hours
    while you wait
    """,
    {"BARRIER": ""},
)
_SPANS = frozenset({Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH})


def check_conditions(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that takes back what was worn, or does at once what takes days."""
    for sentence in reply.sentences:
        told = affirmed(sentence)
        if told is None or told.asks or told.quoted:
            continue
        if _takes_worn(told, reply) or _at_once(told, reply):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "condition lifted")


def _takes_worn(sentence: Sentence, reply: Reply) -> bool:
    services = sentence.notions & _TAKEN_BACK
    if not services or _UNWORN.search(sentence.folded) or not _WORN.search(sentence.folded):
        return False
    about = [said for said in reply.known.statements if services & said.context]
    asked = any(_UNWORN.search(said.folded) for said in about)
    return asked and not any(_WORN.search(_UNWORN.sub(" ", said.folded)) for said in about)


def _at_once(sentence: Sentence, reply: Reply) -> bool:
    services = sentence.notions & _TAKES_TIME
    if (
        not services
        or any(q.unit in _SPANS for q in sentence.quantities)
        or not _AT_ONCE.search(sentence.folded)
    ):
        return False
    about = [said for said in reply.known.statements if services & said.context]
    timed = any(q.unit in _SPANS for said in about for q in said.figures)
    return timed and not any(_AT_ONCE.search(said.folded) for said in about)
