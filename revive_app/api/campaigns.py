"""Campaigns over HTTP."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from revive_app.api.callers import CallerScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import GivenTimeOfDay, Moment
from revive_app.db import tenant_session
from revive_app.services import campaign_shelf, campaigns, launching
from revive_app.services.campaigns import LONGEST_NAME, CampaignChange, CampaignView
from revive_app.services.launching import PointName, PointState
from revive_app.vocabulary import CampaignStatus

router = APIRouter(prefix="/campaigns", tags=["campaigns"])

Slider = Annotated[int, Field(ge=0, le=100, strict=True)]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
AgentName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
TemplateName = Annotated[str, Field(max_length=512)]
# Messages a minute its blasts never exceed; 0 takes the bound away.
Pace = Annotated[int, Field(ge=0, le=60_000)]


class NewCampaign(BaseModel):
    """Who speaks, and how: each slider from 0 to 100. A persona is somebody's choice: none of it is guessed."""

    name: Name
    agent_name: AgentName
    tone: Slider
    tenacity: Slider
    emoji_usage: Slider
    response_length: Slider
    skills: dict[str, Any] = {}
    template_name: TemplateName | None = None
    template_language: Annotated[str, Field(max_length=20)] | None = None
    followup_template_name: TemplateName | None = None
    timezone: Annotated[str, Field(max_length=64)] | None = None
    offer_text: Annotated[str, Field(max_length=1000)] = ""
    offer_valid_until: GivenTimeOfDay | None = None
    rate_per_minute: Pace | None = None


class CampaignPatch(BaseModel):
    """What to change. `prompt_config` and `skills` are laid over what is there; `null` takes the zone or the offer's
    end away. With `version`, only if nobody else changed it since."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = None
    status: CampaignStatus | None = None
    prompt_config: dict[str, Any] | None = None
    skills: dict[str, Any] | None = None
    template_name: TemplateName | None = None
    template_language: Annotated[str, Field(max_length=20)] | None = None
    followup_template_name: TemplateName | None = None
    timezone: Annotated[str, Field(max_length=64)] | None = None
    offer_valid_until: GivenTimeOfDay | None = None
    rate_per_minute: Pace | None = None
    version: int | None = None


class CampaignBody(BaseModel):
    """A campaign."""

    id: UUID
    name: str
    status: CampaignStatus
    is_default: bool
    prompt_config: dict[str, Any]
    template_name: str | None
    template_language: str
    followup_template_name: str | None
    timezone: str | None
    offer_valid_until: Moment | None
    rate_per_minute: int | None
    version: int
    created_at: Moment
    updated_at: Moment


class CampaignList(BaseModel):
    """A page of campaigns."""

    items: list[CampaignBody]
    next_cursor: str | None


class PointBody(BaseModel):
    """One point: `wait` can, `block` is in the way. `why` names what is open."""

    name: PointName
    state: PointState
    why: str
    facts: dict[str, Any]


class ChecklistBody(BaseModel):
    """How far a campaign is from its launch."""

    ready: bool
    points: list[PointBody]


@router.post("", status_code=201, include_in_schema=False)
@router.post("/", status_code=201, responses=responses(400, 401, 403, 422))
def create_campaign(scope: CallerScope, new: NewCampaign) -> CampaignBody:
    """A draft, with the system prompt its sliders and skills make."""
    persona = new.model_dump(
        include={"agent_name", "tone", "tenacity", "emoji_usage", "response_length", "offer_text"}
    )
    change = CampaignChange(
        name=new.name,
        prompt_config=persona,
        skills=new.skills,
        template_name=new.template_name,
        template_language=new.template_language,
        followup_template_name=new.followup_template_name,
        timezone=new.timezone,
        offer_valid_until=new.offer_valid_until,
        rate_per_minute=new.rate_per_minute,
    )
    with tenant_session(scope.client_id) as session:
        return _body(campaigns.create_campaign(session, change, by=name_of(scope)))


@router.get("", include_in_schema=False)
@router.get("/", responses=responses(401, 422))
def list_campaigns(
    scope: CallerScope,
    limit: Limit = 100,
    cursor: CursorParameter = None,
    status: CampaignStatus | None = None,
) -> CampaignList:
    """The shop's campaigns, newest first."""
    with tenant_session(scope.client_id) as session:
        page = campaigns.list_campaigns(session, status=status, limit=limit, cursor=cursor)
    return CampaignList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.get("/{campaign_id}", responses=responses(401, 404, 422))
def read_campaign(scope: CallerScope, campaign_id: UUID) -> CampaignBody:
    """One campaign."""
    with tenant_session(scope.client_id) as session:
        return _body(campaigns.read_campaign(session, campaign_id))


@router.patch("/{campaign_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_campaign(scope: CallerScope, campaign_id: UUID, patch: CampaignPatch) -> CampaignBody:
    """Change it; the agent follows from its next message on. 409 when `version` is stale."""
    given = patch.model_dump(exclude={"version"}, exclude_unset=True)
    cleared = frozenset(name for name, value in given.items() if value is None)
    change = CampaignChange(**given, cleared=cleared)
    with tenant_session(scope.client_id) as session:
        view = campaigns.change_campaign(
            session, campaign_id, change, seen_version=patch.version, by=name_of(scope)
        )
    return _body(view)


@router.post("/{campaign_id}/duplicate", status_code=201, responses=responses(401, 403, 404, 422))
def duplicate_campaign(scope: CallerScope, campaign_id: UUID) -> CampaignBody:
    """A draft with the same persona, skills, templates and knowledge, and without people."""
    with tenant_session(scope.client_id) as session:
        return _body(campaign_shelf.duplicate(session, campaign_id, by=name_of(scope)))


@router.get("/{campaign_id}/checklist", responses=responses(401, 404, 422))
def read_checklist(scope: CallerScope, campaign_id: UUID) -> ChecklistBody:
    """What is still open before its agent speaks."""
    with tenant_session(scope.client_id) as session:
        found = launching.checklist(session, campaign_id)
    points = [
        PointBody(name=point.name, state=point.state, why=point.why, facts=point.facts or {})
        for point in found.points
    ]
    return ChecklistBody(ready=found.ready, points=points)


@router.delete("/{campaign_id}", status_code=204, responses=responses(401, 403, 404, 409, 422))
def delete_campaign(scope: CallerScope, campaign_id: UUID) -> None:
    """Delete a campaign nothing was ever sent for; 409 for others: archive them."""
    with tenant_session(scope.client_id) as session:
        campaigns.delete_campaign(session, campaign_id, by=name_of(scope))


def _body(view: CampaignView) -> CampaignBody:
    return CampaignBody.model_validate(view, from_attributes=True)
