"""Which source is due, and who is working on it: a lease, renewed with every step, ended by time.

A worker that dies leaves a lease that runs out, and another one begins again: nothing of a source is changed before
all of it is known. Each step asks whether the lease still holds, so a deleted or replaced source is noticed at once.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from revive_app import jobs
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.live.publish import publish
from revive_app.models.base import new_id
from revive_app.services import activity
from revive_app.services.knowledge.sources import CHANGED
from revive_app.vocabulary import ActivityType, SourceKind, SourceStatus, SourceWork

# Longer than the longest step between two renewals: one request to an embedding model, 30 s.
LEASE = timedelta(seconds=60)
BACKOFF = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600, 1800))
_GIVEN_UP = "Reading it has failed again and again. Save it anew and upload it again."


class Outcome(StrEnum):
    """What became of a piece of work."""

    LEARNED = "learned"
    FAILED = "failed"
    POSTPONED = "postponed"
    OVERTAKEN = "overtaken"


class Overtaken(Exception):
    """The source was deleted, replaced, or taken by another worker: what was done for it is worth nothing."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to work on a source, and what there is to know of it."""

    id: UUID
    client_id: UUID
    source_id: UUID
    campaign_id: UUID
    kind: SourceKind
    name: str
    url: str | None
    file_key: str | None
    media_type: str
    sha256: str | None
    embed_model: str | None
    work: SourceWork
    attempts: int

    @property
    def is_last(self) -> bool:
        """Whether nobody will try again after this."""
        return self.work is SourceWork.READ and self.attempts > len(BACKOFF)


def take() -> Lease | None:
    """The source that is due longest, now ours; None when nothing is due.

    A shop that already has somebody at work waits for the shops that have nobody.
    """
    with system_session() as session:
        row = session.row(_TAKE, lease=new_id(), length=LEASE)
    if row is None:
        return None
    return Lease(**{**row, "kind": SourceKind(row["kind"]), "work": SourceWork(row["work"])})


_TAKE = """
UPDATE knowledge_sources SET
    lease_id = :lease, lease_until = now() + :length, attempts = attempts + 1, updated_at = now()
WHERE id = (
    SELECT due.id FROM knowledge_sources due
    WHERE due.work_due_at <= now() AND (due.lease_until IS NULL OR due.lease_until <= now())
    ORDER BY (
        SELECT count(*) FROM knowledge_sources busy
        WHERE busy.work_due_at IS NOT NULL AND busy.client_id = due.client_id AND busy.lease_until > now()
    ), due.work_due_at, due.id
    LIMIT 1
    FOR NO KEY UPDATE SKIP LOCKED
)
RETURNING lease_id AS id, client_id, id AS source_id, campaign_id, kind, name, url, file_key, media_type,
    sha256, embed_model, work, attempts
"""


# A source that failed once keeps saying so while its former passages get new vectors.
_SAYING = (
    "status = CASE WHEN work = 'embed' AND status = 'failed' THEN status ELSE :status END,"
    " status_words = CASE WHEN work = 'embed' AND status = 'failed' THEN status_words ELSE :words END"
)


def renew(lease: Lease, status: SourceStatus, words: str, progress: int) -> None:
    """Say how far it is, and go on for another while. Raises Overtaken."""
    with tenant_session(lease.client_id) as session:
        changed = session.run(
            f"UPDATE knowledge_sources SET {_SAYING}, progress = :progress, lease_until = now() + :length,"
            " updated_at = now() WHERE id = :id AND lease_id = :lease",
            length=LEASE,
            progress=progress,
            status=status,
            words=words,
            id=lease.source_id,
            lease=lease.id,
        )
        if changed == 0:
            raise Overtaken
        _tell(session, lease)


def lock(session: TenantSession, lease: Lease) -> None:
    """Hold the source for the rest of the transaction. Raises Overtaken."""
    row = session.row(
        "SELECT 1 FROM knowledge_sources WHERE id = :id AND lease_id = :lease FOR UPDATE",
        id=lease.source_id,
        lease=lease.id,
    )
    if row is None:
        raise Overtaken


def finish(session: TenantSession, lease: Lease, *, words: str = "", title: str, passages: int) -> None:
    """It is learned: nothing is due any more. Within the transaction that writes the passages."""
    session.run(
        f"UPDATE knowledge_sources SET {_SAYING}, title = :title, progress = 100, attempts = 0,"
        " work_due_at = NULL, lease_id = NULL, lease_until = NULL, updated_at = now() WHERE id = :id",
        status=SourceStatus.READY,
        words=words,
        title=title,
        id=lease.source_id,
    )
    count = f"{passages} passage{'' if passages == 1 else 's'}"
    activity.log(session, lease.client_id, ActivityType.SYSTEM, f"Learned {lease.name}: {count}")
    _tell(session, lease)


def fail(lease: Lease, words: str) -> Outcome:
    """It cannot be learned, for the reason in `words`; what was known of it before stays."""
    with tenant_session(lease.client_id) as session:
        changed = session.run(
            "UPDATE knowledge_sources SET status = 'failed', progress = 0, status_words ="
            " CASE WHEN chunk_count > 0 THEN :words || ' Its former version is still in use.' ELSE :words END,"
            " work_due_at = NULL, lease_id = NULL, lease_until = NULL, updated_at = now()"
            " WHERE id = :id AND lease_id = :lease",
            words=words,
            id=lease.source_id,
            lease=lease.id,
        )
        if changed:
            activity.log(
                session, lease.client_id, ActivityType.SYSTEM, f"Could not learn {lease.name}: {words}"
            )
            _tell(session, lease)
    return Outcome.FAILED if changed else Outcome.OVERTAKEN


def postpone(lease: Lease, words: str, *, retry_after: float | None = None) -> Outcome:
    """Try again after a pause, longer each time; give up in the end."""
    if lease.is_last:
        return fail(lease, words)
    pause = BACKOFF[min(lease.attempts, len(BACKOFF)) - 1]
    if retry_after is not None:
        pause = max(pause, timedelta(seconds=retry_after))
    with tenant_session(lease.client_id) as session:
        changed = session.run(
            "UPDATE knowledge_sources SET work_due_at = now() + :pause, lease_id = NULL, lease_until = NULL,"
            f" {_SAYING}, updated_at = now() WHERE id = :id AND lease_id = :lease",
            status=SourceStatus.QUEUED,
            pause=pause,
            words=f"{words} It is tried again later.",
            id=lease.source_id,
            lease=lease.id,
        )
        _tell(session, lease)
    return Outcome.POSTPONED if changed else Outcome.OVERTAKEN


def give_up_on_poison(lease: Lease) -> Outcome | None:
    """FAILED when workers have died of this source so often that nobody touches it again."""
    # One more than is_last: the last attempt itself must be allowed to run.
    if lease.work is SourceWork.READ and lease.attempts > len(BACKOFF) + 1:
        return fail(lease, _GIVEN_UP)
    return None


def any_due() -> bool:
    """Whether some source waits for a worker right now."""
    with system_session() as session:
        row = session.row(
            "SELECT 1 AS due FROM knowledge_sources WHERE work_due_at <= now()"
            " AND (lease_until IS NULL OR lease_until <= now()) LIMIT 1"
        )
    return row is not None


def want_other_model(embed_model: str) -> int:
    """Have everything learned with another embedding model learned anew. Returns how many sources.

    Until its turn comes a source is not found: vectors of two models are never compared.
    """
    with system_session() as session:
        count = session.run(
            "UPDATE knowledge_sources SET work = 'embed', work_due_at = now(), attempts = 0, updated_at = now()"
            " WHERE work_due_at IS NULL AND chunk_count > 0 AND embed_model IS DISTINCT FROM :model",
            model=embed_model,
        )
        if count:
            jobs.learn_after(session)
    return count


def _tell(session: TenantSession, lease: Lease) -> None:
    publish(session, lease.client_id, CHANGED, source_id=lease.source_id, campaign_id=lease.campaign_id)
