"""Sends without an answer of Meta's: those that never left are made again, of the others nobody knows."""

from datetime import datetime, timedelta

from revive_app.db import Session
from revive_app.services.outbox.claim import Claimed
from revive_app.services.outbox.setbacks import MOST_ATTEMPTS, requeue, tell

LONGEST_BACKOFF = timedelta(minutes=15)


def try_again(session: Session, message: Claimed, reason: str, now: datetime) -> None:
    """The bytes never left: the same send again, later and later, and in the end not at all."""
    if message.attempts + 1 >= MOST_ATTEMPTS:
        session.run(
            "UPDATE messages SET state = 'failed', failed_at = now(), reason = 'unreachable', error_title = :reason,"
            " lease_until = NULL WHERE id = :id AND state = 'sending'",
            id=message.id,
            reason=reason,
        )
        tell(
            session, message.client_id, message.id, "WhatsApp could not be reached, the message was given up"
        )
        return
    requeue(session, message, now + _backoff(message.attempts), reason="unreached")


def record_unknown(session: Session, message: Claimed, reason: str) -> None:
    """The bytes left and no answer came: only a status webhook can tell. Never sent again by itself."""
    session.run(
        "UPDATE messages SET state = 'unknown', reason = :reason, lease_until = NULL"
        " WHERE id = :id AND state = 'sending'",
        id=message.id,
        reason=reason[:200],
    )
    tell(
        session,
        message.client_id,
        message.id,
        "No answer from WhatsApp; waiting for its report before anything else",
    )


def _backoff(attempts: int) -> timedelta:
    return min(LONGEST_BACKOFF, timedelta(seconds=2 * 3**attempts))
