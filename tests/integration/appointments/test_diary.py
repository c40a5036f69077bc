"""The book as the diary reads it: wishes apart, what is to come, what is over, and how many today."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services.appointments import booking
from revive_app.services.appointments.booking import NewVisit
from revive_app.services.appointments.counting import DayCount, count_day
from revive_app.services.appointments.reading import AppointmentFilter, list_appointments
from revive_app.vocabulary import AppointmentStatus
from tests.builders import Shop, make_shop, make_thread

# Midnight in Jaipur is half past six in the evening here.
MIDNIGHT = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)


@pytest.fixture
def shop(clean_database: None) -> Shop:
    return make_shop(visit_capacity=2)


def visit(
    shop: Shop,
    starts_at: datetime | None,
    status: AppointmentStatus = AppointmentStatus.CONFIRMED,
    *,
    created_at: datetime | None = None,
) -> UUID:
    thread = make_thread(shop)
    with tenant_session(shop.client_id) as session:
        new = NewVisit(thread.contact_id, None, status=AppointmentStatus.REQUESTED)
        made = booking.book(session, new, by="Asha").id
    with system_session() as session:
        session.run(
            "UPDATE appointments SET status = :status, starts_at = :at, ends_at = :ends, created_at = :made"
            " WHERE id = :id",
            id=made,
            status=status.value,
            at=starts_at,
            ends=starts_at + timedelta(minutes=30) if starts_at else None,
            made=created_at or utc_now(),
        )
    return made


def listed(
    shop: Shop, wanted: AppointmentFilter, *, latest_first: bool = False, limit: int = 2
) -> list[UUID]:
    """Page by page, until there is no more."""
    found: list[UUID] = []
    cursor = None
    while True:
        with tenant_session(shop.client_id) as session:
            page = list_appointments(session, wanted, limit=limit, cursor=cursor, latest_first=latest_first)
        found += [one.id for one in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return found


def test_wishes_stand_apart_the_oldest_first(shop: Shop) -> None:
    later = visit(shop, None, AppointmentStatus.REQUESTED, created_at=MIDNIGHT)
    sooner = visit(shop, None, AppointmentStatus.REQUESTED, created_at=MIDNIGHT - timedelta(hours=1))
    visit(shop, None, AppointmentStatus.CANCELLED)
    visit(shop, MIDNIGHT, AppointmentStatus.REQUESTED)

    wishes = AppointmentFilter(status=AppointmentStatus.REQUESTED, has_time=False)

    assert listed(shop, wishes) == [sooner, later]


def test_only_visits_with_a_time_are_listed_where_a_time_is_asked_for(shop: Shop) -> None:
    visit(shop, None, AppointmentStatus.REQUESTED)
    timed = visit(shop, MIDNIGHT)

    assert listed(shop, AppointmentFilter(has_time=True)) == [timed]


def test_states_are_chosen_among_and_pages_neither_skip_nor_repeat(shop: Shop) -> None:
    hours = [MIDNIGHT + timedelta(hours=at) for at in (5, 1, 3, 3, 2)]
    made = [visit(shop, at) for at in hours]
    visit(shop, MIDNIGHT, AppointmentStatus.CANCELLED)
    in_order = [one for _, one in sorted(zip(hours, made, strict=True))]
    holding = AppointmentFilter(among=(AppointmentStatus.REQUESTED, AppointmentStatus.CONFIRMED))

    assert listed(shop, holding) == in_order
    assert listed(shop, holding, latest_first=True) == in_order[::-1]


def test_a_visitors_interest_is_told(shop: Shop) -> None:
    visit(shop, MIDNIGHT)
    with system_session() as session:
        session.run("UPDATE contacts SET interest = 'Chandbali'")

    with tenant_session(shop.client_id) as session:
        (found,) = list_appointments(session, AppointmentFilter()).items

    assert found.interest == "Chandbali"


def test_the_day_is_the_shop_s_own(shop: Shop) -> None:
    visit(shop, MIDNIGHT - timedelta(seconds=1))
    visit(shop, MIDNIGHT)
    visit(shop, MIDNIGHT + timedelta(hours=23, minutes=59), AppointmentStatus.REQUESTED)
    visit(shop, MIDNIGHT + timedelta(hours=24))
    visit(shop, MIDNIGHT + timedelta(hours=2), AppointmentStatus.DONE)
    visit(shop, MIDNIGHT + timedelta(hours=2), AppointmentStatus.CANCELLED)
    visit(shop, None, AppointmentStatus.REQUESTED)
    visit(shop, None, AppointmentStatus.CANCELLED)

    with tenant_session(shop.client_id) as session:
        assert count_day(session, now=MIDNIGHT + timedelta(hours=12)) == DayCount(today=3, open=2, wishes=1)


def test_another_shop_s_day_is_empty(shop: Shop) -> None:
    visit(shop, MIDNIGHT)
    visit(shop, None, AppointmentStatus.REQUESTED)
    other = make_shop()

    with tenant_session(other.client_id) as session:
        assert count_day(session, now=MIDNIGHT) == DayCount(today=0, open=0, wishes=0)
        assert list_appointments(session, AppointmentFilter()).items == ()
