"""The words of a voice note, written down by a model some seconds after it came: from here on they are her words."""

from dataclasses import replace
from uuid import UUID

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Conversation, Lead, Message
from revive_app.providers.whatsapp.inbound import read_message
from revive_app.services import people
from revive_app.services.ingest import messages, safety_steps, threads
from revive_app.services.ingest.arrival import Arrival


def take_words(session: TenantSession, message_id: UUID, text: str) -> bool:
    """Let a transcript take effect as if it had been typed: STOP said aloud is STOP. Once; False when it had already."""
    row = session.row("SELECT contact_id, conversation_id FROM messages WHERE id = :id", id=message_id)
    if row is None:
        return False
    contact = people.get_contact(session, row["contact_id"], lock=True)
    conversation = session.exec(
        select(Conversation)
        .where(col(Conversation.id) == row["conversation_id"])
        .with_for_update(key_share=True)
    ).one()
    message = session.get_one(Message, message_id)
    if message.content:
        return False
    message.content = text
    message.message_metadata = {**message.message_metadata, "transcribed": True}
    # An answer somebody is writing now does not know these words.
    conversation.inbound_count += 1
    if conversation.last_message_at == message.happened_at:
        conversation.last_message_text = threads.preview(message)
    arrival = Arrival(
        shop=session.exec(select(Client).where(col(Client.id) == session.client_id)).one(),
        person=people.Recognised(contact, is_new=False),
        conversation=conversation,
        voice=_voice(session, message),
        message=message,
        inbound=replace(read_message({"message": message.payload}), text=text),
    )
    session.flush()
    threads.tell_watchers(session, conversation, message)
    if not safety_steps.stop_if_unwelcome(session, arrival):
        messages.go_on(session, arrival)
    return True


def _voice(session: TenantSession, message: Message) -> threads.Voice | None:
    """The lead and campaign the message was taken for."""
    lead = (
        session.get(Lead, message.lead_id, with_for_update={"key_share": True}) if message.lead_id else None
    )
    campaign = session.get(Campaign, lead.campaign_id) if lead is not None else None
    return threads.Voice(lead, campaign) if lead is not None and campaign is not None else None
