"""The embedded stack, the production server, and the doctor."""

import os
import shutil
import subprocess
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from revive_app.cli.output import JsonFlag, say, with_stack
from revive_app.embedded import UserKind, join, leave, stack_status
from revive_app.embedded.registry import Registry
from revive_app.errors import Conflict, StackError
from revive_app.services import health
from revive_app.settings import PROJECT_ROOT, get_settings

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
    with with_stack():
        found = health.check()
    # Without a server no worker runs; that is no illness of the installation.
    serious = [
        reason for reason in found.reasons if "worker" not in reason or stack_status().children.get("worker")
    ]
    words = "All well." if not serious else "\n".join(serious)
    say(words, {"ok": not serious, "reasons": serious, "checks": found.checks}, as_json=as_json)
    if serious:
        raise typer.Exit(1)


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The one port for pages and API.")] = 3000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Web processes.")] = 2,
) -> None:
    """Production mode: pages and API on one port, from a front end built once."""
    settings = get_settings()
    public = settings.public_url or f"http://localhost:{port}"
    env = {
        **os.environ,
        "REFLEX_BACKEND_PORT": str(port),
        "REFLEX_FRONTEND_PORT": str(port),
        "REFLEX_API_URL": public,
        "REFLEX_DEPLOY_URL": public,
        "REFLEX_TELEMETRY_ENABLED": "false",
    }
    _build_front_end(env)
    os.chdir(PROJECT_ROOT)
    os.execve(
        sys.executable,
        [
            *(sys.executable, "-m", "granian", "revive_app.revive_app:app"),
            *("--factory", "--interface", "asgi", "--host", host, "--port", str(port)),
            *("--workers", str(workers), "--respawn-failed-workers", "--respawn-interval", "0.5"),
            *("--workers-kill-timeout", "5", "--ws"),
        ],
        {
            **env,
            "REFLEX_ENV_MODE": "prod",
            # Reflex' own names for: the front end is built, and this process serves it. Pinned with Reflex.
            "__REFLEX_SKIP_COMPILE": "true",
            "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        },
    )


def _build_front_end(env: dict[str, str]) -> None:
    reflex = shutil.which("reflex", path=os.path.dirname(sys.executable)) or "reflex"
    result = subprocess.run(
        [reflex, "export", "--frontend-only", "--no-zip"],
        cwd=PROJECT_ROOT,
        env={**env, "REFLEX_ENV_MODE": "prod"},
    )
    if result.returncode != 0:
        raise StackError("The front end could not be built; the words above say why.")
