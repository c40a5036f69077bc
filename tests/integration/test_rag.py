"""Knowledge in the real database: stored whole, found by meaning and words, never across shops."""

from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from revive_app.clock import utc_now
from revive_app.db import tenant_session
from revive_app.errors import NotFound, Retryable
from revive_app.models import Document, KnowledgeSource, Product
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.services import rag
from revive_app.vocabulary import SourceKind, SourceStatus
from tests.builders import Shop, make_shop

EMBEDDER = OfflineEmbedder()

TEXTS = {
    "returns": "# Returns\nUnworn jewellery may be returned within 7 days with the bill. Coins cannot be returned.",
    "parking": "# Parking\nThere is free parking for six cars behind the showroom.",
    "emi": "# EMI\nEMI is possible for 3, 6 and 9 months on diamond jewellery. The smallest bill is ₹30,000.",
    "exchange": "# Old gold\nOld gold from other shops is taken after a melt test with a deduction of 3%.",
    "hours": "# Opening hours\nOpen from 10:30 am to 8:30 pm, closed on Tuesdays.",
    "care": "# Care of pearls\nKeep pearls flat and away from perfume. Restringing costs ₹350.",
}


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop()
    with tenant_session(shop.client_id) as session:
        for name, text in TEXTS.items():
            rag.store_text(session, campaign_id=shop.campaign_id, name=name, text=text, embedder=EMBEDDER)
    return shop


def sources_found(shop: Shop, query: str, *, limit: int = 3) -> list[str]:
    """The names of the sources a question brings up."""
    with tenant_session(shop.client_id) as session:
        found = rag.find_passages(
            session, campaign_id=shop.campaign_id, query=query, embedder=EMBEDDER, limit=limit
        )
        return [passage.source for passage in found]


@pytest.mark.parametrize(
    ("query", "source"),
    [
        ("Can I return a ring?", "returns"),
        ("wapas karne ka niyam kya hai", "returns"),
        ("पार्किंग है क्या?", "parking"),
        ("kist par milega?", "emi"),
        ("purana sona lete ho", "exchange"),
        ("kis din band rehta hai", "hours"),
        ("मोती कैसे रखें?", "care"),
    ],
)
def test_a_question_in_any_of_our_languages_finds_its_passage(shop: Shop, query: str, source: str) -> None:
    assert sources_found(shop, query)[0] == source


def test_what_nothing_speaks_of_finds_nothing(shop: Shop) -> None:
    assert sources_found(shop, "zzzz qqqq") == []


@pytest.mark.parametrize(
    "query", ["", "   ", "'; DROP TABLE documents; --", "a & | ! ( ) :* <->", "\\", "x" * 10_000, "%_"]
)
def test_no_question_breaks_the_search(shop: Shop, query: str) -> None:
    sources_found(shop, query)


def test_scores_lie_between_0_and_1_best_first(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        found = rag.find_passages(
            session,
            campaign_id=shop.campaign_id,
            query="return the ring, parking, emi",
            embedder=EMBEDDER,
            limit=10,
        )

    scores = [passage.score for passage in found]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_another_shop_finds_nothing_of_it(shop: Shop) -> None:
    other = make_shop()

    with tenant_session(other.client_id) as session:
        found = rag.find_passages(session, campaign_id=shop.campaign_id, query="parking", embedder=EMBEDDER)

    assert found == []


def test_another_campaign_of_the_shop_is_not_searched(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        assert rag.find_passages(session, campaign_id=uuid4(), query="parking", embedder=EMBEDDER) == []


def test_vectors_of_another_model_are_never_compared(shop: Shop) -> None:
    class Other(OfflineEmbedder):
        name = "other-model"

    with tenant_session(shop.client_id) as session:
        assert (
            rag.find_passages(session, campaign_id=shop.campaign_id, query="parking", embedder=Other()) == []
        )


def test_a_shop_cannot_write_into_anothers_campaign_or_source(shop: Shop) -> None:
    other = make_shop()
    with tenant_session(shop.client_id) as session:
        source_id = session.exec(sa.select(KnowledgeSource.id).limit(1)).scalar_one()  # type: ignore[call-overload]
    prepared = rag.prepare("planted", embedder=EMBEDDER)

    with tenant_session(other.client_id) as session:
        with pytest.raises(NotFound):
            rag.write(session, source_id=source_id, prepared=prepared)
        with pytest.raises(NotFound):
            rag.store_text(session, campaign_id=shop.campaign_id, name="x", text="y", embedder=EMBEDDER)

    assert count_documents(shop) == len(TEXTS)


def count_documents(shop: Shop) -> int:
    """How many passages a shop has."""
    with tenant_session(shop.client_id) as session:
        return session.exec(sa.select(sa.func.count()).select_from(Document)).scalar_one()  # type: ignore[call-overload]


def test_storing_again_replaces_the_source(shop: Shop) -> None:
    with tenant_session(shop.client_id) as session:
        source_id = rag.store_text(
            session,
            campaign_id=shop.campaign_id,
            name="parking",
            text="# Parking\nNo parking any more.",
            embedder=EMBEDDER,
            kind=SourceKind.FILE,
        )
        source = session.get_one(KnowledgeSource, source_id)
        assert (source.status, source.chunk_count) == (SourceStatus.READY, 1)

    assert count_documents(shop) == len(TEXTS)
    with tenant_session(shop.client_id) as session:
        found = rag.find_passages(session, campaign_id=shop.campaign_id, query="parking", embedder=EMBEDDER)
    assert found[0].content == "# Parking\nNo parking any more."


def test_a_replacement_that_fails_leaves_the_old_passages(shop: Shop) -> None:
    broken = rag.Prepared(("one", "two"), ((0.0,) * 3, (0.0,) * 3), EMBEDDER.name, "0" * 64)
    with tenant_session(shop.client_id) as session:
        source_id = rag.add_source(
            session, campaign_id=shop.campaign_id, name="parking", kind=SourceKind.TEXT
        )

    with pytest.raises(sa.exc.StatementError), tenant_session(shop.client_id) as session:
        rag.write(session, source_id=source_id, prepared=broken)

    assert sources_found(shop, "parking")[0] == "parking"
    assert count_documents(shop) == len(TEXTS)


def test_a_long_text_becomes_several_passages_in_order(shop: Shop) -> None:
    text = "\n\n".join(f"Paragraph {number} about platinum bracelets. " * 10 for number in range(10))

    with tenant_session(shop.client_id) as session:
        source_id = rag.store_text(
            session, campaign_id=shop.campaign_id, name="long", text=text, embedder=EMBEDDER
        )
        rows = session.rows(
            "SELECT position, content FROM documents WHERE source_id = :s ORDER BY position", s=source_id
        )

    assert [row["position"] for row in rows] == list(range(len(rows)))
    assert len(rows) > 3
    assert max(len(row["content"]) for row in rows) <= 1000


def add_product(shop: Shop, sku: str, name: str, price: int, **more: object) -> UUID:
    """A piece in a shop's catalog."""
    with tenant_session(shop.client_id) as session:
        product = Product(client_id=shop.client_id, sku=sku, name=name, price=price, **more)
        session.add(product)
        session.flush()
        return product.id


@pytest.fixture
def catalog(shop: Shop) -> Shop:
    add_product(shop, "BN-101", "Lotus Gold Bangle", 125_000, category="bangle", metal="gold", purity="22K")
    add_product(shop, "RG-220", "Solitaire Ring", 84_500, category="ring", stones="diamond")
    add_product(shop, "AN-12", "Silver Payal", 3_450, category="anklet", metal="silver", weight_mg=40_000)
    add_product(shop, "HD-1", "Hidden Ring", 1, category="ring", hidden_at=utc_now())
    return shop


@pytest.mark.parametrize(
    ("query", "skus"),
    [
        ("lotus bangle ka daam", ["BN-101"]),
        ("kangan dikhao", ["BN-101"]),
        ("heere ki anguthi", ["RG-220"]),
        ("चाँदी की पायल", ["AN-12"]),
        ("price of rg220", ["RG-220"]),
        ("platinum watch", []),
        ("", []),
    ],
)
def test_products_are_found_by_name_kind_metal_stone_and_code(
    catalog: Shop, query: str, skus: list[str]
) -> None:
    with tenant_session(catalog.client_id) as session:
        assert [product.sku for product in rag.find_products(session, query=query)] == skus


def test_another_shops_products_are_not_found(catalog: Shop) -> None:
    other = make_shop()

    with tenant_session(other.client_id) as session:
        assert rag.find_products(session, query="bangle") == []


def test_the_searcher_brings_passages_and_products_together(catalog: Shop) -> None:
    found = rag.searcher(catalog.client_id, catalog.campaign_id, EMBEDDER)("can I return the lotus bangle?")

    assert found.passages[0].source == "returns"
    assert [product.sku for product in found.products] == ["BN-101"]


def test_without_its_embedder_the_search_goes_by_words(catalog: Shop) -> None:
    class Away(OfflineEmbedder):
        def embed(self, texts: list[str]) -> list[list[float]]:
            raise Retryable("away")

    found = rag.searcher(catalog.client_id, catalog.campaign_id, Away())("free parking?")

    assert [passage.source for passage in found.passages] == ["parking"]
