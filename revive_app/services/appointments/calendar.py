"""A visit as a calendar file: as it stands when its address is opened."""

from dataclasses import dataclass
from datetime import UTC, datetime

from revive_app.db import tenant_session
from revive_app.errors import NotFound
from revive_app.rules.visits.calendar_file import CalendarEvent, calendar_file
from revive_app.services.appointments import booking
from revive_app.services.appointments.calendar_address import read_token
from revive_app.services.shops import get_client
from revive_app.vocabulary import AppointmentStatus


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What the address answers with."""

    content: str
    filename: str


def open_calendar(raw: str) -> CalendarFile:
    """The calendar file behind a token. Raises NotFound for one that is not ours."""
    client_id, appointment_id = read_token(raw)
    with tenant_session(client_id) as session:
        appointment = booking.get(session, appointment_id)
        shop = get_client(session)
        if appointment.starts_at is None or appointment.ends_at is None:
            raise NotFound("This visit has no time yet.")
        event = CalendarEvent(
            uid=f"{appointment.id}@revive",
            starts_at=appointment.starts_at,
            ends_at=appointment.ends_at,
            summary=f"Visit: {shop.business_name}",
            location=shop.address or shop.locality,
            sequence=appointment.sequence,
            changed_at=_aware(appointment.updated_at),
            cancelled=appointment.status is AppointmentStatus.CANCELLED,
        )
    return CalendarFile(calendar_file(event), "visit.ics")


def _aware(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
