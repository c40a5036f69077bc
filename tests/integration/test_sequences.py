"""Sequences: planned once an occasion, shown with their reason, ended by whatever ends a conversation's waiting."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound
from revive_app.models import MessageTemplate
from revive_app.services import sequences
from revive_app.services.reengagement import cancel_followups
from revive_app.services.sequences import steps, timers
from revive_app.services.sequences.steps import StepChange, StepView
from revive_app.services.sequences.timers import TimerFilter, TimerView
from revive_app.vocabulary import (
    CampaignStatus,
    Handler,
    LeadStatus,
    MarketingConsent,
    StepTrigger,
    TaskStatus,
    TemplateCategory,
)
from tests.builders import Shop, Thread, make_shop, make_silent, make_thread, scalar

INDIA = ZoneInfo("Asia/Kolkata")
NOON = time(12, 0)


def always() -> bool:
    return True


def add(shop: Shop, trigger: StepTrigger, **change: Any) -> StepView:
    with tenant_session(shop.client_id) as session:
        return steps.add_step(session, shop.campaign_id, trigger, StepChange(**change))


def change(shop: Shop, step: StepView, **what: Any) -> StepView:
    with tenant_session(shop.client_id) as session:
        return steps.change_step(session, step.id, StepChange(**what))


def waiting(shop: Shop, status: TaskStatus | None = TaskStatus.PENDING) -> list[TimerView]:
    with tenant_session(shop.client_id) as session:
        return list(timers.list_timers(session, TimerFilter(status=status)).items)


def set_thread(thread: Thread, **columns: Any) -> None:
    with system_session() as session:
        changes = ", ".join(f"{name} = :{name}" for name in columns)
        session.run(
            f"UPDATE conversations SET {changes} WHERE id = :id", id=thread.conversation_id, **columns
        )


def set_contact(thread: Thread, **columns: Any) -> None:
    with system_session() as session:
        changes = ", ".join(f"{name} = :{name}" for name in columns)
        session.run(f"UPDATE contacts SET {changes} WHERE id = :id", id=thread.contact_id, **columns)


def add_template(shop: Shop, name: str = "wake_up", body: str = "Namaste {{1}} ji") -> str:
    with system_session() as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id,
                waba_id=shop.waba_id,
                name=name,
                language="en",
                category=TemplateCategory.MARKETING,
                status="APPROVED",
                components=[{"type": "BODY", "text": body}],
            )
        )
    return name


def make_due(shop: Shop) -> None:
    with system_session() as session:
        session.run(
            "UPDATE scheduled_tasks SET scheduled_at = now() - interval '1 minute' WHERE client_id = :id",
            id=shop.client_id,
        )


def followups(shop: Shop) -> list[Any]:
    with system_session() as session:
        return session.rows(
            "SELECT message.content, message.message_type, message.lead_id, message.metadata->>'why' AS why"
            " FROM messages message WHERE sender = 'followup' AND client_id = :id ORDER BY id",
            id=shop.client_id,
        )


# --- planning ------------------------------------------------------------------------------------------------


def test_silence_is_planned_with_its_reason(shop: Shop) -> None:
    thread = make_silent(shop, timedelta(hours=1))
    step = add(shop, StepTrigger.NO_ANSWER, days=3, at=NOON)

    assert [sequences.plan(always), sequences.plan(always)] == [1, 0]

    (timer,) = waiting(shop)
    assert (timer.lead_id, timer.step_id, timer.why) == (thread.lead_id, step.id, "3 days without an answer")
    local = timer.rings_at.astimezone(INDIA)
    assert local.time() == NOON
    assert (
        timedelta(days=3) <= timer.rings_at - (utc_now() - timedelta(hours=1)) <= timedelta(days=4, minutes=1)
    )
    with tenant_session(shop.client_id) as session:
        assert steps.read_step(session, step.id).waiting == 1


def test_who_falls_silent_later_is_planned_later(shop: Shop) -> None:
    add(shop, StepTrigger.NO_ANSWER, days=3)
    assert sequences.plan(always) == 0

    make_silent(shop, timedelta(seconds=1))

    assert sequences.plan(always) == 1


@pytest.mark.parametrize(
    "reason",
    ["answered", "dnd", "no consent", "won", "human", "asleep", "another campaign", "long ago"],
)
def test_nobody_is_planned_who_is_not_to_be_written_to(shop: Shop, reason: str) -> None:
    thread = make_silent(shop, timedelta(days=30) if reason == "long ago" else timedelta(hours=1))
    match reason:
        case "answered":
            set_thread(thread, last_inbound_at=utc_now())
        case "dnd":
            set_contact(thread, dnd_at=utc_now())
        case "no consent":
            set_contact(thread, marketing_consent=MarketingConsent.UNKNOWN)
        case "human":
            set_thread(thread, handler=Handler.HUMAN)
        case "another campaign":
            thread = make_silent(make_shop(), timedelta(hours=1))
            with system_session() as session:
                session.run("DELETE FROM messages WHERE client_id = :id", id=shop.client_id)
                session.run("DELETE FROM contacts WHERE client_id = :id", id=shop.client_id)
        case "won":
            with system_session() as session:
                session.run("UPDATE leads SET status = :to", to=LeadStatus.WON)
        case "asleep":
            with system_session() as session:
                session.run("UPDATE leads SET snoozed_until = now() + interval '5 days'")
    add(shop, StepTrigger.NO_ANSWER, days=3)

    assert sequences.plan(always) == 0


def test_many_sweeps_plan_once(shop: Shop) -> None:
    for _ in range(20):
        make_silent(shop, timedelta(hours=1))
    add(shop, StepTrigger.NO_ANSWER, days=3)

    with ThreadPoolExecutor(6) as threads:
        made = list(threads.map(lambda _: sequences.plan(always), range(6)))

    assert sum(made) == len(waiting(shop)) == 20


def test_a_paused_campaign_plans_nothing(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    add(shop, StepTrigger.NO_ANSWER, days=3)
    with system_session() as session:
        session.run("UPDATE campaigns SET status = :to", to=CampaignStatus.PAUSED)

    assert sequences.plan(always) == 0


def test_a_birthday_is_planned_shortly_before_it_and_once_a_year(shop: Shop) -> None:
    tomorrow = (utc_now().astimezone(INDIA) + timedelta(days=1)).date()
    born = make_thread(shop)
    set_contact(
        born,
        birthday=tomorrow.replace(year=1990)
        if (tomorrow.month, tomorrow.day) != (2, 29)
        else date(1992, 2, 29),
    )
    set_contact(make_thread(shop), birthday=tomorrow + timedelta(days=40))
    make_thread(shop)
    step = add(shop, StepTrigger.BIRTHDAY, at=NOON)

    assert sequences.plan(always) == 1

    (timer,) = waiting(shop)
    assert timer.lead_id == born.lead_id
    assert timer.why == f"Birthday on {tomorrow.day} {tomorrow:%B}"
    assert timer.rings_at.astimezone(INDIA) == datetime.combine(tomorrow, NOON, tzinfo=INDIA)
    with system_session() as session:
        session.run("UPDATE sequence_steps SET planned_until = NULL WHERE id = :id", id=step.id)
    assert sequences.plan(always) == 0


def test_an_anniversary_is_greeted_days_before_where_it_is_asked_for(shop: Shop) -> None:
    in_four = (utc_now().astimezone(INDIA) + timedelta(days=4)).date()
    set_contact(make_thread(shop), anniversary=date(2012, in_four.month, min(in_four.day, 28)))
    add(shop, StepTrigger.ANNIVERSARY, days=3, at=NOON)

    planned = sequences.plan(always)

    assert planned == (1 if in_four.day <= 28 else planned)
    assert all(timer.why.startswith("Anniversary on ") for timer in waiting(shop))


def test_a_window_about_to_close_on_somebody_interested(shop: Shop) -> None:
    now = utc_now()
    hot = make_thread(shop, status=LeadStatus.INTEREST, window_expires_at=now + timedelta(minutes=40))
    heard = make_thread(shop, status=LeadStatus.INTEREST, window_expires_at=now + timedelta(minutes=40))
    cold = make_thread(shop, status=LeadStatus.CONTACTED, window_expires_at=now + timedelta(minutes=40))
    later = make_thread(shop, status=LeadStatus.INTEREST, window_expires_at=now + timedelta(hours=5))
    for thread in (hot, cold, later):
        set_thread(thread, last_message_direction="outbound")
    set_thread(heard, last_message_direction="inbound")
    add(shop, StepTrigger.WINDOW_CLOSING, minutes=60)

    assert [sequences.plan(always), sequences.plan(always)] == [1, 0]

    (timer,) = waiting(shop)
    assert timer.lead_id == hot.lead_id
    assert timer.rings_at <= utc_now()
    assert timer.why == f"Her reply window ends at {(now + timedelta(minutes=40)).astimezone(INDIA):%H:%M}"


# --- ringing -------------------------------------------------------------------------------------------------


def test_the_template_goes_once_however_many_workers_hear_it(shop: Shop) -> None:
    thread = make_silent(shop, timedelta(hours=1), first_name="Meera")
    add(shop, StepTrigger.NO_ANSWER, days=3, template_name=add_template(shop))
    sequences.plan(always)
    make_due(shop)

    with ThreadPoolExecutor(6) as threads:
        written = list(threads.map(lambda _: sequences.run_due(always), range(6)))

    assert sum(written) == 1
    assert followups(shop) == [
        {
            "content": "Namaste Meera ji",
            "message_type": "template",
            "lead_id": thread.lead_id,
            "why": "3 days without an answer",
        }
    ]
    assert [timer.status for timer in waiting(shop, None)] == [TaskStatus.COMPLETED]


def test_the_last_sentence_before_a_window_closes(shop: Shop) -> None:
    thread = make_thread(
        shop,
        status=LeadStatus.INTEREST,
        first_name="Priya",
        window_expires_at=utc_now() + timedelta(minutes=40),
    )
    set_thread(thread, last_message_direction="outbound")
    add(shop, StepTrigger.WINDOW_CLOSING, minutes=60)
    sequences.plan(always)

    assert sequences.run_due(always) == 1

    assert [(row["content"], row["message_type"]) for row in followups(shop)] == [
        ("Priya, is there anything else I can help you with? Just write here.", "text")
    ]


def test_nothing_is_said_into_a_window_that_has_closed(shop: Shop) -> None:
    thread = make_thread(
        shop, status=LeadStatus.INTEREST, window_expires_at=utc_now() + timedelta(minutes=40)
    )
    set_thread(thread, last_message_direction="outbound")
    add(shop, StepTrigger.WINDOW_CLOSING, minutes=60)
    sequences.plan(always)
    set_thread(thread, window_expires_at=utc_now() - timedelta(minutes=1))

    assert sequences.run_due(always) == 0

    assert followups(shop) == []
    assert [timer.status for timer in waiting(shop, None)] == [TaskStatus.CANCELLED]


@pytest.mark.parametrize("reason", ["answer", "dnd", "won", "human", "paused", "step off", "step gone"])
def test_what_happened_meanwhile_is_heeded(shop: Shop, reason: str) -> None:
    thread = make_silent(shop, timedelta(hours=1))
    step = add(shop, StepTrigger.NO_ANSWER, days=3, template_name=add_template(shop))
    sequences.plan(always)
    match reason:
        case "answer":
            with tenant_session(shop.client_id) as session:
                assert cancel_followups(session, thread.lead_id, "she wrote herself") == 1
        case "dnd":
            set_contact(thread, dnd_at=utc_now())
        case "won":
            with system_session() as session:
                session.run("UPDATE leads SET status = 'won'")
        case "human":
            set_thread(thread, handler=Handler.HUMAN)
        case "paused":
            with system_session() as session:
                session.run("UPDATE campaigns SET status = 'paused'")
        case "step off":
            change(shop, step, enabled=False)
        case "step gone":
            with tenant_session(shop.client_id) as session:
                steps.remove_step(session, step.id)
    make_due(shop)

    assert sequences.run_due(always) == 0

    assert followups(shop) == []
    assert [timer.status for timer in waiting(shop, None)] == [TaskStatus.CANCELLED]


def test_a_birthday_is_for_buyers_too(shop: Shop) -> None:
    today = utc_now().astimezone(INDIA)
    set_contact(
        make_thread(shop, status=LeadStatus.WON), birthday=date(1992, today.month, min(today.day, 28))
    )
    add(shop, StepTrigger.BIRTHDAY, at=time(23, 59), template_name=add_template(shop))
    planned = sequences.plan(always)
    make_due(shop)

    assert sequences.run_due(always) == planned


@pytest.mark.parametrize("template", [None, "unknown", "two names"])
def test_without_a_template_that_fits_it_fails_in_words(shop: Shop, template: str | None) -> None:
    make_silent(shop, timedelta(hours=1))
    name = add_template(shop, "two_names", "{{1}} and {{2}} hello") if template == "two names" else template
    add(shop, StepTrigger.NO_ANSWER, days=3, template_name=name)
    sequences.plan(always)
    make_due(shop)

    assert sequences.run_due(always) == 0

    (timer,) = waiting(shop, None)
    assert timer.status is TaskStatus.FAILED
    assert "template" in (timer.result or "")
    assert scalar("SELECT count(*) FROM activity_events WHERE event_type = 'ERROR'") == 1


def test_it_is_night_where_she_is(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    add(shop, StepTrigger.NO_ANSWER, days=3, template_name=add_template(shop))
    sequences.plan(always)
    make_due(shop)
    local = utc_now().astimezone(INDIA)
    with system_session() as session:
        session.run(
            "UPDATE clients SET quiet_from = :start, quiet_until = :end",
            start=(local - timedelta(hours=1)).time(),
            end=(local + timedelta(hours=1)).time(),
        )

    assert sequences.run_due(always) == 0

    (timer,) = waiting(shop)
    assert timer.rings_at > utc_now() + timedelta(minutes=50)


# --- the shop's hand -----------------------------------------------------------------------------------------


def test_other_days_move_what_waits(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    step = add(shop, StepTrigger.NO_ANSWER, days=3)
    sequences.plan(always)
    before = waiting(shop)[0].rings_at

    change(shop, step, days=5)
    assert sequences.plan(always) == 1

    assert waiting(shop)[0].rings_at == before + timedelta(days=2)


def test_a_step_switched_on_again_plans_again_but_not_whom_it_left(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    step = add(shop, StepTrigger.NO_ANSWER, days=3)
    sequences.plan(always)
    change(shop, step, enabled=False)
    assert waiting(shop) == []

    change(shop, step, enabled=True)

    assert sequences.plan(always) == 0


def test_a_timer_is_moved_and_cancelled_by_hand(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    add(shop, StepTrigger.NO_ANSWER, days=3, template_name=add_template(shop))
    sequences.plan(always)
    (timer,) = waiting(shop)
    later = utc_now() + timedelta(days=9)
    with tenant_session(shop.client_id) as session:
        assert timers.move_timer(session, timer.id, later).rings_at == later
        with pytest.raises(InvalidInput):
            timers.move_timer(session, timer.id, utc_now() - timedelta(hours=1))
        cancelled = timers.cancel_timer(session, timer.id)
    assert (cancelled.status, cancelled.result) == (TaskStatus.CANCELLED, timers.BY_HAND)
    with tenant_session(shop.client_id) as session, pytest.raises(Conflict):
        timers.move_timer(session, timer.id, later)


@pytest.mark.parametrize(
    ("trigger", "wrong"),
    [
        (StepTrigger.NO_ANSWER, {"days": 0}),
        (StepTrigger.NO_ANSWER, {"days": 91}),
        (StepTrigger.BIRTHDAY, {"days": 31}),
        (StepTrigger.WINDOW_CLOSING, {"minutes": 4}),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(
    shop: Shop, trigger: StepTrigger, wrong: dict[str, int]
) -> None:
    with pytest.raises(InvalidInput):
        add(shop, trigger, **wrong)

    assert scalar("SELECT count(*) FROM sequence_steps") == 0


def test_another_shop_s_steps_and_timers_are_unknown(shop: Shop) -> None:
    make_silent(shop, timedelta(hours=1))
    step = add(shop, StepTrigger.NO_ANSWER, days=3)
    sequences.plan(always)
    (timer,) = waiting(shop)
    other = make_shop()
    attempts: list[tuple[Any, UUID]] = [
        (lambda session, one: steps.change_step(session, one, StepChange(days=5)), step.id),
        (steps.remove_step, step.id),
        (timers.cancel_timer, timer.id),
        (lambda session, one: steps.list_steps(session, one), shop.campaign_id),
    ]
    for attempt, one in attempts:
        with tenant_session(other.client_id) as session, pytest.raises(NotFound):
            attempt(session, one)

    assert waiting(shop) == [timer]
    assert waiting(other) == []
