"""The courier: nobody waits for it, errands of one kind melt together, a broken one stops nothing."""

import threading
import time

from revive_app.courier import Courier


def test_what_is_sent_is_carried_once() -> None:
    carried: list[str] = []
    courier = Courier()

    courier.send("a", lambda: carried.append("a"))
    courier.send("b", lambda: carried.append("b"))

    assert courier.flush()
    assert sorted(carried) == ["a", "b"]


def test_a_flood_of_one_key_rings_a_few_times_and_always_once_more_after_the_last() -> None:
    carried: list[float] = []
    courier = Courier(min_interval=0.05)
    last = 0.0
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        last = time.monotonic()
        courier.send("bell", lambda: carried.append(time.monotonic()))

    assert courier.flush()
    assert 3 <= len(carried) <= 9
    assert carried[-1] >= last


def test_the_sender_never_waits_for_a_slow_errand() -> None:
    release = threading.Event()
    courier = Courier()
    courier.send("slow", release.wait)

    began = time.monotonic()
    for number in range(1000):
        courier.send(number, lambda: None)

    assert time.monotonic() - began < 0.5
    release.set()
    assert courier.flush()


def test_an_errand_that_breaks_is_counted_and_forgotten() -> None:
    carried: list[str] = []
    courier = Courier()

    courier.send("broken", lambda: 1 / 0)
    courier.send("fine", lambda: carried.append("fine"))

    assert courier.flush()
    assert (courier.failures, carried) == (1, ["fine"])
