"""The bodies of messages, without recipient: nothing these functions return breaks a limit of Meta's.

Limits: REFERENCE of the Cloud API, "messages"; what they are counted in: `texts`. Too long a visible
text is shortened; a reply that must arrive whole is cut with `split_text` first.
"""

from typing import Any

from revive_app.providers.whatsapp import limits
from revive_app.providers.whatsapp.interactive import (
    Button,
    HeaderKind,
    MediaHeader,
    ProductSection,
    Row,
    Section,
    buttons,
    cta_url,
    list_menu,
    location_request,
    product,
    product_list,
)
from revive_app.providers.whatsapp.limits import Media
from revive_app.providers.whatsapp.template import (
    CopyCode,
    QuickReply,
    TextParameter,
    UrlSuffix,
    template,
)
from revive_app.providers.whatsapp.texts import has_link, is_one_emoji, shorten, split_text

__all__ = [
    "Button",
    "CopyCode",
    "HeaderKind",
    "Media",
    "MediaHeader",
    "ProductSection",
    "QuickReply",
    "Row",
    "Section",
    "TextParameter",
    "UrlSuffix",
    "audio",
    "buttons",
    "cta_url",
    "document",
    "image",
    "list_menu",
    "location_request",
    "product",
    "product_list",
    "quoting",
    "reaction",
    "read_receipt",
    "shorten",
    "split_text",
    "sticker",
    "template",
    "text",
    "video",
]


def text(body: str, *, preview: bool = True) -> dict[str, Any]:
    """Plain text, with a link's preview when there is a link and `preview` is wanted."""
    shown = limits.visible("text", body, most=limits.TEXT)
    return {"type": "text", "text": {"preview_url": preview and has_link(shown), "body": shown}}


def image(media: Media, *, caption: str = "") -> dict[str, Any]:
    """A JPEG or PNG of at most 5 MB."""
    return {"type": "image", "image": media.reference() | _caption(caption)}


def video(media: Media, *, caption: str = "") -> dict[str, Any]:
    """An MP4 or 3GPP of at most 16 MB."""
    return {"type": "video", "video": media.reference() | _caption(caption)}


def document(media: Media, *, caption: str = "") -> dict[str, Any]:
    """Any file of at most 100 MB, shown under `media.filename`."""
    return {"type": "document", "document": media.reference(named=True) | _caption(caption)}


def audio(media: Media, *, voice: bool = False) -> dict[str, Any]:
    """A sound of at most 16 MB; `voice` shows it as a voice note and wants ogg/opus."""
    flag: dict[str, Any] = {"voice": True} if voice else {}
    return {"type": "audio", "audio": media.reference() | flag}


def sticker(media: Media) -> dict[str, Any]:
    """A WebP of 512×512."""
    return {"type": "sticker", "sticker": media.reference()}


def reaction(wamid: str, emoji: str | None) -> dict[str, Any]:
    """One emoji on a message of the last 30 days; None takes it away. Raises InvalidInput for other text."""
    if emoji is not None and not is_one_emoji(emoji):
        raise limits.refuse("reaction", "must be one emoji")
    target = limits.identifier("message id", wamid)
    return {"type": "reaction", "reaction": {"message_id": target, "emoji": emoji or ""}}


def quoting(body: dict[str, Any], wamid: str) -> dict[str, Any]:
    """The same message as an answer to `wamid`. Raises InvalidInput for a reaction: it has its target."""
    if body.get("type") == "reaction":
        raise limits.refuse("reaction", "cannot quote a message")
    return {**body, "context": {"message_id": limits.identifier("message id", wamid)}}


def read_receipt(wamid: str, *, typing: bool = False) -> dict[str, Any]:
    """Blue ticks for a message and those before it; typing dots last until we answer or 25 seconds."""
    body: dict[str, Any] = {"status": "read", "message_id": limits.identifier("message id", wamid)}
    return body | {"typing_indicator": {"type": "text"}} if typing else body


def _caption(caption: str) -> dict[str, str]:
    return {"caption": limits.visible("caption", caption, most=limits.CAPTION)} if caption.strip() else {}
