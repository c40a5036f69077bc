"""What each of Meta's error codes asks for, whether it came as an answer or days later as a status.

The table of codes is `providers.whatsapp.errors`; this carries its actions out.
"""

import random
from datetime import datetime, timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import Session, TenantSession
from revive_app.providers.whatsapp.errors import ErrorAction, ErrorRule, rule_for
from revive_app.providers.whatsapp.protocol import Refused
from revive_app.providers.whatsapp.statuses import StatusError
from revive_app.rules import pacing
from revive_app.services import shops
from revive_app.services.blasts import steering
from revive_app.services.outbox import consequences
from revive_app.services.outbox.claim import Claimed
from revive_app.services.outbox.setbacks import MOST_ATTEMPTS, requeue, tell
from revive_app.services.outbox.tomorrow import MOST_DAYS, NEXT_DAY, RETRY_NEXT_DAY

# Meta's code that means more than its row in the table.
TOO_FAST = 130429

# So that what failed together does not come back together.
_JITTER = 0.25


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
            requeue(session, message, now, reason="number_paused", counts=False)
            tell(session, message.client_id, message.id, f"Sending paused: {rule.words} ({refused.code})")
        case _:
            _fail(session, message.id, refused.code, rule, refused.details)
            consequences.follow(session, message.id, rule)


def record_late_failure(session: TenantSession, message_id: UUID, error: StatusError) -> None:
    """Meta accepted the message and failed it afterwards. The state is set already; this is the rest."""
    rule = rule_for(error.code, details=error.details)
    _fail(session, message_id, error.code, rule, error.details)
    consequences.follow(session, message_id, rule)
    if rule.action is ErrorAction.PAUSE_NUMBER:
        row = session.row("SELECT number_id FROM messages WHERE id = :id", id=message_id)
        if row is not None:
            _pause_number(session, row["number_id"], rule, error.code)


def _pause_number(session: TenantSession, number_id: UUID, rule: ErrorRule, code: int | None) -> None:
    """Nothing more from this number; its blasts stop and say why, and wait for a person."""
    words = f"{rule.words} ({code})"
    shops.pause_number(session, number_id, words)
    steering.stop_those_of_number(session, number_id, "number_paused", words)


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
    requeue(session, message, now + pause, reason="retry", code=refused.code, title=rule.words)


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
        tell(session, row["client_id"], message_id, f"{rule.words} ({code})")
