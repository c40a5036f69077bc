"""Visits talked about: a time chosen by a tap or by words, moved and called off the same way.

Every function carries its part out and returns the one bubble that says so; the caller queues it. The thread, its
person and its lead are locked by the caller.
"""

from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Appointment, Client
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.visits import SlotRules, Wish, fitting, read_wish, spread
from revive_app.rules.visits.sentences import moment_words, say
from revive_app.rules.visits.talk import VisitTalk, read_talk
from revive_app.rules.visits.wish import pick
from revive_app.services.appointments import booking, offering, telling
from revive_app.services.appointments.offering import offer, offered_to
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble
from revive_app.vocabulary import AppointmentStatus


def hear(session: TenantSession, visitor: Visitor, words: str) -> Bubble | None:
    """What these words do about a visit; None when they are about something else.

    Only what was asked for is taken for a choice: a time without our having offered any is for the agent to read.
    """
    offered = offered_to(visitor.conversation, visitor.now)
    visit = booking.coming(session, visitor.contact.id, visitor.now) if words.strip() else None
    rules = rules_of(visitor.shop)
    wish = read_wish(words, visitor.now, rules.zone)
    if visit is not None and visit.starts_at is not None:
        talk = read_talk(words, names_another_time=_is_another(wish, visit.starts_at, rules))
        if talk is VisitTalk.CALL_OFF:
            return call_off(session, visitor, visit)
        if talk is VisitTalk.MOVE:
            return answer(session, visitor, words) if wish else offer(session, visitor, say_first="another")
    if offered is None:
        return None
    chosen = pick(words, offered, rules.zone)
    if chosen is not None:
        return take(session, visitor, chosen)
    return answer(session, visitor, words) if wish is not None else None


def answer(session: TenantSession, visitor: Visitor, words: str) -> Bubble:
    """She wants to come, in these words: the time she means, or times to choose from."""
    rules = rules_of(visitor.shop)
    wish = read_wish(words, visitor.now, rules.zone)
    if visitor.skills.booking_link or wish is None or not rules.opening.is_known:
        return offer(session, visitor, words=words)
    slots = free_slots(session, rules, visitor.now)
    exact, near = fitting(wish, slots, rules.zone)
    if exact is not None:
        return take(session, visitor, exact)
    first = offering.first_words(wish, near, rules)
    return offer(session, visitor, say_first=first, among=near, words=words)


def rehearse(
    session: TenantSession, shop: Client, skills: Skills, language: Language, words: str, now: datetime
) -> str:
    """What `answer` would say to somebody nobody knows, with nothing booked and nothing written down."""
    if skills.booking_link:
        return f"{say('link', language)} {skills.booking_link}"
    rules = rules_of(shop)
    if not skills.appointment_booking or not rules.opening.is_known:
        return say("noted", language)
    slots = free_slots(session, rules, now)
    wish = read_wish(words, now, rules.zone)
    exact, near = fitting(wish, slots, rules.zone) if wish else (None, slots)
    if exact is not None:
        return say("confirmed", language, when=moment_words(exact.astimezone(rules.zone), language))
    chosen = spread(near, rules.zone)
    if not chosen:
        return say("full", language)
    first = say(offering.first_words(wish, near, rules), language)
    return offering.as_lines(first, chosen, rules, language)


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


def _visit(visitor: Visitor, starts_at: datetime) -> booking.NewVisit:
    return booking.NewVisit(
        contact_id=visitor.contact.id,
        starts_at=starts_at,
        lead_id=visitor.lead.id if visitor.lead else None,
        message_id=visitor.message_id,
    )


def _is_another(wish: Wish | None, starts_at: datetime, rules: SlotRules) -> bool:
    """Whether a time she names is not the one she has: "kal nahi aa paungi" of tomorrow's visit names none."""
    if wish is None:
        return False
    local = starts_at.astimezone(rules.zone)
    same_day = wish.day is None or wish.day == local.date()
    same_clock = wish.clock is None or wish.clock == local.time()
    return not (same_day and same_clock)


def _hers(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Appointment | None:
    try:
        visit = booking.get(session, appointment_id, lock=True)
    except NotFound:
        return None
    return visit if visit.contact_id == visitor.contact.id else None


def _about(visitor: Visitor, visit: Appointment, key: str) -> Bubble:
    body, text = telling.sentence(visitor.shop, visit, key, visitor.language)
    return Bubble(body, text)
