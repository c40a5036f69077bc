"""Wakes this process's delivery loops when a webhook was queued, and tells the page when a phone changed."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from functools import partial

from revive_app.courier import courier

PhoneListener = Callable[[str, str], None]

_lock = threading.Lock()
_loops: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
_listeners: list[PhoneListener] = []


def listen(listener: PhoneListener | None) -> None:
    """Have `listener(phone_number_id, customer)` called after something changed on a phone; None ends it.

    It is called from a thread of its own, so it may block for a moment. There is one listener.
    """
    _listeners[:] = [listener] if listener is not None else []


def phone_changed(phone_number_id: str, customer: str) -> None:
    """Tell the listener, soon. Never blocks."""
    for listener in _listeners:
        tell = partial(listener, phone_number_id, customer)
        courier.send(("sandbox phone", phone_number_id, customer), tell)


def ring() -> None:
    """A webhook was queued: look now. May be called from any thread."""
    with _lock:
        waiting = list(_loops.items())
    for event, loop in waiting:
        # A loop that has just been closed needs no waking.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(event.set)


class Waker:
    """A delivery loop's place to sleep. Use as a context manager on the loop's own thread."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def __enter__(self) -> "Waker":
        with _lock:
            _loops[self._event] = asyncio.get_running_loop()
        return self

    def __exit__(self, *_: object) -> None:
        with _lock:
            _loops.pop(self._event, None)

    async def sleep(self, seconds: float) -> None:
        """Sleep until somebody rings, or for so long."""
        try:
            await asyncio.wait_for(self._event.wait(), timeout=seconds)
        except TimeoutError:
            return
        finally:
            self._event.clear()
