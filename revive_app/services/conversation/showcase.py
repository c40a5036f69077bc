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
from revive_app.rules.catalog.beside import kinds_of, leans_on_shown, told_last
from revive_app.rules.catalog.leaning import (
    Leaning,
    finds_it_costly,
    lies_that_way,
    nearest_first,
    passed_over,
    read_extreme,
    read_leaning,
)
from revive_app.rules.catalog.naming import kinds_in, names_pieces
from revive_app.rules.catalog.together import asks_for_matching
from revive_app.rules.intents import Intent
from revive_app.rules.language.glossary import content
from revive_app.rules.language.regional import in_english
from revive_app.rules.language.text import words
from revive_app.rules.short_answers import read_asked, read_short, wants_others
from revive_app.services.conversation.drafts import last_words, our_last_words
from revive_app.services.product_search import PRODUCT_CANDIDATES, find_products, product_fact

MOST_FEATURED = 6
_WIDER = 4 * MOST_FEATURED
# what is longer says itself what it wants
_SHORT = 8


def looks_around(history: Sequence[Turn]) -> bool:
    """Whether her new words ask for pieces, or agree to see some, without naming any."""
    said = in_english(last_words(history))
    short = read_short(said)
    if short is not None:
        return short_answers.looks_around(short, read_asked(our_last_words(history)))
    if names_pieces(said):
        return False
    return Intent.CATALOG_REQUEST in intents.find(said) or _wants_something(said)


def _wants_something(said: str) -> bool:
    """ "Kuch sasta", "a gift for Karva Chauth": wished for, though nobody is asked to show it."""
    if len(list(words(said))) > _SHORT or finds_it_costly(said):
        return False
    return read_leaning(said) not in (None, Leaning.OTHERS) or "gift" in content(said)


def subjects(campaign: Campaign, interest: str | None = None) -> tuple[str, ...]:
    """What a campaign is about, and what she is known to like, the most telling first."""
    return (str(campaign.prompt_config.get("offer_text") or ""), campaign.name, interest or "")


def featured(
    session: TenantSession, history: Sequence[Turn], *, shown: Sequence[ProductFact], about: Iterable[str]
) -> tuple[ProductFact, ...]:
    """At most six pieces, those that fit best first; none where her words ask for no such thing.

    `shown`: the last showing first. `about`: what else may tell which she means, the most telling first.
    """
    said = in_english(last_words(history))
    latest = told_last(our_last_words(history), shown)
    if latest and asks_for_matching(said):
        return _going_with(session, latest)
    if latest and (leans_on_shown(said) or wants_others(said)):
        return _beside(session, said, latest, shown)
    if not looks_around(history):
        return ()
    if read_extreme(said) or read_leaning(said) not in (None, Leaning.OTHERS):
        return tuple(find_products(session, query=said, limit=MOST_FEATURED))
    ours = our_last_words(history)
    spoken_of_anew = names_pieces(ours) and not any(piece.name in ours for piece in shown)
    if shown and not spoken_of_anew:
        return tuple(shown[:MOST_FEATURED])
    before = [turn.text for turn in reversed(history) if turn.role == "shop"]
    for text in filter(names_pieces, (ours, *before, *about)):
        fitting = _in_stock(find_products(session, query=text, limit=_WIDER), without=set())
        if fitting:
            return tuple(fitting[:MOST_FEATURED])
    return tuple(_of_every_kind(session, without=set()))


def _beside(
    session: TenantSession, said: str, latest: Sequence[ProductFact], shown: Sequence[ProductFact]
) -> tuple[ProductFact, ...]:
    """What lies beside the pieces shown last as her words want it: of their kind, else of their category."""
    leaning = Leaning.OTHERS if wants_others(said) else read_leaning(said)
    over = shown if leaning is Leaning.OTHERS else passed_over(leaning, latest)
    seen = {piece.id for piece in over}
    kinds = " ".join(sorted(kinds_in(said) or kinds_of(latest)))
    picked: dict[UUID, ProductFact] = {}
    for query in filter(None, (f"{kinds} {said}" if kinds else "", latest[0].category, said)):
        found = _in_stock(find_products(session, query=query, limit=_WIDER), without=seen)
        fitting = [piece for piece in found if leaning is None or lies_that_way(leaning, piece, latest)]
        ordered = nearest_first(leaning, fitting) if leaning else fitting
        picked |= {piece.id: piece for piece in ordered if piece.id not in picked}
        # a single other is no choice; a step that is smaller, cheaper, in silver is
        if len(picked) > 1 or (picked and leaning is not Leaning.OTHERS):
            break
    if not picked and leaning is Leaning.OTHERS:
        return tuple(_of_every_kind(session, without=seen))
    return tuple(picked.values())[:MOST_FEATURED]


def _going_with(session: TenantSession, latest: Sequence[ProductFact]) -> tuple[ProductFact, ...]:
    """What goes with the pieces shown last: other kinds of the same metal, those with most of their stones first."""
    metals = {piece.metal for piece in latest}
    kinds = {piece.category for piece in latest}
    stones = {word for piece in latest for word in content(piece.stones)}
    others = [
        piece
        for piece in _in_stock(_shelf(session), without={one.id for one in latest})
        if piece.category not in kinds and piece.metal in metals
    ]
    return tuple(sorted(others, key=lambda piece: -len(stones & set(content(piece.stones)))))[:MOST_FEATURED]


def _in_stock(pieces: Iterable[ProductFact], *, without: Set[UUID]) -> list[ProductFact]:
    """Those to be had; all of them where none is."""
    fresh = [piece for piece in pieces if piece.id not in without]
    return [piece for piece in fresh if piece.stock != 0] or fresh


def _of_every_kind(session: TenantSession, *, without: Set[UUID]) -> list[ProductFact]:
    """One of each category in turn: its middle price, its lowest, its highest, then whatever is left."""
    kept = _in_stock(_shelf(session), without=without)
    kinds = [_spread(list(kind)) for _, kind in groupby(kept, key=lambda piece: piece.category)]
    in_turn = (piece for turn in zip_longest(*kinds) for piece in turn if piece is not None)
    return list(islice(in_turn, MOST_FEATURED))


def _shelf(session: TenantSession) -> list[ProductFact]:
    """All that may be shown, by category and price."""
    rows = session.exec(
        select(Product)
        .where(col(Product.hidden_at).is_(None), col(Product.agent_may_show))
        .order_by(col(Product.category), col(Product.price), col(Product.name), col(Product.id))
        .limit(PRODUCT_CANDIDATES)
    ).all()
    return [product_fact(row) for row in rows]


def _spread(by_price: list[ProductFact]) -> list[ProductFact]:
    """The pieces of one kind, the most different prices first."""
    telling = (by_price[len(by_price) // 2], by_price[0], by_price[-1], *by_price)
    return list({piece.id: piece for piece in telling}.values())
