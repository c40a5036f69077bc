"""Which moments anybody may name. PostgreSQL keeps some that Python cannot read back, and one such row would stop
every query that meets it: what is asked for lies in years people plan in."""

from datetime import UTC, datetime, tzinfo

from revive_app.errors import FieldError, InvalidInput

FIRST = datetime(2000, 1, 1, tzinfo=UTC)
AFTER_LAST = datetime(2101, 1, 1, tzinfo=UTC)
OUT_OF_REACH = "must lie between the years 2000 and 2100"


def iso(moment: datetime) -> str:
    """As everything outside reads it: ISO 8601 in UTC with a Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def is_within_reach(moment: datetime) -> bool:
    """Whether it lies from 2000 to 2100 in UTC; without an offset it is looked at as if it were UTC."""
    # Compared, never converted: the year 9999 fourteen hours west of UTC has no UTC datetime at all.
    return FIRST <= (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) < AFTER_LAST


def in_utc(moment: datetime, field: str, *, zone: tzinfo = UTC) -> datetime:
    """The moment in UTC; without an offset it is a time of day in `zone`. Raises InvalidInput, naming `field`."""
    if not is_within_reach(moment):
        raise InvalidInput(
            "Choose a time between the years 2000 and 2100.", fields=(FieldError(field, OUT_OF_REACH),)
        )
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)
