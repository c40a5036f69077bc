"""What the agent may say: the catalog, the passages, the campaign's offer and the customer's own words."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from revive_app.rules.knowledge.statements import Statement, statements
from revive_app.rules.language.places import places_among
from revive_app.rules.language.scan import scan

# Whatever a shop sets, no agent gives more.
HIGHEST_DISCOUNT_PERCENT = 20.0


class DiscountBase(StrEnum):
    """What a discount is taken off."""

    TOTAL = "total"
    MAKING_CHARGES = "making_charges"


@dataclass(frozen=True, slots=True)
class DiscountRule:
    """The campaign's discount authority."""

    enabled: bool = False
    max_percent: float = 0.0
    base: DiscountBase = DiscountBase.TOTAL

    @property
    def cap(self) -> float:
        """The highest percentage that may be said; 0 when none may."""
        return min(max(self.max_percent, 0.0), HIGHEST_DISCOUNT_PERCENT) if self.enabled else 0.0


@dataclass(frozen=True, slots=True)
class KnownProduct:
    """A piece as the catalog has it. `price` in whole rupees; `stock` None: not counted. `about`: all else, as text."""

    sku: str
    name: str
    price: int
    purity: str = ""
    weight_mg: int | None = None
    stock: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a reply may rest on. `own_phones`: for calls and wa.me links.

    `names`: agent and shop, as the retailer set them. `customer_name` is the customer's own choice: it may be
    said and proves nothing.
    """

    passages: tuple[str, ...] = ()
    products: tuple[KnownProduct, ...] = ()
    offer_text: str = ""
    discount: DiscountRule = DiscountRule()
    # the highest percentage already offered in this conversation
    discount_given: float = 0.0
    allowed_domains: frozenset[str] = frozenset()
    own_phones: frozenset[str] = frozenset()
    customer_words: str = ""
    names: tuple[str, ...] = ()
    customer_name: str = ""
    secrets: tuple[str, ...] = field(default=(), repr=False)
    # the agent's instructions: never told, though an offer in them may be
    prompt: str = field(default="", repr=False)


def metal_of(purity: str) -> str:
    """What a purity is of: "22K" is gold, "925" is silver. Empty when it tells nothing."""
    if re.search(
        r"\b(?:8|9|10|14|18|20|21|22|23|24)\s?(?:k|kt|carat|karat)\b|\b(?:916|750|585|375)\b",
        purity,
        re.IGNORECASE,
    ):
        return "gold"
    if re.search(r"\bpt\s?-?\d{3}\b|platinum", purity, re.IGNORECASE):
        return "platinum"
    return "silver" if re.search(r"\b(?:925|999|970|800)\b", purity) else ""


@dataclass(frozen=True, slots=True)
class KnownText:
    """The facts made ready for comparison. `folded` also holds the names: they may be said, and prove nothing."""

    statements: tuple[Statement, ...]
    notions: frozenset[str]
    folded: frozenset[str]
    places: frozenset[str]


@lru_cache(maxsize=256)
def known_text(facts: Facts) -> KnownText:
    """Passages, offer and the catalog's words of one set of facts."""
    texts = [*facts.passages, facts.offer_text]
    said = tuple(statement for text in texts for statement in statements(text))
    catalog = [f"{product.name} {product.sku} {product.about} {product.purity}" for product in facts.products]
    all_said = said + tuple(statement for text in catalog for statement in statements(text))
    metals = {metal for product in facts.products if (metal := metal_of(product.purity))}
    shop = scan(" ".join([*texts, *catalog]))
    named = scan(" ".join([*facts.names, facts.customer_name]))
    return KnownText(
        statements=all_said,
        notions=frozenset().union(metals, *(one.context | one.notions for one in all_said)),
        folded=frozenset(piece.folded for piece in (*shop, *named) if piece.folded),
        places=places_among((piece.text, piece.folded) for piece in shop),
    )
