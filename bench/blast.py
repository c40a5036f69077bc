"""A blast from the press of the button to the last record: frozen in one statement, sent at the number's pace.

Meta's double answers after 150 ms and notes when each message reached it. Meanwhile people write and are answered:
what their answers wait is measured beside it.
"""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bench.own_stack import own_stack
from revive_app.db import system_session, tenant_session
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.blasts import starting
from revive_app.services.blasts.request import BlastRequest
from revive_app.services.outbox.sender import send_ready
from tests.builders import Shop, Thread, make_shop, make_thread, message_row, queue_message, scalar
from tests.fakes.blast_meta import BlastMeta, Mood
from tests.integration.blasts.kit import make_template

FROZEN = 100_000
PACES = ((80, 2_400), (1000, 6_000))
ANSWERS = 20

_PEOPLE = """
WITH people AS (
    INSERT INTO contacts (id, client_id, phone, first_name, marketing_consent)
    SELECT new_id(), :shop, '+9160' || lpad(n::text, 8, '0'), 'Asha' || n, 'granted'
    FROM generate_series(1, :people) n RETURNING id
)
INSERT INTO leads (id, client_id, campaign_id, contact_id) SELECT new_id(), :shop, :campaign, id FROM people
"""


def run() -> list[dict[str, object]]:
    """A hundred thousand people frozen; Meta's default pace with people who write meanwhile; a fast number."""
    with own_stack():
        return [_freeze(FROZEN), *(_send(pace, people) for pace, people in PACES)]


def _shop(people: int) -> Shop:
    shop = make_shop()
    make_template(shop)
    with system_session() as session:
        session.run("SET LOCAL statement_timeout = 0")
        session.run(_PEOPLE, shop=shop.client_id, campaign=shop.campaign_id, people=people)
    with system_session() as session:
        session.run("ANALYZE contacts")
        session.run("ANALYZE leads")
    return shop


def _start(shop: Shop) -> float:
    request = BlastRequest(
        campaign_id=shop.campaign_id, template_name="win_back", parameters=["{{first_name}}"]
    )
    began = time.perf_counter()
    with tenant_session(shop.client_id) as session:
        starting.start(session, request, by="bench")
    return time.perf_counter() - began


def _freeze(people: int) -> dict[str, object]:
    seconds = _start(_shop(people))
    return _line("frozen in one statement, every message written", people, seconds)


def _send(pace: int, people: int) -> dict[str, object]:
    shop = _shop(people)
    with system_session() as session:
        session.run(
            "UPDATE whatsapp_numbers SET rate_per_second = :pace WHERE id = :id", pace=pace, id=shop.number_id
        )
    _start(shop)
    talking = [make_thread(shop) for _ in range(ANSWERS)]
    with BlastMeta(mood=Mood(delay=0.15)) as meta, _answering(shop, talking, people / pace) as answers:
        asyncio.run(_drain(meta.url, shop))
    reached = sorted(meta.ledger.calls)
    assert len(meta.ledger.accepted) == people
    assert all(len(times) == 1 for times in meta.ledger.accepted.values())
    assert scalar(
        "SELECT count(*) FROM messages WHERE client_id = :shop AND state = 'accepted'", shop=shop.client_id
    ) == len(reached)
    line = _line(f"sent at {pace}/s", people, reached[-1] - reached[0])
    return line | {
        "share_of_pace": round((len(reached) - 1) / (reached[-1] - reached[0]) / pace, 3),
        "busiest_second": _busiest(reached),
        "answer_waits_ms": round(1000 * sorted(_waits(answers))[len(answers) // 2]),
    }


async def _drain(url: str, shop: Shop) -> None:
    client = GraphClient(url, "v25.0")
    try:
        await send_ready(client, shop.number_id, lambda: True)
    finally:
        await client.aclose()


@contextmanager
def _answering(shop: Shop, talking: list[Thread], seconds: float) -> Iterator[list[object]]:
    """Somebody is answered now and then while the blast runs."""
    answers: list[object] = []
    done = threading.Event()

    def answer() -> None:
        for thread in talking:
            if done.wait(seconds / (len(talking) + 2)):
                break
            answers.append(queue_message(shop, thread))

    worker = threading.Thread(target=answer)
    worker.start()
    try:
        yield answers
    finally:
        done.set()
        worker.join()


def _waits(answers: list[object]) -> list[float]:
    rows = [message_row(answer) for answer in answers]  # type: ignore[arg-type]
    return [(row["sending_at"] - row["created_at"]).total_seconds() for row in rows]


def _busiest(reached: list[float]) -> int:
    """The most that reached Meta within any one second."""
    most, first = 0, 0
    for last, at in enumerate(reached):
        while reached[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


def _line(what: str, people: int, seconds: float) -> dict[str, object]:
    return {
        "what": what,
        "people": people,
        "seconds": round(seconds, 1),
        "per_s": round(people / seconds, 1),
        "share_of_pace": "",
        "busiest_second": "",
        "answer_waits_ms": "",
    }
