"""Spans of time in a reply that are worked out: days of rent, months of a plan, an hour within the hours."""

from revive_app.rules.guard.arithmetic import close, near
from revive_app.rules.guard.examples import assumed
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.guard.renting import lasts
from revive_app.rules.language.glossary import is_kind, is_telling
from revive_app.rules.numbers.quantities import Quantity, Unit

_AN_AMOUNT = 500
SPANS = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.HOUR})


def reckoned_by(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether so many days or months times a rate of the facts make an amount of the sentence."""
    if quantity.unit is Unit.DAY and quantity.value == _WEEK and "open" in sentence.notions:
        return True  # "open all seven days": judged by day
    if quantity.unit is Unit.DAY and lasts(quantity, sentence, reply):
        return True
    rates = [
        q.value
        for said in reply.known.statements
        for end, unit in said.rates
        for q in said.quantities
        if q.end == end and unit == quantity.unit.value
    ]
    amounts = [q for q in sentence.quantities if is_money(q) and q.value >= _AN_AMOUNT]
    if quantity.unit is Unit.MONTH:
        rates += assumed(sentence)
        rates = rates if _paid_by_month(quantity, reply) else []
    return any(near(q, rate * quantity.value) for q in amounts for rate in rates)


_WEEK = 7


def _paid_by_month(quantity: Quantity, reply: Reply) -> bool:
    """Whether a plan or instalments of the shop run so many months."""
    return any(
        q.value == quantity.value and said.context & {"scheme", "emi"}
        for said in reply.known.statements
        for q in said.quantities
    )


def inside_hours(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "A video call at 5" where they are held from 4 to 7: a time within, not the hours themselves."""
    if sentence.notions & {"open", "close"}:
        return False
    topics = {n for n in sentence.notions if is_telling(n) and not is_kind(n)}
    for said in reply.known.statements:
        hours = [q.value for q in said.quantities if q.unit is Unit.CLOCK]
        if len(hours) != 2 or not topics & said.context:
            continue
        later = () if quantity.marked else (quantity.value + 720,)
        if any(hours[0] <= value <= hours[1] for value in (quantity.value, *later)):
            return len([q for q in sentence.quantities if q.unit is Unit.CLOCK]) == 1
    return False


# "9 in the morning and 9 at night" are two
_PARTS_OF_DAY = frozenset({"night", "evening", "morning"})


def is_repeated(quantity: Quantity, clause: Clause, reply: Reply) -> bool:
    """ "10 to 10", where the facts hold one ten: both ends of the hours are the same end of theirs."""
    told = [q for q in clause.quantities if q.unit is Unit.CLOCK]
    if len(told) != 2 or quantity is not told[1] or clause.notions & _PARTS_OF_DAY:
        return False
    clocks = [[q.value for q in said.quantities if q.unit is Unit.CLOCK] for said in reply.known.statements]
    if any(len(hours) != len(set(hours)) for hours in clocks):
        return False  # they say "9 to 9" themselves
    known = {value for hours in clocks for value in hours}
    first, second = ({value for value in known if close(q, value)} for q in told)
    return bool(first) and len(first | second) == 1
