"""What a shop's messages brought: who answered, how far people came, what it cost, when they write, who answers them.

Counted when somebody looks, over indexes that hold all that is counted: no message is touched for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

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
    asked: dict[str, Any] = {"client": session.client_id, "since": since}
    if campaign_id is not None:
        asked["campaign"] = campaign_id
    of_lead, of_thread = (_OF_LEAD, _OF_THREAD) if campaign_id is not None else ("", "")
    zoned = {**asked, "zone": zone}
    session.run(_FOR_MANY)
    offers = session.row(_OFFERS.format(of_campaign=of_lead), **zoned)
    assert offers is not None
    voices = {row["day"]: dict(row) for row in session.rows(_VOICES.format(of_campaign=of_thread), **zoned)}
    hours = session.rows(_HOURS.format(of_campaign=of_thread), **zoned)
    money = session.rows(_MONEY, **{**asked, "campaign": campaign_id})
    return Analytics(
        days=_days(since, until, ZoneInfo(zone), {row["day"]: row for row in offers["days"] or ()}, voices),
        funnel=Funnel(**offers["funnel"]),
        money=tuple(CampaignMoney(**row) for row in money),
        hours=tuple(Hour(**row) for row in hours),
    )


def _days(
    since: datetime,
    until: datetime,
    zone: ZoneInfo,
    offers: Mapping[str, Mapping[str, Any]],
    voices: Mapping[date, Mapping[str, Any]],
) -> tuple[Day, ...]:
    """Each day of the span, those without anything too."""
    first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
    found = []
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        offer, voice = offers.get(day.isoformat(), {}), voices.get(day, {})
        found.append(
            Day(
                day,
                reached=offer.get("reached", 0),
                answered=offer.get("answered", 0),
                agent=voice.get("agent", 0),
                human=voice.get("human", 0),
            )
        )
    return tuple(found)


# PostgreSQL guesses that few rows are meant, and would look for 100,000 answers one by one: ten times as long as one
# pass over what was heard. For this transaction.
_FOR_MANY = (
    "SELECT set_config('work_mem', '64MB', true), set_config('enable_nestloop', 'off', true),"
    " set_config('enable_mergejoin', 'off', true)"
)

_OF_LEAD = "AND EXISTS (SELECT FROM leads WHERE leads.id = message.lead_id AND leads.campaign_id = :campaign)"
_OF_THREAD = """
AND message.conversation_id IN (
    SELECT thread.id FROM conversations thread JOIN leads ON leads.id = thread.lead_id
    WHERE thread.client_id = :client AND leads.campaign_id = :campaign
)
"""

_OFFERS = f"""
WITH offered AS MATERIALIZED (
    SELECT row_number() OVER () AS place, conversation_id, contact_id, lead_id, state, happened_at
    FROM messages message
    WHERE client_id = :client AND happened_at >= :since AND direction = 'outbound' AND sender IN ('blast', 'followup')
      AND state IN ('accepted', 'sent', 'delivered', 'read', 'played') {{of_campaign}}
), answered AS MATERIALIZED (
    SELECT place, true AS answered FROM offered
    WHERE EXISTS (
        SELECT FROM messages heard
        WHERE heard.client_id = :client AND heard.happened_at >= :since AND heard.direction = 'inbound'
          AND heard.conversation_id = offered.conversation_id AND heard.happened_at > offered.happened_at
          AND heard.happened_at <= offered.happened_at + interval '{ANSWERED_WITHIN}'
    )
), offers AS MATERIALIZED (
    SELECT contact_id, lead_id, state, CAST(happened_at AT TIME ZONE :zone AS date) AS day,
           coalesce(answered, false) AS answered
    FROM offered LEFT JOIN answered USING (place)
), days AS (
    SELECT day, count(DISTINCT contact_id) AS reached, count(DISTINCT contact_id) FILTER (WHERE answered) AS answered
    FROM offers GROUP BY day
), people AS (
    SELECT offers.contact_id, bool_or(offers.state IN ('delivered', 'read', 'played')) AS delivered,
           bool_or(offers.state IN ('read', 'played')) AS read, bool_or(answered) AS answered,
           bool_or(lead.status IN ('interest', 'negotiating', 'won')) AS interested, bool_or(lead.status = 'won') AS won
    FROM offers LEFT JOIN leads lead ON lead.id = offers.lead_id
    GROUP BY offers.contact_id
)
SELECT (SELECT json_agg(days) FROM days) AS days, (
    SELECT json_build_object(
        'reached', count(*), 'delivered', count(*) FILTER (WHERE delivered), 'read', count(*) FILTER (WHERE read),
        'answered', count(*) FILTER (WHERE answered), 'interested', count(*) FILTER (WHERE interested),
        'won', count(*) FILTER (WHERE won)
    ) FROM people
) AS funnel
"""

# Zones differ by quarters of an hour: there are few of those to be translated.
_QUARTER = "date_bin('15 minutes', happened_at, 'epoch')"

_VOICES = f"""
SELECT CAST(quarter AT TIME ZONE :zone AS date) AS day, CAST(sum(agent) AS int) AS agent,
       CAST(sum(human) AS int) AS human
FROM (
    SELECT {_QUARTER} AS quarter, count(*) FILTER (WHERE sender = 'agent') AS agent,
           count(*) FILTER (WHERE sender = 'human') AS human
    FROM messages message
    WHERE client_id = :client AND happened_at >= :since AND direction = 'outbound' AND sender IN ('agent', 'human')
      AND state NOT IN ('skipped', 'cancelled', 'failed') {{of_campaign}}
    GROUP BY 1
) said GROUP BY 1
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
    FROM messages message LEFT JOIN blasts blast ON blast.id = message.blast_id
    WHERE message.client_id = :client AND message.happened_at >= :since
      AND message.billed IS NOT NULL AND message.billed <> 'free'
    GROUP BY 1
) spent ON spent.campaign_id = campaign.id
WHERE campaign.client_id = :client AND (sold.won > 0 OR spent.cost > 0 OR campaign.status = 'active')
  AND (CAST(:campaign AS uuid) IS NULL OR campaign.id = CAST(:campaign AS uuid))
ORDER BY coalesce(sold.revenue, 0) DESC, campaign.name LIMIT 8
"""

_HOURS = f"""
SELECT CAST(extract(isodow FROM quarter AT TIME ZONE :zone) AS int) AS weekday,
       CAST(extract(hour FROM quarter AT TIME ZONE :zone) AS int) AS hour, CAST(sum(messages) AS int) AS messages
FROM (
    SELECT {_QUARTER} AS quarter, count(*) AS messages FROM messages message
    WHERE client_id = :client AND happened_at >= :since AND direction = 'inbound' {{of_campaign}}
    GROUP BY 1
) heard GROUP BY 1, 2 ORDER BY 1, 2
"""
