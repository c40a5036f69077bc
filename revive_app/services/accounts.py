"""Who may come in: passwords, sessions, API keys, and which shop they open.

Only hashes are kept. A session is looked up for every event of every open page, so revoking one works
at once, also on sockets opened before.
"""

import threading
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from uuid import UUID

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from revive_app import vault
from revive_app.clock import utc_now
from revive_app.db import Session as DatabaseSession
from revive_app.db import SystemSession, system_session
from revive_app.errors import FieldError, InvalidInput, NotAllowed, NotAuthenticated, NotFound
from revive_app.models import ApiKey, Client, Membership, Session, User
from revive_app.models.base import new_id
from revive_app.rules.rights import Right, may, refusal
from revive_app.vocabulary import Role

SESSION_LENGTH = timedelta(days=14)
SEEN_EVERY = timedelta(minutes=5)
KEY_PREFIX = "rvk_"
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 1024

# Hashing costs 20 MB and 30 ms a time: two at once, whoever floods the login.
_hashing = threading.BoundedSemaphore(2)
_WRONG = "E-mail or password is wrong."


@dataclass(frozen=True, slots=True)
class Scope:
    """On whose behalf something is done. Services take the shop from here, never from an argument."""

    client_id: UUID
    user_id: UUID | None
    role: Role
    session_id: UUID | None = None

    def require(self, right: Right) -> None:
        """Raises NotAllowed when the role does not include the right."""
        if not may(self.role, right):
            raise NotAllowed(refusal(right))


@dataclass(frozen=True, slots=True)
class Person:
    """A signed-in person as screens show her."""

    id: UUID
    name: str
    email: str
    role: Role
    client_id: UUID
    shop: str
    locality: str
    timezone: str


def create_user(
    session: SystemSession, *, email: str, password: str, shop: str, role: Role = Role.OWNER, name: str = ""
) -> Membership:
    """A person with a place in the shop of that name; the shop is made if it is new. Raises InvalidInput."""
    email = checked_email(email)
    require_strong(password)
    if not shop.strip():
        raise InvalidInput("The shop needs a name.", fields=(FieldError("shop", "must not be empty"),))
    client = _shop_named(session, shop.strip())
    user_id = _user_with(session, email, password, name)
    membership = Membership(client_id=client, user_id=user_id, role=role)
    session.add(membership)
    try:
        session.flush()
    except sa.exc.IntegrityError as error:
        raise InvalidInput(
            f"{email} is in this shop already.", fields=(FieldError("email", "is in this shop already"),)
        ) from error
    return membership


def sign_in(*, email: str, password: str, user_agent: str = "") -> tuple[str, Scope]:
    """A session token for the right password. Raises NotAuthenticated; takes as long for unknown people."""
    with system_session() as session:
        user = session.row(
            "SELECT id, password_hash, disabled_at FROM users WHERE email = :email",
            email=email.strip().lower(),
        )
    known_hash = user["password_hash"] if user and user["disabled_at"] is None else None
    if not _password_fits(known_hash or _decoy(), password) or user is None or known_hash is None:
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


def person(scope: Scope) -> Person:
    """The signed-in person and her shop. Raises NotAuthenticated."""
    with system_session() as session:
        row = session.row(
            "SELECT person.id, person.name, person.email, shop.business_name, shop.locality,"
            " shop.timezone"
            " FROM users person JOIN clients shop ON shop.id = :client WHERE person.id = :user",
            user=scope.user_id,
            client=scope.client_id,
        )
    if row is None:
        raise NotAuthenticated("Please sign in.")
    return Person(
        id=row["id"],
        name=row["name"] or row["email"].split("@")[0],
        email=row["email"],
        role=scope.role,
        client_id=scope.client_id,
        shop=row["business_name"],
        locality=row["locality"],
        timezone=row["timezone"],
    )


def create_api_key(
    session: DatabaseSession,
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


def hash_password(password: str) -> str:
    """An argon2id hash at OWASP's minimum cost."""
    with _hashing:
        return _hasher().hash(password)


def password_is(user_id: UUID, password: str) -> bool:
    """Whether that is her password; who has none, has no right one."""
    with system_session() as session:
        user = session.row("SELECT password_hash FROM users WHERE id = :id", id=user_id)
    return _password_fits((user and user["password_hash"]) or _decoy(), password)


def _password_fits(known_hash: str, password: str) -> bool:
    with _hashing:
        try:
            return _hasher().verify(known_hash, password)
        except (VerificationError, InvalidHashError):
            return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)


@cache
def _decoy() -> str:
    """Compared against when nobody has that e-mail, so that the answer takes as long."""
    return _hasher().hash("nobody's password")


def checked_email(raw: str) -> str:
    """The address in lower case. Raises InvalidInput."""
    email = raw.strip().lower()
    name, at_sign, host = email.partition("@")
    if not (name and at_sign and "." in host and len(email) <= 254) or any(char.isspace() for char in email):
        raise InvalidInput(
            f"{raw!r} is no e-mail address.", fields=(FieldError("email", "is no e-mail address"),)
        )
    return email


def require_strong(password: str) -> None:
    """Raises InvalidInput for a password that is too short, or too long to be one."""
    if len(password) > LONGEST_PASSWORD:
        raise InvalidInput(
            "This password is too long.",
            fields=(FieldError("password", f"may have at most {LONGEST_PASSWORD} characters"),),
        )
    if len(password) < SHORTEST_PASSWORD:
        raise InvalidInput(
            f"The password needs at least {SHORTEST_PASSWORD} characters.",
            fields=(FieldError("password", f"needs at least {SHORTEST_PASSWORD} characters"),),
        )


def _shop_named(session: SystemSession, name: str) -> UUID:
    """The shop of that name, made when it is new. Two who make it at once get the same one."""
    session.row("SELECT pg_advisory_xact_lock(hashtextextended('shop:' || :name, 3))", name=name)
    row = session.row("SELECT id FROM clients WHERE business_name = :name ORDER BY id LIMIT 1", name=name)
    if row is not None:
        return UUID(str(row["id"]))
    client = Client(business_name=name)
    session.add(client)
    session.flush()
    return client.id


def _user_with(session: SystemSession, email: str, password: str, name: str) -> UUID:
    """The person with that e-mail; a new one gets the password, a known one keeps hers."""
    row = session.row("SELECT id FROM users WHERE email = :email", email=email)
    if row is not None:
        return UUID(str(row["id"]))
    user = User(email=email, name=name, password_hash=hash_password(password))
    session.add(user)
    session.flush()
    return user.id
