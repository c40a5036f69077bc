"""Lists somebody is still looking at: kept for a day, so that columns can be put right before anything happens."""

import logging
import tempfile
from collections.abc import Iterator
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
from revive_app.services.imports.running import (
    Doer,
    Imported,
    Preview,
    Wish,
    file_name,
    import_list,
    preview,
    require_open_campaign,
)
from revive_app.vocabulary import ImportStatus

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Draft:
    """A list that was dropped and not imported yet."""

    id: UUID
    campaign_id: UUID
    file_name: str
    size_bytes: int


def keep(
    client_id: UUID, campaign_id: UUID, file: BinaryIO, name: str, doer: Doer, *, storage: Storage
) -> Draft:
    """Keep a list to be looked at. Opens its own transactions. Raises NotFound, Conflict, Unavailable."""
    size = file.seek(0, 2)
    draft = ImportBatch(
        id=new_id(),
        client_id=client_id,
        campaign_id=campaign_id,
        status=ImportStatus.DRAFT,
        file_name=file_name(name),
        size_bytes=size,
        created_by=doer.user_id,
    )
    draft.file_key = f"imports/{client_id}/{draft.id}"
    with tenant_session(client_id) as session:
        require_open_campaign(session, campaign_id)
        files.promise_removal(session, draft.file_key, after=KEPT_FOR)
    try:
        storage.put(draft.file_key, file)
    except Retryable as error:
        raise Unavailable("The file could not be stored. Try again in a moment.") from error
    with tenant_session(client_id) as session:
        session.add(draft)
    return Draft(draft.id, campaign_id, draft.file_name, size)


def look(client_id: UUID, draft_id: UUID, mapping: dict[str, str | None], *, storage: Storage) -> Preview:
    """What it holds, with its columns as guessed or told. Raises NotFound, InvalidInput, TooLarge, Unavailable."""
    with _opened(client_id, draft_id, storage) as (draft, file):
        return preview(client_id, file, Wish(draft.campaign_id, mapping))


def run(client_id: UUID, draft_id: UUID, wish: Wish, doer: Doer, *, storage: Storage) -> Imported:
    """Import it, or try it with `dry_run`. Imported, the file is let go of. Raises what `import_list` raises."""
    with _opened(client_id, draft_id, storage) as (draft, file):
        imported = import_list(client_id, file, draft.file_name, wish, doer)
    if not wish.dry_run:
        drop(client_id, draft_id)
    return imported


def drop(client_id: UUID, draft_id: UUID) -> None:
    """Let go of a list. Nothing happens when it is gone already."""
    with tenant_session(client_id) as session:
        row = session.row(
            "DELETE FROM import_batches WHERE id = :id AND status = 'draft' RETURNING file_key", id=draft_id
        )
        if row is not None:
            files.promise_removal(session, row["file_key"])


@contextmanager
def _opened(client_id: UUID, draft_id: UUID, storage: Storage) -> Iterator[tuple[Draft, BinaryIO]]:
    with tenant_session(client_id) as session:
        draft, key = _get(session, draft_id)
    with tempfile.TemporaryFile() as file:
        try:
            storage.get(key, into=file)
        except Retryable as error:
            raise Unavailable("The file storage does not answer. Try again in a moment.") from error
        except Terminal as error:
            raise NotFound("The list was kept for a day and is gone. Upload it again.") from error
        yield draft, file


def _get(session: TenantSession, draft_id: UUID) -> tuple[Draft, str]:
    row = session.row(
        "SELECT id, campaign_id, file_name, size_bytes, file_key FROM import_batches"
        " WHERE id = :id AND status = 'draft'",
        id=draft_id,
    )
    if row is None:
        raise NotFound("The list was kept for a day and is gone. Upload it again.")
    return Draft(row["id"], row["campaign_id"], row["file_name"], row["size_bytes"]), row["file_key"]
