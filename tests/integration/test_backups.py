"""A backup is everything at one moment; a restore is all of it or nothing, and nobody is written to by it."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from alembic import command
from alembic.config import Config

from revive_app.db import WORKER, database_url, system_session, tenant_session
from revive_app.errors import Conflict, InvalidInput
from revive_app.models import Contact
from revive_app.providers.storage import open_storage
from revive_app.services import backups, consent, sending
from revive_app.services.backups import restoring, tables
from revive_app.services.outbox.claim import claim
from revive_app.settings import PROJECT_ROOT, get_settings
from revive_app.vocabulary import ConsentScope, ConsentSource, Lane
from tests.builders import Shop, make_shop, make_thread, message_row, queue_message, scalar

EVERYTHING = [
    "clients",
    "whatsapp_numbers",
    "campaigns",
    "contacts",
    "leads",
    "conversations",
    "messages",
    "products",
    "consent_events",
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "shop.backup"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "_WINDING_DOWN", restoring.timedelta(0))


def write(file: Path) -> backups.Made:
    return backups.write(file, settings=get_settings())


def restore(file: Path) -> backups.Restored:
    return backups.restore(file, settings=get_settings())


def content() -> dict[str, list[Any]]:
    with system_session() as session:
        return {table: session.rows(f"SELECT * FROM {table} ORDER BY id") for table in EVERYTHING}


def wipe() -> None:
    with system_session() as session:
        for table in ("consent_events", "messages", "conversations", "leads", "contacts", "campaigns"):
            session.run(f"DELETE FROM {table}")
        session.run("DELETE FROM whatsapp_numbers")
        session.run("DELETE FROM clients")


def stop(shop: Shop, contact_id: object) -> None:
    with tenant_session(shop.client_id) as session:
        person = session.get(Contact, contact_id)
        assert person is not None
        consent.withdraw(
            session, person, ConsentScope.ALL, consent.Evidence(ConsentSource.STAFF, words="no more, please")
        )


def test_everything_comes_back_and_nothing_leaves(shop: Shop, file: Path) -> None:
    thread = make_thread(shop, first_name="Asha\tमेहता \\N \x7f")
    waiting = queue_message(shop, thread, content="line one\nline two \\ 💍")
    with open_file(b"a picture") as picture:
        open_storage(get_settings()).put("shop/ring.png", picture)
    before = content()
    made = write(file)
    wipe()
    (get_settings().home.path / "media" / "shop" / "ring.png").unlink()

    back = restore(file)

    assert content() == before
    assert back.rows == made.rows > 0
    assert (back.files, back.stops_kept, back.secrets_readable) == (made.files, 0, True)
    assert (get_settings().home.path / "media" / "shop" / "ring.png").read_bytes() == b"a picture"
    assert file.stat().st_mode & 0o777 == 0o600

    assert claim(shop.number_id).claimed == ()
    assert message_row(waiting)["reason"] == "restored_from_backup"
    with tenant_session(shop.client_id) as session:
        assert sending.state(session) == sending.Sending(confirmed=False, waiting=1)
        sending.confirm(session)
        assert sending.state(session) == sending.Sending(confirmed=True, waiting=1)
    assert [message.id for message in claim(shop.number_id).claimed] == [waiting]


def test_what_waited_may_be_cancelled_instead(shop: Shop, file: Path) -> None:
    waiting = queue_message(shop, make_thread(shop), lane=Lane.BLAST)
    write(file)
    restore(file)

    with tenant_session(shop.client_id) as session:
        sending.confirm(session, cancel_waiting=True)

    assert (message_row(waiting)["state"], message_row(waiting)["reason"]) == (
        "cancelled",
        "restored_from_backup",
    )
    later = queue_message(shop, make_thread(shop))
    with tenant_session(shop.client_id) as session:
        sending.confirm(session, cancel_waiting=True)
    assert message_row(later)["state"] == "queued"


def test_one_shop_s_word_is_not_another_s(shop: Shop, file: Path) -> None:
    other = make_shop()
    theirs = queue_message(other, make_thread(other))
    write(file)
    restore(file)

    with tenant_session(shop.client_id) as session:
        sending.confirm(session)

    assert claim(other.number_id).claimed == ()
    assert message_row(theirs)["reason"] == "restored_from_backup"


def test_every_restore_asks_anew(shop: Shop, file: Path) -> None:
    write(file)
    for _ in range(2):
        restore(file)
        with tenant_session(shop.client_id) as session:
            assert sending.state(session).confirmed is False
            sending.confirm(session)
            assert sending.state(session).confirmed is True


def test_rows_that_wake_up_on_another_server_wait_too(shop: Shop) -> None:
    message = queue_message(shop, make_thread(shop))
    with system_session() as session:
        session.run("UPDATE deployment SET system_identifier = '7000000000000000000'")

    assert claim(shop.number_id).claimed == ()
    with tenant_session(shop.client_id) as session:
        sending.confirm(session)

    assert [claimed.id for claimed in claim(shop.number_id).claimed] == [message]
    assert scalar("SELECT system_identifier = this_system() FROM deployment")


def test_an_opt_out_newer_than_the_backup_is_kept(shop: Shop, file: Path) -> None:
    old, new = make_thread(shop, first_name="Old"), None
    write(file)
    new = make_thread(shop, first_name="New")
    stop(shop, old.contact_id)
    stop(shop, new.contact_id)

    assert restore(file).stops_kept == 2

    with system_session() as session:
        people = session.rows(
            "SELECT first_name, dnd_at IS NOT NULL AS silent, marketing_consent FROM contacts ORDER BY first_name"
        )
        lines = session.rows("SELECT words FROM consent_events")
    assert people == [
        {"first_name": "New", "silent": True, "marketing_consent": "withdrawn"},
        {"first_name": "Old", "silent": True, "marketing_consent": "withdrawn"},
    ]
    assert [line["words"] for line in lines] == ["no more, please"] * 2
    assert scalar("SELECT status FROM leads WHERE id = :id", id=old.lead_id) == "dnd"
    assert restore(file).stops_kept == 2


def test_an_opt_out_in_the_backup_stays_although_she_has_come_back(shop: Shop, file: Path) -> None:
    thread = make_thread(shop)
    stop(shop, thread.contact_id)
    write(file)
    with tenant_session(shop.client_id) as session:
        person = session.get(Contact, thread.contact_id)
        assert person is not None
        consent.grant(session, person, ConsentScope.ALL, consent.Evidence(ConsentSource.STAFF))

    restore(file)

    assert scalar("SELECT dnd_at IS NOT NULL FROM contacts")


def test_a_backup_of_an_older_structure_is_brought_up_to_date(shop: Shop, file: Path) -> None:
    thread = make_thread(shop)
    alembic = Config(str(PROJECT_ROOT / "alembic.ini"))
    try:
        command.downgrade(alembic, "1060_spending")
        write(file)
    finally:
        command.upgrade(alembic, "head")
    wipe()

    restore(file)

    assert scalar("SELECT id FROM contacts") == thread.contact_id
    assert scalar("SELECT version_num FROM alembic_version") != "1060_spending"
    with bare_connection() as connection:
        assert connection.execute("SELECT * FROM clients").fetchall() == []


def test_new_rows_are_numbered_after_the_old_ones(shop: Shop, file: Path) -> None:
    insert = (
        "INSERT INTO webhook_events (client_id, number_id, dedupe_key, kind, field, subject, payload)"
        " VALUES (:client, :number, :key, 'other', 'x', 's', '{}') RETURNING id"
    )
    last = scalar(insert, client=shop.client_id, number=shop.number_id, key="one")
    write(file)
    restore(file)

    assert scalar(insert, client=shop.client_id, number=shop.number_id, key="two") == last + 1


def test_it_refuses_while_a_worker_runs(shop: Shop, file: Path, impatient: None) -> None:
    write(file)
    before = content()
    with (
        psycopg.connect(database_url(get_settings()), application_name=WORKER),
        pytest.raises(Conflict, match="revive worker still run"),
    ):
        restore(file)

    assert content() == before
    with tenant_session(shop.client_id) as session:
        assert sending.state(session).confirmed is True


def damaged(file: Path) -> None:
    raw = bytearray(file.read_bytes())
    middle = len(raw) // 3
    raw[middle : middle + 64] = bytes(64)
    file.write_bytes(raw)


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def a_picture(file: Path) -> None:
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))


def another_zip(file: Path) -> None:
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("manifest.json", "[]")


def from_the_future(file: Path) -> None:
    _change(file, migration="9999_later")


def fewer_rows(file: Path) -> None:
    manifest = _manifest(file)
    manifest["tables"][-1]["rows"] += 1
    _change(file, **manifest)


def an_unknown_table(file: Path) -> None:
    manifest = _manifest(file)
    manifest["tables"][0]["name"] = "pg_authid"
    _change(file, **manifest)


def gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    "harm",
    [damaged, truncated, a_picture, another_zip, from_the_future, fewer_rows, an_unknown_table, gone],
)
def test_a_file_that_is_no_good_changes_nothing(shop: Shop, file: Path, harm: Any) -> None:
    make_thread(shop)
    write(file)
    before = content()
    harm(file)

    with pytest.raises(InvalidInput):
        restore(file)

    assert content() == before
    with tenant_session(shop.client_id) as session:
        assert sending.state(session).confirmed is True


def test_a_file_cannot_climb_out_of_its_folder(shop: Shop, file: Path) -> None:
    write(file)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("files/../../escaped.txt", "here I am")

    with pytest.raises(InvalidInput, match="outside"):
        restore(file)

    assert list(get_settings().home.path.rglob("escaped.txt")) == []


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="cannot be written"):
        write(tmp_path / "no such folder" / "x.backup")
    with pytest.raises(InvalidInput, match="cannot be written"):
        write(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_every_table_is_in_it(shop: Shop, file: Path) -> None:
    write(file)

    named = {table["name"] for table in _manifest(file)["tables"]}
    with bare_connection() as connection:
        found = {
            name
            for (name,) in connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        }
        ours = {table.name for table in tables.tables(connection)}
    assert found - named == {
        "alembic_version",
        "deployment",
        "heartbeats",
        "blast_tallies",
        "portfolio_budgets",
        "lead_tallies",
        "thread_tallies",
    } | {name for name in found if name.startswith("sandbox_")}
    assert named == ours


def bare_connection() -> psycopg.Connection[Any]:
    return psycopg.connect(database_url(get_settings()))


def open_file(data: bytes) -> Any:
    import io

    return io.BytesIO(data)


def _manifest(file: Path) -> dict[str, Any]:
    with zipfile.ZipFile(file) as archive:
        return dict(json.loads(archive.read("manifest.json")))


def _change(file: Path, **changes: Any) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    manifest = {**json.loads(members["manifest.json"]), **changes}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in {**members, "manifest.json": json.dumps(manifest).encode()}.items():
            archive.writestr(name, data)


@pytest.fixture(autouse=True)
def _no_files_left() -> Iterator[None]:
    yield
    for path in (get_settings().home.path / "media").rglob("*"):
        if path.is_file():
            path.unlink()
