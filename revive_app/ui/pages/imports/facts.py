"""A list as the page writes it: its columns, what would happen, its bad rows, lists that came before."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.lead_rows.columns import Column, Known
from revive_app.rules.lead_rows.fields import Field
from revive_app.services.imports.batches import BadRow, BatchView
from revive_app.ui import words
from revive_app.ui.language import say, word
from revive_app.vocabulary import ImportStatus

FIELDS = {
    Field.PHONE: word("Phone number"),
    Field.NAME: word("Name"),
    Field.FIRST_NAME: word("First name"),
    Field.LAST_NAME: word("Last name"),
    Field.EMAIL: word("E-mail"),
    Field.CITY: word("City"),
    Field.INTEREST: word("Interest"),
    Field.BIRTHDAY: word("Birthday"),
    Field.ANNIVERSARY: word("Anniversary"),
    Field.POTENTIAL_VALUE: word("Value in rupees"),
    Field.CONSENT: word("Wants offers, yes or no"),
    Field.OPT_OUT: word("Wants no messages"),
    Field.LANGUAGE: word("Language"),
    Field.COUNTRY: word("Country code"),
    Field.CONTEXT: word("Keep as a note"),
    Field.IGNORE: word("Leave out"),
}

_KNOWN_BY = {
    Known.HEADING: word("by its heading"),
    Known.CONTENT: word("by what stands in it"),
    Known.MAPPING: word("you chose"),
    Known.NOTHING: word("not recognised"),
    Known.UNDECIDED: word("yes and no: does she want offers?"),
}

STATES = {
    ImportStatus.DONE: (word("Imported"), "good"),
    ImportStatus.UNDONE: (word("Taken back"), ""),
}


@dataclass(frozen=True)
class ColumnLine:
    """A column of the file, its first cells, what we take it for and how we came to that."""

    name: str
    samples: str
    field: str
    known: str
    sure: bool


@dataclass(frozen=True)
class Outcome:
    """What the rows do, or would do. Numbers as they are written."""

    rows: str = "0"
    new: int = 0
    new_words: str = "0"
    changed: str = "0"
    same: str = "0"
    refused: int = 0
    refused_words: str = "0"
    noticed: int = 0
    opted_in: str = "0"
    opted_out: str = "0"
    # people who would come in or change and could not be written to
    silent: int = 0


@dataclass(frozen=True)
class BadLine:
    """A row that was not taken, or what of it was left out."""

    id: str
    row: str
    column: str
    value: str
    words: str


@dataclass(frozen=True)
class BatchLine:
    """A list that was imported."""

    id: str
    name: str
    campaign: str
    when: str
    when_full: str
    by: str
    rows: str
    new: str
    changed: str
    refused: str
    state: str
    tone: str


def column_line(column: Column) -> ColumnLine:
    """The column, with as many of its cells as fit."""
    return ColumnLine(
        name=column.name,
        samples=" · ".join(column.samples[:3]),
        field=column.field.value,
        known=say(_KNOWN_BY[column.known_by]),
        sure=column.known_by not in {Known.NOTHING, Known.UNDECIDED},
    )


def outcome(batch: BatchView) -> Outcome:
    """A batch's numbers; they add up to its rows."""
    return Outcome(
        rows=words.count(batch.rows),
        new=batch.created,
        new_words=words.count(batch.created),
        changed=words.count(batch.updated),
        same=words.count(batch.unchanged + batch.duplicates),
        refused=batch.rejected,
        refused_words=words.count(batch.rejected),
        noticed=batch.notices,
        opted_in=words.count(batch.opted_in),
        opted_out=words.count(batch.opted_out),
        silent=max(0, batch.created - batch.opted_in - batch.opted_out),
    )


def bad_line(place: int, bad: BadRow) -> BadLine:
    """A bad row; the value as it stood in the file."""
    return BadLine(str(place), words.count(bad.row), bad.column, bad.value or "–", say(bad.words))


def batch_line(batch: BatchView, *, now: datetime, zone: ZoneInfo) -> BatchLine:
    """One of the lists that came before."""
    state, tone = STATES[batch.status]
    return BatchLine(
        id=str(batch.id),
        name=batch.file_name,
        campaign=batch.campaign_name,
        when=words.near_moment(batch.created_at, now=now, zone=zone),
        when_full=words.full_moment(batch.created_at, zone),
        by=batch.created_by,
        rows=words.count(batch.rows),
        new=words.count(batch.created),
        changed=words.count(batch.updated),
        refused=words.count(batch.rejected),
        state=say(state),
        tone=tone,
    )
