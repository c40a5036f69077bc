"""Text with separators as records: which separator, where a record ends, and quotation marks nobody closed."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterator

from revive_app.providers.sheets.limits import SheetLimits
from revive_app.providers.sheets.unusable import SENTENCES, Unfit, Unusable

SEPARATORS = (",", ";", "\t", "|")

_SAMPLE_CHARACTERS = 65_536
_SAMPLE_RECORDS = 200
# A quotation mark that is not closed within so many lines was an inch, or a slip.
_LINES_IN_A_CELL = 50
_TOLD = re.compile(r"\s*sep=(.)\s*[\r\n]*", re.IGNORECASE)
_PHONE = re.compile(r"\D*(?:\d\D{0,2}){10,13}\D*")


def separator_of(text: str) -> tuple[str, int]:
    """The separator and where the list begins: a first line "sep=;" is for Excel and no record."""
    told = _TOLD.match(text)
    if told is not None:
        return told[1], told.end()
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    return max(SEPARATORS, key=lambda separator: _fit(sample, separator)), 0


def _fit(sample: str, separator: str) -> tuple[int, int, int]:
    """How well a separator cuts: records with a phone in a cell of its own, records of the usual width, that width."""
    widths: Counter[int] = Counter()
    phones = 0
    try:
        for number, record in enumerate(_cut(sample, separator)):
            if number >= _SAMPLE_RECORDS:
                break
            filled = sum(1 for cell in record if cell.strip())
            if filled:
                widths[len(record)] += 1
                phones += filled > 1 and any(
                    _PHONE.fullmatch(cell.strip()) for cell in record if len(cell) < 60
                )
    except csv.Error:
        return (0, 0, 0)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (phones, count, width) if width > 1 else (phones, 0, 0)


def records(text: str, separator: str, limits: SheetLimits, *, begin: int = 0) -> Iterator[list[str]]:
    """The records in order, blank ones as empty lists; cells to the right that are empty are left out."""
    csv.field_size_limit(limits.cell_characters)
    number = 0
    try:
        for number, record in enumerate(_cut(text[begin:] if begin else text, separator), start=1):
            while record and not record[-1].strip():
                record.pop()
            if len(record) > limits.columns:
                raise Unusable(Unfit.TOO_MANY_COLUMNS)
            if number > limits.records:
                raise Unusable(Unfit.TOO_MANY_ROWS)
            yield record
    except csv.Error as error:
        if "limit" not in str(error):
            raise Unusable(Unfit.BROKEN) from error
        raise Unusable(Unfit.CELL_TOO_LONG, f"Row {number + 1}: {SENTENCES[Unfit.CELL_TOO_LONG]}") from error


def _cut(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(_closed(io.StringIO(text, newline=""), separator), delimiter=separator)


def _closed(lines: Iterator[str], separator: str) -> Iterator[str]:
    """The lines, with quotation marks that are never closed taken out: one of them would swallow everybody below."""
    ahead: deque[str] = deque()
    while True:
        line = ahead.popleft() if ahead else next(lines, None)
        if line is None:
            return
        opened = _left_open(line, separator)
        if opened is None:
            yield line
            continue
        length = _lines_until_closed(ahead, lines, separator)
        if length is None:
            # looked at again: the same line may have opened another
            ahead.appendleft(line[:opened] + line[opened + 1 :])
            continue
        yield line
        for _ in range(length):
            yield ahead.popleft()


def _lines_until_closed(ahead: deque[str], lines: Iterator[str], separator: str) -> int | None:
    """How many further lines belong to the cell that is left open; None when it is never closed as it should be."""
    for count in range(1, _LINES_IN_A_CELL + 1):
        if len(ahead) < count:
            following = next(lines, None)
            if following is None:
                return None
            ahead.append(following)
        closing = _closing(ahead[count - 1])
        if closing is not None:
            after = ahead[count - 1][closing + 1 :]
            # A mark with text behind it opens the next cell: the one above was a slip.
            if after.strip() and not after.startswith(separator):
                return None
            if _left_open(after, separator) is None:
                return count
    return None


def _closing(line: str) -> int | None:
    """Where a cell that began further up ends; two marks in a row are one written out."""
    position = line.find('"')
    while position >= 0 and line[position + 1 : position + 2] == '"':
        position = line.find('"', position + 2)
    return position if position >= 0 else None


def _left_open(line: str, separator: str) -> int | None:
    """Where the quotation mark stands that this line opens and does not close."""
    if '"' not in line:
        return None
    position = -1
    while True:
        if line[position + 1 : position + 2] == '"':
            opened = position + 1
            closing = _closing(line[opened + 1 :])
            if closing is None:
                return opened
            position = opened + 1 + closing
        following = line.find(separator, position + 1)
        if following < 0:
            return None
        position = following
