"""Why a file cannot become knowledge, in words a shopkeeper can act on."""

from enum import StrEnum

from revive_app.errors import Terminal
from revive_app.providers.documents.limits import LIMITS


class Reason(StrEnum):
    """What is wrong with the file."""

    EMPTY = "empty"
    WRONG_KIND = "wrong_kind"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no_text"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_LONG = "too_long"
    TOO_SLOW = "too_slow"
    TOO_HEAVY = "too_heavy"
    BROKEN = "broken"


_SENTENCES = {
    Reason.EMPTY: "The file is empty.",
    Reason.WRONG_KIND: "This is no PDF, Word (.docx), Markdown or text file.",
    Reason.ENCRYPTED: "The file is locked with a password. Save it without one and upload it again.",
    Reason.NO_TEXT: "No text was found in it. A scan or photo holds pictures of words: upload the text itself.",
    Reason.TOO_MANY_PAGES: f"It has more than {LIMITS.pages} pages. Split it into smaller files.",
    Reason.TOO_LONG: f"It has more than {LIMITS.characters:,} characters of text. Split it into smaller files.",
    Reason.TOO_SLOW: "It takes too long to read. Save it anew as a simpler PDF, or as text.",
    Reason.TOO_HEAVY: "Unpacked, it is far larger than any document. Save it anew, or as text.",
    Reason.BROKEN: "The file is damaged and cannot be read. Save it anew and upload it again.",
}


class Unreadable(Terminal):
    """A file that will never become text, however often it is tried. `message` is fit for a shopkeeper."""

    def __init__(self, reason: Reason, message: str | None = None) -> None:
        super().__init__(message or _SENTENCES[reason])
        self.reason = reason
