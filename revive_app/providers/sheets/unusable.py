"""Why a file is no customer list, in words a shopkeeper can act on."""

from collections.abc import Sequence
from enum import StrEnum

from revive_app.errors import Terminal
from revive_app.providers.sheets.limits import LIMITS


class Unfit(StrEnum):
    """What is wrong with the file."""

    EMPTY = "empty"
    WRONG_KIND = "wrong_kind"
    OLD_EXCEL = "old_excel"
    LOCKED = "locked"
    WEB_PAGE = "web_page"
    OTHER_OFFICE = "other_office"
    NO_PEOPLE = "no_people"
    NO_PHONES = "no_phones"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    CELL_TOO_LONG = "cell_too_long"
    TOO_SLOW = "too_slow"
    TOO_HEAVY = "too_heavy"
    BROKEN = "broken"
    BAD_MAPPING = "bad_mapping"


_SAVE_AS = "Open it in Excel and save it as an Excel workbook (.xlsx) or as CSV."

SENTENCES = {
    Unfit.EMPTY: "The file is empty.",
    Unfit.WRONG_KIND: f"This is no list of customers. {_SAVE_AS}",
    Unfit.OLD_EXCEL: f"This is a file of an old Excel. {_SAVE_AS}",
    Unfit.LOCKED: "The file is locked with a password. Save it without one and upload it again.",
    Unfit.WEB_PAGE: f"This is a web page, whatever its name says. {_SAVE_AS}",
    Unfit.OTHER_OFFICE: f"This is an archive or a file of another Office program. {_SAVE_AS}",
    Unfit.NO_PEOPLE: "The file holds headings but nobody below them.",
    Unfit.NO_PHONES: "No column with phone numbers was found. Say which column holds them.",
    Unfit.TOO_LARGE: f"The file is larger than {LIMITS.file_bytes // 1024**2} MB. Split it into smaller ones.",
    Unfit.TOO_MANY_ROWS: f"The file has more than {LIMITS.rows:,} rows. Split it into smaller ones.",
    Unfit.TOO_MANY_COLUMNS: f"The file has more than {LIMITS.columns} columns. Leave out those you do not need.",
    Unfit.CELL_TOO_LONG: f"A cell holds more than {LIMITS.cell_characters:,} characters.",
    Unfit.TOO_SLOW: "The file takes too long to read. Save it anew as CSV, or split it into smaller ones.",
    Unfit.TOO_HEAVY: "Unpacked, the file is far larger than any list of customers. Save it anew as CSV.",
    Unfit.BROKEN: "The file is damaged and cannot be read. Save it anew and upload it again.",
    Unfit.BAD_MAPPING: "The mapping does not fit this file.",
}


class Unusable(Terminal):
    """A file no people can be taken from, however often it is tried. `message` is fit for a shopkeeper."""

    def __init__(
        self, reason: Unfit, message: str | None = None, *, problems: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(message or SENTENCES[reason])
        self.reason = reason
        # of a mapping: (column, what is wrong with it)
        self.problems = tuple(problems)
