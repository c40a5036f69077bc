"""The demo shop's papers as passages its agent can search."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from revive_app.db import SystemSession
from revive_app.demo import campaigns
from revive_app.demo.knowledge import Paper, papers
from revive_app.errors import ProviderError
from revive_app.models import Document, KnowledgeSource
from revive_app.providers.ai.protocol import Embedder
from revive_app.services import rag
from revive_app.services.seeding.ground import Ground
from revive_app.vocabulary import SourceKind, SourceStatus

_MODEL_AWAY = "The language model could not be reached. Upload the file again."


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper and its passages; None when the model that makes their vectors was away."""

    paper: Paper
    prepared: rag.Prepared | None


def read(embedder: Embedder, *, now: datetime) -> tuple[ReadPaper, ...]:
    """The papers, cut and embedded. Call it before any transaction: it may ask a model over the network."""
    last_day = (now + timedelta(days=campaigns.SHAADI.offer_days or 0)).date()
    return tuple(ReadPaper(paper, _prepare(paper, embedder)) for paper in papers(offer_until=last_day))


def shelve(
    session: SystemSession, ground: Ground, read_papers: tuple[ReadPaper, ...]
) -> tuple[Document, ...]:
    """Write the papers for the default campaign's agent; their passages."""
    shelf = [(_source(ground, one, place), one.prepared) for place, one in enumerate(read_papers)]
    session.add_all(source for source, _ in shelf)
    session.flush()
    passages = [passage for source, prepared in shelf if prepared for passage in _documents(source, prepared)]
    session.add_all(passages)
    session.flush()
    return tuple(passages)


def _prepare(paper: Paper, embedder: Embedder) -> rag.Prepared | None:
    try:
        return rag.prepare(paper.text, embedder=embedder)
    except ProviderError:
        return None


def _source(ground: Ground, one: ReadPaper, place: int) -> KnowledgeSource:
    uploaded_at = ground.default_campaign.created_at + timedelta(minutes=place)
    ready = one.prepared is not None
    return KnowledgeSource(
        client_id=ground.client_id,
        campaign_id=ground.default_campaign.id,
        kind=SourceKind.FILE,
        name=one.paper.name,
        media_type="text/markdown",
        sha256=one.prepared.sha256 if one.prepared else None,
        status=SourceStatus.READY if ready else SourceStatus.FAILED,
        status_words="" if ready else _MODEL_AWAY,
        chunk_count=len(one.prepared.chunks) if one.prepared else 0,
        embed_model=one.prepared.embed_model if one.prepared else None,
        created_at=uploaded_at,
        updated_at=uploaded_at,
    )


def _documents(source: KnowledgeSource, prepared: rag.Prepared) -> list[Document]:
    return [
        Document(
            client_id=source.client_id,
            campaign_id=source.campaign_id,
            source_id=source.id,
            position=position,
            source=source.name,
            content=content,
            embedding=list(vector),
            embed_model=prepared.embed_model,
            created_at=source.created_at,
        )
        for position, (content, vector) in enumerate(zip(prepared.chunks, prepared.vectors, strict=True))
    ]
