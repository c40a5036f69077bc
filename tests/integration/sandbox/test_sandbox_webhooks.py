"""Webhooks out: signed, in order, the same bytes until somebody answers 200, whatever breaks in between."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from psycopg import sql

from revive_app import db
from revive_app.sandbox import delivery, queue
from revive_app.sandbox.bell import listen
from revive_app.sandbox.delivery import deliver_webhooks
from revive_app.sandbox.phones import phone_send
from revive_app.sandbox.queue import claim
from revive_app.settings import get_settings
from tests.integration.sandbox.kit import (
    PHONE_ID,
    WABA_ID,
    Graph,
    Receiver,
    tell_number,
    tell_template,
    template_to,
    text_to,
)

pytestmark = pytest.mark.anyio

ASHA = "+919812345678"


@pytest.fixture
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failed webhook is tried again within milliseconds."""
    monkeypatch.setattr(queue, "FIRST_PAUSE", 0.02)


@pytest.fixture
def patient_loops(monkeypatch: pytest.MonkeyPatch) -> None:
    """No post is given up and sent again because the machine is slow."""
    monkeypatch.setattr(delivery, "TIMEOUT", 60.0)
    monkeypatch.setattr(queue, "LEASE", timedelta(minutes=2))


def pending() -> int:
    """How many webhooks are not settled."""
    with db.system_session() as session:
        row = session.row("SELECT count(*) AS count FROM sandbox_webhooks WHERE settled_at IS NULL")
    assert row is not None
    return int(row["count"])


async def until_settled() -> None:
    """Wait until every webhook is settled."""
    async with asyncio.timeout(10):
        while await asyncio.to_thread(pending):
            await asyncio.sleep(0.02)


async def test_sent_delivered_and_read_come_signed_and_in_order(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    wamid = await graph.wamid(template_to(ASHA, biz_opaque_callback_data="our-id"))
    statuses = await receiver.statuses_of(wamid, "read")

    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]
    assert {one["biz_opaque_callback_data"] for one in statuses} == {"our-id"}
    assert {one["recipient_id"] for one in statuses} == {"919812345678"}
    assert all(one.well_signed for one in receiver.received)
    assert {one.headers["content-type"] for one in receiver.received} == {"application/json"}
    assert [one.body["entry"][0]["id"] for one in receiver.received] == [WABA_ID] * 3
    assert statuses[0]["pricing"]["category"] == "marketing"


async def test_a_reply_in_the_window_is_billed_as_service(graph: Graph, receiver: Receiver) -> None:
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")

    statuses = await receiver.statuses_of(await graph.wamid(text_to(ASHA)), "read")

    assert statuses[0]["pricing"] == {
        "billable": True,
        "pricing_model": "PMP",
        "category": "service",
        "type": "regular",
    }


@pytest.mark.parametrize(("hours", "ends"), [(None, "failed"), (24.01, "failed"), (23.99, "read")])
async def test_free_form_needs_a_message_of_hers_within_a_day(
    graph: Graph, receiver: Receiver, hours: float | None, ends: str
) -> None:
    if hours is not None:
        await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
        with db.system_session() as session:
            session.run(
                "UPDATE sandbox_messages SET created_at = :at",
                at=datetime.now(UTC) - timedelta(hours=hours),
            )

    answered = await graph.send(text_to(ASHA))
    statuses = await receiver.statuses_of(answered.json()["messages"][0]["id"], ends)

    assert answered.status_code == 200
    assert statuses[-1]["status"] == ends
    if ends == "failed":
        assert len(statuses) == 1
        assert statuses[0]["errors"][0]["code"] == 131047


async def test_a_template_needs_no_window(graph: Graph, receiver: Receiver) -> None:
    tell_template()

    statuses = await receiver.statuses_of(await graph.wamid(template_to(ASHA)), "read")

    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]


async def test_a_message_moves_forward_as_its_statuses_leave(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    wamid = await graph.wamid(template_to(ASHA))

    await receiver.statuses_of(wamid, "read")

    with db.system_session() as session:
        row = session.row("SELECT status FROM sandbox_messages WHERE id = :id", id=wamid)
    assert row is not None
    assert row["status"] == "read"


@pytest.mark.usefixtures("quick_retries")
@pytest.mark.parametrize("answer", [500, 503, 401, 302, 201, 204])
async def test_anything_but_200_is_tried_again_with_the_same_bytes(receiver: Receiver, answer: int) -> None:
    receiver.answers = [answer] * 3

    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await receiver.until(lambda: len(receiver.received) == 4)
    await until_settled()

    assert len({one.raw for one in receiver.received}) == 1
    assert len({one.headers["x-hub-signature-256"] for one in receiver.received}) == 1
    assert all(one.well_signed for one in receiver.received)
    with db.system_session() as session:
        row = session.row("SELECT attempts, last_status FROM sandbox_webhooks")
    assert row is not None
    assert (row["attempts"], row["last_status"]) == (4, 200)


@pytest.mark.usefixtures("quick_retries")
async def test_a_receiver_that_is_not_there_gets_it_when_it_comes(
    receiver: Receiver, unused_port: int
) -> None:
    tell_number(callback_url=f"http://127.0.0.1:{unused_port}/gone")
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await attempts_of_some_webhook(2)

    tell_number(callback_url=f"{receiver.url}/api/v1/webhook")
    await receiver.until(lambda: len(receiver.messages()) == 1)

    assert receiver.messages()[0]["text"] == {"body": "Hello"}


@pytest.mark.usefixtures("quick_retries")
async def test_a_receiver_that_does_not_answer_in_time_gets_it_again(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TIMEOUT", 0.2)
    never = asyncio.Event()
    receiver.first = never.wait

    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await attempts_of_some_webhook(2)
    never.set()

    await receiver.until(lambda: len(receiver.messages()) >= 1)
    await until_settled()


async def attempts_of_some_webhook(count: int) -> None:
    """Wait until a webhook was tried that often."""
    async with asyncio.timeout(10):
        while True:
            with db.system_session() as session:
                row = session.row("SELECT max(attempts) AS most FROM sandbox_webhooks")
            if row is not None and (row["most"] or 0) >= count:
                return
            await asyncio.sleep(0.01)


async def test_after_seven_days_it_is_given_up(receiver: Receiver) -> None:
    receiver.answers = [500]
    with db.system_session() as session:
        session.run(
            "INSERT INTO sandbox_webhooks (phone_number_id, kind, body, due_at, created_at)"
            ' VALUES (:id, \'message\', \'{"entry":[{"changes":[{"value":{}}]}]}\', now(), :long_ago)',
            id=PHONE_ID,
            long_ago=datetime.now(UTC) - timedelta(days=8),
        )

    await receiver.until(lambda: len(receiver.received) == 1)
    await until_settled()

    with db.system_session() as session:
        row = session.row("SELECT attempts, last_status FROM sandbox_webhooks")
    assert row is not None
    assert (row["attempts"], row["last_status"]) == (1, 500)


async def test_a_numbers_own_callback_is_used(graph: Graph, receiver: Receiver) -> None:
    home = receiver.url
    tell_number(callback_url=f"{home}/api/v1/webhook")
    receiver.url = "http://127.0.0.1:9"

    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")

    await receiver.until(lambda: len(receiver.messages()) == 1)


@pytest.mark.usefixtures("patient_loops")
async def test_several_loops_deliver_each_webhook_once(graph: Graph, receiver: Receiver) -> None:
    tell_template()
    stop = asyncio.Event()
    others = [asyncio.create_task(deliver_webhooks(lambda: receiver.url, stop=stop)) for _ in range(3)]

    wamids = await asyncio.gather(*(graph.wamid(template_to(f"+9198123{n:05d}")) for n in range(60)))
    await receiver.until(lambda: len(receiver.received) >= 180, timeout=60)
    await until_settled()
    stop.set()
    await asyncio.gather(*others)

    seen = sorted((one["id"], one["status"]) for one in receiver.statuses())
    assert seen == sorted((wamid, name) for wamid in wamids for name in ("sent", "delivered", "read"))


async def test_a_claimed_webhook_is_nobody_elses_until_its_lease_ends(clean_sandbox: None) -> None:
    phone_send(PHONE_ID, ASHA, "Hello")
    now = datetime.now(UTC)

    with db.system_session() as session:
        first = claim(session, now=now, limit=10)
    with db.system_session() as session:
        meanwhile = claim(session, now=now + queue.LEASE - timedelta(seconds=1), limit=10)
    with db.system_session() as session:
        afterwards = claim(session, now=now + queue.LEASE, limit=10)

    assert [one.attempts for one in first] == [1]
    assert meanwhile == []
    assert [(one.id, one.attempts) for one in afterwards] == [(first[0].id, 2)]


async def test_no_transaction_is_open_while_a_receiver_is_asked(receiver: Receiver) -> None:
    open_while_asked: list[int] = []

    async def look() -> None:
        open_while_asked.append(await asyncio.to_thread(transactions_open))

    receiver.first = look
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await receiver.until(lambda: len(receiver.received) == 1)

    assert open_while_asked == [0]


def transactions_open() -> int:
    """How many connections of the tests' database sit in a transaction, apart from this one."""
    with db.system_session() as session:
        row = session.row(
            "SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND state LIKE 'idle in transaction%'"
        )
    assert row is not None
    return int(row["count"])


async def test_the_loop_outlives_a_database_that_is_away(
    graph: Graph, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "FIRST_BACK_OFF", 0.02)
    tell_template()
    wamid = await graph.wamid(template_to(ASHA))
    await receiver.statuses_of(wamid, "read")

    with database_away():
        answered = await graph.send(template_to(ASHA))
    again = await graph.wamid(template_to(ASHA))

    assert (answered.status_code, answered.json()["error"]["code"]) == (500, 131016)
    assert [one["status"] for one in await receiver.statuses_of(again, "read")] == [
        "sent",
        "delivered",
        "read",
    ]


@contextlib.contextmanager
def database_away() -> Iterator[None]:
    """Nobody can connect, and whoever was connected no longer is."""
    name = psycopg.conninfo.conninfo_to_dict(db.database_url(get_settings()))["dbname"]
    elsewhere = psycopg.conninfo.make_conninfo(db.database_url(get_settings()), dbname="postgres")
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    with psycopg.connect(elsewhere, autocommit=True) as admin:
        admin.execute(allow.format(sql.Identifier(str(name)), sql.SQL("false")))
        try:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = %s AND usename = current_user",
                [name],
            )
            yield
        finally:
            admin.execute(allow.format(sql.Identifier(str(name)), sql.SQL("true")))


async def test_what_was_queued_while_nobody_delivered_is_delivered_later(
    graph: Graph, idle_receiver: Receiver
) -> None:
    tell_template()
    wamid = await graph.wamid(template_to(ASHA))
    assert pending() == 3

    stop = asyncio.Event()
    loop = asyncio.create_task(deliver_webhooks(lambda: idle_receiver.url, stop=stop))
    statuses = await idle_receiver.statuses_of(wamid, "read")
    stop.set()
    await loop

    assert [one["status"] for one in statuses] == ["sent", "delivered", "read"]


async def test_told_to_stop_it_finishes_what_is_under_way(receiver: Receiver) -> None:
    stop = asyncio.Event()
    loop = asyncio.create_task(deliver_webhooks(lambda: receiver.url, stop=stop))
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await receiver.until(lambda: len(receiver.received) == 1)

    stop.set()

    await asyncio.wait_for(loop, timeout=5)


async def test_whoever_listens_hears_of_every_change_on_a_phone(graph: Graph, receiver: Receiver) -> None:
    heard: list[tuple[str, str]] = []
    both = threading.Event()

    def note(number: str, customer: str) -> None:
        heard.append((number, customer))
        if {"919812345678", "919812345679"} <= {one for _, one in heard}:
            both.set()

    listen(note)
    tell_template()
    await asyncio.to_thread(phone_send, PHONE_ID, ASHA, "Hello")
    await receiver.statuses_of(await graph.wamid(template_to("+919812345679")), "read")

    assert await asyncio.to_thread(both.wait, 5)
    assert {number for number, _ in heard} == {PHONE_ID}
    listen(None)
