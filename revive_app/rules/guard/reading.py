"""A reply taken apart once for all checks: sentences, clauses, numbers, and the pieces each speaks of."""

import re
from dataclasses import dataclass

from revive_app.rules.catalog.mentions import Mention, find_mentions, mentions_in
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import (
    Facts,
    KnownProduct,
    KnownText,
    is_negated,
    known_text,
    meanings,
    split_clauses,
)
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.text import sentences
from revive_app.rules.numbers.quantities import Quantity, read_pieces


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: what it speaks of and the numbers in it."""

    notions: frozenset[str]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the reply. `folded`: its words, one blank before each. `about`: the products in question."""

    text: str
    start: int
    folded: str
    pieces: tuple[Piece, ...]
    notions: frozenset[str]
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    about: tuple[KnownProduct, ...]
    negated: bool
    asks: bool

    @property
    def end(self) -> int:
        """Where it ends in the reply."""
        return self.start + len(self.text)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All its numbers."""
        return tuple(quantity for clause in self.clauses for quantity in clause.quantities)

    def reason(self, code: ReasonCode, start: int, end: int, detail: str = "") -> Reason:
        """A fault in this sentence; places are the sentence's own."""
        return Reason(code, self.start + start, self.start + end, self.text[start:end], detail)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply and the facts it must rest on."""

    text: str
    sentences: tuple[Sentence, ...]
    facts: Facts
    known: KnownText
    # what the customer said, as notions and numbers
    asked: frozenset[str]
    asked_quantities: tuple[Quantity, ...]


_PHONE = re.compile(r"(?<![\w/])\+?\d(?:[\s-]?\d){8,14}(?![\w,.]*\d)")
_ASKS = re.compile(r"\?\s*\W*$")


def read_reply(text: str, facts: Facts) -> Reply:
    """Take a reply apart. What no sentence names is taken from the one before, then from the customer's words."""
    text = _without_own_phones(text, facts)
    asked = scan(facts.customer_words)
    about = _products(find_mentions(facts.customer_words, facts.products))
    found: list[Sentence] = []
    position = 0
    for sentence in sentences(text):
        start = text.index(sentence, position)
        position = start + len(sentence)
        found.append(_sentence(sentence, start, facts, about))
        about = found[-1].about
    return Reply(text, tuple(found), facts, known_text(facts), meanings(asked), tuple(read_pieces(asked)))


def digits(text: str) -> str:
    """The digits of a text."""
    return "".join(char for char in text if char.isdigit())


def _without_own_phones(text: str, facts: Facts) -> str:
    """The text with the shop's own phone numbers blanked out: they are no amounts. Places stay as they are."""

    def blank(match: re.Match[str]) -> str:
        number = digits(match[0])
        return " " * len(match[0]) if any(number in known for known in own) else match[0]

    texts = (*facts.own_phones, *facts.passages)
    own = {digits(match[0]) for known in texts for match in _PHONE.finditer(known)}
    return _PHONE.sub(blank, text) if own else text


def _sentence(text: str, start: int, facts: Facts, before: tuple[KnownProduct, ...]) -> Sentence:
    pieces = scan(text)
    mentions = tuple(mentions_in(pieces, text, facts.products))
    return Sentence(
        text=text,
        start=start,
        folded="".join(f" {piece.folded or piece.text.lower()}" for piece in pieces if piece.text.strip()),
        pieces=tuple(pieces),
        notions=meanings(pieces),
        clauses=tuple(_clause(part, mentions) for part in split_clauses(pieces)),
        mentions=mentions,
        about=_products(mentions) or before,
        negated=is_negated(pieces),
        asks=_ASKS.search(text) is not None,
    )


def _clause(pieces: list[Piece], mentions: tuple[Mention, ...]) -> Clause:
    start, end = pieces[0].start, pieces[-1].end
    inside = tuple(mention for mention in mentions if start <= mention.start < end)
    return Clause(meanings(pieces), tuple(read_pieces(pieces)), inside, start, end)


def _products(mentions: tuple[Mention, ...] | list[Mention]) -> tuple[KnownProduct, ...]:
    return tuple(dict.fromkeys(product for mention in mentions for product in mention.products))
