"""What a campaign's agent is given to read, over HTTP. Nothing is read in a request: sources wait for the worker."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Query, UploadFile
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope
from revive_app.api.conversations import CursorParameter, Limit
from revive_app.api.problems import responses
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.providers.ai.protocol import Embedder
from revive_app.providers.storage import Storage
from revive_app.services import rag
from revive_app.services.knowledge import sources
from revive_app.services.knowledge.sources import SourceView
from revive_app.vocabulary import SourceKind, SourceStatus

LONGEST_QUESTION = 500


class SourceId(BaseModel):
    """The source that will be read; `GET /knowledge/{campaign_id}` says how far it is."""

    source_id: UUID


class SourceBody(BaseModel):
    """A file or page. `status_words` say what is happening or what went wrong; `progress` is percent."""

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
    created_at: Moment
    updated_at: Moment


class SourceList(BaseModel):
    """A page of sources."""

    items: list[SourceBody]
    next_cursor: str | None


class PassageBody(BaseModel):
    """A passage a question brings up. `score` is 0…1."""

    document_id: UUID
    source: str
    content: str
    score: float


class SearchBody(BaseModel):
    """What the agent would see, best first."""

    results: list[PassageBody]


class NewPage(BaseModel):
    """A public web page."""

    url: Annotated[str, Field(min_length=1, max_length=2000)]
    campaign_id: UUID


class DeletedSource(BaseModel):
    """What went."""

    source_id: UUID
    deleted_chunks: int


class SourceToDelete(BaseModel):
    """Which one."""

    source_id: UUID


def build_router(embedder: Embedder, storage: Storage) -> APIRouter:
    """The routes, with the model that embeds questions and the place where files lie."""
    router = APIRouter(prefix="/knowledge", tags=["knowledge"])

    @router.post("/upload", status_code=202, responses=responses(400, 401, 403, 404, 409, 413, 422, 503))
    def upload_file(
        scope: CallerScope,
        file: Annotated[UploadFile, File(description="PDF, DOCX, Markdown or text, at most 20 MB")],
        campaign_id: Annotated[UUID, Form()],
    ) -> SourceId:
        """Have a file read. One of the same name is replaced; the same bytes again change nothing."""
        source_id = sources.add_file(
            scope.client_id,
            campaign_id=campaign_id,
            name=file.filename or "",
            file=file.file,
            storage=storage,
        )
        return SourceId(source_id=source_id)

    @router.post("/scrape", status_code=202, responses=responses(400, 401, 403, 404, 409, 422))
    def scrape_page(scope: CallerScope, page: NewPage) -> SourceId:
        """Have a public web page read; one that is known is read anew."""
        with tenant_session(scope.client_id) as session:
            return SourceId(source_id=sources.add_page(session, campaign_id=page.campaign_id, url=page.url))

    @router.post("/delete-source", responses=responses(400, 401, 403, 404, 422))
    def delete_source(scope: CallerScope, source: SourceToDelete) -> DeletedSource:
        """Delete a source with its passages and its file. The agent no longer knows it when the answer is there."""
        with tenant_session(scope.client_id) as session:
            count = sources.delete_source(session, source.source_id)
        return DeletedSource(source_id=source.source_id, deleted_chunks=count)

    @router.get("/{campaign_id}", responses=responses(401, 404, 422))
    def read_knowledge(
        scope: CallerScope,
        campaign_id: UUID,
        limit: Limit = 100,
        cursor: CursorParameter = None,
        q: Annotated[str | None, Query(max_length=LONGEST_QUESTION)] = None,
    ) -> SourceList | SearchBody:
        """The campaign's sources, newest first; with `q`, the passages the agent would answer that question from."""
        with tenant_session(scope.client_id) as session:
            if q is None or not q.strip():
                page = sources.list_sources(session, campaign_id, limit=limit, cursor=cursor)
                return SourceList(items=[_source(view) for view in page.items], next_cursor=page.next_cursor)
            sources.require_campaign(session, campaign_id)
        found = rag.searcher(scope.client_id, campaign_id, embedder)(q)
        return SearchBody(
            results=[
                PassageBody(
                    document_id=passage.id,
                    source=passage.source,
                    content=passage.content,
                    score=passage.score,
                )
                for passage in found.passages
            ]
        )

    return router


def _source(view: SourceView) -> SourceBody:
    return SourceBody.model_validate(view, from_attributes=True)
