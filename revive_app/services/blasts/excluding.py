"""Why a person is left out of a blast, as SQL over her lead, contact and filled message."""

from datetime import datetime, timedelta
from uuid import UUID

from revive_app.models import Client
from revive_app.rules.blasts.audience import Excluded
from revive_app.services.blasts.lots import lot
from revive_app.services.blasts.planning import Plan
from revive_app.services.blasts.sql import Sql

# The same template to the same lead again within this time is two people pressing start, not a plan.
SAME_AGAIN = timedelta(hours=1)
# After so many failures in a row a person counts as not on WhatsApp.
GIVE_UP_AFTER = 3


def exclusion(sql: Sql, plan: Plan, blast_id: UUID, now: datetime) -> str:
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
        cases.append((f"{lot(sql, blast_id, 1)} < {plan.hold_out_percent * 100:d}", Excluded.HOLD_OUT))
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
