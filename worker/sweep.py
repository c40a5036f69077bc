"""The sweeps: whatever a lost bell or a dead process left behind is found here within a second.

All shops share them: a step that breaks is logged and told to whoever asks for the installation's health, and the
others go on.
"""

import logging
from collections import Counter
from collections.abc import Callable

import sqlalchemy as sa

from revive_app import jobs
from revive_app.services import activity, briefings, files, health, mailing, sequences, tallies
from revive_app.services.blasts import counting, ticking
from revive_app.services.conversation import due
from revive_app.services.health import Sweep
from revive_app.services.imports import working as imports
from revive_app.services.knowledge import leases as knowledge
from revive_app.services.media import files as media_files
from revive_app.services.media import leases as media_leases
from revive_app.services.outbox import departures, leases, tomorrow
from revive_app.services.reengagement import leases as timers
from revive_app.services.templates import syncing
from revive_app.settings import get_settings
from worker.runtime import runtime

log = logging.getLogger(__name__)

Step = Callable[[], int]

# A deadlock or a moment without the database is no illness; what fails this often in a row is one.
KEEPS_FAILING = 3
_failed: Counter[tuple[Sweep, str]] = Counter()


def every_second() -> dict[str, int]:
    """Say that this worker lives, and ring for everything that is due."""
    # Without a database there is nothing to do for any step.
    health.beat("worker")
    jobs.ingest()
    return run_steps(
        Sweep.SECOND,
        {
            "retried": tomorrow.retry_due,
            "melted": counting.melt,
            "blasts": lambda: ticking.tick(runtime.go_on).looked_after,
            "settled_lost": departures.settle_the_lost,
            "settled_dead": departures.settle_the_dead,
            "numbers": _send,
            "replies": lambda: _ring_if(due.any_due, jobs.reply),
            "knowledge": lambda: _ring_if(knowledge.any_due, jobs.learn),
            "mails": lambda: _ring_if(mailing.any_due, jobs.mail),
            "media": lambda: _ring_if(media_leases.any_due, jobs.fetch),
            "timers": lambda: _ring_if(timers.any_due, jobs.follow_up),
            "imports": lambda: _ring_if(imports.any_due, jobs.import_lists),
            "expired": leases.expire_leases,
            "numbered": activity.number_forgotten,
        },
    )


def every_minute() -> dict[str, int]:
    """What has no hurry."""
    return run_steps(
        Sweep.MINUTE,
        {
            "planned": lambda: sequences.plan(runtime.go_on),
            "rang": lambda: sequences.run_due(runtime.go_on),
            "summed_up": tallies.sum_up,
            "briefed": lambda: briefings.run_due(
                runtime.go_on, owner_phone=get_settings().admin_phone_number
            ),
            "unconfirmed": leases.give_up_unknown,
            "journals_forgotten": departures.forget_old,
            "template_syncs": lambda: runtime.call(syncing.sync_due(runtime.whatsapp, runtime.go_on)),
            "other_model": lambda: knowledge.want_other_model(runtime.models.embedder.name),
            "media_forgotten": media_files.forget_orphans,
            "files_removed": lambda: files.remove_due(runtime.storage),
        },
    )


def run_steps(sweep: Sweep, steps: dict[str, Step]) -> dict[str, int]:
    """Every step, whatever becomes of the others; what each of those that did not break has done."""
    done = {}
    for name, step in steps.items():
        try:
            done[name] = step()
        except Exception as error:
            log.exception("the sweep's step %s broke", name)
            _tell_if_it_keeps_failing(sweep, name, error)
        else:
            _failed.pop((sweep, name), None)
    return done


def _tell_if_it_keeps_failing(sweep: Sweep, name: str, error: Exception) -> None:
    _failed[sweep, name] += 1
    if _failed[sweep, name] < KEEPS_FAILING:
        return
    try:
        health.step_fails(sweep, name, type(error).__name__)
    except sa.exc.SQLAlchemyError:
        log.exception("could not say that the sweep's step %s keeps failing", name)


def _send() -> int:
    ready = leases.numbers_with_ready_messages()
    for number_id in ready:
        jobs.send(number_id)
    return len(ready)


def _ring_if(is_due: Callable[[], bool], ring: Callable[[], None]) -> int:
    found = is_due()
    if found:
        ring()
    return int(found)
