"""Visits as lists and screens show them."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.services.appointments import calendar_address
from revive_app.services.hearing import Heard
from revive_app.services.paging import Cursor, Page, after_cursor
from revive_app.settings import get_settings
from revive_app.vocabulary import AppointmentStatus, VisitSource


@dataclass(frozen=True, slots=True)
class VisitorView:
    """Who comes."""

    id: UUID
    phone: str | None
    first_name: str
    last_name: str


@dataclass(frozen=True, slots=True)
class AppointmentView:
    """One visit. Without `starts_at` it is a wish a colleague must make a time of. `squeezed`: beside a full shop.

    `interest`: what she is known to look for. `heard`: after a change, what becomes of the line to her.
    """

    id: UUID
    status: AppointmentStatus
    source: VisitSource
    starts_at: datetime | None
    ends_at: datetime | None
    squeezed: bool
    contact: VisitorView
    lead_id: UUID | None
    conversation_id: UUID | None
    note: str
    calendar_url: str | None
    version: int
    created_at: datetime
    updated_at: datetime
    interest: str
    heard: Heard | None = None


@dataclass(frozen=True, slots=True)
class AppointmentFilter:
    """Which visits; None and nothing mean any. The span is of their beginnings, its end excluded.

    `among`: in one of these states. `has_time`: False for wishes alone.
    """

    status: AppointmentStatus | None = None
    contact_id: UUID | None = None
    starts_from: datetime | None = None
    starts_before: datetime | None = None
    among: tuple[AppointmentStatus, ...] = ()
    has_time: bool | None = None


_COLUMNS = """
SELECT visit.id, visit.client_id, visit.status, visit.source, visit.starts_at, visit.ends_at,
       visit.starts_at IS NOT NULL AND visit.seat IS NULL AS squeezed, visit.contact_id, visit.lead_id, visit.note,
       visit.version, visit.created_at, visit.updated_at, contact.phone, contact.first_name, contact.last_name,
       contact.interest, thread.id AS conversation_id, coalesce(visit.starts_at, visit.created_at) AS place
FROM appointments visit
JOIN contacts contact ON contact.id = visit.contact_id
LEFT JOIN LATERAL (
    SELECT id FROM conversations
    WHERE conversations.client_id = visit.client_id AND conversations.contact_id = visit.contact_id
    ORDER BY last_message_at DESC NULLS LAST LIMIT 1
) thread ON true
"""


def list_appointments(
    session: TenantSession,
    wanted: AppointmentFilter,
    *,
    limit: int = 100,
    cursor: str | None = None,
    latest_first: bool = False,
) -> Page[AppointmentView]:
    """Visits, the earliest first unless asked otherwise; one without a time stands where it was wished for."""
    beyond, way = ("<", "DESC") if latest_first else (">", "ASC")
    rows = session.rows(
        f"{_COLUMNS} WHERE (CAST(:status AS text) IS NULL OR visit.status = :status)"
        " AND (CAST(:among AS text[]) IS NULL OR visit.status = ANY(CAST(:among AS text[])))"
        " AND (CAST(:timed AS boolean) IS NULL OR (visit.starts_at IS NOT NULL) = CAST(:timed AS boolean))"
        " AND (CAST(:contact AS uuid) IS NULL OR visit.contact_id = CAST(:contact AS uuid))"
        " AND (CAST(:first AS timestamptz) IS NULL OR visit.starts_at >= CAST(:first AS timestamptz))"
        " AND (CAST(:last AS timestamptz) IS NULL OR visit.starts_at < CAST(:last AS timestamptz))"
        " AND (CAST(:at AS timestamptz) IS NULL OR (coalesce(visit.starts_at, visit.created_at), visit.id)"
        f"      {beyond} (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        f" ORDER BY coalesce(visit.starts_at, visit.created_at) {way}, visit.id {way} LIMIT :limit",
        status=wanted.status,
        among=[status.value for status in wanted.among] or None,
        timed=wanted.has_time,
        contact=str(wanted.contact_id) if wanted.contact_id else None,
        first=wanted.starts_from.isoformat() if wanted.starts_from else None,
        last=wanted.starts_before.isoformat() if wanted.starts_before else None,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    last = rows[limit - 1] if len(rows) > limit else None
    more = Cursor(last["place"], last["id"]).encode() if last is not None else None
    return Page(tuple(_view(row) for row in rows[:limit]), more)


def read_appointment(session: TenantSession, appointment_id: UUID) -> AppointmentView:
    """One visit. Raises NotFound."""
    row = session.row(f"{_COLUMNS} WHERE visit.id = :id", id=appointment_id)
    if row is None:
        raise NotFound("No such visit.")
    return _view(row)


def _view(row: sa.RowMapping) -> AppointmentView:
    return AppointmentView(
        id=row["id"],
        status=AppointmentStatus(row["status"]),
        source=VisitSource(row["source"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        squeezed=row["squeezed"],
        contact=VisitorView(row["contact_id"], row["phone"], row["first_name"], row["last_name"]),
        lead_id=row["lead_id"],
        conversation_id=row["conversation_id"],
        note=row["note"],
        calendar_url=calendar_address.address(row["client_id"], row["id"], get_settings())
        if row["starts_at"]
        else None,
        version=row["version"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        interest=row["interest"] or "",
    )
