"""Production: the built pages under their own addresses, and how long a browser may keep what it got.

Reflex's file server answers `/login` with a redirect to `/login/`, absolute and with the scheme it sees behind a
proxy. Here `/login` is simply the page.
"""

import os
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from revive_app.settings import PROJECT_ROOT

# Reflex's own name for where it builds.
FOLDER = PROJECT_ROOT / os.environ.get("REFLEX_WEB_WORKDIR", ".web") / "build" / "client"

# Their names hold a hash of what is in them.
_FOR_EVER = "public, max-age=31536000, immutable"
_FOR_A_MONTH = "public, max-age=2592000"
_ASK_FIRST = "no-cache"


class BuiltPages:
    """In front of Reflex's own app, when that serves built pages."""

    def __init__(self, app: ASGIApp, folder: Path = FOLDER) -> None:
        self._app = app
        self._pages = {
            f"/{page.parent.relative_to(folder)}"
            for page in folder.rglob("index.html")
            if page.parent != folder
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        if path in self._pages:
            scope = {**scope, "path": f"{path}/", "raw_path": f"{path}/".encode()}

        async def with_cache(message: Message) -> None:
            if message["type"] == "http.response.start" and (keep := _how_long(path)):
                MutableHeaders(scope=message).setdefault("Cache-Control", keep)
            await send(message)

        await self._app(scope, receive, with_cache)


def _how_long(path: str) -> str | None:
    """Nothing is said of the API's answers: it speaks for itself."""
    if path.startswith(("/api/", "/sandbox/", "/_")):
        return None
    if path.startswith("/assets/"):
        return _FOR_EVER
    return _FOR_A_MONTH if path.endswith((".woff2", ".svg", ".jpg", ".png")) else _ASK_FIRST
