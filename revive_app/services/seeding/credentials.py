"""`REVIVE_HOME/credentials.json`: how to get into the demo shop. Written once, readable by its owner alone."""

import json
from dataclasses import asdict, dataclass, field, replace

from revive_app.embedded.registry import write_private
from revive_app.errors import StackError
from revive_app.settings import Settings


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the file holds, under these names. `base_url` is the API's origin, `ui_url` the pages'."""

    email: str
    password: str = field(repr=False)
    api_key: str = field(repr=False)
    client_id: str
    campaign_id: str
    phone_number_id: str
    waba_id: str
    webhook_verify_token: str = field(repr=False)
    app_secret: str = field(repr=False)
    base_url: str
    ui_url: str


def write(settings: Settings, credentials: Credentials) -> None:
    """Put the file there at once, or not at all. Raises StackError."""
    home = settings.home
    home.folder()
    try:
        write_private(home.credentials_file, json.dumps(asdict(credentials), indent=2) + "\n")
    except OSError as error:
        raise StackError(f"Cannot write {home.credentials_file}: {error.strerror}.") from error


def read(settings: Settings) -> Credentials | None:
    """What the file says; None when there is none, or when it is not ours."""
    try:
        return Credentials(**json.loads(settings.home.credentials_file.read_text()))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def update_addresses(settings: Settings, *, base_url: str, ui_url: str) -> None:
    """Say where the shop is reached now; nothing else changes, and no file is made. Raises StackError."""
    known = read(settings)
    if known is not None and (known.base_url, known.ui_url) != (base_url, ui_url):
        write(settings, replace(known, base_url=base_url, ui_url=ui_url))
