"""What a word is about, across languages and spellings: "sone", "सोने" and "gold" are the notion `gold`.

Search, the guard and the offline model compare notions; a word the lists do not know is its own stem.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from revive_app.rules.language import common_words, trade_words, verbs
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold, fold_all, word_set, words


def _table(*lists: str) -> dict[str, str]:
    """Folded spelling → notion. The first list that names a spelling keeps it."""
    table: dict[str, str] = {}
    for lines in lists:
        for line in lines.strip().splitlines():
            notion, _, spellings = line.partition(":")
            for spelling in spellings.split():
                table.setdefault(fold(spelling), notion)
    return table


def _written(*lists: str) -> dict[str, tuple[str, ...]]:
    """Notion → its spellings as written."""
    rows = (line.partition(":") for lines in lists for line in lines.strip().splitlines())
    return {named: tuple(forms.split()) for named, _, forms in rows}


_PIECES = (trade_words.KINDS, trade_words.MATERIALS, trade_words.QUALITIES)
_TRADE = _table(*_PIECES, trade_words.MONEY, trade_words.SERVICES)
_NOTIONS = _table(*_PIECES, trade_words.MONEY, trade_words.SERVICES, common_words.EVERYDAY, verbs.forms())
_SPELLINGS = _written(common_words.EVERYDAY, trade_words.SERVICES, trade_words.MONEY, *reversed(_PIECES))
STOPWORDS = fold_all(common_words.STOPWORDS)

_ENDINGS = re.compile(r"(?:ings?|edly|ied|ies|es|ed|s|ly|iyan|on)$")
# Hindi plurals and oblique forms, folded, with what the word in the list may end in: "anguthian", "kadon", "malaen"
_HINDI_ENDINGS = (
    ("ian", ("i",)),
    ("ion", ("i",)),
    ("ia", ("i",)),
    ("io", ("i",)),
    ("aen", ("a",)),
    ("ae", ("a",)),
    ("ein", ("",)),
    ("en", ("",)),
    ("on", ("", "a")),
    ("o", ("", "a")),
    ("e", ("a",)),
)
_SHORTEST = 3


@lru_cache(maxsize=32768)
def notion(folded: str) -> str:
    """The notion of a folded word: by the lists, by the lists without its ending, else its stem."""
    known = _NOTIONS.get(folded)
    if known is not None:
        return known
    if len(folded) == 4 and folded.endswith("s") and folded[:-1] in _NOTIONS:
        return _NOTIONS[folded[:-1]]
    if len(folded) > 4:
        stem = _ENDINGS.sub("", folded)
        if stem != folded and len(stem) > 2:
            # "carries" is no car: what lost an "ies" had a "y"
            spellings_ = (f"{stem}y",) if folded.endswith(("ies", "ied")) else (stem, f"{stem}e")
            found = next((_NOTIONS[form] for form in spellings_ if form in _NOTIONS), None)
            return found or _of_plural(folded) or stem
        return _of_plural(folded) or folded
    return folded


def _of_plural(folded: str) -> str | None:
    """The trade's notion of a Hindi plural or oblique form: "jhumkon" and "झुमकों" are earrings."""
    for ending, singular in _HINDI_ENDINGS:
        stem = folded.removesuffix(ending)
        if stem == folded or len(stem) < _SHORTEST:
            continue
        # "कंगनों" has lost the second vowel of "kangan"
        for form in (stem, f"{stem[:-1]}a{stem[-1]}"):
            for end in singular:
                named = _TRADE.get(form + end)
                if named is not None and len(form + end) > _SHORTEST:
                    return named
            if ending == "e" and _TRADE.get(form) in _KINDS and len(form) > _SHORTEST:
                return _TRADE[form]  # "चेनें", which ends in a nasal nobody writes in Latin
    return None


@lru_cache(maxsize=8192)
def loanword(folded: str) -> str:
    """An English word of the trade that was written in another script, as the lists write it: "pleting" is "plating"."""
    named = _TRADE.get(folded)
    if named is not None:
        return _as_english(folded, named)
    if notion(folded) in _TRADE_NOTIONS | _EVERYDAY_NOTIONS or folded in STOPWORDS:
        return folded
    return _BY_SOUND.get(skeleton(folded), folded)


def _as_english(folded: str, named: str) -> str:
    """A listed word as English writes it where it sounds like that: "meking" is "making", "sona" stays."""
    heard = _HEARD.get(folded)
    if heard is not None:
        return fold(heard)
    sound = skeleton(folded)
    alike = [
        written
        for written, other in _TRADE.items()
        if other == named
        and _is_english(written, named)
        and len(sound) > _SHORTEST - 1
        and skeleton(written) == sound
    ]
    return min(alike, key=lambda written: abs(len(written) - len(folded)), default=folded)


# English words as Indian scripts write them, too far from their spelling to be known by the sound
_HEARD = _table(trade_words.HEARD)


def _is_english(written: str, named: str) -> bool:
    """English words are like their notion's name."""
    return written[:4] in named or named[:4] in written


def is_known_word(folded: str) -> bool:
    """Whether the lists know a folded word, or the word without its ending."""
    return folded in _NOTIONS or notion(folded) in _EVERYDAY_NOTIONS | _TRADE_NOTIONS


def is_trade_word(folded: str) -> bool:
    """Whether a folded word names something of the trade: an article, a payment, a service."""
    return notion(folded) in _TRADE_NOTIONS


def is_piece_word(folded: str) -> bool:
    """Whether a folded word names jewellery: a kind of piece, or what one is made of."""
    return notion(folded) in _JEWELLERY


def is_kind(named: str) -> bool:
    """Whether a notion is a kind of piece: ring, chain, coin."""
    return named in _KINDS


def is_material(named: str) -> bool:
    """Whether a notion is what pieces are made of: gold, pearl."""
    return named in _MATERIALS


def is_quality(named: str) -> bool:
    """Whether a notion is something every piece has: a weight, a size, a colour."""
    return named in _QUALITIES


_OF_THE_TRADE = 3.0


def weight(named: str) -> float:
    """How telling it is that two texts share this notion: 3 for a trade notion, 0.3 for "how much"."""
    if named in _ASKING:
        return 0.3
    if named in _PERVASIVE:
        return 1.2
    if named in _TRADE_NOTIONS:
        return _OF_THE_TRADE
    return 1.5 if named in _EVERYDAY_NOTIONS else 2.0


def is_telling(named: str) -> bool:
    """Whether it names something of the trade: a service, a policy, a kind of piece; not "gold", which every paper names."""
    return weight(named) >= _OF_THE_TRADE


# In a name, these alone tell no piece from another.
PLAIN = word_set("gold silver diamond platinum pearl stone purity carat jewellery men baby light weight pair")
_KINDS = frozenset(_table(trade_words.KINDS).values()) - {"jewellery", "article"}
_SHAPES = _table(trade_words.SHAPES)
_MATERIALS = frozenset(_table(trade_words.MATERIALS).values())
_QUALITIES = frozenset(_table(trade_words.QUALITIES).values())
_JEWELLERY = (_KINDS | _MATERIALS | {"jewellery", "purity", "hallmark", "bridal"}) - {"watch"}
_TRADE_NOTIONS = frozenset(_TRADE.values())
_EVERYDAY_NOTIONS = frozenset(_NOTIONS.values()) - _TRADE_NOTIONS
# English words (those like their notion's name), of so many consonants that no other word sounds like them
_TELLING = 5
_BY_SOUND = {
    sound: written
    for written, named in _TRADE.items()
    if (written[:4] in named or named[:4] in written) and len(sound := skeleton(written)) >= _TELLING
}
_ASKING = frozenset(common_words.ASKING.split())
_PERVASIVE = frozenset(trade_words.PERVASIVE.split())


@lru_cache(maxsize=1024)
def worn_as(name: str) -> frozenset[str]:
    """The kinds of a piece whose name tells but its shape: a pearl string is worn as a necklace."""
    said = [word.folded for word in words(name)]
    if any(is_kind(notion(word)) and notion(word) != "set" for word in said):
        return frozenset()  # "line bracelet"
    found = (_SHAPES.get(word) or _SHAPES.get(word.removesuffix("s")) for word in said)
    return frozenset(filter(None, found))


def spellings(named: str) -> tuple[str, ...]:
    """The English and Hinglish spellings of a notion as texts write them, for a search by words."""
    return _SPELLINGS.get(named, ())


def content(text: str) -> list[str]:
    """The notions of a text in order, without the words that carry none."""
    return notions(word.folded for word in words(text))


def notions(folded_words: Iterable[str]) -> list[str]:
    """The notions of folded words in order, without the words that carry none."""
    return [notion(word) for word in folded_words if word and word not in STOPWORDS]
