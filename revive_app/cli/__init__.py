"""The operator's commands. Bad input: one clear sentence on standard error, exit status 1 (2 for usage)."""

import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from typing import Any, NoReturn

import typer
from pydantic import ValidationError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command, get_group

from revive_app.errors import ReviveError
from revive_app.setting_checks import is_text, words_of
from revive_app.settings import get_settings

# Where each command lives: a module beside this one, and its Typer app or function there. Only what is asked for is
# loaded: all of it takes seconds.
_COMMANDS = {
    "stack": ("stack", "app"),
    "db": ("database", "db"),
    "seed": ("demo", "seed"),
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
    """Entry point of `python -m revive_app`. Whatever goes wrong is said in a sentence, never as a traceback."""
    if not all(is_text(argument) for argument in sys.argv):
        _fail("What you typed is not UTF-8 text.")
    try:
        app()
    except ReviveError as error:
        _fail(error.message)
    except ValidationError as error:
        _fail(f"A setting cannot be used. {words_of(error.errors())}")
    except Exception as error:  # noqa: BLE001  an operator gets a sentence; the traceback is written down
        _fail(_away(error) or _unforeseen(error))


def _away(error: Exception) -> str | None:
    """Words for a server that does not answer, or a file. Who never loaded its client cannot have been told."""
    sqlalchemy, psycopg, redis = (sys.modules.get(name) for name in ("sqlalchemy.exc", "psycopg", "redis"))
    if (sqlalchemy and isinstance(error, sqlalchemy.OperationalError | sqlalchemy.TimeoutError)) or (
        psycopg and isinstance(error, psycopg.OperationalError)
    ):
        return "The database does not answer. Is DATABASE_URL right, and is the server running?"
    if sqlalchemy and isinstance(error, sqlalchemy.ProgrammingError):
        return "The database is not prepared: run `python -m revive_app db upgrade`."
    if redis and isinstance(error, redis.RedisError):
        return "Redis does not answer. Is REDIS_URL right, and is the server running?"
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"Cannot use {error.filename}: {error.strerror}."
    return None


def _unforeseen(error: Exception) -> str:
    """A fault of ours: named here, and written down whole for whoever mends it."""
    words = f"Something went wrong in Revive ({type(error).__name__})."
    try:
        file = get_settings().home.folder("logs") / "command.log"
        with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write("".join(traceback.format_exception(error)) + "\n")
        file.chmod(0o600)
    except (OSError, ReviveError, ValidationError):
        return words
    return f"{words} The details are in {file}."


def _fail(message: str) -> NoReturn:
    typer.echo(f"Error: {message}", err=True)
    sys.exit(1)
