"""Where the headings of a list are, and what they call its columns."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from revive_app.rules.lead_rows.cells import LETTERS, tidy, western
from revive_app.rules.lead_rows.columns import Record, cell_at
from revive_app.rules.lead_rows.fields import Field, field_of, heading
from revive_app.rules.lead_rows.phones import read_phone

# Titles, dates and the shop's address may stand above the headings.
_HEADER_WITHIN = 30
_LONGEST_COLUMN_NAME = 100

_DIGITS = re.compile(r"\d")


def find_header(records: Sequence[Record], mapping: Mapping[str, str | None]) -> int | None:
    """The place of the record that holds the headings."""
    head = records[:_HEADER_WITHIN]
    told = _told_header(head, {heading(name) for name in mapping} - {""})
    if told is not None:
        return told
    scores = [_heading_score(record) for record in head]
    best = max(range(len(head)), key=lambda place: (scores[place], -place), default=None)
    if best is not None and scores[best] >= 2:
        return best
    return _unknown_header(head)


def _told_header(head: Sequence[Record], asked: set[str]) -> int | None:
    """The record that holds the names a mapping speaks of. Letters and numbers may be places: they must all be there."""
    if not asked or not head:
        return None
    names = {name for name in asked if len(name) > 1 and not name.isdecimal()}
    enough = (len(names) + 1) // 2 if names else len(asked)
    found = [len((names or asked) & {heading(cell) for cell in record}) for record in head]
    best = max(range(len(head)), key=lambda place: (found[place], -place))
    return best if found[best] >= enough else None


def _heading_score(record: Record) -> int:
    """How many known headings a record holds; a phone's counts for three. 0 for anything with a number in it."""
    if any(_looks_like_phone(cell) for cell in record):
        return 0
    found = [field for cell in record if (field := field_of(cell)) is not None]
    return len(set(found)) + (2 if Field.PHONE in found else 0)


def _unknown_header(records: Sequence[Record]) -> int | None:
    """Headings in words we do not know: text above the column of phones."""
    phones = Counter(
        place for record in records for place, cell in enumerate(record) if _looks_like_phone(cell)
    )
    if not phones:
        return None
    column = max(phones, key=lambda place: (phones[place], -place))
    first = next(place for place, record in enumerate(records) if _looks_like_phone(cell_at(record, column)))
    above = next((place for place in range(first - 1, -1, -1) if any(map(tidy, records[place]))), None)
    if above is None:
        return None
    name = tidy(cell_at(records[above], column))
    is_heading = LETTERS.search(name) is not None and not _DIGITS.search(western(name))
    alone = sum(1 for cell in records[above] if tidy(cell)) == 1 < len(records[first])
    return above if is_heading and not alone and heading(name) not in _NO_HEADING else None


_NO_HEADING = frozenset({"na", "n a", "nil", "none", "no number", "not given", "null"})


def _looks_like_phone(cell: str) -> bool:
    digits = sum(char.isdigit() for char in cell)
    return digits >= 7 and len(cell) <= 60 and (read_phone(cell).phone is not None or 9 <= digits <= 13)


def column_names(record: Record, width: int) -> list[str]:
    """A name of its own for every column."""
    names: list[str] = []
    taken: set[str] = set()
    for place in range(max(width, len(record))):
        name = tidy(cell_at(record, place))[:_LONGEST_COLUMN_NAME] or f"Column {place + 1}"
        unique, number = name, 1
        while unique.casefold() in taken:
            number += 1
            unique = f"{name} ({number})"
        taken.add(unique.casefold())
        names.append(unique)
    return names
