"""The Matrix: every line a committed row, numbered after its commit, told to whoever watches.

Numbers are given under a lock once the rows are visible. That is what makes "everything after N"
complete: ids alone would skip a row whose transaction began early and committed late.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.courier import courier
from revive_app.db import Session, TenantSession, system_session, tenant_session
from revive_app.live.publish import publish_now
from revive_app.models import ActivityEvent
from revive_app.vocabulary import ActivityType

KIND = "activity.added"
DETAIL_LIMIT = 300
RECENT = 50


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One line as screens and streams show it."""

    id: UUID
    position: int
    agent: str
    event_type: ActivityType
    detail: str
    conversation_id: UUID | None
    lead_id: UUID | None
    created_at: datetime
    # the customer it concerns, as she is called now; empty where it concerns nobody
    about: str = ""


def log(
    session: Session,
    client_id: UUID,
    event_type: ActivityType,
    detail: str,
    *,
    agent: str = "Revive",
    conversation_id: UUID | None = None,
    lead_id: UUID | None = None,
    message_id: UUID | None = None,
    refs: dict[str, Any] | None = None,
) -> None:
    """Write a line within this transaction; it is numbered and told once the transaction is safe."""
    session.add(
        ActivityEvent(
            client_id=client_id,
            event_type=event_type,
            agent=agent[:120],
            detail=_one_line(detail),
            conversation_id=conversation_id,
            lead_id=lead_id,
            message_id=message_id,
            refs=refs or {},
        )
    )
    session.after_commit(lambda: tell_soon(client_id))


def tell_soon(client_id: UUID) -> None:
    """Number what is new and tell the watchers, from the courier's thread."""
    courier.send(("activity", client_id), lambda: number_new(client_id))


def number_new(client_id: UUID) -> None:
    """Give the shop's new lines their positions and tell whoever watches."""
    with tenant_session(client_id) as session:
        session.row(
            "SELECT pg_advisory_xact_lock(hashtextextended('activity:' || :client, 0))", client=str(client_id)
        )
        last = session.row(_NUMBER, client=client_id)
    position = int(last["position"] or 0) if last else 0
    if position:
        publish_now(client_id, KIND, {"position": str(position)})


def number_forgotten(*, limit: int = 100) -> int:
    """For the sweep: number lines whose writer died between commit and numbering. Returns shops touched."""
    with system_session() as session:
        shops = session.rows(
            "SELECT DISTINCT client_id FROM activity_events"
            " WHERE position IS NULL AND created_at < now() - interval '1 second' LIMIT :limit",
            limit=limit,
        )
    for shop in shops:
        number_new(shop["client_id"])
    return len(shops)


def recent(
    session: TenantSession, *, limit: int = RECENT, event_type: ActivityType | None = None
) -> list[ActivityLine]:
    """The newest lines, newest first; of one type or of all."""
    rows = session.rows(
        f"{_SELECT} AND (CAST(:type AS text) IS NULL OR event_type = :type)"
        " ORDER BY position DESC LIMIT :limit",
        type=event_type,
        limit=limit,
    )
    return [_line(row) for row in rows]


def lately(session: TenantSession, *, since: datetime, limit: int = 1_000) -> int:
    """How many lines were written since then, counted up to `limit`."""
    row = session.row(
        "SELECT count(*) FILTER (WHERE created_at > :since) AS count FROM"
        " (SELECT created_at FROM activity_events WHERE position IS NOT NULL"
        "  ORDER BY position DESC LIMIT :limit) newest",
        since=since,
        limit=limit,
    )
    return int(row["count"]) if row else 0


def since(session: TenantSession, *, position: int, limit: int = 500) -> list[ActivityLine]:
    """The lines after `position`, oldest first."""
    rows = session.rows(
        f"{_SELECT} AND position > :position ORDER BY position LIMIT :limit", position=position, limit=limit
    )
    return [_line(row) for row in rows]


def last_position(session: TenantSession) -> int:
    """The position of the newest line, 0 when there is none."""
    row = session.row("SELECT coalesce(max(position), 0) AS position FROM activity_events")
    return int(row["position"]) if row else 0


# Whom a line concerns is looked up, not written down: a name changes, and somebody who is forgotten has none.
_SELECT = (
    "SELECT id, position, agent, event_type, detail, conversation_id, lead_id, created_at, coalesce((SELECT first_name"
    "   FROM contacts WHERE id = coalesce("
    "     (SELECT contact_id FROM leads WHERE leads.id = activity_events.lead_id),"
    "     (SELECT contact_id FROM conversations WHERE conversations.id = activity_events.conversation_id))), '') AS about"
    " FROM activity_events WHERE position IS NOT NULL"
)

_NUMBER = """
WITH top AS (
    SELECT coalesce(max(position), 0) AS position FROM activity_events WHERE client_id = :client
), fresh AS (
    SELECT id, row_number() OVER (ORDER BY id) AS place
    FROM activity_events WHERE client_id = :client AND position IS NULL
), numbered AS (
    UPDATE activity_events event SET position = top.position + fresh.place
    FROM fresh, top WHERE event.id = fresh.id
    RETURNING event.position
)
SELECT max(position) AS position FROM numbered
"""


def _line(row: sa.RowMapping) -> ActivityLine:
    return ActivityLine(**{**row, "event_type": ActivityType(row["event_type"])})


def _one_line(detail: str) -> str:
    flat = " ".join(detail.split())
    return flat if len(flat) <= DETAIL_LIMIT else flat[: DETAIL_LIMIT - 1] + "…"
