"""Words that name no piece, and the hours of the settings, in a shop with nothing else to go by."""

from datetime import UTC, datetime

import pytest

from revive_app.db import tenant_session
from revive_app.models import Client, Product
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.offline.model import OfflineModel
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation.rehearsal import Outcome, rehearse
from revive_app.services.conversation.shop_facts import shop_facts
from tests.builders import Shop

MODELS = Models(OfflineModel(), OfflineEmbedder())
INVITE = "Nayi bridal collection aa gayi hai. Dekhna chahenge?"


@pytest.mark.parametrize(
    "said", ["Haan dikhao", "catalog bhejo", "Interested hu", "gift ke liye kuch dikhao"]
)
def test_an_empty_catalog_is_a_question_back(shop: Shop, said: str) -> None:
    got = rehearse(shop.client_id, MODELS, [Turn("shop", INVITE), Turn("customer", said)])

    assert got.outcome is Outcome.ANSWERED
    assert got.reply == "Zaroor. Kis tarah ka piece dekhna chahenge, aur kis mauke ke liye?"


def test_a_few_of_every_kind_are_shown_where_nothing_tells_which(shop: Shop) -> None:
    pieces = [
        *(("Rings", price, 1) for price in (10_000, 20_000, 90_000)),
        ("Chains", 30_000, None),
        ("Bangles", 50_000, 0),
    ]
    with tenant_session(shop.client_id) as session:
        session.add_all(
            Product(
                client_id=shop.client_id,
                sku=f"S-{price}",
                name=f"S {price}",
                category=kind,
                price=price,
                stock=stock,
            )
            for kind, price, stock in pieces
        )

    got = rehearse(
        shop.client_id, MODELS, [Turn("shop", "Namaste, it has been long."), Turn("customer", "Yes")]
    )

    assert got.draft is not None
    assert [piece.sku for piece in got.draft.products_to_show] == ["S-30000", "S-20000", "S-10000", "S-90000"]


def test_the_hours_of_the_settings_are_told_without_any_paper(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        client = session.get_one(Client, shop.client_id)
        client.opening_hours = {"mon": [["10:30", "14:00"], ["16:00", "20:30"]], "tue": [["10:30", "20:30"]]}
        client.closed_days = ["2020-01-01", "2099-11-08"]

    sunday = rehearse(shop.client_id, MODELS, [Turn("customer", "Sunday open hai?")])
    timing = rehearse(shop.client_id, MODELS, [Turn("customer", "Timing kya hai dukaan ki?")])

    assert "Sunday" in sunday.reply
    assert (sunday.outcome, timing.outcome) == (Outcome.ANSWERED, Outcome.ANSWERED)
    assert timing.reply == (
        "Hamari jaankari yeh hai: On Monday the shop is open from 10:30 to 14:00 and from 16:00 to 20:30. On Tuesday the"
        " shop is open from 10:30 to 20:30. The shop is closed Wednesday to Sunday. On 8 November 2099 the shop is closed."
    )


def test_hours_nobody_set_are_no_fact(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        client = session.get_one(Client, shop.client_id)
        assert shop_facts(client, "", datetime.now(UTC).date()) == ()
