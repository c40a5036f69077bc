"""When a blast leaves: at night, in everybody's own hours, when clocks change; and when it will be through."""

from datetime import UTC, datetime, time, timedelta

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.services.blasts import starting
from tests.builders import Shop, make_shop
from tests.integration.blasts.kit import make_lead, make_leads, make_template, messages, request

pytestmark = pytest.mark.usefixtures("template")


def quiet_shop() -> Shop:
    shop = make_shop(quiet_from=time(21), quiet_until=time(9))
    make_template(shop)
    return shop


def test_a_blast_at_night_waits_where_people_live(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop, first_name="Delhi")
    make_lead(shop, first_name="Dubai", phone="+971501234567")
    make_lead(shop, first_name="Berlin", phone="+4915112345678")
    make_lead(shop, first_name="Tokyo", timezone="Asia/Tokyo")
    night = datetime(2026, 11, 29, 16, 0, tzinfo=UTC)  # 21:30 in Delhi, 20:00 in Dubai, 17:00 in Berlin

    with tenant_session(shop.client_id) as session:
        blast = starting.start(session, request(shop), by="x", now=night)

    waits = {one["first_name"]: (one["not_before"], one["reason"]) for one in messages(blast.id)}
    assert waits == {
        "Delhi": (datetime(2026, 11, 30, 3, 30, tzinfo=UTC), "quiet_hours"),
        "Dubai": (night, None),
        "Berlin": (night, None),
        "Tokyo": (datetime(2026, 11, 30, 0, 0, tzinfo=UTC), "quiet_hours"),
    }


def test_a_time_of_day_is_everybodys_own_also_when_clocks_change(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop, first_name="Delhi")
    make_lead(shop, first_name="Berlin", phone="+4915112345678")
    make_lead(shop, first_name="Auckland", timezone="Pacific/Auckland")
    now = datetime(2027, 3, 27, 6, 0, tzinfo=UTC)
    # The night in which Berlin's clocks go forward.
    wanted = datetime(2027, 3, 28, 11, 0)  # noqa: DTZ001  a time of day, in whatever zone

    with tenant_session(shop.client_id) as session:
        blast = starting.start(session, request(shop, scheduled_at=wanted, local_time=True), by="x", now=now)

    due = {one["first_name"]: (one["not_before"], one["reason"]) for one in messages(blast.id)}
    assert due == {
        "Delhi": (datetime(2027, 3, 28, 5, 30, tzinfo=UTC), "local_time"),
        "Berlin": (datetime(2027, 3, 28, 9, 0, tzinfo=UTC), "local_time"),
        "Auckland": (datetime(2027, 3, 27, 22, 0, tzinfo=UTC), "local_time"),
    }
    assert (blast.status, blast.local_time) == ("scheduled", True)


def test_a_time_that_does_not_exist_is_the_hour_after(clean_database: None) -> None:
    shop = quiet_shop()
    make_lead(shop)

    wanted = datetime(2027, 3, 28, 1, 30)  # noqa: DTZ001  which London's clocks skip

    with tenant_session(shop.client_id) as session:
        run = starting.dry_run(
            session,
            request(shop, scheduled_at=wanted, timezone="Europe/London"),
            now=datetime(2027, 3, 20, tzinfo=UTC),
        )

    assert run.start_at == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_the_forecast_knows_the_daily_limit_and_the_night(clean_database: None) -> None:
    shop = quiet_shop()
    make_leads(shop, 4)
    with system_session() as session:
        session.run("UPDATE whatsapp_numbers SET tier = 'TIER_250', rate_per_second = 80")
    noon = datetime(2026, 11, 29, 6, 30, tzinfo=UTC)

    def forecast(**changes: object) -> tuple[datetime, str]:
        with tenant_session(shop.client_id) as session:
            run = starting.dry_run(session, request(shop, **changes), now=noon)
        return run.forecast.finishes_at, run.forecast.limited_by

    assert forecast() == (noon + timedelta(seconds=4 / (80 * 0.958)), "rate")
    assert forecast(rate_per_minute=1) == (noon + timedelta(minutes=4), "rate")
    with system_session() as session:
        session.run("UPDATE clients SET quiet_from = '12:02', quiet_until = '12:00'")
    assert forecast(rate_per_minute=1)[1] == "quiet_hours"
