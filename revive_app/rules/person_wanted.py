"""Whether a message needs a person, whatever a model makes of it: one is asked for, or there is a complaint."""

from revive_app.rules import intents, sentiment, small_talk
from revive_app.rules.a_moment import asks_for_a_moment
from revive_app.rules.beside_us import asks_of_other_customers
from revive_app.rules.callback import refuses_a_call
from revive_app.rules.catalog.leaning import finds_it_costly
from revive_app.rules.intents import Intent

_FOR_A_PERSON = frozenset({Intent.HUMAN_REQUEST, Intent.COMPLAINT})


def needs_a_person(said: str) -> bool:
    """True for "let me talk to somebody" and for what went wrong; whether a machine writes is no wish, a price that is too high is bargaining, and the
    number of who else bought it is nobody's of ours."""
    if small_talk.read(said) not in (None, small_talk.Small.PERSON):
        return False
    if asks_for_a_moment(said) and not sentiment.feel(said).fault:
        return False
    asked = _FOR_A_PERSON & set(intents.find(said))
    if finds_it_costly(said):
        asked -= {Intent.COMPLAINT}
    if asks_of_other_customers(said) or refuses_a_call(said):
        asked -= {Intent.HUMAN_REQUEST}
    return bool(asked)
