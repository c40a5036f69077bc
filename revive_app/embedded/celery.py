"""Celery's processes beside an embedded stack."""

import sys

from revive_app.embedded.child import Child
from revive_app.embedded.client import INSIDE
from revive_app.settings import Home


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
            *(sys.executable, "-m", "celery", "-A", "worker.clock", "beat"),
            *("--scheduler", "celery.beat:Scheduler", "--pidfile", ""),
            *("--loglevel", "WARNING"),
        ]
