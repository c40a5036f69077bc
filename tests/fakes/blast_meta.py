"""Meta under load and in a bad mood: takes sends, sometimes hangs, resets or errs, and tells of them in batches.

It keeps a ledger of what reached it, when, and for whom, independent of anything of ours. A hung or reset
call has been accepted all the same; an error has not.
"""

import asyncio
import itertools
import json
import random
import threading
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp

from revive_app.providers.whatsapp.signature import sign
from tests.fakes.graph_server import Says, answer, page, read_request, refusal, reset, write_answer

STATUSES_AT_ONCE = 40
DELIVERIES_AT_ONCE = 6


@dataclass(frozen=True)
class Mood:
    """How often what goes wrong, as shares of all calls. `delay` in seconds before an answer."""

    hang: float = 0.0
    reset: float = 0.0
    error: float = 0.0
    delay: float = 0.05


@dataclass
class Ledger:
    """What reached Meta: when each of our messages was accepted, by our id and by telephone, and how."""

    accepted: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    by_phone: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    texts: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    calls: list[float] = field(default_factory=list)
    fates: dict[str, int] = field(default_factory=lambda: defaultdict(int))


class BlastMeta:
    """Start it, point GRAPH_API_URL at `url`, then `connect` it to a webhook."""

    def __init__(self, *, seed: int = 0, mood: Mood | None = None) -> None:
        self.ledger = Ledger()
        self.url = ""
        self._mood = mood or Mood()
        self._random = random.Random(seed)
        self._serial = itertools.count(1)
        self._due: list[tuple[float, dict[str, Any]]] = []
        self._undelivered = 0
        self._webhook: tuple[str, str, str] | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="blast meta", daemon=True)
        self._ready = threading.Event()
        self._stopped = asyncio.Event()

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stopped.set)
        self._thread.join(10)

    def connect(self, *, webhook: str, app_secret: str, phone_number_id: str) -> None:
        """Where to tell what, and how to sign it."""
        self._webhook = (webhook, app_secret, phone_number_id)

    def quiet(self) -> bool:
        """Whether everything has been told."""
        return not self._due and self._undelivered == 0

    def say_as_customer(self, phone: str, text: str) -> float:
        """A customer writes; when our webhook had answered 200, by the ledger's clock."""
        message = {
            "from": phone.lstrip("+"),
            "id": f"wamid.in{next(self._serial):09d}",
            "timestamp": str(int(time.time())),
            "type": "text",
            "text": {"body": text},
        }
        value = {"contacts": [{"profile": {"name": "X"}, "wa_id": message["from"]}], "messages": [message]}
        future = asyncio.run_coroutine_threadsafe(self._deliver_alone(value), self._loop)
        future.result(180)
        return time.monotonic()

    async def _deliver_alone(self, value: dict[str, Any]) -> None:
        async with aiohttp.ClientSession() as http:
            await self._deliver(http, value)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._serve())
        self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._converse, "127.0.0.1", 0, limit=2**20, backlog=1024)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with aiohttp.ClientSession() as http:
            tellers = [asyncio.create_task(self._tell(http)) for _ in range(DELIVERIES_AT_ONCE)]
            self._ready.set()
            await self._stopped.wait()
            server.close()
            tasks = asyncio.all_tasks() - {asyncio.current_task()}
            for task in [*tellers, *tasks]:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (heard := await read_request(reader, 0)) is not None:
                if heard.method != "POST" or not heard.path.endswith("/messages"):
                    says = refusal(100, "Unsupported get request")
                else:
                    says = await self._take(heard.json)
                if not await write_answer(writer, says):
                    break
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _take(self, message: dict[str, Any]) -> Says:
        if message.get("status") == "read":
            return answer({"success": True})
        self.ledger.calls.append(time.monotonic())
        fate = self._fate()
        self.ledger.fates[fate] += 1
        if fate == "error":
            await asyncio.sleep(self._mood.delay)
            return refusal(131016, "Service unavailable", status=503)
        wamid = self._accept(message)
        if fate == "hang":
            await asyncio.sleep(120)
            return page(504)
        await asyncio.sleep(self._mood.delay)
        if fate == "reset":
            return reset()
        contact = {"input": message["to"], "wa_id": message["to"].lstrip("+")}
        return answer({"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": wamid}]})

    def _fate(self) -> str:
        lot = self._random.random()
        for fate, share in (
            ("hang", self._mood.hang),
            ("reset", self._mood.reset),
            ("error", self._mood.error),
        ):
            if lot < share:
                return fate
            lot -= share
        return "plain"

    def _accept(self, message: dict[str, Any]) -> str:
        wamid = f"wamid.out{next(self._serial):09d}"
        now = time.monotonic()
        opaque, phone = message["biz_opaque_callback_data"], message["to"]
        if message["type"] == "template":
            self.ledger.accepted[opaque].append(now)
            self.ledger.by_phone[phone].append(now)
        else:
            self.ledger.texts[phone] += 1
        for place, status in enumerate(("sent", "delivered", "read")):
            self._due.append(
                (now + 0.1 + 0.2 * place + self._random.random(), self._status(wamid, opaque, status, phone))
            )
        return wamid

    def _status(self, wamid: str, opaque: str, status: str, phone: str) -> dict[str, Any]:
        pricing = {"billable": True, "pricing_model": "PMP", "type": "regular", "category": "marketing"}
        return {
            "id": wamid,
            "status": status,
            "timestamp": str(int(time.time())),
            "recipient_id": phone.lstrip("+"),
            "biz_opaque_callback_data": opaque,
            **({"pricing": pricing} if status == "delivered" else {}),
        }

    async def _tell(self, http: aiohttp.ClientSession) -> None:
        """Whatever is due, many at once, again and again until it is taken."""
        while True:
            now = time.monotonic()
            batch: list[dict[str, Any]] = []
            later: list[tuple[float, dict[str, Any]]] = []
            for due, status in self._due:
                if due <= now and len(batch) < STATUSES_AT_ONCE:
                    batch.append(status)
                else:
                    later.append((due, status))
            self._due = later
            if not batch or self._webhook is None:
                await asyncio.sleep(0.1)
                continue
            self._undelivered += 1
            await self._deliver(http, {"statuses": batch})
            self._undelivered -= 1

    async def _deliver(self, http: aiohttp.ClientSession, value: dict[str, Any]) -> None:
        assert self._webhook is not None
        url, secret, number = self._webhook
        metadata = {"display_phone_number": "15550783881", "phone_number_id": number}
        value = {"messaging_product": "whatsapp", "metadata": metadata, **value}
        change = {"field": "messages", "value": value}
        entry = {"id": "1", "changes": [change]}
        body = json.dumps({"object": "whatsapp_business_account", "entry": [entry]}).encode()
        headers = {"X-Hub-Signature-256": sign(secret, body), "Content-Type": "application/json"}
        while True:
            try:
                timeout = aiohttp.ClientTimeout(total=10)
                async with http.post(url, data=body, headers=headers, timeout=timeout) as response:
                    if response.status == 200:
                        return
            except (aiohttp.ClientError, TimeoutError, OSError):
                pass
            await asyncio.sleep(0.2)
