"""From a PDF's printed lines back to sentences: what a page breaks for its width is joined, headings are marked.

A table's rows stay lines of their own: two prices in one sentence would look related.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Letters this much higher than the text's own are a heading's.
_HEADING_SIZE = 1.15
_LONGEST_HEADING = 100
# A line this long, measured by the longest ones, was broken by the margin and not by the writer.
_FULL_LINE = 0.7
_BULLET = re.compile(r"^(?:[-–•▪●◦*]|\d{1,2}[.)]|\([a-z0-9]\))\s")
_LETTER_AT_END = re.compile(r"[^\W\d_][,]?$")
_GOES_ON = re.compile(r"^(?:[a-z(]|[\d₹]|[\u0900-\u0DFF])")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2}-$")
_PAGE_NUMBER = re.compile(r"^(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and the height of its letters in points."""

    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line and the height most of its letters have."""

    text: str
    size: float


def page_lines(pieces: Sequence[Piece]) -> list[Line]:
    """A page's lines without its number; blank ones are kept, as empty lines."""
    lines: list[Line] = []
    words: list[str] = []
    sizes: Counter[float] = Counter()
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        words.append(first)
        sizes[piece.size] += len(first.strip())
        for following in rest:
            lines.append(_line(words, sizes))
            words, sizes = [following], Counter({piece.size: len(following.strip())})
    lines.append(_line(words, sizes))
    filled = [place for place, line in enumerate(lines) if line.text]
    numbers = {place for place in (*filled[:1], *filled[-1:]) if _PAGE_NUMBER.match(lines[place].text)}
    return [line for place, line in enumerate(lines) if place not in numbers]


def _line(words: list[str], sizes: Counter[float]) -> Line:
    text = " ".join("".join(words).split())
    return Line(text, sizes.most_common(1)[0][0] if text and sizes else 0.0)


def joined(pages: Sequence[Sequence[Line]]) -> str:
    """All pages as paragraphs."""
    filled = [line for page in pages for line in page if line.text]
    if not filled:
        return ""
    heights: Counter[float] = Counter()
    for line in filled:
        heights[line.size] += len(line.text)
    body = heights.most_common(1)[0][0]
    lengths = sorted(len(line.text) for line in filled)
    full = lengths[int(len(lengths) * 0.9)] * _FULL_LINE
    return "\n\n".join(
        "\n".join(_paragraphs(page, body, full)).strip() for page in pages if any(_texts(page))
    )


def _texts(page: Sequence[Line]) -> Iterator[str]:
    return (line.text for line in page if line.text)


def _paragraphs(page: Sequence[Line], body: float, full: float) -> Iterator[str]:
    held = ""
    last = ""
    for line in page:
        if held and line.text and not _is_heading(line, body) and _continues(last, line.text, full):
            held = _with_next(held, line.text)
        else:
            yield from [held] if held else []
            held = f"\n## {line.text}\n" if _is_heading(line, body) else line.text
        last = "" if _is_heading(line, body) else line.text
    if held:
        yield held


def _is_heading(line: Line, body: float) -> bool:
    return (
        line.size >= body * _HEADING_SIZE
        and 2 < len(line.text) <= _LONGEST_HEADING
        and not line.text.endswith((".", ",", ";"))
        and any(char.isalpha() for char in line.text)
    )


def _continues(line: str, following: str, full: float) -> bool:
    """Whether the margin, not the writer, ended `line`."""
    if not line or len(line) < full or _BULLET.match(following):
        return False
    ends_open = _LETTER_AT_END.search(line) or _BROKEN_WORD.search(line)
    return ends_open is not None and _GOES_ON.match(following) is not None


def _with_next(held: str, following: str) -> str:
    if _BROKEN_WORD.search(held) and following[:1].islower():
        return held[:-1] + following
    return f"{held} {following}"
