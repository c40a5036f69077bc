"""Counts and availability in a reply, against the stock the catalog holds."""

from collections.abc import Iterator
from functools import lru_cache

from revive_app.rules.guard import claims
from revive_app.rules.guard.arithmetic import near
from revive_app.rules.guard.counted import counted_elsewhere
from revive_app.rules.guard.packs import told_to_be_held
from revive_app.rules.guard.rates import multiples
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.sizes import is_size, size_is_made
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.glossary import content, notion
from revive_app.rules.language.phrases import Searched, compile_phrases, word_pattern
from revive_app.rules.language.scan import Piece
from revive_app.rules.language.text import fold_all, word_set
from revive_app.rules.numbers.number_words import SMALL
from revive_app.rules.numbers.purity import FINENESS
from revive_app.rules.numbers.quantities import Quantity, Unit, read

_IN_STOCK = compile_phrases(claims.IN_STOCK, claims.GROUPS)
_AVAILABLE = compile_phrases(claims.AVAILABLE, claims.GROUPS)
_UNAVAILABLE = compile_phrases(claims.UNAVAILABLE, claims.GROUPS)
# "EMI is available for the choker" says nothing of the choker's stock
SERVICES = word_set("cod deliver emi exchange buyback return offer discount visit home insurance scheme")
_SOLD_OUT = compile_phrases(claims.SOLD_OUT, claims.GROUPS)
# "bars are sold at a fixed price"
_SOLD_SOMEHOW = compile_phrases(
    "sold ~1 at|by|in|with|as|loose|singly|separately|together|only|without|through", claims.GROUPS
)
_HARMLESS_COUNT = word_pattern(
    "option options design designs photo photos pics vikalp choice choices question questions sawal thing things minute minutes step steps colleague reason reasons",
    claims.GROUPS,
)


def check_counts(sentence: Sentence, reply: Reply) -> Iterator[Reason]:
    """Pieces in stock must be the catalog's number; "available" needs a stock, "sold out" an empty one."""
    available = _says(sentence, _IN_STOCK, _AVAILABLE)
    if "stock" not in sentence.notions and any(q.unit in _LATER for q in sentence.quantities):
        available = available and _READY_IN.search(sentence.folded) is None
    sold_out = _says(sentence, _SOLD_OUT, _UNAVAILABLE) and not _SOLD_SOMEHOW.search(sentence.folded)
    for quantity in _counts(sentence):
        if not _count_carried(quantity, sentence, reply, available):
            code = ReasonCode.STOCK_CLAIM if available else ReasonCode.NUMBER_NOT_IN_DATA
            yield sentence.reason(code, quantity.start, quantity.end)
    for piece in _in_words(sentence):
        if not any(product.stock == SMALL[piece.folded] for product in sentence.about):
            yield sentence.reason(ReasonCode.STOCK_CLAIM, piece.start, piece.end, "counted")
    if not sentence.mentions and not sentence.about:
        return
    stocks = [product.stock for product in sentence.about]
    if sold_out and 0 not in stocks:
        yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "sold out")
    elif (
        available
        and not sold_out
        and not sentence.negated
        and not any(stocks)
        and not _stated(sentence, reply)
    ):
        yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "available")
    elif _at_once(sentence) and not any(stocks) and not _stated(sentence, reply):
        yield sentence.reason(ReasonCode.STOCK_CLAIM, 0, len(sentence.text), "at once")


def _in_words(sentence: Sentence) -> Iterator[Piece]:
    """ "Kada teen hain": counts in words that may be other words, right behind a piece and before the verb."""
    counted = sentence.about and all(product.stock is not None for product in sentence.about)
    if not counted or sentence.asks or sentence.negated:
        return
    said = [piece for piece in sentence.pieces if piece.folded and piece.folded not in _JUST]
    for before, piece, after in zip(said, said[1:], said[2:], strict=False):
        named = any(m.start <= before.start < m.end for m in sentence.mentions)
        read = any(q.start <= piece.start < q.end for q in sentence.quantities)
        if named and not read and SMALL.get(piece.folded, 0) > 1 and after.folded in _ARE:
            yield piece


# "kada bas do bache hain"
_JUST = fold_all("bas sirf keval ab abhi only just")
_ARE = fold_all("hain hai bache bacha bachi left piece pieces jodi jode")
_AT_ONCE = compile_phrases(
    """
    try|tried|pick|picked|pickup|collect|collected|take|taken|get|have|carry|wear|bring|deliver|delivered|reach|reaches|yours|waiting|lying ~6 today|tonight|tomorrow|now|immediately|instantly|evening|morning|afternoon|away|aaj|abhi
    today|tonight|tomorrow|aaj|abhi|kal|turant|shaam|subah ~4 le|lijiye|mil|milega|milegi|uthaiye|pehan*|pahan*|ghar
    """,
    claims.GROUPS,
)
# "it is ready in 40 days"
_READY_IN = compile_phrases("ready|taiyar|tayyar in|within", claims.GROUPS)
_LATER = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH})


def _at_once(sentence: Sentence) -> bool:
    """ "It can be picked up this evening": of a piece that is there."""
    told = bool(sentence.mentions) and not (sentence.asks or sentence.negated)
    later = any(q.unit in _LATER for q in sentence.quantities)
    return told and not later and _AT_ONCE.search(sentence.folded) is not None


def _says(sentence: Sentence, plainly: Searched, loosely: Searched) -> bool:
    """Whether the sentence claims it of a piece, not of a service, and does not ask."""
    if sentence.asks:
        return False
    loose = not sentence.notions & SERVICES and loosely.search(sentence.folded) is not None
    return loose or plainly.search(sentence.folded) is not None


def _counts(sentence: Sentence) -> list[Quantity]:
    return [
        q
        for q in sentence.quantities
        if q.unit is Unit.PIECE
        or (
            q.unit is Unit.PLAIN
            and q.value < _A_COUNT
            and not (_is_open(sentence) and _in_a_word(q, sentence))
        )
    ]


_A_COUNT = 100


def _is_open(sentence: Sentence) -> bool:
    return sentence.asks or sentence.negated


def _in_a_word(quantity: Quantity, sentence: Sentence) -> bool:
    """ "Two-tone", "three-way": no count; the word behind it is judged by itself."""
    return sentence.text[quantity.end : quantity.end + 5].lower() in ("-tone", "-way ", "-ply ")


def _count_carried(quantity: Quantity, sentence: Sentence, reply: Reply, available: bool) -> bool:
    if quantity.value == 0 and "deduct" in sentence.notions:
        return True  # "zero deduction": judged as a burden that is denied
    held = told_to_be_held(quantity, sentence)
    if held is not None:
        return held  # "24 pieces in each; 85 boxes are in stock"
    at_hand, available = available, available and not is_size(quantity, sentence)
    if any(
        p.stock == quantity.value or (not available and quantity.value in _named(p)) for p in sentence.about
    ):
        return True  # "₹38,500, and we have 5 of them"; "14 piece" of a set of that name
    if available or quantity.unit is Unit.PIECE and not _is_order(sentence, quantity):
        if any(product.stock == quantity.value for product in sentence.about):
            return True
        stocks = {product.stock for product in reply.facts.products if product.stock}
        if not sentence.about and stocks == {quantity.value}:
            return True  # "ye ek hi piece hai": whichever is meant
        if sentence.about and (available or all(p.stock is not None for p in sentence.about)):
            return False
    if any(
        near(q, amount * quantity.value)
        for q in sentence.quantities
        for amount in _rates_of(sentence, quantity, reply)
    ):
        return True  # "ten letters would cost ₹500" where a letter costs ₹50
    if any(
        near(q, amount)
        for q in sentence.quantities
        if q.value >= _AN_AMOUNT
        for amount in multiples(sentence, reply)
    ):
        return True  # "15 letters, 3 of them extra, make ₹180"
    if is_size(quantity, sentence):
        return size_is_made(quantity, sentence, reply, at_hand=at_hand)
    if quantity.value <= 12 and _HARMLESS_COUNT.search(_following(sentence, quantity)):
        return True
    if _is_order(sentence, quantity):
        return True
    elsewhere = counted_elsewhere(quantity, sentence, reply)
    if elsewhere is not None and not sentence.asks:
        return elsewhere  # "8 letters", of up to 10
    if sentence.asks and quantity.unit is Unit.PLAIN and quantity.value <= _FEW:
        return True  # "which of these two?"
    if quantity.unit is Unit.PLAIN and _charged(quantity, sentence, reply):
        return True  # "shipping 80"
    known = [q for said in reply.known.statements for q in said.quantities]
    asked = list(reply.asked_quantities)
    counting = _COUNTING | ({Unit.MONTH} if sentence.notions & {"emi", "scheme", "saving"} else set())
    return any(q.value == quantity.value and q.unit in counting for q in [*known, *asked])


def _charged(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether a small bare number is what a fact asks for a service that is spoken of right beside it."""
    beside = {
        notion(p.folded) for p in sentence.pieces if p.folded and abs(p.start - quantity.start) < _BESIDE
    }
    return any(
        q.unit is Unit.RUPEES and q.value == quantity.value and beside & _SERVICES_PAID & said.context
        for said in reply.known.statements
        for q in said.quantities
    )


_BESIDE = 30
_SERVICES_PAID = frozenset(
    {"deliver", "cod", "engrave", "resize", "repair", "polish", "box", "pouch", "price", "pierce"}
)


@lru_cache(maxsize=1024)
def _named(product: KnownProduct) -> frozenset[float]:
    """The counts a piece is called or described by."""
    return frozenset(q.value for q in read(f"{product.name} {product.about}") if q.unit in _COUNTING)


_FEW = 12
_AN_AMOUNT = 20
_COUNTING = frozenset({Unit.PIECE, Unit.PLAIN})


def _rates_of(sentence: Sentence, quantity: Quantity, reply: Reply) -> list[float]:
    """The amounts the facts ask for one of what is counted here."""
    after = [piece.folded for piece in sentence.pieces if piece.start >= quantity.end and piece.folded][:1]
    counted = {notion(word) for word in after}
    return [
        q.value
        for said in reply.known.statements
        for end, unit in said.rates
        if unit in counted
        for q in said.quantities
        if q.end == end
    ]


def _before_mention(sentence: Sentence, quantity: Quantity) -> bool:
    """ "4 of the 10 g coins", "coin ring 2"."""
    return any(
        0 <= mention.start - quantity.end <= 12
        or 0 <= quantity.start - mention.end <= 2
        or quantity.start <= mention.start < quantity.end  # "one pair of jhumkas", which are called a pair
        for mention in sentence.mentions
    )


def _is_order(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Two 5 g coins come to …": a count of pieces being reckoned up, with what they cost in the same sentence."""
    prices = {float(product.price) for product in sentence.about}
    amounts = [
        q
        for q in sentence.quantities
        if (q.unit is Unit.RUPEES or (q.unit is Unit.PLAIN and q.value >= 100)) and q.value not in FINENESS
    ]
    others = {q.value for q in sentence.quantities if q.unit is Unit.GRAM}
    if any(near(q, factor * quantity.value) for q in amounts for factor in prices | others):
        return True  # "two come to ₹17,000", "making 18 a gram, 85 grams, ₹1,530"
    before_a_piece = _before_mention(sentence, quantity) or any(
        mention.start <= quantity.start <= mention.end for mention in sentence.mentions
    )
    return before_a_piece and any(q.value not in prices for q in amounts)


def _following(sentence: Sentence, quantity: Quantity) -> str:
    after = [piece.folded for piece in sentence.pieces if piece.start >= quantity.end and piece.folded]
    return "".join(f" {word}" for word in after[:3])


def _stated(sentence: Sentence, reply: Reply) -> bool:
    """Whether a text says that a piece nobody counts is to be had."""
    if any(product.stock is not None for product in sentence.about):
        return False
    named = {word for product in sentence.about for word in content(product.name)}
    return any("stock" in said.context and named & said.context for said in reply.known.statements)
