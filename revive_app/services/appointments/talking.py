"""What is done of a talk about visits: times offered as a list, one taken, moved, called off, a note for the shop.

Every function carries its part out and returns the one bubble that says so; the caller queues it. The thread, its
person and its lead are locked by the caller.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Appointment, Conversation
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.interactive import cta_url
from revive_app.rules.visits import spread
from revive_app.rules.visits.planning import Plan
from revive_app.rules.visits.sentences import clock_words, say
from revive_app.services import activity, staff_tasks
from revive_app.services.appointments import booking, lists, telling
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble
from revive_app.vocabulary import ActivityType, AppointmentStatus, Awaiting, StaffTaskKind

# For so long her next words may be the answer to the times we offered.
LISTENS_FOR = timedelta(hours=24)


def take(session: TenantSession, visitor: Visitor, starts_at: datetime) -> Bubble:
    """She has chosen this time: it is hers, or somebody was faster and there are others."""
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    try:
        if visit is not None:
            key = "confirmed" if visit.starts_at is None else "moved"
            if visit.starts_at != starts_at:
                booking.move(session, visit, starts_at, by=visitor.name, now=visitor.now)
            else:
                key = "confirmed"
        else:
            key = "confirmed"
            new = booking.NewVisit(
                contact_id=visitor.contact.id,
                starts_at=starts_at,
                lead_id=visitor.lead.id if visitor.lead else None,
                message_id=visitor.message_id,
            )
            visit = booking.book(session, new, by=visitor.name, now=visitor.now)
    except booking.SlotTaken:
        return offer(session, visitor, say_first="taken")
    except booking.ShopClosed:
        return offer(session, visitor, say_first="closed")
    _stop_waiting(visitor.conversation)
    return _about(visitor, visit, key)


def offer(
    session: TenantSession,
    visitor: Visitor,
    *,
    say_first: str = "offer",
    among: Sequence[datetime] | None = None,
    words: str = "",
) -> Bubble:
    """Times to choose from; the shop's booking page where that is how it books; a colleague where neither is known."""
    if visitor.skills.booking_link:
        return _link(session, visitor)
    rules = rules_of(visitor.shop)
    if not rules.opening.is_known:
        return for_a_colleague(session, visitor, "noted", words)
    slots = list(among) if among else free_slots(session, rules, visitor.now)
    chosen = spread(slots, rules.zone)
    if not chosen:
        return for_a_colleague(session, visitor, "full", words)
    _wait_for_slot(visitor, chosen)
    return lists.as_list(say(say_first, visitor.language), chosen, rules, visitor.language)


def offer_colleague(session: TenantSession, visitor: Visitor, words: str) -> None:
    """Where the agent may not book: her wish is written down for a colleague."""
    for_a_colleague(session, visitor, "noted", words)


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
    _stop_waiting(visitor.conversation)
    return _about(visitor, visit, "called_off")


def call_off_by_id(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Bubble | None:
    """She pressed "cancel" under one of her visits; None when it is over already or nobody's of hers."""
    visit = _hers(session, visitor, appointment_id)
    if visit is None or visit.status not in booking.HOLDING or visit.starts_at is None:
        return None
    return call_off(session, visitor, visit)


def offered_to(conversation: Conversation, now: datetime) -> list[datetime] | None:
    """The times this thread was offered last; None when it waits for no choice (any more)."""
    until = conversation.awaiting_until
    if conversation.awaiting is not Awaiting.SLOT or until is None or until <= now:
        return None
    raw = conversation.awaiting_about.get("offered")
    return [datetime.fromisoformat(one) for one in raw] if isinstance(raw, list) else []


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
        _stop_waiting(visitor.conversation)
    return Bubble(payloads.text(text), text)


_LONGEST_NOTE = 500
_TOLD_TO_STAFF = {
    "not_found": "speaks of a visit that is not in our book",
    "open_now": "is on her way to the shop",
}


def _hers(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Appointment | None:
    try:
        visit = booking.get(session, appointment_id, lock=True)
    except NotFound:
        return None
    return visit if visit.contact_id == visitor.contact.id else None


def _about(visitor: Visitor, visit: Appointment, key: str) -> Bubble:
    body, text = telling.sentence(visitor.shop, visit, key, visitor.language)
    return Bubble(body, text)


def _link(session: TenantSession, visitor: Visitor) -> Bubble:
    """The shop's own page does the booking; we only know that she was sent there."""
    text, link = say("link", visitor.language), visitor.skills.booking_link
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        "Wants to visit: got the booking link",
        agent=visitor.name,
        conversation_id=visitor.conversation.id,
        lead_id=visitor.lead.id if visitor.lead else None,
    )
    return Bubble(cta_url(text, say("open_link", visitor.language), url=link), f"{text} {link}")


def for_a_colleague(session: TenantSession, visitor: Visitor, key: str, words: str) -> Bubble:
    """Her wish is written down once; a colleague makes a time of it."""
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    if visit is None:
        new = booking.NewVisit(
            contact_id=visitor.contact.id,
            starts_at=None,
            lead_id=visitor.lead.id if visitor.lead else None,
            message_id=visitor.message_id,
            status=AppointmentStatus.REQUESTED,
            note=words[:500],
        )
        visit = booking.book(session, new, by=visitor.name, now=visitor.now)
    staff_tasks.ask(
        session,
        StaffTaskKind.APPOINTMENT,
        f"{visitor.name} wants to visit: find a time with her",
        conversation=visitor.conversation,
        detail=f"“{words[:300]}”" if words else "",
        about=staff_tasks.About(appointment_id=visit.id, message_id=visitor.message_id),
    )
    text = say(key, visitor.language)
    return Bubble(payloads.text(text), text)


def _wait_for_slot(visitor: Visitor, chosen: Sequence[datetime]) -> None:
    thread = visitor.conversation
    thread.awaiting = Awaiting.SLOT
    thread.awaiting_about = {"offered": [at.isoformat() for at in chosen]}
    thread.awaiting_until = visitor.now + LISTENS_FOR


def _stop_waiting(conversation: Conversation) -> None:
    conversation.awaiting, conversation.awaiting_about, conversation.awaiting_until = None, {}, None
