"""Hostile files are read by a process of their own that may neither eat the machine nor take for ever.

The parent starts it with `run`; the child calls `confine` before it looks at the first byte. It sees no setting and no
secret, and whatever a file does to it ends with it.
"""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol

# Not asked of the settings: the child imports this module and shall know none.
_ROOT = Path(__file__).resolve().parents[2]
_OPEN_FILES = 32
# Ended by its own limits: too much time, a signal nobody caught after too much memory.
_OUT_OF_TIME = frozenset({-24, -14})  # SIGXCPU, SIGALRM
_SEEN_BY_CHILD = ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


class Limits(Protocol):
    """What one child may use."""

    @property
    def seconds(self) -> float:
        """On the clock."""
        ...

    @property
    def cpu_seconds(self) -> int:
        """Of a processor."""
        ...

    @property
    def memory_bytes(self) -> int:
        """Mapped, used or not."""
        ...

    @property
    def output_bytes(self) -> int:
        """Written."""
        ...


class TookTooLong(Exception):
    """The child had to be ended, or ended itself, because its time was up."""


def run(module: str, arguments: Sequence[str], *, stdin: BinaryIO, stdout: BinaryIO, limits: Limits) -> None:
    """Run `module` over a real file and wait for it. Raises TookTooLong; any other end shows in what it wrote."""
    stdin.flush()
    os.lseek(stdin.fileno(), 0, os.SEEK_SET)
    process = subprocess.Popen(
        [sys.executable, "-E", "-s", "-m", module, *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={name: os.environ[name] for name in _SEEN_BY_CHILD if name in os.environ},
        start_new_session=True,
    )
    try:
        status = process.wait(limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise TookTooLong from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if status in _OUT_OF_TIME:
        raise TookTooLong


def confine(limits: Limits) -> None:
    """From here on this process can neither grow, nor go on for long, nor write files, nor start others."""
    # When the one who waits for us was killed, nobody else would end us.
    signal.alarm(int(limits.seconds) + 1)
    if sys.platform == "linux":
        # elsewhere the kernel knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    for what, most in (
        (resource.RLIMIT_FSIZE, limits.output_bytes),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most, most if hard == resource.RLIM_INFINITY else min(most, hard)))
    # The soft limit ends us with a signal of its own, the hard one as anybody's kill would.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
