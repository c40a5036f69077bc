"""Numbers in digits, in words and in both, among the pieces of a text: "2 lakh 15 hazaar 500"."""

from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.numbers.number_words import FRACTIONS, SCALES, SHIFTS, SMALL
from revive_app.rules.numbers.units import KARATS


def read_number(pieces: list[Piece], index: int) -> tuple[float, bool, int] | None:
    """A number in digits, words or both: its value, whether a scale was said, the piece after it."""
    total, scaled, position = 0.0, False, index
    ceiling = float("inf")
    while True:
        part = _coefficient(pieces, position)
        if part is None:
            break
        value, after = part
        scale, after = _scale(pieces, after)
        if scale == 100 and after < len(pieces):
            rest = _scale(pieces, after)
            scale, after = (scale * rest[0], rest[1]) if rest[0] > 1 else (scale, after)
        amount = (value if value is not None else 1.0) * scale
        if value is None and scale == 1:
            break
        if scale >= ceiling or amount >= ceiling:
            break
        if position > index and after < len(pieces) and _is_percent(pieces[after]):
            break  # "above fifty thousand 3 %"
        total, position, ceiling = total + amount, after, float(scale)
        scaled = scaled or scale >= 1000 or scale == 100
        if scale == 1:
            break
        if (
            position < len(pieces)
            and pieces[position].folded in ("and", "aur")
            and _small_next(pieces, position + 1)
        ):
            position += 1
    return (round(total, 6), scaled, position) if position > index else None


def _is_percent(piece: Piece) -> bool:
    return piece.is_sign("%") or piece.folded in _PERCENT


_PERCENT = frozenset({"percent", "pratishat", "pisadi"})


def _small_next(pieces: list[Piece], position: int) -> bool:
    return position < len(pieces) and pieces[position].folded in SMALL


def _coefficient(pieces: list[Piece], index: int) -> tuple[float | None, int] | None:
    """Digits, a word below hundred ("sixty-four"), or a fraction word; None as value: a bare scale follows."""
    if index >= len(pieces):
        return None
    piece = pieces[index]
    if piece.kind is PieceKind.NUMBER:
        return _and_a_half(pieces, float(piece.text.replace(",", "")), index + 1)
    if piece.kind is not PieceKind.WORD or piece.text == "BIS":
        return None
    if piece.folded in FRACTIONS:
        return FRACTIONS[piece.folded], index + 1
    if piece.folded in SHIFTS:
        return _shifted(pieces, index)
    if piece.folded in SMALL:
        return _tens_and_ones(pieces, index)
    if piece.folded in SCALES and not piece.glued:
        return None, index
    return None


def _and_a_half(pieces: list[Piece], value: float, after: int) -> tuple[float, int]:
    """ "31 and a half thousand": the half is of what follows."""
    said = [piece.folded for piece in pieces[after : after + 4]]
    halved = said[:3] == _HALF_MORE and said[3:] != [] and said[3] in SCALES
    return (value + 0.5, after + 3) if halved else (value, after)


_HALF_MORE = ["and", "a", "half"]


def _shifted(pieces: list[Piece], index: int) -> tuple[float | None, int] | None:
    shift = SHIFTS[pieces[index].folded]
    inner = _coefficient(pieces, index + 1)
    if inner is None:
        return None
    value, after = inner
    return (1.0 if value is None else value) + shift, after


def _tens_and_ones(pieces: list[Piece], index: int) -> tuple[float, int]:
    value, after = SMALL[pieces[index].folded], index + 1
    if value < 20 or value % 10:
        return _and_a_half(pieces, float(value), after)
    ones = after + 1 if after < len(pieces) and pieces[after].is_sign("-") else after
    if ones < len(pieces) and 0 < SMALL.get(pieces[ones].folded, 0) < 10 and pieces[ones].text.isascii():
        return float(value + SMALL[pieces[ones].folded]), ones + 1
    return float(value), after


def _scale(pieces: list[Piece], index: int) -> tuple[int, int]:
    """The scale word at this piece (1 when there is none) and the piece after it."""
    if index >= len(pieces) or pieces[index].kind is not PieceKind.WORD:
        return 1, index
    piece = pieces[index]
    if piece.folded in SCALES:
        return SCALES[piece.folded], index + 1
    if piece.text in ("L", "l") and (piece.glued or piece.text == "L"):
        return 100_000, index + 1
    if piece.text in ("k", "K") and index > 0 and not _is_karat(pieces, index - 1):
        return 1000, index + 1
    return 1, index


def _is_karat(pieces: list[Piece], index: int) -> bool:
    """Whether "22K" is gold, not money: a karat number with no currency sign before it."""
    text = pieces[index].text
    money = index > 0 and (pieces[index - 1].is_sign("₹") or pieces[index - 1].folded in ("rs", "inr"))
    return text.isdigit() and int(text) in KARATS and not money
