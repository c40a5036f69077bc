"""What a rent comes to: so many days at the first price, every further day at its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.numbers.quantities import Quantity, Unit

_FURTHER_DAY = compile_phrases(
    """
    further|extra|additional|more|atirikt|zyada|jyada|adhik ~2 day|days|din|dino|dinon
    day|days|din|dino|dinon ~1 more|extra|zyada|jyada|adhik|upar
    """,
    {"BARRIER": ""},
)


_EVERY = compile_phrases("each|every|per|har|prati", {"BARRIER": ""})


@dataclass(frozen=True, slots=True)
class _Rent:
    """The first days, the share of the price they cost, and what a further day costs: an amount, or a share."""

    days: float
    share: float
    amount: float
    part: float
    # the share of the piece's own price that a further day costs
    of_price: float


def rents(
    sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...], days: float | None = None
) -> Iterator[float]:
    """Rents of the pieces: of a further day, of so many further ones, of all the days told.

    `days`: of just so many; otherwise of each number of days the sentence tells.
    """
    rent = _rent(reply.known.statements) if "rent" in reply.known.notions else None
    if rent is None:
        return
    named = [m.products[0] for m in sentence.mentions if len(m.products) == 1]
    counts = [q.value for q in sentence.quantities if q.unit is Unit.DAY] if days is None else [days]
    further = _FURTHER_DAY.search(sentence.folded) is not None
    told = {q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)}
    for product in named or about:
        first = product.price * rent.share
        each = rent.amount or product.price * rent.of_price or first * rent.part
        added_up = not further or first in told  # "₹11,160 plus ₹1,860 for the extra day"
        for count in counts:
            if further:
                yield count * each
            if added_up and count > rent.days:
                yield first + (count - rent.days) * each
        if further and (not counts or _EVERY.search(sentence.folded)):
            yield each


def shares_of_days(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What several days of rent come to, where no further day costs as much: no price of a single one."""
    further = set(rents(sentence, reply, about, 1.0))
    for said in reply.known.statements:
        if "rent" not in said.context or not any(q.unit is Unit.DAY and q.value > 1 for q in said.quantities):
            continue
        shares = (q.value / 100 for q in said.quantities if q.unit is Unit.PERCENT)
        yield from (rent for share in shares for p in about if (rent := p.price * share) not in further)


def lasts(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "5 days come to ₹20,300", "₹1,850 for 3 days": whether an amount of the sentence is what so many days cost."""
    rent = _rent(reply.known.statements) if "rent" in reply.known.notions else None
    if rent is not None and sentence.mentions and quantity.value == rent.days and rent.share == 1:
        return any(is_money(q) and q.value >= _A_RENT for q in sentence.quantities)  # judged by itself
    amounts = [q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN)]
    return any(
        abs(amount - rent) < 1
        for rent in rents(sentence, reply, sentence.about, quantity.value)
        for amount in amounts
    )


# rupees
_A_RENT = 100


@lru_cache(maxsize=256)
def _rent(statements: tuple[Statement, ...]) -> _Rent | None:
    """The shop's rule, where its papers state both the first days and the further ones."""
    renting = [said for said in statements if "rent" in said.context]
    further = [said for said in renting if _FURTHER_DAY.search(said.own_folded)]
    first = [
        (said, day.value)
        for said in renting
        if said not in further and said.folded in {one.folded for one in further}
        for day in said.quantities
        if day.unit is Unit.DAY
    ]
    if not further or not first:
        return None
    said, days = first[0]
    rates = [q for one in further for q in one.quantities if q.unit in (Unit.RUPEES, Unit.PERCENT)]
    shares = [q.value / 100 for q in said.quantities if q.unit is Unit.PERCENT]
    if len(rates) != 1:
        return None
    if rates[0].unit is Unit.RUPEES:
        return _Rent(days, shares[0] if shares else 1.0, rates[0].value, 0.0, 0.0)
    part = rates[0].value / 100
    of_price = part if any(_OF_THE_PRICE.search(one.own_folded) for one in further) else 0.0
    return _Rent(days, shares[0] if shares else 1.0, 0.0, part, of_price)


_OF_THE_PRICE = compile_phrases("of ~2 price|value|mrp", {"BARRIER": ""})
