"""A message as pieces with their places, and what stands around a place."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime

from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.numbers.numerals import read_number
from revive_app.rules.snooze import vocabulary as v
from revive_app.rules.snooze.verdict import PartOfDay


@dataclass(frozen=True, slots=True)
class Expression:
    """A time told in pieces `first` to `last` (exclusive): a day, a part of one, a clock time, an occasion."""

    first: int
    last: int
    day: date | None = None
    part: PartOfDay | None = None
    clock: tuple[int, int] | None = None
    # "in 15 minutes": day and time at once
    moment: datetime | None = None
    event: str | None = None
    # "2 days" without "after" or "in": only a wait makes it a time
    bare: bool = False
    # "today" alone puts nothing off
    today: bool = False
    # "next month", whose 5th may be named beside it
    month: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of a message and the local moment it came."""

    pieces: tuple[Piece, ...]
    base: datetime

    @property
    def today(self) -> date:
        """The day the message came."""
        return self.base.date()

    def word(self, index: int) -> str:
        """The folded word, the number or the sign at a place; empty outside."""
        if not 0 <= index < len(self.pieces):
            return ""
        piece = self.pieces[index]
        return piece.folded or piece.text.lower()

    def written(self, index: int) -> str:
        """The word as written, in small letters."""
        return self.pieces[index].text.lower() if 0 <= index < len(self.pieces) else ""

    def skip(self, index: int, words: Container[str], most: int = 9) -> int:
        """The first place from `index` on that holds none of these words."""
        end = index + most
        while index < end and self.word(index) in words and self.word(index):
            index += 1
        return index

    def number(self, index: int) -> tuple[float, int] | None:
        """A number at a place, in digits or words, and the place after it."""
        if not 0 <= index < len(self.pieces):
            return None
        couple = index + (self.word(index) == "a")
        if self.word(couple) == "couple":
            return 2.0, self.skip(couple + 1, ("of",), 1)
        if self.word(index) in _ONE:
            return 1.0, index + 1
        if self.word(index) in v.NUMERALS and self.word(index + 1) in v.UNITS:
            return float(v.NUMERALS[self.word(index)]), index + 1
        found = read_number(list(self.pieces[index : index + 6]), 0)
        if found is None:
            return None
        value, _, after = found
        return value, index + after

    def whole(self, index: int) -> int | None:
        """A number in plain digits at a place."""
        if 0 <= index < len(self.pieces) and self.pieces[index].kind is PieceKind.NUMBER:
            text = self.pieces[index].text
            return int(text) if text.isdigit() and len(text) <= 4 else None
        return None

    def ordinal_after(self, index: int) -> bool:
        """Whether "st", "nd", "rd" or "th" is glued on here."""
        return self.written(index) in v.ORDINAL and index < len(self.pieces) and self.pieces[index].glued


_ONE = frozenset({"a", "an", "ek", "one", "oru", "oka", "ekta"})
