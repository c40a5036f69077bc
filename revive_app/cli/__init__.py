"""The operator's commands. Bad input: one clear sentence on standard error, exit status 1 (2 for usage)."""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

from revive_app.errors import ReviveError

# Where each command lives: a module beside this one, and its Typer app or function there. Only what is asked for is
# loaded: all of it takes seconds.
_COMMANDS = {
    "stack": ("stack", "app"),
    "db": ("database", "db"),
    "seed": ("database", "seed"),
    "user": ("accounts", "user"),
    "api-key": ("accounts", "api_key"),
    "import": ("imports", "imports"),
    "knowledge": ("knowledge", "knowledge"),
    "send": ("messages", "send"),
    "export": ("exports", "export"),
    "backup": ("backups", "backup"),
    "restore": ("backups", "restore"),
    "confirm-sending": ("messages", "confirm_sending"),
    "doctor": ("stack", "doctor"),
    "build": ("serving", "build"),
    "serve": ("serving", "serve"),
}


class Commands(TyperGroup):
    """The commands, each loaded when it is called or its help is shown."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Their names, in the order of the help."""
        return list(_COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand | TyperGroup | None:
        """The command of that name; None when there is none."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name]
        found = getattr(import_module(f"revive_app.cli.{module}"), name)
        command = get_group(found) if isinstance(found, typer.Typer) else _alone(found)
        command.name = cmd_name
        return command


def _alone(function: Callable[..., None]) -> TyperCommand:
    """A function as a command."""
    app_of_one = typer.Typer(add_completion=False)
    app_of_one.command()(function)
    command = get_command(app_of_one)
    assert isinstance(command, TyperCommand)
    return command


app = typer.Typer(
    name="revive_app",
    cls=Commands,
    help="Revive's operator commands.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _app() -> None:
    """Revive's operator commands."""


def main() -> None:
    """Entry point of `python -m revive_app`."""
    try:
        app()
    except ReviveError as error:
        _fail(error.message)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]).upper()
        _fail(f"Setting {place or 'check'}: {first['msg']}")
    except Exception as error:
        if not _is_database_away(error):
            raise
        _fail("The database does not answer. Is DATABASE_URL right, and is the server running?")


def _is_database_away(error: Exception) -> bool:
    """Whether SQLAlchemy says so. Who never loaded it cannot have been told."""
    sqlalchemy = sys.modules.get("sqlalchemy.exc")
    return sqlalchemy is not None and isinstance(error, sqlalchemy.OperationalError)


def _fail(message: str) -> None:
    typer.echo(f"Error: {message}", err=True)
    sys.exit(1)
