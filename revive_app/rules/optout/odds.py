"""How much a message sounds like leaving, learned from labelled messages: what no phrase of the grammar foresees.

A weight for every word, notion, pair of notions and letter group, summed. `python -m tests.quality.learning` finds
them (a linear support vector machine over all of tests/data/quality) and writes `odds.bin`; here they are only added up.
What follows from a margin is decided in `judging`.
"""

import json
import math
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

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
Features = tuple[float, set[int]]


@dataclass(frozen=True, slots=True)
class Odds:
    """Margins of a message: above 0 more like it than not, from about -2 to 2, rising with how sure it is."""

    leaving: float
    returning: float


@dataclass(frozen=True, slots=True)
class Head:
    """What was learned of one question. `weights`: a signed byte a bucket; `scale` and `bias` make a margin of them."""

    weights: memoryview
    scale: float
    bias: float

    def margin(self, found: Sequence[Features]) -> float:
        """Of a message's features."""
        weight = self.weights.__getitem__
        return self.bias + self.scale * sum(pull * sum(map(weight, buckets)) for pull, buckets in found)


def odds(text: str) -> Odds:
    """How much a message sounds like somebody who wants no more messages, and like one who wants them again."""
    found = features(text)
    leaving, returning = heads()
    return Odds(leaving.margin(found), returning.margin(found))


def features(text: str) -> list[Features]:
    """Everything a message (its first 60 words) can be judged by."""
    said = [word.folded for word in words(text) if word.folded][:MOST_WORDS]
    meant = [notion(word) for word in said]
    groups = (
        (_WORDS, _sequences(_WORD, said, 3)),
        (_NOTIONS, _sequences(_NOTION, meant, 2) | _pairs(meant)),
        (_LETTERS, set().union(*map(_letters, said))),
        (_SIGNS, _signs(text, len(said))),
    )
    # a long message says no more than a short one
    return [(pull / math.sqrt(len(buckets) or 1), buckets) for pull, buckets in groups]


def written(leaving: Head, returning: Head, learned_from: str) -> bytes:
    """What `odds.bin` holds: a line of JSON, and the weights of both heads."""
    heads = (leaving, returning)
    told = {"learned_from": learned_from, "heads": [[head.scale, head.bias] for head in heads]}
    return json.dumps(told).encode() + b"\n" + b"".join(bytes(head.weights.cast("B")) for head in heads)


def learned_from() -> str:
    """The digest of the messages the weights were learned from."""
    return str(json.loads(FILE.read_bytes().partition(b"\n")[0])["learned_from"])


@cache
def heads() -> tuple[Head, Head]:
    """What was learned of leaving, and of coming back."""
    told, _, weights = FILE.read_bytes().partition(b"\n")
    first, second = json.loads(told)["heads"]
    view = memoryview(weights).cast("b")
    return Head(view[:BUCKETS], *first), Head(view[BUCKETS:], *second)


FILE = Path(__file__).with_name("odds.bin")


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
