"""The people of a shop, and the keys of its programs."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field

from revive_app.api.callers import CallerScope, PeopleScope, name_of
from revive_app.api.problems import responses
from revive_app.api.throttle import invitations_by_shop
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.errors import TooManyRequests
from revive_app.services import api_keys
from revive_app.services.team import invitations, members
from revive_app.vocabulary import Role

router = APIRouter(tags=["team"])


class MemberBody(BaseModel):
    """A colleague. `seen_at`: her last sign of life."""

    user_id: UUID
    name: str
    email: str
    role: Role
    joined_at: Moment
    seen_at: Moment | None


class MemberList(BaseModel):
    """Everybody in the shop."""

    items: list[MemberBody]
    next_cursor: str | None = None


class RoleChange(BaseModel):
    """What she may do from now on."""

    role: Role


class NewInvitation(BaseModel):
    """Whom to invite, and as what."""

    email: Annotated[str, Field(max_length=254)]
    role: Role = Role.AGENT


class InvitationBody(BaseModel):
    """An open invitation. `mail_problem`: why its mail has not left."""

    id: UUID
    email: str
    role: Role
    created_at: Moment
    expires_at: Moment
    mailed_at: Moment | None
    mail_problem: str | None


class InvitationList(BaseModel):
    """The open invitations."""

    items: list[InvitationBody]
    next_cursor: str | None = None


class KeyBody(BaseModel):
    """A key, without its secret."""

    id: UUID
    name: str
    prefix: str
    created_at: Moment
    last_used_at: Moment | None


class KeyList(BaseModel):
    """The keys that open."""

    items: list[KeyBody]
    next_cursor: str | None = None


class KeyName(BaseModel):
    """What the key is for."""

    name: Annotated[str, Field(min_length=1, max_length=120)]


class NewKeyBody(KeyBody):
    """A key that was just made: `api_key` is shown this once."""

    api_key: str


@router.get("/team", responses=responses(401))
def list_members(scope: CallerScope) -> MemberList:
    """Everybody in the shop."""
    with tenant_session(scope.client_id) as session:
        return MemberList(items=[_member(member) for member in members.members(session)])


@router.patch("/team/{user_id}", responses=responses(400, 401, 403, 404, 409, 422))
def change_role(scope: PeopleScope, user_id: UUID, change: RoleChange) -> MemberBody:
    """Another role, from her next click on. 409 for the last owner."""
    with tenant_session(scope.client_id) as session:
        return _member(members.change_role(session, user_id, change.role, by=name_of(scope)))


@router.delete("/team/{user_id}", status_code=204, responses=responses(401, 403, 404, 409, 422))
def remove_member(scope: PeopleScope, user_id: UUID) -> None:
    """Out of the shop, at once. 409 for the last owner."""
    with tenant_session(scope.client_id) as session:
        members.remove_member(session, user_id, by=name_of(scope))


@router.post("/auth/invite", status_code=201, responses=responses(400, 401, 403, 409, 422, 429))
def invite(scope: PeopleScope, new: NewInvitation) -> InvitationBody:
    """Offer somebody a place by mail. Asked again, the former link dies and another mail leaves."""
    if not invitations_by_shop.allows(str(scope.client_id)):
        raise TooManyRequests("Too many invitations at once. Wait a quarter of an hour.")
    with tenant_session(scope.client_id) as session:
        view = invitations.invite(
            session, email=new.email, role=new.role, by=name_of(scope), invited_by=scope.user_id
        )
    return InvitationBody.model_validate(view, from_attributes=True)


@router.get("/auth/invitations", responses=responses(401, 403))
def list_invitations(scope: PeopleScope) -> InvitationList:
    """The open invitations."""
    with tenant_session(scope.client_id) as session:
        found = invitations.invitations(session)
    return InvitationList(items=[InvitationBody.model_validate(view, from_attributes=True) for view in found])


@router.delete("/auth/invitations/{invitation_id}", status_code=204, responses=responses(401, 403, 404, 422))
def withdraw_invitation(scope: PeopleScope, invitation_id: UUID) -> None:
    """Take an open invitation back: its link is dead."""
    with tenant_session(scope.client_id) as session:
        invitations.withdraw(session, invitation_id)


@router.get("/api-keys", responses=responses(401, 403))
def list_keys(scope: PeopleScope) -> KeyList:
    """The keys that open your shop."""
    with tenant_session(scope.client_id) as session:
        return KeyList(
            items=[KeyBody.model_validate(view, from_attributes=True) for view in api_keys.keys(session)]
        )


@router.post("/api-keys", status_code=201, responses=responses(400, 401, 403, 409, 422))
def create_key(scope: PeopleScope, new: KeyName) -> NewKeyBody:
    """A new key with an owner's rights. It is shown this once."""
    with tenant_session(scope.client_id) as session:
        made = api_keys.create_key(session, name=new.name, by=name_of(scope), created_by=scope.user_id)
    body = KeyBody.model_validate(made.view, from_attributes=True)
    return NewKeyBody(**body.model_dump(), api_key=made.secret)


@router.delete("/api-keys/{key_id}", status_code=204, responses=responses(401, 403, 404, 422))
def revoke_key(scope: PeopleScope, key_id: UUID) -> None:
    """It opens nothing from now on."""
    with tenant_session(scope.client_id) as session:
        api_keys.revoke_key(session, key_id, by=name_of(scope))


def _member(member: members.Member) -> MemberBody:
    return MemberBody.model_validate(member, from_attributes=True)
