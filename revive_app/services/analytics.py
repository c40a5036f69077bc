"""What a shop's messages brought: who answered, how far people came, what it cost, when they write, who answers them.

Counted when somebody looks, over the threads in which something was said since then.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from revive_app.db import TenantSession

# An answer counts for what was written within these days before it.
ANSWERED_WITHIN = "7 days"


@dataclass(frozen=True, slots=True)
class Day:
    """A day in the shop's zone: people an offer reached, those of them who answered, replies of agent and people."""

    day: date
    reached: int
    answered: int
    agent: int
    human: int


@dataclass(frozen=True, slots=True)
class Funnel:
    """People, each step of those before it."""

    reached: int
    delivered: int
    read: int
    answered: int
    interested: int
    won: int


@dataclass(frozen=True, slots=True)
class CampaignMoney:
    """What a campaign brought and what its messages cost, since then. Cost in ten-thousandths of a rupee."""

    id: UUID
    name: str
    won: int
    revenue: int
    cost_e4: int


@dataclass(frozen=True, slots=True)
class Hour:
    """How many messages of customers came in an hour of a weekday; Monday is 1."""

    weekday: int
    hour: int
    messages: int


@dataclass(frozen=True, slots=True)
class Analytics:
    """Everything, of one campaign or all."""

    days: tuple[Day, ...]
    funnel: Funnel
    money: tuple[CampaignMoney, ...]
    hours: tuple[Hour, ...]


def analytics(
    session: TenantSession, *, since: datetime, until: datetime, zone: str, campaign_id: UUID | None = None
) -> Analytics:
    """Since then, by the days and hours of the zone."""
    asked: dict[str, Any] = {
        "client": session.client_id,
        "since": since,
        "until": until,
        "zone": zone,
        "campaign": str(campaign_id) if campaign_id else None,
    }
    threads = {name: asked[name] for name in ("client", "since", "campaign")}
    funnel = session.row(_FUNNEL, **threads)
    assert funnel is not None
    return Analytics(
        days=tuple(Day(**row) for row in session.rows(_DAYS, **asked)),
        funnel=Funnel(**funnel),
        money=tuple(CampaignMoney(**row) for row in session.rows(_MONEY, **threads)),
        hours=tuple(Hour(**row) for row in session.rows(_HOURS, **threads, zone=zone)),
    )


# Only threads with something new are looked into, each by its own index.
_SAID = """
FROM conversations thread
JOIN messages message ON message.client_id = thread.client_id AND message.conversation_id = thread.id
    AND message.happened_at >= :since
LEFT JOIN leads place ON place.id = thread.lead_id
WHERE thread.client_id = :client AND thread.last_message_at >= :since
  AND (CAST(:campaign AS uuid) IS NULL OR place.campaign_id = CAST(:campaign AS uuid))
"""

_OFFERS = f"""
SELECT thread.id AS thread_id, thread.contact_id, thread.lead_id, message.state, message.happened_at,
       EXISTS (
           SELECT FROM messages answer
           WHERE answer.client_id = thread.client_id AND answer.conversation_id = thread.id
             AND answer.direction = 'inbound' AND answer.happened_at > message.happened_at
             AND answer.happened_at <= message.happened_at + interval '{ANSWERED_WITHIN}'
       ) AS answered
{_SAID} AND message.direction = 'outbound' AND message.sender IN ('blast', 'followup')
  AND message.state IN ('accepted', 'sent', 'delivered', 'read', 'played')
"""

_DAYS = f"""
WITH offered AS MATERIALIZED ({_OFFERS}),
offers AS (
    SELECT CAST(happened_at AT TIME ZONE :zone AS date) AS day, count(DISTINCT contact_id) AS reached,
           count(DISTINCT contact_id) FILTER (WHERE answered) AS answered
    FROM offered GROUP BY 1
), voices AS (
    SELECT CAST(message.happened_at AT TIME ZONE :zone AS date) AS day,
           count(*) FILTER (WHERE message.sender = 'agent') AS agent,
           count(*) FILTER (WHERE message.sender = 'human') AS human
    {_SAID} AND message.direction = 'outbound' AND message.sender IN ('agent', 'human')
      AND message.state NOT IN ('skipped', 'cancelled', 'failed')
    GROUP BY 1
)
SELECT CAST(day.at AS date) AS day, coalesce(offers.reached, 0) AS reached, coalesce(offers.answered, 0) AS answered,
       coalesce(voices.agent, 0) AS agent, coalesce(voices.human, 0) AS human
FROM generate_series(
    CAST(CAST(:since AS timestamptz) AT TIME ZONE :zone AS date),
    CAST(CAST(:until AS timestamptz) AT TIME ZONE :zone AS date), interval '1 day'
) AS day(at)
LEFT JOIN offers ON offers.day = CAST(day.at AS date)
LEFT JOIN voices ON voices.day = CAST(day.at AS date)
ORDER BY 1
"""

_FUNNEL = f"""
WITH person AS (
    SELECT offer.contact_id, bool_or(offer.state IN ('delivered', 'read', 'played')) AS delivered,
           bool_or(offer.state IN ('read', 'played')) AS read, bool_or(offer.answered) AS answered,
           bool_or(lead.status IN ('interest', 'negotiating', 'won')) AS interested,
           bool_or(lead.status = 'won') AS won
    FROM ({_OFFERS}) offer LEFT JOIN leads lead ON lead.id = offer.lead_id
    GROUP BY 1
)
SELECT count(*) AS reached, count(*) FILTER (WHERE delivered) AS delivered, count(*) FILTER (WHERE read) AS read,
       count(*) FILTER (WHERE answered) AS answered, count(*) FILTER (WHERE interested) AS interested,
       count(*) FILTER (WHERE won) AS won
FROM person
"""

_MONEY = """
SELECT campaign.id, campaign.name, coalesce(sold.won, 0) AS won, coalesce(sold.revenue, 0) AS revenue,
       coalesce(spent.cost, 0) AS cost_e4
FROM campaigns campaign
LEFT JOIN (
    SELECT campaign_id, count(*) AS won, CAST(sum(potential_value) AS bigint) AS revenue FROM leads
    WHERE client_id = :client AND status = 'won' AND status_changed_at >= :since GROUP BY 1
) sold ON sold.campaign_id = campaign.id
LEFT JOIN (
    SELECT coalesce(message.campaign_id, blast.campaign_id) AS campaign_id, CAST(sum(message.price_e4) AS bigint) AS cost
    FROM conversations thread
    JOIN messages message ON message.client_id = thread.client_id AND message.conversation_id = thread.id
        AND message.happened_at >= :since
    LEFT JOIN blasts blast ON blast.id = message.blast_id
    WHERE thread.client_id = :client AND thread.last_message_at >= :since
      AND message.billed IS NOT NULL AND message.billed <> 'free'
    GROUP BY 1
) spent ON spent.campaign_id = campaign.id
WHERE campaign.client_id = :client AND (sold.won > 0 OR spent.cost > 0 OR campaign.status = 'active')
  AND (CAST(:campaign AS uuid) IS NULL OR campaign.id = CAST(:campaign AS uuid))
ORDER BY coalesce(sold.revenue, 0) DESC, campaign.name LIMIT 8
"""

_HOURS = f"""
SELECT CAST(extract(isodow FROM message.happened_at AT TIME ZONE :zone) AS int) AS weekday,
       CAST(extract(hour FROM message.happened_at AT TIME ZONE :zone) AS int) AS hour, count(*) AS messages
{_SAID} AND message.direction = 'inbound'
GROUP BY 1, 2 ORDER BY 1, 2
"""
