"""A cart a customer sent: kept, priced by our own catalog, acknowledged, and a sale on the board."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.models import Contact, Conversation, Lead, Message, Order, Product
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.inbound import OrderItem, OrderSent
from revive_app.rules.language import Language
from revive_app.rules.lifecycle import stage_after_rule
from revive_app.rules.money import rupees
from revive_app.rules.receipts import order_received
from revive_app.services import activity, staff_tasks
from revive_app.services.outbox import drafts
from revive_app.services.reengagement import cancel_followups
from revive_app.vocabulary import ActivityType, Hand, LeadStatus, Sender, StaffTaskKind

LARGEST_TOTAL = 10_000_000_000
MOST_PIECES = 1_000


@dataclass(frozen=True, slots=True)
class Cart:
    """What was ordered. `total` in rupees by our catalog, `claimed_total` as the customer saw it."""

    items: list[dict[str, Any]]
    pieces: int
    total: int
    claimed_total: int
    # something in it is not in our catalog, or not any more
    unknown: bool


def take_order(
    session: TenantSession,
    *,
    conversation: Conversation,
    lead: Lead | None,
    message: Message,
    sent: OrderSent,
    language: Language,
    acknowledge: bool,
) -> Order:
    """Store the order of this message, move its lead, and say thank you unless somebody else answers here."""
    cart = _price(session, sent)
    order = Order(
        client_id=session.client_id,
        contact_id=conversation.contact_id,
        lead_id=lead.id if lead else None,
        message_id=message.id,
        items=cart.items,
        total=cart.total,
        claimed_total=cart.claimed_total,
        note=sent.note[:2_000],
    )
    session.add(order)
    session.flush()
    publish(session, session.client_id, "order.received", order_id=order.id)
    if lead is not None:
        cancel_followups(session, lead.id, "ordered")
        _win(lead, cart)
    _tell(session, conversation, lead, message, cart)
    _call_a_colleague(session, conversation, message, order, cart)
    if acknowledge:
        text = order_received(language, pieces=cart.pieces, total=None if cart.unknown else cart.total)
        drafts.queue(
            session,
            conversation,
            drafts.Draft(
                body=payloads.text(text),
                text=text,
                sender=Sender.AGENT,
                campaign_id=lead.campaign_id if lead else None,
                metadata={"purpose": "order_received", "order_id": str(order.id)},
            ),
        )
    return order


def _call_a_colleague(
    session: TenantSession, conversation: Conversation, message: Message, order: Order, cart: Cart
) -> None:
    """An order is confirmed by a person: she sees what is in it, and whether its prices are ours."""
    contact = session.get(Contact, order.contact_id)
    name = f"{contact.first_name} {contact.last_name}".strip() if contact else ""
    lines = [f"{line['quantity']} × {line['name'] or line['sku']}" for line in cart.items]
    if cart.unknown:
        lines.append("Something in it is not in the catalog: check the price.")
    elif cart.claimed_total != cart.total:
        lines.append(f"She saw {rupees(cart.claimed_total)}.")
    staff_tasks.ask(
        session,
        StaffTaskKind.ORDER,
        f"{name or 'A customer'} ordered for {rupees(cart.total)}: confirm it",
        conversation=conversation,
        detail="\n".join([*lines, order.note]),
        about=staff_tasks.About(order_id=order.id, message_id=message.id),
    )


def _price(session: TenantSession, sent: OrderSent) -> Cart:
    """Our own prices count; what the customer saw is kept beside them."""
    skus = {item.sku for item in sent.items}
    known = {
        product.sku: product
        for product in session.exec(
            select(Product).where(col(Product.sku).in_(skus), col(Product.hidden_at).is_(None))
        ).all()
    }
    items = [_line(item, known.get(item.sku)) for item in sent.items]
    return Cart(
        items=items,
        pieces=sum(line["quantity"] for line in items),
        total=min(LARGEST_TOTAL, sum((line["price"] or 0) * line["quantity"] for line in items)),
        claimed_total=min(
            LARGEST_TOTAL, sum((line["claimed_price"] or 0) * line["quantity"] for line in items)
        ),
        unknown=not items or any(line["price"] is None for line in items),
    )


def _line(item: OrderItem, product: Product | None) -> dict[str, Any]:
    return {
        "sku": item.sku[:120],
        "name": product.name if product else None,
        "quantity": min(max(item.quantity, 1), MOST_PIECES),
        "price": product.price if product else None,
        "claimed_price": _whole_rupees(item.item_price),
        "currency": item.currency[:8],
    }


def _whole_rupees(price: Decimal | None) -> int | None:
    if price is None or not price.is_finite() or price < 0:
        return None
    return int(min(price, Decimal(LARGEST_TOTAL)).quantize(Decimal(1), ROUND_HALF_UP))


def _win(lead: Lead, cart: Cart) -> None:
    """A sale, unless a person's hand says otherwise."""
    lead.status = stage_after_rule(lead.status, set_by=lead.status_set_by, wanted=LeadStatus.WON)
    if lead.value_set_by is not Hand.HUMAN and cart.total:
        lead.potential_value = cart.total
        lead.value_set_by = Hand.RULE
    lead.version += 1
    lead.updated_at = utc_now()


def _tell(
    session: TenantSession, conversation: Conversation, lead: Lead | None, message: Message, cart: Cart
) -> None:
    words = f"Order: {cart.pieces} piece{'s' if cart.pieces != 1 else ''}, {rupees(cart.total)}"
    if cart.unknown:
        words += ", something in it is not in the catalog"
    elif cart.claimed_total and cart.claimed_total != cart.total:
        words += f" by our prices, {rupees(cart.claimed_total)} by the ones she saw"
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        words,
        conversation_id=conversation.id,
        lead_id=lead.id if lead else None,
        message_id=message.id,
    )
    if lead is not None:
        publish(session, session.client_id, "lead.changed", lead_id=lead.id)
