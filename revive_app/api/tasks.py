"""What waits for a person of the shop, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from revive_app.api.callers import CallerScope, TalkScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.services import staff_tasks
from revive_app.vocabulary import StaffTaskKind, StaffTaskStatus

router = APIRouter(prefix="/tasks", tags=["tasks"])


class TaskBody(BaseModel):
    """Something only a person can do. `detail` may have several lines."""

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
    closed_at: Moment | None
    closed_by: UUID | None
    created_at: Moment
    updated_at: Moment


class TaskList(BaseModel):
    """A page of tasks, the newest first."""

    items: list[TaskBody]
    next_cursor: str | None


class TaskPatch(BaseModel):
    """What to change: close it (done, dismissed), open it again, give it to somebody or to nobody."""

    model_config = ConfigDict(extra="forbid")

    status: StaffTaskStatus | None = None
    assigned_to: UUID | None = None


@router.get("", responses=responses(401, 422))
def list_tasks(
    scope: CallerScope,
    limit: Limit = 50,
    cursor: CursorParameter = None,
    status: Annotated[StaffTaskStatus | None, Query()] = None,
    kind: Annotated[StaffTaskKind | None, Query()] = None,
    contact_id: Annotated[UUID | None, Query()] = None,
    conversation_id: Annotated[UUID | None, Query()] = None,
) -> TaskList:
    """Tasks, the newest first; `status=open` for those that wait."""
    with tenant_session(scope.client_id) as session:
        page = staff_tasks.list_tasks(
            session,
            status=status,
            kind=kind,
            contact_id=contact_id,
            conversation_id=conversation_id,
            limit=limit,
            cursor=cursor,
        )
    return TaskList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/{task_id}", responses=responses(401, 404, 422))
def read_task(scope: CallerScope, task_id: UUID) -> TaskBody:
    """One task."""
    with tenant_session(scope.client_id) as session:
        return _body(staff_tasks.read_task(session, task_id))


@router.patch("/{task_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_task(scope: TalkScope, task_id: UUID, patch: TaskPatch) -> TaskBody:
    """Close it, open it again, give it to a colleague. 409 when its conversation has a newer one of its kind."""
    change = staff_tasks.TaskChange(patch.status, patch.assigned_to)
    by = name_of(scope)
    with tenant_session(scope.client_id) as session:
        given = frozenset(patch.model_fields_set)
        return _body(staff_tasks.change_task(session, scope, task_id, change, given=given, by=by))


def _body(view: staff_tasks.StaffTaskView) -> TaskBody:
    return TaskBody.model_validate(view, from_attributes=True)
