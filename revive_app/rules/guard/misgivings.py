"""What is heard in a sentence as a whole, by learned weights: whether it claims what no fact holds, or only talks.

The rules of the other modules each know one way of inventing. The weights know what labelled sentences have in common; alone
they find nine of ten inventions made in words, with one good reply in two hundred refused (docs/agent.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from revive_app.rules.guard.free import is_borne
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.trade import ANOTHER_LAB
from revive_app.rules.guard.traits import held_by_the_nearest, traits
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import is_telling
from revive_app.rules.language.scan import scan
from revive_app.rules.learned import Task, weighed
from revive_app.rules.learned.talking import is_of_talk
from revive_app.rules.numbers.quantities import Unit, read

INVENTED, TALK = "invented", "talk"
# Measured on sets nobody learned from.
# Above it a sentence is refused though no rule names a fault; sooner where no fact shares so much of it, be it the customer's
# own words: an essay she asks for is none of a shop's business.
_TOO_FAR, _TOO_FAR_ASIDE, _ASIDE = 0.4, 0.2, 0.15
# Below it a claim stands so plainly in the facts that a rule about claims has only misread it, provided a fact shares this
# much of it; a bit is enough where the rule names a kind or a quality, which sentences on other matters do not hold.
_AT_HOME, _SHARED, _SHARED_A_BIT = -0.9, 0.3, 0.15
# Talk, such as greeting, thanks, sympathy or a question back, needs no facts: it sounds like it, does not sound invented, and
# the first by so much more than the second.
_TALKS, _INVENTS, _APART = 0.1, -0.3, 0.8


# people, brands and places that no fact names
_OF_NOBODY = frozenset({"name", "place"})


@dataclass(frozen=True, slots=True)
class Misgiving:
    """How much a sentence sounds invented, and like mere talk: each from about -3 to 2."""

    sentence: Sentence
    invented: float
    talk: float
    # the share of it that the nearest fact holds
    held: float = 1.0

    @property
    def sounds_invented(self) -> bool:
        """Whether it may not be said though no rule names a fault."""
        return self.invented > (_TOO_FAR_ASIDE if self.held < _ASIDE else _TOO_FAR)

    def has_at_home(self, reason: Reason) -> bool:
        """Whether the facts say as good as the same, so that this claim is none."""
        if reason.code is not ReasonCode.CLAIM_NOT_IN_DATA or reason.detail in _OF_NOBODY:
            return False
        whole = (reason.start, reason.end) == (self.sentence.start, self.sentence.end)
        least = _SHARED if whole or reason.detail == "word" else _SHARED_A_BIT
        return self.invented < _AT_HOME and self.held > least

    @property
    def only_talks(self) -> bool:
        """Whether it says nothing of the shop."""
        return self.talk > _TALKS and self.invented < _INVENTS and self.talk - self.invented > _APART


def misgivings(reply: Reply) -> list[Misgiving]:
    """What is heard in each sentence that may claim something."""
    heard = ((sentence, found, weighed(Task.CLAIMS, found)) for sentence, found in traits(reply))
    return [
        Misgiving(sentence, margins[INVENTED], margins[TALK], held_by_the_nearest(found))
        for sentence, found, margins in heard
    ]


def settle(reasons: Iterable[Reason], felt: Sequence[Misgiving]) -> Iterator[Reason]:
    """The reasons that stay when each sentence is heard as a whole: some are pardoned, some come in addition."""
    kept = [reason for reason in reasons if not any(_pardons(one, reason) for one in felt)]
    yield from kept
    for one in felt:
        if one.sounds_invented and not (
            _any_lies_in(kept, one.sentence) or _says_what_a_row_holds(one.sentence)
        ):
            yield one.sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(one.sentence.text), "misgiving")


def _says_what_a_row_holds(sentence: Sentence) -> bool:
    """A piece by name with its price, whether it is there or sent free, and nothing telling beside: rules hold that
    against its row.
    """
    priced = any(quantity.unit is Unit.RUPEES for quantity in sentence.quantities)
    sent_free = _SENDING in sentence.notions and (_FREE in sentence.notions or is_borne(sentence))
    if not (sentence.mentions and (priced or sent_free or _STOCK in sentence.notions)):
        return False
    told = frozenset(chain.from_iterable(map(_told_by, sentence.about)))
    held = told | ({_SENDING, _FREE} if sent_free else set())
    return not any(is_telling(named) for named in sentence.notions - held)


_STOCK, _SENDING, _FREE = "stock", "deliver", "free"


def _told_by(piece: KnownProduct) -> frozenset[str]:
    return meanings(scan(f"{piece.name} {piece.purity} {piece.about}"))


def _any_lies_in(reasons: Iterable[Reason], sentence: Sentence) -> bool:
    return any(_lies_in(reason, sentence) for reason in reasons)


def _lies_in(reason: Reason, sentence: Sentence) -> bool:
    return sentence.start <= reason.start <= reason.end <= sentence.end


def _pardons(heard: Misgiving, reason: Reason) -> bool:
    """Never a price, a link, a secret, a promise or another laboratory: those are in the facts, or they are not."""
    if reason.detail == ANOTHER_LAB or not _lies_in(reason, heard.sentence):
        return False
    if heard.only_talks and (_is_of_talk(reason) or _is_a_while(reason)):
        return True
    return heard.has_at_home(reason)


def _is_of_talk(reason: Reason) -> bool:
    """A claim in words; what no fact has only where talk is made of it: "holi", and not "photosynthesis", though she said it."""
    if reason.code is not ReasonCode.CLAIM_NOT_IN_DATA:
        return False
    return reason.detail not in _OF_NO_FACT or is_of_talk(reason.text)


_OF_NO_FACT = frozenset({"word", "name", "untied"})


def _is_a_while(reason: Reason) -> bool:
    """ "Two years already!", "one minute please": a number of talk, in words."""
    return (
        reason.code is ReasonCode.NUMBER_NOT_IN_DATA
        and not any(letter.isdecimal() for letter in reason.text)
        and all(quantity.unit in _OF_TIME for quantity in read(reason.text))
    )


_OF_TIME = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
