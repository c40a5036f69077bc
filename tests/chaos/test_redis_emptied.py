"""Redis is only a nudge: emptied again and again, or away for a while, it takes nothing with it."""

import threading
from collections.abc import Iterator

import pytest
import redis

from revive_app.embedded import embedded_redis_url
from revive_app.settings import Home
from tests.chaos.shop import Shop, pour_in, settled
from tests.fakes.meta_double import MetaDouble
from tests.server import App, wait_until

PEOPLE = 40
BUBBLES = 3
DEATHS = 2
SLOW = 1.0
IN_HAND = "SELECT count(*) FROM messages WHERE state = 'sending'"
DEBOUNCE = 1
# CONTRACT §6.4, and what the debounce takes.
BACK_WITHIN = 5 + DEBOUNCE


@pytest.fixture(scope="module")
def shop() -> Iterator[Shop]:
    with MetaDouble() as meta, App(GRAPH_API_URL=meta.url, REPLY_DEBOUNCE_SECONDS=str(DEBOUNCE)) as app:
        yield Shop(app, meta)


def empty(shop: Shop) -> None:
    """FLUSHALL: the broker's queues, the live channels, the pages' state."""
    redis.Redis.from_url(embedded_redis_url(Home(shop.app.home), db=0)).flushall()


def answers_to(shop: Shop, person: int) -> int:
    return int(
        shop.value(
            "SELECT count(*) FROM messages JOIN contacts contact ON contact.id = messages.contact_id"
            f" WHERE contact.phone = '+9170000{person:05d}' AND sender = 'agent' AND state = 'read'"
        )
    )


@pytest.mark.timeout(300)
def test_emptied_again_and_again_it_loses_and_doubles_nothing(shop: Shop) -> None:
    done = threading.Event()

    def empty_again_and_again() -> None:
        while not done.wait(0.2):
            empty(shop)

    emptying = threading.Thread(target=empty_again_and_again)
    emptying.start()
    try:
        pour_in(shop, [shop.message(person, bubble) for bubble in range(BUBBLES) for person in range(PEOPLE)])
        wait_until(lambda: settled(shop), 60, "the end of all work")
    finally:
        done.set()
        emptying.join()
    wait_until(lambda: settled(shop) and shop.meta.quiet(), 30, "the last status")

    assert shop.value("SELECT count(*) FROM messages WHERE wamid LIKE 'wamid.chaos%'") == PEOPLE * BUBBLES
    assert all(answers_to(shop, person) >= 1 for person in range(PEOPLE))
    assert max(shop.meta.books.sends.values()) == 1


@pytest.mark.timeout(300)
def test_work_goes_on_within_five_seconds_of_its_loss_and_of_its_return(shop: Shop) -> None:
    emptied_before, killed_before = PEOPLE + 1, PEOPLE + 2
    empty(shop)
    pour_in(shop, [shop.message(emptied_before, 1)])
    wait_until(
        lambda: answers_to(shop, emptied_before) == 1, BACK_WITHIN, "an answer after Redis was emptied"
    )

    shop.app.kill("redis")
    pour_in(shop, [shop.message(killed_before, 1)])
    wait_until(lambda: shop.app.children["redis"] is not None, 10, "another Redis")
    wait_until(lambda: answers_to(shop, killed_before) == 1, BACK_WITHIN, "an answer after Redis was killed")


@pytest.mark.timeout(300)
def test_the_worker_outlives_redis_with_work_in_its_hands(shop: Shop) -> None:
    worker = shop.app.children["worker"]
    shop.meta.delay = SLOW
    for person in range(PEOPLE + 10, PEOPLE + 10 + DEATHS):
        before = shop.app.children["redis"]
        pour_in(shop, [shop.message(person, 1)])
        wait_until(lambda: shop.value(IN_HAND) > 0, 20, "a message on its way to Meta")
        shop.app.kill("redis")
        wait_until(lambda gone=before: shop.app.children["redis"] not in (None, gone), 10, "another Redis")
        wait_until(lambda who=person: answers_to(shop, who) == 1, 30, "the answer")

    assert shop.app.children["worker"] == worker
    assert max(shop.meta.books.sends.values()) == 1
