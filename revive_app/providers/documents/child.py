"""The process that reads one file: confines itself, reads standard input, answers with one JSON object.

Started by `reader`. It imports nothing of Revive's but these readers, sees no setting and no secret, and whatever a
file does to it ends with it.
"""

import json
import sys
from dataclasses import asdict
from typing import BinaryIO

from revive_app.providers.confined import confine
from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.kinds import DocumentKind
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.unreadable import Reason, Unreadable


def main(kind: str, limits: str, charset: str) -> None:
    """Read the file on standard input; the answer is `{"text", "title", "unread_pages"}` or `{"refused"}`."""
    allowed = ReadingLimits(**json.loads(limits))
    confine(allowed)
    answer = json.dumps(_answer(DocumentKind(kind), allowed, charset), ensure_ascii=False)
    sys.stdout.buffer.write(answer.encode("utf-8", "replace"))


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
