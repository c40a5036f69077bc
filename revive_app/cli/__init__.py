"""The operator's commands. Bad input: one clear sentence on standard error, exit status 1 (2 for usage)."""

import sys

import sqlalchemy as sa
import typer
from pydantic import ValidationError

from revive_app.cli import accounts, backups, database, exports, imports, knowledge, messages, serving, stack
from revive_app.errors import ReviveError

app = typer.Typer(
    name="revive_app",
    help="Revive's operator commands.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(stack.app, name="stack")
app.add_typer(database.db, name="db")
app.add_typer(database.seed, name="seed")
app.add_typer(accounts.user, name="user")
app.add_typer(accounts.api_key, name="api-key")
app.add_typer(imports.imports, name="import")
app.add_typer(knowledge.knowledge, name="knowledge")
app.add_typer(messages.send, name="send")
app.command("export")(exports.export)
app.command("backup")(backups.backup)
app.command("restore")(backups.restore)
app.command("confirm-sending")(messages.confirm_sending)
app.command("doctor")(stack.doctor)
app.command("build")(serving.build)
app.command("serve")(serving.serve)


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
    except sa.exc.OperationalError:
        _fail("The database does not answer. Is DATABASE_URL right, and is the server running?")


def _fail(message: str) -> None:
    typer.echo(f"Error: {message}", err=True)
    sys.exit(1)
