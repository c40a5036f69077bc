"""What a number's running blasts may send of its tokens: each at its own pace, several in turn."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import SystemSession
from revive_app.live.publish import publish
from revive_app.rules import gate, pacing
from revive_app.services.outbox.facts import BLAST_CANDIDATES
from revive_app.services.outbox.verdicts import Verdicts

# The blast's row is locked, so that a pause waits for this claim, and none is made after it.
_RUNNING = """
SELECT blast.id, blast.client_id, blast.rate_per_minute, blast.bucket_tokens, blast.bucket_at
FROM blasts blast JOIN campaigns campaign ON campaign.id = blast.campaign_id
WHERE blast.number_id = :number AND blast.status = 'running' AND campaign.status = 'active'
  AND (blast.hold_until IS NULL OR blast.hold_until <= :now)
  AND EXISTS (SELECT FROM messages WHERE messages.blast_id = blast.id AND messages.state = 'queued'
              AND messages.not_before <= :now)
ORDER BY blast.claimed_at NULLS FIRST, blast.id
FOR NO KEY UPDATE OF blast SKIP LOCKED
"""


def claim_from_blasts(
    session: SystemSession, found: Verdicts, number_id: UUID, allowed: int, look: int, now: datetime
) -> datetime | None:
    """Fill what `allowed` leaves from the blasts. When the next one may go, if only their own pace keeps them."""
    blasts = session.rows(_RUNNING, number=number_id, now=now)
    waits_until: datetime | None = None
    for blast in blasts:
        if found.sends >= allowed:
            break
        bucket = _bucket(blast, now)
        share = allowed - found.sends
        if bucket is not None:
            share = min(share, bucket.whole)
        if share < 1 and bucket is not None:
            waits_until = min(waits_until or bucket.worth_a_look_at(), bucket.worth_a_look_at())
            continue
        before = found.sends
        rows = session.rows(BLAST_CANDIDATES, blast=blast["id"], now=now, limit=max(share, look))
        stopped = found.judge(rows, allowed=before + share)
        sent = found.sends - before
        if stopped is not None:
            _hold(session, found, blast, stopped, now)
        if sent and (bucket is not None or len(blasts) > 1):
            _store(session, blast, bucket.take(sent) if bucket is not None else None, now)
    return waits_until


def _bucket(blast: sa.RowMapping, now: datetime) -> pacing.Bucket | None:
    """The blast's own pace, when it is to be slower than its number."""
    if blast["rate_per_minute"] is None:
        return None
    return pacing.Bucket(blast["bucket_tokens"], blast["bucket_at"], blast["rate_per_minute"] / 60).at_moment(
        now
    )


def _store(session: SystemSession, blast: sa.RowMapping, bucket: pacing.Bucket | None, now: datetime) -> None:
    session.run(
        "UPDATE blasts SET claimed_at = :now, bucket_tokens = coalesce(:tokens, bucket_tokens),"
        " bucket_at = coalesce(:at, bucket_at) WHERE id = :id",
        id=blast["id"],
        now=now,
        tokens=bucket.tokens if bucket else None,
        at=bucket.at if bucket else None,
    )


def _hold(
    session: SystemSession, found: Verdicts, blast: sa.RowMapping, hold: gate.Hold, now: datetime
) -> None:
    """The whole blast waits for the portfolio's limit: one row, not a hundred thousand."""
    session.run(
        "UPDATE blasts SET hold_until = :until, hold_reason = :reason, updated_at = :now WHERE id = :id",
        id=blast["id"],
        until=found.budget_free_at(),
        reason=hold.reason.value,
        now=now,
    )
    publish(session, blast["client_id"], "blast.changed", blast_id=blast["id"])
