"""Sources: added once however often they are sent, deleted whole, never another shop's; no file is left behind."""

import io
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import BinaryIO
from uuid import UUID, uuid4

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput, NotFound, Retryable, TooLarge, Unavailable
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.storage import Storage
from revive_app.services import campaigns, files
from revive_app.services.knowledge import sources
from revive_app.services.knowledge.learning import Counts
from tests import documents
from tests.builders import make_shop, scalar
from tests.integration.knowledge.kit import Library, passages, row

RETURNS = "# Returns\nUnworn jewellery may be returned within 7 days with the bill."
HOURS = "# Hours\nOpen till 8 pm."


class During(OfflineEmbedder):
    """An embedder that lets something happen while it works."""

    def __init__(self, happen: Callable[[], object]) -> None:
        self.happen: Callable[[], object] | None = happen

    def embed(self, texts: list[str]) -> list[list[float]]:
        happen, self.happen = self.happen, None
        if happen is not None:
            happen()
        return super().embed(texts)


def count_removals() -> int:
    return scalar("SELECT count(*) FROM file_removals")


def remove_all(library: Library) -> int:
    with system_session() as session:
        session.run("UPDATE file_removals SET due_at = now()")
    return files.remove_due(library.storage)


# --- twice ----------------------------------------------------------------------------------------------------


def test_the_same_file_sent_twice_at_once_is_one_source(library: Library) -> None:
    with ThreadPoolExecutor(4) as threads:
        ids = set(threads.map(lambda _: library.upload("returns.md", RETURNS), range(8)))
    assert len(ids) == 1
    (source_id,) = ids

    assert library.work() == Counts(learned=1)

    assert passages(source_id) == [RETURNS]
    assert scalar("SELECT count(*) FROM knowledge_sources") == 1
    remove_all(library)
    assert library.files == [row(source_id)["file_key"]]
    assert count_removals() == 0


def test_two_versions_sent_at_once_leave_one_of_them_whole(library: Library) -> None:
    versions = [f"# Rings\nThe lotus ring costs ₹4{n},000." for n in range(6)]
    with ThreadPoolExecutor(3) as threads:
        ids = set(threads.map(lambda text: library.upload("prices.md", text), versions))
    (source_id,) = ids

    library.work()

    (passage,) = passages(source_id)
    assert passage in versions
    remove_all(library)
    assert library.files == [row(source_id)["file_key"]]
    assert (library.folder / library.files[0]).read_text() == passage


def test_two_workers_do_not_do_the_same_twice(library: Library) -> None:
    ids = [library.upload(f"{n}.md", f"Text number {n}") for n in range(10)]
    with ThreadPoolExecutor(4) as threads:
        counts = list(threads.map(lambda _: library.work(), range(4)))

    assert sum(count.learned for count in counts) == 10
    assert sum(count.overtaken + count.failed + count.postponed for count in counts) == 0
    assert [passages(source_id) for source_id in ids] == [[f"Text number {n}"] for n in range(10)]


def test_a_page_in_the_queue_is_not_queued_again(library: Library) -> None:
    first = library.scrape("https://lotus.example.com/returns")
    before = dict(row(first))

    assert library.scrape("http://www.lotus.example.com/returns") == first

    assert dict(row(first)) == before


# --- while it is being read -------------------------------------------------------------------------------------


def test_what_is_deleted_while_it_is_embedded_stays_deleted(library: Library) -> None:
    source_id = library.upload("returns.md", RETURNS)

    assert library.work(embedder=During(lambda: library.delete(source_id))) == Counts(overtaken=1)

    assert scalar("SELECT count(*) FROM knowledge_sources") == 0
    assert scalar("SELECT count(*) FROM documents") == 0
    assert library.found("can I return a ring?") == []
    assert files.remove_due(library.storage) == 1
    assert library.files == []


def test_what_is_replaced_while_it_is_embedded_is_read_from_the_new_file(library: Library) -> None:
    source_id = library.upload("prices.md", "The lotus ring costs ₹45,000.")
    new = "The lotus ring costs ₹52,000."

    counts = library.work(embedder=During(lambda: library.upload("prices.md", new)))

    assert counts == Counts(learned=1, overtaken=1)
    assert passages(source_id) == [new]
    assert library.said(source_id) == ("ready", "", 100, 1)


def test_a_worker_that_slept_through_its_lease_changes_nothing(library: Library) -> None:
    source_id = library.upload("returns.md", RETURNS)

    def another_worker() -> None:
        with system_session() as session:
            session.run("UPDATE knowledge_sources SET lease_until = now()")
        assert library.work() == Counts(learned=1)

    assert library.work(embedder=During(another_worker)) == Counts(overtaken=1)

    assert passages(source_id) == [RETURNS]
    assert scalar("SELECT count(*) FROM activity_events WHERE detail LIKE 'Learned%'") == 1


# --- deleting -------------------------------------------------------------------------------------------------------


def test_a_deleted_source_is_gone_with_its_passages_and_its_file(library: Library) -> None:
    returns, hours = library.learn("returns.md", RETURNS), library.learn("hours.md", HOURS)

    assert library.delete(returns) == 1

    assert library.found("can I return a ring?") == []
    assert library.found("how long are you open?") == [HOURS]
    assert files.remove_due(library.storage) == 1
    assert library.files == [row(hours)["file_key"]]
    with pytest.raises(NotFound):
        library.delete(returns)


def test_a_campaign_takes_its_files_along(library: Library) -> None:
    library.learn("returns.md", RETURNS)
    with tenant_session(library.shop.client_id) as session:
        campaigns.delete_campaign(session, library.shop.campaign_id, by="test")

    assert scalar("SELECT count(*) FROM knowledge_sources") == 0
    assert files.remove_due(library.storage) == 1
    assert library.files == []


def test_a_replaced_file_is_removed(library: Library) -> None:
    source_id = library.learn("prices.md", "The lotus ring costs ₹45,000.")
    library.learn("prices.md", "The lotus ring costs ₹52,000.")

    assert files.remove_due(library.storage) == 1
    assert library.files == [row(source_id)["file_key"]]


class Broken(Storage):
    """A storage that takes nothing, or lets nothing go."""

    def __init__(self) -> None:
        pass

    def put(self, key: str, file: BinaryIO) -> None:
        raise Retryable("away")

    def delete(self, key: str) -> None:
        raise Retryable("away")


def test_a_storage_that_is_away_is_said_and_leaves_only_a_promise(library: Library) -> None:
    with pytest.raises(Unavailable, match="The file could not be stored"):
        sources.add_file(
            library.shop.client_id,
            campaign_id=library.shop.campaign_id,
            name="returns.md",
            file=io.BytesIO(RETURNS.encode()),
            storage=Broken(),
        )

    assert scalar("SELECT count(*) FROM knowledge_sources") == 0
    assert count_removals() == 1
    assert files.remove_due(library.storage) == 0
    assert remove_all(library) == 1
    assert count_removals() == 0


def test_a_file_that_cannot_be_removed_now_is_removed_later(library: Library) -> None:
    library.delete(library.learn("returns.md", RETURNS))

    assert files.remove_due(Broken()) == 0
    assert files.remove_due(library.storage) == 0
    assert count_removals() == 1
    assert remove_all(library) == 1
    assert library.files == []


def test_a_crash_between_storing_and_committing_leaves_no_bytes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> UUID:
        raise RuntimeError("power cut")

    monkeypatch.setattr(sources, "_take_upload", crash)
    with pytest.raises(RuntimeError, match="power cut"):
        library.upload("returns.md", RETURNS)
    assert len(library.files) == 1

    assert files.remove_due(library.storage) == 0  # it may still be under way
    assert remove_all(library) == 1
    assert library.files == []


# --- another shop's ---------------------------------------------------------------------------------------------------


def test_another_shops_campaign_and_source_are_unknown(library: Library) -> None:
    source_id = library.learn("returns.md", RETURNS)
    stranger = Library(make_shop())
    before = dict(row(source_id))

    for attempt in (
        lambda: stranger.upload("x.md", "x", campaign_id=library.shop.campaign_id),
        lambda: stranger.upload("x.md", "x", campaign_id=uuid4()),
        lambda: stranger.delete(source_id),
        lambda: stranger.source(source_id),
    ):
        with pytest.raises(NotFound):
            attempt()
    with tenant_session(stranger.shop.client_id) as session:
        for refused in (
            lambda: sources.add_page(
                session, campaign_id=library.shop.campaign_id, url="https://example.com"
            ),
            lambda: sources.list_sources(session, library.shop.campaign_id),
        ):
            with pytest.raises(NotFound):
                refused()

    assert dict(row(source_id)) == before
    assert stranger.files == []
    assert scalar("SELECT count(*) FROM knowledge_sources") == 1


# --- what is taken --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("prices.md", "prices.md"),
        ("C:\\Users\\Asha\\prices.md", "prices.md"),
        ("../../etc/prices.md", "prices.md"),
        ("  दाम.md ", "दाम.md"),
        ("a\u202edm.md", "adm.md"),
        ("a\x00b\nc.md", "abc.md"),
        ("x" * 300 + ".md", "x" * 197 + ".md"),
    ],
)
def test_names_are_made_fit_to_be_shown(library: Library, given: str, name: str) -> None:
    assert library.source(library.upload(given, RETURNS)).name == name


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("photo.pdf", documents.JPEG, "This is a JPEG picture, not a document."),
        ("empty.txt", b"", "The file is empty."),
        ("run.exe", b"MZ\x90\x00", "This is a program, not a document."),
        (
            "table.xlsx",
            b"PK\x03\x04",
            "This is an archive or another Office file. Save it as PDF or Word (.docx) and upload that.",
        ),
        ("", b"Text", "This is no PDF, Word (.docx), Markdown or text file."),
    ],
)
def test_other_files_are_refused_at_the_door(library: Library, name: str, data: bytes, words: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        library.upload(name, data)

    assert [(field.field, field.reason) for field in refusal.value.fields] == [("file", words)]
    assert (library.files, count_removals()) == ([], 0)
    assert scalar("SELECT count(*) FROM knowledge_sources") == 0


def test_a_file_too_large_is_refused_at_the_door(library: Library) -> None:
    with pytest.raises(TooLarge):
        library.upload("long.txt", b"x" * (sources.LARGEST_FILE + 1))

    assert (library.files, count_removals()) == ([], 0)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "http://localhost:8000/",
        "https://u:p@example.com/",
        "nonsense",
    ],
)
def test_addresses_that_are_not_public_are_refused_at_the_door(library: Library, url: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        library.scrape(url)

    assert [field.field for field in refusal.value.fields] == ["url"]
    assert scalar("SELECT count(*) FROM knowledge_sources") == 0


def test_a_campaign_has_room_for_so_many(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "MOST_SOURCES", 2)
    first = library.upload("1.md", "one")
    library.upload("2.md", "two")

    for attempt in (lambda: library.upload("3.md", "three"), lambda: library.scrape("https://example.com/")):
        with pytest.raises(Conflict, match="A campaign has 2 sources at most"):
            attempt()
    assert library.upload("1.md", "one, changed") == first
    assert scalar("SELECT count(*) FROM knowledge_sources") == 2


def test_the_list_goes_page_by_page_newest_first(library: Library) -> None:
    for number in range(5):
        library.upload(f"{number}.md", f"Text {number}")
    names: list[str] = []
    cursor = None
    with tenant_session(library.shop.client_id) as session:
        for _ in range(3):
            page = sources.list_sources(session, library.shop.campaign_id, limit=2, cursor=cursor)
            names += [view.name for view in page.items]
            cursor = page.next_cursor

    assert names == ["4.md", "3.md", "2.md", "1.md", "0.md"]
    assert cursor is None
