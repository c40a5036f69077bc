"""Questions that lean on what was said: "aur silver pe?", "kitne din?", "is that free?"; and two in one message."""

import re
from collections.abc import Sequence
from functools import lru_cache

from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.language.glossary import is_kind, is_material, is_quality
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import word_set

# words; a longer message says what it is about
_LONGEST = 9
_REMEMBERED = 3
_MOST_QUESTIONS = 3
_TRADE = 3.0
# asked about something, and nothing by themselves: what is free, when, with which interest
_ASIDE = word_set(
    "free advance interest lost theft map pay price money value bank open close time holiday diwali holi navratri percent"
    " minimum maximum number ready bargain expensive cheap final customs address elsewhere"
) | frozenset(WEEKDAYS)

# qualities of a piece that papers have a chapter about
_OF_A_PIECE = word_set("hallmark certificate purity video")

_GOES_ON = compile_phrases(
    "^ and|aur|or|but|lekin|par|to|toh|then|phir|what ~1 about|if\n^ and|aur|agar|if\n^ what ~1 if",
    {"BARRIER": ""},
)
_POINTS = compile_phrases(
    "it|its|this|that|these|those|they|them|iska|iski|iske|isko|ispe|isme|ismein|uska|uski|uske|usko|uspe|usme|yeh|ye|wo|woh|inka|unka",
    {"BARRIER": ""},
)
_PARTED = re.compile(r"(?<=[?？])\s*|\n+|\s+(?:and|aur|&|और|tatha|plus|also)\s+|\s*;\s*", re.IGNORECASE)


def about(said: str, earlier: Sequence[str]) -> str:
    """What a message leaves out, in her own earlier words; empty where it stands by itself.

    `earlier`: her messages before, oldest first.
    """
    if not earlier or not (_leaves_out(said) or tells_of_hers(said)):
        return ""
    return next((words for words in reversed(earlier[-_REMEMBERED:]) if _matters_of(words)), "")


def tells_of_hers(said: str) -> bool:
    """ "Bought 4 months back", "bill nahi hai", "6 mahine pehle liya tha": asks nothing, and adds to what she asked before."""
    line = "".join(f" {piece.folded}" for piece in scan(said) if piece.folded)
    return _TELLS.search(line) is not None and _ASKS.search(line) is None and "?" not in said


_TELLS = compile_phrases(
    """
    bought|purchased|got|took ~5 back|ago|last|yesterday|from
    day|days|week|weeks|month|months|year|years|din|hafte|hafta|mahine|mahina|saal ~1 pehle|pahle|back|ago
    pichle|last ~1 week|month|year|hafte|mahine|saal|diwali ~4 liya|li|liye|kharida|bought
    pehle|pahle|kal|parso|hi ~2 liya|li|liye|kharida|kharidi|li ~1 tha|thi|the|hai
    li|liya ~1 thi|tha pichle
    ^ ~1 bill|tag|receipt|box ~3 hai|nahi|nhi|kho|lost|missing
    ^ ~2 made ~1 to order
    """,
    {"BARRIER": ""},
)
_ASKS = compile_phrases(
    "what|how|when|where|which|who|can|could|will|would|do|does|is|are|kya|kab|kaise|kahan|kitna|kitne|kitni|kaun|sakte|sakti|milega|milegi|chahiye|want|need|dikhao|show",
    {"BARRIER": ""},
)


def perhaps_about(said: str, earlier: Sequence[str]) -> str:
    """What a word or two may be about, though they name a matter of their own: "insurance?" after a delivery was spoken of."""
    if not earlier or len([piece for piece in scan(said) if piece.folded]) > _A_WORD_OR_TWO:
        return ""
    return earlier[-1] if _matters_of(earlier[-1]) else ""


_A_WORD_OR_TWO = 3


def _leaves_out(said: str) -> bool:
    words = [piece.folded for piece in scan(said) if piece.folded]
    line = "".join(f" {word}" for word in words)
    if len(words) > _LONGEST:
        return False
    return not subjects_of(said) or _GOES_ON.search(line) is not None or _POINTS.search(line) is not None


@lru_cache(maxsize=2048)
def subjects_of(said: str) -> frozenset[str]:
    """What the shop does or has that a message asks about; no piece and no material, and nothing that only adds to it."""
    named = {term.named for term in read_question(said).terms if term.pull >= _TRADE}
    return frozenset(one for one in named if one in _OF_A_PIECE or not (one in _ASIDE or _is_of_a_piece(one)))


def _is_of_a_piece(named: str) -> bool:
    return is_kind(named) or is_material(named) or is_quality(named)


@lru_cache(maxsize=2048)
def questions_in(said: str) -> tuple[str, ...]:
    """The questions of a message, at most three, where each is about a matter of its own; else the message as it is."""
    pieces = [piece for piece in _PARTED.split(said) if piece and piece.strip(" ?.!,")]
    if len(pieces) == 1:
        return (said,)
    told: list[str] = []
    known: frozenset[str] = frozenset()
    for piece in pieces:
        named = _matters_of(piece)
        if told and (not named or named & known):
            told[-1] = f"{told[-1]} {piece}"
        else:
            told.append(piece)
        known |= named
    if len(told) > 1 and not _matters_of(told[0]):
        told[:2] = [" ".join(told[:2])]
    return tuple(told[:_MOST_QUESTIONS]) if len(told) > 1 else (said,)


def _matters_of(piece: str) -> frozenset[str]:
    """What a part asks about; the shop's hours and its place too."""
    named = {term.named for term in read_question(piece).terms}
    hours = {"time"} if named & {"time", "open", "close"} else set()
    return subjects_of(piece) | hours | ({"address"} & named)
