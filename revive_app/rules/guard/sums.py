"""What pieces cost together, one by one and against each other: sums, counts, what one of a pair costs."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from revive_app.rules.catalog.mentions import Mention
from revive_app.rules.guard.per_one import MEASURES, One, one_of
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.scan import scan
from revive_app.rules.language.text import fold_all
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.quantities import Quantity, Unit, read, read_pieces


def _totals(sentence: Sentence) -> Iterator[float]:
    """The sum of all products named, each as often as the number before it says."""
    singles = [mention for mention in sentence.mentions if len(mention.products) == 1]
    if not singles:
        return
    total, previous_end = 0.0, 0
    for mention in singles:
        total += mention.products[0].price * _count_before(sentence, mention, previous_end)
        previous_end = mention.end
    yield total


def totals(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What the pieces of a sentence cost together."""
    yield from _totals(sentence)
    yield from _together(sentence, reply, about)


def _together(sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """ "Dono milake 1.46 lakh": the sum of the pieces in question, where the sentence adds them up unnamed."""
    said = {piece.folded for piece in sentence.pieces}
    if not about and not sentence.mentions and said & _BOTH and said & _ALTOGETHER:
        yield from (
            float(one.price + other.price) for one, other in combinations(reply.facts.products[:_MANY], 2)
        )
    if (
        2 <= len(about) <= _SEVERAL
        and not sentence.mentions
        and (said & _ALTOGETHER or len(about) == 2 and said & _BOTH)
    ):
        yield float(sum(product.price for product in about))


_SEVERAL = 4
_MANY = 12
_BOTH = fold_all("both two dono donon")
_ALTOGETHER = fold_all(
    "together total altogether combined milake milakar kul jodkar sum teeno tino charo sab all everything"
)


def apiece(sentence: Sentence, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """What one of a pair or of a set costs."""
    if any(piece.folded in _EACH for piece in sentence.pieces):
        yield from (product.price / count for product in about for count in pieces_in(product))


def per_one(sentence: Sentence, about: tuple[KnownProduct, ...]) -> Iterator[float]:
    """ "Per gram the coin comes to ₹207.50", "₹16,000 a ratti", "₹3,100 a pair" of a packet of twelve."""
    for clause in sentence.clauses:
        for quantity in clause.quantities:
            one = one_of(quantity, clause, sentence) if quantity.unit in _MONEY else None
            if one is not None:
                yield from (product.price / count for product in about for count in _counts_of(product, one))


_MONEY = frozenset({Unit.RUPEES, Unit.PLAIN})


def _counts_of(product: KnownProduct, one: One) -> tuple[float, ...]:
    """How many of these a piece has: grams, ratti, pairs, bands."""
    if one.unit in MEASURES:
        grams = (product.weight_mg / 1000,) if one.unit is Unit.GRAM and product.weight_mg else ()
        return (*grams, *(q.value for q in read(product.about) if q.unit is one.unit and q.value > 0))
    return pieces_in(product) if one.unit in (None, Unit.PIECE) else ()


_EACH = fold_all("each one single per apiece ek har prati pratyek")


def tells_of_one(sentence: Sentence, quantity: Quantity, product: KnownProduct) -> bool:
    """ "One band costs ₹69,999", where that is the pair's price."""
    if not pieces_in(product):
        return False
    before = [piece.folded for piece in sentence.pieces if piece.end <= quantity.start and piece.folded][
        -_SHORTLY:
    ]
    counted = {after for word, after in zip(before, before[1:], strict=False) if word in _ONE}
    return bool(counted) and not counted & (_PAIRED | _SETS)


_SHORTLY = 5
_ONE = fold_all("one single ek each per")


@lru_cache(maxsize=1024)
def pieces_in(product: KnownProduct) -> tuple[float, ...]:
    """How many pieces a product is sold as: a pair, a set of six, a dozen."""
    pieces = scan(f"{product.name} {product.about}")
    counts = {q.value for q in read_pieces(pieces) if q.unit is Unit.PIECE and 1 < q.value <= 50}
    counts |= {
        float(SMALL.get(after.folded, 0) or (after.text if after.text.isdigit() else 0))
        for first, joint, after in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if first.folded in _SETS and joint.folded == "of"
    }
    if any(piece.folded in _PAIRED for piece in pieces):
        counts.add(2.0)
    if any(piece.folded in DOZEN for piece in pieces):
        counts.add(12.0)
    return tuple(count for count in counts if count > 1)


DOZEN = fold_all("dozen darjan दर्जन")
_SETS = fold_all("set pack box packet pouch card lot") | DOZEN
_PAIRED = fold_all("pair jodi joda couple")


def priced(sentence: Sentence) -> Iterator[float]:
    """What each mention costs at least: the cheapest piece it may mean, as often as is said."""
    previous_end = 0
    for mention in sentence.mentions:
        count = _count_before(sentence, mention, previous_end)
        if len(mention.products) == 1 or count > 1:
            yield min(product.price for product in mention.products) * count
        previous_end = mention.end


def sum_told(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "18,900 and 24,600, together 43,500": the sum of prices of the catalog that the sentence tells itself."""
    prices = {float(product.price) for product in reply.facts.products}
    told = [q.value for q in sentence.quantities if q.unit in (Unit.RUPEES, Unit.PLAIN) and q.value in prices]
    if len(told) > 1:
        yield sum(told)


def laid_out(sentence: Sentence, reply: Reply) -> Iterator[float]:
    """ "You pay ₹11,800: ₹1,800 plus ₹10,000 deposit": amounts a fact asks together, told one by one and added up."""
    if not any(piece.folded in _PLUS or piece.is_sign("+") for piece in sentence.pieces):
        return
    told = {q.value for q in sentence.quantities if q.unit in _MONEY}
    facts: dict[str, set[float]] = {}
    for said in reply.known.statements:
        amounts = {q.value for q in said.quantities if q.unit is Unit.RUPEES and q not in said.limits}
        facts.setdefault(said.folded, set()).update(amounts)
    yield from (sum(amounts & told) for amounts in facts.values() if len(amounts & told) > 1)


_PLUS = fold_all("plus and aur add adding jodkar milakar")


def _count_before(sentence: Sentence, mention: Mention, after: int) -> float:
    for quantity in sentence.quantities:
        into = quantity.start < mention.start <= quantity.end  # "20 pairs of …", of a piece called a pair
        near = after <= quantity.start and (into or mention.start - 16 <= quantity.end <= mention.start + 1)
        if near and quantity.unit in (Unit.PIECE, Unit.PLAIN) and quantity.value <= 50:
            return quantity.value
    return 1.0


def differences(sentence: Sentence) -> Iterator[float]:
    prices = [mention.products[0].price for mention in sentence.mentions if len(mention.products) == 1]
    if len(prices) == 2:
        yield abs(prices[0] - prices[1])
