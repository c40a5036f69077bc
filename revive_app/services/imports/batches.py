"""Uploaded lists as they stand: what came of each, its bad rows, its people."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import NotFound
from revive_app.rules.lead_rows.cells import neutral
from revive_app.rules.lead_rows.refusals import NOTICES, SENTENCES, Notice, Reason
from revive_app.services.paging import Cursor, Page, after_cursor, page_of
from revive_app.vocabulary import ImportStatus

_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class BatchView:
    """One list. `rows` = created + updated + duplicates + unchanged + rejected."""

    id: UUID
    campaign_id: UUID
    campaign_name: str
    status: ImportStatus
    file_name: str
    size_bytes: int
    mapping: dict[str, Any]
    consent_source: str
    found: dict[str, Any]
    rows: int
    created: int
    updated: int
    # the same phone further up in the file
    duplicates: int
    # in the campaign already, exactly so
    unchanged: int
    rejected: int
    notices: int
    opted_in: int
    opted_out: int
    # while it is being imported: rows read so far, of how many; and why it did not work
    staged: int
    expected: int
    problem: str
    created_by: str
    created_at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that was not taken; or what of it was left out, or that it stands twice in the list. `words` say why."""

    row: int
    column: str
    value: str
    reason: str
    words: str
    cells: tuple[str, ...]


def list_batches(
    session: TenantSession, *, campaign_id: UUID | None = None, limit: int = 50, cursor: str | None = None
) -> Page[BatchView]:
    """What was imported, the newest first; trials and drafts are nobody's business any more."""
    rows = session.rows(
        f"{_SELECT} WHERE batch.client_id = :client AND batch.status IN ('done', 'undone')"
        " AND (CAST(:campaign AS uuid) IS NULL OR batch.campaign_id = :campaign)"
        " AND (CAST(:at AS timestamptz) IS NULL OR (batch.created_at, batch.id) < (CAST(:at AS timestamptz), CAST(:id AS uuid)))"
        " ORDER BY batch.created_at DESC, batch.id DESC LIMIT :limit",
        client=session.client_id,
        campaign=campaign_id,
        **after_cursor(cursor),
        limit=limit + 1,
    )
    return page_of([_view(row) for row in rows], limit, lambda last: Cursor(last.created_at, last.id))


def read_batch(session: TenantSession, batch_id: UUID) -> BatchView:
    """One list. Raises NotFound."""
    row = session.row(f"{_SELECT} WHERE batch.id = :id", id=batch_id)
    if row is None:
        raise NotFound("No such import.")
    return _view(row)


def bad_rows(session: TenantSession, batch_id: UUID, *, taken: bool, limit: int = 100) -> list[BadRow]:
    """The first rows that were not taken; or, `taken`, those of which something was left out and those that stand
    twice in the list. In the order of the file. Raises NotFound.
    """
    read_batch(session, batch_id)
    rows = session.rows(_BAD_ROWS_OF_A_KIND, batch=batch_id, taken=taken, limit=limit)
    return [_bad_row(row) for row in rows]


def bad_rows_csv(client_id: UUID, batch_id: UUID) -> Iterator[str]:
    """All of them for a spreadsheet: what is wrong, and the record as it stood, to be put right and uploaded again.

    No cell of it is a formula. Raises NotFound before the first line.
    """
    with tenant_session(client_id) as session:
        batch = read_batch(session, batch_id)
    return _lines(client_id, batch)


def _lines(client_id: UUID, batch: BatchView) -> Iterator[str]:
    names = [str(column["name"]) for column in batch.found.get("columns", [])]
    # The mark tells Excel that this is UTF-8.
    yield "\ufeff" + _line(["row", "column", "value", "reason", "what is wrong", *names])
    after = -1
    while True:
        with tenant_session(client_id) as session:
            rows = session.rows(_BAD_ROWS, batch=batch.id, after=after, limit=_AT_ONCE)
        for row in rows:
            bad = _bad_row(row)
            yield _line([str(bad.row), bad.column, bad.value, bad.reason, bad.words, *bad.cells])
        if len(rows) < _AT_ONCE:
            return
        after = rows[-1]["position"]


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([neutral(cell) for cell in cells])
    return out.getvalue()


def _bad_row(row: sa.RowMapping) -> BadRow:
    return BadRow(
        row=row["row"],
        column=row["column_name"],
        value=row["value"],
        reason=row["reason"],
        words=_words(row["reason"], row["same_as"]),
        cells=tuple(str(cell) for cell in row["cells"]),
    )


def _words(reason: str, same_as: int | None) -> str:
    if same_as is not None:
        return f"The same number stands in row {same_as}."
    if reason in set(Reason):
        return SENTENCES[Reason(reason)]
    return NOTICES[Notice(reason)]


_OF_A_BAD_ROW = "position, row, column_name, value, reason, same_as, cells"

_BAD_ROWS = f"""
SELECT {_OF_A_BAD_ROW} FROM import_refusals
WHERE batch_id = :batch AND position > :after
ORDER BY position LIMIT :limit
"""

_BAD_ROWS_OF_A_KIND = f"""
SELECT {_OF_A_BAD_ROW} FROM import_refusals
WHERE batch_id = :batch AND (is_notice OR same_as IS NOT NULL) = :taken
ORDER BY position LIMIT :limit
"""

_SELECT = """
SELECT batch.id, batch.campaign_id, campaign.name AS campaign_name, batch.status, batch.file_name, batch.size_bytes,
       batch.mapping, batch.consent_source, batch.found, batch.row_count AS rows, batch.created_count AS created,
       batch.updated_count AS updated, batch.duplicate_count AS duplicates, batch.unchanged_count AS unchanged,
       batch.rejected_count AS rejected, batch.notice_count AS notices, batch.opted_in_count AS opted_in,
       batch.opted_out_count AS opted_out, batch.staged_count AS staged, batch.expected_count AS expected,
       batch.problem, coalesce(person.name, '') AS created_by, batch.created_at, batch.undone_at
FROM import_batches batch
JOIN campaigns campaign ON campaign.id = batch.campaign_id
LEFT JOIN users person ON person.id = batch.created_by
"""


def _view(row: sa.RowMapping) -> BatchView:
    return BatchView(**{**row, "status": ImportStatus(row["status"])})
