"""Writes a backup while the shop goes on: one snapshot, streamed table by table."""

import os
import zipfile
from dataclasses import dataclass
from pathlib import Path

import psycopg

from revive_app.clock import utc_now
from revive_app.db import SYSTEM_ROLE, database_url
from revive_app.errors import InvalidInput
from revive_app.services.backups.archive import HOME_FILES, MANIFEST, Manifest, TableEntry
from revive_app.services.backups.tables import Table, tables
from revive_app.settings import Settings


@dataclass(frozen=True, slots=True)
class Made:
    """What was written."""

    path: Path
    rows: int
    files: int
    size_bytes: int


def write(path: Path, *, settings: Settings) -> Made:
    """Write the backup to `path`, readable by this user alone. Whoever looks there sees the old file or the
    whole new one. Raises InvalidInput when it cannot be written."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "w+b") as file:
                manifest = _fill(file, settings)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise InvalidInput(f"The backup cannot be written to {path}: {error.strerror}.") from error
    rows = sum(table.rows for table in manifest.tables)
    return Made(path, rows, manifest.files, path.stat().st_size)


def _fill(file: object, settings: Settings) -> Manifest:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:  # type: ignore[call-overload]
        with psycopg.connect(database_url(settings), connect_timeout=5, prepare_threshold=None) as connection:
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.read_only = True
            # The login role is bound by row-level security too; this role sees every shop.
            connection.execute(f"SET LOCAL ROLE {SYSTEM_ROLE}")
            made_at = utc_now()
            migration, epoch = _where_we_are(connection)
            entries = tuple(_copy_out(connection, archive, table) for table in tables(connection))
        files = _add_files(archive, settings)
        manifest = Manifest(made_at=made_at, migration=migration, epoch=epoch, tables=entries, files=files)
        archive.writestr(MANIFEST, manifest.dump())
    return manifest


def _where_we_are(connection: psycopg.Connection) -> tuple[str, int]:
    row = connection.execute(
        "SELECT (SELECT version_num FROM alembic_version), (SELECT epoch FROM deployment WHERE id = 1)"
    ).fetchone()
    assert row is not None
    return str(row[0]), int(row[1])


def _copy_out(connection: psycopg.Connection, archive: zipfile.ZipFile, table: Table) -> TableEntry:
    member = TableEntry(table.name, table.columns, 0).member
    with (
        archive.open(member, "w", force_zip64=True) as stream,
        connection.cursor() as cursor,
        cursor.copy(f'COPY (SELECT {table.listed} FROM "{table.name}") TO STDOUT') as copy,
    ):
        rows = 0
        for block in copy:
            stream.write(block)
            # One line a row: a line break inside a value is written as \\n.
            rows += bytes(block).count(b"\n")
    return TableEntry(table.name, table.columns, rows)


def _add_files(archive: zipfile.ZipFile, settings: Settings) -> int:
    """What lies on this machine. A bucket has backups of its own."""
    count = 0
    folder = local_files(settings)
    if folder is not None:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                archive.write(path, f"files/{path.relative_to(folder).as_posix()}")
                count += 1
    for name in HOME_FILES:
        path = settings.home.path / name
        if path.is_file():
            archive.write(path, f"home/{name}")
    return count


def local_files(settings: Settings) -> Path | None:
    """The folder in which uploaded files lie, or None when they lie in a bucket."""
    if settings.storage_url is None:
        return settings.home.folder("media")
    url = settings.storage_url.get_secret_value()
    return Path(url.removeprefix("file://")) if url.startswith("file://") else None
