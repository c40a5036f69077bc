"""What a file is: its content decides, its name only tells one kind of text from another."""

import re
from enum import StrEnum

from revive_app.providers.documents.unreadable import Reason, Unreadable

# How much of a file's beginning is looked at.
HEAD_BYTES = 4096


class DocumentKind(StrEnum):
    """The kinds that can be read."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "markdown"
    TEXT = "text"


MEDIA_TYPES = {
    DocumentKind.PDF: "application/pdf",
    DocumentKind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DocumentKind.HTML: "text/html",
    DocumentKind.MARKDOWN: "text/markdown",
    DocumentKind.TEXT: "text/plain",
}
_BY_ENDING = {
    "pdf": DocumentKind.PDF,
    "docx": DocumentKind.DOCX,
    "html": DocumentKind.HTML,
    "htm": DocumentKind.HTML,
    "md": DocumentKind.MARKDOWN,
    "markdown": DocumentKind.MARKDOWN,
    "txt": DocumentKind.TEXT,
    "text": DocumentKind.TEXT,
}
_PLAIN = frozenset({DocumentKind.MARKDOWN, DocumentKind.TEXT, DocumentKind.HTML})

_SAVE_AS = "Save it as PDF or Word (.docx) and upload that."
_FOREIGN = (
    (b"\xff\xd8\xff", "This is a JPEG picture, not a document."),
    (b"\x89PNG", "This is a PNG picture, not a document."),
    (b"GIF8", "This is a GIF picture, not a document."),
    (b"\xd0\xcf\x11\xe0", f"This is an old Office file. {_SAVE_AS}"),
    (b"{\\rtf", f"This is an RTF file. {_SAVE_AS}"),
    (b"\x1f\x8b", "This is a compressed archive. Unpack it and upload the documents."),
    (b"Rar!", "This is a compressed archive. Unpack it and upload the documents."),
    (b"7z\xbc\xaf", "This is a compressed archive. Unpack it and upload the documents."),
    (b"MZ", "This is a program, not a document."),
    (b"\x7fELF", "This is a program, not a document."),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")


def recognise(head: bytes, *, name: str = "", media_type: str = "") -> DocumentKind:
    """The kind of the file that begins with `head`. Raises Unreadable for anything that cannot be read."""
    if not head.strip():
        raise Unreadable(Reason.EMPTY)
    # The standard lets a PDF begin anywhere in its first kilobyte.
    if b"%PDF-" in head[:1024]:
        return DocumentKind.PDF
    if head.startswith(b"PK"):
        return _zipped(name)
    for mark, sentence in _FOREIGN:
        if head.startswith(mark):
            raise Unreadable(Reason.WRONG_KIND, sentence)
    declared = _BY_ENDING.get(_ending(name)) or _declared(media_type)
    if declared is DocumentKind.PDF or declared is DocumentKind.DOCX:
        raise Unreadable(
            Reason.WRONG_KIND, f"Its name says {declared.value.upper()}, but inside it is something else."
        )
    if not _is_text(head):
        raise Unreadable(Reason.WRONG_KIND)
    if declared is None:
        raise Unreadable(Reason.WRONG_KIND)
    return DocumentKind.HTML if _HTML.search(head[:1024]) else declared


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def _zipped(name: str) -> DocumentKind:
    """A DOCX is a ZIP archive; what is inside is looked at when it is read."""
    if _ending(name) not in ("docx", ""):
        raise Unreadable(Reason.WRONG_KIND, f"This is an archive or another Office file. {_SAVE_AS}")
    return DocumentKind.DOCX


def _declared(media_type: str) -> DocumentKind | None:
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "application/xhtml+xml":
        return DocumentKind.HTML
    return next((kind for kind, known in MEDIA_TYPES.items() if known == plain), None)


def _is_text(head: bytes) -> bool:
    """Whether the bytes look like writing: no NUL and next to no control characters, or a Unicode mark in front."""
    if head.startswith(_UNICODE_MARKS):
        return True
    return sum(byte in _CONTROLS for byte in head) <= len(head) // 200
