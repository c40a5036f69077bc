"""A sentence of facts or of a reply in its clauses, and whether it denies."""

from collections.abc import Sequence

from revive_app.rules.knowledge.meaning import WEEKDAYS, costs_nothing
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.scan import Piece, PieceKind
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SCALES, SMALL

_NEGATIONS = fold_all(
    "no not never none cannot cant dont doesnt didnt wont isnt arent without nor neither unable nahi nahin nhi nai mat na"
    " nako naka nathi illai vaddu bina alava except excepted chhodkar koi_nahi"
)


def is_negated(pieces: list[Piece]) -> bool:
    """Whether the pieces deny: "not", "nahi". "No-cost" denies nothing, nor does "if you don't like it, …"."""
    pieces = _without_costless(without_conditions(pieces))
    for index, piece in enumerate(pieces):
        if piece.folded == "nothing" and not any(p.folded in _MUCH for p in pieces[index + 1 : index + 2]):
            return True  # "nothing is deducted", "we take nothing back"; "nothing but the best" is much
        if piece.text.lower() == "too" and _TOO.intersection(p.folded for p in pieces[index + 1 : index + 3]):
            return True  # "too small a bill for EMI"
        if piece.folded in _NEGATIONS:
            following = [after.folded for after in pieces[index + 1 : index + 3]]
            if piece.folded == "no" and _IDIOMS & set(following):
                continue
            if piece.folded == "na" and _is_a_tag(pieces, index):
                continue  # "mandir ka kaam hai na": isn't it
            if index > 0 and piece.folded in _NAHI and following[:1] and following[0] in _TO:
                continue  # "… free, nahi to ₹600": otherwise
            if _ELSEWHERE & set(following) and _says_whence(pieces, index):
                continue  # "gold not bought from us": a kind of gold; "not bought for cash" denies
            return True
    return False


def _is_a_tag(pieces: list[Piece], index: int) -> bool:
    """Whether a "na" behind its verb asks for a yes and denies nothing."""
    ends = all(not piece.folded for piece in pieces[index + 1 :])
    return ends and index > 0 and pieces[index - 1].folded in _IS


_IS = fold_all("hai hain he h ho hoga hogi tha thi the")


def _says_whence(pieces: list[Piece], index: int) -> bool:
    """Whether it is told beside a "not bought" where from."""
    around = pieces[max(0, index - _BESIDE) : index + 1 + _BESIDE]
    return not _WHENCE.isdisjoint(piece.folded for piece in around)


_BESIDE = 4
_WHENCE = fold_all("from se here yahan hamse humse elsewhere by")


def _without_costless(pieces: list[Piece]) -> list[Piece]:
    """The pieces without the "not" of "it won't cost you anything"."""
    words = [piece for piece in pieces if piece.folded]
    match = costs_nothing("".join(f" {piece.folded}" for piece in words))
    if match is None:
        return pieces
    first = match.string[: match.start()].count(" ")
    said = words[first : first + match[0].count(" ")]
    return [piece for piece in pieces if piece not in said]


def opens_denied(pieces: Sequence[Piece]) -> bool:
    """ "…, no return": whether the pieces begin with their "no"."""
    # "no-cost EMI for 3, 6 and 9 months" denies nothing
    costless = bool(pieces) and pieces[0].folded == "no" and any(p.folded in _IDIOMS for p in pieces[1:3])
    return bool(pieces) and pieces[0].folded in _NEGATIONS and not costless


_NAHI = fold_all("nahi nahin")
_MUCH = fold_all("but like less short compares beats")
_TOO = fold_all("small little low less short cheap big high heavy large expensive late early soon")
_ELSEWHERE = fold_all("bought purchased liya kharida khareeda becha")


def without_conditions(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what stands between "if" and the comma or "then" that ends it."""
    first = next((index for index, piece in enumerate(pieces) if _opens_condition(pieces, index)), None)
    if first is None:
        return list(pieces[_supposed(pieces) :])
    behind = range(first + 1, len(pieces))
    if pieces[first].folded in _INSTEAD:
        return [*pieces[:first], *pieces[first + _INSTEAD_OF :]]
    ends = (index for index in behind if pieces[index].is_sign(",;:") or pieces[index].folded in _THEN)
    last = next(ends, len(pieces) if first > 1 else _main_clause(pieces, first))
    return [*pieces[:first], *pieces[last:]]


def _supposed(pieces: Sequence[Piece]) -> int:
    """How many pieces are a condition without an "if": "pasand na aaye to wapas kar dijiye"."""
    return next(
        (
            index + 1
            for index in range(1, len(pieces) - 1)
            if pieces[index].folded in _TO and pieces[index - 1].folded in _SUPPOSING
        ),
        0,
    )


_TO = fold_all("to toh")
_SUPPOSING = fold_all(
    "aaye aayein aae aayen ho hon hua hui hue huye lage lagein chahiye chahein chahe chaho mile milein kare karein karo kharide"
    " kharidein lein liya dein jaye jayein jaaye toote tute khoye rahe hai hain nikle girey bhejein"
)


def _opens_condition(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a condition begins here: at "if", or at a "once" that is no count: "once it is altered, …"."""
    once = index == 0 and pieces[0].folded == "once" and any(piece.is_sign(",") for piece in pieces)
    return pieces[index].folded in _CONDITIONAL or (once and pieces[1].folded not in _SPANS)


def _main_clause(pieces: Sequence[Piece], first: int) -> int:
    """ "If you don't like it we return the money": where the shop begins to speak of itself; else the beginning."""
    behind = range(first + _A_CONDITION, len(pieces))
    return next((index for index in behind if pieces[index].folded in _OURSELVES), first)


_A_CONDITION = 3
_OURSELVES = fold_all("we i hum ham")
# "instead of money"
_INSTEAD = fold_all("instead")
_INSTEAD_OF = 3
_CONDITIONAL = fold_all("instead if agar yadi unless jab when whenever incase")
# "once a year" is no condition
_SPANS = fold_all("in every per only more again upon at")
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
        whole = any(
            joins(pieces, index) for joins in (_between_numbers, _between_days, _half_more, _in_a_number)
        )
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
    rate = len(pieces[index - 1].text.replace(",", "")) >= _A_RATE
    priced = (
        rate or index > 1 and (pieces[index - 2].is_sign("₹") or pieces[index - 2].folded in ("rs", "inr"))
    )
    of_purity = index + 2 < len(pieces) and pieces[index + 2].folded in _KARAT
    return not (priced and of_purity)


# "22K 9310 aur 18K 11380": digits no purity has
_A_RATE = 4


def _half_more(pieces: list[Piece], index: int) -> bool:
    """ "31 and a half thousand" is one number."""
    return [piece.folded for piece in pieces[index : index + 3]] == ["and", "a", "half"]


def _in_a_number(pieces: list[Piece], index: int) -> bool:
    """ "Eleven hundred and fifty" is one number."""
    around = [piece.folded for piece in pieces[max(0, index - 1) : index + 2]]
    return len(around) == _THREE and around[0] in SCALES and around[2] in SMALL


_THREE = 3


def _between_days(pieces: list[Piece], index: int) -> bool:
    """ "Saturday and Sunday", "between 3 pm and 5 pm": one stretch of time."""
    if any(piece.folded in _BETWEEN for piece in pieces[max(0, index - 5) : index]):
        return True
    around = pieces[max(0, index - 1) : index] + pieces[index + 1 : index + 2]
    return len(around) == 2 and all(notion(piece.folded) in WEEKDAYS for piece in around)
