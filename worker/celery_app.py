"""The Celery app: one queue of bells, nothing precious in Redis, and impatience when Redis is away."""

import logging
import threading

from celery import Celery, signals
from celery.worker.consumer import Consumer
from kombu.transport.redis import Channel

from revive_app import jobs
from revive_app.db import WORKER, call_ourselves
from revive_app.redis_client import celery_broker_url
from revive_app.rules.language.phrases import compile_all
from revive_app.settings import get_settings
from worker import schedule
from worker.runtime import runtime

log = logging.getLogger(__name__)

# A bell needs no receipt: whatever was lost with Redis or with a worker is rung again by the sweep. Kombu would keep
# each bell in Redis until it is answered and, when Redis is gone, would try to put it back there and fall over it:
# AttributeError in `_connparams`, the end of the worker, ten seconds without answers.
Channel.do_restore = False

app = Celery("revive", broker=celery_broker_url(get_settings()), include=["worker.tasks"])

app.conf.update(
    task_default_queue=jobs.QUEUE,
    task_ignore_result=True,
    # Acknowledged when done, so that no more bells are taken than there are threads.
    task_acks_late=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
    broker_connection_max_retries=None,
    broker_transport_options={
        "ack_emulation": False,
        "socket_timeout": 10,
        "socket_connect_timeout": 2,
        "socket_keepalive": True,
    },
    worker_consumer="worker.celery_app:ImpatientConsumer",
    worker_hijack_root_logger=False,
    worker_send_task_events=False,
    enable_utc=True,
    timezone="UTC",
    beat_schedule=schedule.ENTRIES,
    beat_max_loop_interval=1,
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


@signals.setup_logging.connect  # type: ignore[untyped-decorator]
def _log_plainly(loglevel: int = logging.INFO, **_: object) -> None:
    logging.basicConfig(level=loglevel, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # httpx logs every address it calls, and Meta's media addresses are signed.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("celery.worker.strategy").setLevel(logging.WARNING)
    logging.getLogger("celery.app.trace").setLevel(logging.WARNING)


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
