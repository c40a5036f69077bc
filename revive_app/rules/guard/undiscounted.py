"""Pieces the facts give no discount on: coins, bars, silver at a fixed price."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.discount import is_discounting
from revive_app.rules.guard.rates_told import FIXED
from revive_app.rules.guard.reading import Reply, Sentence, notions_of
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Unit

_LOWERED = frozenset({"discount", "bargain"})
# a discount may be ruled out of the metal's value alone
_OF_A_PART = frozenset({"making", "value", "exchange", "buyback"})
_PAID_BY_US = frozenset({"buyback", "exchange", "sell", "return", "old", "deduct"})
# who takes less than this off speaks of a discount
_MOST_OFF = 0.3


def check_undiscounted(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that takes something off a piece of which the facts say that nothing comes off."""
    kept = [things for said in reply.known.statements if (things := _never_lowered(said))]
    for sentence in filter(None, map(affirmed, reply.sentences)) if kept else ():
        if sentence.asks or sentence.quoted or not _lowers(sentence):
            continue
        if any(_speaks_of(things, sentence) for things in kept):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, 0, len(sentence.text), "no discount on these")


def _never_lowered(said: Statement) -> frozenset[str]:
    """The kinds, else the metals, a clause of the facts gives no discount on; nothing where it is of all, or of a part."""
    denied = said.negated and bool(said.segment & _LOWERED)
    if not (denied or FIXED.search(said.own_folded)) or said.excepted or said.context & _OF_A_PART:
        return frozenset()
    things = said.segment if any(is_kind(n) or is_material(n) for n in said.segment) else said.context
    kinds = frozenset(n for n in things if is_kind(n))
    return kinds or frozenset(n for n in things if is_material(n))


def _lowers(sentence: Sentence) -> bool:
    if sentence.notions & _PAID_BY_US and not sentence.notions & _LOWERED:
        return False
    return is_discounting(sentence) or any(_is_lower(product, sentence) for product in sentence.about)


def _is_lower(product: KnownProduct, sentence: Sentence) -> bool:
    """Whether the one amount told beside a piece is a little less than its price, of one piece that is named."""
    amounts = [q.value for q in sentence.quantities if q.unit is Unit.RUPEES]
    one = len(sentence.about) == 1 and bool(sentence.mentions) and len(amounts) == 1
    return one and product.price * (1 - _MOST_OFF) < amounts[0] < product.price


def _names_a_bar(sentence: Sentence) -> bool:
    """ "Bar par 1 %", "the bar": of metal; "is baar" is this time."""
    words = ["", *(piece.folded for piece in sentence.pieces if piece.folded)]
    return any(word in _BARS and before not in _TIMES for before, word in zip(words, words[1:], strict=False))


_BULLION = "bullion"
_BARS = fold_all("bar bars बार")
_TIMES = fold_all("is iss ek har do kai pehli dusri agli pichli kitni")


def _speaks_of(things: frozenset[str], sentence: Sentence) -> bool:
    pieces = [product for mention in sentence.mentions for product in mention.products] or sentence.about
    named = frozenset[str]().union(*(notions_of(product) for product in pieces))
    told = {n for n in sentence.notions if is_kind(n) or is_material(n)}
    if _BULLION in things and _names_a_bar(sentence):
        return True
    return bool(things & (told or named)) or bool(sentence.mentions and things & named)
