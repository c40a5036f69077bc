"""The Command Center over HTTP: numbers, leads, stages, and why each message was sent or not."""

from dataclasses import asdict
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, TalkScope, name_of
from revive_app.api.conversations import CursorParameter, Limit, MessageBody, message_body
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.clock import utc_now
from revive_app.db import tenant_session
from revive_app.services import leads, reporting
from revive_app.vocabulary import LeadStatus

router = APIRouter(prefix="/dashboard", tags=["dashboard"])


class StatsBody(BaseModel):
    """The shop's numbers; money in whole rupees, rates 0 to 100."""

    total_leads: int
    active_conversations: int
    won: int
    response_rate: float
    revenue_in_pipeline: int
    won_revenue: int
    unread: int
    new_leads: int
    new_won: int
    new_conversations: int
    new_revenue: int
    previous_response_rate: float


class LeadBody(BaseModel):
    """One card of the board."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    contact_id: UUID
    conversation_id: UUID | None
    status: LeadStatus
    first_name: str
    last_name: str
    phone: str | None
    sentiment_score: float
    potential_value: int
    context_data: dict[str, Any]
    snoozed_until: Moment | None
    window_expires_at: Moment | None
    last_message_text: str
    last_message_at: Moment | None
    version: int
    created_at: Moment
    updated_at: Moment


class LeadList(BaseModel):
    """A page of leads."""

    items: list[LeadBody]
    next_cursor: str | None


class LeadPatch(BaseModel):
    """What to change. With `version`, only if nobody else changed the lead since."""

    status: LeadStatus | None = None
    potential_value: int | None = Field(default=None, ge=0, le=leads.LARGEST_VALUE)
    first_name: str | None = Field(default=None, max_length=200)
    phone: str | None = Field(default=None, max_length=40)
    context_data: dict[str, Any] | None = None
    version: int | None = None


class Timeline(BaseModel):
    """Messages, newest first."""

    items: list[MessageBody]
    next_cursor: str | None = None


class StageBody(BaseModel):
    """One column."""

    status: LeadStatus
    count: int
    revenue: int


class PipelineStats(BaseModel):
    """Every column, `dnd` too, and the sum of their rupees."""

    stages: list[StageBody]
    total_revenue: int


@router.get("/stats", responses=responses(401, 422))
def read_stats(scope: CallerScope, days: Annotated[int, Query(ge=1, le=365)] = 7) -> StatsBody:
    """The numbers now, and what the last `days` days added."""
    with tenant_session(scope.client_id) as session:
        since = utc_now() - timedelta(days=days)
        return StatsBody(
            **asdict(reporting.stats(session, since=since)),
            previous_response_rate=reporting.response_rate_at(session, since),
        )


@router.get("/leads", responses=responses(401, 422))
def list_leads(
    scope: CallerScope,
    limit: Limit = 100,
    cursor: CursorParameter = None,
    stage: LeadStatus | None = None,
    campaign: UUID | None = None,
    q: Annotated[str, Query(max_length=200)] = "",
) -> LeadList:
    """Leads, the last changed first."""
    with tenant_session(scope.client_id) as session:
        page = leads.list_leads(session, leads.LeadFilter(stage, campaign, q), limit=limit, cursor=cursor)
    return LeadList(items=[_lead(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/leads/{lead_id}", responses=responses(401, 404, 422))
def read_lead(scope: CallerScope, lead_id: UUID) -> LeadBody:
    """One lead."""
    with tenant_session(scope.client_id) as session:
        return _lead(leads.read_lead(session, lead_id))


@router.patch("/leads/{lead_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_lead(scope: TalkScope, lead_id: UUID, patch: LeadPatch) -> LeadBody:
    """Move a card, set its value, correct the person. 409 when `version` is stale."""
    change = leads.LeadChange(
        status=patch.status,
        potential_value=patch.potential_value,
        first_name=patch.first_name,
        phone=patch.phone,
        context_data=patch.context_data,
    )
    with tenant_session(scope.client_id) as session:
        view = leads.change_lead(session, lead_id, change, seen_version=patch.version, by=name_of(scope))
    return _lead(view)


@router.get("/leads/{lead_id}/timeline", responses=responses(401, 404, 422))
def read_timeline(
    scope: CallerScope, lead_id: UUID, limit: Limit = 200, cursor: CursorParameter = None
) -> Timeline:
    """Every message of the lead's person, and why it was or was not sent."""
    with tenant_session(scope.client_id) as session:
        page = leads.timeline(session, lead_id, limit=limit, cursor=cursor)
    return Timeline(items=[message_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/pipeline-stats", responses=responses(401))
def read_pipeline(scope: CallerScope) -> PipelineStats:
    """Count and rupees per stage."""
    with tenant_session(scope.client_id) as session:
        stages = reporting.pipeline(session)
    return PipelineStats(
        stages=[StageBody.model_validate(stage, from_attributes=True) for stage in stages],
        total_revenue=sum(stage.revenue for stage in stages),
    )


def _lead(view: leads.LeadView) -> LeadBody:
    return LeadBody.model_validate(view, from_attributes=True)
