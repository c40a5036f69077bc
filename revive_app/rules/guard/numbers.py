"""The numbers of a reply, each held against the facts: prices, discounts, weights, purities, days, hours, stock.

A number is right when the facts hold it about the same thing, when the customer said it, or when simple
arithmetic on given numbers makes it: a multiple, a sum, a rate times a weight, a permitted discount.
"""

from collections.abc import Iterable, Iterator

from revive_app.rules.guard.arithmetic import close, derivable, rate_by_weight
from revive_app.rules.guard.discount import check_discount_percent, discount_amounts, is_discounting
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.stock import check_counts
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct, Statement
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.text import word_set
from revive_app.rules.numbers.purity import same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit

_CODES = {
    Unit.RUPEES: ReasonCode.PRICE_NOT_IN_DATA,
    Unit.PERCENT: ReasonCode.PERCENT_NOT_IN_DATA,
    Unit.PURITY: ReasonCode.PURITY_NOT_IN_DATA,
    Unit.DATE: ReasonCode.DATE_NOT_IN_DATA,
    Unit.CLOCK: ReasonCode.DATE_NOT_IN_DATA,
}
_FINENESS = frozenset({375, 417, 585, 750, 833, 875, 916, 925, 958, 990, 995, 999})
_SECOND_PERSON = word_set("your you aap apka apki apke apne ap tumhara bataya kaha bola u apko")


_MEASURES = frozenset({Unit.GRAM, Unit.TOLA, Unit.INCH, Unit.MILLIMETRE, Unit.CARAT})


def check_numbers(reply: Reply) -> Iterator[Reason]:
    """A reason for every number the facts do not carry."""
    for sentence in reply.sentences:
        yield from _foreign_currency(sentence)
        yield from check_discount_percent(sentence, reply)
        yield from check_counts(sentence, reply)
        for clause in sentence.clauses:
            for quantity in clause.quantities:
                if not _carried(quantity, clause, sentence, reply):
                    code = _CODES.get(quantity.unit, ReasonCode.NUMBER_NOT_IN_DATA)
                    yield sentence.reason(code, quantity.start, quantity.end)


def _foreign_currency(sentence: Sentence) -> Iterator[Reason]:
    for piece in sentence.pieces:
        if piece.is_sign("$€£¥") or piece.folded in (
            "dolar",
            "dolars",
            "usd",
            "euro",
            "euros",
            "pound",
            "pounds",
            "dirham",
            "aed",
        ):
            yield sentence.reason(ReasonCode.FOREIGN_CURRENCY, piece.start, piece.end)


def _carried(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """Whether one number stands on the facts."""
    if quantity.unit is Unit.PERCENT and is_discounting(sentence):
        return True  # judged as a discount already
    if quantity.unit is Unit.PIECE or _is_count(quantity):
        return True  # judged as stock already
    if quantity.unit is Unit.PURITY and sentence.negated and not sentence.about:
        return True
    if quantity.unit is Unit.PURITY or (quantity.unit is Unit.PLAIN and quantity.value in _FINENESS):
        if _purity_carried(quantity, sentence, reply):
            return True
        if quantity.unit is Unit.PURITY:
            return False
    if _is_money(quantity) and _money_carried(quantity, clause, sentence, reply):
        return True
    if quantity.unit is Unit.GRAM and (_weighs(quantity, sentence.about) or _reckoned(sentence, reply)):
        return True
    if sentence.negated and quantity.unit in _MEASURES:
        return True  # "a 25 gram kada is not in the list"
    return _stated(quantity, clause, sentence, reply) or _echoed(quantity, sentence, reply)


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit is Unit.PLAIN and quantity.value < 100 and quantity.value not in _FINENESS


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit in (Unit.RUPEES, Unit.PLAIN)


def _money_carried(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    about = _about(clause, sentence)
    if any(close(quantity, product.price) for product in about):
        return True
    if not about and any(close(quantity, product.price) for product in reply.facts.products):
        return True
    if any(close(quantity, amount) for amount in discount_amounts(sentence, reply, about)):
        return True
    return any(close(quantity, amount) for amount in derivable(sentence, reply, about))


def _about(clause: Clause, sentence: Sentence) -> tuple[KnownProduct, ...]:
    """The products a number in this clause is about: its own, else those of the sentence or the ones before."""
    own = tuple(product for mention in clause.mentions for product in mention.products)
    return own or sentence.about


def _weighs(quantity: Quantity, about: Iterable[KnownProduct]) -> bool:
    return any(p.weight_mg is not None and close(quantity, p.weight_mg / 1000) for p in about)


def _reckoned(sentence: Sentence, reply: Reply) -> bool:
    """Whether the weight is an example an amount of the sentence is right for: "10 grams come to …"."""
    made = list(rate_by_weight(sentence, reply))
    return any(_is_money(q) and any(close(q, amount) for amount in made) for q in sentence.quantities)


def _purity_carried(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """A product's purity when products are in question, else one the facts state of the metal spoken of."""
    if sentence.about:
        return any(same_purity(quantity.value, product.purity) for product in sentence.about)
    metals = sentence.notions & {"gold", "silver", "platinum"}
    for product in reply.facts.products:
        described = f"{product.name} {product.about}".lower()
        of_metal = not metals or any(metal in described for metal in metals)
        if of_metal and same_purity(quantity.value, product.purity):
            return True
    return any(
        same_purity(quantity.value, said.quantities)
        and (
            not metals
            or metals & (said.context | said.notions)
            or not (said.context & {"gold", "silver", "platinum"})
        )
        for said in reply.known.statements
    )


def _stated(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """Whether the facts hold this number about what the clause speaks of.

    Of all statements with a number of this unit, one that holds this very number must fit the clause best:
    "exchange 80 %" is refused where the facts say "80 % buyback and 90 % exchange".
    """
    holding: list[tuple[float, bool]] = []
    for said in reply.known.statements:
        values = [q for q in said.quantities if _same_unit(quantity, q)]
        if values:
            holding.append((_fit(clause, sentence, said), any(close(quantity, q.value) for q in values)))
    right = max((fit for fit, same in holding if same), default=None)
    if right is None:
        return False
    wrong = max((fit for fit, same in holding if not same), default=0.0)
    meaningful = any(weight(notion) > 0.3 for notion in sentence.notions)
    return right >= wrong and (right > 0 or not meaningful or quantity.unit is Unit.CLOCK)


def _same_unit(quantity: Quantity, other: Quantity) -> bool:
    if quantity.unit is Unit.PLAIN:
        return True
    if quantity.unit is Unit.CLOCK:
        return other.unit is Unit.CLOCK
    # "resizing charge: 500" is money; "shop 5" and "gate 2" are not
    bare_amount = other.unit is Unit.PLAIN and other.value >= 100
    return other.unit is quantity.unit or (quantity.unit is Unit.RUPEES and bare_amount)


def _fit(clause: Clause, sentence: Sentence, said: Statement) -> float:
    """How well a statement speaks of the same things: what both clauses say counts, the sentences around less."""
    own = sum(weight(notion) for notion in clause.notions & said.notions)
    near = sum(weight(notion) for notion in sentence.notions & (said.context | said.notions))
    return own + 0.3 * near


def _echoed(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """The customer's own number, said back as theirs: "for your chain of 12 grams"."""
    said_back = any(piece.folded in _SECOND_PERSON for piece in sentence.pieces)
    return said_back and any(
        _same_unit(quantity, asked) and close(quantity, asked.value) for asked in reply.asked_quantities
    )
