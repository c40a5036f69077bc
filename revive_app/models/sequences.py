"""What a campaign writes by itself: one row a step. What has been planned from it are scheduled tasks."""

from datetime import datetime, time
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import StepTrigger


class SequenceStep(SQLModel, table=True):
    """When this happens to a lead of the campaign, she is written to. `days` counts from the silence, or before
    the day; `minutes` before the window's end; `at` is the hour where she is."""

    __tablename__ = "sequence_steps"
    __table_args__ = (
        CheckConstraint("days BETWEEN 0 AND 365", name="days"),
        CheckConstraint("minutes BETWEEN 5 AND 720", name="minutes"),
        Index("ix_sequence_steps_client_id_campaign_id", "client_id", "campaign_id"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id")
    trigger: StepTrigger = base.choice(StepTrigger)
    days: int = base.number(0)
    minutes: int = base.number(60)
    at: time = Field(
        default=time(11, 0), sa_column=sa.Column(sa.Time, nullable=False, server_default="11:00")
    )
    # None: the campaign's follow-up template
    template_name: str | None = base.text(None)
    enabled: bool = base.flag(True)
    # Whoever fell silent before this has been looked at; None: everybody is to be.
    planned_until: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)
