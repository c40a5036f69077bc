"""Hours in which nobody gets marketing, in the person's own zone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def quiet_until(
    now: datetime, *, zone: ZoneInfo, quiet_from: time | None, quiet_to: time | None
) -> datetime | None:
    """When the quiet hours that hold at `now` end (aware, UTC), or None when it is not quiet.

    The hours may span midnight. Equal ends mean no quiet hours at all.
    """
    if quiet_from is None or quiet_to is None or quiet_from == quiet_to:
        return None
    local = now.astimezone(zone)
    clock = local.time().replace(tzinfo=None)
    spans_midnight = quiet_from > quiet_to
    quiet = (clock >= quiet_from or clock < quiet_to) if spans_midnight else (quiet_from <= clock < quiet_to)
    if not quiet:
        return None
    end_day = local.date() + timedelta(days=1 if spans_midnight and clock >= quiet_from else 0)
    return datetime.combine(end_day, quiet_to, tzinfo=zone).astimezone(UTC)
