"""Carries what must leave after a commit (nudges, live events) without making anybody wait for it.

One daemon thread a process. What it carries is never needed for correctness: a sweep finds what was
lost, so a failure is counted and forgotten, and a queue that grows too long is cut.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass

log = logging.getLogger(__name__)

MAX_WAITING = 10_000


@dataclass(slots=True)
class _Errand:
    run: Callable[[], None]
    due: float


class Courier:
    """Runs errands one after the other. Errands with the same key melt into one.

    The first of a key leaves at once; the next one not before `min_interval` seconds later, so a flood
    of webhooks rings the bell twenty times a second, not three thousand.
    """

    def __init__(self, *, min_interval: float = 0.05) -> None:
        self._min_interval = min_interval
        self._wake = threading.Condition()
        self._waiting: dict[Hashable, _Errand] = {}
        self._last_run: dict[Hashable, float] = {}
        self._thread: threading.Thread | None = None
        self._running = False
        self.failures = 0

    def send(self, key: Hashable, run: Callable[[], None]) -> None:
        """Have `run` called soon, once, whatever happens to it. Never blocks, never raises."""
        with self._wake:
            if key in self._waiting or len(self._waiting) >= MAX_WAITING:
                return
            due = max(time.monotonic(), self._last_run.get(key, 0.0) + self._min_interval)
            self._waiting[key] = _Errand(run, due)
            self._ensure_thread()
            self._wake.notify_all()

    def flush(self, timeout: float = 2.0) -> bool:
        """Wait until everything waiting has been carried; False when time ran out first."""
        deadline = time.monotonic() + timeout
        with self._wake:
            while self._waiting or self._running:
                left = deadline - time.monotonic()
                if left <= 0:
                    return False
                self._wake.wait(left)
        return True

    def _ensure_thread(self) -> None:
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._loop, name="courier", daemon=True)
            self._thread.start()

    def _loop(self) -> None:
        while True:
            with self._wake:
                key, errand = self._next()
                del self._waiting[key]
                self._last_run[key] = time.monotonic()
                self._running = True
            try:
                errand.run()
            except Exception as error:  # noqa: BLE001  the thread must outlive every errand
                self.failures += 1
                log.debug("courier: %r failed: %s", key, error)
            finally:
                with self._wake:
                    self._running = False
                    self._wake.notify_all()

    def _next(self) -> tuple[Hashable, _Errand]:
        while True:
            self._forget_old_runs()
            if self._waiting:
                key, errand = min(self._waiting.items(), key=lambda item: item[1].due)
                delay = errand.due - time.monotonic()
                if delay <= 0:
                    return key, errand
                self._wake.wait(delay)
            else:
                self._wake.wait()

    def _forget_old_runs(self) -> None:
        if len(self._last_run) > MAX_WAITING:
            horizon = time.monotonic() - self._min_interval
            self._last_run = {key: ran for key, ran in self._last_run.items() if ran > horizon}


courier = Courier()


def _fresh_after_fork() -> None:
    # Threads do not survive a fork, and their locks may have been held.
    courier.__init__(min_interval=courier._min_interval)  # type: ignore[misc]


os.register_at_fork(after_in_child=_fresh_after_fork)
