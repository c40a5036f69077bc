"""Looking an everyday word up. The tables are made when they are first asked: many a process never asks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, lru_cache

from revive_app.rules.language import verbs
from revive_app.rules.language.glossary import is_known_word, is_trade_word, notion
from revive_app.rules.language.lexicon import (
    abstract,
    callings,
    feelings_and_thoughts,
    formal,
    frequent,
    grammar,
    home_and_body,
    loanwords,
    materials_and_damage,
    money_and_papers,
    more_things,
    nature_and_food,
    people_and_time,
    qualities,
    shop_and_trade,
    tools_and_parts,
    travel_and_post,
)
from revive_app.rules.language.lexicon.homonyms import HOMONYMS
from revive_app.rules.language.lexicon.inflections import english_bases, loosened, noun_bases, verb_stems
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold


class Sort(StrEnum):
    """What kind of notion a word names, which says how much it tells."""

    THING = "thing"
    QUALITY = "quality"
    DOING = "doing"
    PERSON = "person"
    # how one asks, and nothing else
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Meant:
    """What a word means."""

    notion: str
    sort: Sort


@dataclass(frozen=True, slots=True)
class _Tables:
    """Folded spelling → meaning: English words, Hindi words, stems of Hindi verbs; `spelled`: the way back."""

    english: dict[str, Meant] = field(default_factory=dict)
    hindi: dict[str, Meant] = field(default_factory=dict)
    stems: dict[str, Meant] = field(default_factory=dict)
    spelled: dict[str, tuple[str, ...]] = field(default_factory=dict)


# The first list that names a spelling keeps it.
_LISTS = (
    (Sort.PLAIN, "\n".join(frequent.PLAIN_WORDS.split())),
    (Sort.PLAIN, grammar.PLAIN),
    (Sort.THING, materials_and_damage.THINGS),
    (Sort.THING, home_and_body.THINGS),
    (Sort.PERSON, people_and_time.PEOPLE),
    (Sort.THING, people_and_time.THINGS),
    (Sort.THING, money_and_papers.THINGS),
    (Sort.THING, travel_and_post.THINGS),
    (Sort.THING, shop_and_trade.THINGS),
    (Sort.THING, more_things.THINGS),
    (Sort.THING, callings.THINGS),
    (Sort.THING, nature_and_food.THINGS),
    (Sort.THING, tools_and_parts.THINGS),
    (Sort.THING, formal.THINGS),
    (Sort.QUALITY, formal.QUALITIES),
    (Sort.DOING, formal.DOINGS),
    (Sort.PLAIN, formal.PLAIN),
    (Sort.QUALITY, qualities.QUALITIES),
    (Sort.DOING, materials_and_damage.DOINGS),
    (Sort.DOING, money_and_papers.DOINGS),
    (Sort.DOING, travel_and_post.DOINGS),
    (Sort.DOING, shop_and_trade.DOINGS),
    (Sort.DOING, feelings_and_thoughts.DOINGS),
    (Sort.DOING, abstract.DOINGS),
    (Sort.PLAIN, people_and_time.PLAIN),
    (Sort.PLAIN, abstract.PLAIN),
    (Sort.THING, loanwords.THINGS),
)


@cache
def _tables() -> _Tables:
    """The lists as tables, and again with the vowels left out."""
    tables = _Tables()
    for sort, lines in _LISTS:
        for line in lines.strip().splitlines():
            english, _, hindi = (part.split() for part in line.partition("|"))
            _enter(tables, sort, english, hindi)
    return tables


def _enter(tables: _Tables, sort: Sort, english: list[str], hindi: list[str]) -> None:
    head = fold(english[0])
    named = notion(head) if is_known_word(head) and english[0] not in HOMONYMS else head
    known = tables.english.get(head) if named == head else None
    meant = known if known is not None else Meant(named, sort)
    for word in english:
        tables.english.setdefault(fold(word), meant)
    for word in hindi:
        tables.hindi.setdefault(fold(word), meant)
        if sort is Sort.DOING:
            tables.stems.setdefault(fold(word), meant)
    tables.spelled[meant.notion] = (*tables.spelled.get(meant.notion, ()), *english, *hindi)


@cache
def _loose() -> _Tables:
    strict = _tables()
    return _Tables(english={}, hindi=_loosely(strict.hindi), stems=_loosely(strict.stems))


def _loosely(table: dict[str, Meant]) -> dict[str, Meant]:
    loose: dict[str, Meant] = {}
    for word, meant in table.items():
        if key := loosened(word) or word:
            loose.setdefault(key, meant)
    return loose


@lru_cache(maxsize=32768)
def look_up(folded: str, *, indic: bool = False) -> Meant | None:
    """What a folded everyday word means, in any form of it; None when no list here knows it.

    `indic`: it was written in an Indian script, so that "तेल" is oil and no "tell".
    """
    tables = _tables()
    as_written = (
        tables.hindi.get(folded) or tables.english.get(folded)
        if indic
        else tables.english.get(folded) or tables.hindi.get(folded)
    )
    found = (
        as_written
        or _first(tables.english, english_bases, folded)
        or _first(tables.hindi, noun_bases, folded)
        or _of_the_trade(folded)
        or _first(_trade_stems(), verb_stems, folded)
        or _first(tables.stems, verb_stems, folded)
        or (_by_sound(folded) if indic else None)
    )
    key = loosened(folded)
    if found is not None or not key:
        return found
    loose = _loose()
    return (
        loose.hindi.get(key) or _first(loose.hindi, noun_bases, key) or _first(loose.stems, verb_stems, key)
    )


def _of_the_trade(folded: str) -> Meant | None:
    """A plural the trade's own lists do not find: "shakhayen"."""
    base = next((base for base in noun_bases(folded) if is_trade_word(base)), None)
    return Meant(notion(base), Sort.THING) if base is not None else None


@cache
def _trade_stems() -> dict[str, Meant]:
    """The trade's own verbs, in more forms than its lists spell out: "badalvaen"."""
    stems: dict[str, Meant] = {}
    for line in verbs.STEMS.strip().splitlines():
        named, _, spelled_ = line.partition(":")
        for stem in spelled_.split():
            stems.setdefault(fold(stem), Meant(named, Sort.DOING))
    return stems


def _by_sound(folded: str) -> Meant | None:
    """An English word written in another script, by its consonants: "kredit" is "credit"."""
    sound = skeleton(folded)
    return _sounds().get(sound) if len(sound) >= _TELLING else None


# of so many consonants that hardly another word sounds like it
_TELLING = 4


@cache
def _sounds() -> dict[str, Meant]:
    found: dict[str, Meant] = {}
    for word, meant in _tables().english.items():
        if len(sound := skeleton(word)) >= _TELLING:
            found.setdefault(sound, meant)
    return found


def _first(table: dict[str, Meant], bases: Callable[[str], Iterable[str]], folded: str) -> Meant | None:
    return next((table[base] for base in bases(folded) if base in table), None)


def stands_as(folded: str) -> bool:
    """Whether a list holds a word as it is, and not a form of it."""
    return folded in _tables().english or folded in _tables().hindi


def stands_in_english(folded: str) -> bool:
    """Whether an English list holds a word as it is."""
    return folded in _tables().english


def notion_of(folded: str) -> str:
    """The notion of a folded word: the trade's lists first, then these, else its stem."""
    if is_known_word(folded):
        return notion(folded)
    meant = look_up(folded)
    return meant.notion if meant is not None else notion(folded)


def spelled(named: str) -> tuple[str, ...]:
    """The spellings of a notion as the lists write them, for a search by words."""
    return _tables().spelled.get(named, ())


def notions() -> frozenset[str]:
    """All there are."""
    return frozenset(_tables().spelled)
