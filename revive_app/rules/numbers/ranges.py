"""Numbers side by side: the ends of a range share what only one of them says."""

from collections.abc import Callable
from dataclasses import replace

from revive_app.rules.language.scan import Piece
from revive_app.rules.numbers.quantity import Quantity
from revive_app.rules.numbers.units import EVENING, MORNING, RANGE_WORDS, Unit


def share_units(found: list[tuple[Quantity, int, int]], pieces: list[Piece]) -> list[Quantity]:
    """Let the ends of a range share what only one of them says: "2-3 lakh", "11 se 7 baje", "₹500 to 800"."""
    quantities = [quantity for quantity, _, _ in found]
    for index in range(len(found) - 2, -1, -1):
        if _joined(pieces, found[index][2], found[index + 1][1]):
            quantities[index] = _borrow(quantities[index], quantities[index + 1])
    for index in range(1, len(found)):
        if _joined(pieces, found[index - 1][2], found[index][1]):
            quantities[index] = _lend(quantities[index - 1], quantities[index])
    return quantities


def _joined(pieces: list[Piece], after: int, start: int) -> bool:
    between = [piece for piece in pieces[after:start] if piece.folded not in PARTS_OF_DAY]
    return len(between) == 1 and (between[0].is_sign("-–—/&") or between[0].folded in RANGE_WORDS)


def _borrow(first: Quantity, second: Quantity) -> Quantity:
    """The first end of a range takes the second's unit, and its lakh when that makes a range."""
    unfinished = first.unit is Unit.RUPEES and second.unit is Unit.RUPEES and not first.scaled
    if second.unit is Unit.PLAIN or not (first.unit is Unit.PLAIN or unfinished):
        return first
    if second.unit is Unit.PURITY and first.value > _FINEST:
        return first  # "24K 12,620 aur 22K 11,570"
    if second.unit in _SPANS and first.value >= _AN_AMOUNT and first.value > second.value:
        return first  # "350 aur 3 din"
    convert = _CONVERSIONS.get(second.unit)
    value = convert(first, second) if convert else first.value
    # "between 4 and 7 pm": which 4 is not said
    marked = second.marked and second.unit is not Unit.CLOCK
    return replace(first, value=value, unit=second.unit, scaled=second.scaled, marked=marked)


_FINEST = 999
_AN_AMOUNT = 100
_SPANS = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})


def _lend(first: Quantity, second: Quantity) -> Quantity:
    if (
        second.unit is Unit.PLAIN
        and first.unit is Unit.RUPEES
        and first.marked
        and second.value >= first.value
    ):
        return replace(second, unit=Unit.RUPEES, marked=True)
    return second


def _money_end(first: Quantity, second: Quantity) -> float:
    scale = next((s for s in (10_000_000, 100_000, 1000) if second.value >= s), 1)
    return first.value * scale if second.scaled and first.value < 1000 else first.value


def _clock_end(first: Quantity, _second: Quantity) -> float:
    return first.value * 60


def _date_end(first: Quantity, second: Quantity) -> float:
    return second.value // 100 * 100 + first.value


# "subah 11 se raat 8 baje"
PARTS_OF_DAY = MORNING | EVENING

_CONVERSIONS: dict[Unit, Callable[[Quantity, Quantity], float]] = {
    Unit.RUPEES: _money_end,
    Unit.CLOCK: _clock_end,
    Unit.DATE: _date_end,
}
