""" "Not now" becomes a follow-up on the right day, once, unless something happens before."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import Retryable
from revive_app.models import Campaign, MessageTemplate, Product
from revive_app.providers.ai.models import Models
from revive_app.services import consent, people, reengagement
from revive_app.services.accounts import Scope
from revive_app.services.conversation import inbox, traces
from revive_app.services.reengagement import followups, leases
from revive_app.vocabulary import (
    ConsentScope,
    ConsentSource,
    Handler,
    Role,
    TemplateCategory,
)
from tests.builders import Shop, Thread, make_shop, make_thread, queue_message, scalar
from tests.fakes.models import scripted
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
    assert message["metadata"]["guard"]["allowed"] is True
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


# --- the agent writes it -------------------------------------------------------------------------------


def run_with(models: Models) -> int:
    return reengagement.run_due(models, lambda: True)


def show_a_piece(shop: Shop, thread: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        session.add(Product(client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", price=84_500))
    queue_message(shop, thread, state="read", content="Here.", message_metadata={"products": ["JH-1"]})


def test_inside_the_window_the_agent_takes_up_what_was_spoken_of(shop: Shop, snoozed: Thread) -> None:
    show_a_piece(shop, snoozed)
    make_due()
    models = scripted({"reply_text": "Hello Asha! Shall we look at the Rajwadi Jhumka at ₹84,500 again?"})

    assert run_with(models) == 1

    (asked,) = models.chat.asked  # type: ignore[attr-defined]
    assert asked.follow_up == "next week"
    assert [piece.sku for piece in asked.shown] == ["JH-1"]
    assert any("message me next week" in turn.text for turn in asked.history)
    message = outbound()[-1]
    assert message["content"] == "Hello Asha! Shall we look at the Rajwadi Jhumka at ₹84,500 again?"
    assert (message["sender"], message["metadata"]["purpose"]) == ("followup", "followup")
    assert message["metadata"]["model"] == "mistral-medium-2508"
    with tenant_session(shop.client_id) as session:
        assert traces.replay(session, message["id"]).same


def test_the_offline_model_takes_up_the_piece_too(shop: Shop, snoozed: Thread) -> None:
    show_a_piece(shop, snoozed)
    make_due()

    assert run() == 1

    assert outbound()[-1]["content"] == (
        "Hello Asha! You asked me to write again. Shall we go on about the Rajwadi Jhumka?"
    )


@pytest.mark.parametrize(
    "script",
    [
        ({"reply_text": "Only today: 70% off everything!"},),
        (Retryable("down"),),
        ({"reply_text": "x", "actions": [{"kind": "handoff"}]},),
    ],
)
def test_words_that_may_not_leave_become_a_sentence_that_is_always_true(
    shop: Shop, snoozed: Thread, script: tuple[Any, ...]
) -> None:
    make_due()

    assert run_with(scripted(*script)) == 1

    assert outbound()[-1]["content"] == "Hello Asha! You asked me to write again. Is this a good moment?"
    assert scalar("SELECT handler FROM conversations") == "agent"


def meanwhile(happens: Callable[[], object]) -> Models:
    """A model during whose thinking something happens."""

    def think(_: Any) -> dict[str, Any]:
        happens()
        return {"reply_text": "Hello Asha! Is now a good moment?"}

    return scripted(think)


def test_she_writes_while_the_agent_thinks(meta: Receiver, shop: Shop, snoozed: Thread) -> None:
    make_due()

    wrote = meanwhile(lambda: meta.take_in(shop, text_message(shop, PHONE, "Is the choker there?")))

    assert run_with(wrote) == 0
    assert cancelled_because() == "she wrote herself"
    assert [message["sender"] for message in outbound()] == ["agent"]


def test_a_colleague_takes_over_while_the_agent_thinks(shop: Shop, snoozed: Thread) -> None:
    make_due()

    def take_over() -> None:
        with tenant_session(shop.client_id) as session:
            inbox.change_thread(
                session,
                Scope(shop.client_id, None, Role.OWNER),
                snoozed.conversation_id,
                inbox.Change(handler=Handler.HUMAN),
                given=frozenset({"handler"}),
            )

    assert run_with(meanwhile(take_over)) == 0
    assert cancelled_because() == "human_took_over"
    assert len(outbound()) == 1


def test_the_window_closes_while_the_agent_thinks(shop: Shop, snoozed: Thread) -> None:
    make_due()

    def close() -> None:
        with system_session() as session:
            session.run("UPDATE conversations SET window_expires_at = now()")

    assert run_with(meanwhile(close)) == 1
    assert outbound()[-1]["message_type"] == "template"


def test_a_worker_that_dies_while_it_thinks_is_followed_by_another(snoozed: Thread) -> None:
    make_due()

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run_with(meanwhile(die))
    assert run() == 0, "the dead one's lease still holds"
    with system_session() as session:
        session.run("UPDATE scheduled_tasks SET lease_until = now()")

    assert run() == 1
    assert [message["sender"] for message in outbound()] == ["agent", "followup"]


def test_a_dead_worker_that_comes_back_says_nothing_twice(snoozed: Thread) -> None:
    make_due()
    ghost = leases.take()
    assert ghost is not None
    with system_session() as session:
        session.run("UPDATE scheduled_tasks SET lease_until = now()")
    assert run() == 1

    assert followups._ring(ghost, OFFLINE) is None
    assert len(outbound()) == 2


def test_a_bug_is_tried_again_and_in_the_end_a_colleague_is_called(
    snoozed: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_due()

    def breaks(*_: Any, **__: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr(followups, "compose", breaks)
    for _ in range(leases.MOST_ATTEMPTS):
        assert run() == 0
        make_due()

    assert one("SELECT status FROM scheduled_tasks")["status"] == "failed"
    assert one("SELECT kind FROM staff_tasks")["kind"] == "follow_up"


def test_a_timer_found_at_night_waits_for_the_morning(clean_database: None, meta: Receiver) -> None:
    shop = make_shop(timezone="UTC")
    make_thread(shop, phone="+447400000001")
    meta.take_in(shop, text_message(shop, "+447400000001", "Not now, message me next week"))
    now = utc_now()
    begin, end = (now - timedelta(hours=1)).time(), (now + timedelta(hours=2)).time()
    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = :begin, quiet_until = :end", begin=begin, end=end)
    make_due()

    assert run() == 0

    task = one("SELECT * FROM scheduled_tasks")
    assert (task["status"], task["lease_id"]) == ("pending", None)
    assert timedelta(0) < task["scheduled_at"] - now <= timedelta(hours=3)


def test_who_has_bought_meanwhile_is_not_written_to(shop: Shop, snoozed: Thread) -> None:
    with system_session() as session:
        session.run("UPDATE leads SET status = 'won'")
    make_due()

    assert run() == 0
    assert cancelled_because() == "nobody is waiting for it any more"


def test_a_failed_follow_up_is_a_colleagues(shop: Shop, snoozed: Thread) -> None:
    with system_session() as session:
        session.run("UPDATE message_templates SET status = 'PAUSED'")
    make_due(window=timedelta(hours=-1))
    run()

    task = one("SELECT * FROM staff_tasks")
    assert (task["kind"], task["title"]) == ("follow_up", "Asha asked to be written to today")
    assert "“next week”" in task["detail"]


def test_the_day_is_hers_not_the_shops(meta: Receiver, clean_database: None) -> None:
    shop = make_shop(timezone="Asia/Kolkata")
    make_thread(shop, phone="+12125550123")
    with system_session() as session:
        session.run("UPDATE contacts SET timezone = 'America/New_York'")

    meta.take_in(shop, text_message(shop, "+12125550123", "Not now, message me tomorrow at 5 pm"))

    due = one("SELECT scheduled_at FROM scheduled_tasks")["scheduled_at"]
    assert due.astimezone(ZoneInfo("America/New_York")).hour == 17
