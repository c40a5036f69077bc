"""How values look on the wire: moments as ISO 8601 in UTC with a Z."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import PlainSerializer


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


Moment = Annotated[datetime, PlainSerializer(_iso, return_type=str)]
