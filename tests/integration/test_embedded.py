"""The embedded stack: started once, shared, healed, gone with its last user; clear words when it cannot be."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from revive_app.embedded import embedded_database_url, embedded_redis_url
from revive_app.embedded.client import StackFiles
from revive_app.settings import PROJECT_ROOT, Home

USER = """
import sys, time
from revive_app.embedded import UserKind, join
from revive_app.errors import StackError
try:
    stack = join(UserKind(sys.argv[1]))
except StackError as error:
    print("refused:", error.message, flush=True)
    raise SystemExit(1)
print("ready", stack.pid, flush=True)
time.sleep(600)
"""


class StackHome:
    """A home of its own, and the processes that use it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.users: list[subprocess.Popen[str]] = []

    def start(self, kind: str = "tool", **env: str) -> subprocess.Popen[str]:
        """A process that joins and stays."""
        user = subprocess.Popen(
            [sys.executable, "-c", USER, kind],
            cwd=PROJECT_ROOT,
            env={**_environment(), "REVIVE_HOME": str(self.path), "REVIVE_WORKER": "off", **env},
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.users.append(user)
        return user

    def join(self, **env: str) -> int:
        """Join and wait until it is ready; the supervisor's pid."""
        user = self.start(**env)
        assert user.stdout is not None
        words = user.stdout.readline().split()
        assert words[:1] == ["ready"], words
        return int(words[1])

    @property
    def state(self) -> dict:
        return json.loads((self.path / "run" / "state.json").read_text())

    def child(self, name: str) -> int:
        return int(self.state["children"][name])

    def supervised(self) -> bool:
        return StackFiles(Home(self.path)).supervised()

    def query(self) -> int:
        with psycopg.connect(embedded_database_url(Home(self.path)), connect_timeout=2) as connection:
            row = connection.execute("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'").fetchone()
        assert row is not None
        return int(row[0])

    def close(self) -> None:
        for user in self.users:
            with contextlib.suppress(ProcessLookupError):
                user.kill()
            user.wait()
        wait_until(lambda: not self.supervised(), 20)


def _environment() -> dict[str, str]:
    hidden = ("DATABASE_URL", "REDIS_URL", "SECRET_KEY", "REVIVE_INSIDE_STACK")
    return {key: value for key, value in os.environ.items() if key not in hidden}


def wait_until(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(psycopg.Error, redis.RedisError, OSError, ValueError, KeyError, TypeError):
            if condition():
                return
        time.sleep(0.05)
    pytest.fail(f"not within {seconds} s")


@pytest.fixture
def home() -> Iterator[StackHome]:
    with tempfile.TemporaryDirectory(prefix="revive-stack-") as folder:
        stack = StackHome(Path(folder) / "home")
        yield stack
        stack.close()


def processes_of(home: StackHome) -> list[psutil.Process]:
    """Whatever runs with something of this home in its command line."""
    found = []
    for process in psutil.process_iter(["cmdline", "status"]):
        command = " ".join(process.info["cmdline"] or [])
        if str(home.path) in command and process.info["status"] != psutil.STATUS_ZOMBIE:
            found.append(process)
    return found


def test_whoever_comes_first_starts_it_and_the_others_share_it(home: StackHome) -> None:
    with ThreadPoolExecutor(4) as threads:
        supervisors = list(threads.map(lambda _: home.join(), range(4)))

    assert len(set(supervisors)) == 1
    assert home.query() > 25
    assert redis.Redis.from_url(embedded_redis_url(Home(home.path))).ping() is True


def test_it_stops_with_its_last_user_however_that_user_died(home: StackHome) -> None:
    home.join()
    home.join()
    supervisor = psutil.Process(int(home.state["pid"]))

    home.users[0].send_signal(signal.SIGTERM)
    home.users[0].wait()
    assert home.query() > 25
    home.users[1].kill()
    home.users[1].wait()

    wait_until(lambda: not supervisor.is_running() or supervisor.status() == psutil.STATUS_ZOMBIE, 10)
    assert processes_of(home) == []


@pytest.mark.parametrize("name", ["postgres", "redis"])
def test_a_killed_server_is_back_by_itself(home: StackHome, name: str) -> None:
    home.join()
    before = home.child(name)

    os.kill(before, signal.SIGKILL)

    wait_until(lambda: home.child(name) not in {None, before} and home.query() > 25, 10)
    client = redis.Redis.from_url(embedded_redis_url(Home(home.path)))
    wait_until(lambda: client.ping() is True, 10)


def test_a_killed_supervisor_takes_its_servers_along_and_the_next_user_starts_anew(home: StackHome) -> None:
    supervisor = home.join()
    postgres = home.child("postgres")

    os.kill(supervisor, signal.SIGKILL)
    wait_until(lambda: not psutil.pid_exists(postgres), 10)

    assert home.join() != supervisor
    assert home.query() > 25


def test_after_kill_9_of_everything_the_next_start_recovers(home: StackHome) -> None:
    home.join()
    with psycopg.connect(embedded_database_url(Home(home.path))) as connection:
        connection.execute("CREATE TABLE kept (line text)")
        connection.execute("INSERT INTO kept VALUES ('committed')")

    for process in [psutil.Process(int(home.state["pid"])), *processes_of(home)]:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    for user in home.users:
        user.kill()

    home.join()
    with psycopg.connect(embedded_database_url(Home(home.path))) as connection:
        assert connection.execute("SELECT line FROM kept").fetchone() == ("committed",)


def test_a_stale_pid_file_that_names_somebody_else_is_ignored(home: StackHome) -> None:
    home.join()
    home.close()
    home.users.clear()
    pid_file = home.path / "postgres" / "postmaster.pid"
    pid_file.write_text(f"{os.getpid()}\n{home.path / 'postgres'}\n")

    home.join()

    assert home.query() > 25


def test_with_both_urls_set_nothing_is_started(home: StackHome) -> None:
    user = home.start(
        "server",
        DATABASE_URL="postgresql://somebody@127.0.0.1:1/db",
        REDIS_URL="redis://127.0.0.1:1/0",
        SECRET_KEY="a key",
    )
    assert user.stdout is not None

    assert user.stdout.readline().split()[0] == "ready"
    assert processes_of(home) == []
    assert not (home.path / "postgres").exists()


def test_a_home_that_cannot_be_made_is_named_in_the_refusal(home: StackHome) -> None:
    home.path.parent.joinpath("file").write_text("in the way")

    user = home.start(REVIVE_HOME=str(home.path.parent / "file" / "home"))
    words, _ = user.communicate(timeout=30)

    assert user.returncode == 1
    assert words.startswith("refused: Cannot create")
    assert "REVIVE_HOME" in words


def test_a_home_too_long_for_a_socket_gets_its_sockets_elsewhere(home: StackHome) -> None:
    home.path = home.path / ("x" * 80)

    home.join()

    assert home.query() > 25


def test_a_disk_that_is_full_is_reported_in_postgresqls_words(home: StackHome) -> None:
    home.join()
    home.close()
    home.users.clear()
    (home.path / "postgres" / "global" / "pg_control").unlink()

    user = home.start()
    words, _ = user.communicate(timeout=60)

    assert user.returncode == 1
    assert "postgres did not start" in words
    assert "pg_control" in words


def _as_ordinary_user(home: StackHome) -> list[str]:
    """What makes a process an ordinary user's: nothing when we are one, else a user namespace in which root is not root."""
    if os.geteuid() != 0:
        return []
    wrapper = ["unshare", "--user", "--map-user=1000", "--map-group=1000"]
    if subprocess.run([*wrapper, "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine allows no user namespaces")
    return wrapper


def test_it_runs_without_root_too(home: StackHome) -> None:
    user = subprocess.Popen(
        [
            *_as_ordinary_user(home),
            sys.executable,
            "-c",
            "import os; assert os.geteuid() != 0\n" + USER,
            "tool",
        ],
        cwd=PROJECT_ROOT,
        env={**_environment(), "REVIVE_HOME": str(home.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    home.users.append(user)
    assert user.stdout is not None

    assert user.stdout.readline().split()[0] == "ready"
    assert home.query() > 25


def test_a_home_of_another_user_is_refused_with_a_way_out(home: StackHome) -> None:
    home.join()
    home.close()
    home.users.clear()
    os.chown(home.path / "postgres", 12345, 12345)

    user = home.start()
    words, _ = user.communicate(timeout=30)

    assert user.returncode == 1
    assert "was made by user id 12345" in words
