"""A list becomes people in a campaign, or is only looked at. The file is read before any transaction begins."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import Any, BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

import psycopg
import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound, TooLarge, Unavailable
from revive_app.live.publish import publish
from revive_app.models import Campaign, Client, ImportBatch
from revive_app.models.base import new_id
from revive_app.providers.sheets.reader import ReadList, read_list
from revive_app.providers.sheets.request import Found, RefusedRow, Wanted
from revive_app.providers.sheets.unusable import Unfit, Unusable
from revive_app.rules.clean import clean_text
from revive_app.rules.lead_rows.reading import Person
from revive_app.services import activity, suppression
from revive_app.services.imports import merging, statements
from revive_app.services.imports.batches import BatchView, read_batch
from revive_app.services.imports.merging import Counts, Origin
from revive_app.services.imports.staging import RowError, Tally, stage
from revive_app.vocabulary import ActivityType, CampaignStatus, ImportStatus

log = logging.getLogger(__name__)

LONGEST_SOURCE = 200
_LONGEST_FILE_NAME = 200
_ATTEMPTS = 3
_ROWS_SHOWN = 12
_TELL_EVERY = 0.5


@dataclass(frozen=True, slots=True)
class Wish:
    """What to do with a list. `mapping` says of columns what they are; of the others we guess."""

    campaign_id: UUID
    mapping: dict[str, str | None]
    # why rows without an answer of their own may be written to; empty: they may not
    consent_source: str = ""
    dry_run: bool = False


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
    with _read(client_id, file, wish) as listed:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                return _write(client_id, listed, _Upload(file_name(name), size, source), wish, doer, job)
            except sa.exc.OperationalError as error:
                # Somebody locked people in another order; PostgreSQL chose us to begin again.
                if not isinstance(error.orig, psycopg.errors.DeadlockDetected) or attempt == _ATTEMPTS:
                    raise
                log.warning("import of %s met a deadlock, attempt %s", client_id, attempt)
    raise Unavailable("The list could not be imported right now. Try again in a moment.")


def preview(client_id: UUID, file: BinaryIO, wish: Wish) -> Preview:
    """What a list holds, without asking whom the shop knows. Raises InvalidInput, TooLarge, NotFound, Conflict."""
    with _read(client_id, file, wish) as listed:
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


def file_name(name: str) -> str:
    """The name a file is remembered by: no folders, nothing invisible."""
    plain = PurePath(clean_text(name).replace("\\", "/")).name
    return "".join(char for char in plain if char.isprintable()).strip()[:_LONGEST_FILE_NAME] or "list"


def describe(found: Found) -> dict[str, Any]:
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


def require_open_campaign(session: TenantSession, campaign_id: UUID) -> str:
    """The name of a campaign people may come into. Raises NotFound, Conflict."""
    campaign = session.exec(select(Campaign).where(col(Campaign.id) == campaign_id)).first()
    if campaign is None:
        raise NotFound("No such campaign.")
    if campaign.status is CampaignStatus.ARCHIVED:
        raise Conflict("This campaign is archived. Choose another one.", code="campaign_archived")
    return campaign.name


# --- reading ---------------------------------------------------------------------------------------------------


@contextmanager
def _read(client_id: UUID, file: BinaryIO, wish: Wish) -> Iterator[ReadList]:
    """The list, read outside of any transaction."""
    with tenant_session(client_id) as session:
        require_open_campaign(session, wish.campaign_id)
        wanted = Wanted(*_here_and_now(session, wish.mapping))
    try:
        with read_list(file, wanted) as listed:
            yield listed
    except Unusable as refusal:
        raise _in_words(refusal) from refusal


def _here_and_now(
    session: TenantSession, mapping: dict[str, str | None]
) -> tuple[date, dict[str, str | None], str]:
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    return utc_now().astimezone(ZoneInfo(shop.timezone)).date(), mapping, shop.country


def _in_words(refusal: Unusable) -> InvalidInput | TooLarge:
    if refusal.reason is Unfit.TOO_LARGE:
        return TooLarge(refusal.message)
    if refusal.reason is Unfit.BAD_MAPPING:
        fields = tuple(FieldError(f"mapping.{column}", why) for column, why in refusal.problems)
        return InvalidInput(refusal.message, fields=fields, code="bad_mapping")
    return InvalidInput(
        refusal.message, fields=(FieldError("file", refusal.message),), code=refusal.reason.value
    )


def _sample(entry: Person | RefusedRow) -> SampleRow:
    if isinstance(entry, RefusedRow):
        return SampleRow(entry.refused.row, "", entry.refused.value, entry.refused.reason.value)
    name = f"{entry.first_name} {entry.last_name}".strip()
    return SampleRow(entry.row, name, entry.phone, "duplicate" if entry.same_as is not None else "")


# --- writing ---------------------------------------------------------------------------------------------------


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
        "found": describe(listed.found),
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
