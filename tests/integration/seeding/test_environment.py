"""The environment sets the demo shop's rules, and whose number it has: the sandbox's, or a real one."""

from datetime import time
from pathlib import Path

import pytest
from pydantic import SecretStr

from revive_app.db import tenant_session
from revive_app.models import Client
from revive_app.services import shops
from revive_app.services.seeding import DemoShop
from revive_app.settings import Settings
from tests.integration.seeding.kit import count, made, settings_in

pytestmark = pytest.mark.usefixtures("clean_database")


def client_of(shop: DemoShop) -> Client:
    with tenant_session(shop.client_id) as session:
        return shops.get_client(session)


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
