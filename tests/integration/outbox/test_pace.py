"""A blast at Meta's default pace, claim by claim on a clock of our own: never faster, hardly slower, and answers first."""

import asyncio
from datetime import datetime, timedelta

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.rules import pacing
from revive_app.services.outbox.claim import claim
from revive_app.services.outbox.sender import _Turns
from tests.builders import Shop, make_thread, queue_message
from tests.integration.blasts.kit import make_leads, make_template, start

RATE = 80
SECONDS = 4
# A worker wakes late, sometimes very late.
LATE = (timedelta(milliseconds=3), timedelta(milliseconds=11), timedelta(milliseconds=7))


def take(shop: Shop, now: datetime) -> tuple[int, int, datetime | None]:
    """One claim, and Meta takes it at once: messages of the blast, answers, when to look again."""
    found = claim(shop.number_id, now=now)
    with system_session() as session:
        session.run("UPDATE messages SET state = 'accepted' WHERE state = 'sending'")
    answers = sum(message.blast_id is None for message in found.claimed)
    return len(found.claimed) - answers, answers, found.look_again_at


def test_no_second_above_the_pace_mean_95_percent_and_answers_do_not_wait(shop: Shop) -> None:
    make_template(shop)
    make_leads(shop, RATE * (SECONDS + 1))
    start(shop)
    talking = [make_thread(shop) for _ in range(SECONDS)]
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET rate_per_second = :rate", rate=RATE)
    began = now = utc_now() + timedelta(seconds=1)
    sent: list[datetime] = []
    asked_at, waits = now, []
    turn = 0

    while now < began + timedelta(seconds=SECONDS):
        if talking and now - began > timedelta(seconds=SECONDS - len(talking), milliseconds=500):
            queue_message(shop, talking.pop(), not_before=now)
            asked_at = now
        blast, answers, again = take(shop, now)
        sent += [now] * (blast + answers)
        waits += [now - asked_at] * answers
        assert again is not None
        now = max(again, now + timedelta(milliseconds=1)) + LATE[turn % len(LATE)]
        turn += 1

    busiest = max(sum(at <= other < at + timedelta(seconds=1) for other in sent) for at in sent)
    assert busiest <= RATE
    assert len(sent) / (now - began).total_seconds() >= 0.95 * RATE
    assert len(waits) == SECONDS
    assert max(waits) <= timedelta(milliseconds=100)


def test_what_was_claimed_apart_does_not_leave_together() -> None:
    async def departures() -> list[float]:
        turns, gone = _Turns(), []

        async def leave() -> None:
            await turns.wait(10)
            gone.append(asyncio.get_running_loop().time())

        await asyncio.gather(*(leave() for _ in range(25)))
        return gone

    gone = asyncio.run(departures())

    assert max(sum(at <= other < at + 1 for other in gone) for at in gone) == 10
    assert gone[-1] - gone[0] < 2.5


@pytest.mark.parametrize(("rate", "most"), [(0.1, 1), (1, 1), (20, 20), (80, 77), (1000, 963)])
def test_at_once_is_less_than_the_pace_and_more_than_it_refills(rate: float, most: int) -> None:
    assert pacing.most_in_a_second(rate) == most
    assert most >= pacing.Bucket(0, utc_now(), rate).refill_per_second
