"""Tabs hear of what happens in their shop: each once more after the last event, and never all at one moment."""

import asyncio
import time
from collections import Counter
from types import SimpleNamespace
from uuid import uuid4

import pytest
import reflex as rx

from revive_app.live.hub import Hub
from revive_app.ui import live
from revive_app.ui.live import APART, LivePages, Want

SHOP, OTHER = uuid4(), uuid4()


class Heard(rx.State):
    """Something to refresh."""

    @rx.event
    async def refresh(self) -> None:
        """Nothing is read here."""


class Counted(rx.State):
    """Something else to refresh."""

    @rx.event
    async def refresh(self) -> None:
        """Nothing is read here."""


class Web:
    """The part of Reflex's app that refreshes go through: notes when, for whom and what, as soon as one has begun."""

    def __init__(self, tokens: list[str]) -> None:
        self.pages = LivePages(self, Hub())  # type: ignore[arg-type]
        self.takes = True
        self.began: list[tuple[str, float]] = []
        self.ran: list[tuple[str, ...]] = []
        mine = SimpleNamespace(instance_id="here")
        self.event_namespace = SimpleNamespace(
            _token_manager=SimpleNamespace(instance_id="here", token_to_socket=dict.fromkeys(tokens, mine))
        )
        self.event_processor = SimpleNamespace(enqueue=self._enqueue)

    async def _enqueue(self, token: str, event: object) -> None:
        self.began.append((token, time.monotonic()))
        if self.takes:
            self.ran.append(tuple(handler.state.__name__ for handler in self.pages.take_due(token)))


async def until(web: Web, refreshes: int) -> None:
    async with asyncio.timeout(5):
        while len(web.began) < refreshes:
            await asyncio.sleep(0.001)


def test_refreshes_begin_apart_and_each_tab_has_one_more_after_the_last_event() -> None:
    async def story() -> None:
        tokens = [f"tab {number}" for number in range(20)]
        web = Web([*tokens, "another shop's"])
        pages = web.pages
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


def test_what_is_due_together_is_one_event_and_what_must_wait_has_its_own_later() -> None:
    async def story() -> None:
        web = Web(["tab"])
        wants = [
            Want(Heard.refresh, ("lead.",), every=0.02),
            Want(Counted.refresh, ("lead.", "message."), every=0.2),
        ]
        web.pages.subscribe("tab", SHOP, wants)

        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 1)
        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 3)

        assert web.ran == [("Heard", "Counted"), ("Heard",), ("Counted",)]
        assert web.began[2][1] - web.began[0][1] >= 0.2
        assert web.pages.take_due("tab") == []
        assert web.pages.take_due("nobody's") == []

    asyncio.run(story())


def test_an_event_that_was_refused_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        web = Web(["tab"])
        web.pages.subscribe("tab", SHOP, [Want(Heard.refresh, ("lead.",), every=0.01)])
        web.takes = False
        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 1)
        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        assert not web.pages._tasks or all(task.done() for task in web.pages._tasks)

        web.takes = True
        await asyncio.sleep(0.05)
        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 2)

        assert web.ran == [("Heard",)]

    monkeypatch.setattr(live, "TAKEN_WITHIN", 0.05)
    asyncio.run(story())


def test_a_call_whose_work_was_done_before_its_turn_leaves_the_tab_able_to_hear() -> None:
    async def story() -> None:
        web = Web(["tab"])
        web.pages.subscribe("tab", SHOP, [Want(Heard.refresh, ("lead.",), every=0.0)])
        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        assert len(web.pages.take_due("tab")) == 1
        await until(web, 1)

        await web.pages.hear(SHOP, {"kind": "lead.moved"})
        await until(web, 2)

        assert web.ran == [(), ("Heard",)]

    asyncio.run(story())
