"""A text of the shop as statements: clause by clause, what each speaks of, its numbers, its limits, its "not"."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache

from revive_app.rules.knowledge.clauses import is_negated, opens_denied, split_clauses
from revive_app.rules.knowledge.meaning import WEEKDAYS, meanings
from revive_app.rules.knowledge.per import per_units
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import places_among
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.text import fold_all, sentences
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of a fact: what it alone of its sentence speaks of, and which numbers it holds.

    `context`: notions of the whole sentence and of the heading above.
    """

    notions: frozenset[str]
    context: frozenset[str]
    quantities: tuple[Quantity, ...]
    negated: bool
    # the numbers of the whole sentence
    figures: tuple[Quantity, ...]
    # what "except" and "not on" take out of it
    excepted: frozenset[str]
    # the whole sentence and this clause of it, folded, one blank before each word
    folded: str
    own_folded: str
    # of its numbers those that bound it: "above ₹25,000", "up to 10 letters", "500 se upar"
    limits: tuple[Quantity, ...] = ()
    # where an amount ends → what it is counted by: "per gram"
    rates: tuple[tuple[int, str], ...] = ()
    # what this clause shares its "not" with, as notions
    segment: frozenset[str] = frozenset()
    # the places of the sentence before, where this one speaks of all others
    beyond: frozenset[str] = frozenset()
    # how many words of `folded` stand before `own_folded`
    before: int = 0


@lru_cache(maxsize=2048)
def statements(text: str) -> tuple[Statement, ...]:
    """A text's clauses."""
    found: list[Statement] = []
    heading: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    for sentence in sentences(text):
        pieces = scan(sentence)
        meaning = meanings(pieces)
        if sentence.startswith("#"):
            heading = meaning
        # "After that ₹300": of what the sentence before was about
        follows = pieces and (pieces[0].folded in _FOLLOWING or leans_back(pieces))
        context_before = before if follows else frozenset()
        before = meaning | context_before
        beyond, places = places, places_among((piece.text, piece.folded) for piece in pieces)
        folded = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
        parts = _lists(split_clauses(pieces), pieces)
        excepted = _excepted(pieces)
        figures = tuple(_read(pieces))
        said = Counter(named for part in parts for named in meanings(part))
        for part in parts:
            own = frozenset(named for named in meanings(part) if said[named] == 1)
            alone = "".join(f" {piece.folded}" for piece in part if piece.folded)
            if _OTHER_DAYS.search(alone):
                alone += "".join(f" {day}" for day in WEEKDAYS if day not in days)
            days |= meanings(part) & set(WEEKDAYS)
            quantities = (*_read(part), *_half(part))
            context = meaning | heading | context_before
            limits = tuple(_bounding(pieces, figures))
            segment = _segment(pieces, part)
            found.append(
                Statement(
                    own,
                    context,
                    quantities,
                    is_negated(segment),
                    figures,
                    excepted,
                    folded,
                    alone,
                    limits,
                    per_units(part),
                    meanings(segment) | heading,
                    beyond if follows and pieces[0].folded in _ELSEWHERE | _OTHERS else frozenset(),
                    sum(1 for piece in pieces if piece.folded and piece.start < part[0].start),
                )
            )
    return tuple(found)


def _read(pieces: list[Piece]) -> list[Quantity]:
    """The numbers; a bare hour from one to six is one of the afternoon: no shop means the night."""
    return [
        replace(q, value=q.value + _HALF_A_DAY)
        if q.unit is Unit.CLOCK and not q.marked and q.value < _MORNING
        else q
        for q in read_pieces(pieces)
    ]


_HALF_A_DAY = 720
_MORNING = 7 * 60


def _lists(parts: list[list[Piece]], pieces: list[Piece]) -> list[list[Piece]]:
    """ "8 % on chains and malai, 12 % on metti": what is listed behind a number is of that number."""
    joined: list[list[Piece]] = []
    for part in parts:
        before = [piece for piece in pieces if piece.end <= part[0].start][-1:]
        short = len(part) <= _LISTED and not any(piece.kind is PieceKind.NUMBER for piece in part)
        listed = bool(joined) and short and bool(before) and before[0].folded in _AND
        if listed and any(piece.kind is PieceKind.NUMBER for piece in joined[-1]):
            joined[-1] = [*joined[-1], *part]
        else:
            joined.append(part)
    return joined


_LISTED = 2
_AND = fold_all("and aur")


def leans_back(pieces: list[Piece]) -> bool:
    """ "Free on orders above ₹5,000": a sentence that leaves out what it is about, which the one before said."""
    said = [piece.folded or piece.text for piece in pieces[:2]]
    if len(said) < 2:
        return False
    if said[0] in _ON and _IT & {piece.folded for piece in pieces[2:_SHORTLY]}:
        return True  # "On other pieces it costs ₹400"
    others = said[0] in _ELSEWHERE or (said[0] in _OTHERS and said[1] == ":")
    bounding = said[0] in _BOUNDING and (pieces[1].is_sign("₹") or pieces[1].kind is PieceKind.NUMBER)
    return others or bounding or (said[0] in _ELLIPTIC and said[1] in _PREPOSITIONS)


_ON = fold_all("on for with in under above below")
_IT = fold_all("it they this")
_SHORTLY = 6
_BOUNDING = fold_all("minimum maximum")
_ELSEWHERE = fold_all("elsewhere")
_OTHERS = fold_all("others rest baaki")
_ELLIPTIC = fold_all("free muft only sirf valid minimum maximum available not ready done")
_PREPOSITIONS = fold_all("on for above over within in from till until upto up below under if at with of")


def _segment(pieces: list[Piece], part: list[Piece]) -> list[Piece]:
    """What a part shares its "not" with: all up to the next semicolon or "but" on either side."""
    breaks = [
        piece.start
        for index, piece in enumerate(pieces)
        if piece.is_sign(";") or piece.folded in _CONTRASTING or _turns(pieces, index)
    ]
    first = max((start for start in breaks if start < part[0].start), default=-1)
    last = min((start for start in breaks if start > part[0].start), default=pieces[-1].end)
    return [piece for piece in pieces if first <= piece.start < last]


def _turns(pieces: list[Piece], index: int) -> bool:
    """ "No deduction on ours, 3 % on others'", "final sale, no return": a comma between denied and not denied."""
    if not pieces[index].is_sign(","):
        return False
    behind = pieces[index + 1 :]
    if opens_denied(behind):
        before = [piece for piece in pieces[:index] if piece.kind is PieceKind.WORD]
        return len(before) > 3 or any(piece.folded in _BEING for piece in before)
    if opens_denied(pieces[:index]) and bool(behind) and behind[0].kind is PieceKind.NUMBER:
        return True
    before = pieces[:index]
    if behind and behind[0].folded in _ONLY and is_negated(before):
        return True  # "no cash refund, only a credit note"
    # "accepted with 3 % deduction, our own with none"
    numbered = any(piece.kind is PieceKind.NUMBER for piece in before)
    return numbered and not is_negated(before) and any(piece.folded == "none" for piece in behind)


_BEING = fold_all("is are has have hai hain")
_CONTRASTING = fold_all("but lekin magar while whereas jabki however")


_FOLLOWING = fold_all(
    "after then thereafter afterwards later otherwise else it this that these uske iske baad phir warna varna"
)
_OTHER_DAYS = compile_phrases(
    "other|others|rest|remaining|baaki|baki|bache|dusre ~1 day|days|din|dino|week", {"BARRIER": ""}
)


def _half(part: list[Piece]) -> list[Quantity]:
    """ "Half of the price is paid in advance": 50 %, in so many words."""
    half = next((piece for piece in part if piece.folded in _HALF), None)
    shared = any(notion(piece.folded) in _SHAREABLE for piece in part)
    return [Quantity(50.0, Unit.PERCENT, half.start, half.end)] if half is not None and shared else []


_HALF = fold_all("half aadha aadhi aadhe adha adhi adhe")
_ONLY = fold_all("only sirf keval bas just")
_SHAREABLE = frozenset({"emi", "price", "money", "value", "pay", "advance", "bill", "making", "discount"})


def _bounding(pieces: list[Piece], figures: tuple[Quantity, ...]) -> list[Quantity]:
    """The numbers behind "above", "up to", "under", or before "se upar", "tak", "or more"."""
    found = []
    for quantity in figures:
        before = [piece.folded for piece in pieces if piece.end <= quantity.start and not piece.is_sign("₹")][
            -2:
        ]
        after = _behind([piece for piece in pieces if piece.start >= quantity.end][:4])
        if before[-1:] and before[-1] in _BACK and before[0] in _BOUND_AHEAD:
            continue  # "below that ₹60": the bound was named before
        if _BOUND_AHEAD & set(before) or _BOUND_BEHIND & set(after):
            found.append(quantity)
    return found


def _behind(after: list[Piece]) -> list[str]:
    """The two words behind a number, unless they bound the next one: "₹1,500 off above ₹50,000"."""
    of_the_next = any(piece.kind is PieceKind.NUMBER or piece.is_sign("₹") for piece in after[2:3])
    return [piece.folded for piece in after[: 1 if of_the_next else 2]]


_BACK = fold_all("that this it which")
_BOUND_AHEAD = fold_all(
    "above over exceeding below under upto to within than minimum maximum least most beyond from till until"
)
_BOUND_BEHIND = fold_all(
    "upar zyada jyada adhik tak andar kam more above neeche niche minimum maximum onwards"
)


def _excepted(pieces: list[Piece]) -> frozenset[str]:
    """The notions behind "except", "excluding", "but not", "not on"."""
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].folded if index + 1 < len(pieces) else ""
        beyond = pieces[index + 2].folded if index + 2 < len(pieces) else ""
        but_not = following == "not" and (
            piece.folded in _BUT or (piece.folded in _IS and beyond in _LEFT_OUT)
        )
        if piece.folded in _EXCEPT or but_not:
            behind = pieces[index + 1 :]
            upto = next((at for at, after in enumerate(behind) if after.folded in _TURNS), len(behind))
            return meanings(behind[:upto])
    return frozenset()


_EXCEPT = fold_all("except excluding barring alava chhodkar siva")
# the sentence goes on to something else: "except Friday, when we close at 2"
_TURNS = fold_all("when jab which then")
_BUT = fold_all("but and valid")
_IS = fold_all("is are")
_LEFT_OUT = fold_all("on for with in to valid applicable available offered allowed possible given")
