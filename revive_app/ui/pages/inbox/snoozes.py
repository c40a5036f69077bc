"""For how long a thread can be out of sight."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from revive_app.errors import FieldError, InvalidInput
from revive_app.ui.language import word

SNOOZES = (
    ("hour", word("In one hour")),
    ("morning", word("Tomorrow at 9:00")),
    ("week", word("Next Monday at 9:00")),
)
LONGEST = timedelta(days=366)


def until(choice: str, now: datetime, zone: ZoneInfo) -> datetime:
    """`hour`, `morning` (nine o'clock tomorrow) or `week` (next Monday at nine). Raises InvalidInput."""
    morning = now.astimezone(zone).replace(hour=9, minute=0, second=0, microsecond=0)
    match choice:
        case "hour":
            return now + timedelta(hours=1)
        case "morning":
            return morning + timedelta(days=1)
        case "week":
            return morning + timedelta(days=7 - morning.weekday())
    raise InvalidInput("Choose a day and a time.")


def on_day(day: date, now: datetime, zone: ZoneInfo) -> datetime:
    """Nine o'clock that day. Raises InvalidInput unless it lies in the year to come."""
    morning = datetime.combine(day, time(9), tzinfo=zone)
    if not now < morning <= now + LONGEST:
        raise InvalidInput("Choose a day within the next year.", fields=(FieldError("day", "is no day"),))
    return morning
