"""The process that reads one file: confines itself, reads standard input, answers with one JSON object.

Started by `reader`. It imports nothing of Revive's but these readers, sees no setting and no secret, and whatever a
file does to it ends with it.
"""

import json
import resource
import signal
import sys
from dataclasses import asdict
from typing import BinaryIO

from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.kinds import DocumentKind
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.unreadable import Reason, Unreadable

_OPEN_FILES = 32


def main(kind: str, limits: str, charset: str) -> None:
    """Read the file on standard input; the answer is `{"text", "title", "unread_pages"}` or `{"refused"}`."""
    allowed = ReadingLimits(**json.loads(limits))
    confine(allowed)
    answer = json.dumps(_answer(DocumentKind(kind), allowed, charset), ensure_ascii=False)
    sys.stdout.buffer.write(answer.encode("utf-8", "replace"))


def confine(limits: ReadingLimits) -> None:
    """From here on this process can neither grow, nor go on for long, nor write files, nor start others."""
    # When the worker that waits for us was killed, nobody else would end us.
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


def _answer(kind: DocumentKind, limits: ReadingLimits, charset: str) -> dict[str, object]:
    try:
        extract = _read(kind, sys.stdin.buffer, limits, charset)
        if len(extract.text) > limits.characters:
            raise Unreadable(Reason.TOO_LONG)
        if not extract.text.strip():
            raise Unreadable(Reason.NO_TEXT)
        return asdict(extract)
    except Unreadable as refusal:
        return {"refused": refusal.reason}
    except MemoryError:
        return {"refused": Reason.TOO_HEAVY}
    except Exception:  # noqa: BLE001 - a hostile file may break a parser in any way there is
        return {"refused": Reason.BROKEN}


def _read(kind: DocumentKind, file: BinaryIO, limits: ReadingLimits, charset: str) -> Extract:
    # Each reader is imported alone: pypdf and BeautifulSoup cost a quarter of a second together.
    if kind is DocumentKind.PDF:
        from revive_app.providers.documents.pdf import read_pdf

        return read_pdf(file, limits)
    if kind is DocumentKind.DOCX:
        from revive_app.providers.documents.docx import read_docx

        return read_docx(file, limits)
    if kind is DocumentKind.HTML:
        from revive_app.providers.documents.html import read_html

        return read_html(file, limits, charset=charset)
    from revive_app.providers.documents.plain import read_plain

    return read_plain(file, limits, charset=charset)


if __name__ == "__main__":
    main(*sys.argv[1:])
