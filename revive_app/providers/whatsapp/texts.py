"""Text cut to Meta's limits without hurting words, links, emoji or Devanagari syllables.

What is counted: `rules.plain_text`.
"""

from collections.abc import Iterator

import regex  # type: ignore[import-untyped]

from revive_app.rules.plain_text import one_line, printable, size

__all__ = ["has_link", "is_one_emoji", "one_line", "printable", "shorten", "size", "split_text"]

ELLIPSIS = "…"

_GRAPHEME = regex.compile(r"\X")
_LINK = regex.compile(r"https?://\S+|www\.\S+", regex.IGNORECASE)
# More than enough to see that a link begins: "https://" and a character.
_LINK_HEAD = 16
_SENTENCE_END = regex.compile(r"[.!?…।॥。！？]+[\"'”’)\]]*$")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3")


def has_link(text: str) -> bool:
    """Whether WhatsApp could draw a preview: it needs a whole http(s) address."""
    return any(match[0].lower().startswith("http") for match in _LINK.finditer(text))


def is_one_emoji(text: str) -> bool:
    """Whether a person sees exactly one emoji."""
    return _EMOJI.match(text) is not None and _GRAPHEME.fullmatch(text) is not None


def shorten(text: str, limit: int) -> str:
    """`text`, or as many whole words of it as fit with an ellipsis behind them.

    What stands before the ellipsis is a prefix of the trimmed text. Only a first word longer than the
    limit is cut inside, between characters as people see them; a link never is.
    """
    text = text.strip()
    if size(text) <= limit:
        return text
    room = limit - size(ELLIPSIS)
    ends = list(_ends(text, 0, room))
    kept = text[: _last_gap(text, 0, ends)].rstrip()
    if not kept:
        kept = text[: _outside_link(text, 0, ends[-1] if ends else 0)].rstrip()
    return kept + ELLIPSIS


def split_text(text: str, limit: int = 4096) -> list[str]:
    """`text` as parts of at most `limit`, losing only the white space at the cuts.

    Cut after a paragraph, a line or a sentence where that leaves a part at least half full, else between
    words; inside a word or link only when it is longer than a whole part. Nothing for an empty text.
    """
    if limit < 2:
        raise ValueError("a part must have room for any character, and an emoji takes two")
    parts = []
    start, stop = _skip_space(text, 0), len(text.rstrip())
    while start < stop:
        end = _part_end(text, start, stop=stop, limit=limit)
        parts.append(text[start:end].rstrip())
        start = _skip_space(text, end)
    return parts


def _part_end(text: str, start: int, *, stop: int, limit: int) -> int:
    ends = []
    for end in _ends(text, start, limit):
        ends.append(end)
        if end >= stop:
            return stop
    if not ends:
        # One character as people see it, longer than a part: a heap of marks on a letter.
        return _units_end(text, start, limit)
    gaps = [end for end in ends if _is_gap(text, end)]
    if not gaps:
        before_link = _outside_link(text, start, ends[-1])
        return before_link if before_link > start else ends[-1]
    half = ends[len(ends) // 2]
    for is_good in (_after_paragraph, _after_line, _after_sentence):
        good = [end for end in gaps if end >= half and is_good(text, start, end)]
        if good:
            return good[-1]
    return gaps[-1]


def _ends(text: str, start: int, room: int) -> Iterator[int]:
    """Where the characters as people see them end, for as many as fit into `room`."""
    used = 0
    for match in _GRAPHEME.finditer(text, start):
        used += size(match[0])
        if used > room:
            return
        yield match.end()


def _units_end(text: str, start: int, room: int) -> int:
    """Where `room` is used up inside one character as people see it; at least one code point on."""
    end, used = start + 1, size(text[start])
    while end < len(text) and used + size(text[end]) <= room:
        used += size(text[end])
        end += 1
    return end


def _is_gap(text: str, end: int) -> bool:
    """Whether a word ends at `end`: white space on either side of the cut."""
    return end >= len(text) or text[end].isspace() or text[end - 1].isspace()


def _last_gap(text: str, start: int, ends: list[int]) -> int:
    return next((end for end in reversed(ends) if _is_gap(text, end)), start)


def _outside_link(text: str, start: int, end: int) -> int:
    """`end`, or the beginning of the link it falls into."""
    for match in _LINK.finditer(text, start, end + _LINK_HEAD):
        if match.start() < end < match.end():
            return int(match.start())
    return end


def _skip_space(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _after_paragraph(text: str, start: int, end: int) -> bool:
    return text[end : end + 2] == "\n\n" or text[max(start, end - 2) : end] == "\n\n"


def _after_line(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] == "\n" or text[max(start, end - 1) : end] == "\n"


def _after_sentence(text: str, start: int, end: int) -> bool:
    return _SENTENCE_END.search(text[max(start, end - 8) : end].rstrip()) is not None
