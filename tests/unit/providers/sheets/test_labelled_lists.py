"""Every labelled list is read as its labels say: ours, and those written by somebody else."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from revive_app.providers.sheets.reader import read_list
from revive_app.providers.sheets.request import Entry, Found, Wanted
from revive_app.rules.lead_rows.days import written
from revive_app.rules.lead_rows.fields import Field
from revive_app.rules.lead_rows.reading import Person

DATA = Path(__file__).parents[3] / "data" / "leads"
TODAY = date(2026, 11, 29)
LABELS: dict[Path, dict[str, Any]] = {
    folder / name: label
    for folder in (DATA / "given", DATA / "own")
    for name, label in sorted(json.loads((folder / "expected.json").read_text()).items())
}
_ANSWERS = {True: "Y", False: "N", None: None}


def read(path: Path) -> tuple[Found, dict[int, Entry]]:
    with path.open("rb") as file, read_list(file, Wanted(TODAY)) as listed:
        rows = {
            entry.row if isinstance(entry, Person) else entry.refused.row: entry for entry in listed.entries()
        }
        return listed.found, rows


@pytest.mark.parametrize("path", LABELS, ids=lambda path: path.name)
def test_a_list_is_read_as_it_is_labelled(path: Path) -> None:
    label = LABELS[path]

    found, rows = read(path)

    assert found.encoding == label["encoding"]
    assert found.separator == (label.get("delimiter") or "")
    assert found.sheet == label.get("sheet", "")
    assert found.layout.header_row == label["header_row"]
    for field, name in (
        (Field.PHONE, "phone_column"),
        (Field.NAME, "name_column"),
        (Field.BIRTHDAY, "birthday_column"),
    ):
        if isinstance(label.get(name), str) and found.layout.places(field):
            assert found.layout.columns[found.layout.places(field)[0]].name == label[name]
    told = {row["row"]: row for row in label["rows"] if row["status"] != "blank"}
    assert set(rows) == set(told)
    for number, expected in told.items():
        assert outcome(rows[number]) in allowed(expected), number
        if expected["status"] == "ok":
            assert_person(rows[number], expected)


def outcome(entry: Entry) -> tuple[str | None, str | None, int | None]:
    """Phone, reason, and the row it repeats."""
    if not isinstance(entry, Person):
        return None, entry.refused.reason.value, None
    return (entry.phone, None, None) if entry.same_as is None else (None, "duplicate", entry.same_as)


def allowed(expected: dict[str, Any]) -> list[tuple[str | None, str | None, int | None]]:
    reasons = [expected["reason"], *expected.get("alt_reasons", [])]
    return [(expected["phone"], reason, expected.get("duplicate_of")) for reason in reasons]


def assert_person(person: Entry, expected: dict[str, Any]) -> None:
    assert isinstance(person, Person)
    assert f"{person.first_name} {person.last_name}".strip() == (expected["name"] or "")
    assert written(person.birthday) == expected["birthday"]
    notices = {remark.notice.value for remark in person.remarks}
    assert {expected["warn"]} <= notices if "warn" in expected else not notices
    facts = {
        "consent": _ANSWERS[person.consent],
        "anniversary": written(person.anniversary),
        "value": person.potential_value,
        "email": person.email,
        "opted_out": person.opted_out,
    }
    assert {name: facts[name] for name in facts if name in expected} == {
        name: expected[name] for name in facts if name in expected
    }


def test_the_labels_are_all_there() -> None:
    assert len(LABELS) == 20
    assert {path.name for path in LABELS} == {
        file.name for file in DATA.rglob("*") if file.suffix in (".csv", ".xlsx")
    }
