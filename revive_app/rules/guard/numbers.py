"""The numbers of a reply, each held against the facts: prices, discounts, weights, purities, days, hours, stock.

A number is right when the facts hold it about the same thing, when the customer said it, or when simple
arithmetic on given numbers makes it: a multiple, a sum, a rate times a weight, a permitted discount.
"""

from collections.abc import Iterator

from revive_app.rules.guard.arithmetic import (
    after_taking_off,
    close,
    derivable,
    near,
)
from revive_app.rules.guard.bonuses import (
    bonus_carried,
    is_bonus,
    is_the_bonus,
    is_with_bonus,
    with_bonus_carried,
)
from revive_app.rules.guard.budgets import beside_budget, bounds, is_beyond_budget, is_bound
from revive_app.rules.guard.claims import GENERAL
from revive_app.rules.guard.discount import (
    check_discount_percent,
    discounts,
    is_discounting,
)
from revive_app.rules.guard.discounted import discount_amounts
from revive_app.rules.guard.hers import echoed, of_her_day
from revive_app.rules.guard.inclusions import leaves_out
from revive_app.rules.guard.measures import (
    is_fineness,
    is_money,
    is_of_the_piece,
    purity_carried,
    reckoned,
    weighs,
)
from revive_app.rules.guard.orders import is_of_its_bracket
from revive_app.rules.guard.packs import told_to_be_held
from revive_app.rules.guard.percents import charged_shares, rest_of_whole, shares_out, stated_shares
from revive_app.rules.guard.rates import multiples
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.refusals import is_refused
from revive_app.rules.guard.renting import rents
from revive_app.rules.guard.spans import SPANS, inside_hours, is_repeated, reckoned_by
from revive_app.rules.guard.stated import COMPARING, is_stated
from revive_app.rules.guard.stock import check_counts
from revive_app.rules.guard.sums import tells_of_one, totals
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import is_kind, is_material, notion, weight
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.purity import FINENESS, is_purity
from revive_app.rules.numbers.quantities import Quantity, Unit

_CODES = {
    Unit.RUPEES: ReasonCode.PRICE_NOT_IN_DATA,
    Unit.PERCENT: ReasonCode.PERCENT_NOT_IN_DATA,
    Unit.PURITY: ReasonCode.PURITY_NOT_IN_DATA,
    Unit.DATE: ReasonCode.DATE_NOT_IN_DATA,
    Unit.CLOCK: ReasonCode.DATE_NOT_IN_DATA,
}


_MEASURES = frozenset({Unit.GRAM, Unit.TOLA, Unit.INCH, Unit.MILLIMETRE, Unit.CARAT, Unit.RATTI})


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
        if any(m.start <= piece.start < m.end and m.start < piece.start for m in sentence.mentions):
            continue  # "Balaji dollar": a pendant
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


def _told_anywhere(quantity: Quantity, reply: Reply) -> bool:
    return any(
        q.unit is quantity.unit and close(quantity, q.value)
        for said in reply.known.statements
        for q in said.quantities
    )


def _carried(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    """Whether one number stands on the facts."""
    if quantity.unit is Unit.PERCENT and quantity in discounts(sentence):
        return True  # judged as a discount already
    if quantity.unit is Unit.DATE and of_her_day(quantity, sentence, reply):
        return True
    if sentence.asks and quantity.unit in SPANS | {Unit.YEAR} and _told_anywhere(quantity, reply):
        return True  # "Bought within a year? Then …"
    if quantity.unit is Unit.PIECE or _is_count(quantity) or told_to_be_held(quantity, sentence):
        return True  # judged as stock already
    if quantity.unit is Unit.PURITY and sentence.negated and not sentence.about:
        return True
    if quantity.unit is Unit.PURITY and _asks_the_shop(sentence):
        return True  # "18K wale tops ka daam mere paas nahi hai, puch ke batati hu"
    if quantity.unit is Unit.PERCENT and shares_out(quantity, sentence, reply):
        return True  # "30 % of the choker would be ₹1,06,800", where 30 % is what the facts ask
    if quantity.unit is Unit.PERCENT and (
        rest_of_whole(quantity, sentence, reply) or is_fineness(quantity, sentence, reply)
    ):
        return True
    if quantity.unit in _MEASURES and is_of_the_piece(quantity, _about(clause, sentence)):
        return True
    if quantity.unit is Unit.PERCENT and is_refused(quantity, sentence, reply):
        return True
    if is_purity(quantity):
        if purity_carried(quantity, sentence, reply):
            return True
        named = "purity" in sentence.notions or _before_metal(quantity, sentence)
        if quantity.unit is Unit.PURITY or (sentence.about and named):
            return False
    if is_beyond_budget(quantity, sentence, reply):
        return False
    if is_money(quantity) and is_bound(quantity, sentence, reply):
        # "something under ₹1 lakh?" asks for her budget, "both are within ₹1 lakh" is true of them
        dearest = max((product.price for m in sentence.mentions for product in m.products), default=None)
        if sentence.asks or (dearest is not None and dearest <= quantity.value and not bounds(sentence)):
            return True
    if is_money(quantity) and is_bonus(quantity, sentence):
        if not bonus_carried(quantity, sentence, reply):
            return False  # "the bonus is ₹2,000", which the facts ask for as an instalment
        if is_the_bonus(quantity, sentence, reply):
            return True
    if is_with_bonus(quantity, sentence):
        return with_bonus_carried(quantity, sentence, reply)
    if is_money(quantity) and _money_carried(quantity, clause, sentence, reply):
        return True
    if is_of_its_bracket(quantity, sentence, reply):
        return True  # "60 hazaar ke order par 3 %"
    if is_money(quantity) and _is_taken_off(quantity, sentence):
        return _taken_off_in_facts(quantity, sentence, reply)
    if quantity.unit is Unit.CLOCK and is_repeated(quantity, clause, reply):
        return False
    if quantity.unit is Unit.CLOCK and inside_hours(quantity, sentence, reply):
        return True
    if quantity.unit in SPANS and reckoned_by(quantity, sentence, reply):
        return True  # "three days come to ₹7,500"
    if quantity.unit in (Unit.GRAM, Unit.TOLA):
        pieces = _about(clause, sentence) if _side_by_side(quantity, sentence) else sentence.about
        if weighs(quantity, pieces) or reckoned(sentence, reply):
            return True
        if pieces is not sentence.about and weighs(quantity, sentence.about):
            return False  # "the nath weighs 18 g and the thushi 3.2 g", the other way round
    if quantity.unit in _MEASURES and (
        _denied(clause, sentence) or _FINDS_OUT.search(_line(clause, sentence))
    ):
        return True  # "a 25 gram kada is not in the list", "24 inch ke liye puchna padega"
    return is_stated(quantity, clause, sentence, reply) or echoed(quantity, clause, sentence, reply)


def _asks_the_shop(sentence: Sentence) -> bool:
    """Whether a sentence says that it does not know, and that somebody will be asked."""
    return (
        sentence.negated
        and (_FINDS_OUT.search(sentence.folded) or _LET_ME.search(sentence.folded)) is not None
    )


_LET_ME = compile_phrases("let|shall|should me|i ~1 ask|check|find|confirm|enquire", {"BARRIER": ""})


def _before_metal(quantity: Quantity, sentence: Sentence) -> bool:
    """ "925 silver": a fineness, no amount."""
    behind = [piece.folded for piece in sentence.pieces if piece.start >= quantity.end and piece.folded][:1]
    return any(is_material(notion(word)) for word in behind)


_FINDS_OUT = compile_phrases(
    """
    puch*|pooch*|pata|check|confirm|find|ask ~2 padega|padegi|kar|karke|karna|karungi|karunga|batati|batata|bataungi|bataunga|out
    puchkar|poochkar|puchke|poochke
    puch*|pooch* ke|kar ~1 bat*
    """,
    {"BARRIER": ""},
)


def _denied(clause: Clause, sentence: Sentence) -> bool:
    """Whether the clause itself denies: "a 25 gram kada is not in the list", but not "it has 0.8 ct, so no report"."""
    return is_negated([p for p in sentence.pieces if clause.start <= p.start < clause.end])


def _line(clause: Clause, sentence: Sentence) -> str:
    inside = (piece.folded for piece in sentence.pieces if clause.start <= piece.start < clause.end)
    return "".join(f" {word}" for word in inside if word)


def _is_taken_off(quantity: Quantity, sentence: Sentence) -> bool:
    """ "I'll reduce ₹25,000": an amount that comes off, not one a rule begins at."""
    if sentence.notions & _NOT_OFF:
        return False  # a token "comes off the bill", "you save ₹22,000" in a plan
    if sentence.negated or not is_discounting(sentence) or quantity.value < 100:
        return False
    around = [p.folded for p in sentence.pieces if p.folded and -24 <= p.start - quantity.start <= 30]
    return bool(_OFF & set(around)) and not COMPARING.search("".join(f" {word}" for word in around))


_NOT_OFF = frozenset({"advance", "scheme", "bonus", "emi"})
_OFF = fold_all(
    "off less kam reduce reduced knock cut lower discount chhoot chhut minus concession down maaf chhod bachat save"
)


def _taken_off_in_facts(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    return any(
        close(quantity, q.value)
        for said in reply.known.statements
        if said.context & {"discount", "offer"} or _is_of_this_fee(said, sentence)
        for q in said.figures
    )


def _is_of_this_fee(said: Statement, sentence: Sentence) -> bool:
    """Whether a fact takes a fee off the bill, and the sentence speaks of what it is for."""
    shared = {n for n in said.context & sentence.notions if weight(n) >= _PLAIN and not is_kind(n)}
    return bool(shared - GENERAL) and _ADJUSTED.search(said.folded) is not None


_PLAIN = 2
# "the ₹700 for the home trial comes off your bill"
_ADJUSTED = compile_phrases(
    "adjusted|adjust|deducted|set|credited|counted|subtracted ~3 in|from|off|against|towards|to ~2 bill|order|purchase|price|amount|total|value",
    {"BARRIER": ""},
)


def _is_count(quantity: Quantity) -> bool:
    return quantity.unit is Unit.PLAIN and quantity.value < 100 and quantity.value not in FINENESS


def _money_carried(quantity: Quantity, clause: Clause, sentence: Sentence, reply: Reply) -> bool:
    about = _about(clause, sentence)
    if leaves_out(quantity, clause, sentence, reply):
        return False
    if any(close(quantity, p.price) for p in about):
        return not any(close(quantity, p.price) and tells_of_one(sentence, quantity, p) for p in about)
    if not about and any(close(quantity, product.price) for product in reply.facts.products):
        return True
    if any(near(quantity, amount) for amount in discount_amounts(sentence, reply, about)):
        return True
    if any(near(quantity, p.price * q.value / 100) for p in about for q in stated_shares(sentence, reply)):
        return True
    if beside_budget(quantity, sentence, reply, about):
        return True
    if _is_taken_off(quantity, sentence):
        return any(near(quantity, amount) for amount in after_taking_off(sentence, reply, about))
    if any(near(quantity, amount) for amount in derivable(sentence, reply, about)):
        return True
    if any(near(quantity, amount) for amount in rents(sentence, reply, about)):
        return True
    counted = list(multiples(sentence, reply))
    shares = (
        [p.price * q.value / 100 for p in about for q in charged_shares(sentence, reply)] if counted else []
    )
    summed = (total + more for total in (*totals(sentence, reply, about), *shares) for more in counted)
    return any(near(quantity, amount) for amount in (*counted, *summed))


def _about(clause: Clause, sentence: Sentence) -> tuple[KnownProduct, ...]:
    """The products a number in this clause is about: its own, else those of the sentence or the ones before."""
    own = tuple(product for mention in clause.mentions for product in mention.products)
    return own or sentence.about


def _side_by_side(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether each clause tells such a number of a piece of its own: "the nath weighs 3 g and the thushi 18 g"."""
    telling = [c for c in sentence.clauses if any(q.unit is quantity.unit for q in c.quantities)]
    naming = [c for c in sentence.clauses if c.mentions]
    return len(naming) > 1 and telling == naming
