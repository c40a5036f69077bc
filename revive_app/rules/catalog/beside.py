"""Words that lean on the pieces shown last: "something lighter", "same in silver", "under 1 lakh?", "not these"."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.leaning import read_extreme, read_leaning
from revive_app.rules.catalog.naming import kinds_in, must_have
from revive_app.rules.catalog.weight_asked import wished_weight
from revive_app.rules.language.glossary import is_material
from revive_app.rules.language.text import clean, words

# a longer message says itself what it is about
_LONGEST = 12
_SET = "set"


class Named(Protocol):
    """What tells the kind of a piece."""

    @property
    def name(self) -> str: ...

    @property
    def category(self) -> str: ...


_Piece = TypeVar("_Piece", bound=Named)


def leans_on_shown(text: str) -> bool:
    """Whether words say what the next pieces should be like, and leave it to those shown of which kind."""
    if len(list(words(clean(text)))) > _LONGEST or read_extreme(text) is not None:
        return False
    if read_leaning(text) is not None:
        return True
    named = must_have(text)
    narrows = (
        any(is_material(word) for word in named)
        or read_budget(text) is not None
        or wished_weight(text) is not None
    )
    return narrows and not kinds_in(text)


def kinds_of(pieces: Iterable[Named]) -> set[str]:
    """The kinds these pieces have in common; of each the kind its name tells, else its category."""
    each = [(kinds_in(piece.name) - {_SET}) or (kinds_in(piece.category) - {_SET}) for piece in pieces]
    return set.intersection(*each) if each else set()


def told_last(words_of_ours: str, shown: Sequence[_Piece]) -> list[_Piece]:
    """Of the pieces shown in a thread those our last words name; all of them where they name none."""
    return [piece for piece in shown if piece.name in words_of_ours] or list(shown)
