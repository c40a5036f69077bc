"""The shop's book of visits: a seat is taken, moved and given back here and nowhere else.

Whoever takes a seat holds the shop's book (an advisory lock, to the end of the transaction) while she counts who
is there; a unique index stands behind it. What follows from a visit follows here too: no follow-up rings any more,
the card moves, reminders are set.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.live.publish import publish
from revive_app.models import Appointment, Client, Lead
from revive_app.rules.language import Language
from revive_app.rules.lifecycle import stage_after_rule
from revive_app.rules.visits import SlotRules, bookable
from revive_app.rules.visits.sentences import moment_words
from revive_app.services import activity, staff_tasks
from revive_app.services.appointments import reminding
from revive_app.services.appointments.opening import rules_of
from revive_app.services.reengagement import cancel_followups
from revive_app.services.shops import get_client
from revive_app.vocabulary import ActivityType, AppointmentStatus, LeadStatus, VisitSource

CHANGED = "appointment.changed"
HOLDING = (AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED)


class SlotTaken(Conflict):
    """Somebody else has the last seat at that time."""

    code = "slot_taken"


class ShopClosed(Conflict):
    """No visit begins at that time."""

    code = "shop_closed"


@dataclass(frozen=True, slots=True)
class NewVisit:
    """Who comes, and when; without a time it is a wish that a colleague must make one of."""

    contact_id: UUID
    starts_at: datetime | None
    lead_id: UUID | None = None
    message_id: UUID | None = None
    source: VisitSource = VisitSource.CHAT
    status: AppointmentStatus = AppointmentStatus.CONFIRMED
    created_by: UUID | None = None
    note: str = ""


def book(
    session: TenantSession, new: NewVisit, *, by: str, now: datetime | None = None, squeeze: bool = False
) -> Appointment:
    """Write a visit down. `squeeze`: a colleague knows what she does, hours and seats do not bind her.

    Raises SlotTaken, ShopClosed. The contact and the lead are locked by the caller, as far as they matter to her.
    """
    shop = get_client(session)
    appointment = Appointment(
        client_id=session.client_id,
        contact_id=new.contact_id,
        lead_id=new.lead_id,
        message_id=new.message_id,
        created_by=new.created_by,
        source=new.source,
        status=new.status,
        note=new.note[:2_000],
    )
    if new.starts_at is not None:
        _seat(session, appointment, new.starts_at, rules_of(shop), now=now or utc_now(), squeeze=squeeze)
    session.add(appointment)
    session.flush()
    _go_forward(session, appointment)
    if appointment.starts_at is None:
        _tell(session, shop, appointment, "A visit is wished for", by)
    else:
        reminding.schedule(session, shop, appointment)
        _tell(session, shop, appointment, "Visit booked", by)
    return appointment


def move(
    session: TenantSession,
    appointment: Appointment,
    starts_at: datetime,
    *,
    by: str,
    now: datetime | None = None,
    squeeze: bool = False,
) -> None:
    """Another time for a visit, locked by the caller. Its old seat is free at once. Raises as `book`."""
    if appointment.status not in HOLDING:
        raise Conflict("This visit is over. Book a new one.", code="visit_over")
    shop = get_client(session)
    had_time = appointment.starts_at is not None
    _seat(session, appointment, starts_at, rules_of(shop), now=now or utc_now(), squeeze=squeeze)
    appointment.status = AppointmentStatus.CONFIRMED
    appointment.sequence += 1
    _touch(session, appointment)
    staff_tasks.close_of_appointment(session, appointment.id)
    reminding.schedule(session, shop, appointment)
    _tell(session, shop, appointment, "Visit moved" if had_time else "Visit booked", by)


def set_status(
    session: TenantSession, appointment: Appointment, status: AppointmentStatus, *, by: str
) -> None:
    """Confirmed, done, never came, called off. A cancelled one stays so. Raises Conflict."""
    if status is appointment.status:
        return
    over = appointment.status not in HOLDING
    if appointment.status is AppointmentStatus.CANCELLED or status is AppointmentStatus.REQUESTED:
        raise Conflict("This visit is over. Book a new one.", code="visit_over")
    if over and status in {AppointmentStatus.CANCELLED, AppointmentStatus.CONFIRMED}:
        raise Conflict("This visit is over. Book a new one.", code="visit_over")
    if status is AppointmentStatus.CONFIRMED and appointment.starts_at is None:
        raise Conflict("Give this visit a time first.", code="no_time")
    appointment.status = status
    appointment.sequence += 1
    _touch(session, appointment)
    staff_tasks.close_of_appointment(session, appointment.id)
    shop = get_client(session)
    if status is not AppointmentStatus.CONFIRMED:
        reminding.cancel(session, appointment.id, status.value)
    words = {
        AppointmentStatus.CONFIRMED: "Visit confirmed",
        AppointmentStatus.DONE: "Visit took place",
        AppointmentStatus.NO_SHOW: "Did not come to the visit",
    }.get(status, "Visit cancelled")
    _tell(session, shop, appointment, words, by)


def get(session: TenantSession, appointment_id: UUID, *, lock: bool = False) -> Appointment:
    """One of the shop's visits. Raises NotFound."""
    query = select(Appointment).where(col(Appointment.id) == appointment_id)
    found = session.exec(query.with_for_update(key_share=True) if lock else query).first()
    if found is None:
        raise NotFound("No such visit.")
    return found


def coming(session: TenantSession, contact_id: UUID, now: datetime) -> Appointment | None:
    """The visit this person has before her, locked; the nearest of several. One without a time counts last."""
    query = (
        select(Appointment)
        .where(
            col(Appointment.client_id) == session.client_id,
            col(Appointment.contact_id) == contact_id,
            col(Appointment.status).in_(HOLDING),
            (col(Appointment.starts_at) > now) | col(Appointment.starts_at).is_(None),
        )
        .order_by(col(Appointment.starts_at).asc().nulls_last(), col(Appointment.id))
        .limit(1)
    )
    return session.exec(query.with_for_update(key_share=True)).first()


def _seat(
    session: TenantSession,
    appointment: Appointment,
    starts_at: datetime,
    rules: SlotRules,
    *,
    now: datetime,
    squeeze: bool,
) -> None:
    """Give the visit this time and the lowest free seat, or refuse."""
    if not squeeze and starts_at not in bookable(rules, now):
        raise ShopClosed("No visit begins at that time. Choose one inside the shop's hours.")
    ends_at = starts_at + rules.length
    session.row(
        "SELECT pg_advisory_xact_lock(hashtextextended('visits:' || :client, 0))",
        client=str(session.client_id),
    )
    rows = session.rows(
        "SELECT seat FROM appointments WHERE client_id = :client AND id <> :own AND seat IS NOT NULL"
        " AND status IN ('requested', 'confirmed') AND starts_at < :ends AND ends_at > :starts",
        client=session.client_id,
        own=appointment.id,
        starts=starts_at,
        ends=ends_at,
    )
    taken = {row["seat"] for row in rows}
    seat = next((seat for seat in range(1, rules.capacity + 1) if seat not in taken), None)
    if seat is None and not squeeze:
        raise SlotTaken("That time is taken. Choose another one.")
    appointment.starts_at, appointment.ends_at, appointment.seat = starts_at, ends_at, seat


def _go_forward(session: TenantSession, appointment: Appointment) -> None:
    """Who wants to come is negotiating, and needs no follow-up."""
    lead = session.get(Lead, appointment.lead_id) if appointment.lead_id else None
    if lead is None:
        return
    cancel_followups(session, lead.id, "booked a visit")
    session.refresh(lead)
    stage = stage_after_rule(lead.status, set_by=lead.status_set_by, wanted=LeadStatus.NEGOTIATING)
    if stage is not lead.status:
        lead.status = stage
        lead.version += 1
        lead.updated_at = utc_now()
        session.flush()
        publish(session, session.client_id, "lead.changed", lead_id=lead.id)


def _touch(session: TenantSession, appointment: Appointment) -> None:
    appointment.version += 1
    appointment.updated_at = utc_now()
    session.flush()


def _tell(session: TenantSession, shop: Client, appointment: Appointment, words: str, by: str) -> None:
    if appointment.starts_at is not None:
        local = appointment.starts_at.astimezone(rules_of(shop).zone)
        words = f"{words}: {moment_words(local, Language.ENGLISH)}"
    session.flush()
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        words,
        agent=by,
        lead_id=appointment.lead_id,
        message_id=appointment.message_id,
        refs={"appointment_id": str(appointment.id)},
    )
    publish(session, session.client_id, CHANGED, appointment_id=appointment.id)
