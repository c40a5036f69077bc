"""Meta's limit of people per portfolio and 24 hours: counted now and then, added to in between.

Counting a hundred thousand people for every claim would cost more than sending to them. The row of the
portfolio holds the last count; its numbers claim one after the other by locking it. What began since is
added; what has become older than a day is noticed at the next count, so the figure is never too low.
"""

from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import SystemSession, TenantSession
from revive_app.rules import gate
from revive_app.vocabulary import MessagingTier

PERIOD = timedelta(hours=24)
COUNT_EVERY = timedelta(seconds=10)
# Places come free one by one, as messages of a day ago grow old; waking for each of them is not worth it.
SHORTEST_WAIT = timedelta(minutes=1)

_ON_ITS_WAY = "('sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'unknown')"

_BEGUN = f"""
FROM messages message JOIN whatsapp_numbers number ON number.id = message.number_id
WHERE number.portfolio_id = :portfolio AND message.business_initiated AND message.sending_at >= :since
  AND message.state IN {_ON_ITS_WAY}
"""


class Budget:
    """A portfolio's budget inside a claiming transaction. Without a limit it is never asked for."""

    def __init__(self, portfolio_id: str, limit: int | None, used: int) -> None:
        self._portfolio_id = portfolio_id
        self._limit = limit
        self.used = used

    def counted_among(
        self, session: SystemSession, rows: list[sa.RowMapping], now: datetime
    ) -> frozenset[UUID]:
        """Those of these messages' people who are counted already: writing to them again costs nothing of it."""
        if self._limit is None or not rows:
            return frozenset()
        begun = session.rows(
            "SELECT DISTINCT message.contact_id FROM messages message"
            " JOIN whatsapp_numbers number ON number.id = message.number_id"
            " WHERE message.client_id = ANY(:clients) AND message.contact_id = ANY(:people)"
            " AND message.created_at >= :since - interval '400 days' AND message.sending_at >= :since"
            f" AND message.business_initiated AND message.state IN {_ON_ITS_WAY}"
            " AND number.portfolio_id = :portfolio",
            clients=list({row["client_id"] for row in rows}),
            people=[row["contact_id"] for row in rows],
            portfolio=self._portfolio_id,
            since=now - PERIOD,
        )
        return frozenset(row["contact_id"] for row in begun)

    def store(self, session: SystemSession, *, begun: int) -> None:
        """Add the people this claim began with."""
        if self._limit is not None and begun:
            session.run(
                "UPDATE portfolio_budgets SET used = used + :begun WHERE portfolio_id = :portfolio",
                begun=begun,
                portfolio=self._portfolio_id,
            )

    def free_at(self, session: SystemSession, now: datetime) -> datetime:
        """When the next place comes free."""
        row = session.row(
            f"SELECT min(last) AS oldest FROM (SELECT max(message.sending_at) AS last {_BEGUN}"
            " GROUP BY message.contact_id) begun",
            portfolio=self._portfolio_id,
            since=now - PERIOD,
        )
        oldest = row["oldest"] if row else None
        return max(oldest + PERIOD if oldest else now, now + SHORTEST_WAIT)


def take_budget(session: SystemSession, number: sa.RowMapping, now: datetime) -> Budget | None:
    """The budget of a number's portfolio, locked until the transaction ends. None: another number has it right now."""
    limit = gate.TIER_LIMITS.get(MessagingTier(number["tier"]))
    portfolio = number["portfolio_id"]
    if limit is None:
        return Budget(portfolio, None, 0)
    session.run(
        "INSERT INTO portfolio_budgets (portfolio_id, used, counted_at) VALUES (:portfolio, 0, '-infinity')"
        " ON CONFLICT DO NOTHING",
        portfolio=portfolio,
    )
    row = session.row(
        "SELECT used, counted_at < :stale AS is_stale FROM portfolio_budgets"
        " WHERE portfolio_id = :portfolio FOR UPDATE SKIP LOCKED",
        portfolio=portfolio,
        stale=now - COUNT_EVERY,
    )
    if row is None:
        return None
    used = _count(session, portfolio, now) if row["is_stale"] else int(row["used"])
    return Budget(portfolio, limit, used)


def _count(session: SystemSession, portfolio: str, now: datetime) -> int:
    row = session.row(
        "UPDATE portfolio_budgets SET counted_at = :now, used ="
        f" (SELECT count(DISTINCT message.contact_id) {_BEGUN})"
        " WHERE portfolio_id = :portfolio RETURNING used",
        portfolio=portfolio,
        since=now - PERIOD,
        now=now,
    )
    return int(row["used"]) if row else 0


def used_by_shop(session: TenantSession, portfolio: str, *, now: datetime) -> int:
    """The people this shop began with, for a forecast."""
    row = session.row(
        f"SELECT count(DISTINCT message.contact_id) AS used {_BEGUN}",
        portfolio=portfolio,
        since=now - PERIOD,
    )
    return int(row["used"]) if row else 0
