"""Cursors: opaque to callers, a moment and an id to us, so a page never skips or repeats a row."""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from revive_app.errors import FieldError, InvalidInput

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the row's moment and id."""

    at: datetime
    id: UUID

    def encode(self) -> str:
        """As callers carry it."""
        return base64.urlsafe_b64encode(f"{self.at.isoformat()}|{self.id}".encode()).decode().rstrip("=")

    @classmethod
    def decode(cls, raw: str | None) -> "Cursor | None":
        """What a caller brought back. Raises InvalidInput."""
        if raw is None:
            return None
        try:
            at, _, row_id = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)).decode().partition("|")
            moment = datetime.fromisoformat(at)
            return cls(moment if moment.tzinfo else moment.replace(tzinfo=UTC), UUID(row_id))
        except (ValueError, binascii.Error) as error:
            raise InvalidInput(
                "This cursor is not one of ours.", fields=(FieldError("cursor", "is not one of ours"),)
            ) from error


def encode_ids(first: UUID, second: UUID) -> str:
    """Where a page ended that is ordered by two ids, as callers carry it."""
    return base64.urlsafe_b64encode(first.bytes + second.bytes).decode().rstrip("=")


def decode_ids(raw: str) -> tuple[UUID, UUID]:
    """What a caller brought back of it. Raises InvalidInput."""
    try:
        both = base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4))
        return UUID(bytes=both[:16]), UUID(bytes=both[16:])
    except (ValueError, binascii.Error) as error:
        raise InvalidInput(
            "This cursor is not one of ours.", fields=(FieldError("cursor", "is not one of ours"),)
        ) from error


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and how to get the next ones."""

    items: tuple[T, ...]
    next_cursor: str | None


def after_cursor(cursor: str | None) -> dict[str, Any]:
    """Where a page begins, as the statement's `at` and `id`: both None for the first one. Raises InvalidInput."""
    end = Cursor.decode(cursor)
    return {"at": end.at if end else None, "id": end.id if end else None}


def page_of(found: Sequence[T], limit: int, end: Callable[[T], Cursor]) -> Page[T]:
    """A page of what was read for it, one more than its `limit` where there is more; `end`: where it ended."""
    more = end(found[limit - 1]).encode() if len(found) > limit else None
    return Page(tuple(found[:limit]), more)
