"""A hard end for a call that only knows timeouts between bytes."""

import threading
from collections.abc import Callable
from typing import TypeVar

from revive_app.errors import Retryable

_T = TypeVar("_T")


def within(seconds: float, call: Callable[[], _T]) -> _T:
    """What `call` returns or raises, or Retryable once `seconds` are over.

    HTTP timeouts count from byte to byte, so a server that drips could hold a caller for ever. The thread
    left behind ends by those timeouts; its result is thrown away.
    """
    outcome: list[_T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(call())
        except BaseException as error:  # noqa: BLE001 - handed to the caller, who re-raises it
            failure.append(error)

    thread = threading.Thread(target=run, name="provider-call", daemon=True)
    thread.start()
    thread.join(seconds)
    if outcome:
        return outcome[0]
    if failure:
        raise failure[0]
    raise Retryable("no answer within the time given")
