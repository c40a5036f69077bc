"""kill -9 of the worker again and again while it reads a shelf of files: each is learned whole, once."""

import httpx
import psycopg
import pytest
from psycopg.rows import dict_row

from revive_app.embedded import embedded_database_url
from revive_app.settings import Home
from tests import documents
from tests.server import App, wait_until

FILES = 10
PAGES = 120
KILLS = 4


def shelf(number: int) -> bytes:
    """A thick book, each page of which says something else."""
    return documents.pdf(
        *[[f"Book {number} page {page} speaks of ring {number}-{page}."] * 30 for page in range(PAGES)]
    )


@pytest.mark.timeout(400)
def test_a_shelf_of_files_survives_a_worker_killed_again_and_again() -> None:
    with App() as app:
        credentials = app.credentials
        headers = {"Authorization": f"Bearer {credentials['api_key']}"}
        url = embedded_database_url(Home(app.home), user="postgres")

        def rows(statement: str) -> list[dict[str, object]]:
            with psycopg.connect(url, row_factory=dict_row) as connection:
                return connection.execute(statement).fetchall()  # type: ignore[arg-type]

        for number in range(FILES):
            answer = httpx.post(
                f"{app.url}/api/v1/knowledge/upload",
                headers=headers,
                files={"file": (f"book-{number}.pdf", shelf(number))},
                data={"campaign_id": credentials["campaign_id"]},
                timeout=30,
            )
            assert answer.status_code == 202
        leases: set[object] = set()

        def a_new_lease() -> bool:
            held = {
                row["lease_id"]
                for row in rows("SELECT lease_id FROM knowledge_sources WHERE lease_id IS NOT NULL")
            }
            return bool(held - leases) and (leases.update(held) or True)

        for _ in range(KILLS):
            wait_until(a_new_lease, 90, "work")
            app.kill("worker")

        books = "FROM knowledge_sources WHERE name LIKE 'book-%'"
        wait_until(
            lambda: rows(f"SELECT count(*) AS n {books} AND status = 'ready'")[0]["n"] == FILES,
            240,
            "reading",
        )

        learned = rows(
            "SELECT s.name, s.chunk_count, count(d.id) AS passages, count(DISTINCT d.position) AS places,"
            " string_agg(d.content, ' ') AS text"
            " FROM knowledge_sources s JOIN documents d ON d.source_id = s.id WHERE s.name LIKE 'book-%'"
            " GROUP BY s.id ORDER BY s.name"
        )
        assert len(learned) == FILES
        for number, book in enumerate(learned):
            assert book["chunk_count"] == book["passages"] == book["places"]
            assert all(f"ring {number}-{page}." in str(book["text"]) for page in range(PAGES))
        told = rows(
            "SELECT detail, count(*) AS n FROM activity_events WHERE detail LIKE 'Learned book-%' GROUP BY detail"
        )
        assert [line["n"] for line in told] == [1] * FILES
