"""The demo shop in a real database is whole, and everything in it says the same of itself."""

from datetime import timedelta

import pytest

from revive_app.db import system_session, tenant_session
from revive_app.errors import Retryable
from revive_app.models import Client, Message
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.services import activity, leads, rag, reporting
from revive_app.services.seeding import seed_demo
from revive_app.settings import Settings
from revive_app.vocabulary import LeadStatus
from tests.integration.seeding.kit import count, made

pytestmark = pytest.mark.usefixtures("clean_database")


class AwayEmbedder(OfflineEmbedder):
    """A model nobody reaches."""

    def embed(self, texts: list[str]) -> list[list[float]]:
        raise Retryable(f"no answer for {len(texts)} texts")


ROWS = {
    "clients": 1,
    "users": 2,
    "memberships": 2,
    "whatsapp_numbers": 1,
    "api_keys": 1,
    "campaigns": 2,
    "blasts": 4,
    "message_templates": 11,
    "products": 24,
    "knowledge_sources": 5,
    "contacts": 60,
    "leads": 60,
    "conversations": 46,
    "consent_events": 61,
    "activity_events": 41,
    "appointments": 8,
    "orders": 5,
    "import_batches": 1,
    "import_rows": 52,
    "import_refusals": 9,
    "scheduled_tasks": 5,
    "media": 1,
    "staff_tasks": 17,
}


def test_everything_is_there(home: Settings) -> None:
    made(home)

    assert {table: count(table) for table in ROWS} == ROWS


def test_the_board_and_the_numbers_above_it_read_the_same_shop(home: Settings) -> None:
    shop = made(home)

    with tenant_session(shop.client_id) as session:
        stages = {total.status: total.count for total in reporting.pipeline(session)}
        stats = reporting.stats(session)
        page = leads.list_leads(session, leads.LeadFilter(stage=LeadStatus.NEGOTIATING))
        lines = activity.recent(session)
        unread = session.row("SELECT sum(unread_count) AS total FROM conversations")

    assert [stages[stage] for stage in LeadStatus] == [14, 16, 13, 9, 6, 2]
    assert (stats.total_leads, stats.won, stats.active_conversations) == (60, 6, 20)
    assert unread == {"total": stats.unread}
    assert page.items[0].first_name == "Ananya"
    assert [line.position for line in lines] == list(range(41, 0, -1))


_WRONG_THREADS = """
SELECT thread.id FROM conversations thread
LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE direction = 'inbound') AS heard,
           max(happened_at) FILTER (WHERE direction = 'inbound') AS last_inbound,
           max(accepted_at) AS last_outbound,
           max(coalesce(accepted_at, happened_at)) AS last,
           (array_agg(content ORDER BY coalesce(accepted_at, happened_at) DESC))[1] AS words
    FROM messages WHERE conversation_id = thread.id AND state <> 'queued'
) told ON true
WHERE (thread.inbound_count, thread.last_message_at) IS DISTINCT FROM (told.heard::int, told.last)
   OR thread.last_inbound_at IS DISTINCT FROM told.last_inbound
   OR thread.window_expires_at IS DISTINCT FROM told.last_inbound + interval '24 hours'
   OR thread.last_outbound_at IS DISTINCT FROM told.last_outbound
   OR thread.last_message_text IS DISTINCT FROM left(told.words, 200)
   OR thread.unread_count > told.heard
"""


def test_threads_say_what_their_messages_say(home: Settings) -> None:
    made(home)

    with system_session() as session:
        assert session.rows(_WRONG_THREADS) == []


def test_a_run_counts_as_many_people_as_it_wrote_to(home: Settings) -> None:
    made(home)

    with system_session() as session:
        runs = session.rows(
            "SELECT audience_count, status,"
            " (SELECT count(*) FROM messages WHERE blast_id = blasts.id) AS sent FROM blasts"
        )
    assert sorted((run["status"], run["audience_count"] == run["sent"] > 0) for run in runs) == [
        *[("completed", True)] * 3,
        ("scheduled", True),
    ]


def test_the_agent_finds_its_papers(home: Settings) -> None:
    shop = made(home)
    find = rag.searcher(shop.client_id, shop.campaign_id, OfflineEmbedder())

    assert "12:00 to 18:00" in find("Is the shop open on Sunday?").passages[0].content
    assert "98%" in find("purana sona exchange karte ho?").passages[0].content
    assert find("jhumka RJ-1042").products[0].sku == "RJ-1042"


def test_when_the_model_is_away_the_shop_opens_without_its_papers(home: Settings) -> None:
    shop = seed_demo(settings=home, embedder=AwayEmbedder(), if_new=True)

    assert shop is not None
    with tenant_session(shop.client_id) as session:
        sources = session.rows("SELECT status, status_words, chunk_count FROM knowledge_sources")
    assert {(one["status"], one["chunk_count"]) for one in sources} == {("failed", 0)}
    assert {one["status_words"] for one in sources} == {
        "The language model could not be reached. Upload the file again."
    }
    assert (count("documents"), count("leads")) == (0, 60)


def test_another_shop_sees_none_of_it(home: Settings) -> None:
    made(home)
    with system_session() as session:
        other = Client(business_name="Suvarna Kala")
        session.add(other)
        session.flush()
        other_id = other.id

    with tenant_session(other_id) as session:
        seen = [session.row(f"SELECT 1 FROM {table} LIMIT 1") for table in ("contacts", "messages", "leads")]

    assert seen == [None, None, None]


def test_what_was_said_is_newer_than_what_was_known_of_the_person(home: Settings) -> None:
    shop = made(home)

    with tenant_session(shop.client_id) as session:
        early = session.rows(
            "SELECT message.id FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
            " WHERE message.happened_at < contact.created_at + :second",
            second=timedelta(seconds=1),
        )
        newest = session.row("SELECT max(happened_at) <= now() AS past FROM messages")
    assert early == []
    assert newest == {"past": True}


def test_products_stand_in_the_order_of_the_shelf(home: Settings) -> None:
    shop = made(home)

    with tenant_session(shop.client_id) as session:
        rows = session.rows("SELECT sku, making_charge_bp, image_url FROM products ORDER BY updated_at DESC")
    assert [row["sku"] for row in rows[:5]] == ["RJ-1042", "SR-0307", "BG-0218", "HR-0051", "CK-0090"]
    assert (rows[0]["making_charge_bp"], rows[0]["image_url"]) == (1200, "/products/rj-1042.jpg")


def test_messages_load_as_the_engine_reads_them(home: Settings) -> None:
    shop = made(home)

    with tenant_session(shop.client_id) as session:
        row = session.row(
            "SELECT id FROM messages WHERE sender = 'agent' AND message_type = 'interactive' LIMIT 1"
        )
        assert row is not None
        message = session.get(Message, row["id"])
    assert message is not None
    assert message.message_metadata["model"] == "offline-1"
    assert message.payload["interactive"]["type"] == "button"
