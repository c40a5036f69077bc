"""A customer: the person, what she consented to, and her place in a campaign."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import (
    ConsentAction,
    ConsentScope,
    ConsentSource,
    Hand,
    LeadStatus,
    MarketingConsent,
)


class Contact(SQLModel, table=True):
    """A person. WhatsApp users may hide their number: phone or user id, at least one, nothing requires both."""

    __tablename__ = "contacts"
    __table_args__ = (
        CheckConstraint("phone IS NOT NULL OR wa_user_id IS NOT NULL", name="reachable"),
        CheckConstraint("phone ~ '^\\+[1-9][0-9]{4,14}$'", name="phone_e164"),
        CheckConstraint("wa_user_id <> ''", name="wa_user_id"),
        CheckConstraint(
            "erased_at IS NULL OR (phone IS NULL AND first_name = '' AND last_name = '' AND dnd_at IS NOT NULL)",
            name="erased",
        ),
        UniqueConstraint("client_id", "phone"),
        UniqueConstraint("client_id", "wa_user_id"),
        Index("ix_contacts_client_id_updated_at", "client_id", "updated_at"),
        Index(
            "ix_contacts_words",
            sa.text("contact_words(client_id, first_name, last_name, phone)"),
            postgresql_using="gin",
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    phone: str | None = base.text(None)
    # Meta's business-scoped user id, e.g. IN.13491208655302741918
    wa_user_id: str | None = base.text(None)
    username: str | None = base.text(None)
    first_name: str = base.text()
    last_name: str = base.text()
    # an import puts a name right that WhatsApp or another import gave, never one that a colleague wrote
    name_set_by: Hand = base.choice(Hand, default=Hand.RULE, check="name_hand")
    email: str | None = base.text(None)
    city: str | None = base.text(None)
    interest: str | None = base.text(None)
    # both in the year 1604 when nobody noted the year (rules/lead_rows/days.py)
    birthday: date | None = Field(default=None, sa_type=sa.Date)
    anniversary: date | None = Field(default=None, sa_type=sa.Date)
    language: str | None = base.text(None)
    timezone: str | None = base.text(None)
    marketing_consent: MarketingConsent = base.choice(MarketingConsent, default=MarketingConsent.UNKNOWN)
    # Set: nothing leaves for this person, from any path.
    dnd_at: datetime | None = base.at()
    dnd_reason: str | None = base.text(None)
    # Set: nobody any more. Messages without words and orders without notes still hang on this row.
    erased_at: datetime | None = base.at()
    # times in a row that WhatsApp could not deliver to her
    undeliverable_count: int = base.number(0, kind=sa.SmallInteger)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class ConsentEvent(SQLModel, table=True):
    """The ledger: who said what, where, in which words, when. Rows are never changed."""

    __tablename__ = "consent_events"
    __table_args__ = (
        Index("ix_consent_events_client_id_contact_id", "client_id", "contact_id", "created_at"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    contact_id: UUID = base.fk("contacts.id")
    action: ConsentAction = base.choice(ConsentAction)
    scope: ConsentScope = base.choice(ConsentScope)
    source: ConsentSource = base.choice(ConsentSource)
    words: str = base.text()
    proof: str = base.text()
    note: str = base.text()
    message_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    actor_user_id: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)


class Lead(SQLModel, table=True):
    """A person in a campaign: one card on the board."""

    __tablename__ = "leads"
    __table_args__ = (
        UniqueConstraint("campaign_id", "contact_id"),
        CheckConstraint("sentiment_score BETWEEN -1 AND 1", name="sentiment_range"),
        CheckConstraint("potential_value BETWEEN 0 AND 10000000000", name="potential_value_range"),
        Index("ix_leads_client_id_status_updated_at", "client_id", "status", "updated_at", "id"),
        Index("ix_leads_client_id_contact_id", "client_id", "contact_id"),
        Index("ix_leads_client_id_updated_at", "client_id", "updated_at", "id"),
        Index(
            "ix_leads_client_id_status_changed_at",
            "client_id",
            "status_changed_at",
            postgresql_include=["campaign_id", "status", "potential_value"],
        ),
        Index(
            "ix_leads_client_id_created_at",
            "client_id",
            "created_at",
            postgresql_include=["campaign_id", "status", "potential_value"],
        ),
        Index(
            "ix_leads_moved_by_hand",
            "client_id",
            "status",
            "status_changed_at",
            postgresql_where=sa.text("status_set_by = 'human'"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id", ondelete="RESTRICT")
    contact_id: UUID = base.fk("contacts.id")
    status: LeadStatus = base.choice(LeadStatus, default=LeadStatus.NEW)
    status_set_by: Hand = base.choice(Hand, default=Hand.RULE, check="status_hand")
    sentiment_score: float = Field(
        default=0.0, sa_type=sa.Float, nullable=False, sa_column_kwargs={"server_default": "0"}
    )
    sentiment_count: int = base.number(0)
    # whole rupees
    potential_value: int = base.number(0, kind=sa.BigInteger)
    value_set_by: Hand = base.choice(Hand, default=Hand.RULE, check="value_hand")
    context_data: dict[str, Any] = base.document()
    snoozed_until: datetime | None = base.at()
    version: int = base.number(1)
    # since when it stands in this column; kept by a trigger, whoever moves it
    status_changed_at: datetime = base.at(nullable=False)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)
