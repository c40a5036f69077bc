"""The amounts a permitted discount makes: prices after it, and what comes off them."""

from collections.abc import Iterator

from revive_app.rules.guard import claims
from revive_app.rules.guard.discount import is_discounting
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.sums import totals
from revive_app.rules.knowledge.facts import DiscountBase, KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Quantity, Unit


def discount_amounts(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """Amounts a permitted discount makes: the price after it, and what comes off."""
    rule = reply.facts.discount
    if rule.cap == 0 or not is_discounting(sentence):
        return
    if rule.base is not DiscountBase.TOTAL:
        yield from _off_making(sentence, reply)
        return
    said = [q.value for q in sentence.quantities if q.unit is Unit.PERCENT and q.value <= rule.cap]
    for price in (*(product.price for product in about), *totals(sentence, reply, about)):
        for percent in said or [rule.cap]:
            yield price * (100 - percent) / 100
            yield price * percent / 100
        if not said:
            yield from _within_cap(sentence, price, rule.cap)


_TAKEN_OFF = compile_phrases(
    """
    kam|off|discount|less|chhoot|chhut|bachat|save|saving|cheaper|sasta|riyayat|chhod|maaf
    """,
    claims.GROUPS,
)


def _off_making(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "5 % off that making would be ₹117 less": of the making charges the customer or a fact speaks of."""
    if "making" not in sentence.notions:
        return
    cap = reply.facts.discount.cap
    percents = [q.value for q in sentence.quantities if q.unit is Unit.PERCENT and q.value <= cap]
    charges = [q.value for q in reply.asked_quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)]
    stated = list(_per_gram(sentence, reply))
    yield from stated  # "700 ki jagah 630"
    for charge in (*charges, *stated):
        yield from (charge * percent / 100 for percent in percents)
        yield from (charge * (100 - percent) / 100 for percent in percents)
    if not percents:
        for charge in stated:
            yield from _within_cap(sentence, charge, cap)


def _per_gram(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """What the facts ask for making a gram, of the kinds of pieces the sentence speaks of."""
    told = {n for product in sentence.about for n in content(product.name)} | sentence.notions
    kinds = {n for n in told if is_kind(n)}
    for said in reply.known.statements:
        theirs = {n for n in said.notions if is_kind(n)}
        if "making" not in said.context or (kinds and theirs and not kinds & theirs):
            continue
        rates = {end for end, unit in said.rates if unit == "gram"}
        yield from (
            q.value
            for q in said.quantities
            if q.unit is Unit.RUPEES and (q.end in rates or (theirs and _is_rate_too(said, q, reply)))
        )


def _is_rate_too(said: Statement, quantity: Quantity, reply: Reply) -> bool:
    """ "₹850 per gram on chokers, ₹700 on mangalsutra": by the gram as well, as its sentence began."""
    return "making" not in said.notions and any(
        other.folded == said.folded and any(unit == "gram" for _, unit in other.rates)
        for other in reply.known.statements
        if quantity not in other.quantities
    )


def _within_cap(sentence: Sentence, price: float, cap: float) -> Iterator[float]:
    """Stated amounts that are a smaller discount than the cap allows."""
    for quantity in sentence.quantities:
        if quantity.unit not in (Unit.RUPEES, Unit.PLAIN):
            continue
        lowest, most = price * (100 - cap) / 100, price * cap / 100
        taken_off = _TAKEN_OFF.search(_following(sentence, quantity)) is not None
        # "down by ₹2,000, to ₹16,900"
        taken_off = taken_off or any(q.value == price - quantity.value for q in sentence.quantities)
        if (taken_off and quantity.value <= most) or lowest <= quantity.value < price:
            yield quantity.value


def _following(sentence: Sentence, quantity: Quantity) -> str:
    after = [piece.folded for piece in sentence.pieces if piece.start >= quantity.end and piece.folded]
    return "".join(f" {word}" for word in after[:3])
