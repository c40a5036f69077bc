"""One reading for all tabs that ask for the same at the same time.

Every tab of a shop hears of every change and looks for itself. Fifty of them would ask PostgreSQL fifty times for the
same forty cards; together they ask twice, however many they are.
"""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class _Reading(Generic[T]):
    """One look: it begins when the look before it has ended, and all who came until then share it."""

    def __init__(self, before: "_Reading[T] | None", read: Callable[[], Awaitable[T]]) -> None:
        self.begun = False
        self.task = asyncio.create_task(self._run(before, read))
        self.task.add_done_callback(_heard)

    async def _run(self, before: "_Reading[T] | None", read: Callable[[], Awaitable[T]]) -> T:
        if before is not None:
            await asyncio.wait([before.task])
        self.begun = True
        return await read()


def _heard(task: asyncio.Task[T]) -> None:
    """A failed look whose askers have all gone is nobody's business any more."""
    if not task.cancelled():
        task.exception()


class Together:
    """The readings of one process that are going on."""

    def __init__(self) -> None:
        self._newest: dict[Hashable, _Reading] = {}

    async def ask(self, key: Hashable, read: Callable[[], Awaitable[T]]) -> T:
        """What `read()` says, begun after this call: never an answer that may have missed what made us ask.

        Raises what `read` raises. Whoever goes away leaves the reading to the others.
        """
        newest = self._newest.get(key)
        if newest is None or newest.begun:
            newest = self._newest[key] = _Reading(newest, read)
            newest.task.add_done_callback(lambda _: self._forget(key))
        return await asyncio.shield(newest.task)

    def _forget(self, key: Hashable) -> None:
        newest = self._newest.get(key)
        if newest is not None and newest.task.done():
            del self._newest[key]


together = Together()
