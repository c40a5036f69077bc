"""What waits for a person of the shop: written down by whoever noticed, read as a list, closed by a hand.

A thread has at most one open task of a kind: a second cause joins the first one, so a list of tasks stays as long
as the list of people who wait.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.live.publish import publish
from revive_app.models import Conversation, StaffTask
from revive_app.models.base import new_id
from revive_app.rules.clean import clean_text
from revive_app.services import activity
from revive_app.services.accounts import Scope
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.vocabulary import ActivityType, StaffTaskKind, StaffTaskStatus

LONGEST_TITLE = 200
LONGEST_DETAIL = 2_000
CHANGED = "task.changed"


@dataclass(frozen=True, slots=True)
class StaffTaskView:
    """One task as lists show it. `detail` may have several lines."""

    id: UUID
    kind: StaffTaskKind
    status: StaffTaskStatus
    title: str
    detail: str
    contact_id: UUID | None
    contact_name: str
    phone: str | None
    conversation_id: UUID | None
    appointment_id: UUID | None
    order_id: UUID | None
    message_id: UUID | None
    media_id: UUID | None
    assigned_to: UUID | None
    closed_at: datetime | None
    closed_by: UUID | None
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class About:
    """What a task is about besides its thread."""

    appointment_id: UUID | None = None
    order_id: UUID | None = None
    message_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class TaskChange:
    """What may be changed about a task."""

    status: StaffTaskStatus | None = None
    assigned_to: UUID | None = None


def ask(
    session: TenantSession,
    kind: StaffTaskKind,
    title: str,
    *,
    conversation: Conversation | None = None,
    contact_id: UUID | None = None,
    detail: str = "",
    about: About | None = None,
) -> UUID:
    """Have a person look. An open task of this kind in the thread takes the new words; its id comes back."""
    about = about or About()
    row = session.row(
        _ASK,
        id=new_id(),
        client=session.client_id,
        kind=kind,
        title=clean_text(title).strip()[:LONGEST_TITLE],
        detail=clean_text(detail).strip()[:LONGEST_DETAIL],
        contact=conversation.contact_id if conversation else contact_id,
        conversation=conversation.id if conversation else None,
        appointment=about.appointment_id,
        order=about.order_id,
        message=about.message_id,
    )
    assert row is not None
    publish(session, session.client_id, CHANGED, task_id=row["id"])
    return UUID(str(row["id"]))


_ASK = """
INSERT INTO staff_tasks AS known (id, client_id, kind, title, detail, contact_id, conversation_id, appointment_id,
                                  order_id, message_id)
VALUES (:id, :client, :kind, :title, :detail, :contact, :conversation, :appointment, :order, :message)
ON CONFLICT (conversation_id, kind) WHERE status = 'open' AND conversation_id IS NOT NULL DO UPDATE SET
    title = EXCLUDED.title, detail = EXCLUDED.detail,
    appointment_id = coalesce(EXCLUDED.appointment_id, known.appointment_id),
    order_id = coalesce(EXCLUDED.order_id, known.order_id),
    message_id = coalesce(EXCLUDED.message_id, known.message_id), updated_at = now()
RETURNING id
"""


def list_tasks(
    session: TenantSession,
    *,
    status: StaffTaskStatus | None = StaffTaskStatus.OPEN,
    kind: StaffTaskKind | None = None,
    contact_id: UUID | None = None,
    conversation_id: UUID | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> Page[StaffTaskView]:
    """Tasks, the newest first. `status` None: all of them."""
    rows = session.rows(
        f"{_COLUMNS} WHERE (CAST(:status AS text) IS NULL OR task.status = :status)"
        " AND (CAST(:kind AS text) IS NULL OR task.kind = :kind)"
        " AND (CAST(:contact AS uuid) IS NULL OR task.contact_id = CAST(:contact AS uuid))"
        " AND (CAST(:conversation AS uuid) IS NULL OR task.conversation_id = CAST(:conversation AS uuid))"
        " AND (CAST(:at AS timestamptz) IS NULL OR (task.created_at, task.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY task.created_at DESC, task.id DESC LIMIT :limit",
        status=status,
        kind=kind,
        contact=str(contact_id) if contact_id else None,
        conversation=str(conversation_id) if conversation_id else None,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([_view(row) for row in rows], limit, lambda last: Cursor(last.created_at, last.id))


def read_task(session: TenantSession, task_id: UUID) -> StaffTaskView:
    """One task. Raises NotFound."""
    row = session.row(f"{_COLUMNS} WHERE task.id = :id", id=task_id)
    if row is None:
        raise NotFound("No such task.")
    return _view(row)


def change_task(
    session: TenantSession,
    scope: Scope,
    task_id: UUID,
    change: TaskChange,
    *,
    given: frozenset[str],
    by: str = "A colleague",
) -> StaffTaskView:
    """Close it, open it again, give it to somebody. Raises NotFound, and Conflict when its thread has a newer one."""
    task = session.exec(
        select(StaffTask).where(col(StaffTask.id) == task_id).with_for_update(key_share=True)
    ).first()
    if task is None:
        raise NotFound("No such task.")
    if "assigned_to" in given:
        _assign(session, task, change.assigned_to)
    if "status" in given and change.status is not None and change.status is not task.status:
        _set_status(session, scope, task, change.status, by=by)
    task.updated_at = utc_now()
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise Conflict(
            "This conversation has a newer task of the same kind already.", code="task_open"
        ) from error
    publish(session, session.client_id, CHANGED, task_id=task.id)
    return read_task(session, task_id)


def close_of_thread(
    session: TenantSession, conversation_id: UUID, *kinds: StaffTaskKind, by: UUID | None = None
) -> int:
    """Whatever of these kinds was open in a thread is done; how many there were."""
    closed = session.run(
        "UPDATE staff_tasks SET status = 'done', closed_at = now(), closed_by = :by, updated_at = now()"
        " WHERE conversation_id = :thread AND status = 'open' AND kind = ANY(:kinds)",
        thread=conversation_id,
        kinds=[kind.value for kind in kinds],
        by=by,
    )
    if closed:
        publish(session, session.client_id, CHANGED, conversation_id=conversation_id)
    return closed


def close_of_appointment(session: TenantSession, appointment_id: UUID, *, by: UUID | None = None) -> int:
    """What was asked about a visit is done."""
    closed = session.run(
        "UPDATE staff_tasks SET status = 'done', closed_at = now(), closed_by = :by, updated_at = now()"
        " WHERE appointment_id = :appointment AND status = 'open' AND kind = 'appointment'",
        appointment=appointment_id,
        by=by,
    )
    if closed:
        publish(session, session.client_id, CHANGED, appointment_id=appointment_id)
    return closed


def _assign(session: TenantSession, task: StaffTask, user_id: UUID | None) -> None:
    if user_id is not None:
        member = session.row("SELECT 1 AS here FROM memberships WHERE user_id = :user", user=user_id)
        if member is None:
            raise NotFound("No such colleague.")
    task.assigned_to = user_id


def _set_status(
    session: TenantSession, scope: Scope, task: StaffTask, status: StaffTaskStatus, *, by: str
) -> None:
    task.status = status
    task.closed_at = None if status is StaffTaskStatus.OPEN else utc_now()
    task.closed_by = None if status is StaffTaskStatus.OPEN else scope.user_id
    words = {StaffTaskStatus.OPEN: "opened again", StaffTaskStatus.DONE: "done"}.get(status, "dismissed")
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"Task {words}: {task.title}",
        agent=by,
        conversation_id=task.conversation_id,
    )


_COLUMNS = """
SELECT task.id, task.kind, task.status, task.title, task.detail, task.contact_id, task.conversation_id,
       task.appointment_id, task.order_id, task.message_id, media.id AS media_id, task.assigned_to, task.closed_at,
       task.closed_by, task.created_at, task.updated_at, contact.phone,
       trim(coalesce(contact.first_name, '') || ' ' || coalesce(contact.last_name, '')) AS contact_name
FROM staff_tasks task
LEFT JOIN contacts contact ON contact.id = task.contact_id
LEFT JOIN media ON media.message_id = task.message_id
"""


def _view(row: sa.RowMapping) -> StaffTaskView:
    return StaffTaskView(
        **{**row, "kind": StaffTaskKind(row["kind"]), "status": StaffTaskStatus(row["status"])}
    )
