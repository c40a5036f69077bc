"""Sends that arrive together are decided and committed together.

While one transaction runs, the next ones gather; so a lone send does not wait, and a flood of them costs a
fraction of a transaction each.
"""

import asyncio
import random
from dataclasses import dataclass

import sqlalchemy as sa

from revive_app.db import system_session
from revive_app.sandbox.acceptance import Verdict, accept
from revive_app.sandbox.bell import ring
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.facts import Attempt
from revive_app.sandbox.threads import in_thread

MAX_BATCH = 100


@dataclass(frozen=True, slots=True)
class _Waiting:
    attempt: Attempt
    verdict: asyncio.Future[Verdict]


class Intake:
    """The way in for sends, one per event loop."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._task: asyncio.Task[None] | None = None

    async def decide(self, attempt: Attempt) -> Verdict:
        """The verdict on a send, committed. Raises what the database raises when it is away."""
        waiting = _Waiting(attempt, asyncio.get_running_loop().create_future())
        self._waiting.append(waiting)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._work())
        return await waiting.verdict

    async def _work(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
            await self._settle(batch)

    async def _settle(self, batch: list[_Waiting]) -> None:
        try:
            verdicts = await in_thread(_decide, [one.attempt for one in batch])
        except sa.exc.OperationalError as error:
            _fail(batch, error)
        except Exception as error:  # noqa: BLE001  whoever waits gets the error, the next batch its chance
            if len(batch) == 1:
                _fail(batch, error)
                return
            # One of them is the cause; the others must not pay for it.
            for one in batch:
                await self._settle([one])
        else:
            ring()
            for one, verdict in zip(batch, verdicts, strict=True):
                if not one.verdict.done():
                    one.verdict.set_result(verdict)


def _decide(attempts: list[Attempt]) -> list[Verdict]:
    with system_session() as session:
        return accept(session, attempts, clock=utc_now, dice=random.Random())


def _fail(batch: list[_Waiting], error: Exception) -> None:
    for one in batch:
        if not one.verdict.done():
            one.verdict.set_exception(error)
