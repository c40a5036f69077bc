"""The whole of Revive as an operator runs it, in a home of its own: started, watched, killed, ended."""

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self

import httpx
import psutil

from revive_app.settings import PROJECT_ROOT

_OURS = (
    "WHATSAPP_",
    "MISTRAL_",
    "GOOGLE_",
    "REVIVE_",
    "GRAPH_",
    "SMTP_",
    "REFLEX_",
    "__REFLEX_",
    "PROMETHEUS_",
)
_NAMES = {"DATABASE_URL", "REDIS_URL", "SECRET_KEY"}


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def clean_environment(**settings: str) -> dict[str, str]:
    """The environment without anything of ours, and then `settings`."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(_OURS) and key not in _NAMES}
    return {**env, **settings}


def wait_until(condition: Callable[[], bool], seconds: float, what: str = "it") -> None:
    """Return when `condition` holds. Fails after `seconds`; errors of a service that is away count as no."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.HTTPError, OSError, ValueError, KeyError, psutil.Error):
            if condition():
                return
        time.sleep(0.05)
    raise AssertionError(f"{what} did not happen within {seconds:.0f} s")


class App:
    """The back end in production mode, with everything embedded; the front end only where a test needs pages."""

    tree = PROJECT_ROOT

    def __init__(self, *, workers: int = 1, home: Path | None = None, **settings: str) -> None:
        self._folder = (
            None if home else tempfile.TemporaryDirectory(prefix="revive-app-", ignore_cleanup_errors=True)
        )
        self.home = home or Path(self._folder.name) / "home"  # type: ignore[union-attr]
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._workers = workers
        self._settings = settings
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        if self._folder is not None:
            self._folder.cleanup()

    def start(self, *, ready: float = 90) -> None:
        """Start and wait until /readyz says so."""
        self.spawn()
        wait_until(self._ready, ready, "readiness")

    def spawn(self) -> None:
        """Start, and wait for nothing."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.log = (self.home.parent / "web.log").open("ab")
        self.process = subprocess.Popen(
            self._program(),
            cwd=self.tree,
            env=self.environment(),
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )

    def _program(self) -> list[str]:
        return [
            *(sys.executable, "-m", "granian", "revive_app.revive_app:app", "--factory"),
            *("--interface", "asgi", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--workers", str(self._workers), "--respawn-failed-workers", "--respawn-interval", "0.2"),
            *("--workers-kill-timeout", "4", "--log-level", "info"),
        ]

    def _ready(self) -> bool:
        answer = httpx.get(f"{self.url}/readyz", timeout=5)
        if self._settings.get("REVIVE_WORKER") == "off":
            return all("worker" in reason for reason in answer.json()["reasons"])
        return answer.status_code == 200

    def environment(self) -> dict[str, str]:
        """What its processes see."""
        return clean_environment(
            REVIVE_HOME=str(self.home),
            REFLEX_BACKEND_PORT=str(self.port),
            REFLEX_FRONTEND_PORT=str(self.port),
            REFLEX_ENV_MODE="prod",
            REFLEX_TELEMETRY_ENABLED="false",
            __REFLEX_SKIP_COMPILE="true",
            **self._settings,
        )

    def stop(self, *, seconds: float = 15) -> None:
        """End it as an operator does, and see that everything of it is gone."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(seconds)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(5)
        wait_until(lambda: not self.leftovers(), 15, "the end of every process")

    def leftovers(self) -> list[psutil.Process]:
        """Processes of this home that still run."""
        found = []
        for process in psutil.process_iter(["pid"]):
            with contextlib.suppress(psutil.Error):
                if process.status() != psutil.STATUS_ZOMBIE and self._is_ours(process):
                    found.append(process)
        return found

    def _is_ours(self, process: psutil.Process) -> bool:
        if process.pid == os.getpid():
            return False
        if str(self.home) in " ".join(process.cmdline()):
            return True
        return process.environ().get("REVIVE_HOME") == str(self.home)

    def command(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """One of the operator's commands in this home."""
        result = subprocess.run(
            [sys.executable, "-m", "revive_app", *arguments],
            cwd=self.tree,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=120,
        )
        if check and result.returncode != 0:
            raise AssertionError(f"{arguments}: {result.stderr or result.stdout}")
        return result

    @property
    def credentials(self) -> dict[str, str]:
        """The demo shop's."""
        return json.loads((self.home / "credentials.json").read_text())

    @property
    def children(self) -> dict[str, int | None]:
        """The stack's processes by name."""
        return json.loads((self.home / "run" / "state.json").read_text())["children"]

    def web_workers(self) -> list[psutil.Process]:
        """The processes that answer requests."""
        assert self.process is not None
        return [
            child
            for child in psutil.Process(self.process.pid).children()
            if "supervisor" not in " ".join(child.cmdline())
        ]

    def kill(self, name: str) -> None:
        """kill -9 of `postgres`, `redis`, `worker`, `beat` or a `web` worker. Nothing happens if it is dead already."""
        with contextlib.suppress(ProcessLookupError, psutil.Error, KeyError, OSError, ValueError, IndexError):
            pid = self.web_workers()[0].pid if name == "web" else self.children[name]
            if pid is not None:
                os.kill(pid, signal.SIGKILL)

    def get(self, path: str, **more: Any) -> httpx.Response:
        """A request to the API as the shop's machine."""
        headers = {"Authorization": f"Bearer {self.credentials['api_key']}"}
        return httpx.get(f"{self.url}{path}", headers=headers, timeout=15, **more)
