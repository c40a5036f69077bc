"""What the gate is told about each candidate, read inside the claiming transaction."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from revive_app.db import SystemSession
from revive_app.rules import gate
from revive_app.rules.phone import zone_of
from revive_app.services.consent import CONFIRMATION
from revive_app.services.outbox.budget import Budget
from revive_app.vocabulary import (
    BlastStatus,
    CampaignStatus,
    Handler,
    MarketingConsent,
    MessageCategory,
    MessagingTier,
    Sender,
)

# The agent's last words before a human answers: they leave although the thread is a human's by then.
HANDOFF = "handoff"

_COLUMNS = """
SELECT message.id, message.client_id, message.conversation_id, message.contact_id, message.blast_id, message.sender,
       message.category, message.message_type, message.payload, message.attempts, message.expires_at,
       message.metadata->>'purpose' AS purpose,
       contact.phone, contact.wa_user_id, contact.dnd_at, contact.marketing_consent,
       contact.timezone AS contact_timezone,
       thread.handler, thread.window_expires_at, thread.ai_paused_until, thread.pair_tat,
       campaign.status AS campaign_status, blast.status AS blast_status
FROM messages message
JOIN contacts contact ON contact.id = message.contact_id
JOIN conversations thread ON thread.id = message.conversation_id
LEFT JOIN campaigns campaign ON campaign.id = message.campaign_id
LEFT JOIN blasts blast ON blast.id = message.blast_id
"""

# A conversation with a message still on its way waits: order matters to the person who reads it.
_NOTHING_ON_ITS_WAY = """
  AND NOT EXISTS (
      SELECT FROM messages earlier
      WHERE earlier.conversation_id = message.conversation_id AND earlier.state = 'sending'
  )
"""

CANDIDATES = f"""{_COLUMNS}
WHERE message.number_id = :number AND message.state = 'queued' AND message.blast_id IS NULL
  AND message.lane = :lane AND message.not_before <= :now {_NOTHING_ON_ITS_WAY}
ORDER BY message.not_before, message.id
LIMIT :limit
FOR NO KEY UPDATE OF message, thread, contact SKIP LOCKED
"""

BLAST_CANDIDATES = f"""{_COLUMNS}
WHERE message.blast_id = :blast AND message.state = 'queued' AND message.not_before <= :now {_NOTHING_ON_ITS_WAY}
ORDER BY message.not_before, message.id
LIMIT :limit
FOR NO KEY UPDATE OF message, thread, contact SKIP LOCKED
"""


class Surroundings:
    """What is the same for all candidates of one claim: number, shop, budget."""

    def __init__(self, session: SystemSession, number: sa.RowMapping, budget: Budget, now: datetime) -> None:
        self._session = session
        self._row = number
        self._now = now
        self._zone = ZoneInfo(number["timezone"])
        self.budget = budget
        self._number = gate.NumberFacts(
            paused=number["paused_at"] is not None,
            throttled_until=number["throttled_until"],
            sending_confirmed=number["sending_confirmed_epoch"] >= number["epoch"],
            tier=MessagingTier(number["tier"]),
            budget_used=budget.used,
            no_initiating_until=number["no_initiating_until"],
        )
        self._shop = gate.ShopFacts(
            zone=self._zone,
            quiet_from=number["quiet_from"],
            quiet_until=number["quiet_until"],
            frequency_cap=number["frequency_cap_count"],
        )

    @property
    def blasts_may_leave(self) -> bool:
        """False when the number as a whole keeps them: then none of their messages is looked at."""
        return gate.number_lets_blasts_go(self._number, self._now)

    def facts(self, rows: list[sa.RowMapping]) -> list[gate.Facts]:
        """The facts of each row, in order."""
        since = self._now - timedelta(days=self._row["frequency_cap_days"])
        recent = _recent_marketing(self._session, rows, since) if self._shop.frequency_cap else {}
        counted = self.budget.counted_among(self._session, rows, self._now)
        return [
            gate.Facts(
                self._number,
                self._shop,
                _message(row, self._zone, recent.get(row["contact_id"], 0), counted),
            )
            for row in rows
        ]


def _message(row: sa.RowMapping, zone: ZoneInfo, recent: int, counted: frozenset[UUID]) -> gate.MessageFacts:
    return gate.MessageFacts(
        sender=Sender(row["sender"]),
        category=MessageCategory(row["category"]),
        is_template=row["message_type"] == "template",
        confirms_opt_out=row["purpose"] == CONFIRMATION,
        announces_handoff=row["purpose"] == HANDOFF,
        expires_at=row["expires_at"],
        reachable=bool(row["phone"] or row["wa_user_id"]),
        dnd=row["dnd_at"] is not None,
        marketing_consent=MarketingConsent(row["marketing_consent"]),
        contact_zone=_zone(row, zone),
        recent_marketing=recent,
        counted_in_budget=row["contact_id"] in counted,
        handler=Handler(row["handler"]),
        ai_paused_until=row["ai_paused_until"],
        window_expires_at=row["window_expires_at"],
        pair_tat=row["pair_tat"],
        campaign_status=CampaignStatus(row["campaign_status"]) if row["campaign_status"] else None,
        blast_status=BlastStatus(row["blast_status"]) if row["blast_status"] else None,
    )


def _zone(row: sa.RowMapping, default: ZoneInfo) -> ZoneInfo:
    """The person's zone: the one she named, else her phone's country's, else the shop's."""
    if row["contact_timezone"]:
        try:
            return ZoneInfo(row["contact_timezone"])
        except (KeyError, ValueError):
            return default
    return zone_of(row["phone"], default=default)


# What counts against the frequency cap: offers that reached her, or may have.
REACHED_HER = "state IN ('sending', 'accepted', 'sent', 'delivered', 'read', 'played', 'unknown')"


def _recent_marketing(session: SystemSession, rows: list[sa.RowMapping], since: datetime) -> dict[UUID, int]:
    """Marketing each of these people got since then, on any of the shop's numbers."""
    people = [row["contact_id"] for row in rows if row["category"] == MessageCategory.MARKETING]
    if not people:
        return {}
    counts = session.rows(
        "SELECT contact_id, count(*) AS sent FROM messages"
        " WHERE contact_id = ANY(:people) AND client_id = ANY(:clients) AND category = 'marketing'"
        " AND direction = 'outbound' AND created_at >= :since - interval '400 days' AND sending_at >= :since"
        f" AND {REACHED_HER} GROUP BY contact_id",
        people=people,
        clients=list({row["client_id"] for row in rows}),
        since=since,
    )
    return {row["contact_id"]: row["sent"] for row in counts}
