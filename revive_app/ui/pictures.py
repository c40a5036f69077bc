"""Where a page finds a picture: kept ones come from the API, which in development lives on a port of its own."""

from revive_app.origins import backend_origin, frontend_origin
from revive_app.settings import get_settings


def shown_at(address: str | None) -> str:
    """What stands in an `img` for a piece's `image_url`; empty for none."""
    if not address or not address.startswith("/media/"):
        return address or ""
    settings = get_settings()
    origin = backend_origin(settings)
    return address if origin == frontend_origin(settings) else f"{origin}{address}"
