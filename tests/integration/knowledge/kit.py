"""What the tests of learning share: tools that stay on this machine, and a look at what became of a source."""

import io
import tempfile
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from obstore.store import LocalStore

from revive_app.db import system_session, tenant_session
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.protocol import Embedder
from revive_app.providers.storage import Storage
from revive_app.providers.web.dialing import FetchPolicy
from revive_app.services import rag
from revive_app.services.knowledge import learning, sources
from revive_app.services.knowledge.learning import Counts, Tools
from tests.builders import Shop
from tests.fakes.website import Internet


class Library:
    """A shop's knowledge and a worker for it."""

    def __init__(
        self, shop: Shop, *, embedder: Embedder | None = None, policy: FetchPolicy | None = None
    ) -> None:
        self.shop = shop
        # gone with the library
        self._temporary = tempfile.TemporaryDirectory(prefix="revive-library-")
        self.folder = Path(self._temporary.name)
        self.storage = Storage(LocalStore(self.folder))
        # Unless a test brings a website there is no internet at all.
        self.tools = Tools(embedder or OfflineEmbedder(), self.storage, policy or Internet({}).policy())

    def upload(self, name: str, data: bytes | str, *, campaign_id: UUID | None = None) -> UUID:
        """What the API does with a file."""
        return sources.add_file(
            self.shop.client_id,
            campaign_id=campaign_id or self.shop.campaign_id,
            name=name,
            file=io.BytesIO(data.encode() if isinstance(data, str) else data),
            storage=self.storage,
        )

    def scrape(self, url: str) -> UUID:
        """What the API does with an address."""
        with tenant_session(self.shop.client_id) as session:
            return sources.add_page(session, campaign_id=self.shop.campaign_id, url=url)

    def delete(self, source_id: UUID) -> int:
        """What the API does with a source nobody wants."""
        with tenant_session(self.shop.client_id) as session:
            return sources.delete_source(session, source_id)

    def work(self, **tools: Any) -> Counts:
        """What the worker does when its bell rings."""
        chosen = Tools(**{**{n: getattr(self.tools, n) for n in ("embedder", "storage", "policy")}, **tools})
        return learning.drain(chosen, lambda: True)

    def learn(self, name: str, data: bytes | str) -> UUID:
        """Upload and work."""
        source_id = self.upload(name, data)
        self.work()
        return source_id

    def source(self, source_id: UUID) -> sources.SourceView:
        """The source as screens show it."""
        with tenant_session(self.shop.client_id) as session:
            return sources.read_source(session, source_id)

    def said(self, source_id: UUID) -> tuple[str, str, int, int]:
        """Its status, words, progress and passages."""
        view = self.source(source_id)
        return view.status.value, view.status_words, view.progress, view.chunk_count

    def found(self, question: str, *, embedder: Embedder | None = None) -> list[str]:
        """The passages the agent would see."""
        search = rag.searcher(self.shop.client_id, self.shop.campaign_id, embedder or self.tools.embedder)
        return [passage.content for passage in search(question).passages]

    @property
    def files(self) -> list[str]:
        """The stored files."""
        return sorted(str(file.relative_to(self.folder)) for file in self.folder.rglob("*") if file.is_file())


def passages(source_id: UUID) -> list[str]:
    """A source's passages in order, whoever looks."""
    with system_session() as session:
        rows = session.rows(
            "SELECT content FROM documents WHERE source_id = :id ORDER BY position", id=source_id
        )
    return [row["content"] for row in rows]


def row(source_id: UUID) -> sa.RowMapping:
    """The source as it stands."""
    with system_session() as session:
        found = session.row("SELECT * FROM knowledge_sources WHERE id = :id", id=source_id)
    assert found is not None
    return found


def hurry(source_id: UUID | None = None) -> None:
    """Let pauses and leases be over."""
    with system_session() as session:
        session.run(
            "UPDATE knowledge_sources SET work_due_at = now(),"
            " lease_until = CASE WHEN lease_id IS NULL THEN NULL ELSE now() END"
            " WHERE work_due_at IS NOT NULL AND (CAST(:id AS uuid) IS NULL OR id = :id)",
            id=source_id,
        )
