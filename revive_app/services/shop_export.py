"""Everything a shop holds, in a ZIP archive it can read without us: one JSON line a row, and its people as a table.

Secrets (tokens, hashes, keys) and what only our own machinery understands (leases, vectors, raw webhooks) stay here.
"""

import csv
import io
import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.rules.lead_rows.cells import neutral

_AT_ONCE = 1_000
_PATIENCE_MS = 600_000

# Name in the archive: the table it comes from.
_TABLES = {
    "campaigns": "campaigns",
    "contacts": "contacts",
    "consent": "consent_events",
    "leads": "leads",
    "conversations": "conversations",
    "messages": "messages",
    "media": "media",
    "templates": "message_templates",
    "blasts": "blasts",
    "blast_outcomes": "blast_outcomes",
    "blast_hold_outs": "blast_hold_outs",
    "products": "products",
    "orders": "orders",
    "appointments": "appointments",
    "sequences": "sequence_steps",
    "timers": "scheduled_tasks",
    "tasks": "staff_tasks",
    "notes": "notes",
    "quick_replies": "quick_replies",
    "knowledge_sources": "knowledge_sources",
    "knowledge_passages": "documents",
    "imports": "import_batches",
    "import_rows": "import_rows",
    "import_refusals": "import_refusals",
    "briefings": "briefings",
    "activity": "activity_events",
    "spending": "spending",
}
_ORDERS = {
    "spending": "day",
    "import_rows": "batch_id, row",
    "import_refusals": "batch_id, position",
    "blast_outcomes": "message_id, kind",
    "blast_hold_outs": "blast_id, lead_id",
}
_LEFT_OUT = [
    "client_id", "lease_id", "lease_until", "lease_by", "work_due_at", "reply_lease_id", "reply_lease_until", "embedding",
    "search_words", "file_key", "storage_key", "position",
]  # fmt: skip
_SHOP_SECRETS = ["suppression_key_encrypted", "sending_confirmed_epoch"]

_PEOPLE = (
    "phone", "first_name", "last_name", "email", "city", "interest", "birthday", "anniversary", "language",
    "marketing_consent", "dnd_at", "created_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the file and the rows of each part."""

    path: Path
    rows: dict[str, int]


def export_shop(client_id: UUID, path: Path) -> Exported:
    """Write the shop's archive to `path`, readable by this user alone. Raises NotFound, InvalidInput."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with (
                os.fdopen(descriptor, "w+b") as file,
                zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
            ):
                rows = _fill(client_id, archive)
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise InvalidInput(f"The export cannot be written to {path}: {error.strerror}.") from error
    return Exported(path, rows)


def _fill(client_id: UUID, archive: zipfile.ZipFile) -> dict[str, int]:
    with tenant_session(client_id) as session:
        session.run(f"SELECT set_config('statement_timeout', '{_PATIENCE_MS}', true)")
        shop = session.row(
            "SELECT to_jsonb(shop) - CAST(:secrets AS text[]) AS facts FROM clients shop WHERE id = :client",
            secrets=_SHOP_SECRETS,
            client=client_id,
        )
        if shop is None:
            raise NotFound("No such shop.")
        rows = {name: _add(session, archive, name, table) for name, table in _TABLES.items()}
        _add_people(session, archive)
    manifest = {"exported_at": utc_now().isoformat(), "shop": shop["facts"], "rows": rows}
    archive.writestr("manifest.json", json.dumps(manifest, ensure_ascii=False, indent=1))
    return rows


def _add(session: TenantSession, archive: zipfile.ZipFile, name: str, table: str) -> int:
    order = _ORDERS.get(table, "id")
    count = 0
    with archive.open(f"{name}.jsonl", "w") as part:
        statement = (
            f"SELECT CAST(to_jsonb(found) - CAST(:left_out AS text[]) AS text) AS line FROM {table} found"
            f" WHERE client_id = :client ORDER BY {order}"
        )
        for row in _stream(session, statement, left_out=_LEFT_OUT, client=session.client_id):
            part.write(row["line"].encode() + b"\n")
            count += 1
    return count


def _add_people(session: TenantSession, archive: zipfile.ZipFile) -> None:
    """The people once more, for a spreadsheet. No cell of it is a formula."""
    with (
        archive.open("people.csv", "w") as part,
        io.TextIOWrapper(part, encoding="utf-8-sig", newline="") as text,
    ):
        writer = csv.writer(text)
        writer.writerow(_PEOPLE)
        statement = f"SELECT {', '.join(_PEOPLE)} FROM contacts WHERE client_id = :client AND erased_at IS NULL ORDER BY id"
        for row in _stream(session, statement, client=session.client_id):
            writer.writerow([_cell(row[name]) for name in _PEOPLE])


def _cell(value: Any) -> str:
    return "" if value is None else neutral(str(value))


def _stream(session: TenantSession, statement: str, **parameters: Any) -> Iterator[sa.RowMapping]:
    """Rows a thousand at a time: a shop may have a million."""
    result = session.connection().execute(
        sa.text(statement), parameters, execution_options={"stream_results": True, "yield_per": _AT_ONCE}
    )
    yield from result.mappings()
