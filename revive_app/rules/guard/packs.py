"""What a box, a packet or a card of the catalog holds, beside how many of these there are: "24 pieces; 85 boxes are in stock"."""

from functools import lru_cache

from revive_app.rules.guard.reading import Clause, Sentence
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.quantities import Quantity, Unit, read_pieces
from revive_app.rules.numbers.units import UNITS


def told_to_be_held(quantity: Quantity, sentence: Sentence) -> bool | None:
    """Whether a pack of the catalog holds so many; None where no pack is spoken of, or its number in stock."""
    packs = [held for product in sentence.about if (held := _held(product))]
    if not packs or not _counts_pieces(quantity, sentence):
        return None
    clause = next(clause for clause in sentence.clauses if quantity in clause.quantities)
    line = _line(clause, sentence)
    behind = [p.folded for p in sentence.pieces if quantity.start <= p.start < clause.end and p.folded]
    if quantity.value == 1 or not _PACKS.isdisjoint(behind[:_SHORTLY]) or _THERE.search(line):
        return None
    if _HOLDS.search(line) or _HOLDS_SO.search(sentence.folded):
        return any(quantity.value in held for held in packs)
    return None


def _counts_pieces(quantity: Quantity, sentence: Sentence) -> bool:
    """ "24 pieces", "300 alag alag piece"."""
    behind = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][:_SHORTLY]
    plain = quantity.unit is Unit.PLAIN and any(UNITS.get(w, ("",))[0] is Unit.PIECE for w in behind)
    return quantity.unit is Unit.PIECE or plain


@lru_cache(maxsize=1024)
def _held(product: KnownProduct) -> frozenset[float]:
    """How many a product is sold together, where its name says in what: "box of 24 pieces", "packet (12 pairs)"."""
    pieces = scan(product.name)
    if _PACKS.isdisjoint(piece.folded for piece in pieces):
        return frozenset()
    return frozenset(q.value for q in read_pieces(pieces) if q.unit in _COUNTS and q.value > 1)


def _line(clause: Clause, sentence: Sentence) -> str:
    inside = (piece.folded for piece in sentence.pieces if clause.start <= piece.start < clause.end)
    return "".join(f" {word}" for word in inside if word)


_COUNTS = frozenset({Unit.PIECE, Unit.PLAIN})
# so many words from a count to what is counted: "24 bangle boxes"
_SHORTLY = 3
_PACKS = fold_all(
    "box boxes packet packets pack packs card cards dibba dibbe dabba dabbe set sets pouch pouches lot lots"
)
_THERE = word_pattern(
    "stock ready taiyar tayyar available left bacha bache bachi uplabdh maujood rakhe store shop dukan dukaan",
    {},
)
_HOLDS = compile_phrases(
    """
    has|holds|hold|contains|contain|includes|carries|inside|in|usme|isme|me|mein
    """,
    {"BARRIER": ""},
)
_HOLDS_SO = compile_phrases("in|inside ~1 each|every|it|them\nhar ~1 me|mein", {"BARRIER": ""})
