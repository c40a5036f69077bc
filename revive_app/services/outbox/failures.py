"""What each of Meta's error codes asks for, whether it came as an answer or days later as a status.

The table of codes is `providers.whatsapp.errors`; this carries its actions out.
"""

import logging
import random
from datetime import datetime, timedelta
from uuid import UUID

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import Session, SystemSession, TenantSession, system_session
from revive_app.providers.whatsapp.errors import ErrorAction, ErrorRule, rule_for
from revive_app.providers.whatsapp.protocol import Refused
from revive_app.providers.whatsapp.statuses import StatusError
from revive_app.rules import pacing
from revive_app.services import activity, consent, people, shops
from revive_app.services.blasts import steering
from revive_app.services.outbox.claim import Claimed
from revive_app.vocabulary import ActivityType, ConsentScope, ConsentSource

log = logging.getLogger(__name__)

# Meta's codes that mean more than their row in the table.
TOO_FAST = 130429
TEMPLATE_DISABLED = 132016

MOST_ATTEMPTS = 8
LONGEST_BACKOFF = timedelta(minutes=15)
# So that what failed together does not come back together.
_JITTER = 0.25
# Meta's per-person cap: not before a day has passed, and once a day for a week.
NEXT_DAY = timedelta(hours=24)
MOST_DAYS = 6
RETRY_NEXT_DAY = "retry_next_day"
# Blasts up to this size have a line in The Matrix for every message.
SMALL_BLAST = 100


def record_refusal(
    session: TenantSession, number_id: UUID, message: Claimed, refused: Refused, now: datetime
) -> None:
    """Meta said no to the call itself."""
    rule = rule_for(refused.code, http_status=refused.http_status, details=refused.details)
    match rule.action:
        case ErrorAction.RETRY:
            _retry_later(session, number_id, message, refused, rule, now)
        case ErrorAction.PAUSE_NUMBER:
            _pause_number(session, number_id, rule, refused.code)
            _requeue(session, message, now, reason="number_paused", counts=False)
            _tell(session, message.client_id, message.id, f"Sending paused: {rule.words} ({refused.code})")
        case _:
            _fail(session, message.id, refused.code, rule, refused.details)
            _consequences(session, message.id, rule)


def record_late_failure(session: TenantSession, message_id: UUID, error: StatusError) -> None:
    """Meta accepted the message and failed it afterwards. The state is set already; this is the rest."""
    rule = rule_for(error.code, details=error.details)
    _fail(session, message_id, error.code, rule, error.details)
    _consequences(session, message_id, rule)
    if rule.action is ErrorAction.PAUSE_NUMBER:
        row = session.row("SELECT number_id FROM messages WHERE id = :id", id=message_id)
        if row is not None:
            _pause_number(session, row["number_id"], rule, error.code)


def _pause_number(session: TenantSession, number_id: UUID, rule: ErrorRule, code: int | None) -> None:
    """Nothing more from this number; its blasts stop and say why, and wait for a person."""
    words = f"{rule.words} ({code})"
    shops.pause_number(session, number_id, words)
    steering.stop_those_of_number(session, number_id, "number_paused", words)


def try_again(session: Session, message: Claimed, reason: str, now: datetime) -> None:
    """The bytes never left: the same send again, later and later, and in the end not at all."""
    if message.attempts + 1 >= MOST_ATTEMPTS:
        session.run(
            "UPDATE messages SET state = 'failed', failed_at = now(), reason = 'unreachable', error_title = :reason,"
            " lease_until = NULL WHERE id = :id AND state = 'sending'",
            id=message.id,
            reason=reason,
        )
        _tell(
            session, message.client_id, message.id, "WhatsApp could not be reached, the message was given up"
        )
        return
    _requeue(session, message, now + _backoff(message.attempts), reason="unreached")


def record_unknown(session: Session, message: Claimed, reason: str) -> None:
    """The bytes left and no answer came: only a status webhook can tell. Never sent again by itself."""
    session.run(
        "UPDATE messages SET state = 'unknown', reason = :reason, lease_until = NULL"
        " WHERE id = :id AND state = 'sending'",
        id=message.id,
        reason=reason[:200],
    )
    _tell(
        session,
        message.client_id,
        message.id,
        "No answer from WhatsApp; waiting for its report before anything else",
    )


def _retry_later(
    session: Session, number_id: UUID, message: Claimed, refused: Refused, rule: ErrorRule, now: datetime
) -> None:
    attempts = message.attempts + 1
    if attempts >= min(MOST_ATTEMPTS, (rule.attempts or MOST_ATTEMPTS) + 1):
        _fail(session, message.id, refused.code, rule, refused.details)
        return
    pause = rule.pause_after(message.attempts)
    if refused.retry_after is not None:
        pause = max(pause, timedelta(seconds=refused.retry_after))
    if rule.slows_number:
        session.run(
            "UPDATE whatsapp_numbers SET throttled_until = greatest(throttled_until, :until) WHERE id = :id",
            id=number_id,
            until=now + pause,
        )
    if refused.code == TOO_FAST:
        _learn(session, number_id, now)
    pause *= 1 + random.uniform(0, _JITTER)
    _requeue(session, message, now + pause, reason="retry", code=refused.code, title=rule.words)


def _learn(session: Session, number_id: UUID, now: datetime) -> None:
    """The number was too fast: it goes on slower, and gets faster again little by little."""
    row = session.row(
        "SELECT rate_per_second, learned_rate, learned_at FROM whatsapp_numbers WHERE id = :id FOR NO KEY UPDATE",
        id=number_id,
    )
    if row is None:
        return
    known = pacing.Lesson(row["learned_rate"], row["learned_at"]) if row["learned_at"] else None
    lesson = pacing.slow_down(row["rate_per_second"], known, now)
    if lesson is not None:
        session.run(
            "UPDATE whatsapp_numbers SET learned_rate = :rate, learned_at = :at WHERE id = :id",
            id=number_id,
            rate=lesson.rate,
            at=lesson.at,
        )


def _requeue(
    session: Session,
    message: Claimed,
    when: datetime,
    *,
    reason: str,
    code: int | None = None,
    title: str | None = None,
    counts: bool = True,
) -> None:
    session.run(
        "UPDATE messages SET state = 'queued', not_before = :when, lease_until = NULL, reason = :reason,"
        " error_code = :code, error_title = :title, attempts = attempts - :uncounted"
        " WHERE id = :id AND state = 'sending'",
        id=message.id,
        when=when,
        reason=reason,
        code=code,
        title=title,
        uncounted=0 if counts else 1,
    )


def _fail(session: Session, message_id: UUID, code: int | None, rule: ErrorRule, details: str) -> None:
    """It failed; where Meta means "not today", it is tried again tomorrow, inside the offer's validity."""
    again = utc_now() + NEXT_DAY if rule.action is ErrorAction.RETRY_NEXT_DAY else None
    session.run(
        "UPDATE messages SET state = 'failed', failed_at = coalesce(failed_at, now()), lease_until = NULL,"
        " error_code = :code, error_title = :title,"
        " retry_at = CASE WHEN expires_at <= :again OR (metadata->>'next_days')::int >= :most THEN NULL"
        "                 ELSE CAST(:again AS timestamptz) END,"
        " reason = CASE WHEN expires_at <= :again OR (metadata->>'next_days')::int >= :most"
        "                    OR CAST(:again AS timestamptz) IS NULL THEN 'refused' ELSE :next_day END,"
        " metadata = metadata || jsonb_build_object('error_details', CAST(:details AS text))"
        " WHERE id = :id AND state NOT IN ('delivered', 'read', 'played')",
        id=message_id,
        code=code,
        title=rule.words,
        details=details[:500],
        again=again,
        most=MOST_DAYS,
        next_day=RETRY_NEXT_DAY,
    )
    row = session.row("SELECT client_id FROM messages WHERE id = :id", id=message_id)
    if row is not None:
        _tell(session, row["client_id"], message_id, f"{rule.words} ({code})")


def retry_due(*, limit: int = 500) -> int:
    """Those Meta refused yesterday for having had enough: queued again, as a new try. Returns how many."""
    with system_session() as session:
        rows = session.rows(_RETRY, limit=limit, next_day=RETRY_NEXT_DAY)
        session.run(_REOPEN, ids=list({row["blast_id"] for row in rows if row["blast_id"] is not None}))
        for number_id in {row["number_id"] for row in rows}:
            jobs.send_after(session, number_id)
    return len(rows)


# What Meta reports of the earlier try from now on is about that try.
_RETRY = """
UPDATE messages SET state = 'queued', reason = :next_day, retry_at = NULL, not_before = now(), wamid = NULL,
       accepted_at = NULL, sent_at = NULL, failed_at = NULL, attempts = 0,
       metadata = metadata || jsonb_build_object(
           'next_days', coalesce((metadata->>'next_days')::int, 0) + 1,
           'earlier_wamids', coalesce(metadata->'earlier_wamids', '[]') || coalesce(to_jsonb(wamid), '[]'))
WHERE id IN (
    SELECT message.id FROM messages message LEFT JOIN blasts blast ON blast.id = message.blast_id
    WHERE message.retry_at <= now() AND message.state = 'failed'
      AND (message.blast_id IS NULL OR blast.status IN ('running', 'completed'))
    ORDER BY message.retry_at LIMIT :limit FOR UPDATE OF message SKIP LOCKED
)
RETURNING number_id, blast_id
"""
_REOPEN = (
    "UPDATE blasts SET status = 'running', finished_at = NULL WHERE id = ANY(:ids) AND status = 'completed'"
)


def _consequences(session: TenantSession, message_id: UUID, rule: ErrorRule) -> None:
    if rule.action is ErrorAction.OPT_OUT_MARKETING:
        _withdraw_marketing(session, message_id)
    if rule.action is ErrorAction.WINDOW_CLOSED:
        session.run(
            "UPDATE conversations SET window_expires_at = least(window_expires_at, now())"
            " WHERE id = (SELECT conversation_id FROM messages WHERE id = :id)",
            id=message_id,
        )
    if rule.action is ErrorAction.STOP_TEMPLATE:
        _stop_template(session, message_id, rule)
    if rule.action is ErrorAction.UNREACHABLE:
        session.run(
            "UPDATE contacts SET undeliverable_count = least(undeliverable_count + 1, 1000)"
            " WHERE id = (SELECT contact_id FROM messages WHERE id = :id)",
            id=message_id,
        )


def _stop_template(session: TenantSession, message_id: UUID, rule: ErrorRule) -> None:
    """No send of this template can succeed: it is not offered any more, and its blasts stop."""
    row = session.row(_STOP_TEMPLATE, id=message_id)
    if row is not None:
        steering.stop_those_using(
            session,
            waba_id=row["waba_id"],
            name=row["name"],
            language=row["language"],
            reason="template_disabled" if rule.code == TEMPLATE_DISABLED else "template_paused",
            words=rule.words,
        )


_STOP_TEMPLATE = """
UPDATE message_templates template SET status = CASE WHEN message.error_code = 132016 THEN 'DISABLED' ELSE 'PAUSED' END,
       synced_at = now()
FROM messages message JOIN whatsapp_numbers number ON number.id = message.number_id
WHERE message.id = :id AND template.client_id = message.client_id AND template.waba_id = number.waba_id
  AND template.name = message.payload->'template'->>'name'
  AND template.language = message.payload->'template'->'language'->>'code'
  AND template.status = 'APPROVED'
RETURNING template.waba_id, template.name, template.language
"""


def _withdraw_marketing(session: TenantSession, message_id: UUID) -> None:
    row = session.row("SELECT contact_id FROM messages WHERE id = :id", id=message_id)
    if row is None:
        return
    contact = people.get_contact(session, row["contact_id"], lock=True)
    evidence = consent.Evidence(
        source=ConsentSource.META_ERROR, note="Meta error 131050", message_id=message_id
    )
    consent.withdraw(session, contact, ConsentScope.MARKETING, evidence)


def _backoff(attempts: int) -> timedelta:
    return min(LONGEST_BACKOFF, timedelta(seconds=2 * 3**attempts))


def _tell(session: Session, client_id: UUID, message_id: UUID, words: str) -> None:
    row = session.row(
        "SELECT message.conversation_id, message.lead_id, contact.first_name, blast.audience_count"
        " FROM messages message JOIN contacts contact ON contact.id = message.contact_id"
        " LEFT JOIN blasts blast ON blast.id = message.blast_id WHERE message.id = :id",
        id=message_id,
    )
    if row is not None and (row["audience_count"] or 0) > SMALL_BLAST:
        return  # a large blast is told of as a whole
    activity.log(
        session,
        client_id,
        ActivityType.ERROR,
        words,
        agent=(row["first_name"] if row else "") or "Customer",
        conversation_id=row["conversation_id"] if row else None,
        lead_id=row["lead_id"] if row else None,
        message_id=message_id,
    )


def fail_unconfirmed(session: SystemSession, *, older_than: timedelta) -> int:
    """Unknown sends no status ever confirmed: failed, and said so. Returns how many."""
    rows = session.rows(
        "UPDATE messages SET state = 'failed', failed_at = now(), reason = 'unconfirmed',"
        " error_title = 'WhatsApp never confirmed this message'"
        " WHERE state = 'unknown' AND sending_at < :before RETURNING id, client_id",
        before=utc_now() - older_than,
    )
    for row in rows:
        _tell(session, row["client_id"], row["id"], "WhatsApp never confirmed this message")
    return len(rows)
