"""Who calls the API (a machine with a key, or a signed-in browser of ours), and what her role lets her do.

CallerScope   anybody of the shop may look; changing takes the right to shape: what a route says nothing of is safe
TalkScope     whoever answers customers
PeopleScope   the owner: colleagues, keys, numbers
MoneyScope    the owner: what things are reckoned at
"""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import Depends, Request

from revive_app.errors import NotAllowed, NotAuthenticated
from revive_app.origins import allowed_origins
from revive_app.rules.rights import Right
from revive_app.services import accounts, api_keys, signing_in
from revive_app.services.accounts import Scope
from revive_app.settings import get_settings

COOKIE = "revive_session"
# For a route's OpenAPI entry: nobody has to be signed in.
OPEN_DOOR: dict[str, Any] = {"security": []}
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


def caller(request: Request) -> Scope:
    """The caller, who may look, or shape. Raises NotAuthenticated, NotAllowed."""
    scope = _caller(request)
    if request.method not in _READING:
        scope.require(Right.SHAPE)
    return scope


def caller_who_may(right: Right) -> Callable[[Request], Scope]:
    """A dependency: the caller, if she has that right."""

    def allowed(request: Request) -> Scope:
        scope = _caller(request)
        scope.require(right)
        return scope

    return allowed


def _caller(request: Request) -> Scope:
    """Raises NotAuthenticated, and NotAllowed for a write from a foreign page."""
    authorization = request.headers.get("authorization", "")
    if authorization:
        kind, _, key = authorization.partition(" ")
        if kind.lower() != "bearer":
            raise NotAuthenticated("Send the API key as `Authorization: Bearer rvk_…`.")
        return api_keys.scope_of_key(key.strip())
    token = request.cookies.get(COOKIE)
    if not token:
        raise NotAuthenticated("Send an API key, or sign in.")
    scope = signing_in.scope_of_session(token)
    if request.method not in _READING:
        require_own_origin(request)
    return scope


def require_own_origin(request: Request) -> None:
    """A browser that sends our cookie must be on one of our own pages. Raises NotAllowed."""
    origin = request.headers.get("origin")
    same_host = f"{request.url.scheme}://{request.headers.get('host', '')}"
    if origin is None or (origin != same_host and origin not in allowed_origins(get_settings())):
        raise NotAllowed("This request did not come from a page of Revive.", code="foreign_origin")


CallerScope = Annotated[Scope, Depends(caller)]
TalkScope = Annotated[Scope, Depends(caller_who_may(Right.TALK))]
PeopleScope = Annotated[Scope, Depends(caller_who_may(Right.PEOPLE))]
MoneyScope = Annotated[Scope, Depends(caller_who_may(Right.MONEY))]


def name_of(scope: Scope) -> str:
    """Who did it, for The Matrix: the person's name, or that a program did."""
    return accounts.person(scope).name if scope.user_id else "API"
