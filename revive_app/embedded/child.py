"""A process the supervisor keeps: how it is started, known to be ready, kept and stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from revive_app.embedded import privileges
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


def _limit(log_file: Path) -> None:
    """Start a new log when the old one has grown; one old one is kept."""
    if log_file.exists() and log_file.stat().st_size > LOG_LIMIT_BYTES:
        log_file.replace(log_file.with_suffix(".log.1"))


def _tail(file: Path, lines: int = 12) -> str:
    try:
        return "\n".join(file.read_text(errors="replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"
