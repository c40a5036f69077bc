"""What `optout.odds` is learned from: every labelled opt-out, what customers say otherwise, and the written-down forms."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from revive_app.rules.optout import OptOut
from revive_app.rules.optout.phrases import KEYWORDS, WEAK_KEYWORDS
from tests.quality import optout_tables as tables
from tests.quality.sets import Row, parts_with, rows, texts_of

# A form stands for many messages nobody sends: a whole paradigm must not outvote what people write.
_OF_A_FORM = 0.6
_OF_A_MIX = 0.01
# … while of what is refused nothing but goods may be learned: it is not for the grammar to tell, here
_OF_A_REFUSAL = 0.05


@dataclass(frozen=True, slots=True)
class Example:
    """A message, what it is, and how much it counts."""

    text: str
    opt_out: str
    opt_in: bool = False
    pull: float = 1.0


def examples(*, without: str = "") -> list[Example]:
    """Each message once, in a fixed order; `without` leaves a set's opt-outs out."""
    held_out = {row["text"] for row in rows(without, "optout")} if without else set()
    found: dict[str, Example] = {}
    for example in (*_labelled(), *_of_other_tasks(), *_forms()):
        if example.text not in held_out:
            found.setdefault(example.text, example)
    return [found[text] for text in sorted(found)]


def leaves(example: Example) -> bool:
    """Whether a message is an opt-out, certain or likely."""
    return example.opt_out != OptOut.NONE


def returns(example: Example) -> bool:
    """Whether a message asks for messages again."""
    return example.opt_in


def digest() -> str:
    """Which examples there are, in 16 characters."""
    return hashlib.sha256(repr(examples()).encode()).hexdigest()[:16]


def _labelled() -> Iterable[Example]:
    told: Callable[[Row], Example] = lambda row: Example(row["text"], row["opt_out"], row["opt_in"])  # noqa: E731
    return [told(row) for part in parts_with("optout") for row in rows(part, "optout")]


def _of_other_tasks() -> Iterable[Example]:
    """Nobody leaves in them, but for threats: to report somebody is a hint by the labels' own rule."""
    texts = texts_of("intents", "sentiment", "snooze")
    return [
        Example(text, OptOut.NONE) for text in texts if not any(word in text.lower() for word in _THREATS)
    ]


_THREATS = ("police", "legal notice", "report", "block")


def _forms() -> Iterable[Example]:
    certain = (*KEYWORDS.split(), *tables.CERTAIN)
    likely = (*WEAK_KEYWORDS.split(), *tables.LIKELY, *tables.HINTS)
    yield from (Example(text, OptOut.CERTAIN, pull=_OF_A_FORM) for text in certain)
    yield from (Example(text, OptOut.LIKELY, pull=_OF_A_FORM) for text in likely)
    yield from (
        Example(text, OptOut.NONE, pull=_OF_A_FORM)
        for text in (*tables.NONE, *tables.BUSINESS, *tables.OBJECTIONS)
    )
    yield from (Example(text, OptOut.NONE, opt_in=True, pull=_OF_A_FORM) for text in tables.AGAIN)
    for slots in tables.LEAVING.values():
        yield from (Example(text, OptOut.CERTAIN, pull=_OF_A_MIX) for text in tables.mixed(slots))
    for slots in tables.STAYING.values():
        yield from (Example(text, OptOut.NONE, pull=_OF_A_REFUSAL) for text in tables.mixed(slots))
