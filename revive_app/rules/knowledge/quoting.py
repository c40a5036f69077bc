"""Answering from a text by quoting it: the sentence that speaks of what was asked, or nothing at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.rules.knowledge.facts import meanings
from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import sentences
from revive_app.rules.numbers.quantities import read

QUOTE_LIMIT = 300

# Measured on the development half of our questions: below this share of the question's weight, silence is better.
ENOUGH = 0.6

_ASKS_NUMBER = frozenset({"when", "howmuch", "price"})


@dataclass(frozen=True, slots=True)
class Quote:
    """What to say, which of the texts it is from, and how much of the question it meets, 0…1."""

    text: str
    source: int
    share: float


def best_quote(question: str, texts: Sequence[str]) -> Quote | None:
    """The sentences of one text that answer the question best, at most 300 characters; None when none does."""
    asked = meanings(scan(question))
    telling = {named: weight(named) for named in asked if weight(named) >= 1.2}
    total = sum(telling.values())
    if total == 0:
        return None
    best: tuple[float, Quote] | None = None
    for source, text in enumerate(texts):
        found = _best_in(asked, telling, total, text, source)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best is not None and best[1].share >= ENOUGH else None


def _best_in(
    asked: frozenset[str], telling: dict[str, float], total: float, text: str, source: int
) -> tuple[float, Quote] | None:
    heading_words = frozenset[str]()
    best: tuple[float, Quote] | None = None
    parts = [part for part in sentences(text) if not addresses_assistant(part)]
    around = meanings(scan(" ".join(parts)))
    for index, part in enumerate(parts):
        spoken = meanings(scan(part))
        if part.startswith("#"):
            heading_words = spoken
            continue
        own = sum(telling[named] for named in spoken & telling.keys())
        near = sum(telling[named] for named in (heading_words - spoken) & telling.keys())
        if own + near == 0:
            continue
        bonus = 0.5 if asked & _ASKS_NUMBER and read(part) else 0.0
        elsewhere = sum(telling[named] for named in (around - spoken - heading_words) & telling.keys())
        score = own + 0.6 * near + 0.4 * elsewhere + bonus
        share = min(1.0, (own + near + 0.7 * elsewhere) / total)
        if best is None or score > best[0]:
            best = (score, Quote(_with_next(parts, index), source, share))
    return best


def _with_next(parts: Sequence[str], index: int) -> str:
    """The sentence, and the next one while both stay short."""
    said = parts[index][:QUOTE_LIMIT]
    following = parts[index + 1] if index + 1 < len(parts) else ""
    if following and not following.startswith("#") and len(said) + len(following) < QUOTE_LIMIT // 2:
        return f"{said} {following}"
    return said
