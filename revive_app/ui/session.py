"""Who is behind an event: the session cookie of its connection, looked up anew, never something the page says.

Every public method of every State can be called by anybody with a websocket. `SessionGuard` therefore
denies every event that is not on the public list unless a live session is behind it, and handlers take
their shop from `scope_of(self)` alone.
"""

import time
from http.cookies import CookieError, SimpleCookie

import reflex as rx
from reflex.app import App
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event

from revive_app.api.callers import COOKIE
from revive_app.db import tenant_session
from revive_app.errors import NotAuthenticated
from revive_app.services import accounts
from revive_app.services.accounts import Person, Scope
from revive_app.ui.run import run_sync

# A revoked session is refused within this many seconds on sockets that are open already.
REMEMBER_SECONDS = 1.0
_MOST_REMEMBERED = 10_000

LOGIN_PATH = "/login"

# Framework events (hydration, page loads, uploads) run no code of ours before ours is asked again.
_FRAMEWORK = "reflex___"

# Handlers anybody may call. A test holds this list against the States.
PUBLIC_EVENTS: set[str] = set()


def public_event(handler_name: str) -> str:
    """Put a handler (by its full name) on the public list."""
    PUBLIC_EVENTS.add(handler_name)
    return handler_name


class SessionGuard(rx.Middleware):
    """Lets an event through when it is public or a live session is behind it."""

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:
        """None lets it pass."""
        if event.name.startswith(_FRAMEWORK) or event.name in PUBLIC_EVENTS:
            return None
        try:
            await scope_of(state)
        except NotAuthenticated:
            leave = Event.from_event_type([rx.redirect(LOGIN_PATH, is_external=False, replace=True)])
            return StateUpdate(events=leave)
        return None


class _Remembered:
    """Scopes seen within the last second, so that a burst of events is one look-up."""

    def __init__(self) -> None:
        self._scopes: dict[str, tuple[Scope, float]] = {}

    def get(self, token: str) -> Scope | None:
        scope, until = self._scopes.get(token, (None, 0.0))
        return scope if until > time.monotonic() else None

    def put(self, token: str, scope: Scope) -> None:
        if len(self._scopes) >= _MOST_REMEMBERED:
            self._scopes.clear()
        self._scopes[token] = (scope, time.monotonic() + REMEMBER_SECONDS)


_remembered = _Remembered()


async def scope_of(state: BaseState) -> Scope:
    """On whose behalf this connection speaks. Raises NotAuthenticated."""
    token = _cookie(state.router.headers.cookie or "")
    if token is None:
        raise NotAuthenticated("Please sign in.")
    scope = _remembered.get(token)
    if scope is None:
        scope = await run_sync(accounts.scope_of_session, token)
        _remembered.put(token, scope)
    return scope


async def person_of(state: BaseState) -> Person:
    """The signed-in person and her shop. Raises NotAuthenticated."""
    return await run_sync(accounts.person, await scope_of(state))


def in_shop(scope: Scope, function, /, *args, **kwargs):
    """`function(session, …)` in the scope's shop, in one transaction; for `run_sync(in_shop, scope, …)`."""
    with tenant_session(scope.client_id) as session:
        return function(session, *args, **kwargs)


def _cookie(header: str) -> str | None:
    try:
        morsel = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel is not None and morsel.value else None
