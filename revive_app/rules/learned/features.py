"""Everything a message can be judged by: its words in order, its notions, its letters and signs, as numbered buckets."""

import math
import re
import zlib
from collections.abc import Set
from functools import lru_cache

from revive_app.rules.language.glossary import notion
from revive_app.rules.language.text import words

# Features share buckets by their hash; with 2,700 messages fewer buckets cost recall, more gained nothing.
BUCKETS = 1 << 16
MOST_WORDS = 60

_WORDS, _NOTIONS, _LETTERS, _SIGNS = 1.0, 1.5, 0.7, 0.3
_FACES = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_LETTER_GROUPS = (3, 4, 5)
_TOGETHER = 5
_LONG = 12


# how hard each of these buckets pulls
Features = tuple[float, Set[int]]


@lru_cache(maxsize=512)
def features(text: str) -> tuple[Features, ...]:
    """Of a message's first 60 words. The tasks ask one after the other of the same message."""
    said = [word.folded for word in words(text) if word.folded][:MOST_WORDS]
    meant = [notion(word) for word in said]
    groups: tuple[tuple[float, Set[int]], ...] = (
        (_WORDS, _sequences(_WORD, said, 3)),
        (_NOTIONS, _sequences(_NOTION, meant, 2) | _pairs(meant)),
        (_LETTERS, frozenset().union(*map(_letters, said))),
        (_SIGNS, _signs(text, len(said))),
    )
    # a long message says no more than a short one
    return tuple((pull / math.sqrt(len(buckets) or 1), buckets) for pull, buckets in groups)


# CRC-32 is fixed by its polynomial, unlike Python's own hash, and goes on from where another one ended.
_MASK = BUCKETS - 1


def _sequences(kind: int, said: list[str], longest: int) -> set[int]:
    """Runs of one to `longest` words, the ends marked; a mark alone says nothing."""
    line = [b"<", *(word.encode() for word in said), b">"]
    found = set()
    for start in range(len(line)):
        running = kind
        for end in range(start, min(start + longest, len(line))):
            running = zlib.crc32(line[end], zlib.crc32(b" ", running))
            found.add(running & _MASK)
    return found


def _pairs(meant: list[str]) -> set[int]:
    """Two notions near each other, in whatever order."""
    numbers = [zlib.crc32(named.encode(), _PAIR) for named in meant]
    return {
        (one * other >> 8) & _MASK
        for index, one in enumerate(numbers)
        for other in numbers[index + 1 : index + _TOGETHER]
    }


_WORD, _NOTION, _PAIR, _LETTER, _SIGN = (zlib.crc32(kind) for kind in (b"w", b"n", b"p", b"l", b"s"))


@lru_cache(maxsize=16384)
def _letters(word: str) -> frozenset[int]:
    """Groups of letters: other spellings and endings of a word share most of them."""
    spaced = f" {word} "
    return frozenset(
        zlib.crc32(spaced[start : start + length].encode(), _LETTER) & _MASK
        for length in _LETTER_GROUPS
        for start in range(len(spaced) - length + 1)
    )


def _signs(text: str, length: int) -> set[int]:
    """What is no word: faces, a question mark, how long it is."""
    signs = {*_FACES.findall(text), str(min(length, _LONG)), *("?" if "?" in text else "")}
    return {zlib.crc32(sign.encode(), _SIGN) & _MASK for sign in signs}
