"""The process that keeps the stack: `python -m revive_app.embedded.supervisor`, started by `join`.

One per REVIVE_HOME, by a lock. It starts what is missing, restarts what dies, and goes when nobody
is left. Everything below it dies with it, even when it is killed.
"""

import fcntl
import json
import logging
import os
import signal
import subprocess
import sys
import time
from typing import TextIO

from revive_app.embedded.celery import Beat, Worker
from revive_app.embedded.child import Child
from revive_app.embedded.client import INSIDE, StackFiles
from revive_app.embedded.postgres import Postgres
from revive_app.embedded.redis_server import Redis
from revive_app.embedded.registry import Registry, StackUser, UserKind, write_private
from revive_app.embedded.respawn import Respawner
from revive_app.errors import StackError
from revive_app.settings import PROJECT_ROOT, Settings, get_settings

log = logging.getLogger("revive.supervisor")

TICK = 0.2


class Supervisor:
    """Holds the children and looks after them, tick by tick."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._home = settings.home
        self._files = StackFiles(self._home)
        self._registry = Registry(self._home)
        self._databases: list[Child] = []
        self._workers: list[Child] = []
        self._respawner = Respawner()
        self._stop_asked = False
        self._last_written = ""

    def run(self) -> None:
        """Start, keep, stop."""
        try:
            self._write("starting")
            self._start_databases()
            self._prepare_database()
            self._write("ready")
            self._keep_until_left()
        except StackError as error:
            log.error("%s", error.message)
            self._write("failed", error.message)
        finally:
            self._stop_everything()

    def stop(self, *_: object) -> None:
        """Signal handler: leave at the next tick."""
        self._stop_asked = True

    def _start_databases(self) -> None:
        if self._settings.embedded_postgres:
            self._databases.append(Postgres(self._home))
        if self._settings.embedded_redis:
            self._databases.append(Redis(self._home))
        for child in self._databases:
            child.start()
        for child in self._databases:
            child.wait_ready()

    def _prepare_database(self) -> None:
        """Migrations and, the first time, the demo shop: only on our own PostgreSQL."""
        for child in self._databases:
            if isinstance(child, Postgres):
                child.create_database()
                _revive("db", "upgrade")
                if self._settings.revive_demo == "on":
                    _revive("seed", "demo", "--if-new")

    def _keep_until_left(self) -> None:
        while not self._stop_asked:
            with self._files.at_the_door():
                users, dead = self._registry.sweep()
                if not users:
                    self._write("stopping")
                    return
            self._respawner.note(dead)
            self._respawner.tick()
            self._tend(users)
            self._write("ready")
            time.sleep(TICK)
        self._write("stopping")

    def _tend(self, users: list[StackUser]) -> None:
        for child in self._databases:
            _keep(child)
        server = next((user for user in users if user.kind is not UserKind.TOOL), None)
        if server is not None and self._settings.revive_worker == "on":
            if not self._workers:
                self._workers = [Worker(self._home, server.env), Beat(self._home, server.env)]
            for child in self._workers:
                _keep(child)
        elif self._workers:
            self._stop_children(self._workers)
            self._workers = []

    def _stop_everything(self) -> None:
        self._stop_children(self._workers)
        self._stop_children(list(reversed(self._databases)))
        if self._files.read().state != "failed":
            self._write("down")

    def _stop_children(self, children: list[Child]) -> None:
        for child in children:
            child.ask_to_stop()
        for child in children:
            child.see_stopped()

    def _write(self, state: str, error: str = "") -> None:
        children = {child.name: child.pid for child in (*self._databases, *self._workers)}
        content = json.dumps({"state": state, "pid": os.getpid(), "error": error, "children": children})
        if content != self._last_written:
            write_private(self._files.state, content)
            self._last_written = content


def _keep(child: Child) -> None:
    try:
        child.keep()
    except StackError as error:
        log.error("%s", error.message)


def _revive(*arguments: str) -> None:
    """Run one of our own commands. In a process of its own: the supervisor stays small and single-threaded."""
    result = subprocess.run(
        [sys.executable, "-m", "revive_app", *arguments],
        cwd=PROJECT_ROOT,
        env={**os.environ, INSIDE: "1"},
        capture_output=True,
        text=True,
    )
    if result.returncode != 0:
        words = (result.stderr or result.stdout).strip().splitlines()
        raise StackError(f"`revive_app {' '.join(arguments)}` failed: {words[-1] if words else 'no words'}")


def take_lock(files: StackFiles) -> TextIO | None:
    """The supervisor's lock, held while the returned file is open; None when another has it."""
    handle = files.lock.open("a")
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        handle.close()
        return None
    os.set_inheritable(handle.fileno(), False)
    return handle


def main() -> int:
    """Entry point."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    settings = get_settings()
    lock = take_lock(StackFiles(settings.home))
    if lock is None:
        return 0
    supervisor = Supervisor(settings)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, supervisor.stop)
    supervisor.run()
    lock.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
