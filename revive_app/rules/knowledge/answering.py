"""Whether a passage answers a question, or only speaks of the same things: evidence weighed, not thresholds stacked.

A logistic model over a few features anybody can read, fitted to the labelled questions of `tests/data/quality`.
Leaving whole sets out, so that each was judged by what the others taught, it told answerable from unanswerable with an
area of 0.99 under the curve, where the share of the question met gave 0.93 (docs/agent.md says how).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from revive_app.rules.knowledge.asking import Question, read_question
from revive_app.rules.knowledge.beyond_paper import REASONS, doubts, wants_a_number
from revive_app.rules.knowledge.spoken import THING, UNKNOWN, Spoken, Term, spoken_of
from revive_app.rules.knowledge.subjects import heard, likeness
from revive_app.rules.language.glossary import is_kind, is_material, is_quality
from revive_app.rules.language.scan import scan

# What the heading and the sentences around say counts less than what the sentence itself says.
HEADING, AROUND = 0.8, 0.5

# Fitted by `python -m tests.quality.weighing`.
_BASE = -7.1
_PULLS: Mapping[str, float] = {
    "score": 1.55,
    "rare": 2.09,
    "thing missing": -1.56,
    "everyday words missing": -0.28,
    "no number": -2.11,
    "names": -0.75,
    "status": -4.57,
    "advice": -2.09,
    "forecast": -1.77,
    "now": -4.9,
    "private": -2.33,
    "beyond": -2.76,
    "plain subject": -1.42,
    "same subject": 5.47,
    "ahead of others": 1.81,
}
# Below it silence is better: leaving sets out, one unanswerable question in thirty is answered there.
ENOUGH = 0.38


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a sentence: its score among sentences, and where it stands."""

    score: float
    # how likely its text is about what is asked
    alike: float
    # whether it prints a number to call
    prints_a_number: bool
    # what the sentence, its heading and its whole text speak of
    spoken: Spoken
    heading: Spoken
    whole: Spoken


def likelihood(features: Mapping[str, float]) -> float:
    """How likely a sentence with these answers, 0…1."""
    return 1 / (1 + math.exp(-_BASE - sum(_PULLS[name] * value for name, value in features.items())))


def features(question: str, found: Evidence, texts: Sequence[str]) -> dict[str, float]:
    """What tells whether a sentence answers. `texts`: all that was found, the sentence's own among them."""
    asked = read_question(question)
    line = "".join(f" {piece.folded}" for piece in scan(question) if piece.folded)
    doubted = doubts(line)
    if any(_is_service(term) for term in asked.terms):
        doubted -= {"now"}  # "what do I pay to hold today's rate": a rule, and no rate
    told = {
        "score": math.log1p(found.score),
        "rare": _rarely_met(asked, found, [spoken_of(text) for text in texts]),
        # a thing of every day the text does not speak of: a camera, a teacher
        "thing missing": max(
            (_missing(term, found.whole) for term in asked.terms if _is_thing(term)), default=0.0
        ),
        "everyday words missing": float(
            sum(term.light and found.whole.nearness(term) == 0 for term in asked.terms)
        ),
        "no number": float(wants_a_number(line) and not found.prints_a_number),
        # words no list knows and the text has not: the more, the less is understood
        "names": math.sqrt(_strangers(asked, found.whole)),
    }
    told |= {named: float(named in doubted) for named in dict(REASONS)}
    return told | _by_subject(question, found, texts)


def _by_subject(question: str, found: Evidence, texts: Sequence[str]) -> dict[str, float]:
    """What is heard of the question itself, and whether the text found is the one about it."""
    asked = heard(question)
    others = [likeness(question, text) for text in texts]
    others.remove(found.alike)
    # "in Delhi?": of most towns no paper tells, but one that says "no branches" does
    told = any(term.named == _BRANCHES and found.spoken.holds(term) for term in read_question(question).terms)
    return {
        # what customers ask and no paper tells
        "beyond": min(0.0, asked.beyond) if told else asked.beyond,
        # what a paper tells, so that it speaks against a shop that has none of it
        "plain subject": asked.plain,
        "same subject": math.sqrt(found.alike),
        "ahead of others": found.alike - max(others, default=0.0),
    }


_BRANCHES = "branches"
# the weight of a word of the trade
_TRADE = 3.0
# what the day's rate is asked with
_OF_A_RATE = frozenset({"goldrate", "price", "value", "stock", "final", "photo", "expensive", "cheap"})


def _is_service(term: Term) -> bool:
    """Whether a term names something the shop does."""
    of_a_piece = is_kind(term.named) or is_material(term.named) or is_quality(term.named)
    return term.pull >= _TRADE and not of_a_piece and term.named not in _OF_A_RATE


def _missing(term: Term, whole: Spoken) -> float:
    """1 for what a text does not speak of, a half where it speaks of the same matter."""
    if whole.holds(term):
        return 0.0
    return 0.5 if whole.nearness(term) else 1.0


def _strangers(asked: Question, whole: Spoken) -> int:
    """How many names a question holds that a text does not; where something is to be sent to, one of them is the place."""
    names = sum(_is_name(term) and not whole.holds(term) for term in asked.terms)
    return max(0, names - 1) if any(term.named == "deliver" for term in asked.terms) else names


def _is_thing(term: Term) -> bool:
    return term.pull == THING and not term.light


def _is_name(term: Term) -> bool:
    of_the_trade = is_kind(term.named) or is_material(term.named)
    return term.pull == UNKNOWN and not term.light and not of_the_trade


def _rarely_met(asked: Question, found: Evidence, texts: Sequence[Spoken]) -> float:
    """The share of the question met, each term worth the more the fewer of the texts hold it."""
    met = total = 0.0
    for term in asked.terms:
        pull = term.pull * _rarity(term, texts)
        said = found.spoken.nearness(term)
        headed = max(0.0, found.heading.nearness(term) - said)
        around = max(0.0, found.whole.nearness(term) - max(said, found.heading.nearness(term)))
        met += pull * (said + HEADING * headed + AROUND * around)
        total += pull
    return met / total if total else 0.0


def _rarity(term: Term, texts: Sequence[Spoken]) -> float:
    """Inverse document frequency, 1 for what none of the texts holds."""
    count = len(texts) + 1
    return math.log(count / (sum(text.holds(term) for text in texts) + 0.5)) / math.log(2 * count)
