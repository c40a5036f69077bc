"""Which addresses are ours: where the page lives, where the API does, and who may call it from a browser."""

import os

from revive_app.settings import Settings

DEFAULT_FRONTEND_PORT = 3000
DEFAULT_BACKEND_PORT = 8000


def backend_origin(settings: Settings) -> str:
    """Scheme, host and port of the API."""
    return settings.public_url or f"http://localhost:{_port('REFLEX_BACKEND_PORT', DEFAULT_BACKEND_PORT)}"


def frontend_origin(settings: Settings) -> str:
    """Scheme, host and port of the pages."""
    return settings.public_url or f"http://localhost:{_port('REFLEX_FRONTEND_PORT', DEFAULT_FRONTEND_PORT)}"


def local_origin() -> str:
    """The API as this machine reaches it, whatever the world calls it."""
    return f"http://127.0.0.1:{_port('REFLEX_BACKEND_PORT', DEFAULT_BACKEND_PORT)}"


def allowed_origins(settings: Settings) -> list[str]:
    """The origins whose pages may call the API with a cookie and open the event websocket."""
    own = {backend_origin(settings), frontend_origin(settings)}
    loopback = {origin.replace("//localhost", "//127.0.0.1") for origin in own}
    return sorted(own | loopback | set(settings.cors_origins))


def public_address(path: str, settings: Settings) -> str:
    """Where the world finds a picture by its path: kept ones come from the API, the pages' own from the pages."""
    origin = backend_origin(settings) if path.startswith("/media/") else frontend_origin(settings)
    return f"{origin}{path}"


def own_path(address: str, settings: Settings) -> str:
    """The path of an address of ours; any other address as it is."""
    for origin in allowed_origins(settings):
        if address.startswith(f"{origin}/"):
            return address.removeprefix(origin)
    return address


def _port(variable: str, default: int) -> int:
    # Reflex puts the port it really took here, also when it had to take another one.
    value = os.environ.get(variable, "")
    return int(value) if value.isdigit() else default
