"""A visit as a calendar file behind an address only those who were given it know: no sign-in on a customer's phone.

The address carries shop and visit and a keyed hash of both; it shows the visit as it stands when it is opened.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from revive_app import vault
from revive_app.db import tenant_session
from revive_app.errors import NotFound
from revive_app.origins import backend_origin
from revive_app.rules.visits.calendar_file import CalendarEvent, calendar_file
from revive_app.services.appointments import booking
from revive_app.services.shops import get_client
from revive_app.settings import Settings
from revive_app.vocabulary import AppointmentStatus

PURPOSE = "visit calendar"
_ID_BYTES = 32


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """What the address answers with."""

    content: str
    filename: str


def address(client_id: UUID, appointment_id: UUID, settings: Settings) -> str:
    """Where the visit's calendar file is."""
    return f"{backend_origin(settings)}/api/v1/visits/{token(client_id, appointment_id)}.ics"


def address_for_customer(client_id: UUID, appointment_id: UUID, settings: Settings) -> str | None:
    """The same, where a customer's phone could open it: an address of this machine's is for the sandbox only."""
    reachable = settings.public_url or settings.sandbox
    return address(client_id, appointment_id, settings) if reachable else None


def token(client_id: UUID, appointment_id: UUID) -> str:
    """Shop, visit and their keyed hash, as an address takes it."""
    ids = client_id.bytes + appointment_id.bytes
    return base64.urlsafe_b64encode(ids + vault.stamp(ids, purpose=PURPOSE)).decode().rstrip("=")


def open_calendar(raw: str) -> CalendarFile:
    """The calendar file behind a token. Raises NotFound for one that is not ours."""
    client_id, appointment_id = _read(raw)
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


def _read(raw: str) -> tuple[UUID, UUID]:
    try:
        content = base64.b64decode(raw + "=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise NotFound("No such visit.") from error
    ids, stamp = content[:_ID_BYTES], content[_ID_BYTES:]
    if len(ids) != _ID_BYTES or not vault.stamped(ids, stamp, purpose=PURPOSE):
        raise NotFound("No such visit.")
    return UUID(bytes=ids[:16]), UUID(bytes=ids[16:])


def _aware(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
