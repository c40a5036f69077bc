"""Ways in without a password: a link to a new one, an invitation, a Google account.

Mail programs and scanners open links before people do. A link therefore opens a page, and only what that page POSTs
uses the token up.
"""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, Field

from revive_app.api.auth import (
    SignedIn,
    address_of,
    agent_of,
    is_secure,
    not_from_elsewhere,
    set_session,
    welcome,
)
from revive_app.api.callers import OPEN_DOOR
from revive_app.api.problems import responses
from revive_app.api.throttle import links_by_address, reset_by_address, reset_by_email
from revive_app.errors import NotAuthenticated, NotFound, ReviveError, TooManyRequests
from revive_app.origins import backend_origin, frontend_origin
from revive_app.services import google, resets
from revive_app.services.team import invitations
from revive_app.settings import get_settings
from revive_app.vocabulary import Role

router = APIRouter(prefix="/auth", tags=["auth"])

TICKET_COOKIE = "revive_google"
_TICKET_PATH = "/api/v1/auth"

Token = Annotated[str, Field(min_length=1, max_length=200)]
Password = Annotated[str, Field(max_length=2048)]


class ResetWish(BaseModel):
    """Whose password was forgotten."""

    email: Annotated[str, Field(max_length=254)]


class ResetAsked(BaseModel):
    """The same answer for everybody."""

    detail: str = "If somebody here has this address, a mail with a link is on its way."


class NewPasswordByLink(BaseModel):
    """What stands behind `#` in the mail's link, and the password you want."""

    token: Token
    password: Password


class LinkToken(BaseModel):
    """What stands behind `#` in the mail's link."""

    token: Token


class OfferBody(BaseModel):
    """What an invitation offers. `is_known`: you have an account, so neither name nor password is needed."""

    shop: str
    email: str
    role: Role
    is_known: bool


class Acceptance(BaseModel):
    """Your place. Name and password only without an account."""

    token: Token
    name: Annotated[str, Field(max_length=200)] = ""
    password: Password = ""


@router.post("/reset", status_code=202, openapi_extra=OPEN_DOOR, responses=responses(400, 403, 422, 429))
def ask_for_reset(wish: ResetWish, request: Request) -> ResetAsked:
    """Have a link to a new password mailed. It is good once, for half an hour."""
    not_from_elsewhere(request)
    if not reset_by_address.allows(address_of(request)):
        raise TooManyRequests("Too many attempts. Wait a quarter of an hour.")
    # Silently: whoever asks must not learn what others asked for.
    if reset_by_email.allows(wish.email.strip().lower()):
        resets.ask_for_reset(wish.email)
    return ResetAsked()


@router.post(
    "/reset/confirm", status_code=204, openapi_extra=OPEN_DOOR, responses=responses(400, 403, 422, 429)
)
def reset_password(new: NewPasswordByLink, request: Request) -> None:
    """Set a new password by a mailed link. Every browser of yours is signed out."""
    _few_links(request)
    resets.reset_password(new.token, new.password)


@router.post("/invite/look", openapi_extra=OPEN_DOOR, responses=responses(400, 403, 404, 422, 429))
def look_at_invitation(link: LinkToken, request: Request) -> OfferBody:
    """What an invitation's link offers."""
    _few_links(request)
    return OfferBody.model_validate(invitations.look_at(link.token), from_attributes=True)


@router.post("/invite/accept", openapi_extra=OPEN_DOOR, responses=responses(400, 401, 403, 404, 422, 429))
def accept_invitation(place: Acceptance, request: Request, response: Response) -> SignedIn:
    """Take the place an invitation offers. Sets the session cookie."""
    _few_links(request)
    token, scope = invitations.accept(
        place.token, name=place.name, password=place.password, user_agent=agent_of(request)
    )
    return welcome(response, token, scope)


@router.get(
    "/google",
    status_code=303,
    response_class=RedirectResponse,
    openapi_extra=OPEN_DOOR,
    responses={303: {"description": "To Google"}, **responses(404, 503)},
)
def go_to_google(request: Request) -> Response:
    """To Google, and back to `/auth/callback`. 404 where it is not set up."""
    try:
        departure = google.depart(_callback())
    except ReviveError as error:
        return _home_with(error, request)
    answer = RedirectResponse(departure.url, status_code=303)
    answer.set_cookie(
        TICKET_COOKIE,
        departure.ticket,
        max_age=google.TICKET_SECONDS,
        path=_TICKET_PATH,
        httponly=True,
        samesite="lax",
        secure=is_secure(),
    )
    return answer


@router.get(
    "/callback",
    status_code=303,
    response_class=RedirectResponse,
    openapi_extra=OPEN_DOOR,
    responses={303: {"description": "In"}, **responses(401, 404, 422, 503)},
)
def come_from_google(
    request: Request,
    state: Annotated[str, Query(max_length=500)] = "",
    code: Annotated[str, Query(max_length=2000)] = "",
    error: Annotated[str, Query(max_length=200)] = "",
) -> Response:
    """Where Google sends people back to. Sets the session cookie."""
    try:
        if not google.is_offered(get_settings()):
            raise NotFound("Signing in with Google is not set up here.")
        if error or not code:
            raise NotAuthenticated("Google was not allowed to tell us who you are.", code="google_denied")
        token, _ = google.arrive(
            code=code,
            state=state,
            ticket=request.cookies.get(TICKET_COOKIE, ""),
            redirect_uri=_callback(),
            user_agent=agent_of(request),
        )
    except ReviveError as refused:
        return _home_with(refused, request)
    answer = RedirectResponse(f"{frontend_origin(get_settings())}/", status_code=303)
    set_session(answer, token)
    answer.delete_cookie(TICKET_COOKIE, path=_TICKET_PATH)
    return answer


def _home_with(error: ReviveError, request: Request) -> Response:
    """Somebody at a browser reads the refusal on the login page; programs get the problem."""
    if "text/html" not in request.headers.get("accept", ""):
        raise error
    query = urlencode({"problem": error.code})
    answer = RedirectResponse(f"{frontend_origin(get_settings())}/login?{query}", status_code=303)
    answer.delete_cookie(TICKET_COOKIE, path=_TICKET_PATH)
    return answer


def _callback() -> str:
    return f"{backend_origin(get_settings())}/api/v1/auth/callback"


def _few_links(request: Request) -> None:
    not_from_elsewhere(request)
    if not links_by_address.allows(address_of(request)):
        raise TooManyRequests("Too many attempts. Wait a quarter of an hour.")
