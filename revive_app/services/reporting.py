"""The shop's numbers, counted by PostgreSQL when somebody looks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.vocabulary import CampaignStatus, LeadStatus

STAGES = (
    LeadStatus.NEW,
    LeadStatus.CONTACTED,
    LeadStatus.INTEREST,
    LeadStatus.NEGOTIATING,
    LeadStatus.WON,
    LeadStatus.DND,
)


@dataclass(frozen=True, slots=True)
class Stats:
    """The dashboard's numbers. `response_rate` is 0…100: of the people we wrote to, how many answered."""

    total_leads: int
    active_conversations: int
    won: int
    response_rate: float
    revenue_in_pipeline: int
    won_revenue: int
    unread: int
    new_leads: int
    new_won: int
    new_conversations: int
    new_revenue: int
    previous_response_rate: float


@dataclass(frozen=True, slots=True)
class StageTotal:
    """One column's count and rupees."""

    status: LeadStatus
    count: int
    revenue: int


@dataclass(frozen=True, slots=True)
class LiveCampaign:
    """A campaign that is not archived. `sent_percent` 0…100 of its running blast, None when none runs."""

    id: UUID
    name: str
    status: CampaignStatus
    leads: int
    sent_percent: int | None


def stats(
    session: TenantSession,
    *,
    days: int = 7,
    since: datetime | None = None,
    campaign_id: UUID | None = None,
    now: datetime | None = None,
) -> Stats:
    """The numbers now, and what was added `since` then, or in the last `days` days; of one campaign or all."""
    now = now or utc_now()
    row = session.row(
        _STATS,
        now=now,
        since=since or now - timedelta(days=days),
        campaign=str(campaign_id) if campaign_id else None,
    )
    assert row is not None
    return Stats(
        total_leads=row["total_leads"],
        active_conversations=row["active"],
        won=row["won"],
        response_rate=_percent(row["answered"], row["written_to"]),
        revenue_in_pipeline=int(row["pipeline"]),
        won_revenue=int(row["won_revenue"]),
        unread=int(row["unread"]),
        new_leads=row["new_leads"],
        new_won=row["new_won"],
        new_conversations=row["new_conversations"],
        new_revenue=int(row["new_revenue"]),
        previous_response_rate=_percent(row["answered_before"], row["written_to_before"]),
    )


# "Written to" are people a message of ours reached; "answered" are those who wrote after it.
_STATS = """
WITH lead AS (
    SELECT count(*) AS total_leads,
           count(*) FILTER (WHERE status = 'won') AS won,
           coalesce(sum(potential_value) FILTER (WHERE status IN ('new', 'contacted', 'interest', 'negotiating')), 0)
               AS pipeline,
           coalesce(sum(potential_value) FILTER (WHERE status = 'won'), 0) AS won_revenue,
           count(*) FILTER (WHERE created_at >= :since) AS new_leads,
           count(*) FILTER (WHERE status = 'won' AND updated_at >= :since) AS new_won,
           coalesce(sum(potential_value) FILTER (WHERE created_at >= :since AND status <> 'dnd'), 0) AS new_revenue
    FROM leads
    WHERE CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid)
), thread AS (
    SELECT count(*) FILTER (WHERE window_expires_at > :now) AS active,
           count(*) FILTER (WHERE created_at >= :since AND last_inbound_at IS NOT NULL) AS new_conversations,
           coalesce(sum(unread_count), 0) AS unread,
           count(*) FILTER (WHERE first_outbound.at IS NOT NULL) AS written_to,
           count(*) FILTER (WHERE last_inbound_at >= first_outbound.at) AS answered,
           count(*) FILTER (WHERE first_outbound.at < :since) AS written_to_before,
           count(*) FILTER (WHERE first_outbound.at < :since AND last_inbound_at >= first_outbound.at
                            AND last_inbound_at < :since) AS answered_before
    FROM conversations
    LEFT JOIN LATERAL (
        SELECT min(message.happened_at) AS at FROM messages message
        WHERE message.client_id = conversations.client_id AND message.conversation_id = conversations.id
          AND message.direction = 'outbound' AND message.sender IN ('blast', 'followup')
          AND message.accepted_at IS NOT NULL
    ) first_outbound ON true
    WHERE CAST(:campaign AS uuid) IS NULL OR EXISTS (
        SELECT FROM leads WHERE leads.id = conversations.lead_id AND leads.campaign_id = CAST(:campaign AS uuid)
    )
)
SELECT * FROM lead, thread
"""


def pipeline(session: TenantSession) -> list[StageTotal]:
    """Count and rupees of every stage, empty ones included, in the board's order."""
    rows = session.rows(
        "SELECT status, count(*) AS count, coalesce(sum(potential_value), 0) AS revenue FROM leads GROUP BY status"
    )
    found = {row["status"]: row for row in rows}
    return [
        StageTotal(
            stage,
            found[stage]["count"] if stage in found else 0,
            int(found[stage]["revenue"]) if stage in found else 0,
        )
        for stage in STAGES
    ]


def campaigns(session: TenantSession) -> list[LiveCampaign]:
    """The shop's campaigns but archived ones, active ones first, then the newest."""
    return [
        LiveCampaign(row["id"], row["name"], CampaignStatus(row["status"]), row["leads"], row["sent_percent"])
        for row in session.rows(_CAMPAIGNS)
    ]


_CAMPAIGNS = """
SELECT campaign.id, campaign.name, campaign.status, coalesce(people.leads, 0) AS leads, run.sent_percent
FROM campaigns campaign
LEFT JOIN (SELECT campaign_id, count(*) AS leads FROM leads GROUP BY campaign_id) people
    ON people.campaign_id = campaign.id
LEFT JOIN LATERAL (
    SELECT CAST(100 * count(*) FILTER (WHERE message.state NOT IN ('queued', 'sending')) / greatest(count(*), 1) AS int)
        AS sent_percent
    FROM blasts blast JOIN messages message ON message.blast_id = blast.id
    WHERE blast.campaign_id = campaign.id AND blast.status = 'running' HAVING count(*) > 0
) run ON true
WHERE campaign.status <> 'archived'
ORDER BY campaign.status <> 'active', campaign.created_at DESC, campaign.id
"""


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
