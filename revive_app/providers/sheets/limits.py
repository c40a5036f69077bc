"""How much a list may cost before it is refused."""

from dataclasses import dataclass

_MB = 1024 * 1024

# What the file may weigh as it is uploaded.
LARGEST_FILE = 25 * _MB


@dataclass(frozen=True, slots=True)
class SheetLimits:
    """What the process that reads a list may use, and how much may come of it."""

    # 100,000 rows of ten columns take about three seconds of one core.
    seconds: float = 60.0
    cpu_seconds: int = 40
    # Python with polars has 300 MB mapped before it reads a byte.
    memory_bytes: int = 1_000 * _MB
    output_bytes: int = 200 * _MB
    file_bytes: int = LARGEST_FILE
    rows: int = 200_000
    # Blank ones counted; a spreadsheet has no more.
    records: int = 1_048_576
    columns: int = 300
    # Excel's own limit.
    cell_characters: int = 32_767
    # What an Excel file may unpack to, all parts together.
    unpacked_bytes: int = 300 * _MB
    parts: int = 1_000
    sheets: int = 50


LIMITS = SheetLimits()
