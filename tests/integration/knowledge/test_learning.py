"""From a file or page to what the agent knows: through the real database, the real child process, real sockets."""

from uuid import UUID

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Retryable, Terminal
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.mistral import MistralEmbedder
from revive_app.providers.ai.mistral_calls import MistralCalls
from revive_app.services.conversation import recall
from revive_app.services.knowledge import leases
from revive_app.services.knowledge.learning import Counts
from tests import documents
from tests.builders import make_shop, scalar
from tests.fakes.mistral_server import API_KEY, Fails, mistral_server
from tests.fakes.website import answer, one_site, website
from tests.integration.knowledge.kit import Library, hurry, passages, row

RETURNS = "# Returns\nUnworn jewellery may be returned within 7 days with the bill."
LEARNED = Counts(learned=1)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("returns.md", RETURNS),
        ("returns.txt", "Unworn jewellery may be returned within 7 days with the bill."),
        (
            "returns.pdf",
            documents.pdf(["# Returns", "Unworn jewellery may be returned within 7 days with the bill."]),
        ),
        (
            "returns.docx",
            documents.docx(
                documents.paragraph("Returns", style="Heading1")
                + documents.paragraph("Unworn jewellery may be returned within 7 days with the bill.")
            ),
        ),
    ],
)
def test_an_uploaded_file_is_read_and_found(library: Library, name: str, data: bytes | str) -> None:
    source_id = library.upload(name, data)
    assert library.said(source_id) == ("queued", "Waiting to be read.", 0, 0)
    assert library.found("can I return a ring?") == []

    assert library.work() == LEARNED

    assert library.said(source_id) == ("ready", "", 100, 1)
    assert "within 7 days" in library.found("can I return a ring?")[0]
    assert (
        scalar("SELECT count(*) FROM activity_events WHERE detail = :d", d=f"Learned {name}: 1 passage") == 1
    )
    assert library.work() == Counts()


def test_a_web_page_is_read_and_found(library: Library) -> None:
    page = b"<title>Returns</title><body><nav>Home</nav><p>Unworn jewellery: 7 days.</p></body>"
    with website(returns=answer(page)) as site:
        _, policy = one_site(site, "lotus.example.com")
        source_id = library.scrape("http://lotus.example.com/returns")
        with tenant_session(library.shop.client_id) as session:
            assert recall.hosts_of_sources(session, library.shop.campaign_id) == frozenset()
        assert library.work(policy=policy) == LEARNED

    view = library.source(source_id)
    assert (view.name, view.title, view.url) == (
        "lotus.example.com/returns",
        "Returns",
        "http://lotus.example.com/returns",
    )
    assert library.said(source_id) == ("ready", "", 100, 1)
    assert library.found("return ring") == ["# Returns\n\nUnworn jewellery: 7 days."]
    with tenant_session(library.shop.client_id) as session:
        assert recall.hosts_of_sources(session, library.shop.campaign_id) == {"lotus.example.com"}


def test_a_pdf_behind_an_address_is_read(library: Library) -> None:
    pdf = answer(documents.pdf(["Making charges are 12%"]), content_type="application/octet-stream")
    with website(**{"prices.pdf": pdf}) as site:
        _, policy = one_site(site, "lotus.example.com")
        source_id = library.scrape("lotus.example.com:80/prices.pdf".replace("lotus", "http://lotus"))
        library.work(policy=policy)

    assert passages(source_id) == ["Making charges are 12%"]


# --- a changed price wins ----------------------------------------------------------------------------------------


def test_a_changed_price_wins(library: Library) -> None:
    first = library.learn("prices.md", "# Rings\nThe lotus ring costs ₹45,000.")
    again = library.upload("prices.md", "# Rings\nThe lotus ring costs ₹52,000.")
    assert again == first
    assert library.found("lotus ring price") == ["# Rings\nThe lotus ring costs ₹45,000."]

    library.work()

    assert library.found("lotus ring price") == ["# Rings\nThe lotus ring costs ₹52,000."]
    assert passages(first) == ["# Rings\nThe lotus ring costs ₹52,000."]
    assert scalar("SELECT count(*) FROM knowledge_sources") == 1


def test_a_page_is_read_anew_and_its_new_price_wins(library: Library) -> None:
    with website(ring=answer(b"<p>The lotus ring costs 45,000 rupees</p>")) as site:
        _, policy = one_site(site, "lotus.example.com")
        first = library.scrape("http://lotus.example.com/ring")
        library.work(policy=policy)
        site.pages["/ring"] = answer(b"<p>The lotus ring costs 52,000 rupees</p>")
        assert library.scrape("https://www.LOTUS.example.com/ring#top") == first
        with system_session() as session:
            session.run("UPDATE knowledge_sources SET url = 'http://lotus.example.com/ring'")
        assert library.work(policy=policy) == LEARNED

    assert passages(first) == ["The lotus ring costs 52,000 rupees"]


def test_the_same_bytes_again_change_nothing(library: Library) -> None:
    source_id = library.learn("returns.md", RETURNS)
    before, files = dict(row(source_id)), library.files

    assert library.upload("returns.md", RETURNS) == source_id

    assert dict(row(source_id)) == before
    assert library.files == files
    assert library.work() == Counts()


def test_a_page_that_says_the_same_is_not_embedded_again(library: Library) -> None:
    class Counting(OfflineEmbedder):
        calls = 0

        def embed(self, texts: list[str]) -> list[list[float]]:
            Counting.calls += 1
            return super().embed(texts)

    with website(a=answer(b"<p>Open till 8</p>")) as site:
        _, policy = one_site(site, "lotus.example.com")
        for _ in range(2):
            source_id = library.scrape("http://lotus.example.com/a")
            assert library.work(policy=policy, embedder=Counting()) == LEARNED

    assert Counting.calls == 1
    assert library.said(source_id) == ("ready", "", 100, 1)


def test_a_replacement_that_cannot_be_read_leaves_what_was_known(library: Library) -> None:
    source_id = library.learn("prices.pdf", documents.pdf(["The lotus ring costs 45,000"]))
    library.upload("prices.pdf", documents.encrypted_pdf("The lotus ring costs 52,000"))

    assert library.work() == Counts(failed=1)

    assert library.said(source_id) == (
        "failed",
        "The file is locked with a password. Save it without one and upload it again."
        " Its former version is still in use.",
        0,
        1,
    )
    assert passages(source_id) == ["The lotus ring costs 45,000"]


# --- what goes wrong -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", documents.encrypted_pdf("x"), "The file is locked with a password."),
        ("a.pdf", documents.image_only_pdf(), "No text was found in it."),
        ("a.pdf", documents.flate_bomb_pdf(), "Unpacked, it is far larger than any document."),
        ("a.pdf", b"%PDF-1.7 nonsense", "The file is damaged"),
        ("a.docx", documents.entity_bomb_docx(), "Unpacked, it is far larger than any document."),
        ("a.docx", b"PK\x03\x04 nonsense", "The file is damaged"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(library: Library, name: str, data: bytes, words: str) -> None:
    source_id = library.upload(name, data)

    assert library.work() == Counts(failed=1)

    status, said, progress, chunks = library.said(source_id)
    assert (status, progress, chunks) == ("failed", 0, 0)
    assert said.startswith(words)
    assert row(source_id)["work_due_at"] is None
    assert library.work() == Counts()


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://inside.example.com/", "This address is not on the public internet."),
        ("http://lotus.example.com/missing", "There is no page at this address (404)."),
        ("http://lotus.example.com/secret", "The website's robots.txt asks programs not to read this page."),
        (
            "http://lotus.example.com/photo",
            "There is no page or document at this address, but another kind of file.",
        ),
        ("http://lotus.example.com/disguised", "This is a JPEG picture, not a document."),
    ],
)
def test_a_page_that_cannot_be_read_says_why(library: Library, url: str, words: str) -> None:
    with website(
        secret=answer(b"<p>psst"),
        photo=answer(documents.JPEG, content_type="image/jpeg"),
        disguised=answer(documents.JPEG),
    ) as site:
        site.robots = b"User-agent: *\nDisallow: /secret"
        internet, policy = one_site(site, "lotus.example.com")
        internet.names["inside.example.com"] = ["127.0.0.1"]
        source_id = library.scrape(url)
        assert library.work(policy=policy) == Counts(failed=1)

    assert library.said(source_id) == ("failed", words, 0, 0)


def test_a_website_that_is_away_is_asked_again(library: Library) -> None:
    with website(a=answer(status="503 Away", Retry_After="90")) as site:
        _, policy = one_site(site, "lotus.example.com")
        source_id = library.scrape("http://lotus.example.com/a")
        assert library.work(policy=policy) == Counts(postponed=1)
        assert library.said(source_id)[:2] == (
            "queued",
            "The website answers with an error (503). It is tried again later.",
        )
        pause = row(source_id)["work_due_at"] - row(source_id)["updated_at"]
        assert pause.total_seconds() == 90
        assert library.work(policy=policy) == Counts()

        site.pages["/a"] = answer(b"<p>Open till 8</p>")
        hurry()
        assert library.work(policy=policy) == LEARNED

    assert passages(source_id) == ["Open till 8"]


def test_in_the_end_it_is_given_up_with_the_reason(library: Library) -> None:
    source_id = library.scrape("http://lotus.example.com/a")
    outcomes = []
    for _ in range(6):
        outcomes.append(library.work())
        hurry()

    assert outcomes == [Counts(postponed=1)] * 5 + [Counts(failed=1)]
    assert library.said(source_id) == ("failed", "The website's name cannot be looked up right now.", 0, 0)
    assert library.work() == Counts()

    # asking again begins anew
    assert library.scrape("http://lotus.example.com/a") == source_id
    assert row(source_id)["attempts"] == 0
    assert library.work() == Counts(postponed=1)


def test_a_source_that_kills_its_readers_is_left_alone_in_the_end(library: Library) -> None:
    source_id = library.upload("returns.md", RETURNS)
    for _ in range(6):
        assert leases.take() is not None
        hurry()

    assert library.work() == Counts(failed=1)

    assert library.said(source_id)[:2] == (
        "failed",
        "Reading it has failed again and again. Save it anew and upload it again.",
    )


@pytest.mark.parametrize(
    ("error", "counts", "status", "words"),
    [
        (
            Retryable("HTTP 429", retry_after=7),
            Counts(postponed=1),
            "queued",
            "The language model does not answer. It is tried again later.",
        ),
        (
            Terminal("HTTP 401"),
            Counts(failed=1),
            "failed",
            "The language model does not take it (HTTP 401). Check the Mistral settings.",
        ),
        (
            RuntimeError("bug"),
            Counts(postponed=1),
            "queued",
            "Something broke on our side. It is tried again later.",
        ),
    ],
)
def test_a_model_that_fails_leaves_nothing_half(
    library: Library, error: Exception, counts: Counts, status: str, words: str
) -> None:
    class Failing(OfflineEmbedder):
        def embed(self, texts: list[str]) -> list[list[float]]:
            raise error

    source_id = library.upload("returns.md", RETURNS)

    assert library.work(embedder=Failing()) == counts

    assert library.said(source_id)[:2] == (status, words)
    assert passages(source_id) == []
    assert row(source_id)["lease_id"] is None


def test_a_file_that_has_vanished_says_so(library: Library) -> None:
    source_id = library.upload("returns.md", RETURNS)
    for file in library.files:
        (library.folder / file).unlink()

    assert library.work() == Counts(failed=1)
    assert library.said(source_id)[1] == "The file is gone. Upload it again."


# --- models ----------------------------------------------------------------------------------------------------------------


class OtherModel(OfflineEmbedder):
    """The same vectors under another name: so only the name can keep them apart."""

    name = "other-model"


def test_another_embedding_model_learns_everything_anew_and_never_mixes(library: Library) -> None:
    first = library.learn("returns.md", RETURNS)
    second = library.learn("hours.md", "# Hours\nOpen till 8 pm.")
    ids = "SELECT array_agg(id ORDER BY id) FROM documents"
    before = scalar(ids)
    other = OtherModel()
    assert leases.want_other_model(OfflineEmbedder.name) == 0

    assert leases.want_other_model(other.name) == 2
    assert leases.want_other_model(other.name) == 0
    assert library.found("can I return a ring?", embedder=other) == []
    assert library.found("can I return a ring?") == [RETURNS]

    assert library.work(embedder=other) == Counts(learned=2)

    assert library.found("can I return a ring?", embedder=other) == [RETURNS]
    assert library.found("can I return a ring?") == []
    assert scalar("SELECT array_agg(DISTINCT embed_model) FROM documents") == [other.name]
    assert scalar(ids) == before
    for source_id in (first, second):
        assert library.said(source_id) == ("ready", "", 100, 1)
    assert leases.want_other_model(other.name) == 0


def test_a_model_that_is_away_is_waited_for_without_end_and_nothing_is_lost(library: Library) -> None:
    class Away(OtherModel):
        def embed(self, texts: list[str]) -> list[list[float]]:
            raise Retryable("away")

    source_id = library.learn("returns.md", RETURNS)
    leases.want_other_model(OtherModel.name)
    for _ in range(9):
        assert library.work(embedder=Away()) == Counts(postponed=1)
        hurry()
    assert library.found("can I return a ring?") == [RETURNS]

    assert library.work(embedder=OtherModel()) == LEARNED
    assert library.said(source_id) == ("ready", "", 100, 1)


def test_what_failed_to_be_replaced_gets_the_new_models_vectors_too(library: Library) -> None:
    source_id = library.learn("prices.pdf", documents.pdf(["The lotus ring costs 45,000"]))
    library.upload("prices.pdf", documents.image_only_pdf())
    library.work()
    said = library.said(source_id)

    assert leases.want_other_model(OtherModel.name) == 1
    assert library.work(embedder=OtherModel()) == LEARNED

    assert library.said(source_id)[:2] == said[:2]
    assert library.found("lotus ring", embedder=OtherModel()) == ["The lotus ring costs 45,000"]


def test_a_long_text_goes_to_mistral_within_its_limits(library: Library) -> None:
    paragraphs = [f"Paragraph {n} about platinum bracelets and their care. " * 12 for n in range(150)]
    progress: list[int] = []

    class Watching(MistralEmbedder):
        def embed(self, texts: list[str]) -> list[list[float]]:
            progress.append(library.source(source_id).progress)
            return super().embed(texts)

    with mistral_server() as server:
        source_id = library.upload("care.md", "\n\n".join(paragraphs))
        embedder = Watching(MistralCalls(API_KEY, server_url=server.url), model="mistral-embed")
        server.will(Fails(500))
        assert library.work(embedder=embedder) == LEARNED
        requests = [request.body["input"] for request in server.received]

    # the fake refuses more than 512 inputs or 16,384 tokens; the first request was answered with 500 and repeated
    assert requests[0] == requests[1]
    assert [text for batch in requests[1:] for text in batch] == passages(source_id)
    assert len(requests) > 3
    assert progress == sorted(set(progress))
    assert progress[0] == 25
    assert progress[-1] < 95


def test_each_shop_has_its_turn(library: Library) -> None:
    for number in range(3):
        library.upload(f"{number}.md", f"Text {number}")
    other = Library(make_shop())
    theirs = other.upload("theirs.md", "Their text")

    first, second = leases.take(), leases.take()

    assert first is not None
    assert second is not None
    assert first.client_id == library.shop.client_id
    assert (second.client_id, second.source_id) == (other.shop.client_id, theirs)


def test_the_bells_look_finds_what_is_due(library: Library) -> None:
    assert leases.any_due() is False
    source_id: UUID = library.upload("returns.md", RETURNS)
    assert leases.any_due() is True
    leases.take()
    assert leases.any_due() is False
    hurry(source_id)
    assert leases.any_due() is True
