"""A Word file as text: read as a stream of XML events, so that its size is felt before it is held."""

import re
import zipfile
from collections.abc import Callable
from typing import BinaryIO
from xml.parsers import expat

from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.tables import table_lines
from revive_app.providers.documents.unreadable import Reason, Unreadable

_DOCUMENT = "word/document.xml"
_MOST_ENTRIES = 5_000
_DEEPEST = 200
_READ_AT_ONCE = 64 * 1024
_HEADING = re.compile(r"^(?:heading|berschrift|titre)?\s*([1-6])$", re.IGNORECASE)


def read_docx(file: BinaryIO, limits: ReadingLimits) -> Extract:
    """Paragraphs, headings, lists and tables. Raises Unreadable."""
    try:
        with zipfile.ZipFile(file) as archive:
            _look_inside(archive, limits)
            return Extract(_text(archive, limits))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, expat.ExpatError) as error:
        raise Unreadable(Reason.BROKEN) from error
    except RuntimeError as error:
        # zipfile's word for "needs a password"
        raise Unreadable(Reason.ENCRYPTED) from error


def _look_inside(archive: zipfile.ZipFile, limits: ReadingLimits) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES:
        raise Unreadable(Reason.TOO_HEAVY)
    sizes = {entry.filename: entry.file_size for entry in entries}
    if _DOCUMENT not in sizes:
        raise Unreadable(Reason.WRONG_KIND)
    if sizes[_DOCUMENT] > limits.unpacked_bytes:
        raise Unreadable(Reason.TOO_HEAVY)


def _text(archive: zipfile.ZipFile, limits: ReadingLimits) -> str:
    writer = _Writer(limits)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = writer.start
    parser.EndElementHandler = writer.end
    parser.CharacterDataHandler = writer.characters
    seen = 0
    # What the archive says of its sizes may be a lie: bytes are counted as they come.
    with archive.open(_DOCUMENT) as part:
        while piece := part.read(_READ_AT_ONCE):
            seen += len(piece)
            if seen > limits.unpacked_bytes:
                raise Unreadable(Reason.TOO_HEAVY)
            parser.Parse(piece, False)
    parser.Parse(b"", True)
    return writer.text()


def _refuse_doctype(*_: object) -> None:
    """No Word file declares a document type; entity bombs do."""
    raise Unreadable(Reason.TOO_HEAVY)


class _Writer:
    """Turns WordprocessingML events into lines. Deleted and hidden text is left out, as on paper."""

    def __init__(self, limits: ReadingLimits) -> None:
        self._limits = limits
        self._lines: list[str] = []
        self._length = 0
        self._words: list[str] = []
        self._style = ""
        self._in_list = False
        self._hidden = False
        self._depth = 0
        self._text_open = False
        self._skipping = 0
        self._tables: list[_Table] = []
        self._starts: dict[str, Callable[[dict[str, str]], None]] = {
            "p": self._start_paragraph,
            "pStyle": self._named_style,
            "numPr": self._list_item,
            "r": self._start_run,
            "vanish": self._vanish,
            "t": self._start_text,
            "tab": self._tab,
            "br": self._break,
            "cr": self._break,
            "tbl": self._start_table,
            "tr": self._start_row,
            "tblHeader": self._header_row,
            "tc": self._start_cell,
        }

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unreadable(Reason.TOO_HEAVY)
        local = name.rpartition("}")[2]
        if local in ("del", "moveFrom", "Fallback"):
            self._skipping += 1
        action = self._starts.get(local)
        if action is not None:
            action({key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        """An element ends."""
        self._depth -= 1
        local = name.rpartition("}")[2]
        if local in ("del", "moveFrom", "Fallback"):
            self._skipping -= 1
        elif local == "t":
            self._text_open = False
        elif local == "p":
            self._end_paragraph()
        elif local == "tbl" and self._tables:
            self._end_table()

    def characters(self, data: str) -> None:
        """Text between tags."""
        if self._text_open and not self._hidden and not self._skipping:
            self._words.append(data)
            self._length += len(data)
            if self._length > self._limits.characters:
                raise Unreadable(Reason.TOO_LONG)

    def text(self) -> str:
        """Everything, one line a paragraph or row."""
        return "\n".join(self._lines).strip()

    def _start_paragraph(self, _: dict[str, str]) -> None:
        # A text box is a paragraph inside another one.
        self._end_paragraph()
        self._style, self._in_list = "", False

    def _named_style(self, attributes: dict[str, str]) -> None:
        self._style = attributes.get("val", "")

    def _list_item(self, _: dict[str, str]) -> None:
        self._in_list = True

    def _start_run(self, _: dict[str, str]) -> None:
        self._hidden = False

    def _vanish(self, attributes: dict[str, str]) -> None:
        self._hidden = attributes.get("val", "true") not in ("0", "false", "off")

    def _start_text(self, _: dict[str, str]) -> None:
        self._text_open = True

    def _tab(self, _: dict[str, str]) -> None:
        self._words.append(" ")

    def _break(self, _: dict[str, str]) -> None:
        self._words.append("\n")

    def _start_table(self, _: dict[str, str]) -> None:
        self._tables.append(_Table())

    def _start_row(self, _: dict[str, str]) -> None:
        if self._tables:
            self._tables[-1].rows.append([])

    def _header_row(self, _: dict[str, str]) -> None:
        if self._tables and len(self._tables[-1].rows) == 1:
            self._tables[-1].has_header = True

    def _start_cell(self, _: dict[str, str]) -> None:
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append("")

    def _end_paragraph(self) -> None:
        words = "".join(self._words).strip()
        self._words = []
        if not words:
            return
        if self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]:
            row = self._tables[-1].rows[-1]
            row[-1] = f"{row[-1]} {words}".strip()
            return
        self._lines += ["", self._marked(words)] if not self._in_list else [f"- {words}"]

    def _marked(self, words: str) -> str:
        if self._style.lower() == "title":
            return f"# {words}"
        heading = _HEADING.match(self._style)
        return f"{'#' * int(heading[1])} {words}" if heading else words

    def _end_table(self) -> None:
        table = self._tables.pop()
        lines = table_lines(table.rows, has_header=table.has_header)
        if self._tables and self._tables[-1].rows and self._tables[-1].rows[-1]:
            row = self._tables[-1].rows[-1]
            row[-1] = " ".join([row[-1], *lines]).strip()
        else:
            self._lines += ["", *lines, ""]


class _Table:
    """A table while it is read."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.has_header = False
