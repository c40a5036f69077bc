"""Cutting a text into passages for search: at a heading, a paragraph or a sentence where one is near."""

import re

CHUNK_SIZE = 1000
OVERLAP = 100

# where to cut, best first; each is tried in the second half of the window
_CUTS = (
    re.compile(r"\n(?=#{1,6} )"),
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"(?<=[.!?।])\s"),
    re.compile(r"\s"),
)
_BEGINS = re.compile(r"(?<=[.!?।])\s+(?=\S)|\n+(?=\S)")
_ENDED = re.compile(r"(?:[.!?।]\s+|\n\s*)\Z")
_BLANK_LINES = re.compile(r"\n\s*\n\s*")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")


def chunk(text: str, *, size: int = CHUNK_SIZE, overlap: int = OVERLAP) -> list[str]:
    """Passages of at most `size` characters; neighbours share whole sentences of up to `overlap`.

    Nothing but white space is lost.
    """
    text = _BLANK_LINES.sub("\n\n", _SPACES.sub(" ", text)).strip()
    chunks: list[str] = []
    start = 0
    while start < len(text):
        end = _end(text, start, size)
        piece = text[start:end].strip()
        if piece:
            chunks.append(piece)
        if end >= len(text):
            break
        start = _restart(text, start, end, overlap)
    return chunks


def _end(text: str, start: int, size: int) -> int:
    """Where the window that begins at `start` is cut."""
    limit = start + size
    if limit >= len(text):
        return len(text)
    for cut in _CUTS:
        places = [match.end() for match in cut.finditer(text, start + size // 2, limit)]
        if places:
            return places[-1]
    return limit


def _restart(text: str, start: int, end: int, overlap: int) -> int:
    """The next window begins at most `overlap` before the cut, always further on than the last one.

    Where a sentence begins, so that none is quoted without its head; at a word only where the cut is inside one.
    """
    earliest = max(end - overlap, start + 1)
    if text.startswith("#", end):
        return end  # a new matter: nothing of the old one belongs to it
    begins = [match.end() for match in _BEGINS.finditer(text, earliest - 1, end)]
    if begins:
        return begins[0]
    if text[end - 1].isspace() and _ENDED.search(text, start, end) is not None:
        return end
    space = text.find(" ", earliest, end)
    return space + 1 if space >= 0 else (end if overlap < end - start else earliest)
