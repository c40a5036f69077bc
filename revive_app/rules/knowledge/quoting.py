"""Answering from a text by quoting it: the sentence that speaks of what was asked, or nothing at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.answering import AROUND, ENOUGH, HEADING, Evidence, features, likelihood
from revive_app.rules.knowledge.asking import read_question, wider
from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.knowledge.spoken import Spoken, spoken_of
from revive_app.rules.knowledge.subjects import likeness
from revive_app.rules.language.text import sentences
from revive_app.rules.numbers.quantities import Quantity, read

QUOTE_LIMIT = 300
_DIALLED = re.compile(r"\d[\d -]{6,}\d")
# Measured: of 529 answers two in three held the decisive words with one short sentence more, three in four with this.
_SHORT = 240

# A sentence that holds the kind of number asked for.
_EXPECTED = 1.0
# The same said in fewer words is nearer to the point.
_DENSE = 3.0
# So much better a later sentence must be.
_AHEAD = 0.4
# The search knows more than the words: by so much a text must be better than the one found before it.
_LATER = 0.6
# What a text is about weighs more than which of the words it holds.
_ALIKE = 6.0
# A text whose title names it is about it; one whose title names other things is about those.
_TITLED, _ELSEWHERE, _MOST_ELSEWHERE = 0.3, 0.3, 3


@dataclass(frozen=True, slots=True)
class Quote:
    """What to say, its first sentence alone, which of the texts it is from, and how likely it answers, 0…1."""

    text: str
    sentence: str
    source: int
    likelihood: float


@dataclass(frozen=True, slots=True)
class Match:
    """The best sentence of a text, as it would be said, and what speaks for it."""

    text: str
    sentence: str
    evidence: Evidence


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

    `texts` come best first.
    """
    found = best_match(question, texts)
    if found is None:
        return None
    match, source = found
    sure = likelihood(features(question, match.evidence, texts))
    return Quote(match.text, match.sentence, source, sure) if sure >= ENOUGH else None


def best_match(question: str, texts: Sequence[str]) -> tuple[Match, int] | None:
    """The best sentence of the texts and which text it is from, whether or not it answers.

    None when a service is asked for that no text speaks of: "do you rent out sets?" is not answered by what sets cost.
    """
    asked = read_question(question)
    spoken = [spoken_of(text) for text in texts]
    if any(not any(text.holds(term) for text in spoken) for term in asked.terms if asked.must_be_known(term)):
        return None
    found = ((_best_in(question, text), source) for source, text in enumerate(texts))
    return max(
        ((match, source) for match, source in found if match is not None),
        key=lambda pair: _worth(pair[0].evidence) - _LATER * pair[1],
        default=None,
    )


def relevance(question: str, text: str) -> float:
    """How well a text speaks of what is asked: the worth of its best sentence, 0 for nothing in common."""
    found = _best_in(question, text)
    return _worth(found.evidence) if found is not None else 0.0


def _worth(evidence: Evidence) -> float:
    return evidence.score + _ALIKE * evidence.alike


def _best_in(question: str, text: str) -> Match | None:
    asked = read_question(question)
    whole = spoken_of(text)
    if any(one not in whole.notions and not wider(one) & whole.notions for one in asked.specific):
        return None
    everything = asked.worth(whole)
    if everything == 0:
        return None
    best: Match | None = None
    alike = likeness(question, text)
    parts = _parts(text)
    for index, part in enumerate(parts):
        if part.is_heading:
            continue
        own = asked.worth(part.spoken)
        near = asked.worth_beyond(part.heading, part.spoken)
        if own + near == 0:
            continue
        around = max(0.0, everything - own - near)
        met = asked.is_met_by(part.text, part.spoken, part.quantities)
        dense = _DENSE * own / (1 + part.length)
        score = (
            dense
            + own
            + HEADING * near
            + AROUND * around
            + _EXPECTED * met
            + _TITLED * asked.worth(part.heading)
            - _ELSEWHERE * min(_MOST_ELSEWHERE, asked.strangers(part.heading))
        )
        # of two that say nearly the same, the first one is the rule and the next its exception
        if best is None or score > best.evidence.score + _AHEAD:
            dialled = _DIALLED.search(part.text) is not None
            evidence = Evidence(score, alike, dialled, part.spoken, part.heading, whole)
            best = Match(_with_next(parts, index), part.text[:QUOTE_LIMIT], evidence)
    return best


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
    """The sentence, and the next ones while all stay short: what decides often stands beside what was asked."""
    said = parts[index].text[:QUOTE_LIMIT]
    for following in parts[index + 1 :]:
        if following.is_heading or len(said) + len(following.text) >= _SHORT:
            break
        said = f"{said} {following.text}"
    return said
