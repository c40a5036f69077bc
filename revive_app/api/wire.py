"""How values look on the wire, wherever they stand: moments as ISO 8601 in UTC with a Z, templates by name."""

from datetime import datetime
from typing import Annotated, Any

from pydantic import AfterValidator, AwareDatetime, Field, PlainSerializer

from revive_app.rules.moments import OUT_OF_REACH, is_within_reach, iso
from revive_app.rules.phone import digits_of

Moment = Annotated[datetime, PlainSerializer(iso, return_type=str)]


def _within_reach(moment: datetime) -> datetime:
    if not is_within_reach(moment):
        raise ValueError(OUT_OF_REACH)
    return moment


# A moment somebody asks for. It says its offset (Z), or stands beside a zone: then it may be a time of day there.
GivenMoment = Annotated[AwareDatetime, AfterValidator(_within_reach)]
GivenTimeOfDay = Annotated[datetime, AfterValidator(_within_reach)]

# A number of the shop's: kept as people read it, told as E.164.
DisplayPhone = Annotated[str, PlainSerializer(lambda shown: f"+{digits_of(shown)}", return_type=str)]

# How a template is named and filled, wherever one is sent.
TemplateName = Annotated[str, Field(min_length=1, max_length=512)]
LanguageCode = Annotated[str, Field(min_length=2, max_length=20)]
Parameters = list[Any] | dict[str, Any] | None
