"""The file with the demo shop's keys opens every door, only its owner reads it, and nothing prints them."""

import json
import stat
from pathlib import Path

import pytest
from pydantic import SecretStr

from revive_app.db import system_session
from revive_app.services import api_keys, shops, signing_in
from revive_app.services.seeding import credentials
from revive_app.settings import Settings
from tests.integration.seeding.kit import made, settings_in

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
    _, scope = signing_in.sign_in(email=written["email"], password=written["password"])
    assert str(scope.client_id) == written["client_id"] == str(shop.client_id)
    assert str(api_keys.scope_of_key(written["api_key"]).client_id) == written["client_id"]
    assert signing_in.enter_demo()[1].client_id == shop.client_id
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


def test_without_a_wish_the_password_is_random(tmp_path: Path) -> None:
    shop = made(settings_in(tmp_path, revive_demo_password=None))

    assert len(shop.credentials.password) >= 16


def test_a_wished_password_may_be_short(tmp_path: Path) -> None:
    made(settings_in(tmp_path, revive_demo_password=SecretStr("demo")))

    signing_in.sign_in(email="kavita@ratnavalijewels.example", password="demo")


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
