"""Steps become timers: rows with their reason, planned once an occasion, however many sweeps look at once.

A step remembers up to which moment it has looked at everybody who fell silent, so that a look costs what is new and
not what is there. It looks a little further back each time, for transactions that were slower than it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.models.base import new_id
from revive_app.rules.phone import zone_of_person
from revive_app.rules.quiet_hours import quiet_until
from revive_app.rules.sequences import after_silence, before_a_day, next_day
from revive_app.services.reengagement.snoozing import SEQUENCE_STEP
from revive_app.vocabulary import StepTrigger

AT_ONCE = 5_000
LOOK_BACK = timedelta(minutes=10)
# Somebody's day is planned this long before it rings: what happens until then may cancel it.
AHEAD = timedelta(days=2)
LOOK_FOR_DAYS_EVERY = timedelta(hours=1)
# What should have rung longer ago than this is left alone: the step is younger than the silence.
TOO_LATE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """One timer to be. `occasion` tells it from the next one for the same person."""

    lead_id: UUID
    conversation_id: UUID
    occasion: str
    rings_at: datetime
    why: str


def plan(go_on: Callable[[], bool], *, now: datetime | None = None) -> int:
    """Plan what is new for every active campaign's steps; how many timers that made."""
    now = now or utc_now()
    with system_session() as session:
        steps = session.rows(
            "SELECT step.id, step.client_id FROM sequence_steps step"
            " JOIN campaigns campaign ON campaign.id = step.campaign_id AND campaign.status = 'active'"
            " WHERE step.enabled ORDER BY step.id"
        )
    made = 0
    for step in steps:
        while go_on():
            found, planned = _plan_some(step["client_id"], step["id"], now)
            made += planned
            if found < AT_ONCE or not planned:
                break
    return made


def _plan_some(client_id: UUID, step_id: UUID, now: datetime) -> tuple[int, int]:
    """People looked at, timers made."""
    with tenant_session(client_id) as session:
        # Whoever changes the step meanwhile waits, or makes us wait.
        step = session.row(_STEP, id=step_id)
        if step is None or _looked_lately(step, now):
            return 0, 0
        people = session.rows(_PEOPLE[StepTrigger(step["trigger"])], **_asked(step, now))
        made = _insert(session, step, _timers(step, people, now))
        if len(people) < AT_ONCE:
            session.run("UPDATE sequence_steps SET planned_until = :now WHERE id = :id", now=now, id=step_id)
    return len(people), made


def _looked_lately(step: sa.RowMapping, now: datetime) -> bool:
    """Days are looked for in all the campaign's people: once an hour is enough for what is planned days ahead."""
    if (
        step["trigger"] not in (StepTrigger.BIRTHDAY, StepTrigger.ANNIVERSARY)
        or step["planned_until"] is None
    ):
        return False
    return bool(now - step["planned_until"] < LOOK_FOR_DAYS_EVERY)


_STEP = """
SELECT step.*, client.timezone, client.quiet_from, client.quiet_until
FROM sequence_steps step JOIN clients client ON client.id = step.client_id
WHERE step.id = :id AND step.enabled FOR NO KEY UPDATE OF step
"""


def _asked(step: sa.RowMapping, now: datetime) -> dict[str, object]:
    since = step["planned_until"]
    return {
        "step": step["id"],
        "campaign": step["campaign_id"],
        "now": now,
        "since": since - LOOK_BACK if since else now - timedelta(days=step["days"]) - TOO_LATE - AHEAD,
        "soon": now + timedelta(days=step["days"]),
        "minutes": timedelta(minutes=step["minutes"] + 2),
        "limit": AT_ONCE,
    }


def _timers(step: sa.RowMapping, people: Iterable[sa.RowMapping], now: datetime) -> Iterator[Planned]:
    shop_zone = ZoneInfo(step["timezone"])
    for person in people:
        zone = zone_of_person(person["timezone"], person["phone"], default=shop_zone)
        planned = _planned(StepTrigger(step["trigger"]), step, person, zone, now)
        if planned is not None and planned.rings_at > now - TOO_LATE:
            yield planned


def _planned(
    trigger: StepTrigger, step: sa.RowMapping, person: sa.RowMapping, zone: ZoneInfo, now: datetime
) -> Planned | None:
    ids = person["lead_id"], person["conversation_id"]
    match trigger:
        case StepTrigger.NO_ANSWER:
            since = person["silent_since"]
            rings_at = after_silence(since, days=step["days"], at=step["at"], zone=zone)
            rings_at = _not_at_night(rings_at, step, zone)
            why = f"{step['days']} day{'' if step['days'] == 1 else 's'} without an answer"
            return Planned(*ids, since.isoformat(), rings_at, why)
        case StepTrigger.WINDOW_CLOSING:
            ends = person["window_expires_at"]
            rings_at = max(ends - timedelta(minutes=step["minutes"]), now)
            return Planned(
                *ids, ends.isoformat(), rings_at, f"Her reply window ends at {ends.astimezone(zone):%H:%M}"
            )
        case StepTrigger.BIRTHDAY | StepTrigger.ANNIVERSARY:
            local = now.astimezone(zone)
            # From the day before on: a greeting that was due an hour ago still goes.
            day = next_day(person["day"], today=(local - TOO_LATE).date() + timedelta(days=step["days"]))
            rings_at = _not_at_night(
                before_a_day(day, days=step["days"], at=step["at"], zone=zone), step, zone
            )
            if rings_at > now + AHEAD:
                return None
            why = f"{trigger.value.capitalize()} on {day.day} {day:%B}"
            return Planned(*ids, str(day.year), rings_at, why)


def _not_at_night(moment: datetime, step: sa.RowMapping, zone: ZoneInfo) -> datetime:
    return (
        quiet_until(moment, zone=zone, quiet_from=step["quiet_from"], quiet_to=step["quiet_until"]) or moment
    )


def _insert(session: TenantSession, step: sa.RowMapping, timers: Iterable[Planned]) -> int:
    rows = [
        {
            "id": new_id(),
            "client": session.client_id,
            "lead": timer.lead_id,
            "thread": timer.conversation_id,
            "kind": SEQUENCE_STEP,
            "at": timer.rings_at,
            "why": timer.why,
            "step": step["id"],
            "occasion": timer.occasion,
        }
        for timer in timers
    ]
    if not rows:
        return 0
    result = session.connection().execute(sa.text(_INSERT), rows)
    return max(result.rowcount, 0)


_INSERT = """
INSERT INTO scheduled_tasks (id, client_id, lead_id, conversation_id, task_type, scheduled_at, why, step_id, occasion)
VALUES (:id, :client, :lead, :thread, :kind, :at, :why, :step, :occasion)
ON CONFLICT (step_id, lead_id, occasion) WHERE step_id IS NOT NULL DO NOTHING
"""

_WHO = """
SELECT lead.id AS lead_id, thread.id AS conversation_id, contact.timezone, contact.phone, {more}
FROM conversations thread
JOIN leads lead ON lead.id = thread.lead_id AND lead.campaign_id = :campaign
JOIN contacts contact ON contact.id = thread.contact_id AND contact.dnd_at IS NULL
WHERE thread.handler = 'agent' AND (lead.snoozed_until IS NULL OR lead.snoozed_until <= :now)
"""

# Only those who agreed get a template that advertises; the gate would refuse the others one by one.
_AGREED = "contact.marketing_consent = 'granted'"


_SILENT = (
    _WHO.format(more="thread.silent_since")
    + f"""
  AND thread.silent_since >= :since AND {_AGREED}
  AND lead.status IN ('new', 'contacted', 'interest', 'negotiating')
  AND NOT EXISTS (
      SELECT FROM scheduled_tasks task
      WHERE task.step_id = :step AND task.lead_id = lead.id AND task.created_at >= thread.silent_since
  )
ORDER BY thread.silent_since DESC, thread.id LIMIT :limit
"""
)

_CLOSING = (
    _WHO.format(more="thread.window_expires_at")
    + """
  AND thread.window_expires_at > :now AND thread.window_expires_at <= CAST(:now AS timestamptz) + :minutes
  AND thread.last_message_direction = 'outbound' AND lead.status IN ('interest', 'negotiating')
  AND NOT EXISTS (
      SELECT FROM scheduled_tasks task
      WHERE task.step_id = :step AND task.lead_id = lead.id
        AND task.created_at >= thread.window_expires_at - interval '24 hours'
  )
ORDER BY thread.window_expires_at, thread.id LIMIT :limit
"""
)

# Whoever has a timer of this step younger than half a year has been greeted, or will be.
_DAYS = (
    _WHO
    + f"""
  AND contact.{{column}} IS NOT NULL AND {_AGREED} AND lead.status <> 'dnd'
  AND NOT EXISTS (
      SELECT FROM scheduled_tasks task
      WHERE task.step_id = :step AND task.lead_id = lead.id AND task.created_at > CAST(:now AS timestamptz) - interval '180 days'
  )
  AND (extract(doy FROM contact.{{column}}) - extract(doy FROM CAST(:soon AS timestamptz)) + 366)::int % 366
      NOT BETWEEN 5 AND 360
ORDER BY thread.id LIMIT :limit
"""
)


def _days(column: str) -> str:
    return _DAYS.format(more=f"contact.{column} AS day", column=column)


_PEOPLE = {
    StepTrigger.NO_ANSWER: _SILENT,
    StepTrigger.WINDOW_CLOSING: _CLOSING,
    StepTrigger.BIRTHDAY: _days("birthday"),
    StepTrigger.ANNIVERSARY: _days("anniversary"),
}
