"""Where a list begins and what its columns are: by the words above them, by what stands in them, or as told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from revive_app.rules.lead_rows.columns import Column, Content, Record, cell_at
from revive_app.rules.lead_rows.fields import Field, heading, rank
from revive_app.rules.lead_rows.guessing import guess
from revive_app.rules.lead_rows.headings import column_names, find_header
from revive_app.rules.lead_rows.mapping import read_mapping, with_told


@dataclass(frozen=True, slots=True)
class Layout:
    """`header_row` counts records from 1; None when people begin at once. `columns` from the left."""

    header_row: int | None
    columns: tuple[Column, ...]
    headings: tuple[str, ...] = ()

    def places(self, field: Field) -> tuple[int, ...]:
        """The columns of a field; of phones the one to be asked first in front."""
        found = [place for place, column in enumerate(self.columns) if column.field is field]
        if field is Field.PHONE:
            found.sort(key=lambda place: (rank(self.columns[place].name), place))
        return tuple(found)


def find_layout(records: Sequence[Record], mapping: Mapping[str, str | None]) -> Layout:
    """The layout of a list that begins with `records`. Raises BadMapping."""
    header = find_header(records, mapping)
    below = records[header + 1 :] if header is not None else records
    width = max((len(record) for record in records), default=0)
    names = column_names(records[header] if header is not None else (), width)
    columns = [
        Content(place, name, [cell_at(record, place) for record in below]) for place, name in enumerate(names)
    ]
    guessed = guess(columns, named=header is not None)
    told = read_mapping(mapping, names)
    fields = with_told(guessed, told, columns)
    return Layout(
        header_row=None if header is None else header + 1,
        columns=tuple(
            Column(content.name, field, known, content.samples())
            for content, (field, known) in zip(columns, fields, strict=True)
        ),
        headings=tuple(heading(cell) for cell in records[header]) if header is not None else (),
    )
