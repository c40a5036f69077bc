"""The bell counts what only a person can do."""

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.services import needs, staff_tasks
from revive_app.services.needs import Needs
from revive_app.vocabulary import MessageState, Sender, StaffTaskKind
from tests.builders import Shop, make_shop, make_thread, queue_message

pytestmark = pytest.mark.usefixtures("clean_database")


def look(shop: Shop) -> Needs:
    with tenant_session(shop.client_id) as session:
        return needs.needs(session, now=utc_now())


def test_a_quiet_shop_needs_nobody() -> None:
    found = look(make_shop())

    assert (found.count, found.tasks, found.paused_numbers) == (0, (), ())


def test_tasks_failures_parked_news_and_paused_numbers_are_told() -> None:
    shop, other = make_shop(), make_shop()
    thread = make_thread(shop)
    failed_at = utc_now()
    for sender in (Sender.HUMAN, Sender.AGENT, Sender.BLAST):
        queue_message(shop, thread, sender=sender, state=MessageState.FAILED, failed_at=failed_at)
    with tenant_session(shop.client_id) as session:
        staff_tasks.ask(session, StaffTaskKind.PHOTO, "Send Asha a photo", contact_id=thread.contact_id)
    with system_session() as session:
        session.run(
            "INSERT INTO webhook_events (client_id, dedupe_key, kind, subject, payload, parked_at, reason)"
            " VALUES (:client, 'x', 'message', 's', '{}', now(), 'KeyError')",
            client=shop.client_id,
        )
        session.run(
            "UPDATE whatsapp_numbers SET paused_reason = 'token' WHERE client_id = :client",
            client=shop.client_id,
        )

    found = look(shop)

    assert [task.title for task in found.tasks] == ["Send Asha a photo"]
    assert (found.open_tasks, found.failed, found.parked, len(found.paused_numbers)) == (1, 2, 1, 1)
    assert found.count == 4
    assert look(other).count == 0


def test_the_frame_only_counts() -> None:
    shop = make_shop()
    thread = make_thread(shop)
    with tenant_session(shop.client_id) as session:
        staff_tasks.ask(session, StaffTaskKind.PHOTO, "Send Asha a photo", contact_id=thread.contact_id)

        found = needs.needs(session, now=utc_now(), most=0)

    assert (found.tasks, found.open_tasks, found.count) == ((), 1, 1)
