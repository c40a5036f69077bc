"""The demo shop's import: the list its people came from, with the rows that were refused."""

from uuid import UUID

from revive_app.db import SystemSession
from revive_app.demo import register
from revive_app.models import ImportBatch, ImportRefusal
from revive_app.models.base import new_id
from revive_app.rules.lead_rows.refusals import Notice
from revive_app.services.seeding.ground import Ground
from revive_app.vocabulary import ImportStatus

_SIZE_BYTES = 14_208


def file_register(session: SystemSession, ground: Ground) -> None:
    """Write down that everybody of the default campaign came from one list."""
    row = session.row(
        "SELECT count(*) AS people, min(lead.created_at) AS since, count(*) FILTER (WHERE EXISTS ("
        " SELECT FROM consent_events event WHERE event.contact_id = lead.contact_id AND event.action = 'granted'))"
        " AS agreed FROM leads lead WHERE lead.campaign_id = :campaign",
        campaign=ground.default_campaign.id,
    )
    assert row is not None
    refused = [line for line in register.BAD_LINES if not isinstance(line.reason, Notice)]
    batch = ImportBatch(
        id=new_id(),
        client_id=ground.client_id,
        campaign_id=ground.default_campaign.id,
        status=ImportStatus.DONE,
        file_name=register.FILE_NAME,
        size_bytes=_SIZE_BYTES,
        consent_source=register.SOURCE,
        found=_found(),
        row_count=row["people"] + len(refused),
        created_count=row["people"],
        rejected_count=len(refused),
        notice_count=len(register.BAD_LINES) - len(refused),
        opted_in_count=row["agreed"],
        created_by=next(iter(ground.staff.values())),
        created_at=row["since"],
        finished_at=row["since"],
    )
    session.add(batch)
    session.flush()
    taken = {line.row for line in refused}
    free = [number for number in range(2, 2 + batch.row_count) if number not in taken]
    session.run(
        _ROWS, client=ground.client_id, batch=batch.id, campaign=ground.default_campaign.id, rows=free
    )
    session.add_all(
        _refusal(batch.id, ground.client_id, place, line) for place, line in enumerate(register.BAD_LINES)
    )
    session.flush()


def _found() -> dict[str, object]:
    return {
        "kind": "xlsx",
        "encoding": "xlsx",
        "separator": "",
        "sheet": register.SHEET,
        "header_row": 1,
        "columns": [
            {"name": name, "field": field.value, "known_by": "heading"} for name, field in register.COLUMNS
        ],
    }


def _refusal(batch_id: UUID, client_id: UUID, place: int, line: register.BadLine) -> ImportRefusal:
    return ImportRefusal(
        client_id=client_id,
        batch_id=batch_id,
        position=place,
        row=line.row,
        column_name=line.column,
        value=line.value,
        reason=line.reason.value,
        is_notice=isinstance(line.reason, Notice),
        same_as=line.same_as,
        cells=list(line.cells),
    )


_ROWS = """
INSERT INTO import_rows (client_id, batch_id, lead_id, row, effect, made_contact)
SELECT :client, :batch, id, (CAST(:rows AS integer[]))[row_number() OVER (ORDER BY created_at, id)], 'created', true
FROM leads WHERE campaign_id = :campaign
"""
