"""The list the demo shop was uploaded from: what stood in it beside the sixty people one can write to."""

from dataclasses import dataclass

from revive_app.rules.lead_rows.fields import Field
from revive_app.rules.lead_rows.refusals import Notice, Reason

FILE_NAME = "Walk-in register 2026.xlsx"
SHEET = "Customers"
SOURCE = "walk-in register, asked at billing"
COLUMNS = (
    ("Sr", Field.CONTEXT),
    ("Cust Name", Field.NAME),
    ("Mobile No.", Field.PHONE),
    ("City", Field.CITY),
    ("Birthday", Field.BIRTHDAY),
    ("Offers Y/N", Field.CONSENT),
)
PHONE_COLUMN = "Mobile No."


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line of the register that is nobody, or lost something on the way."""

    row: int
    cells: tuple[str, ...]
    reason: Reason | Notice
    column: str = PHONE_COLUMN
    same_as: int | None = None

    @property
    def value(self) -> str:
        """The cell that is to blame."""
        place = next(place for place, (name, _) in enumerate(COLUMNS) if name == self.column)
        return self.cells[place] if place < len(self.cells) else ""


BAD_LINES = (
    BadLine(9, ("8", "Sarla Bothra", "98290 4110", "Jaipur", "12/03/1971", "Y"), Reason.TOO_SHORT),
    BadLine(17, ("16", "Godown", "0141-2371560", "Jaipur"), Reason.LANDLINE),
    BadLine(23, ("22", "Hemlata Surana", "9.19829E+11", "Ajmer", "04/11/1983", "Y"), Reason.PRECISION_LOST),
    BadLine(24, ("23", "Kirti Jain", "98290 41177 / 98290 41178", "Kota"), Notice.SEVERAL_NUMBERS),
    BadLine(31, ("30", "Nirmala Kothari", "", "Jaipur", "", "N"), Reason.MISSING_PHONE),
    BadLine(38, ("37", "Vimla Sethia", "98290O4112", "Bikaner"), Reason.NOT_A_NUMBER),
    BadLine(45, ("44", "Pushpa Nahar", "98290411320", "Jaipur", "", "Y"), Reason.TOO_LONG),
    BadLine(
        52, ("51", "Roshni Dugar", "90000 11002", "Jodhpur", "31/02/1990", "Y"), Notice.BIRTHDAY, "Birthday"
    ),
    BadLine(58, ("Sr", "Cust Name", "Mobile No.", "City", "Birthday", "Offers Y/N"), Reason.REPEATED_HEADER),
)
