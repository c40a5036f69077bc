"""How fast a blast goes: its campaign's rate, turns with others, the night, Meta's limit, what its number has learned."""

from datetime import UTC, datetime, timedelta

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.rules import pacing
from revive_app.services.outbox.claim import ClaimResult, claim
from revive_app.vocabulary import Sender
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.fakes.graph_server import GraphServer, refusal
from tests.integration.blasts.kit import counts, make_leads, make_template, messages, read, sends, start, tick
from tests.integration.draining import send

pytestmark = pytest.mark.usefixtures("template")


def claim_at(shop: Shop, now: datetime, *, wide: bool = False) -> ClaimResult:
    return claim(shop.number_id, now=now, wide=wide)


def test_a_lower_rate_of_the_campaign_holds(shop: Shop) -> None:
    """The first Revive's ten a minute."""
    make_leads(shop, 30)
    with system_session() as session:
        session.run("UPDATE campaigns SET rate_per_minute = 10")
    blast = start(shop, rate_per_minute=600)
    assert blast.rate_per_minute == 10
    began = blast.bucket_at

    sent = [
        began + timedelta(seconds=second)
        for second in range(121)
        for _ in claim_at(shop, began + timedelta(seconds=second)).claimed
    ]

    assert len(sent) == 21
    for moment in sent:
        within = [one for one in sent if moment <= one < moment + timedelta(minutes=1)]
        assert len(within) <= 10


def test_two_blasts_of_a_number_take_turns(shop: Shop) -> None:
    make_template(shop, "second")
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20, bucket_at = now() - interval '1 s'")
    make_leads(shop, 40)
    blasts = [start(shop), start(shop, template_name="second")]
    now = utc_now()

    claimed = [
        one.blast_id for step in range(20) for one in claim_at(shop, now + timedelta(seconds=step)).claimed
    ]

    assert len(claimed) == 20
    assert {claimed.count(blast.id) for blast in blasts} == {10}


def test_conversations_leave_before_any_blast(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20, bucket_at = now() - interval '1 s'")
    make_leads(shop, 20)
    start(shop)
    for sender in (Sender.FOLLOWUP, Sender.AGENT, Sender.HUMAN):
        queue_message(shop, make_thread(shop), sender=sender, content=sender.value)

    send(graph, shop)

    assert [one["text"]["body"] for one in sends(graph)[:3]] == ["human", "agent", "followup"]
    assert len(sends(graph)) == 23


def test_nightfall_holds_a_whole_blast_looking_at_each_message_once(clean_database: None) -> None:
    shop = make_shop()
    make_template(shop)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20, bucket_at = now() - interval '1 s'")
    make_leads(shop, 450)
    blast = start(shop)
    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = '21:00', quiet_until = '09:00'")
    night = datetime(2026, 11, 29, 18, 0, tzinfo=UTC) + timedelta(days=365)
    looks = 0

    while True:
        found = claim_at(shop, night, wide=looks > 0)
        if not found.held:
            break
        looks += 1

    assert looks == 4  # 1, then 200 at a time
    assert {message["not_before"] for message in messages(blast.id)} == {
        datetime(2027, 11, 30, 3, 30, tzinfo=UTC)
    }
    assert read(shop, blast.id).outcomes[0].count == 450
    assert read(shop, blast.id).outcomes[0].reason == "quiet_hours"


def test_the_portfolios_limit_holds_the_blast_as_one_and_spreads_it_over_days(
    graph: GraphServer, clean_database: None
) -> None:
    shop = make_shop()
    make_template(shop)
    make_leads(shop, 255)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET tier = 'TIER_250'")
    blast = start(shop)

    send(graph, shop)
    tick()

    assert len(sends(graph)) == 250
    view = read(shop, blast.id)
    assert (view.status, view.hold_reason) == ("running", "portfolio_limit")
    assert counts(shop, blast.id) == {"accepted": 250, "queued": 5}
    assert view.hold_until is not None
    assert timedelta(hours=23, minutes=55) < view.hold_until - utc_now() <= timedelta(hours=24)
    assert {message["reason"] for message in messages(blast.id) if message["state"] == "queued"} == {None}

    with system_session() as session:
        session.run("UPDATE messages SET sending_at = sending_at - interval '25 hours'")
        session.run("UPDATE blasts SET hold_until = now() - interval '1 second'")
        session.run("UPDATE portfolio_budgets SET counted_at = '-infinity'")
    send(graph, shop)
    tick()

    assert len({one["to"] for one in sends(graph)}) == 255
    assert read(shop, blast.id).status == "completed"


def test_a_number_learns_to_be_slower_and_gets_faster_again(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 4)
    start(shop)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 80, bucket_at = now() - interval '1 s'")
    graph.say(*[refusal(130429, "Rate limit hit")] * 4)

    send(graph, shop)

    assert scalar("SELECT learned_rate FROM whatsapp_numbers") == pytest.approx(56)
    learned_at = scalar("SELECT learned_at FROM whatsapp_numbers")
    lesson = pacing.Lesson(56, learned_at)
    assert pacing.learned_rate(80, lesson, learned_at + timedelta(minutes=3)) == pytest.approx(68)
    assert pacing.learned_rate(80, lesson, learned_at + timedelta(minutes=10)) == 80
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET throttled_until = NULL")
        session.run("UPDATE messages SET not_before = now()")
    send(graph, shop)
    assert scalar("SELECT count(*) FROM messages WHERE state = 'accepted'") == 4
