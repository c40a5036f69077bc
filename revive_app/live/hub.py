"""Fans out what happens: from Redis to the streams and open pages of this web process.

Redis only wakes it up. What is shown is read from PostgreSQL by position, and looked for every two
seconds even when nobody called, so an emptied or absent Redis costs seconds, never lines.
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from uuid import UUID

import redis.asyncio as aioredis
import sqlalchemy as sa
from redis.exceptions import RedisError

from revive_app.db import tenant_session
from revive_app.live.publish import CHANNEL_PREFIX
from revive_app.redis_client import redis_url
from revive_app.services import activity
from revive_app.services.activity import ActivityLine
from revive_app.settings import get_settings

log = logging.getLogger(__name__)

LOOK_EVERY = 2.0
RECONNECT_AFTER = 0.5
# A stream this far behind is closed; its client comes back and resumes where it was.
LONGEST_BACKLOG = 1_000

PageListener = Callable[[UUID, dict[str, str]], Awaitable[None]]


@dataclass(slots=True)
class _Feed:
    """One shop's lines, for all streams of this process that watch it."""

    client_id: UUID
    position: int = 0
    streams: set[asyncio.Queue[ActivityLine | None]] = field(default_factory=set)
    reading: asyncio.Lock = field(default_factory=asyncio.Lock)


class Hub:
    """One per web process; `run` it for as long as the process serves."""

    def __init__(self) -> None:
        self._feeds: dict[UUID, _Feed] = {}
        self._pages: PageListener | None = None
        self.connected = False

    def on_page_event(self, listener: PageListener) -> None:
        """Call `listener(client_id, event)` for every live event; it refreshes the open pages."""
        self._pages = listener

    async def run(self) -> None:
        """Listen and look until cancelled."""
        await asyncio.gather(self._listen_for_ever(), self._look_for_ever())

    async def stream(self, client_id: UUID, *, after: int | None = None) -> AsyncIterator[ActivityLine]:
        """The shop's lines as they come, beginning after position `after`, or with what comes next.

        Lines come in order, each once. The stream ends when its reader is too slow.
        """
        queue: asyncio.Queue[ActivityLine | None] = asyncio.Queue()
        feed = await self._join(client_id, queue)
        try:
            seen = feed.position if after is None else await _at_most_the_last(feed, after)
            async for line in self._missed(client_id, seen, feed.position):
                seen = line.position
                yield line
            while (line_or_end := await queue.get()) is not None:
                if line_or_end.position > seen:
                    seen = line_or_end.position
                    yield line_or_end
        finally:
            feed.streams.discard(queue)
            if not feed.streams:
                self._feeds.pop(client_id, None)

    async def _join(self, client_id: UUID, queue: asyncio.Queue[ActivityLine | None]) -> _Feed:
        feed = self._feeds.get(client_id)
        if feed is None:
            feed = self._feeds.setdefault(client_id, _Feed(client_id))
        feed.streams.add(queue)
        async with feed.reading:
            if feed.position == 0:
                feed.position = await asyncio.to_thread(_last_position, client_id)
        return feed

    async def _missed(self, client_id: UUID, after: int, until: int) -> AsyncIterator[ActivityLine]:
        """What was said between a reader's last line and the moment it joined."""
        while after < until:
            lines = await asyncio.to_thread(_lines_since, client_id, after)
            if not lines:
                return
            for line in lines:
                if line.position > until:
                    return
                yield line
            after = lines[-1].position

    async def _read_on(self, feed: _Feed) -> None:
        """Give every stream of the shop the lines it has not had."""
        async with feed.reading:
            while lines := await asyncio.to_thread(_lines_since, feed.client_id, feed.position):
                feed.position = lines[-1].position
                for queue in tuple(feed.streams):
                    if queue.qsize() > LONGEST_BACKLOG:
                        feed.streams.discard(queue)
                        queue.put_nowait(None)
                        continue
                    for line in lines:
                        queue.put_nowait(line)

    async def _listen_for_ever(self) -> None:
        while True:
            try:
                await self._listen()
            except (RedisError, OSError) as error:
                log.info("live events: Redis is away (%s)", type(error).__name__)
            self.connected = False
            await asyncio.sleep(RECONNECT_AFTER)

    async def _listen(self) -> None:
        async with (
            aioredis.Redis.from_url(redis_url(get_settings()), socket_connect_timeout=2) as client,
            client.pubsub() as channel,
        ):
            await channel.psubscribe(f"{CHANNEL_PREFIX}*")
            self.connected = True
            async for message in channel.listen():
                if message["type"] == "pmessage":
                    await self._hear(message["channel"].decode(), message["data"])

    async def _hear(self, channel: str, data: bytes) -> None:
        with contextlib.suppress(ValueError):
            client_id = UUID(channel.removeprefix(CHANNEL_PREFIX))
            event = json.loads(data)
            await self._tell(client_id, event)

    async def _tell(self, client_id: UUID, event: dict[str, str]) -> None:
        feed = self._feeds.get(client_id)
        if feed is not None and event.get("kind") == activity.KIND:
            await self._read_safely(feed)
        if self._pages is not None:
            await self._pages(client_id, event)

    async def _look_for_ever(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            for feed in tuple(self._feeds.values()):
                await self._read_safely(feed)

    async def _read_safely(self, feed: _Feed) -> None:
        try:
            await self._read_on(feed)
        except sa.exc.SQLAlchemyError as error:
            log.warning("live events: the database is away (%s)", type(error).__name__)


async def _at_most_the_last(feed: _Feed, position: int) -> int:
    """A reader that claims to have seen what is still to come (a restored shop counts anew) misses nothing of it."""
    if position <= feed.position:
        return position
    # The feed may be a moment behind what another process has shown.
    return min(position, await asyncio.to_thread(_last_position, feed.client_id))


def _last_position(client_id: UUID) -> int:
    with tenant_session(client_id) as session:
        return activity.last_position(session)


def _lines_since(client_id: UUID, position: int) -> list[ActivityLine]:
    with tenant_session(client_id) as session:
        return activity.since(session, position=position)
