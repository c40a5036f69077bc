"""Media objects of a send: by id or by link, with the captions Meta allows (REFERENCE §6.1, §7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from revive_app.sandbox.errors import INVALID, GraphError
from revive_app.sandbox.validation.node import Node

CAPTION = 1024
FILENAME = 240

KINDS = ("image", "video", "audio", "document", "sticker")
_WITH_CAPTION = {"image", "video", "document"}


@dataclass(frozen=True, slots=True)
class MediaUse:
    """Uploaded media a send refers to, and what it is used as."""

    media_id: str
    kind: str


def check_media(media: Node, kind: str, *, caption: bool = True) -> None:
    """Exactly one of `id` and `link`, and only the fields this kind of media has."""
    if media.has("id") == media.has("link"):
        raise GraphError(INVALID, f"Param {media.path} must have exactly one of 'id' and 'link'.")
    if media.has("link"):
        media.url("link")
    else:
        media.text("id", longest=64)
    if not caption or kind not in _WITH_CAPTION:
        if media.has("caption"):
            raise GraphError(INVALID, f'Unexpected key "caption" on param "{media.path}".')
    elif media.has("caption"):
        media.text("caption", longest=CAPTION, shortest=0)
    if kind == "document":
        media.optional_text("filename", longest=FILENAME)
    if kind == "audio":
        media.flag("voice")


def media_uses(content: Any) -> Iterator[MediaUse]:
    """Every uploaded medium named anywhere in a send."""
    if isinstance(content, list):
        for item in content:
            yield from media_uses(item)
    elif isinstance(content, dict):
        for key, value in content.items():
            if key in KINDS and isinstance(value, dict) and isinstance(value.get("id"), str):
                yield MediaUse(value["id"], key)
            yield from media_uses(value)


def media_links(content: Any) -> Iterator[str]:
    """Every address Meta would have to fetch to send this."""
    if isinstance(content, list):
        for item in content:
            yield from media_links(item)
    elif isinstance(content, dict):
        for key, value in content.items():
            if key in KINDS and isinstance(value, dict) and isinstance(value.get("link"), str):
                yield value["link"]
            yield from media_links(value)
