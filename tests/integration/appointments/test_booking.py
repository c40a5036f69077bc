"""The shop's book: a seat is given once, whoever asks at the same moment, and what follows from a visit follows."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import ScheduledTask
from revive_app.services.appointments import booking, opening
from revive_app.services.appointments.booking import NewVisit, ShopClosed, SlotTaken
from revive_app.vocabulary import AppointmentStatus, Hand, LeadStatus
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.appointments.kit import EVERY_DAY, late_slot, slots, visits


@pytest.fixture
def shop(clean_database: None) -> Shop:
    return make_shop(opening_hours=EVERY_DAY, visit_capacity=1)


def book(shop: Shop, thread: Thread, at: datetime, **more: Any) -> UUID:
    with tenant_session(shop.client_id) as session:
        visit = NewVisit(contact_id=thread.contact_id, lead_id=thread.lead_id, starts_at=at, **more)
        return booking.book(session, visit, by="Asha").id


def reminders() -> list[Any]:
    with system_session() as session:
        return session.rows("SELECT * FROM scheduled_tasks ORDER BY scheduled_at, id")


@pytest.mark.parametrize("capacity", [1, 3])
def test_of_many_who_want_one_slot_as_many_get_it_as_there_are_seats(
    clean_database: None, capacity: int
) -> None:
    shop = make_shop(opening_hours=EVERY_DAY, visit_capacity=capacity)
    people = [make_thread(shop) for _ in range(12)]
    at = late_slot(shop)
    together = threading.Barrier(len(people))

    def want(thread: Thread) -> bool:
        together.wait()
        try:
            book(shop, thread, at)
        except SlotTaken:
            return False
        return True

    with ThreadPoolExecutor(len(people)) as threads:
        got = sum(threads.map(want, people))

    assert got == capacity
    assert sorted(visit["seat"] for visit in visits()) == list(range(1, capacity + 1))
    assert at not in slots(shop)


def test_postgresql_itself_refuses_a_second_one_on_a_seat(shop: Shop) -> None:
    at = late_slot(shop)
    book(shop, make_thread(shop), at)

    with pytest.raises(sa.exc.IntegrityError), system_session() as session:
        session.run(
            "INSERT INTO appointments (id, client_id, contact_id, starts_at, ends_at, seat, status)"
            " SELECT gen_random_uuid(), client_id, contact_id, starts_at, ends_at, seat, status FROM appointments"
        )


def test_a_slot_that_was_given_back_is_free_again(shop: Shop) -> None:
    at = late_slot(shop)
    first = book(shop, make_thread(shop), at)
    with tenant_session(shop.client_id) as session:
        booking.set_status(session, booking.get(session, first), AppointmentStatus.CANCELLED, by="Asha")

    assert at in slots(shop)
    book(shop, make_thread(shop), at)


def test_moving_takes_the_new_seat_and_gives_the_old_one_back(shop: Shop) -> None:
    old, new = late_slot(shop), late_slot(shop) + timedelta(hours=1)
    visit = book(shop, make_thread(shop), old)
    with tenant_session(shop.client_id) as session:
        booking.move(session, booking.get(session, visit, lock=True), new, by="Asha")

    (row,) = visits()
    assert (row["starts_at"], row["sequence"], row["status"]) == (new, 1, "confirmed")
    assert old in slots(shop)
    assert new not in slots(shop)


def test_a_taken_slot_cannot_be_moved_into_and_nothing_changes(shop: Shop) -> None:
    taken = late_slot(shop)
    book(shop, make_thread(shop), taken)
    mine = book(shop, make_thread(shop), taken + timedelta(hours=1))

    with pytest.raises(SlotTaken), tenant_session(shop.client_id) as session:
        booking.move(session, booking.get(session, mine, lock=True), taken, by="Asha")

    assert [visit["starts_at"] for visit in visits()] == [taken, taken + timedelta(hours=1)]


@pytest.mark.parametrize("minutes", [7, 24 * 60 * 100])
def test_off_the_grid_and_past_the_horizon_nothing_begins(shop: Shop, minutes: int) -> None:
    with pytest.raises(ShopClosed):
        book(shop, make_thread(shop), late_slot(shop) + timedelta(minutes=minutes))

    assert visits() == []
    assert reminders() == []


def test_a_colleague_may_squeeze_somebody_in(shop: Shop) -> None:
    at = late_slot(shop)
    book(shop, make_thread(shop), at)
    with tenant_session(shop.client_id) as session:
        visit = NewVisit(contact_id=make_thread(shop).contact_id, starts_at=at)
        booking.book(session, visit, by="Kavita", squeeze=True)

    assert [visit["seat"] for visit in visits()] == [1, None]


def test_one_shops_visits_take_no_seat_in_another(shop: Shop) -> None:
    other = make_shop(opening_hours=EVERY_DAY)
    at = late_slot(shop)
    book(shop, make_thread(shop), at)

    assert at in slots(other)
    book(other, make_thread(other), at)


# --- what follows --------------------------------------------------------------------------------------


def test_a_visit_stops_follow_ups_moves_the_card_and_sets_two_reminders(shop: Shop) -> None:
    thread = make_thread(shop)
    with tenant_session(shop.client_id) as session:
        session.add(
            ScheduledTask(
                client_id=shop.client_id,
                lead_id=thread.lead_id,
                conversation_id=thread.conversation_id,
                task_type="reengagement_msg",
                scheduled_at=utc_now() + timedelta(days=1),
            )
        )
    at = late_slot(shop)

    book(shop, thread, at)

    follow_up, *rest = sorted(reminders(), key=lambda task: task["task_type"] == "reminder")
    assert (follow_up["status"], follow_up["result"]) == ("cancelled", "booked a visit")
    assert [(task["status"], at - task["scheduled_at"]) for task in rest] == [
        ("pending", timedelta(hours=24)),
        ("pending", timedelta(hours=2)),
    ]
    assert scalar("SELECT status FROM leads") == "negotiating"
    assert scalar("SELECT event_type FROM activity_events") == "COMMERCE"


def test_a_persons_hand_on_the_card_stays(shop: Shop) -> None:
    thread = make_thread(shop, status=LeadStatus.CONTACTED)
    with system_session() as session:
        session.run("UPDATE leads SET status_set_by = :hand", hand=Hand.HUMAN)

    book(shop, thread, late_slot(shop))

    assert scalar("SELECT status FROM leads") == "contacted"


def test_reminders_move_and_go_with_the_visit(shop: Shop) -> None:
    at = late_slot(shop)
    visit = book(shop, make_thread(shop), at)
    with tenant_session(shop.client_id) as session:
        booking.move(session, booking.get(session, visit), at + timedelta(hours=3), by="Asha")

    pending = [task for task in reminders() if task["status"] == "pending"]
    assert [at + timedelta(hours=3) - task["scheduled_at"] for task in pending] == [
        timedelta(hours=24),
        timedelta(hours=2),
    ]
    with tenant_session(shop.client_id) as session:
        booking.set_status(session, booking.get(session, visit), AppointmentStatus.CANCELLED, by="Asha")

    assert {task["status"] for task in reminders()} == {"cancelled"}


def test_nobody_is_reminded_at_night(clean_database: None) -> None:
    shop = make_shop(opening_hours=EVERY_DAY, timezone="UTC", quiet_from=time(21), quiet_until=time(9))
    day = (utc_now() + timedelta(days=3)).date()

    at = datetime(day.year, day.month, day.day, 10, 30, tzinfo=UTC)
    book(shop, make_thread(shop), at)

    assert [at - task["scheduled_at"] for task in reminders()] == [timedelta(hours=24), timedelta(hours=1.5)]


def test_a_visit_that_is_over_stays_as_it_is(shop: Shop) -> None:
    visit = book(shop, make_thread(shop), late_slot(shop))
    with tenant_session(shop.client_id) as session:
        booking.set_status(session, booking.get(session, visit), AppointmentStatus.CANCELLED, by="Asha")

    for act in (
        lambda session, row: booking.set_status(session, row, AppointmentStatus.CONFIRMED, by="x"),
        lambda session, row: booking.move(session, row, late_slot(shop), by="x"),
    ):
        with pytest.raises(booking.Conflict), tenant_session(shop.client_id) as session:
            act(session, booking.get(session, visit))

    assert scalar("SELECT status FROM appointments") == "cancelled"


def test_new_hours_leave_what_was_agreed_alone(shop: Shop) -> None:
    at = late_slot(shop)
    book(shop, make_thread(shop), at)
    with tenant_session(shop.client_id) as session:
        opening.change_settings(session, opening.VisitSettingsChange(opening_hours={}))

    assert slots(shop) == []
    assert scalar("SELECT status FROM appointments") == "confirmed"
