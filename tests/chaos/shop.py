"""A running shop to ill-treat: messages poured in over many connections, and a look at what became of them."""

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import psycopg
from psycopg.rows import dict_row

from revive_app.embedded import embedded_database_url
from revive_app.settings import Home
from tests.fakes.meta_double import MetaDouble, deliver
from tests.server import App

CONNECTIONS = 16


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


def settled(shop: Shop) -> bool:
    """Nothing is left to be done, except what a dead sender's lease still covers. A database that is only just
    coming back is no answer."""
    try:
        waiting = shop.query(
            "SELECT (SELECT count(*) FROM webhook_events WHERE processed_at IS NULL AND parked_at IS NULL) AS events,"
            " (SELECT count(*) FROM conversations WHERE reply_due_at IS NOT NULL) AS replies,"
            " (SELECT count(*) FROM messages WHERE state = 'queued' AND not_before <= now()) AS sends"
        )[0]
    except psycopg.OperationalError:
        return False
    return not any(waiting.values())
