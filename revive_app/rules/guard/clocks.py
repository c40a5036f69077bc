"""Bare numbers that are hours of the day: "on Sundays it's 12 to 6"."""

from dataclasses import replace

from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.language.phrases import BARRIER, compile_phrases
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit


def of_hours(told: frozenset[str], pieces: list[Piece]) -> bool:
    """Whether a clause of such a sentence may tell hours by bare numbers."""
    found = _FINDS_US.search("".join(f" {piece.folded}" for piece in pieces))
    return bool(told & _HOURS_OF) or found is not None


# "any other day you'll find us from ten till eight"
_FINDS_US = compile_phrases(
    """
    find|finds|visit|reach|meet|come ~1 us ~4 from|between|till|until
    day|days|din ~4 from|between
    """,
    {BARRIER: ""},
)
_HOURS_OF = frozenset({*WEEKDAYS, "open", "close", "time", "videocall", "appointment", "call"})
_HALF_PAST = ["half", "past"]
_AT = fold_all("to till until from at between se tak and by")


def as_hour(quantity: Quantity, pieces: list[Piece]) -> Quantity:
    """ "On Sundays it's 12 to 6": a bare number beside "to" or "till" where hours are spoken of."""
    if quantity.unit is not Unit.PLAIN or not 1 <= quantity.value <= 12:
        return quantity
    before = [piece for piece in pieces if piece.end <= quantity.start][-1:]
    after = [piece for piece in pieces if piece.start >= quantity.end][:1]
    beside = any(piece.folded in _AT or piece.is_sign("-–") for piece in (*before, *after))
    past = [piece.folded for piece in pieces if piece.end <= quantity.start][-2:] == _HALF_PAST
    minutes = quantity.value * 60 + (30 if past else 0)
    return replace(quantity, unit=Unit.CLOCK, value=minutes) if beside or past else quantity
