"""Pictures are known by what is in them, drawn anew, and come out as Meta takes them."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms
from PIL.ExifTags import Base

from revive_app.errors import Terminal
from revive_app.providers.pictures import EDGES, LARGEST_FILE, MOST_PIXELS, redraw


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (400, 300), mode: str = "RGB", **how: object
) -> BytesIO:
    into = BytesIO()
    colour = {"RGBA": (200, 10, 10, 90), "L": 90, "LA": (90, 30), "CMYK": (0, 200, 200, 0), "P": 3}
    Image.new(mode, size, colour.get(mode, (200, 10, 10))).save(into, kind, **how)
    return into


def opened(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize(
    ("kind", "mode", "ending", "comes_out"),
    [
        ("JPEG", "RGB", "jpg", "JPEG"),
        ("JPEG", "L", "jpg", "JPEG"),
        ("JPEG", "CMYK", "jpg", "JPEG"),
        ("PNG", "RGB", "jpg", "JPEG"),
        ("PNG", "P", "jpg", "JPEG"),
        ("PNG", "RGBA", "png", "PNG"),
        ("PNG", "LA", "png", "PNG"),
        ("WEBP", "RGB", "jpg", "JPEG"),
        ("WEBP", "RGBA", "png", "PNG"),
    ],
)
def test_each_kind_comes_out_as_meta_takes_it(kind: str, mode: str, ending: str, comes_out: str) -> None:
    drawn = redraw(picture(kind, mode=mode))

    image = opened(drawn.content)
    assert (drawn.ending, image.format, image.size) == (ending, comes_out, (400, 300))
    assert image.mode == ("RGBA" if ending == "png" else "RGB")


def test_transparency_that_shows_nothing_through_is_none() -> None:
    opaque = BytesIO()
    Image.new("RGBA", (100, 100), (1, 2, 3, 255)).save(opaque, "PNG")

    assert redraw(opaque).ending == "jpg"


def test_it_stands_upright_and_says_nothing_of_where_it_was_taken() -> None:
    exif = Image.Exif()
    exif[Base.Orientation] = 6
    exif[Base.GPSInfo] = {1: "N", 2: (26.0, 55.0, 12.0)}
    exif[Base.Make] = "A phone"

    drawn = redraw(picture(size=(400, 200), exif=exif, comment=b"taken at home"))

    image = opened(drawn.content)
    assert image.size == (200, 400)
    assert dict(image.getexif()) == {}
    assert "icc_profile" not in image.info
    for secret in (b"A phone", b"taken at home", b"Exif"):
        assert secret not in drawn.content


def test_wide_colours_become_the_webs() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    drawn = redraw(picture(icc_profile=profile))

    red, green, blue = opened(drawn.content).getpixel((10, 10))  # type: ignore[misc]
    assert abs(red - 200) < 8
    assert green < 25
    assert blue < 25


def test_what_is_larger_than_a_phone_shows_is_made_smaller() -> None:
    drawn = redraw(picture(size=(4000, 2000)))

    assert (drawn.width, drawn.height) == (EDGES[0], EDGES[0] // 2)
    assert len(drawn.content) <= LARGEST_FILE


def test_noise_with_transparency_shrinks_until_it_fits() -> None:
    noisy = BytesIO()
    noise = Image.effect_noise((1600, 1600), 90)
    Image.merge("RGBA", (noise, noise.rotate(90), noise.rotate(180), noise.rotate(270))).save(noisy, "PNG")

    drawn = redraw(noisy)

    assert drawn.ending == "png"
    assert len(drawn.content) <= LARGEST_FILE
    assert drawn.width < 1600


def bomb() -> BytesIO:
    """A PNG that says it has 60,000 × 60,000 pixels."""
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", len(header)) + b"IHDR" + header
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", zlib.crc32(b"IHDR" + header)))


@pytest.mark.parametrize(
    "file",
    [
        BytesIO(b""),
        BytesIO(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        BytesIO(b"GIF89a" + bytes(40)),
        BytesIO(b"%PDF-1.7\n"),
        BytesIO(b"\xff\xd8\xff\xe0" + bytes(200)),
        BytesIO(picture().getvalue()[:900]),
        BytesIO(b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        bomb(),
    ],
    ids=["empty", "svg", "gif", "pdf", "torn head", "cut off", "torn webp", "bomb"],
)
def test_what_is_no_picture_is_refused_in_words(file: BytesIO) -> None:
    with pytest.raises(Terminal, match="picture"):
        redraw(file)


def test_a_gif_and_a_bitmap_are_not_taken_though_they_are_pictures() -> None:
    for kind in ("GIF", "BMP", "TIFF"):
        with pytest.raises(Terminal, match="Use a JPEG, PNG or WebP"):
            redraw(picture(kind))


def test_too_many_pixels_are_named_and_few_are_taken() -> None:
    wide = MOST_PIXELS // 1000 + 1
    with pytest.raises(Terminal, match="40 megapixels"):
        redraw(picture("PNG", size=(wide, 1000), mode="L"))
    tiny = redraw(picture("PNG", size=(1, 1)))
    assert (tiny.width, tiny.height) == (1, 1)
