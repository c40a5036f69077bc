"""Visits over HTTP: the shop's book, its hours, the times that are free, and the calendar file a customer opens."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from revive_app.api.callers import CallerScope, TalkScope, name_of
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.orders import PersonBody
from revive_app.api.problems import responses
from revive_app.api.wire import GivenMoment, Moment
from revive_app.db import tenant_session
from revive_app.services.appointments import calendar, desk, opening
from revive_app.services.appointments.reading import (
    AppointmentFilter,
    AppointmentView,
    list_appointments,
    read_appointment,
)
from revive_app.vocabulary import AppointmentStatus, VisitSource

router = APIRouter(tags=["appointments"])


class AppointmentBody(BaseModel):
    """One visit. Without `starts_at` it is a wish a colleague must make a time of. `squeezed`: beside a full shop."""

    id: UUID
    status: AppointmentStatus
    source: VisitSource
    starts_at: Moment | None
    ends_at: Moment | None
    squeezed: bool
    contact: PersonBody
    lead_id: UUID | None
    conversation_id: UUID | None
    note: str
    calendar_url: str | None
    version: int
    created_at: Moment
    updated_at: Moment


class AppointmentList(BaseModel):
    """A page of visits, the earliest first."""

    items: list[AppointmentBody]
    next_cursor: str | None


class NewAppointment(BaseModel):
    """Who comes, and when. `squeeze`: also when the shop is closed or full then. `notify`: she is told."""

    model_config = ConfigDict(extra="forbid")

    contact_id: UUID
    starts_at: GivenMoment
    note: Annotated[str, Field(max_length=desk.LONGEST_NOTE)] = ""
    squeeze: bool = False
    notify: bool = True


class AppointmentPatch(BaseModel):
    """Another time, another status (confirmed, done, no_show, cancelled), a note. With `version`, only if nobody was faster."""

    model_config = ConfigDict(extra="forbid")

    status: AppointmentStatus | None = None
    starts_at: GivenMoment | None = None
    note: Annotated[str, Field(max_length=desk.LONGEST_NOTE)] | None = None
    squeeze: bool = False
    notify: bool = True
    version: int | None = None


class Slots(BaseModel):
    """The times at which a visit may begin and there is room, and how long one lasts."""

    items: list[Moment]
    visit_minutes: int
    timezone: str


class VisitSettingsBody(BaseModel):
    """How the shop takes visits; hours in its own zone: `{"mon": [["10:30", "20:30"]]}`, a missing day is closed."""

    opening_hours: dict[str, Any]
    closed_days: list[str]
    visit_minutes: int
    visit_capacity: int
    visit_notice_minutes: int
    visit_days_ahead: int
    address: str
    reminder_template_name: str | None
    timezone: str


class VisitSettingsPatch(BaseModel):
    """What to change; fields left out stay as they are."""

    model_config = ConfigDict(extra="forbid")

    opening_hours: dict[str, Any] | None = None
    closed_days: Annotated[list[str], Field(max_length=400)] | None = None
    visit_minutes: int | None = None
    visit_capacity: int | None = None
    visit_notice_minutes: int | None = None
    visit_days_ahead: int | None = None
    address: Annotated[str, Field(max_length=300)] | None = None
    reminder_template_name: Annotated[str, Field(max_length=512)] | None = None


@router.get("/appointments", responses=responses(401, 422))
def list_visits(
    scope: CallerScope,
    limit: Limit = 100,
    cursor: CursorParameter = None,
    status: Annotated[AppointmentStatus | None, Query()] = None,
    contact_id: Annotated[UUID | None, Query()] = None,
    starts_from: Annotated[GivenMoment | None, Query()] = None,
    starts_before: Annotated[GivenMoment | None, Query()] = None,
) -> AppointmentList:
    """Visits, the earliest first. The span is of their beginnings, its end excluded."""
    wanted = AppointmentFilter(status, contact_id, starts_from, starts_before)
    with tenant_session(scope.client_id) as session:
        page = list_appointments(session, wanted, limit=limit, cursor=cursor)
    return AppointmentList(items=[_body(view) for view in page.items], next_cursor=page.next_cursor)


@router.post("/appointments", status_code=201, responses=responses(400, 401, 403, 404, 409, 422))
def book_visit(scope: TalkScope, new: NewAppointment) -> AppointmentBody:
    """Write a visit down. 409 when the shop is closed then (`shop_closed`) or the time is taken (`slot_taken`)."""
    visit = desk.VisitForSomebody(new.contact_id, new.starts_at, new.note, new.squeeze, new.notify)
    by = name_of(scope)
    with tenant_session(scope.client_id) as session:
        return _body(desk.book_for(session, scope, visit, by=by))


@router.get("/appointments/slots", responses=responses(401))
def list_slots(scope: CallerScope) -> Slots:
    """The times that are free, the earliest first."""
    with tenant_session(scope.client_id) as session:
        settings = opening.read_settings(session)
        return Slots(
            items=desk.slots(session), visit_minutes=settings.visit_minutes, timezone=settings.timezone
        )


@router.get("/appointments/settings", responses=responses(401))
def read_settings(scope: CallerScope) -> VisitSettingsBody:
    """When and how the shop takes visits."""
    with tenant_session(scope.client_id) as session:
        return VisitSettingsBody.model_validate(opening.read_settings(session), from_attributes=True)


@router.patch("/appointments/settings", responses=responses(400, 401, 403, 422))
def change_settings(scope: CallerScope, patch: VisitSettingsPatch) -> VisitSettingsBody:
    """Change that. Visits that are agreed on already stay."""
    change = opening.VisitSettingsChange(**patch.model_dump(exclude_unset=True))
    with tenant_session(scope.client_id) as session:
        return VisitSettingsBody.model_validate(
            opening.change_settings(session, change), from_attributes=True
        )


@router.get("/appointments/{appointment_id}", responses=responses(401, 404, 422))
def read_visit(scope: CallerScope, appointment_id: UUID) -> AppointmentBody:
    """One visit."""
    with tenant_session(scope.client_id) as session:
        return _body(read_appointment(session, appointment_id))


@router.patch("/appointments/{appointment_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_visit(scope: TalkScope, appointment_id: UUID, patch: AppointmentPatch) -> AppointmentBody:
    """Move it, confirm it, call it off, say how it ended."""
    change = desk.VisitChange(patch.status, patch.starts_at, patch.note, patch.squeeze, patch.notify)
    by = name_of(scope)
    with tenant_session(scope.client_id) as session:
        return _body(desk.change(session, appointment_id, change, seen_version=patch.version, by=by))


@router.get(
    "/visits/{token}.ics",
    response_class=Response,
    responses={200: {"content": {"text/calendar": {"schema": {"type": "string"}}}}, **responses(404)},
    openapi_extra={"security": []},
)
def read_calendar(token: str) -> Response:
    """A visit as a calendar file. The address is the secret: whoever was given it may open it."""
    file = calendar.open_calendar(token[:200])
    return Response(
        file.content,
        media_type="text/calendar; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{file.filename}"',
            "Cache-Control": "private, no-cache",
        },
    )


def _body(view: AppointmentView) -> AppointmentBody:
    return AppointmentBody.model_validate(view, from_attributes=True)
