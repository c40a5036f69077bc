"""What an answer was made from and what the model said, kept whole, so that any of them can be made again."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from revive_app.models import base


class Prompt(SQLModel, table=True):
    """A system prompt under its hash: thousands of answers share one."""

    __tablename__ = "prompts"

    client_id: UUID = Field(
        sa_type=sa.Uuid, foreign_key="clients.id", ondelete="CASCADE", primary_key=True, nullable=False
    )
    hash: str = Field(primary_key=True, sa_type=sa.Text)
    text: str = base.required_text()
    created_at: datetime = base.at(nullable=False)


class ReplyTrace(SQLModel, table=True):
    """One answer of the agent's: everything it knew, everything the model answered. Gone with its message."""

    __tablename__ = "reply_traces"
    __table_args__ = (
        ForeignKeyConstraint(
            ["client_id", "prompt_hash"],
            ["prompts.client_id", "prompts.hash"],
            name="reply_traces_prompt_fkey",
            ondelete="CASCADE",
        ),
        Index("ix_reply_traces_client_id_prompt_hash", "client_id", "prompt_hash"),
    )

    message_id: UUID = Field(
        sa_type=sa.Uuid, foreign_key="messages.id", ondelete="CASCADE", primary_key=True, nullable=False
    )
    client_id: UUID = base.fk("clients.id")
    prompt_hash: str = base.required_text()
    # history, what each search found, catalog rows, rules: as they were at that moment
    context: dict[str, Any] = base.document()
    # the model's answers in their order, malformed ones and absences included
    answers: list[Any] = base.document(list)
    created_at: datetime = base.at(nullable=False)
