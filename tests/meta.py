"""What Meta would POST: envelopes, and our webhook run as in production to receive them."""

import asyncio
import copy
import json
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
from starlette.responses import PlainTextResponse

from revive_app.api.webhook import PATH, Webhook
from revive_app.providers.whatsapp.signature import sign
from revive_app.services.ingest import claims
from revive_app.services.ingest.store import EventStore
from revive_app.settings import get_settings
from tests.builders import Shop

PAYLOADS = Path(__file__).parent / "payloads"


def new_wamid() -> str:
    """A message id nobody had before."""
    return f"wamid.{uuid.uuid4().hex}"


def envelope(shop: Shop, value: dict[str, Any], *, field: str = "messages") -> dict[str, Any]:
    """Meta's envelope around one change of the shop's number."""
    metadata = {"display_phone_number": "15550783881", "phone_number_id": shop.phone_number_id}
    value = {"messaging_product": "whatsapp", "metadata": metadata, **value}
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": shop.waba_id, "changes": [{"field": field, "value": value}]}],
    }


def text_message(
    shop: Shop, phone: str | None, text: str, *, user_id: str | None = None, name: str = "Asha", **more: Any
) -> dict[str, Any]:
    """A text, with the number, the user id, or both."""
    contact: dict[str, Any] = {"profile": {"name": name}}
    message: dict[str, Any] = {
        "id": new_wamid(),
        "timestamp": "1749416383",
        "type": "text",
        "text": {"body": text},
    }
    if phone is not None:
        contact["wa_id"] = message["from"] = phone.removeprefix("+")
    if user_id is not None:
        contact["user_id"] = message["from_user_id"] = user_id
    message.update(more)
    return envelope(shop, {"contacts": [contact], "messages": [message]})


def status(
    shop: Shop, name: str, *, wamid: str | None = None, opaque: Any = None, **more: Any
) -> dict[str, Any]:
    """A status of one of our messages."""
    body = {
        "id": wamid or new_wamid(),
        "status": name,
        "timestamp": "1750030073",
        "recipient_id": "16505551234",
        **more,
    }
    if opaque is not None:
        body["biz_opaque_callback_data"] = str(opaque)
    return envelope(shop, {"statuses": [body]})


def failed(shop: Shop, code: int, *, opaque: Any, title: str = "refused", **more: Any) -> dict[str, Any]:
    """Meta took a message and failed it afterwards."""
    return status(shop, "failed", opaque=opaque, errors=[{"code": code, "title": title}], **more)


def sample(name: str) -> dict[str, Any]:
    """One of the real payloads."""
    return json.loads((PAYLOADS / f"{name}.json").read_text())


def addressed_to(shop: Shop, payload: dict[str, Any]) -> dict[str, Any]:
    """The same payload as if Meta had sent it to this shop's number and account."""
    payload = copy.deepcopy(payload)
    for entry in payload.get("entry", []):
        entry["id"] = shop.waba_id
        for change in entry.get("changes", []):
            value = change.get("value")
            if isinstance(value, dict) and isinstance(value.get("metadata"), dict):
                value["metadata"]["phone_number_id"] = shop.phone_number_id
    return payload


class Receiver:
    """Our webhook with its group-commit writer, on an event loop of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._run(self._start())

    async def _start(self) -> None:
        store = EventStore()
        self._writer = asyncio.create_task(store.run())
        app = Webhook(PlainTextResponse("behind the webhook"), store, get_settings())
        transport = httpx.ASGITransport(app=app)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://revive.test")

    def _run(self, coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(30)

    def request(self, method: str, url: str = PATH, **more: Any) -> httpx.Response:
        """Any request to the web process."""
        return self._run(self._client.request(method, url, **more))

    def post(self, body: bytes, signature: str | None = None, **headers: str) -> httpx.Response:
        """Raw bytes with a signature, or without."""
        if signature is not None:
            headers["X-Hub-Signature-256"] = signature
        return self.request("POST", content=body, headers={"Content-Type": "application/json", **headers})

    def deliver(self, shop: Shop, payload: object, *, times: int = 1) -> httpx.Response:
        """As Meta delivers: signed with the shop's secret, possibly more than once."""
        body = json.dumps(payload).encode()
        for _ in range(times):
            response = self.post(body, sign(shop.app_secret, body))
        return response

    def take_in(self, shop: Shop, *payloads: object) -> None:
        """Deliver and let everything due take effect."""
        for payload in payloads:
            assert self.deliver(shop, payload).status_code == 200
        work_off()

    async def _stop(self) -> None:
        await self._client.aclose()
        self._writer.cancel()
        with suppress(asyncio.CancelledError):
            await self._writer

    def close(self) -> None:
        """Stop the writer and the loop."""
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()


@contextmanager
def receiver() -> Iterator[Receiver]:
    """A running webhook."""
    running = Receiver()
    try:
        yield running
    finally:
        running.close()


def work_off() -> claims.Counts:
    """Let every due event take effect, as the worker does."""
    counts = claims.drain_statuses(lambda: True)
    counts.add(claims.drain(lambda: True))
    counts.add(claims.drain_statuses(lambda: True))
    return counts
