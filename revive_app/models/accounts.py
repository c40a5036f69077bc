"""People who sign in, what they may do in which shop, and the hashes that prove it. No secret is kept."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from revive_app.models import base
from revive_app.vocabulary import Role


class User(SQLModel, table=True):
    """A person. `email` is kept in lower case, so it is unique as people mean it."""

    __tablename__ = "users"
    __table_args__ = (CheckConstraint("email = lower(email)", name="email_lower"),)

    id: UUID = base.pk()
    email: str = Field(sa_type=sa.Text, unique=True)
    name: str = base.text()
    password_hash: str | None = base.text(None)
    google_subject: str | None = Field(default=None, sa_type=sa.Text, unique=True)
    disabled_at: datetime | None = base.at()
    created_at: datetime = base.at(nullable=False)


class Membership(SQLModel, table=True):
    """A person's place in a shop."""

    __tablename__ = "memberships"
    __table_args__ = (
        UniqueConstraint("client_id", "user_id"),
        Index("ix_memberships_user_id", "user_id"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    user_id: UUID = base.fk("users.id")
    role: Role = base.choice(Role)
    created_at: datetime = base.at(nullable=False)


class Session(SQLModel, table=True):
    """A signed-in browser. The cookie holds the token, this row its hash."""

    __tablename__ = "sessions"
    __table_args__ = (
        Index("ix_sessions_client_id_user_id", "client_id", "user_id"),
        Index("ix_sessions_expires_at", "expires_at"),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    user_id: UUID = base.fk("users.id", index=True)
    token_hash: str = Field(sa_type=sa.Text, unique=True)
    user_agent: str = base.text()
    created_at: datetime = base.at(nullable=False)
    last_seen_at: datetime = base.at(nullable=False)
    expires_at: datetime = base.at(nullable=False)
    revoked_at: datetime | None = base.at()


class ApiKey(SQLModel, table=True):
    """A machine's key to one shop. `prefix` is what a list may show of it."""

    __tablename__ = "api_keys"
    __table_args__ = (Index("ix_api_keys_client_id", "client_id"),)

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    name: str = base.required_text()
    prefix: str = base.required_text()
    key_hash: str = Field(sa_type=sa.Text, unique=True)
    created_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)
    last_used_at: datetime | None = base.at()
    revoked_at: datetime | None = base.at()


class Invitation(SQLModel, table=True):
    """An open place in a shop, offered by e-mail."""

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("email = lower(email)", name="email_lower"),
        Index("ix_invitations_client_id", "client_id"),
        Index(
            "invitations_one_open_key",
            "client_id",
            "email",
            unique=True,
            postgresql_where=sa.text("accepted_at IS NULL"),
        ),
        Index("ix_invitations_mail_due", "mail_due_at", postgresql_where=sa.text("mail_due_at IS NOT NULL")),
    )

    id: UUID = base.pk()
    client_id: UUID = base.fk("clients.id")
    email: str = base.required_text()
    role: Role = base.choice(Role)
    token_hash: str = Field(sa_type=sa.Text, unique=True)
    invited_by: UUID | None = base.fk("users.id", ondelete="SET NULL", nullable=True)
    created_at: datetime = base.at(nullable=False)
    expires_at: datetime = base.at(nullable=False)
    accepted_at: datetime | None = base.at()
    # When the mail is to leave (again); None once it has, or will not. Its token is made at that moment.
    mail_due_at: datetime | None = base.at()
    mail_attempts: int = base.number(0)
    mailed_at: datetime | None = base.at()
    mail_problem: str | None = base.text(None)


class PasswordReset(SQLModel, table=True):
    """A single-use way back in for somebody who forgot."""

    __tablename__ = "password_resets"
    __table_args__ = (
        Index(
            "ix_password_resets_mail_due", "mail_due_at", postgresql_where=sa.text("mail_due_at IS NOT NULL")
        ),
    )

    id: UUID = base.pk()
    user_id: UUID = base.fk("users.id", index=True)
    token_hash: str = Field(sa_type=sa.Text, unique=True)
    created_at: datetime = base.at(nullable=False)
    expires_at: datetime = base.at(nullable=False)
    used_at: datetime | None = base.at()
    # When the mail is to leave (again); None once it has, or will not. Its token is made at that moment.
    mail_due_at: datetime | None = base.at()
    mail_attempts: int = base.number(0)
    mailed_at: datetime | None = base.at()
    mail_problem: str | None = base.text(None)
