"""What a blast led to: an answer, an opt-out or a sale belongs to the last message of a blast the person got before.

An answer or opt-out is a row of its own, not a column of the message: whoever takes in a customer's words holds her
thread, and whoever takes in statuses holds messages and goes on to threads. Neither may wait for the other.
"""

from datetime import timedelta
from uuid import UUID

from revive_app.db import TenantSession
from revive_app.vocabulary import OutcomeKind

# What comes later than this has other causes.
ANSWERED_WITHIN = timedelta(days=7)
WON_WITHIN = timedelta(days=30)

# Whether what a lead bought is this message's doing. An earlier blast that reached her gives way to a later one.
SOLD = f"""
lead.client_id = blast.client_id AND lead.status = 'won' AND lead.campaign_id = blast.campaign_id
AND lead.status_changed_at >= message.accepted_at AND lead.status_changed_at < message.accepted_at + interval '{WON_WITHIN.days} days'
AND NOT EXISTS (
    SELECT FROM messages later
    WHERE later.client_id = lead.client_id AND later.lead_id = lead.id AND later.blast_id IS NOT NULL
      AND later.accepted_at > message.accepted_at AND later.accepted_at <= lead.status_changed_at
)
"""


def note_reply(session: TenantSession, contact_id: UUID) -> None:
    """She wrote: the last blast she got has been answered. Only the first answer counts."""
    _note(session, contact_id, OutcomeKind.REPLIED)


def note_opt_out(session: TenantSession, contact_id: UUID) -> None:
    """She wants no more: the last blast she got is what she had enough of."""
    _note(session, contact_id, OutcomeKind.OPTED_OUT)


def _note(session: TenantSession, contact_id: UUID, kind: OutcomeKind) -> None:
    session.run(_NOTE, client=session.client_id, contact=contact_id, kind=kind)


_NOTE = f"""
INSERT INTO blast_outcomes (message_id, kind, blast_id, client_id, variant)
SELECT id, :kind, blast_id, client_id, coalesce(variant, '') FROM messages
WHERE client_id = :client AND contact_id = :contact AND blast_id IS NOT NULL
  AND sending_at > now() - interval '{ANSWERED_WITHIN.days} days' AND state NOT IN ('queued', 'cancelled', 'skipped')
ORDER BY sending_at DESC LIMIT 1
ON CONFLICT DO NOTHING
"""
