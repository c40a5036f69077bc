"""The keys of programs to a shop: named, shown once, kept as hashes only, revoked at once."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import Session, TenantSession, system_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotAuthenticated, NotFound
from revive_app.models import ApiKey, Client
from revive_app.models.base import new_id
from revive_app.services import activity, presses
from revive_app.services.accounts import SEEN_EVERY, Scope
from revive_app.vocabulary import ActivityType, Role

KEY_PREFIX = "rvk_"
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
    secret = add_key(session, session.client_id, name=name, created_by=created_by, key_id=key_id)
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


def add_key(
    session: Session,
    client_id: UUID,
    *,
    name: str,
    created_by: UUID | None = None,
    key_id: UUID | None = None,
) -> str:
    """A key to one shop. It is shown this once. Raises NotFound, InvalidInput."""
    if not name.strip():
        raise InvalidInput("The key needs a name.", fields=(FieldError("name", "must not be empty"),))
    if session.get(Client, client_id) is None:
        raise NotFound("No such shop.")
    key = vault.new_token(KEY_PREFIX)
    session.add(
        ApiKey(
            id=key_id or new_id(),
            client_id=client_id,
            name=name.strip()[:120],
            prefix=key[: len(KEY_PREFIX) + 6],
            key_hash=vault.token_hash(key),
            created_by=created_by,
        )
    )
    session.flush()
    return key


def scope_of_key(key: str) -> Scope:
    """Whom an API key speaks for: its shop's machine, with an owner's rights. Raises NotAuthenticated."""
    if not key.startswith(KEY_PREFIX):
        raise NotAuthenticated("This is no API key of Revive.")
    with system_session() as session:
        row = session.row(
            "SELECT id, client_id, last_used_at FROM api_keys WHERE key_hash = :hash AND revoked_at IS NULL",
            hash=vault.token_hash(key),
        )
        if row is None:
            raise NotAuthenticated("This API key is unknown or was revoked.")
        if row["last_used_at"] is None or row["last_used_at"] < utc_now() - SEEN_EVERY:
            session.run("UPDATE api_keys SET last_used_at = now() WHERE id = :id", id=row["id"])
    return Scope(row["client_id"], None, Role.OWNER)
