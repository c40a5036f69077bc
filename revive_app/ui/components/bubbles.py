"""What a chat's bubbles hold, whatever they came from: the sandbox's phone, the shop's own thread, a template to be sent.

Every message type of WhatsApp has its place here; one that is not known yet is said to be so, never dropped.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from revive_app.ui.components.chat_text import TextPiece
from revive_app.ui.language import say, word

# Our own pictures are served wherever the page is; a link written on another port still means them.
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "[::1]"})
_QUOTE_LENGTH = 120

# What a bubble without words was.
KINDS: Mapping[str, str] = {
    "image": word("Photo"),
    "video": word("Video"),
    "audio": word("Voice message"),
    "voice": word("Voice message"),
    "document": word("Document"),
    "sticker": word("Sticker"),
    "location": word("Location"),
    "contacts": word("Contact"),
    "order": word("Order"),
    "product": word("Product"),
    "product_list": word("Products"),
    "carousel": word("Carousel"),
    "reaction": word("Reaction"),
    "template": word("Template"),
    "interactive": word("Choice"),
    "button": word("Choice"),
    "system": word("Note from WhatsApp"),
    "unsupported": word("Something WhatsApp does not pass on"),
}


@dataclass(frozen=True)
class Tap:
    """Something to tap. `done`: this was tapped before."""

    choice: str
    title: str
    kind: str
    description: str = ""
    section: str = ""
    href: str = ""
    done: bool = False


@dataclass(frozen=True)
class Ware:
    """A piece of the catalog in a bubble."""

    name: str
    detail: str
    price: str
    picture: str


@dataclass(frozen=True)
class CarouselCard:
    """One card of a carousel."""

    pieces: list[TextPiece]
    picture: str
    taps: list[Tap]


@dataclass(frozen=True)
class SentContact:
    """An address-book card somebody sent."""

    name: str
    phone: str


@dataclass(frozen=True)
class Bubble:
    """One bubble. `out` is right and green: who looks wrote it, or her shop did.

    `day` is said above it when it is the day's first; `tail` when the other side spoke before. `author` stands over
    what the shop wrote, with the icon of `by` (`agent`, `human`, `blast`, `followup`, `system`). `media` is the kind of
    a file; `media_url` is empty while it cannot be shown, `media_note` says why. `trouble` is why it was not sent.
    `note` makes it no bubble but a line in the middle.
    """

    id: str
    direction: str
    kind: str = "text"
    day: str = ""
    tail: bool = True
    clock: str = ""
    title: str = ""
    tick: str = ""
    tick_words: str = ""
    author: str = ""
    by: str = ""
    pieces: list[TextPiece] = ()  # type: ignore[assignment]
    header: str = ""
    footer: str = ""
    picture: str = ""
    media: str = ""
    media_url: str = ""
    media_name: str = ""
    media_note: str = ""
    transcript: str = ""
    place: str = ""
    address: str = ""
    map_url: str = ""
    contacts: list[SentContact] = ()  # type: ignore[assignment]
    quote_author: str = ""
    quote: str = ""
    links: list[Tap] = ()  # type: ignore[assignment]
    replies: list[Tap] = ()  # type: ignore[assignment]
    list_label: str = ""
    rows: list[Tap] = ()  # type: ignore[assignment]
    wares: list[Ware] = ()  # type: ignore[assignment]
    wares_words: str = ""
    cards: list[CarouselCard] = ()  # type: ignore[assignment]
    reactions: str = ""
    trouble: str = ""
    note: str = ""
    note_image: str = ""


def name_of(kind: str) -> str:
    """What a bubble without words was, in a word."""
    return say(KINDS.get(kind, word("Message")))


def in_short(text: str, kind: str) -> str:
    """The words as a quotation has them."""
    words = text or name_of(kind)
    return words if len(words) <= _QUOTE_LENGTH else words[:_QUOTE_LENGTH].rstrip() + "…"


def local(link: str) -> str:
    """An address a page may load a picture from; empty for any other."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if not parts.scheme and link.startswith("/"):
        return link
    if parts.scheme not in {"http", "https"}:
        return ""
    return parts.path if parts.hostname in _THIS_MACHINE else link
