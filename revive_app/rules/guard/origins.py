"""Stones and metals of another origin or colour than the catalog's: natural for lab-grown, yellow gold for rose."""

import re
from collections.abc import Iterator

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode

_GROWN = re.compile(
    r"\blab[\s-]?(?:grown|created|made)\b|\bcvd\b|\bmoissanite\b|\bcubic zirconia\b", re.IGNORECASE
)
_NATURAL = re.compile(r"\b(?:natural|mined|earth[\s-]mined|kudrati)\b|प्राकृतिक|कुदरती", re.IGNORECASE)
_COLOUR = re.compile(r"\b(yellow|white|rose|pink)[\s-]gold\b", re.IGNORECASE)
_COLOURS = re.compile(r"\b(yellow|white|rose|pink)\b", re.IGNORECASE)
_SAME = {"pink": "rose"}


def check_origins(reply: Reply) -> Iterator[Reason]:
    """A reason for what a piece is said to be made of where the catalog says otherwise."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.negated or sentence.quoted or not sentence.about:
            continue
        yield from _of_other_origin(sentence)
        yield from _of_other_colour(sentence)


def _of_other_origin(sentence: Sentence) -> Iterator[Reason]:
    held = " ".join(f"{product.name} {product.about}" for product in sentence.about)
    for said, other in ((_NATURAL, _GROWN), (_GROWN, _NATURAL)):
        match = said.search(sentence.text)
        if match is not None and other.search(held) and not said.search(held):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "origin")


def _of_other_colour(sentence: Sentence) -> Iterator[Reason]:
    own = {_colour(one) for p in sentence.about for one in _COLOURS.findall(f"{p.name} {p.about}")}
    for match in _COLOUR.finditer(sentence.text):
        # gold nobody calls white or rose is yellow
        if _colour(match[1]) not in (own or {"yellow"}):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "colour")


def _colour(written: str) -> str:
    return _SAME.get(written.lower(), written.lower())
