"""The agent's answer: written once per burst, and thrown away when the world has moved on meanwhile."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import Product
from revive_app.providers.ai.choose import Models, choose_models
from revive_app.providers.ai.protocol import Completion, ReplyRequest
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services import consent, people
from revive_app.services.accounts import Scope
from revive_app.services.conversation import due, inbox, reply, writing
from revive_app.settings import get_settings
from revive_app.vocabulary import ConsentScope, ConsentSource, Handler, MessageState, Role, Sender
from tests.builders import Shop, Thread, make_shop, make_thread, queue_message, scalar
from tests.environment import fresh_settings
from tests.fakes.models import scripted
from tests.meta import Receiver, text_message

PHONE = "+919800000001"
OFFLINE = choose_models(get_settings())


class Interrupted:
    """A model that thinks as the offline one does; something happens while it thinks."""

    name = "interrupted"

    def __init__(self, meanwhile: Callable[[], object]) -> None:
        self._meanwhile = meanwhile

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        self._meanwhile()
        return OFFLINE.chat.propose(request, timeout=timeout)


def answer(meanwhile: Callable[[], object] | None = None) -> reply.Counts:
    """Write every answer that is due."""
    models = OFFLINE if meanwhile is None else Models(Interrupted(meanwhile), OFFLINE.embedder)
    whatsapp = GraphClient("http://127.0.0.1:1", "v25.0")
    return reply.drain(models, whatsapp, lambda coroutine: coroutine.close(), lambda: True)


def outbound() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM messages WHERE direction = 'outbound' ORDER BY id")


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, phone=PHONE)


@pytest.fixture
def asked(meta: Receiver, shop: Shop, thread: Thread) -> Thread:
    """The person has asked something; the answer is due."""
    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))
    return thread


def test_a_due_thread_gets_one_answer_that_explains_itself(asked: Thread, shop: Shop) -> None:
    assert answer() == reply.Counts(written=1)

    (message,) = outbound()
    assert (message["sender"], message["state"], message["lane"], message["campaign_id"]) == (
        "agent",
        "queued",
        1,
        shop.campaign_id,
    )
    assert message["payload"]["text"]["body"] == message["content"]
    explained = message["metadata"]
    assert explained["model"] == OFFLINE.chat.name
    assert explained["guard"]["allowed"] is True
    assert len(explained["prompt_hash"]) >= 16
    assert scalar("SELECT reply_due_at FROM conversations") is None
    assert scalar("SELECT reply_lease_id FROM conversations") is None
    assert scalar("SELECT count(*) FROM activity_events WHERE event_type = 'THINKING'") == 1


@pytest.fixture
def secret(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A secret of the settings that looks like no key."""
    with monkeypatch.context() as environment:
        environment.setenv("MISTRAL_API_KEY", "orchid lantern meadow")
        fresh_settings()
        yield "orchid lantern meadow"
    fresh_settings()


def test_a_secret_of_the_settings_is_never_said(asked: Thread, secret: str) -> None:
    whatsapp = GraphClient("http://127.0.0.1:1", "v25.0")
    blabbing = scripted({"reply_text": f"It is {secret}, ma'am."})

    reply.drain(blabbing, whatsapp, lambda coroutine: coroutine.close(), lambda: True)

    (message,) = outbound()
    assert secret not in message["content"]
    assert "secret_leak" in str(message["metadata"]["guard"])
    assert secret not in str(message["metadata"])


def test_three_bubbles_get_one_answer(meta: Receiver, shop: Shop, thread: Thread) -> None:
    meta.take_in(shop, *[text_message(shop, PHONE, words) for words in ("Namaste", "jhumka", "hai kya?")])

    assert answer() == reply.Counts(written=1)
    assert len(outbound()) == 1


def test_nothing_is_written_before_the_debounce(meta: Receiver, clean_database: None) -> None:
    shop = make_shop(reply_debounce_ms=20_000)

    meta.take_in(shop, text_message(shop, PHONE, "Namaste"))

    assert answer() == reply.Counts()


def test_a_bubble_that_comes_while_the_agent_thinks_starts_it_over(
    meta: Receiver, shop: Shop, asked: Thread
) -> None:
    once = iter([True])

    def another_bubble() -> None:
        if next(once, False):
            meta.take_in(shop, text_message(shop, PHONE, "and bangles?"))

    assert answer(another_bubble) == reply.Counts(dropped=1)
    assert outbound() == []
    with system_session() as session:
        session.run("UPDATE conversations SET reply_due_at = now()")

    assert answer() == reply.Counts(written=1)
    assert len(outbound()) == 1


def take_over(shop: Shop, thread: Thread, handler: Handler = Handler.HUMAN) -> None:
    scope = Scope(shop.client_id, None, Role.OWNER)
    with tenant_session(shop.client_id) as session:
        inbox.change_thread(
            session,
            scope,
            thread.conversation_id,
            inbox.Change(handler=handler),
            given=frozenset({"handler"}),
        )


def test_a_human_who_takes_over_while_the_agent_thinks_silences_it(shop: Shop, asked: Thread) -> None:
    assert answer(lambda: take_over(shop, asked)) == reply.Counts(dropped=1)

    assert outbound() == []
    assert answer() == reply.Counts()


def test_a_human_who_types_while_the_agent_thinks_silences_it(shop: Shop, asked: Thread) -> None:
    def type_something() -> None:
        with tenant_session(shop.client_id) as session:
            writing.human_types(session, asked.conversation_id)

    assert answer(type_something) == reply.Counts(dropped=1)
    assert outbound() == []


def type_a_key(shop: Shop, thread: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        writing.human_types(session, thread.conversation_id)


def pass_time(seconds: int) -> None:
    with system_session() as session:
        session.run(
            "UPDATE conversations SET ai_paused_until = ai_paused_until - :span * interval '1 second',"
            " reply_due_at = reply_due_at - :span * interval '1 second'",
            span=seconds,
        )


def a_minute_passes() -> None:
    pass_time(61)


def test_what_she_wrote_is_answered_when_the_person_at_the_composer_lets_it_lie(
    shop: Shop, asked: Thread
) -> None:
    type_a_key(shop, asked)
    assert answer() == reply.Counts()

    a_minute_passes()

    assert answer() == reply.Counts(written=1)
    assert len(outbound()) == 1


def test_what_she_writes_while_somebody_types_waits_for_the_person_first(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    type_a_key(shop, thread)
    meta.take_in(shop, text_message(shop, PHONE, "Ring size 12 hai?"))
    assert answer() == reply.Counts()

    a_minute_passes()

    assert answer() == reply.Counts(written=1)


def test_a_person_who_answered_leaves_the_agent_nothing_to_answer(shop: Shop, asked: Thread) -> None:
    with tenant_session(shop.client_id) as session:
        scope = Scope(shop.client_id, None, Role.OWNER)
        writing.write_text(session, scope, asked.conversation_id, "Haan ji")

    a_minute_passes()

    assert answer() == reply.Counts()
    assert [message["sender"] for message in outbound()] == ["human"]


def test_while_two_people_talk_the_agent_keeps_out_and_then_answers_what_nobody_did(
    meta: Receiver, shop: Shop, asked: Thread
) -> None:
    with tenant_session(shop.client_id) as session:
        scope = Scope(shop.client_id, None, Role.OWNER)
        writing.write_text(session, scope, asked.conversation_id, "Ek minute, dekh kar batati hoon")
        writing.human_types(session, asked.conversation_id)
    meta.take_in(shop, text_message(shop, PHONE, "Ji, ring size 12 hai?"))

    pass_time(9 * 60)
    assert answer() == reply.Counts()
    assert [message["sender"] for message in outbound()] == ["human"]

    pass_time(61)
    assert answer() == reply.Counts(written=1)


def test_given_back_the_agent_speaks_at_once_whoever_typed_before(shop: Shop, asked: Thread) -> None:
    type_a_key(shop, asked)

    take_over(shop, asked, Handler.AGENT)

    assert scalar("SELECT ai_paused_until FROM conversations") is None
    assert answer() == reply.Counts(written=1)


def test_an_opt_out_while_the_agent_thinks_silences_it(shop: Shop, asked: Thread) -> None:
    def leave() -> None:
        with tenant_session(shop.client_id) as session:
            contact = people.get_contact(session, asked.contact_id, lock=True)
            consent.withdraw(session, contact, ConsentScope.ALL, consent.Evidence(source=ConsentSource.STAFF))

    assert answer(leave) == reply.Counts(dropped=1)
    assert outbound() == []


def test_a_campaign_paused_meanwhile_says_nothing(shop: Shop, asked: Thread) -> None:
    def pause() -> None:
        with system_session() as session:
            session.run("UPDATE campaigns SET status = 'paused'")

    assert answer(pause) == reply.Counts(dropped=1)
    assert outbound() == []


def test_a_worker_that_died_while_thinking_is_replaced_after_its_lease(asked: Thread) -> None:
    dead = due.take_lease()
    assert dead is not None
    assert answer() == reply.Counts(), "somebody else holds the lease"

    with system_session() as session:
        session.run("UPDATE conversations SET reply_lease_until = now()")

    assert answer() == reply.Counts(written=1)
    assert (
        reply.answer(dead, OFFLINE, GraphClient("http://127.0.0.1:1", "v25.0"), lambda call: call.close())
        is False
    )
    assert len(outbound()) == 1


def test_a_bug_is_tried_again_and_in_the_end_a_human_is_called(
    shop: Shop, asked: Thread, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: Any, **__: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr(reply, "compose", breaks)
    for _ in range(reply.MOST_ATTEMPTS):
        assert answer() == reply.Counts(dropped=1)
        with system_session() as session:
            session.run("UPDATE conversations SET reply_due_at = now() WHERE reply_due_at IS NOT NULL")

    assert outbound() == []
    assert scalar("SELECT handler FROM conversations") == "human"
    assert answer() == reply.Counts()


def test_asking_for_a_human_gets_a_promise_and_then_silence(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    meta.take_in(shop, text_message(shop, PHONE, "I want to talk to a real person please"))

    assert answer() == reply.Counts(written=1)

    assert scalar("SELECT handler FROM conversations") == "human"
    (promise,) = outbound()
    assert promise["metadata"]["purpose"] == "handoff"
    meta.take_in(shop, text_message(shop, PHONE, "hello?"))
    assert answer() == reply.Counts()


def test_taking_over_cancels_what_the_agent_has_not_begun_to_send(shop: Shop, asked: Thread) -> None:
    answer()

    take_over(shop, asked)

    (message,) = outbound()
    assert (message["state"], message["reason"]) == ("cancelled", "human_took_over")


def test_the_oldest_due_thread_is_answered_first(shop: Shop) -> None:
    threads = [make_thread(shop) for _ in range(3)]
    with system_session() as session:
        for age, thread in zip((1, 3, 2), threads, strict=True):
            session.run(
                "UPDATE conversations SET reply_due_at = :due WHERE id = :id",
                due=utc_now() - timedelta(seconds=age),
                id=thread.conversation_id,
            )

    order = [lease.conversation_id for lease in iter(due.take_lease, None)]

    assert order == [threads[place].conversation_id for place in (1, 2, 0)]


def test_a_message_metas_clock_puts_before_our_last_one_is_answered_all_the_same(
    meta: Receiver, shop: Shop, asked: Thread
) -> None:
    answer()
    meta.take_in(
        shop, text_message(shop, PHONE, "and bangles?", timestamp=str(int(utc_now().timestamp()) - 5))
    )
    heard: list[str] = []

    class Listening(Interrupted):
        def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
            heard.append(request.history[-1].text)
            return super().propose(request, timeout=timeout)

    models = Models(Listening(lambda: None), OFFLINE.embedder)
    whatsapp = GraphClient("http://127.0.0.1:1", "v25.0")

    assert reply.drain(models, whatsapp, lambda call: call.close(), lambda: True) == reply.Counts(written=1)
    assert heard == ["and bangles?"]


def test_a_win_backs_own_yes_shows_its_pieces_and_the_agent_stays(
    meta: Receiver, shop: Shop, thread: Thread
) -> None:
    """... so that her next message is answered, too; the pieces are kept with the answer, to be pointed at."""
    with tenant_session(shop.client_id) as session:
        session.add_all(
            Product(client_id=shop.client_id, sku=name[:2], name=name, category=kind, price=price, stock=2)
            for name, kind, price in (
                ("Kundan Choker", "Bridal", 90_000),
                ("Polki Nath", "Bridal", 40_000),
                ("Gold Chain", "Chains", 60_000),
            )
        )
    invite = "Nayi bridal collection aa gayi hai. Dekhna chahenge?"
    queue_message(shop, thread, content=invite, sender=Sender.BLAST, state=MessageState.DELIVERED)
    meta.take_in(shop, text_message(shop, PHONE, "Dikhaiye"))
    answer()

    shown = outbound()[-1]
    assert shown["content"].startswith("Hamare catalog se yeh dekhiye.")
    assert shown["metadata"]["products"] == ["Ku", "Po"]
    assert scalar("SELECT handler FROM conversations") == Handler.AGENT

    meta.take_in(shop, text_message(shop, PHONE, "2nd wala kitne ka hai?"))
    answer()

    assert "Polki Nath: ₹40,000" in outbound()[-1]["content"]
    assert scalar("SELECT count(*) FROM staff_tasks") == 0
