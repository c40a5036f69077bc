"""An event as the handlers see it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class Event:
    """One stored thing Meta told us. `payload` is Meta's and hostile."""

    id: int
    client_id: UUID
    number_id: UUID | None
    kind: EventKind
    field: str
    # what it is about: `number or account:person or field`
    subject: str
    payload: dict[str, Any]
    received_at: datetime
    attempts: int

    @property
    def waba_id(self) -> str:
        """The account an event without a number is about."""
        return self.subject.partition(":")[0]

    @classmethod
    def of(cls, row: sa.RowMapping) -> "Event":
        """From a row of webhook_events."""
        return cls(**{**row, "kind": EventKind(row["kind"])})


class Parked(Exception):
    """This event can never take effect; `reason` says why, for a person to read."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
