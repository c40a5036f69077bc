"""What Meta answered, written down in one transaction a batch.

A status webhook may have been faster than the answer: a message that is already further stays there.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from revive_app import jobs
from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.live.publish import publish
from revive_app.providers.whatsapp.protocol import Accepted, Refused, SendOutcome, Unanswered, Unreached
from revive_app.services import activity
from revive_app.services.outbox import failures, unanswered
from revive_app.services.outbox.claim import Claimed
from revive_app.services.outbox.setbacks import SMALL_BLAST
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
                    unanswered.try_again(session, result.message, reason, now)
                case Unanswered(reason):
                    unanswered.record_unknown(session, result.message, reason)
                case Accepted():
                    pass
        _tell_watchers(session, number.client_id, results)
        jobs.send_after(session, number.id)


def _tell_watchers(session: TenantSession, client_id: UUID, results: list[Result]) -> None:
    """Conversations one by one; of a blast only that it has moved."""
    for blast_id in {result.message.blast_id for result in results}:
        if blast_id is not None:
            publish(session, client_id, "blast.changed", blast_id=blast_id)
            publish(session, client_id, "message.changed", blast_id=blast_id)
    for result in results:
        if result.message.blast_id is None:
            publish(session, client_id, "message.changed", conversation_id=result.message.conversation_id)


def _record_accepted(session: TenantSession, results: list[Result], now: datetime) -> None:
    if not results:
        return
    taken = [(result.message, result.outcome) for result in results if isinstance(result.outcome, Accepted)]
    ids = [message.id for message, _ in taken]
    session.run(
        _ACCEPT,
        ids=ids,
        wamids=[outcome.wamid for _, outcome in taken],
        facts=[json.dumps({"held": True} if outcome.held else {}) for _, outcome in taken],
        now=now,
    )
    session.run(_NOTE_IN_THREAD, ids=ids, now=now)
    for line in session.rows(_ACCEPTED_LINES, ids=ids, most=SMALL_BLAST):
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
    session.run(_FIRST_CONTACT, ids=ids)


_ACCEPT = """
UPDATE messages SET
    state = CASE WHEN state IN ('sending', 'unknown', 'queued') THEN 'accepted' ELSE state END,
    -- Meta's id holds the number in disguise: nobody's message does without
    wamid = CASE WHEN metadata ? 'erased' THEN NULL ELSE coalesce(messages.wamid, answer.wamid) END,
    accepted_at = coalesce(accepted_at, :now), lease_until = NULL,
    reason = NULL, error_code = NULL, error_title = NULL, metadata = metadata || CAST(answer.facts AS jsonb)
FROM unnest(CAST(:ids AS uuid[]), CAST(:wamids AS text[]), CAST(:facts AS text[])) AS answer (id, wamid, facts)
WHERE messages.id = answer.id
"""

# The thread shows our latest words; a campaign that wrote is the one that answers from now on. Two messages of
# one thread are never on their way at once, so each thread is here once.
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
WHERE thread.id = message.conversation_id AND message.id = ANY(:ids)
"""

# A line for each message of a conversation or a small blast; large ones are told of as they go on.
_ACCEPTED_LINES = """
SELECT message.id, message.client_id, message.conversation_id, message.lead_id, message.sender, message.content,
       message.message_type, contact.first_name
FROM messages message JOIN contacts contact ON contact.id = message.contact_id
LEFT JOIN blasts blast ON blast.id = message.blast_id
WHERE message.id = ANY(:ids) AND coalesce(blast.audience_count, 0) <= :most
ORDER BY message.id
"""

# By their ids: nobody may be tempted to look through all new leads, who are a hundred thousand when a blast begins.
_FIRST_CONTACT = """
UPDATE leads SET status = 'contacted', version = version + 1, updated_at = now()
WHERE id = ANY(ARRAY(
    SELECT lead_id FROM messages WHERE id = ANY(:ids) AND sender IN ('agent', 'human', 'blast', 'followup')
)) AND (status = 'new') IS TRUE AND status_set_by <> 'human'
"""
