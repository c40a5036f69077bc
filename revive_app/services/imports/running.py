"""A list becomes people in a campaign, or is only tried. The file is read before any transaction begins."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, BinaryIO
from uuid import UUID

import psycopg
import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Unavailable
from revive_app.live.publish import publish
from revive_app.models import ImportBatch
from revive_app.models.base import new_id
from revive_app.providers.sheets.reader import ReadList
from revive_app.providers.sheets.request import Found, RefusedRow
from revive_app.rules.clean import clean_text
from revive_app.rules.lead_rows.reading import Person
from revive_app.services import activity, suppression
from revive_app.services.imports import merging, statements
from revive_app.services.imports.batches import BatchView, read_batch
from revive_app.services.imports.merging import Counts, Origin
from revive_app.services.imports.opening import Wish, open_list, require_open_campaign
from revive_app.services.imports.staging import RowError, Tally, stage
from revive_app.vocabulary import ActivityType, ImportStatus

log = logging.getLogger(__name__)

LONGEST_SOURCE = 200
_LONGEST_FILE_NAME = 200
_ATTEMPTS = 3
_TELL_EVERY = 0.5


@dataclass(frozen=True, slots=True)
class Doer:
    """Who uploads: a person of the shop, or a program."""

    user_id: UUID | None
    name: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of it, and the first hundred bad rows."""

    batch: BatchView
    errors: tuple[RowError, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A list that was kept and said yes to: its row becomes the batch. `tell` hears how many rows are read."""

    draft_id: UUID
    lease_id: UUID
    tell: Callable[[int], None]


class Overtaken(Exception):
    """Somebody else imports this list, or has done so."""


def import_list(
    client_id: UUID, file: BinaryIO, name: str, wish: Wish, doer: Doer, *, job: Job | None = None
) -> Imported:
    """Put the people of a CSV or Excel file into a campaign; with `dry_run` only say what would happen.

    The same file again changes nothing. `file` must be a real file. Opens its own transactions: none is open while
    the file is read. Raises InvalidInput, TooLarge, NotFound, Conflict, Unavailable; with a `job` also Overtaken.
    """
    source = " ".join(clean_text(wish.consent_source).split())[:LONGEST_SOURCE]
    size = file.seek(0, 2)
    with open_list(client_id, file, wish) as listed:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return _write(client_id, listed, _Upload(file_name(name), size, source), wish, doer, job)
            except sa.exc.OperationalError as error:
                # Somebody locked people in another order; PostgreSQL chose us to begin again.
                if not isinstance(error.orig, psycopg.errors.DeadlockDetected) or attempt == _ATTEMPTS:
                    raise
                log.warning("import of %s met a deadlock, attempt %s", client_id, attempt)
    raise Unavailable("The list could not be imported right now. Try again in a moment.")


def file_name(name: str) -> str:
    """The name a file is remembered by: no folders, nothing invisible."""
    plain = PurePath(clean_text(name).replace("\\", "/")).name
    return "".join(char for char in plain if char.isprintable()).strip()[:_LONGEST_FILE_NAME] or "list"


@dataclass(frozen=True, slots=True)
class _Upload:
    """The file as it is remembered, and what the shop says of its rows."""

    name: str
    size_bytes: int
    consent_source: str


def _write(
    client_id: UUID, listed: ReadList, upload: _Upload, wish: Wish, doer: Doer, job: Job | None
) -> Imported:
    with tenant_session(client_id) as session:
        campaign = require_open_campaign(session, wish.campaign_id)
        origin = Origin(wish.campaign_id, upload.name, upload.consent_source, doer.user_id)
        entries = _told(listed.entries(), job.tell) if job is not None else listed.entries()
        tally = stage(session, entries, is_suppressed=suppression.recogniser(session))
        counts = merging.compare(session, origin) if wish.dry_run else merging.write(session, origin)
        _forget_old_trials(session)
        facts = _facts(listed, origin, wish, tally, counts)
        facts["size_bytes"] = upload.size_bytes
        batch = _become(session, job) if job is not None else ImportBatch(id=new_id(), client_id=client_id)
        for fact, value in facts.items():
            setattr(batch, fact, value)
        session.add(batch)
        session.flush()
        session.run(statements.KEEP_REFUSALS, client=client_id, batch=batch.id)
        if not wish.dry_run:
            session.run(statements.KEEP_ROWS, client=client_id, batch=batch.id)
            _tell(session, batch, campaign, counts, doer)
        return Imported(read_batch(session, batch.id), tuple(tally.errors))


def _facts(listed: ReadList, origin: Origin, wish: Wish, tally: Tally, counts: Counts) -> dict[str, Any]:
    return {
        "campaign_id": origin.campaign_id,
        "status": ImportStatus.TRIED if wish.dry_run else ImportStatus.DONE,
        "file_name": origin.file_name,
        "mapping": dict(wish.mapping),
        "consent_source": origin.consent_source,
        "found": _describe(listed.found),
        "row_count": listed.totals.rows,
        "created_count": counts.created,
        "updated_count": counts.updated,
        "duplicate_count": tally.duplicates,
        "unchanged_count": counts.unchanged,
        "rejected_count": tally.rejected,
        "notice_count": tally.notices,
        "opted_in_count": counts.opted_in,
        "opted_out_count": counts.opted_out,
        "created_by": origin.actor_user_id,
        "finished_at": utc_now(),
    }


def _describe(found: Found) -> dict[str, Any]:
    """A list's form as it is kept with its batch."""
    return {
        "kind": found.kind,
        "encoding": found.encoding,
        "separator": found.separator,
        "sheet": found.sheet,
        "header_row": found.layout.header_row,
        "columns": [
            {"name": column.name, "field": column.field.value, "known_by": column.known_by.value}
            for column in found.layout.columns
        ],
    }


def _become(session: TenantSession, job: Job) -> ImportBatch:
    """The kept list, about to be the imported one. Whoever lost the lease meanwhile changes nothing."""
    statement = select(ImportBatch).where(
        col(ImportBatch.id) == job.draft_id,
        col(ImportBatch.lease_id) == job.lease_id,
        col(ImportBatch.status) == ImportStatus.RUNNING,
    )
    batch = session.exec(statement.with_for_update()).first()
    if batch is None:
        raise Overtaken
    batch.work_due_at = batch.lease_id = batch.lease_until = None
    return batch


def _told(
    entries: Iterable[Person | RefusedRow], tell: Callable[[int], None]
) -> Iterator[Person | RefusedRow]:
    """The rows, while somebody hears a few times a second how many went by."""
    told_at = time.monotonic()
    for count, entry in enumerate(entries, start=1):
        yield entry
        if count % 500 == 0 and time.monotonic() - told_at >= _TELL_EVERY:
            tell(count)
            told_at = time.monotonic()


def _tell(session: TenantSession, batch: ImportBatch, campaign: str, counts: Counts, doer: Doer) -> None:
    words = f"Imported {batch.file_name} into {campaign}: {counts.created} new, {counts.updated} changed"
    refused = batch.rejected_count
    if refused:
        words += f", {refused} row{'s' if refused != 1 else ''} refused"
    if counts.opted_out:
        words += f", {counts.opted_out} opted out"
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=doer.name)
    publish(session, session.client_id, "lead.changed", batch_id=batch.id)
    publish(session, session.client_id, "import.done", batch_id=batch.id)


def _forget_old_trials(session: TenantSession) -> None:
    """Lists that were only looked at or tried, with their bad rows. Their files are promised away since they came."""
    session.run(
        "DELETE FROM import_batches WHERE client_id = :client AND status IN ('draft', 'tried')"
        " AND created_at < now() - interval '1 day'",
        client=session.client_id,
    )
