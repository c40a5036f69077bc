"""What colleagues write down for each other: notes on a person, ready answers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import SQLModel

from revive_app.models import base


class Note(SQLModel, table=True):
    """A colleague's words on a person. A deleted one can be brought back."""

    __tablename__ = "notes"
    __table_args__ = (
        CheckConstraint("length(text) BETWEEN 1 AND 4000", name="text"),
        Index("ix_notes_client_id_contact_id", "client_id", "contact_id", "created_at"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    contact_id: UUID = base.fk("contacts.id")
    author_user_id: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    text: str = base.required_text()
    deleted_at: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)


class QuickReply(SQLModel, table=True):
    """An answer that is written often. `{{first_name}}` in it becomes the customer's."""

    __tablename__ = "quick_replies"
    __table_args__ = (
        CheckConstraint("length(title) BETWEEN 1 AND 60", name="title"),
        CheckConstraint("length(text) BETWEEN 1 AND 4096", name="text"),
        UniqueConstraint("client_id", "title"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    title: str = base.required_text()
    text: str = base.required_text()
    used_count: int = base.number(0)
    created_at: datetime = base.at(nullable=False)
