"""Reads a file in a child process, so that what it does to a parser it does to nobody else."""

import json
import tempfile
from dataclasses import asdict
from typing import BinaryIO

from revive_app.providers import confined
from revive_app.providers.documents import child
from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.kinds import DocumentKind
from revive_app.providers.documents.limits import LIMITS, ReadingLimits
from revive_app.providers.documents.unreadable import Reason, Unreadable
from revive_app.rules.clean import clean_text


def read_document(
    file: BinaryIO, kind: DocumentKind, *, charset: str = "", limits: ReadingLimits = LIMITS
) -> Extract:
    """The text of a real file (it must have a descriptor). Raises Unreadable, after ten seconds at the latest.

    This process holds no more than the text that comes back.
    """
    arguments = [kind.value, json.dumps(asdict(limits)), charset[:40]]
    with tempfile.TemporaryFile() as output:
        try:
            confined.run(child.__name__, arguments, stdin=file, stdout=output, limits=limits)
        except confined.TookTooLong as error:
            raise Unreadable(Reason.TOO_SLOW) from error
        output.seek(0)
        answer = output.read(limits.output_bytes)
    return _extract(answer)


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
