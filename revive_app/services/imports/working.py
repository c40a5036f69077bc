"""Kept lists on their way in: said yes to, taken by a worker under a lease, shown how far, done exactly once.

The row of the kept list becomes the batch within the transaction that writes its people. A worker that dies leaves a
lease that runs out, and the next one begins with nothing written; of two that import the same list one commits.
"""

import logging
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from revive_app import jobs
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.errors import Conflict, ReviveError, Unavailable
from revive_app.live.publish import publish
from revive_app.models.base import new_id
from revive_app.providers.storage import Storage
from revive_app.services import files
from revive_app.services.imports import drafts
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.running import Doer, Job, Overtaken, import_list

log = logging.getLogger(__name__)

# Longer than the longest pause between two words of a worker: the merge of 200,000 people.
LEASE = timedelta(seconds=120)
PAUSE = timedelta(seconds=15)
MOST_ATTEMPTS = 4
CHANGED = "import.changed"
_BROKE = "Importing it has failed again and again. Nothing of it was taken; try a smaller list."


@dataclass(slots=True)
class Counts:
    """What one drain did."""

    imported: int = 0
    failed: int = 0
    postponed: int = 0
    overtaken: int = 0


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to import a list."""

    id: UUID
    client_id: UUID
    draft_id: UUID
    campaign_id: UUID
    mapping: Mapping[str, str | None]
    consent_source: str
    doer: Doer
    attempts: int


def start(
    session: TenantSession,
    draft_id: UUID,
    *,
    mapping: Mapping[str, str | None],
    consent_source: str,
    doer: Doer,
) -> None:
    """Have a kept list imported. Said twice, it is imported once. Raises Conflict when it is gone."""
    row = session.row(
        "UPDATE import_batches SET status = 'running', work_due_at = now(), attempts = 0, staged_count = 0,"
        " problem = '', mapping = CAST(:mapping AS jsonb), consent_source = :source, created_by = :by"
        " WHERE id = :id AND status = 'draft' RETURNING id",
        id=draft_id,
        mapping=drafts.as_json(mapping),
        source=consent_source,
        by=doer.user_id,
    )
    if row is None:
        state = session.row("SELECT status FROM import_batches WHERE id = :id", id=draft_id)
        if state is not None and state["status"] in ("running", "done"):
            return  # somebody was first
        raise Conflict("The list was kept for a day and is gone. Upload it again.", code="list_gone")
    publish(session, session.client_id, CHANGED, batch_id=draft_id)
    jobs.import_after(session)


def drain(storage: Storage, go_on: Callable[[], bool]) -> Counts:
    """Import what is due until nothing is or `go_on` says no."""
    counts = Counts()
    while go_on():
        lease = _take()
        if lease is None:
            break
        outcome = _work(lease, storage)
        setattr(counts, outcome, getattr(counts, outcome) + 1)
    return counts


def any_due() -> bool:
    """Whether some list waits for a worker right now."""
    with system_session() as session:
        row = session.row(
            "SELECT 1 AS due FROM import_batches WHERE work_due_at <= now()"
            " AND (lease_until IS NULL OR lease_until <= now()) LIMIT 1"
        )
    return row is not None


def _take() -> Lease | None:
    with system_session() as session:
        row = session.row(_TAKE, lease=new_id(), length=LEASE)
    if row is None:
        return None
    return Lease(
        id=row["lease_id"],
        client_id=row["client_id"],
        draft_id=row["id"],
        campaign_id=row["campaign_id"],
        mapping=dict(row["mapping"]),
        consent_source=row["consent_source"],
        doer=Doer(row["created_by"], row["name"] or "Revive"),
        attempts=row["attempts"],
    )


_TAKE = """
WITH taken AS (
    UPDATE import_batches SET lease_id = :lease, lease_until = now() + :length, attempts = attempts + 1
    WHERE id = (
        SELECT due.id FROM import_batches due
        WHERE due.work_due_at <= now() AND (due.lease_until IS NULL OR due.lease_until <= now())
        ORDER BY due.work_due_at, due.id LIMIT 1
        FOR NO KEY UPDATE SKIP LOCKED
    )
    RETURNING id, client_id, campaign_id, mapping, consent_source, created_by, attempts, lease_id
)
SELECT taken.*, users.name FROM taken LEFT JOIN users ON users.id = taken.created_by
"""


def _work(lease: Lease, storage: Storage) -> str:
    if lease.attempts > MOST_ATTEMPTS:
        return _give_back(lease, _BROKE)
    wish = Wish(lease.campaign_id, dict(lease.mapping), lease.consent_source)
    job = Job(lease.draft_id, lease.id, lambda count: _renew(lease, count))
    try:
        with tempfile.TemporaryFile() as file:
            draft = drafts.fetch(lease.client_id, lease.draft_id, storage, into=file)
            import_list(lease.client_id, file, draft.file_name, wish, lease.doer, job=job)
    except Overtaken:
        return "overtaken"
    except Unavailable as error:
        return _postpone(lease, error.message)
    except ReviveError as error:
        return _give_back(lease, error.message)
    with tenant_session(lease.client_id) as session:
        files.promise_removal(session, draft.file_key)
    return "imported"


def _renew(lease: Lease, count: int) -> None:
    """Say how far it is, and go on for another while. Raises Overtaken."""
    with tenant_session(lease.client_id) as session:
        changed = session.run(
            "UPDATE import_batches SET staged_count = :count, lease_until = now() + :length"
            " WHERE id = :id AND lease_id = :lease",
            count=count,
            length=LEASE,
            id=lease.draft_id,
            lease=lease.id,
        )
        if changed == 0:
            raise Overtaken
        publish(session, lease.client_id, CHANGED, batch_id=lease.draft_id)


def _postpone(lease: Lease, words: str) -> str:
    _release(lease, "work_due_at = now() + :pause, problem = :words", words=words, pause=PAUSE)
    return "postponed"


def _give_back(lease: Lease, words: str) -> str:
    """It cannot be imported as it is: it is a draft again, and says why."""
    _release(lease, "status = 'draft', work_due_at = NULL, problem = :words", words=words)
    return "failed"


def _release(lease: Lease, change: str, **values: object) -> None:
    with tenant_session(lease.client_id) as session:
        session.run(
            f"UPDATE import_batches SET {change}, lease_id = NULL, lease_until = NULL"
            " WHERE id = :id AND lease_id = :lease",
            id=lease.draft_id,
            lease=lease.id,
            **values,
        )
        publish(session, lease.client_id, CHANGED, batch_id=lease.draft_id)
