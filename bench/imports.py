"""A customer book of 100,000 rows from the uploaded file to people, leads and consents; and the way not taken.

Every phone is dressed differently, one row in fifty is nobody. The clock runs from the file to the commit. Memory is
the most this process grew by, and the most the reading process held.
"""

import gc
import random
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

from bench.own_stack import own_stack
from revive_app.db import tenant_session
from revive_app.models import Lead
from revive_app.providers.sheets.child import __name__ as CHILD
from revive_app.services import consent, people
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.running import Doer, Imported, import_list
from revive_app.vocabulary import ConsentScope, ConsentSource
from tests import sheets
from tests.builders import Shop, make_shop, scalar

ROWS = 100_000
ONE_BY_ONE = 1_000
_MB = 1024 * 1024

_FIRST = [
    "Kavita",
    "Ramesh",
    "Sunita",
    "Imran",
    "Gurpreet",
    "Anil",
    "Neha",
    "Pooja",
    "Farida",
    "Mahesh",
    "Asha",
    "Lata",
    "Ganesh",
    "Rekha",
    "Meena",
]
_LAST = [
    "Shah",
    "Patel",
    "Iyer",
    "Khan",
    "Kaur",
    "D'Souza",
    "Gupta",
    "Nair",
    "Bano",
    "Kulkarni",
    "Jadhav",
    "More",
    "Shinde",
    "Joshi",
    "Pawar",
]
_CITIES = ["Surat", "Pune", "Bhopal", "Ludhiana", "Jaipur", "Mumbai", "Kochi", "Nagpur", "Rajkot", "Udaipur"]
_HEAD = (
    "Sr",
    "Cust Name",
    "Mobile No.",
    "City",
    "Birthday",
    "Opt in (Y/N)",
    "Budget",
    "Interest",
    "Source",
    "Visits",
)


def run() -> list[dict[str, object]]:
    """New people, the same list again, the same as Excel into another shop, and a thousand one by one."""
    with own_stack():
        shop, other = make_shop(), make_shop()
        rows = list(_rows())
        csv = "\n".join(
            ",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows
        ).encode()
        report = [
            _timed(f"CSV of {len(csv) // _MB} MB, new people", shop, csv),
            _timed("the same list again", shop, csv),
        ]
        workbook = sheets.xlsx("".join(sheets.row(number, row) for number, row in enumerate(rows, start=1)))
        report.append(_timed(f"Excel of {len(workbook) // _MB} MB, new people", other, workbook))
        report.append(_one_by_one(make_shop()))
        return report


def _rows() -> Iterator[tuple[str, ...]]:
    chance = random.Random(5)
    yield _HEAD
    for number in range(1, ROWS + 1):
        yield (
            str(number),
            f"{chance.choice(_FIRST)} {chance.choice(_LAST)}",
            _phone(number),
            chance.choice(_CITIES),
            f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{chance.randint(1950, 2005)}"
            if number % 3
            else "",
            chance.choice(("Y", "Y", "N", "")),
            str(chance.randint(10, 900) * 1000),
            f"Bridal set, {chance.choice(('gold', 'polki', 'diamond'))}",
            chance.choice(("walk in", "exhibition", "reference")),
            str(chance.randint(1, 9)),
        )


def _phone(number: int) -> str:
    digits = str(9_000_000_000 + number * 7)
    if number % 50 == 0:
        return digits[:9]
    dresses = (
        digits,
        f"{digits[:5]} {digits[5:]}",
        f"+91 {digits[:5]} {digits[5:]}",
        f"0{digits[:5]}-{digits[5:]}",
        f"91{digits}",
    )
    return dresses[number % len(dresses)]


@dataclass
class _Peak:
    """The most memory seen, in bytes."""

    ours: int = 0
    child: int = 0


@contextmanager
def _watched() -> Iterator[_Peak]:
    gc.collect()
    peak, done, me = _Peak(), threading.Event(), psutil.Process()
    before = me.memory_info().rss

    def watch() -> None:
        while not done.wait(0.02):
            peak.ours = max(peak.ours, me.memory_info().rss - before)
            for child in me.children():
                try:
                    if CHILD in child.cmdline():
                        peak.child = max(peak.child, child.memory_info().rss)
                except psutil.Error:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def _timed(what: str, shop: Shop, data: bytes) -> dict[str, object]:
    with tempfile.TemporaryFile() as file:
        file.write(data)
        with _watched() as peak:
            began = time.perf_counter()
            wish = Wish(shop.campaign_id, {}, "shop register, asked at billing")
            imported = import_list(shop.client_id, file, "book", wish, Doer(None, "bench"))
            seconds = time.perf_counter() - began
    _check(shop, imported)
    return _line(what, ROWS, seconds, peak)


def _check(shop: Shop, imported: Imported) -> None:
    taken = ROWS - ROWS // 50
    batch = imported.batch
    assert (batch.created + batch.unchanged, batch.rejected) == (taken, ROWS // 50), batch
    assert scalar("SELECT count(*) FROM leads WHERE client_id = :shop", shop=shop.client_id) == taken


def _one_by_one(shop: Shop) -> dict[str, object]:
    """What a loop over rows would do, in one transaction, the file read and understood already."""
    began = time.perf_counter()
    with tenant_session(shop.client_id) as session:
        for number in range(ONE_BY_ONE):
            identity = people.Identity(phone=f"+91{9_000_000_000 + number}", name="Kavita Shah")
            contact = people.recognise(session, identity).contact
            evidence = consent.Evidence(ConsentSource.IMPORT, words="shop register")
            consent.grant(session, contact, ConsentScope.MARKETING, evidence)
            session.add(Lead(client_id=shop.client_id, campaign_id=shop.campaign_id, contact_id=contact.id))
            session.flush()
    return _line("one row after the other, nothing read", ONE_BY_ONE, time.perf_counter() - began, _Peak())


def _line(what: str, rows: int, seconds: float, peak: _Peak) -> dict[str, object]:
    return {
        "what": what,
        "rows": rows,
        "seconds": round(seconds, 1),
        "rows_per_s": round(rows / seconds),
        "grew_by_mb": round(peak.ours / _MB) or "",
        "child_mb": round(peak.child / _MB) or "",
    }
