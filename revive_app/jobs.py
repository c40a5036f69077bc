"""The bells: typed nudges to the worker, by task name, so that nobody here imports it.

A nudge says "there may be work". Losing or doubling one is harmless: a sweep every second looks anyway.
"""

from functools import cache
from uuid import UUID

from celery import Celery

from revive_app.courier import courier
from revive_app.db import Session
from revive_app.redis_client import SOCKET_TIMEOUT, celery_broker_url
from revive_app.settings import get_settings

INGEST = "ingest.drain"
REPLY = "conversation.reply_due"
SEND = "outbox.send_ready"
LEARN = "knowledge.learn"
MAIL = "mailing.send_due"
FETCH = "media.fetch"
FOLLOW_UP = "reengagement.run_due"
IMPORT = "imports.run_due"

QUEUE = "revive"


def ingest() -> None:
    """Events of Meta's may be waiting."""
    _ring(INGEST)


def ingest_after(session: Session) -> None:
    """The same, once `session` has committed."""
    session.after_commit(ingest)


def reply() -> None:
    """Answers may be due."""
    _ring(REPLY)


def send_after(session: Session, number_id: UUID) -> None:
    """Messages may be ready to leave from this number once `session` has committed."""
    session.after_commit(lambda: _ring(SEND, str(number_id)))


def send(number_id: UUID) -> None:
    """Messages may be ready to leave from this number."""
    _ring(SEND, str(number_id))


def learn() -> None:
    """Sources of knowledge may be waiting to be read."""
    _ring(LEARN)


def learn_after(session: Session) -> None:
    """The same, once `session` has committed."""
    session.after_commit(learn)


def mail() -> None:
    """Mails may be waiting to leave."""
    _ring(MAIL)


def mail_after(session: Session) -> None:
    """The same, once `session` has committed."""
    session.after_commit(mail)


def fetch() -> None:
    """Files customers sent may be waiting to be fetched."""
    _ring(FETCH)


def fetch_after(session: Session) -> None:
    """The same, once `session` has committed."""
    session.after_commit(fetch)


def follow_up() -> None:
    """Timers may have rung."""
    _ring(FOLLOW_UP)


def import_lists() -> None:
    """Lists may be waiting to be imported."""
    _ring(IMPORT)


def import_after(session: Session) -> None:
    """The same, once `session` has committed."""
    session.after_commit(import_lists)


def _ring(task: str, *arguments: str) -> None:
    courier.send((task, arguments), lambda: _enqueue(task, arguments))


def _enqueue(task: str, arguments: tuple[str, ...]) -> None:
    _celery().send_task(task, args=arguments, queue=QUEUE, ignore_result=True, retry=False)


@cache
def _celery() -> Celery:
    app = Celery("revive", broker=celery_broker_url(get_settings()), set_as_current=False)
    app.conf.update(
        task_ignore_result=True,
        # Straight to the queue: an emptied Redis must not take the routing tables with it.
        task_default_queue=QUEUE,
        task_create_missing_queues=True,
        broker_connection_retry=False,
        broker_transport_options={
            "socket_timeout": SOCKET_TIMEOUT,
            "socket_connect_timeout": SOCKET_TIMEOUT,
        },
    )
    return app
