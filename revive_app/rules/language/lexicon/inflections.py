"""From a form somebody typed back to the form a list holds: English endings, Hindi plurals, whole paradigms of verbs."""

import re
from collections.abc import Iterator

_ENGLISH = re.compile(r"(?:ings?|ied|ies|es|ed|ers?|s|ly)$")
# "kamron" (written in Devanagari it arrives as "kamro"), "kursiyon", "kitaben", "dhage", "baton": what stands in their place in the list
_NOUNS = (("ion", "i"), ("ian", "i"), ("ia", "i"), ("io", "i"), ("aon", "a"), ("aen", "a"), ("ayen", "a"), ("aye", "a"), ("ayon", "a"), ("on", "a"), ("on", ""), ("on", "i"),
          ("en", ""), ("e", "a"), ("i", "a"), ("o", "a"), ("o", ""), ("e", ""))  # fmt: skip
# what a Hindi verb may end in, folded, the longest first: "chamkane", "chamkvaunga", "pighaliye", "likhkar"
_MOODS = (
    "na ne ni ta te ti unga ungi enge ega egi oge ogi engi kar ke ie iega o en u un a e i ia ie ien iaa aa ae ai ao au aun aie"
    " aiega ake akar aen ain aenge aega aegi aoge aunga aungi ana ane ani ata ate ati aia aian aya aye ayi ayega ayenge"
    " va van vane vana vani vata vate vati vaia vaya vai vao vau vaun vaen vaenge vaega vaegi vaoge vaunga vaie vakar vake vae"
    " lo lun lenge dena dene do den dein"
)
_VERBS = tuple(sorted(set(_MOODS.split()), key=lambda ending: -len(ending)))
# So short that with one letter more they are other words.
_SHORT = 3
# Below it a word without its inner vowels is like too many others.
_LOOSE = 5
_INNER = re.compile(r"(?<=[^aeiou])a(?=[^aeiou])")
_TWICE = re.compile(r"([^aeiou])\1")


def english_bases(folded: str) -> Iterator[str]:
    """ "wrapped" → "wrap", "cleaning" → "clean", "classes" → "class"."""
    stem = _ENGLISH.sub("", folded)
    if stem != folded and len(stem) > 2:
        yield from (f"{stem}y",) if folded.endswith(("ies", "ied")) else (stem, f"{stem}e")


def noun_bases(folded: str) -> Iterator[str]:
    """ "kamron" → "kamra", "kursion" → "kursi"."""
    for ending, base in _NOUNS:
        if folded.endswith(ending) and len(folded) - len(ending) >= _SHORT:
            yield folded[: -len(ending)] + base


def verb_stems(folded: str) -> Iterator[str]:
    """ "chamakvane" → "chamak", the longest ending first."""
    yield folded
    for ending in _VERBS:
        stem = folded[: -len(ending)]
        long = len(stem) > _SHORT or len(ending) > 1 or (stem.endswith("o") and len(stem) == _SHORT)
        if folded.endswith(ending) and len(stem) >= 2 and long:
            yield stem


def loosened(folded: str) -> str:
    """Without the vowels people leave out or put in: "badalvana" and "badlvana"; empty for short words."""
    if len(folded) < _LOOSE:
        return ""
    first = next((place for place, letter in enumerate(folded) if letter in "aeiou"), 0) + 1
    return folded[:first] + _TWICE.sub(r"\1", _INNER.sub("", folded[first:]))
