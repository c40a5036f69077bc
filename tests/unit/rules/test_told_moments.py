"""A moment told in the shop's hours, and in hers where they differ."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.rules.told_moments import told_moment
from revive_app.ui.words import coming_moment

KOLKATA, DUBAI = ZoneInfo("Asia/Kolkata"), ZoneInfo("Asia/Dubai")


@pytest.mark.parametrize(
    ("at", "hers", "told"),
    [
        (datetime(2026, 12, 30, 7, 0, tzinfo=UTC), None, "Wed 30 Dec, 12:30"),
        (datetime(2026, 12, 30, 7, 0, tzinfo=UTC), KOLKATA, "Wed 30 Dec, 12:30"),
        (datetime(2026, 12, 30, 7, 0, tzinfo=UTC), DUBAI, "Wed 30 Dec, 12:30 (11:00 in Dubai)"),
        (
            datetime(2026, 12, 30, 4, 0, tzinfo=UTC),
            ZoneInfo("America/New_York"),
            "Wed 30 Dec, 09:30 (Tue 23:00 in New York)",
        ),
    ],
)
def test_a_moment_is_told_by_the_shops_clock_and_by_hers(
    at: datetime, hers: ZoneInfo | None, told: str
) -> None:
    assert told_moment(at, KOLKATA, hers=hers) == told


@pytest.mark.parametrize(
    ("day", "told"),
    [(1, "Today, 12:30"), (2, "Tomorrow, 12:30"), (30, "Wed 30 Dec, 12:30")],
)
def test_what_comes_has_its_date(day: int, told: str) -> None:
    now = datetime(2026, 12, 1, 4, 0, tzinfo=UTC)
    assert coming_moment(datetime(2026, 12, day, 7, 0, tzinfo=UTC), now=now, zone=KOLKATA) == told
