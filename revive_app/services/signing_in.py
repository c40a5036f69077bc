"""Who signs in, and for whom a session speaks.

Only hashes are kept. A session is looked up for every event of every open page, so revoking one works
at once, also on sockets opened before.
"""

from datetime import timedelta
from uuid import UUID

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.errors import NotAuthenticated, NotFound
from revive_app.models import Session
from revive_app.services import passwords
from revive_app.services.accounts import SEEN_EVERY, Scope
from revive_app.vocabulary import Role

SESSION_LENGTH = timedelta(days=14)

_WRONG = "E-mail or password is wrong."


def sign_in(*, email: str, password: str, user_agent: str = "") -> tuple[str, Scope]:
    """A session token for the right password. Raises NotAuthenticated; takes as long for unknown people."""
    with system_session() as session:
        user = session.row(
            "SELECT id, password_hash, disabled_at FROM users WHERE email = :email",
            email=email.strip().lower(),
        )
    known_hash = user["password_hash"] if user and user["disabled_at"] is None else None
    if not passwords.fits(known_hash, password) or user is None or known_hash is None:
        raise NotAuthenticated(_WRONG)
    return open_session(user["id"], user_agent=user_agent)


def open_session(user_id: UUID, *, client_id: UUID | None = None, user_agent: str = "") -> tuple[str, Scope]:
    """A new session in that shop, or in the person's first one. Raises NotAuthenticated when she is in none."""
    token = vault.new_token()
    with system_session() as session:
        place = session.row(
            "SELECT client_id, role FROM memberships WHERE user_id = :user"
            " ORDER BY client_id IS DISTINCT FROM :client, created_at, id LIMIT 1",
            user=user_id,
            client=client_id,
        )
        if place is None:
            raise NotAuthenticated("You are in no shop. Ask its owner for an invitation.")
        opened = Session(
            client_id=place["client_id"],
            user_id=user_id,
            token_hash=vault.token_hash(token),
            user_agent=user_agent[:300],
            expires_at=utc_now() + SESSION_LENGTH,
        )
        session.add(opened)
        session.flush()
        return token, Scope(place["client_id"], user_id, Role(place["role"]), opened.id)


def scope_of_session(token: str) -> Scope:
    """Whom a session token speaks for, right now. Raises NotAuthenticated."""
    with system_session() as session:
        row = session.row(_LIVE_SESSION, token=vault.token_hash(token))
        if row is None:
            raise NotAuthenticated("Please sign in.")
        if row["last_seen_at"] < utc_now() - SEEN_EVERY:
            session.run(
                "UPDATE sessions SET last_seen_at = now(), expires_at = now() + :length WHERE id = :id",
                id=row["id"],
                length=SESSION_LENGTH,
            )
    return Scope(row["client_id"], row["user_id"], Role(row["role"]), row["id"])


_LIVE_SESSION = """
SELECT session.id, session.client_id, session.user_id, session.last_seen_at, place.role
FROM sessions session
JOIN users person ON person.id = session.user_id AND person.disabled_at IS NULL
JOIN memberships place ON place.user_id = session.user_id AND place.client_id = session.client_id
WHERE session.token_hash = :token AND session.revoked_at IS NULL AND session.expires_at > now()
"""


def sign_out(token: str) -> None:
    """End this session. Ending one that has ended does nothing."""
    with system_session() as session:
        session.run(
            "UPDATE sessions SET revoked_at = now() WHERE token_hash = :token AND revoked_at IS NULL",
            token=vault.token_hash(token),
        )


def enter_demo(*, user_agent: str = "") -> tuple[str, Scope]:
    """A session of the demo shop's owner. Raises NotFound when there is no demo shop."""
    with system_session() as session:
        row = session.row(
            "SELECT place.user_id FROM memberships place JOIN clients shop ON shop.id = place.client_id"
            " WHERE shop.is_demo AND place.role = 'owner' ORDER BY place.id LIMIT 1"
        )
    if row is None:
        raise NotFound("There is no demo shop here.")
    return open_session(row["user_id"], user_agent=user_agent)
