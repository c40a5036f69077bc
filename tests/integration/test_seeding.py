"""The demo shop in a real database: whole, consistent, made once, and never at the cost of what was there."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import time, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from revive_app.db import system_session, tenant_session
from revive_app.errors import Conflict, Retryable, StackError
from revive_app.models import Client, Message
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.sandbox import phones as sandbox_phones
from revive_app.sandbox import store as sandbox
from revive_app.sandbox.phonebook import remember_phones
from revive_app.sandbox.templates.store import register_template
from revive_app.services import accounts, activity, leads, rag, reporting, shops
from revive_app.services.seeding import (
    DemoShop,
    SandboxRegistration,
    credentials,
    demo_registration,
    seed_demo,
)
from revive_app.settings import Settings, get_settings
from revive_app.vocabulary import LeadStatus

pytestmark = pytest.mark.usefixtures("clean_database")

KEYS = [
    "email",
    "password",
    "api_key",
    "client_id",
    "campaign_id",
    "phone_number_id",
    "waba_id",
    "webhook_verify_token",
    "app_secret",
    "base_url",
    "ui_url",
]


class AwayEmbedder(OfflineEmbedder):
    """A model nobody reaches."""

    def embed(self, texts: list[str]) -> list[list[float]]:
        raise Retryable(f"no answer for {len(texts)} texts")


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


def settings_in(folder: Path, **changes: object) -> Settings:
    """This run's settings with a home of their own."""
    return get_settings().model_copy(update={"revive_home": folder, **changes})


def seed(settings: Settings, *, if_new: bool = False) -> DemoShop | None:
    return seed_demo(settings=settings, embedder=OfflineEmbedder(), if_new=if_new)


def made(settings: Settings) -> DemoShop:
    shop = seed(settings)
    assert shop is not None
    return shop


def count(table: str) -> int:
    with system_session() as session:
        row = session.row(f"SELECT count(*) AS count FROM {table}")
        assert row is not None
        return int(row["count"])


def client_of(shop: DemoShop) -> Client:
    with tenant_session(shop.client_id) as session:
        return shops.get_client(session)


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


def test_the_file_opens_every_door_and_only_its_owner_reads_it(home: Settings) -> None:
    shop = made(home)
    file = home.home.credentials_file
    written = json.loads(file.read_text())

    assert list(written) == KEYS
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (written["email"], written["password"]) == (
        "kavita@ratnavalijewels.example",
        "a password for tests",
    )
    _, scope = accounts.sign_in(email=written["email"], password=written["password"])
    assert str(scope.client_id) == written["client_id"] == str(shop.client_id)
    assert str(accounts.scope_of_key(written["api_key"]).client_id) == written["client_id"]
    assert accounts.enter_demo()[1].client_id == shop.client_id
    with system_session() as session:
        secrets = [secret.secret for secret in shops.app_secrets(session)]
        campaign = session.row("SELECT id FROM campaigns WHERE is_default AND status = 'active'")
    assert secrets == [written["app_secret"]]
    assert campaign is not None
    assert str(campaign["id"]) == written["campaign_id"]
    assert written["webhook_verify_token"] == home.home.generated_secret("webhook_verify_token")
    assert credentials.read(home) == shop.credentials


def test_secrets_do_not_show_when_the_shop_is_printed(home: Settings) -> None:
    shop = made(home)

    for secret in ("password", "api_key", "app_secret", "webhook_verify_token"):
        assert getattr(shop.credentials, secret) not in repr(shop)


def test_a_second_start_changes_nothing(home: Settings) -> None:
    made(home)
    before = home.home.credentials_file.read_bytes()

    assert seed(home, if_new=True) is None

    assert home.home.credentials_file.read_bytes() == before
    assert (count("clients"), count("leads")) == (1, 60)


def test_any_shop_at_all_means_it_is_no_first_start(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Suvarna Kala"))

    assert seed(home, if_new=True) is None

    assert (count("clients"), count("leads")) == (1, 0)
    assert not home.home.credentials_file.exists()


def test_asked_for_it_comes_beside_other_shops_but_only_once(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Suvarna Kala"))

    made(home)
    before = home.home.credentials_file.read_bytes()
    with pytest.raises(Conflict, match="demo shop"):
        seed(home)

    assert (count("clients"), count("leads")) == (2, 60)
    assert home.home.credentials_file.read_bytes() == before


def test_a_real_shop_of_that_name_is_not_filled_with_invented_people(home: Settings) -> None:
    with system_session() as session:
        session.add(Client(business_name="Ratnavali Jewels"))

    with pytest.raises(Conflict):
        seed(home)

    assert (count("clients"), count("contacts")) == (1, 0)


def test_two_first_starts_at_once_make_one_shop(tmp_path: Path) -> None:
    homes = [settings_in(tmp_path / name) for name in ("one", "two")]

    with ThreadPoolExecutor(2) as pool:
        shops_made = list(pool.map(lambda settings: seed(settings, if_new=True), homes))

    assert [shop is None for shop in shops_made].count(False) == 1
    assert [settings.home.credentials_file.exists() for settings in homes].count(True) == 1
    assert (count("clients"), count("leads"), count("users")) == (1, 60, 2)


def test_two_who_ask_for_it_at_once_get_one_shop_and_one_refusal(tmp_path: Path) -> None:
    def attempt(settings: Settings) -> str:
        try:
            return "refused" if seed(settings) is None else "made"
        except Conflict:
            return "conflict"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(attempt, [settings_in(tmp_path / name) for name in ("one", "two")]))

    assert sorted(outcomes) == ["conflict", "made"]
    assert (count("clients"), count("leads")) == (1, 60)


def test_a_shop_nobody_could_enter_is_not_made(home: Settings) -> None:
    home.home.credentials_file.mkdir(parents=True)

    with pytest.raises(StackError, match="Cannot write"):
        seed(home)

    assert (count("clients"), count("contacts"), count("users")) == (0, 0, 0)


def test_without_a_wish_the_password_is_random(tmp_path: Path) -> None:
    shop = made(settings_in(tmp_path, revive_demo_password=None))

    assert len(shop.credentials.password) >= 16


def test_a_wished_password_may_be_short(tmp_path: Path) -> None:
    made(settings_in(tmp_path, revive_demo_password=SecretStr("demo")))

    accounts.sign_in(email="kavita@ratnavalijewels.example", password="demo")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, (time(21), time(9), 2, 7, 2000)),
        ({"quiet_hours": "off"}, (None, None, 2, 7, 2000)),
        ({"quiet_hours": "22:30-08:00", "frequency_cap": "5/3d"}, (time(22, 30), time(8), 5, 3, 2000)),
        ({"frequency_cap": "off", "reply_debounce_seconds": 0.25}, (time(21), time(9), 0, 7, 250)),
    ],
)
def test_the_environment_sets_the_shops_rules(
    tmp_path: Path, changes: dict[str, object], expected: tuple[object, ...]
) -> None:
    client = client_of(made(settings_in(tmp_path, **changes)))

    assert (
        client.quiet_from,
        client.quiet_until,
        client.frequency_cap_count,
        client.frequency_cap_days,
        client.reply_debounce_ms,
    ) == expected


def number_of(shop: DemoShop) -> tuple[str, str, bool, str, int]:
    with tenant_session(shop.client_id) as session:
        number = shops.first_number(session)
    sending = shops.sending_number(number.id)
    assert sending is not None
    return (
        number.phone_number_id,
        sending.account.token,
        number.is_sandbox,
        number.tier,
        number.rate_per_second,
    )


def test_the_sandboxs_number_has_secrets_of_its_own_and_no_limits(home: Settings) -> None:
    phone_number_id, token, is_sandbox, tier, rate = number_of(made(home))

    assert (phone_number_id, is_sandbox, tier, rate) == ("100200300400500", True, "TIER_UNLIMITED", 80)
    assert token.startswith("EAA")


def real_number(**changes: object) -> dict[str, object]:
    return {
        "whatsapp_token": SecretStr("EAAreal"),
        "whatsapp_phone_id": "106540352242922",
        "whatsapp_waba_id": "102290129340398",
        "whatsapp_app_secret": SecretStr("real secret"),
        "webhook_verify_token": SecretStr("verify me"),
        **changes,
    }


def test_a_number_that_was_set_is_the_demo_shops(tmp_path: Path) -> None:
    shop = made(settings_in(tmp_path, **real_number(graph_api_url="http://127.0.0.1:9")))

    assert number_of(shop) == ("106540352242922", "EAAreal", False, "TIER_UNLIMITED", 80)
    assert (shop.credentials.phone_number_id, shop.credentials.waba_id) == (
        "106540352242922",
        "102290129340398",
    )
    assert (shop.credentials.app_secret, shop.credentials.webhook_verify_token) == (
        "real secret",
        "verify me",
    )
    assert shop.registration is None
    assert count("scheduled_tasks") == 5


def test_before_meta_itself_invented_people_have_agreed_to_nothing(tmp_path: Path) -> None:
    shop = made(settings_in(tmp_path, **real_number()))

    with tenant_session(shop.client_id) as session:
        agreed = session.row("SELECT count(*) AS count FROM contacts WHERE marketing_consent = 'granted'")
    assert agreed == {"count": 0}
    assert count("scheduled_tasks") == 0


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


def test_a_new_start_changes_the_addresses_and_nothing_else(home: Settings) -> None:
    made(home)
    before = json.loads(home.home.credentials_file.read_text())

    credentials.update_addresses(home, base_url="http://localhost:8123", ui_url="http://localhost:3123")

    file = home.home.credentials_file
    assert json.loads(file.read_text()) == {
        **before,
        "base_url": "http://localhost:8123",
        "ui_url": "http://localhost:3123",
    }
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [None, "", "no json", '{"email": "somebody"}', "[]"])
def test_a_file_that_is_not_ours_is_left_alone(home: Settings, content: str | None) -> None:
    file = home.home.credentials_file
    if content is not None:
        file.write_text(content)

    credentials.update_addresses(home, base_url="http://a.example", ui_url="http://b.example")

    assert credentials.read(home) is None
    assert (file.read_text() if file.exists() else None) == content


def tell_sandbox(registration: SandboxRegistration) -> int:
    """What the composition root does with a registration. How many messages were new."""
    number = registration.phone_number_id
    sandbox.register_number(
        number,
        waba_id=registration.waba_id,
        display_phone=registration.display_phone,
        token=registration.token,
        app_secret=registration.app_secret,
        verified_name=registration.verified_name,
    )
    for template in registration.templates:
        register_template(
            registration.waba_id,
            template.name,
            language=template.language,
            category=template.category,
            components=template.components,
            parameter_format=template.parameter_format,
        )
    remember_phones(number, {phone.customer: phone.profile_name for phone in registration.phones})
    return sandbox.remember_messages(
        [sandbox.Message(phone_number_id=number, **asdict(message)) for message in registration.messages]
    )


def test_the_sandbox_takes_the_number_the_templates_and_the_phones_past(home: Settings) -> None:
    shop = made(home)
    registration = shop.registration
    assert registration is not None
    assert registration == demo_registration()

    assert tell_sandbox(registration) == len(registration.messages)
    assert tell_sandbox(registration) == 0

    with tenant_session(shop.client_id) as session:
        priya = session.row("SELECT id, phone FROM contacts WHERE first_name = 'Priya'")
        assert priya is not None
        told = session.rows(
            "SELECT content FROM messages WHERE contact_id = :id ORDER BY happened_at", id=priya["id"]
        )
    bubbles = sandbox_phones.phone_thread(registration.phone_number_id, priya["phone"])
    assert [bubble.text for bubble in bubbles] == [row["content"] for row in told]
    assert bubbles[0].footer == "Reply STOP to get no offers"
    assert [button.title for button in bubbles[0].buttons] == ["Dikhaiye", "Abhi nahi", "Stop promotions"]
    assert bubbles[2].media is not None
    assert bubbles[2].media.link.endswith("/products/rj-1042.jpg")
    assert [bubble.status for bubble in bubbles if bubble.direction == "out"] == [
        "read",
        "delivered",
        "delivered",
    ]


def test_secrets_of_a_registration_do_not_show(home: Settings) -> None:
    registration = made(home).registration

    assert registration is not None
    assert registration.token not in repr(registration)
    assert registration.app_secret not in repr(registration)


def test_without_a_demo_shop_there_is_nothing_to_tell() -> None:
    assert demo_registration() is None


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
