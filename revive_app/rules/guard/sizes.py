"""Sizes in a reply: one of those the facts list, or inside the stretch they name: "sizes 9 to 18"."""

import re

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import content, is_kind
from revive_app.rules.language.indic import ascii_digits
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import sentences
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
    if sentence.negated and _asked(quantity, reply):
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
