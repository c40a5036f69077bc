"""Whether a customer hears of a change to her visit, as a colleague is told it."""

from datetime import timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services.appointments import booking, desk
from revive_app.services.appointments.booking import NewVisit
from revive_app.services.appointments.desk import VisitChange
from revive_app.services.hearing import Heard
from revive_app.vocabulary import AppointmentStatus
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.integration.appointments.kit import EVERY_DAY, slots

YES = VisitChange(status=AppointmentStatus.CONFIRMED)


@pytest.fixture
def shop(clean_database: None) -> Shop:
    return make_shop(opening_hours=EVERY_DAY)


def confirm(shop: Shop, thread: Thread, change: VisitChange = YES) -> Heard | None:
    with tenant_session(shop.client_id) as session:
        new = NewVisit(thread.contact_id, slots(shop)[0], status=AppointmentStatus.REQUESTED)
        visit = booking.book(session, new, by="Asha").id
    with tenant_session(shop.client_id) as session:
        return desk.change(session, visit, change, by="Asha").heard


@pytest.mark.parametrize(
    ("person", "heard", "queued"),
    [
        ({}, Heard.LEAVES, 1),
        ({"window_expires_at": utc_now() - timedelta(minutes=1)}, Heard.CLOSED, 0),
        ({"dnd_at": utc_now()}, Heard.SILENT, 0),
    ],
    ids=["in her window", "too late", "wants silence"],
)
def test_a_colleague_is_told_whether_the_line_leaves(
    shop: Shop, person: dict[str, Any], heard: Heard, queued: int
) -> None:
    assert confirm(shop, make_thread(shop, **person)) is heard
    assert scalar("SELECT count(*) FROM messages") == queued


def test_quiet_hours_hold_no_such_line(clean_database: None) -> None:
    now = utc_now()
    quiet = {
        "quiet_from": (now - timedelta(hours=1)).time(),
        "quiet_until": (now + timedelta(hours=1)).time(),
    }
    shop = make_shop(opening_hours=EVERY_DAY, timezone="UTC", **quiet)

    assert confirm(shop, make_thread(shop)) is Heard.LEAVES


def test_on_a_held_number_it_waits(shop: Shop) -> None:
    thread = make_thread(shop)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET paused_at = now(), paused_reason = 'person'")

    assert confirm(shop, thread) is Heard.HELD
    assert scalar("SELECT count(*) FROM messages WHERE state = 'queued'") == 1


def test_nothing_is_said_of_what_nobody_was_to_hear(shop: Shop) -> None:
    quietly = VisitChange(status=AppointmentStatus.CONFIRMED, notify=False)

    assert confirm(shop, make_thread(shop), quietly) is None
    assert scalar("SELECT count(*) FROM messages") == 0
