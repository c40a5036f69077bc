"""Who uses the stack: one file a process, holding its pid and birth. No lock to forget, no count to lose.

A user counts while a process with that pid and that moment of birth lives, so a killed one
drops out by itself and a recycled pid is not taken for it.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import psutil

from revive_app.settings import Home


class UserKind(StrEnum):
    """What a user needs: a server wants the worker too; `pin` is `stack up`, which needs no process."""

    SERVER = "server"
    TOOL = "tool"
    PIN = "pin"


@dataclass(frozen=True, slots=True)
class StackUser:
    """One registered user. `env` is what a worker started for it must see; `parent` the process that began it."""

    pid: int
    born: float
    kind: UserKind
    env: dict[str, str]
    parent: int

    @property
    def alive(self) -> bool:
        """Whether that very process still runs. A pin lives until it is removed."""
        if self.kind is UserKind.PIN:
            return True
        return is_alive(self.pid, self.born)


def birth(pid: int) -> float:
    """When process `pid` began. Raises psutil.NoSuchProcess."""
    return float(psutil.Process(pid).create_time())


def is_alive(pid: int, born: float) -> bool:
    """Whether the process `pid` born at `born` still runs (a zombie does not)."""
    try:
        process = psutil.Process(pid)
        same = abs(process.create_time() - born) < 0.01
        return bool(same and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


class Registry:
    """The folder `REVIVE_HOME/run/users`."""

    def __init__(self, home: Home) -> None:
        self._folder = home.folder("run", "users")

    def add(self, kind: UserKind, *, pid: int | None = None) -> None:
        """Register process `pid` (this one by default). Registering twice is the same as once."""
        pid = os.getpid() if pid is None else pid
        user = {
            "pid": pid,
            "born": birth(pid),
            "kind": kind.value,
            "env": dict(os.environ),
            "parent": psutil.Process(pid).ppid(),
        }
        write_private(self._file(kind, pid), json.dumps(user))

    def remove(self, kind: UserKind, *, pid: int | None = None) -> None:
        """Take process `pid` (this one by default) off the list."""
        self._file(kind, os.getpid() if pid is None else pid).unlink(missing_ok=True)

    def alive(self) -> list[StackUser]:
        """The users that live."""
        return self.sweep()[0]

    def sweep(self) -> tuple[list[StackUser], list[StackUser]]:
        """The users that live, and those that died without leaving; the files of the latter are swept away."""
        living, dead = [], []
        for file in sorted(self._folder.glob("*.json")):
            user = _read(file)
            if user is not None and user.alive:
                living.append(user)
                continue
            file.unlink(missing_ok=True)
            if user is not None:
                dead.append(user)
        return living, dead

    def _file(self, kind: UserKind, pid: int) -> Path:
        return self._folder / ("pin.json" if kind is UserKind.PIN else f"{pid}.json")


def write_private(file: Path, content: str) -> None:
    """Put `content` into `file` at once (a reader sees the old or the new), for this user's eyes only."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(content)
    draft.replace(file)


def _read(file: Path) -> StackUser | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        raw = json.loads(file.read_text())
        return StackUser(
            int(raw["pid"]), float(raw["born"]), UserKind(raw["kind"]), dict(raw["env"]), int(raw["parent"])
        )
    return None
