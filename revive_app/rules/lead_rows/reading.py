"""A record of the list becomes a person, a refusal with its reason, or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from revive_app.rules.lead_rows import values
from revive_app.rules.lead_rows.cells import says_nothing, tidy
from revive_app.rules.lead_rows.columns import Known
from revive_app.rules.lead_rows.days import read_day
from revive_app.rules.lead_rows.fields import Field, heading
from revive_app.rules.lead_rows.layout import Layout
from revive_app.rules.lead_rows.phones import HOME, read_phone
from revive_app.rules.lead_rows.refusals import Notice, Reason

_LONGEST_VALUE_SHOWN = 200
_LONGEST_CONTEXT = 1_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person's row held that was left out."""

    column: str
    value: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is. `same_as` is the row further up with the same phone: this one only fills what that one left open."""

    row: int
    phone: str
    first_name: str = ""
    last_name: str = ""
    email: str | None = None
    city: str | None = None
    interest: str | None = None
    birthday: date | None = None
    anniversary: date | None = None
    potential_value: int | None = None
    language: str | None = None
    # to offers; None when the row says nothing
    consent: bool | None = None
    # wants no messages at all
    opted_out: bool = False
    # a no stands in a column nobody has decided about: it may be a no to offers, so nobody speaks for her
    doubtful: bool = False
    context: dict[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    same_as: int | None = None
    # as it stood in the file, for the list of duplicates
    phone_column: str = ""
    phone_written: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is nobody we could write to."""

    row: int
    column: str
    value: str
    reason: Reason


class RowReader:
    """Reads a list from top to bottom; remembers the phones it has seen."""

    def __init__(self, layout: Layout, *, today: date, region: str = HOME) -> None:
        self._layout, self._today, self._region = layout, today, region
        self._width = len(layout.columns)
        self._phones = layout.places(Field.PHONE)
        self._place = {
            kind: places[0] for kind in Field if kind not in _MANY and (places := layout.places(kind))
        }
        kept = (
            *layout.places(Field.CONTEXT),
            # A template may ask for them by the shop's own heading.
            *layout.places(Field.CITY),
            *layout.places(Field.INTEREST),
            *self._phones[1:],
        )
        self._context = [(layout.columns[place].name, place) for place in sorted(kept)]
        self._undecided = [
            place for place, column in enumerate(layout.columns) if column.known_by is Known.UNDECIDED
        ]
        self._rows_by_phone: dict[str, int] = {}

    def read(self, row: int, cells: Sequence[str]) -> Person | Refused | None:
        """The record with this number; None for one that is blank or not below the headings."""
        if self._layout.header_row is not None and row <= self._layout.header_row:
            return None
        texts = [tidy(cell) for cell in cells]
        if not any(texts):
            return None
        texts += [""] * (self._width - len(texts))
        phone, place, reason, several = self._phone(cells, texts)
        if phone is None:
            assert reason is not None
            if self._is_heading(cells):
                reason = Reason.REPEATED_HEADER
            return Refused(row, self._name(place), _shown(_at(cells, place)), reason)
        first_seen = self._rows_by_phone.setdefault(phone, row)
        written = Remark(self._name(place), _shown(cells[place]), Notice.SEVERAL_NUMBERS)
        return self._person(row, phone, texts, written, several, None if first_seen == row else first_seen)

    def _phone(self, cells: Sequence[str], texts: list[str]) -> tuple[str | None, int, Reason | None, bool]:
        """The first column with a usable number. Else the reason of the first one that holds anything."""
        country = self._text(texts, Field.COUNTRY)
        blame: tuple[int, Reason] | None = None
        for place in self._phones:
            reading = read_phone(_at(cells, place), region=self._region, country=country)
            if reading.phone is not None:
                return reading.phone, place, None, reading.several
            assert reading.reason is not None
            if blame is None or blame[1] is Reason.MISSING_PHONE:
                blame = (place, reading.reason)
        assert blame is not None
        place, reason = blame
        return None, place if reason is not Reason.MISSING_PHONE else self._phones[0], reason, False

    def _person(
        self, row: int, phone: str, texts: list[str], written: Remark, several: bool, same_as: int | None
    ) -> Person:
        remarks = [written] if several else []

        def fact(kind: Field, notice: Notice, read: Callable[[str], T]) -> T | None:
            place = self._place.get(kind)
            if place is None or not texts[place]:
                return None
            try:
                return read(texts[place])
            except (ValueError, OverflowError):
                remarks.append(Remark(self._name(place), _shown(texts[place]), notice))
                return None

        first_name, last_name = self._names(texts)
        opted_out = values.says_yes(self._text(texts, Field.OPT_OUT)) is True
        return Person(
            row=row,
            phone=phone,
            first_name=first_name,
            last_name=last_name,
            email=fact(Field.EMAIL, Notice.EMAIL, values.read_email),
            city=self._text(texts, Field.CITY)[: values.LONGEST_NAME] or None,
            interest=self._text(texts, Field.INTEREST)[:_LONGEST_CONTEXT] or None,
            birthday=fact(Field.BIRTHDAY, Notice.BIRTHDAY, self._day),
            anniversary=fact(Field.ANNIVERSARY, Notice.ANNIVERSARY, self._day),
            potential_value=fact(Field.POTENTIAL_VALUE, Notice.VALUE, values.read_value),
            language=fact(Field.LANGUAGE, Notice.LANGUAGE, values.read_language),
            consent=False if opted_out else values.says_yes(self._text(texts, Field.CONSENT)),
            opted_out=opted_out,
            doubtful=any(values.says_yes(texts[place]) is False for place in self._undecided),
            context={name: texts[place][:_LONGEST_CONTEXT] for name, place in self._context if texts[place]},
            remarks=tuple(remarks),
            same_as=same_as,
            phone_column=written.column,
            phone_written=written.value,
        )

    def _names(self, texts: list[str]) -> tuple[str, str]:
        kinds = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
        whole, first, last = (self._text(texts, kind) for kind in kinds)
        if whole and not first and not last:
            return values.split_name(whole)
        return (first or whole)[: values.LONGEST_NAME], last[: values.LONGEST_NAME]

    def _day(self, text: str) -> date | None:
        return read_day(text, today=self._today)

    def _text(self, texts: list[str], kind: Field) -> str:
        place = self._place.get(kind)
        return "" if place is None or says_nothing(texts[place]) else texts[place]

    def _is_heading(self, cells: Sequence[str]) -> bool:
        headings = self._layout.headings
        return (
            bool(headings)
            and heading(_at(cells, 0)) == headings[0]
            and (
                tuple(heading(cell) for cell in cells) == headings
                or _trimmed(cells) == [word for word in headings if word]
            )
        )

    def _name(self, place: int) -> str:
        columns = self._layout.columns
        return columns[place].name if place < len(columns) else f"Column {place + 1}"


_MANY = frozenset({Field.PHONE, Field.CONTEXT, Field.IGNORE})


def _trimmed(cells: Sequence[str]) -> list[str]:
    return [word for cell in cells if (word := heading(cell))]


def _at(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""


def _shown(cell: str) -> str:
    return " ".join(cell.split())[:_LONGEST_VALUE_SHOWN]
