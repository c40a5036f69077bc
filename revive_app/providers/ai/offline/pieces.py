"""Which pieces of the catalog the offline model speaks of: named, pointed at, or fitting what was wished for."""

import re
from collections.abc import Iterable
from itertools import zip_longest

from revive_app.providers.ai.protocol import ProductFact, ReplyRequest
from revive_app.rules.catalog.beside import kinds_of, told_last
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.catalog.leaning import outermost_first, read_extreme
from revive_app.rules.catalog.mentions import find_mentions
from revive_app.rules.catalog.naming import kinds_in, must_have, nature, refused
from revive_app.rules.catalog.references import read_reference
from revive_app.rules.catalog.rows_asked import compares
from revive_app.rules.catalog.weight_asked import wished_weight
from revive_app.rules.knowledge.facts import KnownProduct
from revive_app.rules.language.glossary import content, is_kind, is_material
from revive_app.rules.numbers.purity import same_purity
from revive_app.rules.numbers.quantities import Unit, read

# "3. Moti Nath: ₹38,500"
_LINE = re.compile(r"^(\d{1,2})\. (.+): ₹", re.MULTILINE)


def named(text: str, products: Iterable[ProductFact]) -> list[ProductFact]:
    """The pieces a text names, in its order; several where the words fit each equally."""
    by_sku = {product.sku: product for product in products}
    known = tuple(
        KnownProduct(p.sku, p.name, p.price, p.purity, p.weight_mg, p.stock) for p in by_sku.values()
    )
    # "a set" is wished for, and no "bangles, set of four"
    mentions = [one for one in find_mentions(text, known) if content(text[one.start : one.end]) != ["set"]]
    skus = dict.fromkeys(found.sku for mention in mentions for found in mention.products)
    return [by_sku[sku] for sku in skus]


def called_by_name(text: str, products: Iterable[ProductFact]) -> list[ProductFact]:
    """Those of them whose names are said, not their kind alone; the one whose whole name it is before its sisters.

    "Panna Ring" is a name where a piece is called that, though it tells but a stone and a kind.
    """
    said = set(content(text))
    found = named(text, products)
    own = [piece for piece in found if _own_words(piece) & said]
    whole = [piece for piece in found if _is_a_name(piece) and set(content(piece.name)) <= said]
    if compares(text):
        return found
    longest = max((len(content(piece.name)) for piece in whole), default=0)
    return [piece for piece in whole if len(content(piece.name)) == longest] or own


def _is_a_name(piece: ProductFact) -> bool:
    """Whether its name is more than what kind it is: a "Sutra Mangalsutra" is any mangalsutra's."""
    return not all(is_kind(word) for word in content(piece.name))


def _own_words(piece: ProductFact) -> set[str]:
    """What of its name is neither a kind nor a material."""
    return {word for word in content(piece.name) if not is_kind(word) and not is_material(word)}


def latest(request: ReplyRequest) -> tuple[ProductFact, ...]:
    """The pieces the shop named last, a paper quoted since or not; all that were shown where it named none."""
    ours = (turn.text for turn in reversed(request.history) if turn.role == "shop")
    naming = next((text for text in ours if any(piece.name in text for piece in request.shown)), "")
    return tuple(told_last(naming, request.shown))


def pointed_at(text: str, request: ReplyRequest) -> list[ProductFact]:
    """The piece "2nd one" or "uska" means among those shown last; all of them when it could be any."""
    reference, shown = read_reference(text), latest(request)
    if reference is None or not shown:
        return []
    if reference.place is None:
        return list(shown)
    if -1 <= reference.place < len(shown):
        return [shown[reference.place]]
    return _listed_at(reference.place, request)


def _listed_at(place: int, request: ReplyRequest) -> list[ProductFact]:
    """The piece at that place of the last list in the talk: "and the 3rd?", after the 2nd was spoken of."""
    by_name = {piece.name: piece for piece in request.shown}
    for turn in reversed(request.history):
        listed = dict(_LINE.findall(turn.text)) if turn.role == "shop" else {}
        if len(listed) > 1:
            found = by_name.get(listed.get(str(place + 1), ""))
            return [found] if found is not None else []
    return []


def spoken_of(text: str, request: ReplyRequest) -> list[ProductFact]:
    """The pieces a message is about: those it names, among those shown if they are there, else what it points at."""
    mentioned = named(text, request.products)
    among_shown = [product for product in mentioned if product in request.shown]
    if among_shown and len(among_shown) < len(mentioned):
        return among_shown
    return mentioned or pointed_at(text, request)


def chosen(text: str, request: ReplyRequest) -> list[ProductFact]:
    """The pieces she means to have: called by name, pointed at, else those the shop's last words are about."""
    own = called_by_name(text, request.products)
    if own or kinds_in(text):
        return own or [piece for piece in pointed_at(text, request) if kinds_in(text) <= kinds_of([piece])]
    return pointed_at(text, request) or list(latest(request))


def outermost(text: str, products: tuple[ProductFact, ...]) -> ProductFact | None:
    """The cheapest, dearest, lightest or heaviest piece, when one of these is asked for."""
    extreme = read_extreme(text)
    return next(iter(outermost_first(extreme, products)), None) if extreme is not None else None


def fitting(text: str, products: tuple[ProductFact, ...]) -> list[ProductFact]:
    """The pieces that are of every kind and material named, and within the budget; all when neither was."""
    unwanted = refused(text)
    wanted = must_have(text) - unwanted
    budget, weight = read_budget(text), wished_weight(text)
    golden = "gold" in content(text) and not must_have(text) & {"silver"}
    finenesses = [q.value for q in read(text) if q.unit is Unit.PURITY] if budget is None else []
    return [
        product
        for product in products
        if wanted <= nature_of(product)
        and (budget is None or budget.holds(product.price))
        and (weight is None or weight.holds(product.weight_mg))
        and (not golden or "silver" not in nature_of(product))
        and not unwanted & nature_of(product)
        and all(same_purity(fineness, product.purity) for fineness in finenesses)
    ]


def nature_of(product: ProductFact) -> frozenset[str]:
    """The notions of what it is called and made of."""
    return nature(product.name, product.category, product.metal, product.purity, product.stones)


def of_each_kind(text: str, products: tuple[ProductFact, ...]) -> list[ProductFact]:
    """ "Kangan aur mangalsutra": no piece is both, some of each are meant, by turns; none where one kind is named."""
    kinds = sorted(kinds_in(text) - {"set"} - refused(text))
    if len(kinds) < _SEVERAL:
        return []
    rest = must_have(text) - set(kinds)
    budget = read_budget(text)
    fit = [p for p in products if rest <= nature_of(p) and (budget is None or budget.holds(p.price))]
    each = [[piece for piece in fit if kind in nature_of(piece)] for kind in kinds]
    if not all(each):
        return []
    by_turns = (piece for row in zip_longest(*each) for piece in row if piece is not None)
    return list(dict.fromkeys(by_turns))


_SEVERAL = 2
