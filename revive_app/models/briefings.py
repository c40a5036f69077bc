"""The owner's morning briefings: one a shop and day, however many clocks ring."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base


class Briefing(SQLModel, table=True):
    """What was told on a morning of the shop's calendar, and whether it went out."""

    __tablename__ = "briefings"
    __table_args__ = (UniqueConstraint("client_id", "day"),)

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    day: date = Field(sa_type=sa.Date)
    facts: dict[str, Any] = base.document()
    words: str = base.text()
    message_id: UUID | None = base.fk("messages.id", ondelete="SET NULL", nullable=True)
    # why it stayed in the house, in words; None when it was sent
    kept_because: str | None = base.text(None)
    created_at: datetime = base.at(nullable=False)
