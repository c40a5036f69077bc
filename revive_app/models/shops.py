"""A retailer, the WhatsApp numbers she sends from, and the epoch that stops sending after a restore."""

from datetime import datetime, time
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import MessagingTier, NumberQuality


class Client(SQLModel, table=True):
    """A retailer. Her rules' defaults live here; a campaign may be stricter, never looser."""

    __tablename__ = "clients"
    __table_args__ = (
        CheckConstraint("frequency_cap_count >= 0", name="frequency_cap_count"),
        CheckConstraint("frequency_cap_days BETWEEN 1 AND 365", name="frequency_cap_days"),
        CheckConstraint("(quiet_from IS NULL) = (quiet_until IS NULL)", name="quiet_hours"),
        CheckConstraint("reply_debounce_ms BETWEEN 0 AND 20000", name="reply_debounce"),
        CheckConstraint("snooze_default_days BETWEEN 1 AND 365", name="snooze_default"),
        CheckConstraint("ai_budget_rupees BETWEEN 0 AND 1000000", name="ai_budget"),
        CheckConstraint("visit_minutes BETWEEN 10 AND 240", name="visit_minutes"),
        CheckConstraint("visit_capacity BETWEEN 1 AND 50", name="visit_capacity"),
        CheckConstraint("visit_notice_minutes BETWEEN 0 AND 10080", name="visit_notice"),
        CheckConstraint("visit_days_ahead BETWEEN 1 AND 90", name="visit_days_ahead"),
        CheckConstraint("discount_percent BETWEEN 0 AND 20", name="discount"),
        CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
    )

    id: UUID = base.pk()
    business_name: str = base.required_text()
    locality: str = base.text()
    timezone: str = base.text("Asia/Kolkata")
    country: str = base.text("IN")
    currency: str = base.text("INR")
    admin_email: str | None = base.text(None)
    admin_phone: str | None = base.text(None)
    # As whole columns, because a column default would turn "no quiet hours" back into the default.
    quiet_from: time | None = Field(default=time(21, 0), sa_column=sa.Column(sa.Time))
    quiet_until: time | None = Field(default=time(9, 0), sa_column=sa.Column(sa.Time))
    # Marketing messages one person may get within `frequency_cap_days`; 0 switches the cap off.
    frequency_cap_count: int = base.number(2)
    frequency_cap_days: int = base.number(7)
    reply_debounce_ms: int = base.number(2000)
    confirm_opt_out: bool = base.flag(True)
    snooze_default_days: int = base.number(30)
    # When the owner is briefed in the morning; None: not at all.
    briefing_at: time | None = Field(
        default=time(9, 0), sa_column=sa.Column(sa.Time, server_default="09:00", nullable=True)
    )
    # What language models may cost a day; None: as much as it takes.
    ai_budget_rupees: int | None = Field(default=500, sa_column=sa.Column(sa.Integer, server_default="500"))
    own_domains: list[str] = base.document(list)
    address: str = base.text()
    # {"mon": [["10:30", "20:30"]], …} in the shop's zone; empty: nobody has said, so no slot is offered
    opening_hours: dict[str, Any] = base.document()
    # days on which it is closed all the same, as ISO dates
    closed_days: list[str] = base.document(list)
    visit_minutes: int = base.number(30)
    # how many visitors at once
    visit_capacity: int = base.number(1)
    # no sooner than so many minutes from now, no later than so many days
    visit_notice_minutes: int = base.number(60)
    visit_days_ahead: int = base.number(14)
    # goes out before a visit when the 24-hour window is closed
    reminder_template_name: str | None = base.text(None)
    # as customers may ring it
    phone: str = base.text()
    # what the agent of a new campaign may give; 0: nothing
    discount_percent: int = base.number(0)
    # the shop's own rates, laid over ours: see rules.blasts.rate_card
    rate_card: dict[str, Any] = base.document()
    is_demo: bool = base.flag(False)
    # Sending goes on while this equals deployment.epoch; a restore raises the epoch.
    sending_confirmed_epoch: int = base.number(1)
    # Keys the hashes of people who were erased; made with the first of them, sealed like every secret at rest.
    suppression_key_encrypted: str | None = base.text(None)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Deployment(SQLModel, table=True):
    """One row: how often this database was restored."""

    __tablename__ = "deployment"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: int = Field(default=1, primary_key=True, sa_type=sa.SmallInteger)
    epoch: int = base.number(1)
    # the PostgreSQL server these rows last lived on
    system_identifier: str | None = base.text(None)


class WhatsappNumber(SQLModel, table=True):
    """A business number. Its row is also its token bucket and the lock senders queue on."""

    __tablename__ = "whatsapp_numbers"
    __table_args__ = (
        CheckConstraint("rate_per_second BETWEEN 1 AND 1000", name="rate"),
        CheckConstraint("phone_number_id ~ '^[0-9]{1,32}$'", name="phone_number_id"),
        Index("ix_whatsapp_numbers_client_id", "client_id"),
        Index("ix_whatsapp_numbers_waba_id", "waba_id"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    phone_number_id: str = Field(sa_type=sa.Text, unique=True)
    waba_id: str = base.required_text()
    # Meta counts the 24-hour budget per business portfolio; until we know it, per account.
    portfolio_id: str = base.required_text()
    display_phone: str = base.required_text()
    verified_name: str = base.text()
    token_encrypted: str = base.required_text()
    app_secret_encrypted: str = base.required_text()
    # Lets the webhook compare secrets inside SQL without decrypting; a keyed hash, not the secret.
    app_secret_fingerprint: str = base.required_text()
    catalog_id: str | None = base.text(None)
    rate_per_second: int = base.number(80)
    tier: MessagingTier = base.choice(MessagingTier, default=MessagingTier.TIER_250)
    quality: NumberQuality = base.choice(NumberQuality, default=NumberQuality.UNKNOWN)
    is_sandbox: bool = base.flag(False)
    paused_at: datetime | None = base.at()
    paused_reason: str | None = base.text(None)
    # Meta asked this number to slow down until then.
    throttled_until: datetime | None = base.at()
    # the pace a refusal for speed taught it, see rules.pacing; its own rate is the ceiling
    learned_rate: float | None = Field(default=None, sa_type=sa.Float, nullable=True)
    learned_at: datetime | None = base.at()
    # Meta lets it answer, but begin nothing, until then.
    no_initiating_until: datetime | None = base.at()
    # when its account's templates are to be read from Meta again
    templates_due_at: datetime | None = base.at()
    bucket_tokens: float = Field(
        default=0.0, sa_type=sa.Float, nullable=False, sa_column_kwargs={"server_default": "0"}
    )
    bucket_at: datetime = base.at(nullable=False)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class PortfolioBudget(SQLModel, table=True):
    """How many people a portfolio began conversations with in 24 hours, counted a moment ago. The row is the lock
    its numbers queue on; what began since the count is added, what ended is noticed at the next one."""

    __tablename__ = "portfolio_budgets"

    portfolio_id: str = Field(primary_key=True, sa_type=sa.Text)
    used: int = base.number(0)
    counted_at: datetime = base.at(nullable=False)
