"""What Prometheus may count. Import this before prometheus_client, so that processes share their counts.

Several web workers and the Celery worker write to one folder of memory-mapped files; `/metrics` adds them up.
"""

import os

from revive_app.errors import StackError
from revive_app.settings import get_settings


def _shared_folder() -> None:
    try:
        os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(get_settings().home.folder("run", "metrics")))
    except StackError:
        return  # no folder: each process counts for itself


_shared_folder()

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess  # noqa: E402

webhook_answers = Counter("revive_webhook_answers_total", "Webhook requests by status", ["status"])
webhook_events = Counter("revive_webhook_events_total", "Events Meta told us, by kind", ["kind"])
unknown_number_events = Counter(
    "revive_webhook_unknown_number_total", "Events of numbers no shop has, dropped"
)
webhook_seconds = Histogram(
    "revive_webhook_seconds",
    "From the first byte of a webhook to its answer",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
events_processed = Counter("revive_events_total", "Events worked, by outcome", ["outcome"])
messages_sent = Counter("revive_sends_total", "Calls to Meta, by outcome", ["outcome"])
replies = Counter("revive_replies_total", "Answers of the agent, by outcome", ["outcome"])
reply_seconds = Histogram(
    "revive_reply_seconds",
    "From the debounce's end to the queued answer",
    buckets=(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20),
)


def exposition() -> bytes:
    """All counts of all processes in Prometheus' text format."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return bytes(generate_latest())
    registry = CollectorRegistry()
    multiprocess.MultiProcessCollector(registry)
    return bytes(generate_latest(registry))
