"""What the columns of a list are as somebody told us: it stands, and a guess gives way to it."""

from collections.abc import Mapping, Sequence

from revive_app.rules.lead_rows.columns import UNKNOWN, Content, Guess, Known
from revive_app.rules.lead_rows.fields import REPEATABLE, Field, heading, is_second_phone

_WORDS_FOR_FIELDS = {
    **{field.value: field for field in Field},
    "": Field.IGNORE,
    "context_data": Field.CONTEXT,
    "full_name": Field.NAME,
    "alt_phone": Field.PHONE,
}


class BadMapping(ValueError):
    """A mapping speaks of columns or fields that are not there: (column, reason) for each."""

    def __init__(self, problems: Sequence[tuple[str, str]]) -> None:
        super().__init__("; ".join(f"{column}: {reason}" for column, reason in problems))
        self.problems = tuple(problems)


def read_mapping(mapping: Mapping[str, str | None], names: list[str]) -> dict[int, Field]:
    """Which place holds what, by a mapping of columns to fields. Raises BadMapping."""
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


def with_told(guessed: list[Guess], told: dict[int, Field], columns: list[Content]) -> list[Guess]:
    """What we were told stands; a guess gives way to it."""
    taken = set(told.values())
    result: list[Guess] = []
    for place, guess in enumerate(guessed):
        if place in told:
            result.append((told[place], Known.MAPPING))
        elif (
            guess[0] in taken
            and (guess[0] not in REPEATABLE or not is_second_phone(columns[place].name))
            or guess[0] is Field.NAME
            and taken & {Field.FIRST_NAME}
        ):
            result.append(UNKNOWN)
        else:
            result.append(guess)
    return result
