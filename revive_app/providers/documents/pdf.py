"""A PDF as text, by pypdf with its limits drawn tighter."""

from typing import BinaryIO

from pypdf import PasswordType, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError

from revive_app.providers.documents.extract import Extract
from revive_app.providers.documents.limits import ReadingLimits
from revive_app.providers.documents.pdf_lines import Piece, joined, page_lines
from revive_app.providers.documents.unreadable import Reason, Unreadable


def read_pdf(file: BinaryIO, limits: ReadingLimits) -> Extract:
    """The text of every page, lines of a sentence joined, headings marked. Raises Unreadable."""
    most = limits.unpacked_bytes
    with apply_configuration(
        zlib_maximum_output_length=most,
        lzw_maximum_output_length=most,
        run_length_maximum_output_length=most,
        brotli_maximum_output_length=most,
        jbig2_maximum_output_length=most,
        array_based_stream_maximum_output_length=most,
        maximum_declared_stream_length=most,
        stream_decoding_work_maximum_length=2 * most,
        # a program beside us that would read the stranger's picture
        jbig2dec_binary=None,
    ):
        try:
            return _read(PdfReader(file, strict=False), limits)
        except (DependencyError, FileNotDecryptedError) as error:
            raise Unreadable(Reason.ENCRYPTED) from error
        except LimitReachedError as error:
            raise Unreadable(Reason.TOO_HEAVY) from error
        except PyPdfError as error:
            raise Unreadable(Reason.BROKEN) from error


def _read(reader: PdfReader, limits: ReadingLimits) -> Extract:
    # Many PDFs are locked against changes only: the empty password opens them.
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Unreadable(Reason.ENCRYPTED)
    count = len(reader.pages)
    if count > limits.pages:
        raise Unreadable(Reason.TOO_MANY_PAGES)
    pages: list[list[Piece]] = []
    length = unread = 0
    for number in range(count):
        try:
            pages.append(_pieces(reader, number))
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
            if isinstance(error, LimitReachedError):
                raise
            unread += 1
            continue
        length += sum(len(piece.text) for piece in pages[-1])
        if length > limits.characters:
            raise Unreadable(Reason.TOO_LONG)
    if count and unread == count:
        raise Unreadable(Reason.BROKEN)
    return Extract(joined([page_lines(page) for page in pages]), _title(reader), unread)


def _pieces(reader: PdfReader, number: int) -> list[Piece]:
    """A page's text as pypdf hands it out, each piece with the height of its letters."""
    pieces: list[Piece] = []

    def visit(text: str, current: list[float], text_matrix: list[float], _font: object, size: float) -> None:
        scale = abs(text_matrix[3] or text_matrix[1]) * abs(current[3] or current[1])
        pieces.append(Piece(text, round(abs(size) * scale, 1)))

    reader.pages[number].extract_text(visitor_text=visit)
    return pieces


def _title(reader: PdfReader) -> str:
    try:
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        return ""
    return " ".join(str(title or "").split())[:300]
