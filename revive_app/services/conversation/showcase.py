"""Which pieces somebody sees first who would see some and names none: "Dikhaiye", "yes", "photo", "what is new?".

what the shop's last words are about   "our new bridal collection"
what it showed last                    photos, prices and details are of these
what was spoken of before, the offer, the campaign, what she is known to like
a few of the whole shelf               in stock, of every kind, at every price
"""

from collections.abc import Iterable, Sequence, Set
from itertools import groupby, islice, zip_longest
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Campaign, Product
from revive_app.providers.ai.protocol import ProductFact, Turn
from revive_app.rules import intents, short_answers
from revive_app.rules.catalog.naming import names_pieces
from revive_app.rules.intents import Intent
from revive_app.rules.short_answers import Short, read_asked, read_short
from revive_app.services.conversation.drafts import last_words, our_last_words
from revive_app.services.product_search import PRODUCT_CANDIDATES, find_products, product_fact

MOST_FEATURED = 6
_WIDER = 4 * MOST_FEATURED


def looks_around(history: Sequence[Turn]) -> bool:
    """Whether her new words ask for pieces, or agree to see some, without naming any."""
    said = last_words(history)
    short = read_short(said)
    if short is not None:
        return short_answers.looks_around(short, read_asked(our_last_words(history)))
    return Intent.CATALOG_REQUEST in intents.find(said) and not names_pieces(said)


def subjects(campaign: Campaign, interest: str | None = None) -> tuple[str, ...]:
    """What a campaign is about, and what she is known to like, the most telling first."""
    return (str(campaign.prompt_config.get("offer_text") or ""), campaign.name, interest or "")


def featured(
    session: TenantSession, history: Sequence[Turn], *, shown: Sequence[ProductFact], about: Iterable[str]
) -> tuple[ProductFact, ...]:
    """At most six pieces, those that fit best first; none where her words ask for no such thing.

    `shown`: the last showing first. `about`: what else may tell which she means, the most telling first.
    """
    if not looks_around(history):
        return ()
    others = read_short(last_words(history)) is Short.MORE
    ours = our_last_words(history)
    spoken_of_anew = names_pieces(ours) and not any(piece.name in ours for piece in shown)
    if shown and not others and not spoken_of_anew:
        return tuple(shown[:MOST_FEATURED])
    seen = {piece.id for piece in shown} if others else set()
    like_these = [f"{piece.category} {piece.name}" for piece in shown[:1]]
    before = [turn.text for turn in reversed(history) if turn.role == "shop"]
    for text in filter(names_pieces, (ours, *like_these, *before, *about)):
        fitting = _in_stock(find_products(session, query=text, limit=_WIDER), without=seen)
        if len(fitting) > 1 or (fitting and not others):
            return tuple(fitting[:MOST_FEATURED])
    return tuple(_of_every_kind(session, without=seen))


def _in_stock(pieces: Iterable[ProductFact], *, without: Set[UUID]) -> list[ProductFact]:
    """Those to be had; all of them where none is."""
    fresh = [piece for piece in pieces if piece.id not in without]
    return [piece for piece in fresh if piece.stock != 0] or fresh


def _of_every_kind(session: TenantSession, *, without: Set[UUID]) -> list[ProductFact]:
    """One of each category in turn: its middle price, its lowest, its highest, then whatever is left."""
    rows = session.exec(
        select(Product)
        .where(col(Product.hidden_at).is_(None), col(Product.agent_may_show))
        .order_by(col(Product.category), col(Product.price), col(Product.name), col(Product.id))
        .limit(PRODUCT_CANDIDATES)
    ).all()
    kept = _in_stock((product_fact(row) for row in rows), without=without)
    kinds = [_spread(list(kind)) for _, kind in groupby(kept, key=lambda piece: piece.category)]
    in_turn = (piece for turn in zip_longest(*kinds) for piece in turn if piece is not None)
    return list(islice(in_turn, MOST_FEATURED))


def _spread(by_price: list[ProductFact]) -> list[ProductFact]:
    """The pieces of one kind, the most different prices first."""
    telling = (by_price[len(by_price) // 2], by_price[0], by_price[-1], *by_price)
    return list({piece.id: piece for piece in telling}.values())
