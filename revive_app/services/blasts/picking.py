"""The one statement that chooses an audience, fills in everybody's words and queues their messages.

Whoever is in, what she will read and when it may leave is decided on one snapshot and is there, whole, or
not at all. A dry run is the same choice without the writing. The gate asks again when each message leaves.
"""

from datetime import datetime
from uuid import UUID

from revive_app.db import STATEMENT_TIMEOUT_MS, TenantSession
from revive_app.rules.blasts.rate_card import RateCard
from revive_app.services.blasts import lots, places, wording
from revive_app.services.blasts.choice import Choice, Group
from revive_app.services.blasts.excluding import exclusion
from revive_app.services.blasts.planning import Plan
from revive_app.services.blasts.sql import Sql, audience_condition

# Long enough for 100,000 people on a machine that has other things to do.
PATIENCE_MS = 120_000


def survey(session: TenantSession, plan: Plan, blast_id: UUID, card: RateCard, *, now: datetime) -> Choice:
    """Choose and count; nothing is written."""
    sql = Sql()
    picked = _picked(session, sql, plan, blast_id, card, now)
    return _choice(session, f"WITH picked AS ({picked}) {_COUNT}", sql)


def freeze(session: TenantSession, plan: Plan, blast_id: UUID, card: RateCard, *, now: datetime) -> Choice:
    """Choose and queue, in one statement. The blast's row is there already."""
    sql = Sql()
    picked = _picked(session, sql, plan, blast_id, card, now)
    common = {
        "client": sql.bind(str(session.client_id), "uuid"),
        "number": sql.bind(str(plan.number.id), "uuid"),
        "campaign": sql.bind(str(plan.campaign.id), "uuid"),
        "blast": sql.bind(str(blast_id), "uuid"),
        "expires": sql.bind(plan.expires_at, "timestamptz"),
        "now": sql.bind(now, "timestamptz"),
    }
    return _choice(
        session, f"WITH picked AS MATERIALIZED ({picked}), {_WRITE.format(**common)} {_COUNT}", sql
    )


_COUNT = """
SELECT excluded, variant, language, country, count(*) AS people FROM picked
GROUP BY excluded, variant, language, country ORDER BY excluded, variant, language, country
"""

# A thread that somebody else opens at this very moment is taken as it is.
_WRITE = """
threads AS (
    INSERT INTO conversations (id, client_id, number_id, contact_id, lead_id)
    SELECT new_id(), {client}, {number}, contact_id, lead_id FROM picked
    WHERE excluded IS NULL AND thread_id IS NULL
    ON CONFLICT (number_id, contact_id) DO UPDATE SET contact_id = excluded.contact_id
    RETURNING id, contact_id
), queued AS (
    INSERT INTO messages (id, client_id, conversation_id, contact_id, number_id, lead_id, campaign_id, blast_id,
                          variant, direction, sender, message_type, content, payload, state, category, lane,
                          reason, not_before, expires_at, price_e4, happened_at, created_at)
    SELECT new_id(), {client}, coalesce(picked.thread_id, threads.id), picked.contact_id, {number}, picked.lead_id,
           {campaign}, {blast}, picked.variant, 'outbound', 'blast', 'template', picked.content, picked.payload,
           'queued', 'marketing', 3, picked.waits_for, picked.starts_at, {expires}, picked.price_e4, {now}, {now}
    FROM picked LEFT JOIN threads ON threads.contact_id = picked.contact_id
    WHERE picked.excluded IS NULL ORDER BY picked.lead_id
), held_out AS (
    INSERT INTO blast_hold_outs (blast_id, lead_id, client_id)
    SELECT {blast}, lead_id, {client} FROM picked WHERE excluded = 'hold_out'
)
"""


# PostgreSQL guesses that a choice brings a handful of people, and would join 100,000 with 100,000 one by one.
_FOR_MANY = f"SELECT set_config('statement_timeout', '{PATIENCE_MS}', true), set_config('enable_nestloop', 'off', true)"
_AS_USUAL = (
    f"SELECT set_config('statement_timeout', '{STATEMENT_TIMEOUT_MS}', true),"
    " set_config('enable_nestloop', 'on', true)"
)


def _choice(session: TenantSession, statement: str, sql: Sql) -> Choice:
    session.run(_FOR_MANY)
    rows = session.rows(statement, **sql.parameters)
    session.run(_AS_USUAL)
    return Choice(
        tuple(
            Group(row["excluded"], row["variant"], row["language"], row["country"], row["people"])
            for row in rows
        )
    )


def _picked(
    session: TenantSession, sql: Sql, plan: Plan, blast_id: UUID, card: RateCard, now: datetime
) -> str:
    condition = audience_condition(sql, plan.audience, with_opted_out=plan.counts_opted_out)
    campaign = sql.bind(str(plan.campaign.id), "uuid")
    people = f"lead.campaign_id = {campaign} AND {condition}"
    foreign = places.abroad(session, sql, people)
    variant = lots.variant(sql, plan, blast_id)
    language = wording.language(session, sql, plan, people)
    country = places.country(sql, foreign)
    starts = places.starts(sql, plan, foreign, places.own_zones(session, sql, people), now)
    filled = wording.filled(sql, plan)
    return f"""
    SELECT lead.id AS lead_id, contact.id AS contact_id, thread.id AS thread_id, choice.variant, choice.language,
           choice.country, filled.payload, filled.content, price.e4 AS price_e4,
           start.waits_for, start.at AS starts_at,
           {exclusion(sql, plan, blast_id, now)} AS excluded
    FROM leads lead
    JOIN contacts contact ON contact.id = lead.contact_id
    LEFT JOIN conversations thread ON thread.number_id = {sql.bind(str(plan.number.id), "uuid")}
                                  AND thread.contact_id = contact.id
    {starts}
    CROSS JOIN LATERAL (SELECT {variant} AS variant, {country} AS country) about
    CROSS JOIN LATERAL (SELECT about.variant, about.country, {language} AS language) choice
    {sql.facts}
    CROSS JOIN LATERAL ({filled}) filled
    LEFT JOIN LATERAL ({wording.price(sql, card)}) price ON true
    WHERE {people}
    """
