"""What a file is, by its first bytes: names lie, and programs save web pages as .xls."""

import re
from enum import StrEnum

from revive_app.providers.sheets.unusable import Unfit, Unusable

HEAD_BYTES = 8192


class SheetKind(StrEnum):
    """The kinds that can be read."""

    CSV = "csv"
    XLSX = "xlsx"


_SAVE_AS = "Upload the list itself, as CSV or Excel (.xlsx)."
_FOREIGN = (
    (b"\xff\xd8\xff", "This is a JPEG picture."),
    (b"\x89PNG", "This is a PNG picture."),
    (b"GIF8", "This is a GIF picture."),
    (b"RIFF", "This is a picture, a sound or a film."),
    (b"%PDF-", "This is a PDF."),
    (b"{\\rtf", "This is an RTF document."),
    (b"\x1f\x8b", "This is a compressed archive."),
    (b"Rar!", "This is a compressed archive."),
    (b"7z\xbc\xaf", "This is a compressed archive."),
    (b"MZ", "This is a program."),
    (b"\x7fELF", "This is a program."),
    (b"SQLite format 3", "This is a database."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|\?xml)[\s>]", re.IGNORECASE)
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b\0")


def recognise(data: bytes) -> SheetKind:
    """The kind of the whole file. Raises Unusable for anything that is no list."""
    head = data[:HEAD_BYTES]
    if not head.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Unusable(Unfit.EMPTY)
    if head.startswith(b"PK\x03\x04"):
        return SheetKind.XLSX
    if head.startswith(_OLE):
        raise Unusable(Unfit.LOCKED if _ENCRYPTED in data else Unfit.OLD_EXCEL)
    for mark, sentence in _FOREIGN:
        # "MZ" and "RIFF" may begin somebody's name; a program or a film has controls all over.
        if head.startswith(mark) and (len(mark) > 4 or not mark.isalpha() or _is_binary(head)):
            raise Unusable(Unfit.WRONG_KIND, f"{sentence} {_SAVE_AS}")
    if _MARKUP.match(head.lstrip(b"\xef\xbb\xbf \t\r\n")):
        raise Unusable(Unfit.WEB_PAGE)
    return SheetKind.CSV


def _is_binary(head: bytes) -> bool:
    """Whether control characters stand where no text has any. NULs alone may be UTF-16."""
    return sum(byte in _CONTROLS for byte in head) > len(head) // 100
