"""What a message of small talk is about. Every word of it is in the lists of `topics`, so nothing else can be meant."""

import re
from collections.abc import Sequence
from functools import lru_cache

from revive_app.rules.language.text import clean, words
from revive_app.rules.small_talk.topic import ALONGSIDE, COURTESIES, Small, Topic
from revive_app.rules.small_talk.topics import TOPICS

# nobody says it in more
_LONGEST = 24
_BREAK = re.compile(r"[.!?;,:|\n।…()/&*_~\"]+|\s[-–—]+\s|\b(?:but|lekin|magar|because)\b|लेकिन|मगर")


_POINTS = re.compile(
    r"\b(?:second|2nd)\s+(?:one|wal[aie]|val[aie])\b|\A\W*(?:the\s+)?second\W*\Z", re.IGNORECASE
)


def read(text: str) -> Small | None:
    """The topic of a message that is nothing but small talk; None for every other. Where it has several, the one that
    matters most, in the order of `Small`."""
    return _read(clean(text))


@lru_cache(maxsize=512)
def _read(cleaned: str) -> Small | None:
    if _POINTS.search(cleaned):
        return None  # "second", "second one": a piece, and no moment to wait
    found = set[Small]()
    for clause in _clauses(cleaned):
        topic = _topic(clause)
        if topic is not None:
            found.add(topic)
        elif not ALONGSIDE.issuperset(clause):
            return None
    return min(found, key=list(Small).index) if found else None


def asks_besides(text: str) -> str | None:
    """The rest of a message that asks whether a machine is writing, and for more: "Are you a bot? Show me rings".

    None where it does not ask, or asks nothing else.
    """
    cleaned = clean(text)
    parts = [part for part in _BREAK.split(cleaned) if part.strip()]
    asking = [part for part in parts if _topic(_words(part)) is Small.MACHINE]
    if not asking or read(text) is not None:
        return None
    for part in asking:
        cleaned = cleaned.replace(part, "", 1)
    return cleaned.strip(" .!?,;:\n।") or None


def _clauses(cleaned: str) -> list[tuple[str, ...]]:
    parts = [_words(part) for part in _BREAK.split(cleaned)]
    said = [part for part in parts if part]
    return said if sum(map(len, said)) <= _LONGEST else [("",)]


def _words(part: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words(part) if word.folded)


def _topic(clause: Sequence[str]) -> Small | None:
    """The first topic all of whose words these are; a clause of courtesies has none."""
    said = frozenset(clause) - COURTESIES
    return next((topic.small for topic in TOPICS if said and _fits(topic, said, frozenset(clause))), None)


def _fits(topic: Topic, said: frozenset[str], everything: frozenset[str]) -> bool:
    kernels = all(everything & kernel for kernel in topic.kernels)
    return kernels and said <= topic.known
