"""Customer lists that were uploaded: what came of each, row by row, so that it can be seen, and undone."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import ConsentScope, ImportEffect, ImportStatus


class ImportBatch(SQLModel, table=True):
    """One upload. Its rows add up: whatever was in the file is created, updated, known already, twice, or refused."""

    __tablename__ = "import_batches"
    __table_args__ = (
        CheckConstraint(
            "row_count = created_count + updated_count + duplicate_count + unchanged_count + rejected_count",
            name="counts",
        ),
        Index("ix_import_batches_client_id_created_at", "client_id", "created_at", "id"),
        Index("ix_import_batches_campaign_id", "campaign_id"),
        Index(
            "ix_import_batches_work_due_at",
            "work_due_at",
            postgresql_where=sa.text("work_due_at IS NOT NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id")
    status: ImportStatus = base.choice(ImportStatus)
    file_name: str = base.text()
    size_bytes: int = base.number(0, kind=sa.BigInteger)
    # where the file lies while somebody looks at it before it is imported
    file_key: str | None = base.text(None)
    mapping: dict[str, Any] = base.document()
    consent_source: str = base.text()
    # encoding, separator, sheet, header row and columns, as they were found
    found: dict[str, Any] = base.document()
    row_count: int = base.number(0)
    created_count: int = base.number(0)
    updated_count: int = base.number(0)
    # the same phone further up in the file
    duplicate_count: int = base.number(0)
    # in the campaign already, exactly so
    unchanged_count: int = base.number(0)
    rejected_count: int = base.number(0)
    # rows that were taken without something that stood in them
    notice_count: int = base.number(0)
    opted_in_count: int = base.number(0)
    opted_out_count: int = base.number(0)
    # when a worker is to import it, and which one is at it
    work_due_at: datetime | None = base.at()
    lease_id: UUID | None = Field(default=None)
    lease_until: datetime | None = base.at()
    attempts: int = base.number(0)
    # rows it seemed to have when it was looked at, and how many of them are read
    expected_count: int = base.number(0)
    staged_count: int = base.number(0)
    # why importing it did not work
    problem: str = base.text()
    created_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)
    finished_at: datetime | None = base.at()
    undone_at: datetime | None = base.at()


class ImportRow(SQLModel, table=True):
    """A row that was taken: which lead it is, and what it changed from and to, for undoing."""

    __tablename__ = "import_rows"
    __table_args__ = (
        PrimaryKeyConstraint("lead_id", "batch_id", name="import_rows_pkey"),
        Index("ix_import_rows_client_id_batch_id", "client_id", "batch_id", "row"),
    )

    # its batch refers to the shop for it
    client_id: UUID = Field(sa_type=sa.Uuid, nullable=False)
    batch_id: UUID = base.fk("import_batches.id")
    lead_id: UUID = base.fk("leads.id")
    row: int = Field(sa_type=sa.Integer, nullable=False)
    effect: ImportEffect = base.choice(ImportEffect)
    made_contact: bool = base.flag(False)
    before: dict[str, Any] | None = Field(default=None, sa_type=JSONB, nullable=True)
    after: dict[str, Any] | None = Field(default=None, sa_type=JSONB, nullable=True)


class ImportRefusal(SQLModel, table=True):
    """A row that was not taken, or (`is_notice`) something of a row that was left out. `cells`: the whole record."""

    __tablename__ = "import_refusals"
    __table_args__ = (
        PrimaryKeyConstraint("batch_id", "position", name="import_refusals_pkey"),
        Index("ix_import_refusals_client_id", "client_id", "batch_id"),
    )

    client_id: UUID = base.fk("clients.id")
    batch_id: UUID = base.fk("import_batches.id")
    position: int = Field(sa_type=sa.Integer, nullable=False)
    row: int = Field(sa_type=sa.Integer, nullable=False)
    column_name: str = base.text()
    value: str = base.text()
    reason: str = base.required_text()
    is_notice: bool = base.flag(False)
    same_as: int | None = Field(default=None, sa_type=sa.Integer, nullable=True)
    cells: list[Any] = base.document(list)


class Suppression(SQLModel, table=True):
    """The opt-out of somebody who was erased: a keyed hash of her phone or user id, and nothing else of her."""

    __tablename__ = "suppressions"
    __table_args__ = (PrimaryKeyConstraint("client_id", "subject_hash", name="suppressions_pkey"),)

    client_id: UUID = base.fk("clients.id")
    subject_hash: str = base.required_text()
    scope: ConsentScope = base.choice(ConsentScope, check="suppression_scope")
    created_at: datetime = base.at(nullable=False)
