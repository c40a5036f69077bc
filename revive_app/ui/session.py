"""Who is behind an event: the session cookie of its connection, looked up anew, never something the page says.

Every public method of every State can be called by anybody with a websocket. `SessionGuard` therefore
denies every event that is not on the public list unless a live session is behind it, and handlers take
their shop from `scope_of(self)` alone.

A tab's state outlives its session: Reflex keeps it and sends all of it when the tab connects again. So
what was shown to one session is forgotten before a connection of another one, or of nobody, is answered.
"""

import time
from http.cookies import CookieError, SimpleCookie

import reflex as rx
from reflex.app import App
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event
from sqlalchemy.exc import SQLAlchemyError

from revive_app.api.callers import COOKIE
from revive_app.db import tenant_session
from revive_app.errors import NotAuthenticated
from revive_app.services import signing_in
from revive_app.services.accounts import Scope
from revive_app.ui.run import run_sync

# A revoked session is refused within this many seconds on sockets that are open already.
REMEMBER_SECONDS = 1.0
_MOST_REMEMBERED = 10_000

LOGIN_PATH = "/login"

# Every part of a framework event's name but the handler's begins so. The first part of ours does, too:
# all States hang below Reflex's own.
_FRAMEWORK = "reflex___"
# The framework events that send the whole state.
_HYDRATING = frozenset({"hydrate_and_load", "hydrate"})

# Handlers anybody may call. A test holds this list against the States.
PUBLIC_EVENTS: set[str] = set()


def public_event(handler_name: str) -> str:
    """Put a handler (by its full name) on the public list."""
    PUBLIC_EVENTS.add(handler_name)
    return handler_name


def is_framework_event(name: str) -> bool:
    """Whether no code of ours runs: hydration, page loads, what the browser stores."""
    *states, _ = name.split(".")
    return bool(states) and all(state.startswith(_FRAMEWORK) for state in states)


class ShownTo(rx.State):
    """To which session this tab's state was shown."""

    _session_id: str = ""

    def _note(self, scope: Scope) -> None:
        self._session_id = str(scope.session_id)


class SessionGuard(rx.Middleware):
    """Lets an event through when it is public or a live session is behind it."""

    def __init__(self, when_away: rx.EventHandler | None = None) -> None:
        self._when_away = when_away

    async def preprocess(self, app: App, state: BaseState, event: Event) -> StateUpdate | None:
        """None lets it pass. `when_away` runs instead of what cannot be checked for want of a database."""
        if is_framework_event(event.name):
            if event.name.rpartition(".")[2] in _HYDRATING:
                await _forget_what_was_another_s(state)
            return None
        if event.name in PUBLIC_EVENTS:
            return None
        try:
            await scope_of(state)
        except NotAuthenticated:
            return StateUpdate(events=Event.from_event_type(leave()))
        except SQLAlchemyError:
            return StateUpdate(events=Event.from_event_type(self._when_away) if self._when_away else [])
        return None


async def signed_in(state: BaseState) -> bool:
    """Whether a live session is behind this connection; False too when that cannot be found out."""
    try:
        await scope_of(state)
    except (NotAuthenticated, SQLAlchemyError):
        return False
    return True


def leave() -> rx.event.EventSpec:
    """To the login page, by a full navigation: a new connection brings the new cookie."""
    return rx.call_script(f"location.pathname === {LOGIN_PATH!r} || location.replace({LOGIN_PATH!r})")


async def _forget_what_was_another_s(state: BaseState) -> None:
    """Before a state is sent: only the session it was shown to may see it again."""
    shown_to = (await state.get_state(ShownTo))._session_id
    if not shown_to:
        return
    try:
        same = str((await scope_of(state)).session_id) == shown_to
    except (NotAuthenticated, SQLAlchemyError):
        same = False
    if not same:
        state._get_root_state().reset()


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
        scope = await run_sync(signing_in.scope_of_session, token)
        _remembered.put(token, scope)
    return scope


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
