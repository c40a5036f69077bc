"""The Matrix: committed lines only, numbered without gaps, resumed without loss or repeats."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from revive_app.courier import courier
from revive_app.db import system_session, tenant_session
from revive_app.live.hub import Hub
from revive_app.services import activity
from revive_app.vocabulary import ActivityType
from tests.builders import Shop, make_shop, make_thread, scalar


def say(shop: Shop, *lines: str) -> None:
    with tenant_session(shop.client_id) as session:
        for line in lines:
            activity.log(session, shop.client_id, ActivityType.SYSTEM, line)


def test_a_line_of_a_transaction_that_fails_is_never_seen(shop: Shop) -> None:
    def fail() -> None:
        with tenant_session(shop.client_id) as session:
            activity.log(session, shop.client_id, ActivityType.SYSTEM, "never")
            session.flush()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    courier.flush()

    assert scalar("SELECT count(*) FROM activity_events") == 0


def test_positions_have_no_gaps_however_many_write_at_once(shop: Shop) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: say(shop, f"{number}a", f"{number}b"), range(40)))
    courier.flush()
    activity.number_new(shop.client_id)

    with system_session() as session:
        positions = [
            row["position"] for row in session.rows("SELECT position FROM activity_events ORDER BY position")
        ]
    assert positions == list(range(1, 81))


def test_a_line_that_commits_late_comes_after_what_was_numbered_before(shop: Shop) -> None:
    """Its id is older than that of a line already told; by id a reader would have passed over it."""
    began, go_on = threading.Event(), threading.Event()

    def slow() -> None:
        with tenant_session(shop.client_id) as session:
            activity.log(session, shop.client_id, ActivityType.SYSTEM, "began first")
            session.flush()
            began.set()
            go_on.wait(10)

    writer = threading.Thread(target=slow)
    writer.start()
    began.wait(10)
    say(shop, "committed first")
    activity.number_new(shop.client_id)
    go_on.set()
    writer.join()
    activity.number_new(shop.client_id)

    with tenant_session(shop.client_id) as session:
        lines = activity.since(session, position=0)
    assert [(line.position, line.detail) for line in lines] == [(1, "committed first"), (2, "began first")]
    assert lines[1].id < lines[0].id


def test_lines_whose_writer_died_before_numbering_are_found(shop: Shop) -> None:
    with system_session() as session:
        activity.log(session, shop.client_id, ActivityType.SYSTEM, "forgotten")
        session._errands.clear()
    with system_session() as session:
        session.run("UPDATE activity_events SET created_at = now() - interval '1 minute'")

    assert activity.number_forgotten() == 1
    assert scalar("SELECT position FROM activity_events") == 1


async def _listen(shop: Shop, hub: Hub, *, after: int | None, want: int, then: threading.Event) -> list[str]:
    heard: list[str] = []
    stream = hub.stream(shop.client_id, after=after)
    then.set()
    async with asyncio.timeout(15):
        async for line in stream:
            heard.append(line.detail)
            if len(heard) == want:
                break
    await stream.aclose()
    return heard


def listen(shop: Shop, *, after: int | None = None, want: int, meanwhile=lambda: None) -> list[str]:
    """Read `want` lines of a shop's stream while `meanwhile` runs."""
    joined = threading.Event()

    async def run() -> list[str]:
        hub = Hub()
        running = asyncio.create_task(hub.run())
        try:
            listening = asyncio.create_task(_listen(shop, hub, after=after, want=want, then=joined))
            await asyncio.sleep(0.3)
            await asyncio.to_thread(meanwhile)
            return await listening
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    return asyncio.run(run())


def test_a_stream_begins_with_what_comes_next(shop: Shop) -> None:
    say(shop, "before")
    activity.number_new(shop.client_id)

    assert listen(shop, want=2, meanwhile=lambda: say(shop, "one", "two")) == ["one", "two"]


def test_a_stream_resumes_where_it_was_cut(shop: Shop) -> None:
    say(shop, "one", "two", "three")
    activity.number_new(shop.client_id)

    assert listen(shop, after=1, want=3, meanwhile=lambda: say(shop, "four")) == ["two", "three", "four"]
    assert listen(shop, after=0, want=4) == ["one", "two", "three", "four"]


def test_a_stream_that_claims_to_be_ahead_misses_nothing(shop: Shop) -> None:
    say(shop, "one")
    activity.number_new(shop.client_id)

    assert listen(shop, after=10**17, want=2, meanwhile=lambda: say(shop, "two", "three")) == ["two", "three"]


def test_a_flood_reaches_the_stream_whole_and_in_order(shop: Shop) -> None:
    def flood() -> None:
        with ThreadPoolExecutor(6) as threads:
            list(threads.map(lambda number: say(shop, str(number)), range(120)))

    heard = listen(shop, after=0, want=120, meanwhile=flood)

    assert sorted(map(int, heard)) == list(range(120))


def test_nobody_hears_another_shops_lines(shop: Shop) -> None:
    stranger = make_shop()

    def talk() -> None:
        say(stranger, "theirs")
        say(shop, "ours")

    assert listen(shop, want=1, meanwhile=talk) == ["ours"]


def test_without_redis_lines_come_a_little_later(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDIS_URL", "redis://127.0.0.1:1/0")
    from tests.environment import fresh_settings

    fresh_settings()
    try:
        assert listen(shop, want=1, meanwhile=lambda: say(shop, "still heard")) == ["still heard"]
    finally:
        monkeypatch.undo()
        fresh_settings()


def test_a_line_says_whom_it_concerns_by_her_lead_or_her_thread(shop: Shop) -> None:
    asha, meera = (make_thread(shop, first_name=name) for name in ("Asha", "Meera"))
    with tenant_session(shop.client_id) as session:
        for line, refs in (
            ("of a lead", {"lead_id": asha.lead_id}),
            ("of a thread", {"conversation_id": meera.conversation_id}),
            ("of nobody", {}),
        ):
            activity.log(session, shop.client_id, ActivityType.SYSTEM, line, **refs)
    courier.flush()
    activity.number_new(shop.client_id)

    with tenant_session(shop.client_id) as session:
        told = {line.detail: line.about for line in activity.recent(session)}

    assert told == {"of a lead": "Asha", "of a thread": "Meera", "of nobody": ""}
