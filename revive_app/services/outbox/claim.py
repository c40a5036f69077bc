"""Claims messages that may leave now. One transaction: number, tokens, gate, 'sending', commit.

The contact is locked too: an opt-out that commits first is seen here, one that comes later waits
until these messages are claimed, and two numbers never count the same person at once. Whatever is
locked by somebody else is passed over, so this never waits and can take part in no deadlock.

Conversations come first, by lane. What is left of the tokens goes to the number's running blasts, which
queue apart: a blast that is paused or waits for its portfolio's limit is not looked at, whatever its size.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import SystemSession, system_session
from revive_app.providers.whatsapp.protocol import Recipient
from revive_app.rules import pacing
from revive_app.services.outbox import running
from revive_app.services.outbox.budget import take_budget
from revive_app.services.outbox.facts import CANDIDATES, Surroundings
from revive_app.services.outbox.verdicts import Verdicts
from revive_app.vocabulary import Lane

CLAIM_LIMIT = 100
# When messages are found that must wait, so many are looked at in one go: each of them is looked at once.
LOOK_LIMIT = 200
# Longer than any call may take; after it the message is unknown, never queued again.
LEASE = timedelta(seconds=90)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A message that is now ours to send."""

    id: UUID
    client_id: UUID
    conversation_id: UUID
    recipient: Recipient
    body: dict[str, Any]
    attempts: int
    blast_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """What one claim brought: messages to send, how many were held or skipped, and when to look again."""

    claimed: tuple[Claimed, ...] = ()
    held: int = 0
    skipped: int = 0
    # another process is claiming from this number
    busy: bool = False
    look_again_at: datetime | None = None
    # what the number may send a second
    rate: float = 0.0


def claim(
    number_id: UUID, *, now: datetime | None = None, wide: bool = False, by: str | None = None
) -> ClaimResult:
    """Claim up to 100 messages of a number, lowest lane first, one of each conversation at a time.

    `by` names the journal of the process that will send them. `wide` looks at more messages than may leave,
    because the last claim found some that must wait.
    """
    now = now or utc_now()
    with system_session() as session:
        number = session.row(_LOCK_NUMBER, id=number_id)
        budget = take_budget(session, number, now) if number is not None else None
        if number is None or budget is None:
            return ClaimResult(busy=True)
        bucket = pacing.Bucket(number["bucket_tokens"], number["bucket_at"], _rate(number, now)).at_moment(
            now
        )
        allowed = min(CLAIM_LIMIT, bucket.whole)
        if allowed < 1:
            return ClaimResult(look_again_at=bucket.worth_a_look_at())
        surroundings = Surroundings(session, number, budget, now)
        found = Verdicts(session, surroundings, now, lease=LEASE, by=by)
        look = LOOK_LIMIT if wide else allowed
        for lane in _lanes_with_work(session, number_id, now):
            if found.sends < allowed:
                rows = session.rows(CANDIDATES, number=number_id, lane=lane, now=now, limit=look)
                found.judge(_one_each(rows), allowed=allowed)
        waits_until = None
        if found.sends < allowed and surroundings.blasts_may_leave:
            waits_until = running.claim_from_blasts(session, found, number_id, allowed, look, now)
        found.write()
        budget.store(session, begun=found.begun)
        session.run(_STORE_BUCKET, id=number_id, tokens=bucket.take(found.sends).tokens, at=bucket.at)
        more = found.sends == allowed
        return ClaimResult(
            claimed=tuple(_claimed(row) for row in found.sending),
            held=found.held,
            skipped=found.skipped,
            look_again_at=bucket.take(found.sends).worth_a_look_at() if more else waits_until,
            rate=bucket.rate_per_second,
        )


def _lanes_with_work(session: SystemSession, number_id: UUID, now: datetime) -> list[Lane]:
    """One question instead of four: while a blast runs, there is mostly nothing else."""
    rows = session.rows(_LANES, lanes=[lane.value for lane in Lane], number=number_id, now=now)
    return [Lane(row["lane"]) for row in rows]


_LANES = """
SELECT lane FROM unnest(CAST(:lanes AS smallint[])) lane
WHERE EXISTS (
    SELECT FROM messages WHERE number_id = :number AND state = 'queued' AND blast_id IS NULL
    AND messages.lane = lane.lane AND not_before <= :now
) ORDER BY lane
"""

_LOCK_NUMBER = """
SELECT number.*, client.timezone, client.quiet_from, client.quiet_until, client.frequency_cap_count,
       client.frequency_cap_days, client.sending_confirmed_epoch,
       deployment_epoch() AS epoch
FROM whatsapp_numbers number JOIN clients client ON client.id = number.client_id
WHERE number.id = :id FOR NO KEY UPDATE OF number SKIP LOCKED
"""

_STORE_BUCKET = "UPDATE whatsapp_numbers SET bucket_tokens = :tokens, bucket_at = :at WHERE id = :id"


def _rate(number: sa.RowMapping, now: datetime) -> float:
    """What the number may send a second: its own rate, or what a refusal for speed taught it."""
    lesson = (
        pacing.Lesson(number["learned_rate"], number["learned_at"])
        if number["learned_rate"] is not None
        else None
    )
    return pacing.learned_rate(number["rate_per_second"], lesson, now)


def _one_each(rows: list[sa.RowMapping]) -> list[sa.RowMapping]:
    """The first message of each conversation: the next one follows when Meta has taken this one."""
    return list({row["conversation_id"]: row for row in reversed(rows)}.values())[::-1]


def _claimed(row: sa.RowMapping) -> Claimed:
    return Claimed(
        id=row["id"],
        client_id=row["client_id"],
        conversation_id=row["conversation_id"],
        recipient=Recipient(row["phone"], row["wa_user_id"]),
        body=row["payload"],
        attempts=row["attempts"],
        blast_id=row["blast_id"],
    )
