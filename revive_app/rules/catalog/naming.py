"""Whether words pick out pieces of a catalog at all: by kind, by what they are made of, by code, by what may be spent."""

from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.language.glossary import content, is_kind, is_material
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import READ_LIMIT, word_set

# gold is in nearly every piece; of these, a piece must have what was named
TELLING_MATERIALS = word_set(
    "silver platinum diamond pearl ruby emerald sapphire kundan polki meenakari rosegold temple labgrown artificial"
)
# asked for as if it were a kind
_OCCASIONS = word_set("bridal antique")


def must_have(text: str) -> set[str]:
    """The kinds and materials a piece must have to be what a text names."""
    return {
        word for word in content(text) if is_kind(word) or (is_material(word) and word in TELLING_MATERIALS)
    }


def names_pieces(text: str) -> bool:
    """Whether a text says which pieces it means, however roughly."""
    said = text[:READ_LIMIT]
    return (
        bool(must_have(said) or _OCCASIONS & set(content(said)))
        or any(piece.kind is PieceKind.CODE for piece in scan(said))
        or read_budget(said) is not None
    )
