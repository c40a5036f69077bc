"""Coming in and going out, and what somebody does about herself. The cookie is HttpOnly: the API alone sets it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from revive_app.api.callers import COOKIE, OPEN_DOOR, CallerScope, TalkScope, require_own_origin
from revive_app.api.problems import responses
from revive_app.api.throttle import login_by_address, login_by_email
from revive_app.api.wire import Moment
from revive_app.db import tenant_session
from revive_app.errors import NotFound, TooManyRequests
from revive_app.services import accounts, places, signing_in
from revive_app.services.accounts import Scope
from revive_app.services.signing_in import SESSION_LENGTH
from revive_app.services.team import sessions
from revive_app.settings import get_settings

router = APIRouter(prefix="/auth", tags=["auth"])


class Credentials(BaseModel):
    """E-mail and password."""

    email: str = Field(max_length=254)
    password: str = Field(max_length=1024)


class SignedInUser(BaseModel):
    """Who is signed in."""

    id: str
    email: str
    name: str
    role: str


class SignedIn(BaseModel):
    """The person and her shop."""

    user: SignedInUser
    client_id: str


class SessionBody(BaseModel):
    """A signed-in browser. `is_this`: the one that asks."""

    id: UUID
    user_agent: str
    created_at: Moment
    seen_at: Moment
    is_this: bool


class SessionList(BaseModel):
    """Your signed-in browsers."""

    items: list[SessionBody]
    next_cursor: str | None = None


class ShopBody(BaseModel):
    """A shop you work in."""

    client_id: UUID
    name: str
    locality: str
    role: str
    is_this: bool


class ShopList(BaseModel):
    """Your shops, by name."""

    items: list[ShopBody]
    next_cursor: str | None = None


class ShopChoice(BaseModel):
    """Which of them."""

    client_id: UUID


class NewPassword(BaseModel):
    """The password you have, and the one you want."""

    current: Annotated[str, Field(max_length=1024)]
    new: Annotated[str, Field(max_length=2048)]


@router.post("/login", openapi_extra=OPEN_DOOR, responses=responses(400, 401, 403, 422, 429))
def sign_in(credentials: Credentials, request: Request, response: Response) -> SignedIn:
    """Sets the session cookie."""
    not_from_elsewhere(request)
    email = credentials.email.strip().lower()
    if not (login_by_address.allows(address_of(request)) and login_by_email.allows(email)):
        raise TooManyRequests("Too many attempts. Wait a quarter of an hour, or reset your password.")
    token, scope = signing_in.sign_in(
        email=credentials.email, password=credentials.password, user_agent=agent_of(request)
    )
    login_by_email.forget(email)
    return welcome(response, token, scope)


@router.post("/demo", openapi_extra=OPEN_DOOR, responses=responses(403, 404))
def enter_demo(request: Request, response: Response) -> SignedIn:
    """Sets a session cookie for the demo shop. Only where the sandbox stands in for WhatsApp."""
    not_from_elsewhere(request)
    if not get_settings().sandbox:
        raise NotFound("There is no demo shop here.")
    token, scope = signing_in.enter_demo(user_agent=agent_of(request))
    return welcome(response, token, scope)


@router.post("/logout", status_code=204, openapi_extra=OPEN_DOOR, responses=responses(403))
def sign_out(request: Request, response: Response) -> None:
    """Ends the session and forgets the cookie."""
    token = request.cookies.get(COOKIE)
    if token:
        require_own_origin(request)
        signing_in.sign_out(token)
    response.delete_cookie(COOKIE, path="/")


@router.get("/me", responses=responses(401, 404))
def who_am_i(scope: CallerScope) -> SignedIn:
    """Who is signed in. 404 for an API key, which is nobody."""
    return _signed_in(scope)


@router.get("/shops", responses=responses(401))
def list_shops(scope: CallerScope) -> ShopList:
    """The shops you work in."""
    found = places.places(scope)
    return ShopList(
        items=[
            ShopBody(
                client_id=place.client_id,
                name=place.shop,
                locality=place.locality,
                role=place.role.value,
                is_this=place.client_id == scope.client_id,
            )
            for place in found
        ]
    )


@router.post("/shop", responses=responses(400, 401, 403, 404, 422))
def enter_shop(scope: TalkScope, choice: ShopChoice, request: Request, response: Response) -> SignedIn:
    """Go to another of your shops: sets a session cookie for it and ends the one you came with."""
    token, entered = places.enter(
        scope, choice.client_id, token=request.cookies.get(COOKIE, ""), user_agent=agent_of(request)
    )
    return welcome(response, token, entered)


@router.post("/password", status_code=204, responses=responses(400, 401, 403, 404, 422, 429))
def change_password(scope: TalkScope, change: NewPassword) -> None:
    """A new password. Your other browsers are signed out."""
    key = str(scope.user_id)
    if not login_by_email.allows(key):
        raise TooManyRequests("Too many attempts. Wait a quarter of an hour.")
    sessions.change_password(scope, current=change.current, new=change.new)
    login_by_email.forget(key)


@router.get("/sessions", responses=responses(401))
def list_sessions(scope: CallerScope) -> SessionList:
    """Your signed-in browsers."""
    with tenant_session(scope.client_id) as session:
        found = sessions.open_sessions(session, scope)
    return SessionList(items=[SessionBody.model_validate(view, from_attributes=True) for view in found])


@router.delete("/sessions/{session_id}", status_code=204, responses=responses(401, 403, 404, 422))
def end_session(scope: TalkScope, session_id: UUID) -> None:
    """Sign one of your browsers out, at once."""
    with tenant_session(scope.client_id) as session:
        sessions.end_session(session, scope, session_id)


def welcome(response: Response, token: str, scope: Scope) -> SignedIn:
    """Sets the session cookie, and says who is there."""
    set_session(response, token)
    return _signed_in(scope)


def set_session(response: Response, token: str) -> None:
    """The cookie: for the browser alone, and for requests from our own pages."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LENGTH.total_seconds()),
        path="/",
        httponly=True,
        samesite="lax",
        secure=is_secure(),
    )


def is_secure() -> bool:
    """Whether cookies may travel over TLS only."""
    return (get_settings().public_url or "").startswith("https://")


def _signed_in(scope: Scope) -> SignedIn:
    if scope.user_id is None:
        raise NotFound("An API key is nobody.")
    person = accounts.person(scope)
    return SignedIn(
        user=SignedInUser(id=str(person.id), email=person.email, name=person.name, role=person.role.value),
        client_id=str(scope.client_id),
    )


def not_from_elsewhere(request: Request) -> None:
    """A browser names its origin on every POST; programs send none and bring no cookie."""
    if request.headers.get("origin") is not None:
        require_own_origin(request)


def agent_of(request: Request) -> str:
    """What the browser says it is."""
    return request.headers.get("user-agent", "")


def address_of(request: Request) -> str:
    """Whence a request comes, for counting."""
    return request.client.host if request.client else "unknown"
