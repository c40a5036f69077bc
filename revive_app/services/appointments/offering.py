"""Times offered for a visit, a list of them her thread waits for; or the booking page, or a colleague."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby

from revive_app.db import TenantSession
from revive_app.models import Conversation
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.interactive import Row, Section, cta_url, list_menu
from revive_app.rules.language import Language
from revive_app.rules.visits import SlotRules, spread
from revive_app.rules.visits.sentences import clock_words, day_words, say
from revive_app.services import activity, staff_tasks
from revive_app.services.appointments import booking
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble
from revive_app.vocabulary import ActivityType, AppointmentStatus, Awaiting, StaffTaskKind

SLOT = "slot"
# For so long her next words may be the answer to the times we offered.
LISTENS_FOR = timedelta(hours=24)


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
    return _list(visitor, chosen, rules, say(say_first, visitor.language))


def offer_colleague(session: TenantSession, visitor: Visitor, words: str) -> None:
    """Where the agent may not book: her wish is written down for a colleague."""
    for_a_colleague(session, visitor, "noted", words)


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


def stop_waiting(conversation: Conversation) -> None:
    """The thread waits for no choice any more."""
    conversation.awaiting, conversation.awaiting_about, conversation.awaiting_until = None, {}, None


def _list(visitor: Visitor, chosen: Sequence[datetime], rules: SlotRules, first: str) -> Bubble:
    """One list, a section a day; the thread shows the same times as lines."""
    sections = [
        Section([Row(slot_id(at), clock) for at, clock in times], title)
        for title, times in _by_day(chosen, rules, visitor.language)
    ]
    body = list_menu(first, say("choose", visitor.language), sections=sections)
    return Bubble(body, as_lines(first, chosen, rules, visitor.language))


def as_lines(first: str, chosen: Sequence[datetime], rules: SlotRules, language: Language) -> str:
    """The times as text, a line a day."""
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
