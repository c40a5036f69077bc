"""What a message says about messages by keywords and a phrase grammar, in the languages customers write.

A sentence must say it: a stop word next to messages, numbers or lists, or alone. Stopping an order, a
parcel or a stone is no opt-out, nor is "not now" (that is a snooze), nor "don't stop".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.language.glossary import is_piece_word, notion
from revive_app.rules.optout import guards, vocabulary
from revive_app.rules.optout import patterns as p
from revive_app.rules.optout.reading import Clause
from revive_app.rules.optout.suspicion import hinted, speaks_of_business
from revive_app.vocabulary import ConsentScope


class OptOut(StrEnum):
    """How sure we are. `certain`: stop at once. `likely`: no marketing, and ask. `none`: go on."""

    CERTAIN = "certain"
    LIKELY = "likely"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OptOutVerdict:
    """What a message says about messages. `words`: the clause that decided, as the customer wrote it.

    `guessed`: no phrase says it, it only sounds like it. Nobody's "stop" is undone by a guess.
    """

    opt_out: OptOut = OptOut.NONE
    scope: ConsentScope | None = None
    opt_in: bool = False
    words: str = ""
    guessed: bool = False


NOTHING = OptOutVerdict()
# of goods, of other numbers and people, of calls, of what is to be sent
_AGAINST_A_TURN = (
    p.NAMES_GOODS,
    guards.OTHER_NUMBER,
    guards.NOT_ME,
    guards.THEIR_NUMBER,
    guards.CALLS,
    guards.CONTINUES,
)


def by_phrases(cleaned: str, clauses: list[Clause]) -> OptOutVerdict:
    """What keywords, phrases and notions say of a message as typed and of its clauses."""
    if not any(clause.folded for clause in clauses):
        return _hands(cleaned)
    starting = next(
        (clause for clause in clauses if clause.has(p.START) and not clause.has(p.NOT_START)), None
    )
    for clause in clauses:
        if starting not in (None, clause) and clause.has(guards.LEFT_BEFORE):
            continue
        if _is_certain(clause, clauses):
            return OptOutVerdict(OptOut.CERTAIN, _scope(clause, clauses), words=clause.written)
    if starting is not None:
        return OptOutVerdict(opt_in=True, words=starting.written)
    likely = next((clause for clause in clauses if _is_likely(clause, clauses)), None)
    if likely is None:
        return _hinted(clauses, cleaned)
    return OptOutVerdict(OptOut.LIKELY, _scope(likely, clauses), words=likely.written)


def _hinted(clauses: list[Clause], text: str) -> OptOutVerdict:
    """What no single phrase says and the words together do."""
    if speaks_otherwise(clauses):
        return NOTHING
    said = [clause.folded.split() for clause in clauses]
    moody = any(clause.has(p.MOODS) for clause in clauses) and not speaks_of_business(said)
    if not moody and not hinted(said, text):
        return NOTHING
    return suspected(clauses, text)


def speaks_otherwise(clauses: list[Clause]) -> bool:
    """Of a time, of other people's numbers, of calls, or of messages that are missing: a hint means these, then."""
    return any(clause.has(guard) for clause in clauses for guard in _OF_OTHERS) or any(
        _bounded(clause) and not clause.has(guards.OF_A_FLOOD) for clause in clauses
    )


_OF_OTHERS = (
    guards.OWN_MESSAGES,
    guards.NOT_ME,
    guards.THEIR_NUMBER,
    guards.ELSEWISE,
    guards.OTHER_NUMBER,
    guards.NOT_NOW,
    guards.UNASKED,
)


def suspected(clauses: list[Clause], text: str) -> OptOutVerdict:
    """A suspicion that rests on the whole message."""
    spoken = next((clause for clause in clauses if clause.has(p.PROMOTION)), clauses[0])
    return OptOutVerdict(OptOut.LIKELY, _scope(spoken, clauses), words=text.strip())


def _hands(text: str) -> OptOutVerdict:
    """A message of nothing but stop signs."""
    if p.STOP_HANDS.search(text) is None:
        return NOTHING
    return OptOutVerdict(OptOut.LIKELY, ConsentScope.ALL, words=text.strip())


def _is_certain(clause: Clause, clauses: list[Clause]) -> bool:
    others = [other for other in clauses if other is not clause]
    if _alone(clause, vocabulary.KEYWORDS):
        # "stop stop, this one is beautiful, price?"
        return not any(
            (other.has(guards.CONTINUES) or other.has(guards.ORDER_CHANGED) or _goes_on(other))
            and not other.has(p.MESSAGES)
            for other in others
        )
    if _alone(clause, vocabulary.REMOVERS) and any(other.has(p.REFUSAL) for other in others):
        return True
    if any(other.has(guards.ELSEWISE) for other in others) and not clause.has(guards.FOREVER):
        return False  # "don't text, call me"
    if _it_is_a_number(clause, others):
        return True
    if clause.has(p.STOP_THEM) and any(
        other.has(p.MESSAGES) and not other.has(p.NAMES_GOODS) for other in others
    ):
        return True
    if clause.has(p.NO_SUCH) and any(other.has(guards.CONTINUES) for other in others):
        return False  # "no spam please, only rates"
    bargains = clause.has(guards.ONE_OFFER) or any(other.has(guards.PRICES) for other in others)
    if others and clause.has(p.PROMOTION) and bargains and not clause.has(p.MESSAGE):
        return False  # "ye offer nahi chahiye, doosra hai kya", "no offer, tell me the rate"
    of_the_dead = any(other.has(guards.DIED) for other in clauses)
    return (
        clause.has(p.CERTAIN)
        and (not clause.has(guards.ASKS_HOW) or clause.has(guards.HOW_OFTEN))
        and not _speaks_of_something_else(clause, of_the_dead=of_the_dead)
    )


def _goes_on(clause: Clause) -> bool:
    """ "Go back to the previous design": goods are named, and nothing is refused."""
    said = frozenset(clause.folded.split())
    if clause.has(guards.OTHER_WORK):
        return True
    return bool(said & vocabulary.GOODS) and not said & (vocabulary.AGAINST | vocabulary.REFUSING)


def asks_for_goods(clause: Clause) -> bool:
    """ "Bas, ab rings": what is enough is something else."""
    said = frozenset(clause.folded.split())
    return (
        _names_goods(clause)
        and not said & (vocabulary.AGAINST | vocabulary.REFUSING)
        and not clause.has(p.MESSAGES)
    )


def _it_is_a_number(clause: Clause, others: list[Clause]) -> bool:
    """ "You have my number by mistake, remove it"."""
    return clause.has(p.REMOVE_IT) and any(
        other.has(p.MY_NUMBER) and not other.has(guards.OTHER_NUMBER) for other in others
    )


def _speaks_of_something_else(clause: Clause, *, of_the_dead: bool) -> bool:
    """Of an order, a shop that is closed, another number (unless nobody holds it any more), calls, or of a pause."""
    if clause.has(guards.OWN_MESSAGES) and not clause.has(guards.FOREVER) and not clause.has(guards.WISHES):
        return True
    if clause.has(guards.HAPPENED) and not clause.has(guards.SHOULD_END):
        return True
    if clause.has(guards.NOT_NOW) or (
        not of_the_dead and (clause.has(guards.THEIR_NUMBER) or clause.has(guards.NOT_ME))
    ):
        return True
    if _bounded(clause):
        return True
    if clause.has(guards.CALLS) and not re.search(r" (?:or|and|aur|ya|nor) ", clause.folded):
        return True
    if (
        clause.has(p.PROMOTION)
        and (clause.has(guards.HAGGLING) or clause.has(guards.ASKS_OF_OFFERS))
        and not clause.has(p.MESSAGE)
    ):
        return True
    named = p.MESSAGES.search(guards.CHANNEL.sub("", clause.folded)) is not None or (
        clause.has(p.SENDING_ENDS) and not clause.has(p.PARCEL)
    )
    return not named and (clause.has(p.NAMES_GOODS) or clause.has(guards.OTHER_NUMBER))


def _bounded(clause: Clause) -> bool:
    """Whether it is about a time and not for ever."""
    told = guards.EVERY.sub("", guards.GREETING.sub("", clause.folded))
    bounded = clause.has(guards.A_WHILE) or guards.LATER.search(told) is not None
    return bounded and not clause.has(guards.FOREVER)


def _is_likely(clause: Clause, clauses: list[Clause]) -> bool:
    if any(guards.PUT_RIGHT.search(other.folded) for other in clauses):
        return False
    if len(clauses) == 1 and _alone(clause, vocabulary.WEAK_KEYWORDS):
        return True
    if clause.has(p.TOO_MUCH) and any(other.has(p.MESSAGES) for other in clauses):
        return True
    if (
        clause.has(p.CERTAIN)
        and clause.has(guards.ASKS_HOW)
        and not _speaks_of_something_else(clause, of_the_dead=False)
    ):
        return True  # "can we please end these messages?"
    if clause.has(p.STRANGERS) or p.NOT_THAT_NAME.search(clause.written):
        return True
    if clause.has(guards.UNASKED) and not clause.has(p.MESSAGES):
        return False
    if clause.has(guards.HAPPENED) or clause.has(guards.OF_A_DAY) or clause.has(guards.NOT_ME):
        return False
    put_off = any(other.has(guards.PUTS_OFF) for other in clauses)
    if clause.has(guards.NOT_NOW) and (put_off or not clause.has(guards.NO_WISH)):
        return False
    if clause.has(guards.CHOOSES) and clause.has(p.PROMOTION) and not clause.has(p.MESSAGE):
        return False
    if not clause.has(p.HINTS) and not _wants_nothing(clause) and not _turns_away(clause, clauses):
        return False
    if clause.has(guards.OWN_MESSAGES) or clause.has(guards.NOTHING_MORE):
        return False
    about_messages = clause.has(p.MESSAGES) or clause.has(p.DAILY)
    if (
        not about_messages
        and clause.has(guards.WISHES)
        and (clause.has(guards.SHOWS) or _means_a_thing(clause, clauses))
    ):
        return False
    if not about_messages and (
        clause.has(p.NAMES_GOODS) or clause.has(guards.OTHER_NUMBER) or _names_goods(clause)
    ):
        return False
    return about_messages or not any(
        other.has(guards.CONTINUES) or asks_for_goods(other) for other in clauses if other is not clause
    )


def _turns_away(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether no and messages, or away and "my number", meet in whatever order, and nothing speaks against it."""
    said = frozenset(clause.folded.split())
    refuses = said & vocabulary.AGAINST and (clause.has(p.MESSAGES) or said & vocabulary.SENDS)
    leaves = said & vocabulary.AWAY and (said & vocabulary.ME and clause.has(p.WHERE))
    if not (refuses or leaves) or said & vocabulary.INQUIRING or "?" in clause.written:
        return False
    if _names_goods(clause) or _bounded(clause) or any(clause.has(guard) for guard in _AGAINST_A_TURN):
        return False
    if clause.has(guards.ASKS_OF_OFFERS) and not clause.has(p.MESSAGE):
        return False  # "nothing is left in the sale"
    others = [other for other in clauses if other is not clause]
    return not any(
        other.has(guards.ELSEWISE) or other.has(guards.CONTINUES) or _names_goods(other) for other in others
    )


def _means_a_thing(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether what is not wanted is one thing, or another is asked for beside it."""
    beside = any(
        other.has(guards.CONTINUES) or _names_goods(other) for other in clauses if other is not clause
    )
    return beside or guards.ONE_THING.search(clause.folded) is not None


def _wants_nothing(clause: Clause) -> bool:
    """ "Mujhe nahi lena hai bhai", "bye, dont need": a refusal that names nothing it refuses."""
    said = frozenset(clause.folded.split())
    return (
        bool(said & vocabulary.REFUSING)
        and bool(said & vocabulary.WANTING)
        and said <= vocabulary.SAYING_NOTHING
    )


def _names_goods(clause: Clause) -> bool:
    """Whether a piece, a material or a service of the shop is named: that is what is not wanted, then."""
    return any(
        (
            is_piece_word(word)
            and notion(word) != "jewellery"
            and word not in vocabulary.OCCASIONS
            and not clause.has(p.MALA_NAKO)
        )
        or notion(word) in vocabulary.SERVICES
        or word in vocabulary.PARCELS
        or word.removesuffix("ta") in vocabulary.GOODS
        for word in clause.folded.split()
    )


def _alone(clause: Clause, keywords: frozenset[str]) -> bool:
    """Whether the clause is a keyword with nothing but courtesies around it."""
    said = clause.folded.split()
    if (
        vocabulary.NEGATING & set(said)
        and len(keywords & set(said) - vocabulary.NEGATING) > 0
        and not keywords >= vocabulary.KEYWORDS
    ):
        return False  # "please don't cancel"
    return any(word in keywords for word in said) and all(
        word in keywords or word in vocabulary.FILLERS for word in said
    )


def _scope(clause: Clause, clauses: list[Clause]) -> ConsentScope:
    """Only offers, when only offers are named or something else is asked to go on."""
    if (
        not clause.has(p.MESSAGES)
        and (clause.has(p.TOO_MUCH) or clause.has(p.STOP_THEM) or clause.has(p.TIRED))
        and any(other.has(p.PROMOTION) for other in clauses)
    ):
        return ConsentScope.MARKETING
    if clause.has(p.PROMOTION) or any(other.has(guards.KEPT) for other in clauses if other is not clause):
        return ConsentScope.MARKETING
    return ConsentScope.ALL
