"""A reply taken apart once for all checks: sentences, clauses, numbers, and the pieces each speaks of."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from revive_app.rules.catalog.mentions import Mention, find_mentions, mentions_in
from revive_app.rules.guard.clocks import as_hour, of_hours
from revive_app.rules.guard.handing_over import hands_over
from revive_app.rules.guard.masking import without_own
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.facts import Facts, KnownProduct, KnownText, known_text, metal_of
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.glossary import content, is_known_word, is_material, notion
from revive_app.rules.language.indic import has_indic
from revive_app.rules.language.phrases import BARRIER, compile_phrases
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.language.sound import skeleton
from revive_app.rules.language.text import fold_all, sentences
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces


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
    # it speaks of what is the customer's: "your wedding", "aapki chain"
    to_customer: bool
    # it is a sentence of the facts, word for word
    quoted: bool

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


_ASKS = re.compile(r"\?\s*\W*$")
# "The idol is available, shall I pack it?" claims first and asks then
_BEFORE_QUESTION = re.compile(r"(?:,|;|\s[-–—])\s+")
_INQUIRING = compile_phrases(
    """
    which|what|when|where|who|whose|kya|kaun|kaunsa|kaunsi|kaunse|kab|kahan|kaha|kidhar|kitna|kitne|kitni|kaise|kaisa|kaisi
    ^ how|would|do|does|did|shall|should|can|could|may|are|is|will|if|agar|tell|let|in|for|aap|apko
    """,
    {BARRIER: ""},
)
_YOURS = fold_all("your apka apki apke aapka aapki aapke tumhara apne aapne you aapko")


def read_reply(text: str, facts: Facts) -> Reply:
    """Take a reply apart. What no sentence names is taken from the one before, then from the customer's words."""
    text = without_own(text, facts)
    asked = scan(facts.customer_words)
    about = _products(find_mentions(facts.customer_words, facts.products))
    found: list[Sentence] = []
    position = 0
    for sentence in sentences(text):
        start = text.index(sentence, position)
        position = start + len(sentence)
        for part, offset in _claim_and_question(sentence):
            found.append(_sentence(part, start + offset, facts, about))
            about = found[-1].about
    found = [_as_claimed(*pair) for pair in zip_longest(found, found[1:])]
    return Reply(text, tuple(found), facts, known_text(facts), meanings(asked), tuple(read_pieces(asked)))


def _as_claimed(sentence: Sentence, following: Sentence | None) -> Sentence:
    """ "Cash refund? Of course.": a question answered with yes is a claim."""
    answered = sentence.asks and following is not None and _YES.match(following.folded)
    return replace(sentence, asks=False) if answered else sentence


_YES = re.compile(
    r" (?:of course|course|yes|yess|sure|surely|haan|ha|han|hanji|bilkul|zaroor|always|certainly|definitely|absolutely|jee ha|ji ha|ji haan)\b"
)


def _claim_and_question(sentence: str) -> list[tuple[str, int]]:
    """A question's leading claim apart from the question itself, each with its place in the sentence."""
    if not _ASKS.search(sentence):
        return [(sentence, 0)]
    joints = list(_BEFORE_QUESTION.finditer(sentence))
    if not joints:
        return [(sentence, 0)]
    claim = sentence[: joints[-1].start()]
    if _INQUIRING.search("".join(f" {piece.folded}" for piece in scan(claim) if piece.folded)):
        return [(sentence, 0)]
    return [(claim, 0), (sentence[joints[-1].end() :], joints[-1].end())]


def _sentence(text: str, start: int, facts: Facts, before: tuple[KnownProduct, ...]) -> Sentence:
    pieces = _as_the_facts_write(scan(text), facts) if has_indic(text) else scan(text)
    named = _full_names(text, facts)
    mentions = tuple(
        mention
        for mention in mentions_in(pieces, text, facts.products)
        if not _is_part(text[mention.start : mention.end], before)
    )
    by_month = _BY_MONTH if _monthly(pieces, facts) else frozenset[str]()
    told = (meanings(pieces) | by_month) - _only_named(pieces, mentions)
    return Sentence(
        text=text,
        start=start,
        folded="".join(f" {_spelt(piece)}" for piece in pieces if piece.text.strip()),
        pieces=tuple(pieces),
        notions=told,
        clauses=tuple(_clause(part, mentions, named, told, by_month) for part in split_clauses(pieces)),
        mentions=mentions,
        about=_products(mentions) or before or _by_price(pieces, facts),
        negated=is_negated(pieces),
        asks=_ASKS.search(text) is not None or hands_over(text),
        to_customer=any(piece.folded in _YOURS for piece in pieces),
        quoted=_is_quoted(text, (*facts.passages, *(product.about for product in facts.products))),
    )


def _as_the_facts_write(pieces: list[Piece], facts: Facts) -> list[Piece]:
    """ "ऑथेंटिसिटी" is the facts' "authenticity": a word of an Indian script that no list knows, by its sound."""
    known = known_text(facts).folded
    return [
        replace(piece, folded=_by_sound(known).get(skeleton(piece.text), piece.folded))
        if has_indic(piece.text) and piece.folded not in known and not is_known_word(piece.folded)
        else piece
        for piece in pieces
    ]


@lru_cache(maxsize=256)
def _by_sound(known: frozenset[str]) -> dict[str, str]:
    """Sound → the word of the facts, of so many consonants that no other word sounds alike."""
    return {sound: word for word in sorted(known) if len(sound := skeleton(word)) >= _TELLING}


def _spelt(piece: Piece) -> str:
    """A word as phrases are sought in; "kaam" is work, and not "kam"."""
    return "kaam" if piece.text.lower() in _WORK else piece.folded or piece.text.lower()


_WORK = frozenset({"kaam", "काम"})


def _only_named(pieces: list[Piece], mentions: tuple[Mention, ...]) -> frozenset[str]:
    """ "Eternity Band", "open kada": what would be said of the shop's hours, if it were no part of a piece's name."""
    inside = [[p for p in pieces if m.start <= p.start < m.end] for m in mentions]
    # one word alone may be the verb: "Somvar ko band hai"
    named = [piece for words in inside if len(words) > 1 for piece in words]
    rest = [piece for piece in pieces if piece not in named]
    return meanings(named) & _OF_HOURS - meanings(rest) if named else frozenset()


_OF_HOURS = frozenset({"open", "close"})
_TELLING = 4
_BY_MONTH = frozenset({"emi"})


def _monthly(pieces: list[Piece], facts: Facts) -> bool:
    """ "Over 9 months that is ₹51,667 a month": instalments, by another name, of a shop that gives them."""
    known = known_text(facts).notions
    if "emi" not in known or "scheme" in meanings(pieces):
        return False
    said = read_pieces(pieces)
    months = [q for q in said if q.unit is Unit.MONTH and q.value > 1]
    again = any(
        notion(piece.folded) == "month" and not any(q.start <= piece.start < q.end for q in months)
        for piece in pieces
    )
    shares = [product.price / q.value for product in facts.products for q in months]
    amounts = [q.value for q in said if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value >= _A_SHARE]
    return again and any(abs(amount - share) <= share * _ROUNDED for amount in amounts for share in shares)


_A_SHARE = 100
_ROUNDED = 0.02


def _by_price(pieces: list[Piece], facts: Facts) -> tuple[KnownProduct, ...]:
    """The one piece that costs what is told, where none is named."""
    prices = {q.value for q in read_pieces(pieces) if q.unit in (Unit.RUPEES, Unit.PLAIN)}
    found = tuple(product for product in facts.products if product.price in prices)
    return found if len(found) == 1 else ()


def notions_of(product: KnownProduct) -> frozenset[str]:
    """What the catalog says of a piece, its metal and its diamonds among it."""
    own = {*content(f"{product.name} {product.purity} {product.about}"), metal_of(product.purity)}
    return frozenset(own | {"diamond"} if _GRADED.search(product.about) else own)


# what only diamonds have
_GRADED = re.compile(r"\b(?:VVS|VS|SI)\s?-?[12]?\b|\b(?:IGI|GIA)\b|\d\s?ct\b", re.IGNORECASE)


def _is_part(named: str, products: tuple[KnownProduct, ...]) -> bool:
    """ "Ruby ki vati": a stone of the piece that is spoken of, not the pieces that are called after it."""
    notions = set(content(named))
    return all(is_material(one) for one in notions) and any(
        notions <= set(content(product.about)) for product in products
    )


def _is_quoted(text: str, passages: tuple[str, ...]) -> bool:
    """Whether a sentence stands in the passages word for word, as it is or after an announcement: "We write: …"."""
    known = _sentences_of(passages)
    return _normal(text) in known or _normal(text.partition(": ")[2]) in known


@lru_cache(maxsize=256)
def _sentences_of(passages: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_normal(part) for passage in passages for part in sentences(passage))


def _normal(text: str) -> str:
    return " ".join(text.split()).rstrip(".।!")


def _full_names(text: str, facts: Facts) -> list[tuple[int, int]]:
    """Where products' names stand in full: "Kangan, set of four" counts nothing, it is called so."""
    lower = text.lower()
    found = []
    for product in facts.products:
        at = lower.find(product.name.lower()) if product.name else -1
        while at >= 0:
            found.append((at, at + len(product.name)))
            at = lower.find(product.name.lower(), at + 1)
    return found


def _clause(
    pieces: list[Piece],
    mentions: tuple[Mention, ...],
    named: list[tuple[int, int]],
    told: frozenset[str],
    also: frozenset[str],
) -> Clause:
    start, end = pieces[0].start, pieces[-1].end
    inside = tuple(mention for mention in mentions if start <= mention.start < end)
    said = (
        quantity
        for quantity in read_pieces(pieces)
        if not any(first <= quantity.start and quantity.end <= last for first, last in named)
    )
    spoken = (meanings(pieces) | also) - _only_named(pieces, mentions)
    if of_hours(told, pieces):
        said = (as_hour(quantity, pieces) for quantity in said)
    return Clause(spoken, tuple(said), inside, start, end)


def _products(mentions: tuple[Mention, ...] | list[Mention]) -> tuple[KnownProduct, ...]:
    return tuple(dict.fromkeys(product for mention in mentions for product in mention.products))
