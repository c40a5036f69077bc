"""What Meta told us and we could not work: it waits here with its reason, until a person tries it again or lets it go."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app import jobs
from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.live.publish import publish
from revive_app.services import activity
from revive_app.services.paging import Cursor, Page
from revive_app.vocabulary import ActivityType, EventKind

CHANGED = "health.changed"


@dataclass(frozen=True, slots=True)
class ParkedEvent:
    """One of them. `reason` in words or as the name of what broke."""

    id: UUID
    kind: EventKind
    field: str
    reason: str
    attempts: int
    received_at: datetime
    parked_at: datetime


def parked_events(session: TenantSession, *, limit: int = 50, cursor: str | None = None) -> Page[ParkedEvent]:
    """The last parked first."""
    after = Cursor.decode(cursor)
    rows = session.rows(
        "SELECT id, kind, field, reason, attempts, received_at, parked_at FROM webhook_events"
        " WHERE parked_at IS NOT NULL"
        " AND (CAST(:at AS timestamptz) IS NULL OR (parked_at, id) < (CAST(:at AS timestamptz), :id))"
        " ORDER BY parked_at DESC, id DESC LIMIT :limit",
        at=after.at if after else None,
        id=after.id.int if after else 0,
        limit=limit + 1,
    )
    found = tuple(
        ParkedEvent(
            id=UUID(int=row["id"]),
            kind=EventKind(row["kind"]),
            field=row["field"],
            reason=row["reason"] or "",
            attempts=row["attempts"],
            received_at=row["received_at"],
            parked_at=row["parked_at"],
        )
        for row in rows[:limit]
    )
    more = Cursor(found[-1].parked_at, found[-1].id).encode() if len(rows) > limit else None
    return Page(found, more)


def retry(session: TenantSession, event_id: UUID, *, by: str) -> None:
    """Work it again, now, with all its attempts. Raises NotFound."""
    _change(session, event_id, "parked_at = NULL, reason = NULL, attempts = 0, next_attempt_at = now()")
    activity.log(session, session.client_id, ActivityType.SYSTEM, "A parked event is tried again", agent=by)
    jobs.ingest_after(session)


def dismiss(session: TenantSession, event_id: UUID, *, by: str) -> None:
    """Let it go: it stays stored and has no effect. Raises NotFound."""
    _change(
        session,
        event_id,
        "parked_at = NULL, processed_at = now(), reason = left('dismissed by ' || :by || ': ' || coalesce(reason, ''), 400)",
        by=by,
    )
    activity.log(session, session.client_id, ActivityType.SYSTEM, "A parked event was dismissed", agent=by)


def _change(session: TenantSession, event_id: UUID, change: str, **parameters: str) -> None:
    # Ids of events are numbers; outside they look as every other id does.
    number = event_id.int
    changed = number < 2**63 and session.run(
        f"UPDATE webhook_events SET {change} WHERE id = :id AND parked_at IS NOT NULL",
        id=number,
        **parameters,
    )
    if not changed:
        raise NotFound("This event is not parked any more.")
    publish(session, session.client_id, CHANGED)
