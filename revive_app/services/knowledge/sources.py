"""The sources of a campaign: added, listed, deleted. Reading them is the worker's."""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound, Retryable, TooLarge, Unavailable
from revive_app.live.publish import publish
from revive_app.models import Campaign, KnowledgeSource
from revive_app.models.base import new_id
from revive_app.providers.documents.kinds import HEAD_BYTES, MEDIA_TYPES, recognise
from revive_app.providers.documents.unreadable import Unreadable
from revive_app.providers.storage import Storage
from revive_app.providers.web.refused import Refused
from revive_app.providers.web.target import parse
from revive_app.rules.clean import clean_text
from revive_app.services import activity, files
from revive_app.services.paging import Cursor, Page, page_of
from revive_app.vocabulary import ActivityType, SourceKind, SourceStatus, SourceWork

CHANGED = "knowledge.changed"
LARGEST_FILE = 20 * 1024 * 1024
MOST_SOURCES = 500
LONGEST_NAME = 200

WAITING = "Waiting to be read."
_READ_AT_ONCE = 256 * 1024
# Path separators, controls, and marks that turn the direction of what follows.
_NOT_IN_A_NAME = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as screens and API show it. `progress` is percent of the work under way."""

    id: UUID
    campaign_id: UUID
    kind: SourceKind
    name: str
    title: str
    url: str | None
    media_type: str
    size_bytes: int
    status: SourceStatus
    status_words: str
    progress: int
    chunk_count: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class _Upload:
    """A file that was measured and recognised, and where its bytes are to lie."""

    name: str
    media_type: str
    size_bytes: int
    sha256: str
    key: str


def add_file(client_id: UUID, *, campaign_id: UUID, name: str, file: BinaryIO, storage: Storage) -> UUID:
    """Keep an uploaded file and have it read; one of the same name is replaced once the new one is read.

    The same bytes under the same name change nothing. Returns the source's id. Opens its own transactions: none is
    open while bytes travel. Raises InvalidInput, TooLarge, NotFound, Conflict, Unavailable.
    """
    upload = _measure(client_id, name, file)
    with tenant_session(client_id) as session:
        require_campaign(session, campaign_id)
        known = _named(session, campaign_id, upload.name)
        if known is not None and _is_same(known, upload):
            return known.id
        files.promise_removal(session, upload.key, after=files.UNCLAIMED_AFTER)
    try:
        storage.put(upload.key, file)
    except Retryable as error:
        raise Unavailable("The file could not be stored. Try again in a moment.") from error
    with tenant_session(client_id) as session:
        return _take_upload(session, campaign_id, upload)


def add_page(session: TenantSession, *, campaign_id: UUID, url: str) -> UUID:
    """Have a web page read; one that is known is read anew. Returns the source's id.

    Raises InvalidInput for whatever is not plainly a public web address, NotFound, Conflict.
    """
    try:
        target = parse(url)
    except Refused as error:
        raise InvalidInput(error.message, fields=(FieldError("url", error.message),)) from error
    require_campaign(session, campaign_id, lock=True)
    # A page's name always holds a slash, a file's never does.
    source = _source(session, campaign_id, target.name, SourceKind.URL)
    if _is_waiting(source):
        return source.id
    source.url, source.media_type = target.url, MEDIA_TYPES_OF_PAGES
    _queue(session, source)
    return source.id


MEDIA_TYPES_OF_PAGES = "text/html"


def list_sources(
    session: TenantSession, campaign_id: UUID, *, limit: int = 100, cursor: str | None = None
) -> Page[SourceView]:
    """A campaign's sources, the newest first. Raises NotFound."""
    require_campaign(session, campaign_id)
    after = Cursor.decode(cursor)
    query = (
        select(KnowledgeSource)
        .where(col(KnowledgeSource.campaign_id) == campaign_id)
        .order_by(col(KnowledgeSource.created_at).desc(), col(KnowledgeSource.id).desc())
        .limit(limit + 1)
    )
    if after is not None:
        place = sa.tuple_(col(KnowledgeSource.created_at), col(KnowledgeSource.id))
        query = query.where(place < (after.at, after.id))
    found = session.exec(query).all()
    return page_of([_view(source) for source in found], limit, lambda last: Cursor(last.created_at, last.id))


def read_source(session: TenantSession, source_id: UUID) -> SourceView:
    """One source. Raises NotFound."""
    return _view(_get(session, source_id))


def delete_source(session: TenantSession, source_id: UUID) -> int:
    """Delete a source with its passages and its file. Returns how many passages went. Raises NotFound.

    Whoever is just reading it finds it gone and throws away what was read.
    """
    source = _get(session, source_id, lock=True)
    name, key, campaign_id = source.name, source.file_key, source.campaign_id
    count = session.run("DELETE FROM documents WHERE source_id = :source", source=source_id)
    session.delete(source)
    session.flush()
    if key is not None:
        files.promise_removal(session, key)
    activity.log(session, session.client_id, ActivityType.SYSTEM, f"Knowledge deleted: {name}")
    publish(session, session.client_id, CHANGED, source_id=source_id, campaign_id=campaign_id)
    return count


def require_campaign(session: TenantSession, campaign_id: UUID, *, lock: bool = False) -> None:
    """Raises NotFound when the shop has no such campaign. Locked, nobody else adds to it meanwhile."""
    query = select(Campaign.id).where(col(Campaign.id) == campaign_id)
    found = session.exec(query.with_for_update(key_share=True) if lock else query).first()
    if found is None:
        raise NotFound("No such campaign.")


def _measure(client_id: UUID, name: str, file: BinaryIO) -> _Upload:
    """What the file is, how long, and its digest. Raises InvalidInput, TooLarge."""
    name = _file_name(name)
    file.seek(0)
    try:
        kind = recognise(file.read(HEAD_BYTES), name=name)
    except Unreadable as error:
        raise InvalidInput(error.message, fields=(FieldError("file", error.message),)) from error
    file.seek(0)
    digest, size = hashlib.sha256(), 0
    while piece := file.read(_READ_AT_ONCE):
        digest.update(piece)
        size += len(piece)
        if size > LARGEST_FILE:
            raise TooLarge(f"A file may have {LARGEST_FILE // 1024 // 1024} MB at most.")
    return _Upload(name, MEDIA_TYPES[kind], size, digest.hexdigest(), f"knowledge/{client_id}/{new_id()}")


def _file_name(given: str) -> str:
    """The last part of whatever the browser sent, fit to be shown and cited; its ending survives cutting."""
    name = _NOT_IN_A_NAME.sub("", clean_text(given).replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not name:
        return "document"
    return (
        f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}"[:LONGEST_NAME]
        if dot
        else name[:LONGEST_NAME]
    )


def _take_upload(session: TenantSession, campaign_id: UUID, upload: _Upload) -> UUID:
    """Make the stored bytes the source's. A race for one name is decided here, under the campaign's lock."""
    require_campaign(session, campaign_id, lock=True)
    source = _source(session, campaign_id, upload.name, SourceKind.FILE)
    if _is_same(source, upload):
        files.promise_removal(session, upload.key)
        return source.id
    if source.file_key is not None:
        files.promise_removal(session, source.file_key)
    files.keep(session, upload.key)
    source.file_key, source.file_sha256 = upload.key, upload.sha256
    source.kind, source.media_type, source.size_bytes = SourceKind.FILE, upload.media_type, upload.size_bytes
    _queue(session, source)
    return source.id


def _is_same(source: KnowledgeSource, upload: _Upload) -> bool:
    """Whether these bytes have been learned under this name, or are about to be."""
    return source.file_sha256 == upload.sha256 and source.status is not SourceStatus.FAILED


def _is_waiting(source: KnowledgeSource) -> bool:
    """Whether the source is in the queue already, with nobody working on it yet."""
    return (
        source.status is SourceStatus.QUEUED
        and source.work_due_at is not None
        and source.work_due_at <= utc_now()
        and source.lease_id is None
    )


def _source(session: TenantSession, campaign_id: UUID, name: str, kind: SourceKind) -> KnowledgeSource:
    """The campaign's source of this name, locked; made if it is new. Raises Conflict when there are too many."""
    known = _named(session, campaign_id, name, lock=True)
    if known is not None:
        return known
    count = session.row(
        "SELECT count(*) AS count FROM knowledge_sources WHERE campaign_id = :campaign", campaign=campaign_id
    )
    if count is not None and count["count"] >= MOST_SOURCES:
        raise Conflict(f"A campaign has {MOST_SOURCES} sources at most. Delete some first.")
    source = KnowledgeSource(client_id=session.client_id, campaign_id=campaign_id, kind=kind, name=name)
    session.add(source)
    session.flush()
    return source


def _named(
    session: TenantSession, campaign_id: UUID, name: str, *, lock: bool = False
) -> KnowledgeSource | None:
    query = select(KnowledgeSource).where(
        col(KnowledgeSource.campaign_id) == campaign_id, col(KnowledgeSource.name) == name
    )
    return session.exec(query.with_for_update() if lock else query).first()


def _get(session: TenantSession, source_id: UUID, *, lock: bool = False) -> KnowledgeSource:
    query = select(KnowledgeSource).where(col(KnowledgeSource.id) == source_id)
    source = session.exec(query.with_for_update() if lock else query).first()
    if source is None:
        raise NotFound("No such knowledge source.")
    return source


def _queue(session: TenantSession, source: KnowledgeSource) -> None:
    """Have it read from the beginning. Whoever reads its former content loses the lease and stops."""
    source.status, source.status_words, source.progress = SourceStatus.QUEUED, WAITING, 0
    source.work, source.work_due_at, source.attempts = SourceWork.READ, utc_now(), 0
    source.lease_id = source.lease_until = None
    source.updated_at = utc_now()
    session.flush()
    jobs.learn_after(session)
    publish(session, session.client_id, CHANGED, source_id=source.id, campaign_id=source.campaign_id)


def _view(source: KnowledgeSource) -> SourceView:
    ready = source.status is SourceStatus.READY
    return SourceView(
        id=source.id,
        campaign_id=source.campaign_id,
        kind=source.kind,
        name=source.name,
        title=source.title,
        url=source.url,
        media_type=source.media_type,
        size_bytes=source.size_bytes,
        status=source.status,
        status_words=source.status_words,
        progress=100 if ready else source.progress,
        chunk_count=source.chunk_count,
        created_at=source.created_at,
        updated_at=source.updated_at,
    )
