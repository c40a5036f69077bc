"""A customer's message takes effect once: the person, the thread, the lead, the answer's due time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.models import Campaign
from revive_app.services.ingest import claims, handlers
from revive_app.vocabulary import CampaignStatus, EventKind, LeadStatus, Sender
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.meta import Receiver, envelope, new_wamid, text_message, work_off
from tests.server import wait_until

PHONE = "+919800000001"
USER_ID = "IN.13491208655302741918"


def row(statement: str, **parameters: Any) -> Any:
    with system_session() as session:
        found = session.rows(statement, **parameters)
    assert len(found) == 1, found
    return found[0]


def test_a_first_message_makes_person_thread_lead_and_message(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste", name="Asha Verma"))

    contact = row("SELECT * FROM contacts")
    assert (contact["phone"], contact["first_name"], contact["last_name"]) == (PHONE, "Asha", "Verma")
    assert contact["marketing_consent"] == "unknown"
    lead = row("SELECT * FROM leads")
    assert (lead["campaign_id"], lead["contact_id"], lead["status"]) == (
        shop.campaign_id,
        contact["id"],
        "new",
    )
    thread = row("SELECT * FROM conversations")
    assert (thread["contact_id"], thread["lead_id"], thread["unread_count"], thread["inbound_count"]) == (
        contact["id"],
        lead["id"],
        1,
        1,
    )
    assert thread["last_message_text"] == "Namaste"
    message = row("SELECT * FROM messages")
    assert (message["direction"], message["sender"], message["state"], message["content"]) == (
        "inbound",
        "customer",
        "received",
        "Namaste",
    )
    assert message["lead_id"] == lead["id"]


def test_the_matrix_tells_of_the_lead_and_the_message(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Namaste", name="Asha"), text_message(shop, PHONE, "Hai?"))

    with system_session() as session:
        lines = session.rows("SELECT event_type, agent, detail FROM activity_events ORDER BY id")
    assert [tuple(line.values()) for line in lines] == [
        ("SYSTEM", "Revive", "New lead: Asha"),
        ("INBOUND", "Asha", "Namaste"),
        ("INBOUND", "Asha", "Hai?"),
    ]


def test_an_answer_is_due_after_the_debounce_and_never_later_than_20_seconds(
    meta: Receiver, clean_database: None
) -> None:
    shop = make_shop(reply_debounce_ms=2000)
    meta.take_in(shop, text_message(shop, PHONE, "one"))
    first = row("SELECT reply_due_at, waiting_since FROM conversations")
    with system_session() as session:
        session.run("UPDATE conversations SET waiting_since = now() - interval '19 seconds'")

    meta.take_in(shop, text_message(shop, PHONE, "two"))

    second = row("SELECT reply_due_at, waiting_since FROM conversations")
    assert timedelta(seconds=1.9) < first["reply_due_at"] - first["waiting_since"] <= timedelta(seconds=2.1)
    assert second["reply_due_at"] - second["waiting_since"] == timedelta(seconds=20)


@pytest.mark.parametrize(
    ("_case", "timestamp", "when"),
    [
        ("seconds as text", "NOW-3600", timedelta(hours=-1)),
        ("seconds as a number", "INT-3600", timedelta(hours=-1)),
        ("a year old", "1700000000", timedelta()),
        ("tomorrow", "NOW+86400", timedelta()),
        ("milliseconds", "1749416383000", timedelta()),
        ("negative", "-1", timedelta()),
        ("words", "yesterday", timedelta()),
        ("huge", "9" * 400, timedelta()),
        ("missing", None, timedelta()),
        ("a list", [1], timedelta()),
    ],
)
def test_a_time_that_cannot_be_true_is_the_time_it_came(
    meta: Receiver, shop: Shop, _case: str, timestamp: Any, when: timedelta
) -> None:
    now = int(utc_now().timestamp())
    if isinstance(timestamp, str) and timestamp[:3] in {"NOW", "INT"}:
        seconds = now + int(timestamp[3:])
        timestamp = seconds if timestamp.startswith("INT") else str(seconds)

    meta.take_in(shop, text_message(shop, PHONE, "hello", timestamp=timestamp))

    message = row("SELECT happened_at, created_at FROM messages")
    assert abs(message["happened_at"] - (datetime.fromtimestamp(now, UTC) + when)) < timedelta(seconds=5)
    thread = row("SELECT window_expires_at FROM conversations")
    assert thread["window_expires_at"] == message["happened_at"] + timedelta(hours=24)


def test_a_message_two_days_late_is_kept_but_not_answered(meta: Receiver, shop: Shop) -> None:
    late = str(int(utc_now().timestamp()) - 2 * 86_400)

    meta.take_in(shop, text_message(shop, PHONE, "hello?", timestamp=late))

    assert row("SELECT reply_due_at FROM conversations") == {"reply_due_at": None}
    assert scalar("SELECT count(*) FROM messages") == 1


def test_a_reaction_is_kept_and_asks_for_no_answer(meta: Receiver, shop: Shop) -> None:
    reaction = text_message(
        shop, PHONE, "", type="reaction", reaction={"message_id": "wamid.x", "emoji": "👍"}
    )

    meta.take_in(shop, reaction)

    assert row("SELECT message_type, content FROM messages") == {"message_type": "reaction", "content": "👍"}
    assert row("SELECT reply_due_at, inbound_count FROM conversations") == {
        "reply_due_at": None,
        "inbound_count": 0,
    }


def test_group_messages_have_no_effect(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "hello", group_id="G1"))

    assert scalar("SELECT count(*) FROM contacts") == 0
    assert scalar("SELECT reason FROM webhook_events") == "group message, kept without effect"


def test_a_sender_with_neither_phone_nor_user_id_is_parked_with_its_reason(
    meta: Receiver, shop: Shop
) -> None:
    meta.take_in(shop, text_message(shop, None, "hello"), text_message(shop, PHONE, "hello"))

    with system_session() as session:
        events = session.rows(
            "SELECT parked_at IS NOT NULL AS parked, reason FROM webhook_events ORDER BY id"
        )
    assert [tuple(event.values()) for event in events] == [
        (True, "the sender has neither a phone number nor a user id"),
        (False, None),
    ]
    assert scalar("SELECT count(*) FROM messages") == 1


def test_a_paused_campaign_or_a_human_leaves_the_message_unanswered(meta: Receiver, shop: Shop) -> None:
    thread = make_thread(shop, phone=PHONE)
    with system_session() as session:
        session.run("UPDATE conversations SET handler = 'human' WHERE id = :id", id=thread.conversation_id)
    meta.take_in(shop, text_message(shop, PHONE, "hello"))
    assert row("SELECT reply_due_at FROM conversations") == {"reply_due_at": None}

    with system_session() as session:
        session.run("UPDATE conversations SET handler = 'agent'")
        session.run("UPDATE campaigns SET status = 'paused'")
    meta.take_in(shop, text_message(shop, PHONE, "hello?"))
    assert row("SELECT reply_due_at FROM conversations") == {"reply_due_at": None}


# --- people -----------------------------------------------------------------------------------------


def test_phone_then_user_id_is_one_person(meta: Receiver, shop: Shop) -> None:
    meta.take_in(
        shop,
        text_message(shop, PHONE, "one"),
        text_message(shop, PHONE, "two", user_id=USER_ID),
        text_message(shop, None, "three", user_id=USER_ID),
    )

    contact = row("SELECT phone, wa_user_id FROM contacts")
    assert contact == {"phone": PHONE, "wa_user_id": USER_ID}
    assert scalar("SELECT count(*) FROM conversations") == 1
    assert scalar("SELECT count(*) FROM messages") == 3


def test_two_records_that_turn_out_to_be_one_person_are_merged(meta: Receiver, shop: Shop) -> None:
    meta.take_in(
        shop, text_message(shop, PHONE, "by phone"), text_message(shop, None, "STOP", user_id=USER_ID)
    )
    assert scalar("SELECT count(*) FROM contacts") == 2

    meta.take_in(shop, text_message(shop, PHONE, "both", user_id=USER_ID))

    contact = row("SELECT * FROM contacts")
    assert (contact["phone"], contact["wa_user_id"]) == (PHONE, USER_ID)
    assert contact["dnd_at"] is not None, "the stricter consent holds"
    assert scalar("SELECT count(*) FROM conversations") == 1
    assert scalar("SELECT count(*) FROM leads") == 1
    assert scalar("SELECT count(DISTINCT conversation_id) FROM messages WHERE direction = 'inbound'") == 1
    assert scalar("SELECT count(*) FROM messages WHERE direction = 'inbound'") == 3
    assert scalar("SELECT count(*) FROM consent_events") == 1
    assert scalar("SELECT inbound_count FROM conversations") == 3


def test_a_changed_number_takes_the_record_along(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "hello"))
    change = envelope(
        shop,
        {
            "messages": [
                {
                    "from": PHONE.removeprefix("+"),
                    "id": new_wamid(),
                    "timestamp": "1750269342",
                    "type": "system",
                    "system": {"type": "user_changed_number", "wa_id": "919800000009", "body": "changed"},
                }
            ]
        },
    )

    meta.take_in(shop, change, text_message(shop, "+919800000009", "it is me"))

    assert row("SELECT phone FROM contacts") == {"phone": "+919800000009"}
    assert scalar("SELECT count(*) FROM conversations") == 1


def test_a_changed_number_that_is_known_already_merges(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "old"), text_message(shop, "+919800000009", "new"))
    change = envelope(
        shop,
        {
            "messages": [
                {
                    "from": PHONE.removeprefix("+"),
                    "id": new_wamid(),
                    "timestamp": "1750269342",
                    "type": "system",
                    "system": {"type": "user_changed_number", "wa_id": "919800000009", "body": "changed"},
                }
            ]
        },
    )

    meta.take_in(shop, change)

    assert row("SELECT phone FROM contacts") == {"phone": "+919800000009"}
    assert scalar("SELECT count(*) FROM messages") == 2


def test_a_changed_user_id_takes_the_record_along(meta: Receiver, shop: Shop) -> None:
    meta.take_in(shop, text_message(shop, None, "hello", user_id=USER_ID))
    update = envelope(
        shop,
        {
            "user_id_update": [
                {"user_id": {"previous": USER_ID, "current": "IN.2222222222"}, "timestamp": "1750269342"}
            ]
        },
        field="user_id_update",
    )

    meta.take_in(shop, update, text_message(shop, None, "still me", user_id="IN.2222222222"))

    assert row("SELECT wa_user_id FROM contacts") == {"wa_user_id": "IN.2222222222"}


def test_the_campaign_that_wrote_last_is_the_one_that_answers(meta: Receiver, shop: Shop) -> None:
    with system_session() as session:
        diwali = Campaign(client_id=shop.client_id, name="Diwali", status=CampaignStatus.ACTIVE)
        session.add(diwali)
        session.flush()
        diwali_id = diwali.id
    thread = make_thread(shop, phone=PHONE, campaign_id=diwali_id)
    queue_message(
        shop,
        thread,
        sender=Sender.BLAST,
        campaign_id=diwali_id,
        state="sent",
        accepted_at=utc_now(),
        wamid="wamid.offer",
    )
    with system_session() as session:
        session.run("UPDATE conversations SET lead_id = NULL")

    meta.take_in(shop, text_message(shop, PHONE, "tell me more"))

    assert scalar("SELECT lead_id FROM conversations") == thread.lead_id
    assert scalar("SELECT campaign_id FROM messages WHERE direction = 'inbound'") == diwali_id


def test_an_answer_moves_a_contacted_lead_to_interest_and_leaves_a_humans_choice_alone(
    meta: Receiver, shop: Shop
) -> None:
    ours = make_thread(shop, phone=PHONE, status=LeadStatus.CONTACTED)
    theirs = make_thread(shop, phone="+919800000002", status=LeadStatus.CONTACTED)
    with system_session() as session:
        session.run("UPDATE leads SET status_set_by = 'human' WHERE id = :id", id=theirs.lead_id)

    meta.take_in(shop, text_message(shop, PHONE, "hello"), text_message(shop, "+919800000002", "hello"))

    assert scalar("SELECT status FROM leads WHERE id = :id", id=ours.lead_id) == "interest"
    assert scalar("SELECT status FROM leads WHERE id = :id", id=theirs.lead_id) == "contacted"


# --- once, in order, whatever happens -----------------------------------------------------------------


def test_the_same_message_under_another_key_is_known(meta: Receiver, shop: Shop) -> None:
    message = text_message(shop, PHONE, "hello")
    meta.take_in(shop, message)
    with system_session() as session:
        session.run("UPDATE webhook_events SET dedupe_key = 'of another version of this code'")

    meta.take_in(shop, message)

    assert scalar("SELECT count(*) FROM messages") == 1
    assert scalar("SELECT count(*) FROM webhook_events WHERE reason = 'already known'") == 1


def test_many_workers_work_each_event_once_and_each_thread_in_order(meta: Receiver, shop: Shop) -> None:
    people = [f"+9198000000{number:02d}" for number in range(10)]
    for place in range(8):
        for phone in people:
            meta.deliver(shop, text_message(shop, phone, f"{place}"))

    with ThreadPoolExecutor(6) as workers:
        done = list(workers.map(lambda _: claims.drain(lambda: True), range(6)))
    work_off()

    assert scalar("SELECT count(*) FROM messages") == 80
    assert scalar("SELECT count(*) FROM contacts") == 10
    assert sum(counts.retried + counts.parked for counts in done) == 0
    with system_session() as session:
        threads = session.rows(
            "SELECT string_agg(content, '' ORDER BY id) AS said FROM messages GROUP BY conversation_id"
        )
        assert [thread["said"] for thread in threads] == ["01234567"] * 10
        counts = session.rows("SELECT DISTINCT inbound_count, unread_count FROM conversations")
    assert [tuple(count.values()) for count in counts] == [(8, 8)]


def test_rows_somebody_looks_at_are_waited_for_and_not_passed_over(meta: Receiver, shop: Shop) -> None:
    for place in range(4):
        meta.deliver(shop, text_message(shop, PHONE, f"{place}"))

    with ThreadPoolExecutor(1) as worker:
        with system_session() as looking:
            looking.rows("SELECT id FROM webhook_events ORDER BY id LIMIT 2 FOR UPDATE")
            working = worker.submit(claims.drain, lambda: True)
            wait_until(lambda: scalar("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0, 10, "the wait")
        working.result(timeout=10)

    assert scalar("SELECT string_agg(content, '' ORDER BY id) FROM messages") == "0123"


@pytest.fixture
def poison(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages that say "poison" break their handler."""
    take = handlers.BY_KIND[EventKind.MESSAGE]

    def breaks(session: Any, event: Any) -> Any:
        reason = take(session, event)
        if event.payload["message"]["text"]["body"] == "poison":
            raise RuntimeError("a bug in the handler")
        return reason

    monkeypatch.setitem(handlers.BY_KIND, EventKind.MESSAGE, breaks)


@pytest.mark.usefixtures("poison")
def test_a_poisonous_event_is_tried_again_later_then_parked_and_stops_nobody(
    meta: Receiver, shop: Shop
) -> None:
    tried_at = utc_now()
    meta.take_in(
        shop,
        text_message(shop, PHONE, "before"),
        text_message(shop, PHONE, "poison"),
        text_message(shop, PHONE, "after"),
        text_message(shop, "+919800000002", "somebody else"),
    )
    assert scalar("SELECT string_agg(content, ',' ORDER BY id) FROM messages") == "before,after,somebody else"
    assert [pause.total_seconds() for pause in claims.BACKOFF] == [1, 5, 30, 120, 600]
    while True:
        with system_session() as session:
            event = session.row(
                "SELECT next_attempt_at, attempts, parked_at FROM webhook_events WHERE processed_at IS NULL"
            )
            assert event is not None
            if event["parked_at"] is not None:
                break
            # A slow machine may have tried it a second time meanwhile.
            assert tried_at <= event["next_attempt_at"] - claims.BACKOFF[event["attempts"] - 1] <= utc_now()
            session.run("UPDATE webhook_events SET next_attempt_at = now() WHERE processed_at IS NULL")
        tried_at = utc_now()
        work_off()

    parked = row(
        "SELECT parked_at IS NOT NULL AS parked, attempts, reason FROM webhook_events WHERE processed_at IS NULL"
    )
    assert parked == {"parked": True, "attempts": 6, "reason": "RuntimeError"}
    assert scalar("SELECT count(*) FROM messages") == 3
