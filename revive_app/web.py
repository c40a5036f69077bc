"""What runs in a web process beside the pages: the stack, the webhook's writer, live events, the sandbox.

Each part is a lifespan task of the app; each looks after its own bad luck.
"""

import asyncio
import contextlib
import json
import logging
import os
from collections.abc import AsyncIterator, Callable

from starlette.types import ASGIApp

from revive_app.api.app import build_api
from revive_app.api.webhook import Webhook
from revive_app.built_pages import BuiltPages
from revive_app.db import WEB, call_ourselves
from revive_app.embedded import UserKind, join, leave, tend
from revive_app.embedded.registry import write_private
from revive_app.live.hub import Hub
from revive_app.origins import backend_origin, frontend_origin, local_origin
from revive_app.sandbox.app import build_sandbox
from revive_app.sandbox.delivery import deliver_webhooks
from revive_app.sandbox.overhearing import overhear
from revive_app.services.ingest.store import EventStore
from revive_app.services.seeding import credentials
from revive_app.settings import Settings

log = logging.getLogger(__name__)

TEND_EVERY = 1.0
SANDBOX_PREFIX = "/sandbox"
# Reflex's own name for: this process serves the built pages too.
_BUILT = "__REFLEX_MOUNT_FRONTEND_COMPILED_APP"


class Web:
    """One per web process: built by the composition root, entered when the process begins to serve."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.hub = Hub()
        self._store: EventStore | None = None

    def transformers(self) -> list[Callable[[ASGIApp], ASGIApp] | ASGIApp]:
        """How Reflex's own app is wrapped: API first, then the sandbox, the webhook in front of all."""
        return [build_api(self.hub), self._in_front]

    def _in_front(self, app: ASGIApp) -> ASGIApp:
        self._store = EventStore()
        if os.environ.get(_BUILT):
            app = BuiltPages(app)
        if self.settings.sandbox:
            app = Prefixed(SANDBOX_PREFIX, build_sandbox(), app)
        # Only a sandbox that plays Meta has to know what Meta would know.
        plays_meta = self.settings.sandbox and self.settings.graph_api_url is None
        return Webhook(app, self._store, self.settings, overhear=overhear if plays_meta else None)

    @contextlib.asynccontextmanager
    async def lifespan(self) -> AsyncIterator[None]:
        """Serve nothing before the stack is there; leave it when serving ends."""
        call_ourselves(WEB)
        await asyncio.to_thread(join, UserKind.SERVER)
        await asyncio.to_thread(self._say_where_we_are)
        async with asyncio.TaskGroup() as tasks:
            running = [tasks.create_task(self._for_ever(part), name=part.__name__) for part in self._parts()]
            try:
                yield
            finally:
                for task in running:
                    task.cancel()
        await asyncio.to_thread(leave, UserKind.SERVER)

    def _parts(self) -> list[Callable[[], object]]:
        parts: list[Callable[[], object]] = [self._write_events, self.hub.run, self._tend_stack]
        if self.settings.sandbox:
            parts.append(self._deliver_sandbox)
        return parts

    async def _for_ever(self, part: Callable[[], object]) -> None:
        """A part that breaks is started again: the process serves as long as its server wants."""
        while True:
            try:
                await part()  # type: ignore[misc]
            except Exception:
                log.exception("%s broke and is started again", part.__name__)
            await asyncio.sleep(1)

    async def _write_events(self) -> None:
        assert self._store is not None
        await self._store.run()

    async def _tend_stack(self) -> None:
        while True:
            await asyncio.sleep(TEND_EVERY)
            await asyncio.to_thread(tend)

    async def _deliver_sandbox(self) -> None:
        await deliver_webhooks(local_origin)

    def _say_where_we_are(self) -> None:
        """For the worker, the CLI and `credentials.json`: ports may differ from the last start."""
        settings = self.settings
        base_url, ui_url = backend_origin(settings), frontend_origin(settings)
        where = {"base_url": base_url, "ui_url": ui_url, "local_url": local_origin()}
        settings.home.folder("run")
        write_private(settings.home.web_file, json.dumps(where))
        credentials.update_addresses(settings, base_url=base_url, ui_url=ui_url)


class Prefixed:
    """Requests below `prefix` go to one app, everything else to the other."""

    def __init__(self, prefix: str, inside: ASGIApp, outside: ASGIApp) -> None:
        self._prefix = prefix
        self._inside = inside
        self._outside = outside

    async def __call__(self, scope, receive, send) -> None:  # type: ignore[no-untyped-def]
        """ASGI."""
        inside = scope["type"] == "http" and scope["path"].startswith(self._prefix + "/")
        await (self._inside if inside else self._outside)(scope, receive, send)
