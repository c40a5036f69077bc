"""Places offered by mail. The link proves the address; who has no account yet makes one by it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa

from revive_app import jobs, vault
from revive_app.clock import utc_now
from revive_app.db import SystemSession, TenantSession, system_session
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.live.publish import publish
from revive_app.models import Membership
from revive_app.models.base import new_id
from revive_app.rules.clean import clean_text
from revive_app.services import activity, presses
from revive_app.services.accounts import Scope, checked_email
from revive_app.services.passwords import hash_password, require_strong
from revive_app.services.signing_in import open_session
from revive_app.services.team.members import CHANGED
from revive_app.vocabulary import ActivityType, Role

VALID_FOR = timedelta(days=7)
MOST_OPEN = 100
LONGEST_NAME = 80
_PREFIX = "inv_"


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An open invitation. `mail_problem`: why the mail has not left, or will not."""

    id: UUID
    email: str
    role: Role
    created_at: datetime
    expires_at: datetime
    mailed_at: datetime | None
    mail_problem: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a link offers. `is_known`: she has an account already and needs no password."""

    shop: str
    email: str
    role: Role
    is_known: bool


def invite(
    session: TenantSession, *, email: str, role: Role, by: str, invited_by: UUID | None, press: str = ""
) -> InvitationView:
    """Offer a place; asked again, the former link dies and another leaves, unless it is the same `press` once more.

    Raises InvalidInput, Conflict.
    """
    email = checked_email(email)
    invitation_id = presses.row_id(session, press)
    if session.row("SELECT 1 FROM invitations WHERE id = :id", id=invitation_id):
        return _read(session, invitation_id)
    if session.row(
        "SELECT 1 FROM memberships JOIN users ON users.id = memberships.user_id WHERE users.email = :email",
        email=email,
    ):
        raise Conflict(f"{email} is in your shop already.", code="already_in")
    if len(invitations(session)) >= MOST_OPEN:
        raise Conflict("There are too many open invitations. Take some back first.", code="too_many")
    row = session.row(
        "INSERT INTO invitations (id, client_id, email, role, token_hash, invited_by, expires_at, mail_due_at)"
        " VALUES (:id, :client, :email, :role, :token, :invited_by, :until, now())"
        " ON CONFLICT (client_id, email) WHERE accepted_at IS NULL DO UPDATE SET id = EXCLUDED.id, role = EXCLUDED.role,"
        " token_hash = EXCLUDED.token_hash, invited_by = EXCLUDED.invited_by, expires_at = EXCLUDED.expires_at,"
        " mail_due_at = now(), mail_attempts = 0, mailed_at = NULL, mail_problem = NULL RETURNING id",
        id=invitation_id,
        client=session.client_id,
        email=email,
        role=role.value,
        # Nobody knows what this is the hash of; the real one is made when the mail leaves.
        token=vault.token_hash(vault.new_token()),
        invited_by=invited_by,
        until=utc_now() + VALID_FOR,
    )
    assert row is not None
    activity.log(session, session.client_id, ActivityType.SYSTEM, f"{email} was invited", agent=by)
    publish(session, session.client_id, CHANGED)
    jobs.mail_after(session)
    return _read(session, row["id"])


def invitations(session: TenantSession) -> tuple[InvitationView, ...]:
    """The open ones, the newest first."""
    rows = session.rows(f"{_SELECT} WHERE accepted_at IS NULL ORDER BY created_at DESC, id DESC")
    return tuple(InvitationView(**{**row, "role": Role(row["role"])}) for row in rows)


def withdraw(session: TenantSession, invitation_id: UUID) -> None:
    """Take an open invitation back; its link is dead. Raises NotFound."""
    gone = session.run("DELETE FROM invitations WHERE id = :id AND accepted_at IS NULL", id=invitation_id)
    if not gone:
        raise NotFound("No such invitation.")
    publish(session, session.client_id, CHANGED)


def look_at(token: str) -> Offer:
    """What a link offers. Raises NotFound for one that is dead."""
    with system_session() as session:
        row = _offered(session, token)
        return Offer(row["shop"], row["email"], Role(row["role"]), row["user_id"] is not None)


def accept(token: str, *, name: str = "", password: str = "", user_agent: str = "") -> tuple[str, Scope]:
    """Take the place, and a session in that shop. Who has no account yet needs a name and a password.

    Raises NotFound for a dead link, InvalidInput.
    """
    name = " ".join(clean_text(name).split())[:LONGEST_NAME]
    offer = look_at(token)
    new_hash = None if offer.is_known else _hashed(name, password)
    with system_session() as session:
        row = _offered(session, token, lock=True)
        user_id = row["user_id"] or _new_person(session, row["email"], name, new_hash)
        session.run(
            "UPDATE invitations SET accepted_at = now(), mail_due_at = NULL WHERE id = :id", id=row["id"]
        )
        take_place(session, client_id=row["client_id"], user_id=user_id, role=Role(row["role"]))
    return open_session(user_id, client_id=row["client_id"], user_agent=user_agent)


def take_place(session: SystemSession, *, client_id: UUID, user_id: UUID, role: Role) -> None:
    """A person is in the shop from now on; who is in it already stays what she is."""
    if session.row(
        "SELECT 1 FROM memberships WHERE client_id = :client AND user_id = :user",
        client=client_id,
        user=user_id,
    ):
        return
    session.add(Membership(client_id=client_id, user_id=user_id, role=role))
    session.flush()
    person = session.row("SELECT name, email FROM users WHERE id = :id", id=user_id)
    assert person is not None
    words = f"{person['name'] or person['email']} has joined as {role.value}"
    activity.log(session, client_id, ActivityType.SYSTEM, words)
    publish(session, client_id, CHANGED)


def new_invitation_token() -> str:
    """What a link carries."""
    return vault.new_token(_PREFIX)


_SELECT = "SELECT id, email, role, created_at, expires_at, mailed_at, mail_problem FROM invitations"


def _read(session: TenantSession, invitation_id: UUID) -> InvitationView:
    row = session.row(f"{_SELECT} WHERE id = :id", id=invitation_id)
    assert row is not None
    return InvitationView(**{**row, "role": Role(row["role"])})


def _offered(session: SystemSession, token: str, *, lock: bool = False) -> sa.RowMapping:
    row = session.row(
        "SELECT invitation.id, invitation.client_id, invitation.email, invitation.role,"
        " shop.business_name AS shop, person.id AS user_id"
        " FROM invitations invitation JOIN clients shop ON shop.id = invitation.client_id"
        " LEFT JOIN users person ON person.email = invitation.email"
        " WHERE invitation.token_hash = :token AND invitation.accepted_at IS NULL"
        " AND invitation.expires_at > now() AND invitation.mailed_at IS NOT NULL"
        + (" FOR UPDATE OF invitation" if lock else ""),
        token=vault.token_hash(token),
    )
    if row is None:
        raise NotFound("This invitation is no longer good. Ask the shop's owner for a new one.")
    return row


def _hashed(name: str, password: str) -> str:
    if not name:
        raise InvalidInput("Tell us your name.", fields=(FieldError("name", "must not be empty"),))
    require_strong(password)
    return hash_password(password)


def _new_person(session: SystemSession, email: str, name: str, password_hash: str | None) -> UUID:
    """Somebody else may have made an account for the address since the link was looked at."""
    row = session.row(
        "INSERT INTO users (id, email, name, password_hash) VALUES (:id, :email, :name, :hash)"
        " ON CONFLICT (email) DO UPDATE SET email = EXCLUDED.email RETURNING id",
        id=new_id(),
        email=email,
        name=name,
        hash=password_hash,
    )
    assert row is not None
    return UUID(str(row["id"]))
