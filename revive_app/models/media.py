"""Files customers send: fetched from Meta in the background, looked at, kept under keys nobody can guess."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import MediaStatus


class Media(SQLModel, table=True):
    """The file of one message. What Meta says of it is a claim; `media_type` is what its bytes are.

    Fetching is due while `work_due_at` is set; whoever does it holds a lease. A row whose message is gone, whatever
    deleted it, is nobody's any more: a sweep deletes it and promises the removal of its bytes.
    """

    __tablename__ = "media"
    __table_args__ = (
        CheckConstraint("(lease_id IS NULL) = (lease_until IS NULL)", name="lease"),
        CheckConstraint("(status = 'stored') = (storage_key IS NOT NULL)", name="stored"),
        CheckConstraint("size_bytes >= 0", name="size"),
        Index("ix_media_client_id_created_at", "client_id", "created_at"),
        Index("ix_media_orphans", "id", postgresql_where=sa.text("message_id IS NULL")),
        Index("ix_media_work_due", "work_due_at", postgresql_where=sa.text("work_due_at IS NOT NULL")),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    message_id: UUID | None = Field(
        default=None,
        sa_type=sa.Uuid,
        foreign_key="messages.id",
        ondelete="SET NULL",
        unique=True,
        nullable=True,
    )
    # Meta's id, good for seven days
    meta_id: str = base.required_text()
    claimed_type: str = base.text()
    claimed_sha256: str = base.text()
    filename: str = base.text()
    status: MediaStatus = base.choice(MediaStatus, default=MediaStatus.QUEUED)
    # why it could not be had, in a sentence
    status_words: str = base.text()
    media_type: str = base.text()
    size_bytes: int = base.number(0, kind=sa.BigInteger)
    width: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    height: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    storage_key: str | None = base.text(None)
    # what was heard in it, or seen on it, by a model
    transcript: str = base.text()
    model: str = base.text()
    work_due_at: datetime | None = base.at()
    attempts: int = base.number(0)
    lease_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    lease_until: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)
