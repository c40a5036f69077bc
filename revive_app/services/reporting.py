"""The shop's numbers, counted by PostgreSQL when somebody looks."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.services.campaigns import UNTOUCHED
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
    statement = _STATS.format(
        ours=_CAMPAIGN_S_THREADS if campaign_id else "true",
        answers=_CAMPAIGN_S_ANSWERS if campaign_id else _EVERY_ANSWER,
    )
    row = session.row(
        statement,
        now=now,
        since=since or now - timedelta(days=days),
        client=session.client_id,
        campaign=str(campaign_id) if campaign_id else None,
    )
    assert row is not None
    return Stats(
        total_leads=int(row["total_leads"]),
        active_conversations=row["active"],
        won=int(row["won"]),
        response_rate=_percent(int(row["answered"]), int(row["written_to"])),
        revenue_in_pipeline=int(row["pipeline"]),
        won_revenue=int(row["won_revenue"]),
        unread=int(row["unread"]),
        new_leads=row["new_leads"],
        new_won=row["new_won"],
        new_conversations=row["new_conversations"],
        new_revenue=int(row["new_revenue"]),
    )


# "Written to" are people a blast or follow-up reached; "answered" are those who wrote after it.
_STATS = """
WITH lead AS (
    SELECT coalesce(sum(leads), 0) AS total_leads,
           coalesce(sum(leads) FILTER (WHERE status = 'won'), 0) AS won,
           coalesce(sum(rupees) FILTER (WHERE status IN ('new', 'contacted', 'interest', 'negotiating')), 0)
               AS pipeline,
           coalesce(sum(rupees) FILTER (WHERE status = 'won'), 0) AS won_revenue
    FROM lead_tallies WHERE CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid)
), fresh AS (
    SELECT count(*) AS new_leads,
           coalesce(sum(potential_value) FILTER (WHERE status <> 'dnd'), 0) AS new_revenue
    FROM leads
    WHERE client_id = :client AND created_at >= :since
      AND (CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid))
), sold AS (
    SELECT count(*) AS new_won FROM leads
    WHERE client_id = :client AND status = 'won' AND status_changed_at >= :since
      AND (CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid))
), thread AS (
    SELECT (SELECT count(*) FROM conversations WHERE client_id = :client AND window_expires_at > :now AND {ours})
               AS active,
           (SELECT count(*) FROM conversations
            WHERE client_id = :client AND created_at >= :since AND last_inbound_at IS NOT NULL AND {ours})
               AS new_conversations,
           (SELECT coalesce(sum(unread_count), 0) FROM conversations
            WHERE client_id = :client AND unread_count > 0 AND {ours}) AS unread
)
SELECT * FROM lead, fresh, sold, thread, ({answers}) answers
"""

_EVERY_ANSWER = """
SELECT coalesce(sum(written), 0) AS written_to, coalesce(sum(answered), 0) AS answered FROM thread_tallies
"""
_CAMPAIGN_S_ANSWERS = """
SELECT count(*) AS written_to, count(*) FILTER (WHERE last_inbound_at >= first_written_at) AS answered
FROM conversations JOIN leads ON leads.id = conversations.lead_id
WHERE leads.campaign_id = CAST(:campaign AS uuid) AND first_written_at IS NOT NULL
"""
_CAMPAIGN_S_THREADS = """
EXISTS (SELECT FROM leads WHERE leads.id = conversations.lead_id AND leads.campaign_id = CAST(:campaign AS uuid))
"""


def response_rate_at(session: TenantSession, moment: datetime, *, campaign_id: UUID | None = None) -> float:
    """The response rate (0…100) as it was then: of those reached before, how many had answered by then. Looks at
    every thread: what is past does not change, so ask once and remember."""
    row = session.row(
        "SELECT count(*) AS written_to, count(*) FILTER (WHERE last_inbound_at >= first_written_at"
        " AND last_inbound_at < :moment) AS answered FROM conversations"
        f" WHERE first_written_at < :moment AND {_CAMPAIGN_S_THREADS if campaign_id else 'true'}",
        moment=moment,
        **({"campaign": str(campaign_id)} if campaign_id else {}),
    )
    assert row is not None
    return _percent(row["answered"], row["written_to"])


def pipeline(session: TenantSession) -> list[StageTotal]:
    """Count and rupees of every stage, empty ones included, in the board's order."""
    rows = session.rows(
        "SELECT status, sum(leads) AS count, sum(rupees) AS revenue FROM lead_tallies GROUP BY status"
    )
    found = {row["status"]: row for row in rows}
    return [
        StageTotal(
            stage,
            int(found[stage]["count"]) if stage in found else 0,
            int(found[stage]["revenue"]) if stage in found else 0,
        )
        for stage in STAGES
    ]


def campaigns(session: TenantSession) -> list[LiveCampaign]:
    """The shop's campaigns but archived ones, active ones first, then the newest."""
    return [
        LiveCampaign(
            row["id"], row["name"], CampaignStatus(row["status"]), int(row["leads"]), row["sent_percent"]
        )
        for row in session.rows(_CAMPAIGNS)
    ]


_CAMPAIGNS = f"""
SELECT campaign.id, campaign.name, campaign.status, coalesce(people.leads, 0) AS leads, run.sent_percent
FROM campaigns campaign
LEFT JOIN (SELECT campaign_id, sum(leads) AS leads FROM lead_tallies GROUP BY campaign_id) people
    ON people.campaign_id = campaign.id
LEFT JOIN LATERAL (
    SELECT CAST(100 * sum(tally.n) FILTER (WHERE tally.state NOT IN ('queued', 'sending')) / greatest(sum(tally.n), 1)
                AS int) AS sent_percent
    FROM blasts blast JOIN blast_tallies tally ON tally.blast_id = blast.id
    WHERE blast.campaign_id = campaign.id AND blast.status = 'running'
      AND tally.state NOT IN ('replied', 'opted_out', 'billed', 'spent') HAVING sum(tally.n) > 0
) run ON true
WHERE campaign.status <> 'archived' AND NOT {UNTOUCHED}
ORDER BY campaign.status <> 'active', campaign.created_at DESC, campaign.id
"""


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0
