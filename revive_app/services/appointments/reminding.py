"""Timers before a visit: set with it, moved with it, gone with it; and what each sends when it rings.

Inside the 24-hour window a line of ours goes; outside it the shop's reminder template, if it has one. Nobody is
reminded at night, nor of a visit that is about to begin.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.models import Appointment, Client, Contact, Conversation, ScheduledTask
from revive_app.providers.whatsapp.interactive import buttons
from revive_app.rules.quiet_hours import quiet_until
from revive_app.rules.visits.sentences import moment_words, reminder
from revive_app.services import activity, people, shops
from revive_app.services.appointments import telling
from revive_app.services.appointments.opening import rules_of
from revive_app.services.ingest import threads
from revive_app.services.outbox import drafts
from revive_app.services.reengagement.approved import approved, fill
from revive_app.services.reengagement.snoozing import REMINDER
from revive_app.vocabulary import ActivityType, AppointmentStatus, Sender, TaskStatus

AHEAD = (timedelta(hours=24), timedelta(hours=2))
# A reminder later than that before the visit helps nobody.
LATEST = timedelta(minutes=45)
# And one found late, after an outage, is not sent into the last minutes.
SOONEST = timedelta(minutes=20)
AT_ONCE = 100
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


def run_due(go_on: Callable[[], bool]) -> int:
    """Send every reminder that is due; how many went out."""
    sent = 0
    while go_on():
        with system_session() as session:
            due = [(row["client_id"], row["id"]) for row in session.rows(_DUE, kind=REMINDER, limit=AT_ONCE)]
        ended = [_ring(client_id, task_id) for client_id, task_id in due]
        sent += ended.count(TaskStatus.COMPLETED)
        if not any(ended):
            break  # nothing is due, or all of it is in other workers' hands
    return sent


_DUE = """
SELECT id, client_id FROM scheduled_tasks
WHERE status = 'pending' AND task_type = :kind AND scheduled_at <= now()
ORDER BY scheduled_at LIMIT :limit FOR UPDATE SKIP LOCKED
"""


def _ring(client_id: UUID, task_id: UUID) -> TaskStatus | None:
    """One reminder, and how it ended: never pending in the past. None when another worker has it."""
    with tenant_session(client_id) as session:
        thread = _thread(session, task_id)
        task = session.exec(
            select(ScheduledTask)
            .where(col(ScheduledTask.id) == task_id, col(ScheduledTask.status) == TaskStatus.PENDING)
            .with_for_update(skip_locked=True)
        ).first()
        if task is None:
            return None
        task.attempts += 1
        task.updated_at = utc_now()
        task.status, task.result = _remind(session, task, thread)
        return task.status


def _thread(session: TenantSession, task_id: UUID) -> Conversation | None:
    """The thread she is reminded in, locked before anything else of hers; made when she has never written."""
    row = session.row(
        "SELECT visit.contact_id FROM scheduled_tasks task JOIN appointments visit ON visit.id = task.appointment_id"
        " WHERE task.id = :id AND task.status = 'pending'",
        id=task_id,
    )
    if row is None:
        return None
    contact = people.get_contact(session, row["contact_id"], lock=True)
    known = telling.newest_thread(session, contact.id)
    return known or threads.open_thread(session, shops.first_number(session), contact)


def _remind(
    session: TenantSession, task: ScheduledTask, thread: Conversation | None
) -> tuple[TaskStatus, str]:
    visit = session.get(Appointment, task.appointment_id)
    if visit is None or thread is None or visit.starts_at is None:
        return TaskStatus.CANCELLED, "the visit is gone"
    contact = session.get_one(Contact, visit.contact_id)
    if visit.status is not AppointmentStatus.CONFIRMED or contact.dnd_at is not None:
        return TaskStatus.CANCELLED, "nobody is waiting for it any more"
    if visit.starts_at - utc_now() < SOONEST:
        return TaskStatus.CANCELLED, "the visit is about to begin"
    draft = _draft(session, visit, contact, thread)
    if draft is None:
        return TaskStatus.FAILED, "the window is closed and there is no approved reminder template"
    message = drafts.queue(session, thread, draft)
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        "Reminder of a visit",
        agent=contact.first_name or "Customer",
        conversation_id=thread.id,
        lead_id=visit.lead_id,
    )
    return TaskStatus.COMPLETED, f"message {message.id}"


def _draft(
    session: TenantSession, visit: Appointment, contact: Contact, thread: Conversation
) -> drafts.Draft | None:
    """Our line with buttons inside the window, the shop's template outside it; None when it has none."""
    shop = shops.get_client(session)
    language = telling.language_of(contact)
    assert visit.starts_at is not None
    when = moment_words(visit.starts_at.astimezone(rules_of(shop).zone), language)
    about = {"purpose": telling.PURPOSE, "appointment_id": str(visit.id)}
    if thread.window_expires_at is not None and thread.window_expires_at > utc_now():
        text = reminder(language, name=contact.first_name, when=when)
        body = buttons(text, telling.choices(visit, language))
        return drafts.Draft(body=body, text=text, sender=Sender.SYSTEM, metadata=about)
    name = shop.reminder_template_name
    template = approved(session, thread.number_id, name, (contact.language, "en")) if name else None
    values = (contact.first_name or "there", when, shop.address or shop.locality or shop.business_name)
    filled = fill(template, values) if template is not None else None
    if filled is None:
        return None
    body, text, category = filled
    return drafts.Draft(body=body, text=text, sender=Sender.SYSTEM, category=category, metadata=about)
