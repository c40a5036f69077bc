"""A cart: kept once, priced by our catalog, acknowledged, a sale on the board unless a human says otherwise."""

from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.models import Lead, Product
from revive_app.services import order_book, orders
from revive_app.services.order_book import OrderChange
from revive_app.vocabulary import Hand, Handler, LeadStatus, OrderStatus
from tests.builders import Shop, Thread, make_thread, scalar
from tests.meta import Receiver, envelope, new_wamid

PHONE = "+919800000001"


def cart(shop: Shop, *items: dict[str, Any], note: str = "") -> dict[str, Any]:
    message = {
        "from": PHONE[1:],
        "id": new_wamid(),
        "timestamp": "1749416383",
        "type": "order",
        "order": {"catalog_id": "c1", "text": note, "product_items": list(items)},
    }
    contact = {"profile": {"name": "Asha"}, "wa_id": PHONE[1:]}
    return envelope(shop, {"contacts": [contact], "messages": [message]})


def item(sku: str, quantity: Any = 1, price: Any = 84_500) -> dict[str, Any]:
    return {"product_retailer_id": sku, "quantity": quantity, "item_price": price, "currency": "INR"}


@pytest.fixture
def thread(shop: Shop) -> Thread:
    with tenant_session(shop.client_id) as session:
        for sku, price in (("JH-1", 84_500), ("NT-1", 12_000)):
            session.add(Product(client_id=shop.client_id, sku=sku, name=sku, price=price))
    return make_thread(shop, phone=PHONE)


def one(statement: str) -> Any:
    with system_session() as session:
        (row,) = session.rows(statement)
    return row


def test_an_order_is_kept_priced_and_acknowledged_once(meta: Receiver, shop: Shop, thread: Thread) -> None:
    payload = cart(shop, item("JH-1"), item("NT-1", 2, 12_000))

    meta.take_in(shop, payload, payload)

    order = one("SELECT * FROM orders")
    assert (order["total"], order["claimed_total"], order["status"]) == (108_500, 108_500, "received")
    assert (order["lead_id"], order["contact_id"]) == (thread.lead_id, thread.contact_id)
    assert [(line["sku"], line["quantity"], line["price"]) for line in order["items"]] == [
        ("JH-1", 1, 84_500),
        ("NT-1", 2, 12_000),
    ]
    answer = one("SELECT * FROM messages WHERE direction = 'outbound'")
    assert answer["content"] == (
        "Thank you! We have your order: 3 pieces, ₹1,08,500 in all. A colleague will confirm it here."
    )
    lead = one("SELECT * FROM leads")
    assert (lead["status"], lead["potential_value"]) == ("won", 108_500)
    assert (
        scalar("SELECT detail FROM activity_events WHERE event_type = 'COMMERCE'")
        == "Order: 3 pieces, ₹1,08,500"
    )
    assert scalar("SELECT reply_due_at FROM conversations") is None


def test_whoever_has_the_orders_open_hears_of_it_and_it_waits_for_a_yes(
    meta: Receiver, shop: Shop, thread: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, dict[str, Any]]] = []
    monkeypatch.setattr(orders, "publish", lambda _, __, kind, **ids: told.append((kind, ids)))

    meta.take_in(shop, cart(shop, item("JH-1")))

    order = one("SELECT id FROM orders")["id"]
    assert told == [("order.received", {"order_id": order}), ("lead.changed", {"lead_id": thread.lead_id})]
    with tenant_session(shop.client_id) as session:
        assert order_book.count_received(session) == 1
        order_book.change_order(session, order, OrderChange(status=OrderStatus.CONFIRMED), by="Asha")
        assert order_book.count_received(session) == 0


def test_our_prices_count_not_the_ones_she_saw(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, cart(shop, item("JH-1", price=1)))

    order = one("SELECT * FROM orders")
    assert (order["total"], order["claimed_total"]) == (84_500, 1)
    assert scalar("SELECT detail FROM activity_events WHERE event_type = 'COMMERCE'") == (
        "Order: 1 piece, ₹84,500 by our prices, ₹1 by the ones she saw"
    )


def test_what_is_not_in_the_catalog_has_no_price_and_none_is_promised(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, cart(shop, item("JH-1"), item("GONE"), note="jaldi bhej dena please"))

    assert one("SELECT * FROM orders")["items"][1]["price"] is None
    assert "₹" not in one("SELECT content FROM messages WHERE direction = 'outbound'")["content"]


@pytest.mark.parametrize(
    "items",
    [
        [],
        [item("JH-1", "many", "free")],
        [item("JH-1", -5, -1)],
        [item("JH-1", 10**12, 10**15)],
        [item("JH-1", 1, float("1e308"))],
        [{"quantity": 1}, 7],
    ],
)
def test_odd_carts_are_kept_without_breaking(
    meta: Receiver, shop: Shop, thread: Thread, items: list[Any]
) -> None:
    meta.take_in(shop, cart(shop, *items))

    assert scalar("SELECT count(*) FROM orders") == 1
    assert 0 <= one("SELECT total FROM orders")["total"] <= 10_000_000_000
    assert scalar("SELECT count(*) FROM webhook_events WHERE processed_at IS NULL") == 0


def test_a_humans_hand_on_stage_and_value_stays(meta: Receiver, shop: Shop, thread: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        lead = session.get_one(Lead, thread.lead_id)
        lead.status, lead.status_set_by = LeadStatus.NEGOTIATING, Hand.HUMAN
        lead.potential_value, lead.value_set_by = 5_00_000, Hand.HUMAN

    meta.take_in(shop, cart(shop, item("JH-1")))

    lead = one("SELECT * FROM leads")
    assert (lead["status"], lead["potential_value"]) == ("negotiating", 5_00_000)


def test_where_a_human_answers_the_agent_acknowledges_nothing(meta: Receiver, shop: Shop) -> None:
    make_thread(shop, phone=PHONE, handler=Handler.HUMAN)

    meta.take_in(shop, cart(shop, item("JH-1")))

    assert scalar("SELECT count(*) FROM orders") == 1
    assert scalar("SELECT count(*) FROM messages WHERE direction = 'outbound'") == 0
