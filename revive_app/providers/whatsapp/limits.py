"""Meta's limits for what we send, and the checks every builder uses.

Visible text that is too long is shortened; what a machine reads (ids, addresses, payloads) never is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from revive_app.errors import FieldError, InvalidInput
from revive_app.providers.whatsapp.texts import one_line, printable, shorten, size

TEXT = 4096
CAPTION = 1024
BODY = 1024
LIST_BODY = 4096
HEADER = 60
FOOTER = 60
BUTTONS = 3
BUTTON_TITLE = 20
BUTTON_ID = 256
SECTIONS = 10
SECTION_TITLE = 24
ROWS = 10
ROW_ID = 200
ROW_TITLE = 24
ROW_DESCRIPTION = 72
PRODUCTS = 30
URL = 2000
ID = 512
FILENAME = 240

_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x1f]+", re.IGNORECASE)


def refuse(field: str, reason: str) -> InvalidInput:
    """The refusal of one field, in words, for the caller to raise."""
    return InvalidInput(f"{field}: {reason}", fields=(FieldError(field, reason),))


def visible(field: str, text: str, *, most: int) -> str:
    """Text of several lines as it may be shown. Raises InvalidInput when nothing is left of it."""
    return _filled(field, shorten(printable(text), most))


def label(field: str, text: str, *, most: int) -> str:
    """Text of one line as it may be shown. Raises InvalidInput when nothing is left of it."""
    return _filled(field, shorten(one_line(text), most))


def identifier(field: str, value: str, *, most: int = ID) -> str:
    """A text only machines read, unchanged. Raises InvalidInput when it is empty, too long or unprintable."""
    if not value.strip():
        raise refuse(field, "must not be empty")
    if size(value) > most:
        raise refuse(field, f"is longer than {most} characters")
    if printable(value) != value or "\n" in value or "\t" in value:
        raise refuse(field, "has characters that cannot be sent, or space around it")
    return value


def address(field: str, url: str) -> str:
    """A whole http(s) address, unchanged. Raises InvalidInput for anything else."""
    if size(url) > URL:
        raise refuse(field, f"is longer than {URL} characters")
    if _WEB_ADDRESS.fullmatch(url) is None or not _has_host(url):
        raise refuse(field, "is not a whole web address beginning with http:// or https://")
    return url


def unique(field: str, values: Sequence[str]) -> None:
    """Raises InvalidInput when two values are the same."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise refuse(field, f"“{value}” stands there twice")
        seen.add(value)


def count(field: str, number: int, *, most: int) -> None:
    """Raises InvalidInput when there are none or too many."""
    if not 1 <= number <= most:
        raise refuse(field, f"there must be 1 to {most}, not {number}")


@dataclass(frozen=True, slots=True)
class Media:
    """A file Meta has (`id`, from an upload) or will fetch (`link`): exactly one. Raises InvalidInput."""

    id: str | None = None
    link: str | None = None
    # what a document is called at the other end
    filename: str | None = None

    def __post_init__(self) -> None:
        if (self.id is None) == (self.link is None):
            raise refuse("media", "needs an id or a link, and not both")
        if self.id is not None:
            identifier("media id", self.id)
        if self.link is not None:
            address("media link", self.link)

    def reference(self, *, named: bool = False) -> dict[str, str]:
        """The file as Meta wants it pointed at, with its name where the kind of media takes one."""
        body = {"id": self.id} if self.id is not None else {"link": self.link or ""}
        if named and self.filename is not None and (filename := one_line(self.filename)):
            body["filename"] = _cut_name(filename)
        return body


def _cut_name(filename: str) -> str:
    stem, dot, extension = filename.rpartition(".")
    if size(filename) <= FILENAME or not dot or size(extension) > 10:
        return shorten(filename, FILENAME)
    return f"{shorten(stem, FILENAME - size(extension) - 1)}.{extension}"


def _filled(field: str, text: str) -> str:
    if not text:
        raise refuse(field, "must not be empty")
    return text


def _has_host(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False
