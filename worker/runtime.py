"""What the worker's tasks share: how many of each kind may run, one event loop for calls, when to stop."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from functools import cached_property
from typing import Any, TypeVar

from revive_app.providers.ai.choose import Models, choose_models
from revive_app.providers.mail import Mailer, open_mailer
from revive_app.providers.storage import Storage, open_storage
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.services.graph_address import graph_base_url
from revive_app.settings import get_settings

T = TypeVar("T")

# Drains of one kind at a time. Ingest is bound by the database, answers by waiting for a model.
INGEST_SLOTS = 3
STATUS_SLOTS = 1
REPLY_SLOTS = 24
# Fetching a file is waiting for Meta, then for a model's ears and eyes.
MEDIA_SLOTS = 4
# Follow-ups wait for a model like answers do.
FOLLOW_UP_SLOTS = 4
# Reading a file is bound by the processor: a second one keeps a slow website from blocking everybody.
LEARN_SLOTS = 2
MAIL_SLOTS = 1
# A list of 100,000 people keeps the database busy: a second shop's need not wait for it.
IMPORT_SLOTS = 2


class Slots:
    """At most `limit` drains of one kind at a time. A bell that finds all of them busy is remembered,
    and the one who finishes looks once more: nothing rung for is left lying until the sweep."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._busy = 0
        self._rung = False
        self._lock = threading.Lock()

    def run(self, drain: Callable[[], T]) -> list[T]:
        """Drain, if there is room, until no bell has rung meanwhile. What each drain brought."""
        with self._lock:
            if self._busy >= self._limit:
                self._rung = True
                return []
            self._busy += 1
        results = []
        try:
            while True:
                with self._lock:
                    self._rung = False
                results.append(drain())
                with self._lock:
                    if not self._rung:
                        self._busy -= 1
                        return results
        except BaseException:
            with self._lock:
                self._busy -= 1
            raise


class Runtime:
    """One per worker process."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self.ingest = Slots(INGEST_SLOTS)
        self.statuses = Slots(STATUS_SLOTS)
        self.replies = Slots(REPLY_SLOTS)
        self.learning = Slots(LEARN_SLOTS)
        self.mails = Slots(MAIL_SLOTS)
        self.imports = Slots(IMPORT_SLOTS)
        self.media = Slots(MEDIA_SLOTS)
        self.follow_ups = Slots(FOLLOW_UP_SLOTS)
        self._senders: dict[str, Slots] = {}
        self._lock = threading.Lock()

    def go_on(self) -> bool:
        """False once the worker has been told to end: drains then stop at the next good place."""
        return not self._stopping.is_set()

    def stop(self) -> None:
        """Wind down."""
        self._stopping.set()

    def sender(self, number_id: str) -> Slots:
        """One drain per number: claims of one number queue on its row anyway."""
        with self._lock:
            return self._senders.setdefault(number_id, Slots(1))

    def call(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something async on the process's event loop and wait for it."""
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def start(self, coroutine: Coroutine[Any, Any, object]) -> None:
        """Run something async on the process's event loop and forget it."""
        asyncio.run_coroutine_threadsafe(coroutine, self._loop)

    @cached_property
    def models(self) -> Models:
        """The language models the settings choose."""
        return choose_models(get_settings())

    @cached_property
    def storage(self) -> Storage:
        """Where files lie."""
        return open_storage(get_settings())

    @cached_property
    def mailer(self) -> Mailer:
        """Who takes letters along."""
        return open_mailer(get_settings())

    @cached_property
    def whatsapp(self) -> GraphClient:
        """The connection pool to Meta."""
        settings = get_settings()
        return GraphClient(lambda: graph_base_url(settings), settings.graph_api_version)

    @cached_property
    def _loop(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.new_event_loop()
        threading.Thread(target=loop.run_forever, name="calls", daemon=True).start()
        return loop


runtime = Runtime()
