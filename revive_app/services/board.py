"""The board as screens draw it: five columns, each with its true count and sum and only its first cards.

A column never reads all its leads: those whose reply window is open come first, the one that closes next
on top; then the last changed. Whoever a person has moved a moment ago stands above all, to be seen where she was put.
Each part stops at the column's size, so a shop of 100,000 stays quick.
Counts come from tallies, unless a filter narrows the board by what tallies do not know: then they are counted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.services import finding
from revive_app.services.leads import LEAD_COLUMNS, LeadView
from revive_app.vocabulary import LeadStatus, MessageState, Sender

BOARD_STAGES = (
    LeadStatus.NEW,
    LeadStatus.CONTACTED,
    LeadStatus.INTEREST,
    LeadStatus.NEGOTIATING,
    LeadStatus.WON,
)
# Asked for when somebody wants to see them: people who want no messages.
ALL_LANES = (*BOARD_STAGES, LeadStatus.DND)
PAGE = 8
# A search shows so many people at most; whoever means another writes another letter.
MOST_FOUND = 500


@dataclass(frozen=True, slots=True)
class BoardFilter:
    """Which leads; what is None, empty or zero does not matter.

    `mood_from` and `mood_below` bound the sentiment (−1…1), `snoozed` is yes or no, `worth_from` whole rupees, `q`
    first letters of a name or a number.
    """

    campaign_id: UUID | None = None
    mood_from: float | None = None
    mood_below: float | None = None
    snoozed: bool | None = None
    window_open: bool = False
    worth_from: int = 0
    q: str = ""

    def conditions(self) -> str:
        """What a lead must meet beyond its campaign; empty for anything."""
        given = (
            (self.mood_from is not None, "lead.sentiment_score >= :mood_from"),
            (self.mood_below is not None, "lead.sentiment_score < :mood_below"),
            (self.snoozed is not None, "coalesce(lead.snoozed_until > :now, false) = :snoozed"),
            (self.worth_from > 0, "lead.potential_value >= :worth_from"),
            (
                bool(finding.tsquery(self.q)),
                f"lead.contact_id IN (SELECT find_contacts(:needle, {MOST_FOUND}))",
            ),
        )
        return "".join(f" AND {condition}" for wanted, condition in given if wanted)

    def values(self) -> dict[str, Any]:
        """What the conditions ask for."""
        return {
            "campaign": str(self.campaign_id) if self.campaign_id else None,
            "mood_from": self.mood_from,
            "mood_below": self.mood_below,
            "snoozed": self.snoozed,
            "worth_from": self.worth_from,
            "needle": finding.tsquery(self.q),
        }


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
    wanted: BoardFilter | None = None,
    stages: Sequence[LeadStatus] = BOARD_STAGES,
    sizes: Mapping[LeadStatus, int] | None = None,
) -> list[BoardColumn]:
    """The columns of these stages; `sizes` says how many cards of a stage, eight unless told."""
    wanted = wanted or BoardFilter()
    room = {stage: (sizes or {}).get(stage, PAGE) for stage in stages}
    totals = _totals(session, wanted, now)
    cards = _cards(session, room, wanted, now)
    return [
        BoardColumn(
            stage,
            count=totals.get(stage, (0, 0))[0],
            revenue=totals.get(stage, (0, 0))[1],
            cards=tuple(card for card in cards if card.lead.status is stage),
        )
        for stage in stages
    ]


def _totals(session: TenantSession, wanted: BoardFilter, now: datetime) -> dict[str, tuple[int, int]]:
    """Leads and rupees by stage."""
    narrowed = wanted.conditions()
    if wanted.window_open:
        narrowed += f" AND {_HAS_OPEN_WINDOW}"
    statement = f"{_COUNTED}{narrowed} GROUP BY lead.status" if narrowed else _TALLIED
    rows = session.rows(statement, client=session.client_id, now=now, **wanted.values())
    return {row["status"]: (int(row["count"]), int(row["revenue"])) for row in rows}


_TALLIED = """
SELECT status, sum(leads) AS count, sum(rupees) AS revenue FROM lead_tallies
WHERE CAST(:campaign AS uuid) IS NULL OR campaign_id = CAST(:campaign AS uuid) GROUP BY status
"""
_COUNTED = """
SELECT lead.status, count(*) AS count, sum(lead.potential_value) AS revenue FROM leads lead
WHERE lead.client_id = :client AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))
"""
_HAS_OPEN_WINDOW = (
    "EXISTS (SELECT FROM conversations thread WHERE thread.client_id = lead.client_id"
    " AND thread.contact_id = lead.contact_id AND thread.window_expires_at > :now)"
)


def _cards(
    session: TenantSession, room: Mapping[LeadStatus, int], wanted: BoardFilter, now: datetime
) -> Sequence[BoardCard]:
    rows = session.rows(
        _cards_of(wanted),
        stages=[stage.value for stage in room],
        sizes=list(room.values()),
        client=str(session.client_id),
        now=now,
        **wanted.values(),
    )
    return [_card(row) for row in rows]


def _cards_of(wanted: BoardFilter) -> str:
    narrowed = wanted.conditions()
    return _CARDS.format(
        narrowed=narrowed,
        moved=_JUST_MOVED,
        open_only=f" AND {_HAS_OPEN_WINDOW}" if wanted.window_open else "",
        closed=" AND false" if wanted.window_open else "",
        columns=LEAD_COLUMNS,
    )


# Put there by a hand a moment ago.
_JUST_MOVED = "lead.status_set_by = 'human' AND lead.status_changed_at > CAST(:now AS timestamptz) - interval '2 minutes'"


# A window is open for 24 hours after the customer's last message, so no thread older than that has one.
_CARDS = """
WITH wanted AS (
    SELECT * FROM unnest(CAST(:stages AS text[]), CAST(:sizes AS int[])) AS wanted(stage, size)
), open AS (
    SELECT thread.contact_id, max(thread.window_expires_at) AS closes_at FROM conversations thread
    WHERE thread.last_message_at > CAST(:now AS timestamptz) - interval '24 hours'
      AND thread.window_expires_at > :now
    GROUP BY thread.contact_id
), answerable AS MATERIALIZED (
    SELECT lead.id, lead.status, lead.updated_at, open.closes_at FROM open
    JOIN leads lead ON lead.contact_id = open.contact_id AND lead.status = ANY(CAST(:stages AS text[]))
    WHERE (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid)){narrowed} AND NOT ({moved})
), chosen AS (
    SELECT first.id, first.moved_at, first.closes_at FROM wanted CROSS JOIN LATERAL (
        SELECT parts.* FROM (
            (SELECT lead.id, lead.status_changed_at AS moved_at, CAST(NULL AS timestamptz) AS closes_at, lead.updated_at
             FROM leads lead WHERE lead.status = wanted.stage AND {moved}
               AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid)){narrowed}{open_only}
             ORDER BY lead.status_changed_at DESC, lead.id LIMIT wanted.size)
            UNION ALL
            (SELECT answerable.id, NULL, answerable.closes_at, answerable.updated_at
             FROM answerable WHERE answerable.status = wanted.stage
             ORDER BY answerable.closes_at, answerable.id LIMIT wanted.size)
            UNION ALL
            (SELECT lead.id, NULL, NULL, lead.updated_at FROM leads lead
             WHERE lead.status = wanted.stage AND NOT ({moved})
               AND (CAST(:campaign AS uuid) IS NULL OR lead.campaign_id = CAST(:campaign AS uuid))
               AND lead.contact_id NOT IN (SELECT contact_id FROM open){narrowed}{closed}
             ORDER BY lead.updated_at DESC, lead.id DESC LIMIT wanted.size)
        ) parts
        ORDER BY parts.moved_at DESC NULLS LAST, parts.closes_at NULLS LAST, parts.updated_at DESC, parts.id
        LIMIT wanted.size
    ) first
), card AS ({columns} WHERE lead.id IN (SELECT id FROM chosen))
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
ORDER BY chosen.moved_at DESC NULLS LAST, chosen.closes_at NULLS LAST, card.updated_at DESC, card.id
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
