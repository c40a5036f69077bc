"""How values look on the wire, wherever they stand: moments as ISO 8601 in UTC with a Z, templates by name."""

from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import Field, PlainSerializer


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


Moment = Annotated[datetime, PlainSerializer(_iso, return_type=str)]

# How a template is named and filled, wherever one is sent.
TemplateName = Annotated[str, Field(min_length=1, max_length=512)]
LanguageCode = Annotated[str, Field(min_length=2, max_length=20)]
Parameters = list[Any] | dict[str, Any] | None
