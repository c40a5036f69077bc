"""What a customer's file is: its bytes decide, whatever Meta or a name says of it; and whether we take it."""

import struct
from dataclasses import dataclass
from enum import StrEnum

_MEGABYTE = 1024 * 1024


class Kind(StrEnum):
    """What people of the shop do with it: look, listen, watch, open."""

    IMAGE = "image"
    AUDIO = "audio"
    VIDEO = "video"
    DOCUMENT = "document"


# Meta's own limits (REFERENCE §7), for documents ours.
LIMITS = {
    Kind.IMAGE: 5 * _MEGABYTE,
    Kind.AUDIO: 16 * _MEGABYTE,
    Kind.VIDEO: 16 * _MEGABYTE,
    Kind.DOCUMENT: 25 * _MEGABYTE,
}
# A picture larger than that is no photo of a phone but an attack on whoever opens it.
MOST_PIXELS = 60_000_000
LONGEST_EDGE = 20_000


class Unwelcome(Exception):
    """We do not take it; `words` say why, for a person of the shop."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the bytes are. Width and height in pixels, of pictures whose head could be read."""

    kind: Kind
    media_type: str
    ending: str
    width: int | None = None
    height: int | None = None


_SIGNS: tuple[tuple[bytes, int, Recognised], ...] = (
    (b"\xff\xd8\xff", 0, Recognised(Kind.IMAGE, "image/jpeg", "jpg")),
    (b"\x89PNG\r\n\x1a\n", 0, Recognised(Kind.IMAGE, "image/png", "png")),
    (b"WEBP", 8, Recognised(Kind.IMAGE, "image/webp", "webp")),
    (b"OggS", 0, Recognised(Kind.AUDIO, "audio/ogg", "ogg")),
    (b"ID3", 0, Recognised(Kind.AUDIO, "audio/mpeg", "mp3")),
    (b"\xff\xfb", 0, Recognised(Kind.AUDIO, "audio/mpeg", "mp3")),
    (b"\xff\xf3", 0, Recognised(Kind.AUDIO, "audio/mpeg", "mp3")),
    (b"\xff\xf1", 0, Recognised(Kind.AUDIO, "audio/aac", "aac")),
    (b"\xff\xf9", 0, Recognised(Kind.AUDIO, "audio/aac", "aac")),
    (b"#!AMR", 0, Recognised(Kind.AUDIO, "audio/amr", "amr")),
    (b"WAVE", 8, Recognised(Kind.AUDIO, "audio/wav", "wav")),
    (b"ftyp3gp", 4, Recognised(Kind.VIDEO, "video/3gpp", "3gp")),
    (b"ftypM4A", 4, Recognised(Kind.AUDIO, "audio/mp4", "m4a")),
    (b"ftyp", 4, Recognised(Kind.VIDEO, "video/mp4", "mp4")),
    (b"%PDF-", 0, Recognised(Kind.DOCUMENT, "application/pdf", "pdf")),
)
# A file nobody can look into is handed on as what it is: bytes, never shown, only downloaded.
_ANYTHING = Recognised(Kind.DOCUMENT, "application/octet-stream", "bin")
_SENT_AS = {
    "image": Kind.IMAGE,
    "sticker": Kind.IMAGE,
    "audio": Kind.AUDIO,
    "video": Kind.VIDEO,
    "document": None,
}


def recognise(content: bytes, *, sent_as: str) -> Recognised:
    """What it is. `sent_as`: the kind of the message. Raises Unwelcome when it is not that, or too large."""
    if not content:
        raise Unwelcome("The file is empty.")
    found = next((kind for sign, at, kind in _SIGNS if content[at : at + len(sign)] == sign), _ANYTHING)
    if found.media_type == "video/mp4" and sent_as == "audio":
        # Phones record voice into the same container.
        found = Recognised(Kind.AUDIO, "audio/mp4", "m4a")
    wanted = _SENT_AS.get(sent_as)
    if wanted is not None and found.kind is not wanted:
        raise Unwelcome(f"The file is no {sent_as}, whatever it was sent as.")
    if len(content) > LIMITS[found.kind]:
        raise Unwelcome(f"The file is larger than {LIMITS[found.kind] // _MEGABYTE} MB.")
    return _measured(content, found) if found.kind is Kind.IMAGE else found


def _measured(content: bytes, found: Recognised) -> Recognised:
    """With its size in pixels. Raises Unwelcome when its head cannot be read, or promises far too many of them."""
    try:
        size = {"image/jpeg": _jpeg_size, "image/png": _png_size, "image/webp": _webp_size}[found.media_type](
            content
        )
    except (struct.error, IndexError, ValueError) as error:
        raise Unwelcome("The picture is broken.") from error
    width, height = size
    if not (0 < width <= LONGEST_EDGE and 0 < height <= LONGEST_EDGE and width * height <= MOST_PIXELS):
        raise Unwelcome("The picture is far too large to be opened.")
    return Recognised(found.kind, found.media_type, found.ending, width, height)


def _png_size(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR":
        raise ValueError("no header")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """From the first frame's header; the markers before it are walked over by their lengths."""
    at = 2
    while True:
        if content[at] != 0xFF:
            raise ValueError("lost among the markers")
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        if marker in (0xD9, 0xDA):
            raise ValueError("no frame")
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
            continue
        (length,) = struct.unpack(">H", content[at + 2 : at + 4])
        if length < 2:
            raise ValueError("a marker without length")
        at += 2 + length


def _webp_size(content: bytes) -> tuple[int, int]:
    chunk = content[12:16]
    if chunk == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if chunk == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    if chunk == b"VP8L" and content[20] == 0x2F:
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    raise ValueError("an unknown kind of WebP")
