"""Times of the demo, counted back from whenever it is made."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.demo.moments import ago, at, coming, day

INDIA = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)

START = datetime(2024, 1, 1, tzinfo=UTC)

moments = st.integers(0, 6 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
zones = st.sampled_from(
    [INDIA, ZoneInfo("America/Los_Angeles"), ZoneInfo("Pacific/Auckland"), ZoneInfo("UTC")]
)


def test_ago_counts_back_from_now() -> None:
    assert at(ago(23, 36), now=NOW, zone=INDIA) == NOW - timedelta(hours=23, minutes=36)


def test_a_day_is_a_clock_time_in_the_shops_zone() -> None:
    assert at(day(2, "11:30"), now=NOW, zone=INDIA) == datetime(2026, 11, 20, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_a_clock_time_nearer_than_two_days_is_refused(days: int) -> None:
    with pytest.raises(ValueError, match="two days"):
        day(days, "11:30")


@given(now=moments, zone=zones)
def test_a_day_is_always_more_than_24_hours_back(now: datetime, zone: ZoneInfo) -> None:
    assert at(day(2, "23:59"), now=now, zone=zone) < now - timedelta(hours=22)
    assert at(day(2, "20:00"), now=now, zone=zone) < now - timedelta(hours=24)


@given(now=moments, zone=zones, weekday=st.integers(0, 6), hour=st.integers(0, 23))
def test_a_coming_weekday_is_that_weekday_one_to_eight_days_ahead(
    now: datetime, zone: ZoneInfo, weekday: int, hour: int
) -> None:
    found = coming(weekday, time(hour), now=now, zone=zone)

    assert found.astimezone(zone).weekday() == weekday
    assert found.astimezone(zone).hour == hour
    assert timedelta(hours=23) <= found - now <= timedelta(days=8, hours=2)
