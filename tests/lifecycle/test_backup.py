"""Backup and restore as an operator does them: beside a running shop, refused while it runs, on another machine."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.contract.conftest import Neighbours
from tests.fakes.meta_double import MetaDouble
from tests.server import App, wait_until

PHONE = "919811000777"


@pytest.fixture(scope="module")
def meta() -> Iterator[MetaDouble]:
    with MetaDouble() as running:
        yield running


def shop(meta: MetaDouble, home: Path) -> App:
    return App(home=home, GRAPH_API_URL=meta.url, REPLY_DEBOUNCE_SECONDS="0")


def connected(meta: MetaDouble, app: App) -> Neighbours:
    """Meta calls this app from now on."""
    meta.connect(
        webhook=f"{app.url}/api/v1/webhook",
        app_secret=app.credentials["app_secret"],
        phone_number_id=app.credentials["phone_number_id"],
    )
    return Neighbours(app, meta)


def sending(app: App) -> dict[str, object]:
    return dict(app.get("/api/v1/sending").json())


def test_a_shop_moves_to_another_machine_and_is_silent_until_told(meta: MetaDouble, tmp_path: Path) -> None:
    file = tmp_path / "shop.backup"
    with shop(meta, tmp_path / "here" / "home") as app:
        here = connected(meta, app)
        here.receive(here.text_sample(PHONE, "Namaste, what are your opening hours?", "wamid.backup1"))
        wait_until(lambda: len(here.messages_with(f"+{PHONE}")) == 2, 20, "an answer")
        before = here.messages_with(f"+{PHONE}")

        made = json.loads(app.command("backup", str(file), "--json").stdout)
        refused = app.command("restore", str(file), check=False)

    assert made["rows"] > 500
    assert refused.returncode == 1
    assert refused.stderr.startswith("Error: Stop Revive first")
    shutil.rmtree(tmp_path / "here")

    app = shop(meta, tmp_path / "there" / "home")
    back = json.loads(app.command("restore", str(file), "--json").stdout)
    assert (back["rows"], back["secrets_readable"]) == (made["rows"], True)
    with app:
        there = connected(meta, app)
        assert [message["id"] for message in there.messages_with(f"+{PHONE}")] == [m["id"] for m in before]
        # The demo shop has a blast set for a morning to come: it waits too.
        waiting = int(str(sending(app)["waiting"]))
        there.receive(there.text_sample(PHONE, "And your address?", "wamid.backup2"))
        wait_until(lambda: len(there.messages_with(f"+{PHONE}")) == 4, 20, "an answer that waits")
        answer = there.messages_with(f"+{PHONE}")[-1]
        wait_until(lambda: sending(app) == {"confirmed": False, "waiting": waiting + 1}, 10, "the question")
        assert answer["id"] not in meta.books.sends

        key = {"Authorization": f"Bearer {app.credentials['api_key']}"}
        assert httpx.post(f"{app.url}/api/v1/sending/confirm", headers=key).json() == {"confirmed": True}

        wait_until(lambda: meta.books.sends[answer["id"]] == 1, 20, "the answer's leaving")
        assert sending(app)["confirmed"] is True
