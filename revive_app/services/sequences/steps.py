"""A campaign's steps, as the shop edits them. What was planned from a step follows its changes."""

from dataclasses import dataclass
from datetime import time
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.models import Campaign, SequenceStep
from revive_app.vocabulary import StepTrigger

MOST_STEPS = 20
# A birthday's greeting is written at most this long before it.
MOST_DAYS_BEFORE = 30


@dataclass(frozen=True, slots=True)
class StepView:
    """One step, and how many timers wait from it."""

    id: UUID
    campaign_id: UUID
    trigger: StepTrigger
    days: int
    minutes: int
    at: time
    template_name: str | None
    enabled: bool
    waiting: int


@dataclass(frozen=True, slots=True)
class StepChange:
    """What is to be different. None: as it is. An empty template name: the campaign's own."""

    days: int | None = None
    minutes: int | None = None
    at: time | None = None
    template_name: str | None = None
    enabled: bool | None = None


def list_steps(session: TenantSession, campaign_id: UUID) -> tuple[StepView, ...]:
    """Those without an answer first, by their days. Raises NotFound."""
    _campaign(session, campaign_id)
    rows = session.rows(
        f"{_STEPS} WHERE step.campaign_id = :campaign ORDER BY {_ORDER}", campaign=campaign_id
    )
    return tuple(StepView(**{**row, "trigger": StepTrigger(row["trigger"])}) for row in rows)


def add_step(session: TenantSession, campaign_id: UUID, trigger: StepTrigger, change: StepChange) -> StepView:
    """A new step. Raises NotFound, InvalidInput."""
    _campaign(session, campaign_id)
    if len(list_steps(session, campaign_id)) >= MOST_STEPS:
        raise InvalidInput(f"A campaign has at most {MOST_STEPS} steps.")
    step = SequenceStep(
        client_id=session.client_id,
        campaign_id=campaign_id,
        trigger=trigger,
        days=3 if trigger is StepTrigger.NO_ANSWER else 0,
    )
    _apply(step, change)
    session.add(step)
    session.flush()
    return read_step(session, step.id)


def read_step(session: TenantSession, step_id: UUID) -> StepView:
    """Raises NotFound."""
    row = session.row(f"{_STEPS} WHERE step.id = :id", id=step_id)
    if row is None:
        raise NotFound("There is no such step.")
    return StepView(**{**row, "trigger": StepTrigger(row["trigger"])})


def change_step(session: TenantSession, step_id: UUID, change: StepChange) -> StepView:
    """Change a step; timers that wait from it move along, or end when it is switched off. Raises NotFound,
    InvalidInput."""
    step = _locked(session, step_id)
    moved = step.days, step.minutes, step.at
    _apply(step, change)
    if not step.enabled:
        _end_timers(session, step_id, "the step was switched off")
    elif moved != (step.days, step.minutes, step.at):
        # They are planned anew, from everybody's silence or day.
        session.run("DELETE FROM scheduled_tasks WHERE step_id = :id AND status = 'pending'", id=step_id)
        step.planned_until = None
    session.flush()
    return read_step(session, step_id)


def remove_step(session: TenantSession, step_id: UUID) -> None:
    """Take it off the list; what waits from it never rings. Raises NotFound."""
    step = _locked(session, step_id)
    _end_timers(session, step_id, "the step was removed")
    session.delete(step)
    session.flush()


def _apply(step: SequenceStep, change: StepChange) -> None:
    for name in ("days", "minutes", "at", "enabled"):
        value = getattr(change, name)
        if value is not None:
            setattr(step, name, value)
    if change.template_name is not None:
        step.template_name = change.template_name or None
    if change.enabled:
        step.planned_until = None
    step.updated_at = utc_now()
    _check(step)


def _check(step: SequenceStep) -> None:
    if step.trigger is StepTrigger.NO_ANSWER and not 1 <= step.days <= 90:
        raise _wrong("days", "must be between 1 and 90: so long nobody has answered")
    if (
        step.trigger in (StepTrigger.BIRTHDAY, StepTrigger.ANNIVERSARY)
        and not 0 <= step.days <= MOST_DAYS_BEFORE
    ):
        raise _wrong("days", f"must be between 0 and {MOST_DAYS_BEFORE}: so long before the day")
    if not 5 <= step.minutes <= 720:
        raise _wrong("minutes", "must be between 5 and 720: so long before her reply window ends")


def _wrong(field: str, reason: str) -> InvalidInput:
    return InvalidInput(f"{field.capitalize()} {reason}.", fields=(FieldError(field, reason),))


def _campaign(session: TenantSession, campaign_id: UUID) -> Campaign:
    campaign = session.get(Campaign, campaign_id)
    if campaign is None:
        raise NotFound("There is no such campaign.")
    return campaign


def _locked(session: TenantSession, step_id: UUID) -> SequenceStep:
    step = session.exec(select(SequenceStep).where(col(SequenceStep.id) == step_id).with_for_update()).first()
    if step is None:
        raise NotFound("There is no such step.")
    return step


def _end_timers(session: TenantSession, step_id: UUID, why: str) -> None:
    session.run(
        "UPDATE scheduled_tasks SET status = 'cancelled', result = :why, updated_at = now()"
        " WHERE step_id = :id AND status = 'pending'",
        why=why,
        id=step_id,
    )


_STEPS = """
SELECT step.id, step.campaign_id, step.trigger, step.days, step.minutes, step.at, step.template_name, step.enabled,
       (SELECT count(*) FROM scheduled_tasks task WHERE task.step_id = step.id AND task.status = 'pending') AS waiting
FROM sequence_steps step
"""
_ORDER = "step.trigger <> 'no_answer', step.trigger, step.days, step.created_at, step.id"
