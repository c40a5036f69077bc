"""A message as clauses of folded words, ready for the phrases."""

import re
from dataclasses import dataclass
from functools import lru_cache

from revive_app.rules.language.phrases import PhraseIndex, Searched
from revive_app.rules.language.text import clean, undot, word_set, words
from revive_app.rules.optout.spelling import lent, mended
from revive_app.rules.optout.turns import turned


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as written, and as folded words with one blank before each."""

    written: str
    folded: str

    def has(self, pattern: Searched | PhraseIndex) -> bool:
        """Whether the pattern is anywhere in it."""
        return pattern.search(self.folded) is not None


def as_typed(text: str) -> str:
    """The first 2,000 characters without what breaks words apart: "S.T.O.P", "my no. is", "don;t", "un-subscribe"."""
    joined = _APOSTROPHE.sub(r"\1\2t", undot(clean(text)))
    joined = _YES.sub(r"\1 ", _RE.sub(r"\1", joined))
    return _APART.sub(r"\1", _NUMBER_DOT.sub(r"\1 no ", joined))


def read(typed: str) -> list[Clause]:
    """The clauses of a text."""
    return [_clause(part) for part in _BREAK.split(typed) if part.strip()]


def _clause(written: str) -> Clause:
    folded = "".join(f" {_word(word.text, word.folded)}" for word in words(written) if word.folded)
    return Clause(written.strip(), _COURTESIES.sub("", turned(folded)))


@lru_cache(maxsize=16384)
def _word(written: str, folded: str) -> str:
    drawn_out = _RUN.sub(r"\1", written.lower())
    if drawn_out in _ORDERS:
        return drawn_out
    return mended(folded) if written.isascii() else lent(mended(folded))


# "sttoopp"
_RUN = re.compile(r"(.)\1+")
_ORDERS = word_set("stop unsubscribe remove delete cancel")
_BREAK = re.compile(
    r"[.!?;,:|\n।…()/]+|\s[-–—]+\s|\b(?:but|however|because|lekin|magar|warna|varna|kyunki|balki|otherwise)\b|लेकिन|मगर|वरना",
    re.IGNORECASE,
)
_NUMBER_DOT = re.compile(
    r"(?i)\b(my|mera|mere|maro|maza|amar|na|this|is|your|ur|mobile|phone|whatsapp) no\.\s"
)
_APART = re.compile(r"(?i)\b(un)(?:[\s-]+(?=sub\w)|-(?=stop|block|mute))")
# "re-add me"
_RE = re.compile(r"(?i)\b(re|de)-(?=add|sub|start|activ|join|enabl|regist|list)")
# "Yes, send me updates" is one clause
_YES = re.compile(r"(?i)\A\s*(yes|haan|haa|sure|ok|हाँ|हां|जी)\s*[,!.]+\s*(?=\S)")
# "don;t", "don t", "can`t"
_APOSTROPHE = re.compile(r"(?i)\b(do|does|did|ca|wo|would|should|is)(n)\s?[;:`´\"\s]\s?t\b")
# what ends many a clause and says nothing
_COURTESIES = re.compile(
    r"(?<=\S)(?: (?:please|pls|plj|plij|ji|sir|madam|mam|bhai|bhaia|yar|yr|bro|bos|andi|ana|bhau))+\Z"
)
