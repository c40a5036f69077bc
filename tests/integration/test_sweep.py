"""The sweeps serve every shop: what breaks in one place is told, and stops nothing elsewhere."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from revive_app.db import system_session
from revive_app.services import health
from revive_app.services.health import Sweep
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.integration.blasts.kit import make_leads, make_template, start, tick
from worker import sweep


@pytest.fixture
def shop(clean_database: None) -> Shop:
    return make_shop()


@pytest.fixture(autouse=True)
def no_failures_yet() -> Iterator[None]:
    sweep._failed.clear()
    yield
    sweep._failed.clear()


def broken() -> int:
    raise ValueError("this step never works")


def test_a_blast_nobody_can_read_stops_no_other(shop: Shop) -> None:
    make_template(shop)
    make_leads(shop, 1)
    bad = start(shop)
    other = make_shop()
    make_template(other)
    make_leads(other, 1)
    good = start(other)
    with system_session() as session:
        session.run("UPDATE blasts SET status = 'scheduled', scheduled_at = now()")
        session.run("UPDATE blasts SET expires_at = '9999-12-31T23:59:59-14:00' WHERE id = :id", id=bad.id)

    done = tick()

    assert (done.started, done.looked_after) == (1, 1)
    assert scalar("SELECT status FROM blasts WHERE id = :id", id=good.id) == "running"


def test_a_step_that_breaks_stops_no_other() -> None:
    done = sweep.run_steps(Sweep.SECOND, {"first": lambda: 1, "bad": broken, "last": lambda: 2})

    assert done == {"first": 1, "last": 2}


def test_a_step_that_keeps_failing_is_told_and_forgotten_again(shop: Shop) -> None:
    health.beat("worker")
    for _ in range(sweep.KEEPS_FAILING - 1):
        sweep.run_steps(Sweep.SECOND, {"bad": broken})
    assert health.check().ready, "a moment's bad luck is no illness"

    sweep.run_steps(Sweep.SECOND, {"bad": broken})

    found = health.check()
    assert found.reasons == ("The worker fails again and again at: every_second.bad. Its log says why.",)
    assert found.checks["failing_steps"] == ["every_second.bad"]
    with system_session() as session:
        session.run("UPDATE heartbeats SET beat_at = beat_at - interval '16 seconds' WHERE name <> 'worker'")
    assert health.check().ready


def test_a_step_that_works_again_begins_anew(shop: Shop) -> None:
    health.beat("worker")
    for _ in range(2):
        for _ in range(sweep.KEEPS_FAILING - 1):
            sweep.run_steps(Sweep.SECOND, {"bad": broken})
        sweep.run_steps(Sweep.SECOND, {"bad": lambda: 0})

    assert health.check().ready


def test_both_sweeps_run_all_their_steps(shop: Shop) -> None:
    done = sweep.every_second()

    assert set(done) >= {"blasts", "numbers", "replies", "expired", "numbered"}
    assert not sweep._failed
    assert health.check().ready


def test_what_waits_for_minutes_without_a_reason_is_one(shop: Shop) -> None:
    health.beat("worker")
    message = queue_message(shop, make_thread(shop))

    def wait(minutes: int) -> None:
        with system_session() as session:
            session.run(
                f"UPDATE messages SET not_before = now() - interval '{minutes} minutes' WHERE id = :id",
                id=message,
            )

    wait(4)
    assert health.check().ready
    wait(6)
    assert health.check().reasons == ("A message that may leave has not left for more than five minutes.",)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET paused_at = now()")
    assert health.check().ready, "somebody holds it back"


def test_the_worker_was_seen_at_a_moment_like_any_other(shop: Shop) -> None:
    health.beat("worker")

    seen_at = str(health.check().checks["worker_seen_at"])

    assert seen_at.endswith("Z")
    assert "T" in seen_at
    assert datetime.fromisoformat(seen_at) == scalar("SELECT beat_at FROM heartbeats WHERE name = 'worker'")
