"""The way back. One transaction: a crash at any line leaves the database as it was, and the command can be run again."""

import time
import zipfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from revive_app import vault
from revive_app.db import WEB, WORKER, database_url, sqlalchemy_url
from revive_app.embedded import UserKind
from revive_app.embedded.registry import Registry
from revive_app.errors import Conflict, InvalidInput
from revive_app.services.backups import stops
from revive_app.services.backups.archive import HOME_FILES, Manifest, TableEntry, opened, read_manifest
from revive_app.services.backups.making import local_files
from revive_app.services.backups.tables import Table, bind_owner, tables
from revive_app.settings import PROJECT_ROOT, Settings

# A stack that was just told to stop is given this long.
_WINDING_DOWN = timedelta(seconds=12)
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back."""

    made_at: datetime
    rows: int
    files: int
    # people whose opt-out is newer than the backup, and was kept
    stops_kept: int
    # False when SECRET_KEY is another one than the backup's: numbers must be connected anew
    secrets_readable: bool


def restore(path: Path, *, settings: Settings) -> Restored:
    """Put everything back as the backup has it. Nothing is sent afterwards until a person confirms.

    Raises InvalidInput for a file that is no backup of ours, Conflict while a web process or worker runs.
    """
    with opened(path) as archive:
        manifest = read_manifest(archive)
        alembic = Config(str(PROJECT_ROOT / "alembic.ini"))
        _require_known(manifest, alembic)
        _require_nobody_at_work(settings)
        engine = sa.create_engine(sqlalchemy_url(settings), poolclass=sa.NullPool)
        with engine.begin() as connection:
            kept = _bring_back(connection, alembic, archive, manifest)
        files = _bring_back_files(archive, settings)
        _bring_back_home(archive, settings)
    return Restored(
        made_at=manifest.made_at,
        rows=sum(table.rows for table in manifest.tables),
        files=files,
        stops_kept=kept,
        secrets_readable=_secrets_readable(settings),
    )


def _require_known(manifest: Manifest, alembic: Config) -> None:
    try:
        ScriptDirectory.from_config(alembic).get_revision(manifest.migration)
    except CommandError as error:
        raise InvalidInput("This backup was made by a newer Revive. Restore it with that version.") from error


def _require_nobody_at_work(settings: Settings) -> None:
    deadline = time.monotonic() + _WINDING_DOWN.total_seconds()
    while names := _at_work(settings):
        if time.monotonic() > deadline:
            raise Conflict(f"Stop Revive first: {' and '.join(names)} still run.")
        time.sleep(0.3)


def _at_work(settings: Settings) -> list[str]:
    """Who uses the database, by the names they connect with; and servers that are about to."""
    if settings.embedded_postgres:
        servers = [user.pid for user in Registry(settings.home).alive() if user.kind is UserKind.SERVER]
        if servers:
            return [f"the web process {servers[0]}"]
    with psycopg.connect(database_url(settings), connect_timeout=5) as connection:
        rows = connection.execute(
            "SELECT DISTINCT application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND application_name = ANY(%s)",
            [[WEB, WORKER]],
        ).fetchall()
    return sorted(str(name) for (name,) in rows)


def _bring_back(
    connection: sa.Connection, alembic: Config, archive: zipfile.ZipFile, manifest: Manifest
) -> int:
    raw = connection.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    alembic.attributes["connection"] = connection
    epoch = _present_epoch(raw)
    stops.remember(raw)
    _build(raw, alembic, manifest)
    bind_owner(raw, to=False)
    for entry in manifest.tables:
        _copy_in(raw, archive, entry)
    _set_counters(raw)
    command.upgrade(alembic, "head")
    kept = stops.honour(raw)
    # Whoever was signed in then may have been sent away since.
    raw.execute("DELETE FROM sessions")
    bind_owner(raw, to=True)
    raw.execute("SET LOCAL ROLE revive_system")
    raw.execute(
        "UPDATE deployment SET epoch = greatest(%s, %s) + 1, system_identifier = this_system()",
        [epoch, manifest.epoch],
    )
    raw.execute("RESET ROLE")
    return kept


def _present_epoch(raw: psycopg.Connection) -> int:
    if raw.execute("SELECT to_regclass('deployment')").fetchone() == (None,):
        return 0
    raw.execute("SET LOCAL ROLE revive_system")
    row = raw.execute("SELECT max(epoch) FROM deployment").fetchone()
    raw.execute("RESET ROLE")
    return int(row[0] or 0) if row else 0


def _build(raw: psycopg.Connection, alembic: Config, manifest: Manifest) -> None:
    """Empty tables of the backup's structure."""
    present = None
    if raw.execute("SELECT to_regclass('alembic_version')").fetchone() != (None,):
        row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
        present = row[0] if row else None
    if present != manifest.migration:
        if present is not None:
            command.downgrade(alembic, "base")
        command.upgrade(alembic, manifest.migration)
    # What is made by triggers hangs on its shop and goes with it.
    names = ", ".join(f'"{table.name}"' for table in tables(raw))
    raw.execute(f"TRUNCATE {names} RESTART IDENTITY CASCADE")


def _copy_in(raw: psycopg.Connection, archive: zipfile.ZipFile, entry: TableEntry) -> None:
    known = {table.name: table for table in tables(raw)}.get(entry.name)
    if known is None or not set(entry.columns) <= set(known.columns):
        raise InvalidInput(f"The backup holds {entry.name} in a form this Revive does not know.")
    listed = Table(entry.name, entry.columns).listed
    with (
        archive.open(entry.member) as stream,
        raw.cursor() as cursor,
        cursor.copy(f'COPY "{entry.name}" ({listed}) FROM STDIN') as copy,
    ):
        rows = 0
        while block := stream.read(_BLOCK):
            copy.write(block)
            rows += block.count(b"\n")
    if rows != entry.rows:
        raise InvalidInput(f"The backup is damaged: {entry.name} holds {rows} of {entry.rows} rows.")


def _set_counters(raw: psycopg.Connection) -> None:
    """New rows get numbers after the highest that came back."""
    for table, column in raw.execute(
        "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped"
        " AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL"
    ).fetchall():
        raw.execute(
            f"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'),"
            f' greatest((SELECT max("{column}") FROM "{table}"), 1))'
        )


def _bring_back_files(archive: zipfile.ZipFile, settings: Settings) -> int:
    folder = local_files(settings)
    if folder is None:
        return 0
    count = 0
    for info in archive.infolist():
        if not info.filename.startswith("files/") or info.is_dir():
            continue
        target = (folder / info.filename.removeprefix("files/")).resolve()
        if not target.is_relative_to(folder.resolve()):
            raise InvalidInput("The backup holds a file that would lie outside the media folder.")
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as stream, target.open("wb") as file:
            while block := stream.read(_BLOCK):
                file.write(block)
        count += 1
    return count


def _bring_back_home(archive: zipfile.ZipFile, settings: Settings) -> None:
    """Only what the rows cannot be read without; what a setting says is the setting's."""
    names = set(archive.namelist())
    wanted = {
        "secret_key": settings.secret_key is None,
        "webhook_verify_token": settings.webhook_verify_token is None,
        "credentials.json": True,
    }
    for name in HOME_FILES:
        if wanted[name] and f"home/{name}" in names:
            draft = settings.home.folder() / f".{name}.restored"
            draft.write_bytes(archive.read(f"home/{name}"))
            draft.chmod(0o600)
            draft.replace(settings.home.path / name)


def _secrets_readable(settings: Settings) -> bool:
    vault.forget_keys()
    with psycopg.connect(database_url(settings), connect_timeout=5) as connection:
        connection.execute("SET LOCAL ROLE revive_system")
        row = connection.execute("SELECT client_id, token_encrypted FROM whatsapp_numbers LIMIT 1").fetchone()
    if row is None:
        return True
    try:
        vault.unseal(row[1], owner=row[0])
    except vault.SealBroken:
        return False
    return True
