"""The gate's verdicts of one claim: asked row by row, written down together, one statement a kind."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from revive_app.db import SystemSession
from revive_app.rules import gate, pacing
from revive_app.services.outbox.facts import Surroundings
from revive_app.vocabulary import MessageState


class Verdicts:
    """Collects what a claim may send, and what must wait or never leaves."""

    def __init__(
        self,
        session: SystemSession,
        surroundings: Surroundings,
        now: datetime,
        *,
        lease: timedelta,
        by: str | None = None,
    ) -> None:
        self._session = session
        self._surroundings = surroundings
        self._now = now
        self._lease = lease
        self._by = by
        self._waiting: list[tuple[sa.RowMapping, MessageState, datetime, str]] = []
        self._threads: set[Any] = set()
        self.sending: list[sa.RowMapping] = []
        # people this claim begins a conversation with, whom the portfolio had not counted yet
        self.begun = 0
        self.held = 0
        self.skipped = 0

    @property
    def sends(self) -> int:
        """How many may leave so far."""
        return len(self.sending)

    def judge(self, rows: list[sa.RowMapping], *, allowed: int) -> gate.Hold | None:
        """Ask the gate about these, until `allowed` may leave in all. A hold for the portfolio's limit ends it:
        that is nothing about one message, and it comes back unwritten."""
        for facts, row in zip(self._surroundings.facts(rows), rows, strict=True):
            if self.sends >= allowed:
                break
            if row["conversation_id"] in self._threads:
                continue
            number = replace(facts.number, budget_used=facts.number.budget_used + self.begun)
            verdict = gate.decide(replace(facts, number=number), self._now)
            match verdict:
                case gate.Send():
                    self._threads.add(row["conversation_id"])
                    self.sending.append(row)
                    if facts.message.opens_conversation(self._now):
                        self.begun += not facts.message.counted_in_budget
                case gate.Hold(_, gate.Reason.PORTFOLIO_LIMIT) if row["blast_id"] is not None:
                    return verdict
                case gate.Hold(until, reason):
                    self.held += 1
                    self._waiting.append((row, MessageState.QUEUED, until, reason))
                case gate.Skip(reason):
                    self.skipped += 1
                    self._waiting.append((row, MessageState.SKIPPED, self._now, reason))
        return None

    def budget_free_at(self) -> datetime:
        """When the portfolio may begin with somebody new again."""
        return self._surroundings.budget.free_at(self._session, self._now)

    def write(self) -> None:
        """Write all of it down."""
        if self.sending:
            self._session.run(
                _MARK_SENDING,
                ids=[row["id"] for row in self.sending],
                opens=[self._opens(row) for row in self.sending],
                now=self._now,
                lease=self._now + self._lease,
                by=self._by,
            )
            self._session.run(
                _MARK_PAIR,
                ids=[row["conversation_id"] for row in self.sending],
                tats=[pacing.pair_after_send(row["pair_tat"], self._now) for row in self.sending],
            )
        if self._waiting:
            self._session.run(
                _MARK_WAITING,
                ids=[row["id"] for row, _, _, _ in self._waiting],
                states=[state.value for _, state, _, _ in self._waiting],
                untils=[until for _, _, until, _ in self._waiting],
                reasons=[str(reason) for _, _, _, reason in self._waiting],
            )

    def _opens(self, row: sa.RowMapping) -> bool:
        window = row["window_expires_at"]
        return row["message_type"] == "template" and (window is None or window <= self._now)


# A message set for later is told of when it leaves.
_MARK_SENDING = """
UPDATE messages SET state = 'sending', sending_at = :now, lease_until = :lease, lease_by = :by,
       reason = NULL,
       attempts = attempts + 1, business_initiated = verdict.opens,
       happened_at = CASE WHEN blast_id IS NULL THEN happened_at ELSE :now END
FROM unnest(CAST(:ids AS uuid[]), CAST(:opens AS boolean[])) AS verdict (id, opens)
WHERE messages.id = verdict.id
"""
_MARK_PAIR = """
UPDATE conversations SET pair_tat = verdict.tat
FROM unnest(CAST(:ids AS uuid[]), CAST(:tats AS timestamptz[])) AS verdict (id, tat)
WHERE conversations.id = verdict.id
"""
_MARK_WAITING = """
UPDATE messages SET state = verdict.state, not_before = verdict.until, reason = verdict.reason
FROM unnest(CAST(:ids AS uuid[]), CAST(:states AS text[]), CAST(:untils AS timestamptz[]), CAST(:reasons AS text[]))
    AS verdict (id, state, until, reason)
WHERE messages.id = verdict.id
"""
