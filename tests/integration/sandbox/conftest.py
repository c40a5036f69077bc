"""A real PostgreSQL, the sandbox over HTTP, and somebody who receives its webhooks."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import httpx
import pytest
from aiohttp import web

from revive_app import db
from revive_app.sandbox import statuses
from revive_app.sandbox.app import build_sandbox
from revive_app.sandbox.delivery import deliver_webhooks
from tests.integration.sandbox.kit import TOKEN, Graph, Receiver, tell_number


@pytest.fixture(autouse=True)
def quick_customers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody reads at once: the order of events is tested, not patience."""
    for name in ("DELIVERED_MS", "READ_MS", "FAILED_MS"):
        monkeypatch.setattr(statuses, name, (20, 40))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clean_sandbox(stack: None) -> None:
    """Nothing in the sandbox but one number."""
    with db.system_session() as session:
        session.run("DELETE FROM sandbox_numbers")
        session.run("DELETE FROM sandbox_templates")
    tell_number()


@pytest.fixture
async def graph(clean_sandbox: None, anyio_backend: str) -> AsyncIterator[Graph]:
    async with a_graph() as one:
        yield one


@pytest.fixture
async def second_graph(clean_sandbox: None, anyio_backend: str) -> AsyncIterator[Graph]:
    """Another web process' sandbox on the same database: it shares nothing but that."""
    async with a_graph() as one:
        yield one


@contextlib.asynccontextmanager
async def a_graph() -> AsyncIterator[Graph]:
    """A sandbox of its own, with the tests' token."""
    transport = httpx.ASGITransport(app=build_sandbox(hold_seconds=0.2), client=("127.0.0.1", 4242))
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox", headers=headers) as client:
        yield Graph(client)


@pytest.fixture
async def idle_receiver(clean_sandbox: None, anyio_backend: str) -> AsyncIterator[Receiver]:
    """A webhook on this machine to which nobody delivers yet."""
    receiving = Receiver()
    app = web.Application()
    app.router.add_post("/api/v1/webhook", receiving.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiving.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield receiving
    await runner.cleanup()


@pytest.fixture
async def receiver(idle_receiver: Receiver) -> AsyncIterator[Receiver]:
    """A webhook on this machine, with a delivery loop that posts to it."""
    stop = asyncio.Event()
    loop = asyncio.create_task(deliver_webhooks(lambda: idle_receiver.url, stop=stop))
    yield idle_receiver
    stop.set()
    await loop


@pytest.fixture
def unused_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
