"""Weights, carats and purities in a reply: what the catalog gives the piece, or what a rate makes an example of."""

from collections.abc import Iterable
from functools import lru_cache

from revive_app.rules.guard.arithmetic import HEDGE, close
from revive_app.rules.guard.by_weight import rate_by_weight
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.purity import is_share_of, same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit, read


def weighs(quantity: Quantity, about: Iterable[KnownProduct]) -> bool:
    if quantity.unit is Unit.TOLA:
        grams = quantity.value * _TOLA
        return any(p.weight_mg and abs(grams - p.weight_mg / 1000) <= grams * HEDGE for p in about)
    return any(p.weight_mg is not None and close(quantity, p.weight_mg / 1000) for p in about)


# grams
_TOLA = 11.664


def reckoned(sentence: Sentence, reply: Reply) -> bool:
    """Whether the weight is an example an amount of the sentence is right for: "10 grams come to …"."""
    if sentence.mentions:
        return False
    metal = list(rate_by_weight(sentence, reply))
    told = [q.value for q in sentence.quantities if q.unit is Unit.PERCENT]
    hers = [q.value for q in reply.asked_quantities if q.unit is Unit.GRAM]
    less = [q for q in sentence.quantities if q.unit is Unit.GRAM]
    if "deduct" in reply.known.notions and any(
        close(q, weight * (100 - percent) / 100) for q in less for weight in hers for percent in told
    ):
        return True  # "10 g less 3 % for melting are 9.7 g"
    made = [*metal, *(amount * (100 - percent) / 100 for amount in metal for percent in told)]
    return any(is_money(q) and any(close(q, amount) for amount in made) for q in sentence.quantities)


def is_of_the_piece(quantity: Quantity, about: tuple[KnownProduct, ...]) -> bool:
    """ "5.20 carat diamonds": a measure the catalog gives the piece itself."""
    return any(
        q.unit is quantity.unit and close(quantity, q.value)
        for product in about
        for q in _measures(product.about)
    )


@lru_cache(maxsize=1024)
def _measures(text: str) -> tuple[Quantity, ...]:
    return tuple(read(text))


def purity_carried(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """A product's purity when products are in question, else one the facts state of the metal spoken of."""
    if sentence.about:
        return any(same_purity(quantity.value, product.purity) for product in sentence.about)
    metals = sentence.notions & {"gold", "silver", "platinum"}
    pointed = any(piece.folded in _IT for piece in sentence.pieces) and not sentence.notions & _OF_RATES
    for product in reply.facts.products:
        described = f"{product.name} {product.about}".lower()
        of_metal = not metals or any(metal in described for metal in metals)
        if of_metal and same_purity(quantity.value, product.purity):
            return True
    return not pointed and any(
        same_purity(quantity.value, said.quantities)
        and (
            not metals
            or metals & (said.context | said.notions)
            or ("gold" in metals and _in_karats(quantity, said))
            or not (said.context & {"gold", "silver", "platinum"})
        )
        for said in reply.known.statements
    )


def _in_karats(quantity: Quantity, said: Statement) -> bool:
    """ "22K ₹11,510 per gram, silver ₹166": what is told in karats is gold, though another metal is named beside it."""
    return any(q.unit is Unit.PURITY and q.value == quantity.value <= _KARATS for q in said.quantities)


_KARATS = 24
# "it is 24K": a piece, which the catalog answers for; not the rate
_IT = fold_all("it this these they ye yeh yah ise iska iski isme ismein")
_OF_RATES = frozenset({"price", "goldrate", "exchange", "buyback", "deduct"})


def is_fineness(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "PT950 is 95 % pure"."""
    products = sentence.about or reply.facts.products
    return "purity" in sentence.notions and any(is_share_of(quantity.value, p.purity) for p in products)


def is_money(quantity: Quantity) -> bool:
    return quantity.unit in (Unit.RUPEES, Unit.PLAIN)
