"""Lenient readers of Meta's fields: whatever is there, they return the right type or nothing."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from revive_app.rules.clean import clean_text

NAME_LENGTH = 200

_Kind = TypeVar("_Kind", bound=StrEnum)

_EMPTY: Mapping[str, Any] = {}
# The form of 2026, and the draft of December 2025 that some payloads still show.
_USER_ID = re.compile(r"[A-Z]{2}\.[A-Za-z0-9]{1,128}|user\.[0-9a-f]{8,128}")
_PHONE = re.compile(r"\+?([1-9][0-9]{6,14})")
_PHONE_PUNCTUATION = re.compile(r"[ ()\-]")
_WHOLE = re.compile(r"\s*[+-]?[0-9]{1,18}\s*", re.ASCII)
_EARLIEST = datetime(2015, 1, 1, tzinfo=UTC).timestamp()
_LATEST = datetime(2100, 1, 1, tzinfo=UTC).timestamp()


@dataclass(frozen=True, slots=True)
class Person:
    """Who an event is about: E.164 phone with `+` and business-scoped user id, both optional."""

    phone: str | None
    user_id: str | None


def mapping(value: Any) -> Mapping[str, Any]:
    """`value` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else _EMPTY


def sequence(value: Any) -> Sequence[Any]:
    """`value` if it is a list, else an empty one."""
    return value if isinstance(value, list) else ()


def first(value: Any) -> Mapping[str, Any]:
    """The first object of a list, else an empty one."""
    return next((part for part in sequence(value) if isinstance(part, dict)), _EMPTY)


def text(value: Any) -> str:
    """A text or number as clean text, anything else as ''."""
    if isinstance(value, str):
        return clean_text(value)
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def known(value: Any) -> str | None:
    """The same without surrounding space, or None when nothing is left: for ids."""
    return text(value).strip() or None


def name(value: Any) -> str:
    """A person's name as it may be kept: one trimmed text of at most `NAME_LENGTH` characters."""
    return text(value).strip()[:NAME_LENGTH]


def word(value: Any) -> str | None:
    """One of Meta's enumerated words in capitals, or None."""
    return name(value).strip().upper() or None


def member(kind: type[_Kind], value: str | None) -> _Kind | None:
    """The member of an enumeration with this value, or None: Meta adds words we do not know."""
    return next((known_one for known_one in kind if known_one.value == value), None)


def whole(value: Any) -> int | None:
    """An integer given as a number or as digits."""
    if isinstance(value, str):
        return int(value) if _WHOLE.fullmatch(value) else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def code(value: Any) -> int | None:
    """An error code as an integer column holds it."""
    number = whole(value)
    return number if number is not None and abs(number) < 2**31 else None


def amount(value: Any) -> Decimal | None:
    """A finite decimal number given as a number or as text."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    # Beyond eighteen digits it is no price, and writing it out could fill the memory.
    return number if number.is_finite() and abs(number.adjusted()) <= 18 else None


def flag(value: Any) -> bool | None:
    """A boolean, also when it came as the word."""
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.lower())
    return value if isinstance(value, bool) else None


def moment(value: Any) -> datetime | None:
    """Seconds since 1970, as a number or as digits. None outside 2015-2100: not a time Meta could mean."""
    seconds = whole(value)
    if seconds is None or not _EARLIEST <= seconds < _LATEST:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def phone(value: Any) -> str | None:
    """Meta's digits as E.164 with `+`, or None when they cannot be a telephone number."""
    match = _PHONE.fullmatch(_PHONE_PUNCTUATION.sub("", text(value)))
    return f"+{match[1]}" if match else None


def user_id(value: Any) -> str | None:
    """A business-scoped user id; None for anything else, a parent id included."""
    candidate = text(value).strip()
    return candidate if _USER_ID.fullmatch(candidate) else None


def uuid(value: Any) -> UUID | None:
    """A UUID in its usual form, or None."""
    try:
        return UUID(text(value))
    except ValueError:
        return None


def person(number: Any, scoped_id: Any, *, contact: Mapping[str, Any]) -> Person:
    """Who is meant by the ids an item carries itself, completed from the contact beside it.

    Either id may come in the other's place (a BSUID in `from`). The contact only fills a gap, and
    only while it does not name somebody else.
    """
    own_phone = phone(number)
    own_user_id = user_id(scoped_id) or user_id(number)
    contact_phone = phone(contact.get("wa_id"))
    contact_user_id = user_id(contact.get("user_id")) or user_id(contact.get("wa_id"))
    if _differ(own_phone, contact_phone) or _differ(own_user_id, contact_user_id):
        return Person(own_phone, own_user_id)
    return Person(own_phone or contact_phone, own_user_id or contact_user_id)


def _differ(own: str | None, other: str | None) -> bool:
    return own is not None and other is not None and own != other
