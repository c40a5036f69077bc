"""What amounts are counted by: "₹148 per gram", "11450 rupaye gram", "₹250 a string", "12 rupaye prati akshar"."""

from collections.abc import Sequence

from revive_app.rules.language.glossary import notion
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces
from revive_app.rules.numbers.units import UNITS

_PER = fold_all("per prati pratyek har each every")
_ARTICLE = fold_all("a an one ek")
_PLAIN_UNITS = frozenset(
    {
        Unit.GRAM,
        Unit.TOLA,
        Unit.CARAT,
        Unit.RATTI,
        Unit.MONTH,
        Unit.WEEK,
        Unit.YEAR,
        Unit.PIECE,
        Unit.HOUR,
        Unit.DAY,
    }
)
_MONEY = frozenset({Unit.RUPEES, Unit.PLAIN})


def per_units(pieces: Sequence[Piece]) -> tuple[tuple[int, str], ...]:
    """(where the amount ends, what it is counted by): a unit, "10 gram", or the notion of a thing."""
    found = []
    line = list(pieces)
    for quantity in read_pieces(line):
        if quantity.unit not in _MONEY or quantity.value < 2:
            continue
        behind = [piece for piece in line if piece.start >= quantity.end][:4]
        unit = (
            _counted_by(behind)
            or _each_of(line, quantity, behind)
            or _counted_ahead([p for p in line if p.end <= quantity.start][-5:])
        )
        if unit:
            found.append((quantity.end, unit))
    return tuple(found)


def _counted_by(behind: list[Piece]) -> str:
    if not behind:
        return ""
    first = behind[0]
    if first.folded in _PER or first.is_sign("/"):
        return _unit(behind[1:])
    if first.folded in _ARTICLE and len(behind) > 1:
        return _unit(behind[1:])
    # "11450 rupaye gram": the unit at once
    known = UNITS.get(first.folded)
    return _named(first) if known is not None and known[0] in _PLAIN_UNITS else ""


def _each_of(line: list[Piece], quantity: Quantity, behind: list[Piece]) -> str:
    """ "Velvet box ₹180 each": the thing named before."""
    if not behind or behind[0].folded not in _EACH or len(behind) > 1 and behind[1].kind is PieceKind.WORD:
        return ""
    before = [piece for piece in line if piece.end <= quantity.start and piece.kind is PieceKind.WORD]
    return _named(before[-1]) if before else ""


_EACH = fold_all("each apiece")


def _counted_ahead(before: list[Piece]) -> str:
    """ "Each further letter ₹60", "per polish: ₹150": the unit before the amount."""
    words = [piece for piece in before if piece.kind is PieceKind.WORD]
    for index, piece in enumerate(words[:-1]):
        counted = [word for word in words[index + 1 :] if word.folded not in _FURTHER]
        if piece.folded in _PER and counted and len(counted) < 3:
            return _named(counted[0])
    return ""


_FURTHER = fold_all(
    "further extra additional more other single atirikt atirikta zyada jyada adhik aur agla agle"
)


def _unit(pieces: list[Piece]) -> str:
    """ "gram", "10 grams", "kg", "joint"."""
    if not pieces:
        return ""
    if pieces[0].kind is PieceKind.NUMBER and len(pieces) > 1 and pieces[1].folded in UNITS:
        return f"{pieces[0].text} {_named(pieces[1])}"
    return _named(pieces[0]) if pieces[0].kind is PieceKind.WORD else ""


def _named(piece: Piece) -> str:
    known = UNITS.get(piece.folded)
    if known is None:
        return notion(piece.folded)
    unit, factor = known
    return unit.value if factor == 1 else f"{factor:g} {unit.value}"
