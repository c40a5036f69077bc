"""A person's own signed-in browsers, and her password."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession, system_session
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.services.accounts import Scope
from revive_app.services.passwords import hash_password, password_is, require_strong


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A browser that is signed in. `is_this`: the one who asks."""

    id: UUID
    user_agent: str
    created_at: datetime
    seen_at: datetime
    is_this: bool


def open_sessions(session: TenantSession, scope: Scope) -> tuple[OpenSession, ...]:
    """Her browsers in this shop, the last seen first."""
    rows = session.rows(
        "SELECT id, user_agent, created_at, last_seen_at AS seen_at FROM sessions"
        " WHERE user_id = :user AND revoked_at IS NULL AND expires_at > now()"
        " ORDER BY last_seen_at DESC, id DESC",
        user=scope.user_id,
    )
    return tuple(OpenSession(**row, is_this=row["id"] == scope.session_id) for row in rows)


def end_session(session: TenantSession, scope: Scope, session_id: UUID) -> None:
    """Sign one of her browsers out. Raises NotFound for anybody else's."""
    ended = session.run(
        "UPDATE sessions SET revoked_at = now() WHERE id = :id AND user_id = :user AND revoked_at IS NULL",
        id=session_id,
        user=scope.user_id,
    )
    if not ended:
        raise NotFound("No such session.")


def change_password(scope: Scope, *, current: str, new: str) -> None:
    """A new password for who knows the old one; her other browsers are signed out, in every shop. Raises InvalidInput.

    Whoever has only ever come in with Google has no old one.
    """
    require_strong(new)
    if scope.user_id is None:
        raise NotFound("An API key has no password.")
    if not password_is(scope.user_id, current):
        raise InvalidInput(
            "This is not your password.", fields=(FieldError("current", "is not your password"),)
        )
    new_hash = hash_password(new)
    with system_session() as session:
        session.run("UPDATE users SET password_hash = :hash WHERE id = :id", hash=new_hash, id=scope.user_id)
        session.run(
            "UPDATE sessions SET revoked_at = now() WHERE user_id = :user AND revoked_at IS NULL AND id <> :this",
            user=scope.user_id,
            this=scope.session_id,
        )
