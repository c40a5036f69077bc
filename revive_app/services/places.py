"""The shops a person works in, and going from one to another."""

from dataclasses import dataclass
from uuid import UUID

from revive_app.db import system_session
from revive_app.errors import NotFound
from revive_app.services import signing_in
from revive_app.services.accounts import Scope
from revive_app.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Place:
    """A shop and what she is in it."""

    client_id: UUID
    shop: str
    locality: str
    role: Role


def places(scope: Scope) -> tuple[Place, ...]:
    """All of hers, by name."""
    with system_session() as session:
        rows = session.rows(
            "SELECT shop.id, shop.business_name, shop.locality, place.role FROM memberships place"
            " JOIN clients shop ON shop.id = place.client_id WHERE place.user_id = :user"
            " ORDER BY shop.business_name, shop.id",
            user=scope.user_id,
        )
    return tuple(Place(row["id"], row["business_name"], row["locality"], Role(row["role"])) for row in rows)


def enter(scope: Scope, client_id: UUID, *, token: str, user_agent: str = "") -> tuple[str, Scope]:
    """A session in another of her shops, instead of the one `token` opens. Raises NotFound.

    A new token, because pages of the former shop may still be open: they are refused from now on.
    """
    if scope.user_id is None or client_id not in {place.client_id for place in places(scope)}:
        raise NotFound("No such shop.")
    opened = signing_in.open_session(scope.user_id, client_id=client_id, user_agent=user_agent)
    if opened[1].client_id != client_id:  # she was let go in between
        signing_in.sign_out(opened[0])
        raise NotFound("No such shop.")
    signing_in.sign_out(token)
    return opened
