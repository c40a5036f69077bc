"""The process that reads one list: confines itself, reads standard input, answers with JSON lines.

First what the file is, then each row that is somebody or is refused, at last how many there were. An answer without
its last line is no answer.
"""

import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from revive_app.providers.confined import confine
from revive_app.providers.sheets import decoding, separated, workbook
from revive_app.providers.sheets.kinds import SheetKind, recognise
from revive_app.providers.sheets.limits import SheetLimits
from revive_app.providers.sheets.request import Found, Wanted, dump_found, dump_person, dump_refused
from revive_app.providers.sheets.unusable import Unfit, Unusable
from revive_app.rules.lead_rows.fields import Field
from revive_app.rules.lead_rows.layout import Layout, find_layout
from revive_app.rules.lead_rows.mapping import BadMapping
from revive_app.rules.lead_rows.reading import Refused, RowReader

# What the layout is found by.
_SAMPLE_RECORDS = 300
_ROUND_TRIP_CELL = 500


def main(kind: str, limits: str, wanted: str) -> None:
    """Read the list on standard input. A last line `["refused", reason, message, problems]` says that it is none."""
    allowed = SheetLimits(**json.loads(limits))
    if kind == SheetKind.XLSX:
        workbook.warm_up()
    confine(allowed)
    with open(sys.stdout.fileno(), "w", encoding="utf-8", errors="replace", closefd=False) as output:
        _answer(output, allowed, Wanted.from_json(json.loads(wanted)))


def _answer(output: TextIO, limits: SheetLimits, wanted: Wanted) -> None:
    try:
        _read(output, limits, wanted)
    except Unusable as refusal:
        _write(output, ["refused", refusal.reason, refusal.message, refusal.problems])
    except MemoryError:
        _write(output, ["refused", Unfit.TOO_HEAVY, None, []])
    except Exception:  # noqa: BLE001 - a hostile file may break a parser in any way there is
        _write(output, ["refused", Unfit.BROKEN, None, []])


def _read(output: TextIO, limits: SheetLimits, wanted: Wanted) -> None:
    data = sys.stdin.buffer.read(limits.file_bytes + 1)
    if len(data) > limits.file_bytes:
        raise Unusable(Unfit.TOO_LARGE)
    if recognise(data) is SheetKind.XLSX:
        sheet = workbook.read_workbook(data, limits)
        records, facts = sheet.records(), (SheetKind.XLSX, "xlsx", "", sheet.name)
    else:
        text = decoding.decode(data)
        separator, begin = separated.separator_of(text.text)
        records = separated.records(text.text, separator, limits, begin=begin)
        facts = (SheetKind.CSV, text.encoding, separator, "")
    del data
    sample = list(itertools.islice(records, _SAMPLE_RECORDS))
    layout = _layout(sample, wanted)
    _write(output, dump_found(Found(*facts, layout)))
    _write_rows(output, itertools.chain(sample, records), layout, limits, wanted)


def _layout(sample: list[list[str]], wanted: Wanted) -> Layout:
    if not any(sample):
        raise Unusable(Unfit.EMPTY)
    try:
        layout = find_layout(sample, wanted.mapping)
    except BadMapping as error:
        raise Unusable(Unfit.BAD_MAPPING, problems=error.problems) from error
    if not any(sample[layout.header_row or 0 :]) and len(sample) < _SAMPLE_RECORDS:
        raise Unusable(Unfit.NO_PEOPLE)
    if not layout.places(Field.PHONE):
        raise Unusable(Unfit.NO_PHONES)
    return layout


def _write_rows(
    output: TextIO, records: Iterable[list[str]], layout: Layout, limits: SheetLimits, wanted: Wanted
) -> None:
    reader = RowReader(layout, today=wanted.today, region=wanted.region)
    rows = blank = 0
    last_filled = layout.header_row or 0
    for number, record in _numbered(records):
        entry = reader.read(number, record)
        if entry is None:
            continue
        rows += 1
        blank += number - last_filled - 1
        last_filled = number
        if rows > limits.rows:
            raise Unusable(Unfit.TOO_MANY_ROWS)
        if isinstance(entry, Refused):
            _write(output, dump_refused(entry, [cell[:_ROUND_TRIP_CELL] for cell in record]))
        else:
            _write(output, dump_person(entry))
    if not rows:
        raise Unusable(Unfit.NO_PEOPLE)
    _write(output, ["end", rows, blank])


def _numbered(records: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    return enumerate(records, start=1)


def _write(output: TextIO, line: list[Any]) -> None:
    output.write(json.dumps(line, ensure_ascii=False))
    output.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
