"""Where a page finds a picture, or a file to keep: both come from the API, which in development lives on a port of
its own."""

from revive_app.origins import backend_origin, frontend_origin
from revive_app.settings import get_settings


def shown_at(address: str | None) -> str:
    """What stands in an `img` for a piece's `image_url`; empty for none."""
    return _at_back_end(address) if address and address.startswith("/media/") else address or ""


def at_api(path: str) -> str:
    """Where a browser with a session gets a file of the API: `/imports/…/errors.csv`."""
    return _at_back_end(f"/api/v1{path}")


def api_origin() -> str:
    """What stands before a path of the API; empty where pages and API share an origin, whichever of its names (localhost,
    127.0.0.1) somebody opened: a cookie set for the other name would never come back."""
    settings = get_settings()
    origin = backend_origin(settings)
    return "" if origin == frontend_origin(settings) else origin


def _at_back_end(address: str) -> str:
    return f"{api_origin()}{address}"
