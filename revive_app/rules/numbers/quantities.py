"""Numbers with their units, read from free text in English, Hindi and Hinglish.

"sawa lakh", "1.25L", "₹1,25,000", "125k" and "सवा लाख" are one quantity; "30 se 45 din" is two, both days.
"""

from dataclasses import replace

from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.numbers.number_words import AMBIGUOUS, AMBIGUOUS_WRITTEN, OTHER_WRITTEN
from revive_app.rules.numbers.numerals import read_number
from revive_app.rules.numbers.quantity import Quantity
from revive_app.rules.numbers.ranges import PARTS_OF_DAY, share_units
from revive_app.rules.numbers.units import (
    BETWEEN,
    CLOCK_WORDS,
    EVENING,
    HEDGES,
    HEDGES_AFTER,
    KARATS,
    MONTHS,
    MORNING,
    UNITS,
    Unit,
)

__all__ = ["Quantity", "Unit", "read", "read_pieces"]


def read(text: str) -> list[Quantity]:
    """Every number of the text, in order."""
    return read_pieces(scan(text))


def read_pieces(pieces: list[Piece]) -> list[Quantity]:
    """Every number among the pieces, in order."""
    found: list[tuple[Quantity, int, int]] = []
    index = 0
    while index < len(pieces):
        quantity, after = _read_one(pieces, index)
        if quantity is None:
            index += 1
        else:
            found.append((quantity, index, after))
            index = after
    return share_units(found, pieces)


def _read_one(pieces: list[Piece], index: int) -> tuple[Quantity | None, int]:
    """The quantity that begins at this piece, and the piece after it."""
    piece = pieces[index]
    if piece.kind is PieceKind.CLOCK:
        return _clock(pieces, index)
    if piece.text in OTHER_WRITTEN:
        return None, index + 1
    if piece.text.lower() in _NOON:
        return replace(_quantity(pieces, index, index + 1, 720.0, Unit.CLOCK)[0], marked=True), index + 1
    date = _date(pieces, index)
    if date is not None:
        return date
    number = read_number(pieces, index) or _a_while(pieces, index)
    if number is None:
        return None, index + 1
    value, scaled, after = number
    start, marked = _currency_before(pieces, index)
    unit, factor, after_unit = _unit(pieces, after, value=value, marked=marked, scaled=scaled)
    if unit is Unit.CLOCK:
        return _told_time(pieces, index, after_unit, value)
    if unit is Unit.PLAIN and 1 <= value <= 12 and not scaled and _part_before(pieces, index):
        return _told_time(pieces, index, after, value)
    lone_word = piece.kind is PieceKind.WORD and after == index + 1
    ambiguous = AMBIGUOUS if piece.text.isascii() else AMBIGUOUS_WRITTEN
    if lone_word and unit is Unit.PLAIN and piece.folded in ambiguous:
        return None, index + 1
    quantity = Quantity(
        value=round(value * factor, 6),
        unit=unit,
        start=start,
        end=pieces[after_unit - 1].end,
        hedged=_hedged(pieces, index, after_unit),
        scaled=scaled,
        marked=marked or (unit is Unit.RUPEES and after_unit > after),
    )
    return quantity, after_unit


_NOON = frozenset({"noon", "midday"})


def _part_before(pieces: list[Piece], index: int) -> bool:
    """ "shaam 6 tak", "दोपहर 12 से": digits behind a part of the day are its hour."""
    told = index > 0 and pieces[index].kind is PieceKind.NUMBER and pieces[index - 1].folded in PARTS_OF_DAY
    return told and pieces[index - 1].text.lower() not in ("morning", "evening", "night", "afternoon")


def _a_while(pieces: list[Piece], index: int) -> tuple[float, bool, int] | None:
    """ "in a week", "takes an hour": one of a unit of time. "₹5,000 a month" is a rate and no span."""
    if index + 1 >= len(pieces):
        return None
    if pieces[index + 1].folded in _LONG and UNITS.get(pieces[index].folded, (Unit.PLAIN,))[0] in _TIMES:
        counted = index > 0 and pieces[index - 1].kind is PieceKind.NUMBER
        return None if counted else (1.0, False, index)  # "hafte bhar me"
    if pieces[index].folded not in ("a", "an"):
        return None
    unit = UNITS.get(pieces[index + 1].folded, (Unit.PLAIN, 1.0))[0]
    spans = index > 0 and pieces[index - 1].folded in _SPANNING
    # "₹1,99,999 in a day" is a rate too
    spans = spans and not (index > 1 and pieces[index - 2].kind is PieceKind.NUMBER)
    return (1.0, False, index + 1) if spans and unit in _TIMES else None


_LONG = fold_all("bhar")
_SPANNING = fold_all("in within after takes take about around just only under than for")
_TIMES = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})


def _quantity(pieces: list[Piece], index: int, after: int, value: float, unit: Unit) -> tuple[Quantity, int]:
    return Quantity(value, unit, pieces[index].start, pieces[after - 1].end), after


def _currency_before(pieces: list[Piece], index: int) -> tuple[int, bool]:
    """Where the quantity begins and whether ₹, Rs or INR stands before it."""
    before = index - 1
    if before >= 0 and pieces[before].is_sign(".") and before > 0 and pieces[before - 1].folded == "rs":
        before -= 1
    if before >= 0 and (pieces[before].is_sign("₹") or pieces[before].folded in ("rs", "inr", "rupees")):
        return pieces[before].start, True
    return pieces[index].start, False


def _unit(
    pieces: list[Piece], index: int, *, value: float, marked: bool, scaled: bool
) -> tuple[Unit, float, int]:
    """The unit after a number, its factor, and the piece after it."""
    if marked:
        _, _, after = _unit(pieces, index, value=value, marked=False, scaled=True)
        is_money = after > index and UNITS.get(pieces[after - 1].folded, (None,))[0] is Unit.RUPEES
        return Unit.RUPEES, 1, after if is_money else index
    position = index
    while position < len(pieces) and pieces[position].folded in BETWEEN:
        position += 1
    if position < len(pieces) and pieces[position].is_sign("-") and pieces[position].glued:
        position += 1
    if position < len(pieces):
        piece = pieces[position]
        if piece.is_sign("%"):
            return Unit.PERCENT, 1, position + 1
        if [one.folded for one in pieces[position : position + 2]] == _PER_CENT:
            return Unit.PERCENT, 1, position + 2
        if piece.kind is PieceKind.SIGN and piece.text == "/-":
            return Unit.RUPEES, 1, position + 1
        if piece.text in ("k", "K") and value in KARATS and not scaled:
            return Unit.PURITY, 1, position + 1
        if [one.folded for one in pieces[position : position + 2]] == _O_CLOCK and value <= 24:
            return Unit.CLOCK, 1, position + 2
        if piece.folded in CLOCK_WORDS or piece.text.lower() in ("am", "pm"):
            return (Unit.CLOCK, 1, position + 1) if value <= 24 else (Unit.PLAIN, 1, index)
        if _in_the_part(pieces, position) and value <= 12:
            return Unit.CLOCK, 1, position + 3
        if piece.text.lower() == "at" and value <= 12 and _is_night(pieces, position + 1):
            return Unit.CLOCK, 1, position + 2
        known = UNITS.get(piece.folded)
        a_kilo = known is not None and known[0] is Unit.GRAM and value * known[1] >= _TOO_HEAVY
        if known is not None and not a_kilo and not (known[0] in _PER and value >= _RATE_FROM):
            unit, factor = known
            karat = (
                unit is Unit.CARAT
                and value in KARATS
                and not (value < _GOLD_FROM and _by_a_stone(pieces, position))
            )
            return (Unit.PURITY if karat else unit), factor, position + 1
    return (Unit.RUPEES if scaled and value >= 1000 else Unit.PLAIN), 1, index


def _by_a_stone(pieces: list[Piece], unit: int) -> bool:
    """ "12 ct of uncut polki", "uncut polki 12 ct": what the stones weigh."""
    near = pieces[max(0, unit - 2) : unit + 6]
    return any(piece.folded in _STONES for piece in near)


# gold of fewer karats is rare, stones of more carats too
_GOLD_FROM = 14
_STONES = fold_all(
    "diamond diamonds heera heere hira hire polki polkis emerald emeralds panna ruby rubies manik sapphire sapphires neelam"
    " moissanite stone stones total centre center"
)
# a hundredth, where "50 cent" alone is half a carat
_O_CLOCK = [fold("o"), fold("clock")]
_PER_CENT = [fold("per"), fold("cent")]
# "2000 mahina" is money a month, "365 days" is a year
_PER = frozenset({Unit.WEEK, Unit.MONTH})
_RATE_FROM = 200
# "11,860 gram", "1,68,000 kilo" is money a gram and a kilo
_TOO_HEAVY = 5000


def _in_the_part(pieces: list[Piece], index: int) -> bool:
    """ "10 in the morning": the words after a number that make it an hour."""
    said = [piece.folded for piece in pieces[index : index + 3]]
    return said[:2] in (["in", "the"], ["at", "the"]) and said[2:] != [] and said[2] in PARTS_OF_DAY


def _is_night(pieces: list[Piece], index: int) -> bool:
    """ "9 at night"."""
    return index < len(pieces) and pieces[index].text.lower() in ("night", "noon")


def _hedged(pieces: list[Piece], index: int, after: int) -> bool:
    ahead = pieces[max(0, index - 3) : index]
    before = any(piece.folded in HEDGES or piece.is_sign("~") for piece in ahead)
    said = [piece.folded for piece in ahead if piece.folded]
    before = before or (len(said) > 1 and said[-1] in _BESIDE and said[-2] in _JUST)
    return before or any(piece.folded in HEDGES_AFTER for piece in pieces[after : after + 3])


# "just under 55k", "a little over two lakh"
_JUST = fold_all("just little bit slightly thoda jara close somewhere")
_BESIDE = fold_all("under over below above to around kam upar zyada")


def _clock(pieces: list[Piece], index: int) -> tuple[Quantity, int]:
    hour, minute = (int(part) for part in pieces[index].text.split(":"))
    after = index + 1
    if after < len(pieces) and (
        pieces[after].text.lower() in ("am", "pm") or pieces[after].folded in CLOCK_WORDS
    ):
        after += 1
    return _told_time(pieces, index, after, hour + minute / 60)


def _told_time(pieces: list[Piece], index: int, after: int, hour: float) -> tuple[Quantity, int]:
    """A clock time; `marked` when am, pm, subah or raat say which half of the day it is in."""
    quantity, after = _quantity(pieces, index, after, _minutes(hour, pieces, index, after), Unit.CLOCK)
    said = {piece.text.lower() for piece in pieces[index:after]} | _around(pieces, index, after)
    halved = bool(said & {"am", "pm"} or said & (MORNING | EVENING)) or hour > 12
    return replace(quantity, marked=halved), after


def _minutes(hour: float, pieces: list[Piece], index: int, after: int) -> float:
    """Minutes after midnight as far as the words say; without am, pm, subah or shaam the hour as written."""
    said = {piece.text.lower() for piece in pieces[index:after]}
    around = _around(pieces, index, after)
    if ("pm" in said or around & EVENING) and hour < 12:
        hour += 12
    if ("am" in said or around & MORNING) and hour >= 12:
        hour -= 12
    return float(round(hour * 60))


def _around(pieces: list[Piece], index: int, after: int) -> set[str]:
    """The words beside an hour that may say which half of the day it is in: those behind it first."""
    own = {piece.folded for piece in pieces[index:after]} & PARTS_OF_DAY
    if own:
        return own  # "8 in the morning to 9 at night"
    behind = [piece.folded for piece in pieces[after : after + 3]]
    if behind[:1] == ["at"] and behind[1:2] and behind[1] in PARTS_OF_DAY:
        return {behind[1]}
    if behind[:2] == ["in", "the"] and behind[2:] and behind[2] in PARTS_OF_DAY:
        return {behind[2]}
    return {piece.folded for piece in pieces[max(0, index - 2) : after + 1]}


def _date(pieces: list[Piece], index: int) -> tuple[Quantity, int] | None:
    """ "30 November", "6th Nov", "November 30": the day and the month; a year after them is swallowed."""
    day, month, after = _day_first(pieces, index) or _month_first(pieces, index) or (0, 0, 0)
    if not 1 <= day <= 31:
        return None
    year = after + 1 if after < len(pieces) and pieces[after].is_sign(",") else after
    if year < len(pieces) and _is_year(pieces[year]):
        after = year + 1
    return _quantity(pieces, index, after, float(month * 100 + day), Unit.DATE)


def _day_first(pieces: list[Piece], index: int) -> tuple[int, int, int] | None:
    if not _is_day(pieces, index):
        return None
    after = index + 1
    if after < len(pieces) and pieces[after].folded in ("st", "nd", "rd", "th", "tarikh", "of"):
        after += 1
    if after < len(pieces) and pieces[after].folded in MONTHS:
        return int(pieces[index].text), MONTHS[pieces[after].folded], after + 1
    return None


def _month_first(pieces: list[Piece], index: int) -> tuple[int, int, int] | None:
    if pieces[index].folded in MONTHS and len(pieces[index].folded) > 2 and _is_day(pieces, index + 1):
        following = pieces[index + 2].folded if index + 2 < len(pieces) else ""
        if following not in UNITS:
            return int(pieces[index + 1].text), MONTHS[pieces[index].folded], index + 2
    return None


def _is_day(pieces: list[Piece], index: int) -> bool:
    return index < len(pieces) and pieces[index].kind is PieceKind.NUMBER and len(pieces[index].text) <= 2


def _is_year(piece: Piece) -> bool:
    return piece.kind is PieceKind.NUMBER and len(piece.text) == 4 and piece.text.startswith("20")
