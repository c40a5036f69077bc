"""What simple arithmetic makes of given prices: multiples, sums, rates by weight, advances, instalments."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from revive_app.rules.catalog.mentions import Mention
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces

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
    yield from (product.price * count for product in about for count in counts)
    summed = list(totals(sentence, reply, about))
    yield from summed
    yield from _apiece(sentence, about)
    yield from _per_gram(sentence, about)
    yield from _saved_up(sentence, reply)
    yield from _sum_told(sentence, reply)
    if "deliver" in sentence.notions:
        yield from (
            price + charge
            for charge in _amounts(reply, "deliver")
            for price in [*(product.price for product in about), *summed]
        )
    if any(piece.folded in COMPARING_PRICES for piece in sentence.pieces):
        yield from _differences(sentence)
    yield from rate_by_weight(sentence, reply)
    yield from _with_offer(sentence, reply, about)
    yield from _shares(sentence, reply, about)


def _with_offer(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """A price less the amount an offer of the shop takes off it, where its limit is met."""
    for said in reply.known.statements:
        named = {n for n in sentence.notions & said.context if weight(n) >= 2} - {"price", "bill"}
        offers = said.context & {"offer", "discount", "coupon"} or "off" in said.folded.split()
        if not offers or not (named or _code_told(sentence, said)):
            continue
        bounds = [q.value for q in said.limits if q.unit is Unit.RUPEES]
        off = [q.value for q in said.quantities if q.unit is Unit.RUPEES and q not in said.limits]
        yield from (p.price - o for p in about for o in off if all(p.price >= bound for bound in bounds))


def _code_told(sentence: Sentence, said: Statement) -> bool:
    """ "With HELLO": a code of the shop's, by itself."""
    words = said.folded.split()
    return any(
        len(piece.text) > 3 and piece.text.isascii() and piece.text.isupper() and piece.folded in words
        for piece in sentence.pieces
    )


def _counts(sentence: Sentence, reply: Reply) -> set[float]:
    """How many pieces were spoken of."""
    numbers = [*sentence.quantities, *reply.asked_quantities]
    counts = {q.value for q in numbers if q.unit in (Unit.PIECE, Unit.PLAIN) and 1 < q.value <= 50}
    starts = {mention.start for mention in sentence.mentions}
    for piece, following in pairwise(sentence.pieces):
        if following.start in starts and 1 < SMALL.get(piece.folded, 0) <= 12:
            counts.add(float(SMALL[piece.folded]))
    return counts


def _totals(sentence: Sentence) -> Iterator[float]:
    """The sum of all products named, each as often as the number before it says."""
    singles = [mention for mention in sentence.mentions if len(mention.products) == 1]
    if not singles:
        return
    total, previous_end = 0.0, 0
    for mention in singles:
        total += mention.products[0].price * _count_before(sentence, mention, previous_end)
        previous_end = mention.end
    yield total


def totals(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What the pieces of a sentence cost together."""
    yield from _totals(sentence)
    yield from _together(sentence, reply, about)


def _together(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """ "Dono milake 1.46 lakh": the sum of the pieces in question, where the sentence adds them up unnamed."""
    said = {piece.folded for piece in sentence.pieces}
    if not about and not sentence.mentions and said & _BOTH and said & _ALTOGETHER:
        yield from (
            float(one.price + other.price) for one, other in combinations(reply.facts.products[:_MANY], 2)
        )
    if (
        2 <= len(about) <= _SEVERAL
        and not sentence.mentions
        and (said & _ALTOGETHER or len(about) == 2 and said & _BOTH)
    ):
        yield float(sum(product.price for product in about))


_SEVERAL = 4
_MANY = 12
_BOTH = fold_all("both two dono donon")
_ALTOGETHER = fold_all(
    "together total altogether combined milake milakar kul jodkar sum teeno tino charo sab all everything"
)


def _apiece(sentence: Sentence, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What one of a pair or of a set costs."""
    if any(piece.folded in _EACH for piece in sentence.pieces):
        yield from (product.price / count for product in about for count in _pieces_in(product))


def _per_gram(sentence: Sentence, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """ "Per gram the coin comes to ₹207.50"."""
    if "per gram" in sentence.text.lower() or {"prati", "gram"} <= {
        piece.folded for piece in sentence.pieces
    }:
        yield from (product.price * 1000 / product.weight_mg for product in about if product.weight_mg)


def _saved_up(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "₹5,000 a month for 11 months": ₹55,000 in all, and with what a plan adds to it."""
    if "scheme" not in sentence.notions:
        return
    for said in reply.known.statements:
        if "scheme" not in said.context:
            continue
        amounts = {q.value for q in said.figures if q.unit is Unit.RUPEES}
        counts = {q.value for q in said.figures if q.unit in (Unit.MONTH, Unit.PLAIN) and 1 < q.value <= 60}
        paid = {amount * count for amount in amounts for count in counts}
        yield from paid
        yield from (total + more for total in paid for more in amounts)


_EACH = fold_all("each one single per apiece ek har prati pratyek")


@lru_cache(maxsize=1024)
def _pieces_in(product: KnownProduct) -> tuple[float, ...]:
    """How many pieces a product is sold as: a pair, a set of six."""
    pieces = scan(f"{product.name} {product.about}")
    counts = {q.value for q in read_pieces(pieces) if q.unit is Unit.PIECE and 1 < q.value <= 50}
    counts |= {
        float(SMALL.get(after.folded, 0) or (after.text if after.text.isdigit() else 0))
        for first, joint, after in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if first.folded in _SETS and joint.folded == "of"
    }
    if any(piece.folded in _PAIRED for piece in pieces):
        counts.add(2.0)
    return tuple(count for count in counts if count > 1)


_SETS = fold_all("set pack box")
_PAIRED = fold_all("pair jodi joda couple")


def _sum_told(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "18,900 and 24,600, together 43,500": the sum of prices of the catalog that the sentence tells itself."""
    prices = {float(product.price) for product in reply.facts.products}
    told = [q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value in prices]
    if len(told) > 1:
        yield sum(told)


def _count_before(sentence: Sentence, mention: Mention, after: int) -> float:
    for quantity in sentence.quantities:
        near = after <= quantity.start and mention.start - 16 <= quantity.end <= mention.start + 1
        if near and quantity.unit in (Unit.PIECE, Unit.PLAIN) and quantity.value <= 50:
            return quantity.value
    return 1.0


def _differences(sentence: Sentence) -> Iterator[float]:
    prices = [mention.products[0].price for mention in sentence.mentions if len(mention.products) == 1]
    if len(prices) == 2:
        yield abs(prices[0] - prices[1])


def _amounts(reply: Reply, about: str) -> set[float]:
    """Amounts of the facts' clauses that speak of this notion."""
    return {
        q.value
        for said in reply.known.statements
        if about in said.context
        for q in said.quantities
        if q.unit is Unit.RUPEES
    }


def rate_by_weight(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """Grams times a rate per gram, where the purity said is the rate's."""
    grams = {q.value for q in (*sentence.quantities, *reply.asked_quantities) if q.unit is Unit.GRAM}
    grams |= {product.weight_mg / 1000 for product in sentence.about if product.weight_mg}
    if not grams:
        return
    purities = {q.value for q in sentence.quantities if q.unit is Unit.PURITY}
    for said in reply.known.statements:
        if not _is_rate(said):
            continue
        own = {q.value for q in said.quantities if q.unit is Unit.PURITY}
        if purities and own and not purities & own:
            continue
        yield from (q.value * weight for q in said.quantities if q.unit is Unit.RUPEES for weight in grams)


def _is_rate(said: Statement) -> bool:
    return "price" in said.context or "goldrate" in said.context or "board" in said.context


def _shares(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """A stated share of a price or of the customer's amount: advance, bonus, balance, monthly instalment."""
    bases = [float(product.price) for product in about or _unnamed(sentence, reply)]
    bases += [
        q.value for q in reply.asked_quantities if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value >= 100
    ]
    bases += _with_making(sentence, reply)
    yield from _made_of(bases, sentence, reply)
    for assumed in _assumed(sentence):
        made = list(_made_of([assumed], sentence, reply))
        others = [q for q in sentence.quantities if q.unit is Unit.RUPEES and q.value != assumed]
        if any(close(other, amount) for other in others for amount in made):
            yield from (assumed, *made)


def _unnamed(sentence: Sentence, reply: Reply) -> tuple[KnownProduct, ...]:
    """ "The advance on it would be …": any piece may be meant where none was named."""
    pointed = any(piece.folded in _POINTING for piece in sentence.pieces)
    return reply.facts.products if pointed and not sentence.mentions else ()


_POINTING = fold_all("it this that both iska iske iski isme ismein is ye yeh uska uske uski dono")


def _with_making(sentence: Sentence, reply: Reply) -> list[float]:
    """The metal's value by the day's rate, and with making charges on it, where one of the two is spoken of."""
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


def _made_of(bases: list[float], sentence: Sentence, reply: Reply) -> Iterator[float]:
    for said in reply.known.statements:
        if not said.context & sentence.notions:
            continue
        for q in said.quantities:
            if q.unit is Unit.PERCENT and "discount" not in said.context:
                yield from (base * q.value / 100 for base in bases)
                yield from (base * (100 - q.value) / 100 for base in bases)
                if said.context & {"making", "tax"} or not _MORE.isdisjoint(said.folded.split()):
                    yield from (base * (100 + q.value) / 100 for base in bases)
            elif _by_instalments(said) and q.unit in (Unit.MONTH, Unit.PLAIN) and 1 < q.value <= 36:
                yield from (round(base / q.value) for base in bases)
                yield from (base * q.value for base in bases)


# "rush orders cost 5 % more", "GST 3 % extra"
_MORE = fold_all("more extra additional zyada jyada adhik plus surcharge premium")


def _by_instalments(said: Statement) -> bool:
    return bool({"emi", "scheme"} & said.context) or {"month", "pay"} <= said.context


def _assumed(sentence: Sentence) -> Iterator[float]:
    """Amounts said as an example: "with ₹5,000 a month". They hold only if the rest follows from them."""
    for quantity in sentence.quantities:
        if quantity.unit is Unit.RUPEES:
            after = {piece.folded for piece in sentence.pieces if 0 <= piece.start - quantity.end < 14}
            supposed = not sentence.about and any(piece.folded in _SUPPOSING for piece in sentence.pieces)
            if supposed or after & {"month", "monthly", "mahina", "mahine", "mahin"}:
                yield quantity.value


_SUPPOSING = fold_all("would example if agar suppose maan say udaharan jaise e.g eg")
