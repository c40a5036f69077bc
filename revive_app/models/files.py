"""Stored files nobody wants any more, or perhaps never will: they are removed when their time has come."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from revive_app.models import base


class FileRemoval(SQLModel, table=True):
    """A promise to remove a file from the storage.

    Written before a file is stored and taken back with the row that refers to it, so that a crash in between leaves
    no bytes behind; written for good with the transaction that lets go of a file.
    """

    __tablename__ = "file_removals"

    key: str = Field(primary_key=True, sa_type=sa.Text)
    client_id: UUID = base.fk("clients.id", index=True)
    due_at: datetime = base.at(nullable=False)
