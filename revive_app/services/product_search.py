"""Which pieces of the catalog a customer's words are about."""

from collections.abc import Mapping, Sequence

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Product
from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules.catalog.budget import Budget, read_budget
from revive_app.rules.catalog.leaning import Extreme, Leaning, outermost_first, read_extreme, read_leaning
from revive_app.rules.catalog.naming import nature
from revive_app.rules.catalog.spelling import corrected
from revive_app.rules.language.glossary import content, is_kind, is_material, weight
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import READ_LIMIT, word_set

# said of every piece, so none is meant by it
_OF_ANY_PIECE = word_set(
    "price design collection catalogue jewellery photo video store order time day piece budget size gift"
)
# what says from which end of the shelf on
_OF_AN_ORDER = word_set("expensive cheap light weight bargain")
_SET = "set"
# the pull of a word of the trade
_TELLING = 3.0
PRODUCT_CANDIDATES = 5_000
# above any sum of words: who names the code means that piece
CODE_SCORE = 100.0


def find_products(session: TenantSession, *, query: str, limit: int = 6) -> list[ProductFact]:
    """The shop's visible products that the words fit, best first: by code, name, category, metal, purity, stones.

    Where the words name a kind or a material that some piece has, pieces without it stay out. A budget keeps out what
    costs more or less; where nothing is left, what comes nearest to it is found. "The cheapest", "something lighter"
    order what fits by price or weight.
    """
    text = query[:READ_LIMIT]
    if not any(_tells_something(said) for said in (text, corrected(text))):
        return []
    rows = session.exec(
        select(Product)
        .where(col(Product.hidden_at).is_(None), col(Product.agent_may_show))
        .order_by(col(Product.updated_at).desc(), col(Product.id))
        .limit(PRODUCT_CANDIDATES)
    ).all()
    text = corrected(text, (product.name for product in rows))
    wanted, codes, budget, order = _wanted(text), _codes(text), read_budget(text), _order(text)
    if order is not None:
        wanted = {named: pull for named, pull in wanted.items() if named not in _OF_AN_ORDER}
    if _SET in wanted and not any(_SET in _nature(product) for product in rows):
        # a set nobody sells as one is put together of pieces, none of which has to cost that much
        wanted = {named: pull for named, pull in wanted.items() if named != _SET}
        if budget is not None:
            budget, order = Budget(high=budget.high), order or Extreme.DEAREST
    found = _picked(_of_kind(rows, wanted), wanted, codes, budget, order)
    return [product_fact(product) for product in found[:limit]]


def _tells_something(text: str) -> bool:
    return bool(_wanted(text) or _codes(text) or read_budget(text) is not None or _order(text) is not None)


def _picked(
    products: Sequence[Product],
    wanted: Mapping[str, float],
    codes: set[str],
    budget: Budget | None,
    order: Extreme | None,
) -> list[Product]:
    """Those of the right kind that fit, best first."""
    affordable = [product for product in products if budget is None or budget.holds(product.price)]
    telling = any(pull >= _TELLING for pull in wanted.values())
    if budget is not None and not codes:
        if not affordable:
            return sorted(products, key=lambda product: (budget.beyond(product.price), product.name))
        if not telling:
            return sorted(affordable, key=lambda product: (-product.price, product.name))
    if order is not None and not codes and not telling:
        return outermost_first(order, affordable)
    scored = [(_product_score(product, wanted, codes), product) for product in affordable]
    fitting = [(score, product) for score, product in scored if score > 0]
    fitting.sort(key=lambda pair: (-pair[0], pair[1].name, pair[1].sku))
    best_first = [product for _, product in fitting]
    return best_first if order is None or codes else outermost_first(order, best_first)


def _order(text: str) -> Extreme | None:
    """From which end of the shelf on: as asked, or where a wish leans to."""
    leaning = read_leaning(text)
    return read_extreme(text) or (_ENDS.get(leaning) if leaning is not None else None)


_ENDS = {
    Leaning.CHEAPER: Extreme.CHEAPEST,
    Leaning.DEARER: Extreme.DEAREST,
    Leaning.LIGHTER: Extreme.LIGHTEST,
    Leaning.HEAVIER: Extreme.HEAVIEST,
}


def _of_kind(products: Sequence[Product], wanted: Mapping[str, float]) -> list[Product]:
    """The products of the kinds and materials that were named; all of them where none is."""
    kinds = {named for named in wanted if is_kind(named)}
    made_of = {named for named in wanted if is_material(named)}
    return _having(made_of, _having(kinds, list(products)))


def _having(named: set[str], products: list[Product]) -> list[Product]:
    """Those that have all of it; else any of it ("the ruby ring or the emerald ring"); all where nobody has."""
    natures = [(product, _nature(product)) for product in products]
    of_all = [product for product, nature_of in natures if named <= nature_of]
    return of_all or [product for product, nature_of in natures if named & nature_of] or products


def _nature(product: Product) -> frozenset[str]:
    return nature(product.name, product.category, product.metal, product.purity, product.stones)


def product_fact(product: Product) -> ProductFact:
    """A catalog row as the model may speak of it."""
    return ProductFact(
        id=product.id,
        sku=product.sku,
        name=product.name,
        price=product.price,
        category=product.category,
        metal=product.metal,
        purity=product.purity,
        weight_mg=product.weight_mg,
        stones=product.stones,
        stock=product.stock,
        description=product.description,
    )


def _wanted(query: str) -> dict[str, float]:
    """What of the question can pick out a product, with how much it tells."""
    pairs = {named: weight(named) for named in content(query[:READ_LIMIT])}
    return {named: pull for named, pull in pairs.items() if pull >= 1.2 and named not in _OF_ANY_PIECE}


def _codes(query: str) -> set[str]:
    """Article codes in the question, without dashes."""
    pieces = scan(query[:READ_LIMIT])
    return {piece.text.replace("-", "").lower() for piece in pieces if piece.kind is PieceKind.CODE}


def _product_score(product: Product, wanted: Mapping[str, float], codes: set[str]) -> float:
    """The weight of the question's notions the product has; its name counts double, its description half."""
    name = nature(product.name, product.category)
    made_of = set(content(f"{product.metal} {product.purity} {product.stones}"))
    about = set(content(product.description[:500]))
    score = CODE_SCORE if product.sku.replace("-", "").lower() in codes else 0.0
    for named, pull in wanted.items():
        if named in name:
            score += 2 * pull
        elif named in made_of:
            score += pull
        elif named in about:
            score += pull / 2
    return score
