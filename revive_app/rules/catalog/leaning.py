"""Which way a wish leans from what is on the table: cheaper, lighter, others; "too costly"; the cheapest of all."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol, TypeVar

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_NO_BARRIER = {"BARRIER": ""}
# of so many she may mean any
_FEW = 3


class Leaning(StrEnum):
    """Where the next piece should lie beside those spoken of."""

    CHEAPER = "cheaper"
    DEARER = "dearer"
    LIGHTER = "lighter"
    HEAVIER = "heavier"
    # none of those shown: "these I do not like", "something else"
    OTHERS = "others"


_NOT = "no|not|nahi|nahin|nhi|nai|isnt|arent|aint|dont|na"
_COSTLY = "costly|expensive|pricey|mehnga|mahanga|mehnge|mehngi|mahnga|mahngi|mehengi|mehenga|mahag|mongha|monghu|monghi|vilai ?adhigam"
# said of a price, not asked: she would spend less
_TOO_MUCH = compile_phrases(
    f"""
    too|very|so|bahut|bohot|bahot|kaafi|kafi|zyada|jyada|itna|itni|itne|bit|little|thoda|quite|khup|ghanu|bahu ~1 {_COSTLY}|high|zyada|jyada|dear
    {_COSTLY} ~1 hai|hain|h|he|lag|laga|lagta|lagti|ahe|aahe|che|chhe|ho|for
    ^ ?yeh|ye|its|thats ~1 {_COSTLY} $
    too much $
    price|rate|daam|kimat ~3 high|zyada|jyada|too
    zyada|jyada ~1 hai|h|he $
    out|beyond|over|above|exceeds ~1 of ~1 my ~1 budget|range
    out|beyond|over|above|exceeds|outside ~1 my|the ~1 budget|range|limit
    itna|itni|itne|utna ~2 budget|paisa|paise ~2 {_NOT}
    budget|aukat|range ~3 bahar|upar|zyada|jyada|{_NOT}
    {_NOT} ~2 in|within ~1 my ~1 budget
    cant|cannot|couldnt ~1 afford
    afford {_NOT}
    paisa|paise|budget ~1 kam
    """,
    _NO_BARRIER,
)
# asked for the reason, or said of what no piece costs
_NOT_OF_A_PIECE = compile_phrases(
    "why\nkyu|kyun|kyon\nhow come\ndelivery|shipping|making|courier|polish|repair|gst|tax\ngold|sona|sone|silver ~1 price|rate|bhav|ka\ngold|sona|sone|silver|chandi|rate|bhav ~2 costly|expensive|mehnga|mahanga|mahnga ~2 ho|hua|hoga|gaya|becomes|gets|got",
    _NO_BARRIER,
)

# "what if I don't like it": that is for the papers
_SUPPOSES = compile_phrases("what|and if\nif i|we|she|he|it|they|my\nagar", _NO_BARRIER)

_LEANS = {
    Leaning.CHEAPER: compile_phrases(
        """
        cheaper|cheap|affordable|economical|reasonable
        less expensive|costly
        lower|low|less|kam price|range|budget|rate|daam
        isse|usse|in|inse|this|aur|thoda|thode|kuch|koi|kuchh ~1 sasta|saste|sasti|kam
        sasta|saste|sasti|sastu|swast
        kam ~1 daam|price|budget|range|rate ~1 me|mein|wala|wali|ka|ki|ke
        """,
        _NO_BARRIER,
    ),
    Leaning.LIGHTER: compile_phrases(
        """
        lighter
        isse|usse|aur|thoda|kuch|koi|something|anything|bit ~1 halka|halki|halke|light
        kam weight|vajan|wajan|gram
        less weight|heavy
        """,
        _NO_BARRIER,
    ),
    Leaning.HEAVIER: compile_phrases(
        """
        heavier
        isse|usse|aur|thoda|kuch|koi|something|anything|bit ~1 bhari|bhaari|heavy|bada|badi
        """,
        _NO_BARRIER,
    ),
    Leaning.DEARER: compile_phrases(
        f"isse|usse|aur|something|more ~1 {_COSTLY}|premium\ncostlier\ndearer\nhigher|upar ~1 price|range|budget",
        _NO_BARRIER,
    ),
    Leaning.OTHERS: compile_phrases(
        f"""
        {_NOT} ~2 like|liked|love ~2 these|this|those|that|it|them|design|designs|any|one $
        {_NOT} ~1 these|this|those
        ye|yeh|yah|wo|woh|inme|isme|koi|ek|design ~3 pasand {_NOT}
        pasand {_NOT} ~1 aaya|aayi|aaye|aye|ayi|hai|aa
        accha|acha|achha|acche|ache|achhe|mast {_NOT} ~1 laga|lage|lagi|hai
        something|anything|kuch|koi|any ~1 else|different|alag|aur|other|hatke
        similar|alike|aise|aisa|aisi|isi|is ~1 design|designs|pieces|type|jaisa|jaise|jaisi|style
        aur|or ~1 koi|kuch|options|designs
        """,
        _NO_BARRIER,
    ),
}


def finds_it_costly(text: str) -> bool:
    """Whether she says that it costs too much for her; "why is it so costly" asks something else."""
    said = _folded(text)
    asks_else = _NOT_OF_A_PIECE.search(said) is not None or read_extreme(text) is not None
    return _TOO_MUCH.search(said) is not None and not asks_else


def read_leaning(text: str) -> Leaning | None:
    """Which way her next piece should lie from those spoken of; None where she compares nothing."""
    if finds_it_costly(text):
        return Leaning.CHEAPER
    said = _folded(text)
    if _SUPPOSES.search(said) is not None:
        return None
    return next((leaning for leaning, pattern in _LEANS.items() if pattern.search(said)), None)


class Extreme(StrEnum):
    """The one end of a shelf that is asked for."""

    CHEAPEST = "cheapest"
    DEAREST = "dearest"
    LIGHTEST = "lightest"
    HEAVIEST = "heaviest"


_EXTREMES = {
    Extreme.CHEAPEST: compile_phrases(
        """
        sabse|sabthi|sarvat sasta|saste|sasti|kam|sastu|swast
        cheapest
        which|kaunsa|kaunsi|konsa|konsi ~3 cheaper|sasta|sasti
        sasta|sasti|saste vala|wala|vali|wali|vale|wale|one
        least expensive|costly
        lowest|minimum|min|starting|kam-se-kam price|prices|rate|range|daam
        kam se kam ~2 price|daam|kitne|kitna
        price|rate|daam|kimat|range ~3 start|starts|starting|shuru|suru
        kitne|kitna|kaha|kahan ~1 se ~1 shuru|suru|start|chalu
        """,
        _NO_BARRIER,
    ),
    Extreme.DEAREST: compile_phrases(
        "sabse mehnga|mahanga|mehngi|mehnge|mahnga|mahngi\nmost expensive|costly|premium\ncostliest|dearest",
        _NO_BARRIER,
    ),
    Extreme.LIGHTEST: compile_phrases(
        "sabse halka|halki|halke\nlightest\nwhich|kaunsa|kaunsi|konsa|konsi ~3 lighter|halka|halki\nhalka|halki vala|vali",
        _NO_BARRIER,
    ),
    Extreme.HEAVIEST: compile_phrases(
        "sabse bhari|bhaari|vajandar\nheaviest\nwhich|kaunsa|kaunsi|konsa|konsi ~3 heavier|bhari|bhaari",
        _NO_BARRIER,
    ),
}


def read_extreme(text: str) -> Extreme | None:
    """The end of the shelf a text asks for: the cheapest, dearest, lightest or heaviest piece."""
    said = _folded(text)
    return next((extreme for extreme, pattern in _EXTREMES.items() if pattern.search(said)), None)


class Sized(Protocol):
    """What is compared of a piece."""

    @property
    def price(self) -> int: ...

    @property
    def weight_mg(self) -> int | None: ...


_Piece = TypeVar("_Piece", bound=Sized)


def lies_that_way(leaning: Leaning, piece: Sized, base: Sequence[Sized]) -> bool:
    """Whether a piece lies where a wish leans to, seen from the pieces it leans on.

    Of a few it is measured by the one she can mean at most; of a long list by its middle.
    """
    key = _weight if leaning in (Leaning.LIGHTER, Leaning.HEAVIER) else _price
    sizes = sorted(size for one in base if (size := key(one)))
    size = key(piece)
    if leaning is Leaning.OTHERS or not sizes:
        return True
    if not size:
        return False
    few = len(sizes) <= _FEW
    if leaning in (Leaning.CHEAPER, Leaning.LIGHTER):
        return size < (sizes[-1] if few else sizes[len(sizes) // 2])
    return size > (sizes[0] if few else sizes[len(sizes) // 2])


def passed_over(leaning: Leaning | None, latest: Sequence[_Piece]) -> Sequence[_Piece]:
    """Those of the pieces shown last that are no answer any more: a few that are too dear, all where she wants others."""
    return latest if leaning is Leaning.OTHERS or (leaning and len(latest) <= _FEW) else ()


def nearest_first(leaning: Leaning, pieces: Iterable[_Piece]) -> list[_Piece]:
    """The pieces a wish leans to, the smallest step first."""
    kept = list(pieces)
    match leaning:
        case Leaning.CHEAPER:
            return sorted(kept, key=_price, reverse=True)
        case Leaning.LIGHTER:
            return sorted(kept, key=_weight, reverse=True)
        case Leaning.DEARER:
            return sorted(kept, key=_price)
        case Leaning.HEAVIER:
            return sorted(kept, key=_weight)
        case Leaning.OTHERS:
            return kept


def outermost_first(extreme: Extreme, pieces: Iterable[_Piece]) -> list[_Piece]:
    """The pieces from that end of the shelf on; by weight only those that have been weighed."""
    if extreme in (Extreme.CHEAPEST, Extreme.DEAREST):
        return sorted(pieces, key=_price, reverse=extreme is Extreme.DEAREST)
    weighed = [piece for piece in pieces if piece.weight_mg]
    return sorted(weighed, key=_weight, reverse=extreme is Extreme.HEAVIEST)


def _price(piece: Sized) -> int:
    return piece.price


def _weight(piece: Sized) -> int:
    return piece.weight_mg or 0


def _folded(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(clean(text)))
