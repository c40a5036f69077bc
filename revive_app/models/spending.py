"""What language models cost a shop."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base


class Spending(SQLModel, table=True):
    """One day of one shop, in micro-rupees. `reserved_micro` is for calls that are out right now."""

    __tablename__ = "spending"
    __table_args__ = (CheckConstraint("spent_micro >= 0 AND reserved_micro >= 0", name="amounts"),)

    client_id: UUID = Field(
        sa_type=sa.Uuid, foreign_key="clients.id", ondelete="CASCADE", primary_key=True, nullable=False
    )
    day: date = Field(sa_type=sa.Date, primary_key=True, nullable=False)
    spent_micro: int = base.number(0, kind=sa.BigInteger)
    reserved_micro: int = base.number(0, kind=sa.BigInteger)
    calls: int = base.number(0)
    tokens_in: int = base.number(0, kind=sa.BigInteger)
    tokens_out: int = base.number(0, kind=sa.BigInteger)
    # when a call was refused for the first time that day
    refused_at: datetime | None = base.at()
