"""A killed web worker of `reflex run` comes back.

In production the server starts it anew. In development granian's reloader leaves a dead worker dead until
a file changes, so we ask it to reload (SIGHUP). One that fails to import has never registered here: broken
code waits for its author, as it should.
"""

import logging
import os
import signal
import time
from collections.abc import Iterable
from contextlib import suppress

import psutil

from revive_app.embedded.registry import StackUser, UserKind

log = logging.getLogger("revive.supervisor")

# Set by Reflex for the workers of its reloader.
RELOADS = "__REFLEX_DEV_BACKEND_RELOAD_ACTIVE"
# A reloader that ended the worker itself has begun another by then.
GRACE_SECONDS = 1.0


class Respawner:
    """Remembers which reloaders lost their worker, and asks those that do nothing about it."""

    def __init__(self) -> None:
        self._bereft: dict[int, float] = {}

    def note(self, dead: Iterable[StackUser]) -> None:
        """These users died without leaving."""
        for user in dead:
            if user.kind is UserKind.SERVER and user.env.get(RELOADS):
                self._bereft[user.parent] = time.monotonic() + GRACE_SECONDS

    def tick(self) -> None:
        """Ask whom it is time to ask."""
        for parent, due in list(self._bereft.items()):
            if time.monotonic() >= due:
                del self._bereft[parent]
                with suppress(psutil.Error, ProcessLookupError, PermissionError):
                    if not _has_worker(psutil.Process(parent)):
                        log.warning("the web worker of process %s was killed; asking for another", parent)
                        os.kill(parent, signal.SIGHUP)


def _has_worker(reloader: psutil.Process) -> bool:
    """Whether a Python process of its own, not a helper of multiprocessing, lives below the reloader."""
    program = reloader.exe()
    for child in reloader.children():
        with suppress(psutil.Error):
            helper = any("resource_tracker" in part for part in child.cmdline())
            if child.exe() == program and child.status() != psutil.STATUS_ZOMBIE and not helper:
                return True
    return False
