"""Until when a thread is out of sight."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from revive_app.errors import InvalidInput
from revive_app.ui.pages.inbox.snoozes import on_day

ZONE = ZoneInfo("Asia/Kolkata")
NOW = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)


def test_a_day_begins_at_nine_in_the_shop() -> None:
    assert on_day(date(2026, 12, 25), NOW, ZONE) == datetime(2026, 12, 25, 3, 30, tzinfo=UTC)


def test_today_counts_while_nine_is_to_come() -> None:
    night = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)

    assert on_day(date(2026, 11, 30), night, ZONE) == datetime(2026, 11, 30, 3, 30, tzinfo=UTC)


@pytest.mark.parametrize("day", [date(2026, 11, 30), date(2026, 11, 1), date(2028, 1, 1)])
def test_what_is_over_or_too_far_is_refused(day: date) -> None:
    with pytest.raises(InvalidInput):
        on_day(day, NOW, ZONE)
