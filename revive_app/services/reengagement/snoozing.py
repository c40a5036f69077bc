"""A postponement taken in, and taken back by whatever happens before its day."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, ScheduledTask
from revive_app.providers.whatsapp import payloads
from revive_app.rules import later_words, snooze
from revive_app.rules.language import detect
from revive_app.rules.phone import zone_of
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services import activity
from revive_app.services.outbox import drafts
from revive_app.vocabulary import ActivityType, Sender

FOLLOW_UP = "reengagement_msg"


def put_off(
    session: TenantSession,
    text: str,
    *,
    said_at: datetime,
    shop: Client,
    contact: Contact,
    conversation: Conversation,
    lead: Lead,
    campaign: Campaign,
) -> bool:
    """When the message puts the conversation off: set the timer, say so. False when it does not."""
    zone = zone_of(contact.phone, default=ZoneInfo(shop.timezone))
    wish = snooze.read(text, said_at, zone)
    if wish is None:
        return False
    due = snooze.due_at(wish, said_at, zone, vague_days=shop.snooze_default_days)
    # Nobody asked to be woken: what falls into the quiet hours waits for their end.
    due = quiet_until(due, zone=zone, quiet_from=shop.quiet_from, quiet_to=shop.quiet_until) or due
    cancel_followups(session, lead.id, "asked for another day")
    session.add(
        ScheduledTask(
            client_id=session.client_id,
            lead_id=lead.id,
            conversation_id=conversation.id,
            task_type=FOLLOW_UP,
            scheduled_at=due,
            payload={"template_name": campaign.followup_template_name, "event": wish.event},
            why=wish.words or text[:200],
        )
    )
    # The cancelling above was done behind these objects' backs.
    session.refresh(lead)
    session.refresh(conversation)
    lead.snoozed_until = conversation.snoozed_until = due
    lead.version += 1
    lead.updated_at = utc_now()
    local = due.astimezone(zone)
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"Snoozed until {local:%a} {local.day} {local:%b, %H:%M}: “{wish.words or text[:80]}”",
        agent=contact.first_name or "Customer",
        conversation_id=conversation.id,
        lead_id=lead.id,
    )
    _agree(session, text, conversation, lead, local if wish.date is not None else None)
    return True


def _agree(
    session: TenantSession, text: str, conversation: Conversation, lead: Lead, due: datetime | None
) -> None:
    words = later_words.agreed(detect(text), due.date() if due else None)
    draft = drafts.Draft(
        body=payloads.text(words),
        text=words,
        sender=Sender.AGENT,
        campaign_id=lead.campaign_id,
        metadata={"purpose": "snoozed"},
    )
    drafts.queue(session, conversation, draft)


def cancel_followups(session: TenantSession, lead_id: UUID, why: str) -> int:
    """No timer of this lead rings any more, and it sleeps no longer; how many timers there were."""
    row = session.row(_CANCEL, why=why, lead=lead_id, kind=FOLLOW_UP)
    return int(row["cancelled"]) if row else 0


_CANCEL = """
WITH cancelled AS (
    UPDATE scheduled_tasks SET status = 'cancelled', result = :why, updated_at = now()
    WHERE lead_id = :lead AND status = 'pending' AND task_type = :kind RETURNING id
), woken AS (
    UPDATE leads SET snoozed_until = NULL WHERE id = :lead AND snoozed_until IS NOT NULL
), open AS (
    UPDATE conversations SET snoozed_until = NULL WHERE lead_id = :lead AND snoozed_until IS NOT NULL
)
SELECT count(*) AS cancelled FROM cancelled
"""
