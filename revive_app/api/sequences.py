"""A campaign's sequence and what is planned from it, over HTTP."""

from datetime import time
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, TalkScope
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import GivenMoment, Moment
from revive_app.db import tenant_session
from revive_app.services.sequences import steps, timers
from revive_app.services.sequences.timers import TimerFilter, TimerView
from revive_app.vocabulary import StepTrigger, TaskStatus

router = APIRouter(tags=["sequences"])

Days = Annotated[int, Field(ge=0, le=365)]
Minutes = Annotated[int, Field(ge=5, le=720)]
TemplateName = Annotated[str, Field(max_length=512)]


class StepBody(BaseModel, from_attributes=True):
    """One step. `days` counts from the silence, or before the day; `minutes` before the reply window's end; `at` is
    the hour where she is. Without a template of its own the campaign's follow-up template goes."""

    id: UUID
    campaign_id: UUID
    trigger: StepTrigger
    days: int
    minutes: int
    at: time
    template_name: str | None
    enabled: bool
    waiting: int


class StepList(BaseModel):
    """A campaign's steps."""

    items: list[StepBody]


class StepChangeBody(BaseModel):
    """What is to be different; an empty `template_name` means the campaign's own."""

    days: Days | None = None
    minutes: Minutes | None = None
    at: time | None = None
    template_name: TemplateName | None = None
    enabled: bool | None = None

    def change(self) -> steps.StepChange:
        """As services speak of it."""
        return steps.StepChange(
            days=self.days,
            minutes=self.minutes,
            at=self.at.replace(tzinfo=None) if self.at else None,
            template_name=self.template_name,
            enabled=self.enabled,
        )


class NewStep(StepChangeBody):
    """A step to be."""

    trigger: StepTrigger


class TimerBody(BaseModel, from_attributes=True):
    """A message to be, and the words that caused it."""

    id: UUID
    kind: str
    status: TaskStatus
    rings_at: Moment
    why: str
    result: str | None
    lead_id: UUID
    campaign_id: UUID
    conversation_id: UUID | None
    step_id: UUID | None
    first_name: str
    last_name: str


class TimerList(BaseModel):
    """A page, the one that rings next first."""

    items: list[TimerBody]
    next_cursor: str | None


class TimerChange(BaseModel):
    """Another moment, or none."""

    rings_at: GivenMoment | None = None
    status: Literal["cancelled"] | None = None


@router.get("/campaigns/{campaign_id}/steps", responses=responses(401, 404, 422))
def list_steps(campaign_id: UUID, scope: CallerScope) -> StepList:
    """What the campaign writes by itself."""
    with tenant_session(scope.client_id) as session:
        found = steps.list_steps(session, campaign_id)
    return StepList(items=[StepBody.model_validate(step) for step in found])


@router.post("/campaigns/{campaign_id}/steps", status_code=201, responses=responses(400, 401, 403, 404, 422))
def add_step(campaign_id: UUID, new: NewStep, scope: CallerScope) -> StepBody:
    """One step more."""
    with tenant_session(scope.client_id) as session:
        return StepBody.model_validate(steps.add_step(session, campaign_id, new.trigger, new.change()))


@router.patch("/steps/{step_id}", responses=responses(400, 401, 403, 404, 422))
def change_step(step_id: UUID, change: StepChangeBody, scope: CallerScope) -> StepBody:
    """Change it; what waits from it moves along, or ends when it is switched off."""
    with tenant_session(scope.client_id) as session:
        return StepBody.model_validate(steps.change_step(session, step_id, change.change()))


@router.delete("/steps/{step_id}", status_code=204, responses=responses(401, 403, 404, 422))
def remove_step(step_id: UUID, scope: CallerScope) -> None:
    """Take it off; what waits from it never rings."""
    with tenant_session(scope.client_id) as session:
        steps.remove_step(session, step_id)


@router.get("/timers", responses=responses(401, 422))
def list_timers(
    scope: CallerScope,
    limit: Limit = 100,
    cursor: CursorParameter = None,
    status: Annotated[TaskStatus | None, Query()] = TaskStatus.PENDING,
    lead_id: UUID | None = None,
    campaign_id: UUID | None = None,
) -> TimerList:
    """What is planned to be written, with its reason."""
    wanted = TimerFilter(status=status, lead_id=lead_id, campaign_id=campaign_id)
    with tenant_session(scope.client_id) as session:
        page = timers.list_timers(session, wanted, limit=limit, cursor=cursor)
    return TimerList(items=[_timer(item) for item in page.items], next_cursor=page.next_cursor)


@router.patch("/timers/{timer_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_timer(timer_id: UUID, change: TimerChange, scope: TalkScope) -> TimerBody:
    """Move it to another moment, or cancel it."""
    with tenant_session(scope.client_id) as session:
        view = timers.read_timer(session, timer_id)
        if change.rings_at is not None:
            view = timers.move_timer(session, timer_id, change.rings_at)
        if change.status is not None:
            view = timers.cancel_timer(session, timer_id)
    return _timer(view)


def _timer(view: TimerView) -> TimerBody:
    return TimerBody.model_validate(view)
