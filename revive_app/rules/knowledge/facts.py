"""What the agent may say: the catalog, the passages, the campaign's offer and the customer's own words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from revive_app.rules.knowledge.injection import addresses_assistant
from revive_app.rules.language.glossary import STOPWORDS, notion
from revive_app.rules.language.phrases import compile_phrases
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


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of a fact: what it alone of its sentence speaks of, and which numbers it holds.

    `context`: notions of the whole sentence and of the heading above.
    """

    notions: frozenset[str]
    context: frozenset[str]
    quantities: tuple[Quantity, ...]
    negated: bool
    # the numbers of the whole sentence
    figures: tuple[Quantity, ...]
    # what "except" and "not on" take out of it
    excepted: frozenset[str]
    # the whole sentence and this clause of it, folded, one blank before each word
    folded: str
    own_folded: str


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
        excepted = _excepted(pieces)
        figures = tuple(read_pieces(pieces))
        said = Counter(named for part in parts for named in meanings(part))
        for part in parts:
            own = frozenset(named for named in meanings(part) if said[named] == 1)
            alone = "".join(f" {piece.folded}" for piece in part if piece.folded)
            quantities = tuple(read_pieces(part))
            context = meaning | heading
            found.append(Statement(own, context, quantities, negated, figures, excepted, folded, alone))
    return tuple(found)


def _excepted(pieces: list[Piece]) -> frozenset[str]:
    """The notions behind "except", "excluding", "but not", "not on"."""
    for index, piece in enumerate(pieces):
        following = pieces[index + 1].folded if index + 1 < len(pieces) else ""
        if piece.folded in _EXCEPT or (piece.folded in _BUT and following == "not"):
            behind = pieces[index + 1 :]
            upto = next((at for at, after in enumerate(behind) if after.folded in _TURNS), len(behind))
            return meanings(behind[:upto])
    return frozenset()


def meanings(pieces: list[Piece]) -> frozenset[str]:
    """The notions among the pieces, without numbers, units and words that carry none."""
    found = frozenset(
        "bead" if black_beads(pieces, index) else notion(piece.folded)
        for index, piece in enumerate(pieces)
        if piece.kind is PieceKind.WORD
        and piece.folded not in STOPWORDS
        and piece.folded not in _UNIT_WORDS
        and len(piece.folded) > 1
        and piece.text.lower() not in _OTHER_WORDS
    )
    said = {piece.folded for piece in pieces}
    line = "".join(f" {piece.folded or piece.text}" for piece in pieces)
    if any(piece.text.lower() in _HIRING for piece in pieces):
        found |= {"rent"}
    found |= {named for pattern, named in _PAIRS if pattern.search(line)}
    if said & _BACK and said & _PARTING:
        found |= {"buyback"}
    if "cod" in found:
        return found | _CASH_ON_DELIVERY
    return found | {"cod"} if found >= _CASH_ON_DELIVERY else found


# Words that fold to a notion they do not mean: "हर" and "har" are "every", "to hire" is no "हीरे".
_OTHER_WORDS = frozenset({"har", "हर", "hire", "hiring", "pain", "kaam", "काम"})
_HIRING = frozenset({"hire", "hiring"})
_EXCEPT = fold_all("except excluding barring alava chhodkar siva")
# the sentence goes on to something else: "except Friday, when we close at 2"
_TURNS = fold_all("when jab which then")
_BUT = fold_all("but and is are valid")
# "kaale moti" are the beads of a mangalsutra
_BLACK = fold_all("kala kaala kale kaale kali black")
# gold of ours, not of other jewellers
_OURS = compile_phrases(
    """
    our own
    bought|purchased|sold|taken ~2 from|by us
    hamare|humare|hamari|humari|apne ~1 yahan|yaha
    hamse|humse|hum ~2 liya|li|liye|kharid*
    hamara|humara|hamare|humare|hamari ~1 becha|bechi|diya
    """,
    {"BARRIER": ""},
)
# notions that take two words
_PAIRS = (
    (_OURS, "ours"),
    (compile_phrases("kam se kam\nat least", {"BARRIER": ""}), "minimum"),
    (compile_phrases("gold|silver|sona|gram|gm bar", {"BARRIER": ""}), "bullion"),
    (
        compile_phrases(
            "kist|kisht|kishte|kishten|kiste|kisten|instalment|installment|instalments ~2 chhut|chhoot|chook",
            {"BARRIER": ""},
        ),
        "miss",
    ),
    (compile_phrases("lab ~1 grown", {"BARRIER": ""}), "labgrown"),
    (re.compile(r" less \d"), "deduct"),
    (compile_phrases("mobile|phone|android|iphone|an|any|your app|apps", {"BARRIER": ""}), "app"),
    (compile_phrases("take|takes|taking ~1 off", {"BARRIER": ""}), "wear"),
    (compile_phrases("% off", {"BARRIER": ""}), "discount"),
)
# "we buy back", "sell it back"
_PARTING = fold_all("buy buys sell sold")
_BACK = fold_all("back")
_CASH_ON_DELIVERY = frozenset({"cash", "deliver"})


def black_beads(pieces: Sequence[Piece], index: int) -> bool:
    """Whether "moti" here are the black beads of a mangalsutra, no pearls."""
    return index > 0 and pieces[index].folded == "moti" and pieces[index - 1].folded in _BLACK


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

_KARAT = fold_all("k kt karat carat ct")
_BETWEEN = fold_all("between beech")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_JOINTS = fold_all("and aur va but lekin magar while whereas jabki plus tatha evam")


def split_clauses(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces between commas, colons, brackets and joining words; a number range stays whole."""
    parts: list[list[Piece]] = [[]]
    for index, piece in enumerate(pieces):
        joint = piece.is_sign(",;:()") or piece.folded in _JOINTS
        if joint and not _between_numbers(pieces, index) and not _between_days(pieces, index):
            parts.append([])
        else:
            parts[-1].append(piece)
    return [part for part in parts if part]


def _between_numbers(pieces: list[Piece], index: int) -> bool:
    """ "3, 6 and 9 months" is one list; "22K ₹11,600, 18K ₹9,500" are two rates."""
    if index == 0 or index + 1 >= len(pieces):
        return False
    if pieces[index - 1].kind is not PieceKind.NUMBER or pieces[index + 1].kind is not PieceKind.NUMBER:
        return False
    priced = index > 1 and (pieces[index - 2].is_sign("₹") or pieces[index - 2].folded in ("rs", "inr"))
    of_purity = index + 2 < len(pieces) and pieces[index + 2].folded in _KARAT
    return not (priced and of_purity)


def _between_days(pieces: list[Piece], index: int) -> bool:
    """ "Saturday and Sunday", "between 3 pm and 5 pm": one stretch of time."""
    if any(piece.folded in _BETWEEN for piece in pieces[max(0, index - 5) : index]):
        return True
    around = pieces[max(0, index - 1) : index] + pieces[index + 1 : index + 2]
    return len(around) == 2 and all(notion(piece.folded) in WEEKDAYS for piece in around)


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
    named = scan(" ".join([*facts.names, facts.customer_name]))
    return KnownText(
        statements=said + tuple(statement for text in catalog for statement in statements(text)),
        notions=meanings(shop),
        folded=frozenset(piece.folded for piece in (*shop, *named) if piece.folded),
    )
