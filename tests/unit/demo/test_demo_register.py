"""The demo's register is refused by our own rules, for the reasons it says."""

from datetime import date

import pytest

from revive_app.demo.register import BAD_LINES, COLUMNS, BadLine
from revive_app.rules.lead_rows.columns import Column, Known
from revive_app.rules.lead_rows.fields import heading
from revive_app.rules.lead_rows.layout import Layout
from revive_app.rules.lead_rows.reading import Person, Refused, RowReader
from revive_app.rules.lead_rows.refusals import Notice

HEADINGS = tuple(heading(name) for name, _ in COLUMNS)
LAYOUT = Layout(1, tuple(Column(name, field, Known.HEADING) for name, field in COLUMNS), HEADINGS)


@pytest.mark.parametrize("line", BAD_LINES, ids=lambda line: line.reason.value)
def test_a_line_is_bad_for_the_reason_it_says(line: BadLine) -> None:
    entry = RowReader(LAYOUT, today=date(2026, 11, 22)).read(line.row, line.cells)

    if isinstance(line.reason, Notice):
        assert isinstance(entry, Person)
        assert [(remark.column, remark.value, remark.notice) for remark in entry.remarks] == [
            (line.column, line.value, line.reason)
        ]
    else:
        assert entry == Refused(line.row, line.column, line.value, line.reason)
