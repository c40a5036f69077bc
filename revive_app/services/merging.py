"""Two records of one person become one. Called inside the transaction that found it out."""

from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Contact
from revive_app.vocabulary import MarketingConsent

_MOVED_WITH_CONTACT = ("messages", "orders", "appointments", "consent_events", "staff_tasks")

_STRICTEST_FIRST = (MarketingConsent.WITHDRAWN, MarketingConsent.GRANTED, MarketingConsent.UNKNOWN)


def merge(session: TenantSession, *, keep: Contact, absorb: Contact) -> None:
    """Move everything of `absorb` to `keep` and delete `absorb`. Both rows are locked by the caller."""
    absorbed = absorb.id
    _merge_leads(session, keep.id, absorbed)
    _merge_conversations(session, keep.id, absorbed)
    for table in _MOVED_WITH_CONTACT:
        session.run(
            f"UPDATE {table} SET contact_id = :keep WHERE contact_id = :absorbed",
            keep=keep.id,
            absorbed=absorbed,
        )
    phone, user_id = absorb.phone, absorb.wa_user_id
    _take_over_facts(keep, absorb)
    # The unique keys must be free before the survivor takes them.
    session.delete(absorb)
    session.flush()
    keep.phone = keep.phone or phone
    keep.wa_user_id = keep.wa_user_id or user_id
    keep.updated_at = utc_now()
    session.flush()


def _take_over_facts(keep: Contact, absorb: Contact) -> None:
    for name in ("username", "email", "city", "interest", "birthday", "anniversary", "language", "timezone"):
        if getattr(keep, name) is None:
            setattr(keep, name, getattr(absorb, name))
    keep.first_name = keep.first_name or absorb.first_name
    keep.last_name = keep.last_name or absorb.last_name
    keep.dnd_at = keep.dnd_at or absorb.dnd_at
    keep.dnd_reason = keep.dnd_reason or absorb.dnd_reason
    keep.marketing_consent = min(keep.marketing_consent, absorb.marketing_consent, key=_STRICTEST_FIRST.index)


def _merge_leads(session: TenantSession, keep: UUID, absorbed: UUID) -> None:
    """A campaign holds a person once: where both were in it, the further one stays."""
    pairs = session.rows(_LEAD_PAIRS, keep=keep, absorbed=absorbed)
    for pair in pairs:
        _move_lead_children(session, pair["loser"], pair["winner"])
        session.run("DELETE FROM leads WHERE id = :loser", loser=pair["loser"])
    session.run(
        "UPDATE leads SET contact_id = :keep, version = version + 1, updated_at = now() WHERE contact_id = :absorbed",
        keep=keep,
        absorbed=absorbed,
    )


_LEAD_PAIRS = """
SELECT CASE WHEN array_position(:order, theirs.status::text) > array_position(:order, ours.status::text)
            THEN ours.id ELSE theirs.id END AS loser,
       CASE WHEN array_position(:order, theirs.status::text) > array_position(:order, ours.status::text)
            THEN theirs.id ELSE ours.id END AS winner
FROM leads ours JOIN leads theirs ON theirs.campaign_id = ours.campaign_id
WHERE ours.contact_id = :keep AND theirs.contact_id = :absorbed
FOR UPDATE
""".replace(":order", "ARRAY['new', 'contacted', 'interest', 'negotiating', 'won', 'dnd']")


def _move_lead_children(session: TenantSession, loser: UUID, winner: UUID) -> None:
    session.run(
        # One blast writes to a lead once; where it wrote to both, the older record keeps its own line.
        "UPDATE messages SET lead_id = :winner WHERE lead_id = :loser AND (blast_id IS NULL OR NOT EXISTS ("
        " SELECT FROM messages twin WHERE twin.lead_id = :winner AND twin.blast_id = messages.blast_id))",
        winner=winner,
        loser=loser,
    )
    for table in ("orders", "appointments", "scheduled_tasks", "conversations"):
        session.run(
            f"UPDATE {table} SET lead_id = :winner WHERE lead_id = :loser", winner=winner, loser=loser
        )


def _merge_conversations(session: TenantSession, keep: UUID, absorbed: UUID) -> None:
    """Two threads with one number become one thread; its window and its unread count are those of both."""
    pairs = session.rows(
        "SELECT ours.id AS winner, theirs.id AS loser FROM conversations ours"
        " JOIN conversations theirs ON theirs.number_id = ours.number_id"
        " WHERE ours.contact_id = :keep AND theirs.contact_id = :absorbed FOR UPDATE",
        keep=keep,
        absorbed=absorbed,
    )
    for pair in pairs:
        session.run(_JOIN_CONVERSATIONS, winner=pair["winner"], loser=pair["loser"])
        session.run(_CLOSE_DOUBLE_TASKS, winner=pair["winner"], loser=pair["loser"])
        for table in ("messages", "scheduled_tasks", "staff_tasks"):
            session.run(
                f"UPDATE {table} SET conversation_id = :winner WHERE conversation_id = :loser",
                winner=pair["winner"],
                loser=pair["loser"],
            )
        session.run("DELETE FROM conversations WHERE id = :loser", loser=pair["loser"])
    session.run(
        "UPDATE conversations SET contact_id = :keep, version = version + 1, updated_at = now()"
        " WHERE contact_id = :absorbed",
        keep=keep,
        absorbed=absorbed,
    )


# A thread has one open task of a kind.
_CLOSE_DOUBLE_TASKS = """
UPDATE staff_tasks theirs SET status = 'dismissed', closed_at = now(), updated_at = now()
FROM staff_tasks ours
WHERE theirs.conversation_id = :loser AND theirs.status = 'open'
  AND ours.conversation_id = :winner AND ours.status = 'open' AND ours.kind = theirs.kind
"""

_JOIN_CONVERSATIONS = """
UPDATE conversations ours SET
    lead_id = coalesce(ours.lead_id, theirs.lead_id),
    handler = CASE WHEN 'human' IN (ours.handler, theirs.handler) THEN 'human' ELSE 'agent' END,
    assigned_to = coalesce(ours.assigned_to, theirs.assigned_to),
    handoff_note = CASE WHEN ours.handoff_note = '{}' THEN theirs.handoff_note ELSE ours.handoff_note END,
    handed_over_at = coalesce(ours.handed_over_at, theirs.handed_over_at),
    window_expires_at = greatest(ours.window_expires_at, theirs.window_expires_at),
    last_inbound_at = greatest(ours.last_inbound_at, theirs.last_inbound_at),
    last_outbound_at = greatest(ours.last_outbound_at, theirs.last_outbound_at),
    last_message_text = CASE WHEN theirs.last_message_at > ours.last_message_at
                             THEN theirs.last_message_text ELSE ours.last_message_text END,
    last_message_direction = CASE WHEN theirs.last_message_at > ours.last_message_at
                                  THEN theirs.last_message_direction ELSE ours.last_message_direction END,
    last_message_at = greatest(ours.last_message_at, theirs.last_message_at),
    unread_count = ours.unread_count + theirs.unread_count,
    inbound_count = ours.inbound_count + theirs.inbound_count,
    reply_due_at = least(ours.reply_due_at, theirs.reply_due_at),
    waiting_since = least(ours.waiting_since, theirs.waiting_since),
    pair_tat = greatest(ours.pair_tat, theirs.pair_tat),
    version = ours.version + 1,
    updated_at = now()
FROM conversations theirs
WHERE ours.id = :winner AND theirs.id = :loser
"""
