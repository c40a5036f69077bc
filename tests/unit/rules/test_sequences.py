"""When a step rings."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.sequences import after_silence, before_a_day, next_day

INDIA, NEW_YORK = ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York")
ELEVEN = time(11, 0)


def test_three_days_after_a_morning() -> None:
    said = datetime(2026, 11, 29, 10, 0, tzinfo=INDIA)

    assert after_silence(said, days=3, at=ELEVEN, zone=INDIA) == datetime(2026, 12, 2, 11, 0, tzinfo=INDIA)


def test_three_days_after_an_evening_are_three_whole_days() -> None:
    said = datetime(2026, 11, 29, 20, 0, tzinfo=INDIA)

    assert after_silence(said, days=3, at=ELEVEN, zone=INDIA) == datetime(2026, 12, 3, 11, 0, tzinfo=INDIA)


def test_eleven_is_eleven_after_the_clocks_have_changed() -> None:
    said = datetime(2026, 10, 30, 10, 0, tzinfo=NEW_YORK)

    rings = after_silence(said, days=3, at=ELEVEN, zone=NEW_YORK)

    assert rings.astimezone(NEW_YORK).isoformat() == "2026-11-02T11:00:00-05:00"


@given(
    # hypothesis wants its bounds naive
    st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.integers(1, 90),
    st.times(),
    st.sampled_from([INDIA, NEW_YORK, ZoneInfo("Australia/Lord_Howe")]),
)
def test_never_too_soon_and_never_two_days_late(said: datetime, days: int, at: time, zone: ZoneInfo) -> None:
    rings = after_silence(said, days=days, at=at.replace(tzinfo=None, fold=0), zone=zone)

    assert timedelta(days=days, hours=-2) <= rings - said <= timedelta(days=days + 1, hours=2)


@pytest.mark.parametrize(
    ("born", "today", "expected"),
    [
        (date(1990, 12, 4), date(2026, 11, 29), date(2026, 12, 4)),
        (date(1990, 11, 29), date(2026, 11, 29), date(2026, 11, 29)),
        (date(1990, 11, 28), date(2026, 11, 29), date(2027, 11, 28)),
        (date(1992, 2, 29), date(2027, 1, 1), date(2027, 2, 28)),
        (date(1992, 2, 29), date(2028, 1, 1), date(2028, 2, 29)),
        (date(1992, 2, 29), date(2027, 3, 1), date(2028, 2, 29)),
    ],
)
def test_the_next_such_day(born: date, today: date, expected: date) -> None:
    assert next_day(born, today=today) == expected


def test_two_days_before_it_at_ten() -> None:
    rings = before_a_day(date(2026, 12, 4), days=2, at=time(10, 0), zone=INDIA)

    assert rings == datetime(2026, 12, 2, 10, 0, tzinfo=INDIA)
