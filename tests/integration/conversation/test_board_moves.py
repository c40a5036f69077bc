"""Talk moves a lead forward and gives it a value; a person's hand stays."""

from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.models import Lead, Product
from revive_app.vocabulary import Hand, LeadStatus
from tests.builders import Shop, make_thread
from tests.integration.conversation.test_reply import answer
from tests.meta import Receiver, text_message

PHONE = "+919800000001"
ASKED = "What is the price of the Rajwadi Jhumka?"


@pytest.fixture
def jhumka(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        session.add(
            Product(
                client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", category="Earrings", price=84_500
            )
        )


def lead() -> Any:
    with system_session() as session:
        return session.row("SELECT * FROM leads")


@pytest.mark.usefixtures("jhumka")
def test_a_price_question_is_interest_worth_the_piece(meta: Receiver, shop: Shop) -> None:
    make_thread(shop, phone=PHONE)
    meta.take_in(shop, text_message(shop, PHONE, ASKED))
    answer()

    assert (lead()["status"], lead()["potential_value"]) == ("interest", 84_500)


@pytest.mark.usefixtures("jhumka")
def test_bargaining_is_negotiating(meta: Receiver, shop: Shop) -> None:
    make_thread(shop, phone=PHONE, status=LeadStatus.NEW)

    meta.take_in(shop, text_message(shop, PHONE, "Rajwadi jhumka pe thoda discount milega?"))

    assert lead()["status"] == "negotiating"


@pytest.mark.usefixtures("jhumka")
@pytest.mark.parametrize("hand", [Hand.HUMAN, Hand.IMPORT])
def test_a_value_somebody_gave_stays(meta: Receiver, shop: Shop, hand: Hand) -> None:
    thread = make_thread(shop, phone=PHONE)
    with tenant_session(shop.client_id) as session:
        row = session.get_one(Lead, thread.lead_id)
        row.potential_value, row.value_set_by = 7, hand
    meta.take_in(shop, text_message(shop, PHONE, ASKED))
    answer()

    assert lead()["potential_value"] == 7
