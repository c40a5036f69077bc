"""A blast is paused, goes on, or is cancelled: by a person at any moment, or by itself when something is wrong.

The blast's row is the lock: a claim takes it too, so nothing is claimed after a pause has committed. What
was claimed before is on the wire, and is accounted for by what Meta answers.
"""

from uuid import UUID

from sqlmodel import col, select

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import Conflict, FieldError, InvalidInput, NotFound
from revive_app.live.publish import publish
from revive_app.models import Blast, WhatsappNumber
from revive_app.services import activity
from revive_app.services.blasts import counting
from revive_app.vocabulary import ActivityType, BlastStatus

PERSON = "person"
CANCELLED = "blast_cancelled"
_OVER = {BlastStatus.COMPLETED, BlastStatus.CANCELLED}


def change_status(session: TenantSession, blast_id: UUID, wanted: BlastStatus, *, by: str) -> Blast:
    """Pause it, let it go on (or start early), cancel it. Saying it twice is saying it once.

    Raises NotFound, InvalidInput for a state nobody can ask for, Conflict when it is over or cannot go on.
    """
    blast = locked(session, blast_id)
    if wanted is blast.status:
        return blast
    if wanted not in {BlastStatus.PAUSED, BlastStatus.RUNNING, BlastStatus.CANCELLED}:
        raise InvalidInput(
            "A blast can be paused, let go on, or cancelled.",
            fields=(FieldError("status", "is one of paused, running, cancelled"),),
        )
    if blast.status in _OVER:
        raise Conflict(f"This blast is {blast.status.value}: there is nothing left to change.", code="over")
    if wanted is BlastStatus.PAUSED:
        _pause(session, blast, PERSON, f"Paused by {by}")
        _tell(session, blast, ActivityType.SYSTEM, "paused", by)
    elif wanted is BlastStatus.RUNNING:
        _go_on(session, blast, by)
    else:
        cancelled = _cancel(session, blast)
        _tell(session, blast, ActivityType.SYSTEM, f"cancelled, {cancelled:,} messages not sent", by)
    return blast


def locked(session: TenantSession, blast_id: UUID) -> Blast:
    """One blast, locked. Raises NotFound."""
    query = select(Blast).where(col(Blast.id) == blast_id).with_for_update(key_share=True)
    blast = session.exec(query.execution_options(populate_existing=True)).first()
    if blast is None:
        raise NotFound("No such blast.")
    return blast


def stop(session: TenantSession, blast: Blast, reason: str, words: str) -> None:
    """Pause it because something is wrong, loudly. `blast` is locked by the caller."""
    if blast.status not in {BlastStatus.RUNNING, BlastStatus.SCHEDULED}:
        return
    _pause(session, blast, reason, words)
    _tell(session, blast, ActivityType.ERROR, f"paused. {words}", "Revive")


def stop_those_using(
    session: TenantSession, *, waba_id: str, name: str, language: str | None, reason: str, words: str
) -> int:
    """Pause every live blast that sends a template of this account; how many that were."""
    numbers = [
        number.id
        for number in session.exec(select(WhatsappNumber).where(col(WhatsappNumber.waba_id) == waba_id))
    ]
    found = session.rows(
        "SELECT id FROM blasts WHERE status IN ('running', 'scheduled') AND number_id = ANY(:numbers)"
        " AND (template_name = :name OR variant_b->>'template_name' = :name)"
        " AND (CAST(:language AS text) IS NULL OR variant_b->>'language' = :language"
        "      OR template_language = :language OR languages @> jsonb_build_array(jsonb_build_object("
        "          'language', CAST(:language AS text))))"
        " ORDER BY id",
        numbers=numbers,
        name=name,
        language=language,
    )
    return _stop_each(session, [row["id"] for row in found], reason, words)


def stop_those_of_number(session: TenantSession, number_id: UUID, reason: str, words: str) -> int:
    """Pause every live blast of a number; how many that were."""
    found = session.rows(
        "SELECT id FROM blasts WHERE status IN ('running', 'scheduled') AND number_id = :number ORDER BY id",
        number=number_id,
    )
    return _stop_each(session, [row["id"] for row in found], reason, words)


def _stop_each(session: TenantSession, ids: list[UUID], reason: str, words: str) -> int:
    for blast_id in ids:
        stop(session, locked(session, blast_id), reason, words)
    return len(ids)


def expire(session: TenantSession, blast: Blast) -> int:
    """The offer is over: what has not left never will. `blast` is locked by the caller."""
    cancelled = cancel_messages(session, blast.id, "expired")
    if blast.status is not BlastStatus.RUNNING:
        blast.status = BlastStatus.CANCELLED
        blast.paused_reason = None
        blast.finished_at = utc_now()
    blast.updated_at = utc_now()
    if cancelled:
        _tell(
            session,
            blast,
            ActivityType.SYSTEM,
            f"the offer is over, {cancelled:,} messages not sent",
            "Revive",
        )
    session.flush()
    return cancelled


def _pause(session: TenantSession, blast: Blast, reason: str, words: str) -> None:
    blast.status = BlastStatus.PAUSED
    blast.paused_reason = reason
    blast.paused_words = words[:500]
    blast.updated_at = utc_now()
    session.flush()


def _go_on(session: TenantSession, blast: Blast, by: str) -> None:
    _refuse_to_go_on(session, blast)
    now = utc_now()
    is_early = blast.status is BlastStatus.SCHEDULED
    if blast.status is BlastStatus.PAUSED and blast.scheduled_at is not None and blast.scheduled_at > now:
        blast.status = BlastStatus.SCHEDULED
    else:
        blast.status = BlastStatus.RUNNING
        blast.started_at = blast.started_at or now
        if is_early:
            _release(session, blast)
    blast.paused_reason, blast.paused_words = None, ""
    blast.hold_until = blast.hold_reason = None
    # From here on only what goes wrong anew counts.
    blast.forgiven = counting.damage(session, blast.id).as_kept()
    blast.updated_at = now
    session.flush()
    jobs.send_after(session, blast.number_id)
    words = (
        "started early"
        if is_early
        else "goes on"
        if blast.status is BlastStatus.RUNNING
        else "waits for its time"
    )
    _tell(session, blast, ActivityType.SYSTEM, words, by)


def _release(session: TenantSession, blast: Blast) -> None:
    """Whoever waits for the time that was set waits no longer; nights stay nights."""
    session.run(
        "UPDATE messages SET not_before = now(), reason = NULL WHERE blast_id = :blast AND state = 'queued'"
        " AND (reason IS NULL OR reason = 'local_time')",
        blast=blast.id,
    )
    blast.local_time = False


def _refuse_to_go_on(session: TenantSession, blast: Blast) -> None:
    if blast.expires_at is not None and blast.expires_at <= utc_now():
        raise Conflict("The offer of this blast is over.", code="expired")
    number = session.get(WhatsappNumber, blast.number_id)
    if number is not None and number.paused_at is not None:
        raise Conflict(
            f"The WhatsApp number is paused: {number.paused_reason or 'look in Settings'}",
            code="number_paused",
        )
    names = [blast.template_name, *([blast.variant_b["template_name"]] if blast.variant_b else [])]
    languages = [str(one["language"]) for one in blast.languages] or [blast.template_language]
    bad = session.row(
        "SELECT name, language, status FROM message_templates WHERE waba_id = :waba AND name = ANY(:names)"
        " AND language = ANY(:languages) AND status <> 'APPROVED' LIMIT 1",
        waba=number.waba_id if number else "",
        names=names,
        languages=languages,
    )
    if bad is not None:
        raise Conflict(
            f"The template {bad['name']} ({bad['language']}) is {bad['status'].lower()} at WhatsApp.",
            code="template_not_approved",
        )


def _cancel(session: TenantSession, blast: Blast) -> int:
    blast.status = BlastStatus.CANCELLED
    blast.paused_reason, blast.paused_words = None, ""
    blast.finished_at = blast.updated_at = utc_now()
    session.flush()
    return cancel_messages(session, blast.id, CANCELLED)


def cancel_messages(session: TenantSession, blast_id: UUID, reason: str) -> int:
    """What has not left a blast yet never will; how many messages that were."""
    cancelled = session.run(
        "UPDATE messages SET state = 'cancelled', reason = :reason WHERE blast_id = :blast AND state = 'queued'",
        reason=reason,
        blast=blast_id,
    )
    session.run(
        "UPDATE messages SET retry_at = NULL WHERE blast_id = :blast AND retry_at IS NOT NULL", blast=blast_id
    )
    return cancelled


def _tell(session: TenantSession, blast: Blast, kind: ActivityType, words: str, by: str) -> None:
    activity.log(
        session,
        session.client_id,
        kind,
        f"Blast {blast.template_name} {words}",
        agent=by,
        refs={"blast_id": str(blast.id)},
    )
    publish(session, session.client_id, "blast.changed", blast_id=blast.id, campaign_id=blast.campaign_id)
