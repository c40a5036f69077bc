"""Posts queued webhooks, signed as Meta signs them, and goes on until somebody answers 200.

Several processes may run it: each claims its own. No transaction is open while a receiver is asked.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

import httpx
from httpx_aiohttp import AiohttpTransport

from revive_app.db import system_session
from revive_app.errors import Unavailable
from revive_app.sandbox.bell import Waker, phone_changed, ring
from revive_app.sandbox.clock import utc_now
from revive_app.sandbox.queue import Claimed, Posted, changed_phones, claim, next_due, settle
from revive_app.sandbox.retention import forget_old
from revive_app.sandbox.threads import in_thread

log = logging.getLogger(__name__)

WEBHOOK_PATH = "/api/v1/webhook"

BATCH = 50
BATCHES_AT_ONCE = 4
TIMEOUT = 5.0
# Other processes queue webhooks without ringing here.
POLL = 1.0
# A ring is answered this much later, so that a flood of sends is looked at in batches.
GATHER = 0.01
FIRST_BACK_OFF = 0.5
LONGEST_BACK_OFF = 5.0
CLEAN_EVERY = timedelta(hours=1)


async def deliver_webhooks(base_url: Callable[[], str], *, stop: asyncio.Event | None = None) -> None:
    """Deliver until cancelled, or until `stop` is set and what is on its way has arrived.

    `base_url` gives the origin webhooks go to for numbers without a callback of their own. Nothing ends the
    loop but that: while the database is away it waits and tries again.
    """
    transport = AiohttpTransport(
        trust_env=False,
        limits=httpx.Limits(max_connections=BATCH * BATCHES_AT_ONCE, max_keepalive_connections=50),
    )
    async with httpx.AsyncClient(transport=transport, timeout=TIMEOUT) as client:
        await _Postman(client, base_url, stop or asyncio.Event()).work()


class _Postman:
    def __init__(self, client: httpx.AsyncClient, base_url: Callable[[], str], stop: asyncio.Event) -> None:
        self._client = client
        self._base_url = base_url
        self._stop = stop
        self._slots = asyncio.Semaphore(BATCHES_AT_ONCE)
        self._under_way: set[asyncio.Task[None]] = set()
        self._back_off = FIRST_BACK_OFF
        self._clean_at = utc_now()

    async def work(self) -> None:
        with Waker() as waker:
            watcher = asyncio.create_task(self._ring_at_the_end())
            try:
                while not self._stop.is_set():
                    await waker.sleep(await self._round())
                    await asyncio.sleep(GATHER)
                    await self._clean()
                await asyncio.gather(*self._under_way)
            finally:
                tasks = (watcher, *self._under_way)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

    async def _ring_at_the_end(self) -> None:
        await self._stop.wait()
        ring()

    async def _round(self) -> float:
        """Send what is due on its way; how many seconds there is nothing to do."""
        await self._slots.acquire()
        try:
            claimed, due_at = await in_thread(_claim_due)
        except Exception as error:  # noqa: BLE001  the loop outlives a database that is away
            self._slots.release()
            log.warning("sandbox: cannot look for webhooks: %s", type(error).__name__)
            self._back_off = min(self._back_off * 2, LONGEST_BACK_OFF)
            return self._back_off
        self._back_off = FIRST_BACK_OFF
        for pair in changed_phones(claimed):
            phone_changed(*pair)
        if claimed:
            self._start(claimed)
        else:
            self._slots.release()
        return 0.0 if len(claimed) == BATCH else _until(due_at)

    def _start(self, claimed: list[Claimed]) -> None:
        task = asyncio.create_task(self._deliver(claimed))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _deliver(self, claimed: list[Claimed]) -> None:
        try:
            posted = await asyncio.gather(*(self._post(webhook) for webhook in claimed))
            await in_thread(_settle, posted)
            if not all(one.delivered for one in posted):
                # Their new due times are earlier than the end of the lease the loop sleeps towards.
                ring()
        except Exception as error:  # noqa: BLE001  the leases end and all of these are posted again
            log.warning("sandbox: cannot settle %d webhooks: %s", len(claimed), type(error).__name__)
        finally:
            self._slots.release()
        for pair in changed_phones(claimed):
            phone_changed(*pair)

    async def _post(self, webhook: Claimed) -> Posted:
        body = webhook.body.encode()
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "facebookexternalua",
            "X-Hub-Signature-256": signature(webhook.app_secret, body),
        }
        try:
            url = webhook.callback_url or f"{self._base_url()}{WEBHOOK_PATH}"
            # All of it, not each step: the lease must outlive the post.
            async with asyncio.timeout(TIMEOUT):
                response = await self._client.post(url, content=body, headers=headers)
        except (httpx.HTTPError, httpx.InvalidURL, Unavailable, OSError, ValueError) as error:
            log.debug("sandbox: webhook %d got no answer: %s", webhook.id, type(error).__name__)
            return Posted(webhook, None)
        return Posted(webhook, response.status_code)

    async def _clean(self) -> None:
        if utc_now() < self._clean_at:
            return
        self._clean_at = utc_now() + CLEAN_EVERY
        try:
            await in_thread(partial(forget_old, now=utc_now()))
        except Exception as error:  # noqa: BLE001  the next hour will do
            log.warning("sandbox: cannot forget what is old: %s", type(error).__name__)


def signature(app_secret: str, body: bytes) -> str:
    """The value of X-Hub-Signature-256 for these bytes."""
    return "sha256=" + hmac.new(app_secret.encode(), body, hashlib.sha256).hexdigest()


def _claim_due() -> tuple[list[Claimed], datetime | None]:
    with system_session() as session:
        claimed = claim(session, now=utc_now(), limit=BATCH)
        return claimed, None if len(claimed) == BATCH else next_due(session)


def _settle(posted: list[Posted]) -> None:
    with system_session() as session:
        settle(session, posted, now=utc_now())


def _until(due_at: datetime | None) -> float:
    if due_at is None:
        return POLL
    return min(max((due_at - utc_now()).total_seconds(), 0.0), POLL)
