"""Where people are: the country their message goes to, and when it is day there, as SQL."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import phonenumbers

from revive_app.db import TenantSession
from revive_app.rules.gate import Reason
from revive_app.rules.phone import zone_of
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services.blasts.planning import Plan
from revive_app.services.blasts.sql import Sql

# A "+" and six digits tell a country, and a zone where countries have several.
_PREFIX = 7
_HERE, _SOMEBODY_HERE = "+91", "+919800000000"
# Why a message waits that is due at a time of day in its person's own zone.
LOCAL_TIME = "local_time"


def abroad(session: TenantSession, sql: Sql, people: str) -> dict[str, str]:
    """The beginnings of foreign numbers in the audience, each with a whole number as its example."""
    rows = session.rows(
        f"SELECT left(contact.phone, {_PREFIX}) AS prefix, min(contact.phone) AS sample"
        " FROM leads lead JOIN contacts contact ON contact.id = lead.contact_id"
        f" WHERE {people} AND contact.phone NOT LIKE '{_HERE}%' GROUP BY 1",
        **sql.parameters,
    )
    return {row["prefix"]: row["sample"] for row in rows}


def country(sql: Sql, foreign: dict[str, str]) -> str:
    """The country a message goes to, by number or user id, in two letters."""
    by_country: dict[str, list[str]] = {}
    for prefix, sample in foreign.items():
        by_country.setdefault(_country_of(sample), []).append(prefix)
    cases = [
        f"WHEN left(contact.phone, {_PREFIX}) = ANY({sql.bind(prefixes, 'text[]')}) THEN {sql.bind(name)}"
        for name, prefixes in sorted(by_country.items())
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


def starts(sql: Sql, plan: Plan, foreign: dict[str, str], named: dict[str, ZoneInfo], now: datetime) -> str:
    """When each person's message may leave at the earliest: her own time of day, and not in her night."""
    home = ZoneInfo(plan.shop.timezone)
    here = _first_moment(plan, zone_of(_SOMEBODY_HERE, default=home), now)
    unknown = _first_moment(plan, home, now)
    prefixes = {
        prefix: _first_moment(plan, zone_of(sample, default=home), now) for prefix, sample in foreign.items()
    }
    names = {name: _first_moment(plan, zone, now) for name, zone in named.items()}
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


def own_zones(session: TenantSession, sql: Sql, people: str) -> dict[str, ZoneInfo]:
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
