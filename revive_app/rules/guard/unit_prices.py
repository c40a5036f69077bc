"""Amounts told by a unit the facts do not sell by: "₹84,000 per ratti", where that is the whole stone's price."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.arithmetic import close, near
from revive_app.rules.guard.bonuses import is_bonus
from revive_app.rules.guard.examples import assumed
from revive_app.rules.guard.measures import is_money, is_of_the_piece, weighs
from revive_app.rules.guard.per_one import MEASURES, PAIRS, PARTS, TIMES, One, one_of
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.renting import shares_of_days
from revive_app.rules.guard.sums import pieces_in
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit


def check_unit_prices(reply: Reply) -> Iterator[Reason]:
    """A reason for every amount of the facts that is told for one of what it is not for."""
    for sentence in filter(None, map(affirmed, reply.sentences)):
        if sentence.asks or sentence.quoted:
            continue
        for clause in sentence.clauses:
            for quantity in clause.quantities:
                one = (
                    one_of(quantity, clause, sentence)
                    if is_money(quantity) and quantity.value >= _LEAST
                    else None
                )
                if one is not None and not _sold_so(quantity, one, clause, sentence, reply):
                    yield sentence.reason(ReasonCode.PRICE_NOT_IN_DATA, quantity.start, quantity.end, "unit")


_LEAST = 20


def _sold_so(quantity: Quantity, one: One, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """Whether the amount may be for one of these. What the facts do not hold by itself is reckoned, and judged elsewhere."""
    named = tuple(product for mention in clause.mentions for product in mention.products) or sentence.about
    prices = [p for p in named or reply.facts.products if close(quantity, p.price)]
    stated = [
        (said, q)
        for said in reply.known.statements
        for q in said.quantities
        if q.unit is Unit.RUPEES and close(quantity, q.value)
    ]
    if any(_priced_by(p, one) for p in prices) or any(_stated_by(q, said, one) for said, q in stated):
        return True
    added = "bonus" in sentence.notions or any(is_bonus(q, sentence) for q in sentence.quantities)
    if one.unit is Unit.MONTH and added and quantity.value in assumed(sentence):
        return True  # "with ₹5,000 a month the bonus is ₹2,500"
    if prices or stated:
        return _by_instalments(quantity, one, reply, named) or any(
            close(quantity, q.value) for q in reply.asked_quantities
        )
    return not (
        one.unit is Unit.DAY and any(near(quantity, a) for a in shares_of_days(sentence, reply, named))
    )


def _by_instalments(quantity: Quantity, one: One, reply: Reply, named: tuple[KnownProduct, ...]) -> bool:
    """Whether a share of some piece's price happens to be what another costs."""
    months = {q.value for said in reply.known.statements for q in said.figures if 1 < q.value <= _MONTHS}
    return one.unit is Unit.MONTH and any(near(quantity, p.price / count) for p in named for count in months)


_MONTHS = 36


def _priced_by(product: KnownProduct, one: One) -> bool:
    """Whether a piece's price is for one of these: one of the pieces, not one of a pair, a gram or a month."""
    several = pieces_in(product)
    if one.unit in MEASURES:
        single, loose = Quantity(1.0, one.unit, 0, 0), "loose" in product.about.lower()
        return weighs(single, (product,)) or (loose and is_of_the_piece(single, (product,)))
    if one.unit in TIMES:
        return False
    if one.word in PAIRS:
        return several == (2.0,) or not (several or _SINGLE & set(content(product.name)))
    if one.named in PARTS:
        return "loose" in product.about.lower() and one.named in _LOOSE
    return one.word in _WHOLES or not several


_WHOLES = fold_all("set packet parcel order box pack pouch lot bundle dozen")
_LOOSE = frozenset({"stone", "pearl", "diamond"})
_SINGLE = frozenset({"ring", "necklace", "pendant", "chain", "set", "coin", "haar", "bar", "choker"})


def _stated_by(quantity: Quantity, said: Statement, one: One) -> bool:
    """Whether a fact's amount is for one of these, or for nothing that speaks against it."""
    rate = dict(said.rates).get(quantity.end)
    measured = one.unit.value if one.unit else one.named
    if rate is not None and rate == (measured if one.unit is Unit.PIECE else one.named):
        return True
    if one.unit is Unit.MONTH and said.context & _MONTHLY:
        return True
    if one.unit in MEASURES | TIMES or one.named in PARTS:
        return rate is None and measured in said.context - _OF_A_SERVICE and not _several(said, one)
    if one.unit is Unit.PIECE and _several(said, one):
        return rate == Unit.PIECE.value  # "up to 4 pieces, visit fee ₹300"
    if "deliver" in said.context and (one.unit is Unit.PIECE or one.word in _ITEMS):
        return rate == Unit.PIECE.value
    return True


# "ear piercing costs ₹300": not an ear
_OF_A_SERVICE = frozenset({"ear"})
_MONTHLY = frozenset({"scheme", "emi", "month"})
_ITEMS = fold_all("item items each")


def _several(said: Statement, one: One) -> bool:
    """Whether a fact's amount is for several of these together: "₹600 for up to 12 letters", "for 3 days"."""
    if one.unit is not None:
        return any(q.unit is one.unit and q.value > 1 for q in said.figures)
    return any(q.unit is Unit.PLAIN and q.value > 1 for q in said.limits)
