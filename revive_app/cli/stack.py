"""The embedded stack, and the doctor."""

from collections.abc import Callable
from dataclasses import asdict

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.embedded import UserKind, join, leave, stack_status
from revive_app.embedded.registry import Registry
from revive_app.errors import Conflict, ReviveError
from revive_app.providers.mail import open_mailer
from revive_app.providers.storage import open_storage
from revive_app.services import health
from revive_app.settings import Settings, get_settings

app = typer.Typer(no_args_is_help=True, help="The embedded PostgreSQL, Redis and worker.")


@app.command()
def up(as_json: JsonFlag = False) -> None:
    """Start the stack and leave it running until `stack down`."""
    found = join(UserKind.PIN)
    say(f"The stack is {found.state}.", asdict(found), as_json=as_json)


@app.command()
def down(as_json: JsonFlag = False) -> None:
    """Stop the stack that `stack up` left running. Refuses while a server or a tool uses it."""
    leave(UserKind.PIN)
    users = [user.pid for user in Registry(get_settings().home).alive()]
    if users:
        raise Conflict(f"Still in use by process {', '.join(map(str, users))}; it stops when they end.")
    say("The stack stops.", {"state": "stopping"}, as_json=as_json)


@app.command()
def status(as_json: JsonFlag = False) -> None:
    """What runs now."""
    found = stack_status()
    children = ", ".join(f"{name} {pid or 'down'}" for name, pid in found.children.items())
    say(f"{found.state}{': ' + children if children else ''}", asdict(found), as_json=as_json)


def doctor(as_json: JsonFlag = False) -> None:
    """Look at everything and say what is wrong. Exit status 1 when something is."""
    settings = get_settings()
    with with_stack():
        found = health.check()
    # Without a server no worker runs; that is no illness of the installation.
    serious = [
        reason for reason in found.reasons if "worker" not in reason or stack_status().children.get("worker")
    ]
    serious += [*_cannot_open(open_mailer, settings), *_cannot_open(open_storage, settings)]
    words = "All well." if not serious else "\n".join(serious)
    say(words, {"ok": not serious, "reasons": serious, "checks": found.checks}, as_json=as_json)
    if serious:
        raise typer.Exit(1)


def _cannot_open(opening: Callable[[Settings], object], settings: Settings) -> list[str]:
    try:
        opening(settings)
    except ReviveError as error:
        return [error.message]
    return []
