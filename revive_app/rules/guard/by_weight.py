"""What metal is worth: grams times a rate per gram of the facts, of the purity and the piece the rate is for."""

from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind, weight
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Unit


def rate_by_weight(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """Grams times a rate per gram, where the purity said is the rate's."""
    grams = {q.value for q in (*sentence.quantities, *reply.asked_quantities) if q.unit is Unit.GRAM}
    grams |= {product.weight_mg / 1000 for product in sentence.about if product.weight_mg}
    if any(piece.folded in _KILO for piece in sentence.pieces):
        grams.add(1000.0)
    if not grams:
        return
    yield from _labour_added(reply, grams)
    purities = {q.value for q in sentence.quantities if q.unit is Unit.PURITY}
    for said in reply.known.statements:
        if not _is_rate(said) or (said.rates and not any(unit in _BY_WEIGHT for _, unit in said.rates)):
            continue
        own = {q.value for q in said.quantities if q.unit is Unit.PURITY}
        if (purities and own and not purities & own) or _of_another_kind(sentence, said):
            continue
        yield from (q.value * weight for q in said.quantities if q.unit is Unit.RUPEES for weight in grams)


def _labour_added(reply: Reply, grams: set[float]) -> Iterator[float]:
    """ "Silver ₹172 per gram plus labour ₹95 per gram": what so many grams are worth and cost to make."""
    sums: dict[str, float] = {}
    for said in reply.known.statements:
        counted = {end for end, unit in said.rates if unit == "gram"}
        if counted and not _PLUS.isdisjoint(said.folded.split()):
            sums[said.folded] = sums.get(said.folded, 0) + sum(
                q.value for q in said.quantities if q.end in counted
            )
    yield from (each * weight for each in sums.values() for weight in grams)


_PLUS = fold_all("plus")
_BY_WEIGHT = frozenset({"gram", "10 gram", "1000 gram", "tola", "1 gram", "8 gram"})
_KILO = fold_all("kilo kg kilogram")


def _of_another_kind(sentence: Sentence, said: Statement) -> bool:
    """ "Nath ₹900 a gram, saaj ₹750": a rate that is stated of a piece the sentence does not name."""
    if not sentence.mentions:
        return False
    named = {n for mention in sentence.mentions for p in mention.products for n in content(p.name)}
    theirs = {n for n in said.notions if n in _named_anywhere(said)}
    return bool(theirs) and not theirs & (named | sentence.notions)


def _named_anywhere(said: Statement) -> frozenset[str]:
    return frozenset(n for n in said.notions if is_kind(n) or weight(n) == OWN_WORD)


# a word of the shop's own, which no list knows
OWN_WORD = 2.0


def _is_rate(said: Statement) -> bool:
    if any(unit == "gram" for _, unit in said.rates):
        return True
    return "price" in said.context or "goldrate" in said.context or "board" in said.context
