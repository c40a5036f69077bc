"""What Meta answered, written down in one transaction a batch.

A status webhook may have been faster than the answer: a message that is already further stays there.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.protocol import Accepted, Refused, SendOutcome, Unanswered, Unreached
from revive_app.services import activity
from revive_app.services.outbox import failures
from revive_app.services.outbox.claim import Claimed
from revive_app.services.shops import SendingNumber
from revive_app.vocabulary import ActivityType


@dataclass(frozen=True, slots=True)
class Result:
    """One call and how it ended."""

    message: Claimed
    outcome: SendOutcome


def record(number: SendingNumber, results: list[Result]) -> None:
    """Write down how these calls ended, and what follows from it."""
    now = utc_now()
    with tenant_session(number.client_id) as session:
        # Locked in id order first, so that this and the status batches never wait for each other in a circle.
        session.rows(
            "SELECT id FROM messages WHERE id = ANY(:ids) ORDER BY id FOR NO KEY UPDATE",
            ids=[result.message.id for result in results],
        )
        accepted = [result for result in results if isinstance(result.outcome, Accepted)]
        _record_accepted(session, accepted, now)
        for result in results:
            match result.outcome:
                case Refused() as refused:
                    failures.record_refusal(session, number.id, result.message, refused, now)
                case Unreached(reason):
                    failures.try_again(session, result.message, reason, now)
                case Unanswered(reason):
                    failures.record_unknown(session, result.message, reason)
                case Accepted():
                    pass
        for result in results:
            publish(
                session,
                result.message.client_id,
                "message.changed",
                conversation_id=result.message.conversation_id,
            )
        jobs.send_after(session, number.id)


def _record_accepted(session: TenantSession, results: list[Result], now: datetime) -> None:
    if not results:
        return
    rows: list[dict[str, Any]] = []
    for result in results:
        assert isinstance(result.outcome, Accepted)
        facts = {"held": True} if result.outcome.held else {}
        rows.append(
            {
                "id": result.message.id,
                "conversation": result.message.conversation_id,
                "wamid": result.outcome.wamid,
                "now": now,
                "facts": json.dumps(facts),
            }
        )
    session.connection().execute(sa.text(_ACCEPT), rows)
    session.connection().execute(sa.text(_NOTE_IN_THREAD), rows)
    lines = session.rows(_ACCEPTED_LINES, ids=[row["id"] for row in rows])
    for line in lines:
        activity.log(
            session,
            line["client_id"],
            ActivityType.OUTBOUND,
            line["content"] or f"[{line['message_type']}]",
            agent=line["first_name"] or "Customer",
            conversation_id=line["conversation_id"],
            lead_id=line["lead_id"],
            message_id=line["id"],
            refs={"sender": line["sender"]},
        )
    session.run(_FIRST_CONTACT, ids=[row["id"] for row in rows])


_ACCEPT = """
UPDATE messages SET
    state = CASE WHEN state IN ('sending', 'unknown', 'queued') THEN 'accepted' ELSE state END,
    wamid = coalesce(wamid, :wamid), accepted_at = coalesce(accepted_at, :now), lease_until = NULL,
    reason = NULL, metadata = metadata || CAST(:facts AS jsonb)
WHERE id = :id
"""

# The thread shows our latest words; a campaign that wrote is the one that answers from now on.
_NOTE_IN_THREAD = """
UPDATE conversations thread SET
    last_outbound_at = :now,
    last_message_at = :now,
    last_message_text = left(CASE WHEN message.content = '' THEN '[' || message.message_type || ']'
                             ELSE message.content END, 200),
    last_message_direction = 'outbound',
    lead_id = CASE WHEN message.sender IN ('blast', 'followup') THEN coalesce(message.lead_id, thread.lead_id)
              ELSE thread.lead_id END,
    version = thread.version + 1,
    updated_at = :now
FROM messages message
WHERE thread.id = :conversation AND message.id = :id
"""

_ACCEPTED_LINES = """
SELECT message.id, message.client_id, message.conversation_id, message.lead_id, message.sender, message.content,
       message.message_type, contact.first_name
FROM messages message JOIN contacts contact ON contact.id = message.contact_id
WHERE message.id = ANY(:ids) ORDER BY message.id
"""

_FIRST_CONTACT = """
UPDATE leads SET status = 'contacted', version = version + 1, updated_at = now()
WHERE status = 'new' AND status_set_by <> 'human'
  AND id IN (SELECT lead_id FROM messages WHERE id = ANY(:ids) AND sender IN ('agent', 'human', 'blast', 'followup'))
"""
