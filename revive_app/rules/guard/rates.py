"""What an amount is for: "₹148 per gram" is no price of a kilo, three joints at ₹150 each are ₹450."""

from collections.abc import Iterator
from itertools import pairwise

from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.per import per_units
from revive_app.rules.knowledge.statements import Statement
from revive_app.rules.language.glossary import notion
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Quantity, Unit


def same_rate(quantity: Quantity, sentence: Sentence, other: Quantity, said: Statement) -> bool:
    """Whether two equal amounts are for the same: true when one of them is for nothing in particular."""
    here = dict(per_units(sentence.pieces)).get(quantity.end)
    there = dict(said.rates).get(other.end)
    each = any(
        piece.folded in _EACH and 0 <= piece.start - quantity.end < _BESIDE for piece in sentence.pieces
    )
    if each and (there == Unit.PIECE.value or there in sentence.notions):
        return (
            True  # "pieces from other jewellers cost ₹350 each", "12 letters are free, the others ₹40 each"
        )
    return here is None or there is None or here == there or (here in _SPOTS and there not in _UNITS)


# "₹250 per spot" is told of whatever is counted there: breaks, joints, stones
_SPOTS = frozenset(map(notion, fold_all("place spot point jagah")))
_UNITS = frozenset(unit.value for unit in Unit)


def multiples(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """A stated rate times how many the sentence or the customer counts: joints, strings, letters, grams."""
    for said in reply.known.statements:
        for end, unit in said.rates if not _weighed(said) else ():
            amount = next(
                (q.value for q in said.quantities if q.end == end and q.unit is not Unit.PERCENT), None
            )
            if amount is not None:
                counts = _counted(unit, sentence, reply)
                yield from (amount * count for count in counts)
                yield from (amount * (count - free) for count in counts for free in _free_of(said, unit))


def _free_of(said: Statement, unit: str) -> list[float]:
    """How many cost nothing: "up to 12 letters are free, each further letter ₹60"."""
    if "free" not in said.context:
        return []
    return [q.value for q in said.limits if q.unit is Unit.PLAIN or q.unit.value == unit]


def _weighed(said: Statement) -> bool:
    """A rate per gram: reckoned in `arithmetic`, by purity."""
    return any("gram" in unit or unit == "tola" for _, unit in said.rates)


def _counting(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, Piece]]:
    """Each word with what it may count: "ten boxes", "ten velvet boxes", "three of your own stones"."""
    for index, piece in enumerate(pieces):
        behind = [p for p in pieces[index + 1 : index + 6] if p.folded not in _OF_HERS]
        yield from ((piece, following) for following in behind[:2])


_OF_HERS = fold_all("of your my his her own these those such apne apni mere meri")
_EACH = fold_all("each apiece")
_BESIDE = 3
_MANY = 50
_BOTH = fold_all("both dono donon")


def _counted(unit: str, sentence: Sentence, reply: Reply) -> set[float]:
    found = {
        q.value
        for q in (*sentence.quantities, *reply.asked_quantities)
        if q.unit.value == unit and q.value > 0
    }
    if unit == "piece":  # "engraving two glasses"
        found |= {q.value for q in sentence.quantities if q.unit is Unit.PLAIN and 1 < q.value <= _MANY}
        starts = {mention.start for mention in sentence.mentions}
        found |= {
            float(SMALL[piece.folded])
            for piece, following in pairwise(sentence.pieces)
            if piece.folded in SMALL and following.start in starts
        }
    for piece, following in _counting(sentence.pieces):
        if unit not in (notion(following.folded), notion(following.folded.removesuffix("s"))):
            continue
        if piece.folded in _BOTH:
            found.add(2.0)
        elif piece.folded in SMALL:
            found.add(float(SMALL[piece.folded]))
        elif piece.text.isdigit() and len(piece.text) < 4:
            found.add(float(piece.text))
    return found
