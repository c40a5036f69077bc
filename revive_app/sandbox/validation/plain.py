"""Messages without interaction: text, media, location, contacts, reaction (REFERENCE §6.1, §6.2)."""

import re

from revive_app.sandbox.errors import INVALID, GraphError
from revive_app.sandbox.validation.media import check_media
from revive_app.sandbox.validation.node import Node

TEXT_BODY = 4096
CONTACTS = 257
PLACE_TEXT = 1000

# One emoji as people see it: a flag, a keycap, or a picture with its skin tones and joined parts.
_PICTURE = (
    "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*[\U000e0020-\U000e007f]*"
)
_ONE_EMOJI = re.compile(
    f"^(?:[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_PICTURE}(?:\u200d{_PICTURE})*)$"
)


def check_text(message: Node) -> None:
    """`text`: a body of 1 to 4096 characters, perhaps with a link preview."""
    text = message.child("text")
    text.only("body", "preview_url")
    text.text("body", longest=TEXT_BODY)
    text.flag("preview_url")


def check_media_message(message: Node, kind: str) -> None:
    """`image`, `video`, `audio`, `document` or `sticker`."""
    check_media(message.child(kind), kind)


def check_location(message: Node) -> None:
    """`location`: numbers, or strings that hold them."""
    place = message.child("location")
    place.only("latitude", "longitude", "name", "address", "url")
    place.decimal("latitude", least=-90, most=90)
    place.decimal("longitude", least=-180, most=180)
    place.optional_text("name", longest=PLACE_TEXT)
    place.optional_text("address", longest=PLACE_TEXT)


def check_contacts(message: Node) -> None:
    """`contacts`: at least one, each with a formatted name."""
    for contact in message.children("contacts", least=1, most=CONTACTS):
        contact.child("name").text("formatted_name", longest=PLACE_TEXT)


def check_reaction(message: Node) -> None:
    """`reaction`: one emoji, or an empty string to take it back."""
    reaction = message.child("reaction")
    reaction.only("message_id", "emoji")
    reaction.text("message_id", longest=512)
    emoji = reaction.text("emoji", longest=64, shortest=0)
    if emoji and not _ONE_EMOJI.match(emoji):
        raise GraphError(INVALID, f"Param {reaction.at('emoji')} must be a single emoji.")
