"""Reads a file in a child process, so that what it does to a parser it does to nobody else."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from typing import BinaryIO

from revive_app.providers.documents import child
from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.kinds import DocumentKind
from revive_app.providers.documents.limits import LIMITS, ReadingLimits
from revive_app.providers.documents.unreadable import Reason, Unreadable
from revive_app.rules.clean import clean_text
from revive_app.settings import PROJECT_ROOT

# Ended by its own limits: too much time, a signal nobody caught after too much memory.
_OUT_OF_TIME = frozenset({-24, -14})  # SIGXCPU, SIGALRM
_SEEN_BY_CHILD = ("PATH", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


def read_document(
    file: BinaryIO, kind: DocumentKind, *, charset: str = "", limits: ReadingLimits = LIMITS
) -> Extract:
    """The text of a real file (it must have a descriptor). Raises Unreadable, after ten seconds at the latest.

    This process holds no more than the text that comes back.
    """
    file.flush()
    os.lseek(file.fileno(), 0, os.SEEK_SET)
    with tempfile.TemporaryFile() as output:
        status = _run(file, output, [kind.value, json.dumps(asdict(limits)), charset[:40]], limits)
        output.seek(0)
        answer = output.read(limits.output_bytes)
    if status in _OUT_OF_TIME:
        raise Unreadable(Reason.TOO_SLOW)
    return _extract(answer)


def _run(file: BinaryIO, output: BinaryIO, arguments: list[str], limits: ReadingLimits) -> int:
    """The child's exit status. Raises Unreadable when it had to be ended."""
    process = subprocess.Popen(
        [sys.executable, "-E", "-s", "-m", child.__name__, *arguments],
        stdin=file,
        stdout=output,
        stderr=subprocess.DEVNULL,
        cwd=PROJECT_ROOT,
        env={name: os.environ[name] for name in _SEEN_BY_CHILD if name in os.environ},
        start_new_session=True,
    )
    try:
        return process.wait(limits.seconds)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(Reason.TOO_SLOW) from error
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


def _extract(answer: bytes) -> Extract:
    """The child's answer, trusted for nothing but being JSON of a known shape. Raises Unreadable."""
    try:
        said = json.loads(answer)
        if "refused" in said:
            raise Unreadable(Reason(said["refused"]))
        text, title = str(said["text"]), str(said["title"])
        return Extract(clean_text(text), clean_text(title), int(said["unread_pages"]))
    except (ValueError, KeyError, TypeError) as error:
        # It died before it could answer: out of memory in C code, or a parser's crash.
        raise Unreadable(Reason.TOO_HEAVY if not answer else Reason.BROKEN) from error
