"""The numbers of a reply, each held against the facts: prices, discounts, weights, purities, days, hours, stock.

A number is right when the facts hold it about the same thing, when the customer said it, or when simple
arithmetic on given numbers makes it: a multiple, a sum, a rate times a weight, a permitted discount.
"""

from collections.abc import Iterable, Iterator

from revive_app.rules.guard.arithmetic import close, derivable, rate_by_weight
from revive_app.rules.guard.days import days_of
from revive_app.rules.guard.discount import check_discount_percent, discount_amounts, discounts
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.stock import check_counts
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct, Statement
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.text import word_set
from revive_app.rules.numbers.purity import FINENESS, is_purity, same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit

_CODES = {
    Unit.RUPEES: ReasonCode.PRICE_NOT_IN_DATA,
    Unit.PERCENT: ReasonCode.PERCENT_NOT_IN_DATA,
    Unit.PURITY: ReasonCode.PURITY_NOT_IN_DATA,
    Unit.DATE: ReasonCode.DATE_NOT_IN_DATA,
    Unit.CLOCK: ReasonCode.DATE_NOT_IN_DATA,
}
_SECOND_PERSON = word_set("your you aap apka apki apke apne ap tumhara bataya kaha bola u apko")


_REFUSING = compile_phrases(
    """
    sorry|maaf|unfortunately|afraid ~8 not|nahi|cannot|cant|no
    more than ~1 i|we|hum|main can|are|sakte|sakti|sakta
    not|nahi|cannot|cant|na ~2 possible|sambhav|ho ?paega|payega|sakta|sakti|sakega|give|offer|do|de ~2
    """,
    {"BARRIER": ""},
)
_MEASURES = frozenset({Unit.GRAM, Unit.TOLA, Unit.INCH, Unit.MILLIMETRE, Unit.CARAT})


def check_numbers(reply: Reply) -> Iterator[Reason]:
    """A reason for every number the facts do not carry."""
    for sentence in reply.sentences:
        yield from _foreign_currency(sentence)
        yield from check_discount_percent(sentence, reply)
        if sentence.quoted:
            continue
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
    if quantity.unit is Unit.PERCENT and quantity in discounts(sentence):
        return True  # judged as a discount already
    if quantity.unit is Unit.PIECE or _is_count(quantity):
        return True  # judged as stock already
    if quantity.unit is Unit.PURITY and sentence.negated and not sentence.about:
        return True
    if quantity.unit is Unit.PERCENT and _REFUSING.search(sentence.folded):
        return True  # "sorry, 10 % is not possible"
    if is_purity(quantity):
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
    return quantity.unit is Unit.PLAIN and quantity.value < 100 and quantity.value not in FINENESS


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
    if sentence.mentions:
        return False
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
    limiting = _COMPARING.search(_words_of(clause, sentence)) is not None
    holding: list[tuple[float, bool]] = []
    for said in reply.known.statements:
        values = [q for q in said.quantities if _same_unit(quantity, q) or _monthly(quantity, q, said)]
        if not values or _another(quantity, clause, said):
            continue
        same = any(close(quantity, q.value) for q in values)
        # "more than ₹15,000" is held against limits only: "free above ₹15,000", not "costs ₹150"
        if same or not limiting or _COMPARING.search(said.own_folded):
            holding.append((_fit(clause, sentence, said), same))
    right = max((fit for fit, same in holding if same), default=None)
    if right is None:
        return False
    wrong = max((fit for fit, same in holding if not same), default=0.0)
    if quantity.unit is Unit.CLOCK and days_of(sentence.folded):
        return True  # held against its own day elsewhere
    meaningful = any(weight(notion) > 0.3 for notion in sentence.notions)
    return right >= wrong and (right > 0 or not meaningful or quantity.unit is Unit.CLOCK)


def _monthly(quantity: Quantity, other: Quantity, said: Statement) -> bool:
    """ "11 monthly instalments" are 11 months."""
    return quantity.unit is Unit.MONTH and other.unit is Unit.PLAIN and "month" in said.context


def _other_purity(clause: Clause, said: Statement) -> bool:
    """Whether the clause speaks of 24K and the statement of 22K alone: a rate of one is none of the other."""
    spoken = [q.value for q in clause.quantities if q.unit is Unit.PURITY]
    stated = [q for q in said.quantities if q.unit is Unit.PURITY]
    return bool(spoken and stated) and not any(same_purity(value, stated) for value in spoken)


def _another(quantity: Quantity, clause: Clause, said: Statement) -> bool:
    """Whether the statement is plainly of something else: another purity, gold bought elsewhere, a charge."""
    whose = "ours" in said.context and ("ours" in said.notions) != ("ours" in clause.notions)
    return whose or _other_purity(clause, said) or _other_percent(quantity, clause, said)


def _other_percent(quantity: Quantity, clause: Clause, said: Statement) -> bool:
    """A percentage off is none charged, and the other way round."""
    return quantity.unit is Unit.PERCENT and ("discount" in said.context) != ("discount" in clause.notions)


def _same_unit(quantity: Quantity, other: Quantity) -> bool:
    if quantity.unit is Unit.PLAIN:
        return True
    if quantity.unit is Unit.CLOCK:
        return other.unit is Unit.CLOCK
    # "resizing charge: 500" is money; "shop 5", "gate 2" and the 925 of silver are not
    bare_amount = other.unit is Unit.PLAIN and other.value >= 100 and other.value not in FINENESS
    return other.unit is quantity.unit or (quantity.unit is Unit.RUPEES and bare_amount)


def _fit(clause: Clause, sentence: Sentence, said: Statement) -> float:
    """How well a statement speaks of the same things: what both clauses say counts, the sentences around less."""
    own = sum(weight(notion) for notion in clause.notions & said.notions)
    near = sum(weight(notion) for notion in sentence.notions & (said.context | said.notions))
    return own + 0.3 * near


_COMPARING = word_pattern(
    "above over more than upar up upto under below maximum minimum tak andar zyada exceeds exceeding", {}
)


def _words_of(clause: Clause, sentence: Sentence) -> str:
    inside = (piece.folded for piece in sentence.pieces if clause.start <= piece.start < clause.end)
    return "".join(f" {word}" for word in inside if word)


def _echoed(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """The customer's own number, said back as theirs or refused: "for your chain of 12 grams", "20 % is not possible"."""
    said_back = sentence.negated or any(piece.folded in _SECOND_PERSON for piece in sentence.pieces)
    within = _WITHIN.search(sentence.folded) and any(p.price <= quantity.value for p in sentence.about)
    return (said_back or bool(within)) and any(
        _same_unit(quantity, asked) and close(quantity, asked.value) for asked in reply.asked_quantities
    )


_WITHIN = word_pattern("andar under within tak budget below upto bhitar", {})
