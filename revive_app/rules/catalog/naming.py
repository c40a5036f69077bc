"""Whether words pick out pieces of a catalog at all: by kind, by what they are made of, by code, by what may be spent."""

import re

from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.language.glossary import content, is_kind, is_material
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import READ_LIMIT, fold_all, word_set, words
from revive_app.rules.numbers.quantities import Unit, read

# gold is in nearly every piece; of these, a piece must have what was named
TELLING_MATERIALS = word_set(
    "silver platinum diamond pearl ruby emerald sapphire kundan polki meenakari rosegold temple labgrown artificial"
    " rudraksha coral turquoise hessonite catseye amethyst opal topaz moonstone citrine peridot tanzanite aquamarine"
)
# two words, and no gold like the rest
_WHITE_GOLD = re.compile(
    r"\b(?:white|safed|vhite)[\s-]+(?:gold|sona|sone)\b|सफ़?ेद\s+(?:गोल्ड|सोना|सोने)", re.IGNORECASE
)
_WHITE = frozenset({"whitegold"})
# asked for as if it were a kind
_OCCASIONS = word_set("bridal antique")

# a metal of its own: who asks for it wants no gold
METALS = word_set("platinum silver")
# of these a shop says in its papers whether it has any
RARE = word_set("platinum labgrown artificial")
_FOR_WHOM = word_set("men baby")
_PIECES = word_set("piece jewellery design collection article")
_SET = "set"
_SET_OF = re.compile(r"\bset of\b", re.IGNORECASE)


def must_have(text: str) -> set[str]:
    """The kinds and materials a piece must have to be what a text names."""
    named = {
        word for word in content(text) if is_kind(word) or (is_material(word) and word in TELLING_MATERIALS)
    }
    return named | (_WHITE if _WHITE_GOLD.search(text) else set())


def names_what_it_is(text: str) -> bool:
    """Whether a text says what pieces should be: of which kind, stone or metal, or "only 18k pieces"."""
    pure = any(quantity.unit is Unit.PURITY for quantity in read(text[:READ_LIMIT]))
    return bool(must_have(text)) or (pure and bool(_PIECES & set(content(text))))


def nature(name: str, *more: str) -> frozenset[str]:
    """The notions of what a piece is called and made of. "Kangan, set of four" is no set of jewellery."""
    own = set(content(name))
    if _SET_OF.search(name) and len({word for word in own if is_kind(word)}) > 1:
        own.discard(_SET)
    white = _WHITE if _WHITE_GOLD.search(" ".join((name, *more))) else frozenset[str]()
    return frozenset(own | set(content(" ".join(more))) | white)


def kinds_in(text: str) -> set[str]:
    """The kinds of pieces a text names."""
    return {word for word in content(text) if is_kind(word)}


def for_whom(text: str) -> set[str]:
    """Men or babies, where a text asks for what they wear: of a piece that says nothing of them nobody knows."""
    return {word for word in content(text) if word in _FOR_WHOM}


def refused(text: str) -> frozenset[str]:
    """The kinds and materials she does not want: "silver me nahi, gold me", "not earrings, a necklace"."""
    said = list(words(text))
    found: set[str] = set()
    for index, word in enumerate(said):
        named = {one for one in content(word.text) if is_kind(one) or is_material(one)}
        behind = [other.folded for other in said[index + 1 : index + 4]]
        while behind and behind[0] in _OF_IT:
            behind.pop(0)
        before = said[index - 1].folded if index else ""
        denied = behind[:1] and behind[0] in _NOT and behind[1:2] != ["hai"]
        if denied or before in _NOT_BEFORE:
            found |= named
    return frozenset(found)


_OF_IT = fold_all("me mein mai ki ka ke wala wali")
_NOT = fold_all("nahi nhi nahin mat नहीं")
_NOT_BEFORE = fold_all("not no without except")


def says_gold_alone(text: str) -> bool:
    """ "Gold", "sone me chahiye": of which metal, and nothing else."""
    said = {word.folded for word in words(text)}
    return bool(said & _GOLD) and said <= _GOLD | _BESIDE_GOLD


_GOLD = fold_all("gold sona sone golden सोना सोने गोल्ड")
_BESIDE_GOLD = fold_all(
    "me mein mai ka ki ke wala wali wale hi only in chahiye chahie dikhao dikhaiye show please pls the pure jewellery jewelry ji में का की के"
)


def names_pieces(text: str) -> bool:
    """Whether a text says which pieces it means, however roughly."""
    said = text[:READ_LIMIT]
    return (
        bool(must_have(said) or _OCCASIONS & set(content(said)))
        or any(piece.kind is PieceKind.CODE for piece in scan(said))
        or read_budget(said) is not None
    )
