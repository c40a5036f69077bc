"""What a dead sender left behind: a lease that ended without an answer means unknown, never again queued."""

from datetime import timedelta
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.live.publish import publish
from revive_app.services.outbox import setbacks

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
        rows = session.rows(
            "UPDATE messages SET state = 'failed', failed_at = now(), reason = 'unconfirmed',"
            " error_title = 'WhatsApp never confirmed this message'"
            " WHERE state = 'unknown' AND sending_at < :before RETURNING id, client_id",
            before=utc_now() - UNCONFIRMED_AFTER,
        )
        for row in rows:
            setbacks.tell(session, row["client_id"], row["id"], "WhatsApp never confirmed this message")
    return len(rows)


def numbers_with_ready_messages() -> list[UUID]:
    """The numbers that have something to look at now: messages of conversations, or a blast that may go on."""
    with system_session() as session:
        rows = session.rows(_READY)
    return [row["number_id"] for row in rows]


_READY = """
SELECT DISTINCT number_id FROM messages WHERE state = 'queued' AND blast_id IS NULL AND not_before <= now()
UNION
SELECT blast.number_id FROM blasts blast
JOIN campaigns campaign ON campaign.id = blast.campaign_id
JOIN whatsapp_numbers number ON number.id = blast.number_id
JOIN clients client ON client.id = blast.client_id
WHERE blast.status = 'running' AND campaign.status = 'active' AND number.paused_at IS NULL
  AND client.sending_confirmed_epoch >= (SELECT epoch FROM deployment WHERE id = 1)
  AND (blast.hold_until IS NULL OR blast.hold_until <= now())
  AND EXISTS (SELECT FROM messages WHERE messages.blast_id = blast.id AND messages.state = 'queued'
              AND messages.not_before <= now())
LIMIT 1000
"""
