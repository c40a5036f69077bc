"""Production mode: pages built once, then pages and API on one port."""

import os
import shutil
import subprocess
import sys
from typing import Annotated

import typer

from revive_app.built_pages import FOLDER as BUILT_PAGES
from revive_app.errors import StackError
from revive_app.settings import PROJECT_ROOT, get_settings

DEFAULT_PORT = 3000

Port = Annotated[int, typer.Option(min=1, max=65535, help="The one port for pages and API.")]


def build(port: Port = DEFAULT_PORT) -> None:
    """Build the pages for PUBLIC_URL, or for this machine and port; `serve --built` then starts without building."""
    _build_pages(_environment(port))


def serve(
    port: Port = DEFAULT_PORT,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Web processes.")] = 2,
    built: Annotated[bool, typer.Option("--built", help="The pages are built already.")] = False,
) -> None:
    """Production mode: pages and API on one port."""
    env = _environment(port)
    if not built:
        _build_pages(env)
    elif not BUILT_PAGES.is_dir():
        raise StackError("There are no built pages: run `python -m revive_app build` first.")
    # The server's own line names what it listens on, which a proxy or a rented name may hide.
    typer.echo(f"Revive opens at {env['REFLEX_DEPLOY_URL']}")
    sys.stdout.flush()
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
            # Reflex' own names for: the front end is built, and this process serves it. Pinned with Reflex.
            "__REFLEX_SKIP_COMPILE": "true",
            "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        },
    )


def _environment(port: int) -> dict[str, str]:
    public = get_settings().public_url or f"http://localhost:{port}"
    return {
        **os.environ,
        "REFLEX_BACKEND_PORT": str(port),
        "REFLEX_FRONTEND_PORT": str(port),
        "REFLEX_API_URL": public,
        "REFLEX_DEPLOY_URL": public,
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_ENV_MODE": "prod",
    }


def _build_pages(env: dict[str, str]) -> None:
    reflex = shutil.which("reflex", path=os.path.dirname(sys.executable)) or "reflex"
    result = subprocess.run([reflex, "export", "--frontend-only", "--no-zip"], cwd=PROJECT_ROOT, env=env)
    if result.returncode != 0:
        raise StackError("The front end could not be built; the words above say why.")
