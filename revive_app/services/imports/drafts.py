"""Lists somebody is still looking at: kept for a day, so that columns can be put right before anything happens."""

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import BinaryIO
from uuid import UUID

from revive_app.db import TenantSession, tenant_session
from revive_app.errors import NotFound, Retryable, Terminal, Unavailable
from revive_app.models import ImportBatch
from revive_app.models.base import new_id
from revive_app.providers.storage import Storage
from revive_app.services import files
from revive_app.services.imports.opening import Wish, require_open_campaign
from revive_app.services.imports.previewing import Preview, preview
from revive_app.services.imports.running import Doer, Imported, file_name, import_list
from revive_app.vocabulary import ImportStatus

KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Draft:
    """A list that was dropped and not imported yet."""

    id: UUID
    campaign_id: UUID
    file_name: str
    size_bytes: int
    file_key: str


def keep(
    client_id: UUID, campaign_id: UUID, file: BinaryIO, name: str, doer: Doer, *, storage: Storage
) -> Draft:
    """Keep a list to be looked at. Opens its own transactions. Raises NotFound, Conflict, Unavailable."""
    size = file.seek(0, 2)
    file.seek(0)
    draft = Draft(new_id(), campaign_id, file_name(name), size, "")
    key = f"imports/{client_id}/{draft.id}"
    with tenant_session(client_id) as session:
        require_open_campaign(session, campaign_id)
        files.promise_removal(session, key, after=KEPT_FOR)
    try:
        storage.put(key, file)
    except Retryable as error:
        raise Unavailable("The file could not be stored. Try again in a moment.") from error
    with tenant_session(client_id) as session:
        session.add(
            ImportBatch(
                id=draft.id,
                client_id=client_id,
                campaign_id=campaign_id,
                status=ImportStatus.DRAFT,
                file_name=draft.file_name,
                size_bytes=size,
                file_key=key,
                created_by=doer.user_id,
            )
        )
    return draft


def look(
    client_id: UUID,
    draft_id: UUID,
    mapping: Mapping[str, str | None],
    *,
    consent_source: str = "",
    storage: Storage,
) -> Preview:
    """What it holds, with its columns as guessed or told; what was told is remembered.

    Raises NotFound, InvalidInput, TooLarge, Unavailable.
    """
    with _opened(client_id, draft_id, storage) as (draft, file):
        seen = preview(client_id, file, Wish(draft.campaign_id, dict(mapping)))
    with tenant_session(client_id) as session:
        session.run(
            "UPDATE import_batches SET mapping = CAST(:mapping AS jsonb), expected_count = :rows,"
            " consent_source = :source"
            " WHERE id = :id AND status = 'draft'",
            mapping=as_json(mapping),
            rows=seen.rows,
            source=consent_source,
            id=draft_id,
        )
    return seen


def try_out(client_id: UUID, draft_id: UUID, wish: Wish, doer: Doer, *, storage: Storage) -> Imported:
    """What importing it would do; nothing is changed. Raises what `import_list` raises."""
    with _opened(client_id, draft_id, storage) as (draft, file):
        trial = Wish(draft.campaign_id, wish.mapping, wish.consent_source, dry_run=True)
        return import_list(client_id, file, draft.file_name, trial, doer)


def drop(client_id: UUID, draft_id: UUID) -> None:
    """Let go of a list. Nothing happens when it is gone already."""
    with tenant_session(client_id) as session:
        row = session.row(
            "DELETE FROM import_batches WHERE id = :id AND status = 'draft' RETURNING file_key", id=draft_id
        )
        if row is not None:
            files.promise_removal(session, row["file_key"])


def fetch(client_id: UUID, draft_id: UUID, storage: Storage, *, into: BinaryIO) -> Draft:
    """Bring its file here. Raises NotFound, Unavailable."""
    with tenant_session(client_id) as session:
        draft = _get(session, draft_id)
    try:
        storage.get(draft.file_key, into=into)
    except Retryable as error:
        raise Unavailable("The file storage does not answer. Try again in a moment.") from error
    except Terminal as error:
        raise NotFound("The list was kept for a day and is gone. Upload it again.") from error
    return draft


def as_json(mapping: Mapping[str, str | None]) -> str:
    """What was told of the columns, for its column."""
    return json.dumps(dict(mapping))


@contextmanager
def _opened(client_id: UUID, draft_id: UUID, storage: Storage) -> Iterator[tuple[Draft, BinaryIO]]:
    with tempfile.TemporaryFile() as file:
        yield fetch(client_id, draft_id, storage, into=file), file


def _get(session: TenantSession, draft_id: UUID) -> Draft:
    row = session.row(
        "SELECT id, campaign_id, file_name, size_bytes, file_key FROM import_batches"
        " WHERE id = :id AND status IN ('draft', 'running')",
        id=draft_id,
    )
    if row is None:
        raise NotFound("The list was kept for a day and is gone. Upload it again.")
    return Draft(**row)
