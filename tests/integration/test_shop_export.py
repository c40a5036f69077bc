"""A shop's archive holds everything of the shop's, nothing of another's, and no secret."""

import csv
import io
import json
import stat
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest

from revive_app.db import system_session
from revive_app.errors import InvalidInput, NotFound
from revive_app.models import metadata
from revive_app.services import shop_export
from revive_app.services.contacts import erasing
from tests.builders import Shop, make_shop, make_thread, queue_message
from tests.integration.imports.kit import upload

# What a shop could not read, or must not be handed out.
NOT_EXPORTED = {
    "api_keys", "blast_tallies", "file_removals", "invitations", "lead_tallies", "memberships", "prompts", "reply_traces", "sessions",
    "suppressions", "thread_tallies", "webhook_events", "whatsapp_numbers",
}  # fmt: skip


def test_every_table_is_exported_or_said_to_be_left_out() -> None:
    tenant_tables = {name for name, table in metadata.tables.items() if "client_id" in table.columns}

    assert set(shop_export._TABLES.values()) | NOT_EXPORTED == tenant_tables
    assert set(shop_export._TABLES.values()) & NOT_EXPORTED == set()


def test_the_archive_holds_the_shop(shop: Shop, tmp_path: Path) -> None:
    other = make_shop()
    queue_message(other, make_thread(other, first_name="Theirs"), content="Not yours")
    queue_message(shop, make_thread(shop, first_name="=Anita"), content="Namaste")
    upload(shop, "Name,Mobile,City\nBina,9825011202,Surat\nnobody,12,\n")
    erasing.erase(shop.client_id, make_thread(shop, first_name="Gone").contact_id, by="Asha", suppress=True)
    with system_session() as session:
        session.run(
            "UPDATE clients SET suppression_key_encrypted = 'hush' WHERE suppression_key_encrypted IS NOT NULL"
        )

    made = shop_export.export_shop(shop.client_id, tmp_path / "shop.zip")

    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    with zipfile.ZipFile(made.path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert {name: made.rows[name] for name in ("contacts", "leads", "messages", "imports", "import_refusals")} == {
        "contacts": 3, "leads": 2, "messages": 1, "imports": 1, "import_refusals": 1,
    }  # fmt: skip
    assert json.loads(parts["messages.jsonl"])["content"] == "Namaste"
    people = list(csv.DictReader(io.StringIO(parts["people.csv"].lstrip("\ufeff"))))
    assert [(person["first_name"], person["phone"], person["city"]) for person in people] == [
        ("'=Anita", people[0]["phone"], ""),
        ("Bina", "'+919825011202", "Surat"),
    ]
    manifest = json.loads(parts["manifest.json"])
    assert manifest["shop"]["id"] == str(shop.client_id)
    assert manifest["rows"] == made.rows
    everything = "".join(parts.values())
    for foreign in ("Theirs", "Not yours", "Gone", "hush", shop.app_secret, "token_hash", "lease_id"):
        assert foreign not in everything


def test_a_shop_that_is_not_there_and_a_place_one_cannot_write_to(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="No such shop"):
        shop_export.export_shop(uuid4(), tmp_path / "shop.zip")
    with pytest.raises(InvalidInput, match="The export cannot be written"):
        shop_export.export_shop(shop.client_id, tmp_path / "nowhere" / "shop.zip")
    assert list(tmp_path.iterdir()) == []
