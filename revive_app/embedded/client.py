"""How a process gets the stack: register, see that a supervisor runs, wait until it is ready."""

import contextlib
import fcntl
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing import parent_process
from pathlib import Path
from typing import Any

from revive_app.embedded.registry import Registry, UserKind
from revive_app.errors import StackError
from revive_app.settings import PROJECT_ROOT, Home, Settings, get_settings

START_TIMEOUT = 120.0

# Set in the environment of processes the supervisor itself starts: the stack is theirs already.
INSIDE = "REVIVE_INSIDE_STACK"


@dataclass(frozen=True, slots=True)
class Stack:
    """What the supervisor last said of itself: starting, ready, failed, stopping, or down."""

    state: str = "down"
    pid: int | None = None
    error: str = ""
    children: dict[str, int | None] = field(default_factory=dict)


class StackFiles:
    """The three files through which users and supervisor meet."""

    def __init__(self, home: Home) -> None:
        run = home.folder("run")
        self.lock = run / "supervisor.lock"
        self.door = run / "door.lock"
        self.state = run / "state.json"

    @contextlib.contextmanager
    def at_the_door(self) -> Iterator[None]:
        """Nobody registers while the supervisor decides to leave, nor the other way round."""
        with self.door.open("w") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX)
            yield

    def supervised(self) -> bool:
        """Whether a supervisor holds the lock right now."""
        with self.lock.open("a") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def read(self) -> Stack:
        """What the supervisor last wrote."""
        try:
            raw: dict[str, Any] = json.loads(self.state.read_text())
        except (OSError, ValueError):
            return Stack()
        return Stack(raw["state"], raw["pid"], raw.get("error", ""), raw.get("children", {}))


def join(kind: UserKind, *, settings: Settings | None = None, timeout: float = START_TIMEOUT) -> Stack:
    """Register this process as a user and return once everything it needs answers. Raises StackError.

    A server also registers the process that will start it anew, so a hot reload keeps the databases.
    With both URLs set, tools need nothing and get it.
    """
    settings = settings or get_settings()
    if not _needed(settings, kind):
        return Stack("ready")
    files, registry = StackFiles(settings.home), Registry(settings.home)
    spawned: subprocess.Popen[bytes] | None = None
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        with files.at_the_door():
            _register(registry, kind)
            supervised, stack = files.supervised(), files.read()
            if supervised and stack.state == "ready":
                return stack
        if not supervised:
            if spawned is not None and spawned.poll() is not None and stack.pid == spawned.pid:
                leave(kind, settings=settings)
                raise StackError(
                    stack.error or f"The stack stopped at once; see {settings.home.path / 'logs'}."
                )
            if spawned is None or spawned.poll() is not None:
                spawned = _spawn(settings.home)
        time.sleep(0.05)
    leave(kind, settings=settings)
    raise StackError(f"The stack was not ready within {timeout:.0f} s; see {settings.home.path / 'logs'}.")


def leave(kind: UserKind, *, settings: Settings | None = None) -> None:
    """Take this process off the list. Dying does the same."""
    settings = settings or get_settings()
    if _needed(settings, kind):
        Registry(settings.home).remove(kind)


def tend(settings: Settings | None = None) -> None:
    """For servers, once a second: when the supervisor was killed, start another."""
    settings = settings or get_settings()
    if _needed(settings, UserKind.SERVER) and not StackFiles(settings.home).supervised():
        join(UserKind.SERVER, settings=settings)


def stack_status(settings: Settings | None = None) -> Stack:
    """What runs now."""
    settings = settings or get_settings()
    files = StackFiles(settings.home)
    return files.read() if files.supervised() else Stack()


def _needed(settings: Settings, kind: UserKind) -> bool:
    if os.environ.get(INSIDE):
        return False
    embedded = settings.embedded_postgres or settings.embedded_redis
    worker = kind is not UserKind.TOOL and settings.revive_worker == "on"
    return embedded or worker


def _register(registry: Registry, kind: UserKind) -> None:
    registry.add(kind)
    if kind is UserKind.SERVER and parent_process() is not None:
        with contextlib.suppress(Exception):
            registry.add(kind, pid=os.getppid())


def _spawn(home: Home) -> subprocess.Popen[bytes]:
    log_file: Path = home.folder("logs") / "supervisor.log"
    try:
        with log_file.open("ab") as output:
            return subprocess.Popen(
                [sys.executable, "-m", "revive_app.embedded.supervisor"],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=PROJECT_ROOT,
                env={**os.environ, "REVIVE_HOME": str(home.path)},
                start_new_session=True,
            )
    except OSError as error:
        raise StackError(f"Cannot start the embedded stack: {error.strerror}.") from error
