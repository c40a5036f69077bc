"""Amounts that are the customer's budget: "something under ₹1 lakh", "both are within it", what of it is left."""

from revive_app.rules.guard.arithmetic import COMPARING_PRICES, close, near
from revive_app.rules.guard.discount import is_discounting
from revive_app.rules.guard.measures import is_money
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.stated import SAID_OF_ALL
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.glossary import content, is_kind, is_material, is_quality, is_telling
from revive_app.rules.language.phrases import compile_phrases, word_pattern
from revive_app.rules.numbers.quantities import Quantity

WITHIN = word_pattern("andar under within tak budget below upto bhitar cover covers enough", {})

# what the customer has put by, and nobody keeps for her
SET_ASIDE = compile_phrases(
    """
    you|youve ~2 kept|keep|keeping|set|put|saved|save|reserved ~4 aside|alag|away|by
    you|youve ~2 saved|save|budgeted
    aapne|apne|tumne ~5 rakh*|bach*|alag
    """,
    {"BARRIER": ""},
)
_FITS = compile_phrases(
    "within|under|inside|andar|bhitar|fit|fits|cover|covers|enough|possible\naa|ho ~1 jaye*|jaega|jaegi|jaenge|sakt*\nme|mein aata|aati|aate|aayega|aayegi|aayenge",
    {"BARRIER": ""},
)
_BEYOND = word_pattern(
    "above over upar zyada jyada more extra beyond short kam thoda little slightly outside bahar exceeds crosses",
    {},
)


def is_beyond_budget(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """ "The band is within the 80 thousand you have put away", which costs more."""
    if not is_money(quantity) or sentence.asks or sentence.negated or not sentence.mentions:
        return False
    hers = any(close(quantity, asked.value) for asked in reply.asked_quantities)
    cheapest = min(product.price for mention in sentence.mentions for product in mention.products)
    return (
        hers
        and cheapest > quantity.value
        and _FITS.search(sentence.folded) is not None
        and not _BEYOND.search(sentence.folded)
    )


def is_bound(quantity: Quantity, sentence: Sentence, reply: Reply) -> bool:
    """Whether "under", "within", "budget" is said of this very amount, or the customer named it."""
    before = [p.folded for p in sentence.pieces if p.end <= quantity.start and p.folded][-_NEAR:]
    after = [p.folded for p in sentence.pieces if p.start >= quantity.end and p.folded][: _NEAR - 1]
    hers = any(close(quantity, asked.value) for asked in reply.asked_quantities)
    return WITHIN.search("".join(f" {w}" for w in (*before, *after))) is not None or (
        hers and WITHIN.search(sentence.folded) is not None
    )


_NEAR = 3


def bounds(sentence: Sentence) -> bool:
    """Whether an amount bounds a service rather than a wish: "delivery is free up to ₹1 lakh"."""
    return any(
        is_telling(n) and not (is_kind(n) or is_material(n) or is_quality(n) or n in SAID_OF_ALL)
        for n in sentence.notions - {named for product in sentence.about for named in content(product.name)}
    )


def beside_budget(
    quantity: Quantity, sentence: Sentence, reply: Reply, about: tuple[KnownProduct, ...]
) -> bool:
    """ "₹8,000 of your budget is left": what lies between the customer's amount and a price."""
    if is_discounting(sentence) or all(p.folded not in COMPARING_PRICES for p in sentence.pieces):
        return False
    budgets = [q.value for q in reply.asked_quantities if is_money(q) and q.value >= _A_BUDGET]
    return any(near(quantity, abs(budget - product.price)) for budget in budgets for product in about)


_A_BUDGET = 500
