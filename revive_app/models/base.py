"""What all tables share: time-ordered keys, aware timestamps, text enums with a CHECK, cascading owners."""

from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

import sqlalchemy as sa
import uuid_utils.compat
from pydantic_core import PydanticUndefined
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from revive_app.clock import utc_now

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_key",
    "ck": "%(table_name)s_%(constraint_name)s_check",
    "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}

metadata = SQLModel.metadata

OnDelete = Literal["CASCADE", "SET NULL", "RESTRICT"]


def new_id() -> UUID:
    """A UUIDv7: unique anywhere, and sorted by the moment it was made."""
    return uuid_utils.compat.uuid7()


def pk() -> Any:
    """A primary key that orders rows by their creation."""
    return Field(default_factory=new_id, primary_key=True, sa_type=sa.Uuid)


def fk(target: str, *, ondelete: OnDelete = "CASCADE", nullable: bool = False, index: bool = False) -> Any:
    """A reference to `table.column`. By default the row goes with the row it belongs to."""
    return Field(
        default=None if nullable else PydanticUndefined,
        sa_type=sa.Uuid,
        foreign_key=target,
        ondelete=ondelete,
        nullable=nullable,
        index=index,
    )


def at(*, nullable: bool = True) -> Any:
    """A moment. Required ones default to now."""
    if nullable:
        return Field(default=None, sa_type=sa.DateTime(timezone=True), nullable=True)
    return Field(
        default_factory=utc_now,
        sa_type=sa.DateTime(timezone=True),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("now()")},
    )


def choice(
    kind: type[StrEnum], *, default: StrEnum | None = None, nullable: bool = False, check: str | None = None
) -> Any:
    """A StrEnum kept as text, with a CHECK that holds every writer to the list.

    `check` names the constraint where one table has two columns of the same kind.
    """
    extra: dict[str, Any] = {}
    if default is not None:
        extra["sa_column_kwargs"] = {"server_default": default.value}
    return Field(
        default=default if default is not None or nullable else PydanticUndefined,
        sa_type=words_of(kind, check=check),
        nullable=nullable,
        **extra,
    )


def words_of(kind: type[StrEnum], *, check: str | None = None) -> Any:
    """The column type of a StrEnum: text, with its CHECK."""
    return sa.Enum(
        kind,
        native_enum=False,
        create_constraint=True,
        length=32,
        name=check or _snake(kind.__name__),
        values_callable=lambda members: [member.value for member in members],
    )


def number(default: int = 0, *, kind: Any = sa.Integer) -> Any:
    """An integer that starts at `default`, in Python and in the database."""
    return Field(
        default=default, sa_type=kind, nullable=False, sa_column_kwargs={"server_default": str(default)}
    )


def flag(default: bool) -> Any:
    """A boolean with a default, in Python and in the database."""
    return Field(
        default=default,
        sa_type=sa.Boolean,
        nullable=False,
        sa_column_kwargs={"server_default": sa.true() if default else sa.false()},
    )


def document(default: type[dict[str, Any]] | type[list[Any]] = dict) -> Any:
    """A JSONB object (or list), empty by default."""
    return Field(
        default_factory=default,
        sa_type=JSONB,
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'::jsonb" if default is dict else "'[]'::jsonb")},
    )


def text(default: str | None = "") -> Any:
    """Text without a length limit; `None` as default makes it nullable."""
    if default is None:
        return Field(default=None, sa_type=sa.Text, nullable=True)
    return Field(
        default=default, sa_type=sa.Text, nullable=False, sa_column_kwargs={"server_default": default}
    )


def required_text() -> Any:
    """Text every row must have."""
    return Field(sa_type=sa.Text, nullable=False)


def _snake(name: str) -> str:
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).lstrip("_")
