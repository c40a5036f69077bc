"""Looking along the shelf: search, filters, and how many pieces lie where."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import ColumnElement
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from revive_app.db import TenantSession
from revive_app.models import Product
from revive_app.rules.catalog.budget import read_budget, without_budget
from revive_app.services.catalog.pieces import ProductView, view
from revive_app.services.paging import Cursor, Page, page_of

MOST_WORDS = 10


class StockState(StrEnum):
    """How many there are, as a shop speaks of it."""

    IN_STOCK = "in_stock"
    LAST = "last"
    SOLD_OUT = "sold_out"
    TO_ORDER = "to_order"


@dataclass(frozen=True, slots=True)
class ProductFilter:
    """Which pieces: what is None does not matter. `q` may name a budget: "jhumka under 1 lakh"."""

    q: str = ""
    category: str | None = None
    metal: str | None = None
    purity: str | None = None
    price_from: int | None = None
    price_to: int | None = None
    stock: StockState | None = None
    has_picture: bool | None = None
    agent_may_show: bool | None = None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The whole catalog in numbers. Names with their counts, the fullest first."""

    pieces: int
    without_picture: int
    categories: tuple[tuple[str, int], ...]
    metals: tuple[tuple[str, int], ...]
    purities: tuple[tuple[str, int], ...]


def list_products(
    session: TenantSession,
    wanted: ProductFilter,
    *,
    limit: int = 100,
    cursor: str | None = None,
) -> Page[ProductView]:
    """The last changed first. `q` looks in name, code, category, metal, purity, stones and description."""
    after = Cursor.decode(cursor)
    query = (
        _matching(wanted).order_by(col(Product.updated_at).desc(), col(Product.id).desc()).limit(limit + 1)
    )
    if after is not None:
        query = query.where(sa.tuple_(col(Product.updated_at), col(Product.id)) < (after.at, after.id))
    found = session.exec(query).all()
    return page_of([view(product) for product in found], limit, lambda last: Cursor(last.updated_at, last.id))


def pictures_of(session: TenantSession, product_ids: Sequence[UUID]) -> dict[UUID, str]:
    """Where the pictures of these pieces are; those without one are left out."""
    if not product_ids:
        return {}
    rows = session.rows(
        "SELECT id, image_url FROM products WHERE id = ANY(:ids) AND image_url IS NOT NULL",
        ids=list(product_ids),
    )
    return {row["id"]: row["image_url"] for row in rows}


def count_matching(session: TenantSession, wanted: ProductFilter) -> int:
    """How many pieces the filter lets through."""
    return session.exec(select(sa.func.count()).select_from(_matching(wanted).subquery())).one()


def count_shelf(session: TenantSession) -> Shelf:
    """How many pieces there are, and of what."""
    total = session.row(
        "SELECT count(*) AS pieces, count(*) FILTER (WHERE image_url IS NULL) AS bare"
        " FROM products WHERE hidden_at IS NULL"
    )
    assert total is not None
    return Shelf(
        pieces=total["pieces"],
        without_picture=total["bare"],
        categories=_counted(session, "category"),
        metals=_counted(session, "metal"),
        purities=_counted(session, "purity"),
    )


def _counted(session: TenantSession, column: str) -> tuple[tuple[str, int], ...]:
    """Two spellings of one name (`earrings`, `Earrings`) are one."""
    rows = session.rows(
        f"SELECT min({column}) AS name, count(*) AS pieces FROM products"
        f" WHERE hidden_at IS NULL AND {column} <> ''"
        f" GROUP BY lower({column}) ORDER BY pieces DESC, name"
    )
    return tuple((row["name"], row["pieces"]) for row in rows)


def _matching(wanted: ProductFilter) -> SelectOfScalar[Product]:
    budget = read_budget(wanted.q)
    low = max(filter(None, (wanted.price_from, budget.low if budget else None)), default=None)
    high = min(
        (top for top in (wanted.price_to, budget.high if budget else None) if top is not None), default=None
    )
    conditions: list[ColumnElement[bool] | None] = [
        col(Product.hidden_at).is_(None),
        *(_anywhere(word) for word in without_budget(wanted.q).split()[:MOST_WORDS]),
        _named(Product.category, wanted.category),
        _named(Product.metal, wanted.metal),
        _named(Product.purity, wanted.purity),
        col(Product.price) >= low if low is not None else None,
        col(Product.price) <= high if high is not None else None,
        _in_stock(wanted.stock),
        _given(col(Product.image_url).is_not(None), wanted.has_picture),
        _given(col(Product.agent_may_show).is_(True), wanted.agent_may_show),
    ]
    return select(Product).where(*(condition for condition in conditions if condition is not None))


def _anywhere(word: str) -> ColumnElement[bool]:
    columns = (
        *(Product.name, Product.sku, Product.category, Product.metal),
        *(Product.purity, Product.stones, Product.description),
    )
    return sa.or_(*(col(column).icontains(word, autoescape=True) for column in columns))


def _named(column: str, name: str | None) -> ColumnElement[bool] | None:
    return sa.func.lower(col(column)) == name.lower() if name is not None else None


def _given(holds: ColumnElement[bool], wanted: bool | None) -> ColumnElement[bool] | None:
    if wanted is None:
        return None
    return holds if wanted else sa.not_(holds)


def _in_stock(state: StockState | None) -> ColumnElement[bool] | None:
    stock = col(Product.stock)
    match state:
        case None:
            return None
        case StockState.IN_STOCK:
            return stock > 0
        case StockState.LAST:
            return stock == 1
        case StockState.SOLD_OUT:
            return stock == 0
        case StockState.TO_ORDER:
            return stock.is_(None)
