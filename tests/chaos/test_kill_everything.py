"""kill -9 of everything while messages pour in: each takes effect once, nobody is answered twice, nothing is lost.

Meta's double keeps its own books; ours must agree with them.
"""

import json
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row

from revive_app.embedded import embedded_database_url
from revive_app.settings import Home
from tests.fakes.meta_double import MetaDouble, deliver
from tests.server import App, wait_until

SEED = 20261122
PEOPLE = 100
BUBBLES = 5
CONNECTIONS = 16
VICTIMS = ("worker", "redis", "postgres", "web", "beat")
KILLS = 14
KILL_EVERY = 1.5


class Shop:
    """The running app, Meta's double, and a look into the database."""

    def __init__(self, app: App, meta: MetaDouble) -> None:
        self.app = app
        self.meta = meta
        self.credentials = app.credentials
        self.webhook = (
            f"{app.url}/api/v1/webhook",
            self.credentials["app_secret"],
            self.credentials["phone_number_id"],
        )
        meta.connect(webhook=self.webhook[0], app_secret=self.webhook[1], phone_number_id=self.webhook[2])

    def query(self, statement: str) -> list[dict[str, Any]]:
        url = embedded_database_url(Home(self.app.home), user="postgres")
        with psycopg.connect(url, row_factory=dict_row) as connection:
            return connection.execute(statement).fetchall()  # type: ignore[arg-type]

    def value(self, statement: str) -> Any:
        return next(iter(self.query(statement)[0].values()))

    def message(self, person: int, bubble: int) -> bytes:
        phone = f"9170000{person:05d}"
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "15550783881", "phone_number_id": self.webhook[2]},
            "contacts": [{"profile": {"name": f"Chaos {person}"}, "wa_id": phone}],
            "messages": [
                {
                    "from": phone,
                    "id": f"wamid.chaos{person:05d}x{bubble}",
                    "timestamp": str(int(time.time())),
                    "type": "text",
                    "text": {"body": f"Namaste, question {bubble}"},
                }
            ],
        }
        change = {"field": "messages", "value": value}
        return json.dumps(
            {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [change]}]}
        ).encode()


def pour_in(shop: Shop, deliveries: list[bytes]) -> None:
    """Sixteen connections, each delivery until it is taken."""
    shares = [deliveries[start::CONNECTIONS] for start in range(CONNECTIONS)]

    def work(share: list[bytes]) -> None:
        with httpx.Client(timeout=10) as client:
            for body in share:
                deliver(client, shop.webhook, body)

    with ThreadPoolExecutor(CONNECTIONS) as threads:
        list(threads.map(work, shares))


def kill_again_and_again(shop: Shop, chance: random.Random, done: threading.Event) -> list[str]:
    killed = []
    for _ in range(KILLS):
        victim = chance.choice(VICTIMS)
        shop.app.kill(victim)
        killed.append(victim)
        if done.wait(KILL_EVERY) and len(killed) >= len(VICTIMS):
            break
    return killed


def settled(shop: Shop) -> bool:
    """Nothing is left to be done, except what a dead sender's lease still covers."""
    waiting = shop.query(
        "SELECT (SELECT count(*) FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL) AS events,"
        " (SELECT count(*) FROM conversations WHERE reply_due_at IS NOT NULL) AS replies,"
        " (SELECT count(*) FROM messages WHERE state = 'queued' AND not_before <= now()) AS sends"
    )[0]
    return not any(waiting.values())


@pytest.mark.timeout(600)
def test_500_messages_survive_kill_9_of_everything() -> None:
    chance = random.Random(SEED)
    with (
        MetaDouble(seed=SEED, repeats=3) as meta,
        App(workers=2, GRAPH_API_URL=meta.url, REPLY_DEBOUNCE_SECONDS="1") as app,
    ):
        shop = Shop(app, meta)
        originals = [shop.message(person, bubble) for person in range(PEOPLE) for bubble in range(BUBBLES)]
        deliveries = [body for body in originals for _ in range(chance.randint(1, 5))]
        chance.shuffle(deliveries)
        done = threading.Event()

        with ThreadPoolExecutor(1) as threads:
            killing = threads.submit(kill_again_and_again, shop, chance, done)
            pour_in(shop, deliveries)
            done.set()
            killed = killing.result()

        wait_until(lambda: settled(shop), 180, "the end of all work")
        wait_until(meta.quiet, 60, "the last status")
        wait_until(lambda: settled(shop), 60, "the end of all work")

        assert len(set(killed)) >= 3
        inbound = shop.value(
            "SELECT count(*) FROM messages WHERE wamid LIKE 'wamid.chaos%' AND direction = 'inbound'"
        )
        assert inbound == PEOPLE * BUBBLES
        assert shop.value("SELECT count(*) FROM webhook_events WHERE parked_at IS NOT NULL") == 0
        people = "SELECT count(*) FROM contacts WHERE phone LIKE '+9170000%'"
        assert shop.value(people) == PEOPLE

        assert max(meta.books.sends.values()) == 1, "something was sent twice"
        replies = shop.query(
            "SELECT message.conversation_id, message.id, message.state, message.metadata->>'answers_up_to' AS answers"
            " FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
            " WHERE contact.phone LIKE '+9170000%' AND message.sender = 'agent'"
        )
        bursts = {(reply["conversation_id"], reply["answers"]) for reply in replies}
        assert len(bursts) == len(replies), "a burst was answered twice"
        assert len({reply["conversation_id"] for reply in replies}) == PEOPLE, "somebody was never answered"
        reached_meta = set(meta.books.sends)
        for reply in replies:
            if reply["state"] in {"accepted", "sent", "delivered", "read"}:
                assert str(reply["id"]) in reached_meta
            if str(reply["id"]) in reached_meta:
                assert reply["state"] == "read", "Meta took it and told us, so we must know"
            else:
                assert reply["state"] in {"sending", "unknown"}, reply
