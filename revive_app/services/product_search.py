"""Which pieces of the catalog a customer's words are about."""

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Product
from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules.language.glossary import content, weight
from revive_app.rules.language.scan import PieceKind, scan
from revive_app.rules.language.text import READ_LIMIT

PRODUCT_CANDIDATES = 5_000
# above any sum of words: who names the code means that piece
CODE_SCORE = 100.0


def find_products(session: TenantSession, *, query: str, limit: int = 6) -> list[ProductFact]:
    """The shop's visible products that the words fit, best first: by code, name, category, metal, purity, stones."""
    wanted, codes = _wanted(query), _codes(query)
    if not wanted and not codes:
        return []
    rows = session.exec(
        select(Product)
        .where(col(Product.hidden_at).is_(None))
        .order_by(col(Product.updated_at).desc(), col(Product.id))
        .limit(PRODUCT_CANDIDATES)
    ).all()
    scored = [(_product_score(product, wanted, codes), product) for product in rows]
    fitting = [(score, product) for score, product in scored if score > 0]
    fitting.sort(key=lambda pair: (-pair[0], pair[1].name, pair[1].sku))
    return [product_fact(product) for _, product in fitting[:limit]]


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
    return {named: pull for named, pull in pairs.items() if pull >= 1.2}


def _codes(query: str) -> set[str]:
    """Article codes in the question, without dashes."""
    pieces = scan(query[:READ_LIMIT])
    return {piece.text.replace("-", "").lower() for piece in pieces if piece.kind is PieceKind.CODE}


def _product_score(product: Product, wanted: dict[str, float], codes: set[str]) -> float:
    """The weight of the question's notions the product has; its name counts double, its description half."""
    name = set(content(f"{product.name} {product.category}"))
    nature = set(content(f"{product.metal} {product.purity} {product.stones}"))
    about = set(content(product.description[:500]))
    score = CODE_SCORE if product.sku.replace("-", "").lower() in codes else 0.0
    for named, pull in wanted.items():
        if named in name:
            score += 2 * pull
        elif named in nature:
            score += pull
        elif named in about:
            score += pull / 2
    return score
