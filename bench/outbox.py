"""How closely sending keeps to a number's pace, and what it could do: messages a second through the gate to Meta.

Meta's double answers after 150 ms, as Meta does on a good day. Each message passes the gate, is claimed and
committed before its call, and is recorded after it.
"""

import asyncio
import time

from bench.own_stack import own_stack
from revive_app.db import system_session
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.outbox.sender import send_ready
from tests.builders import make_shop, make_thread, queue_message, scalar
from tests.fakes.graph_server import GraphServer

META_SECONDS = 0.15
PACES = ((80, 800), (1000, 3_000))


def run() -> list[dict[str, object]]:
    """Meta's default pace, and the pace of a high-throughput number."""
    with own_stack():
        return [_row(pace, count) for pace, count in PACES]


def _row(pace: int, count: int) -> dict[str, object]:
    shop = make_shop()
    with system_session() as session:
        session.run(
            "UPDATE whatsapp_numbers SET rate_per_second = :pace WHERE id = :id", pace=pace, id=shop.number_id
        )
    for _ in range(count):
        queue_message(shop, make_thread(shop))
    with GraphServer(delay=META_SECONDS) as graph:
        began = time.perf_counter()
        asyncio.run(_drain(graph.url, shop.number_id))
        seconds = time.perf_counter() - began
        reached = [heard.json["biz_opaque_callback_data"] for heard in graph.requests]
    assert len(reached) == len(set(reached)) == count
    assert (
        scalar(
            "SELECT count(*) FROM messages WHERE number_id = :id AND state = 'accepted'", id=shop.number_id
        )
        == count
    )
    return {
        "pace_per_s": pace,
        "messages": count,
        "sent_per_s": round(count / seconds, 1),
        "share_of_pace": round(count / seconds / pace, 2),
    }


async def _drain(url: str, number_id) -> None:  # type: ignore[no-untyped-def]
    client = GraphClient(url, "v25.0")
    try:
        await send_ready(client, number_id, lambda: True)
    finally:
        await client.aclose()
