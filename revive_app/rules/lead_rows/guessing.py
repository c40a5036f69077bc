"""What the columns of a list are, as far as their headings and what stands below them tell."""

import re

from revive_app.rules.lead_rows.columns import UNKNOWN, Content, Guess, Known
from revive_app.rules.lead_rows.fields import REPEATABLE, Field, field_of, heading, offers_of

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


def guess(columns: list[Content], *, named: bool) -> list[Guess]:
    """What each column is; by what stands in it alone, unless there are headings (`named`)."""
    said = [_said(column) if named else None for column in columns]
    guesses: list[Guess] = [UNKNOWN] * len(columns)
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
        (field, Known.UNDECIDED) if (field, known) == UNKNOWN and column.answers() else (field, known)
        for column, (field, known) in zip(columns, _whole_names(guesses), strict=True)
    ]


def _said(column: Content) -> Field | None:
    """What the heading says; of offers in any words, where yes and no stand below."""
    return field_of(column.name) or (offers_of(column.name) if column.answers() else None)


def _phones(columns: list[Content], said: list[Field | None]) -> list[int]:
    """The columns with phones. A heading is believed unless something quite different stands below it."""
    named = [column for column in columns if said[column.place] is Field.PHONE]
    believed = [column for column in named if not column.filled or column.share(column.phoneish) >= 0.2]
    if any(column.usable for column in believed):
        return [column.place for column in believed]
    best = max(columns, key=lambda column: (column.usable, -column.place), default=None)
    if best is not None and best.usable and best.share(best.usable) >= 0.3:
        return [best.place]
    return [column.place for column in believed or named]


def _guess_by_content(columns: list[Content], guesses: list[Guess]) -> None:
    """A column of addresses gives itself away, and somebody's name stands leftmost."""
    fields = {field for field, _ in guesses}
    free = [column for column in columns if guesses[column.place] == UNKNOWN]
    if Field.EMAIL not in fields:
        mails = next((column for column in free if column.matching(_EMAIL) >= 0.6), None)
        if mails is not None:
            guesses[mails.place] = (Field.EMAIL, Known.CONTENT)
            free.remove(mails)
    if not fields & {Field.NAME, Field.FIRST_NAME}:
        words = next((column for column in free if column.is_words()), None)
        if words is not None and not _is_of_things(words):
            guesses[words.place] = (Field.NAME, Known.CONTENT)


def _is_of_things(column: Content) -> bool:
    """A heading that is known for something that is no name ("Remarks"), or text too long for one."""
    longest = sorted(len(text) for text in column.filled)[len(column.filled) // 2]
    return longest > 60 or heading(column.name) in _OF_THINGS


_OF_THINGS = frozenset(
    ("remarks", "remark", "notes", "note", "comment", "comments", "address", "area", "state", "status", "source", "category",
     "product", "item", "last purchase", "salesman", "sales person", "staff", "branch", "store", "टिप्पणी", "पता")
)  # fmt: skip


def _whole_names(guesses: list[Guess]) -> list[Guess]:
    """With a first name of its own, a whole name is only context."""
    if any(field is Field.FIRST_NAME for field, _ in guesses):
        return [UNKNOWN if field is Field.NAME else (field, known) for field, known in guesses]
    return guesses
