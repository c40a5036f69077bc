"""What a sentence tells of pieces, value by value, and which pieces of the catalog have it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from revive_app.rules.guard.arithmetic import close
from revive_app.rules.guard.measures import is_of_the_piece, weighs
from revive_app.rules.guard.plating import is_plated
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.stock import SERVICES
from revive_app.rules.knowledge.facts import KnownProduct, metal_of
from revive_app.rules.language.glossary import STOPWORDS, is_kind, notion
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.small_talk import SAFE_WORDS
from revive_app.rules.language.text import fold_all, words
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.purity import is_purity, same_purity
from revive_app.rules.numbers.quantities import Quantity, Unit, read


@dataclass(frozen=True, slots=True)
class Value:
    """A value told. `span`: where it stands in the sentence; `held`: whether a piece has it."""

    span: tuple[int, int]
    held: Callable[[KnownProduct], bool]


def qualities_told(sentence: Sentence, reply: Reply) -> Iterator[list[Value]]:
    """The values of a sentence kind by kind: purities, metals, weights, prices, counts, grades, words, readiness."""
    yield list(_purities(sentence))
    yield list(_metals(sentence))
    yield [Value((q.start, q.end), partial(_measures, q)) for q in sentence.quantities if q.unit in _MEASURES]
    yield [Value((q.start, q.end), partial(_costs, q)) for q in sentence.quantities if _is_price(q)]
    yield list(_counts(sentence))
    yield list(_grades(sentence))
    yield list(_own_words(sentence, reply))
    yield list(_ready(sentence))
    yield list(_leads(sentence, reply))


def _purities(sentence: Sentence) -> Iterator[Value]:
    for q in sentence.quantities:
        if is_purity(q):
            yield Value((q.start, q.end), partial(_is_of_purity, q))
    for match in _PLATINUM.finditer(sentence.text):
        yield Value(match.span(), partial(_is_of_metal, "platinum"))


def _is_of_purity(told: Quantity, product: KnownProduct) -> bool:
    return same_purity(told.value, product.purity)


_PLATINUM = re.compile(r"\bpt\s?-?9\d0\b", re.IGNORECASE)


def _metals(sentence: Sentence) -> Iterator[Value]:
    """ "The ring is gold", "sone ki hai": not "gold-plated", nor what a rate or an exchange is of."""
    for index, piece in enumerate(sentence.pieces):
        metal = notion(piece.folded) if piece.folded else ""
        if metal in _METALS and not _names_no_metal(sentence.pieces[index + 1 : index + 3]):
            yield Value((piece.start, piece.end), partial(_is_of_metal, metal))


def _names_no_metal(following: Sequence[Piece]) -> bool:
    """ "Gold-plated", "gold rate"; "set in a ring of silver", "chandi ki anguthi me": of another thing."""
    if not following:
        return False
    first = following[0]
    if first.is_sign("-") or first.folded in _NO_METAL or notion(first.folded) in _NO_METAL:
        return True
    return first.folded in _OF and any(
        is_kind(notion(piece.folded)) for piece in following[1:] if piece.folded
    )


_OF = fold_all("ka ki ke")
_METALS = frozenset({"gold", "silver", "platinum"})
_NO_METAL = fold_all(
    "plated plating polish rate value bhav price tone finish weight jewellery coin exchange wale wali wala vermeil dipped"
)


def _is_of_metal(metal: str, product: KnownProduct) -> bool:
    named = {notion(word) for word in _words_of(f"{product.name} {product.purity} {product.about}")}
    return metal in named or metal == metal_of(product.purity) or is_plated(product)


_MEASURES = frozenset({Unit.GRAM, Unit.CARAT, Unit.RATTI, Unit.INCH, Unit.MILLIMETRE})


def _measures(told: Quantity, product: KnownProduct) -> bool:
    return weighs(told, (product,)) or is_of_the_piece(told, (product,))


def _is_price(quantity: Quantity) -> bool:
    money = quantity.unit in (Unit.RUPEES, Unit.PLAIN)
    return money and quantity.value >= _A_PRICE and not is_purity(quantity)


_A_PRICE = 500


def _costs(told: Quantity, product: KnownProduct) -> bool:
    return close(told, product.price)


def _counts(sentence: Sentence) -> Iterator[Value]:
    """How many there are, where nothing is reckoned up."""
    numbers = [q for q in sentence.quantities if not is_purity(q)]
    counting = all(q.unit in (Unit.PIECE, Unit.PLAIN) and q.value < _A_PRICE for q in numbers)
    if not counting or not (_IN_STOCK.search(sentence.folded) or _bare(sentence)):
        return
    found = {(q.start, q.end): q.value for q in numbers}
    for piece in sentence.pieces:
        if piece.folded in SMALL and not any(start <= piece.start < end for start, end in found):
            found[piece.start, piece.end] = float(SMALL[piece.folded])
    for span, value in sorted(found.items()):
        yield Value(span, partial(_is_left, value))


def _bare(sentence: Sentence) -> bool:
    """ "Bali 3, bracelet 9": pieces and numbers, and nothing else."""
    return all(
        any(m.start <= piece.start < m.end for m in sentence.mentions)
        or any(q.start <= piece.start < q.end for q in sentence.quantities)
        or piece.folded in STOPWORDS
        or piece.folded in SMALL
        for piece in sentence.pieces
        if piece.folded
    )


def _is_left(count: float, product: KnownProduct) -> bool:
    return product.stock == count


_IN_STOCK = compile_phrases(
    "is|are|have|has|left|stock|available|remain|hai|hain|bache|bacha|bachi|uplabdh|maujood|there|theres",
    {"BARRIER": ""},
)


def _grades(sentence: Sentence) -> Iterator[Value]:
    for match in _GRADE.finditer(sentence.text):
        yield Value(match.span(), partial(_is_described, re.compile(rf"\b{match[0]}")))
    for match in _COLOUR.finditer(sentence.text):
        yield Value(
            match.span(1), partial(_is_described, re.compile(rf"\b(?:VVS|VS|SI|IF)[12]?\s+{match[1]}\b"))
        )


_GRADE = re.compile(r"\b(?:VVS|VS|SI|IF|FL)[12]?\b")
_COLOUR = re.compile(r"\b(?:VVS|VS|SI|IF|FL)[12]?\s+([D-M]{1,2})\b")


def _is_described(pattern: re.Pattern[str], product: KnownProduct) -> bool:
    return pattern.search(product.about) is not None


def _own_words(sentence: Sentence, reply: Reply) -> Iterator[Value]:
    """Laboratories, places and other words that only the catalog holds."""
    papers = frozenset[str]().union(*map(_words_of, reply.facts.passages))
    for piece in sentence.pieces:
        word = piece.folded
        if len(word) < _SHORT or word in STOPWORDS | papers or (word in SAFE_WORDS and word not in _LABS):
            continue
        if word not in SMALL:
            yield Value((piece.start, piece.end), partial(_is_told_in, word))


_SHORT = 3
_LABS = fold_all("igi gia sgl hrd")


def _is_told_in(word: str, product: KnownProduct) -> bool:
    return word in _words_of(f"{product.name} {product.about}")


@lru_cache(maxsize=1024)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.folded for word in words(text))


def _ready(sentence: Sentence) -> Iterator[Value]:
    """ "The pendant is in stock", of one that is made to order."""
    for clause in sentence.clauses:
        if clause.notions & SERVICES or any(q.unit in _LATER for q in clause.quantities):
            continue
        for piece in sentence.pieces:
            if clause.start <= piece.start < clause.end and piece.folded in _THERE:
                yield Value((piece.start, piece.end), _is_there)


_THERE = fold_all("ready available stock taiyar tayyar uplabdh maujood")
_LATER = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.DATE})


def _is_there(product: KnownProduct) -> bool:
    return product.stock is None or product.stock > 0


def _leads(sentence: Sentence, reply: Reply) -> Iterator[Value]:
    """ "The ring takes 12 days", where those are the pendant's, and no paper has such days."""
    told = {q.value for text in reply.facts.passages for q in read(text) if q.unit is Unit.DAY}
    for q in sentence.quantities:
        if q.unit is Unit.DAY and q.value not in told:
            yield Value((q.start, q.end), partial(_measures, q))
