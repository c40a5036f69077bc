"""What is planned to be written, and why: for a person to look at, move or cancel before it rings."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.rules import moments
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.services.reengagement.snoozing import FOLLOW_UP, SEQUENCE_STEP
from revive_app.vocabulary import TaskStatus

BY_HAND = "cancelled by a colleague"


@dataclass(frozen=True, slots=True)
class TimerView:
    """One message to be. `kind`: `reengagement_msg` when she asked for a later day, else `sequence_step`."""

    id: UUID
    kind: str
    status: TaskStatus
    rings_at: datetime
    why: str
    result: str | None
    lead_id: UUID
    campaign_id: UUID
    conversation_id: UUID | None
    step_id: UUID | None
    first_name: str
    last_name: str


@dataclass(frozen=True, slots=True)
class TimerFilter:
    """Which timers. None means any."""

    status: TaskStatus | None = TaskStatus.PENDING
    lead_id: UUID | None = None
    campaign_id: UUID | None = None


def list_timers(
    session: TenantSession, wanted: TimerFilter, *, limit: int = 100, cursor: str | None = None
) -> Page[TimerView]:
    """The one that rings next comes first."""
    rows = session.rows(
        f"{_TIMERS} WHERE task.task_type = ANY(:kinds)"
        " AND (CAST(:status AS text) IS NULL OR task.status = :status)"
        " AND (CAST(:lead AS uuid) IS NULL OR task.lead_id = CAST(:lead AS uuid))"
        " AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))"
        " AND (CAST(:at AS timestamptz) IS NULL"
        "      OR (task.scheduled_at, task.id) > (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY task.scheduled_at, task.id LIMIT :limit",
        kinds=[FOLLOW_UP, SEQUENCE_STEP],
        status=wanted.status,
        lead=str(wanted.lead_id) if wanted.lead_id else None,
        campaign=str(wanted.campaign_id) if wanted.campaign_id else None,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    found = [TimerView(**{**row, "status": TaskStatus(row["status"])}) for row in rows]
    return page_of(found, limit, lambda last: Cursor(last.rings_at, last.id))


def move_timer(session: TenantSession, timer_id: UUID, rings_at: datetime) -> TimerView:
    """Let it ring at another moment. Raises NotFound, Conflict when it has rung, InvalidInput for the past."""
    rings_at = moments.in_utc(rings_at, "rings_at")
    if rings_at < utc_now():
        raise InvalidInput(
            "Choose a moment that is still to come.",
            fields=(FieldError("rings_at", "must lie in the future"),),
        )
    _change(session, timer_id, "scheduled_at = :value, attempts = 0", value=rings_at)
    session.run(
        "UPDATE leads SET snoozed_until = :at WHERE snoozed_until IS NOT NULL AND id ="
        " (SELECT lead_id FROM scheduled_tasks WHERE id = :id AND task_type = :kind)",
        at=rings_at,
        id=timer_id,
        kind=FOLLOW_UP,
    )
    return read_timer(session, timer_id)


def cancel_timer(session: TenantSession, timer_id: UUID) -> TimerView:
    """Let it never ring. Raises NotFound, Conflict when it has rung."""
    _change(
        session,
        timer_id,
        "status = 'cancelled', result = :value, lease_id = NULL, lease_until = NULL",
        value=BY_HAND,
    )
    return read_timer(session, timer_id)


def read_timer(session: TenantSession, timer_id: UUID) -> TimerView:
    """Raises NotFound."""
    row = session.row(
        f"{_TIMERS} WHERE task.id = :id AND task.task_type = ANY(:kinds)",
        id=timer_id,
        kinds=[FOLLOW_UP, SEQUENCE_STEP],
    )
    if row is None:
        raise NotFound("There is no such timer.")
    return TimerView(**{**row, "status": TaskStatus(row["status"])})


def _change(session: TenantSession, timer_id: UUID, change: str, *, value: object) -> None:
    read_timer(session, timer_id)
    changed = session.run(
        f"UPDATE scheduled_tasks SET {change}, updated_at = now() WHERE id = :id AND status = 'pending'",
        id=timer_id,
        value=value,
    )
    if not changed:
        raise Conflict("This has been settled already.")


_TIMERS = """
SELECT task.id, task.task_type AS kind, task.status, task.scheduled_at AS rings_at, task.why, task.result, task.lead_id,
       lead.campaign_id, task.conversation_id, task.step_id, contact.first_name, contact.last_name
FROM scheduled_tasks task
JOIN leads lead ON lead.id = task.lead_id
JOIN contacts contact ON contact.id = lead.contact_id
"""
