"""Who somebody is: a person with a place in a shop, and on whose behalf something is done."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa

from revive_app.db import SystemSession, system_session
from revive_app.errors import FieldError, InvalidInput, NotAllowed, NotAuthenticated
from revive_app.models import Client, Membership, User
from revive_app.rules.rights import Right, may, refusal
from revive_app.services.passwords import hash_password, require_strong
from revive_app.vocabulary import Role

# Sessions and keys in use are noted as seen no more often.
SEEN_EVERY = timedelta(minutes=5)


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


def checked_email(raw: str) -> str:
    """The address in lower case. Raises InvalidInput."""
    email = raw.strip().lower()
    name, at_sign, host = email.partition("@")
    if not (name and at_sign and "." in host and len(email) <= 254) or any(char.isspace() for char in email):
        raise InvalidInput(
            f"{raw!r} is no e-mail address.", fields=(FieldError("email", "is no e-mail address"),)
        )
    return email


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
