"""A blast's counts: sums of the changes a trigger wrote with each message's change. Never a count over messages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from revive_app.db import Session, system_session
from revive_app.vocabulary import MessageState

# The states of a message on its way out, as the contract names them.
STATES = (
    "queued",
    "sending",
    "accepted",
    "sent",
    "delivered",
    "read",
    "failed",
    "skipped",
    "unknown",
    "cancelled",
)
# Meta has it, or had it.
REACHED_META = ("accepted", "sent", "delivered", "read")
MELT_FROM = 64


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of a blast's counts."""

    variant: str
    state: str
    why: str
    n: int


@dataclass(frozen=True, slots=True)
class Tallies:
    """All of them, of one blast."""

    lines: tuple[Tally, ...]

    def of(self, state: str, *, variant: str | None = None) -> int:
        """The count of one state; of one variant or of all."""
        return sum(
            line.n
            for line in self.lines
            if line.state == state and (variant is None or line.variant == variant)
        )

    def counts(self, *, variant: str | None = None) -> dict[str, int]:
        """Where the messages stand now: every state, and together the audience."""
        counts = {state: self.of(state, variant=variant) for state in STATES}
        counts["read"] += self.of(MessageState.PLAYED, variant=variant)
        return counts

    def by_reason(self, state: str) -> dict[str, int]:
        """One state's count by reason."""
        reasons: dict[str, int] = {}
        for line in self.lines:
            if line.state == state:
                reasons[line.why] = reasons.get(line.why, 0) + line.n
        return {why: n for why, n in reasons.items() if n}

    def reached(self, *, variant: str | None = None) -> int:
        """How many Meta took."""
        counts = self.counts(variant=variant)
        return sum(counts[state] for state in REACHED_META)


@dataclass(frozen=True, slots=True)
class Damage:
    """What went wrong so far: failures by Meta's code, calls without an answer, and how many were tried at all."""

    failures: dict[int | None, int]
    unanswered: int
    tried: int

    @classmethod
    def of(cls, tallies: Tallies) -> "Damage":
        """The damage in these counts."""
        failures: dict[int | None, int] = {}
        for why, n in tallies.by_reason("failed").items():
            code = int(why) if why.lstrip("-").isdecimal() else None
            failures[code] = failures.get(code, 0) + n
        unanswered = tallies.of("unknown")
        return cls(failures, unanswered, tallies.reached() + sum(failures.values()) + unanswered)

    def since(self, kept: Mapping[str, Any]) -> "Damage":
        """The damage after what was kept at some moment."""
        before = {_code(key): int(n) for key, n in dict(kept.get("failures") or {}).items()}
        failures = {code: max(0, n - before.get(code, 0)) for code, n in self.failures.items()}
        return Damage(
            failures,
            max(0, self.unanswered - int(kept.get("unanswered", 0))),
            max(0, self.tried - int(kept.get("tried", 0))),
        )

    def as_kept(self) -> dict[str, Any]:
        """As it is kept with the blast."""
        failures = {"" if code is None else str(code): n for code, n in self.failures.items()}
        return {"failures": failures, "unanswered": self.unanswered, "tried": self.tried}


def _code(key: str) -> int | None:
    return int(key) if key else None


def tallies(session: Session, blast_ids: list[UUID]) -> dict[UUID, Tallies]:
    """The counts of these blasts."""
    rows = session.rows(
        "SELECT blast_id, variant, state, why, sum(n) AS n FROM blast_tallies WHERE blast_id = ANY(:ids)"
        " GROUP BY blast_id, variant, state, why HAVING sum(n) <> 0 ORDER BY blast_id, variant, state, why",
        ids=blast_ids,
    )
    found: dict[UUID, list[Tally]] = {blast_id: [] for blast_id in blast_ids}
    for row in rows:
        found[row["blast_id"]].append(Tally(row["variant"], row["state"], row["why"], int(row["n"])))
    return {blast_id: Tallies(tuple(lines)) for blast_id, lines in found.items()}


def damage(session: Session, blast_id: UUID) -> Damage:
    """What went wrong with one blast so far."""
    return Damage.of(tallies(session, [blast_id])[blast_id])


def melt() -> int:
    """Put the lines of busy blasts together; how many blasts that were.

    What one transaction deletes and sums, no other one can: the second finds the rows gone.
    """
    with system_session() as session:
        busy = session.rows(
            "SELECT blast_id FROM blast_tallies GROUP BY blast_id HAVING count(*) >= :least", least=MELT_FROM
        )
        for row in busy:
            session.run(_MELT, blast=row["blast_id"])
    return len(busy)


_MELT = """
WITH gone AS (
    DELETE FROM blast_tallies WHERE id IN (
        SELECT id FROM blast_tallies WHERE blast_id = :blast FOR UPDATE SKIP LOCKED
    ) RETURNING client_id, blast_id, variant, state, why, n
)
INSERT INTO blast_tallies (client_id, blast_id, variant, state, why, n)
SELECT client_id, blast_id, variant, state, why, sum(n) FROM gone
GROUP BY client_id, blast_id, variant, state, why HAVING sum(n) <> 0
"""
