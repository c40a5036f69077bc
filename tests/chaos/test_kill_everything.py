"""kill -9 of everything while messages pour in: each takes effect once, nobody is answered twice, nothing is lost.

Meta's double keeps its own books; ours must agree with them.
"""

import random
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.chaos.shop import Shop, pour_in, settled
from tests.fakes.meta_double import MetaDouble
from tests.server import App, wait_until

SEED = 20261122
PEOPLE = 100
BUBBLES = 5
VICTIMS = ("worker", "redis", "postgres", "web", "beat")
KILLS = 14
KILL_EVERY = 1.5


def kill_again_and_again(shop: Shop, chance: random.Random, done: threading.Event) -> list[str]:
    killed = []
    for _ in range(KILLS):
        victim = chance.choice(VICTIMS)
        shop.app.kill(victim)
        killed.append(victim)
        if done.wait(KILL_EVERY) and len(killed) >= len(VICTIMS):
            break
    return killed


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
