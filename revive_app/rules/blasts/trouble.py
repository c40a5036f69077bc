"""When so much of a blast fails that going on would cost money, or the number's good name.

What is about one person (not on WhatsApp, had enough, said stop) does not count as an error of the blast,
but when every second person cannot be reached, the list is wrong, and Meta rates numbers by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

# Undeliverable, window, per-person cap, stopped marketing, experiment: about the person, not about us.
UNDELIVERABLE = frozenset({131026, 1026})
PERSONAL = UNDELIVERABLE | {131047, 131049, 131050, 130472, 472, 470}

# At least so many, and at least this share of those that were tried.
_ERRORS = ((5, 0.5), (20, 0.1))
_UNDELIVERABLE = (50, 0.5)
_UNANSWERED = (20, 0.5)


class TroubleKind(StrEnum):
    """Why a blast stops by itself; stored as its reason."""

    ERRORS = "errors"
    UNDELIVERABLE = "undeliverable"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, how often, of how many; `code` is Meta's commonest one."""

    kind: TroubleKind
    count: int
    tried: int
    code: int | None = None


def find(failures: Mapping[int | None, int], *, unanswered: int, tried: int) -> Trouble | None:
    """The trouble a blast is in, by what happened since it was started or last let go on; None when it is in none."""
    if tried <= 0:
        return None
    errors = {code: count for code, count in failures.items() if code not in PERSONAL}
    count = sum(errors.values())
    if _reached(count, tried, *_ERRORS):
        return Trouble(TroubleKind.ERRORS, count, tried, max(errors, key=lambda code: errors[code]))
    missing = sum(count for code, count in failures.items() if code in UNDELIVERABLE)
    if _reached(missing, tried, _UNDELIVERABLE):
        return Trouble(TroubleKind.UNDELIVERABLE, missing, tried, 131026)
    if _reached(unanswered, tried, _UNANSWERED):
        return Trouble(TroubleKind.NO_ANSWER, unanswered, tried)
    return None


def _reached(count: int, tried: int, *limits: tuple[int, float]) -> bool:
    return any(count >= least and count / tried >= share for least, share in limits)
