"""Where a clause of the facts holds: in the places it names, in all the country, or anywhere."""

from collections.abc import Sequence
from functools import lru_cache

from revive_app.rules.knowledge.meaning import is_left_out, is_outside, is_region
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import weight
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.places import is_abroad, lies_in, place_of, places_among, region_in
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all

# "across India", "elsewhere", "the rest": every Indian place
_ALL_INDIA = fold_all(
    "india bharat desh elsewhere rest other others everywhere anywhere nationwide pan outside out outstation bahar baki baaki poore"
)

# "anywhere in India", "poore desh me", "har sheher"
ALL_INDIA = compile_phrases(
    """
    anywhere|everywhere|all|across|throughout|pan|whole|entire|within|inside|poore|pure|poori|saare|sare|samast|kahin|kahi|har|any|every ~4 india|bharat|hindustan|desh|country|nation
    india|bharat|hindustan|desh|country|nation ~2 kahin|kahi|everywhere|anywhere|har|bhar|wide
    nationwide|countrywide|deshbhar|panindia
    """,
    {"BARRIER": ""},
)


def reaches(said: Statement, place: str) -> bool:
    """Whether a clause of the facts holds for this place: it names it, names none, or is of all the country."""
    if _free_everywhere(said):
        return True
    if place in said.beyond or _is_set_apart(said, place) or not _in_its_region(said, place):
        return False
    named, everywhere = scope(said)
    if named:
        return lies_in(place, named)
    return not everywhere or not is_abroad(place)


@lru_cache(maxsize=4096)
def _in_its_region(said: Statement, place: str) -> bool:
    """ "Within the north-eastern states ₹250; elsewhere in India ₹450": each holds for its own part of the country."""
    words = said.folded.split()[: said.before + len(said.own_folded.split())]
    apart = max((index for index, word in enumerate(words) if word in APART), default=None)
    region = region_in("".join(f" {word}" for word in words[:apart]))
    return region is None or lies_in(place, frozenset({region})) == (apart is None)


@lru_cache(maxsize=2048)
def _free_everywhere(said: Statement) -> bool:
    """ "₹120 within Punjab and ₹200 elsewhere, free above ₹15,000": above it in both."""
    own = said.own_folded.split()
    bounded = any(quantity in said.limits for quantity in said.quantities)
    others = bool(APART & set(said.folded.split()[: said.before]))
    return bounded and others and "free" in said.notions and not any(place_of(word, word) for word in own)


def of_branch(statements: Sequence[Statement], notions: frozenset[str]) -> list[Statement]:
    """Those of the branch that is named: "Bandra, 11 am to 9 pm; Delhi, 11 am to 8 pm" holds each for itself."""
    own = {n for n in notions if weight(n) == _OWN_WORD}
    named = {said.folded: own & said.context for said in statements if own & said.segment}
    return [
        said
        for said in statements
        if said.folded not in named
        or own & said.segment
        or not _parted(said.folded, named[said.folded], statements)
    ]


def _parted(folded: str, own: set[str], statements: Sequence[Statement]) -> bool:
    """Whether only one part of the sentence speaks of it."""
    parts = {said.segment for said in statements if said.folded == folded}
    return len(parts) > 1 and sum(bool(own & part) for part in parts) == 1


_OWN_WORD = 2
# "elsewhere ₹120": not in the places named before
APART = fold_all("elsewhere rest other others outside outstation bahar baki baaki bache")


def _is_set_apart(said: Statement, place: str) -> bool:
    """Whether a clause is told to be of other places than this: "₹120 within Madhya Pradesh, ₹200 elsewhere", of Indore."""
    others = _set_apart(said)
    own = APART & set(said.own_folded.split())
    return lies_in(place, others) if own else place in others


@lru_cache(maxsize=2048)
def _set_apart(said: Statement) -> frozenset[str]:
    """The places a clause is told to be other than: "within Bengaluru free; elsewhere ₹120"."""
    words = said.folded.split()
    upto = min(said.before + len(said.own_folded.split()), len(words))
    apart = [index for index in range(upto) if words[index] in APART]
    if not apart:
        return frozenset()
    again = places_among((word, word) for word in words[apart[-1] : upto])
    return places_among((word, word) for word in words[: apart[-1]]) - again


def fits_region(said: Statement, pieces: Sequence[Piece]) -> bool:
    """Whether a clause of the facts may hold where these words stand: "outside the north-east" is its "elsewhere"."""
    here = said.folded.split()[: said.before + len(said.own_folded.split())]
    apart = bool(APART & set(here))
    if any(_is_beyond(pieces, index) for index in range(len(pieces))):
        return apart or not APART & set(said.folded.split())
    return not (apart and any(_is_inside(pieces, index) for index in range(len(pieces))))


def _is_beyond(pieces: Sequence[Piece], index: int) -> bool:
    """ "Outside the north-east", "north-east ke bahar", "elsewhere in India"."""
    left_out = is_left_out(pieces, index) and is_region(pieces[index])
    return is_outside(pieces, index) or left_out or pieces[index].folded in _ELSEWHERE


def _is_inside(pieces: Sequence[Piece], index: int) -> bool:
    """ "Within the north-east", "north-east ke andar"."""
    behind = [piece for piece in pieces[index + 1 : index + 3] if piece.folded not in _THE]
    before = pieces[index].folded in _WITHIN and bool(behind) and is_region(behind[0])
    words = [piece.folded for piece in behind]
    return before or (is_region(pieces[index]) and words[:1] == ["ke"] and bool(_WITHIN & set(words)))


_ELSEWHERE = fold_all("elsewhere outstation")
_WITHIN = fold_all("within inside andar bheetar")
_THE = fold_all("the our")


# so few words between two places, and they are one list: "in Chennai, Madurai and Kochi"
_NEAR = 3
NOWHERE: tuple[frozenset[str], bool] = (frozenset(), False)


@lru_cache(maxsize=2048)
def scope(said: Statement) -> tuple[frozenset[str], bool]:
    """The places a clause is about, named by it or last before it; and whether it is about the whole country."""
    words = said.folded.split()
    own = range(said.before, min(said.before + len(said.own_folded.split()), len(words)))
    until = own.stop
    marks = [index for index, word in enumerate(words) if place_of(word, word) or word in _ALL_INDIA]
    upto = [index for index in marks if index < until]
    last = upto[-1] if upto else (marks[0] if marks else None)
    if last is None:
        return NOWHERE
    if any(index in own and words[index] in _ALL_INDIA for index in marks):
        # "in Lucknow free; other cities ₹300"
        return places_among((words[i], words[i]) for i in marks if i in own), True
    first = listed = last
    for index in reversed(marks):
        first = index if first - _NEAR <= index < first and words[first] not in APART else first
    for index in marks:
        listed = index if listed < index <= listed + _NEAR else listed
    near = [words[index] for index in marks if first <= index <= listed]
    return places_among((word, word) for word in near), any(word in _ALL_INDIA for word in near)
