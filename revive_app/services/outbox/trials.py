"""Messages their reader asked for herself: a test to a phone of one's own, the owner's briefing.

Asking is agreeing, to this one message: nobody records consent for her own phone first. Everything else that
protects a reader of offers holds: who said no gets none, the night is quiet, and the frequency cap counts them.
"""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.clock import utc_now
from revive_app.db import Session, TenantSession
from revive_app.errors import Conflict
from revive_app.models import Client, Contact
from revive_app.rules.phone import zone_of_person
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services import shops
from revive_app.vocabulary import MarketingConsent, MessageCategory

TEST = "blast_test"
BRIEFING = "briefing"
# What a message keeps as its purpose when its reader asked for it.
ASKED_FOR = frozenset({TEST, BRIEFING})


def refuse_unwelcome_test(session: TenantSession, contact: Contact, category: MessageCategory) -> None:
    """Raises Conflict where the gate would refuse, and where the phone is a customer's who never agreed."""
    if contact.dnd_at is not None:
        raise Conflict("This phone said it wants no messages. It can come back by writing START.", code="dnd")
    if category is not MessageCategory.MARKETING:
        return
    if contact.marketing_consent is MarketingConsent.WITHDRAWN:
        raise Conflict(
            "This phone said no to offers, and this template is one. It gets offers again once it says so.",
            code="marketing_withdrawn",
        )
    if contact.marketing_consent is MarketingConsent.UNKNOWN and _is_customer(session, contact.id):
        raise Conflict(
            "This phone is a customer's who never agreed to offers. Test with a colleague's phone.",
            code="no_consent",
        )
    _refuse_above_cap(session, contact)


def quiet_end(session: TenantSession, contact: Contact, category: MessageCategory) -> datetime | None:
    """Until when an offer to this person waits because it is night there; None when it may leave now."""
    if category is not MessageCategory.MARKETING:
        return None
    shop = shops.get_client(session)
    return quiet_until(
        utc_now(), zone=_zone(shop, contact), quiet_from=shop.quiet_from, quiet_to=shop.quiet_until
    )


# A message that left for them, whatever became of it.
REACHED_HER = "state IN ('sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'unknown')"


def marketing_since(
    session: Session, people: list[UUID], clients: list[UUID], since: datetime
) -> dict[UUID, int]:
    """Offers each of these people got since then, on any of the shop's numbers."""
    counts = session.rows(
        "SELECT contact_id, count(*) AS sent FROM messages"
        " WHERE contact_id = ANY(:people) AND client_id = ANY(:clients) AND category = 'marketing'"
        " AND direction = 'outbound' AND created_at >= :since - interval '400 days' AND sending_at >= :since"
        f" AND {REACHED_HER} GROUP BY contact_id",
        people=people,
        clients=clients,
        since=since,
    )
    return {row["contact_id"]: row["sent"] for row in counts}


def _zone(shop: Client, contact: Contact) -> ZoneInfo:
    return zone_of_person(contact.timezone, contact.phone, default=ZoneInfo(shop.timezone))


def _is_customer(session: TenantSession, contact_id: UUID) -> bool:
    found = session.row(
        "SELECT 1 AS one FROM leads WHERE contact_id = :contact AND client_id = :client LIMIT 1",
        contact=contact_id,
        client=session.client_id,
    )
    return found is not None


def _refuse_above_cap(session: TenantSession, contact: Contact) -> None:
    shop = shops.get_client(session)
    most, days = shop.frequency_cap_count, shop.frequency_cap_days
    since = utc_now() - timedelta(days=days)
    if most and marketing_since(session, [contact.id], [session.client_id], since).get(contact.id, 0) >= most:
        raise Conflict(
            f"This phone has had {most} offers within {days} days, as many as your shop allows anybody."
            " Look at the next one in the preview or the simulator.",
            code="frequency_cap",
        )
