"""The thread a message belongs to, and the lead whose campaign speaks in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.live.publish import publish
from revive_app.models import Campaign, Contact, Conversation, Lead, Message, WhatsappNumber
from revive_app.models.base import new_id
from revive_app.providers.whatsapp.inbound import InboundMessage
from revive_app.services import activity, people
from revive_app.vocabulary import ActivityType, Direction

# Meta repeats for seven days at most: a timestamp older than that, or from the future, is not one.
OLDEST_TIMESTAMP = timedelta(days=8)
CLOCK_SKEW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a thread: a lead and its campaign."""

    lead: Lead
    campaign: Campaign


def open_thread(session: TenantSession, number: WhatsappNumber, contact: Contact) -> Conversation:
    """The one thread of this person with this number, locked; made when it is the first time."""
    query = (
        select(Conversation)
        .where(col(Conversation.number_id) == number.id, col(Conversation.contact_id) == contact.id)
        .with_for_update(key_share=True)
    )
    conversation = session.exec(query).first()
    if conversation is None:
        session.connection().execute(
            insert(Conversation)
            .values(id=new_id(), client_id=session.client_id, number_id=number.id, contact_id=contact.id)
            .on_conflict_do_nothing()
        )
        conversation = session.exec(query).one()
    return conversation


def store_once(session: TenantSession, message: Message) -> bool:
    """Store the message, unless this number has one of that id already."""
    known = (
        select(Message.id).where(
            col(Message.number_id) == message.number_id, col(Message.wamid) == message.wamid
        )
        if message.wamid
        else None
    )
    if known is not None and session.exec(known).first() is not None:
        return False
    session.add(message)
    session.flush()
    return True


def choose_voice(
    session: TenantSession, conversation: Conversation, contact: Contact, inbound: InboundMessage
) -> Voice | None:
    """The campaign that answers: of the message replied to, of this thread, that wrote last, or the default one."""
    lead_id = (
        _lead_of_quoted(session, conversation, inbound.reply_to)
        or conversation.lead_id
        or _lead_last_written_to(session, contact.id)
    )
    lead = session.get(Lead, lead_id, with_for_update={"key_share": True}) if lead_id else None
    if lead is not None:
        return Voice(lead, session.exec(select(Campaign).where(col(Campaign.id) == lead.campaign_id)).one())
    campaign = session.exec(select(Campaign).where(col(Campaign.is_default))).first()
    return Voice(_enrol(session, campaign, contact), campaign) if campaign else None


def _lead_of_quoted(session: TenantSession, conversation: Conversation, wamid: str | None) -> UUID | None:
    if wamid is None:
        return None
    row = session.row(
        "SELECT lead_id FROM messages WHERE number_id = :number AND wamid = :wamid AND direction = 'outbound'",
        number=conversation.number_id,
        wamid=wamid,
    )
    return row["lead_id"] if row else None


def _lead_last_written_to(session: TenantSession, contact_id: UUID) -> UUID | None:
    row = session.row(
        "SELECT message.lead_id FROM messages message JOIN campaigns campaign ON campaign.id = message.campaign_id"
        " WHERE message.contact_id = :contact AND message.direction = 'outbound' AND message.lead_id IS NOT NULL"
        " AND message.sender IN ('blast', 'followup') AND message.accepted_at IS NOT NULL"
        " AND campaign.status <> 'archived' ORDER BY message.created_at DESC LIMIT 1",
        contact=contact_id,
    )
    return row["lead_id"] if row else None


def _enrol(session: TenantSession, campaign: Campaign, contact: Contact) -> Lead:
    """The person's place in a campaign, made when she has none."""
    session.connection().execute(
        insert(Lead)
        .values(id=new_id(), client_id=session.client_id, campaign_id=campaign.id, contact_id=contact.id)
        .on_conflict_do_nothing()
    )
    query = select(Lead).where(col(Lead.campaign_id) == campaign.id, col(Lead.contact_id) == contact.id)
    return session.exec(query.with_for_update(key_share=True)).one()


def follow_identity_change(session: TenantSession, inbound: InboundMessage) -> str | None:
    """WhatsApp says a person has a new number or user id: the record goes with her."""
    system = inbound.system
    if system is None or (system.new_phone is None and system.new_user_id is None):
        return "nothing to change"
    contact = people.change_identity(
        session,
        before=people.Identity(inbound.phone, system.previous_user_id or inbound.user_id),
        after=people.Identity(system.new_phone, system.new_user_id),
    )
    if contact is None:
        return "nobody is known by that number"
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        "Changed their WhatsApp number",
        agent=contact.first_name or "Customer",
        refs={"contact_id": str(contact.id)},
    )
    return None


def mark_changed(session: TenantSession, number: WhatsappNumber, inbound: InboundMessage) -> str | None:
    """The customer edited or took back a message of hers: the thread shows that, and keeps what was said."""
    original = inbound.edits or inbound.revokes
    mark = "edited" if inbound.edits else "revoked"
    changed = session.run(
        "UPDATE messages SET metadata = metadata || jsonb_build_object(CAST(:mark AS text), true, 'new_text', CAST(:text AS text))"
        " WHERE number_id = :number AND wamid = :wamid AND direction = 'inbound'",
        mark=mark,
        text=inbound.text,
        number=number.id,
        wamid=original,
    )
    return None if changed else "the original message is not known"


def tell_watchers(session: TenantSession, conversation: Conversation, message: Message) -> None:
    """Open pages refresh this thread."""
    kind = "message.received" if message.direction is Direction.INBOUND else "message.changed"
    publish(
        session,
        session.client_id,
        kind,
        conversation_id=conversation.id,
        message_id=message.id,
        contact_id=message.contact_id,
    )


def note_last(conversation: Conversation, message: Message) -> None:
    """The list of threads shows this message, unless a later one is known."""
    if conversation.last_message_at is None or message.happened_at >= conversation.last_message_at:
        conversation.last_message_at = message.happened_at
        conversation.last_message_text = preview(message)
        conversation.last_message_direction = message.direction


def preview(message: Message) -> str:
    """The line a list shows of a message."""
    return (message.content or f"[{message.message_type}]")[:200]


def believable(claimed: datetime | None, received_at: datetime) -> datetime:
    """When the person wrote: Meta's timestamp, unless it cannot be true."""
    if claimed is None or not received_at - OLDEST_TIMESTAMP <= claimed <= received_at + CLOCK_SKEW:
        return received_at
    return min(claimed, received_at)
