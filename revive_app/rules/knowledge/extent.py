"""How much of a paper is said: the sentences that may hold what was asked, and those without which they mislead."""

import re
from collections.abc import Sequence

from revive_app.rules.knowledge.asking import Question, read_question
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.knowledge.telling import Part, chances
from revive_app.rules.language.scan import scan

# Characters: of one bubble.
MOST = 340
# Said is what holds the answer with this likelihood. Of 476 questions kept away the decisive words were said to 92 in a
# hundred, in 166 characters on average; the best sentence and all that follows up to 240 held them for 82, in 168.
_SURE = 0.95

# A sentence that means nothing, or another thing, without the one before it.
_LEANING = re.compile(
    r"(?:it|its|they|their|them|this|these|that|those|he|she|his|her|after (?:that|this|then)|below that|above that|beyond that"
    r"|otherwise|else|if not|but|however|others?|elsewhere|for (?:that|this|these|those|others?))\b",
    re.IGNORECASE,
)
# one that takes back a part of what the one before says
_TAKES_BACK = re.compile(
    r"(?:after (?:that|this)|below (?:that|this)|above (?:that|this)|beyond (?:that|this)|otherwise|but|however|except|only|not)\b",
    re.IGNORECASE,
)


def extent(question: str, parts: Sequence[Part], newest: str = "") -> tuple[list[int], int]:
    """The sentences to say, in the paper's order, at most a bubble; and the likeliest of them.

    `newest`: the question's last words, where those before them only say what it is about.
    """
    likely = chances(question, parts)
    if newest:
        likely = _both(likely, chances(newest, parts))
    order = sorted(range(len(parts)), key=lambda index: -likely[index])
    said = _with_neighbours([], order[0], parts)
    for index in order[1:]:
        if sum(likely[one] for one in said) >= _SURE:
            break
        said = _with_neighbours(said, index, parts)
    asked = read_question(question)
    if _is_an_exception(asked, parts[order[0]]):
        said = _wider(said, [0], parts)
    if not newest and _is_general(asked, parts[order[0]]):
        said = _from_the_top(said, order[0], parts)
    for index in range(1, len(parts) - 1):
        if index - 1 in said and index + 1 in said:
            said = _wider(said, [index], parts)
    return sorted(said), order[0]


def _both(one: Sequence[float], other: Sequence[float]) -> list[float]:
    """How likely each is by both, summing to 1."""
    together = [near * far for near, far in zip(one, other, strict=True)]
    return [both / sum(together) for both in together]


def _is_an_exception(asked: Question, best: Part) -> bool:
    """Whether the likeliest sentence denies, and not all of what is asked: "no shipping abroad" to who asks for a town."""
    denies = is_negated(scan(best.text))
    return denies and any(not term.light and not best.spoken.holds(term) for term in asked.terms)


_CARE = "care"


def _is_general(asked: Question, best: Part) -> bool:
    """Whether nothing is asked but what the whole section is about: "EMI?", "what is your return policy", how to clean."""
    told = [term for term in asked.terms if not term.light]
    if any(term.named == _CARE for term in told):
        return True
    beyond = any(not best.heading.holds(term) for term in told)
    return not (asked.expects or asked.specific or beyond) and bool(told)


def _from_the_top(said: list[int], best: int, parts: Sequence[Part]) -> list[int]:
    """The section from its first sentence on, as far as a bubble holds it; as it was where that leaves the best out."""
    told: list[int] = []
    for index in range(len(parts)):
        if index not in (wider := _wider(told, [index], parts)):
            break
        told = wider
    return told if best in told else said


def _with_neighbours(said: list[int], index: int, parts: Sequence[Part]) -> list[int]:
    """What is said and a sentence more, with the one it leans on and the one that takes a part of it back."""
    first = index
    while first > 0 and _LEANING.match(parts[first].text):
        first -= 1
    leaning = [*range(first, index + 1)]
    takes_back = index + 1 < len(parts) and _TAKES_BACK.match(parts[index + 1].text) is not None
    for more in ([*leaning, index + 1] if takes_back else leaning, leaning, [index]):
        wider = _wider(said, more, parts)
        if index in wider:
            return wider
    return said or [index]


def _wider(said: list[int], more: Sequence[int], parts: Sequence[Part]) -> list[int]:
    """What is said and these too, where a bubble holds it all."""
    wider = [*said, *(one for one in more if one not in said)]
    return wider if len(" ".join(parts[one].text for one in wider)) <= MOST else said
