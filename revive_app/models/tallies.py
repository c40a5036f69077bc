"""What is counted all the time: lines of difference, written by triggers, summed up by a sweep."""

from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from revive_app.models import base


class LeadTally(SQLModel, table=True):
    """So many leads more (or fewer) in a stage of a campaign, and so many rupees."""

    __tablename__ = "lead_tallies"
    __table_args__ = (Index("ix_lead_tallies_client_id", "client_id", "campaign_id", "status"),)

    id: int | None = Field(
        default=None, sa_column=sa.Column(sa.BigInteger, sa.Identity(always=True), primary_key=True)
    )
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = Field(sa_type=sa.Uuid)
    status: str = base.required_text()
    leads: int = Field(sa_type=sa.Integer)
    rupees: int = Field(sa_type=sa.BigInteger)


class ThreadTally(SQLModel, table=True):
    """So many people more whom a blast or follow-up reached, and so many who wrote after it."""

    __tablename__ = "thread_tallies"
    __table_args__ = (Index("ix_thread_tallies_client_id", "client_id"),)

    id: int | None = Field(
        default=None, sa_column=sa.Column(sa.BigInteger, sa.Identity(always=True), primary_key=True)
    )
    client_id: UUID = base.fk("clients.id")
    written: int = Field(sa_type=sa.Integer)
    answered: int = Field(sa_type=sa.Integer)
