"""Telephone numbers: read them as people write them, keep them as E.164, show them grouped."""

import re
from zoneinfo import ZoneInfo

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType
from phonenumbers.timezone import time_zones_for_number

_UNKNOWN_ZONE = "Etc/Unknown"
# The one zone phonenumbers still calls by its colonial name.
_RENAMED_ZONES = {"Asia/Calcutta": "Asia/Kolkata"}
# Countries whose mobiles do not tell on which of their islands they are: where nearly everybody lives.
_MAIN_ZONES = {
    34: "Europe/Madrid",
    44: "Europe/London",
    61: "Australia/Sydney",
    64: "Pacific/Auckland",
    351: "Europe/Lisbon",
    353: "Europe/Dublin",
}


def normalise(raw: str, *, region: str = "IN") -> str | None:
    """`raw` as E.164 with `+`, or None when it is no possible number. `region` is assumed without a `+`."""
    try:
        number = phonenumbers.parse(raw, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def grouped(phone: str) -> str:
    """An E.164 number as people read it: +91 98290 41100. Anything else comes back unchanged."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def shown_number(raw: str) -> str | None:
    """A number of the shop's own as people read it, or None when it is none. Meta has some in no country's plan
    (its test numbers), and writes them without a `+`."""
    if not _WRITTEN_NUMBER.fullmatch(raw.strip()):
        return None
    digits = digits_of(raw)
    # Eleven digits that begin with no trunk zero begin with a country's code.
    whole = raw.strip().startswith("+") or (len(digits) > 10 and not digits.startswith("0"))
    known = normalise(f"+{digits}" if whole else raw)
    if known is None and not 7 <= len(digits) <= 15:
        return None
    return grouped(known or f"+{digits}")


_WRITTEN_NUMBER = re.compile(r"\+?[0-9][0-9 ().\-]{5,38}", re.ASCII)


def digits_of(phone: str) -> str:
    """Only the digits of a number, as Meta writes numbers in webhooks."""
    return "".join(char for char in phone if char.isdigit())


def zone_of(phone: str | None, *, default: ZoneInfo) -> ZoneInfo:
    """The time zone a number lives in. Wide countries whose number tells nothing, and no number, get `default`."""
    if phone is None:
        return default
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return default
    zones = time_zones_for_number(number)
    if len(zones) == 1 and zones[0] != _UNKNOWN_ZONE:
        return ZoneInfo(_RENAMED_ZONES.get(zones[0], zones[0]))
    main = _MAIN_ZONES.get(number.country_code or 0)
    return ZoneInfo(main) if main else default


def zone_of_person(named: str | None, phone: str | None, *, default: ZoneInfo) -> ZoneInfo:
    """The zone she named, else her phone's country's, else `default`, which also stands in for a name nobody knows."""
    if named:
        try:
            return ZoneInfo(named)
        except (KeyError, ValueError, OSError):
            return default
    return zone_of(phone, default=default)


def may_receive_whatsapp(phone: str) -> bool:
    """Whether the number could be a mobile: fixed lines and short codes are not worth a message."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return False
    kind = phonenumbers.number_type(number)
    return phonenumbers.is_valid_number(number) and kind in {
        PhoneNumberType.MOBILE,
        PhoneNumberType.FIXED_LINE_OR_MOBILE,
        PhoneNumberType.UNKNOWN,
    }
