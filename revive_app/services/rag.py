"""What the agent knows: storing a shop's texts as passages, and finding the ones a question is about.

Search is exact, per campaign and embedding model, by meaning and by words, the two ranks fused. Vectors are
made before a transaction opens: nothing waits on a model while rows are locked.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import sqlalchemy as sa
from pgvector.sqlalchemy import HALFVEC
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import NotFound, ProviderError
from revive_app.models import Campaign, Document, KnowledgeSource
from revive_app.models.base import new_id
from revive_app.models.knowledge import EMBEDDING_DIMENSIONS
from revive_app.providers.ai.deadline import within
from revive_app.providers.ai.protocol import Embedder, Passage, ProductFact
from revive_app.rules.knowledge.asking import read_question
from revive_app.rules.knowledge.chunking import chunk
from revive_app.rules.knowledge.injection import without_orders
from revive_app.rules.knowledge.paper_lines import tidy
from revive_app.rules.knowledge.quoting import relevance
from revive_app.rules.language.glossary import STOPWORDS, notion, spellings, weight
from revive_app.rules.language.lexicon.finding import notion_of, spelled
from revive_app.rules.language.text import READ_LIMIT, words
from revive_app.services.product_search import find_products, product_fact
from revive_app.vocabulary import SourceKind, SourceStatus

__all__ = [
    "Found",
    "Prepared",
    "Search",
    "add_source",
    "find_passages",
    "find_products",
    "prepare",
    "product_fact",
    "search_passages",
    "searcher",
    "store_text",
    "write",
]

# Reciprocal rank fusion's constant. 60, the usual one, is for lists of hundreds; measured on our questions, lists
# of twenty rank better with 10 (MRR 0.93 → 0.94 and 0.90 → 0.93).
RRF_K = 10
# What a passage says to the question counts as much as meaning and words together.
TELLING_WEIGHT = 3
# Among twenty passages found by a single word the fusion of ranks does not see that one of them tells nearly nothing.
PALE_SHARE, PALE_PULL = 0.5, 0.5
CANDIDATES = 20
MOST_SEARCH_WORDS = 60
SPELLINGS_SEARCHED = 8
# A customer is waiting: better an answer found by words than none.
QUESTION_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text cut into passages with their vectors, made by the embedder named."""

    chunks: tuple[str, ...]
    vectors: tuple[tuple[float, ...], ...]
    embed_model: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search brought up, best first."""

    passages: tuple[Passage, ...] = ()
    products: tuple[ProductFact, ...] = ()


Search = Callable[[str], Found]


def prepare(text: str, *, embedder: Embedder) -> Prepared:
    """Cut and embed a text. Call it outside any transaction. Raises ProviderError."""
    chunks = chunk(tidy(text))
    vectors = embedder.embed(chunks) if chunks else []
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Prepared(tuple(chunks), tuple(tuple(vector) for vector in vectors), embedder.name, digest)


def write(session: TenantSession, *, source_id: UUID, prepared: Prepared) -> int:
    """Replace a source's passages by the prepared ones, all or nothing. Returns their number. Raises NotFound."""
    source = session.exec(
        select(KnowledgeSource).where(col(KnowledgeSource.id) == source_id).with_for_update()
    ).first()
    if source is None:
        raise NotFound("No such knowledge source.")
    session.run("DELETE FROM documents WHERE source_id = :source", source=source_id)
    session.add_all(_documents(session, source, prepared))
    source.status, source.status_words = SourceStatus.READY, ""
    source.chunk_count, source.sha256 = len(prepared.chunks), prepared.sha256
    source.embed_model = prepared.embed_model
    source.updated_at = utc_now()
    session.flush()
    return len(prepared.chunks)


def store_text(
    session: TenantSession,
    *,
    campaign_id: UUID,
    name: str,
    text: str,
    embedder: Embedder,
    kind: SourceKind = SourceKind.TEXT,
) -> UUID:
    """A text as a source of the campaign; one of the same name is replaced. Returns the source's id.

    Convenient for seeding with the offline embedder. With a remote one use `prepare` first, then `write`:
    this embeds inside the caller's transaction.
    """
    source_id = add_source(session, campaign_id=campaign_id, name=name, kind=kind)
    write(session, source_id=source_id, prepared=prepare(text, embedder=embedder))
    return source_id


def add_source(session: TenantSession, *, campaign_id: UUID, name: str, kind: SourceKind) -> UUID:
    """The campaign's source of this name, made if it is new. Raises NotFound for another shop's campaign."""
    if session.get(Campaign, campaign_id) is None:
        raise NotFound("No such campaign.")
    known = session.exec(
        select(KnowledgeSource).where(
            col(KnowledgeSource.campaign_id) == campaign_id, col(KnowledgeSource.name) == name
        )
    ).first()
    if known is not None:
        return known.id
    source = KnowledgeSource(client_id=session.client_id, campaign_id=campaign_id, kind=kind, name=name)
    session.add(source)
    session.flush()
    return source.id


def find_passages(
    session: TenantSession, *, campaign_id: UUID, query: str, embedder: Embedder, limit: int = 3
) -> list[Passage]:
    """The passages a question is about, best first. Embeds the question while the transaction is open."""
    vector = embedder.embed([query[:READ_LIMIT]])[0]
    return search_passages(
        session,
        campaign_id=campaign_id,
        query=query,
        vector=vector,
        embed_model=embedder.name,
        threshold=embedder.threshold,
        limit=limit,
    )


def search_passages(
    session: TenantSession,
    *,
    campaign_id: UUID,
    query: str,
    vector: Sequence[float] | None,
    embed_model: str,
    threshold: float,
    limit: int = 3,
) -> list[Passage]:
    """Passages by meaning and by words, ranked by both and by what they say to the question.

    Without a vector: by words alone.
    """
    near = _nearest(session, campaign_id, vector, embed_model, threshold) if vector is not None else []
    worded = _worded(session, campaign_id, query, embed_model)
    told, pale = _telling(query, [*near, *worded])
    return _fused(pale, (near, 1), (worded, 1), (told, TELLING_WEIGHT))[:limit]


def searcher(client_id: UUID, campaign_id: UUID, embedder: Embedder, *, limit: int = 4) -> Search:
    """A search of one campaign that opens a short transaction of its own; the question is embedded before it.

    When the embedder is away the words alone must do.
    """

    def search(query: str) -> Found:
        """Passages and products for one question."""
        vector = _question_vector(query, embedder)
        with tenant_session(client_id) as session:
            passages = search_passages(
                session,
                campaign_id=campaign_id,
                query=query,
                vector=vector,
                embed_model=embedder.name,
                threshold=embedder.threshold,
                limit=limit,
            )
            return Found(tuple(passages), tuple(find_products(session, query=query)))

    return search


def _question_vector(query: str, embedder: Embedder) -> list[float] | None:
    """The question as a vector; None when the embedder is away or slow."""
    try:
        return within(QUESTION_SECONDS, lambda: embedder.embed([query[:READ_LIMIT]])[0])
    except ProviderError:
        return None


def _documents(session: TenantSession, source: KnowledgeSource, prepared: Prepared) -> Iterable[Document]:
    for position, (content_, vector) in enumerate(zip(prepared.chunks, prepared.vectors, strict=True)):
        yield Document(
            id=new_id(),
            client_id=session.client_id,
            campaign_id=source.campaign_id,
            source_id=source.id,
            position=position,
            source=source.name,
            content=content_,
            embedding=list(vector),
            embed_model=prepared.embed_model,
        )


_NEAREST = sa.text(
    "SELECT id, source, content, similarity"
    " FROM match_documents(:vector, :campaign, :model, :threshold, :count)"
).bindparams(sa.bindparam("vector", type_=HALFVEC(EMBEDDING_DIMENSIONS)))


def _nearest(
    session: TenantSession, campaign_id: UUID, vector: Sequence[float], model: str, threshold: float
) -> list[Passage]:
    rows = session.connection().execute(
        _NEAREST,
        {
            "vector": list(vector),
            "campaign": campaign_id,
            "model": model,
            "threshold": threshold,
            "count": CANDIDATES,
        },
    )
    return _passages((row.id, row.source, row.content, row.similarity) for row in rows)


def _worded(session: TenantSession, campaign_id: UUID, query: str, model: str) -> list[Passage]:
    """Passages that hold the question's words, in its own language or another, best rank first."""
    terms = _search_terms(query)
    if not terms:
        return []
    rows = session.rows(
        "SELECT id, source, content, ts_rank_cd(search_words, query, 32) AS rank"
        " FROM documents, to_tsquery('simple', :terms) query"
        " WHERE campaign_id = :campaign AND embed_model = :model AND search_words @@ query"
        " ORDER BY rank DESC, id LIMIT :count",
        terms=" | ".join(terms),
        campaign=campaign_id,
        model=model,
        count=CANDIDATES,
    )
    return _passages((row["id"], row["source"], row["content"], row["rank"]) for row in rows)


def _passages(rows: Iterable[tuple[UUID, str, str, float]]) -> list[Passage]:
    """The passages without what they order a model to do; those that hold nothing else are no passages."""
    found = (Passage(id_, source, without_orders(text), float(score)) for id_, source, text, score in rows)
    return [passage for passage in found if passage.content.strip()]


def _search_terms(query: str) -> list[str]:
    """Lexemes for to_tsquery: letters and digits only, so that nothing in a question is an operator.

    What every text of a jeweller says ("gold", "day") is searched for only when nothing better was said.
    """
    said = [word for word in words(query[:READ_LIMIT]) if word.folded not in STOPWORDS]
    telling = [word for word in said if weight(notion(word.folded)) >= 1.5]
    terms: dict[str, None] = {}
    for word in telling or [word for word in said if weight(notion(word.folded)) >= 1.0]:
        named = notion_of(word.folded)
        known = (*spellings(named), *spelled(named))[:SPELLINGS_SEARCHED]
        forms = (word.text.lower(), word.folded, *known)
        terms.update(dict.fromkeys(forms))
    # what only several words together ask for
    for named in sorted(term.named for term in read_question(query).terms):
        terms.update(dict.fromkeys((*spellings(named), *spelled(named))[:SPELLINGS_SEARCHED]))
    return [term for term in terms if term.isalnum()][:MOST_SEARCH_WORDS]


def _telling(query: str, found: Sequence[Passage]) -> tuple[list[Passage], frozenset[UUID]]:
    """The passages found that have something to say to the question, the most telling first; and those that have little
    beside the best."""
    unique = {passage.id: passage for passage in found}.values()
    # equal scores keep the order they were found in
    scored = sorted(((relevance(query, p.content), p) for p in unique), key=lambda pair: -pair[0])
    least = PALE_SHARE * scored[0][0] if scored else 0.0
    pale = frozenset(passage.id for score, passage in scored if score < least)
    return [passage for score, passage in scored if score > 0], pale


def _fused(pale: frozenset[UUID], *rankings: tuple[Sequence[Passage], int]) -> list[Passage]:
    """Reciprocal rank fusion: weight / (10 + rank), summed over the rankings, half of it for pale passages.

    Scores are scaled to 0…1.
    """
    points: dict[UUID, float] = {}
    known: dict[UUID, Passage] = {}
    for ranking, pull in rankings:
        for rank, passage in enumerate(ranking, start=1):
            points[passage.id] = points.get(passage.id, 0.0) + pull * (
                PALE_PULL if passage.id in pale else 1
            ) / (RRF_K + rank)
            known.setdefault(passage.id, passage)
    best = sum(pull for _, pull in rankings) / (RRF_K + 1)
    # `known` holds the nearest first: ties go to meaning
    ordered = sorted(known, key=lambda id_: -points[id_])
    return [replace(known[id_], score=round(points[id_] / best, 4)) for id_ in ordered]
