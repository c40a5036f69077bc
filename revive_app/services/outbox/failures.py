"""What each of Meta's error codes asks for, whether it came as an answer or days later as a status.

The table of codes is `providers.whatsapp.errors`; this carries its actions out.
"""

import logging
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import Session, SystemSession, TenantSession
from revive_app.providers.whatsapp.errors import ErrorAction, ErrorRule, rule_for
from revive_app.providers.whatsapp.protocol import Refused
from revive_app.providers.whatsapp.statuses import StatusError
from revive_app.services import activity, consent, people, shops
from revive_app.services.outbox.claim import Claimed
from revive_app.vocabulary import ActivityType, ConsentScope, ConsentSource

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 8
LONGEST_BACKOFF = timedelta(minutes=15)
# Meta's per-person cap: not before a day has passed, and for a week at most.
NEXT_DAY = timedelta(hours=24)
LAST_DAY = timedelta(days=7)


def record_refusal(
    session: TenantSession, number_id: UUID, message: Claimed, refused: Refused, now: datetime
) -> None:
    """Meta said no to the call itself."""
    rule = rule_for(refused.code, http_status=refused.http_status, details=refused.details)
    match rule.action:
        case ErrorAction.RETRY:
            _retry_later(session, number_id, message, refused, rule, now)
        case ErrorAction.RETRY_NEXT_DAY:
            _retry_next_day(session, message, refused, rule, now)
        case ErrorAction.PAUSE_NUMBER:
            shops.pause_number(session, number_id, f"{rule.words} ({refused.code})")
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
            shops.pause_number(session, row["number_id"], f"{rule.words} ({error.code})")


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
    _requeue(session, message, now + pause, reason="retry", code=refused.code, title=rule.words)


def _retry_next_day(
    session: Session, message: Claimed, refused: Refused, rule: ErrorRule, now: datetime
) -> None:
    row = session.row("SELECT created_at, expires_at FROM messages WHERE id = :id", id=message.id)
    again = now + NEXT_DAY
    if (
        row is None
        or again > row["created_at"] + LAST_DAY
        or (row["expires_at"] and again > row["expires_at"])
    ):
        _fail(session, message.id, refused.code, rule, refused.details)
        return
    _requeue(session, message, again, reason="retry_next_day", code=refused.code, title=rule.words)


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
    session.run(
        "UPDATE messages SET state = 'failed', failed_at = coalesce(failed_at, now()), lease_until = NULL,"
        " reason = 'refused', error_code = :code, error_title = :title,"
        " metadata = metadata || jsonb_build_object('error_details', CAST(:details AS text))"
        " WHERE id = :id AND state NOT IN ('delivered', 'read', 'played')",
        id=message_id,
        code=code,
        title=rule.words,
        details=details[:500],
    )
    row = session.row("SELECT client_id FROM messages WHERE id = :id", id=message_id)
    if row is not None:
        _tell(session, row["client_id"], message_id, f"{rule.words} ({code})")


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
        session.run(_STOP_TEMPLATE, id=message_id)


_STOP_TEMPLATE = """
UPDATE message_templates template SET status = 'PAUSED', synced_at = now()
FROM messages message JOIN whatsapp_numbers number ON number.id = message.number_id
WHERE message.id = :id AND template.client_id = message.client_id AND template.waba_id = number.waba_id
  AND template.name = message.payload->'template'->>'name'
  AND template.language = message.payload->'template'->'language'->>'code'
  AND template.status = 'APPROVED'
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
        "SELECT message.conversation_id, message.lead_id, contact.first_name FROM messages message"
        " JOIN contacts contact ON contact.id = message.contact_id WHERE message.id = :id",
        id=message_id,
    )
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
