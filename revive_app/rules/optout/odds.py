"""How much a message sounds like leaving, learned from labelled messages: what no phrase of the grammar foresees.

A weight for every word, notion, pair of notions and letter group, summed. `python -m tests.quality.learning` finds
them (a linear support vector machine over all of tests/data/quality) and writes `odds.bin`; here they are only added up.
What follows from a margin is decided in `judging`.
"""

import json
import math
import re
import zlib
from collections.abc import Iterator, Sequence
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

    def margin(self, found: Sequence[tuple[int, float]]) -> float:
        """Of a message's features."""
        weights = self.weights
        return self.bias + self.scale * sum(pull * weights[bucket] for bucket, pull in found)


def odds(text: str) -> Odds:
    """How much a message sounds like somebody who wants no more messages, and like one who wants them again."""
    found = list(features(text))
    leaving, returning = heads()
    return Odds(leaving.margin(found), returning.margin(found))


def features(text: str) -> Iterator[tuple[int, float]]:
    """Bucket and pull of everything a message (its first 60 words) can be judged by."""
    said = [word.folded for word in words(text) if word.folded][:MOST_WORDS]
    meant = [notion(word) for word in said]
    groups = (
        (_WORDS, _sequences("", said, 3)),
        (_NOTIONS, _sequences("n:", meant, 2) | _pairs(meant)),
        (_LETTERS, {bucket for word in said for bucket in _letters(word)}),
        (_SIGNS, _signs(text, len(said))),
    )
    for pull, buckets in groups:
        # a long message says no more than a short one
        each = pull / math.sqrt(len(buckets) or 1)
        for bucket in buckets:
            yield bucket, each


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


def _bucket(feature: str) -> int:
    """CRC-32 is fixed by its polynomial, unlike Python's own hash."""
    return zlib.crc32(feature.encode()) & (BUCKETS - 1)


def _sequences(kind: str, said: list[str], longest: int) -> set[int]:
    """Runs of one to `longest` words, the ends marked."""
    line = ["<", *said, ">"]
    return {
        _bucket(kind + " ".join(line[start : start + length]))
        for length in range(1, longest + 1)
        for start in range(len(line) - length + 1)
        if length > 1 or 0 < start < len(line) - 1
    }


def _pairs(meant: list[str]) -> set[int]:
    """Two notions near each other, in whatever order."""
    return {
        _bucket(f"s:{min(one, other)}|{max(one, other)}")
        for index, one in enumerate(meant)
        for other in meant[index + 1 : index + _TOGETHER]
    }


@lru_cache(maxsize=16384)
def _letters(word: str) -> frozenset[int]:
    """Groups of letters: other spellings and endings of a word share most of them."""
    spaced = f" {word} "
    return frozenset(
        _bucket(f"c:{spaced[start : start + length]}")
        for length in _LETTER_GROUPS
        for start in range(len(spaced) - length + 1)
    )


def _signs(text: str, length: int) -> set[int]:
    """What is no word: faces, a question mark, how long it is."""
    signs = {f"f:{face}" for face in _FACES.findall(text)} | {f"l:{min(length, _LONG)}"}
    return {_bucket(sign) for sign in (signs | {"?"} if "?" in text else signs)}
