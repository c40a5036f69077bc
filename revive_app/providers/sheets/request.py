"""What the reading process is asked, and what it answers: JSON lines, trusted for nothing but their shape."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from revive_app.rules.lead_rows.columns import Column, Known
from revive_app.rules.lead_rows.fields import Field
from revive_app.rules.lead_rows.layout import Layout
from revive_app.rules.lead_rows.phones import HOME
from revive_app.rules.lead_rows.reading import Person, Refused, Remark
from revive_app.rules.lead_rows.refusals import Notice, Reason


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to read a list: what we are told of its columns, which day it is, where the shop is at home."""

    today: date
    mapping: dict[str, str | None] = field(default_factory=dict)
    region: str = HOME

    def to_json(self) -> dict[str, Any]:
        """For the child's command line."""
        return {"today": self.today.isoformat(), "mapping": self.mapping, "region": self.region}

    @classmethod
    def from_json(cls, said: dict[str, Any]) -> "Wanted":
        """In the child."""
        return cls(date.fromisoformat(said["today"]), said["mapping"], said["region"])


@dataclass(frozen=True, slots=True)
class Found:
    """What the file is: how it was written, where its headings are, what its columns hold."""

    kind: str
    encoding: str
    # of a CSV file
    separator: str
    # of a workbook
    sheet: str
    layout: Layout


@dataclass(frozen=True, slots=True)
class Totals:
    """Records below the headings: those with anything in them, and the blank ones."""

    rows: int
    blank: int


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A refused row with the whole record, so that it can be put right and uploaded again."""

    refused: Refused
    cells: tuple[str, ...]


Entry = Person | RefusedRow


def dump_found(found: Found) -> list[Any]:
    """The first line of an answer."""
    layout = found.layout
    columns = [[column.name, column.field, column.known_by, column.samples] for column in layout.columns]
    return ["found", found.kind, found.encoding, found.separator, found.sheet, layout.header_row, columns]


def load_found(line: list[Any]) -> Found:
    """Raises ValueError, TypeError, KeyError for anything else."""
    _, kind, encoding, separator, sheet, header_row, columns = line
    layout = Layout(
        None if header_row is None else int(header_row),
        tuple(
            Column(str(name), Field(what), Known(known_by), tuple(str(sample) for sample in samples))
            for name, what, known_by, samples in columns
        ),
    )
    return Found(str(kind), str(encoding), str(separator), str(sheet), layout)


def dump_person(person: Person) -> list[Any]:
    """A line for a row that is somebody."""
    return [
        "p",
        person.row,
        person.phone,
        person.first_name,
        person.last_name,
        person.email,
        person.city,
        person.interest,
        person.birthday and person.birthday.isoformat(),
        person.anniversary and person.anniversary.isoformat(),
        person.potential_value,
        person.language,
        person.consent,
        person.opted_out,
        person.doubtful,
        person.context,
        [[remark.column, remark.value, remark.notice] for remark in person.remarks],
        person.same_as,
        person.phone_column,
        person.phone_written,
    ]


def load_entry(line: list[Any]) -> Entry:
    """A person or a refusal. Raises ValueError, TypeError, KeyError for anything else."""
    if line[0] == "r":
        _, row, column, value, reason, cells = line
        refused = Refused(int(row), str(column), str(value), Reason(reason))
        return RefusedRow(refused, tuple(str(cell) for cell in cells))
    _, row, phone, first, last, email, city, interest, birthday, anniversary, value, language, *rest = line
    consent, opted_out, doubtful, context, remarks, same_as, phone_column, phone_written = rest
    return Person(
        row=int(row),
        phone=str(phone),
        first_name=str(first),
        last_name=str(last),
        email=_text(email),
        city=_text(city),
        interest=_text(interest),
        birthday=birthday and date.fromisoformat(birthday),
        anniversary=anniversary and date.fromisoformat(anniversary),
        potential_value=None if value is None else int(value),
        language=_text(language),
        consent=None if consent is None else bool(consent),
        opted_out=bool(opted_out),
        doubtful=bool(doubtful),
        context={str(name): str(text) for name, text in context.items()},
        remarks=tuple(Remark(str(column), str(text), Notice(notice)) for column, text, notice in remarks),
        same_as=None if same_as is None else int(same_as),
        phone_column=str(phone_column),
        phone_written=str(phone_written),
    )


def dump_refused(refused: Refused, cells: list[str]) -> list[Any]:
    """A line for a row that is nobody."""
    return ["r", refused.row, refused.column, refused.value, refused.reason, cells]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
