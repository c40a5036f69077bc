"""Sizes in a reply: one of those the facts list, or inside the stretch they name: "sizes 9 to 18"."""

import re

from revive_app.rules.guard.reading import Clause, Reply, Sentence
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import content, is_kind
from revive_app.rules.language.indic import ascii_digits
from revive_app.rules.language.phrases import BARRIER, compile_phrases
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import fold_all, sentences
from revive_app.rules.numbers.quantities import Quantity, Unit

_LARGEST = 60
_TO_ORDER = "custom"
_STRETCH = re.compile(
    r"(\d{1,2}(?:\.\d{1,2})?)\s*(?:to|till|through|se|upto|up to|[-–—]|से)\s*(\d{1,2}(?:\.\d{1,2})?)"
)
_SINGLE = re.compile(r"(?<![\d.,₹])\d{1,2}(?:\.\d{1,2})?(?![\d,%])")


def is_size(quantity: Quantity, sentence: Sentence) -> bool:
    """Whether a bare number is a size: the sentence speaks of sizes and of no count."""
    return quantity.unit is Unit.PLAIN and quantity.value < _LARGEST and "size" in sentence.notions


def size_is_made(quantity: Quantity, sentence: Sentence, reply: Reply, *, at_hand: bool) -> bool:
    """Whether some text of the shop lists this size for such a piece; her own may be said back when nothing is promised.

    `at_hand`: it is told to be in the shop, which what is made to order is not.
    """
    if _asked(quantity, reply) and (sentence.negated or not at_hand and _told_back(quantity, sentence)):
        return True
    kinds = {n for n in sentence.notions if is_kind(n)}
    described = (f"{product.name}. {product.about}" for product in sentence.about or reply.facts.products)
    for text in (*reply.facts.passages, *described):
        for said in sentences(ascii_digits(text)):
            spoken = set(content(said))
            if at_hand and _TO_ORDER in meanings(scan(said)):
                continue
            theirs = {n for n in spoken if is_kind(n)}
            if (
                "size" in spoken
                and not (kinds and theirs and not kinds & theirs)
                and _lists(said, quantity.value)
            ):
                return True
    held = (
        q
        for said in reply.known.statements
        if "size" in said.context and not (at_hand and _TO_ORDER in said.context)
        for q in said.quantities
    )
    listed = any(
        _lists_some(product.about, quantity.value) for product in sentence.about or reply.facts.products
    )
    return listed or any(q.value == quantity.value and q.unit is Unit.PLAIN for q in held)


def _told_back(quantity: Quantity, sentence: Sentence) -> bool:
    """ "You mentioned size 13", "your size is 13": hers, and no piece is said to be of it."""
    clause = next(c for c in sentence.clauses if c.start <= quantity.start < c.end)
    said = _words(clause, sentence)
    if "size" not in clause.notions:
        return False
    if set(said) <= _HERS | _IS:  # "your size is 13", "size 13, as you said"
        others = [_words(other, sentence) for other in sentence.clauses if other is not clause]
        return bool(_HERS & set(said)) or (bool(others) and all(map(_is_said, others)))
    return _is_said(said)


def _words(clause: Clause, sentence: Sentence) -> list[str]:
    return [p.folded for p in sentence.pieces if clause.start <= p.start < clause.end and p.folded]


def _is_said(words: list[str]) -> bool:
    return _SAID.search("".join(f" {word}" for word in words)) is not None


# what is kept, made or sent in a size is told by other words, also where she has said it
_SAID = compile_phrases(
    """
    you|u|youve ~1 mentioned|mention|said|say|told|wrote|gave|shared|asked|wear
    aapne|apne|aap ~4 bataya|batayi|bataye|kaha|likha|bola|pehen*|pehn*|pahen*|pahn*
    size ~1 note|noted|likh|darj
    """,
    {BARRIER: ""},
)
_HERS = fold_all("your aapka apka aapki apki")
_IS = fold_all("size is hai he so ok okay to toh ji haan yes ring finger right sahi")


def _lists_some(about: str, size: float) -> bool:
    """Whether a description lists sizes without saying so: "6, 7, 8"."""
    return any(
        float(number) == size for run in _RUN.findall(about) for number in run.replace(" ", "").split(",")
    )


_RUN = re.compile(r"(?<![\d.])(?:\d{1,2}\s*,\s*)+\d{1,2}(?![\d.,]*\d)")


def _asked(quantity: Quantity, reply: Reply) -> bool:
    return any(asked.value == quantity.value for asked in reply.asked_quantities)


def _lists(said: str, size: float) -> bool:
    return any(float(first) <= size <= float(last) for first, last in _STRETCH.findall(said)) or any(
        float(number) == size for number in _SINGLE.findall(said)
    )
