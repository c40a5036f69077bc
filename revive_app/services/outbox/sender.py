"""The calls to Meta: many at a time, at the number's pace, none of them inside a transaction.

Claims go on while earlier calls are still out, so a slow Meta does not slow the pace; what has been
answered is recorded in batches. When this process dies, the leases of what was out tell the truth:
unknown.
"""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.providers.whatsapp.protocol import SendOutcome, Unanswered, WhatsappClient
from revive_app.rules import pacing
from revive_app.services import shops
from revive_app.services.outbox import departures
from revive_app.services.outbox.claim import Claimed, claim
from revive_app.services.outbox.departures import Journal, NoJournal
from revive_app.services.outbox.results import Result, record

log = logging.getLogger(__name__)

# Calls out at once from one number: a second's worth at Meta's default rate, several when Meta is slow.
IN_FLIGHT = 400
# Answers wait this long for company before they are written down together.
RECORD_EVERY = 0.05
# The longest pause between two looks at a number that waits for tokens, or for a slow answer.
LONGEST_PAUSE = 0.25
LOOK_WHILE_WAITING = 0.1


@dataclass(slots=True)
class SendCounts:
    """What one drain did."""

    claimed: int = 0
    recorded: int = 0
    held: int = 0
    skipped: int = 0


class _Turns:
    """No second sees more departures than it may, in whatever order the event loop wakes them."""

    def __init__(self) -> None:
        self._gone: deque[float] = deque()
        self._lock = asyncio.Lock()

    async def wait(self, most: int) -> None:
        """Return when one more may leave, given that at most so many do in a second."""
        loop = asyncio.get_running_loop()
        async with self._lock:
            while len(self._gone) >= most and (pause := self._gone[-most] + 1 - loop.time()) > 0:
                await asyncio.sleep(pause)
            self._gone.append(loop.time())
            while self._gone[0] < self._gone[-1] - 1:
                self._gone.popleft()


class Sender:
    """Drains one number's queue."""

    def __init__(self, client: WhatsappClient, number: shops.SendingNumber) -> None:
        self._client = client
        self._number = number
        self._answers: asyncio.Queue[Result] = asyncio.Queue()
        self._calls: set[asyncio.Task[None]] = set()
        # claimed, and not yet written down how it ended
        self._open = 0
        self._something_recorded = asyncio.Event()
        self._turns = _Turns()
        self._counts = SendCounts()

    async def drain(self, go_on: Callable[[], bool]) -> SendCounts:
        """Send until nothing may leave now, or `go_on` says no; returns when every call has been recorded."""
        recorder = asyncio.create_task(self._record_answers())
        try:
            await self._claim_until_empty(go_on)
        finally:
            # Also when a claim failed: what Meta answers to the calls that are out is not lost.
            await asyncio.gather(*self._calls)
            await self._answers.join()
            recorder.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await recorder
        return self._counts

    async def _claim_until_empty(self, go_on: Callable[[], bool]) -> None:
        wide = False
        while go_on():
            if len(self._calls) >= IN_FLIGHT:
                await asyncio.wait(self._calls, return_when=asyncio.FIRST_COMPLETED)
                continue
            self._something_recorded.clear()
            with departures.claiming() as journal:
                found = await asyncio.to_thread(claim, self._number.id, wide=wide, by=journal.name)
                journal.hand_over(message.id for message in found.claimed)
            # Where some must wait there are often many: at nightfall, a whole blast.
            wide = found.held + found.skipped > 0
            self._counts.claimed += len(found.claimed)
            self._counts.held += found.held
            self._counts.skipped += found.skipped
            for message in found.claimed:
                self._start(message, journal, pacing.most_in_a_second(found.rate))
            if found.look_again_at is not None:
                pause = (found.look_again_at - utc_now()).total_seconds()
                await asyncio.sleep(min(max(pause, 0.001), LONGEST_PAUSE))
            elif found.busy or not (found.claimed or found.held or found.skipped):
                # What was recorded while this claim looked may have made room for more.
                if self._open == 0 and not self._something_recorded.is_set():
                    return
                # A thread's next message may leave once its first one is recorded; and while a slow call is
                # out, others may be queued whose bell nobody else answers.
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._something_recorded.wait(), LOOK_WHILE_WAITING)

    def _start(self, message: Claimed, journal: Journal | NoJournal, most: int) -> None:
        self._open += 1
        task = asyncio.create_task(self._call(message, journal, most))
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)

    async def _call(self, message: Claimed, journal: Journal | NoJournal, most: int) -> None:
        outcome: SendOutcome
        # Whatever breaks in here, the bytes may have left.
        try:
            await self._turns.wait(most)
            outcome = await self._client.send(
                self._number.account,
                message.recipient,
                message.body,
                opaque=str(message.id),
                leaving=partial(journal.note, message.id),
            )
        except Exception as error:
            log.exception("message %s: the send raised", message.id)
            outcome = Unanswered(type(error).__name__)
        await self._answers.put(Result(message, outcome))

    async def _record_answers(self) -> None:
        while True:
            batch = [await self._answers.get()]
            await asyncio.sleep(RECORD_EVERY)
            while not self._answers.empty():
                batch.append(self._answers.get_nowait())
            try:
                await self._record(batch)
            finally:
                self._open -= len(batch)
                self._something_recorded.set()
                for _ in batch:
                    self._answers.task_done()

    async def _record(self, batch: list[Result]) -> None:
        """Write the answers down. When the database is away, keep trying for as long as the leases hold."""
        for pause in (0.1, 0.3, 1, 2, 5, 10, 20, 30):
            try:
                await asyncio.to_thread(record, self._number, batch)
            except Exception as error:  # noqa: BLE001  what Meta answered must not be lost to a passing fault
                log.warning(
                    "recording %s answers failed (%s), trying again", len(batch), type(error).__name__
                )
                await asyncio.sleep(pause)
            else:
                self._counts.recorded += len(batch)
                return
        log.error("%s answers could not be recorded; their statuses will settle them", len(batch))


async def send_ready(client: WhatsappClient, number_id: UUID, go_on: Callable[[], bool]) -> SendCounts:
    """Send everything that may leave from a number now."""
    number = await asyncio.to_thread(shops.sending_number, number_id)
    if number is None:
        return SendCounts()
    return await Sender(client, number).drain(go_on)
