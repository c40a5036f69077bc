"""A postponement taken in, and taken back by whatever happens before its day."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, ScheduledTask
from revive_app.providers.whatsapp import payloads
from revive_app.rules import later_words, snooze
from revive_app.rules.callback import call_wanted
from revive_app.rules.language import detect
from revive_app.rules.phone import zone_of_person
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.quiet_hours import quiet_until
from revive_app.rules.snooze import Snooze
from revive_app.rules.told_moments import told_moment
from revive_app.rules.visits import read_wish
from revive_app.rules.visits.bare_time import is_bare_time, leaves_open_what_for
from revive_app.rules.visits.coming import comes_soon
from revive_app.services import activity
from revive_app.services.conversation.said_before import said_before
from revive_app.services.outbox import drafts
from revive_app.vocabulary import ActivityType, Sender

# The kinds of timers there are: see also services.appointments.reminding.
FOLLOW_UP, REMINDER, SEQUENCE_STEP = "reengagement_msg", "reminder", "sequence_step"
# What ends when she answers, buys, comes, leaves, or a colleague takes over.
_WRITES_TO_HER = [FOLLOW_UP, SEQUENCE_STEP]


def put_off(
    session: TenantSession,
    text: str,
    *,
    said_at: datetime,
    message_id: UUID,
    shop: Client,
    contact: Contact,
    conversation: Conversation,
    lead: Lead,
    campaign: Campaign,
) -> bool:
    """When the message puts the conversation off: set the timer, say so. False when it does not, or when the
    campaign's agent does not come back by herself."""
    if not Skills.from_config(campaign.prompt_config).come_back:
        return False
    zone = _zone(contact, shop)
    before = said_before(session, conversation.id, at=said_at, leave_out=message_id)
    if is_bare_time(text) and leaves_open_what_for(text, before.ours):
        return False
    wish = snooze.read(text, said_at, zone)
    if (
        wish is None
        or call_wanted(text, wish, said_at, zone, hers=before.hers)
        or comes_soon(text, said_at, zone)
    ):
        return False
    if _of_a_visit(session, text, conversation, said_at, message_id, zone):
        return False
    postponed = _Postponed(wish, said_at, shop, contact, conversation, lead, campaign)
    due = _set_timer(session, postponed, text)
    _agree(
        session,
        text,
        conversation,
        lead,
        due if wish.date is not None else None,
        said_at.astimezone(zone).date(),
        soon=wish.soon,
    )
    return True


def _of_a_visit(
    session: TenantSession,
    text: str,
    conversation: Conversation,
    said_at: datetime,
    message_id: UUID,
    zone: ZoneInfo,
) -> bool:
    """Whether the time she names is one to come at: the shop had just spoken of a visit."""
    before = said_before(session, conversation.id, at=said_at, leave_out=message_id)
    return before.of_a_visit and snooze.read(text, said_at, zone, of_visit=True) is None


def put_off_as_proposed(
    session: TenantSession,
    words: str,
    *,
    shop: Client,
    contact: Contact,
    conversation: Conversation,
    lead: Lead,
    campaign: Campaign,
) -> str:
    """The model believes she wants to be written to later, in these words of hers: set the timer by what our rules
    read in them, in some weeks where they read nothing. Returns what is said to her; the caller queues it."""
    now = utc_now()
    zone = _zone(contact, shop)
    wish = snooze.read(words, now, zone)
    if wish is None:
        named = read_wish(words, now, zone)
        wish = Snooze(
            date=named.day if named else None,
            part_of_day=named.part if named else None,
            time=named.clock if named else None,
            vague=named is None or named.day is None,
            words=words[:200],
        )
    due = _set_timer(session, _Postponed(wish, now, shop, contact, conversation, lead, campaign), words)
    return later_words.agreed(
        detect(words),
        due.date() if wish.date is not None else None,
        now.astimezone(zone).date(),
        soon=wish.soon,
    )


@dataclass(frozen=True, slots=True)
class _Postponed:
    """What is put off, for whom, and by which wish."""

    wish: Snooze
    said_at: datetime
    shop: Client
    contact: Contact
    conversation: Conversation
    lead: Lead
    campaign: Campaign


def _zone(contact: Contact, shop: Client) -> ZoneInfo:
    return zone_of_person(contact.timezone, contact.phone, default=ZoneInfo(shop.timezone))


def _set_timer(session: TenantSession, postponed: _Postponed, text: str) -> datetime:
    """The follow-up as a row, in place of any before it; when it rings, in her zone."""
    wish, shop, lead, conversation = (
        postponed.wish,
        postponed.shop,
        postponed.lead,
        postponed.conversation,
    )
    zone = _zone(postponed.contact, shop)
    due = snooze.due_at(wish, postponed.said_at, zone, vague_days=shop.snooze_default_days)
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
            payload={"template_name": postponed.campaign.followup_template_name, "event": wish.event},
            why=wish.words or text[:200],
        )
    )
    # The cancelling above was done behind these objects' backs.
    session.refresh(lead)
    session.refresh(conversation)
    lead.snoozed_until = conversation.snoozed_until = due
    lead.version += 1
    lead.updated_at = utc_now()
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"Snoozed until {told_moment(due, ZoneInfo(shop.timezone), hers=zone)}: “{wish.words or text[:80]}”",
        agent=postponed.contact.first_name or "Customer",
        conversation_id=conversation.id,
        lead_id=lead.id,
    )
    return due.astimezone(zone)


def _agree(
    session: TenantSession,
    text: str,
    conversation: Conversation,
    lead: Lead,
    due: datetime | None,
    today: date,
    *,
    soon: bool,
) -> None:
    words = later_words.agreed(detect(text), due.date() if due else None, today, soon=soon)
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
    row = session.row(_CANCEL, why=why, lead=lead_id, kinds=_WRITES_TO_HER)
    return int(row["cancelled"]) if row else 0


_CANCEL = """
WITH cancelled AS (
    UPDATE scheduled_tasks SET status = 'cancelled', result = :why, lease_id = NULL, lease_until = NULL,
        updated_at = now()
    WHERE lead_id = :lead AND status = 'pending' AND task_type = ANY(:kinds) RETURNING id
), woken AS (
    UPDATE leads SET snoozed_until = NULL WHERE id = :lead AND snoozed_until IS NOT NULL
), open AS (
    UPDATE conversations SET snoozed_until = NULL WHERE lead_id = :lead AND snoozed_until IS NOT NULL
)
SELECT count(*) AS cancelled FROM cancelled
"""
