"""The bells, answered: each task calls one service and returns what was done."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from revive_app import jobs
from revive_app.metrics import events_processed
from revive_app.services import mailing, reengagement
from revive_app.services.appointments import reminding
from revive_app.services.conversation import reply
from revive_app.services.imports import working as importing
from revive_app.services.ingest import claims
from revive_app.services.knowledge import learning
from revive_app.services.media import fetching
from revive_app.services.outbox.sender import send_ready
from worker.celery_app import app
from worker.runtime import runtime
from worker.sweep import every_minute, every_second


@app.task(name=jobs.INGEST)  # type: ignore[untyped-decorator]
def drain_events() -> dict[str, int]:
    """Work what Meta told us."""
    total = claims.Counts()
    for counts in runtime.statuses.run(lambda: claims.drain_statuses(runtime.go_on)):
        total.add(counts)
    for counts in runtime.ingest.run(lambda: claims.drain(runtime.go_on)):
        total.add(counts)
    for outcome, count in asdict(total).items():
        events_processed.labels(outcome=outcome).inc(count)
    return asdict(total)


@app.task(name=jobs.REPLY)  # type: ignore[untyped-decorator]
def reply_due() -> dict[str, int]:
    """Write the answers that are due."""
    counts = runtime.replies.run(
        lambda: reply.drain(runtime.models, runtime.whatsapp, runtime.start, runtime.go_on)
    )
    return {
        "written": sum(count.written for count in counts),
        "dropped": sum(count.dropped for count in counts),
    }


@app.task(name=jobs.SEND)  # type: ignore[untyped-decorator]
def send_number(number_id: str) -> dict[str, Any]:
    """Send what may leave from this number."""
    counts = runtime.sender(number_id).run(
        lambda: runtime.call(send_ready(runtime.whatsapp, UUID(number_id), runtime.go_on))
    )
    return {"sent": sum(count.recorded for count in counts)}


@app.task(name=jobs.LEARN)  # type: ignore[untyped-decorator]
def learn_sources() -> dict[str, int]:
    """Read what the shops gave their agents."""
    tools = learning.Tools(runtime.models.embedder, runtime.storage)
    counts = runtime.learning.run(lambda: learning.drain(tools, runtime.go_on))
    return {
        "learned": sum(count.learned for count in counts),
        "failed": sum(count.failed for count in counts),
        "postponed": sum(count.postponed for count in counts),
    }


@app.task(name=jobs.IMPORT)  # type: ignore[untyped-decorator]
def import_lists() -> dict[str, int]:
    """Import the lists shops have said yes to."""
    counts = runtime.imports.run(lambda: importing.drain(runtime.storage, runtime.go_on))
    return {
        "imported": sum(count.imported for count in counts),
        "failed": sum(count.failed for count in counts),
        "postponed": sum(count.postponed for count in counts),
    }


@app.task(name=jobs.MAIL)  # type: ignore[untyped-decorator]
def send_mails() -> dict[str, int]:
    """Let letters leave."""
    counts = runtime.mails.run(lambda: mailing.send_due(runtime.mailer, runtime.go_on))
    return {"sent": sum(count.sent for count in counts), "failed": sum(count.failed for count in counts)}


@app.task(name=jobs.FETCH)  # type: ignore[untyped-decorator]
def fetch_media() -> dict[str, int]:
    """Fetch the files customers sent."""
    tools = fetching.Tools(runtime.whatsapp, runtime.call, runtime.storage, runtime.models)
    counts = runtime.media.run(lambda: fetching.drain(tools, runtime.go_on))
    return {
        "stored": sum(count.stored for count in counts),
        "failed": sum(count.failed for count in counts),
    }


@app.task(name=jobs.FOLLOW_UP)  # type: ignore[untyped-decorator]
def follow_up_due() -> dict[str, int]:
    """Let timers ring: reminders of visits, and people who asked to be written to later."""
    reminded = runtime.follow_ups.run(lambda: reminding.run_due(runtime.go_on))
    written = runtime.follow_ups.run(lambda: reengagement.run_due(runtime.models, runtime.go_on))
    return {"reminded": sum(reminded), "written": sum(written)}


@app.task(name="sweep.every_second")  # type: ignore[untyped-decorator]
def sweep_every_second() -> dict[str, int]:
    """Find what no bell was heard for."""
    return every_second()


@app.task(name="sweep.every_minute")  # type: ignore[untyped-decorator]
def sweep_every_minute() -> dict[str, int]:
    """Look after what is slow."""
    return every_minute()
