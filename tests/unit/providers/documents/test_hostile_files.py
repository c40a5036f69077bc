"""Files made to kill: each is refused within ten seconds with a sentence, and this process does not even grow."""

import gc
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace

import psutil
import pytest

from revive_app.providers.documents import child
from revive_app.providers.documents.kinds import HEAD_BYTES, recognise
from revive_app.providers.documents.limits import LIMITS, ReadingLimits
from revive_app.providers.documents.reader import read_document
from revive_app.providers.documents.unreadable import Reason, Unreadable
from tests import documents

MEGABYTE = 1024 * 1024


def _deep_html() -> bytes:
    return b"<html>" + b"<table><tr><td>" * 200_000 + b"x"


def _long_text() -> bytes:
    return "सोना ".encode() * 250_000


HOSTILE: list[tuple[str, Callable[[], bytes], str, set[Reason]]] = [
    ("three layers of Flate", documents.flate_bomb_pdf, "a.pdf", {Reason.TOO_HEAVY}),
    ("a plain bomb", lambda: documents.flate_bomb_pdf(layers=1, megabytes=500), "a.pdf", {Reason.TOO_HEAVY}),
    (
        "just below the limit",
        lambda: documents.flate_bomb_pdf(layers=1, megabytes=25),
        "a.pdf",
        {Reason.TOO_HEAVY, Reason.TOO_SLOW, Reason.TOO_LONG},
    ),
    ("hundreds of streams", documents.many_streams_bomb_pdf, "a.pdf", {Reason.TOO_HEAVY}),
    ("cyclic xref", documents.cyclic_xref_pdf, "a.pdf", {Reason.BROKEN}),
    ("cyclic page tree", documents.cyclic_page_tree_pdf, "a.pdf", {Reason.BROKEN}),
    ("10,000 pages", documents.many_pages_pdf, "a.pdf", {Reason.TOO_MANY_PAGES}),
    ("half a PDF", lambda: documents.pdf(["Half"])[:300], "a.pdf", {Reason.BROKEN}),
    ("a PDF's head alone", lambda: b"%PDF-1.7\nstartxref\n99999999\n%%EOF", "a.pdf", {Reason.BROKEN}),
    ("locked", lambda: documents.encrypted_pdf("Secret"), "a.pdf", {Reason.ENCRYPTED}),
    ("a scan", documents.image_only_pdf, "a.pdf", {Reason.NO_TEXT}),
    ("zip bomb", documents.zip_bomb_docx, "a.docx", {Reason.TOO_HEAVY}),
    ("zip bomb that lies", lambda: documents.zip_bomb_docx(honest=False), "a.docx", {Reason.BROKEN}),
    ("billion laughs", documents.entity_bomb_docx, "a.docx", {Reason.TOO_HEAVY}),
    ("external entity", documents.external_entity_docx, "a.docx", {Reason.TOO_HEAVY}),
    ("deep XML", lambda: documents.docx("<w:x>" * 100_000), "a.docx", {Reason.TOO_HEAVY}),
    ("broken XML", lambda: documents.docx("<w:p>"), "a.docx", {Reason.BROKEN}),
    ("half a Word file", lambda: documents.docx("<w:p/>")[:100], "a.docx", {Reason.BROKEN}),
    ("an empty Word file", lambda: documents.docx("<w:p/>"), "a.docx", {Reason.NO_TEXT}),
    ("renamed JPEG", lambda: documents.JPEG, "a.pdf", {Reason.WRONG_KIND}),
    ("deep HTML", _deep_html, "a.html", {Reason.TOO_SLOW, Reason.TOO_HEAVY, Reason.BROKEN}),
    ("endless text", _long_text, "a.txt", {Reason.TOO_LONG}),
]


@pytest.mark.parametrize(
    ("make", "name", "reasons"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE]
)
def test_it_is_refused_in_ten_seconds_and_costs_us_nothing(
    make: Callable[[], bytes], name: str, reasons: set[Reason]
) -> None:
    with tempfile.TemporaryFile() as file:
        file.write(make())
        file.seek(0)
        head = file.read(HEAD_BYTES)
        gc.collect()
        before, began = psutil.Process().memory_info().rss, time.monotonic()

        with pytest.raises(Unreadable) as refusal:
            read_document(file, recognise(head, name=name))

        seconds = time.monotonic() - began
        grown = psutil.Process().memory_info().rss - before
    assert refusal.value.reason in reasons
    assert refusal.value.message.endswith(".")
    assert seconds < 10
    assert grown < 4 * MEGABYTE
    assert not any(child.__name__ in one.cmdline() for one in psutil.Process().children())


def test_no_file_of_the_machine_is_shown() -> None:
    with tempfile.NamedTemporaryFile("w") as secret, tempfile.TemporaryFile() as file:
        secret.write("rosebud")
        secret.flush()
        file.write(documents.external_entity_docx(secret.name))
        with pytest.raises(Unreadable) as refusal:
            read_document(file, recognise(b"PK", name="a.docx"))

    assert "rosebud" not in str(refusal.value)


SHORT, SLOW, LARGE = "three short pages", "HTML tables in tables", "20 MB in one stream"
LIMITED = {
    SHORT: (documents.pdf(*[["A line of some text"]] * 3), "a.pdf"),
    SLOW: (_deep_html(), "a.html"),
    LARGE: (documents.flate_bomb_pdf(layers=1, megabytes=20), "a.pdf"),
}


@pytest.mark.parametrize(
    ("limits", "what", "reason"),
    [
        (replace(LIMITS, seconds=0.01), SHORT, Reason.TOO_SLOW),
        (replace(LIMITS, cpu_seconds=1), SLOW, Reason.TOO_SLOW),
        (replace(LIMITS, memory_bytes=60 * MEGABYTE), LARGE, Reason.TOO_HEAVY),
        (replace(LIMITS, pages=2), SHORT, Reason.TOO_MANY_PAGES),
        (replace(LIMITS, characters=10), SHORT, Reason.TOO_LONG),
    ],
)
def test_each_limit_holds(limits: ReadingLimits, what: str, reason: Reason) -> None:
    data, name = LIMITED[what]
    with tempfile.TemporaryFile() as file:
        file.write(data)
        began = time.monotonic()
        with pytest.raises(Unreadable) as refusal:
            read_document(file, recognise(data[:HEAD_BYTES], name=name), limits=limits)

    assert refusal.value.reason is reason
    assert time.monotonic() - began < LIMITS.seconds - 1
