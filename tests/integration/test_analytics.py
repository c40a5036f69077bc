"""What messages brought, counted: who was reached and answered, in whose hours, at what cost, and never another shop's."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.services.analytics import Analytics, CampaignMoney, Day, Funnel, Hour, analytics
from revive_app.vocabulary import LeadStatus, MessageState, Sender
from tests.builders import Shop, hear_message, make_shop, make_thread, queue_message

pytestmark = pytest.mark.usefixtures("clean_database")

# 20:00 in India, on a Monday; half an hour into the next day of UTC would be another day there.
MONDAY = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
LATE = datetime(2026, 11, 23, 19, 0, tzinfo=UTC)  # Tuesday 00:30 in India
SINCE, UNTIL = MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)


def touch() -> None:
    """Threads know of their newest message, as ingest and sending leave them."""
    with system_session() as session:
        session.run("UPDATE conversations SET last_message_at = :at", at=LATE)


def look(shop: Shop, **how: Any) -> Analytics:
    with tenant_session(shop.client_id) as session:
        return analytics(session, since=SINCE, until=UNTIL, zone="Asia/Kolkata", **how)


def test_offers_answers_voices_hours_and_money(shop: Shop) -> None:
    bought, read, silent = make_thread(shop, status=LeadStatus.WON), make_thread(shop), make_thread(shop)
    sent = {"sender": Sender.BLAST, "message_type": "template"}
    for thread, state in (
        (bought, MessageState.READ),
        (read, MessageState.READ),
        (silent, MessageState.SENT),
    ):
        queue_message(
            shop, thread, state=state, happened_at=MONDAY, billed="marketing", price_e4=8631, **sent
        )
    queue_message(shop, silent, state=MessageState.SKIPPED, reason="dnd", happened_at=MONDAY, **sent)
    hear_message(shop, bought, happened_at=LATE)
    queue_message(shop, bought, state=MessageState.SENT, happened_at=LATE)
    queue_message(shop, bought, state=MessageState.SENT, happened_at=LATE, sender=Sender.HUMAN)
    # Too late to be an answer to the offer.
    hear_message(shop, read, happened_at=MONDAY + timedelta(days=8))
    with system_session() as session:
        session.run(
            "UPDATE leads SET status_changed_at = :at, potential_value = 90000 WHERE status = 'won'", at=LATE
        )
    touch()

    found = look(shop)

    days = [(day.day.day, day.reached, day.answered, day.agent, day.human) for day in found.days]
    assert days == [(22, 0, 0, 0, 0), (23, 3, 1, 0, 0), (24, 0, 0, 1, 1)]
    assert isinstance(found.days[0], Day)
    assert found.funnel == Funnel(reached=3, delivered=2, read=2, answered=1, interested=1, won=1)
    (money,) = found.money
    assert money == CampaignMoney(shop.campaign_id, money.name, won=1, revenue=90_000, cost_e4=3 * 8631)
    assert Hour(weekday=2, hour=0, messages=1) in found.hours


def test_another_campaign_s_and_another_shop_s_are_not_counted(shop: Shop) -> None:
    other = make_shop()
    queue_message(other, make_thread(other), sender=Sender.BLAST, state=MessageState.READ, happened_at=MONDAY)
    queue_message(shop, make_thread(shop), sender=Sender.BLAST, state=MessageState.READ, happened_at=MONDAY)
    touch()

    assert look(shop).funnel.reached == 1
    assert look(shop, campaign_id=other.campaign_id).funnel.reached == 0
    assert look(shop, campaign_id=other.campaign_id).money == ()


def test_an_answer_comes_after_the_offer_and_within_seven_days_of_it(shop: Shop) -> None:
    """Each offer has its own answer; what came at the same moment, before it or too late is none."""
    thread, week = make_thread(shop), timedelta(days=7)
    for at in (MONDAY, MONDAY + timedelta(hours=1), MONDAY + timedelta(hours=2)):
        queue_message(
            shop,
            thread,
            sender=Sender.BLAST,
            message_type="template",
            state=MessageState.READ,
            happened_at=at,
        )
    with tenant_session(shop.client_id) as session:
        assert analytics(session, since=SINCE, until=UNTIL, zone="UTC").funnel.answered == 0
    for at, answered in (
        (MONDAY - timedelta(hours=1), 0),
        (MONDAY + timedelta(hours=2), 1),
        (MONDAY + timedelta(hours=2) + week + timedelta(seconds=1), 1),
    ):
        hear_message(shop, thread, happened_at=at)
        (today,) = [day for day in look(shop).days if day.day.day == 23]
        assert (today.reached, today.answered) == (1, answered)


def test_one_campaign_s_numbers_are_its_own(shop: Shop) -> None:
    thread = make_thread(shop)
    queue_message(shop, thread, sender=Sender.FOLLOWUP, state=MessageState.DELIVERED, happened_at=MONDAY)
    queue_message(shop, thread, sender=Sender.HUMAN, state=MessageState.SENT, happened_at=MONDAY)
    hear_message(shop, thread, happened_at=LATE)

    own, everything = look(shop, campaign_id=shop.campaign_id), look(shop)
    elsewhere = look(shop, campaign_id=make_shop().campaign_id)

    assert own == everything
    assert own.funnel == Funnel(reached=1, delivered=1, read=0, answered=1, interested=0, won=0)
    assert [day.human for day in own.days] == [0, 1, 0]
    assert own.hours == (Hour(weekday=2, hour=0, messages=1),)
    assert [(day.reached, day.human) for day in elsewhere.days] == [(0, 0)] * 3
    assert elsewhere.hours == ()
