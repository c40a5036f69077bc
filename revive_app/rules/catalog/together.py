"""Pieces side by side: what several cost in all, and what goes with one."""

import re

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_NONE = {"BARRIER": ""}
_TOTAL = compile_phrases(
    """
    total|altogether|combined
    together|both|dono|donon|teeno|tino ~3 @COST
    @COST ~9 together|both|dono|donon|teeno|tino
    dono|donon|teeno|tino|sab ~2 milakar|milake|mila
    milakar|milake ~2 @COST
    kul ~2 @COST
    sab ~1 mila ~1 kar|ke
    """.replace(
        "@COST", "kitna|kitne|kitni|price|cost|costs|daam|dam|kimat|keemat|much|amount|hoga|padega|lagega"
    ),
    _NONE,
)
# "total weight", "total kitne gram": no sum of money
_NOT_OF_MONEY = compile_phrases(
    "weight|vajan|wajan|gram|grams|gm|gold|design|designs|collection|varieties|branch|branches|staff|customers|days|din|saal|years|options\nbill|gst|charge|charges|emi|advance|delivery|discount|difference|better|compare|farak",
    _NONE,
)
_MATCHING = compile_phrases(
    """
    matching|maching|matchng ?kuch|koi|something|any ?piece|pieces|set|sets|jewellery|jewelry|items|options|design|designs|one|ones|kuch|bhi ?hai|h|dikhao|dikhaiye|milega|please|pls|hain|available|show|chahiye|batao $
    isse|iske|is|uske|usse|inke|inse|this|it|that|these ~2 match*|maching
    match*|goes|go ~1 with ~1 this|it|that|these
    iske|uske|inke ~1 saath|sath ~3 kya|kuch|jachega|jachegi|pehn*|kaunsa|kaunsi|achha|accha
    what ~4 with ~1 this|it|that|these
    """,
    _NONE,
)
_GOES_WITH = compile_phrases(
    "matching|maching|matchng|match*\ngo|goes ~1 with\nke|se ~1 saath|sath|mel", _NONE
)
# "the 1st and the 3rd", "1 aur 3", "pehla aur teesra"
_PLACE = re.compile(
    r"(?<![\d.,₹])([1-6])(?:st|nd|rd|th)?\b(?!\s*(?:k\b|lakh|lac|ha[sz]aar|g\b|gm|gram|pieces?|pcs|pairs?|tola|[.,]?\d))"
    r"|\b(first|pehl[aie]|pahl[aie])\b|\b(second|doo?sr[aie]|dusr[aie])\b|\b(third|te?e?sr[aie]|tisr[aie])\b",
    re.IGNORECASE,
)


def asks_for_total(text: str) -> bool:
    """Whether it is asked what several pieces cost together."""
    line = _folded(text)
    return _TOTAL.search(line) is not None and _NOT_OF_MONEY.search(line) is None


def asks_for_matching(text: str) -> bool:
    """Whether pieces are wished for that go with the one spoken of."""
    return _MATCHING.search(_folded(text)) is not None


def asks_what_goes_with(text: str) -> bool:
    """Whether something is wished for beside a piece that is named: "earrings matching the Lakshmi Haar"."""
    return _GOES_WITH.search(_folded(text)) is not None


def places_named(text: str) -> tuple[int, ...]:
    """ "The 1st and the 3rd": the places in a list that are pointed at, each once, from 0 on."""
    told = (
        int(found[1]) - 1 if found[1] else found.lastindex - 2
        for found in _PLACE.finditer(text)
        if found.lastindex
    )
    return tuple(dict.fromkeys(told))


def _folded(text: str) -> str:
    return "".join(f" {word.folded}" for word in words(clean(text)))
