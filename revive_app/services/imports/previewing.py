"""A list is only looked at: its columns, its first rows, how many of each kind. Nobody is asked whom the shop knows."""

from dataclasses import dataclass
from typing import BinaryIO
from uuid import UUID

from revive_app.providers.sheets.request import Found, RefusedRow
from revive_app.rules.lead_rows.reading import Person
from revive_app.services.imports.opening import Wish, open_list

_ROWS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A row as it would be taken, or why not."""

    row: int
    name: str
    phone: str
    reason: str


@dataclass(frozen=True, slots=True)
class Preview:
    """A list looked at: its columns as guessed or told, its first rows, how many of each kind."""

    found: Found
    rows: int
    people: int
    duplicates: int
    rejected: dict[str, int]
    samples: tuple[SampleRow, ...]


def preview(client_id: UUID, file: BinaryIO, wish: Wish) -> Preview:
    """What a list holds, without asking whom the shop knows. Raises InvalidInput, TooLarge, NotFound, Conflict."""
    with open_list(client_id, file, wish) as listed:
        people = duplicates = 0
        rejected: dict[str, int] = {}
        samples: list[SampleRow] = []
        for entry in listed.entries():
            if isinstance(entry, RefusedRow):
                reason = entry.refused.reason.value
                rejected[reason] = rejected.get(reason, 0) + 1
            elif entry.same_as is not None:
                duplicates += 1
            else:
                people += 1
            if len(samples) < _ROWS_SHOWN:
                samples.append(_sample(entry))
        return Preview(listed.found, listed.totals.rows, people, duplicates, rejected, tuple(samples))


def _sample(entry: Person | RefusedRow) -> SampleRow:
    if isinstance(entry, RefusedRow):
        return SampleRow(entry.refused.row, "", entry.refused.value, entry.refused.reason.value)
    name = f"{entry.first_name} {entry.last_name}".strip()
    return SampleRow(entry.row, name, entry.phone, "duplicate" if entry.same_as is not None else "")
