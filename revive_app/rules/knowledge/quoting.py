"""Answering from a text by quoting it: the sentence that speaks of what was asked, or nothing at all."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.knowledge.answering import AROUND, ENOUGH, HEADING, Evidence, features, likelihood
from revive_app.rules.knowledge.asking import read_question, wider
from revive_app.rules.knowledge.extent import MOST, extent
from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.knowledge.paper_lines import lines_of, sections_of
from revive_app.rules.knowledge.spoken import Spoken, spoken_of
from revive_app.rules.knowledge.subjects import likeness
from revive_app.rules.knowledge.telling import Part
from revive_app.rules.numbers.quantities import read

_DIALLED = re.compile(r"\d[\d -]{6,}\d")
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
    """What to say, its likeliest sentence alone, which of the texts it is from, and how likely it answers, 0…1.

    `sentences`: what is said, one by one.
    """

    text: str
    sentence: str
    source: int
    likelihood: float
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A section that speaks of what was asked, which of the texts it is of, and what speaks for its best sentence."""

    section: str
    source: int
    evidence: Evidence


_SILENT = Spoken(frozenset(), frozenset())


def best_quote(question: str, texts: Sequence[str], *, about: str = "", alone: bool = True) -> Quote | None:
    """The sentences of one text that answer the question best, at most a bubble; None when none does.

    `texts` come best first. `about`: what the question leaves out (`following.about`); where nothing is said to both
    together, the question is taken by itself (`alone`).
    """
    if about:
        found = best_match(f"{about}\n{question}", texts, with_all_of=question)
        quote = _quote(f"{about}\n{question}", found, texts, question)
        if quote is not None:
            return quote
    return _quote(question, best_match(question, texts), texts) if alone or not about else None


def _quote(question: str, found: Match | None, texts: Sequence[str], newest: str = "") -> Quote | None:
    """What a section says to a question, where it is likely enough to answer it."""
    if found is None:
        return None
    sure = likelihood(features(question, found.evidence, all_sections(texts)))
    if sure < ENOUGH:
        return None
    parts = parts_of(found.section)
    chosen, best = extent(question, parts, newest)
    said = [parts[index].text for index in chosen]
    if _is_the_papers_own(parts[chosen[0]], newest or question):
        said[0] = _without_its_yes(said[0])
    return Quote(together(said)[:MOST], parts[best].text[:MOST], found.source, sure, tuple(said))


_YES = re.compile(r"(?:yes|no|haan|ji haan|nahi)[,.!:]\s+", re.IGNORECASE)


def _is_the_papers_own(part: Part, question: str) -> bool:
    """Whether the "yes" a sentence begins with answers the question of an FAQ, and not hers: she asks for Delhi, too."""
    terms = read_question(question).terms
    return _YES.match(part.text) is not None and any(
        not term.light and not part.heading.nearness(term) for term in terms
    )


def _without_its_yes(said: str) -> str:
    rest = _YES.sub("", said, count=1)
    return rest[:1].upper() + rest[1:]


def together(said: Sequence[str]) -> str:
    """Sentences of a paper as one text."""
    return " ".join([*map(_ended, said[:-1]), *said[-1:]])


def _ended(sentence: str) -> str:
    """A line of a paper that has no full stop gets one where another follows it."""
    return sentence if sentence[-1:] in ".!?।:;…)" else f"{sentence}."


def best_match(question: str, texts: Sequence[str], *, with_all_of: str = "") -> Match | None:
    """The section whose best sentence speaks most of what is asked, whether or not it answers.

    None when a service is asked for that no text speaks of: "do you rent out sets?" is not answered by what sets cost.
    `with_all_of`: words whose matters the section must speak of, each.
    """
    needed = [term for term in read_question(with_all_of).terms if not term.light]
    asked = read_question(question)
    spoken = [spoken_of(text) for text in texts]
    if any(not any(text.holds(term) for text in spoken) for term in asked.terms if asked.must_be_known(term)):
        return None
    found = (
        Match(section, source, evidence)
        for source, text in enumerate(texts)
        for section in sections_of(text)
        if all(spoken_of(section).nearness(term) > 0 for term in needed)
        and (evidence := _evidence(question, section)) is not None
    )
    return max(found, key=lambda match: _worth(match.evidence) - _LATER * match.source, default=None)


def all_sections(texts: Sequence[str]) -> list[str]:
    """The sections of all of them: what a sentence's section is told apart from."""
    return [section for text in texts for section in sections_of(text)]


def relevance(question: str, text: str) -> float:
    """How well a text speaks of what is asked: the worth of its best section, 0 for nothing in common."""
    found = (_evidence(question, section) for section in sections_of(text))
    return max((_worth(evidence) for evidence in found if evidence is not None), default=0.0)


def _worth(evidence: Evidence) -> float:
    return evidence.score + _ALIKE * evidence.alike


def _evidence(question: str, text: str) -> Evidence | None:
    asked = read_question(question)
    whole = spoken_of(text)
    if any(one not in whole.notions and not wider(one) & whole.notions for one in asked.specific):
        return None
    everything = asked.worth(whole)
    if everything == 0:
        return None
    alike = likeness(question, text)
    parts = parts_of(text)
    scores: list[float] = [0.0] * len(parts)
    chosen: int | None = None
    for index, part in enumerate(parts):
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
        scores[index] = score
        # of two that say nearly the same, the first one is the rule and the next its exception
        if chosen is None or score > scores[chosen] + _AHEAD:
            chosen = index
    if chosen is None:
        return None
    part = parts[chosen]
    dialled = _DIALLED.search(part.text) is not None
    return Evidence(scores[chosen], alike, dialled, part.spoken, part.heading, whole)


@lru_cache(maxsize=4096)
def parts_of(section: str) -> tuple[Part, ...]:
    """The sentences of a section, each with what the heading above it speaks of."""
    found: list[Part] = []
    heading = _SILENT
    for line in lines_of(section):
        if addresses_assistant(line.text):
            continue
        spoken = spoken_of(line.text)
        if line.is_heading:
            heading = spoken
        else:
            found.append(Part(line.text, spoken, heading, tuple(read(line.text)), len(line.text.split())))
    return tuple(found)
