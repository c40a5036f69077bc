"""Pictures from outside: recognised by what is in them, drawn anew, so that nothing but the picture is kept.

What comes out is what Meta takes in a message (JPEG, or PNG where there is transparency; at most 5 MB): WebP is for
stickers there. Places, dates and thumbnails a camera wrote into the file are gone.
"""

import struct
import threading
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps

from revive_app.errors import Terminal

LARGEST_FILE = 5 * 1024 * 1024
# A phone's 12 to 24 megapixels fit; decoding more would take a web process's memory.
MOST_PIXELS = 40_000_000
EDGES = (1600, 1200, 900, 600)
JPEG_QUALITY = 86

_FORMATS = ("JPEG", "PNG", "WEBP")
_UNDECODABLE = (
    *(OSError, ValueError, SyntaxError, EOFError, TypeError, IndexError, KeyError),
    *(struct.error, zlib.error, Image.DecompressionBombError),
)
# Each holds up to 160 MB while it is drawn.
_drawing = threading.BoundedSemaphore(2)
_SRGB = ImageCms.createProfile("sRGB")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may be shown and sent. `ending` is `jpg` or `png`."""

    content: bytes
    ending: str
    width: int
    height: int


def redraw(file: BinaryIO) -> Picture:
    """The picture in a file, upright, at most 1600 pixels long, with nothing else in it. Raises Terminal, in words."""
    with _drawing:
        try:
            image = _open(file)
            return _fitting(image)
        except _UNDECODABLE as error:
            raise Terminal(
                "This is no picture we can read. Use a JPEG, PNG or WebP.", details=type(error).__name__
            ) from error


def _open(file: BinaryIO) -> Image.Image:
    file.seek(0)
    image: Image.Image = Image.open(file, formats=_FORMATS)
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise Terminal(
            f"This picture has more than {MOST_PIXELS // 1_000_000} megapixels. Make it smaller first."
        )
    # A JPEG can be decoded at a fraction of its size.
    image.draft(None, (EDGES[0], EDGES[0]))
    image.load()
    return ImageOps.exif_transpose(_in_srgb(image))


def _in_srgb(image: Image.Image) -> Image.Image:
    """Phones write wider colours and say so in a profile; without it gold would look dull."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA"}:
        return image
    try:
        return ImageCms.profileToProfile(image, ImageCms.ImageCmsProfile(BytesIO(profile)), _SRGB) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _fitting(image: Image.Image) -> Picture:
    see_through = image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info
    image = image.convert("RGBA" if see_through else "RGB")
    if see_through and image.getchannel("A").getextrema()[0] == 255:
        image = image.convert("RGB")
    ending = "png" if image.mode == "RGBA" else "jpg"
    for edge in EDGES:
        smaller = image.copy()
        smaller.thumbnail((edge, edge), Image.Resampling.LANCZOS)
        content = _written(smaller, ending)
        if len(content) <= LARGEST_FILE:
            return Picture(content, ending, *smaller.size)
    raise Terminal("This picture is too large for WhatsApp. Make it smaller first.")


def _written(image: Image.Image, ending: str) -> bytes:
    into = BytesIO()
    # A fresh image has no EXIF, no profile and no comment to write.
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    if ending == "jpg":
        bare.save(into, "JPEG", quality=JPEG_QUALITY, progressive=True, optimize=True)
    else:
        bare.save(into, "PNG", optimize=True)
    return into.getvalue()
