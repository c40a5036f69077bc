"""What running blasts need every second: they start, stop in time, end, and say how far they are.

Each blast is worked in a transaction of its own, under its own row's lock; one that somebody else holds
right now is left for the next second, and one that breaks stops none of the others.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import col, select

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.live.publish import publish
from revive_app.models import Blast
from revive_app.rules.blasts import trouble
from revive_app.rules.blasts.trouble import Trouble, TroubleKind
from revive_app.services import activity
from revive_app.services.blasts import counting, steering
from revive_app.services.blasts.counting import Damage, Tallies
from revive_app.services.outbox.setbacks import SMALL_BLAST
from revive_app.vocabulary import ActivityType, BlastStatus

log = logging.getLogger(__name__)

# A large blast has a line in The Matrix for every so many percent.
NEWS_EVERY_PERCENT = 10

# Times of day of their own begin up to 14 hours before those of the shop (UTC+14), 12 after at the latest.
_DUE = """
SELECT id, client_id FROM blasts
WHERE (status = 'scheduled' AND scheduled_at <= now() + CASE WHEN local_time THEN interval '26 hours' ELSE interval '0' END)
   OR status = 'running'
   OR (status IN ('scheduled', 'paused') AND expires_at <= now())
   OR (status = 'cancelled' AND finished_at > now() - interval '1 day' AND EXISTS (
       SELECT FROM messages WHERE messages.blast_id = blasts.id AND messages.state = 'queued'))
ORDER BY id
"""


@dataclass(slots=True)
class Ticks:
    """What one round did."""

    started: int = 0
    ended: int = 0
    stopped: int = 0
    expired: int = 0
    looked_after: int = 0


def tick(go_on: Callable[[], bool]) -> Ticks:
    """Look after every blast that lives."""
    done = Ticks()
    with system_session() as session:
        due = [(row["client_id"], row["id"]) for row in session.rows(_DUE)]
    for client_id, blast_id in due:
        if not go_on():
            break
        try:
            with tenant_session(client_id) as session:
                _look_after(session, blast_id, done)
        except Exception:
            log.exception("blast %s could not be looked after", blast_id)
        else:
            done.looked_after += 1
    return done


def _look_after(session: TenantSession, blast_id: UUID, done: Ticks) -> None:
    query = select(Blast).where(col(Blast.id) == blast_id).with_for_update(key_share=True, skip_locked=True)
    blast = session.exec(query).first()
    if blast is None:
        return
    now = utc_now()
    if blast.status is BlastStatus.CANCELLED:
        # A call that was out when it was cancelled, and that Meta refused for now.
        steering.cancel_messages(session, blast.id, steering.CANCELLED)
        return
    if blast.expires_at is not None and blast.expires_at <= now:
        done.expired += steering.expire(session, blast) > 0
        if blast.status is not BlastStatus.RUNNING:
            return
    if blast.status is BlastStatus.SCHEDULED:
        _start(session, blast)
        done.started += 1
    if blast.status is BlastStatus.RUNNING:
        tallies = counting.tallies(session, [blast.id])[blast.id]
        if _stop_in_trouble(session, blast, tallies):
            done.stopped += 1
        elif _ended(tallies):
            _end(session, blast, tallies)
            done.ended += 1
        else:
            _tell_progress(session, blast, tallies)


def _start(session: TenantSession, blast: Blast) -> None:
    blast.status = BlastStatus.RUNNING
    blast.started_at = blast.updated_at = utc_now()
    session.flush()
    jobs.send_after(session, blast.number_id)
    _tell(session, blast, ActivityType.SYSTEM, f"to {blast.audience_count:,} people started")


def _stop_in_trouble(session: TenantSession, blast: Blast, tallies: Tallies) -> bool:
    damage = Damage.of(tallies).since(blast.forgiven)
    found = trouble.find(damage.failures, unanswered=damage.unanswered, tried=damage.tried)
    if found is None:
        return False
    steering.stop(session, blast, found.kind.value, _trouble_words(session, blast, found))
    return True


def _trouble_words(session: TenantSession, blast: Blast, found: Trouble) -> str:
    share = f"{found.count:,} of the last {found.tried:,}"
    if found.kind is TroubleKind.UNDELIVERABLE:
        return f"{share} people are not on WhatsApp. Look at the list before you go on."
    if found.kind is TroubleKind.NO_ANSWER:
        return f"WhatsApp did not answer for {share} messages. Go on when it is well again."
    row = session.row(
        "SELECT error_title FROM messages WHERE blast_id = :blast AND state = 'failed'"
        " AND error_code IS NOT DISTINCT FROM CAST(:code AS integer) LIMIT 1",
        blast=blast.id,
        code=found.code,
    )
    why = row["error_title"] if row is not None and row["error_title"] else "WhatsApp refused them."
    return f"{share} failed: {why}" + (f" ({found.code})" if found.code is not None else "")


def _ended(tallies: Tallies) -> bool:
    return tallies.of("queued") == 0 and tallies.of("sending") == 0


def _end(session: TenantSession, blast: Blast, tallies: Tallies) -> None:
    blast.status = BlastStatus.COMPLETED
    blast.finished_at = blast.updated_at = utc_now()
    blast.hold_until = blast.hold_reason = None
    session.flush()
    counts = tallies.counts()
    parts = [f"{tallies.reached():,} sent"]
    parts += [
        f"{counts[state]:,} {state}"
        for state in ("failed", "skipped", "cancelled", "unknown")
        if counts[state]
    ]
    _tell(session, blast, ActivityType.SYSTEM, f"is complete: {', '.join(parts)}")


def _tell_progress(session: TenantSession, blast: Blast, tallies: Tallies) -> None:
    if blast.audience_count <= SMALL_BLAST:
        return
    reached = tallies.reached()
    step = 100 * reached // blast.audience_count // NEWS_EVERY_PERCENT
    if step <= blast.told:
        return
    blast.told = step
    session.flush()
    _tell(session, blast, ActivityType.OUTBOUND, f"{reached:,} of {blast.audience_count:,} sent")


def _tell(session: TenantSession, blast: Blast, kind: ActivityType, words: str) -> None:
    activity.log(
        session,
        session.client_id,
        kind,
        f"Blast {blast.template_name} {words}",
        refs={"blast_id": str(blast.id)},
    )
    publish(session, session.client_id, "blast.changed", blast_id=blast.id, campaign_id=blast.campaign_id)
