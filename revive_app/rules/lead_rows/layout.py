"""Where a list begins and what its columns are: by the words above them, by what stands in them, or as told."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import regex  # type: ignore[import-untyped]

from revive_app.rules.lead_rows.cells import says_nothing, tidy, western
from revive_app.rules.lead_rows.fields import (
    REPEATABLE,
    Field,
    field_of,
    heading,
    is_second_phone,
    offers_of,
    rank,
)
from revive_app.rules.lead_rows.phones import read_phone
from revive_app.rules.lead_rows.values import says_yes

Record = Sequence[str]

# Titles, dates and the shop's address may stand above the headings.
_HEADER_WITHIN = 30
_LONGEST_COLUMN_NAME = 100
_SAMPLES = 3

_DIGITS = re.compile(r"\d")
_COUNTED = re.compile(r"[01](\.0)?")
_LETTERS = regex.compile(r"[\p{L}\p{M}]{2,}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


class Known(StrEnum):
    """How we came to know what a column is."""

    HEADING = "heading"
    CONTENT = "content"
    MAPPING = "mapping"
    # nobody knows, but it holds yes and no: it may be what she said to offers
    UNDECIDED = "undecided"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the file."""

    name: str
    field: Field
    known_by: Known
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """`header_row` counts records from 1; None when people begin at once. `columns` from the left."""

    header_row: int | None
    columns: tuple[Column, ...]
    headings: tuple[str, ...] = ()

    def places(self, field: Field) -> tuple[int, ...]:
        """The columns of a field; of phones the one to be asked first in front."""
        found = [place for place, column in enumerate(self.columns) if column.field is field]
        if field is Field.PHONE:
            found.sort(key=lambda place: (rank(self.columns[place].name), place))
        return tuple(found)


class BadMapping(ValueError):
    """A mapping speaks of columns or fields that are not there: (column, reason) for each."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{column}: {reason}" for column, reason in problems))
        self.problems = tuple(problems)


def find_layout(records: Sequence[Record], mapping: Mapping[str, str | None]) -> Layout:
    """The layout of a list that begins with `records`. Raises BadMapping."""
    header = _find_header(records, mapping)
    below = records[header + 1 :] if header is not None else records
    width = max((len(record) for record in records), default=0)
    names = _names(records[header] if header is not None else (), width)
    columns = [
        _Content(place, name, [_cell(record, place) for record in below]) for place, name in enumerate(names)
    ]
    guessed = _guess(columns, named=header is not None)
    told = _told(mapping, names)
    fields = _with_told(guessed, told, columns)
    return Layout(
        header_row=None if header is None else header + 1,
        columns=tuple(
            Column(content.name, field, known, content.samples())
            for content, (field, known) in zip(columns, fields, strict=True)
        ),
        headings=tuple(heading(cell) for cell in records[header]) if header is not None else (),
    )


# --- where the headings are ----------------------------------------------------------------------------------


def _find_header(records: Sequence[Record], mapping: Mapping[str, str | None]) -> int | None:
    """The place of the record that holds the headings."""
    head = records[:_HEADER_WITHIN]
    told = _told_header(head, {heading(name) for name in mapping} - {""})
    if told is not None:
        return told
    scores = [_heading_score(record) for record in head]
    best = max(range(len(head)), key=lambda place: (scores[place], -place), default=None)
    if best is not None and scores[best] >= 2:
        return best
    return _unknown_header(head)


def _told_header(head: Sequence[Record], asked: set[str]) -> int | None:
    """The record that holds the names a mapping speaks of. Letters and numbers may be places: they must all be there."""
    if not asked or not head:
        return None
    names = {name for name in asked if len(name) > 1 and not name.isdecimal()}
    enough = (len(names) + 1) // 2 if names else len(asked)
    found = [len((names or asked) & {heading(cell) for cell in record}) for record in head]
    best = max(range(len(head)), key=lambda place: (found[place], -place))
    return best if found[best] >= enough else None


def _heading_score(record: Record) -> int:
    """How many known headings a record holds; a phone's counts for three. 0 for anything with a number in it."""
    if any(_looks_like_phone(cell) for cell in record):
        return 0
    found = [field for cell in record if (field := field_of(cell)) is not None]
    return len(set(found)) + (2 if Field.PHONE in found else 0)


def _unknown_header(records: Sequence[Record]) -> int | None:
    """Headings in words we do not know: text above the column of phones."""
    phones = Counter(
        place for record in records for place, cell in enumerate(record) if _looks_like_phone(cell)
    )
    if not phones:
        return None
    column = max(phones, key=lambda place: (phones[place], -place))
    first = next(place for place, record in enumerate(records) if _looks_like_phone(_cell(record, column)))
    above = next((place for place in range(first - 1, -1, -1) if any(map(tidy, records[place]))), None)
    if above is None:
        return None
    name = tidy(_cell(records[above], column))
    is_heading = _LETTERS.search(name) is not None and not _DIGITS.search(western(name))
    alone = sum(1 for cell in records[above] if tidy(cell)) == 1 < len(records[first])
    return above if is_heading and not alone and heading(name) not in _NO_HEADING else None


_NO_HEADING = frozenset({"na", "n a", "nil", "none", "no number", "not given", "null"})


def _looks_like_phone(cell: str) -> bool:
    digits = sum(char.isdigit() for char in cell)
    return digits >= 7 and len(cell) <= 60 and (read_phone(cell).phone is not None or 9 <= digits <= 13)


def _names(record: Record, width: int) -> list[str]:
    """A name of its own for every column."""
    names: list[str] = []
    taken: set[str] = set()
    for place in range(max(width, len(record))):
        name = tidy(_cell(record, place))[:_LONGEST_COLUMN_NAME] or f"Column {place + 1}"
        unique, number = name, 1
        while unique.casefold() in taken:
            number += 1
            unique = f"{name} ({number})"
        taken.add(unique.casefold())
        names.append(unique)
    return names


# --- what the columns are ------------------------------------------------------------------------------------


class _Content:
    """What stands in a column below its heading."""

    def __init__(self, place: int, name: str, cells: list[str]) -> None:
        self.place, self.name = place, name
        self.filled = [text for cell in cells if not says_nothing(text := tidy(cell))]
        self.usable = sum(read_phone(cell).phone is not None for cell in cells)
        self.phoneish = sum(sum(char.isdigit() for char in western(text)) >= 6 for text in self.filled)

    def share(self, count: int) -> float:
        return count / len(self.filled) if self.filled else 0.0

    def matching(self, pattern: re.Pattern[str]) -> float:
        return self.share(sum(pattern.search(text) is not None for text in self.filled))

    def may_be(self, field: Field) -> bool:
        """Whether what stands below does not speak against the heading: "Offers" may be asked, or listed."""
        if field is not Field.CONSENT or heading(self.name) not in _OF_OFFERS or not self.filled:
            return True
        return self.share(sum(says_yes(text) is not None for text in self.filled)) >= 0.5

    def answers(self) -> bool:
        """Whether yes and no stand below and nothing else. Only ones and noughts may be counted things."""
        return (
            bool(self.filled)
            and all(says_yes(text) is not None for text in self.filled)
            and not all(_COUNTED.fullmatch(western(text)) for text in self.filled)
        )

    def is_words(self) -> bool:
        return self.matching(_LETTERS) >= 0.6 and self.share(self.phoneish) < 0.2

    def samples(self) -> tuple[str, ...]:
        return tuple(text[:80] for text in self.filled[:_SAMPLES])


# What may be a question or a list; "Opt in" is always a question, and a no below it is never overlooked.
_OF_OFFERS = frozenset({"offers", "offer", "promotions", "promotion", "promo", "marketing", "newsletter"})

_Guess = tuple[Field, Known]
_UNKNOWN: _Guess = (Field.CONTEXT, Known.NOTHING)


def _guess(columns: list[_Content], *, named: bool) -> list[_Guess]:
    said = [_said(column) if named else None for column in columns]
    guesses: list[_Guess] = [_UNKNOWN] * len(columns)
    phones = _phones(columns, said)
    for place in phones:
        guesses[place] = (Field.PHONE, Known.HEADING if said[place] is Field.PHONE else Known.CONTENT)
    for field in Field:
        wanting = [
            column
            for column in columns
            if said[column.place] is field and column.place not in phones and column.may_be(field)
        ]
        if field in REPEATABLE or not wanting:
            continue
        best = max(wanting, key=lambda column: (len(column.filled) > 0, len(column.filled), -column.place))
        guesses[best.place] = (field, Known.HEADING)
    _guess_by_content(columns, guesses)
    return [
        (field, Known.UNDECIDED) if (field, known) == _UNKNOWN and column.answers() else (field, known)
        for column, (field, known) in zip(columns, _whole_names(guesses), strict=True)
    ]


def _said(column: _Content) -> Field | None:
    """What the heading says; of offers in any words, where yes and no stand below."""
    return field_of(column.name) or (offers_of(column.name) if column.answers() else None)


def _phones(columns: list[_Content], said: list[Field | None]) -> list[int]:
    """The columns with phones. A heading is believed unless something quite different stands below it."""
    named = [column for column in columns if said[column.place] is Field.PHONE]
    believed = [column for column in named if not column.filled or column.share(column.phoneish) >= 0.2]
    if any(column.usable for column in believed):
        return [column.place for column in believed]
    best = max(columns, key=lambda column: (column.usable, -column.place), default=None)
    if best is not None and best.usable and best.share(best.usable) >= 0.3:
        return [best.place]
    return [column.place for column in believed or named]


def _guess_by_content(columns: list[_Content], guesses: list[_Guess]) -> None:
    """A column of addresses gives itself away, and somebody's name stands leftmost."""
    fields = {field for field, _ in guesses}
    free = [column for column in columns if guesses[column.place] == _UNKNOWN]
    if Field.EMAIL not in fields:
        mails = next((column for column in free if column.matching(_EMAIL) >= 0.6), None)
        if mails is not None:
            guesses[mails.place] = (Field.EMAIL, Known.CONTENT)
            free.remove(mails)
    if not fields & {Field.NAME, Field.FIRST_NAME}:
        words = next((column for column in free if column.is_words()), None)
        if words is not None and not _is_of_things(words):
            guesses[words.place] = (Field.NAME, Known.CONTENT)


def _is_of_things(column: _Content) -> bool:
    """A heading that is known for something that is no name ("Remarks"), or text too long for one."""
    longest = sorted(len(text) for text in column.filled)[len(column.filled) // 2]
    return longest > 60 or heading(column.name) in _OF_THINGS


_OF_THINGS = frozenset(
    ("remarks", "remark", "notes", "note", "comment", "comments", "address", "area", "state", "status", "source", "category",
     "product", "item", "last purchase", "salesman", "sales person", "staff", "branch", "store", "टिप्पणी", "पता")
)  # fmt: skip


def _whole_names(guesses: list[_Guess]) -> list[_Guess]:
    """With a first name of its own, a whole name is only context."""
    if any(field is Field.FIRST_NAME for field, _ in guesses):
        return [_UNKNOWN if field is Field.NAME else (field, known) for field, known in guesses]
    return guesses


# --- what we are told ----------------------------------------------------------------------------------------

_WORDS_FOR_FIELDS = {
    **{field.value: field for field in Field},
    "": Field.IGNORE,
    "context_data": Field.CONTEXT,
    "full_name": Field.NAME,
    "alt_phone": Field.PHONE,
}


def _told(mapping: Mapping[str, str | None], names: list[str]) -> dict[int, Field]:
    problems: list[tuple[str, str]] = []
    told: dict[int, Field] = {}
    for name, word in mapping.items():
        place = _place_of(name, names)
        field = _WORDS_FOR_FIELDS.get((word or "").strip().casefold())
        if place is None:
            problems.append((name, f"is no column of this file. It has: {', '.join(names[:30])}"))
        elif field is None:
            problems.append((name, f"{word!r} is no field. Fields are: {', '.join(_OFFERED)}"))
        elif field not in REPEATABLE and field in told.values():
            problems.append((name, f"{field.value} is mapped twice"))
        else:
            told[place] = field
    if problems:
        raise BadMapping(problems)
    return told


_OFFERED = tuple(field.value for field in Field if field is not Field.CONTEXT)


def _place_of(name: str, names: list[str]) -> int | None:
    """A column by its name, however it is spaced and capitalised; by its letter or number where it has no name."""
    if name in names:
        return names.index(name)
    wanted = heading(name)
    same = [place for place, known in enumerate(names) if heading(known) == wanted] if wanted else []
    if same:
        return same[0]
    if wanted.isascii() and wanted.isdecimal() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    if len(wanted) == 1 and "a" <= wanted <= "z" and ord(wanted) - ord("a") < len(names):
        return ord(wanted) - ord("a")
    return None


def _with_told(guessed: list[_Guess], told: dict[int, Field], columns: list[_Content]) -> list[_Guess]:
    """What we were told stands; a guess gives way to it."""
    taken = set(told.values())
    result: list[_Guess] = []
    for place, guess in enumerate(guessed):
        if place in told:
            result.append((told[place], Known.MAPPING))
        elif (
            guess[0] in taken
            and (guess[0] not in REPEATABLE or not is_second_phone(columns[place].name))
            or guess[0] is Field.NAME
            and taken & {Field.FIRST_NAME}
        ):
            result.append(_UNKNOWN)
        else:
            result.append(guess)
    return result


def _cell(record: Record, place: int) -> str:
    return record[place] if place < len(record) else ""
