"""Tabs that ask for the same share a reading, and none gets an answer older than its question."""

import asyncio

import pytest

from revive_app.ui.together import Together


class Shop:
    """Something that changes, and takes a while to read."""

    def __init__(self) -> None:
        self.value = 0
        self.readings = 0
        self.may_answer = asyncio.Event()

    async def read(self) -> int:
        self.readings += 1
        seen = self.value
        await self.may_answer.wait()
        return seen


async def until_begun(shop: Shop, readings: int) -> None:
    while shop.readings < readings:
        await asyncio.sleep(0)


def test_who_asks_before_a_reading_begins_shares_it_and_who_asks_later_shares_the_next() -> None:
    async def story() -> None:
        shop, together = Shop(), Together()
        first = [asyncio.create_task(together.ask("board", shop.read)) for _ in range(5)]
        await until_begun(shop, 1)
        shop.value = 1
        later = [asyncio.create_task(together.ask("board", shop.read)) for _ in range(50)]
        await asyncio.sleep(0)
        shop.may_answer.set()

        assert await asyncio.gather(*first) == [0] * 5
        assert await asyncio.gather(*later) == [1] * 50
        assert shop.readings == 2
        assert not together._newest

    asyncio.run(story())


def test_different_questions_do_not_wait_for_each_other() -> None:
    async def story() -> None:
        slow, quick, together = Shop(), Shop(), Together()
        quick.may_answer.set()
        waiting = asyncio.create_task(together.ask("board of one shop", slow.read))
        await until_begun(slow, 1)

        assert await together.ask("board of another", quick.read) == 0
        slow.may_answer.set()
        await waiting

    asyncio.run(story())


def test_a_failed_reading_is_everybodys_and_the_next_begins_anew() -> None:
    async def fail() -> int:
        raise LookupError("the database is away")

    async def story() -> None:
        shop, together = Shop(), Together()
        shop.may_answer.set()
        answers = await asyncio.gather(
            *(together.ask("board", fail) for _ in range(3)), return_exceptions=True
        )

        assert [type(answer) for answer in answers] == [LookupError] * 3
        assert await together.ask("board", shop.read) == 0

    asyncio.run(story())


def test_a_tab_that_closes_leaves_the_reading_to_the_others() -> None:
    async def story() -> None:
        shop, together = Shop(), Together()
        leaving, staying = (asyncio.create_task(together.ask("board", shop.read)) for _ in range(2))
        await until_begun(shop, 1)
        leaving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await leaving
        shop.may_answer.set()

        assert await staying == 0
        assert shop.readings == 1

    asyncio.run(story())
