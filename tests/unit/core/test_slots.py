"""Slots: a bell is never lost, and no more drains run than there is room for."""

import threading

import pytest

from worker.runtime import Slots


class Drain:
    """A drain that ends when it is told to."""

    def __init__(self) -> None:
        self.began = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)
        self.runs = 0

    def __call__(self) -> int:
        self.runs += 1
        self.began.release()
        assert self.may_end.acquire(timeout=10)
        return self.runs


def test_a_bell_rung_while_all_are_busy_makes_one_of_them_look_again() -> None:
    slots, drain = Slots(1), Drain()
    results: list[list[int]] = []
    first = threading.Thread(target=lambda: results.append(slots.run(drain)))
    first.start()
    assert drain.began.acquire(timeout=10)

    assert slots.run(drain) == []
    assert slots.run(drain) == []
    drain.may_end.release(2)
    first.join(10)

    assert results == [[1, 2]]


def test_no_more_run_at_once_than_there_are_slots() -> None:
    slots, drain = Slots(2), Drain()
    threads = [threading.Thread(target=slots.run, args=(drain,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in threads:
        assert drain.began.acquire(timeout=10)

    assert slots.run(drain) == []
    assert drain.runs == 2
    drain.may_end.release(10)
    for thread in threads:
        thread.join(10)


def test_a_drain_that_fails_leaves_its_slot_free() -> None:
    slots = Slots(1)

    def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        slots.run(fail)

    assert slots.run(lambda: "free") == ["free"]
