"""What the sandbox's tests share: a number, sends, a client of the Graph API, a receiver of webhooks."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
from aiohttp import web

from revive_app.sandbox.store import register_number
from revive_app.sandbox.templates import register_template

PHONE_ID = "106540352242922"
WABA_ID = "102290129340398"
DISPLAY_PHONE = "+91 98200 11111"
TOKEN = "EAAtoken"
APP_SECRET = "revive-test-secret"
GRAPH = "/sandbox/graph/v25.0"


def tell_number(**changes: Any) -> None:
    """Register the tests' number, with changes."""
    known: dict[str, Any] = {
        "waba_id": WABA_ID,
        "display_phone": DISPLAY_PHONE,
        "token": TOKEN,
        "app_secret": APP_SECRET,
        "verified_name": "Meera Jewels",
        "throughput": 1000,
    }
    register_number(changes.pop("phone_number_id", PHONE_ID), **{**known, **changes})


def tell_template(name: str = "festive_offer", **changes: Any) -> str:
    """Register a template, by default a marketing one with one variable and a quick reply."""
    known: dict[str, Any] = {
        "language": "en",
        "category": "MARKETING",
        "components": [
            {
                "type": "BODY",
                "text": "Hello {{1}}, our festive collection is here.",
                "example": {"body_text": [["Asha"]]},
            },
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Show me"}]},
        ],
    }
    return register_template(changes.pop("waba_id", WABA_ID), name, **{**known, **changes})


def text_to(customer: str, body: str = "Namaste", **more: Any) -> dict[str, Any]:
    """A text as our client sends it."""
    return {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": customer,
        "type": "text",
        "text": {"body": body},
        **more,
    }


def template_to(customer: str, name: str = "festive_offer", *values: str, **more: Any) -> dict[str, Any]:
    """A template send with positional values (one by default)."""
    parameters = [{"type": "text", "text": value} for value in values or ("Asha",)]
    return {
        "messaging_product": "whatsapp",
        "to": customer,
        "type": "template",
        "template": {
            "name": name,
            "language": {"code": "en"},
            "components": [{"type": "body", "parameters": parameters}],
        },
        **more,
    }


class Graph:
    """The sandbox's Graph API with the tests' token."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def send(self, body: Any, *, phone_id: str = PHONE_ID, **options: Any) -> httpx.Response:
        return await self.client.post(f"{GRAPH}/{phone_id}/messages", json=body, **options)

    async def wamid(self, body: Any) -> str:
        answered = await self.send(body)
        assert answered.status_code == 200, answered.text
        return str(answered.json()["messages"][0]["id"])

    async def refused(self, body: Any, **options: Any) -> tuple[int, int, str]:
        """HTTP status, code and details of a refusal."""
        answered = await self.send(body, **options)
        assert answered.status_code != 200, answered.text
        error = answered.json()["error"]
        return (
            answered.status_code,
            error["code"],
            error.get("error_data", {}).get("details", error["message"]),
        )


@dataclass(slots=True)
class Received:
    """One POST to the webhook."""

    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        return json.loads(self.raw)

    @property
    def value(self) -> dict[str, Any]:
        (entry,) = self.body["entry"]
        (change,) = entry["changes"]
        return change["value"]

    @property
    def well_signed(self) -> bool:
        proof = hmac.new(APP_SECRET.encode(), self.raw, hashlib.sha256).hexdigest()
        return self.headers["x-hub-signature-256"] == f"sha256={proof}"


@dataclass
class Receiver:
    """A tiny webhook: remembers everything, answers with the next of `answers`, then 200. `first` runs before."""

    url: str = ""
    received: list[Received] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    first: Callable[[], Awaitable[object]] | None = None
    _arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def handle(self, request: web.Request) -> web.Response:
        raw = await request.read()
        if self.first is not None:
            await self.first()
        async with self._arrived:
            self.received.append(
                Received({name.lower(): value for name, value in request.headers.items()}, raw)
            )
            self._arrived.notify_all()
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    async def until(self, enough: Callable[[], bool], *, timeout: float = 10.0) -> None:
        """Wait until the received webhooks are enough."""
        async with asyncio.timeout(timeout), self._arrived:
            await self._arrived.wait_for(enough)

    def statuses(self, wamid: str | None = None) -> list[dict[str, Any]]:
        """Statuses in the order they came, of one message or all."""
        found = [status for one in self.received for status in one.value.get("statuses", [])]
        return [status for status in found if wamid is None or status["id"] == wamid]

    def messages(self) -> list[dict[str, Any]]:
        return [message for one in self.received for message in one.value.get("messages", [])]

    async def statuses_of(self, wamid: str, last: str, *, timeout: float = 10.0) -> list[dict[str, Any]]:
        """The statuses of a message, once one called `last` has come."""
        await self.until(lambda: last in [one["status"] for one in self.statuses(wamid)], timeout=timeout)
        return self.statuses(wamid)
