"""Where Meta is (the real one, another server, the sandbox inside the web process), and where our own web process is."""

import contextlib
import json
import time

from revive_app.origins import backend_origin, frontend_origin
from revive_app.settings import META_GRAPH_URL, Settings

SANDBOX_PATH = "/sandbox/graph"
_READ_EVERY = 1.0


class _WebAddress:
    """Where the web process said it listens. Its port may change with each start, so the file is read again."""

    def __init__(self) -> None:
        self._said: dict[str, object] = {}
        self._read_at = float("-inf")

    def origin(self, settings: Settings, name: str) -> str | None:
        if time.monotonic() - self._read_at > _READ_EVERY:
            self._read_at = time.monotonic()
            with contextlib.suppress(OSError, ValueError):
                said = json.loads(settings.home.web_file.read_text())
                self._said = said if isinstance(said, dict) else {}
        origin = self._said.get(name)
        return str(origin) if origin else None


_web = _WebAddress()


def web_origin(settings: Settings) -> str:
    """Scheme, host and port of our own web process, as reached from this machine."""
    return _web.origin(settings, "local_url") or backend_origin(settings)


def pages_origin(settings: Settings) -> str:
    """Scheme, host and port of the pages, as people open them: for links in mails."""
    return settings.public_url or _web.origin(settings, "ui_url") or frontend_origin(settings)


def graph_base_url(settings: Settings) -> str:
    """Base of the Graph API, without version."""
    if settings.graph_api_url is not None:
        return settings.graph_api_url
    if not settings.sandbox:
        return META_GRAPH_URL
    return web_origin(settings) + SANDBOX_PATH
