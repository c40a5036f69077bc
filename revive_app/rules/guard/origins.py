"""Stones and metals of another origin or colour than the catalog's: natural for lab-grown, yellow gold for rose."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated
from revive_app.rules.knowledge.facts import metal_of
from revive_app.rules.language.glossary import is_material, notion, weight
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.small_talk import SAFE_WORDS
from revive_app.rules.language.text import fold_all, words
from revive_app.rules.numbers.quantities import Unit

_GROWN = re.compile(
    r"\blab[\s-]?(?:grown|created|made)\b|\bcvd\b|\bmoissanite\b|\bcubic zirconia\b", re.IGNORECASE
)
_NATURAL = re.compile(r"\b(?:natural|mined|earth[\s-]mined|kudrati)\b|प्राकृतिक|कुदरती", re.IGNORECASE)
_GROWN_IN_SHELLS = frozenset({"pearl", "coral"})
_MADE = re.compile(r"\b(?:cultured|dyed|treated|synthetic|kultured|treat\w*)\b")
_COLOUR = re.compile(r"\b(yellow|white|rose|pink)[\s-]gold\b", re.IGNORECASE)
_COLOURS = re.compile(r"\b(yellow|white|rose|pink)\b", re.IGNORECASE)
_SAME = {"pink": "rose"}


def check_origins(reply: Reply) -> Iterator[Reason]:
    """A reason for what a piece is said to be made of where the catalog says otherwise."""
    for sentence in reply.sentences:
        if sentence.asks or sentence.quoted:
            continue
        yield from _of_unknown_origin(sentence, reply)
        if not sentence.negated and _hallmarked(sentence, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "hallmark of gold")
        yield from _denied_of_it(sentence)
        if sentence.negated or not sentence.about:
            continue
        yield from _of_other_origin(sentence)
        yield from _of_other_colour(sentence)
        yield from _more_than_plated(sentence)
        yield from _described_otherwise(sentence, reply)
        yield from _of_other_grade(sentence)


def _of_unknown_origin(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "Ye heera natural hai", where nobody says of any stone that it is."""
    match = _NATURAL.search(sentence.text)
    if match is None:
        return
    own = (c.notions for c in sentence.clauses if c.start <= match.start() < c.end)
    spoken = next((notions for notions in own if any(map(_is_stone, notions))), sentence.notions)
    stones = {n for n in spoken if _is_stone(n)}
    if not stones:
        return
    of_them = [said for said in reply.known.statements if stones & said.notions]
    made = any(_MADE.search(said.own_folded) for said in of_them)
    if made and not any(_NATURAL.search(said.own_folded) for said in of_them):
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "origin")
        return
    texts = (*reply.facts.passages, *(f"{p.name} {p.purity} {p.about}" for p in reply.facts.products))
    if not any(_NATURAL.search(text) for text in texts) and not is_negated(
        _clause_at(match.start(), sentence)
    ):
        yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, match.start(), match.end(), "origin")


def _hallmarked(sentence: Sentence, reply: Reply) -> bool:
    """ "The silver belt has the hallmark", where the papers say so of gold."""
    pieces = [product for mention in sentence.mentions for product in mention.products]
    about = [s for s in reply.known.statements if "hallmark" in s.context]
    if "hallmark" not in sentence.notions or not pieces or not about:
        return False
    gold = all(
        "gold" in said.context or any(q.unit is Unit.PURITY for q in said.figures) for said in about
    ) and not any("silver" in said.context for said in about)
    return gold and all(metal_of(product.purity) in _OTHER_METALS for product in pieces)


_OTHER_METALS = frozenset({"silver", "platinum"})


def _denied_of_it(sentence: Sentence) -> Iterator[Reason]:
    """ "The emerald has no oil", where the catalog tells of minor oil in it."""
    named = {product for mention in sentence.mentions for product in mention.products}
    if len(named) != 1:
        return
    told = [word.folded for product in named for word in words(product.about)]
    for without, piece in pairwise(sentence.pieces):
        if without.folded in _WITHOUT and piece.folded in told and not is_material(notion(piece.folded)):
            before = told[told.index(piece.folded) - 1] if told.index(piece.folded) else ""
            if before not in _WITHOUT:
                yield sentence.reason(ReasonCode.CONTRADICTS_DATA, without.start, piece.end, "denied of it")


_WITHOUT = fold_all("no without zero bina not")


def _is_stone(named: str) -> bool:
    return is_material(named) or named in _GROWN_IN_SHELLS


def _clause_at(place: int, sentence: Sentence) -> list[Piece]:
    clause = next((c for c in sentence.clauses if c.start <= place < c.end), None)
    return [p for p in sentence.pieces if clause and clause.start <= p.start < clause.end]


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


def _more_than_plated(sentence: Sentence) -> Iterator[Reason]:
    """ "The set is pure gold", where it is gold-plated."""
    match = _SOLID.search(sentence.text)
    plated = all(_PLATED.search(f"{p.name} {p.purity} {p.about}") for p in sentence.about)
    if match is not None and plated:
        yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "plated")


def _described_otherwise(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """ "The drops are freshwater pearls": what the catalog says of another piece, in a word of its own."""
    if len(sentence.mentions) != 1:
        return
    own = sentence.mentions[0].products
    others = frozenset[str]().union(*(_own_words(p.about) for p in reply.facts.products if p not in own))
    mine = frozenset[str]().union(*(_own_words(f"{p.name} {p.about} {p.purity}") for p in own))
    texts = frozenset[str]().union(*map(_own_words, reply.facts.passages))
    for piece in sentence.pieces:
        if piece.folded in others - mine - texts and piece.folded not in SAFE_WORDS:
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, piece.start, piece.end, "of another piece")


@lru_cache(maxsize=1024)
def _own_words(text: str) -> frozenset[str]:
    """The words of a text that no list knows."""
    return frozenset(
        word.folded
        for word in words(text)
        if len(word.folded) > _SHORT and weight(notion(word.folded)) == _PLAIN
    )


_SHORT = 3
_PLAIN = 2


def _of_other_grade(sentence: Sentence) -> Iterator[Reason]:
    """ "The studs are VVS", of stones the catalog grades SI; "D colour", of F."""
    held = " ".join(f"{p.name} {p.about}" for p in sentence.about)
    grades = set(_GRADE.findall(held))
    for match in _GRADE.finditer(sentence.text):
        if not any(own == match[0] or own.rstrip("12") == match[0] for own in grades):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "grade")
    letters = set(_LETTERS.findall(held))
    for match in _LETTER.finditer(sentence.text):
        if letters and not any((match[1] or match[2]) in own for own in letters):
            yield sentence.reason(ReasonCode.CONTRADICTS_DATA, match.start(), match.end(), "colour grade")


_GRADE = re.compile(r"\b(?:VVS|VS|SI|IF|FL)[12]?\b")
# "F", "GH", "IJ" behind a clarity; "F colour", "colour F"
_LETTERS = re.compile(r"\b(?:VVS|VS|SI|IF|FL)[12]?(?:[\s-]+(?:VVS|VS|SI)[12]?)?[\s,-]+([D-M]{1,2})\b")
_LETTER = re.compile(r"\b([D-M])[\s-]*(?:colou?r|rang|कलर)\b|\b(?:colou?r|कलर)\s+(?:is\s+)?([D-M])\b")
_PLATED = re.compile(
    r"\b(?:plated|coated|polished|filled|vermeil|brass|alloy|copper|imitation|artificial|german silver)\b",
    re.IGNORECASE,
)
_SOLID = re.compile(
    r"\b(?:pure|real|solid|genuine|asli|shuddh|sachch?[aei])\s+(?:gold|silver|sona|sone|chandi)\b"
    r"|\b(?:made of|made in)\s+(?:gold|silver)\b(?![\s-]plat)"
    r"|\b(?:is|are|in)\s+(?:(?:hallmarked|bis|\d{2}\s?k|\d{2}\s?carat|yellow|rose|white)\s+){0,2}gold\b(?![\s-]*(?:plat|coat|polish|ton|finish|wash|dip))"
    r"|\b(?:gold|sone)\s+(?:ka|ki|ke)\s+(?:hai|hain|bana|bani|bane)\b|सोने\s+(?:का|की|के)\s+(?:है|हैं|बन)|(?:असली|शुद्ध)\s+(?:सोन|चांदी|चाँदी)",
    re.IGNORECASE,
)


def _colour(written: str) -> str:
    return _SAME.get(written.lower(), written.lower())
