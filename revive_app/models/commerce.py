"""What the shop sells, and what the chat sold or booked."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import AppointmentStatus, OrderStatus, VisitSource


class Product(SQLModel, table=True):
    """A piece in the catalog. Money in whole rupees, weights in milligrams: integers, so that nothing rounds."""

    __tablename__ = "products"
    __table_args__ = (
        UniqueConstraint("client_id", "sku"),
        CheckConstraint("price BETWEEN 0 AND 10000000000", name="price_range"),
        CheckConstraint("stock >= 0", name="stock"),
        CheckConstraint("length(name) BETWEEN 1 AND 200", name="name_length"),
        Index("ix_products_client_id_category", "client_id", "category"),
        Index("ix_products_client_id_updated_at", "client_id", "updated_at", "id"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    sku: str = base.required_text()
    name: str = base.required_text()
    description: str = base.text()
    category: str = base.text()
    price: int = base.number(0, kind=sa.BigInteger)
    # None: the shop does not count this piece
    stock: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    image_url: str | None = base.text(None)
    # the coloured shelf behind the picture, a token of the theme
    tile: str = base.text("ivory")
    metal: str = base.text()
    purity: str = base.text()
    weight_mg: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    # making charge in hundredths of a percent of the metal's value
    making_charge_bp: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    stones: str = base.text()
    meta_catalog_id: str | None = base.text(None)
    # off: it stays in the catalog, and the agent neither shows nor names it
    agent_may_show: bool = base.flag(True)
    changed_by: str = base.text()
    # deleted, until somebody wants it back
    hidden_at: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Order(SQLModel, table=True):
    """A cart a customer sent. `items` as sent; `total` as our catalog prices it; `claimed_total` as she saw it."""

    __tablename__ = "orders"
    __table_args__ = (
        UniqueConstraint("message_id"),
        CheckConstraint("total >= 0 AND claimed_total >= 0", name="totals"),
        Index("ix_orders_client_id_created_at", "client_id", "created_at"),
        Index("ix_orders_client_id_contact_id", "client_id", "contact_id"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    contact_id: UUID = base.fk("contacts.id")
    lead_id: UUID | None = base.fk("leads.id", ondelete="SET NULL", nullable=True)
    message_id: UUID | None = base.fk("messages.id", ondelete="SET NULL", nullable=True)
    status: OrderStatus = base.choice(OrderStatus, default=OrderStatus.RECEIVED)
    items: list[Any] = base.document(list)
    total: int = base.number(0, kind=sa.BigInteger)
    claimed_total: int = base.number(0, kind=sa.BigInteger)
    currency: str = base.text("INR")
    note: str = base.text()
    version: int = base.number(1)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Appointment(SQLModel, table=True):
    """A visit. While it is requested or confirmed it holds a seat: how many a shop has at once is its own setting.

    Without `starts_at` it is a wish a colleague must make a time of.
    """

    __tablename__ = "appointments"
    __table_args__ = (
        CheckConstraint("(starts_at IS NULL) = (ends_at IS NULL)", name="ends"),
        CheckConstraint("ends_at > starts_at", name="span"),
        CheckConstraint("seat >= 1", name="seat"),
        Index("ix_appointments_client_id_starts_at", "client_id", "starts_at"),
        Index("ix_appointments_client_id_contact_id", "client_id", "contact_id"),
        # Two people, one slot: whatever the code believes, the second one does not fit.
        Index(
            "appointments_one_a_seat_key",
            "client_id",
            "starts_at",
            "seat",
            unique=True,
            postgresql_where=sa.text("seat IS NOT NULL AND status IN ('requested', 'confirmed')"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    contact_id: UUID = base.fk("contacts.id")
    lead_id: UUID | None = base.fk("leads.id", ondelete="SET NULL", nullable=True)
    message_id: UUID | None = base.fk("messages.id", ondelete="SET NULL", nullable=True)
    created_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    source: VisitSource = base.choice(VisitSource, default=VisitSource.CHAT)
    status: AppointmentStatus = base.choice(AppointmentStatus, default=AppointmentStatus.REQUESTED)
    starts_at: datetime | None = base.at()
    ends_at: datetime | None = base.at()
    # None: a colleague squeezed it in beside a full shop
    seat: int | None = Field(default=None, sa_type=sa.SmallInteger, nullable=True)
    note: str = base.text()
    # counts changes of time: calendars take the highest for the truth (RFC 5545, SEQUENCE)
    sequence: int = base.number(0)
    version: int = base.number(1)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)
