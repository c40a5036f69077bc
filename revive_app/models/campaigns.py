"""A campaign (the agent's persona and its offer), its blasts, and Meta's templates mirrored."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Identity, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import BlastStatus, CampaignStatus, OutcomeKind, TemplateCategory


class Campaign(SQLModel, table=True):
    """Who speaks (`prompt_config`), with which templates, until when the offer holds."""

    __tablename__ = "campaigns"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 120", name="name_length"),
        CheckConstraint("rate_per_minute BETWEEN 1 AND 60000", name="rate"),
        Index("ix_campaigns_client_id_status", "client_id", "status"),
        Index(
            "campaigns_one_default_key",
            "client_id",
            unique=True,
            postgresql_where=sa.text("is_default"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    name: str = base.required_text()
    status: CampaignStatus = base.choice(CampaignStatus, default=CampaignStatus.DRAFT)
    # Answers people no campaign has written to.
    is_default: bool = base.flag(False)
    # system_prompt, tone, tenacity, emoji_usage, response_length, agent_name, skills
    prompt_config: dict[str, Any] = base.document()
    template_name: str | None = base.text(None)
    template_language: str = base.text("en")
    followup_template_name: str | None = base.text(None)
    timezone: str | None = base.text(None)
    offer_valid_until: datetime | None = base.at()
    # when somebody of the shop last talked to this agent before her customers did
    tried_at: datetime | None = base.at()
    # Its blasts never leave faster than this, whatever the number could do; None: as fast as the number.
    rate_per_minute: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    version: int = base.number(1)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Blast(SQLModel, table=True):
    """One run of a template over a frozen audience with frozen parameters. Its messages are in `messages`.

    scheduled ──▶ running ──▶ completed ──▶ running (somebody is tried again the next day)
        │  ╲        │  ╲
        │   ╲       │   ╲──▶ paused ──▶ running
        └────┴──────┴──────▶ cancelled
    """

    __tablename__ = "blasts"
    __table_args__ = (
        UniqueConstraint("client_id", "idempotency_key"),
        CheckConstraint("audience_count >= 0", name="audience_count"),
        CheckConstraint("hold_out_count >= 0", name="hold_out_count"),
        CheckConstraint("hold_out_percent BETWEEN 0 AND 50", name="hold_out_percent"),
        CheckConstraint("rate_per_minute BETWEEN 1 AND 60000", name="rate"),
        CheckConstraint("(status = 'paused') = (paused_reason IS NOT NULL)", name="paused_with_reason"),
        Index("ix_blasts_client_id_campaign_id", "client_id", "campaign_id"),
        Index("ix_blasts_client_id_created_at", "client_id", "created_at", "id"),
        Index("ix_blasts_due", "scheduled_at", postgresql_where=sa.text("status = 'scheduled'")),
        Index("ix_blasts_running", "number_id", postgresql_where=sa.text("status = 'running'")),
        Index(
            "ix_blasts_expiring",
            "expires_at",
            postgresql_where=sa.text(
                "status IN ('scheduled', 'running', 'paused') AND expires_at IS NOT NULL"
            ),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id", ondelete="RESTRICT")
    number_id: UUID = base.fk("whatsapp_numbers.id", ondelete="RESTRICT")
    template_name: str = base.required_text()
    template_language: str = base.required_text()
    # Meta's category when it was made, and the languages its people got it in
    template_category: str = base.text("MARKETING")
    languages: list[Any] = base.document(list)
    parameters: dict[str, Any] = base.document()
    # {template_name, language, parameters, share_percent}, when there are two to compare
    variant_b: dict[str, Any] = base.document()
    audience: dict[str, Any] = base.document()
    audience_count: int = base.number(0)
    excluded: dict[str, Any] = base.document()
    # People of the audience who get nothing, so that one can see what writing brought.
    hold_out_percent: int = base.number(0, kind=sa.SmallInteger)
    hold_out_count: int = base.number(0)
    # what it would cost and when it would end, as it was said before the start
    forecast: dict[str, Any] = base.document()
    status: BlastStatus = base.choice(BlastStatus, default=BlastStatus.SCHEDULED)
    # why it is paused: a stable word, and a sentence
    paused_reason: str | None = base.text(None)
    paused_words: str = base.text()
    # It runs, but nothing may leave before then, and why: the portfolio's limit.
    hold_until: datetime | None = base.at()
    hold_reason: str | None = base.text(None)
    # what had gone wrong when somebody let it go on: only what comes after counts as trouble
    forgiven: dict[str, Any] = base.document()
    told: int = base.number(0)
    rate_per_minute: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    bucket_tokens: float = Field(
        default=0.0, sa_type=sa.Float, nullable=False, sa_column_kwargs={"server_default": "0"}
    )
    bucket_at: datetime = base.at(nullable=False)
    # the last claim from it: several blasts of one number take turns
    claimed_at: datetime | None = base.at()
    idempotency_key: str | None = base.text(None)
    scheduled_at: datetime | None = base.at()
    timezone: str | None = base.text(None)
    # `scheduled_at` is a time of day in each person's own zone
    local_time: bool = base.flag(False)
    # after this the offer is over: what has not left by then never does
    expires_at: datetime | None = base.at()
    started_at: datetime | None = base.at()
    finished_at: datetime | None = base.at()
    created_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class BlastTally(SQLModel, table=True):
    """A change of a blast's counts, written by a trigger with the change itself; the sum is where it stands.

    Rows are only ever added, so nothing waits for anything; a sweep melts them together.
    """

    __tablename__ = "blast_tallies"
    __table_args__ = (Index("ix_blast_tallies_client_id_blast_id", "client_id", "blast_id"),)

    id: int | None = Field(
        default=None, primary_key=True, sa_type=sa.BigInteger, sa_column_args=[Identity(always=True)]
    )
    client_id: UUID = base.fk("clients.id")
    blast_id: UUID = base.fk("blasts.id")
    variant: str = base.text()
    # a message's state, or `replied`, `opted_out`, `billed`, `spent`
    state: str = base.required_text()
    why: str = base.text()
    n: int = base.number(0, kind=sa.BigInteger)


class BlastOutcome(SQLModel, table=True):
    """Something a blast's message led to. A row of its own, so that noting it waits for nobody who works on the message."""

    __tablename__ = "blast_outcomes"
    __table_args__ = (Index("ix_blast_outcomes_client_id_blast_id", "client_id", "blast_id"),)

    message_id: UUID = Field(primary_key=True, sa_type=sa.Uuid, foreign_key="messages.id", ondelete="CASCADE")
    kind: OutcomeKind = Field(primary_key=True, sa_type=base.words_of(OutcomeKind), nullable=False)
    blast_id: UUID = base.fk("blasts.id")
    client_id: UUID = base.fk("clients.id")
    variant: str = base.text()
    happened_at: datetime = base.at(nullable=False)


class BlastHoldOut(SQLModel, table=True):
    """Somebody a blast left out on purpose, to compare with."""

    __tablename__ = "blast_hold_outs"
    __table_args__ = (Index("ix_blast_hold_outs_client_id_lead_id", "client_id", "lead_id"),)

    blast_id: UUID = Field(primary_key=True, sa_type=sa.Uuid, foreign_key="blasts.id", ondelete="CASCADE")
    lead_id: UUID = Field(primary_key=True, sa_type=sa.Uuid, foreign_key="leads.id", ondelete="CASCADE")
    client_id: UUID = base.fk("clients.id")
    created_at: datetime = base.at(nullable=False)


class MessageTemplate(SQLModel, table=True):
    """A template as Meta has it. Name alone is no key: name and language are.

    `status` and `quality` are Meta's words, kept as text because Meta adds new ones; only APPROVED sends.
    """

    __tablename__ = "message_templates"
    __table_args__ = (UniqueConstraint("client_id", "waba_id", "name", "language"),)

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    waba_id: str = base.required_text()
    name: str = base.required_text()
    language: str = base.required_text()
    category: TemplateCategory = base.choice(TemplateCategory)
    status: str = base.text("PENDING")
    quality: str = base.text("UNKNOWN")
    parameter_format: str = base.text("POSITIONAL")
    components: list[Any] = base.document(list)
    meta_id: str | None = base.text(None)
    rejected_reason: str | None = base.text(None)
    # when what `status` says happened at Meta: webhooks come in any order
    told_at: datetime | None = base.at()
    # Meta announced that it will be billed as this, from then on
    coming_category: str | None = base.text(None)
    coming_at: datetime | None = base.at()
    synced_at: datetime = base.at(nullable=False)
    created_at: datetime = base.at(nullable=False)
