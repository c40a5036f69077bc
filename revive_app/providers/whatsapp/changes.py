"""What Meta tells besides messages: people's choices and ids here, templates and accounts in modules of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from revive_app.providers.whatsapp import reading
from revive_app.providers.whatsapp.account_changes import (
    AccountChange,
    Restriction,
    read_account_change,
    read_tier,
)
from revive_app.providers.whatsapp.template_changes import TemplateChange, TemplateNews, read_template_change

__all__ = [
    "AccountChange",
    "Preference",
    "PreferenceChange",
    "Restriction",
    "TemplateChange",
    "TemplateNews",
    "UserIdChange",
    "read_account_change",
    "read_preference",
    "read_template_change",
    "read_tier",
    "read_user_id_update",
]


class Preference(StrEnum):
    """What a person chose in WhatsApp itself. `resume` lifts Meta's block; it is no fresh consent."""

    STOP = "stop"
    RESUME = "resume"
    SIGNUP = "signup"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PreferenceChange:
    """A person's choice about marketing messages. `detail` are Meta's words for it."""

    phone: str | None
    user_id: str | None
    value: Preference
    category: str
    detail: str
    happened_at: datetime | None


@dataclass(frozen=True, slots=True)
class UserIdChange:
    """A person whose business-scoped user id is now another: the same customer."""

    previous: str | None
    current: str | None
    phone: str | None
    happened_at: datetime | None


def read_preference(payload: Mapping[str, Any]) -> PreferenceChange:
    """The choice of a `preference` item. Never raises; an unknown word is `other`."""
    preference = reading.mapping(payload.get("preference"))
    contact = reading.mapping(payload.get("contact"))
    chooser = reading.person(preference.get("wa_id"), preference.get("user_id"), contact=contact)
    value = reading.member(Preference, reading.text(preference.get("value")).lower())
    return PreferenceChange(
        phone=chooser.phone,
        user_id=chooser.user_id,
        value=value or Preference.OTHER,
        category=reading.text(preference.get("category")),
        detail=reading.name(preference.get("detail")),
        happened_at=reading.moment(preference.get("timestamp")),
    )


def read_user_id_update(payload: Mapping[str, Any]) -> UserIdChange:
    """The change of a `user_id` item. Never raises; ids that are none are None."""
    update = reading.mapping(payload.get("user_id_update"))
    contact = reading.mapping(payload.get("contact"))
    ids = reading.mapping(update.get("user_id"))
    return UserIdChange(
        previous=reading.user_id(ids.get("previous")),
        current=reading.user_id(ids.get("current")),
        phone=reading.phone(update.get("wa_id")) or reading.phone(contact.get("wa_id")),
        happened_at=reading.moment(update.get("timestamp")),
    )
