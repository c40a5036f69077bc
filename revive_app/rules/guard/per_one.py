"""What one of an amount is told for: "₹84,000 per ratti", "84,000 rupaye ratti", "ratti ke hisab se 84,000"."""

from collections.abc import Sequence
from dataclasses import dataclass

from revive_app.rules.guard.reading import Clause, Sentence
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit
from revive_app.rules.numbers.units import UNITS


@dataclass(frozen=True, slots=True)
class One:
    """What an amount is told to be for one of: a unit of measure or time, or None and the notion of a thing.

    `named` is the unit as facts' rates have it ("gram"; "8 gram" for a sovereign), or that notion.
    """

    unit: Unit | None
    named: str
    word: str


def one_of(quantity: Quantity, clause: Clause, sentence: Sentence) -> One | None:
    """What the amount is told for one of; None where it is told of nothing in particular."""
    behind = [piece for piece in sentence.pieces if piece.start >= quantity.end][:_FAR]
    ahead = [piece for piece in sentence.pieces if piece.end <= quantity.start]
    if not (ahead and ahead[-1].is_sign(":")):  # "rate per ratti: ₹84,000"
        ahead = [piece for piece in ahead if clause.start <= piece.start]
    return _behind(behind, sentence) or _ahead(ahead)


_FAR = 7


def _behind(pieces: Sequence[Piece], sentence: Sentence) -> One | None:
    """ "… per ratti", "… / ct", "… a gram", "… tola", "… each", "… roz ka", "… hai, ek ratti ka"."""
    if not pieces:
        return None
    first = pieces[0]
    if first.folded in _EACH or (first.folded in _HAR and [p.folded for p in pieces[1:2]] == ["ek"]):
        ahead = (piece.folded for piece in sentence.pieces if piece.start < first.start)
        paired = not PAIRS.isdisjoint(ahead)  # "6 jodi hain, ₹4,200 each"
        return One(Unit.PIECE, "pair", "pair") if paired else One(None, "each", first.folded)
    if first.folded in _BY_TIME:
        unit = _BY_TIME[first.folded]
        return One(unit, unit.value, first.folded)
    if first.folded in _PER or first.is_sign("/"):
        return _thing(pieces[1:], loose=True)
    if first.folded in _ARTICLE:
        return _thing(pieces[1:])
    return _thing(pieces) if first.folded in UNITS else _added(pieces)


def _added(pieces: Sequence[Piece]) -> One | None:
    """ "… hai, prati ratti", "… hai, ek ratti ka"; not "…, ek din lagta hai"."""
    first = next(
        (i for i, piece in enumerate(pieces) if not (piece.folded in _IS or piece.is_sign(","))), len(pieces)
    )
    rest = pieces[first:]
    if not rest or rest[0].folded not in _PER | _ONE:
        return None
    if any(piece.kind is PieceKind.NUMBER for piece in rest):
        return None  # "3 din ₹3,336, har extra din ₹556": of the next amount
    one = rest[0].folded in _ONE
    if one and not any(piece.folded in _OF for piece in rest[2:3]):
        return None
    return _thing(rest[1:], loose=not one, measured=one)


_OF = fold_all("ka ki ke")


def _ahead(pieces: Sequence[Piece]) -> One | None:
    """ "Each ratti of it costs …", "ek ratti ka daam …", "ratti ke hisab se …"."""
    words = [piece for piece in pieces if piece.kind is not PieceKind.SIGN]
    for index, piece in enumerate(words):
        following = words[index + 1 :]
        if piece.folded in _PER and (found := _thing(following, measured=True)):
            return found
        if (
            (piece.folded in _ONE or (index == 0 and piece.folded in _ARTICLE))
            and (found := _thing(following, measured=True))
            and found.unit is not Unit.PIECE
            and _LATER.isdisjoint(p.folded for p in following[1:3])
        ):
            return found
        if piece.folded in UNITS and _RECKONED & {p.folded for p in following[:2]}:
            return _thing([piece])
    return None


# "ek saal ke baad ₹350"
_LATER = fold_all("baad andar pehle bhitar tak after within")


def _thing(pieces: Sequence[Piece], *, loose: bool = False, measured: bool = False) -> One | None:
    """What stands there: a unit, or a thing. `loose`: whatever it is. `measured`: a unit of measure or time only."""
    rest = [piece for piece in pieces if piece.folded not in _FURTHER and not piece.is_sign("-")]
    if not rest or rest[0].kind is not PieceKind.WORD:
        return None
    word = rest[0].folded
    known = UNITS.get(word)
    if known is not None and known[0] in _COUNTING:
        unit, factor = known
        return One(unit, unit.value if factor == 1 else f"{factor:g} {unit.value}", word)
    if known is not None or (measured and notion(word) not in PARTS):
        return None
    named = notion(word)
    return One(None, named, word) if loose or named in PARTS or word in _PIECES else None


_PER = fold_all("per prati pratyek har each every")
PAIRS = fold_all("pair pairs jodi joda jode")
_HAR = fold_all("har")
_EACH = fold_all("each apiece")
_ARTICLE = fold_all("a an one ek")
_ONE = fold_all("one ek")
_IS = fold_all("hai hain ka ki ke is the for padega hoga")
_FURTHER = fold_all("further extra additional more other single")
_RECKONED = fold_all("hisab hisaab wise bhav")
_PIECES = fold_all("item items set packet parcel order band bands")
_BY_TIME = {
    **dict.fromkeys(fold_all("daily roz rojana rozana dainik"), Unit.DAY),
    **dict.fromkeys(fold_all("weekly saptahik"), Unit.WEEK),
    **dict.fromkeys(fold_all("monthly masik maasik"), Unit.MONTH),
    **dict.fromkeys(fold_all("yearly annually salana saalana varshik"), Unit.YEAR),
    **dict.fromkeys(fold_all("hourly"), Unit.HOUR),
}
MEASURES = frozenset(
    {Unit.GRAM, Unit.TOLA, Unit.CARAT, Unit.RATTI, Unit.INCH, Unit.MILLIMETRE, Unit.KILOMETRE}
)
TIMES = frozenset({Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_COUNTING = MEASURES | TIMES | {Unit.PIECE}
# what a piece is made of or carries: no shop sells a strand by the pearl unless it says so
PARTS = frozenset(
    map(notion, fold_all("letter stone pearl diamond bead finger ear metre word line nag moti ghungroo"))
)
