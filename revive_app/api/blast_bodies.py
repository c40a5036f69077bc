"""Blasts on the wire: what is asked for, and what is answered."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from revive_app.api.wire import GivenTimeOfDay, LanguageCode, Moment, Parameters, TemplateName
from revive_app.models import Blast
from revive_app.services.blasts.progress import BlastView
from revive_app.services.blasts.recipients import Recipient
from revive_app.services.blasts.starting import DryRun
from revive_app.vocabulary import BlastStatus


class NewVariant(BaseModel):
    """A second template to compare with."""

    model_config = ConfigDict(extra="forbid")

    template_name: TemplateName
    language: LanguageCode | None = None
    parameters: Parameters = None
    share_percent: Annotated[int, Field(ge=1, le=99)] = 50


class NewBlast(BaseModel):
    """A template to many people. `docs/campaigns.md` tells of `parameters` and the `audience` filter.

    Without `audience`: the campaign's leads with status `new`. Without `language`: each her own, where there is one.
    """

    model_config = ConfigDict(extra="forbid")

    template_name: TemplateName | None = None
    language: LanguageCode | None = None
    parameters: Parameters = None
    audience: dict[str, Any] | None = None
    scheduled_at: GivenTimeOfDay | None = None
    timezone: Annotated[str, Field(max_length=64)] | None = None
    local_time: bool = False
    expires_at: GivenTimeOfDay | None = None
    rate_per_minute: Annotated[int, Field(ge=1, le=60_000)] | None = None
    hold_out_percent: Annotated[int, Field(ge=0, le=50)] = 0
    variant_b: NewVariant | None = None
    phone_number_id: Annotated[str, Field(max_length=32)] | None = None
    dry_run: bool = False
    idempotency_key: Annotated[str, Field(min_length=1, max_length=255)] | None = None


class AudienceBody(BaseModel):
    """How many get it, and how many do not and why."""

    eligible: int
    excluded: dict[str, int]


class CostBody(BaseModel):
    """An estimate before GST. `unpriced`: messages to countries whose rate nobody has told us."""

    paise: int
    gst_percent: int
    rates_from: str
    unpriced: int


class FinishBody(BaseModel):
    """When the last one will have gone, and what it waits for most: rate, quiet_hours or portfolio_limit."""

    at: Moment | None
    limited_by: str


class StartedBlast(BaseModel):
    """A blast that was begun, or that would be (`blast_id` null). `cost_estimate` in whole rupees before GST."""

    blast_id: UUID | None
    status: BlastStatus
    audience: AudienceBody
    languages: dict[str, int]
    cost_estimate: int
    cost: CostBody
    finish: FinishBody
    scheduled_at: Moment | None
    expires_at: Moment | None
    rate_per_minute: int | None


class CountsBody(BaseModel):
    """Where the messages stand now; together they are the audience."""

    queued: int
    sending: int
    accepted: int
    sent: int
    delivered: int
    read: int
    failed: int
    skipped: int
    unknown: int
    cancelled: int


class OutcomeBody(BaseModel):
    """How many wait, were skipped, cancelled or failed for one reason; `code` is Meta's."""

    status: str
    reason: str
    code: int | None
    words: str
    count: int


class FunnelBody(BaseModel):
    """How far they got, each step of those before it."""

    audience: int
    reached: int
    delivered: int
    read: int
    replied: int
    opted_out: int
    won: int
    revenue: int


class CostsBody(BaseModel):
    """Expected and billed, before GST, in paise. `billed` counts messages by Meta's category; `unpriced` ones go to
    countries whose rate nobody has told us.
    """

    forecast_paise: int
    unpriced: int
    billed_paise: int
    billed: dict[str, int]
    unreported: int


class BlastBody(BaseModel):
    """A blast and how far it is."""

    id: UUID
    blast_id: UUID
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
    hold_until: Moment | None
    hold_reason: str | None
    audience: AudienceBody
    audience_count: int
    hold_out_percent: int
    hold_out_count: int
    counts: CountsBody
    erased: int
    replied: int
    opted_out: int
    won: int
    revenue: int
    funnel: FunnelBody
    outcomes: list[OutcomeBody]
    costs: CostsBody
    finish: FinishBody
    rate_per_minute: int | None
    scheduled_at: Moment | None
    timezone: str | None
    local_time: bool
    expires_at: Moment | None
    started_at: Moment | None
    finished_at: Moment | None
    created_by: str
    created_at: Moment


class BlastList(BaseModel):
    """A page of blasts."""

    items: list[BlastBody]
    next_cursor: str | None


class BlastPatch(BaseModel):
    """What to do with it."""

    model_config = ConfigDict(extra="forbid")

    status: Literal["paused", "running", "cancelled"]


class ErrorBody(BaseModel):
    """Meta's refusal: its code, and words for a shopkeeper."""

    code: int | None
    title: str
    details: str


class RecipientBody(BaseModel):
    """One person of a blast, and what became of her message."""

    message_id: UUID
    lead_id: UUID | None
    contact_id: UUID
    conversation_id: UUID
    first_name: str
    last_name: str
    phone: str | None
    wa_user_id: str | None
    variant: str | None
    language: str
    content: str
    status: str
    reason: str | None
    words: str
    error: ErrorBody | None
    attempts: int
    retry_at: Moment | None
    queued_at: Moment
    sending_at: Moment | None
    accepted_at: Moment | None
    sent_at: Moment | None
    delivered_at: Moment | None
    read_at: Moment | None
    failed_at: Moment | None
    replied_at: Moment | None
    opted_out_at: Moment | None
    won_at: Moment | None
    revenue: int
    billed: str | None


class RecipientList(BaseModel):
    """A page of recipients."""

    items: list[RecipientBody]
    next_cursor: str | None


class RateBody(BaseModel):
    """A share with the ends of its 95 % interval."""

    part: int
    whole: int
    share: float
    low: float
    high: float


class DifferenceBody(BaseModel):
    """One share less another, with its 95 % interval; clear when zero lies outside."""

    share: float
    low: float
    high: float
    is_clear: bool


class ArmBody(BaseModel):
    """One side of a comparison."""

    key: str
    template_name: str
    people: int
    replied: RateBody
    opted_out: RateBody
    won: RateBody


class ResultsBody(BaseModel):
    """What the comparison of two templates (`replied`: a less b) and the hold-out (`lift`) have proved."""

    arms: list[ArmBody]
    replied: DifferenceBody | None
    written_to: ArmBody | None
    held_out: ArmBody | None
    lift: DifferenceBody | None


class TestSend(BaseModel):
    """The template as this lead would get it, to a colleague's phone."""

    model_config = ConfigDict(extra="forbid")

    phone: Annotated[str, Field(min_length=5, max_length=40)]
    template_name: TemplateName | None = None
    language: LanguageCode | None = None
    parameters: Parameters = None
    lead_id: UUID | None = None


class TestSent(BaseModel):
    """The message that goes to the colleague's phone; an offer waits there for the night to end."""

    message_id: UUID
    conversation_id: UUID
    language: str
    content: str
    waits_until: Moment | None


def tried(run: DryRun) -> StartedBlast:
    """A dry run on the wire."""
    cost = run.forecast.cost
    return StartedBlast(
        blast_id=None,
        status=BlastStatus.SCHEDULED if run.is_scheduled else BlastStatus.RUNNING,
        audience=AudienceBody(eligible=run.choice.eligible, excluded=run.choice.excluded),
        languages=run.choice.languages,
        cost_estimate=cost.rupees,
        cost=CostBody.model_validate(cost, from_attributes=True),
        finish=FinishBody(at=run.forecast.finishes_at, limited_by=run.forecast.limited_by.value),
        scheduled_at=run.start_at if run.is_scheduled else None,
        expires_at=run.expires_at,
        rate_per_minute=run.rate_per_minute,
    )


def started(blast: Blast) -> StartedBlast:
    """A blast that was started, or set for later."""
    forecast = blast.forecast
    return StartedBlast(
        blast_id=blast.id,
        status=blast.status,
        audience=AudienceBody(eligible=blast.audience_count, excluded=blast.excluded),
        languages={one["language"]: one["people"] for one in blast.languages},
        cost_estimate=-(-forecast["cost_paise"] // 100),
        cost=CostBody(
            paise=forecast["cost_paise"],
            gst_percent=forecast["gst_percent"],
            rates_from=forecast["rates_from"],
            unpriced=forecast["unpriced"],
        ),
        finish=FinishBody(
            at=datetime.fromisoformat(forecast["finishes_at"]), limited_by=forecast["limited_by"]
        ),
        scheduled_at=blast.scheduled_at,
        expires_at=blast.expires_at,
        rate_per_minute=blast.rate_per_minute,
    )


def blast_body(view: BlastView) -> BlastBody:
    """A blast on the wire."""
    return BlastBody(
        **{
            name: getattr(view, name)
            for name in BlastBody.model_fields
            if name not in {"blast_id", "audience", "counts", "funnel", "outcomes", "costs", "finish"}
        },
        blast_id=view.id,
        audience=AudienceBody(eligible=view.audience_count, excluded=view.excluded),
        counts=CountsBody(**view.counts),
        funnel=FunnelBody(
            audience=view.audience_count,
            reached=view.reached,
            delivered=view.delivered,
            read=view.counts["read"],
            replied=view.replied,
            opted_out=view.opted_out,
            won=view.won,
            revenue=view.revenue,
        ),
        outcomes=[OutcomeBody.model_validate(one, from_attributes=True) for one in view.outcomes],
        costs=CostsBody.model_validate(view.costs, from_attributes=True),
        finish=FinishBody(at=view.finishes_at, limited_by=view.limited_by),
    )


def recipient_body(one: Recipient) -> RecipientBody:
    """One person of a blast."""
    failed = one.error_code is not None or bool(one.error_title)
    error = (
        ErrorBody(code=one.error_code, title=one.error_title, details=one.error_details) if failed else None
    )
    names = set(RecipientBody.model_fields) - {"error"}
    return RecipientBody(**{name: getattr(one, name) for name in names}, error=error)
