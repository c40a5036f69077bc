"""Visits talked about: times offered as a list, one chosen by a tap or by words, moved and called off the same way.

Every function carries its part out and returns the one bubble that says so; the caller queues it. The thread, its
person and its lead are locked by the caller.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.models import Appointment, Client, Conversation
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.interactive import Row, Section, cta_url, list_menu
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.visits import SlotRules, Wish, fitting, read_wish, spread
from revive_app.rules.visits.sentences import clock_words, day_words, moment_words, say
from revive_app.rules.visits.talk import VisitTalk, read_talk
from revive_app.rules.visits.wish import pick
from revive_app.services import activity, staff_tasks
from revive_app.services.appointments import booking, telling
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble
from revive_app.vocabulary import ActivityType, AppointmentStatus, Awaiting, StaffTaskKind

SLOT = "slot"
# For so long her next words may be the answer to the times we offered.
LISTENS_FOR = timedelta(hours=24)


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
    first = "offer" if _only_a_day(wish, near, rules) else "offer_other"
    return offer(session, visitor, say_first=first, among=near, words=words)


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
        return _for_a_colleague(session, visitor, "noted", words)
    slots = list(among) if among else free_slots(session, rules, visitor.now)
    chosen = spread(slots, rules.zone)
    if not chosen:
        return _for_a_colleague(session, visitor, "full", words)
    _wait_for_slot(visitor, chosen)
    return _list(visitor, chosen, rules, say(say_first, visitor.language))


def offer_colleague(session: TenantSession, visitor: Visitor, words: str) -> None:
    """Where the agent may not book: her wish is written down for a colleague."""
    _for_a_colleague(session, visitor, "noted", words)


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


def slot_id(at: datetime) -> str:
    """What comes back when a time of the list is tapped."""
    return f"{SLOT}:{at.astimezone(UTC).isoformat()}"


def read_slot_id(pressed: str) -> datetime | None:
    """The time behind a tapped row; None for one we never made."""
    kind, _, raw = pressed.partition(":")
    if kind != SLOT:
        return None
    try:
        at = datetime.fromisoformat(raw)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def _is_another(wish: Wish | None, starts_at: datetime, rules: SlotRules) -> bool:
    """Whether a time she names is not the one she has: "kal nahi aa paungi" of tomorrow's visit names none."""
    if wish is None:
        return False
    local = starts_at.astimezone(rules.zone)
    same_day = wish.day is None or wish.day == local.date()
    same_clock = wish.clock is None or wish.clock == local.time()
    return not (same_day and same_clock)


def _only_a_day(wish: Wish, near: Sequence[datetime], rules: SlotRules) -> bool:
    """Whether she named a day (or a part of one) and there is room on it."""
    days = {at.astimezone(rules.zone).date() for at in near}
    return wish.clock is None and (wish.day is None or wish.day in days)


def _hers(session: TenantSession, visitor: Visitor, appointment_id: UUID) -> Appointment | None:
    try:
        visit = booking.get(session, appointment_id, lock=True)
    except NotFound:
        return None
    return visit if visit.contact_id == visitor.contact.id else None


def _about(visitor: Visitor, visit: Appointment, key: str) -> Bubble:
    body, text = telling.sentence(visitor.shop, visit, key, visitor.language)
    return Bubble(body, text)


def _list(visitor: Visitor, chosen: Sequence[datetime], rules: SlotRules, first: str) -> Bubble:
    """One list, a section a day; the thread shows the same times as lines."""
    sections = [
        Section([Row(slot_id(at), clock) for at, clock in times], title)
        for title, times in _by_day(chosen, rules, visitor.language)
    ]
    body = list_menu(first, say("choose", visitor.language), sections=sections)
    return Bubble(body, _as_lines(first, chosen, rules, visitor.language))


def _as_lines(first: str, chosen: Sequence[datetime], rules: SlotRules, language: Language) -> str:
    days = (
        f"{title}: {', '.join(clock for _, clock in times)}"
        for title, times in _by_day(chosen, rules, language)
    )
    return "\n".join((first, *days))


def _by_day(
    chosen: Sequence[datetime], rules: SlotRules, language: Language
) -> list[tuple[str, list[tuple[datetime, str]]]]:
    """The times under the name of their day, each as it is said."""
    found = []
    for _, group in groupby(chosen, key=lambda at: at.astimezone(rules.zone).date()):
        day = [at.astimezone(rules.zone) for at in group]
        times = [(at, clock_words(at.time(), language)) for at in day]
        found.append((day_words(day[0], language, short=True), times))
    return found


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
    first = "offer" if wish is None or _only_a_day(wish, near, rules) else "offer_other"
    return _as_lines(say(first, language), chosen, rules, language)


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


def _for_a_colleague(session: TenantSession, visitor: Visitor, key: str, words: str) -> Bubble:
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
