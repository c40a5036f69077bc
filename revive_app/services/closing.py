"""Who will soon be out of reach: hot leads whose reply window is about to end while they wait for an answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.vocabulary import LeadStatus

SOON = timedelta(hours=2)
# Stages in which a lost conversation costs a sale.
HOT_STAGES = (LeadStatus.INTEREST, LeadStatus.NEGOTIATING)


@dataclass(frozen=True, slots=True)
class ClosingLead:
    """Somebody whose window, in the thread `conversation_id`, ends at `closes_at`."""

    lead_id: UUID
    contact_id: UUID
    conversation_id: UUID
    stage: LeadStatus
    first_name: str
    last_name: str
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class ClosingSoon:
    """All of them counted and summed (whole rupees); `leads` are the first, least time first."""

    count: int
    revenue: int
    leads: tuple[ClosingLead, ...]


def closing_soon(
    session: TenantSession,
    *,
    now: datetime,
    within: timedelta = SOON,
    limit: int = 3,
    campaign_id: UUID | None = None,
) -> ClosingSoon:
    """Hot leads whose window ends within that time."""
    rows = session.rows(
        _CLOSING,
        now=now,
        until=now + within,
        stages=[stage.value for stage in HOT_STAGES],
        campaign=str(campaign_id) if campaign_id else None,
        limit=limit,
    )
    leads = tuple(
        ClosingLead(
            row["id"],
            row["contact_id"],
            row["thread_id"],
            LeadStatus(row["status"]),
            row["first_name"],
            row["last_name"],
            row["closes_at"],
        )
        for row in rows
    )
    return ClosingSoon(
        count=rows[0]["count"] if rows else 0, revenue=int(rows[0]["revenue"]) if rows else 0, leads=leads
    )


_CLOSING = """
SELECT lead.id, lead.contact_id, open.thread_id, lead.status, contact.first_name, contact.last_name, open.closes_at,
       count(*) OVER () AS count, sum(lead.potential_value) OVER () AS revenue
FROM (
    SELECT DISTINCT ON (contact_id) contact_id, id AS thread_id, window_expires_at AS closes_at FROM conversations
    WHERE last_message_at > CAST(:now AS timestamptz) - interval '24 hours' AND window_expires_at > :now
    ORDER BY contact_id, window_expires_at DESC
) open
JOIN leads lead ON lead.contact_id = open.contact_id AND lead.status = ANY(:stages)
    AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))
JOIN contacts contact ON contact.id = lead.contact_id
WHERE open.closes_at <= :until AND (lead.snoozed_until IS NULL OR lead.snoozed_until <= :now)
ORDER BY open.closes_at, lead.id LIMIT :limit
"""
