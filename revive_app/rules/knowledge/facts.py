"""What the agent may say: the catalog, the passages, the campaign's offer and the customer's own words."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.language.glossary import STOPWORDS, notion
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.text import fold_all, sentences
from revive_app.rules.numbers.quantities import Quantity, read_pieces

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
    """Everything a reply may rest on. `names`: agent, shop, customer. `own_phones`: for calls and wa.me links."""

    passages: tuple[str, ...] = ()
    products: tuple[KnownProduct, ...] = ()
    offer_text: str = ""
    discount: DiscountRule = DiscountRule()
    allowed_domains: frozenset[str] = frozenset()
    own_phones: frozenset[str] = frozenset()
    customer_words: str = ""
    names: tuple[str, ...] = ()
    secrets: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of a fact: what it alone of its sentence speaks of, and which numbers it holds.

    `context`: notions of the whole sentence and of the heading above.
    """

    notions: frozenset[str]
    context: frozenset[str]
    quantities: tuple[Quantity, ...]
    negated: bool
    # the whole sentence, folded, one blank before each word
    folded: str


_NEGATIONS = fold_all(
    "no not never none cannot cant dont doesnt didnt wont isnt arent without nor neither unable nahi nahin nhi nai mat na"
    " nako naka nathi illai vaddu bina alava except koi_nahi"
)
_UNIT_WORDS = fold_all(
    "gram grams gm day days din month months mahine year saal week percent rupees rupaye am pm baje piece pieces working k kt"
)


def statements(text: str) -> tuple[Statement, ...]:
    """A text's clauses. Sentences that speak to an assistant instead of a customer state nothing."""
    return _statements(text)


@lru_cache(maxsize=2048)
def _statements(text: str) -> tuple[Statement, ...]:
    found: list[Statement] = []
    heading: frozenset[str] = frozenset()
    for sentence in sentences(text):
        if addresses_assistant(sentence):
            continue
        pieces = scan(sentence)
        meaning = meanings(pieces)
        if sentence.startswith("#"):
            heading = meaning
        negated = is_negated(pieces)
        folded = "".join(f" {piece.folded}" for piece in pieces if piece.folded)
        parts = split_clauses(pieces)
        said = Counter(named for part in parts for named in meanings(part))
        for part in parts:
            own = frozenset(named for named in meanings(part) if said[named] == 1)
            found.append(Statement(own, meaning | heading, tuple(read_pieces(part)), negated, folded))
    return tuple(found)


def meanings(pieces: list[Piece]) -> frozenset[str]:
    """The notions among the pieces, without numbers, units and words that carry none."""
    found = frozenset(
        notion(piece.folded)
        for piece in pieces
        if piece.kind is PieceKind.WORD
        and piece.folded not in STOPWORDS
        and piece.folded not in _UNIT_WORDS
        and len(piece.folded) > 1
    )
    if "cod" in found:
        return found | _CASH_ON_DELIVERY
    return found | {"cod"} if found >= _CASH_ON_DELIVERY else found


_CASH_ON_DELIVERY = frozenset({"cash", "deliver"})


def is_negated(pieces: list[Piece]) -> bool:
    """Whether the pieces deny: "not", "nahi". "No-cost" and "no wastage" of a price are no denial of the rest."""
    for index, piece in enumerate(pieces):
        if piece.folded in _NEGATIONS:
            following = [after.folded for after in pieces[index + 1 : index + 3]]
            if piece.folded == "no" and _IDIOMS & set(following):
                continue
            return True
    return False


# "no-cost", "no problem": nothing is denied
_IDIOMS = fold_all("cost problem problems issue issues worries worry doubt tension need")

_JOINTS = fold_all("and aur va but lekin magar while whereas jabki plus tatha evam")


def split_clauses(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces between commas, colons, brackets and joining words; a number range stays whole."""
    parts: list[list[Piece]] = [[]]
    for index, piece in enumerate(pieces):
        joint = piece.is_sign(",;:()") or piece.folded in _JOINTS
        if joint and not _between_numbers(pieces, index):
            parts.append([])
        else:
            parts[-1].append(piece)
    return [part for part in parts if part]


def _between_numbers(pieces: list[Piece], index: int) -> bool:
    if index == 0 or index + 1 >= len(pieces):
        return False
    return pieces[index - 1].kind is PieceKind.NUMBER and pieces[index + 1].kind is PieceKind.NUMBER


@dataclass(frozen=True, slots=True)
class KnownText:
    """The facts made ready for comparison. `folded` also holds the names: they may be said, and prove nothing."""

    statements: tuple[Statement, ...]
    notions: frozenset[str]
    folded: frozenset[str]


@lru_cache(maxsize=256)
def known_text(facts: Facts) -> KnownText:
    """Passages, offer and the catalog's words of one set of facts."""
    texts = [*facts.passages, facts.offer_text]
    said = tuple(statement for text in texts for statement in statements(text))
    catalog = [f"{product.name} {product.sku} {product.about} {product.purity}" for product in facts.products]
    shop = scan(" ".join([*texts, *catalog]))
    named = scan(" ".join(facts.names))
    return KnownText(
        statements=said + tuple(statement for text in catalog for statement in statements(text)),
        notions=meanings(shop),
        folded=frozenset(piece.folded for piece in (*shop, *named) if piece.folded),
    )
