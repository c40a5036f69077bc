"""Text as WhatsApp takes it in a line: what is counted, what is taken out, what becomes one space.

Meta does not say what it counts as a character. We count UTF-16 units: never fewer than code points, so
a text that fits by our count fits by either.
"""

import regex  # type: ignore[import-untyped]

_CONTROL = regex.compile(r"[\p{Cc}\p{Cs}--[\n\t\r]]", regex.VERSION1)


def size(text: str) -> int:
    """The length Meta's limits are held against, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def printable(text: str) -> str:
    """`text` without control characters and lone surrogates, with plain line ends, trimmed."""
    shown: str = _CONTROL.sub("", text)
    return shown.replace("\r\n", "\n").replace("\r", "\n").strip()


def one_line(text: str) -> str:
    """`text` as a title can show it: every run of white space is one space."""
    return " ".join(printable(text).split())
