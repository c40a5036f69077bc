"""A campaign (the agent's persona and its offer), its blasts, and Meta's templates mirrored."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import SQLModel

from revive_app.models import base
from revive_app.vocabulary import BlastStatus, CampaignStatus, TemplateCategory


class Campaign(SQLModel, table=True):
    """Who speaks (`prompt_config`), with which templates, until when the offer holds."""

    __tablename__ = "campaigns"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 120", name="name_length"),
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
    version: int = base.number(1)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Blast(SQLModel, table=True):
    """One run of a template over a frozen audience with frozen parameters."""

    __tablename__ = "blasts"
    __table_args__ = (
        UniqueConstraint("client_id", "idempotency_key"),
        CheckConstraint("audience_count >= 0", name="audience_count"),
        Index("ix_blasts_client_id_campaign_id", "client_id", "campaign_id"),
        Index("ix_blasts_due", "scheduled_at", postgresql_where=sa.text("status = 'scheduled'")),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id", ondelete="RESTRICT")
    number_id: UUID = base.fk("whatsapp_numbers.id", ondelete="RESTRICT")
    template_name: str = base.required_text()
    template_language: str = base.required_text()
    parameters: dict[str, Any] = base.document()
    audience: dict[str, Any] = base.document()
    audience_count: int = base.number(0)
    excluded: dict[str, Any] = base.document()
    status: BlastStatus = base.choice(BlastStatus, default=BlastStatus.SCHEDULED)
    idempotency_key: str | None = base.text(None)
    scheduled_at: datetime | None = base.at()
    started_at: datetime | None = base.at()
    finished_at: datetime | None = base.at()
    created_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


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
    synced_at: datetime = base.at(nullable=False)
    created_at: datetime = base.at(nullable=False)
