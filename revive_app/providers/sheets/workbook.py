"""An Excel workbook's records: the sheet with the people in it, row by row as the spreadsheet numbers them.

fastexcel (calamine) reads what the cells show. Formulas are never computed: what the file remembers of their result
counts, and where it remembers nothing the formula stands there as text, so that the row can be refused for it.
"""

import io
import os
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from revive_app.providers.sheets.limits import SheetLimits
from revive_app.providers.sheets.unusable import Unfit, Unusable

_SAMPLE_ROWS = 300
_PHONE = re.compile(r"\D*(?:\d\D{0,2}){10,13}\D*")
_MIDNIGHT = " 00:00:00"
_ENCRYPTED_FLAG = 0x1
_BOOK = "xl/workbook.xml"

_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(rb"<Relationship\s[^>]*>")
_NAME = re.compile(rb'\sname="([^"]*)"')
_RELATION_ID = re.compile(rb'\s\w+:id="([^"]*)"')
_ID, _TARGET = re.compile(rb'\sId="([^"]*)"'), re.compile(rb'\sTarget="([^"]*)"')
_CELL = re.compile(rb'<c\s[^>]*?r="([A-Z]{1,3})(\d{1,7})"')
_FORMULA = re.compile(
    rb'<c\s[^>]*?r="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f[^>]*>([^<]{0,500})</f>\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet people were found on."""

    name: str
    rows: Any
    formulas: dict[tuple[int, int], str]

    def records(self) -> Iterator[list[str]]:
        """Its records in order, blank ones included."""
        for number, row in enumerate(self.rows.iter_rows()):
            cells = ["" if cell is None else cell.removesuffix(_MIDNIGHT) for cell in row]
            for place in range(len(cells)):
                if not cells[place] and (number, place) in self.formulas:
                    cells[place] = self.formulas[number, place]
            while cells and not cells[-1].strip():
                cells.pop()
            yield cells


def warm_up() -> None:
    """Load the libraries and start what threads they want, before the process is confined."""
    # One file, one core: the machine has others to serve.
    os.environ["POLARS_MAX_THREADS"] = "1"
    import fastexcel  # noqa: F401
    import polars

    polars.DataFrame({"a": ["1", None]}).filter(polars.col("a").is_not_null()).sort("a")


def read_workbook(data: bytes, limits: SheetLimits) -> Sheet:
    """The visible sheet with the most phone numbers near its top. Raises Unusable."""
    import fastexcel

    archive = _opened(data, limits)
    try:
        book = fastexcel.read_excel(data)
        name = _busiest(book, limits)
        sheet = book.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")
        if sheet.width > limits.columns:
            raise Unusable(Unfit.TOO_MANY_COLUMNS)
        if sheet.total_height > limits.rows + _SAMPLE_ROWS:
            raise Unusable(Unfit.TOO_MANY_ROWS)
        return Sheet(name, sheet.to_polars(), _formulas(archive, name))
    except fastexcel.FastExcelError as error:
        raise Unusable(Unfit.BROKEN) from error


def _opened(data: bytes, limits: SheetLimits) -> zipfile.ZipFile:
    """The archive, if it says that it is a workbook of bearable size. What lies about its size meets the memory limit."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise Unusable(Unfit.BROKEN) from error
    parts = archive.infolist()
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked_bytes:
        raise Unusable(Unfit.TOO_HEAVY)
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise Unusable(Unfit.LOCKED)
    if _BOOK not in archive.NameToInfo:
        raise Unusable(Unfit.OTHER_OFFICE)
    return archive


def _busiest(book: Any, limits: SheetLimits) -> str:
    names = book.sheet_names[: limits.sheets]
    if not names:
        raise Unusable(Unfit.EMPTY)
    if len(names) == 1:
        return str(names[0])
    return str(max(names, key=lambda name: _phones_in(book, name, limits)))


def _phones_in(book: Any, name: str, limits: SheetLimits) -> tuple[bool, int, int]:
    """Whether people can be seen on it, its first rows with a phone, and how many of those hold anything."""
    sheet = book.load_sheet(name, header_row=None, skip_rows=0, n_rows=_SAMPLE_ROWS, dtypes="string")
    if sheet.width > limits.columns:
        return (False, 0, 0)
    phones = filled = 0
    for row in sheet.to_polars().iter_rows():
        cells = [cell for cell in row if cell]
        filled += bool(cells)
        phones += any(_PHONE.fullmatch(cell) for cell in cells if len(cell) < 60)
    return (phones > 0 and sheet.visible == "visible", phones, filled)


def _formulas(archive: zipfile.ZipFile, name: str) -> dict[tuple[int, int], str]:
    """Formulas whose result the file does not hold, by row and column counted from what fastexcel calls the first."""
    part = _part_of(archive, name)
    if part is None:
        return {}
    xml = archive.read(part)
    if b"<f" not in xml:
        return {}
    first = min((_column(match[1]) for match in _CELL.finditer(xml)), default=0)
    return {
        (int(match[2]) - 1, _column(match[1]) - first): f"={match[3].decode('utf-8', 'replace')}"
        for match in _FORMULA.finditer(xml)
    }


def _part_of(archive: zipfile.ZipFile, name: str) -> str | None:
    """The part of the archive a sheet lies in."""
    relations = "xl/_rels/workbook.xml.rels"
    if relations not in archive.NameToInfo:
        return None
    wanted = next(
        (
            found[1]
            for tag in _SHEET.findall(archive.read(_BOOK))
            if (title := _NAME.search(tag))
            and _unescaped(title[1]) == name
            and (found := _RELATION_ID.search(tag))
        ),
        None,
    )
    for tag in _RELATION.findall(archive.read(relations)):
        own, target = _ID.search(tag), _TARGET.search(tag)
        if own and target and own[1] == wanted:
            path = target[1].decode("utf-8", "replace").lstrip("/")
            path = path if path.startswith("xl/") else f"xl/{path}"
            return path if path in archive.NameToInfo else None
    return None


def _unescaped(name: bytes) -> str:
    from xml.sax.saxutils import unescape

    return unescape(name.decode("utf-8", "replace"), {"&quot;": '"', "&apos;": "'"})


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
