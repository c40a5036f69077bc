"""A message between its punctuation, each clause with its times replaced by tokens."""

import re
from dataclasses import dataclass

from revive_app.rules.language.phrases import Searched
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.snooze import phrases
from revive_app.rules.snooze.future import FUTURES
from revive_app.rules.snooze.line import Expression, Line

# those the phrases name stand for themselves
_FUTURES = FUTURES - frozenset(
    fold(word)
    for text in (*phrases.GROUPS.values(), phrases.LATER, phrases.THINKING, phrases.VISITING, phrases.BYGONE)
    for word in re.split(r"[\s|?*~^$]+", text)
    if word
)
_CLAUSE_SIGNS = ".!?;,\n।"
_JOINTS = fold_all("but lekin magar because kyunki")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause with its times replaced by tokens."""

    folded: str
    expressions: tuple[Expression, ...]
    asks: bool

    def has(self, pattern: Searched) -> bool:
        """Whether the pattern is anywhere in it."""
        return pattern.search(self.folded) is not None

    @property
    def times(self) -> tuple[Expression, ...]:
        """Its times that lie ahead."""
        return tuple(
            e for e in self.expressions if not (e.bare or e.today and e.clock is None and e.part is None)
        )


def clauses_of(line: Line, expressions: list[Expression]) -> list[Clause]:
    """The message between punctuation, times as tokens."""
    starts = {expression.first: expression for expression in expressions}
    found: list[Clause] = []
    words: list[str] = []
    inside: list[Expression] = []

    def close(asks: bool) -> None:
        if words:
            found.append(Clause("".join(f" {word}" for word in words), tuple(inside), asks))
        words.clear()
        inside.clear()

    index = 0
    while index < len(line.pieces):
        piece, expression = line.pieces[index], starts.get(index)
        if expression is not None:
            inside.append(expression)
            words.append(phrases.EVENT if expression.day is None and expression.event else phrases.TIME)
            index = expression.last
            continue
        if piece.is_sign(_CLAUSE_SIGNS) or piece.folded in _JOINTS:
            close(asks=piece.is_sign("?"))
        elif piece.folded or piece.text.isalnum():
            word = line.word(index)
            words.append(phrases.FUTURE if word in _FUTURES else word)
        index += 1
    close(asks=False)
    return found
