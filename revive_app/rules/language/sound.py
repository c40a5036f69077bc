"""How a word sounds, without its vowels: "लोटस" and "Lotus", "सॉलिटेयर" and "Solitaire" are one."""

import re
from functools import lru_cache

from revive_app.rules.language.text import fold

_SOFT = re.compile(r"c(?=[eiy])")
_HARD = re.compile(r"c(?!h)")
_VOWELS = re.compile(r"(?<=.)[aeiouy]")
_DOUBLE = re.compile(r"(.)\1")
# "ईविल" is "Evil"
_FIRST = str.maketrans("eo", "iu")
_SILENT = re.compile(r"(?<=[bdgkjt])h")


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a word as they are spoken; empty when too few are left to tell words apart."""
    sound = fold(word)
    for pattern, spoken in ((_SOFT, "s"), (_HARD, "k"), (_SILENT, ""), (_VOWELS, ""), (_DOUBLE, r"\1")):
        sound = pattern.sub(spoken, sound)
    if len(sound) >= _LONG:
        sound = _OPENING.sub("a", sound)  # "ऑथेंटिसिटी" is "authenticity"
    return sound[:1].translate(_FIRST) + sound[1:] if len(sound) > 2 else ""


# of so many consonants that the first vowel tells no words apart
_LONG = 5
_OPENING = re.compile(r"^[aeiou]")


def sounds(word: str) -> tuple[str, ...]:
    """How a word of an Indian script may sound: "हगीज़" is "hagij", or the English plural "huggies"."""
    plural = (f"{word[: match.start()]}स",) if (match := _PLURAL.search(word)) else ()
    return tuple(filter(None, map(skeleton, (word, *plural))))


# a "z" at the end, with its dot or without
_PLURAL = re.compile("(?<=.)(?:ज़|ज़|ज|ઝ|জ|ਜ਼|జ)$")
