"""Puts Meta's events into PostgreSQL before anybody says 200, many requests to one commit.

Requests that arrive while a commit is on its way share the next one. Routing happens inside the
statement, so a number connected a moment ago is known, and one nobody has is counted and dropped.
"""

import asyncio
import logging
from dataclasses import dataclass, field

import psycopg

from revive_app.db import SYSTEM_ROLE, database_url
from revive_app.errors import Unavailable
from revive_app.metrics import unknown_number_events
from revive_app.settings import get_settings

log = logging.getLogger(__name__)

# A second connection fills its batch while the first one waits for the disk.
CONNECTIONS = 2
ROWS_AT_ONCE = 2_000
CONNECT_TIMEOUT = 3
STATEMENT_TIMEOUT_MS = 10_000


@dataclass(frozen=True, slots=True)
class NewEvent:
    """One event on its way into the table. `secret` is the fingerprint of the app secret that signed it."""

    phone_number_id: str | None
    waba_id: str
    kind: str
    field: str
    key: str
    subject: str
    payload: str
    secret: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What one commit did: events given, of numbers we know, and new ones."""

    given: int
    routed: int
    new: int


@dataclass(slots=True)
class _Request:
    events: list[NewEvent]
    done: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class EventStore:
    """A group-commit queue. One per web process; `run` it for as long as the process serves."""

    def __init__(self) -> None:
        self._waiting: list[_Request] = []
        self._wake = asyncio.Condition()

    async def store(self, events: list[NewEvent]) -> None:
        """Return once these events are committed. Raises Unavailable when they are not."""
        if not events:
            return
        request = _Request(events)
        async with self._wake:
            self._waiting.append(request)
            self._wake.notify()
        await request.done

    async def run(self) -> None:
        """Write until cancelled."""
        writers = [asyncio.create_task(self._write_batches()) for _ in range(CONNECTIONS)]
        try:
            await asyncio.gather(*writers)
        finally:
            for writer in writers:
                writer.cancel()
            await asyncio.gather(*writers, return_exceptions=True)

    async def _write_batches(self) -> None:
        connection: psycopg.AsyncConnection | None = None
        try:
            while True:
                batch = await self._next_batch()
                try:
                    if connection is None or connection.closed:
                        connection = await _connect()
                    stored = await _insert(
                        connection, [event for request in batch for event in request.events]
                    )
                    unknown_number_events.inc(stored.given - stored.routed)
                except (psycopg.Error, OSError, TimeoutError) as error:
                    log.warning("%s events were not stored: %s", len(batch), type(error).__name__)
                    _fail(batch)
                    if connection is not None:
                        await connection.close()
                        connection = None
                except BaseException:
                    _fail(batch)
                    raise
                else:
                    for request in batch:
                        if not request.done.done():
                            request.done.set_result(None)
        finally:
            if connection is not None:
                await connection.close()

    async def _next_batch(self) -> list[_Request]:
        async with self._wake:
            await self._wake.wait_for(lambda: bool(self._waiting))
            size = taken = 0
            for request in self._waiting:
                if taken and size + len(request.events) > ROWS_AT_ONCE:
                    break
                size += len(request.events)
                taken += 1
            batch, self._waiting = self._waiting[:taken], self._waiting[taken:]
            return batch


def _fail(batch: list[_Request]) -> None:
    for request in batch:
        if not request.done.done():
            request.done.set_exception(Unavailable("The event could not be stored. Send it again."))


async def _connect() -> psycopg.AsyncConnection:
    return await psycopg.AsyncConnection.connect(
        database_url(get_settings()), connect_timeout=CONNECT_TIMEOUT, prepare_threshold=None
    )


async def _insert(connection: psycopg.AsyncConnection, events: list[NewEvent]) -> Stored:
    columns = [
        [getattr(event, name) for event in events]
        for name in ("phone_number_id", "waba_id", "kind", "field", "key", "subject", "payload", "secret")
    ]
    # One round trip: begin, become the system role, insert, commit.
    async with connection.pipeline(), connection.transaction():
        await connection.execute(_ENTER)
        cursor = await connection.execute(_INSERT, columns)
    row = await cursor.fetchone()
    assert row is not None
    return Stored(*row)


_ENTER = (
    f"SELECT set_config('role', '{SYSTEM_ROLE}', true),"
    f" set_config('statement_timeout', '{STATEMENT_TIMEOUT_MS}', true)"
)

# An event signed with another shop's secret is kept as evidence under a key of its own, without effect:
# it must not be able to stand in the way of the real one.
_INSERT = """
WITH item AS (
    SELECT * FROM unnest(%s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
        AS item (phone_number_id, waba_id, kind, field, key, subject, payload, secret)
), routed AS (
    SELECT item.*, number.client_id, number.id AS number_id, number.app_secret_fingerprint = item.secret AS trusted
    FROM item JOIN LATERAL (
        SELECT id, client_id, app_secret_fingerprint FROM whatsapp_numbers
        WHERE CASE WHEN item.phone_number_id IS NULL THEN waba_id = item.waba_id
                   ELSE phone_number_id = item.phone_number_id END
        ORDER BY app_secret_fingerprint = item.secret DESC, id LIMIT 1
    ) number ON true
), stored AS (
    INSERT INTO webhook_events (client_id, number_id, dedupe_key, kind, field, subject, payload, processed_at, reason)
    SELECT client_id, CASE WHEN phone_number_id IS NOT NULL THEN number_id END,
           CASE WHEN trusted THEN '' ELSE 'rejected ' || secret || ' ' END
               || coalesce(phone_number_id, 'account ' || waba_id) || ' '
               -- hashed: Meta's ids hold the sender's number in disguise, and a key outlives an erasure
               || encode(sha256(convert_to(key, 'UTF8')), 'hex'),
           kind, field, subject, payload::json,
           CASE WHEN NOT trusted THEN now() END,
           CASE WHEN NOT trusted THEN 'signed with another shop''s app secret' END
    FROM routed
    ON CONFLICT (dedupe_key) DO NOTHING
    RETURNING 1
)
SELECT (SELECT count(*) FROM item), (SELECT count(*) FROM routed), (SELECT count(*) FROM stored)
"""
