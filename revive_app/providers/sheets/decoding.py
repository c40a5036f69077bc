"""A list's bytes as text: Unicode by its mark, by the look of its bytes, or by trying; else Windows' Latin."""

import codecs
import re
from dataclasses import dataclass

from revive_app.providers.sheets.unusable import Unfit, Unusable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # before UTF-16: its little-endian mark begins like this one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"
_LOOKED_AT = 16_384
_FEW, _MANY = 0.05, 0.25
# Anything text never holds; NUL is taken out without a word, some programs pad with it.
_NO_TEXT = re.compile("[\x01-\x08\x0e-\x19\x1c-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text and the encoding it was written in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text of a CSV file; what cannot be decoded becomes U+FFFD. Raises Unusable for bytes that are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, "replace"), encoding)
    wide = _wide(data) if b"\0" in data[:_LOOKED_AT] else None
    if wide is not None:
        return _checked(data.decode(wide, "replace"), wide)
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _checked(*_broken(data))


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: one of two bytes is nought wherever a separator, a digit or a line's end stands."""
    head = data[:_LOOKED_AT]
    pairs = len(head) // 2
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    few, many = sorted((even, odd))
    # Noughts here and there are padding; in a text that is no UTF-8 either, they are halves of characters.
    if few * 20 > many or many < pairs * (_FEW if not _is_unicode(data) else _MANY):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_unicode(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _broken(data: bytes) -> tuple[str, str]:
    """UTF-8 with a few broken characters in it, or Windows' Latin: whichever has more to show for itself."""
    as_unicode = data.decode("utf-8", "replace")
    broken = as_unicode.count("\ufffd")
    if sum(char > "\x7f" for char in as_unicode) - broken > broken:
        return as_unicode, "utf-8"
    return data.decode(_FALLBACK, "replace"), _FALLBACK


def _checked(text: str, encoding: str) -> Decoded:
    text = text.replace("\0", "").rstrip("\x1a")
    if not text.strip():
        raise Unusable(Unfit.EMPTY)
    length = min(len(text), _LOOKED_AT)
    odd = len(_NO_TEXT.findall(text, 0, length))
    if odd * 50 > length or text.count("\ufffd", 0, length) * 5 > length:
        raise Unusable(Unfit.WRONG_KIND)
    return Decoded(text, encoding)
