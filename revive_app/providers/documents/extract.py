"""What comes out of a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extract:
    """The text with its headings marked by `#` and its tables as lines; `unread_pages` gave none."""

    text: str
    title: str = ""
    unread_pages: int = 0
