"""Where Meta is: the real one, another server, or the sandbox inside the web process."""

import json
import time

from revive_app.origins import backend_origin
from revive_app.settings import META_GRAPH_URL, Settings

SANDBOX_PATH = "/sandbox/graph"
_READ_EVERY = 1.0


class _WebAddress:
    """Where the web process said it listens. Its port may change with each start, so the file is read again."""

    def __init__(self) -> None:
        self._origin = ""
        self._read_at = float("-inf")

    def origin(self, settings: Settings) -> str:
        if time.monotonic() - self._read_at > _READ_EVERY:
            self._read_at = time.monotonic()
            try:
                self._origin = str(json.loads(settings.home.web_file.read_text())["local_url"])
            except (OSError, ValueError, KeyError):
                self._origin = self._origin or backend_origin(settings)
        return self._origin


_web = _WebAddress()


def web_origin(settings: Settings) -> str:
    """Scheme, host and port of our own web process, as reached from this machine."""
    return _web.origin(settings)


def graph_base_url(settings: Settings) -> str:
    """Base of the Graph API, without version."""
    if settings.graph_api_url is not None:
        return settings.graph_api_url
    if not settings.sandbox:
        return META_GRAPH_URL
    return web_origin(settings) + SANDBOX_PATH
