"""Orders as people of the shop work them off: read, confirmed, fulfilled, cancelled."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound, StaleVersion
from revive_app.live.publish import publish
from revive_app.models import Contact, Conversation, Message, Order
from revive_app.providers.whatsapp import payloads
from revive_app.rules.clean import clean_text
from revive_app.rules.language import Language
from revive_app.rules.lifecycle import order_may_become
from revive_app.rules.money import rupees
from revive_app.rules.receipts import order_news
from revive_app.services import activity, people, staff_tasks
from revive_app.services.appointments.reading import VisitorView
from revive_app.services.hearing import Heard, hears
from revive_app.services.outbox import drafts
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.services.shops import get_client
from revive_app.vocabulary import ActivityType, OrderStatus, Sender, StaffTaskKind

CHANGED = "order.changed"


@dataclass(frozen=True, slots=True)
class OrderItemView:
    """One line: `price` as the catalog had it, None for a piece it did not have; `claimed_price` as she saw it."""

    sku: str
    name: str | None
    quantity: int
    price: int | None
    claimed_price: int | None


@dataclass(frozen=True, slots=True)
class OrderView:
    """One order. `total` by the catalog, `claimed_total` as the customer saw it; whole rupees. `heard`: after a change,
    what becomes of the line to her."""

    id: UUID
    status: OrderStatus
    items: tuple[OrderItemView, ...]
    total: int
    claimed_total: int
    currency: str
    note: str
    contact: VisitorView
    lead_id: UUID | None
    conversation_id: UUID | None
    message_id: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime
    heard: Heard | None = None


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders; None means any."""

    status: OrderStatus | None = None
    contact_id: UUID | None = None
    lead_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class OrderChange:
    """What may be changed. `notify`: the customer is told while her 24-hour window is open."""

    status: OrderStatus | None = None
    note: str | None = None
    notify: bool = False


_COLUMNS = """
SELECT ordered.id, ordered.status, ordered.items, ordered.total, ordered.claimed_total, ordered.currency, ordered.note,
       ordered.contact_id, ordered.lead_id, ordered.message_id, ordered.version, ordered.created_at,
       ordered.updated_at, message.conversation_id, contact.phone, contact.first_name, contact.last_name
FROM orders ordered
JOIN contacts contact ON contact.id = ordered.contact_id
LEFT JOIN messages message ON message.id = ordered.message_id
"""


def list_orders(
    session: TenantSession, wanted: OrderFilter, *, limit: int = 50, cursor: str | None = None
) -> Page[OrderView]:
    """Orders, the newest first."""
    rows = session.rows(
        f"{_COLUMNS} WHERE (CAST(:status AS text) IS NULL OR ordered.status = :status)"
        " AND (CAST(:contact AS uuid) IS NULL OR ordered.contact_id = CAST(:contact AS uuid))"
        " AND (CAST(:lead AS uuid) IS NULL OR ordered.lead_id = CAST(:lead AS uuid))"
        " AND (CAST(:at AS timestamptz) IS NULL OR (ordered.created_at, ordered.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY ordered.created_at DESC, ordered.id DESC LIMIT :limit",
        status=wanted.status,
        contact=str(wanted.contact_id) if wanted.contact_id else None,
        lead=str(wanted.lead_id) if wanted.lead_id else None,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([_view(row) for row in rows], limit, lambda last: Cursor(last.created_at, last.id))


def count_received(session: TenantSession) -> int:
    """How many orders nobody has confirmed or cancelled yet."""
    row = session.row("SELECT count(*) AS waiting FROM orders WHERE status = 'received'")
    assert row is not None
    return int(row["waiting"])


def read_order(session: TenantSession, order_id: UUID) -> OrderView:
    """One order. Raises NotFound."""
    row = session.row(f"{_COLUMNS} WHERE ordered.id = :id", id=order_id)
    if row is None:
        raise NotFound("No such order.")
    return _view(row)


def change_order(
    session: TenantSession,
    order_id: UUID,
    change: OrderChange,
    *,
    seen_version: int | None = None,
    by: str,
) -> OrderView:
    """Move it on: received, confirmed, fulfilled; or cancel it. Raises NotFound, Conflict, StaleVersion."""
    contact = people.get_contact(session, read_order(session, order_id).contact.id, lock=True)
    order = session.exec(select(Order).where(col(Order.id) == order_id).with_for_update(key_share=True)).one()
    if seen_version is not None and seen_version != order.version:
        raise StaleVersion("Somebody else changed this order meanwhile. Look again before you change it.")
    if change.note is not None:
        order.note = clean_text(change.note).strip()[:2_000]
    heard = None
    if change.status is not None and change.status is not order.status:
        _move(session, order, change.status, by=by)
        heard = _tell_her(session, order, contact) if change.notify else None
    order.version += 1
    order.updated_at = utc_now()
    session.flush()
    publish(session, session.client_id, CHANGED, order_id=order.id)
    return replace(read_order(session, order_id), heard=heard)


def _move(session: TenantSession, order: Order, status: OrderStatus, *, by: str) -> None:
    if not order_may_become(order.status, status):
        raise Conflict(
            f"An order that is {order.status.value} cannot become {status.value}.", code="order_over"
        )
    order.status = status
    conversation_id = _thread_of(session, order)
    if conversation_id is not None:
        staff_tasks.close_of_thread(session, conversation_id, StaffTaskKind.ORDER)
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        f"Order {status.value}: {rupees(order.total)}",
        agent=by,
        conversation_id=conversation_id,
        lead_id=order.lead_id,
        refs={"order_id": str(order.id)},
    )


def _tell_her(session: TenantSession, order: Order, contact: Contact) -> Heard:
    """Inside the window, in her language; outside it nothing is said. What becomes of it."""
    conversation_id = _thread_of(session, order)
    query = select(Conversation).where(col(Conversation.id) == conversation_id)
    conversation = session.exec(query.with_for_update(key_share=True)).first()
    heard = hears(session, contact, conversation)
    if conversation is None or not heard.is_queued:
        return heard
    language = Language(contact.language) if contact.language in set(Language) else Language.ENGLISH
    zone = ZoneInfo(get_client(session).timezone)
    text = order_news(language, order.status, ordered_on=order.created_at.astimezone(zone).date())
    draft = drafts.Draft(
        body=payloads.text(text),
        text=text,
        sender=Sender.SYSTEM,
        metadata={"purpose": "order", "order_id": str(order.id)},
    )
    drafts.queue(session, conversation, draft)
    return heard


def _thread_of(session: TenantSession, order: Order) -> UUID | None:
    return session.exec(select(Message.conversation_id).where(col(Message.id) == order.message_id)).first()


def _view(row: sa.RowMapping) -> OrderView:
    return OrderView(
        id=row["id"],
        status=OrderStatus(row["status"]),
        items=tuple(_item(item) for item in row["items"] if isinstance(item, dict)),
        total=row["total"],
        claimed_total=row["claimed_total"],
        currency=row["currency"],
        note=row["note"],
        contact=VisitorView(row["contact_id"], row["phone"], row["first_name"], row["last_name"]),
        lead_id=row["lead_id"],
        conversation_id=row["conversation_id"],
        message_id=row["message_id"],
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
    )


def _item(item: dict[str, Any]) -> OrderItemView:
    return OrderItemView(
        sku=str(item.get("sku", "")),
        name=item.get("name"),
        quantity=int(item.get("quantity") or 1),
        price=item.get("price"),
        claimed_price=item.get("claimed_price"),
    )
