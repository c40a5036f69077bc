"""Indian scripts in Latin letters, so that one word list serves "बंद करो", "બંધ કરો" and "band karo".

The Brahmic blocks of Unicode share the layout of ISCII: a letter's place in its block says what it is.
"""

import re
from functools import lru_cache

_FIRST, _LAST, _BLOCK = 0x0900, 0x0D7F, 0x80

# Words of these scripts end in an unspoken vowel; the southern ones write the vowel's absence.
_DROPS_SCHWA = frozenset({0x0900, 0x0980, 0x0A00, 0x0A80, 0x0B00})

_CONSONANTS = dict(
    zip(
        range(0x15, 0x3A),
        [
            "k",
            "kh",
            "g",
            "gh",
            "ng",
            "ch",
            "chh",
            "j",
            "jh",
            "ny",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "t",
            "th",
            "d",
            "dh",
            "n",
            "n",
            "p",
            "ph",
            "b",
            "bh",
            "m",
            "y",
            "r",
            "r",
            "l",
            "l",
            "zh",
            "v",
            "sh",
            "sh",
            "s",
            "h",
        ],
        strict=True,
    )
) | dict(zip(range(0x58, 0x60), ["k", "kh", "g", "j", "d", "dh", "ph", "y"], strict=True))

_VOWELS = dict(
    zip(
        range(0x05, 0x15),
        ["a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au"],
        strict=True,
    )
)
_SIGNS = dict(
    zip(
        range(0x3E, 0x4D),
        ["a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"],
        strict=True,
    )
)
_VIRAMA, _DANDA, _ZERO = 0x4D, 0x64, 0x66
_NASALS = frozenset({0x00, 0x01, 0x02, 0x70})

# Tamil writes k for g, ch for s, t for d, p for b
_TAMIL, _DENTAL_T = 0x0B80, 0x24
_SOFT = {"k": "g", "ch": "s", "t": "d", "th": "dh", "p": "b"}
_NASAL_LETTERS = frozenset({"n", "ng", "ny", "m"})

_RUN = re.compile(r"[\u0900-\u0D7F]+")


def has_indic(text: str) -> bool:
    """Whether any letter of an Indian script is in it."""
    return _RUN.search(text) is not None


def romanise(text: str) -> str:
    """Indian letters as Latin ones, roughly as people type them; everything else stays. Digits become ASCII."""
    return _RUN.sub(lambda match: _word(match[0]), text)


def ascii_digits(text: str) -> str:
    """Indian digits as ASCII ones, position by position: the length never changes."""
    return text.translate(_DIGITS) if has_indic(text) else text


_DIGITS = {block + _ZERO + digit: str(digit) for block in range(_FIRST, _LAST, _BLOCK) for digit in range(10)}


_LETTERS = {
    "ए": "a", "बी": "b", "सी": "c", "डी": "d", "ई": "e", "एफ": "f", "एफ़": "f", "जी": "g", "एच": "h", "आई": "i", "जे": "j",
    "के": "k", "एल": "l", "एम": "m", "एन": "n", "ओ": "o", "पी": "p", "क्यू": "q", "आर": "r", "एस": "s", "टी": "t", "यू": "u",
    "वी": "v", "डब्ल्यू": "w", "एक्स": "x", "वाई": "y", "ज़ेड": "z", "जेड": "z",
}  # fmt: skip
_LETTER = re.compile("|".join(sorted(map(re.escape, _LETTERS), key=len, reverse=True)))
_ABBREVIATION = re.compile(f"(?:{_LETTER.pattern}){{2,}}")
_TWO = 2
_OPENING = frozenset({"आई", "एस", "एल", "एम", "एन", "एफ", "एच", "आर"})


@lru_cache(maxsize=8192)
def spelt_out(word: str) -> str | None:
    """The letters an Indian word names one by one: "ईएमआई" is EMI, "आईडी" is ID. None for any other word."""
    if not _ABBREVIATION.fullmatch(word):
        return None
    named = _LETTER.findall(word)
    # two letters may be a word, "जीजी"; few begin like "आई"
    return "".join(_LETTERS[one] for one in named) if len(named) > _TWO or named[0] in _OPENING else None


@lru_cache(maxsize=8192)
def _word(run: str) -> str:
    """One unbroken run of Indian letters, with the vowels nobody speaks left out."""
    syllables: list[list[str]] = []
    written: list[str] = []
    for position, char in enumerate(run):
        place = ord(char) % _BLOCK
        if place in _CONSONANTS:
            letter = _CONSONANTS[place]
            if ord(char) // _BLOCK * _BLOCK == _TAMIL:
                letter = _tamil(
                    place, letter, soft=_softens(syllables, run[position + 1 :]), first=not syllables
                )
            syllables.append([letter, "a?"])
        elif place in _VOWELS:
            syllables.append(["", _VOWELS[place]])
        elif place in _SIGNS and syllables:
            syllables[-1][1] = _SIGNS[place]
        elif place == _VIRAMA and syllables:
            syllables[-1][1] = ""
        elif place in _NASALS and syllables and position + 1 < len(run):
            labial = 0x2A <= ord(run[position + 1]) % _BLOCK <= 0x2E
            syllables[-1].append("m" if labial else "n")
        elif _ZERO <= place < _ZERO + 10 or place in (_DANDA, _DANDA + 1):
            written.append(_spoken(syllables, run[0]))
            syllables = []
            written.append(str(place - _ZERO) if place >= _ZERO else ". ")
    written.append(_spoken(syllables, run[0]))
    return "".join(written)


def _tamil(place: int, letter: str, *, soft: bool, first: bool) -> str:
    """Tamil's dental t is written th; its stops soften between vowels and after nasals."""
    hard = "th" if place == _DENTAL_T else letter
    if first and hard == "ch":
        return "s"  # "சரி" is sari
    return _SOFT.get(hard, hard) if soft else hard


def _softens(syllables: list[list[str]], rest: str) -> bool:
    """Whether a Tamil consonant is spoken softly: after a vowel or a nasal, and not doubled."""
    doubled = bool(rest) and ord(rest[0]) % _BLOCK == _VIRAMA
    return bool(syllables) and not doubled and (syllables[-1][1] != "" or syllables[-1][0] in _NASAL_LETTERS)


def _spoken(syllables: list[list[str]], first: str) -> str:
    """The syllables joined; an unwritten `a` is dropped at the end and between two spoken vowels."""
    if ord(first) // _BLOCK * _BLOCK in _DROPS_SCHWA:
        for index in range(len(syllables) - 1, 0, -1):
            last = index == len(syllables) - 1
            next_vowel = "" if last else syllables[index + 1][1]
            before = syllables[index - 1][1]
            if (
                syllables[index][1] == "a?"
                and len(syllables[index]) == 2
                and (last or (next_vowel and before))
            ):
                syllables[index][1] = ""
    return "".join("".join(syllable).replace("a?", "a") for syllable in syllables)
