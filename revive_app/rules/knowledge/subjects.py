"""What a question is about and what a passage is about, heard by learned weights: a matter jewellers' papers treat, or none.

The words of a question seldom stand in the passage that answers it ("is there a fee if I swipe?"); what both are about
does. A strong subject that no passage found is about tells, too, that the paper is missing.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.language.text import clean, sentences
from revive_app.rules.learned import Task, margins

# what no paper of a shop answers
BEYOND = "beyond"
# How much likelier a subject is that is heard by 1 more. Measured: 2 to 5 do alike.
_SHARPNESS = 3.0


@dataclass(frozen=True, slots=True)
class Heard:
    """How likely each subject is, summing to 1; how plainly the likeliest is heard, and that no paper answers: margins, about -2 to 2."""

    shares: tuple[float, ...]
    plain: float
    beyond: float


@lru_cache(maxsize=16384)
def heard(text: str) -> Heard:
    """What a question, or a line of a passage, is about."""
    found = margins(Task.SUBJECTS, clean(text))
    beyond = found.pop(BEYOND)
    plain = max(found.values())
    likely = [math.exp(_SHARPNESS * (margin - plain)) for margin in found.values()]
    total = sum(likely)
    return Heard(tuple(share / total for share in likely), plain, beyond)


def likeness(question: str, text: str) -> float:
    """How likely a passage is about what is asked, 0…1: its likeliest line decides."""
    asked = heard(question).shares
    return max((_alike(asked, heard(line).shares) for line in lines(text)), default=0.0)


def _alike(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(share * told for share, told in zip(one, other, strict=True))


@lru_cache(maxsize=4096)
def lines(text: str) -> tuple[str, ...]:
    """A passage's sentences, each behind the heading it stands under."""
    found, heading = [], ""
    for sentence in sentences(text):
        if sentence.startswith("#"):
            heading = sentence.lstrip("# ").strip()
        else:
            found.append(f"{heading}. {sentence}" if heading else sentence)
    return tuple(found)
