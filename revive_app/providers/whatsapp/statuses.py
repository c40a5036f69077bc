"""What became of a message we sent, as Meta's status webhooks tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from revive_app.providers.whatsapp import reading

FAILED = "failed"

# Statuses come late, twice and in any order: a message never moves to a lower rank.
RANKS = {
    "accepted": 0,
    "held_for_quality_assessment": 0,
    "paused": 0,
    "sent": 1,
    "delivered": 2,
    "read": 3,
    "played": 4,
}


@dataclass(frozen=True, slots=True)
class StatusError:
    """Why a message failed. `code` is a row of the table in `errors`, when Meta gave one."""

    code: int | None
    title: str
    details: str


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """One status of one message.

    `rank` is None for `failed`, which is an end of its own, and for words we do not know. `opaque` is our
    own message id, echoed. Pricing comes with some statuses only.
    """

    wamid: str | None
    status: str
    rank: int | None
    happened_at: datetime | None
    opaque: UUID | None
    phone: str | None
    user_id: str | None
    is_group: bool
    error: StatusError | None
    pricing_category: str | None
    pricing_type: str | None
    billable: bool | None

    @property
    def failed(self) -> bool:
        """Whether Meta gave up. Wins over everything before `delivered`, never over that."""
        return self.status == FAILED

    @property
    def pricing(self) -> dict[str, str | bool]:
        """What Meta said about the bill, under the names above; empty when it said nothing."""
        told = {
            "pricing_category": self.pricing_category,
            "pricing_type": self.pricing_type,
            "billable": self.billable,
        }
        return {name: value for name, value in told.items() if value is not None}

    @property
    def held(self) -> bool:
        """Whether Meta keeps it back and may still drop it: count it apart from sent."""
        return self.status in ("held_for_quality_assessment", "paused")


def read_status(payload: Mapping[str, Any]) -> StatusUpdate:
    """The status of a `status` item. Missing or wrong parts become None or ''; never raises."""
    status = reading.mapping(payload.get("status"))
    contact = reading.mapping(payload.get("contact"))
    pricing = reading.mapping(status.get("pricing"))
    is_group = status.get("recipient_type") == "group"
    word = reading.text(status.get("status")).lower()
    recipient = reading.Person(None, None)
    if not is_group:
        recipient = reading.person(
            status.get("recipient_id"), status.get("recipient_user_id"), contact=contact
        )
    return StatusUpdate(
        wamid=reading.known(status.get("id")),
        status=word,
        rank=RANKS.get(word),
        happened_at=reading.moment(status.get("timestamp")),
        opaque=reading.uuid(status.get("biz_opaque_callback_data")),
        phone=recipient.phone,
        user_id=recipient.user_id,
        is_group=is_group,
        error=read_error(reading.first(status.get("errors"))),
        pricing_category=reading.known(pricing.get("category")),
        pricing_type=reading.known(pricing.get("type")),
        billable=reading.flag(pricing.get("billable")),
    )


def read_error(error: Mapping[str, Any]) -> StatusError | None:
    """One element of an `errors[]` list, old forms included: details beside the code, or nowhere."""
    if not error:
        return None
    data = error.get("error_data")
    details = data.get("details") if isinstance(data, dict) else data
    return StatusError(
        code=reading.code(error.get("code")),
        title=reading.text(error.get("title")) or reading.text(error.get("message")),
        details=reading.text(details) or reading.text(error.get("details")),
    )
