"""Bytes as text, whatever wrote them: Unicode by its mark, by what the page says, by trying, or Windows' Latin."""

import codecs
import re
from typing import BinaryIO

from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.unreadable import Reason, Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    # before UTF-16: its little-endian mark begins like this one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_FALLBACK = "cp1252"


def read_plain(file: BinaryIO, limits: ReadingLimits, *, charset: str = "") -> Extract:
    """A text or Markdown file. Raises Unreadable."""
    return Extract(decode(read_all(file, limits), declared=charset))


def read_all(file: BinaryIO, limits: ReadingLimits) -> bytes:
    """The whole file, if it is no larger than a part may be. Raises Unreadable."""
    data = file.read(limits.unpacked_bytes + 1)
    if len(data) > limits.unpacked_bytes:
        raise Unreadable(Reason.TOO_LONG)
    return data


def decode(data: bytes, *, declared: str = "") -> str:
    """The text of the bytes; what cannot be decoded becomes U+FFFD. `declared` is what a header said."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for name in (declared, _in_meta(data)):
        if _is_usable(name):
            return data.decode(name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # One broken character in a UTF-8 text does not make it Latin.
        mostly = data.decode("utf-8", "replace")
        if mostly.count("\ufffd") * 100 < len(mostly):
            return mostly
    return data.decode(_FALLBACK, "replace")


def _in_meta(data: bytes) -> str:
    match = _META_CHARSET.search(data[:2048])
    return match[1].decode("ascii") if match else ""


def _is_usable(name: str) -> bool:
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return getattr(info, "_is_text_encoding", True) and info.name.replace("-", "_") not in _NO_WEB_ENCODINGS


# What Python decodes to text and no honest page is written in.
_NO_WEB_ENCODINGS = frozenset(
    ("utf_7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem")
)
