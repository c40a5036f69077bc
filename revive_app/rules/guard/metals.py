"""Amounts and shares of one metal told of another: "silver ki making ₹700", where it is gold's."""

from revive_app.rules.guard.reading import Clause, Sentence
from revive_app.rules.knowledge.facts import metal_of
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_material
from revive_app.rules.numbers.quantities import Quantity, Unit


def of_another_metal(quantity: Quantity, clause: Clause, sentence: Sentence, said: Statement) -> bool:
    """ "Silver pieces are made with 30 % advance", where the fact is of gold."""
    if quantity.unit is Unit.PERCENT and _traded_otherwise(clause, sentence, said):
        return True
    if sentence.mentions:
        return False
    if quantity.unit is Unit.RUPEES:  # "silver ki making ₹700", where it is gold's
        ours, theirs = _metals(clause), _metals(said)
        return bool(ours and theirs) and not ours & theirs
    if quantity.unit is not Unit.PERCENT:
        return False
    ours, theirs = sentence.notions & _METALS, said.context & _METALS
    return bool(ours and theirs) and not ours & theirs


def _metals(said: Clause | Statement) -> frozenset[str]:
    """The metals a clause names; karats are of gold."""
    karats = any(q.unit is Unit.PURITY and q.value <= _KARATS for q in said.quantities)
    return said.notions & _METALS or frozenset({"gold"} if karats else ())


_KARATS = 24


def _traded_otherwise(clause: Clause, sentence: Sentence, said: Statement) -> bool:
    """ "Polki is bought back at 75 %", "the silver pendant at 95 %", where that is of diamonds, and of gold."""
    if not clause.notions & said.context & _TRADED:
        return False
    ours = {n for n in clause.notions if is_material(n) and n != "stone"}
    theirs = {n for n in said.context if is_material(n) and n != "stone"}
    if not ours:  # a stone's share is no metal's
        pieces = [product for mention in sentence.mentions for product in mention.products]
        ours = {metal_of(product.purity) for product in pieces} - {""}
        theirs &= _METALS
    return bool(ours and theirs) and not ours & theirs


_TRADED = frozenset({"exchange", "buyback", "return", "sell"})
_METALS = frozenset({"gold", "silver", "platinum"})
