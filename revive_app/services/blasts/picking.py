"""The one statement that chooses an audience, fills in everybody's words and queues their messages.

Whoever is in, what she will read and when it may leave is decided on one snapshot and is there, whole, or
not at all. A dry run is the same choice without the writing. The gate asks again when each message leaves.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import phonenumbers

from revive_app.db import STATEMENT_TIMEOUT_MS, TenantSession
from revive_app.models import Client
from revive_app.rules.blasts.audience import Excluded
from revive_app.rules.blasts.rate_card import CATEGORIES, RateCard
from revive_app.rules.gate import Reason
from revive_app.rules.phone import zone_of
from revive_app.rules.quiet_hours import quiet_until
from revive_app.rules.templates.values import leaves
from revive_app.services.blasts.planning import Plan, Translation
from revive_app.services.blasts.sql import Sql, audience_condition
from revive_app.services.templates.choosing import spoken

# Long enough for 100,000 people on a machine that has other things to do.
PATIENCE_MS = 120_000
# The same template to the same lead again within this time is two people pressing start, not a plan.
SAME_AGAIN = timedelta(hours=1)
# After so many failures in a row a person counts as not on WhatsApp.
GIVE_UP_AFTER = 3
# A "+" and six digits tell a country, and a zone where countries have several.
_PREFIX = 7
_HERE, _SOMEBODY_HERE = "+91", "+919800000000"
# Why a message waits that is due at a time of day in its person's own zone.
LOCAL_TIME = "local_time"


@dataclass(frozen=True, slots=True)
class Group:
    """People a choice treats alike. `excluded` None: they are in."""

    excluded: str | None
    variant: str
    language: str
    country: str
    people: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom a blast reaches, and whom not and why."""

    groups: tuple[Group, ...]

    @property
    def eligible(self) -> int:
        """How many get a message."""
        return sum(group.people for group in self.groups if group.excluded is None)

    @property
    def excluded(self) -> dict[str, int]:
        """How many do not, by reason."""
        counts: dict[str, int] = {}
        for group in self.groups:
            if group.excluded is not None:
                counts[group.excluded] = counts.get(group.excluded, 0) + group.people
        return dict(sorted(counts.items()))

    @property
    def languages(self) -> dict[str, int]:
        """How many read which translation."""
        counts: dict[str, int] = {}
        for group in self.groups:
            if group.excluded is None:
                counts[group.language] = counts.get(group.language, 0) + group.people
        return dict(sorted(counts.items()))

    def priced(self, plan: Plan) -> dict[tuple[str, str], int]:
        """How many messages of which category go to which country."""
        categories = {
            (variant.key, one.language): one.category.lower()
            for variant in plan.variants
            for one in variant.translations
        }
        counts: dict[tuple[str, str], int] = {}
        for group in self.groups:
            if group.excluded is None:
                key = (group.country, categories[group.variant, group.language])
                counts[key] = counts.get(key, 0) + group.people
        return counts


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
    abroad = _abroad(session, sql, people)
    variant = _variant(sql, plan, blast_id)
    language = _language(session, sql, plan, people)
    country = _country(sql, abroad)
    starts = _starts(sql, plan, abroad, _own_zones(session, sql, people), now)
    filled = _filled(sql, plan)
    return f"""
    SELECT lead.id AS lead_id, contact.id AS contact_id, thread.id AS thread_id, choice.variant, choice.language,
           choice.country, filled.payload, filled.content, price.e4 AS price_e4,
           start.waits_for, start.at AS starts_at,
           {_exclusion(sql, plan, blast_id, now)} AS excluded
    FROM leads lead
    JOIN contacts contact ON contact.id = lead.contact_id
    LEFT JOIN conversations thread ON thread.number_id = {sql.bind(str(plan.number.id), "uuid")}
                                  AND thread.contact_id = contact.id
    {starts}
    CROSS JOIN LATERAL (SELECT {variant} AS variant, {country} AS country) about
    CROSS JOIN LATERAL (SELECT about.variant, about.country, {language} AS language) choice
    {sql.facts}
    CROSS JOIN LATERAL ({filled}) filled
    LEFT JOIN LATERAL ({_price(sql, card)}) price ON true
    WHERE {people}
    """


def _exclusion(sql: Sql, plan: Plan, blast_id: UUID, now: datetime) -> str:
    """The first reason that holds; the cheap ones are asked first."""
    shop = plan.shop
    cases = [
        ("contact.phone IS NULL AND contact.wa_user_id IS NULL", Excluded.UNREACHABLE),
        ("contact.dnd_at IS NOT NULL OR lead.status = 'dnd'", Excluded.DND),
        ("contact.marketing_consent = 'withdrawn'", Excluded.MARKETING_WITHDRAWN),
        ("contact.marketing_consent <> 'granted'", Excluded.NO_CONSENT),
        (f"lead.snoozed_until > {sql.bind(plan.start_at, 'timestamptz')}", Excluded.SNOOZED),
        (f"contact.undeliverable_count >= {GIVE_UP_AFTER:d}", Excluded.UNDELIVERABLE),
        (_already(sql, plan, now), Excluded.ALREADY_IN_BLAST),
    ]
    if shop.frequency_cap_count > 0:
        cases.append((_capped(sql, plan, shop), Excluded.FREQUENCY_CAP))
    cases += [
        ("filled.missing", Excluded.MISSING_VALUE),
        ("filled.too_long", Excluded.TOO_LONG),
    ]
    if plan.hold_out_percent:
        cases.append((f"{_lot(sql, blast_id, 1)} < {plan.hold_out_percent * 100:d}", Excluded.HOLD_OUT))
    return "CASE " + " ".join(f"WHEN {condition} THEN '{word}'" for condition, word in cases) + " END"


def _already(sql: Sql, plan: Plan, now: datetime) -> str:
    names = sql.bind(plan.template_names, "text[]")
    since = sql.bind(now - SAME_AGAIN, "timestamptz")
    return f"""EXISTS (
        SELECT FROM messages other JOIN blasts ON blasts.id = other.blast_id
        WHERE other.client_id = lead.client_id AND other.lead_id = lead.id
          AND (blasts.template_name = ANY({names}) OR blasts.variant_b->>'template_name' = ANY({names}))
          AND (other.state IN ('queued', 'sending', 'unknown') OR other.retry_at IS NOT NULL
               OR (other.state IN ('accepted', 'sent', 'delivered', 'read', 'played')
                   AND blasts.created_at > {since}))
    )"""


def _capped(sql: Sql, plan: Plan, shop: Client) -> str:
    since = sql.bind(plan.start_at - timedelta(days=shop.frequency_cap_days), "timestamptz")
    return f"""(
        SELECT count(*) FROM messages earlier
        WHERE earlier.client_id = lead.client_id AND earlier.contact_id = contact.id
          AND earlier.category = 'marketing' AND earlier.direction = 'outbound' AND earlier.sending_at >= {since}
          AND earlier.state IN ('sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'unknown')
    ) >= {shop.frequency_cap_count:d}"""


def _lot(sql: Sql, blast_id: UUID, draw: int) -> str:
    """A number from 0 to 9999 for a lead: by lot, but the same whenever it is drawn."""
    seed = sql.bind(f"{blast_id}:{draw}:")
    return f"(hashtextextended({seed} || lead.id::text, 0) & 9223372036854775807) % 10000"


def _variant(sql: Sql, plan: Plan, blast_id: UUID) -> str:
    if len(plan.variants) == 1:
        return "'a'"
    second = plan.variants[1]
    return f"CASE WHEN {_lot(sql, blast_id, 2)} < {second.share_percent * 100:d} THEN 'b' ELSE 'a' END"


def _language(session: TenantSession, sql: Sql, plan: Plan, people: str) -> str:
    """Which translation a person gets: her own where there is one, else the fallback."""
    known = [
        row["language"]
        for row in session.rows(
            "SELECT DISTINCT contact.language FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
            f" WHERE {people} AND contact.language IS NOT NULL",
            **sql.parameters,
        )
    ]
    cases = []
    for variant in plan.variants:
        languages = [one.language for one in variant.translations]
        own = {one: spoken(languages, one) for one in known}
        for language in sorted({one for one in own.values() if one is not None and one != languages[0]}):
            speakers = sql.bind([one for one, reads in own.items() if reads == language], "text[]")
            condition = f"about.variant = '{variant.key}' AND contact.language = ANY({speakers})"
            cases.append(f"WHEN {condition} THEN {sql.bind(language)}")
        fallback = sql.bind(languages[0])
        cases.append(f"WHEN about.variant = '{variant.key}' THEN {fallback}")
    return f"CASE {' '.join(cases)} END"


def _filled(sql: Sql, plan: Plan) -> str:
    """Payload and text by variant and language, and whether the person's facts are enough for them."""
    columns: dict[str, list[str]] = {}
    for variant in plan.variants:
        for translation in variant.translations:
            condition = (
                f"choice.variant = '{variant.key}' AND choice.language = {sql.bind(translation.language)}"
            )
            for column, expression in _expressions(sql, translation).items():
                columns.setdefault(column, []).append(f"WHEN {condition} THEN {expression}")
    return "SELECT " + ", ".join(f"CASE {' '.join(cases)} END AS {name}" for name, cases in columns.items())


def _expressions(sql: Sql, translation: Translation) -> dict[str, str]:
    filled = translation.filled
    found = [*leaves(filled.payload), filled.shown]
    return {
        "category": sql.bind(translation.category.lower()),
        "payload": sql.tree(filled.payload),
        "content": sql.words(filled.shown.words),
        "missing": sql.missing(found),
        "too_long": sql.too_long(found),
    }


def _abroad(session: TenantSession, sql: Sql, people: str) -> dict[str, str]:
    """The beginnings of foreign numbers in the audience, each with a whole number as its example."""
    rows = session.rows(
        f"SELECT left(contact.phone, {_PREFIX}) AS prefix, min(contact.phone) AS sample"
        " FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
        f" WHERE {people} AND contact.phone NOT LIKE '{_HERE}%' GROUP BY 1",
        **sql.parameters,
    )
    return {row["prefix"]: row["sample"] for row in rows}


def _country(sql: Sql, abroad: dict[str, str]) -> str:
    """The country a message goes to, by number or user id, in two letters."""
    by_country: dict[str, list[str]] = {}
    for prefix, sample in abroad.items():
        by_country.setdefault(_country_of(sample), []).append(prefix)
    cases = [
        f"WHEN left(contact.phone, {_PREFIX}) = ANY({sql.bind(prefixes, 'text[]')}) THEN {sql.bind(country)}"
        for country, prefixes in sorted(by_country.items())
    ]
    return (
        f"CASE WHEN contact.phone LIKE '{_HERE}%' THEN 'IN' {' '.join(cases)}"
        " WHEN contact.phone IS NULL THEN upper(left(contact.wa_user_id, 2)) ELSE '' END"
    )


def _country_of(phone: str) -> str:
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or ""
    except phonenumbers.NumberParseException:
        return ""


def _starts(
    sql: Sql, plan: Plan, abroad: dict[str, str], own_zones: dict[str, ZoneInfo], now: datetime
) -> str:
    """When each person's message may leave at the earliest: her own time of day, and not in her night."""
    home = ZoneInfo(plan.shop.timezone)
    here = _first_moment(plan, zone_of(_SOMEBODY_HERE, default=home), now)
    unknown = _first_moment(plan, home, now)
    prefixes = {
        prefix: _first_moment(plan, zone_of(sample, default=home), now) for prefix, sample in abroad.items()
    }
    names = {name: _first_moment(plan, zone, now) for name, zone in own_zones.items()}
    return f"""
    LEFT JOIN {_moments(sql, prefixes)} AS by_prefix (key, at, waits_for)
        ON by_prefix.key = left(contact.phone, {_PREFIX})
    LEFT JOIN {_moments(sql, names)} AS by_name (key, at, waits_for) ON by_name.key = contact.timezone
    CROSS JOIN LATERAL (
        SELECT * FROM (VALUES
            (by_name.at, by_name.waits_for, by_name.key IS NOT NULL),
            (by_prefix.at, by_prefix.waits_for, by_prefix.key IS NOT NULL),
            ({_moment(sql, here)}, contact.phone IS NOT NULL),
            ({_moment(sql, unknown)}, true)
        ) AS known (at, waits_for, fits) WHERE fits LIMIT 1
    ) start
    """


def _moment(sql: Sql, moment: tuple[datetime, str | None]) -> str:
    at, waits_for = moment
    return f"{sql.bind(at, 'timestamptz')}, {sql.bind(waits_for)}"


def _moments(sql: Sql, moments: dict[str, tuple[datetime, str | None]]) -> str:
    keys = sql.bind(list(moments), "text[]")
    times = sql.bind([at for at, _ in moments.values()], "timestamptz[]")
    reasons = sql.bind([reason for _, reason in moments.values()], "text[]")
    return f"unnest({keys}, {times}, {reasons})"


def _own_zones(session: TenantSession, sql: Sql, people: str) -> dict[str, ZoneInfo]:
    """The zones people named themselves, as far as there are such zones."""
    rows = session.rows(
        "SELECT DISTINCT contact.timezone FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
        f" WHERE {people} AND contact.timezone IS NOT NULL",
        **sql.parameters,
    )
    found: dict[str, ZoneInfo] = {}
    for row in rows:
        try:
            found[row["timezone"]] = ZoneInfo(row["timezone"])
        except (KeyError, ValueError, OSError):
            continue
    return found


def _first_moment(plan: Plan, zone: ZoneInfo, now: datetime) -> tuple[datetime, str | None]:
    """The first moment for people of a zone, and what they wait for when it is not the blast's start."""
    at, waits_for = plan.start_at, None
    if plan.local_start is not None:
        # Where that time of day has passed already, it is now, not tomorrow.
        at, waits_for = max(plan.local_start.replace(tzinfo=zone).astimezone(UTC), now), LOCAL_TIME
    quiet = quiet_until(at, zone=zone, quiet_from=plan.shop.quiet_from, quiet_to=plan.shop.quiet_until)
    return (at, waits_for) if quiet is None else (quiet, Reason.QUIET_HOURS.value)


def _price(sql: Sql, card: RateCard) -> str:
    """What Meta will charge for the message, by our card; nothing where no rate is known."""
    rows = [
        (country, category, card.price(country, category))
        for country in sorted(card.rates)
        for category in CATEGORIES
    ]
    known = [row for row in rows if row[2] is not None]
    countries = sql.bind([row[0] for row in known], "text[]")
    categories = sql.bind([row[1] for row in known], "text[]")
    prices = sql.bind([row[2] for row in known], "integer[]")
    return (
        f"SELECT rate.e4 FROM unnest({countries}, {categories}, {prices}) AS rate (country, category, e4)"
        " WHERE rate.country = choice.country AND rate.category = filled.category"
    )


def card_day(plan: Plan) -> date:
    """The day whose rates count: that of the start, in the shop's zone."""
    return plan.start_at.astimezone(ZoneInfo(plan.shop.timezone)).date()
