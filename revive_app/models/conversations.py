"""The thread between one person and one number, and every message in it, both ways.

    outbound   queued ──▶ sending ──▶ accepted ──▶ sent ──▶ delivered ──▶ read ──▶ played
                 │           │  ╲         │          │
                 │           │   ╲        └──────────┴──▶ failed(code)
                 │           │    ╲──▶ unknown ──▶ accepted … | failed("unconfirmed")
                 │           └──▶ failed(code) | queued (Meta refused, and said why it may be tried again)
                 ├──▶ skipped(reason)      the gate: never
                 └──▶ cancelled(reason)    somebody changed their mind
    inbound    received

Ranks only rise; a `sending` row whose lease ended becomes `unknown`, never `queued`.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import Awaiting, Direction, Handler, MessageCategory, MessageState, Sender


class Conversation(SQLModel, table=True):
    """A person's thread with one of our numbers. The unit of order and of locking."""

    __tablename__ = "conversations"
    __table_args__ = (
        UniqueConstraint("number_id", "contact_id"),
        CheckConstraint("unread_count >= 0", name="unread_count"),
        Index("ix_conversations_client_id_last_message_at", "client_id", "last_message_at", "id"),
        Index("ix_conversations_client_id_contact_id", "client_id", "contact_id"),
        Index("ix_conversations_client_id_window", "client_id", "window_expires_at", "id"),
        Index(
            "ix_conversations_with_people",
            "client_id",
            sa.text("last_message_at DESC"),
            "id",
            postgresql_where=sa.text("handler = 'human'"),
        ),
        Index("ix_conversations_client_id_created_at", "client_id", "created_at"),
        Index("ix_conversations_open", "client_id", "window_expires_at"),
        Index(
            "ix_conversations_silent_since",
            "client_id",
            "silent_since",
            postgresql_where=sa.text("silent_since IS NOT NULL"),
        ),
        Index(
            "ix_conversations_unread",
            "client_id",
            postgresql_include=["unread_count"],
            postgresql_where=sa.text("unread_count > 0"),
        ),
        Index(
            "ix_conversations_reply_due",
            "reply_due_at",
            postgresql_where=sa.text("reply_due_at IS NOT NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    number_id: UUID = base.fk("whatsapp_numbers.id", ondelete="RESTRICT")
    contact_id: UUID = base.fk("contacts.id")
    # the lead whose campaign speaks in this thread now
    lead_id: UUID | None = base.fk("leads.id", ondelete="SET NULL", nullable=True)
    handler: Handler = base.choice(Handler, default=Handler.AGENT)
    assigned_to: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    # A human is typing: the agent keeps still until then.
    ai_paused_until: datetime | None = base.at()
    snoozed_until: datetime | None = base.at()
    # what she is after, in short, for the person the thread was handed to; empty while the agent answers
    handoff_note: dict[str, Any] = base.document()
    handed_over_at: datetime | None = base.at()
    # what the agent asked her for last, what about, and until when her words may be the answer
    awaiting: Awaiting | None = base.choice(Awaiting, nullable=True)
    awaiting_about: dict[str, Any] = base.document()
    awaiting_until: datetime | None = base.at()
    window_expires_at: datetime | None = base.at()
    last_inbound_at: datetime | None = base.at()
    last_outbound_at: datetime | None = base.at()
    last_message_at: datetime | None = base.at()
    last_message_text: str = base.text()
    last_message_direction: str = base.text()
    # when a blast or follow-up first reached her; kept by a trigger
    first_written_at: datetime | None = base.at()
    # since the first of our messages she has not answered; kept by triggers
    silent_since: datetime | None = base.at()
    unread_count: int = base.number(0)
    # Rises with each inbound message; an answer written for an older count is thrown away.
    inbound_count: int = base.number(0)
    reply_due_at: datetime | None = base.at()
    # since when the person has been waiting for the answer that is due
    waiting_since: datetime | None = base.at()
    reply_lease_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    reply_lease_until: datetime | None = base.at()
    reply_attempts: int = base.number(0)
    # Meta's pair rate (1 per 6 s, burst 45) as a theoretical arrival time, see rules.pacing
    pair_tat: datetime | None = base.at()
    version: int = base.number(1)
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Message(SQLModel, table=True):
    """One bubble, either direction. For outbound ones also the outbox row: the intent, committed before the call."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("number_id", "wamid"),
        CheckConstraint("lane BETWEEN 0 AND 3", name="lane"),
        CheckConstraint("(direction = 'inbound') = (state = 'received')", name="inbound_state"),
        CheckConstraint(
            "state NOT IN ('skipped', 'cancelled') OR reason IS NOT NULL", name="reason_when_not_sent"
        ),
        Index("ix_messages_client_id_conversation_id", "client_id", "conversation_id", "happened_at", "id"),
        Index("ix_messages_client_id_lead_id", "client_id", "lead_id", "created_at"),
        Index("ix_messages_client_id_contact_id", "client_id", "contact_id", "created_at"),
        Index(
            "messages_one_per_blast_key",
            "blast_id",
            "lead_id",
            unique=True,
            postgresql_where=sa.text("blast_id IS NOT NULL"),
        ),
        # Blasts queue apart: a hundred thousand of theirs must not stand between a claim and an answer.
        Index(
            "ix_messages_queue",
            "number_id",
            "lane",
            "not_before",
            "id",
            postgresql_where=sa.text("state = 'queued' AND blast_id IS NULL"),
        ),
        Index(
            "ix_messages_blast_queue",
            "blast_id",
            "not_before",
            "id",
            postgresql_where=sa.text("state = 'queued' AND blast_id IS NOT NULL"),
        ),
        Index("ix_messages_retry", "retry_at", postgresql_where=sa.text("retry_at IS NOT NULL")),
        Index(
            "ix_messages_on_the_wire",
            "conversation_id",
            postgresql_where=sa.text("state = 'sending'"),
        ),
        Index(
            "ix_messages_business_initiated",
            "number_id",
            "sending_at",
            postgresql_where=sa.text("business_initiated"),
        ),
        Index(
            "ix_messages_words",
            sa.text("word_lexemes(client_id, content)"),
            postgresql_using="gin",
            postgresql_where=sa.text("sender <> 'blast' AND content <> ''"),
        ),
        Index(
            "ix_messages_failed",
            "client_id",
            "failed_at",
            postgresql_where=sa.text("state = 'failed'"),
        ),
        Index(
            "ix_messages_unknown",
            "sending_at",
            postgresql_where=sa.text("state = 'unknown'"),
        ),
        # What `services.analytics` counts, each with all it reads.
        Index(
            "ix_messages_offers",
            "client_id",
            "happened_at",
            postgresql_include=["conversation_id", "contact_id", "lead_id", "state"],
            postgresql_where=sa.text("direction = 'outbound' AND sender IN ('blast', 'followup')"),
        ),
        Index(
            "ix_messages_heard",
            "client_id",
            "happened_at",
            postgresql_include=["conversation_id"],
            postgresql_where=sa.text("direction = 'inbound'"),
        ),
        Index(
            "ix_messages_said",
            "client_id",
            "happened_at",
            postgresql_include=["conversation_id", "sender", "state"],
            postgresql_where=sa.text("direction = 'outbound' AND sender IN ('agent', 'human')"),
        ),
        Index(
            "ix_messages_billed",
            "client_id",
            "happened_at",
            postgresql_include=["campaign_id", "blast_id", "price_e4"],
            postgresql_where=sa.text("billed IS NOT NULL AND billed <> 'free'"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    conversation_id: UUID = base.fk("conversations.id")
    contact_id: UUID = base.fk("contacts.id")
    number_id: UUID = base.fk("whatsapp_numbers.id", ondelete="RESTRICT")
    lead_id: UUID | None = base.fk("leads.id", ondelete="SET NULL", nullable=True)
    campaign_id: UUID | None = base.fk("campaigns.id", ondelete="SET NULL", nullable=True)
    blast_id: UUID | None = base.fk("blasts.id", ondelete="RESTRICT", nullable=True)
    # which of two templates a blast compares: a or b
    variant: str | None = base.text(None)
    author_user_id: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    direction: Direction = base.choice(Direction)
    sender: Sender = base.choice(Sender)
    # text, image, interactive, template, order, …: Meta's word, new ones included
    message_type: str = base.text("text")
    content: str = base.text()
    # inbound: Meta's message object; outbound: the body to send, without recipient
    payload: dict[str, Any] = base.document()
    # prompt hash, model, cited chunks, guard verdict, cost, …
    message_metadata: dict[str, Any] = Field(
        default_factory=dict,
        sa_column=sa.Column("metadata", JSONB, nullable=False, server_default=sa.text("'{}'::jsonb")),
    )
    wamid: str | None = base.text(None)
    reply_to_wamid: str | None = base.text(None)
    state: MessageState = base.choice(MessageState)
    category: MessageCategory = base.choice(MessageCategory, default=MessageCategory.SERVICE)
    lane: int = base.number(1, kind=sa.SmallInteger)
    # why it was held, skipped, cancelled or failed: a stable word, see rules.gate
    reason: str | None = base.text(None)
    error_code: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    error_title: str | None = base.text(None)
    attempts: int = base.number(0)
    # left outside the window, so Meta counts the person against the portfolio's 24-hour budget
    business_initiated: bool = base.flag(False)
    not_before: datetime = base.at(nullable=False)
    expires_at: datetime | None = base.at()
    lease_until: datetime | None = base.at()
    # the journal of the process that is sending it, see services.outbox.departures
    lease_by: str | None = base.text(None)
    # when it happened for the person: Meta's timestamp inbound, our queueing outbound
    happened_at: datetime = base.at(nullable=False)
    created_at: datetime = base.at(nullable=False)
    sending_at: datetime | None = base.at()
    accepted_at: datetime | None = base.at()
    sent_at: datetime | None = base.at()
    delivered_at: datetime | None = base.at()
    read_at: datetime | None = base.at()
    failed_at: datetime | None = base.at()
    # Meta said "not today": failed for now, tried again then
    retry_at: datetime | None = base.at()
    # what Meta billed it as (`free` when it did not), and its price by our card, in hundredths of a paisa
    billed: str | None = base.text(None)
    price_e4: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
