"""One JSON object for programs, sentences for people."""

import contextlib
import json
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from revive_app.embedded import UserKind, join, leave

JsonFlag = Annotated[bool, typer.Option("--json", help="Print one JSON object on standard output.")]


def say(words: str, facts: dict[str, Any], *, as_json: bool) -> None:
    """Print the facts as JSON, or the words."""
    typer.echo(json.dumps(facts, default=str) if as_json else words)


@contextlib.contextmanager
def with_stack() -> Iterator[None]:
    """The databases are there for as long as the command runs. Raises StackError."""
    join(UserKind.TOOL)
    try:
        yield
    finally:
        leave(UserKind.TOOL)
