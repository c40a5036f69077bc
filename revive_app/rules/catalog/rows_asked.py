"""Questions to a piece's row that name no piece: "purity?", "kitne bache hai", "tell me more about it"."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.text import clean, words

_LONGEST = 6
_ASKS = compile_phrases(
    """
    weight|vajan|wajan|wazan|bhari|heavy|purity|carat|karat|clarity|cut|size|length|lambai|width|height|material|stone|stones|colour|color|rang
    kitne|kitna|kitni ~1 gram|gm|tola|tole|piece|pieces|pcs|bache|bacha|bachi|left|lambi|lamba|bhari
    how ~1 heavy|long|big|many|wide|much
    stock|ready|available|left|remaining
    is|are ~1 it|they ~2 heavy|light|hollow|solid|real|adjustable
    certificate|certified|hallmark|hallmarked
    gram|grams|gm ~1 kitne|kitna|kya|$
    """,
    {"BARRIER": ""},
)
_MORE = compile_phrases(
    """
    details|detail|info|information|jaankari|jankari|describe|description
    tell|know|batao|bataiye|bataye ~3 about|baare|bare|more
    about $
    ke|ki baare|bare ~1 me|mein
    vishay
    """,
    {"BARRIER": ""},
)


_LEFT = compile_phrases(
    """
    kitne|kitna|kitni|ketla|kiti ~1 piece|pieces|pcs|bache|bacha|bachi|left
    how ~1 many ~2 left|pieces|piece|pcs|available|stock
    how ~1 many|much ~6 left|remaining|available|stock
    kitne|kitna|kitni ~6 bache|bacha|bachi|baki|baaki|stock|left
    bache|bacha|bachi|left ~1 hai|hain|h
    in|ready stock
    """,
    {"BARRIER": ""},
)
_PICTURE = compile_phrases(
    "photo|photos|pic|pics|picture|pictures|image|images|foto|tasveer|video", {"BARRIER": ""}
)


_WEIGHT = compile_phrases(
    "gram|grams|gm|gms|tola|tole|tolas|weight|vajan|wajan|wazan\nhow ~1 heavy\nkitna|kitni ~1 bhari|bhaari",
    {"BARRIER": ""},
)
_COMPARES = compile_phrases(
    "difference|compare|comparison|versus|vs|better|farak|fark|antar|both|dono|total|together",
    {"BARRIER": ""},
)


_HOW_MANY = compile_phrases(
    """
    how many ~2 design|designs|dizain|variety|varieties|collection|collections|pieces|items|models
    kitne|kitna|kitni ~1 design|designs|dizain|variety|collection|pieces|items|models
    """,
    {"BARRIER": ""},
)


def asks_how_many_there_are(text: str) -> bool:
    """ "How many designs do you have?": of the whole catalog, or of a kind of piece."""
    said = "".join(f" {word.folded}" for word in words(clean(text)))
    return _HOW_MANY.search(said) is not None and _LEFT.search(said) is None


def asks_for_its_weight(text: str) -> bool:
    """Whether the grams of a piece are asked for."""
    return _WEIGHT.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None


def compares(text: str) -> bool:
    """Whether several pieces are spoken of side by side."""
    return _COMPARES.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None


_REAL = compile_phrases(
    "real|asli|original|genuine|natural|authentic|fake|nakli|duplicate|sacha|saccha|asal", {"BARRIER": ""}
)


def asks_whether_real(text: str) -> bool:
    """Whether it is asked if a stone or a metal is what it looks like."""
    return _REAL.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None


def asks_how_many_are_left(text: str) -> bool:
    """Whether the stock of a piece is asked: "bache" are no children here."""
    return _LEFT.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None


def wants_a_picture(text: str) -> bool:
    """Whether a picture is asked for."""
    return _PICTURE.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None


def asks_of_a_row(text: str) -> bool:
    """Whether a short message asks for something every piece has, and names none."""
    said = [word.folded for word in words(clean(text))]
    return len(said) <= _LONGEST and _ASKS.search("".join(f" {word}" for word in said)) is not None


def asks_to_know_more(text: str) -> bool:
    """Whether all there is to say of a piece is asked for."""
    return _MORE.search("".join(f" {word.folded}" for word in words(clean(text)))) is not None
