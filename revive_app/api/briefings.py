"""The owner's morning briefings over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import BaseModel

from revive_app.api.callers import CallerScope
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.services import briefings
from revive_app.services.briefings import BriefingView

router = APIRouter(prefix="/briefings", tags=["briefings"])


class FactsBody(BaseModel, from_attributes=True):
    """The last 24 hours, and what needs somebody. Money in whole rupees; `failed` counts by reason."""

    new_leads: int
    conversations: int
    interested: int
    won: int
    won_rupees: int
    closing: int
    closing_rupees: int
    closing_names: list[str]
    waiting: int
    failed: dict[str, int]
    unsure: int
    parked: int


class BriefingBody(BaseModel):
    """One morning. `kept_because` says why it was not sent to the owner's phone, null when it was."""

    id: UUID
    day: date
    words: str
    facts: FactsBody
    sent: bool
    kept_because: str | None
    created_at: Moment


class BriefingList(BaseModel):
    """A page, the newest first."""

    items: list[BriefingBody]
    next_cursor: str | None


@router.get("", responses=responses(401, 422))
def list_briefings(
    scope: CallerScope,
    limit: Annotated[int, Query(ge=1, le=200)] = 30,
    cursor: Annotated[str | None, Query(max_length=200)] = None,
) -> BriefingList:
    """What was told each morning."""
    with tenant_session(scope.client_id) as session:
        page = briefings.list_briefings(session, limit=limit, cursor=cursor)
    return BriefingList(items=[_body(item) for item in page.items], next_cursor=page.next_cursor)


def _body(view: BriefingView) -> BriefingBody:
    return BriefingBody.model_validate(view, from_attributes=True)
