"""What waits leaves, as the worker has it leave."""

import asyncio
from collections.abc import Callable

from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.outbox.sender import SendCounts, send_ready
from tests.builders import Shop
from tests.fakes.graph_server import GraphServer


def send(graph: GraphServer, shop: Shop, *, go_on: Callable[[], bool] = lambda: True) -> SendCounts:
    """Drain the shop's number, as the worker does."""

    async def drain() -> SendCounts:
        async with GraphClient(graph.url, "v25.0") as client:
            return await send_ready(client, shop.number_id, go_on)

    return asyncio.run(drain())
