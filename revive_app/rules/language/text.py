"""Messages as words: cleaned, cut into clauses, and folded so that spelling does not matter.

Rules look at the first 2,000 characters only: what a person means is said by then, and no message
may cost more than another.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.language.indic import ascii_digits, romanise

READ_LIMIT = 2000

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f]")
# Vowel signs are no word characters to `re`, so the Indian blocks are named.
_WORD = re.compile(r"[\w\u0900-\u0DFF]+(?:['’.][\w\u0900-\u0DFF]+)*")
_DOTTED = re.compile(r"\b(?:[A-Za-z][.\-\s*_]){2,}[A-Za-z]\b")
_CLAUSE_END = re.compile(r"[.!?;,:|\n।…()]+|\s[-–—]+\s")
_SENTENCE_END = re.compile(r"(?<=[.!?।…])(?<!\b[Rr]s\.)(?<!\bNo\.)(?<!\bno\.)(?<!\b[MD]r\.)\s+|\n+|(?<=।)")

_LONG_RUN = re.compile(r"([a-z])\1{2,}")
_FOLDS = (
    ("aa", "a"), ("ee", "i"), ("oo", "u"), ("ii", "i"), ("uu", "u"),
    ("chh", "ch"), ("chch", "ch"), ("ph", "f"), ("w", "v"), ("z", "j"), ("q", "k"), ("ck", "k"), ("x", "ks"),
)  # fmt: skip
# not "ff": "off" is no "of"
_DOUBLE = re.compile(r"([a-eg-z])\1")
_GLIDE = re.compile(r"iy(?=[aeo])")


def clean(text: str) -> str:
    """The first 2,000 characters, compatibility forms unified (NFKC), nothing invisible left."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text[:READ_LIMIT]))


def undot(text: str) -> str:
    """Letters written apart to slip past filters ("S.T.O.P", "s t o p") as the word they spell."""
    return _DOTTED.sub(lambda match: re.sub(r"[^A-Za-z]", "", match[0]), text)


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """A spelling's common form: "Bannnd", "band", "बंद" are one; so are "nahin chahiye" and "nahi chahie"."""
    latin = romanise(word).lower().replace("'", "").replace("’", "").replace(".", "")
    latin = _LONG_RUN.sub(r"\1", latin)
    for written, spoken in _FOLDS:
        latin = latin.replace(written, spoken)
    return _GLIDE.sub("i", _DOUBLE.sub(r"\1", latin))


def fold_all(spellings: str) -> frozenset[str]:
    """The common forms of a list of words."""
    return frozenset(fold(word) for word in spellings.split())


def word_set(words: str) -> frozenset[str]:
    """A list of words as they are."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, folded, and where it stands in the text it came from."""

    text: str
    folded: str
    start: int
    end: int


def words(text: str, *, offset: int = 0) -> list[Word]:
    """The words of a text in any script, digits included; Indian digits fold to ASCII."""
    return [
        Word(match[0], fold(ascii_digits(match[0])), match.start() + offset, match.end() + offset)
        for match in _WORD.finditer(text)
    ]


def clauses(text: str) -> list[str]:
    """Pieces between punctuation, empty ones left out."""
    return [piece for piece in (part.strip() for part in _CLAUSE_END.split(text)) if piece]


def sentences(text: str) -> list[str]:
    """Sentences and lines, each kept whole with its own punctuation."""
    return [piece for piece in (part.strip() for part in _SENTENCE_END.split(text)) if piece]
