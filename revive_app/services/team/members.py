"""Who is in the shop, and as what. A shop always keeps an owner."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.errors import Conflict, NotFound
from revive_app.live.publish import publish
from revive_app.services import activity
from revive_app.vocabulary import ActivityType, Role

CHANGED = "team.changed"


@dataclass(frozen=True, slots=True)
class Member:
    """A colleague. `seen_at`: the last sign of life of any browser of hers in this shop."""

    user_id: UUID
    name: str
    email: str
    role: Role
    joined_at: datetime
    seen_at: datetime | None


def members(session: TenantSession) -> tuple[Member, ...]:
    """Owners first, then by name."""
    rows = session.rows(
        "SELECT person.id, person.name, person.email, place.role, place.created_at,"
        " (SELECT max(last_seen_at) FROM sessions WHERE sessions.user_id = person.id) AS seen_at"
        " FROM memberships place JOIN users person ON person.id = place.user_id"
        " ORDER BY array_position(ARRAY['owner', 'manager', 'agent'], place.role::text),"
        " lower(person.name), person.email"
    )
    return tuple(
        Member(
            user_id=row["id"],
            name=row["name"] or row["email"].partition("@")[0],
            email=row["email"],
            role=Role(row["role"]),
            joined_at=row["created_at"],
            seen_at=row["seen_at"],
        )
        for row in rows
    )


def change_role(session: TenantSession, user_id: UUID, role: Role, *, by: str) -> Member:
    """Give her another role; it holds with her next click. Raises NotFound, and Conflict for the last owner."""
    _lock(session, user_id, stays_owner=role is Role.OWNER)
    session.run("UPDATE memberships SET role = :role WHERE user_id = :user", role=role.value, user=user_id)
    member = next(member for member in members(session) if member.user_id == user_id)
    _tell(session, f"{member.name} is {role.value} now", by)
    return member


def remove_member(session: TenantSession, user_id: UUID, *, by: str) -> None:
    """Take her out of the shop: at once, on every browser. What was hers to answer is nobody's.

    Raises NotFound, and Conflict for the last owner.
    """
    _lock(session, user_id, stays_owner=False)
    name = next(member.name for member in members(session) if member.user_id == user_id)
    session.run("UPDATE conversations SET assigned_to = NULL WHERE assigned_to = :user", user=user_id)
    session.run(
        "UPDATE sessions SET revoked_at = now() WHERE user_id = :user AND revoked_at IS NULL", user=user_id
    )
    session.run("DELETE FROM memberships WHERE user_id = :user", user=user_id)
    _tell(session, f"{name} has left the shop", by)


def _lock(session: TenantSession, user_id: UUID, *, stays_owner: bool) -> None:
    """Two owners who remove each other at once: one of them finds herself the last."""
    rows = session.rows("SELECT user_id, role FROM memberships ORDER BY id FOR UPDATE")
    roles = {row["user_id"]: Role(row["role"]) for row in rows}
    if user_id not in roles:
        raise NotFound("No such colleague.")
    owners = [user for user, role in roles.items() if role is Role.OWNER]
    if owners == [user_id] and not stays_owner:
        raise Conflict("A shop needs an owner. Make somebody else one first.", code="last_owner")


def _tell(session: TenantSession, words: str, by: str) -> None:
    activity.log(session, session.client_id, ActivityType.SYSTEM, words, agent=by)
    publish(session, session.client_id, CHANGED)
