"""A sentence of facts or of a reply in its clauses, and whether it denies."""

from collections.abc import Sequence

from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all

_NEGATIONS = fold_all(
    "no not never none cannot cant dont doesnt didnt wont isnt arent without nor neither unable nahi nahin nhi nai mat na"
    " nako naka nathi illai vaddu bina alava except koi_nahi"
)


def is_negated(pieces: list[Piece]) -> bool:
    """Whether the pieces deny: "not", "nahi". "No-cost" denies nothing, nor does "if you don't like it, …"."""
    pieces = without_conditions(pieces)
    for index, piece in enumerate(pieces):
        if piece.folded == "nothing" and any(
            notion(p.folded) == "deduct" for p in pieces[index + 1 : index + 4]
        ):
            return True  # "nothing is deducted"
        if piece.folded in _NEGATIONS:
            following = [after.folded for after in pieces[index + 1 : index + 3]]
            if piece.folded == "no" and _IDIOMS & set(following):
                continue
            if _ELSEWHERE & set(following):
                continue  # "gold not bought from us": a kind of gold
            return True
    return False


def opens_denied(pieces: Sequence[Piece]) -> bool:
    """ "…, no return": whether the pieces begin with their "no"."""
    return bool(pieces) and pieces[0].folded in _NEGATIONS


_ELSEWHERE = fold_all("bought purchased liya kharida khareeda becha")


def without_conditions(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what stands between "if" and the comma or "then" that ends it."""
    first = next((index for index, piece in enumerate(pieces) if piece.folded in _CONDITIONAL), None)
    if first is None:
        return list(pieces)
    behind = range(first + 1, len(pieces))
    ends = (index for index in behind if pieces[index].is_sign(",;:") or pieces[index].folded in _THEN)
    last = next(ends, len(pieces) if first > 1 else first)
    return [*pieces[:first], *pieces[last:]]


_CONDITIONAL = fold_all("if agar yadi unless jab when whenever incase")
_THEN = fold_all("then to toh tab")

# "no-cost", "no problem": nothing is denied
_IDIOMS = fold_all("cost problem problems issue issues worries worry doubt tension need")

_KARAT = fold_all("k kt karat carat ct")
_BETWEEN = fold_all("between beech")
_JOINTS = fold_all("and aur va but lekin magar while whereas jabki plus tatha evam")


def split_clauses(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces between commas, colons, brackets and joining words; a number range stays whole."""
    parts: list[list[Piece]] = [[]]
    for index, piece in enumerate(pieces):
        joint = piece.is_sign(",;:()") or piece.folded in _JOINTS
        whole = _between_numbers(pieces, index) or _between_days(pieces, index) or _half_more(pieces, index)
        if joint and not whole:
            parts.append([])
        else:
            parts[-1].append(piece)
    return [part for part in parts if part]


def _between_numbers(pieces: list[Piece], index: int) -> bool:
    """ "3, 6 and 9 months" is one list; "22K ₹11,600, 18K ₹9,500" are two rates."""
    if index == 0 or index + 1 >= len(pieces):
        return False
    if pieces[index - 1].kind is not PieceKind.NUMBER or pieces[index + 1].kind is not PieceKind.NUMBER:
        return False
    priced = index > 1 and (pieces[index - 2].is_sign("₹") or pieces[index - 2].folded in ("rs", "inr"))
    of_purity = index + 2 < len(pieces) and pieces[index + 2].folded in _KARAT
    return not (priced and of_purity)


def _half_more(pieces: list[Piece], index: int) -> bool:
    """ "31 and a half thousand" is one number."""
    return [piece.folded for piece in pieces[index : index + 3]] == ["and", "a", "half"]


def _between_days(pieces: list[Piece], index: int) -> bool:
    """ "Saturday and Sunday", "between 3 pm and 5 pm": one stretch of time."""
    if any(piece.folded in _BETWEEN for piece in pieces[max(0, index - 5) : index]):
        return True
    around = pieces[max(0, index - 1) : index] + pieces[index + 1 : index + 2]
    return len(around) == 2 and all(notion(piece.folded) in WEEKDAYS for piece in around)
