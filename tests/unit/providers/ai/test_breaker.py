"""A service that does not answer is left alone for a while, and asked by one when it may be back."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from revive_app.errors import Retryable
from revive_app.providers.ai.breaker import FAILURES, FIRST_PAUSE, LONGEST_PAUSE, Breaker, CircuitOpen
from revive_app.providers.ai.mistral import MistralModel
from revive_app.providers.ai.mistral_calls import ATTEMPTS, MistralCalls
from revive_app.providers.ai.protocol import ReplyRequest, Turn
from tests.fakes.mistral_server import API_KEY, Fails, Says, mistral_server

REQUEST = ReplyRequest(system_prompt="You are Tara.", history=(Turn("customer", "Hi"),))


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def breaker(clock: Clock) -> Breaker:
    return Breaker("test", clock=clock)


def fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        breaker.admit()
        breaker.failed()


def test_it_opens_after_so_many_failures_in_a_row(breaker: Breaker) -> None:
    fail(breaker, FAILURES - 1)
    breaker.admit()
    breaker.succeeded()
    fail(breaker, FAILURES - 1)
    assert not breaker.is_open

    fail(breaker, 1)

    assert breaker.is_open
    with pytest.raises(CircuitOpen) as caught:
        breaker.admit()
    assert caught.value.retry_after == FIRST_PAUSE


def test_after_the_pause_one_call_looks_and_success_closes_it(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, FAILURES)
    clock.now += FIRST_PAUSE

    breaker.admit()
    with pytest.raises(CircuitOpen):
        breaker.admit()
    breaker.succeeded()

    breaker.admit()
    assert not breaker.is_open


def test_a_failed_look_opens_it_for_twice_as_long_up_to_a_limit(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, FAILURES)
    pause = FIRST_PAUSE
    for _ in range(8):
        clock.now += pause
        breaker.admit()
        breaker.failed()
        pause = min(pause * 2, LONGEST_PAUSE)
        clock.now += pause - 0.5
        assert breaker.is_open
        clock.now += 0.5
        assert not breaker.is_open
        clock.now -= pause

    assert pause == LONGEST_PAUSE


def test_of_many_at_once_one_looks(breaker: Breaker, clock: Clock) -> None:
    fail(breaker, FAILURES)
    clock.now += FIRST_PAUSE
    together = threading.Barrier(16)

    def ask(_: int) -> bool:
        together.wait()
        try:
            breaker.admit()
        except CircuitOpen:
            return False
        return True

    with ThreadPoolExecutor(16) as threads:
        assert sum(threads.map(ask, range(16))) == 1


def test_a_mistral_that_is_down_is_not_asked_again_and_again() -> None:
    with mistral_server() as server:
        calls = MistralCalls(API_KEY, server_url=server.url)
        model = MistralModel(calls, model="mistral-medium-2508")
        server.will(*[Fails(503, {"retry-after": "3600"})] * FAILURES)

        for _ in range(FAILURES):
            with pytest.raises(Retryable):
                model.propose(REQUEST, timeout=5)
        asked = len(server.received)
        with pytest.raises(CircuitOpen):
            model.propose(REQUEST, timeout=5)
        calls.close()

    assert asked == FAILURES
    assert len(server.received) == asked


def test_an_answer_that_cannot_be_read_is_an_answer() -> None:
    with mistral_server() as server:
        calls = MistralCalls(API_KEY, server_url=server.url)
        model = MistralModel(calls, model="mistral-medium-2508")
        server.will(*[Says("no proposal")] * (FAILURES + 2), *[Fails(401)] * (FAILURES + 2))

        for _ in range(2 * FAILURES + 4):
            with pytest.raises(Exception, match=r"JSON|401"):
                model.propose(REQUEST, timeout=5)

        assert not calls.breaker("chat").is_open
        calls.close()


def test_a_retry_inside_one_call_counts_once() -> None:
    with mistral_server() as server:
        calls = MistralCalls(API_KEY, server_url=server.url)
        model = MistralModel(calls, model="mistral-medium-2508")
        server.will(*[Fails(503, {"retry-after": "0"})] * (ATTEMPTS - 1))

        model.propose(REQUEST, timeout=10)

        assert not calls.breaker("chat").is_open
        calls.close()
