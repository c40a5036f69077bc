"""How a sentence stands beside the facts, as numbered buckets: what it shares with the fact nearest to it, and what each says alone.

Numbers, prices and links are held against the facts by rules; here is told what words do: a benefit the facts speak of
elsewhere, a "not" the fact has not, an "all" for a "some", a day that stands nowhere.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.clauses import is_negated, split_clauses
from revive_app.rules.knowledge.facts import Facts, KnownProduct
from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.knowledge.subjects import heard, lines
from revive_app.rules.language.glossary import is_telling, weight
from revive_app.rules.language.scan import Piece, scan
from revive_app.rules.learned import BUCKETS, Features
from revive_app.rules.numbers.quantities import Quantity, read_pieces


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the facts, or a piece of the catalog. `denied`: what stands in its clauses with a "not"."""

    words: frozenset[str]
    notions: frozenset[str]
    denied: frozenset[str]
    negated: bool
    quantities: tuple[Quantity, ...]
    about: tuple[float, ...]
    of_a_piece: bool


@dataclass(frozen=True, slots=True)
class Shop:
    """The lines of one set of facts, and all their words and notions."""

    lines: tuple[Line, ...]
    words: frozenset[str]
    notions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """A line, how much of a sentence it holds (weights of notions), and how likely it is of the same matter, 0…1."""

    line: Line
    held: float
    alike: float

    @property
    def nearness(self) -> float:
        """What lines are ordered by."""
        return self.held + _ALIKE * self.alike


_ALIKE = 4.0
# the lines in which a number or two words together are looked for
_AROUND = 5
_NOWHERE = Near(Line(frozenset(), frozenset(), frozenset(), False, (), (), False), 0.0, 0.0)

# how hard the buckets pull: what decides, what adds up from many words
_LOUD, _LOW, _FAINT = 0.7, 0.4, 0.3


def traits(reply: Reply) -> Iterator[tuple[Sentence, tuple[Features, ...]]]:
    """Each sentence that claims something, and what is to be seen of it."""
    shop = _shop(reply.facts)
    for sentence in reply.sentences:
        if not (sentence.asks or sentence.quoted):
            yield sentence, tuple(_seen(sentence, _nearest(sentence, shop.lines), shop, reply.asked))


def held_by_the_nearest(found: Sequence[Features]) -> float:
    """The share of a sentence's notions that the fact nearest to it holds, 0…1: the first thing that is seen of it."""
    return found[0][0]


@lru_cache(maxsize=256)
def _shop(facts: Facts) -> Shop:
    texts = (line for text in (*facts.passages, facts.offer_text) for line in lines(text))
    known = (*map(_line, texts), *map(_line_of, facts.products))
    return Shop(
        known,
        frozenset[str]().union(*(line.words for line in known)),
        frozenset[str]().union(*(line.notions for line in known)),
    )


def _line_of(product: KnownProduct) -> Line:
    return _line(f"{product.name} {product.purity} {product.about}", of_a_piece=True)


@lru_cache(maxsize=4096)
def _line(text: str, *, of_a_piece: bool = False) -> Line:
    pieces = scan(text)
    return Line(
        frozenset(piece.folded for piece in pieces if piece.folded),
        meanings(pieces),
        _denied(pieces),
        is_negated(pieces),
        tuple(read_pieces(pieces)),
        heard(text).shares,
        of_a_piece,
    )


def _denied(pieces: Sequence[Piece]) -> frozenset[str]:
    clauses = (part for part in split_clauses(list(pieces)) if is_negated(part))
    return frozenset[str]().union(*map(meanings, clauses))


def _nearest(sentence: Sentence, known: Iterable[Line]) -> tuple[Near, ...]:
    """The lines most like a sentence, the likest first; never none."""
    about = heard(sentence.text).shares
    near = (
        Near(
            line,
            sum(map(weight, sentence.notions & line.notions)),
            sum(one * other for one, other in zip(about, line.about, strict=True)),
        )
        for line in known
    )
    return tuple(nlargest(_AROUND, near, key=lambda one: one.nearness)) or (_NOWHERE,)


def _seen(sentence: Sentence, near: Sequence[Near], shop: Shop, asked: frozenset[str]) -> Iterator[Features]:
    best = near[0]
    words = sentence.folded.split()
    whole = sum(map(weight, sentence.notions)) or 1.0
    yield best.held / whole, _buckets(["held"])
    yield best.alike, _buckets(["alike"])
    yield len(best.line.words & set(words)) / (len(words) or 1), _buckets(["words held"])
    yield len(set(words) - shop.words) / (len(words) or 1), _buckets(["words unknown"])
    yield _LOUD, _buckets(_of_the_sentence(sentence, best.line))
    yield _LOUD, _buckets(_of_its_notions(sentence, near, shop, asked))
    yield _LOUD, _buckets(_of_its_numbers(sentence, near))
    yield _LOW, _buckets(_left_unsaid(sentence, best.line))
    yield _LOW, _buckets(_of_its_words(words, best.line, shop))
    yield _FAINT, _buckets(f"only there {word}" for word in best.line.words.difference(words))
    yield _FAINT, _buckets(_of_pairs(sentence, near))


def _of_the_sentence(sentence: Sentence, line: Line) -> Iterator[str]:
    yield "claims"
    yield f"not {sentence.negated:d}{line.negated:d}"
    yield "of a piece" if line.of_a_piece else "of a passage"
    yield "names a piece" if sentence.mentions else "names none"
    if sentence.to_customer:
        yield "you"
    matter, other = _matter(heard(sentence.text).shares), _matter(line.about)
    yield f"matter {matter}"
    yield f"matter {matter} {sentence.negated:d}{line.negated:d}"
    yield f"both of {matter}" if matter == other else "another matter"


def _matter(shares: Sequence[float]) -> int:
    return max(range(len(shares)), key=shares.__getitem__, default=-1)


def _of_its_notions(
    sentence: Sentence, near: Sequence[Near], shop: Shop, asked: frozenset[str]
) -> Iterator[str]:
    denied = _denied(sentence.pieces)
    line = near[0].line
    # where a notion stands: in the nearest line, in the piece spoken of, …
    places = (
        ("line", line.notions),
        ("piece", frozenset[str]().union(*(_line_of(product).notions for product in sentence.about))),
        ("next", near[1].line.notions if len(near) > 1 else frozenset[str]()),
        ("facts", shop.notions),
        ("asked", asked),
    )
    for named in sentence.notions:
        where = next((place for place, held in places if named in held), "nowhere")
        yield f"{where}:{named}"
        yield f"{named in denied:d}:{named}"
        if is_telling(named):
            polarity = f"{named in denied:d}{named in line.denied:d}"
            yield where
            yield f"{polarity} {where}"
            yield f"{polarity} {where}:{named}"
        else:
            yield f"{where} light"


def _of_its_numbers(sentence: Sentence, near: Sequence[Near]) -> Iterator[str]:
    own = {(quantity.unit, quantity.value) for quantity in near[0].line.quantities}
    around = {(quantity.unit, quantity.value) for one in near for quantity in one.line.quantities}
    units = {unit for unit, _ in own}
    for quantity in sentence.quantities:
        told = (quantity.unit, quantity.value)
        where = "same" if told in own else "near" if told in around else "other" if told[0] in units else "no"
        yield f"{where} number"
        yield f"{where} number {quantity.unit}"
        yield f"number {quantity.unit}"
    yield from (f"without {unit}" for unit in units - {quantity.unit for quantity in sentence.quantities})


def _left_unsaid(sentence: Sentence, line: Line) -> Iterator[str]:
    for named in line.notions - sentence.notions:
        yield f"unsaid:{named}"
        if named in line.denied:
            yield f"unsaid not:{named}"


def _of_its_words(words: Sequence[str], line: Line, shop: Shop) -> Iterator[str]:
    for word in words:
        yield f"word {word}"
        yield f"{'held' if word in line.words else 'elsewhere' if word in shop.words else 'unknown'} {word}"
    yield from (f"words {one} {two}" for one, two in zip(words, words[1:], strict=False))


def _of_pairs(sentence: Sentence, near: Sequence[Near]) -> Iterator[str]:
    """Two of its notions, and whether one line holds both."""
    told = sorted(named for named in sentence.notions if weight(named) >= _WORTH_PAIRING)
    for place, one in enumerate(told):
        for two in told[place + 1 :]:
            together = any({one, two} <= each.line.notions for each in near)
            yield f"together {together:d}"
            yield f"together {together:d} {one} {two}"


_WORTH_PAIRING = 2


def _buckets(names: Iterable[str]) -> frozenset[int]:
    return frozenset(zlib.crc32(name.encode()) % BUCKETS for name in names)
