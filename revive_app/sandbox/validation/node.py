"""One JSON object of a request, with the path Meta names when something in it is wrong."""

from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import urlsplit

from revive_app.sandbox.errors import INVALID, MISSING, NOT_VALID, GraphError, Json

MAX_URL = 2000


class Node:
    """Reads fields and refuses as Meta does. `limit_code` is the code of a broken limit inside it."""

    __slots__ = ("limit_code", "path", "value")

    def __init__(self, value: Json, path: str = "", *, limit_code: int = INVALID) -> None:
        self.value = value
        self.path = path
        self.limit_code = limit_code

    def at(self, key: str) -> str:
        """The path of a field in here."""
        return f"{self.path}['{key}']" if self.path else key

    def has(self, key: str) -> bool:
        """Whether the field is there and not null."""
        return self.value.get(key) is not None

    def required(self, key: str) -> Any:
        """The field's value. Raises 131008 when it is missing."""
        value = self.value.get(key)
        if value is None:
            raise GraphError(MISSING, f"The parameter {self.at(key)} is required.")
        return value

    def limit(self, reason: str) -> GraphError:
        """A broken limit, to be raised."""
        return GraphError(self.limit_code, reason)

    def text(self, key: str, *, longest: int, shortest: int = 1) -> str:
        """A string of `shortest` to `longest` characters; blanks alone do not count as text."""
        value = self.required(key)
        if not isinstance(value, str):
            raise GraphError(INVALID, f"Param {self.at(key)} must be a string.")
        if shortest and not value.strip():
            raise self.limit(f"Param {self.at(key)} must be at least {shortest} characters long.")
        if len(value) > longest:
            raise self.limit(f"Param {self.at(key)} must be at most {longest} characters long.")
        return value

    def optional_text(self, key: str, *, longest: int) -> str | None:
        """The same for a field that may be left out."""
        return self.text(key, longest=longest) if self.has(key) else None

    def choice(self, key: str, allowed: Collection[str]) -> str:
        """One of `allowed` (lower case); Meta takes any case."""
        value = self.required(key)
        if not isinstance(value, str) or value.lower() not in allowed:
            names = ", ".join(sorted(name.upper() for name in allowed))
            raise GraphError(INVALID, f'Param {self.at(key)} must be one of {{{names}}} - got "{value}".')
        return value.lower()

    def flag(self, key: str) -> bool:
        """A boolean, false when left out."""
        value = self.value.get(key, False)
        if not isinstance(value, bool):
            raise GraphError(INVALID, f"Param {self.at(key)} must be a boolean.")
        return value

    def decimal(self, key: str, *, least: float, most: float) -> float:
        """A number, or a string that holds one."""
        value = self.required(key)
        try:
            number = float(value)
        except (TypeError, ValueError) as error:
            raise GraphError(INVALID, f"Param {self.at(key)} must be a number.") from error
        if not least <= number <= most:
            raise self.limit(f"Param {self.at(key)} must be between {least} and {most}.")
        return number

    def url(self, key: str) -> str:
        """An absolute http or https address."""
        value = self.text(key, longest=MAX_URL)
        try:
            parts = urlsplit(value)
        except ValueError:
            parts = urlsplit("")
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise GraphError(INVALID, f"Param {self.at(key)} is not a valid URI.")
        return value

    def child(self, key: str, *, limit_code: int | None = None) -> "Node":
        """An object field. Raises 131008 when it is missing, 100 when it is no object."""
        value = self.required(key)
        if not isinstance(value, dict):
            raise GraphError(INVALID, f"Param {self.at(key)} must be a JSON object.")
        return Node(value, self.at(key), limit_code=limit_code or self.limit_code)

    def optional_child(self, key: str) -> "Node | None":
        """The same for a field that may be left out."""
        return self.child(key) if self.has(key) else None

    def children(self, key: str, *, least: int, most: int) -> list["Node"]:
        """A list of `least` to `most` objects."""
        value = self.required(key)
        if not isinstance(value, list):
            raise GraphError(INVALID, f"Param {self.at(key)} must be an array.")
        if not least <= len(value) <= most:
            raise self.limit(f"Param {self.at(key)} must have {least} to {most} items, got {len(value)}.")
        return list(self._items(key, value))

    def only(self, *known: str) -> None:
        """Refuse any other field."""
        for key in self.value:
            if key not in known:
                raise GraphError(INVALID, f'Unexpected key "{key}" on param "{self.path}".')

    def _items(self, key: str, value: list[Any]) -> Iterator["Node"]:
        for position, item in enumerate(value):
            path = f"{self.at(key)}[{position}]"
            if not isinstance(item, dict):
                raise GraphError(INVALID, f"Param {path} must be a JSON object.")
            yield Node(item, path, limit_code=self.limit_code)


def unique(values: list[str], refusal: str) -> None:
    """Refuse a list that holds the same string twice, with Meta's own words (131009)."""
    if len(set(values)) != len(values):
        raise GraphError(NOT_VALID, refusal)
