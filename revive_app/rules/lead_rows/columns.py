"""A column of a list: what stands in it, what it is taken for, and how we came to know."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from revive_app.rules.lead_rows.cells import LETTERS, says_nothing, tidy, western
from revive_app.rules.lead_rows.fields import Field, heading
from revive_app.rules.lead_rows.phones import read_phone
from revive_app.rules.lead_rows.values import says_yes

Record = Sequence[str]

_SAMPLES = 3
_COUNTED = re.compile(r"[01](\.0)?")
# What may be a question or a list; "Opt in" is always a question, and a no below it is never overlooked.
_OF_OFFERS = frozenset({"offers", "offer", "promotions", "promotion", "promo", "marketing", "newsletter"})


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


Guess = tuple[Field, Known]
UNKNOWN: Guess = (Field.CONTEXT, Known.NOTHING)


class Content:
    """What stands in a column below its heading."""

    def __init__(self, place: int, name: str, cells: list[str]) -> None:
        self.place, self.name = place, name
        self.filled = [text for cell in cells if not says_nothing(text := tidy(cell))]
        self.usable = sum(read_phone(cell).phone is not None for cell in cells)
        self.phoneish = sum(sum(char.isdigit() for char in western(text)) >= 6 for text in self.filled)

    def share(self, count: int) -> float:
        """Which part of the filled cells so many are."""
        return count / len(self.filled) if self.filled else 0.0

    def matching(self, pattern: re.Pattern[str]) -> float:
        """Which part of the filled cells a pattern is found in."""
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
        """Whether most cells are words, and hardly any a phone."""
        return self.matching(LETTERS) >= 0.6 and self.share(self.phoneish) < 0.2

    def samples(self) -> tuple[str, ...]:
        """The first cells, as they are shown."""
        return tuple(text[:80] for text in self.filled[:_SAMPLES])


def cell_at(record: Record, place: int) -> str:
    """What stands at a place; a record may be shorter than its list is wide."""
    return record[place] if place < len(record) else ""
