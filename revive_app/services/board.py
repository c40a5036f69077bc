"""The board as screens draw it: five columns, each with its true count and sum and only its first cards.

A column never reads all its leads: those whose reply window is open come first, the one that closes next
on top; then the last changed. Both halves stop at the column's size, so a shop of 100,000 stays quick.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.services.leads import LEAD_COLUMNS, LeadView
from revive_app.vocabulary import LeadStatus, MessageState, Sender

BOARD_STAGES = (
    LeadStatus.NEW,
    LeadStatus.CONTACTED,
    LeadStatus.INTEREST,
    LeadStatus.NEGOTIATING,
    LeadStatus.WON,
)
PAGE = 20


@dataclass(frozen=True, slots=True)
class BoardCard:
    """A lead and who spoke last: `author` is the agent's or colleague's name when we did, else empty.

    `state` is how far our last message got; None when the customer spoke last or nobody did.
    """

    lead: LeadView
    sender: Sender | None
    author: str
    author_id: UUID | None
    state: MessageState | None


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """`count` and `revenue` (whole rupees) are of all its leads, `cards` only the first of them."""

    stage: LeadStatus
    count: int
    revenue: int
    cards: tuple[BoardCard, ...]


def read_board(
    session: TenantSession,
    *,
    now: datetime,
    campaign_id: UUID | None = None,
    sizes: Mapping[LeadStatus, int] | None = None,
) -> list[BoardColumn]:
    """The five columns; `sizes` says how many cards of a stage, 20 unless told."""
    wanted = {stage: (sizes or {}).get(stage, PAGE) for stage in BOARD_STAGES}
    campaign = str(campaign_id) if campaign_id else None
    totals = {row["status"]: row for row in session.rows(_TOTALS, campaign=campaign)}
    cards = _cards(session, wanted, campaign, now)
    return [
        BoardColumn(
            stage,
            count=int(totals[stage]["count"]) if stage in totals else 0,
            revenue=int(totals[stage]["revenue"]) if stage in totals else 0,
            cards=tuple(card for card in cards if card.lead.status is stage),
        )
        for stage in BOARD_STAGES
    ]


_TOTALS = """
SELECT status, sum(leads) AS count, sum(rupees) AS revenue FROM lead_tallies
WHERE CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid) GROUP BY status
"""


def _cards(
    session: TenantSession, wanted: Mapping[LeadStatus, int], campaign: str | None, now: datetime
) -> Sequence[BoardCard]:
    rows = session.rows(
        _CARDS,
        stages=[stage.value for stage in wanted],
        sizes=list(wanted.values()),
        campaign=campaign,
        client=str(session.client_id),
        now=now,
    )
    return [_card(row) for row in rows]


# A window is open for 24 hours after the customer's last message, so no thread older than that has one.
_CARDS = f"""
WITH wanted AS (
    SELECT * FROM unnest(CAST(:stages AS text[]), CAST(:sizes AS int[])) AS wanted(stage, size)
), open AS (
    SELECT thread.contact_id, max(thread.window_expires_at) AS closes_at FROM conversations thread
    WHERE thread.last_message_at > CAST(:now AS timestamptz) - interval '24 hours'
      AND thread.window_expires_at > :now
    GROUP BY thread.contact_id
), chosen AS (
    SELECT first.id, first.closes_at FROM wanted CROSS JOIN LATERAL (
        SELECT both_halves.* FROM (
            (SELECT lead.id, open.closes_at, lead.updated_at
             FROM open JOIN leads lead ON lead.contact_id = open.contact_id AND lead.status = wanted.stage
             WHERE CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid)
             ORDER BY open.closes_at, lead.id LIMIT wanted.size)
            UNION ALL
            (SELECT lead.id, NULL, lead.updated_at FROM leads lead
             WHERE lead.status = wanted.stage
               AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))
               AND NOT EXISTS (SELECT FROM open WHERE open.contact_id = lead.contact_id)
             ORDER BY lead.updated_at DESC, lead.id DESC LIMIT wanted.size)
        ) both_halves
        ORDER BY both_halves.closes_at NULLS LAST, both_halves.updated_at DESC, both_halves.id LIMIT wanted.size
    ) first
), card AS ({LEAD_COLUMNS} WHERE lead.id IN (SELECT id FROM chosen))
SELECT card.*, said.sender, said.state, said.author_user_id AS author_id,
       CASE said.sender WHEN 'human' THEN coalesce(nullif(author.name, ''), 'A colleague')
                        WHEN 'customer' THEN '' ELSE coalesce(said.agent_name, '') END AS author
FROM card
JOIN chosen ON chosen.id = card.id
LEFT JOIN LATERAL (
    SELECT message.sender, message.state, message.author_user_id,
           campaign.prompt_config->>'agent_name' AS agent_name
    FROM messages message LEFT JOIN campaigns campaign ON campaign.id = message.campaign_id
    WHERE message.client_id = CAST(:client AS uuid) AND message.conversation_id = card.conversation_id
      AND (message.direction = 'inbound' OR message.accepted_at IS NOT NULL)
    ORDER BY message.happened_at DESC, message.id DESC LIMIT 1
) said ON true
LEFT JOIN users author ON author.id = said.author_user_id
ORDER BY chosen.closes_at NULLS LAST, card.updated_at DESC, card.id
"""


_LEAD_FIELDS = tuple(field.name for field in fields(LeadView))


def _card(row: sa.RowMapping) -> BoardCard:
    values: dict[str, Any] = {name: row[name] for name in _LEAD_FIELDS}
    ours = row["sender"] is not None and row["sender"] != Sender.CUSTOMER
    return BoardCard(
        lead=LeadView(**{**values, "status": LeadStatus(row["status"])}),
        sender=Sender(row["sender"]) if row["sender"] else None,
        author=row["author"] or "",
        author_id=row["author_id"],
        state=MessageState(row["state"]) if ours else None,
    )
