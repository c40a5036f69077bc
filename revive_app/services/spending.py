"""A shop's daily budget for language models: reserved before a call, settled after it.

However many workers ask at once, the day's bill passes the budget by at most the last call.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.rules.ai_prices import MICRO
from revive_app.services import activity
from revive_app.vocabulary import ActivityType


@dataclass(frozen=True, slots=True)
class Reservation:
    """So much of that day's budget is held for one call."""

    client_id: UUID
    day: date
    micro: int


@dataclass(frozen=True, slots=True)
class Usage:
    """What a call took."""

    micro: int
    tokens_in: int
    tokens_out: int


@dataclass(frozen=True, slots=True)
class Today:
    """Where the shop stands today: micro-rupees, budget in rupees or None without one."""

    spent_micro: int
    calls: int
    tokens_in: int
    tokens_out: int
    budget_rupees: int | None


def reserve(client_id: UUID, micro: int) -> Reservation | None:
    """Hold `micro` of today's budget; None when today's is spent. The first refusal of a day is told."""
    with tenant_session(client_id) as session:
        row = session.row(_RESERVE, client=client_id, micro=micro, unit=MICRO)
        if row is not None:
            return Reservation(client_id, row["day"], micro)
        _tell_once(session)
        return None


def settle(reservation: Reservation, usage: Usage) -> None:
    """The call came back, with its real price or with none."""
    with tenant_session(reservation.client_id) as session:
        session.run(
            "UPDATE spending SET reserved_micro = greatest(0, reserved_micro - :held),"
            " spent_micro = spent_micro + :spent, calls = calls + 1,"
            " tokens_in = tokens_in + :tokens_in, tokens_out = tokens_out + :tokens_out"
            " WHERE client_id = :client AND day = :day",
            held=reservation.micro,
            spent=usage.micro,
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            client=reservation.client_id,
            day=reservation.day,
        )


def today(session: TenantSession) -> Today:
    """The shop's day so far, in its own zone."""
    row = session.row(_TODAY, client=session.client_id)
    assert row is not None
    return Today(**row)


def _tell_once(session: TenantSession) -> None:
    row = session.row(_REFUSED, client=session.client_id)
    if row is not None:
        words = f"Today's budget of ₹{row['budget']} for the language model is spent: colleagues answer until midnight"
        activity.log(session, session.client_id, ActivityType.ERROR, words)


# A reservation that died with its process stays held until midnight: too careful is the safe side.
_RESERVE = """
INSERT INTO spending AS held (client_id, day, reserved_micro)
SELECT id, (now() AT TIME ZONE timezone)::date, :micro FROM clients
WHERE id = :client AND (ai_budget_rupees IS NULL OR ai_budget_rupees > 0)
ON CONFLICT (client_id, day) DO UPDATE SET reserved_micro = held.reserved_micro + :micro
WHERE held.spent_micro + held.reserved_micro < coalesce(
    (SELECT CAST(ai_budget_rupees AS bigint) * :unit FROM clients WHERE id = :client),
    held.spent_micro + held.reserved_micro + 1
)
RETURNING day
"""
_REFUSED = """
INSERT INTO spending AS held (client_id, day, refused_at)
SELECT id, (now() AT TIME ZONE timezone)::date, now() FROM clients WHERE id = :client
ON CONFLICT (client_id, day) DO UPDATE SET refused_at = now() WHERE held.refused_at IS NULL
RETURNING (SELECT ai_budget_rupees FROM clients WHERE id = :client) AS budget
"""
_TODAY = """
SELECT coalesce(spent_micro, 0) AS spent_micro, coalesce(calls, 0) AS calls,
       coalesce(tokens_in, 0) AS tokens_in, coalesce(tokens_out, 0) AS tokens_out,
       ai_budget_rupees AS budget_rupees
FROM clients LEFT JOIN spending ON spending.client_id = clients.id
    AND spending.day = (now() AT TIME ZONE clients.timezone)::date
WHERE clients.id = :client
"""
