"""Orders over HTTP: what customers sent from the catalog, and how far the shop has got with it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from revive_app.api.callers import CallerScope, TalkScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.services import order_book
from revive_app.vocabulary import OrderStatus

router = APIRouter(prefix="/orders", tags=["orders"])


class PersonBody(BaseModel):
    """The customer."""

    id: UUID
    phone: str | None
    first_name: str
    last_name: str


class OrderItemBody(BaseModel):
    """One line; `price` in whole rupees by the catalog, null for a piece it did not have, `claimed_price` as she saw it."""

    sku: str
    name: str | None
    quantity: int
    price: int | None
    claimed_price: int | None


class OrderBody(BaseModel):
    """One order. `total` by the catalog, `claimed_total` as the customer saw it; whole rupees."""

    id: UUID
    status: OrderStatus
    items: list[OrderItemBody]
    total: int
    claimed_total: int
    currency: str
    note: str
    contact: PersonBody
    lead_id: UUID | None
    conversation_id: UUID | None
    message_id: UUID | None
    version: int
    created_at: Moment
    updated_at: Moment


class OrderList(BaseModel):
    """A page of orders, the newest first."""

    items: list[OrderBody]
    next_cursor: str | None


class OrderPatch(BaseModel):
    """The next step: received → confirmed → fulfilled, or cancelled. With `version`, only if nobody was faster.

    `notify`: the customer is told, while her 24-hour window is open.
    """

    model_config = ConfigDict(extra="forbid")

    status: OrderStatus | None = None
    note: Annotated[str, Field(max_length=2_000)] | None = None
    notify: bool = False
    version: int | None = None


@router.get("", responses=responses(401, 422))
def list_orders(
    scope: CallerScope,
    limit: Limit = 50,
    cursor: CursorParameter = None,
    status: Annotated[OrderStatus | None, Query()] = None,
    contact_id: Annotated[UUID | None, Query()] = None,
    lead_id: Annotated[UUID | None, Query()] = None,
) -> OrderList:
    """Orders, the newest first."""
    wanted = order_book.OrderFilter(status, contact_id, lead_id)
    with tenant_session(scope.client_id) as session:
        page = order_book.list_orders(session, wanted, limit=limit, cursor=cursor)
    return OrderList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/{order_id}", responses=responses(401, 404, 422))
def read_order(scope: CallerScope, order_id: UUID) -> OrderBody:
    """One order."""
    with tenant_session(scope.client_id) as session:
        return _body(order_book.read_order(session, order_id))


@router.patch("/{order_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_order(scope: TalkScope, order_id: UUID, patch: OrderPatch) -> OrderBody:
    """Move it on. 409 for a step that cannot be taken, and when somebody else was faster."""
    change = order_book.OrderChange(patch.status, patch.note, patch.notify)
    by = name_of(scope)
    with tenant_session(scope.client_id) as session:
        return _body(order_book.change_order(session, order_id, change, seen_version=patch.version, by=by))


def _body(view: order_book.OrderView) -> OrderBody:
    return OrderBody.model_validate(view, from_attributes=True)
