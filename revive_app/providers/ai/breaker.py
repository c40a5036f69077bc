"""Stops asking a service that does not answer, and lets one call through now and then to see whether it is back.

    closed ──five failures in a row──▶ open ──its pause is over──▶ half open ──one call──▶ closed, or open for longer

Without it every customer would wait a full deadline for a model that is down, and a model that struggles would be
asked by everybody at once the moment it recovers.
"""

import logging
import threading
import time
from collections.abc import Callable

from revive_app.errors import Retryable

FAILURES = 5
FIRST_PAUSE = 10.0
LONGEST_PAUSE = 160.0

log = logging.getLogger(__name__)


class CircuitOpen(Retryable):
    """Nobody was asked: the service has failed again and again just now."""


class Breaker:
    """One per service and process. `clock` counts seconds and never goes back."""

    def __init__(self, name: str, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._name = name
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._pause = FIRST_PAUSE
        self._opened_at: float | None = None
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Whether calls are refused right now."""
        with self._lock:
            return self._opened_at is not None and self._left() > 0

    def admit(self) -> None:
        """Let this call through, or raise CircuitOpen. Whoever is let through reports how it ended."""
        with self._lock:
            if self._opened_at is None:
                return
            left = self._left()
            if left > 0 or self._probing:
                raise CircuitOpen(f"{self._name} is not asked for a while", retry_after=max(left, 1.0))
            self._probing = True

    def succeeded(self) -> None:
        """The service answered, whatever it said."""
        with self._lock:
            if self._opened_at is not None:
                log.warning("%s is back", self._name)
            self._failures, self._pause = 0, FIRST_PAUSE
            self._opened_at, self._probing = None, False

    def failed(self) -> None:
        """It did not."""
        with self._lock:
            self._failures += 1
            if self._probing:
                self._pause = min(self._pause * 2, LONGEST_PAUSE)
                self._open()
            elif self._opened_at is None and self._failures >= FAILURES:
                self._open()

    def _open(self) -> None:
        self._opened_at, self._probing = self._clock(), False
        log.warning("%s does not answer: it is not asked for %.0f s", self._name, self._pause)

    def _left(self) -> float:
        return self._pause - (self._clock() - (self._opened_at or 0.0))
