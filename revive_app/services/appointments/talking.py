"""What is done of a talk about visits: a time taken, moved, called off, a note for the shop.

Every function carries its part out and returns the one bubble that says so; the caller queues it. The thread, its
person and its lead are locked by the caller.
"""

from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Appointment
from revive_app.providers.whatsapp import payloads
from revive_app.rules.visits.planning import Plan
from revive_app.rules.visits.sentences import clock_words, say
from revive_app.services import staff_tasks
from revive_app.services.appointments import booking, offering, telling
from revive_app.services.appointments.offering import offer
from revive_app.services.appointments.opening import rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble
from revive_app.vocabulary import AppointmentStatus, Awaiting, StaffTaskKind


def take(session: TenantSession, visitor: Visitor, starts_at: datetime) -> Bubble:
    """She has chosen this time: it is hers, or somebody was faster and there are others."""
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    moves = visit is not None and visit.starts_at not in (None, starts_at)
    try:
        if visit is None:
            visit = booking.book(session, _visit(visitor, starts_at), by=visitor.name, now=visitor.now)
        elif visit.starts_at != starts_at:
            booking.move(session, visit, starts_at, by=visitor.name, now=visitor.now)
    except booking.SlotTaken:
        return offer(session, visitor, say_first="taken")
    except booking.ShopClosed:
        return offer(session, visitor, say_first="closed")
    offering.stop_waiting(visitor.conversation)
    return _about(visitor, visit, "moved" if moves else "confirmed")


def standing(session: TenantSession, visitor: Visitor) -> Bubble | None:
    """The visit she has already, with what she can do about it; None when she has none."""
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    if visit is None or visit.starts_at is None:
        return None
    return _about(visitor, visit, "standing")


def change(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Bubble:
    """She pressed "change time" under one of her visits."""
    visit = _hers(session, visitor, appointment_id)
    if visit is None or visit.status not in booking.HOLDING:
        return offer(session, visitor)
    return offer(session, visitor, say_first="another")


def call_off(session: TenantSession, visitor: Visitor, visit: Appointment) -> Bubble:
    """She does not come."""
    booking.set_status(session, visit, AppointmentStatus.CANCELLED, by=visitor.name)
    offering.stop_waiting(visitor.conversation)
    return _about(visitor, visit, "called_off")


def call_off_by_id(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Bubble | None:
    """She pressed "cancel" under one of her visits; None when it is over already or nobody's of hers."""
    visit = _hers(session, visitor, appointment_id)
    if visit is None or visit.status not in booking.HOLDING or visit.starts_at is None:
        return None
    return call_off(session, visitor, visit)


def tell(visitor: Visitor, visit: Appointment, key: str) -> Bubble:
    """A sentence about the visit she has; her wish without a time is with a colleague already."""
    if visit.starts_at is None:
        text = say("noted", visitor.language)
        return Bubble(payloads.text(text), text)
    return _about(visitor, visit, key)


def note(session: TenantSession, visitor: Visitor, visit: Appointment, words: str) -> Bubble:
    """Something the shop should know before she comes: it stands with the visit, and a colleague is told."""
    visit.note = "\n".join(filter(None, (visit.note, words.strip())))[:_LONGEST_NOTE]
    visit.version += 1
    visit.updated_at = visitor.now
    staff_tasks.ask(
        session,
        StaffTaskKind.APPOINTMENT,
        f"{visitor.name} told us something about her visit",
        conversation=visitor.conversation,
        detail=f"“{words[:300]}”",
        about=staff_tasks.About(appointment_id=visit.id, message_id=visitor.message_id),
    )
    return tell(visitor, visit, "noted_for")


def say_plainly(session: TenantSession, visitor: Visitor, plan: Plan, words: str) -> Bubble:
    """A sentence about no visit of ours. What we cannot find, or who stands before the door, a colleague hears of."""
    zone = rules_of(visitor.shop).zone
    until = clock_words(plan.at.astimezone(zone).time(), visitor.language) if plan.at else ""
    text = say(plan.key, visitor.language, until=until)
    if plan.key in _TOLD_TO_STAFF:
        staff_tasks.ask(
            session,
            StaffTaskKind.APPOINTMENT,
            f"{visitor.name} {_TOLD_TO_STAFF[plan.key]}",
            conversation=visitor.conversation,
            detail=f"“{words[:300]}”",
            about=staff_tasks.About(message_id=visitor.message_id),
        )
    if visitor.conversation.awaiting is Awaiting.SLOT:
        offering.stop_waiting(visitor.conversation)
    return Bubble(payloads.text(text), text)


_LONGEST_NOTE = 500
_TOLD_TO_STAFF = {
    "not_found": "speaks of a visit that is not in our book",
    "open_now": "is on her way to the shop",
}


def _visit(visitor: Visitor, starts_at: datetime) -> booking.NewVisit:
    return booking.NewVisit(
        contact_id=visitor.contact.id,
        starts_at=starts_at,
        lead_id=visitor.lead.id if visitor.lead else None,
        message_id=visitor.message_id,
    )


def _hers(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Appointment | None:
    try:
        visit = booking.get(session, appointment_id, lock=True)
    except NotFound:
        return None
    return visit if visit.contact_id == visitor.contact.id else None


def _about(visitor: Visitor, visit: Appointment, key: str) -> Bubble:
    body, text = telling.sentence(visitor.shop, visit, key, visitor.language)
    return Bubble(body, text)
