"""Which open pages of this process want to hear of what, and the refreshes they get.

A page subscribes when it loads: kinds of live events (by prefix) to one of its handlers. Events come in
floods, so each handler runs at most every 250 ms for one tab, and once more after the last event.
"""

import asyncio
import contextlib
import time
from dataclasses import dataclass, field
from uuid import UUID

import reflex as rx
from reflex_base.event import Event

REFRESH_EVERY = 0.25


@dataclass(slots=True)
class _Tab:
    client_id: UUID
    wants: dict[str, rx.EventHandler]
    ran_at: dict[str, float] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)


class LivePages:
    """One per web process."""

    def __init__(self, app: rx.App) -> None:
        self._app = app
        self._tabs: dict[str, _Tab] = {}
        self._refreshes: set[asyncio.Task[None]] = set()

    def subscribe(self, token: str, client_id: UUID, wants: dict[str, rx.EventHandler]) -> None:
        """From now on this tab's handlers hear of these kinds (`message.`, `activity.added`, …)."""
        self._tabs[token] = _Tab(client_id, wants)

    async def hear(self, client_id: UUID, event: dict[str, str]) -> None:
        """Refresh the tabs of this shop that want to hear of the event."""
        kind = str(event.get("kind", ""))
        for token, tab in tuple(self._tabs.items()):
            if tab.client_id != client_id:
                continue
            if not self._is_ours(token):
                self._tabs.pop(token, None)
                continue
            for prefix in tab.wants:
                if kind.startswith(prefix) and prefix not in tab.waiting:
                    tab.waiting.add(prefix)
                    self._start(self._refresh(token, tab, prefix))

    async def _refresh(self, token: str, tab: _Tab, prefix: str) -> None:
        pause = tab.ran_at.get(prefix, 0.0) + REFRESH_EVERY - time.monotonic()
        if pause > 0:
            await asyncio.sleep(pause)
        tab.waiting.discard(prefix)
        tab.ran_at[prefix] = time.monotonic()
        if self._tabs.get(token) is not tab or not self._is_ours(token):
            return
        with contextlib.suppress(RuntimeError):  # the processor stops before we do
            for refresh in Event.from_event_type(tab.wants[prefix]()):
                await self._app.event_processor.enqueue(token, refresh)

    def _is_ours(self, token: str) -> bool:
        """Whether that tab's socket hangs on this process."""
        manager = self._app.event_namespace._token_manager
        record = manager.token_to_socket.get(token)
        return record is not None and record.instance_id == manager.instance_id

    def _start(self, refresh) -> None:
        task = asyncio.create_task(refresh)
        self._refreshes.add(task)
        task.add_done_callback(self._refreshes.discard)
