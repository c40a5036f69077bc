"""Where a blast stands: counts, what it led to, and what it cost."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.providers.whatsapp.errors import rule_for
from revive_app.rules.reasons import words_for
from revive_app.services.blasts import counting
from revive_app.services.blasts.attribution import SOLD
from revive_app.services.blasts.counting import Tallies
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
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
    """What was expected, and what Meta billed so far, both before GST, in paise.

    `unpriced` of its messages go to countries whose rate nobody has told us: the expectation holds nothing for them.
    """

    forecast_paise: int
    unpriced: int
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


def read_blast(session: TenantSession, blast_id: UUID) -> BlastView:
    """One blast. Raises NotFound."""
    row = session.row(f"{_BLASTS.format(won=SOLD)} WHERE blast.id = :id", id=blast_id)
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
    rows = session.rows(
        f"{_BLASTS.format(won=SOLD)} WHERE blast.client_id = :client"
        " AND (CAST(:campaign AS uuid) IS NULL OR blast.campaign_id = CAST(:campaign AS uuid))"
        " AND (CAST(:status AS text) IS NULL OR blast.status = :status)"
        " AND (CAST(:at AS timestamptz) IS NULL OR (blast.created_at, blast.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY blast.created_at DESC, blast.id DESC LIMIT :limit",
        client=session.client_id,
        campaign=str(campaign_id) if campaign_id else None,
        status=status,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    tallies = counting.tallies(session, [row["id"] for row in rows])
    views = [_view(row, tallies[row["id"]]) for row in rows]
    return page_of(views, limit, lambda last: Cursor(last.created_at, last.id))


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
            words = rule_for(code).words if code is not None else words_for(why)
            found.append(Outcome(status, "refused" if code is not None else why, code, words, count))
    return sorted(found, key=lambda one: (-one.count, one.status, one.reason, one.code or 0))


def _costs(forecast: dict[str, Any], tallies: Tallies, counts: dict[str, int]) -> Costs:
    billed = tallies.by_reason("billed")
    delivered = counts["delivered"] + counts["read"]
    return Costs(
        forecast_paise=int(forecast.get("cost_paise", 0)),
        unpriced=int(forecast.get("unpriced", 0)),
        billed_paise=-(-tallies.of("spent") // 100),
        billed=billed,
        unreported=max(0, delivered - sum(billed.values())),
    )
