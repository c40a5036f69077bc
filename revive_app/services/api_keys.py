"""The keys of programs to a shop: named, shown once, revoked at once."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.services import accounts, activity, presses
from revive_app.vocabulary import ActivityType

MOST_KEYS = 50


@dataclass(frozen=True, slots=True)
class KeyView:
    """What may be shown of a key. `prefix`: its first letters."""

    id: UUID
    name: str
    prefix: str
    created_at: datetime
    last_used_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that was just made: `secret` is shown this once, and empty when its press has made it before."""

    view: KeyView
    secret: str


def keys(session: TenantSession) -> tuple[KeyView, ...]:
    """The keys that open, the newest first."""
    rows = session.rows(
        "SELECT id, name, prefix, created_at, last_used_at FROM api_keys WHERE revoked_at IS NULL"
        " ORDER BY created_at DESC, id DESC"
    )
    return tuple(KeyView(**row) for row in rows)


def create_key(
    session: TenantSession, *, name: str, by: str, created_by: UUID | None, press: str = ""
) -> NewKey:
    """A new key with an owner's rights; one for all that arrives of a `press`. Raises InvalidInput, Conflict."""
    key_id = presses.row_id(session, press)
    known = {view.id: view for view in keys(session)}
    if key_id in known:
        return NewKey(known[key_id], "")
    if len(known) >= MOST_KEYS:
        raise Conflict(f"A shop may have {MOST_KEYS} keys. Revoke one first.", code="too_many")
    secret = accounts.create_api_key(
        session, session.client_id, name=name, created_by=created_by, key_id=key_id
    )
    activity.log(session, session.client_id, ActivityType.SYSTEM, f"API key made: {name.strip()}", agent=by)
    return NewKey(next(view for view in keys(session) if view.id == key_id), secret)


def revoke_key(session: TenantSession, key_id: UUID, *, by: str) -> None:
    """It opens nothing from now on. Raises NotFound."""
    row = session.row(
        "UPDATE api_keys SET revoked_at = now() WHERE id = :id AND revoked_at IS NULL RETURNING name",
        id=key_id,
    )
    if row is None:
        raise NotFound("No such key.")
    activity.log(session, session.client_id, ActivityType.SYSTEM, f"API key revoked: {row['name']}", agent=by)
