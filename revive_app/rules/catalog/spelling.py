"""A customer's slips in the words that pick out a piece: "jumka", "neklace", "bangals" and "dikao" are read as meant.

Only words nobody knows are mended, and only into kinds, stones and the few words one asks with: what is no slip of
these stays as it was typed. The guard never sees a mended word.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from revive_app.rules.language.common_words import STOPWORDS
from revive_app.rules.language.glossary import is_known_word
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.small_talk import HINDI_WORDS, SAFE_WORDS
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold_all, words
from revive_app.rules.language.trade_words import KINDS, MATERIALS

_NOSE_PIN = re.compile(r"\bnose[ -](?:pins?|rings?|studs?)\b", re.IGNORECASE)
_SHORTEST = 5
# shorter ones are too like other words; a slip in the first letter is rare
_SHORTEST_MEANT = 6
_ASKED_WITH = "dikhao dikhaiye dikhado batao bataiye bhejo price under chahiye catalog discount available"
_OTHER_WORDS = fold_all("earning earnings bracket brackets brackets silicon slivers")


def _meant() -> frozenset[str]:
    lines = (line.partition(":")[2] for line in f"{KINDS}\n{MATERIALS}".splitlines())
    said = " ".join((*lines, _ASKED_WITH))
    return frozenset(word for word in fold_all(said) if word.isascii())


_MEANT = _meant()
_BY_SOUND = {sound: word for word in sorted(_MEANT) if len(sound := skeleton(word)) >= 4}


def corrected(text: str, names: Iterable[str] = ()) -> str:
    """The text with such slips mended; the very same where there is none. What the shop calls its pieces (`names`) is
    no slip."""
    called = frozenset(word.folded for name in names for word in words(name))
    text = _NOSE_PIN.sub("nosepin", text)
    mended: list[str] = []
    last = 0
    for piece in scan(text):
        if piece.kind is PieceKind.WORD and piece.text.isascii() and piece.folded not in called:
            word = _mended(piece.folded)
            if word is not None:
                mended += [text[last : piece.start], word]
                last = piece.end
    return "".join((*mended, text[last:])) if mended else text


@lru_cache(maxsize=4096)
def _mended(word: str) -> str | None:
    """The word that was meant; None where it is none of ours, or spelled as it should be."""
    if len(word) < _SHORTEST - 1 or _is_known(word):
        return None
    near = [
        meant
        for meant in _MEANT
        if len(meant) >= _SHORTEST_MEANT
        and len(word) >= _SHORTEST
        and meant[0] == word[0]
        and _one_slip(word, meant)
    ]
    return min(near) if near else _BY_SOUND.get(skeleton(word))


def _is_known(word: str) -> bool:
    return word in _KNOWN or is_known_word(word)


_KNOWN = fold_all(STOPWORDS) | frozenset(SAFE_WORDS) | frozenset(HINDI_WORDS) | _OTHER_WORDS | _MEANT


def _one_slip(said: str, meant: str) -> bool:
    """Whether one letter was left out, put in, changed, or two were swapped."""
    if abs(len(said) - len(meant)) > 1:
        return False
    at = next((i for i, (one, other) in enumerate(zip(said, meant, strict=False)) if one != other), None)
    if at is None:
        return len(said) != len(meant)
    ahead, behind = said[at:], meant[at:]
    return (
        ahead[1:] == behind[1:]
        or ahead[1:] == behind
        or ahead == behind[1:]
        or (ahead[:2] == behind[1::-1] and ahead[2:] == behind[2:])
    )
