"""The daily budget for language models: held before a call, paid after it, passed by one call at most."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Retryable
from revive_app.providers.ai.protocol import Completion, Proposal, ReplyRequest
from revive_app.rules import ai_prices
from revive_app.services import spending
from revive_app.services.conversation.metered import BudgetSpent, MeteredModel
from revive_app.services.spending import Usage
from tests.builders import Shop, make_shop, scalar

MODEL = "mistral-medium-2508"
REQUEST = ReplyRequest(system_prompt="x" * 3_000, history=())
# What one call of this model takes.
TOKENS_IN, TOKENS_OUT = 1_000, 200
CALL = ai_prices.cost(MODEL, TOKENS_IN, TOKENS_OUT)


class Paid:
    """A model that takes its time and its price."""

    name = MODEL

    def __init__(self) -> None:
        self.calls = 0
        self._lock = threading.Lock()

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        with self._lock:
            self.calls += 1
        return Completion(Proposal(reply_text="Hello"), MODEL, tokens_in=TOKENS_IN, tokens_out=TOKENS_OUT)


def budget(shop: Shop, rupees: int | None) -> None:
    with system_session() as session:
        session.run(
            "UPDATE clients SET ai_budget_rupees = :rupees WHERE id = :id", rupees=rupees, id=shop.client_id
        )


def today(shop: Shop) -> spending.Today:
    with tenant_session(shop.client_id) as session:
        return spending.today(session)


def test_a_call_is_paid_with_its_real_price(shop: Shop) -> None:
    MeteredModel(shop.client_id, Paid()).propose(REQUEST, timeout=1)

    assert today(shop) == spending.Today(CALL, 1, TOKENS_IN, TOKENS_OUT, 500)
    assert scalar("SELECT reserved_micro FROM spending") == 0


def test_32_at_once_pass_the_budget_by_one_call_at_most(shop: Shop) -> None:
    budget(shop, 1)
    model = Paid()

    def ask(_: int) -> bool:
        try:
            MeteredModel(shop.client_id, model).propose(REQUEST, timeout=1)
        except BudgetSpent:
            return False
        return True

    with ThreadPoolExecutor(32) as threads:
        answered = sum(threads.map(ask, range(64)))

    assert 0 < answered < 64
    assert model.calls == answered
    assert today(shop).spent_micro == answered * CALL <= ai_prices.MICRO + CALL
    assert scalar("SELECT count(*) FROM activity_events WHERE event_type = 'ERROR'") == 1


def test_a_call_that_failed_costs_nothing_and_holds_nothing(shop: Shop) -> None:
    class Away(Paid):
        def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
            raise Retryable("busy")

    with pytest.raises(Retryable):
        MeteredModel(shop.client_id, Away()).propose(REQUEST, timeout=1)

    assert today(shop).spent_micro == 0
    assert scalar("SELECT reserved_micro FROM spending") == 0


@pytest.mark.parametrize(("rupees", "allowed"), [(0, False), (1, True), (None, True)])
def test_none_is_no_budget_and_zero_is_no_model(shop: Shop, rupees: int | None, allowed: bool) -> None:
    budget(shop, rupees)

    assert (spending.reserve(shop.client_id, 5) is not None) is allowed


def test_one_shop_pays_for_itself_alone(shop: Shop) -> None:
    other = make_shop()
    budget(shop, 1)
    held = spending.reserve(shop.client_id, 2 * ai_prices.MICRO)
    assert held is not None

    assert spending.reserve(shop.client_id, 1) is None
    assert spending.reserve(other.client_id, 1) is not None

    spending.settle(held, Usage(0, 0, 0))
    assert spending.reserve(shop.client_id, 1) is not None


def test_the_day_is_the_shops_own(clean_database: Any) -> None:
    east, west = make_shop(timezone="Pacific/Kiritimati"), make_shop(timezone="Pacific/Pago_Pago")

    days = [spending.reserve(shop.client_id, 1).day for shop in (east, west)]  # type: ignore[union-attr]

    assert (days[0] - days[1]).days in {1, 2}
