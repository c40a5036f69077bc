"""Files that are no lists, or lists made to kill: each has its sentence, none costs this process anything."""

import gc
import random
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import psutil
import pytest

from revive_app.providers.sheets.limits import LIMITS, SheetLimits
from revive_app.providers.sheets.reader import read_list
from revive_app.providers.sheets.request import Totals, Wanted
from revive_app.providers.sheets.unusable import Unfit, Unusable
from tests import documents, sheets

MEGABYTE = 1024 * 1024
WANTED = Wanted(date(2026, 11, 29))
PERSON = b"Asha,9825011201"


def _two_million_columns() -> bytes:
    return b"Name,Mobile," + b",".join(b"c%d" % number for number in range(2_000_000)) + b"\n" + PERSON


def _far_cell() -> bytes:
    corner = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    return sheets.xlsx(sheets.row(1, ["Name", "Mobile"]) + corner)


def _archive(name: str) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "x")
    return buffer.getvalue()


HOSTILE: list[tuple[str, Callable[[], bytes], Unfit]] = [
    ("nothing", lambda: b"", Unfit.EMPTY),
    ("white space", lambda: b" \n \t\r\n", Unfit.EMPTY),
    ("a mark alone", lambda: b"\xef\xbb\xbf", Unfit.EMPTY),
    ("noughts", lambda: bytes(5000), Unfit.EMPTY),
    ("commas", lambda: b"," * 5_000_000, Unfit.EMPTY),
    ("a header alone", lambda: b"Name,Mobile\n", Unfit.NO_PEOPLE),
    ("a header and blank rows", lambda: b"Name,Mobile\n,,\n\n", Unfit.NO_PEOPLE),
    ("no phones", lambda: b"Name,City\nAsha,Surat\n", Unfit.NO_PHONES),
    ("a renamed JPEG", lambda: documents.JPEG, Unfit.WRONG_KIND),
    ("noise", lambda: random.Random(1).randbytes(200_000), Unfit.WRONG_KIND),
    ("a PDF", lambda: documents.pdf(["Asha 9825011201"]), Unfit.WRONG_KIND),
    ("a page called .xls", lambda: b"<html><table><tr><td>Asha</td></tr></table>", Unfit.WEB_PAGE),
    ("an old Excel", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Unfit.OLD_EXCEL),
    (
        "a locked Excel",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        Unfit.LOCKED,
    ),
    ("a Word file", lambda: documents.docx("<w:p/>"), Unfit.OTHER_OFFICE),
    ("an archive", lambda: _archive("list.csv"), Unfit.OTHER_OFFICE),
    ("half a workbook", lambda: sheets.xlsx(sheets.row(1, ["x"]))[:700], Unfit.BROKEN),
    ("a workbook of rubbish", lambda: sheets.zip_bomb(1), Unfit.BROKEN),
    ("an empty workbook", lambda: sheets.xlsx(""), Unfit.EMPTY),
    ("a zip bomb", lambda: sheets.zip_bomb(600), Unfit.TOO_HEAVY),
    ("a cell at the end of the world", _far_cell, Unfit.TOO_HEAVY),
    ("two million columns", _two_million_columns, Unfit.TOO_MANY_COLUMNS),
    (
        "a cell of 10 MB",
        lambda: b'Name,Mobile\n"' + b"x" * 10 * MEGABYTE + b'",9825011201\n',
        Unfit.CELL_TOO_LONG,
    ),
    ("a phone of 10 MB", lambda: b"Name,Mobile\nAsha," + b"9" * 10 * MEGABYTE, Unfit.CELL_TOO_LONG),
    ("a line of quotation marks", lambda: b'"' * (20 * MEGABYTE + 1), Unfit.CELL_TOO_LONG),
    (
        "a million and more lines",
        lambda: b"Mobile\n9825011201\n" + b"\n" * 1_100_000 + b"9825011202",
        Unfit.TOO_MANY_ROWS,
    ),
    ("26 MB", lambda: b"x" * (LIMITS.file_bytes + 1), Unfit.TOO_LARGE),
]


def read(data: bytes, limits: SheetLimits = LIMITS) -> Totals:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        with read_list(file, WANTED, limits=limits) as listed:
            return listed.totals


@pytest.mark.parametrize(
    ("make", "reason"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE]
)
def test_it_is_refused_in_words_and_costs_us_nothing(make: Callable[[], bytes], reason: Unfit) -> None:
    data = make()
    gc.collect()
    before, began = psutil.Process().memory_info().rss, time.monotonic()

    with pytest.raises(Unusable) as refusal:
        read(data)

    assert refusal.value.reason is reason
    assert refusal.value.message.endswith(".")
    assert time.monotonic() - began < 30
    # It is looked at once, as a whole, to see what it is.
    assert psutil.Process().memory_info().rss - before < 2 * len(data) + 20 * MEGABYTE


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (replace(LIMITS, seconds=0.05), Unfit.TOO_SLOW),
        (replace(LIMITS, rows=1), Unfit.TOO_MANY_ROWS),
        (replace(LIMITS, columns=1), Unfit.TOO_MANY_COLUMNS),
        (replace(LIMITS, output_bytes=100), Unfit.TOO_HEAVY),
        (replace(LIMITS, memory_bytes=30 * MEGABYTE), Unfit.TOO_HEAVY),
    ],
)
def test_limits_are_kept(limits: SheetLimits, reason: Unfit) -> None:
    with pytest.raises(Unusable) as refusal:
        read(b"Name,Mobile\nAsha,9825011201\nBina,9825011202\n", limits)

    assert refusal.value.reason is reason


def test_the_cell_that_is_too_long_is_named() -> None:
    with pytest.raises(Unusable, match=r"Row 3: A cell holds more than 32,767 characters\."):
        read(b"Name,Mobile\nAsha,9825011201\n" + b"x" * 40_000 + b",9825011202\n")


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"Name,Mobile" + b"," * 2_000_000 + b"\n" + PERSON, 1),
        (b"Name,Mobile\n" + b'"Asha,9825011201\n' * 3_000, 3_000),
        (b"Name,Mobile\nA\0sha,98250\x0011201\n", 1),
        (b"Name,Mobile\nAsh\xe9,9825011201\n", 1),
        ("नाम,मोबाइल\nसुनीता,9414044101".encode() + b"\xe0", 1),
        (b"\xff\xfe" + "Name,Mobile\nA\ud800,9825011201\n".encode("utf-16-le", "surrogatepass"), 1),
        (b"Name,Mobile\nA," + b"9 " * 16_000 + b"\nB," + b"(0)" * 10_000 + b"\nC," + b"+" * 30_000, 3),
        (
            b"Name,Mobile\nA,"
            + b"wa.me/" * 5_000
            + b"\nB,"
            + b"1e" * 15_000
            + b'\nC,"'
            + b"/," * 15_000
            + b'"\n',
            3,
        ),
    ],
)
def test_odd_lists_are_read_all_the_same(data: bytes, rows: int) -> None:
    began = time.monotonic()

    assert read(data).rows == rows
    assert time.monotonic() - began < 10


def test_a_large_workbook_is_read_within_its_limits() -> None:
    rows = "".join(
        sheets.row(number, [f"Asha {number}", 9_000_000_000 + number, "Surat", number, "Bridal set"])
        for number in range(2, 20_002)
    )

    assert (
        read(sheets.xlsx(sheets.row(1, ["Name", "Mobile", "City", "Bill", "Interest"]) + rows)).rows == 20_000
    )
