"""Coming in and going out. The cookie is HttpOnly, so it is set here and nowhere else."""

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from revive_app.api.callers import COOKIE, CallerScope, require_own_origin
from revive_app.api.problems import responses
from revive_app.api.throttle import login_by_address, login_by_email
from revive_app.errors import NotFound, TooManyRequests
from revive_app.services import accounts
from revive_app.services.accounts import SESSION_LENGTH, Scope
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


@router.post("/login", responses=responses(400, 401, 403, 422, 429))
def sign_in(credentials: Credentials, request: Request, response: Response) -> SignedIn:
    """Sets the session cookie."""
    _not_from_elsewhere(request)
    email = credentials.email.strip().lower()
    if not (login_by_address.allows(_address(request)) and login_by_email.allows(email)):
        raise TooManyRequests("Too many attempts. Wait a quarter of an hour, or reset your password.")
    token, scope = accounts.sign_in(
        email=credentials.email, password=credentials.password, user_agent=_agent(request)
    )
    login_by_email.forget(email)
    return _welcome(response, token, scope)


@router.post("/demo", responses=responses(403, 404))
def enter_demo(request: Request, response: Response) -> SignedIn:
    """Sets a session cookie for the demo shop. Only where the sandbox stands in for WhatsApp."""
    _not_from_elsewhere(request)
    if not get_settings().sandbox:
        raise NotFound("There is no demo shop here.")
    token, scope = accounts.enter_demo(user_agent=_agent(request))
    return _welcome(response, token, scope)


@router.post("/logout", status_code=204, responses=responses(403))
def sign_out(request: Request, response: Response) -> None:
    """Ends the session and forgets the cookie."""
    _not_from_elsewhere(request)
    token = request.cookies.get(COOKIE)
    if token:
        accounts.sign_out(token)
    response.delete_cookie(COOKIE, path="/")


@router.get("/me", responses=responses(401))
def who_am_i(scope: CallerScope) -> SignedIn:
    """Who is signed in."""
    return _signed_in(scope)


def _welcome(response: Response, token: str, scope: Scope) -> SignedIn:
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LENGTH.total_seconds()),
        path="/",
        httponly=True,
        samesite="lax",
        secure=(get_settings().public_url or "").startswith("https://"),
    )
    return _signed_in(scope)


def _signed_in(scope: Scope) -> SignedIn:
    if scope.user_id is None:
        raise NotFound("An API key is nobody.")
    person = accounts.person(scope)
    return SignedIn(
        user=SignedInUser(id=str(person.id), email=person.email, name=person.name, role=person.role.value),
        client_id=str(scope.client_id),
    )


def _not_from_elsewhere(request: Request) -> None:
    """A browser names its origin on every POST; programs send none and bring no cookie."""
    if request.headers.get("origin") is not None:
        require_own_origin(request)


def _agent(request: Request) -> str:
    return request.headers.get("user-agent", "")


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"
