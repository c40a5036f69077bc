"""Quiet hours end when they should, across midnight, zones and daylight saving."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revive_app.rules.quiet_hours import quiet_until

KOLKATA = ZoneInfo("Asia/Kolkata")
NEW_YORK = ZoneInfo("America/New_York")


def at(hour: int, minute: int = 0, *, day: int = 22, zone: ZoneInfo = KOLKATA) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=zone).astimezone(UTC)


@pytest.mark.parametrize(
    ("_case", "now", "start", "end", "expected"),
    [
        ("noon", at(12), time(21), time(9), None),
        ("a minute before", at(20, 59), time(21), time(9), None),
        ("on the minute", at(21), time(21), time(9), at(9, day=23)),
        ("after midnight", at(0, 30, day=23), time(21), time(9), at(9, day=23)),
        ("at the end", at(9), time(21), time(9), None),
        ("within one day", at(14), time(13), time(15), at(15)),
        ("off", at(23), None, None, None),
        ("nothing between equal ends", at(23), time(9), time(9), None),
    ],
)
def test_when_quiet_hours_end(
    _case: str, now: datetime, start: time | None, end: time | None, expected: datetime | None
) -> None:
    assert quiet_until(now, zone=KOLKATA, quiet_from=start, quiet_to=end) == expected


def test_the_night_the_clocks_change_still_ends_at_nine() -> None:
    before = datetime(2026, 10, 31, 23, 0, tzinfo=NEW_YORK).astimezone(UTC)

    end = quiet_until(before, zone=NEW_YORK, quiet_from=time(21), quiet_to=time(9))

    assert end is not None
    assert end.astimezone(NEW_YORK) == datetime(2026, 11, 1, 9, 0, tzinfo=NEW_YORK)


@given(minutes=st.integers(0, 2 * 366 * 24 * 60))
def test_it_is_never_quiet_when_quiet_hours_have_ended(minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    end = quiet_until(now, zone=NEW_YORK, quiet_from=time(21), quiet_to=time(9))

    assert end is None or end > now
    if end is not None:
        assert quiet_until(end, zone=NEW_YORK, quiet_from=time(21), quiet_to=time(9)) is None
