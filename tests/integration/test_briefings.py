"""Once a morning, to the owner's phone or onto the dashboard, however many clocks ring."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.demo.templates import MORNING_BRIEFING
from revive_app.models import MessageTemplate
from revive_app.services import briefings
from revive_app.vocabulary import Handler, LeadStatus, MessageCategory, MessageState, TemplateCategory
from tests.builders import Shop, make_shop, make_thread, queue_message, scalar

OWNER = "+919829041100"
# 09:05 in Jaipur, today or some other day: the clock is ours to say.
NINE = datetime(2026, 11, 29, 3, 35, tzinfo=UTC)


def ring(now: datetime = NINE, **how: Any) -> int:
    return briefings.run_due(lambda: True, now=now, **how)


def told(shop: Shop) -> list[briefings.BriefingView]:
    with tenant_session(shop.client_id) as session:
        return list(briefings.list_briefings(session, limit=10).items)


def sent() -> list[Any]:
    with system_session() as session:
        return session.rows(
            "SELECT message.content, message.payload, message.message_type, message.category, message.state,"
            " contact.phone FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
            " WHERE message.metadata->>'purpose' = 'briefing' ORDER BY message.id"
        )


def add_template(shop: Shop, status: str = "APPROVED") -> None:
    with system_session() as session:
        session.add(
            MessageTemplate(
                client_id=shop.client_id,
                waba_id=shop.waba_id,
                name="morning_briefing",
                language="en",
                category=TemplateCategory.UTILITY,
                status=status,
                components=MORNING_BRIEFING.components,
            )
        )


@pytest.fixture
def owned(clean_database: None) -> Shop:
    """A shop whose owner has a phone and the template for it."""
    shop = make_shop(business_name="Asha's", admin_phone=OWNER)
    add_template(shop)
    return shop


def test_it_comes_at_nine_and_once(owned: Shop) -> None:
    assert ring(NINE - timedelta(minutes=6)) == 0

    assert [ring(), ring(), ring(NINE + timedelta(hours=14))] == [1, 0, 0]

    (briefing,) = told(owned)
    assert (briefing.day.isoformat(), briefing.sent, briefing.kept_because) == ("2026-11-29", True, None)
    assert [(row["phone"], row["message_type"], row["category"]) for row in sent()] == [
        (OWNER, "template", "utility")
    ]
    assert ring(NINE + timedelta(days=1)) == 1
    assert len(sent()) == 2


def test_many_clocks_ring_and_one_is_heard(owned: Shop) -> None:
    with ThreadPoolExecutor(8) as threads:
        counts = list(threads.map(lambda _: ring(), range(24)))

    assert sum(counts) == 1
    assert len(told(owned)) == len(sent()) == 1


def test_free_words_while_her_window_is_open(owned: Shop) -> None:
    make_thread(owned, phone=OWNER)

    assert ring() == 1

    (message,) = sent()
    assert (message["message_type"], message["category"]) == ("text", "service")
    assert message["content"] == told(owned)[0].words
    assert message["content"].startswith("☀️ *Good morning, Asha's*\nSunday 29 November")


def test_it_is_kept_when_nothing_can_be_sent(clean_database: None) -> None:
    without_phone = make_shop()
    without_template = make_shop(admin_phone=OWNER)
    add_template(without_template, status="PAUSED")
    with_a_bad_phone = make_shop(admin_phone="12")

    assert ring() == 3

    assert [told(shop)[0].kept_because for shop in (without_phone, without_template, with_a_bad_phone)] == [
        briefings.NO_PHONE,
        briefings.NO_TEMPLATE,
        briefings.NO_PHONE,
    ]
    assert sent() == []


def test_nobody_is_woken_when_revive_comes_back_late(owned: Shop) -> None:
    assert ring(NINE + timedelta(hours=13)) == 1

    assert told(owned)[0].kept_because == briefings.TOO_LATE
    assert sent() == []


def test_each_shop_has_its_own_nine(clean_database: None) -> None:
    dubai = make_shop(timezone="Asia/Dubai", admin_phone=OWNER)
    switched_off = make_shop(briefing_at=None, admin_phone=OWNER)
    with system_session() as session:
        session.run("UPDATE clients SET briefing_at = NULL WHERE id = :id", id=switched_off.client_id)

    assert ring() == 0
    assert ring(NINE + timedelta(hours=1, minutes=30)) == 1
    assert len(told(dubai)) == 1
    assert told(switched_off) == []


def test_the_setting_s_number_serves_a_shop_alone(clean_database: None) -> None:
    shop = make_shop()
    add_template(shop)
    assert ring(owner_phone=OWNER) == 1
    assert [row["phone"] for row in sent()] == [OWNER]

    make_shop()
    assert ring(NINE + timedelta(days=1), owner_phone=OWNER) == 2
    assert len(sent()) == 1


def test_it_tells_what_happened(owned: Shop) -> None:
    now = utc_now()
    hot = make_thread(
        owned, first_name="Priya", status=LeadStatus.NEGOTIATING, window_expires_at=now + timedelta(hours=1)
    )
    bought = make_thread(owned, first_name="Sneha")
    waiting = make_thread(owned, handler=Handler.HUMAN, last_message_direction="inbound")
    queue_message(owned, waiting, state=MessageState.FAILED, failed_at=now, error_title="Not on WhatsApp")
    queue_message(owned, waiting, state=MessageState.FAILED, failed_at=now - timedelta(days=2))
    queue_message(owned, waiting, state=MessageState.UNKNOWN)
    with tenant_session(owned.client_id) as session:
        session.run(
            "UPDATE leads SET status_changed_at = now() - interval '2 days', created_at = now() - interval '2 days'"
        )
        session.run(
            "UPDATE leads SET status = 'won', potential_value = 274000, updated_at = now() WHERE id = :id",
            id=bought.lead_id,
        )
        session.run("UPDATE leads SET potential_value = 194000 WHERE id = :id", id=hot.lead_id)
        facts = briefings.gather(session, now=now)

    assert facts == briefings.rules.Facts(
        new_leads=0,
        conversations=3,
        interested=0,
        won=1,
        won_rupees=274_000,
        closing=1,
        closing_rupees=194_000,
        closing_names=("Priya",),
        waiting=1,
        failed={"Not on WhatsApp": 1},
        unsure=1,
        parked=0,
    )


def test_it_knows_nothing_of_other_shops(owned: Shop) -> None:
    make_thread(make_shop(), status=LeadStatus.WON)

    ring()

    assert told(owned)[0].facts == briefings.rules.Facts()


def test_a_move_is_noted_whoever_makes_it(owned: Shop) -> None:
    thread = make_thread(owned)
    before = scalar("SELECT status_changed_at FROM leads WHERE id = :id", id=thread.lead_id)
    with tenant_session(owned.client_id) as session:
        session.run(
            "UPDATE leads SET potential_value = 5, updated_at = now() WHERE id = :id", id=thread.lead_id
        )
    assert scalar("SELECT status_changed_at FROM leads WHERE id = :id", id=thread.lead_id) == before

    with tenant_session(owned.client_id) as session:
        session.run(
            "UPDATE leads SET status = 'interest', updated_at = now() WHERE id = :id", id=thread.lead_id
        )

    assert scalar("SELECT status_changed_at > :then FROM leads", then=before)


def test_a_briefing_passes_the_gate_at_any_hour(owned: Shop) -> None:
    from revive_app.services.outbox.claim import claim

    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = '00:00', quiet_until = '23:59'")
    ring()

    assert len(claim(owned.number_id).claimed) == 1
    assert sent()[0]["category"] == MessageCategory.UTILITY
