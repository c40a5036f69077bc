"""Tabs hear of what happens in their shop: each once more after the last event, and never all at one moment."""

import asyncio
import time
from collections import Counter
from types import SimpleNamespace
from uuid import uuid4

import reflex as rx

from revive_app.live.hub import Hub
from revive_app.ui.live import APART, LivePages, Want

SHOP, OTHER = uuid4(), uuid4()


class Heard(rx.State):
    """Something to refresh."""

    @rx.event
    async def refresh(self) -> None:
        """Nothing is read here."""


class Web:
    """The part of Reflex's app that refreshes go through; notes when, and for whom."""

    def __init__(self, tokens: list[str]) -> None:
        self.began: list[tuple[str, float]] = []
        mine = SimpleNamespace(instance_id="here")
        self.event_namespace = SimpleNamespace(
            _token_manager=SimpleNamespace(instance_id="here", token_to_socket=dict.fromkeys(tokens, mine))
        )
        self.event_processor = SimpleNamespace(enqueue=self._enqueue)

    async def _enqueue(self, token: str, event: object) -> None:
        self.began.append((token, time.monotonic()))


async def until(web: Web, refreshes: int) -> None:
    async with asyncio.timeout(5):
        while len(web.began) < refreshes:
            await asyncio.sleep(0.001)


def test_refreshes_begin_apart_and_each_tab_has_one_more_after_the_last_event() -> None:
    async def story() -> None:
        tokens = [f"tab {number}" for number in range(20)]
        web = Web([*tokens, "another shop's"])
        pages = LivePages(web, Hub())  # type: ignore[arg-type]
        for token in tokens:
            pages.subscribe(token, SHOP, [Want(Heard.refresh, ("lead.",), every=0.05)])
        pages.subscribe("another shop's", OTHER, [Want(Heard.refresh, ("lead.",))])

        for _ in range(3):
            await pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 20)
        for _ in range(3):
            await pages.hear(SHOP, {"kind": "lead.moved"})
        await pages.hear(SHOP, {"kind": "product.changed"})
        await until(web, 40)

        assert Counter(token for token, _ in web.began) == dict.fromkeys(tokens, 2)
        moments = [moment for _, moment in web.began]
        assert moments[19] - moments[0] >= 19 * APART - 0.002
        assert not pages._tasks or all(task.done() for task in pages._tasks)

    asyncio.run(story())
