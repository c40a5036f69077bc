"""Meta as a whole: takes sends over the Graph API and tells of them by signed webhooks, again and again.

It keeps its own books, so a test can hold ours against them.
"""

import itertools
import json
import queue
import random
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

import httpx

from revive_app.providers.whatsapp.signature import sign


@dataclass
class Books:
    """What Meta saw. `sends` counts by our own message id."""

    sends: Counter[str] = field(default_factory=Counter)
    bodies: dict[str, dict[str, Any]] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)


class MetaDouble:
    """Start it, point GRAPH_API_URL at `url`, then `connect` it to a webhook."""

    def __init__(self, *, seed: int = 0, delay: float = 0.0, repeats: int = 1) -> None:
        self.books = Books()
        self._random = random.Random(seed)
        self.delay = delay
        self._repeats = repeats
        self._serial = itertools.count(1)
        self._lock = threading.Lock()
        self._outgoing: queue.Queue[tuple[float, bytes] | None] = queue.Queue()
        self._webhook: tuple[str, str, str] | None = None
        self._threads: list[threading.Thread] = []
        self._ended = threading.Event()

    def __enter__(self) -> Self:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._start(self._server.serve_forever)
        for _ in range(4):
            self._start(self._tell)
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        for _ in range(4):
            self._outgoing.put(None)
        self._server.shutdown()
        self._server.server_close()

    def connect(self, *, webhook: str, app_secret: str, phone_number_id: str) -> None:
        """Where to tell what, and how to sign it."""
        self._webhook = (webhook, app_secret, phone_number_id)

    def quiet(self) -> bool:
        """Whether everything has been told."""
        return self._outgoing.unfinished_tasks == 0

    def _start(self, target: Any) -> None:
        thread = threading.Thread(target=target, daemon=True)
        thread.start()
        self._threads.append(thread)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        double = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                answer = json.dumps(double._take(body)).encode()
                time.sleep(double.delay)
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None:
                return

        return Handler

    def _take(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("status") == "read":
            return {"success": True}
        wamid = f"wamid.double{next(self._serial):09d}"
        opaque = body["biz_opaque_callback_data"]
        with self._lock:
            self.books.sends[opaque] += 1
            self.books.bodies[opaque] = body
        now = time.monotonic()
        for place, status in enumerate(("sent", "delivered", "read")):
            for _ in range(self._random.randint(1, self._repeats)):
                due = now + 0.05 + 0.05 * place + self._random.random() * 0.3
                self._outgoing.put((due, self._status(wamid, opaque, status, body.get("to", "+0"))))
        contact = {"input": body.get("to"), "wa_id": str(body.get("to", "")).lstrip("+")}
        return {"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": wamid}]}

    def _status(self, wamid: str, opaque: str, status: str, to: str) -> bytes:
        number = self._webhook[2] if self._webhook else ""
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "15550783881", "phone_number_id": number},
            "statuses": [
                {
                    "id": wamid,
                    "status": status,
                    "timestamp": str(int(time.time())),
                    "recipient_id": to.lstrip("+"),
                    "biz_opaque_callback_data": opaque,
                }
            ],
        }
        change = {"field": "messages", "value": value}
        return json.dumps(
            {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}
        ).encode()

    def _tell(self) -> None:
        """Deliver as Meta does: until the answer is 200."""
        with httpx.Client(timeout=10) as client:
            while (work := self._outgoing.get()) is not None:
                due, body = work
                time.sleep(max(0.0, due - time.monotonic()))
                deliver(client, self._webhook, body, ended=self._ended)
                with self._lock:
                    self.books.told["statuses"] += 1
                self._outgoing.task_done()
            self._outgoing.task_done()


def deliver(
    client: httpx.Client,
    webhook: tuple[str, str, str] | None,
    body: bytes,
    *,
    patience: float = 120,
    ended: threading.Event | None = None,
) -> int:
    """POST until it is taken; how often it took. Fails when it never was, unless `ended` says nobody waits for it."""
    assert webhook is not None
    url, secret, _ = webhook
    headers = {"X-Hub-Signature-256": sign(secret, body), "Content-Type": "application/json"}
    deadline = time.monotonic() + patience
    for attempt in itertools.count(1):
        try:
            if client.post(url, content=body, headers=headers).status_code == 200:
                return attempt
        except httpx.HTTPError:
            pass
        if ended is not None and ended.is_set():
            return attempt
        if time.monotonic() > deadline:
            raise AssertionError("a webhook was never taken")
        time.sleep(0.1)
    raise AssertionError
