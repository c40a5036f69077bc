"""Where a visit's calendar file is: an address only those who were given it know, for a phone that signs in nowhere.

It carries shop and visit and a keyed hash of both.
"""

import base64
import binascii
from uuid import UUID

from revive_app import vault
from revive_app.errors import NotFound
from revive_app.origins import backend_origin
from revive_app.settings import Settings

PURPOSE = "visit calendar"
_ID_BYTES = 32


def address(client_id: UUID, appointment_id: UUID, settings: Settings) -> str:
    """Where the visit's calendar file is."""
    return f"{backend_origin(settings)}/api/v1/visits/{token(client_id, appointment_id)}.ics"


def address_for_customer(client_id: UUID, appointment_id: UUID, settings: Settings) -> str | None:
    """The same, where a customer's phone could open it: an address of this machine's is for the sandbox only."""
    reachable = settings.public_url or settings.sandbox
    return address(client_id, appointment_id, settings) if reachable else None


def token(client_id: UUID, appointment_id: UUID) -> str:
    """Shop, visit and their keyed hash, as an address takes it."""
    ids = client_id.bytes + appointment_id.bytes
    return base64.urlsafe_b64encode(ids + vault.stamp(ids, purpose=PURPOSE)).decode().rstrip("=")


def read_token(raw: str) -> tuple[UUID, UUID]:
    """Shop and visit of a token. Raises NotFound for one that is not ours."""
    try:
        content = base64.b64decode(raw + "=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except (ValueError, binascii.Error) as error:
        raise NotFound("No such visit.") from error
    ids, stamp = content[:_ID_BYTES], content[_ID_BYTES:]
    if len(ids) != _ID_BYTES or not vault.stamped(ids, stamp, purpose=PURPOSE):
        raise NotFound("No such visit.")
    return UUID(bytes=ids[:16]), UUID(bytes=ids[16:])
