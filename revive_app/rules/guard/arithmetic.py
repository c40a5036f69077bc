"""What simple arithmetic makes of given prices: multiples, sums, rates by weight, advances, instalments."""

from collections.abc import Iterator
from itertools import pairwise

from revive_app.rules.guard.by_weight import rate_by_weight
from revive_app.rules.guard.charges import added_charges
from revive_app.rules.guard.examples import A_MONTH, assumed
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.sums import apiece, differences, laid_out, per_one, sum_told, totals
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import content, is_kind, is_material, weight
from revive_app.rules.language.scan import PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Quantity, Unit
from revive_app.rules.numbers.units import UNITS

COMPARING_PRICES = fold_all(
    "difference fark farak antar zyada jyada more less cheaper costlier dearer expensive kam mehnga mehnge mehngi mahanga"
    " mahangi sasta saste sasti extra upar left leaves leaving bachte bachenge bachega bachta short over under within spare"
)

# "around 47k" for 46,999
HEDGE = 0.02


def close(quantity: Quantity, value: float) -> bool:
    """Whether a stated number is this value: exactly, or within 2 % when it was hedged."""
    if quantity.hedged and quantity.unit in (Unit.RUPEES, Unit.PLAIN, Unit.GRAM):
        return abs(quantity.value - value) <= HEDGE * abs(value)
    if quantity.unit is Unit.CLOCK:
        # "9" may be either nine; "raat 9" is one of them
        return quantity.value == value or (not quantity.marked and quantity.value % 720 == value % 720)
    return abs(quantity.value - value) < 0.01


def near(quantity: Quantity, value: float) -> bool:
    """Whether a stated amount is this reckoned one, paise left away."""
    return close(quantity, value) or (
        abs(quantity.value - value) < 1 and quantity.value == round(quantity.value)
    )


def derivable(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """Amounts that follow from the facts and the counts said in the sentence or by the customer."""
    counts = _counts(sentence, reply)
    several = [product.price * count for product in about for count in counts]
    yield from several
    summed = list(totals(sentence, reply, about))
    yield from summed
    yield from apiece(sentence, about)
    yield from per_one(sentence, about)
    yield from _saved_up(sentence, reply)
    yield from sum_told(sentence, reply)
    yield from laid_out(sentence, reply)
    prices = [*(product.price for product in about), *several, *summed]
    yield from (price + charge for charge in added_charges(sentence, reply) for price in prices)
    if any(piece.folded in COMPARING_PRICES for piece in sentence.pieces):
        yield from (abs(p.price - metal) for metal in rate_by_weight(sentence, reply) for p in about)
        yield from differences(sentence)
    yield from _after_paying(sentence, reply, about)
    yield from rate_by_weight(sentence, reply)
    yield from _with_offer(sentence, reply, about)
    yield from _shares(sentence, reply, about)


def _after_paying(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """ "After the booking amount ₹66,300 remain"."""
    if any(piece.folded in _REMAINING for piece in sentence.pieces):
        for said in sentence.notions & _PAID_BEFORE:
            yield from (p.price - amount for p in about for amount in _amounts(reply, said))


_REMAINING = fold_all("remain remains remaining balance rest baki baaki left after bachega bachenge bachte")
_PAID_BEFORE = frozenset({"advance", "book"})


def _with_offer(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """A price less the amount an offer of the shop takes off it, where its limit is met."""
    for said in reply.known.statements:
        named = {n for n in sentence.notions & said.context if weight(n) >= 2} - {"price", "bill"}
        offers = said.context & {"offer", "discount", "coupon"} or "off" in said.folded.split()
        if not offers or not (named or _code_told(sentence, said)):
            continue
        bounds = [q.value for q in said.limits if q.unit is Unit.RUPEES]
        if "offer" in sentence.notions and "making" not in said.context and _of_such_a_piece(said, about):
            percents = [q.value for q in said.quantities if q.unit is Unit.PERCENT]
            yield from (p.price * (100 - percent) / 100 for p in about for percent in percents)
        off = [q.value for q in said.quantities if q.unit is Unit.RUPEES and q not in said.limits]
        yield from (p.price - o for p in about for o in off if all(p.price >= bound for bound in bounds))


def _of_such_a_piece(said: Statement, about: tuple[KnownProduct, ...]) -> bool:
    """ "15 % off on chokers": of every kind where the fact names none."""
    kinds = {n for n in said.context if is_kind(n)}
    return not kinds or all(kinds & set(content(product.name)) for product in about)


def _code_told(sentence: Sentence, said: Statement) -> bool:
    """ "With HELLO": a code of the shop's, by itself."""
    words = said.folded.split()
    coded = any(piece.kind is PieceKind.CODE for piece in sentence.pieces)
    return (coded and "coupon" in said.context) or any(
        len(piece.text) > 3 and piece.text.isascii() and piece.text.isupper() and piece.folded in words
        for piece in sentence.pieces
    )


def after_taking_off(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What an amount beside "off" or "less" may be when no discount makes it: a sum, a difference, the shop's coupon."""
    yield from totals(sentence, reply, about)
    yield from differences(sentence)
    yield from _with_offer(sentence, reply, about)


def _counts(sentence: Sentence, reply: Reply) -> set[float]:
    """How many pieces were spoken of."""
    own, hers = (
        {q.value for q in numbers if q.unit in (Unit.PIECE, Unit.PLAIN) and 1 < q.value <= 50}
        for numbers in (sentence.quantities, reply.asked_quantities)
    )
    counts = own or hers
    starts = {mention.start for mention in sentence.mentions}
    for piece, following in pairwise(sentence.pieces):
        if following.start in starts and 1 < SMALL.get(piece.folded, 0) <= 12:
            counts.add(float(SMALL[piece.folded]))
    return counts


def _saved_up(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "₹5,000 a month for 11 months": ₹55,000 in all, and with what a plan adds to it."""
    monthly = any(piece.folded in UNITS and UNITS[piece.folded][0] is Unit.MONTH for piece in sentence.pieces)
    of_a_plan = "scheme" in sentence.notions | reply.asked or {"emi", "scheme"} <= (
        sentence.notions | reply.known.notions & {"scheme"}
    )
    if not (of_a_plan or monthly):
        return
    hers = {
        q.value for q in reply.asked_quantities if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value >= A_MONTH
    }
    for said in reply.known.statements:
        if "scheme" not in said.context:
            continue
        amounts = {q.value for q in said.figures if q.unit is Unit.RUPEES}
        counts = {q.value for q in said.figures if q.unit in (Unit.MONTH, Unit.PLAIN) and 1 < q.value <= 60}
        if {"free", "get"} & said.context:
            counts |= {count + 1 for count in counts}  # "and one instalment free"
        amounts |= {*assumed(sentence), *hers}
        shares = {q.value / 100 for q in said.quantities if q.unit is Unit.PERCENT}
        paid = {amount * count for amount in amounts for count in counts}
        yield from paid
        if not any(s.folded == said.folded and _is_a_share(s) for s in reply.known.statements):
            yield from (total + more for total in paid for more in amounts)
        yield from (amount * (count + share) for amount in amounts for count in counts for share in shares)
        told = [q for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)]
        yield from (
            supposed
            for supposed in assumed(sentence)
            if any(
                close(q, supposed * (count + share))
                for q in told
                for count in counts
                for share in (0.0, *shares)
            )
        )


def _is_a_share(said: Statement) -> bool:
    """ "Half of one instalment": less than a whole one is added."""
    return any(q.unit is Unit.PERCENT and q.value < _ALL for q in said.quantities)


_ALL = 100


def _amounts(reply: Reply, about: str) -> set[float]:
    """Amounts of the facts' clauses that speak of this notion."""
    return {
        q.value
        for said in reply.known.statements
        if about in said.context
        for q in said.quantities
        if q.unit is Unit.RUPEES
    }


def _shares(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """A stated share of a price or of the customer's amount: advance, bonus, balance, monthly instalment."""
    bases = [float(product.price) for product in about or _unnamed(sentence, reply)]
    bases += [
        q.value for q in reply.asked_quantities if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value >= 100
    ]
    bases += _with_making(sentence, reply)
    bases += _per_gram_paid(sentence, reply)
    yield from _made_of(bases, sentence, reply)
    for supposed in assumed(sentence):
        made = list(_made_of([supposed], sentence, reply))
        others = [
            q
            for q in sentence.quantities
            if (q.unit is Unit.RUPEES or (q.unit is Unit.PLAIN and q.value >= A_MONTH))
            and q.value != supposed
        ]
        if any(close(other, amount) for other in others for amount in made):
            yield from (supposed, *made)


def _unnamed(sentence: Sentence, reply: Reply) -> tuple[KnownProduct, ...]:
    """ "The advance on it would be …": any piece may be meant where none was named."""
    pointed = any(piece.folded in _POINTING for piece in sentence.pieces)
    return reply.facts.products if pointed and not sentence.mentions else ()


_POINTING = fold_all("it this that both iska iske iski isme ismein is ye yeh uska uske uski dono")


def _per_gram_paid(sentence: Sentence, reply: Reply) -> list[float]:
    """What a gram is bought back at: a share of the day's rate."""
    if not sentence.notions & {"buyback", "exchange"}:
        return []
    return [
        q.value
        for said in reply.known.statements
        for end, unit in said.rates
        for q in said.quantities
        if q.end == end and unit == "gram"
    ]


def _with_making(sentence: Sentence, reply: Reply) -> list[float]:
    """The metal's value by the day's rate, and with making charges on it, where one of the two is spoken of."""
    if sentence.notions & _BOUGHT and "making" not in sentence.notions:
        return list(rate_by_weight(sentence, reply))  # "10 g of old gold less 3 %"
    if not sentence.notions & {"making", "tax"}:
        return []
    metal = list(rate_by_weight(sentence, reply))
    charges = [
        q.value
        for said in reply.known.statements
        if "making" in said.context and "discount" not in said.context
        for q in said.quantities
        if q.unit is Unit.PERCENT
    ]
    return metal + [amount * (100 + charge) / 100 for amount in metal for charge in charges]


_BOUGHT = frozenset({"deduct", "buyback", "exchange", "old", "sell"})


def _made_of(bases: list[float], sentence: Sentence, reply: Reply) -> Iterator[float]:
    months = {q.value for q in sentence.quantities if q.unit is Unit.MONTH}
    for said in reply.known.statements:
        if all(is_kind(n) or is_material(n) for n in said.context & sentence.notions):
            continue  # "12 % wastage on metti" says nothing of what a metti costs
        if _TWICE & set(said.own_folded.split()) and said.context & sentence.notions & _HELD_BACK:
            yield from (base * 2 for base in bases)  # "a deposit of twice the rent"
        for q in said.quantities:
            if q.unit is Unit.PERCENT and "discount" not in said.context:
                yield from (base * q.value / 100 for base in bases)
                if "deduct" in said.context or not said.context & {"making", "tax", "wastage"}:
                    yield from (base * (100 - q.value) / 100 for base in bases)
                if said.context & {"making", "tax"} or not _MORE.isdisjoint(said.folded.split()):
                    yield from (base * (100 + q.value) / 100 for base in bases)
            elif _by_instalments(said) and q.unit in (Unit.MONTH, Unit.PLAIN) and 1 < q.value <= 36:
                if not months or q.value in months:
                    yield from (round(base / q.value) for base in bases)
                yield from (base * q.value for base in bases)


_TWICE = fold_all("twice double dogna duguna dugna")
_HELD_BACK = frozenset({"deposit", "advance"})
# "rush orders cost 5 % more", "GST 3 % extra"
_MORE = fold_all("more extra additional zyada jyada adhik plus surcharge premium")


def _by_instalments(said: Statement) -> bool:
    return bool({"emi", "scheme"} & said.context) or {"month", "pay"} <= said.context
