"""A file is what its bytes say, and some are not taken."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from revive_app.rules.media_kinds import LIMITS, Kind, Recognised, Unwelcome, recognise


def picture(kind: str, size: tuple[int, int] = (30, 20)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "red").save(buffer, kind)
    return buffer.getvalue()


OGG = b"OggS\x00\x02" + b"\x00" * 100
MP4 = b"\x00\x00\x00\x20ftypisom" + b"\x00" * 100


@pytest.mark.parametrize(
    ("kind", "media_type", "ending"),
    [("JPEG", "image/jpeg", "jpg"), ("PNG", "image/png", "png"), ("WEBP", "image/webp", "webp")],
)
def test_pictures_are_measured(kind: str, media_type: str, ending: str) -> None:
    assert recognise(picture(kind), sent_as="image") == Recognised(Kind.IMAGE, media_type, ending, 30, 20)


def test_lossless_webp_and_progressive_jpeg_are_measured_too() -> None:
    lossless, progressive = io.BytesIO(), io.BytesIO()
    Image.new("RGBA", (31, 21)).save(lossless, "WEBP", lossless=True)
    Image.new("RGB", (33, 23)).save(progressive, "JPEG", progressive=True)

    for buffer, size in ((lossless, (31, 21)), (progressive, (33, 23))):
        found = recognise(buffer.getvalue(), sent_as="image")
        assert (found.width, found.height) == size


@pytest.mark.parametrize(
    ("content", "sent_as", "media_type"),
    [
        (OGG, "audio", "audio/ogg"),
        (b"ID3\x03" + b"\x00" * 20, "audio", "audio/mpeg"),
        (b"#!AMR\n" + b"\x00" * 20, "audio", "audio/amr"),
        (b"\x00\x00\x00\x1cftypM4A " + b"\x00" * 20, "audio", "audio/mp4"),
        (MP4, "audio", "audio/mp4"),
        (MP4, "video", "video/mp4"),
        (b"%PDF-1.7\n", "document", "application/pdf"),
        (b"PK\x03\x04", "document", "application/octet-stream"),
        (b"<html><script>", "document", "application/octet-stream"),
    ],
)
def test_other_kinds_by_their_first_bytes(content: bytes, sent_as: str, media_type: str) -> None:
    assert recognise(content, sent_as=sent_as).media_type == media_type


@pytest.mark.parametrize(
    ("content", "sent_as", "words"),
    [
        (b"", "image", "empty"),
        (b"<html>", "image", "no image"),
        (OGG, "image", "no image"),
        (picture("PNG"), "audio", "no audio"),
        (b"MZ\x90\x00", "video", "no video"),
        (b"\xff\xd8\xff" + b"\x00" * 20, "image", "broken"),
        (b"\xff\xd8\xff\xe0\x00\x00", "image", "broken"),
        (picture("PNG")[:20], "image", "broken"),
        (b"RIFF\x00\x00\x00\x00WEBPVP9 " + b"\x00" * 20, "image", "broken"),
    ],
)
def test_what_is_not_what_it_claims_is_not_taken(content: bytes, sent_as: str, words: str) -> None:
    with pytest.raises(Unwelcome) as caught:
        recognise(content, sent_as=sent_as)

    assert words in caught.value.words


def test_a_bomb_of_pixels_is_known_by_its_head() -> None:
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + header
    bomb = (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(header)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    )

    with pytest.raises(Unwelcome) as caught:
        recognise(bomb, sent_as="image")

    assert caught.value.words == "The picture is far too large to be opened."


@pytest.mark.parametrize(
    ("head", "sent_as", "kind"),
    [
        (picture("JPEG"), "image", Kind.IMAGE),
        (OGG, "audio", Kind.AUDIO),
        (b"%PDF-", "document", Kind.DOCUMENT),
    ],
)
def test_each_kind_has_a_largest_size(head: bytes, sent_as: str, kind: Kind) -> None:
    recognise(head.ljust(LIMITS[kind], b"\x00"), sent_as=sent_as)

    with pytest.raises(Unwelcome) as caught:
        recognise(head.ljust(LIMITS[kind] + 1, b"\x00"), sent_as=sent_as)
    assert "larger than" in caught.value.words


@given(
    content=st.binary(max_size=400),
    head=st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF1234WEBP"]),
)
def test_no_bytes_break_it(content: bytes, head: bytes) -> None:
    for sent_as in ("image", "audio", "video", "document", "sticker"):
        with suppress(Unwelcome):
            assert recognise(head + content, sent_as=sent_as).media_type
