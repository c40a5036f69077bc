"""Which pieces of the catalog a sentence speaks of: by code, by name, or by what kind of piece it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.glossary import PLAIN, STOPWORDS, is_kind, notion, worn_as
from revive_app.rules.language.indic import has_indic
from revive_app.rules.language.scan import Piece, PieceKind, scan
from revive_app.rules.language.sound import skeleton, sounds
from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.numbers.quantities import Unit, read


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names products. Several products: the words fit each of them equally."""

    products: tuple[KnownProduct, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Name:
    """What of a product's name can be recognised."""

    product: KnownProduct
    telling: frozenset[str]
    plain: frozenset[str]


def find_mentions(text: str, products: tuple[KnownProduct, ...]) -> list[Mention]:
    """The mentions in a text, in order. "The coin" mentions every coin, "the 5 g coin" one."""
    return mentions_in(scan(text), text, products)


def mentions_in(pieces: Sequence[Piece], text: str, products: tuple[KnownProduct, ...]) -> list[Mention]:
    """The same for a text that is in pieces already."""
    names = _names(products)
    found: list[Mention] = []
    for group in _groups(pieces, text, names):
        mention = _best(group, names)
        if mention is not None:
            found.append(mention)
    return found


@lru_cache(maxsize=256)
def _names(products: tuple[KnownProduct, ...]) -> tuple[_Name, ...]:
    names = tuple(_name(product) for product in products)
    called = frozenset().union(*(name.telling for name in names))
    # "the mala", of a pearl string, where no piece is called a mala
    return tuple(replace(name, telling=name.telling | worn_as(name.product.name) - called) for name in names)


def _name(product: KnownProduct) -> _Name:
    words = [piece.folded for piece in scan(product.name) if piece.kind is PieceKind.WORD]
    named = [notion(word) for word in words if word not in STOPWORDS and len(word) > 1]
    telling = {word for word in named if word not in PLAIN} | {
        fold(word) for word in words if word not in STOPWORDS and len(word) > 2 and notion(word) not in PLAIN
    }
    plain = {word for word in named if word in PLAIN}
    plain |= {f"{quantity.value:g}g" for quantity in read(product.name) if quantity.unit is Unit.GRAM}
    telling |= {f"~{sound}" for word in telling if (sound := skeleton(word))}
    telling.add(_code(product.sku))
    return _Name(product, frozenset(telling), frozenset(plain))


def _code(sku: str) -> str:
    return sku.replace("-", "").replace(" ", "").lower()


def _groups(pieces: Sequence[Piece], text: str, names: tuple[_Name, ...]) -> list[list[tuple[str, Piece]]]:
    """Words that occur in some product's name, gathered where at most one other word stands between them."""
    known = {word for name in names for word in name.telling | name.plain}
    groups: list[list[tuple[str, Piece]]] = []
    last = told = -9
    for index, word, piece in _tokens(pieces, text):
        if index == told:
            continue
        near = 0 < index - last <= 2 and not _joint_between(pieces, last, index)
        if near and _is_its_kind(groups[-1], pieces, index, names):
            groups[-1].append(("", piece))  # it tells no other piece apart
            last = told = index
            continue
        if word not in known:
            continue
        alone = piece.kind is PieceKind.CODE or (groups and groups[-1][-1][1].kind is PieceKind.CODE)
        apart = not groups or alone or index - last > 2 or _joint_between(pieces, last, index)
        if apart or (index > last and _another_kind(groups[-1], word, names)):
            groups.append([])
        groups[-1].append((word, piece))
        last = index
    return groups


def _another_kind(group: list[tuple[str, Piece]], word: str, names: tuple[_Name, ...]) -> bool:
    """ "The ring, the studs": two kinds that no one piece is called by are two pieces, also without an "and"."""
    if _of_other_pieces(group, word, names):
        return True
    kinds = {said for said, _ in group if _is_telling_kind(said)}
    if not kinds or word in kinds or not _is_telling_kind(word):
        return False
    return not any(word in name.telling and kinds & name.telling for name in names)


def _of_other_pieces(group: list[tuple[str, Piece]], word: str, names: tuple[_Name, ...]) -> bool:
    """ "Saaj nath se": a word of one piece's name behind the words of another's."""
    said = {one for one, _ in group}
    first = [name for name in names if said & name.telling]
    second = [name for name in names if word in name.telling]
    return len(first) == 1 and len(second) == 1 and first[0] is not second[0] and word != "set"


def _is_its_kind(
    group: list[tuple[str, Piece]], pieces: Sequence[Piece], index: int, names: tuple[_Name, ...]
) -> bool:
    """ "PS-22 wali mala", "the single line mala": behind the name of a pearl string, though another piece is called a mala."""
    kind = notion(pieces[index].folded)
    if not _is_telling_kind(kind):
        return False
    mention = _best(group, names)
    if mention is None or len(mention.products) > 1 or kind not in worn_as(mention.products[0].name):
        return False
    compared = any(piece.folded in _THAN for piece in pieces[index + 1 : index + 2])
    own = any(kind in name.telling for name in names if name.product is mention.products[0])
    return not compared and not own


_THAN = fold_all("se than")


def _is_telling_kind(word: str) -> bool:
    return is_kind(word) and word != "set"


def _joint_between(pieces: Sequence[Piece], first: int, second: int) -> bool:
    return any(
        piece.folded in ("and", "aur", "plus", "ya", "or", "va") or piece.is_sign(",;:&")
        for piece in pieces[first + 1 : second]
    )


def _tokens(pieces: Sequence[Piece], text: str) -> list[tuple[int, str, Piece]]:
    tokens: list[tuple[int, str, Piece]] = []
    for index, piece in enumerate(pieces):
        if piece.kind is PieceKind.CODE:
            tokens.append((index, _code(piece.text), piece))
        elif piece.kind is PieceKind.WORD and piece.folded not in STOPWORDS:
            tokens.append((index, notion(piece.folded), piece))
            tokens.append((index, piece.folded, piece))
            if piece.folded.endswith("s") and len(piece.folded) > 3:
                tokens.append((index, piece.folded[:-1], piece))
            if has_indic(piece.text):
                tokens += [(index, f"~{sound}", piece) for sound in sounds(piece.text)]
    for quantity in read(text):
        if quantity.unit is Unit.GRAM:
            at = next(i for i, piece in enumerate(pieces) if piece.end > quantity.start)
            tokens.append((at, f"{quantity.value:g}g", pieces[at]))
    return sorted(tokens, key=lambda token: (token[0], token[1]))


def _best(group: list[tuple[str, Piece]], names: tuple[_Name, ...]) -> Mention | None:
    """The products the most words of the group fit; none when only a metal or a weight was said."""
    said = {word for word, _ in group}
    scores = [
        (len(said & name.telling) * 2 + len(said & name.plain), name) for name in names if said & name.telling
    ]
    if not scores:
        return None
    best = max(score for score, _ in scores)
    products = tuple(name.product for score, name in scores if score == best)
    return Mention(products, group[0][1].start, group[-1][1].end)
