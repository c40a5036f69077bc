"""How the worker and its clock reach Redis, and how they write their log."""

import logging

from celery import Celery, signals
from kombu.transport.redis import Channel

from revive_app import jobs
from revive_app.redis_client import celery_broker_url
from revive_app.settings import get_settings
from worker import schedule

# A bell needs no receipt: whatever was lost with Redis or with a worker is rung again by the sweep. Kombu would keep
# each bell in Redis until it is answered and, when Redis is gone, would try to put it back there and fall over it:
# AttributeError in `_connparams`, the end of the worker, ten seconds without answers.
Channel.do_restore = False


def app_beside_redis(*, include: tuple[str, ...] = ()) -> Celery:
    """A Celery app for one queue of bells, nothing precious in Redis. `include`: modules with the tasks it can do."""
    app = Celery("revive", broker=celery_broker_url(get_settings()), include=include)
    app.conf.update(
        task_default_queue=jobs.QUEUE,
        task_ignore_result=True,
        broker_connection_retry_on_startup=True,
        broker_connection_max_retries=None,
        broker_transport_options={
            "ack_emulation": False,
            "socket_timeout": 10,
            "socket_connect_timeout": 2,
            "socket_keepalive": True,
        },
        enable_utc=True,
        timezone="UTC",
        beat_schedule=schedule.ENTRIES,
        beat_max_loop_interval=1,
    )
    return app


@signals.setup_logging.connect  # type: ignore[untyped-decorator]
def _log_plainly(loglevel: int = logging.INFO, **_: object) -> None:
    logging.basicConfig(level=loglevel, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    # httpx logs every address it calls, and Meta's media addresses are signed.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("celery.worker.strategy").setLevel(logging.WARNING)
    logging.getLogger("celery.app.trace").setLevel(logging.WARNING)
