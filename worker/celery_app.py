"""The worker's Celery app: what it takes at once, and impatience when Redis is away."""

import logging
import threading

from celery import signals
from celery.worker.consumer import Consumer

from revive_app.db import WORKER, call_ourselves
from revive_app.rules.language.phrases import compile_all
from worker.broker import app_beside_redis
from worker.runtime import runtime

log = logging.getLogger(__name__)

app = app_beside_redis(include=("worker.tasks",))

app.conf.update(
    # Acknowledged when done, so that no more bells are taken than there are threads.
    task_acks_late=True,
    worker_prefetch_multiplier=1,
    worker_consumer="worker.celery_app:ImpatientConsumer",
    worker_hijack_root_logger=False,
    worker_send_task_events=False,
)


class ImpatientConsumer(Consumer):
    """Tries the broker again every half second: Celery's own pauses grow to half a minute, and the
    promise is work within five seconds of Redis' return."""

    def ensure_connected(self, conn):  # type: ignore[no-untyped-def]
        """Connect, however long Redis stays away."""
        return conn.ensure_connection(
            self._still_away, None, interval_start=0.2, interval_step=0.1, interval_max=0.5
        )

    def _still_away(self, error: Exception, _interval: float) -> None:
        log.warning("Redis is away: %s", type(error).__name__)


@signals.celeryd_init.connect  # type: ignore[untyped-decorator]
def _say_who_we_are(**_: object) -> None:
    call_ourselves(WORKER)


@signals.worker_ready.connect  # type: ignore[untyped-decorator]
def _learn_to_read(**_: object) -> None:
    # The first customer should not wait for it.
    threading.Thread(target=compile_all, name="phrases", daemon=True).start()


@signals.worker_shutting_down.connect  # type: ignore[untyped-decorator]
def _wind_down(**_: object) -> None:
    runtime.stop()
