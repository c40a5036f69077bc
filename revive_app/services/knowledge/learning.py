"""Learning a source: its bytes become text, the text passages, the passages vectors, and all of it one replacement.

No transaction is open while a page is fetched, a file is read or a model embeds. What fails for good says why in a
sentence; what may go better later comes again, with the source as it was.
"""

import hashlib
import logging
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC

from revive_app.db import tenant_session
from revive_app.errors import ProviderError, Retryable, Terminal
from revive_app.models.knowledge import EMBEDDING_DIMENSIONS
from revive_app.providers.ai.mistral import batches
from revive_app.providers.ai.protocol import Embedder
from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.kinds import HEAD_BYTES, recognise
from revive_app.providers.documents.reader import read_document
from revive_app.providers.documents.unreadable import Reason, Unreadable
from revive_app.providers.storage import Storage
from revive_app.providers.web.dialing import PUBLIC_WEB, FetchPolicy
from revive_app.providers.web.fetch import fetch
from revive_app.rules.knowledge.chunking import chunk
from revive_app.rules.knowledge.paper_lines import tidy
from revive_app.services import rag
from revive_app.services.knowledge import leases
from revive_app.services.knowledge.leases import Lease, Outcome, Overtaken
from revive_app.vocabulary import SourceKind, SourceStatus, SourceWork

log = logging.getLogger(__name__)

_MODEL_AWAY = "The language model does not answer."
_MODEL_REFUSES = "The language model does not take it ({}). Check the Mistral settings."
_BROKE = "Something broke on our side."
# How far one is, in percent, when a step begins; embedding takes what lies between.
# What servers call a file they have no name for.
_SAYS_LITTLE = frozenset({"text/plain", "application/octet-stream"})
_AT_FETCHING, _AT_READING, _AT_EMBEDDING, _AT_WRITING = 5, 15, 25, 95


@dataclass(frozen=True, slots=True)
class Tools:
    """What learning needs of the outside world."""

    embedder: Embedder
    storage: Storage
    policy: FetchPolicy = PUBLIC_WEB


@dataclass(slots=True)
class Counts:
    """What one drain did."""

    learned: int = 0
    failed: int = 0
    postponed: int = 0
    overtaken: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        setattr(self, outcome.value, getattr(self, outcome.value) + 1)


def drain(tools: Tools, go_on: Callable[[], bool]) -> Counts:
    """Learn what is due until nothing is or `go_on` says no."""
    counts = Counts()
    while go_on():
        lease = leases.take()
        if lease is None:
            break
        counts.add(learn(lease, tools))
    return counts


def learn(lease: Lease, tools: Tools) -> Outcome:
    """Work on one source. The lease is given back, whatever comes of it."""
    given_up = leases.give_up_on_poison(lease)
    if given_up is not None:
        return given_up
    try:
        if lease.work is SourceWork.EMBED:
            _embed_anew(lease, tools)
        else:
            _read(lease, tools)
    except Overtaken:
        return Outcome.OVERTAKEN
    except ProviderError as error:
        return _after_provider_error(lease, error)
    except Exception:
        log.exception("source %s: learning failed, attempt %s", lease.source_id, lease.attempts)
        return leases.postpone(lease, _BROKE)
    return Outcome.LEARNED


def _after_provider_error(lease: Lease, error: ProviderError) -> Outcome:
    log.info("source %s: %s %s", lease.source_id, error.message, error.details)
    if isinstance(error, Terminal) and lease.work is SourceWork.READ:
        return leases.fail(lease, error.message)
    retry_after = error.retry_after if isinstance(error, Retryable) else None
    return leases.postpone(lease, error.message, retry_after=retry_after)


def _read(lease: Lease, tools: Tools) -> None:
    """From the file or page to passages. Raises Overtaken, ProviderError."""
    with tempfile.TemporaryFile() as file:
        extract = _extract(lease, file, tools)
    chunks = chunk(tidy(extract.text))
    if not chunks:
        raise Unreadable(Reason.NO_TEXT)
    digest = hashlib.sha256(extract.text.encode()).hexdigest()
    known = digest == lease.sha256 and lease.embed_model == tools.embedder.name
    vectors = () if known else _embed(lease, chunks, tools.embedder)
    with tenant_session(lease.client_id) as session:
        leases.lock(session, lease)
        if not known:
            prepared = rag.Prepared(tuple(chunks), vectors, tools.embedder.name, digest)
            rag.write(session, source_id=lease.source_id, prepared=prepared)
        leases.finish(session, lease, words=_remark(extract), title=extract.title, passages=len(chunks))


def _extract(lease: Lease, file: BinaryIO, tools: Tools) -> Extract:
    """The source's text. Raises Overtaken, ProviderError."""
    if lease.kind is SourceKind.URL and lease.url is not None:
        leases.renew(lease, SourceStatus.FETCHING, "Fetching the page.", _AT_FETCHING)
        fetched = fetch(lease.url, into=file, policy=tools.policy)
        media_type, charset = fetched.media_type, fetched.charset
        # A server that knows better is believed: /prices.pdf may answer with a page.
        name = fetched.target.file_name if media_type in _SAYS_LITTLE else ""
    elif lease.file_key is not None:
        leases.renew(lease, SourceStatus.FETCHING, "Opening the file.", _AT_FETCHING)
        tools.storage.get(lease.file_key, into=file)
        name, media_type, charset = lease.name, lease.media_type, ""
    else:
        raise Unreadable(Reason.EMPTY, "Its file is not here. Upload it again.")
    leases.renew(lease, SourceStatus.FETCHING, "Reading it.", _AT_READING)
    file.seek(0)
    kind = recognise(file.read(HEAD_BYTES), name=name, media_type=media_type)
    return read_document(file, kind, charset=charset)


def _remark(extract: Extract) -> str:
    if extract.unread_pages == 0:
        return ""
    pages = "1 page" if extract.unread_pages == 1 else f"{extract.unread_pages} pages"
    return f"{pages} could not be read."


def _embed(lease: Lease, chunks: Sequence[str], embedder: Embedder) -> tuple[tuple[float, ...], ...]:
    """A vector a passage, one request at a time, saying how far it is. Raises Overtaken, ProviderError."""
    vectors: list[tuple[float, ...]] = []
    for batch in batches(chunks):
        done = _AT_EMBEDDING + (_AT_WRITING - _AT_EMBEDDING) * len(vectors) // len(chunks)
        words = f"Learning {len(chunks)} passage{'' if len(chunks) == 1 else 's'}."
        leases.renew(lease, SourceStatus.EMBEDDING, words, done)
        try:
            vectors += [tuple(vector) for vector in embedder.embed(batch)]
        except Retryable as error:
            raise Retryable(_MODEL_AWAY, code=error.code, retry_after=error.retry_after) from error
        except ProviderError as error:
            raise Terminal(_MODEL_REFUSES.format(error.message), code=error.code) from error
    leases.renew(lease, SourceStatus.EMBEDDING, "Writing it down.", _AT_WRITING)
    return tuple(vectors)


def _embed_anew(lease: Lease, tools: Tools) -> None:
    """New vectors for the passages there are, each keeping its id. Raises Overtaken, ProviderError."""
    with tenant_session(lease.client_id) as session:
        rows = session.rows(
            "SELECT id, content FROM documents WHERE source_id = :source ORDER BY position",
            source=lease.source_id,
        )
        title = session.row("SELECT title FROM knowledge_sources WHERE id = :id", id=lease.source_id)
    if title is None:
        raise Overtaken
    model = tools.embedder.name
    vectors = _embed(lease, [row["content"] for row in rows], tools.embedder)
    with tenant_session(lease.client_id) as session:
        leases.lock(session, lease)
        if rows:
            session.connection().execute(
                _NEW_VECTOR,
                [
                    {"id": row["id"], "vector": list(vector), "model": model}
                    for row, vector in zip(rows, vectors, strict=True)
                ],
            )
        session.run(
            "UPDATE knowledge_sources SET embed_model = :model WHERE id = :id",
            model=model,
            id=lease.source_id,
        )
        leases.finish(session, lease, title=title["title"], passages=len(rows))


_NEW_VECTOR = sa.text(
    "UPDATE documents SET embedding = :vector, embed_model = :model WHERE id = :id"
).bindparams(sa.bindparam("vector", type_=HALFVEC(EMBEDDING_DIMENSIONS)))
