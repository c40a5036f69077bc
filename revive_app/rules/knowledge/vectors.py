"""Texts as vectors that need no network: hashed notions, sounds and letter groups, the same on every machine."""

import math
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from revive_app.rules.knowledge.spoken import spoken_of
from revive_app.rules.language.glossary import STOPWORDS, is_telling, notion, weight
from revive_app.rules.language.lexicon.finding import notion_of
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import words

DIMENSIONS = 1024

# Notions bridge languages, n-grams bridge spellings.
_NGRAM_WEIGHT = 0.35
_SOUND_WEIGHT = 0.8
_NGRAM_SIZES = (3, 4, 5)


def vector(text: str) -> list[float]:
    """A text's place among 1,024 axes, of length 1; similar spellings and translations of a notion come out near.

    A text without words is the zero vector's neighbour: all weight on one axis.
    """
    said = (word.folded for word in words(text))
    counts = Counter(folded for folded in said if len(folded) > 1 and folded not in STOPWORDS)
    placed = [0.0] * DIMENSIONS
    for named in _in_two_words(text, counts):
        place, sign = _place(f"n:{named}")
        placed[place] += sign * weight(named)
    for folded, count in counts.items():
        repeated = 1 + math.log(count)
        for place, pull in _features(folded):
            placed[place] += pull * repeated
    length = math.sqrt(sum(number * number for number in placed))
    if length == 0:
        placed[0] = length = 1.0
    return [number / length for number in placed]


def alike(one: str, other: str) -> float:
    """How near two texts are, about 0…1."""
    near, far = _sparse(one), _sparse(other)
    return sum(pull * far[place] for place, pull in near.items() if place in far)


@lru_cache(maxsize=8192)
def _sparse(text: str) -> Mapping[int, float]:
    """A text's axes without those it does not touch."""
    return {place: pull for place, pull in enumerate(vector(text)) if pull}


def _in_two_words(text: str, counts: Mapping[str, int]) -> set[str]:
    """What only several words together mean, "paying in parts", "14 carat", without what they mean one by one."""
    told = spoken_of(text).notions
    return {
        named
        for named in told
        if named not in {notion(folded) for folded in counts} and (is_telling(named) or named[0].isdigit())
    }


@lru_cache(maxsize=16384)
def _features(folded: str) -> tuple[tuple[int, float], ...]:
    """The axes a word pulls on, and how hard."""
    meant = notion_of(folded)
    named = [(_place(f"n:{meant}"), weight(meant))]
    sound = skeleton(folded)
    # how a name sounds bridges scripts: "लाउंज" and "lounge"
    named += [(_place(f"s:{sound}"), _SOUND_WEIGHT)] if sound and meant == folded else []
    grams = [(_place(f"g:{gram}"), _NGRAM_WEIGHT) for gram in _ngrams(f"^{folded}$")]
    return tuple((place, sign * pull) for (place, sign), pull in named + grams)


def _ngrams(word: str) -> Iterator[str]:
    for size in _NGRAM_SIZES:
        for start in range(len(word) - size + 1):
            yield word[start : start + size]


def _place(feature: str) -> tuple[int, float]:
    """A feature's axis and direction. CRC-32 is fixed by its polynomial, unlike Python's own hash."""
    number = zlib.crc32(feature.encode())
    return number % DIMENSIONS, 1.0 if number >> 31 else -1.0
