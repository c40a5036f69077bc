"""How the dashboard's numbers came to be what they are: their values at a few moments, for the small curves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession


@dataclass(frozen=True, slots=True)
class Trends:
    """Each number at each of the moments asked for, in their order. Money in whole rupees."""

    leads: tuple[int, ...]
    conversations: tuple[int, ...]
    won: tuple[int, ...]
    revenue: tuple[int, ...]


def trends(session: TenantSession, *, moments: Sequence[datetime], campaign_id: UUID | None = None) -> Trends:
    """The values as of `moments`, which must rise. A lead counts as won from its last change of stage on."""
    asked = {
        "moments": list(moments),
        "first": moments[0],
        "client": session.client_id,
        "campaign": str(campaign_id) if campaign_id else None,
    }
    totals = session.row(_TOTALS, campaign=asked["campaign"])
    assert totals is not None
    made, won = session.rows(_MADE, **asked), session.rows(_WON, **asked)
    talks = session.rows(_TALKS, **asked)
    return Trends(
        leads=_as_of(made, "leads", int(totals["leads"]), len(moments)),
        conversations=tuple(row["conversations"] for row in talks),
        won=_as_of(won, "leads", int(totals["won"]), len(moments)),
        revenue=_as_of(made, "revenue", int(totals["pipeline"]), len(moments)),
    )


def _as_of(rows: Sequence[sa.RowMapping], name: str, total: int, count: int) -> tuple[int, ...]:
    """What had been there at each moment: all there is now, less what came later (bucket n: after the nth)."""
    came = [0] * (count + 1)
    for row in rows:
        came[row["bucket"]] += int(row[name])
    later = list(accumulate(reversed(came[1:])))[::-1]
    return tuple(total - after for after in later)


_MADE = """
SELECT width_bucket(created_at, CAST(:moments AS timestamptz[])) AS bucket, count(*) AS leads,
       coalesce(sum(potential_value)
                FILTER (WHERE status IN ('new', 'contacted', 'interest', 'negotiating')), 0) AS revenue
FROM leads WHERE client_id = :client AND created_at >= :first
  AND (CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid))
GROUP BY 1
"""

_WON = """
SELECT width_bucket(status_changed_at, CAST(:moments AS timestamptz[])) AS bucket, count(*) AS leads
FROM leads WHERE client_id = :client AND status = 'won' AND status_changed_at >= :first
  AND (CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid))
GROUP BY 1
"""

_TOTALS = """
SELECT coalesce(sum(leads), 0) AS leads, coalesce(sum(leads) FILTER (WHERE status = 'won'), 0) AS won,
       coalesce(sum(rupees) FILTER (WHERE status IN ('new', 'contacted', 'interest', 'negotiating')), 0) AS pipeline
FROM lead_tallies WHERE CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid)
"""

# A conversation is active while its reply window is open: for 24 hours after each message of the customer.
_TALKS = """
WITH heard AS (
    SELECT thread.id, message.happened_at AS at
    FROM conversations thread
    JOIN messages message ON message.client_id = thread.client_id AND message.conversation_id = thread.id
        AND message.direction = 'inbound'
        AND message.happened_at > CAST(:first AS timestamptz) - interval '24 hours'
    WHERE thread.last_message_at > CAST(:first AS timestamptz) - interval '24 hours'
      AND (CAST(:campaign AS uuid) IS NULL OR EXISTS (
          SELECT FROM leads lead WHERE lead.id = thread.lead_id AND lead.campaign_id = CAST(:campaign AS uuid)))
)
SELECT asked.at, count(DISTINCT heard.id) AS conversations
FROM unnest(CAST(:moments AS timestamptz[])) AS asked(at)
LEFT JOIN heard ON heard.at <= asked.at AND heard.at > asked.at - interval '24 hours'
GROUP BY asked.at ORDER BY asked.at
"""
