"""Timers before a visit: set with it, moved with it, gone with it; and what each sends when it rings.

Inside the 24-hour window a line of ours goes; outside it the shop's reminder template, if it has one. Nobody is
reminded at night, nor of a visit that is about to begin.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Appointment, Client, ScheduledTask
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services.appointments.opening import rules_of
from revive_app.vocabulary import AppointmentStatus

REMINDER = "reminder"
AHEAD = (timedelta(hours=24), timedelta(hours=2))
# A reminder later than that before the visit helps nobody.
LATEST = timedelta(minutes=45)
# One that would ring right after the booking says nothing new.
_NEWS_AGES_IN = timedelta(hours=1)


def schedule(session: TenantSession, shop: Client, appointment: Appointment) -> None:
    """Set this visit's reminders, in place of those it had."""
    cancel(session, appointment.id, "moved")
    if appointment.starts_at is None or appointment.status is not AppointmentStatus.CONFIRMED:
        return
    for due in due_times(appointment.starts_at, shop, now=utc_now()):
        session.add(
            ScheduledTask(
                client_id=session.client_id,
                lead_id=appointment.lead_id,
                appointment_id=appointment.id,
                task_type=REMINDER,
                scheduled_at=due,
                why="a visit is coming",
            )
        )
    session.flush()


def due_times(starts_at: datetime, shop: Client, *, now: datetime) -> list[datetime]:
    """When to remind of a visit: a day and two hours before, outside the quiet hours, each time only if it still helps."""
    zone = rules_of(shop).zone
    times: list[datetime] = []
    for ahead in AHEAD:
        due = starts_at - ahead
        due = quiet_until(due, zone=zone, quiet_from=shop.quiet_from, quiet_to=shop.quiet_until) or due
        if due > now + _NEWS_AGES_IN and due <= starts_at - LATEST and due not in times:
            times.append(due.astimezone(UTC))
    return times


def cancel(session: TenantSession, appointment_id: UUID, why: str) -> int:
    """No reminder of this visit rings any more; how many there were."""
    return session.run(
        "UPDATE scheduled_tasks SET status = 'cancelled', result = :why, lease_id = NULL, lease_until = NULL,"
        " updated_at = now() WHERE appointment_id = :appointment AND status = 'pending' AND task_type = :kind",
        why=why,
        appointment=appointment_id,
        kind=REMINDER,
    )
