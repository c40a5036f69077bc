"""How much a file may cost before it is refused."""

from dataclasses import dataclass

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """What the process that reads a file may use, and how much text may come of it."""

    seconds: float = 9.0
    cpu_seconds: int = 8
    # Python with pypdf has 60 MB mapped before it reads a byte.
    memory_bytes: int = 400 * _MB
    output_bytes: int = 8 * _MB
    # pypdf takes 12 ms for a page of plain text.
    pages: int = 300
    characters: int = 1_000_000
    # What one compressed part (a PDF's stream, a DOCX's document) may unpack to.
    unpacked_bytes: int = 30 * _MB


LIMITS = ReadingLimits()
