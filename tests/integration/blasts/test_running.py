"""A running blast: at its pace, stopped and let go on at any moment, and every person accounted for."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, NotFound
from revive_app.rules import pacing
from revive_app.services import consent, people, shops
from revive_app.services.outbox import leases, tomorrow
from revive_app.services.outbox.claim import ClaimResult, claim
from revive_app.vocabulary import ConsentScope, ConsentSource, Sender
from tests.builders import Shop, make_shop, make_thread, message_row, queue_message, scalar
from tests.fakes.graph_server import GraphServer, dropped, refusal
from tests.integration.blasts.kit import (
    change,
    counts,
    make_lead,
    make_leads,
    make_template,
    matrix,
    messages,
    read,
    send,
    sends,
    start,
    tick,
)

pytestmark = pytest.mark.usefixtures("template")

TAKEN = ("accepted", "sent", "delivered", "read")


def claim_at(shop: Shop, now: datetime, *, wide: bool = False) -> ClaimResult:
    return claim(shop.number_id, now=now, wide=wide)


def test_everybody_gets_it_once_and_it_is_complete(graph: GraphServer, shop: Shop) -> None:
    leads = make_leads(shop, 12)

    blast = start(shop)
    send(graph, shop)
    tick()

    assert sorted(one["to"] for one in sends(graph)) == sorted(one["phone"] for one in messages(blast.id))
    assert len(sends(graph)) == len(leads) == 12
    view = read(shop, blast.id)
    assert (view.status, view.reached) == ("completed", 12)
    assert counts(shop, blast.id) == {"accepted": 12}
    assert {scalar("SELECT status FROM leads WHERE id = :id", id=lead) for lead, _ in leads} == {"contacted"}
    assert "SYSTEM Blast win_back is complete: 12 sent" in matrix()


def test_a_paused_blast_is_not_even_looked_at(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 5)
    blast = start(shop)
    change(shop, blast.id, "paused")
    before = [message["not_before"] for message in messages(blast.id)]

    counted = send(graph, shop)

    assert (counted.claimed, counted.held, counted.skipped) == (0, 0, 0)
    assert [message["not_before"] for message in messages(blast.id)] == before
    assert shop.number_id not in leases.numbers_with_ready_messages()

    change(shop, blast.id, "running")
    assert shop.number_id in leases.numbers_with_ready_messages()
    send(graph, shop)
    assert len(sends(graph)) == 5


def test_a_pause_waits_for_the_claim_that_is_being_made(shop: Shop) -> None:
    """The claim locks the blast: a pause commits after it, and nothing is claimed after the pause."""
    make_leads(shop, 3)
    blast = start(shop)
    claimed = claim(shop.number_id)

    change(shop, blast.id, "paused")

    assert len(claimed.claimed) == 3
    assert claim(shop.number_id).claimed == ()
    assert counts(shop, blast.id) == {"sending": 3}


def test_cancelling_in_the_middle_leaves_nobody_unaccounted(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 60, bucket_at = now() - interval '1 s'")
    make_leads(shop, 10)
    blast = start(shop)
    first = claim(shop.number_id)
    assert 0 < len(first.claimed) < 10

    change(shop, blast.id, "cancelled")
    send(graph, shop)

    left = 10 - len(first.claimed)
    assert sends(graph) == []
    assert counts(shop, blast.id) == {"sending": len(first.claimed), "cancelled": left}
    assert matrix()[-1] == f"SYSTEM Blast win_back cancelled, {left} messages not sent"
    assert {message["reason"] for message in messages(blast.id)} == {None, "blast_cancelled"}


def test_what_was_out_when_it_was_cancelled_and_is_refused_for_now_is_cancelled(
    graph: GraphServer, shop: Shop
) -> None:
    make_lead(shop)
    blast = start(shop)
    graph.say(refusal(131016, "try later"))
    send(graph, shop)
    assert counts(shop, blast.id) == {"queued": 1}
    with system_session() as session:
        session.run("UPDATE blasts SET status = 'cancelled', finished_at = now()")

    tick()

    assert counts(shop, blast.id) == {"cancelled": 1}


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


def test_an_opt_out_during_the_run_stops_hers_and_nobody_elses(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 3)
    _, contact = make_lead(shop)
    blast = start(shop)
    with tenant_session(shop.client_id) as session:
        person = people.get_contact(session, contact, lock=True)
        consent.withdraw(
            session, person, ConsentScope.MARKETING, consent.Evidence(source=ConsentSource.STAFF)
        )

    send(graph, shop)

    assert len(sends(graph)) == 3
    assert counts(shop, blast.id) == {"accepted": 3, "cancelled": 1}
    (outcome,) = read(shop, blast.id).outcomes
    assert (outcome.status, outcome.reason, outcome.count) == ("cancelled", "opted_out", 1)


def test_an_opt_out_that_no_row_was_cancelled_for_is_seen_by_the_gate(graph: GraphServer, shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop)
    with system_session() as session:
        session.run("UPDATE contacts SET marketing_consent = 'withdrawn'")

    send(graph, shop)

    assert sends(graph) == []
    assert counts(shop, blast.id) == {"skipped": 1}
    assert read(shop, blast.id).outcomes[0].words == "Said no to offers"


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


# --- a blast that stops by itself ----------------------------------------------------------------------


def test_too_many_failures_pause_it_with_the_reason_in_words(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 20)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 125, bucket_at = now() - interval '1 s'")
    blast = start(shop)
    graph.say(*[refusal(132012, "format mismatch")] * 5)
    send(graph, shop, go_on=iter([True, False]).__next__)

    assert tick().stopped == 1

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "errors")
    words = (
        "5 of the last 5 failed: A value does not fit the template: its picture is missing, or a value is of"
        " the wrong kind. (132012)"
    )
    assert view.paused_words == words
    assert matrix()[-1] == f"ERROR Blast win_back paused. {words}"
    assert counts(shop, blast.id) == {"failed": 5, "queued": 15}

    change(shop, blast.id, "running")
    assert tick().stopped == 0, "what was known when it was let go on is forgiven"
    send(graph, shop)
    tick()
    assert counts(shop, blast.id) == {"failed": 5, "accepted": 15}
    assert read(shop, blast.id).status == "completed"


def test_people_who_are_not_on_whatsapp_do_not_stop_it(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 10)
    blast = start(shop)
    graph.say(*[refusal(131026, "undeliverable")] * 10)

    send(graph, shop)
    tick()

    assert read(shop, blast.id).status == "completed"
    assert counts(shop, blast.id) == {"failed": 10}
    (outcome,) = read(shop, blast.id).outcomes
    assert (outcome.code, outcome.count, outcome.words) == (
        131026,
        10,
        "This person cannot be reached on WhatsApp.",
    )


def test_a_revoked_token_pauses_number_and_blast_and_loses_nobody(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 6)
    blast = start(shop)
    graph.say(*[refusal(190, "Session has been revoked", status=401)] * 6)

    send(graph, shop)

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "number_paused")
    assert view.paused_words == (
        "WhatsApp no longer accepts this number's access token. Connect the number again. (190)"
    )
    assert counts(shop, blast.id) == {"queued": 6}
    with pytest.raises(Conflict, match="The WhatsApp number is paused"):
        change(shop, blast.id, "running")

    with system_session() as session:
        shops.resume_number(session, shop.number_id)
    change(shop, blast.id, "running")
    send(graph, shop)
    assert counts(shop, blast.id) == {"accepted": 6}
    assert len({one["to"] for one in sends(graph)[6:]}) == 6


@pytest.mark.parametrize(
    ("code", "reason", "status"),
    [(132015, "template_paused", "PAUSED"), (132016, "template_disabled", "DISABLED")],
)
def test_a_template_meta_stops_stops_the_blast(
    graph: GraphServer, shop: Shop, code: int, reason: str, status: str
) -> None:
    make_leads(shop, 4)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20, bucket_at = now() - interval '1 s'")
    blast = start(shop)
    graph.say(refusal(code, "no more"))

    send(graph, shop, go_on=iter([True, False]).__next__)

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", reason)
    assert scalar("SELECT status FROM message_templates") == status
    assert counts(shop, blast.id) == {"failed": 1, "queued": 3}
    with pytest.raises(Conflict, match=f"is {status.lower()} at WhatsApp"):
        change(shop, blast.id, "running")


def test_a_meta_that_answers_nobody_pauses_it(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 40)
    blast = start(shop)
    graph.say(*[dropped()] * 20)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 500, bucket_at = now() - interval '1 s'")

    send(graph, shop, go_on=iter([True, False]).__next__)
    tick()

    view = read(shop, blast.id)
    assert (view.status, view.paused_reason) == ("paused", "no_answer")
    assert counts(shop, blast.id) == {"unknown": 20, "queued": 20}


# --- time ---------------------------------------------------------------------------------------------


def test_a_scheduled_blast_starts_when_its_time_has_come(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop, scheduled_at=utc_now() + timedelta(hours=1))
    send(graph, shop)
    assert tick().started == 0
    assert sends(graph) == []

    with system_session() as session:
        session.run(
            "UPDATE blasts SET scheduled_at = now(); UPDATE messages SET not_before = now() - interval '1 second'"
        )
    assert tick().started == 1
    send(graph, shop)

    assert counts(shop, blast.id) == {"accepted": 2}
    assert "SYSTEM Blast win_back to 2 people started" in matrix()


def test_a_scheduled_blast_can_be_started_early(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop, scheduled_at=utc_now() + timedelta(days=1))

    change(shop, blast.id, "running")
    send(graph, shop)

    assert counts(shop, blast.id) == {"accepted": 2}
    assert matrix()[1] == "SYSTEM Blast win_back started early"


def test_paused_before_its_time_it_waits_for_its_time_again(shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop, scheduled_at=utc_now() + timedelta(days=1))

    assert change(shop, blast.id, "paused").status == "paused"
    assert change(shop, blast.id, "running").status == "scheduled"


def test_an_offer_that_is_over_is_not_sent_late(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 3)
    blast = start(shop, expires_at=utc_now() + timedelta(hours=1))
    change(shop, blast.id, "paused")
    with system_session() as session:
        session.run("UPDATE blasts SET expires_at = now(); UPDATE messages SET expires_at = now()")

    tick()
    send(graph, shop)

    assert sends(graph) == []
    view = read(shop, blast.id)
    assert view.status == "cancelled"
    assert [(one.reason, one.words, one.count) for one in view.outcomes] == [
        ("expired", "The offer had ended", 3)
    ]
    with pytest.raises(Conflict):
        change(shop, blast.id, "running")


def test_a_campaign_that_is_paused_keeps_its_blast_back_and_says_so(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop)
    with system_session() as session:
        session.run("UPDATE campaigns SET status = 'paused'")

    counted = send(graph, shop)

    assert (counted.claimed, counted.held) == (0, 0)
    assert read(shop, blast.id).hold_reason == "campaign_paused"
    assert counts(shop, blast.id) == {"queued": 2}


def test_another_shops_blast_cannot_be_steered(shop: Shop) -> None:
    make_lead(shop)
    blast = start(shop)
    stranger = make_shop()

    for blast_id in (blast.id, uuid4()):
        with pytest.raises(NotFound):
            change(stranger, blast_id, "cancelled")

    assert read(shop, blast.id).status == "running"


# --- tomorrow ----------------------------------------------------------------------------------------


def refused_today(graph: GraphServer, shop: Shop) -> UUID:
    make_lead(shop)
    blast = start(shop)
    graph.say(refusal(131049, "ecosystem"))
    send(graph, shop)
    tick()
    return blast.id


def test_had_enough_for_today_is_tried_again_tomorrow_for_a_week(graph: GraphServer, shop: Shop) -> None:
    blast_id = refused_today(graph, shop)
    assert read(shop, blast_id).status == "completed"
    for day in range(1, 8):
        tick()
        assert len(sends(graph)) == day, "never twice a day"
        (message,) = messages(blast_id)
        assert message["state"] == "failed"
        if day == 7:
            break
        assert timedelta(hours=23) < message["retry_at"] - utc_now() <= timedelta(hours=24)
        assert read(shop, blast_id).outcomes[0].code == 131049
        with system_session() as session:
            session.run("UPDATE messages SET retry_at = now()")
        graph.say(refusal(131049, "ecosystem"))
        assert tomorrow.retry_due() == 1
        tick()
        assert read(shop, blast_id).status == "running"
        send(graph, shop)

    assert (message["retry_at"], message["reason"]) == (None, "refused")
    assert read(shop, blast_id).status == "completed"


def test_nobody_is_tried_again_who_opted_out_meanwhile(graph: GraphServer, shop: Shop) -> None:
    blast_id = refused_today(graph, shop)
    with tenant_session(shop.client_id) as session:
        person = people.get_contact(session, scalar("SELECT id FROM contacts"), lock=True)
        consent.withdraw(
            session, person, ConsentScope.MARKETING, consent.Evidence(source=ConsentSource.STAFF)
        )
    with system_session() as session:
        session.run("UPDATE messages SET retry_at = now() WHERE retry_at IS NOT NULL")

    assert tomorrow.retry_due() == 0
    send(graph, shop)
    assert len(sends(graph)) == 1
    assert counts(shop, blast_id) == {"failed": 1}


def test_a_cancelled_blast_is_not_tried_again(graph: GraphServer, shop: Shop) -> None:
    make_leads(shop, 2)
    blast = start(shop)
    graph.say(refusal(131049, "ecosystem"), refusal(131016, "later"))
    send(graph, shop)

    change(shop, blast.id, "cancelled")

    assert scalar("SELECT count(*) FROM messages WHERE retry_at IS NOT NULL") == 0
    assert counts(shop, blast.id) == {"failed": 1, "cancelled": 1}


def test_a_person_erased_is_missing_from_the_counts_and_known_as_erased(shop: Shop) -> None:
    _, contact = make_lead(shop)
    make_lead(shop)
    blast = start(shop)
    with tenant_session(shop.client_id) as session:
        session.run("DELETE FROM contacts WHERE id = :id", id=contact)

    view = read(shop, blast.id)

    assert (view.counts["queued"], view.erased, view.audience_count) == (1, 1, 2)
    assert message_row(messages(blast.id)[0]["id"])["state"] == "queued"
