"""What is heard in a sentence as a whole, by learned weights: whether it claims what no fact holds, or only talks.

The rules of the other modules each know one way of inventing. The weights know what nine thousand labelled sentences have in
common; alone they find nine of ten inventions made in words, with one good reply in two hundred refused (docs/agent.md).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.traits import traits
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.learned import Task, weighed

INVENTED, TALK = "invented", "talk"
# Measured on sets nobody learned from.
# Above it a sentence is refused though no rule names a fault.
_TOO_FAR = 0.2
# Below it a claim stands so plainly in the facts that a rule about claims has only misread it.
_AT_HOME = -1.1
# Above it a sentence is greeting, thanks, sympathy or a question back: its words need no facts.
_ONLY_TALK = 0.3
_BITS = {}


@dataclass(frozen=True, slots=True)
class Misgiving:
    """How much a sentence sounds invented, and like mere talk: each from about -3 to 2."""

    sentence: Sentence
    invented: float
    talk: float


def misgivings(reply: Reply) -> list[Misgiving]:
    """What is heard in each sentence that may claim something."""
    heard = ((sentence, weighed(Task.CLAIMS, found)) for sentence, found in traits(reply))
    return [Misgiving(sentence, margins[INVENTED], margins[TALK]) for sentence, margins in heard]


def settle(reasons: Iterable[Reason], felt: Sequence[Misgiving]) -> Iterator[Reason]:
    """The reasons that stay when each sentence is heard as a whole: some are pardoned, some come in addition."""
    yield from (reason for reason in reasons if not any(_pardons(one, reason) for one in felt))
    for one in felt:
        if one.invented > _TOO_FAR:
            yield one.sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(one.sentence.text), "misgiving")


def _pardons(heard: Misgiving, reason: Reason) -> bool:
    """Never a number, a link, a secret or a promise: those are in the facts, or they are not."""
    sentence = heard.sentence
    if not sentence.start <= reason.start <= reason.end <= sentence.end:
        return False
    if heard.talk > _BITS.get(reason.code, 99):
        return True
    if reason.code is not ReasonCode.CLAIM_NOT_IN_DATA:
        return False
    whole = (reason.start, reason.end) == (sentence.start, sentence.end)
    return whole and heard.invented < _AT_HOME
