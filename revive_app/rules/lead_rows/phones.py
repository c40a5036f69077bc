"""Phone numbers as customer books hold them, to E.164 or a reason.

India is at home: a mobile has ten digits and begins with 6 to 9, in whatever dress. Everybody else needs a + or 00 in
front, or a column with the country. `phonenumbers` decides what exists.
"""

import re
from dataclasses import dataclass

import phonenumbers
import regex  # type: ignore[import-untyped]
from phonenumbers import PhoneMetadata, PhoneNumberType, ValidationResult

from revive_app.rules.lead_rows.cells import says_nothing, tidy, western
from revive_app.rules.lead_rows.refusals import Reason

HOME = "IN"
_HOME_CODE = "91"
_ABROAD = {
    ValidationResult.TOO_SHORT: Reason.TOO_SHORT,
    ValidationResult.TOO_LONG: Reason.TOO_LONG,
}
_REACHABLE = {
    PhoneNumberType.MOBILE,
    PhoneNumberType.FIXED_LINE_OR_MOBILE,
    PhoneNumberType.PERSONAL_NUMBER,
    PhoneNumberType.UNKNOWN,
}
# Fewer digits than this beside a real number are a flat, an extension, a year.
_FEWEST = 7
_LONGEST = 15

_SIMPLE = re.compile(r"(?:\+91|0091|91)?[ -]?([6-9]\d{4})[ -]?(\d{5})")
_LINK = re.compile(
    r"(?:wa\.me/|whatsapp\.com/send/?\?phone=|send\?phone=)\+?(?:%2B)?([\d\s-]{7,})", re.IGNORECASE
)
_SCIENCE = re.compile(r"\+?(\d{1,15})(?:[.,](\d{1,20}))?\s*[eE]\s*\+?\s*(\d{1,3})")
_ANY_SCIENCE = re.compile(r"[+-]?\d+(?:[.,]\d+)?\s*[eE]\s*[+-]?\s*\d+")
_ZERO_TAIL = re.compile(r"(\+?\d{6,15})[.,]0+")
_ROUNDED = re.compile(r"\d{6}0{6}")
_BETWEEN_NUMBERS = re.compile(
    r"[/,;|&]|(?<=\d{10})\s*-\s*(?=\+?\d{10})|\b(?:or|and|aur|ya)\b|(?:^|(?<=\s))(?:और|या)(?=\s)",
    re.IGNORECASE,
)
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
# 98250O1121, 98250 l 1121: somebody typed a letter for a digit; 98***01: somebody hid some.
_LETTER_INSIDE = regex.compile(r"\d[\p{L}\p{M}]+\d|\d[\s-]*[OoIl][\s-]*\d|\d[*#?•xX]+\d")
_LETTER_TOUCHES = regex.compile(r"[\p{L}\p{M}]\d|\d[\p{L}\p{M}]")
_TRUNK_IN_BRACKETS = re.compile(r"\(\s*0\s*\)")
_AREA_CODE = re.compile(r"\D*0(?:\d{2}[\s)-]+\d{8}|\d{3}[\s)-]+\d{7}|\d{4}[\s)-]+\d{6})\D*")
_CODE_APART = re.compile(r"\D*91[\s-]+\d")


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """A number, or why there is none. `several`: more than one stood there."""

    phone: str | None = None
    reason: Reason | None = None
    several: bool = False


_MISSING = PhoneReading(reason=Reason.MISSING_PHONE)


def read_phone(cell: str, *, region: str = HOME, country: str = "") -> PhoneReading:
    """The number in a cell. `country` is what a column of country codes says beside it ("971", "+1", "AE")."""
    if region == HOME and not country:
        simple = _SIMPLE.fullmatch(cell)
        if simple is not None and _is_plain_mobile(simple[1] + simple[2]) and not _ROUNDED.fullmatch(cell):
            return PhoneReading(f"+{_HOME_CODE}{simple[1]}{simple[2]}")
    text = western(tidy(cell)).lstrip("'`’").strip()
    if says_nothing(text):
        return _MISSING
    if text.startswith("="):
        return PhoneReading(reason=Reason.NOT_A_NUMBER)
    link = _LINK.search(text)
    if link is not None:
        return _linked(link[1], region)
    written_out = _written_out(text)
    if isinstance(written_out, Reason):
        return PhoneReading(reason=written_out)
    return _first_usable(written_out, _Place(region, _calling_code(country)))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a number without a + lives: the shop's region, or the calling code of the row's country."""

    region: str
    code: str = ""


def _written_out(text: str) -> str | Reason:
    """Numbers that went through a spreadsheet's number format, in all their digits."""
    if _ANY_SCIENCE.fullmatch(text):
        science = _SCIENCE.fullmatch(text)
        return (
            _from_science(science[1], science[2] or "", int(science[3])) if science else Reason.NOT_A_NUMBER
        )
    whole = _ZERO_TAIL.fullmatch(text)
    digits = whole[1] if whole else text
    return Reason.PRECISION_LOST if _ROUNDED.fullmatch(digits) else digits


def _from_science(whole: str, fraction: str, exponent: int) -> str | Reason:
    """9.890033001E+09 has all its digits, 9.19877E+11 has not."""
    if len(whole) + exponent > _LONGEST:
        return Reason.TOO_LONG
    missing = exponent - len(fraction)
    if missing > 0:
        return Reason.PRECISION_LOST
    digits, rest = whole + fraction[:exponent], fraction[exponent:]
    return digits if not rest.strip("0") else Reason.NOT_A_NUMBER


def _first_usable(text: str, place: _Place) -> PhoneReading:
    """The first number of the cell that can be written to; else what is wrong with the first one."""
    text = _TRUNK_IN_BRACKETS.sub(" ", text)
    if _LETTER_INSIDE.search(text):
        return PhoneReading(reason=Reason.NOT_A_NUMBER)
    pieces = [
        piece for part in _BETWEEN_NUMBERS.split(text) for piece in _LETTERS.split(part) if _digits(piece)
    ]
    if not pieces:
        return PhoneReading(reason=Reason.NOT_A_NUMBER)
    readings = [(piece, _read(piece, place)) for piece in pieces]
    usable = next((reading for _, reading in readings if not isinstance(reading, Reason)), None)
    if usable is not None:
        return PhoneReading(usable, several=sum(len(_digits(piece)) >= _FEWEST for piece in pieces) > 1)
    return _put_together(text, pieces, place) or PhoneReading(reason=_blame(text, readings))


def _put_together(text: str, pieces: list[str], place: _Place) -> PhoneReading | None:
    """A number cut into pieces by its own commas or slashes, or two numbers with nothing but a space between."""
    if len(pieces) > 1 and not _LETTERS.search(text):
        whole = _read("".join(pieces), place)
        if not isinstance(whole, Reason):
            return PhoneReading(whole)
    words = text.split()
    for end in range(1, len(words)):
        head, tail = (_read(" ".join(part), place) for part in (words[:end], words[end:]))
        if not isinstance(head, Reason):
            return PhoneReading(
                head, several=not isinstance(tail, Reason) or len(_digits(" ".join(words[end:]))) >= _FEWEST
            )
    return None


def _blame(text: str, readings: list[tuple[str, str | Reason]]) -> Reason:
    # A letter that touches digits which make no number was meant as one of them: "982501120O".
    if _LETTER_TOUCHES.search(text):
        return Reason.NOT_A_NUMBER
    longest = max(readings, key=lambda reading: len(_digits(reading[0])) >= _FEWEST)
    assert isinstance(longest[1], Reason)
    return longest[1]


def _read(piece: str, place: _Place) -> str | Reason:
    digits = _digits(piece)
    international = piece.lstrip(" (").startswith("+") and not digits.startswith("0")
    if not international and digits.startswith("00") and digits.strip("0"):
        international, digits = True, digits[2:]
    if international:
        return _at_home(digits[2:]) if digits.startswith(_HOME_CODE) else _abroad(digits)
    if place.code and place.code != _HOME_CODE:
        return _in_country(digits, place.code)
    if place.region != HOME and not place.code:
        return _in_region(digits, place.region)
    return _without_code(piece, digits)


def _without_code(piece: str, digits: str) -> str | Reason:
    """Digits of an Indian shop's book with neither + nor 00."""
    length = len(digits)
    if not digits.strip("0"):
        return Reason.INVALID_NUMBER if length >= 10 else Reason.TOO_SHORT
    if length == 11 and digits.startswith("0"):
        return _mobile(digits[1:], has_area_code=_AREA_CODE.fullmatch(piece) is not None)
    if length == 12 and digits.startswith(_HOME_CODE):
        return _mobile(digits[2:])
    if length == 13 and digits.startswith(("0" + _HOME_CODE, _HOME_CODE + "0")):
        return _mobile(digits[3:])
    if length == 10 and not digits.startswith("0"):
        return _mobile(digits)
    if length < 11 or (length == 11 and _CODE_APART.match(piece)):
        return Reason.TOO_SHORT
    return Reason.TOO_LONG


def _at_home(national: str) -> str | Reason:
    """What follows +91; a trunk 0 may stand there too."""
    national = national[1:] if len(national) == 11 and national.startswith("0") else national
    if not national.strip("0"):
        return Reason.INVALID_NUMBER if national else Reason.TOO_SHORT
    if len(national) != 10:
        return Reason.TOO_SHORT if len(national) < 10 else Reason.TOO_LONG
    return _mobile(national)


def _mobile(national: str, *, has_area_code: bool = False) -> str | Reason:
    """Ten digits of India. Fixed lines begin with an area code, and some area codes look like a mobile's first digits."""
    if national[0] in "12345":
        return Reason.LANDLINE
    if not has_area_code and _is_plain_mobile(national):
        return f"+{_HOME_CODE}{national}"
    number = phonenumbers.parse(f"+{_HOME_CODE}{national}")
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.FIXED_LINE or (has_area_code and kind == PhoneNumberType.FIXED_LINE_OR_MOBILE):
        return Reason.LANDLINE
    if kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        return f"+{_HOME_CODE}{national}"
    return Reason.INVALID_NUMBER


def _in_country(digits: str, code: str) -> str | Reason:
    """A number beside a column of country codes; people write it with the code again, or with their trunk 0."""
    own = _abroad(code + digits.lstrip("0"))
    if isinstance(own, Reason) and digits.startswith(code):
        whole = _abroad(digits)
        return own if isinstance(whole, Reason) else whole
    return own


def _in_region(digits: str, region: str) -> str | Reason:
    """A number as a shop outside India writes it."""
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return Reason.INVALID_NUMBER
    return _judged(number)


def _abroad(digits: str) -> str | Reason:
    if not 1 <= len(digits) <= _LONGEST + 1:
        return Reason.TOO_LONG if digits else Reason.TOO_SHORT
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException as error:
        short = error.error_type in (error.TOO_SHORT_NSN, error.TOO_SHORT_AFTER_IDD)
        return Reason.TOO_SHORT if short else Reason.INVALID_NUMBER
    return _judged(number)


def _judged(number: phonenumbers.PhoneNumber) -> str | Reason:
    length = _ABROAD.get(phonenumbers.is_possible_number_with_reason(number))
    if length is not None:
        return length
    if not phonenumbers.is_valid_number(number):
        return Reason.INVALID_NUMBER
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.FIXED_LINE:
        return Reason.LANDLINE
    if kind not in _REACHABLE:
        return Reason.INVALID_NUMBER
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _linked(digits: str, region: str) -> PhoneReading:
    """A wa.me link holds a number with its country's code, most of the time."""
    plain = _digits(digits)
    read = _at_home(plain[2:]) if plain.startswith(_HOME_CODE) and len(plain) > 10 else _abroad(plain)
    if isinstance(read, Reason):
        at_home = _read(plain, _Place(region))
        read = read if isinstance(at_home, Reason) else at_home
    return PhoneReading(reason=read) if isinstance(read, Reason) else PhoneReading(read)


_COUNTRY_NAMES = {
    "india": "IN", "bharat": "IN", "भारत": "IN", "uae": "AE", "dubai": "AE", "united arab emirates": "AE",
    "usa": "US", "america": "US", "united states": "US", "uk": "GB", "england": "GB", "united kingdom": "GB",
    "canada": "CA", "australia": "AU", "singapore": "SG", "oman": "OM", "qatar": "QA", "kuwait": "KW",
    "bahrain": "BH", "saudi arabia": "SA", "ksa": "SA", "nepal": "NP", "bangladesh": "BD", "sri lanka": "LK",
    "malaysia": "MY", "new zealand": "NZ", "kenya": "KE", "mauritius": "MU", "south africa": "ZA", "germany": "DE",
}  # fmt: skip


def _calling_code(country: str) -> str:
    """The calling code a country's cell names, or ''."""
    if not country:
        return ""
    text = western(tidy(country)).strip()
    digits = _digits(text).lstrip("0")
    if digits:
        return digits if len(digits) <= 4 else ""
    region = _COUNTRY_NAMES.get(text.casefold(), text.upper())
    code = phonenumbers.country_code_for_region(region) if len(region) == 2 else 0
    return str(code) if code else ""


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _pattern(kind: str) -> re.Pattern[str]:
    metadata = PhoneMetadata.metadata_for_region(HOME, None)
    description = getattr(metadata, kind)
    return re.compile(description.national_number_pattern)


_MOBILE, _FIXED = _pattern("mobile"), _pattern("fixed_line")


def _is_plain_mobile(national: str) -> bool:
    """Whether ten digits are a mobile and nothing else, by the tables of `phonenumbers` and ten times as fast."""
    return _MOBILE.fullmatch(national) is not None and _FIXED.fullmatch(national) is None
