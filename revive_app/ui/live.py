"""Which open pages of this process want to hear of what, and the refreshes they get.

A page subscribes when it loads: kinds of live events (by prefix) to one of its handlers. Events come in
floods, so each handler runs at once, then at most every half second for one tab, and once more after the
last event; those of a tab that are due together are one event; and the tabs begin one after the other, so that
who taps a button need not wait behind fifty of them.
While Redis is away nobody calls; then every page looks for itself every two seconds.
"""

import asyncio
import contextlib
import time
from collections.abc import Coroutine, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import reflex as rx
from reflex_base.event import Event

from revive_app.live.hub import Hub

REFRESH_EVERY = 0.5
LOOK_EVERY = 2.0
# Between the beginnings of two tabs' refreshes in one process: one takes some 4 ms of its loop, which is so free for
# half of the time. Thirty tabs have theirs within a quarter of a second.
APART = 0.008
# An event that was not taken up within this many seconds was refused on its way (the database was away).
TAKEN_WITHIN = 1.0


@dataclass(frozen=True, slots=True)
class Want:
    """Run `handler`, at most every so many seconds, after events whose kind begins with one of the prefixes.

    It runs beside the tab's other handlers, as a part of one event: it changes its own State alone and yields nothing.
    """

    handler: rx.EventHandler
    prefixes: tuple[str, ...]
    every: float = REFRESH_EVERY


@dataclass(slots=True)
class _Refresh:
    """One want of one tab: when it was last served, and whether something has happened since."""

    want: Want
    ran_at: float = 0.0
    wanted: bool = False

    @property
    def due_at(self) -> float:
        """The earliest moment it may be served again."""
        return self.ran_at + self.want.every


@dataclass(slots=True)
class _Tab:
    """`waiting` for its turn; `called_at`, when an event was sent on its way that has not been taken up yet."""

    client_id: UUID
    refreshes: list[_Refresh] = field(default_factory=list)
    waiting: bool = False
    called_at: float = float("-inf")


class LivePages:
    """One per web process."""

    def __init__(self, app: rx.App, hub: Hub) -> None:
        self._app = app
        self._hub = hub
        self._tabs: dict[str, _Tab] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._next_at = 0.0

    def subscribe(self, token: str, client_id: UUID, wants: Iterable[Want]) -> None:
        """From now on this tab hears of these kinds (`message.`, `activity.added`, …), and of no others."""
        self._tabs[token] = _Tab(client_id, [_Refresh(want) for want in wants])

    async def hear(self, client_id: UUID, event: dict[str, str]) -> None:
        """Refresh the tabs of this shop that want to hear of the event."""
        kind = str(event.get("kind", ""))
        for token, tab in self._open_tabs():
            if tab.client_id == client_id:
                for refresh in tab.refreshes:
                    if kind.startswith(refresh.want.prefixes):
                        self._ask(token, tab, refresh)

    async def look_while_unheard(self) -> None:
        """For the process's life: when Redis cannot call, and once when it can again, refresh everything."""
        heard = True
        while True:
            await asyncio.sleep(LOOK_EVERY)
            if not (heard and self._hub.connected):
                for token, tab in self._open_tabs():
                    for refresh in tab.refreshes:
                        self._ask(token, tab, refresh)
            heard = self._hub.connected

    def _open_tabs(self) -> list[tuple[str, _Tab]]:
        """The tabs whose socket hangs on this process; the others are forgotten."""
        for token in [token for token in self._tabs if not self._is_ours(token)]:
            del self._tabs[token]
        return list(self._tabs.items())

    def take_due(self, token: str) -> list[rx.EventHandler]:
        """The handlers this tab is to run now, each counted as served; whatever must wait longer is asked for again."""
        tab, now = self._tabs.get(token), time.monotonic()
        if tab is None:
            return []
        tab.called_at = float("-inf")
        due = [refresh for refresh in tab.refreshes if refresh.wanted and refresh.due_at <= now]
        for refresh in due:
            refresh.wanted, refresh.ran_at = False, now
        if any(refresh.wanted for refresh in tab.refreshes):
            self._call(token, tab)
        return [refresh.want.handler for refresh in due]

    def _ask(self, token: str, tab: _Tab, refresh: _Refresh) -> None:
        refresh.wanted = True
        self._call(token, tab)

    def _call(self, token: str, tab: _Tab) -> None:
        if not tab.waiting and time.monotonic() - tab.called_at >= TAKEN_WITHIN:
            tab.waiting = True
            self._start(self._catch_up(token, tab))

    async def _catch_up(self, token: str, tab: _Tab) -> None:
        # An event that was slow to be taken up may meanwhile have served everything.
        due_at = min((refresh.due_at for refresh in tab.refreshes if refresh.wanted), default=0.0)
        pause = due_at - time.monotonic()
        if pause > 0:
            await asyncio.sleep(pause)
        await self._in_turn()
        tab.waiting = False
        if self._tabs.get(token) is not tab or not self._is_ours(token):
            return
        tab.called_at = time.monotonic()
        with contextlib.suppress(RuntimeError):  # the processor stops before we do
            for event in Event.from_event_type(CatchingUp.catch_up()):
                await self._app.event_processor.enqueue(token, event)

    async def _in_turn(self) -> None:
        """Wait until this process begins its next tab's refreshes."""
        now = time.monotonic()
        at = max(now, self._next_at)
        self._next_at = at + APART
        if at > now:
            await asyncio.sleep(at - now)

    def _is_ours(self, token: str) -> bool:
        namespace = self._app.event_namespace
        if namespace is None:
            return False
        manager = namespace._token_manager
        record = manager.token_to_socket.get(token)
        return record is not None and record.instance_id == manager.instance_id

    def _start(self, refresh: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(refresh)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_installed: list[LivePages] = []
# What every page wants to hear of, whatever else it wants.
_always: list[Want] = []


class CatchingUp(rx.State):
    """A tab's refreshes that are due at one moment, as one event: its state is fetched and kept once for all of them."""

    @rx.event
    async def catch_up(self) -> list[Any]:
        """Run what is due for this tab; for anybody who calls it unasked, that is nothing."""
        token = self.router.session.client_token
        due = [handler for pages in _installed for handler in pages.take_due(token)]
        # One after the other, and what nearly all of them look into: two that fetched a State at once would have two.
        states = [
            await self.get_state(handler.state) for handler in (*due, *(want.handler for want in _always))
        ]
        told = await asyncio.gather(
            *(handler.fn(state) for handler, state in zip(due, states, strict=False)), return_exceptions=True
        )
        for failure in told:
            if isinstance(failure, BaseException):
                raise failure
        return [events for events in told if events is not None]


def always(want: Want) -> None:
    """From now on every tab that subscribes hears of this, too."""
    _always.append(want)


def install(pages: LivePages) -> LivePages:
    """Make these the process's live pages, for States to subscribe to."""
    _installed[:] = [pages]
    return pages


def subscribe(state: rx.State, client_id: UUID, *wants: Want) -> None:
    """Subscribe the tab behind this State, to these kinds and to what the frame around every page wants."""
    for pages in _installed:
        pages.subscribe(state.router.session.client_token, client_id, (*_always, *wants))
