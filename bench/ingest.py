"""How fast acknowledged events take effect: person, thread, lead, message, safety verdict, the answer's due time.

The worker's own functions on as many threads as it gives them, over real webhook events; the clock starts
when all of them are stored.
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from bench.own_stack import own_stack
from revive_app.services.ingest import claims
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar
from tests.meta import Receiver, receiver, status, text_message
from worker.runtime import INGEST_SLOTS, STATUS_SLOTS

PEOPLE = 1_000
BUBBLES = 3
STATUSES = 3_000


def run() -> list[dict[str, object]]:
    """Messages of known and new people, then statuses."""
    with own_stack(), receiver() as meta:
        shop = make_shop()
        return [_messages(meta, shop), _statuses(meta, shop)]


def _messages(meta: Receiver, shop: Shop) -> dict[str, object]:
    for bubble in range(BUBBLES):
        for person in range(PEOPLE):
            text = f"Jhumka ka weight kitna hai? {bubble}"
            assert meta.deliver(shop, text_message(shop, f"+9181{person:08d}", text)).status_code == 200
    seconds = _timed(lambda: claims.drain(lambda: True), INGEST_SLOTS)
    assert _count(shop, "direction = 'inbound'") == PEOPLE * BUBBLES
    return _row("messages in", PEOPLE * BUBBLES, seconds)


def _statuses(meta: Receiver, shop: Shop) -> dict[str, object]:
    messages = []
    for serial in range(STATUSES // 3):
        wamid = f"wamid.bench{serial}"
        queue_message(shop, make_thread(shop), state="accepted", wamid=wamid)
        messages.append(wamid)
    for name in ("sent", "delivered", "read"):
        for wamid in messages:
            assert meta.deliver(shop, status(shop, name, wamid=wamid)).status_code == 200
    seconds = _timed(lambda: claims.drain_statuses(lambda: True), STATUS_SLOTS)
    assert _count(shop, "state = 'read'") == STATUSES // 3
    return _row("statuses", STATUSES, seconds)


def _count(shop: Shop, condition: str) -> int:
    statement = f"SELECT count(*) FROM messages WHERE client_id = :id AND {condition}"
    return int(scalar(statement, id=shop.client_id))


def _timed(drain: Callable[[], object], slots: int) -> float:
    began = time.perf_counter()
    with ThreadPoolExecutor(slots) as threads:
        list(threads.map(lambda _: drain(), range(slots)))
    return time.perf_counter() - began


def _row(what: str, count: int, seconds: float) -> dict[str, object]:
    return {"what": what, "events": count, "per_s": round(count / seconds), "seconds": round(seconds, 2)}
