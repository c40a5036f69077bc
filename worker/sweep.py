"""The sweeps: whatever a lost bell or a dead process left behind is found here within a second."""

from revive_app import jobs
from revive_app.services import activity, briefings, files, health, mailing, sequences, tallies
from revive_app.services.blasts import ticking
from revive_app.services.conversation import due
from revive_app.services.imports import working as imports
from revive_app.services.knowledge import leases as knowledge
from revive_app.services.media import files as media_files
from revive_app.services.media import leases as media_leases
from revive_app.services.outbox import departures, leases
from revive_app.services.reengagement import leases as timers
from revive_app.services.templates import syncing
from revive_app.settings import get_settings
from worker.runtime import runtime


def every_second() -> dict[str, int]:
    """Ring for everything that is due, and say that this worker lives."""
    health.beat("worker")
    jobs.ingest()
    blasts = ticking.tick(runtime.go_on)
    settled = departures.settle_the_lost() + departures.settle_the_dead()
    ready = leases.numbers_with_ready_messages()
    for number_id in ready:
        jobs.send(number_id)
    replies = due.any_due()
    if replies:
        jobs.reply()
    if knowledge.any_due():
        jobs.learn()
    if mailing.any_due():
        jobs.mail()
    if media_leases.any_due():
        jobs.fetch()
    if timers.any_due():
        jobs.follow_up()
    if imports.any_due():
        jobs.import_lists()
    return {
        "numbers": len(ready),
        "replies": int(replies),
        "expired": leases.expire_leases(),
        "settled": settled,
        "blasts_started": blasts.started,
        "blasts_ended": blasts.ended,
        "numbered": activity.number_forgotten(),
    }


def every_minute() -> dict[str, int]:
    """What has no hurry."""
    return {
        "planned": sequences.plan(runtime.go_on),
        "rang": sequences.run_due(runtime.go_on),
        "summed_up": tallies.sum_up(),
        "briefed": briefings.run_due(runtime.go_on, owner_phone=get_settings().admin_phone_number),
        "unconfirmed": leases.give_up_unknown(),
        "journals_forgotten": departures.forget_old(),
        "template_syncs": runtime.call(syncing.sync_due(runtime.whatsapp, runtime.go_on)),
        "other_model": knowledge.want_other_model(runtime.models.embedder.name),
        "media_forgotten": media_files.forget_orphans(),
        "files_removed": files.remove_due(runtime.storage),
    }
