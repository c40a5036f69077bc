"""Claims messages that may leave now. One transaction: number, tokens, gate, 'sending', commit.

The contact is locked too: an opt-out that commits first is seen here, one that comes later waits
until these messages are claimed, and two numbers never count the same person at once. Whatever is
locked by somebody else is passed over, so this never waits and can take part in no deadlock.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import SystemSession, system_session
from revive_app.providers.whatsapp.protocol import Recipient
from revive_app.rules import gate, pacing
from revive_app.services.outbox.facts import CANDIDATES, load_facts
from revive_app.vocabulary import MessageState, MessagingTier

CLAIM_LIMIT = 100
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


@dataclass(frozen=True, slots=True)
class ClaimResult:
    """What one claim brought: messages to send, how many were held or skipped, and when to look again."""

    claimed: tuple[Claimed, ...] = ()
    held: int = 0
    skipped: int = 0
    # another process is claiming from this number
    busy: bool = False
    look_again_at: datetime | None = None


def claim(number_id: UUID, *, now: datetime | None = None) -> ClaimResult:
    """Claim up to 100 messages of a number, lowest lane first, one of each conversation at a time."""
    now = now or utc_now()
    with system_session() as session:
        number = session.row(_LOCK_NUMBER, id=number_id)
        if number is None or not _own_budget(session, number):
            return ClaimResult(busy=True)
        bucket = pacing.Bucket(
            number["bucket_tokens"], number["bucket_at"], number["rate_per_second"]
        ).at_moment(now)
        allowed = min(CLAIM_LIMIT, int(bucket.tokens))
        if allowed < 1:
            return ClaimResult(look_again_at=bucket.full_at())
        rows = session.rows(CANDIDATES, number=number_id, now=now, limit=allowed)
        rows = _one_each(rows)
        verdicts = _judge(session, number, rows, now)
        claimed = _apply(session, rows, verdicts, now)
        bucket = bucket.take(len(claimed))
        session.run(_STORE_BUCKET, id=number_id, tokens=bucket.tokens, at=bucket.at)
        more = len(rows) == allowed
        return ClaimResult(
            claimed=claimed,
            held=sum(isinstance(verdict, gate.Hold) for verdict in verdicts),
            skipped=sum(isinstance(verdict, gate.Skip) for verdict in verdicts),
            look_again_at=bucket.full_at() if more else None,
        )


_LOCK_NUMBER = """
SELECT number.*, client.timezone, client.quiet_from, client.quiet_until, client.frequency_cap_count,
       client.frequency_cap_days, client.sending_confirmed_epoch,
       deployment_epoch() AS epoch
FROM whatsapp_numbers number JOIN clients client ON client.id = number.client_id
WHERE number.id = :id FOR NO KEY UPDATE OF number SKIP LOCKED
"""

_STORE_BUCKET = "UPDATE whatsapp_numbers SET bucket_tokens = :tokens, bucket_at = :at WHERE id = :id"


def _own_budget(session: SystemSession, number: sa.RowMapping) -> bool:
    """Numbers of one portfolio share Meta's 24-hour budget, so they claim one after the other."""
    if MessagingTier(number["tier"]) not in gate.TIER_LIMITS:
        return True
    lock = session.row(
        "SELECT pg_try_advisory_xact_lock(hashtextextended(:portfolio, 2)) AS ours",
        portfolio=number["portfolio_id"],
    )
    return lock is not None and bool(lock["ours"])


def _one_each(rows: list[sa.RowMapping]) -> list[sa.RowMapping]:
    """The first message of each conversation: the next one follows when Meta has taken this one."""
    seen: set[UUID] = set()
    first = []
    for row in rows:
        if row["conversation_id"] not in seen:
            seen.add(row["conversation_id"])
            first.append(row)
    return first


def _judge(
    session: SystemSession, number: sa.RowMapping, rows: list[sa.RowMapping], now: datetime
) -> list[gate.Verdict]:
    if not rows:
        return []
    verdicts: list[gate.Verdict] = []
    begun = 0
    for facts in load_facts(session, number, rows, now):
        used = replace(facts.number, budget_used=facts.number.budget_used + begun)
        verdict = gate.decide(replace(facts, number=used), now)
        if isinstance(verdict, gate.Send) and facts.message.opens_conversation(now):
            begun += not facts.message.counted_in_budget
        verdicts.append(verdict)
    return verdicts


def _apply(
    session: SystemSession, rows: list[sa.RowMapping], verdicts: list[gate.Verdict], now: datetime
) -> tuple[Claimed, ...]:
    """Write the verdicts down; the claimed ones come back."""
    claimed: list[Claimed] = []
    sending: list[dict[str, Any]] = []
    waiting: list[dict[str, Any]] = []
    for row, verdict in zip(rows, verdicts, strict=True):
        match verdict:
            case gate.Send():
                claimed.append(_claimed(row))
                sending.append(_sending(row, now))
            case gate.Hold(until, reason):
                waiting.append(
                    {"id": row["id"], "state": MessageState.QUEUED, "until": until, "reason": reason}
                )
            case gate.Skip(reason):
                waiting.append(
                    {"id": row["id"], "state": MessageState.SKIPPED, "until": now, "reason": reason}
                )
    if sending:
        session.connection().execute(sa.text(_MARK_SENDING), sending)
        session.connection().execute(sa.text(_MARK_PAIR), sending)
    if waiting:
        session.connection().execute(sa.text(_MARK_WAITING), waiting)
    return tuple(claimed)


def _claimed(row: sa.RowMapping) -> Claimed:
    return Claimed(
        id=row["id"],
        client_id=row["client_id"],
        conversation_id=row["conversation_id"],
        recipient=Recipient(row["phone"], row["wa_user_id"]),
        body=row["payload"],
        attempts=row["attempts"],
    )


def _sending(row: sa.RowMapping, now: datetime) -> dict[str, Any]:
    window = row["window_expires_at"]
    opens = row["message_type"] == "template" and (window is None or window <= now)
    return {
        "id": row["id"],
        "conversation": row["conversation_id"],
        "now": now,
        "lease": now + LEASE,
        "opens": opens,
        "tat": pacing.pair_after_send(row["pair_tat"], now),
    }


_MARK_SENDING = """
UPDATE messages SET state = 'sending', sending_at = :now, lease_until = :lease, reason = NULL,
       attempts = attempts + 1, business_initiated = :opens
WHERE id = :id
"""
_MARK_PAIR = "UPDATE conversations SET pair_tat = :tat WHERE id = :conversation"
_MARK_WAITING = "UPDATE messages SET state = :state, not_before = :until, reason = :reason WHERE id = :id"
