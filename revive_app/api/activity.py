"""The Matrix over HTTP: the last lines, and a stream that resumes where it was cut."""

import json
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from pydantic import BaseModel
from sse_starlette import EventSourceResponse, ServerSentEvent

from revive_app.api.callers import CallerScope
from revive_app.api.problems import responses
from revive_app.db import tenant_session
from revive_app.errors import FieldError, InvalidInput
from revive_app.live.hub import Hub
from revive_app.rules.moments import iso
from revive_app.services import activity
from revive_app.services.activity import ActivityLine

PING_SECONDS = 30


class ActivityEntry(BaseModel):
    """One line."""

    id: str
    position: int
    agent: str
    event_type: str
    detail: str
    conversation_id: str | None
    lead_id: str | None
    created_at: str


class ActivityList(BaseModel):
    """The newest lines, newest first."""

    items: list[ActivityEntry]
    next_cursor: str | None = None


def build_router(hub: Hub) -> APIRouter:
    """The routes; streams hang on this process's hub."""
    router = APIRouter(prefix="/activity", tags=["activity"])

    @router.get("/recent", responses=responses(401))
    def recent(scope: CallerScope) -> ActivityList:
        """The last 50 lines, newest first."""
        with tenant_session(scope.client_id) as session:
            lines = activity.recent(session)
        return ActivityList(items=[_entry(line) for line in lines])

    @router.get("/stream", responses=responses(401, 422), response_class=EventSourceResponse)
    async def stream(request: Request, scope: CallerScope) -> EventSourceResponse:
        """Lines as they come. `Last-Event-ID` resumes after that line; a comment every 30 s keeps the line open."""
        after = _last_event_id(request)
        return EventSourceResponse(_events(hub, scope, after), ping=PING_SECONDS, send_timeout=30)

    return router


async def _events(hub: Hub, scope: CallerScope, after: int | None) -> AsyncIterator[ServerSentEvent]:
    async for line in hub.stream(scope.client_id, after=after):
        yield ServerSentEvent(
            data=json.dumps(_entry(line).model_dump()), id=str(line.position), event="activity"
        )


def _last_event_id(request: Request) -> int | None:
    raw = request.headers.get("last-event-id") or request.query_params.get("last_event_id")
    if raw is None:
        return None
    if not raw.isdigit() or len(raw) > 18:
        raise InvalidInput(
            "Last-Event-ID is the id of a line of this stream.",
            fields=(FieldError("Last-Event-ID", "is no id of this stream"),),
        )
    return int(raw)


def _entry(line: ActivityLine) -> ActivityEntry:
    return ActivityEntry(
        id=str(line.id),
        position=line.position,
        agent=line.agent,
        event_type=line.event_type.value,
        detail=line.detail,
        conversation_id=str(line.conversation_id) if line.conversation_id else None,
        lead_id=str(line.lead_id) if line.lead_id else None,
        created_at=iso(line.created_at),
    )
