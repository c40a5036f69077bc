"""Migrations. Every start runs them, so this loads little."""

import typer
from alembic import command
from alembic.config import Config

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.services import health
from revive_app.settings import PROJECT_ROOT

db = typer.Typer(no_args_is_help=True, help="The database's structure.")


@db.callback()
def _db() -> None:
    """Commands below `db`."""


@db.command()
def upgrade(as_json: JsonFlag = False) -> None:
    """Bring the database's structure up to this code. Safe to run twice, and by two at once."""
    with with_stack():
        command.upgrade(Config(str(PROJECT_ROOT / "alembic.ini")), "head")
    say("The database is up to date.", {"revision": health.newest_migration()}, as_json=as_json)
