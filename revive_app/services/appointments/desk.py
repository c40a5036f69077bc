"""What people of the shop do with visits: book one for somebody, move it, say how it ended, and tell her so."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import FieldError, InvalidInput, StaleVersion
from revive_app.models import Appointment, Lead
from revive_app.rules import moments
from revive_app.rules.clean import clean_text
from revive_app.services import people
from revive_app.services.accounts import Scope
from revive_app.services.appointments import booking, telling
from revive_app.services.appointments.opening import free_slots, rules_of
from revive_app.services.appointments.reading import AppointmentView, read_appointment
from revive_app.services.shops import get_client
from revive_app.vocabulary import AppointmentStatus, VisitSource

LONGEST_NOTE = 2_000


@dataclass(frozen=True, slots=True)
class VisitForSomebody:
    """A visit a colleague writes down. `squeeze`: also when the shop is closed or full then. `notify`: she is told."""

    contact_id: UUID
    starts_at: datetime
    note: str = ""
    squeeze: bool = False
    notify: bool = True


@dataclass(frozen=True, slots=True)
class VisitChange:
    """What may be changed about a visit; None leaves a thing alone."""

    status: AppointmentStatus | None = None
    starts_at: datetime | None = None
    note: str | None = None
    squeeze: bool = False
    notify: bool = True


def slots(session: TenantSession, *, now: datetime | None = None) -> list[datetime]:
    """Every time a visit may begin and there is room, earliest first."""
    return free_slots(session, rules_of(get_client(session)), now or utc_now())


def book_for(session: TenantSession, scope: Scope, new: VisitForSomebody, *, by: str) -> AppointmentView:
    """Write it down, and tell her while her 24-hour window is open. Raises NotFound, Conflict, InvalidInput."""
    contact = people.get_contact(session, new.contact_id, lock=True)
    telling.newest_thread(session, contact.id)
    _refuse_the_past(new.starts_at)
    lead_id = session.exec(
        select(Lead.id)
        .where(col(Lead.contact_id) == contact.id)
        .order_by(col(Lead.updated_at).desc(), col(Lead.id))
        .limit(1)
        .with_for_update(key_share=True)
    ).first()
    visit = booking.NewVisit(
        contact_id=contact.id,
        starts_at=new.starts_at,
        lead_id=lead_id,
        source=VisitSource.STAFF,
        created_by=scope.user_id,
        note=clean_text(new.note).strip()[:LONGEST_NOTE],
    )
    appointment = booking.book(session, visit, by=by, squeeze=new.squeeze)
    heard = telling.tell(session, appointment, "confirmed") if new.notify else None
    return replace(read_appointment(session, appointment.id), heard=heard)


def change(
    session: TenantSession,
    appointment_id: UUID,
    change: VisitChange,
    *,
    seen_version: int | None = None,
    by: str,
) -> AppointmentView:
    """Move it, confirm it, call it off, say how it ended; what is so already is no change, whichever version was seen.

    Raises NotFound, Conflict, StaleVersion, InvalidInput.
    """
    appointment = _locked(session, appointment_id)
    if _is_so(appointment, change):
        return read_appointment(session, appointment_id)
    if seen_version is not None and seen_version != appointment.version:
        raise StaleVersion("Somebody else changed this visit meanwhile. Look again before you change it.")
    said = _apply(session, appointment, change, by=by)
    if change.note is not None:
        appointment.note = clean_text(change.note).strip()[:LONGEST_NOTE]
        appointment.version += 1
        appointment.updated_at = utc_now()
        session.flush()
    heard = telling.tell(session, appointment, said) if said and change.notify else None
    return replace(read_appointment(session, appointment_id), heard=heard)


def _locked(session: TenantSession, appointment_id: UUID) -> Appointment:
    """The visit, locked after its person and her thread, as everybody does who touches all three."""
    contact_id = read_appointment(session, appointment_id).contact.id
    people.get_contact(session, contact_id, lock=True)
    telling.newest_thread(session, contact_id)
    return booking.get(session, appointment_id, lock=True)


def _is_so(appointment: Appointment, change: VisitChange) -> bool:
    """Two people confirm it, or one of them twice: the second wanted what there is."""
    return (
        change.status is appointment.status
        and change.starts_at in (None, appointment.starts_at)
        and change.note in (None, appointment.note)
    )


def _apply(session: TenantSession, appointment: Appointment, change: VisitChange, *, by: str) -> str | None:
    """The change carried out; the sentence she should hear of it, if any."""
    said = None
    if change.starts_at is not None and change.starts_at != appointment.starts_at:
        _refuse_the_past(change.starts_at)
        said = "moved" if appointment.starts_at is not None else "confirmed"
        booking.move(session, appointment, change.starts_at, by=by, squeeze=change.squeeze)
    if change.status is not None and change.status is not appointment.status:
        booking.set_status(session, appointment, change.status, by=by)
        if change.status is AppointmentStatus.CONFIRMED:
            said = said or "confirmed"
        elif change.status is AppointmentStatus.CANCELLED:
            said = "called_off_by_shop" if appointment.starts_at is not None else None
        else:
            said = None
    return said


def _refuse_the_past(starts_at: datetime) -> None:
    if moments.in_utc(starts_at, "starts_at") <= utc_now():
        raise InvalidInput(
            "A visit lies in the future.", fields=(FieldError("starts_at", "must lie in the future"),)
        )
