"""What an answer must remember of its thread: the pieces shown last, the discount given, where links may lead."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from uuid import UUID

from sqlalchemy import ColumnElement
from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import KnowledgeSource, Product
from revive_app.providers.ai.protocol import ProductFact, Turn
from revive_app.rules import guard
from revive_app.services.product_search import product_fact

# So many of our last messages may have shown something that is still spoken of.
SHOWINGS = 4
MOST_REMEMBERED = 30

# "1. Moti Nath: ₹38,500" and "Moti Nath (22K, 3.1 g): ₹38,500"
_PRICED = re.compile(r"(?:^|\n|[.।]\s)(?:\d{1,2}\.\s)?([^\n:()₹]{3,80}?)(?:\s\([^)\n]*\))?:\s₹")


def shown_products(session: TenantSession, conversation_id: UUID) -> tuple[ProductFact, ...]:
    """The pieces our last messages showed, the latest showing first, each in the order she saw it."""
    rows = session.rows(
        "SELECT metadata -> 'products' AS skus FROM messages"
        " WHERE client_id = :client AND conversation_id = :thread AND direction = 'outbound'"
        " AND state NOT IN ('skipped', 'cancelled', 'failed') AND jsonb_typeof(metadata -> 'products') = 'array'"
        " AND metadata -> 'products' <> '[]'::jsonb"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation_id,
        limit=SHOWINGS,
    )
    skus = [sku for row in rows for sku in row["skus"] if isinstance(sku, str)]
    found = _visible(session, col(Product.sku).in_(skus)) if skus else []
    return _in_order(skus, {product.sku: product for product in found})


def named_products(session: TenantSession, history: Sequence[Turn]) -> tuple[ProductFact, ...]:
    """The pieces priced in the shop's last turns, for a thread nobody stored; the latest turn first."""
    said = [turn.text for turn in reversed(history) if turn.role == "shop"][:SHOWINGS]
    found_names = [match[1].strip() for text in said for match in _PRICED.finditer(text)]
    # "Gladly. Moti Nath: ₹38,500"
    names = [name for found in found_names for name in dict.fromkeys((found.rsplit(". ", 1)[-1], found))]
    found = _visible(session, col(Product.name).in_(names)) if names else []
    return _in_order(names, {product.name: product for product in found})


def discount_given(history: Iterable[Turn]) -> float:
    """The highest percentage the shop's side has offered in these turns."""
    return guard.highest_said(turn.text for turn in history if turn.role == "shop")


def hosts_of_sources(session: TenantSession, campaign_id: UUID) -> frozenset[str]:
    """The hosts of the pages the campaign's agent has read: it may point to them."""
    urls = session.exec(
        select(KnowledgeSource.url).where(
            col(KnowledgeSource.campaign_id) == campaign_id,
            col(KnowledgeSource.url).is_not(None),
            # An address that was only asked for is nobody's word yet.
            col(KnowledgeSource.chunk_count) > 0,
        )
    ).all()
    return frozenset(host.removeprefix("www.") for url in urls if url and (host := urlsplit(url).hostname))


def _visible(session: TenantSession, which: ColumnElement[bool]) -> list[Product]:
    query = (
        select(Product)
        .where(which, col(Product.hidden_at).is_(None), col(Product.agent_may_show))
        .limit(MOST_REMEMBERED)
    )
    return list(session.exec(query).all())


def _in_order(keys: Sequence[str], found: dict[str, Product]) -> tuple[ProductFact, ...]:
    return tuple(product_fact(found[key]) for key in dict.fromkeys(keys) if key in found)
