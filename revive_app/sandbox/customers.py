"""Who a message is for: the digits of a phone, or a business-scoped user id (REFERENCE §12)."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers

from revive_app.sandbox.errors import INVALID, GraphError

_USER_ID = re.compile(r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$")
_DECORATION = re.compile(r"[\s\-().]")
_DIGITS = re.compile(r"^[1-9][0-9]{4,14}$")


@dataclass(frozen=True, slots=True)
class Customer:
    """`key` is digits or a user id. Nobody has WhatsApp on a number that cannot exist."""

    key: str
    reachable: bool = True

    @property
    def is_phone(self) -> bool:
        """Whether the key is a phone's digits."""
        return self.key.isdigit()


def is_user_id(value: str) -> bool:
    """Whether `value` has the form of a business-scoped user id."""
    return _USER_ID.match(value) is not None


@lru_cache(maxsize=4096)
def customer_of_phone(written: str, business_phone: str) -> Customer:
    """The customer behind a `to`. Raises GraphError 100 when it is no phone number at all.

    Without a `+`, what reads as a number of the business's own country is taken for one.
    """
    digits = _DECORATION.sub("", written)
    international = digits.startswith("+")
    digits = digits.removeprefix("+")
    if not _DIGITS.match(digits):
        raise GraphError(INVALID, "Param to must be a valid phone number.")
    if not international:
        digits = _national(digits, business_phone) or digits
    return Customer(digits, _possible(digits))


def customer_key(written: str) -> str:
    """A customer as the sandbox keys her: a user id as it is, a phone as its digits."""
    return written if is_user_id(written) else re.sub(r"[^0-9]", "", written)


def user_id_of(customer: str, waba_id: str) -> str:
    """The user id this account sees for a customer: always the same, unlike any other account's."""
    if is_user_id(customer):
        return customer
    serial = int.from_bytes(hashlib.sha256(f"{waba_id}/{customer}".encode()).digest()[:8], "big")
    return f"{region_of(customer) or 'IN'}.{serial:020d}"


@lru_cache(maxsize=4096)
def region_of(digits: str) -> str | None:
    """The country of international digits, as two letters."""
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        return None


def digits_of(phone: str) -> str:
    """Only the digits of a written phone number, as webhooks give them."""
    return re.sub(r"[^0-9]", "", phone)


def _national(digits: str, business_phone: str) -> str | None:
    try:
        number = phonenumbers.parse(digits, region_of(digits_of(business_phone)) or "IN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return f"{number.country_code}{number.national_number}"


def _possible(digits: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(f"+{digits}"))
    except phonenumbers.NumberParseException:
        return False
