"""The demo shop's catalog and papers in the database, and customers who talk to its agent there."""

from collections.abc import Sequence
from datetime import date

from revive_app.db import system_session, tenant_session
from revive_app.demo import campaigns, shop
from revive_app.demo.catalog import PIECES
from revive_app.demo.knowledge import papers
from revive_app.models import Client, Product
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import ProductFact, Turn
from revive_app.services import rag
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import reply_context
from revive_app.services.conversation.drafts import Draft
from tests.builders import Shop, make_shop

CONFIG = {**campaigns.SHAADI.persona, "offer_text": campaigns.SHAADI.offer_text}


def open_demo_shop(models: Models) -> Shop:
    """A shop with the demo's pieces and papers, and no customer yet."""
    opened = make_shop(business_name=shop.NAME, own_domains=[shop.DOMAIN])
    with system_session() as session:
        session.add_all(_product(opened, piece.sku) for piece in PIECES)
    with tenant_session(opened.client_id) as session:
        for paper in papers(offer_until=date(2027, 1, 21)):
            rag.store_text(
                session,
                campaign_id=opened.campaign_id,
                name=paper.name,
                text=paper.text,
                embedder=models.embedder,
            )
    return opened


def _product(opened: Shop, sku: str) -> Product:
    piece = next(piece for piece in PIECES if piece.sku == sku)
    return Product(
        client_id=opened.client_id,
        sku=piece.sku,
        name=piece.name,
        description=piece.description,
        price=piece.price,
        category=piece.category,
        metal=piece.metal,
        purity=piece.purity,
        weight_mg=piece.weight_mg,
        stones=piece.stones,
        stock=piece.stock,
    )


def talk(opened: Shop, models: Models, said: Sequence[str]) -> list[Draft]:
    """The agent's answer to each of the customer's messages, each knowing what came before."""
    turns: list[Turn] = []
    shown: tuple[ProductFact, ...] = ()
    drafts: list[Draft] = []
    with tenant_session(opened.client_id) as session:
        client = session.get_one(Client, opened.client_id)
    for words in said:
        turns.append(Turn("customer", words))
        context = reply_context(
            client,
            CONFIG,
            campaign_id=opened.campaign_id,
            history=tuple(turns),
            embedder=models.embedder,
            shown_products=shown,
        )
        draft = compose(context, models, deadline_seconds=30)
        turns.append(Turn("shop", draft.text))
        shown = draft.products_to_show or shown
        drafts.append(draft)
    return drafts
