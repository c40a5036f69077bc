"""Moments somebody names: within reach of every zone and table, and in UTC."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.errors import FieldError, InvalidInput
from revive_app.rules import moments


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("2000-01-01T00:00:00Z", True),
        ("2000-01-01T05:29:59+05:30", False),
        ("2100-12-31T23:59:59Z", True),
        ("2100-12-31T23:59:59-00:01", False),
        ("2026-11-30T10:00:00", True),
        ("9999-12-31T23:59:59-14:00", False),
        ("0001-01-01T00:00:00+14:00", False),
        ("9999-12-31T23:59:59", False),
        ("0001-01-01T00:00:00", False),
    ],
)
def test_years_people_plan_in(text: str, within: bool) -> None:
    moment = datetime.fromisoformat(text)

    assert moments.is_within_reach(moment) is within
    if not within:
        with pytest.raises(InvalidInput) as refusal:
            moments.in_utc(moment, "until")
        assert refusal.value.fields == (FieldError("until", "must lie between the years 2000 and 2100"),)


def test_a_time_of_day_is_of_its_zone_and_a_moment_of_none() -> None:
    zone = ZoneInfo("Asia/Kolkata")
    ten = datetime.fromisoformat("2026-11-30T10:00:00")

    assert moments.in_utc(ten, "at", zone=zone) == datetime(2026, 11, 30, 4, 30, tzinfo=UTC)
    assert moments.in_utc(ten.replace(tzinfo=UTC), "at", zone=zone) == ten.replace(tzinfo=UTC)
    assert moments.iso(ten.replace(tzinfo=zone)) == "2026-11-30T04:30:00Z"
