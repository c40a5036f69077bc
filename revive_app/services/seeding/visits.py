"""The demo's visits: ahead, over, and wished for without a time, with the tasks and timers that belong to them."""

from datetime import date, datetime, time, timedelta

from revive_app.demo import shop
from revive_app.demo.moments import coming
from revive_app.demo.people.person import PastVisit
from revive_app.models import Appointment, Client, ScheduledTask
from revive_app.services.appointments.reminding import due_times
from revive_app.services.reengagement.snoozing import REMINDER
from revive_app.services.seeding.ground import Ground
from revive_app.services.seeding.script import Script
from revive_app.vocabulary import AppointmentStatus, StaffTaskKind


def add_visits(script: Script, book: list[Appointment], timers: list[ScheduledTask]) -> None:
    """Into the shop's `book`: what lies ahead, with its reminders or with somebody to confirm it; and what lies back."""
    ground, visit, other = script.ground, script.person.visit, script.person.other_visit
    if visit is not None:
        starts_at = coming(visit.weekday, visit.clock, now=ground.now, zone=ground.zone)
        status = AppointmentStatus.CONFIRMED if visit.confirmed else AppointmentStatus.REQUESTED
        ahead = _appointment(book, script, starts_at, status, visit.note)
        if not visit.confirmed:
            title = f"{script.person.name} wants to visit: confirm the time with her"
            script.ask(StaffTaskKind.APPOINTMENT, title, visit.note).appointment_id = ahead.id
        elif script.person.agreed is not None:
            timers += _reminders(script, ahead)
    if script.person.wish:
        _wish(book, script)
    if isinstance(other, PastVisit):
        on = ground.now.astimezone(ground.zone).date() - timedelta(days=other.days)
        status = AppointmentStatus.DONE if other.came else AppointmentStatus.NO_SHOW
        _appointment(book, script, _local(ground, on, other.clock), status, other.note)
    elif other is not None:
        starts_at = _local(ground, ground.now.astimezone(ground.zone).date(), other.clock)
        over = starts_at <= ground.now
        status = AppointmentStatus.DONE if over else AppointmentStatus.CONFIRMED
        _appointment(book, script, starts_at, status, other.note)


def _wish(book: list[Appointment], script: Script) -> None:
    """A visit without a time, and a colleague who is to find one."""
    last = script.messages[-1]
    wish = Appointment(
        client_id=script.ground.client_id,
        contact_id=script.contact.id,
        lead_id=script.lead.id,
        message_id=last.id,
        status=AppointmentStatus.REQUESTED,
        note=script.person.wish,
        created_at=last.happened_at,
        updated_at=last.happened_at,
    )
    book.append(wish)
    title = f"{script.person.name} wants to visit: find a time with her"
    script.ask(StaffTaskKind.APPOINTMENT, title, script.person.wish).appointment_id = wish.id


def _local(ground: Ground, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=ground.zone)


def _appointment(
    book: list[Appointment], script: Script, starts_at: datetime, status: AppointmentStatus, note: str
) -> Appointment:
    """A visit on the lowest seat that is free then."""
    length = timedelta(minutes=shop.VISIT_MINUTES)
    taken = {
        other.seat
        for other in book
        if other.starts_at is not None and abs(other.starts_at - starts_at) < length
    }
    last = script.messages[-1]
    made_at = min(last.happened_at, starts_at - timedelta(hours=3))
    visit = Appointment(
        client_id=script.ground.client_id,
        contact_id=script.contact.id,
        lead_id=script.lead.id,
        message_id=last.id,
        status=status,
        starts_at=starts_at,
        ends_at=starts_at + length,
        seat=next(seat for seat in range(1, 51) if seat not in taken),
        note=note,
        created_at=made_at,
        updated_at=made_at,
    )
    book.append(visit)
    return visit


def _reminders(script: Script, visit: Appointment) -> list[ScheduledTask]:
    assert visit.starts_at is not None
    client = Client(
        business_name=shop.NAME, timezone=str(script.ground.zone), opening_hours=shop.OPENING_HOURS
    )
    return [
        ScheduledTask(
            client_id=script.ground.client_id,
            lead_id=script.lead.id,
            appointment_id=visit.id,
            task_type=REMINDER,
            scheduled_at=due,
            why="a visit is coming",
            created_at=visit.created_at,
            updated_at=visit.created_at,
        )
        for due in due_times(visit.starts_at, client, now=script.ground.now)
    ]
