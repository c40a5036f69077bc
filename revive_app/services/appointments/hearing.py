"""Her words about a visit: heard in a thread and carried out, or only said where nobody is there (a rehearsal).

What the words do is decided by `rules.visits.deciding`, once for both.
"""

from collections.abc import Sequence
from datetime import datetime

from revive_app.db import TenantSession
from revive_app.models import Client, Conversation
from revive_app.rules.language import Language
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.visits import SlotRules, spread
from revive_app.rules.visits.deciding import answer as decide_answer
from revive_app.rules.visits.deciding import decide
from revive_app.rules.visits.planning import Plan, Step
from revive_app.rules.visits.sentences import clock_words, is_offer, moment_words, say
from revive_app.rules.visits.told import Known, known_from, read_told
from revive_app.services.appointments import booking, offering, talking
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation.bubbles import Bubble


def hear(session: TenantSession, visitor: Visitor, words: str) -> Bubble | None:
    """What these words do about a visit, done; None when they are about something else."""
    plan = planned(session, visitor, words)
    return carry_out(session, visitor, plan, words) if plan is not None else None


def planned(session: TenantSession, visitor: Visitor, words: str) -> Plan | None:
    """What these words would do about a visit, with nothing done."""
    rules = rules_of(visitor.shop)
    known = _known(session, visitor)
    return decide(words, known, rules, visitor.now, lambda: free_slots(session, rules, visitor.now))


def answer(session: TenantSession, visitor: Visitor, words: str) -> Bubble:
    """She wants to come, in these words: the time she means, or times to choose from."""
    rules = rules_of(visitor.shop)
    if visitor.skills.booking_link or not rules.opening.is_known:
        return offering.offer(session, visitor, words=words)
    known = _known(session, visitor)
    plan = decide_answer(words, known, rules, visitor.now, lambda: free_slots(session, rules, visitor.now))
    return carry_out(session, visitor, plan, words)


def carry_out(session: TenantSession, visitor: Visitor, plan: Plan, words: str) -> Bubble:
    """The step taken, and the bubble that says so."""
    match plan.step:
        case Step.TAKE if plan.at is not None:
            return talking.take(session, visitor, plan.at)
        case Step.OFFER:
            return offering.offer(session, visitor, say_first=plan.key, among=plan.offered, words=words)
        case Step.COLLEAGUE:
            return offering.for_a_colleague(session, visitor, plan.key, words)
        case Step.SAY:
            return talking.say_plainly(session, visitor, plan, words)
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    if visit is None:
        return offering.offer(session, visitor, words=words)
    if plan.step is Step.CALL_OFF:
        return talking.call_off(session, visitor, visit)
    if plan.step is Step.NOTE:
        return talking.note(session, visitor, visit, words)
    return talking.tell(visitor, visit, plan.key)


def rehearse(
    session: TenantSession,
    shop: Client,
    skills: Skills,
    language: Language,
    words: str,
    ours: Sequence[str],
    now: datetime,
) -> str | None:
    """What `hear` would say to somebody known only by what the shop has said to her; None where it says nothing."""
    rules = rules_of(shop)
    known = known_from(ours, now, rules.zone)
    plan = decide(words, known, rules, now, lambda: free_slots(session, rules, now))
    return _in_words(_moved(plan, known), shop, skills, language) if plan is not None else None


def rehearse_answer(
    session: TenantSession,
    shop: Client,
    skills: Skills,
    language: Language,
    words: str,
    ours: Sequence[str],
    now: datetime,
) -> str:
    """What `answer` would say, with nothing booked and nothing written down."""
    rules = rules_of(shop)
    bookless = _without_our_book(skills, rules, language)
    if bookless is not None or not skills.appointment_booking:
        return bookless or say("noted", language)
    known = known_from(ours, now, rules.zone)
    plan = decide_answer(words, known, rules, now, lambda: free_slots(session, rules, now))
    return _in_words(_moved(plan, known), shop, skills, language)


def _without_our_book(skills: Skills, rules: SlotRules, language: Language) -> str | None:
    """What is said where times are booked elsewhere, or by a colleague; None where our book has them."""
    if skills.booking_link:
        return f"{say('link', language)} {skills.booking_link}"
    return None if rules.opening.is_known else say("noted", language)


def _moved(plan: Plan, known: Known) -> Plan:
    """A time taken by somebody who has a visit moves it."""
    moves = plan.step is Step.TAKE and known.visit is not None and plan.at != known.visit
    return Plan(plan.step, "moved", plan.at) if moves else plan


def _in_words(plan: Plan, shop: Client, skills: Skills, language: Language) -> str:
    rules = rules_of(shop)
    if plan.step is Step.OFFER:
        bookless = _without_our_book(skills, rules, language)
        if bookless is not None:
            return bookless
        chosen = spread(plan.offered, rules.zone)
        if not chosen:
            return say("full", language)
        return offering.as_lines(say(plan.key, language), chosen, rules, language)
    if plan.at is None:
        return say(plan.key, language)
    local = plan.at.astimezone(rules.zone)
    told = {"when": moment_words(local, language), "until": clock_words(local.time(), language)}
    return say(plan.key, language, **told)


def _known(session: TenantSession, visitor: Visitor) -> Known:
    """What our book and this thread know of her visits."""
    visit = booking.coming(session, visitor.contact.id, visitor.now)
    offered = offering.offered_to(visitor.conversation, visitor.now)
    ours = _our_last_words(session, visitor.conversation)
    zone = rules_of(visitor.shop).zone
    return Known(
        visit.starts_at if visit is not None else None,
        tuple(offered) if offered is not None else None,
        read_told(ours, visitor.now, zone),
        is_offer(ours),
    )


def _our_last_words(session: TenantSession, conversation: Conversation) -> str:
    row = session.row(
        "SELECT content FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND direction = 'outbound' AND state NOT IN ('skipped', 'cancelled', 'failed')"
        " ORDER BY happened_at DESC, id DESC LIMIT 1",
        client=session.client_id,
        thread=conversation.id,
    )
    return row["content"] if row else ""
