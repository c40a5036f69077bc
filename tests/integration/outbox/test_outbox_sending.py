"""Messages leave through the gate, once, in order, at the number's pace; every answer of Meta's has its effect."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services import consent, people, shops
from revive_app.services.outbox import leases
from revive_app.services.outbox.claim import claim
from revive_app.services.outbox.sender import SendCounts
from revive_app.vocabulary import (
    ConsentScope,
    ConsentSource,
    Handler,
    Lane,
    MarketingConsent,
    MessageCategory,
    MessageState,
    MessagingTier,
    Sender,
)
from tests.builders import (
    Shop,
    Thread,
    add_number,
    make_shop,
    make_thread,
    message_row,
    queue_message,
    scalar,
    template_payload,
)
from tests.fakes.graph_server import GraphServer, accepted, dropped, page, refusal, reset
from tests.integration.draining import send
from tests.meta import Receiver, status

OFFER = {"sender": Sender.BLAST, "category": MessageCategory.MARKETING, "message_type": "template"}


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop)


def sends(graph: GraphServer) -> list:
    return [heard for heard in graph.requests if heard.path.endswith("/messages")]


def state(message_id: UUID) -> tuple[str, str | None]:
    row = message_row(message_id)
    return row["state"], row["reason"]


def test_a_message_leaves_with_our_id_and_is_accepted(graph: GraphServer, shop: Shop, thread: Thread) -> None:
    message = queue_message(shop, thread, content="Namaste")
    graph.say(accepted("wamid.new"))

    counts = send(graph, shop)

    assert counts == SendCounts(claimed=1, recorded=1)
    (heard,) = sends(graph)
    assert heard.path == f"/v25.0/{shop.phone_number_id}/messages"
    assert heard.headers["authorization"].startswith("Bearer EAAtoken")
    assert heard.json == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": thread.phone,
        "type": "text",
        "text": {"body": "Namaste"},
        "biz_opaque_callback_data": str(message),
    }
    row = message_row(message)
    assert (row["state"], row["wamid"], row["attempts"], row["lease_until"]) == (
        "accepted",
        "wamid.new",
        1,
        None,
    )
    assert scalar("SELECT last_message_text FROM conversations") == "Namaste"
    assert scalar("SELECT event_type || ' ' || detail FROM activity_events") == "OUTBOUND Namaste"


def test_somebody_without_a_phone_is_reached_by_her_user_id(graph: GraphServer, shop: Shop) -> None:
    thread = make_thread(shop, phone=None, wa_user_id="IN.123")
    queue_message(shop, thread)

    send(graph, shop)

    assert sends(graph)[0].json["recipient"] == "IN.123"
    assert "to" not in sends(graph)[0].json


def test_our_first_message_makes_a_new_lead_a_contacted_one(graph: GraphServer, shop: Shop) -> None:
    thread = make_thread(shop, status="new")
    queue_message(shop, thread)

    send(graph, shop)

    assert scalar("SELECT status FROM leads WHERE id = :id", id=thread.lead_id) == "contacted"


def test_a_lower_lane_always_leaves_first(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 20")
    for sender in (Sender.BLAST, Sender.FOLLOWUP, Sender.AGENT, Sender.HUMAN) * 5:
        queue_message(shop, make_thread(shop), sender=sender, content=sender.value)

    send(graph, shop)

    order = [heard.json["text"]["body"] for heard in sends(graph)]
    assert order == ["human"] * 5 + ["agent"] * 5 + ["followup"] * 5 + ["blast"] * 5


def test_messages_of_one_thread_leave_one_after_the_other(
    graph: GraphServer, shop: Shop, thread: Thread
) -> None:
    for number in range(5):
        queue_message(shop, thread, content=str(number))

    send(graph, shop)

    assert [heard.json["text"]["body"] for heard in sends(graph)] == ["0", "1", "2", "3", "4"]


def test_the_gates_word_is_stored_and_nothing_leaves(graph: GraphServer, shop: Shop) -> None:
    never = {
        "dnd": queue_message(shop, make_thread(shop, dnd_at=utc_now())),
        "window_closed": queue_message(shop, make_thread(shop, window_expires_at=utc_now())),
        "human_took_over": queue_message(shop, make_thread(shop, handler=Handler.HUMAN)),
        "no_consent": queue_message(
            shop,
            make_thread(shop, marketing_consent=MarketingConsent.UNKNOWN),
            payload=template_payload(),
            **OFFER,
        ),
        "expired": queue_message(shop, make_thread(shop), expires_at=utc_now()),
    }

    counts = send(graph, shop)

    assert sends(graph) == []
    assert counts.skipped == 5
    assert {reason: state(id) for reason, id in never.items()} == {
        reason: ("skipped", reason) for reason in never
    }


def test_a_held_message_waits_and_is_asked_again(graph: GraphServer, shop: Shop, thread: Thread) -> None:
    message = queue_message(shop, thread)
    with system_session() as session:
        shops.pause_number(session, shop.number_id, "token broken")
    send(graph, shop)
    assert state(message) == ("queued", "number_paused")
    assert sends(graph) == []

    with system_session() as session:
        shops.resume_number(session, shop.number_id)
    send(graph, shop)

    assert state(message) == ("accepted", None)


def test_quiet_hours_hold_offers_until_the_morning(graph: GraphServer, clean_database: None) -> None:
    shop = make_shop()
    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = '00:00', quiet_until = '23:59'")
    offer = queue_message(shop, make_thread(shop), payload=template_payload(), **OFFER)
    reply = queue_message(shop, make_thread(shop))

    send(graph, shop)

    assert state(offer) == ("queued", "quiet_hours")
    assert message_row(offer)["not_before"] > utc_now()
    assert state(reply) == ("accepted", None)


def test_the_frequency_cap_counts_what_was_sent(graph: GraphServer, clean_database: None) -> None:
    shop = make_shop(frequency_cap_count=1, frequency_cap_days=7)
    thread = make_thread(shop)
    old = queue_message(shop, thread, payload=template_payload(), state="sent", **OFFER)
    with system_session() as session:
        session.run("UPDATE messages SET sending_at = now() - interval '8 days' WHERE id = :id", id=old)
    first = queue_message(shop, thread, payload=template_payload(), **OFFER)
    second = queue_message(shop, thread, payload=template_payload(), **OFFER)

    send(graph, shop)

    assert state(first) == ("accepted", None)
    assert state(second) == ("skipped", "frequency_cap")


# --- Meta's refusals ---------------------------------------------------------------------------------


def due_in(message_id: UUID) -> float:
    return (message_row(message_id)["not_before"] - utc_now()).total_seconds()


def test_a_pair_limit_makes_only_that_person_wait(graph: GraphServer, shop: Shop) -> None:
    held = queue_message(shop, make_thread(shop))
    graph.say(refusal(131056, "pair rate limit hit"))
    send(graph, shop)
    other = queue_message(shop, make_thread(shop))
    send(graph, shop)

    assert (*state(held), message_row(held)["error_code"]) == ("queued", "retry", 131056)
    assert due_in(held) > 0
    assert state(other) == ("accepted", None)


def test_a_throughput_limit_slows_the_whole_number(graph: GraphServer, shop: Shop) -> None:
    message = queue_message(shop, make_thread(shop))
    graph.say(refusal(130429, "Rate limit hit"))
    send(graph, shop)
    other = queue_message(shop, make_thread(shop))
    send(graph, shop)

    assert state(message) == ("queued", "retry")
    assert state(other) == ("queued", "throttled")
    assert len(sends(graph)) == 1


def test_a_broken_token_pauses_the_number_and_loses_nothing(graph: GraphServer, shop: Shop) -> None:
    messages = [queue_message(shop, make_thread(shop)) for _ in range(3)]
    graph.say(*[refusal(190, "Session has expired", status=401)] * 3)

    send(graph, shop)

    assert {state(id) for id in messages} == {("queued", "number_paused")}
    assert "190" in scalar("SELECT paused_reason FROM whatsapp_numbers")
    assert [message_row(id)["attempts"] for id in messages] == [0, 0, 0]


@pytest.mark.parametrize("code", [100, 131026, 131047, 132000, 132001, 131009, 368])
def test_what_will_never_work_fails_with_code_and_words(
    graph: GraphServer, shop: Shop, thread: Thread, code: int
) -> None:
    message = queue_message(shop, thread)
    graph.say(refusal(code, "no"))

    send(graph, shop)

    row = message_row(message)
    assert row["state"] in {"failed", "queued"}
    assert row["error_code"] == code or row["reason"] == "number_paused"
    assert len(sends(graph)) == 1
    assert scalar("SELECT count(*) FROM activity_events WHERE event_type = 'ERROR'") >= 1


def test_131049_waits_a_day_inside_the_offers_validity_and_no_longer(graph: GraphServer, shop: Shop) -> None:
    tomorrow = queue_message(shop, make_thread(shop), payload=template_payload(), **OFFER)
    over = queue_message(
        shop,
        make_thread(shop),
        payload=template_payload(),
        expires_at=utc_now() + timedelta(hours=12),
        **OFFER,
    )
    graph.say(refusal(131049, "ecosystem"), refusal(131049, "ecosystem"))

    send(graph, shop)

    assert state(tomorrow) == ("failed", "retry_next_day")
    again = message_row(tomorrow)["retry_at"] - utc_now()
    assert timedelta(hours=23, minutes=59) < again <= timedelta(hours=24)
    assert state(over) == ("failed", "refused")
    assert message_row(over)["retry_at"] is None


def test_131050_is_an_opt_out(graph: GraphServer, shop: Shop, thread: Thread) -> None:
    message = queue_message(shop, thread, payload=template_payload(), **OFFER)
    graph.say(refusal(131050, "stopped marketing"))

    send(graph, shop)

    assert state(message) == ("failed", "refused")
    assert scalar("SELECT marketing_consent FROM contacts") == "withdrawn"
    assert scalar("SELECT source FROM consent_events") == "meta_error"


# --- no answer ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("answer", [dropped(), reset(), page(502), page(500)])
def test_no_answer_is_unknown_and_never_sent_again_by_itself(
    graph: GraphServer, shop: Shop, thread: Thread, answer: object
) -> None:
    message = queue_message(shop, thread)
    graph.say(answer)

    send(graph, shop)
    with system_session() as session:
        session.run("UPDATE messages SET not_before = now() - interval '1 day'")
    send(graph, shop)

    assert state(message)[0] == "unknown"
    assert len(sends(graph)) == 1


def test_a_status_settles_what_was_unknown(
    graph: GraphServer, shop: Shop, thread: Thread, meta: Receiver
) -> None:
    message = queue_message(shop, thread)
    graph.say(dropped())
    send(graph, shop)

    meta.take_in(shop, status(shop, "delivered", wamid="wamid.it arrived", opaque=message))

    assert state(message)[0] == "delivered"
    assert message_row(message)["wamid"] == "wamid.it arrived"


def test_what_stays_unknown_for_a_day_is_failed_and_says_so(shop: Shop, thread: Thread) -> None:
    old = queue_message(shop, thread, state=MessageState.UNKNOWN, sending_at=utc_now() - timedelta(hours=25))
    fresh = queue_message(
        shop, thread, state=MessageState.UNKNOWN, sending_at=utc_now() - timedelta(hours=23)
    )

    assert leases.give_up_unknown() == 1

    assert state(old) == ("failed", "unconfirmed")
    assert state(fresh) == ("unknown", None)


def test_a_meta_that_is_not_there_makes_messages_wait_longer_and_longer(shop: Shop, thread: Thread) -> None:
    message = queue_message(shop, thread)
    with GraphServer() as graph:
        gone = graph
    waits = []
    for _ in range(3):
        send(gone, shop)
        assert state(message) == ("queued", "unreached")
        waits.append(round(due_in(message)))
        with system_session() as session:
            session.run("UPDATE messages SET not_before = now()")

    assert waits == sorted(waits)
    assert waits[0] < waits[-1]


def test_a_dead_senders_lease_ends_in_unknown_never_in_the_queue(shop: Shop, thread: Thread) -> None:
    dead = queue_message(
        shop, thread, state=MessageState.SENDING, lease_until=utc_now() - timedelta(seconds=1)
    )
    alive = queue_message(
        shop, make_thread(shop), state=MessageState.SENDING, lease_until=utc_now() + timedelta(minutes=1)
    )

    assert leases.expire_leases() == 1

    assert state(dead) == ("unknown", "lease_expired")
    assert state(alive)[0] == "sending"


def test_the_status_that_overtook_the_answer_stays(
    graph: GraphServer, shop: Shop, thread: Thread, meta: Receiver
) -> None:
    message = queue_message(shop, thread)
    found = claim(shop.number_id)
    assert [claimed.id for claimed in found.claimed] == [message]
    meta.take_in(shop, status(shop, "read", wamid="wamid.fast", opaque=message))

    from revive_app.providers.whatsapp.protocol import Accepted
    from revive_app.services.outbox.results import Result, record

    number = shops.sending_number(shop.number_id)
    assert number is not None
    record(number, [Result(found.claimed[0], Accepted("wamid.fast"))])

    assert state(message)[0] == "read"
    assert message_row(message)["accepted_at"] is not None


# --- many at once -------------------------------------------------------------------------------------


def test_three_senders_send_each_message_once(graph: GraphServer, shop: Shop) -> None:
    for _ in range(150):
        queue_message(shop, make_thread(shop))

    with ThreadPoolExecutor(3) as threads:
        list(threads.map(lambda _: send(graph, shop), range(3)))
    send(graph, shop)

    seen = Counter(heard.json["biz_opaque_callback_data"] for heard in sends(graph))
    assert (len(seen), max(seen.values())) == (150, 1)
    assert scalar("SELECT count(*) FROM messages WHERE state = 'accepted'") == 150


def test_the_pace_is_the_numbers(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = 40")
    for _ in range(60):
        queue_message(shop, make_thread(shop))

    began = time.monotonic()
    send(graph, shop)
    took = time.monotonic() - began

    assert len(sends(graph)) == 60
    assert took >= 60 / 40 - 0.1


def test_the_portfolio_limit_counts_people_and_all_its_numbers(graph: GraphServer, shop: Shop) -> None:
    with system_session() as session:
        second = add_number(session, shop.client_id)
        session.flush()
        session.run(
            "UPDATE whatsapp_numbers SET tier = :tier, portfolio_id = 'one'", tier=MessagingTier.TIER_250
        )
        second_id = second.id
    closed = utc_now() - timedelta(hours=1)
    for _ in range(249):
        thread = make_thread(shop, number_id=second_id, window_expires_at=closed)
        queue_message(
            shop,
            thread,
            number_id=second_id,
            state="sent",
            business_initiated=True,
            sending_at=utc_now(),
            **OFFER,
        )
    offers = [
        queue_message(shop, make_thread(shop, window_expires_at=closed), payload=template_payload(), **OFFER)
        for _ in range(3)
    ]

    send(graph, shop)

    assert sorted(state(id) for id in offers) == [
        ("accepted", None),
        ("queued", "portfolio_limit"),
        ("queued", "portfolio_limit"),
    ]


def test_an_opt_out_that_commits_first_stops_the_message_that_was_about_to_leave(
    shop: Shop, thread: Thread
) -> None:
    """The opt-out holds the contact while the claim runs: the claim passes over it, and finds it gone."""
    message = queue_message(shop, thread)
    with tenant_session(shop.client_id) as session:
        contact = people.get_contact(session, thread.contact_id, lock=True)
        assert claim(shop.number_id).claimed == ()
        consent.withdraw(session, contact, ConsentScope.ALL, consent.Evidence(source=ConsentSource.STAFF))

    assert claim(shop.number_id).claimed == ()
    assert state(message) == ("cancelled", "opted_out")


def test_a_slow_answer_keeps_nobody_else_waiting(graph: GraphServer, shop: Shop) -> None:
    slow, quick = make_thread(shop), make_thread(shop)
    queue_message(shop, slow, content="slow")
    graph.say(replace(accepted("wamid.slow"), delay=1.5))
    began = time.monotonic()

    with ThreadPoolExecutor(1) as threads:
        sending = threads.submit(send, graph, shop)
        while not sends(graph):
            time.sleep(0.01)
        queue_message(shop, quick, content="quick")
        while len(sends(graph)) < 2:
            time.sleep(0.01)
        quick_left_after = time.monotonic() - began
        sending.result()

    assert quick_left_after < 1.2


def test_a_claim_stops_when_told_to(graph: GraphServer, shop: Shop) -> None:
    queue_message(shop, make_thread(shop), lane=Lane.REPLY)

    assert send(graph, shop, go_on=lambda: False) == SendCounts()
    assert sends(graph) == []
