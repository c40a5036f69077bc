"""Where a blast stands: counts, what it led to, what it cost, and what a comparison proved."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.providers.whatsapp.errors import rule_for
from revive_app.rules.blasts import intervals
from revive_app.rules.blasts.intervals import Difference, Rate
from revive_app.rules.reasons import words_for
from revive_app.services.blasts import counting
from revive_app.services.blasts.attribution import ANSWERED_WITHIN, WON_WITHIN
from revive_app.services.blasts.counting import Tallies
from revive_app.services.paging import Cursor, Page
from revive_app.vocabulary import BlastStatus


@dataclass(frozen=True, slots=True)
class Outcome:
    """Messages of one state for one reason; `code` is Meta's where it refused."""

    status: str
    reason: str
    code: int | None
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Costs:
    """What was expected, and what Meta billed so far, both before GST, in paise."""

    forecast_paise: int
    billed_paise: int
    billed: dict[str, int]
    # delivered, and Meta has not said what it costs
    unreported: int


@dataclass(frozen=True, slots=True)
class BlastView:
    """A blast as screens and the API show it. `counts` are where its messages stand now: together the audience."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    template_name: str
    template_language: str
    template_category: str
    languages: dict[str, int]
    variant_b: dict[str, Any]
    status: BlastStatus
    paused_reason: str | None
    paused_words: str
    # it runs, but nothing of it may leave: why, and until when if that is known
    hold_until: datetime | None
    hold_reason: str | None
    audience_count: int
    excluded: dict[str, int]
    hold_out_percent: int
    hold_out_count: int
    counts: dict[str, int]
    erased: int
    replied: int
    opted_out: int
    won: int
    revenue: int
    outcomes: tuple[Outcome, ...]
    costs: Costs
    finishes_at: datetime | None
    limited_by: str
    rate_per_minute: int | None
    scheduled_at: datetime | None
    timezone: str | None
    local_time: bool
    expires_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    created_by: str
    created_at: datetime

    @property
    def reached(self) -> int:
        """How many Meta took."""
        return sum(self.counts[state] for state in counting.REACHED_META)

    @property
    def delivered(self) -> int:
        """How many arrived."""
        return self.counts["delivered"] + self.counts["read"]


@dataclass(frozen=True, slots=True)
class Arm:
    """One side of a comparison: how many, and which share answered, opted out and bought."""

    key: str
    template_name: str
    people: int
    replied: Rate
    opted_out: Rate
    won: Rate


@dataclass(frozen=True, slots=True)
class Results:
    """What a blast proved. `replied` is a less b; `lift` is who bought of those written to, less of those who were not."""

    arms: tuple[Arm, ...]
    replied: Difference | None
    held_out: Arm | None
    written_to: Arm | None
    lift: Difference | None


# What keeps a running blast as a whole, beside what keeps single messages.
_BLASTS = """
SELECT blast.*, campaign.name AS campaign_name, coalesce(author.name, '') AS author,
       coalesce(sold.won, 0) AS won, coalesce(sold.revenue, 0) AS revenue,
       CASE WHEN blast.status <> 'running' THEN NULL
            WHEN client.sending_confirmed_epoch < deployment_epoch() THEN 'restored_from_backup'
            WHEN number.paused_at IS NOT NULL THEN 'number_paused'
            WHEN number.no_initiating_until > now() THEN 'restricted_by_meta'
            WHEN campaign.status <> 'active' THEN 'campaign_paused'
            WHEN blast.hold_until > now() THEN blast.hold_reason END AS waits_for,
       CASE WHEN number.no_initiating_until > now() THEN number.no_initiating_until
            WHEN blast.hold_until > now() THEN blast.hold_until END AS waits_until
FROM blasts blast JOIN campaigns campaign ON campaign.id = blast.campaign_id
JOIN whatsapp_numbers number ON number.id = blast.number_id
JOIN clients client ON client.id = blast.client_id
LEFT JOIN users author ON author.id = blast.created_by
LEFT JOIN LATERAL (
    SELECT count(*) AS won, sum(lead.potential_value) AS revenue
    FROM leads lead JOIN messages message ON message.blast_id = blast.id AND message.lead_id = lead.id
    WHERE {won}
) sold ON true
"""

# A sale belongs to the last blast that reached the person before it.
_WON = f"""
lead.client_id = blast.client_id AND lead.status = 'won' AND lead.campaign_id = blast.campaign_id
AND lead.status_changed_at >= message.accepted_at AND lead.status_changed_at < message.accepted_at + interval '{WON_WITHIN.days} days'
AND NOT EXISTS (
    SELECT FROM messages later
    WHERE later.client_id = lead.client_id AND later.lead_id = lead.id AND later.blast_id IS NOT NULL
      AND later.accepted_at > message.accepted_at AND later.accepted_at <= lead.status_changed_at
)
"""


def read_blast(session: TenantSession, blast_id: UUID) -> BlastView:
    """One blast. Raises NotFound."""
    row = session.row(f"{_BLASTS.format(won=_WON)} WHERE blast.id = :id", id=blast_id)
    if row is None:
        raise NotFound("No such blast.")
    return _view(row, counting.tallies(session, [blast_id])[blast_id])


def list_blasts(
    session: TenantSession,
    *,
    campaign_id: UUID | None = None,
    status: BlastStatus | None = None,
    limit: int = 100,
    cursor: str | None = None,
) -> Page[BlastView]:
    """The newest first; of one campaign, in one state, or all."""
    after = Cursor.decode(cursor)
    rows = session.rows(
        f"{_BLASTS.format(won=_WON)} WHERE blast.client_id = :client"
        " AND (CAST(:campaign AS uuid) IS NULL OR blast.campaign_id = CAST(:campaign AS uuid))"
        " AND (CAST(:status AS text) IS NULL OR blast.status = :status)"
        " AND (CAST(:at AS timestamptz) IS NULL OR (blast.created_at, blast.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY blast.created_at DESC, blast.id DESC LIMIT :limit",
        client=session.client_id,
        campaign=str(campaign_id) if campaign_id else None,
        status=status,
        at=after.at.isoformat() if after else None,
        id=str(after.id) if after else None,
        limit=limit + 1,
    )
    shown = rows[:limit]
    tallies = counting.tallies(session, [row["id"] for row in shown])
    views = tuple(_view(row, tallies[row["id"]]) for row in shown)
    more = Cursor(views[-1].created_at, views[-1].id).encode() if len(rows) > limit else None
    return Page(views, more)


def _view(row: sa.RowMapping, tallies: Tallies) -> BlastView:
    forecast: dict[str, Any] = row["forecast"]
    finishes_at = forecast.get("finishes_at")
    counts = tallies.counts()
    return BlastView(
        id=row["id"],
        campaign_id=row["campaign_id"],
        campaign_name=row["campaign_name"],
        template_name=row["template_name"],
        template_language=row["template_language"],
        template_category=row["template_category"],
        languages={str(one["language"]): int(one["people"]) for one in row["languages"]},
        variant_b=row["variant_b"],
        status=BlastStatus(row["status"]),
        paused_reason=row["paused_reason"],
        paused_words=row["paused_words"],
        hold_until=row["waits_until"],
        hold_reason=row["waits_for"],
        audience_count=row["audience_count"],
        excluded=row["excluded"],
        hold_out_percent=row["hold_out_percent"],
        hold_out_count=row["hold_out_count"],
        counts=counts,
        erased=max(0, row["audience_count"] - sum(counts.values())),
        replied=tallies.of("replied"),
        opted_out=tallies.of("opted_out"),
        won=int(row["won"]),
        revenue=int(row["revenue"]),
        outcomes=tuple(_outcomes(tallies)),
        costs=_costs(forecast, tallies, counts),
        finishes_at=datetime.fromisoformat(finishes_at) if finishes_at else None,
        limited_by=str(forecast.get("limited_by", "")),
        rate_per_minute=row["rate_per_minute"],
        scheduled_at=row["scheduled_at"],
        timezone=row["timezone"],
        local_time=row["local_time"],
        expires_at=row["expires_at"],
        started_at=row["started_at"],
        finished_at=row["finished_at"],
        created_by=row["author"],
        created_at=row["created_at"],
    )


def _outcomes(tallies: Tallies) -> list[Outcome]:
    """Why messages wait, were not sent or failed, the commonest first."""
    found = []
    for status in ("queued", "skipped", "cancelled", "failed", "unknown"):
        for why, count in tallies.by_reason(status).items():
            if not why:
                continue
            code = int(why) if why.lstrip("-").isdecimal() else None
            words = failure_words(code) if code is not None else words_for(why)
            found.append(Outcome(status, "refused" if code is not None else why, code, words, count))
    return sorted(found, key=lambda one: (-one.count, one.status, one.reason, one.code or 0))


def failure_words(code: int) -> str:
    """What Meta's code means, for a shopkeeper."""
    return rule_for(code).words


def _costs(forecast: dict[str, Any], tallies: Tallies, counts: dict[str, int]) -> Costs:
    billed = tallies.by_reason("billed")
    delivered = counts["delivered"] + counts["read"]
    return Costs(
        forecast_paise=int(forecast.get("cost_paise", 0)),
        billed_paise=-(-tallies.of("spent") // 100),
        billed=billed,
        unreported=max(0, delivered - sum(billed.values())),
    )


def results(session: TenantSession, blast_id: UUID) -> Results:
    """What the comparison of two templates, and the hold-out, have proved so far. Raises NotFound."""
    view = read_blast(session, blast_id)
    tallies = counting.tallies(session, [blast_id])[blast_id]
    won = _won_by_variant(session, blast_id)
    names = {"a": view.template_name}
    if view.variant_b:
        names["b"] = str(view.variant_b["template_name"])
    arms = tuple(_arm(key, name, tallies, won.get(key, 0)) for key, name in names.items())
    written_to = _sum(arms) if view.hold_out_count else None
    held_out = _held_out(session, blast_id) if view.hold_out_count else None
    return Results(
        arms=arms,
        replied=intervals.difference(arms[0].replied, arms[1].replied) if len(arms) == 2 else None,
        held_out=held_out,
        written_to=written_to,
        lift=intervals.difference(written_to.won, held_out.won) if written_to and held_out else None,
    )


def _arm(key: str, name: str, tallies: Tallies, won: int) -> Arm:
    people = tallies.reached(variant=key)
    return Arm(
        key=key,
        template_name=name,
        people=people,
        replied=intervals.rate(min(people, tallies.of("replied", variant=key)), people),
        opted_out=intervals.rate(min(people, tallies.of("opted_out", variant=key)), people),
        won=intervals.rate(min(people, won), people),
    )


def _sum(arms: tuple[Arm, ...]) -> Arm:
    people = sum(arm.people for arm in arms)
    return Arm(
        key="written_to",
        template_name="",
        people=people,
        replied=intervals.rate(sum(arm.replied.part for arm in arms), people),
        opted_out=intervals.rate(sum(arm.opted_out.part for arm in arms), people),
        won=intervals.rate(sum(arm.won.part for arm in arms), people),
    )


def _won_by_variant(session: TenantSession, blast_id: UUID) -> dict[str, int]:
    rows = session.rows(
        "SELECT coalesce(message.variant, 'a') AS variant, count(*) AS won FROM blasts blast"
        " JOIN messages message ON message.blast_id = blast.id JOIN leads lead ON lead.id = message.lead_id"
        f" WHERE blast.id = :id AND {_WON} GROUP BY 1",
        id=blast_id,
    )
    return {row["variant"]: row["won"] for row in rows}


def _held_out(session: TenantSession, blast_id: UUID) -> Arm:
    """Those who got nothing: who wrote, left or bought all the same, within the same time."""
    row = session.row(
        f"""
        SELECT count(*) AS people,
               count(*) FILTER (WHERE EXISTS (
                   SELECT FROM messages message WHERE message.client_id = lead.client_id
                   AND message.contact_id = lead.contact_id AND message.direction = 'inbound'
                   AND message.created_at >= since.at
                   AND message.happened_at BETWEEN since.at AND since.at + interval '{ANSWERED_WITHIN.days} days'
               )) AS replied,
               count(*) FILTER (WHERE EXISTS (
                   SELECT FROM consent_events event WHERE event.client_id = lead.client_id
                   AND event.contact_id = lead.contact_id AND event.action = 'withdrawn'
                   AND event.created_at BETWEEN since.at AND since.at + interval '{ANSWERED_WITHIN.days} days'
               )) AS opted_out,
               count(*) FILTER (WHERE lead.status = 'won' AND lead.status_changed_at BETWEEN since.at AND since.at + interval '{WON_WITHIN.days} days')
                   AS won
        FROM blast_hold_outs held JOIN leads lead ON lead.id = held.lead_id
        JOIN blasts blast ON blast.id = held.blast_id
        CROSS JOIN LATERAL (SELECT coalesce(blast.started_at, now()) AS at) since
        WHERE held.blast_id = :blast
        """,
        blast=blast_id,
    )
    assert row is not None
    people = row["people"]
    return Arm(
        key="held_out",
        template_name="",
        people=people,
        replied=intervals.rate(row["replied"], people),
        opted_out=intervals.rate(row["opted_out"], people),
        won=intervals.rate(row["won"], people),
    )
