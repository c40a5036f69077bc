"""Answering from a text by quoting it: the sentence that speaks of what was asked, or nothing at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.asking import Question, Spoken, read_question, spoken_of
from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.language.text import sentences
from revive_app.rules.numbers.quantities import Quantity, read

QUOTE_LIMIT = 300

# Measured on our questions: below this share of the question's weight, silence is better.
ENOUGH = 0.5
# What the heading and the sentences around say counts less than what the sentence itself says.
_HEADING, _AROUND = 0.8, 0.5
# A sentence that holds the kind of number asked for.
_EXPECTED = 1.5
# The same said in fewer words is nearer to the point.
_DENSE = 3.0
# So much better a later sentence must be.
_AHEAD = 0.4
# A text whose title names it is about it.
_TITLED = 0.3
# A share is worth less when nothing of that kind is there.
_UNMET = 0.15


@dataclass(frozen=True, slots=True)
class Quote:
    """What to say, which of the texts it is from, and how much of the question it meets, 0…1."""

    text: str
    source: int
    share: float


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a text and what it speaks of; `heading`: what the heading above speaks of."""

    text: str
    spoken: Spoken
    heading: Spoken
    quantities: tuple[Quantity, ...]
    is_heading: bool
    # in words
    length: int


_SILENT = Spoken(frozenset(), frozenset())


def best_quote(question: str, texts: Sequence[str]) -> Quote | None:
    """The sentences of one text that answer the question best, at most 300 characters; None when none does.

    None too when the question names something no text knows: "do you take Bitcoin?" is not answered by other
    ways to pay.
    """
    asked = read_question(question)
    if _names_the_unknown(asked, texts):
        return None
    found = [
        match for source, text in enumerate(texts) if (match := _best_in(asked, text, source)) is not None
    ]
    enough = [match for match in found if match[1].share >= ENOUGH]
    best = max(enough, key=lambda match: (match[0], -match[1].source), default=None)
    return best[1] if best is not None else None


def _names_the_unknown(asked: Question, texts: Sequence[str]) -> bool:
    spoken = [spoken_of(text) for text in texts]
    return any(
        not any(text.holds(term) for text in spoken) for term in asked.terms if asked.must_be_known(term)
    )


def relevance(question: str, text: str) -> float:
    """How well a text speaks of what is asked: the score of its best sentence, 0 for nothing in common."""
    found = _best_in(read_question(question), text, 0)
    return found[0] if found is not None else 0.0


def _best_in(asked: Question, text: str, source: int) -> tuple[float, Quote] | None:
    whole = spoken_of(text)
    if asked.specific - whole.notions:
        return None
    total, everything = asked.total(whole), asked.worth(whole)
    if total == 0 or everything == 0:
        return None
    best: tuple[float, Quote] | None = None
    parts = _parts(text)
    for index, part in enumerate(parts):
        if part.is_heading:
            continue
        own = asked.worth(part.spoken)
        near = asked.worth(_besides(part.heading, part.spoken))
        if own + near == 0:
            continue
        around = max(0.0, everything - own - near)
        met = asked.is_met_by(part.text, part.spoken, part.quantities)
        dense = _DENSE * own / (1 + part.length)
        score = (
            dense
            + own
            + _HEADING * near
            + _AROUND * around
            + _EXPECTED * met
            + _TITLED * asked.worth(part.heading)
        )
        share = min(1.0, (own + _HEADING * near + _AROUND * around) / total)
        if asked.expects and not met:
            share -= _UNMET
        # of two that say nearly the same, the first one is the rule and the next its exception
        if best is None or score > best[0] + _AHEAD:
            best = (score, Quote(_with_next(parts, index), source, share))
    return best


def _besides(heading: Spoken, part: Spoken) -> Spoken:
    return Spoken(heading.notions - part.notions, heading.sounds - part.sounds)


@lru_cache(maxsize=4096)
def _parts(text: str) -> tuple[_Part, ...]:
    found: list[_Part] = []
    heading = _SILENT
    for sentence in sentences(text):
        if addresses_assistant(sentence):
            continue
        spoken = spoken_of(sentence)
        is_heading = sentence.startswith("#")
        if is_heading:
            heading = spoken
        found.append(
            _Part(sentence, spoken, heading, tuple(read(sentence)), is_heading, len(sentence.split()))
        )
    return tuple(found)


def _with_next(parts: Sequence[_Part], index: int) -> str:
    """The sentence, and the next one while both stay short."""
    said = parts[index].text[:QUOTE_LIMIT]
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following and not following.is_heading and len(said) + len(following.text) < QUOTE_LIMIT // 2:
        return f"{said} {following.text}"
    return said
