"""What a dead sender left behind: a lease that ended without an answer means unknown, never again queued."""

from datetime import timedelta
from uuid import UUID

from revive_app.db import system_session
from revive_app.live.publish import publish
from revive_app.services.outbox.failures import fail_unconfirmed

UNCONFIRMED_AFTER = timedelta(hours=24)


def expire_leases() -> int:
    """Messages whose sender died or hangs become unknown. Returns how many."""
    with system_session() as session:
        rows = session.rows(
            "UPDATE messages SET state = 'unknown', reason = 'lease_expired', lease_until = NULL"
            " WHERE id IN (SELECT id FROM messages WHERE state = 'sending' AND lease_until < now()"
            " ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED)"
            " RETURNING client_id, conversation_id"
        )
        for row in rows:
            publish(session, row["client_id"], "message.changed", conversation_id=row["conversation_id"])
    return len(rows)


def give_up_unknown() -> int:
    """Sends that stayed unknown for a day become failed: unconfirmed. Returns how many."""
    with system_session() as session:
        return fail_unconfirmed(session, older_than=UNCONFIRMED_AFTER)


def numbers_with_ready_messages() -> list[UUID]:
    """The numbers that have something to look at now."""
    with system_session() as session:
        rows = session.rows(
            "SELECT DISTINCT number_id FROM messages WHERE state = 'queued' AND not_before <= now() LIMIT 1000"
        )
    return [row["number_id"] for row in rows]
