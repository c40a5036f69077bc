"""A browser's tab without the browser: Reflex's own websocket, its events and what they send back."""

import asyncio
import json
import time
from collections.abc import Mapping
from typing import Any
from uuid import uuid4

import socketio

NAMESPACE = "/_event"
_PATIENCE = 30


class Tab:
    """One tab of a person who signed in: `cookie` is her session."""

    def __init__(self, url: str, cookie: str) -> None:
        self._url, self._cookie = url, cookie
        self._socket = socketio.AsyncClient(reconnection=False)
        self._socket.on("event", self._arrived, namespace=NAMESPACE)
        self._answers: asyncio.Queue[tuple[Mapping[str, Any], int]] = asyncio.Queue()

    async def open(self) -> None:
        """Connect as the page does."""
        await self._socket.connect(
            f"{self._url}?token={uuid4()}",
            headers={"Cookie": self._cookie, "Origin": self._url},
            transports=["websocket"],
            namespaces=[NAMESPACE],
            socketio_path="/_event",
        )

    async def close(self) -> None:
        """Leave."""
        await self._socket.disconnect()

    async def ask(self, state: str, handler: str, **payload: Any) -> tuple[float, int]:
        """An event, until something of its state came back: seconds, and the bytes of that."""
        while not self._answers.empty():
            self._answers.get_nowait()
        event = {
            "name": f"{state}.{handler}",
            "payload": payload,
            "router_data": {"pathname": "/", "asPath": "/", "query": {}},
        }
        began = time.perf_counter()
        await self._socket.emit("event", event, namespace=NAMESPACE)
        async with asyncio.timeout(_PATIENCE):
            while True:
                delta, size = await self._answers.get()
                if state in delta:
                    return time.perf_counter() - began, size

    async def _arrived(self, update: Any) -> None:
        text = (
            update
            if isinstance(update, str)
            else json.dumps(update, ensure_ascii=False, separators=(",", ":"))
        )
        told = json.loads(update) if isinstance(update, str) else update
        self._answers.put_nowait((told.get("delta") or {}, len(text.encode())))
