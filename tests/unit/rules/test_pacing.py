"""The token bucket never lets more than the rate through in any second; the pair rate is Meta's."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules import pacing
from revive_app.rules.pacing import Bucket

START = datetime(2026, 11, 22, tzinfo=UTC)


@given(
    rate=st.integers(1, 1000),
    pauses=st.lists(st.floats(0, 0.3), min_size=1, max_size=300),
)
def test_no_second_sees_more_than_the_rate(rate: int, pauses: list[float]) -> None:
    bucket = Bucket(0.0, START, rate)
    sent: list[datetime] = []
    now = START
    for pause in pauses:
        now += timedelta(seconds=pause)
        bucket = bucket.at_moment(now)
        count = int(bucket.tokens)
        bucket = bucket.take(count)
        sent += [now] * count

    for moment in sent:
        within = sum(moment <= other < moment + timedelta(seconds=1) for other in sent)
        assert within <= max(rate, 1)


def test_a_busy_number_reaches_95_percent_of_its_rate() -> None:
    bucket = Bucket(0.0, START, 80)
    sent = 0
    for tick in range(1, 1001):
        bucket = bucket.at_moment(START + timedelta(milliseconds=10 * tick))
        count = int(bucket.tokens)
        bucket, sent = bucket.take(count), sent + count

    assert sent == 766


def test_a_clock_that_goes_back_gains_nothing() -> None:
    bucket = Bucket(1.0, START, 80)

    assert bucket.at_moment(START - timedelta(hours=1)) == bucket


def test_an_idle_number_saves_up_no_more_than_a_twenty_fifth_of_a_second() -> None:
    assert Bucket(0.0, START, 80).at_moment(START + timedelta(days=1)).tokens == pytest.approx(3.2)


def test_who_looks_when_it_pays_loses_nothing_by_waking_late() -> None:
    late = timedelta(milliseconds=12)
    bucket, now, sent = Bucket(0.0, START, 80), START, 0
    while now < START + timedelta(seconds=10):
        bucket = bucket.at_moment(now)
        sent, bucket = sent + bucket.whole, bucket.take(bucket.whole)
        now = bucket.worth_a_look_at() + late

    assert sent >= 760


@pytest.mark.parametrize("rate", [0.1, 1, 7, 40, 1000])
def test_a_look_that_pays_finds_a_whole_message(rate: float) -> None:
    bucket = Bucket(0.0, START, rate)

    assert bucket.at_moment(bucket.worth_a_look_at()).whole >= 1


@pytest.mark.parametrize(
    ("sent_at_once", "wait"),
    [(0, 0), (1, 0), (44, 0), (45, 6), (46, 12)],
)
def test_a_burst_of_45_may_leave_and_must_be_paid_back(sent_at_once: int, wait: int) -> None:
    tat = None
    for _ in range(sent_at_once):
        tat = pacing.pair_after_send(tat, START)

    assert pacing.pair_free_at(tat, START) == START + timedelta(seconds=wait)


def test_one_message_every_six_seconds_never_waits() -> None:
    tat, now = None, START
    for _ in range(200):
        assert pacing.pair_free_at(tat, now) == now
        tat = pacing.pair_after_send(tat, now)
        now += timedelta(seconds=6)
