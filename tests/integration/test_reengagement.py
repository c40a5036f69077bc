""" "Not now" becomes a follow-up on the right day, once, unless something happens before."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import Campaign, MessageTemplate
from revive_app.services import consent, people, reengagement
from revive_app.services.accounts import Scope
from revive_app.services.conversation import inbox
from revive_app.vocabulary import (
    ConsentScope,
    ConsentSource,
    Handler,
    Role,
    TemplateCategory,
)
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.conversation.test_reply import OFFLINE
from tests.meta import Receiver, text_message

PHONE = "+919800000001"


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop()
    with tenant_session(shop.client_id) as session:
        session.get_one(Campaign, shop.campaign_id).followup_template_name = "gentle"
        for language in ("en", "hi"):
            session.add(
                MessageTemplate(
                    client_id=shop.client_id,
                    waba_id=shop.waba_id,
                    name="gentle",
                    language=language,
                    category=TemplateCategory.MARKETING,
                    status="APPROVED",
                    components=[{"type": "BODY", "text": "Hello {{1}}, shall we go on?"}],
                )
            )
    return shop


@pytest.fixture
def snoozed(meta: Receiver, shop: Shop) -> Thread:
    """Somebody who said "next week"."""
    thread = make_thread(shop, phone=PHONE, first_name="Asha")
    meta.take_in(shop, text_message(shop, PHONE, "Not now, message me next week"))
    return thread


def one(statement: str, **parameters: Any) -> Any:
    with system_session() as session:
        (row,) = session.rows(statement, **parameters)
    return row


def outbound() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM messages WHERE direction = 'outbound' ORDER BY id")


def make_due(*, window: timedelta = timedelta(hours=1)) -> None:
    with system_session() as session:
        session.run("UPDATE scheduled_tasks SET scheduled_at = now() WHERE status = 'pending'")
        session.run("UPDATE conversations SET window_expires_at = :until", until=utc_now() + window)


def run() -> int:
    return reengagement.run_due(OFFLINE, lambda: True)


def test_a_postponement_is_a_timer_with_the_words_that_caused_it(snoozed: Thread) -> None:
    task = one("SELECT * FROM scheduled_tasks")
    assert (task["status"], task["task_type"], task["lead_id"]) == (
        "pending",
        "reengagement_msg",
        snoozed.lead_id,
    )
    assert "next week" in task["why"]
    assert timedelta(0) < task["scheduled_at"] - utc_now() <= timedelta(days=8)
    assert one("SELECT snoozed_until FROM leads")["snoozed_until"] == task["scheduled_at"]
    thread = one("SELECT * FROM conversations")
    assert (thread["snoozed_until"], thread["reply_due_at"]) == (task["scheduled_at"], None)
    (agreed,) = outbound()
    assert agreed["content"].startswith("Of course, no hurry. I will write to you on ")
    assert "Snoozed until" in one("SELECT detail FROM activity_events WHERE detail LIKE 'Snoozed%'")["detail"]


def test_inside_the_window_the_agent_writes_outside_it_the_template_goes(
    meta: Receiver, snoozed: Thread
) -> None:
    make_due()
    assert run() == 1
    message = outbound()[-1]
    assert (message["sender"], message["category"], message["message_type"]) == (
        "followup",
        "service",
        "text",
    )
    assert message["content"] == "Hello Asha! You asked me to write again. Is this a good moment?"
    assert one("SELECT status, result FROM scheduled_tasks") == {
        "status": "completed",
        "result": f"message {message['id']}",
    }
    assert one("SELECT snoozed_until FROM leads")["snoozed_until"] is None


def test_outside_the_window_the_template_goes_in_her_language(shop: Shop, snoozed: Thread) -> None:
    with system_session() as session:
        session.run("UPDATE contacts SET language = 'hi'")
    make_due(window=timedelta(hours=-1))

    assert run() == 1

    message = outbound()[-1]
    assert (message["message_type"], message["category"]) == ("template", "marketing")
    assert message["payload"]["template"]["language"] == {"code": "hi"}
    assert message["content"] == "Hello Asha, shall we go on?"


def test_however_many_workers_look_it_rings_once(snoozed: Thread) -> None:
    make_due()

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(lambda _: run(), range(8))) == 1

    assert [message["sender"] for message in outbound()] == ["agent", "followup"]


def test_what_is_not_due_waits(snoozed: Thread) -> None:
    assert run() == 0
    assert one("SELECT status FROM scheduled_tasks")["status"] == "pending"


def test_without_a_template_outside_the_window_a_human_is_told(shop: Shop, snoozed: Thread) -> None:
    with system_session() as session:
        session.run("UPDATE message_templates SET status = 'PAUSED'")
    make_due(window=timedelta(hours=-1))

    assert run() == 0

    assert one("SELECT status FROM scheduled_tasks")["status"] == "failed"
    assert scalar("SELECT detail FROM activity_events WHERE event_type = 'ERROR'") == (
        "A follow-up could not be sent: the window is closed and there is no approved follow-up template"
    )
    assert len(outbound()) == 1


def cancelled_because() -> str | None:
    task = one("SELECT status, result FROM scheduled_tasks")
    return task["result"] if task["status"] == "cancelled" else None


def test_a_later_message_of_hers_cancels_it(meta: Receiver, shop: Shop, snoozed: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Actually, is the choker still there?"))

    assert cancelled_because() == "she wrote herself"
    assert one("SELECT snoozed_until FROM leads")["snoozed_until"] is None
    make_due()
    assert run() == 0


def test_a_second_postponement_replaces_the_first(meta: Receiver, shop: Shop, snoozed: Thread) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "Sorry, message me next month"))

    with system_session() as session:
        statuses = [row["status"] for row in session.rows("SELECT status FROM scheduled_tasks ORDER BY id")]
    assert statuses == ["cancelled", "pending"]


def test_a_takeover_cancels_it(shop: Shop, snoozed: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        scope = Scope(shop.client_id, None, Role.OWNER)
        inbox.change_thread(
            session,
            scope,
            snoozed.conversation_id,
            inbox.Change(handler=Handler.HUMAN),
            given=frozenset({"handler"}),
        )

    assert cancelled_because() == "human_took_over"


def test_an_opt_out_cancels_it(shop: Shop, snoozed: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        contact = people.get_contact(session, snoozed.contact_id, lock=True)
        consent.withdraw(
            session, contact, ConsentScope.ALL, consent.Evidence(source=ConsentSource.STAFF, note="asked")
        )

    assert cancelled_because() is not None
    make_due()
    assert run() == 0


def test_a_paused_campaign_writes_to_nobody(shop: Shop, snoozed: Thread) -> None:
    with system_session() as session:
        session.run("UPDATE campaigns SET status = 'paused'")
    make_due()

    assert run() == 0

    assert cancelled_because() == "nobody is waiting for it any more"
    assert len(outbound()) == 1


def test_where_a_human_answers_nothing_is_promised(meta: Receiver, shop: Shop) -> None:
    make_thread(shop, phone=PHONE, handler=Handler.HUMAN)

    meta.take_in(shop, text_message(shop, PHONE, "Not now, message me next week"))

    assert outbound() == []
    assert scalar("SELECT count(*) FROM scheduled_tasks") == 0
