"""Services a fact denies of just one kind: "coins are not taken back", "silver is not bought for cash"."""

import re
from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.claims import BESIDE
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import metal_of
from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import fold_all, word_set

# judged by day in `days`
_DAYS = frozenset(WEEKDAYS) | {"open", "close"}
_METALS, _RATES = frozenset({"gold", "silver"}), frozenset({"price", "goldrate"})
_DEDUCTIONS = frozenset({"deduct", "interest"})
_TRADED = word_set("exchange buyback sell return")
_THEIRS = word_set("other jeveler any elsevhere anybody")


def denied_kind(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Coins can be returned", "EMI is available on coins too": a fact denies this service of just this kind."""
    if sentence.asks or sentence.negated:
        return
    if only_exchanged(sentence, reply):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "exchange only")
        return
    pieces = [p for m in sentence.mentions for p in m.products]
    named = {n for p in pieces for n in content(p.name) if not is_quality(n)}
    named |= {"custom" for p in pieces if _TO_ORDER.search(f" {p.about.lower()}")}
    metals = {metal_of(p.purity) for m in sentence.mentions for p in m.products}
    kinds = (
        metals
        | {n for n in sentence.notions | named if is_kind(n) or is_material(n) or is_quality(n)}
        | named
    )
    services = {n for n in sentence.notions if is_telling(n) and not _is_of_a_piece(n)} - BESIDE - _DAYS
    if "return" in services:
        services.add("buyback")  # what is "not taken back" is not returned either
    if _WE_BUY.search(sentence.folded):
        services.add("buy")
    for said in reply.known.statements:
        denied = _of_a_sort(said.segment) or said.segment & named
        if not denied and leans(said):
            denied = _of_a_sort(said.context)  # "it is not bought for cash": of the silver before
        if not (said.negated and denied & kinds and services & said.segment):
            continue
        if denied & kinds <= _METALS and said.segment & _RATES - sentence.notions:
            continue  # "a booking does not fix the gold rate" denies no booking of gold
        if services & said.segment <= _DEDUCTIONS and said.segment & _TRADED - sentence.notions:
            continue  # "exchanged without deduction" says nothing of buying back
        if "ours" in said.segment and "ours" not in sentence.notions and sentence.notions & _THEIRS:
            continue  # "no deduction on our own" says nothing of gold from elsewhere
        affirmed = any(
            not other.negated and denied & kinds & other.segment and services & said.segment & other.segment
            for other in reply.known.statements
        )
        if not affirmed:
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "denied of this kind")
            return


_TO_ORDER = re.compile(r"made[\s-]to[\s-]order|on order")


def _is_of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named) or named == "jewellery"


def only_exchanged(sentence: Sentence, reply: Reply) -> bool:
    """ "Polki is bought back", "what you buy in the shop can be returned", where a fact says: exchange only."""
    if not sentence.notions & _FOR_MONEY:
        return False
    ours = _of_a_sort(sentence.notions) | sentence.notions & _CHANNELS
    about = [
        said
        for said in reply.known.statements
        if ours & (_of_a_sort(said.segment) | said.segment & _CHANNELS)
    ]
    return any(
        _EXCHANGE_ONLY.search(said.folded) and not said.segment & _FOR_MONEY for said in about
    ) and not any(said.segment & sentence.notions & _FOR_MONEY and not said.negated for said in about)


_FOR_MONEY = word_set("return refund buyback cash sell")
_CHANNELS = frozenset({"store", "online"})
_EXCHANGE_ONLY = compile_phrases(
    """
    only ~2 exchange*
    exchange* ~1 only
    sirf|keval ~1 exchange|badal*
    exchange hi
    """,
    claims.GROUPS,
)
_WE_BUY = compile_phrases(
    """
    we|hum|ham ~2 buy|purchase|kharid*
    sell|bech* ~4 us|hume|humko|hamein|humein
    is|are ~1 bought
    kharid ~1 lete|lenge|leta|lete
    kharidte ~1 hain
    """,
    claims.GROUPS,
)


def _of_a_sort(notions: frozenset[str]) -> set[str]:
    """The kinds among them, else the metals and stones, else the qualities."""
    return (
        {n for n in notions if is_kind(n)}
        or {n for n in notions if is_material(n)}
        or {n for n in notions if is_quality(n)}
    )


def leans(said: Statement) -> bool:
    """ "It is not bought for cash", "not returned": a clause whose subject stands before it."""
    return said.own_folded.split()[:1] in _LEANING


_LEANING = [[word] for word in fold_all("it they these this that not never")]
