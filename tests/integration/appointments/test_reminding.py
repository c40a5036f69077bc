"""A visit is remembered: our line inside the window, the shop's template outside it, once, and only while it helps."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.models import MessageTemplate
from revive_app.services.appointments import booking, reminding
from revive_app.services.reengagement import leases
from revive_app.vocabulary import Handler, TemplateCategory
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.appointments.kit import EVERY_DAY, late_slot, outbound


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop(
        opening_hours=EVERY_DAY, address="Johari Bazaar", reminder_template_name="visit_soon", timezone="UTC"
    )
    with tenant_session(shop.client_id) as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id,
                waba_id=shop.waba_id,
                name="visit_soon",
                language="en",
                category=TemplateCategory.UTILITY,
                status="APPROVED",
                components=[{"type": "BODY", "text": "Hello {{1}}, see you {{2}} at {{3}}."}],
            )
        )
    return shop


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, first_name="Asha")


@pytest.fixture
def visit(shop: Shop, thread: Thread) -> UUID:
    with tenant_session(shop.client_id) as session:
        new = booking.NewVisit(thread.contact_id, late_slot(shop), lead_id=thread.lead_id)
        return booking.book(session, new, by="Asha").id


def run() -> int:
    return reminding.run_due(lambda: True)


def make_due(*, ahead: timedelta = timedelta(hours=24), window: timedelta = timedelta(hours=1)) -> None:
    """The first reminder rings now; the visit lies so far ahead."""
    with system_session() as session:
        session.run(
            "UPDATE appointments SET starts_at = :at, ends_at = CAST(:at AS timestamptz) + interval '30 minutes'",
            at=utc_now() + ahead,
        )
        session.run(
            "UPDATE scheduled_tasks SET scheduled_at = now() WHERE id ="
            " (SELECT id FROM scheduled_tasks WHERE status = 'pending' ORDER BY scheduled_at LIMIT 1)"
        )
        session.run("UPDATE conversations SET window_expires_at = :until", until=utc_now() + window)


def ended() -> Any:
    with system_session() as session:
        return session.rows("SELECT status, result FROM scheduled_tasks ORDER BY scheduled_at")[0]


def test_inside_the_window_it_is_our_line_with_ways_out(visit: UUID) -> None:
    make_due()

    assert run() == 1

    (message,) = outbound()
    assert message["content"].startswith("Hello Asha, a small reminder: we expect you on ")
    pressed = [one["reply"]["id"] for one in message["payload"]["interactive"]["action"]["buttons"]]
    assert pressed == [f"visit_change:{visit}", f"visit_cancel:{visit}"]
    assert ended()["result"] == f"message {message['id']}"
    assert run() == 0


def test_outside_it_the_shops_template_goes(visit: UUID) -> None:
    make_due(window=timedelta(hours=-1))

    assert run() == 1

    (message,) = outbound()
    assert (message["message_type"], message["category"], message["sender"]) == (
        "template",
        "utility",
        "system",
    )
    assert message["content"].startswith("Hello Asha, see you ")
    assert message["content"].endswith(" at Johari Bazaar.")


def test_without_a_template_nothing_goes_and_that_is_written_down(visit: UUID) -> None:
    with system_session() as session:
        session.run("UPDATE clients SET reminder_template_name = NULL")
    make_due(window=timedelta(hours=-1))

    assert run() == 0

    assert ended() == {
        "status": "failed",
        "result": "the window is closed and there is no approved reminder template",
    }
    assert outbound() == []


def test_however_many_look_it_is_sent_once(visit: UUID) -> None:
    make_due()

    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(lambda _: run(), range(8))) == 1

    assert len(outbound()) == 1


def test_it_goes_although_a_colleague_answers_the_thread(visit: UUID) -> None:
    with system_session() as session:
        session.run("UPDATE conversations SET handler = :human", human=Handler.HUMAN)
    make_due()

    assert run() == 1
    assert outbound()[0]["sender"] == "system", "the gate lets the system's words pass where a human answers"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("UPDATE appointments SET status = 'cancelled'", "nobody is waiting for it any more"),
        ("UPDATE contacts SET dnd_at = now()", "nobody is waiting for it any more"),
    ],
)
def test_nobody_is_reminded_of_what_is_off(visit: UUID, change: str, why: str) -> None:
    make_due()
    with system_session() as session:
        session.run(change)

    assert run() == 0
    assert ended() == {"status": "cancelled", "result": why}
    assert outbound() == []


def test_after_an_outage_nobody_is_reminded_at_the_last_minute(visit: UUID) -> None:
    make_due(ahead=timedelta(minutes=10))

    assert run() == 0
    assert ended()["result"] == "the visit is about to begin"


def test_somebody_who_never_wrote_is_reminded_from_the_shops_number(shop: Shop) -> None:
    with system_session() as session:
        session.run(
            "INSERT INTO contacts (id, client_id, phone, first_name) VALUES (gen_random_uuid(), :client, '+919800000077', 'Rina')",
            client=shop.client_id,
        )
    with tenant_session(shop.client_id) as session:
        contact = session.rows("SELECT id FROM contacts")[0]["id"]
        booking.book(session, booking.NewVisit(contact, late_slot(shop)), by="Kavita")
    make_due()

    assert run() == 1

    assert outbound()[0]["number_id"] == shop.number_id
    assert outbound()[0]["message_type"] == "template"


def test_the_sweep_rings_for_reminders(visit: UUID) -> None:
    assert not leases.any_due()
    make_due()
    assert leases.any_due()
    run()
    assert not leases.any_due()
    assert scalar("SELECT count(*) FROM activity_events WHERE detail = 'Reminder of a visit'") == 1
