"""What a piece is wished to weigh: "20 gram ka haar", "2 tola kada", "under 10 grams"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words
from revive_app.rules.numbers.quantities import Unit, read

# "around 20 grams" is this much more or less
_ABOUT = 0.25
_MILLIGRAMS = {Unit.GRAM: 1_000.0, Unit.TOLA: 11_663.8}
_MOST = compile_phrases("under|below|within|upto|max|maximum|less|tak|andar|bhitar|kam", {"BARRIER": ""})
_LEAST = compile_phrases("above|over|more|minimum|least|upar|zyada|jyada|adhik", {"BARRIER": ""})
# "10 gram ka rate": of metal, not of a piece
_OF_METAL = compile_phrases(
    "rate|rates|bhav|bhaav|per|prati|purana|purane|old|exchange|making", {"BARRIER": ""}
)


class Weighed(Protocol):
    """A piece with a weight in milligrams, None where the catalog tells none."""

    @property
    def weight_mg(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class WishedWeight:
    """Milligrams: at least, at most, and what was said."""

    least: float
    most: float
    said: float

    def holds(self, weight_mg: int | None) -> bool:
        """Whether a piece weighs so; one of unknown weight does not."""
        return weight_mg is not None and self.least <= weight_mg <= self.most


def wished_weight(text: str) -> WishedWeight | None:
    """The weight a piece should have; None where none, or several, are told."""
    told = [one for one in read(text) if one.unit in _MILLIGRAMS and one.value > 0]
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    if len(told) != 1 or _OF_METAL.search(said):
        return None
    weight = told[0].value * _MILLIGRAMS[told[0].unit]
    if _MOST.search(said):
        return WishedWeight(0, weight, weight)
    if _LEAST.search(said):
        return WishedWeight(weight, float("inf"), weight)
    return WishedWeight(weight * (1 - _ABOUT), weight * (1 + _ABOUT), weight)


_Piece = TypeVar("_Piece", bound=Weighed)


def nearest_in_weight(pieces: Sequence[_Piece], wished: WishedWeight) -> list[_Piece]:
    """The pieces in the order of how near they come; those of unknown weight last."""
    return sorted(pieces, key=lambda one: abs(one.weight_mg - wished.said) if one.weight_mg else float("inf"))
