"""What the agent may know: sources a shop gave it, cut into passages with an embedding and a text index."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC
from sqlalchemy import CheckConstraint, Index
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import SourceKind, SourceStatus, SourceWork

EMBEDDING_DIMENSIONS = 1024


class KnowledgeSource(SQLModel, table=True):
    """A file or page a campaign's agent reads.

    Work is due while `work_due_at` is set; whoever does it holds a lease. What was learned before stays until the new
    passages are written, all at once.
    """

    __tablename__ = "knowledge_sources"
    __table_args__ = (
        CheckConstraint("chunk_count >= 0", name="chunk_count"),
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
        CheckConstraint("(lease_id IS NULL) = (lease_until IS NULL)", name="lease"),
        Index("ix_knowledge_sources_client_id_campaign_id", "client_id", "campaign_id"),
        Index("knowledge_sources_campaign_id_name_key", "campaign_id", "name", unique=True),
        Index(
            "ix_knowledge_sources_work_due",
            "work_due_at",
            postgresql_where=sa.text("work_due_at IS NOT NULL"),
        ),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id")
    kind: SourceKind = base.choice(SourceKind)
    name: str = base.required_text()
    url: str | None = base.text(None)
    media_type: str = base.text("text/plain")
    sha256: str | None = base.text(None)
    status: SourceStatus = base.choice(SourceStatus, default=SourceStatus.QUEUED)
    status_words: str = base.text()
    chunk_count: int = base.number(0)
    # what the page or file calls itself
    title: str = base.text()
    # where the uploaded bytes lie, and what they are
    file_key: str | None = base.text(None)
    file_sha256: str | None = base.text(None)
    size_bytes: int = base.number(0, kind=sa.BigInteger)
    # the model whose vectors the passages have
    embed_model: str | None = base.text(None)
    work: SourceWork = base.choice(SourceWork, default=SourceWork.READ)
    work_due_at: datetime | None = base.at()
    # percent of the work under way
    progress: int = base.number(0, kind=sa.SmallInteger)
    attempts: int = base.number(0)
    lease_id: UUID | None = Field(default=None, sa_type=sa.Uuid, nullable=True)
    lease_until: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)
    updated_at: datetime = base.at(nullable=False)


class Document(SQLModel, table=True):
    """One passage. Search is exact within a campaign and never mixes embedding models."""

    __tablename__ = "documents"
    __table_args__ = (
        Index("ix_documents_client_id_campaign_id", "client_id", "campaign_id", "embed_model"),
        Index("ix_documents_source_id_position", "source_id", "position", unique=True),
        Index("ix_documents_search_words", "search_words", postgresql_using="gin"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    campaign_id: UUID = base.fk("campaigns.id")
    source_id: UUID = base.fk("knowledge_sources.id")
    position: int = base.number(0)
    # the source's name as a citation shows it
    source: str = base.required_text()
    content: str = base.required_text()
    embedding: Any = Field(sa_type=HALFVEC(EMBEDDING_DIMENSIONS), nullable=False)
    embed_model: str = base.required_text()
    search_words: Any = Field(
        default=None,
        sa_column=sa.Column(TSVECTOR, sa.Computed("to_tsvector('simple', content)", persisted=True)),
    )
    created_at: datetime = base.at(nullable=False)
