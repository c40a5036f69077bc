"""Which events are due, and what becomes of the one that cannot be worked.

Events of one subject (a person on a number) are worked in the order they came, by one worker at a
time: an advisory lock that ends with the transaction sees to it. An event that raises is rolled back
alone, tried again later, and parked with its reason after the last try; its neighbours go on.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.errors import ReviveError
from revive_app.services.ingest import statuses
from revive_app.services.ingest.event import Event, Parked
from revive_app.services.ingest.handlers import handler_of

log = logging.getLogger(__name__)

SUBJECTS_AT_ONCE = 50
EVENTS_AT_ONCE = 50

# After the last one the event is parked for a person to look at.
BACKOFF = tuple(timedelta(seconds=seconds) for seconds in (1, 5, 30, 120, 600))


@dataclass(slots=True)
class Counts:
    """What one drain did."""

    processed: int = 0
    retried: int = 0
    parked: int = 0

    def add(self, other: "Counts") -> None:
        """Sum up."""
        self.processed += other.processed
        self.retried += other.retried
        self.parked += other.parked


def drain(go_on: Callable[[], bool]) -> Counts:
    """Work everything due but statuses, until nothing is or `go_on` says no."""
    total = Counts()
    while go_on():
        subjects = _due_subjects()
        if not subjects:
            break
        progress = Counts()
        for client_id, subject in subjects:
            if not go_on():
                break
            progress.add(_work_subject(client_id, subject))
        total.add(progress)
        if progress == Counts():
            break  # all of them are in other workers' hands
    return total


def drain_statuses(go_on: Callable[[], bool]) -> Counts:
    """Work the statuses due: the plain ones in batches, those with consequences one by one."""
    total = Counts()
    while go_on():
        batch = statuses.apply_batch()
        total.processed += batch.applied
        total.retried += batch.postponed
        for client_id, event_id in batch.one_by_one:
            total.add(_work_event(client_id, event_id))
        if not batch.claimed:
            break
    return total


def _due_subjects() -> list[tuple[UUID, str]]:
    with system_session() as session:
        rows = session.rows(_DUE_SUBJECTS, limit=SUBJECTS_AT_ONCE)
    return [(row["client_id"], row["subject"]) for row in rows]


# SKIP LOCKED passes over what another worker holds right now; the locks end with this statement's transaction.
_DUE_SUBJECTS = """
SELECT client_id, subject FROM (
    SELECT id, client_id, subject FROM webhook_events
    WHERE processed_at IS NULL AND parked_at IS NULL AND next_attempt_at <= now() AND kind <> 'status'
    ORDER BY next_attempt_at, id LIMIT 4 * :limit
    FOR UPDATE SKIP LOCKED
) due
GROUP BY client_id, subject ORDER BY min(id) LIMIT :limit
"""

_EVENTS = """
SELECT id, client_id, number_id, kind, field, subject, payload, received_at, attempts FROM webhook_events
WHERE {which} AND processed_at IS NULL AND parked_at IS NULL AND next_attempt_at <= now()
ORDER BY id LIMIT :limit FOR UPDATE
"""


def _work_subject(client_id: UUID, subject: str) -> Counts:
    counts = Counts()
    with tenant_session(client_id) as session:
        lock = session.row(
            "SELECT pg_try_advisory_xact_lock(hashtextextended(:subject, 1)) AS ours", subject=subject
        )
        if lock is None or not lock["ours"]:
            return counts
        # Waits for whoever looks for due subjects right now and holds rows for that moment: to skip them would be to work
        # her later words first.
        query = _EVENTS.format(which="subject = :subject AND kind <> 'status'")
        for row in session.rows(query, subject=subject, limit=EVENTS_AT_ONCE):
            _work(session, row, counts)
    return counts


def _work_event(client_id: UUID, event_id: int) -> Counts:
    counts = Counts()
    with tenant_session(client_id) as session:
        for row in session.rows(f"{_EVENTS.format(which='id = :id')} SKIP LOCKED", id=event_id, limit=1):
            _work(session, row, counts)
    return counts


def _work(session: TenantSession, row: sa.RowMapping, counts: Counts) -> None:
    event = Event.of(row)
    handler = handler_of(event)
    try:
        with session.begin_nested():
            reason = handler(session, event) if handler else "unknown kind, kept"
    except sa.exc.OperationalError:
        raise  # the database is away or chose us in a deadlock: nobody's fault, all of it is tried again
    except Parked as error:
        counts.parked += 1
        _finish(session, event, "parked_at = now()", error.reason)
    except Exception as error:  # noqa: BLE001  one poisonous event must not stop the others
        counts.retried += 1
        _postpone(session, event, error)
    else:
        counts.processed += 1
        _finish(session, event, "processed_at = now()", reason)


def _postpone(session: TenantSession, event: Event, error: Exception) -> None:
    log.exception("event %s (%s) failed, attempt %s", event.id, event.kind, event.attempts + 1)
    reason = error.message if isinstance(error, ReviveError) else type(error).__name__
    if event.attempts >= len(BACKOFF):
        _finish(session, event, "parked_at = now()", reason)
    else:
        due = "next_attempt_at = now() + :pause"
        _finish(session, event, due, reason, pause=BACKOFF[event.attempts])


def _finish(session: TenantSession, event: Event, change: str, reason: str | None, **parameters: Any) -> None:
    session.run(
        f"UPDATE webhook_events SET {change}, attempts = attempts + 1, reason = :reason WHERE id = :id",
        id=event.id,
        reason=reason,
        **parameters,
    )
