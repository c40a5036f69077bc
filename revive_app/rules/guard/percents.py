"""Percentages in a reply that are no discount: shares the facts state, and what is left of a whole."""

from revive_app.rules.guard.arithmetic import near
from revive_app.rules.guard.discount import is_discounting
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.stated import SAID_OF_ALL
from revive_app.rules.language.glossary import content, is_kind, is_telling
from revive_app.rules.numbers.quantities import Quantity, Unit


def stated_shares(sentence: Sentence, reply: Reply) -> list[Quantity]:
    """The percentages of the sentence that some fact states of anything but a discount."""
    known = {
        q.value
        for said in reply.known.statements
        if not said.context & {"discount", "offer"}
        for q in said.quantities
        if q.unit is Unit.PERCENT
    }
    said_here = (q for q in sentence.quantities if q.unit is Unit.PERCENT and q.value in known)
    return [] if is_discounting(sentence) else list(said_here)


def charged_shares(sentence: Sentence, reply: Reply) -> list[Quantity]:
    """The percentages a fact asks of what the sentence speaks of, told or not: "rent is 6 % of the price"."""
    services = {n for n in sentence.notions if is_telling(n) and not is_kind(n)} - SAID_OF_ALL
    return [
        q
        for said in reply.known.statements
        if services & said.context and not said.context & {"discount", "offer", "deduct"}
        for q in said.quantities
        if q.unit is Unit.PERCENT
    ]


def shares_out(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether the sentence reckons this stated share of a piece's price, and reckons it right."""
    services = {n for n in sentence.notions if is_telling(n) and not is_kind(n)} - SAID_OF_ALL
    named = {n for product in sentence.about for n in content(product.name)}
    if services - named or quantity not in stated_shares(sentence, reply):
        return False
    amounts = [q for q in sentence.quantities if is_money(q)]
    return any(near(q, p.price * quantity.value / 100) for q in amounts for p in sentence.about)


def rest_of_whole(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "96 % is paid, so 4 % is deducted", where the facts hold one of the two."""
    if not sentence.notions & _OF_A_WHOLE:
        return False
    if any(
        "deduct" in said.context and q.unit is Unit.PERCENT and abs(q.value + quantity.value - 100) < _EXACT
        for said in reply.known.statements
        for q in said.quantities
    ):
        return True  # "97 % of its value", where 3 % is deducted
    whole = [q for q in sentence.quantities if abs(q.value + quantity.value - 100) < _EXACT]
    return any(q in stated_shares(sentence, reply) for q in whole if q.unit is Unit.PERCENT)


_OF_A_WHOLE = frozenset({"deduct", "buyback", "exchange", "sell", "test"})
_EXACT = 0.01
