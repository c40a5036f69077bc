"""Nothing leaves that the shop cannot stand by: every number, price, link and promise of a reply is checked.

A reply is allowed when each of its claims follows from the facts. What the guard does not find there it
refuses, also when it happens to be true: a repaired or plainer answer costs a second, an invented price
costs the shop.
"""

from collections.abc import Iterator
from dataclasses import replace

from revive_app.rules.guard.alternatives import check_alternatives
from revive_app.rules.guard.answers import check_answers
from revive_app.rules.guard.at_home import check_at_home
from revive_app.rules.guard.beyond import check_beyond
from revive_app.rules.guard.bonuses import check_bonuses
from revive_app.rules.guard.breadth import check_breadth
from revive_app.rules.guard.burdens import check_burdens
from revive_app.rules.guard.conditions import check_conditions
from revive_app.rules.guard.contradictions import check_contradictions
from revive_app.rules.guard.days import check_days
from revive_app.rules.guard.floors import check_floors
from revive_app.rules.guard.for_ever import check_for_ever
from revive_app.rules.guard.gifts import check_gifts
from revive_app.rules.guard.grades import check_grades
from revive_app.rules.guard.inclusions import check_inclusions
from revive_app.rules.guard.leaks import check_leaks
from revive_app.rules.guard.limits import check_limits
from revive_app.rules.guard.links import check_links
from revive_app.rules.guard.misgivings import misgivings, settle
from revive_app.rules.guard.months import check_months
from revive_app.rules.guard.numbers import check_numbers
from revive_app.rules.guard.opening import check_opening
from revive_app.rules.guard.orders import check_ladders
from revive_app.rules.guard.origins import check_origins
from revive_app.rules.guard.places import check_places
from revive_app.rules.guard.plating import check_plating
from revive_app.rules.guard.reading import Reply, read_reply
from revive_app.rules.guard.scarcity import check_scarcity
from revive_app.rules.guard.support import check_support
from revive_app.rules.guard.swaps import check_swaps
from revive_app.rules.guard.ties import check_ties
from revive_app.rules.guard.undiscounted import check_undiscounted
from revive_app.rules.guard.unit_prices import check_unit_prices
from revive_app.rules.guard.unknown import check_unknown
from revive_app.rules.guard.validity import check_validity
from revive_app.rules.guard.verdict import Reason, ReasonCode, Verdict
from revive_app.rules.guard.whereabouts import check_whereabouts
from revive_app.rules.guard.wording import check_wording
from revive_app.rules.knowledge.facts import Facts
from revive_app.rules.knowledge.injection import without_orders

__all__ = ["Reason", "ReasonCode", "Verdict", "check", "explain"]

# No answer to a customer is longer, or holds more numbers; checking them against each other must end.
MOST_CHARACTERS = 2048
MOST_NUMBERS = 60


def check(reply: str, facts: Facts) -> Verdict:
    """Whether the reply may be sent. `reasons` name each fault and where it stands, first fault first."""
    if len(reply) > MOST_CHARACTERS:
        return Verdict(False, (Reason(ReasonCode.TOO_LONG, MOST_CHARACTERS, len(reply), ""),))
    reading = read_reply(reply, without_orders_in(facts))
    if sum(len(sentence.quantities) for sentence in reading.sentences) > MOST_NUMBERS:
        return Verdict(False, (Reason(ReasonCode.TOO_LONG, 0, len(reply), "", "numbers"),))
    found = settle(rule_by_rule(reading), misgivings(reading))
    reasons = sorted(set(found), key=lambda reason: (reason.start, reason.end, reason.code))
    return Verdict(not reasons, tuple(reasons))


def explain(verdict: Verdict) -> str:
    """The verdict as the one sentence a model needs to repair its draft."""
    faults = "; ".join(f"“{reason.text}” ({reason.code.in_words})" for reason in verdict.reasons[:6])
    return f"These parts are not in the facts and must go: {faults}." if faults else ""


def without_orders_in(facts: Facts) -> Facts:
    """The facts without what speaks to a model in pages, files and descriptions: such sentences prove nothing."""
    return replace(
        facts,
        passages=tuple(without_orders(passage) for passage in facts.passages),
        products=tuple(
            replace(product, about=without_orders(product.about)) if product.about else product
            for product in facts.products
        ),
    )


def rule_by_rule(reading: Reply) -> Iterator[Reason]:
    """Every fault a rule finds, before the reply is heard as a whole."""
    yield from check_leaks(reading)
    yield from check_links(reading)
    yield from check_numbers(reading)
    yield from check_scarcity(reading)
    yield from check_grades(reading)
    yield from check_ladders(reading)
    yield from check_unit_prices(reading)
    yield from check_swaps(reading)
    yield from check_origins(reading)
    yield from check_plating(reading)
    yield from check_places(reading)
    yield from check_beyond(reading)
    yield from check_whereabouts(reading)
    yield from check_validity(reading)
    yield from check_undiscounted(reading)
    yield from check_floors(reading)
    yield from check_wording(reading)
    yield from check_limits(reading)
    yield from check_inclusions(reading)
    yield from check_gifts(reading)
    yield from check_contradictions(reading)
    yield from check_burdens(reading)
    yield from check_alternatives(reading)
    yield from check_bonuses(reading)
    yield from check_conditions(reading)
    yield from check_answers(reading)
    yield from check_at_home(reading)
    yield from check_days(reading)
    yield from check_months(reading)
    yield from check_opening(reading)
    yield from check_breadth(reading)
    yield from check_for_ever(reading)
    yield from check_support(reading)
    yield from check_unknown(reading)
    yield from check_ties(reading)
