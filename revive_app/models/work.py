"""What waits to be done or was seen to happen: Meta's events, timers, The Matrix, heartbeats."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Identity, Index
from sqlalchemy.dialects.postgresql import JSON
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import ActivityType, EventKind, StaffTaskKind, StaffTaskStatus, TaskStatus


class WebhookEvent(SQLModel, table=True):
    """One thing Meta told us, committed before the 200. The inbox of the whole system."""

    __tablename__ = "webhook_events"
    __table_args__ = (
        Index(
            "ix_webhook_events_due",
            "next_attempt_at",
            "id",
            postgresql_where=sa.text("processed_at IS NULL AND parked_at IS NULL"),
        ),
        Index(
            "ix_webhook_events_subject",
            "subject",
            "id",
            postgresql_where=sa.text("processed_at IS NULL AND parked_at IS NULL"),
        ),
        Index("ix_webhook_events_client_id_received_at", "client_id", "received_at"),
        Index("ix_webhook_events_parked", "parked_at", postgresql_where=sa.text("parked_at IS NOT NULL")),
    )

    id: int | None = Field(
        default=None, primary_key=True, sa_type=sa.BigInteger, sa_column_args=[Identity(always=True)]
    )
    client_id: UUID = base.fk("clients.id")
    # None: told of the whole account (templates, restrictions)
    number_id: UUID | None = base.fk("whatsapp_numbers.id", nullable=True)
    dedupe_key: str = Field(sa_type=sa.Text, unique=True)
    kind: EventKind = base.choice(EventKind)
    field: str = base.text()
    # events of one subject (a person on a number) are worked one after the other
    subject: str = base.required_text()
    # `json`, not `jsonb`: kept as Meta wrote it, \u0000 and lone surrogates included
    payload: dict[str, Any] = Field(sa_type=JSON, nullable=False)
    received_at: datetime = base.at(nullable=False)
    processed_at: datetime | None = base.at()
    attempts: int = base.number(0)
    next_attempt_at: datetime = base.at(nullable=False)
    parked_at: datetime | None = base.at()
    # why it was parked, rejected or left without effect
    reason: str | None = base.text(None)


class ScheduledTask(SQLModel, table=True):
    """A timer as a row: what is to happen, when, and the words that caused it."""

    __tablename__ = "scheduled_tasks"
    __table_args__ = (
        CheckConstraint("length(task_type) > 0", name="task_type"),
        CheckConstraint("lead_id IS NOT NULL OR appointment_id IS NOT NULL", name="about"),
        CheckConstraint("(lease_id IS NULL) = (lease_until IS NULL)", name="lease"),
        Index("ix_scheduled_tasks_client_id_lead_id", "client_id", "lead_id"),
        Index("ix_scheduled_tasks_client_id_appointment_id", "client_id", "appointment_id"),
        Index(
            "ix_scheduled_tasks_due",
            "scheduled_at",
            postgresql_where=sa.text("status = 'pending'"),
        ),
        Index(
            "scheduled_tasks_once_an_occasion_key",
            "step_id",
            "lead_id",
            "occasion",
            unique=True,
            postgresql_where=sa.text("step_id IS NOT NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    lead_id: UUID | None = base.fk("leads.id", nullable=True)
    conversation_id: UUID | None = base.fk("conversations.id", nullable=True)
    appointment_id: UUID | None = base.fk("appointments.id", nullable=True)
    # the step of a campaign's sequence it was planned from, and which of her occasions it is for
    step_id: UUID | None = base.fk("sequence_steps.id", ondelete="SET NULL", nullable=True)
    occasion: str | None = base.text(None)
    # reengagement_msg, reminder, retry, …
    task_type: str = base.required_text()
    status: TaskStatus = base.choice(TaskStatus, default=TaskStatus.PENDING)
    scheduled_at: datetime = base.at(nullable=False)
    payload: dict[str, Any] = base.document()
    why: str = base.text()
    attempts: int = base.number(0)
    # who is writing its message now, and until when nobody else may
    lease_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    lease_until: datetime | None = base.at()
    result: str | None = base.text(None)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class StaffTask(SQLModel, table=True):
    """Something only a person of the shop can do. A thread has at most one open task of a kind: more news join it."""

    __tablename__ = "staff_tasks"
    __table_args__ = (
        CheckConstraint("(status = 'open') = (closed_at IS NULL)", name="closed"),
        Index("ix_staff_tasks_client_id_status_created_at", "client_id", "status", "created_at", "id"),
        Index("ix_staff_tasks_client_id_contact_id", "client_id", "contact_id"),
        Index(
            "staff_tasks_one_open_key",
            "conversation_id",
            "kind",
            unique=True,
            postgresql_where=sa.text("status = 'open' AND conversation_id IS NOT NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    kind: StaffTaskKind = base.choice(StaffTaskKind)
    status: StaffTaskStatus = base.choice(StaffTaskStatus, default=StaffTaskStatus.OPEN)
    title: str = base.required_text()
    detail: str = base.text()
    contact_id: UUID | None = base.fk("contacts.id", nullable=True)
    conversation_id: UUID | None = base.fk("conversations.id", nullable=True)
    appointment_id: UUID | None = base.fk("appointments.id", nullable=True)
    order_id: UUID | None = base.fk("orders.id", nullable=True)
    # the customer's message it is about: her photo, her order
    message_id: UUID | None = base.fk("messages.id", ondelete="SET NULL", nullable=True)
    assigned_to: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    closed_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    closed_at: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class ActivityEvent(SQLModel, table=True):
    """One line of The Matrix.

    `position` is given after commit, under a lock, so a reader who resumes after N misses nothing:
    ids alone would not do, because a transaction that began earlier may commit later.
    """

    __tablename__ = "activity_events"
    __table_args__ = (
        Index("activity_events_position_key", "client_id", "position", unique=True),
        Index(
            "ix_activity_events_conversation_id",
            "conversation_id",
            "id",
            postgresql_where=sa.text(
                "conversation_id IS NOT NULL AND event_type IN ('SYSTEM', 'COMMERCE', 'SAFETY')"
            ),
        ),
        Index(
            "ix_activity_events_unnumbered",
            "client_id",
            "id",
            postgresql_where=sa.text("position IS NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    position: int | None = Field(default=None, sa_type=sa.BigInteger, nullable=True)
    # whose name stands in the line: the agent's, the customer's, or "Revive"
    agent: str = base.text()
    event_type: ActivityType = base.choice(ActivityType)
    detail: str = base.text()
    conversation_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    lead_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    message_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    refs: dict[str, Any] = base.document()
    created_at: datetime = base.at(nullable=False)


class Heartbeat(SQLModel, table=True):
    """The last sign of life of a background process. In PostgreSQL, because Redis may vanish."""

    __tablename__ = "heartbeats"

    name: str = Field(primary_key=True, sa_type=sa.Text)
    beat_at: datetime = base.at(nullable=False)
    info: dict[str, Any] = base.document()
