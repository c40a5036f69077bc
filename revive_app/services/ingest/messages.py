"""A customer's message takes effect: who wrote, in which thread, for which lead, and what follows."""

from datetime import datetime, timedelta

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Client, Conversation, Message, WhatsappNumber
from revive_app.providers.whatsapp.inbound import InboundMessage, OrderSent, read_message
from revive_app.rules.buying_signs import stage_of
from revive_app.rules.clean import clean_json
from revive_app.rules.language import Language, detect
from revive_app.rules.lifecycle import stage_after_rule
from revive_app.services import activity, orders, people
from revive_app.services.blasts import attribution
from revive_app.services.ingest import acting, safety_steps, threads
from revive_app.services.ingest.arrival import Arrival
from revive_app.services.ingest.event import Event, Parked
from revive_app.services.media import intake
from revive_app.services.reengagement import cancel_followups, put_off
from revive_app.vocabulary import (
    ActivityType,
    CampaignStatus,
    Direction,
    Handler,
    LeadStatus,
    MessageState,
    Sender,
)

WINDOW = timedelta(hours=24)
# An answer is never put off longer than this, however many bubbles keep coming.
LONGEST_DEBOUNCE = timedelta(seconds=20)
# So long a voice note or a photo may take to be fetched and perceived; then it is answered unheard, unseen.
MEDIA_PATIENCE = timedelta(seconds=12)
_PERCEIVED = frozenset({"audio", "image"})

# Things a person did that are no turn of a conversation.
SILENT_TYPES = frozenset(
    {"reaction", "system", "unsupported", "unknown", "edit", "revoke", "request_welcome"}
)


def take(session: TenantSession, event: Event) -> str | None:
    """Let one inbound message take effect. Returns why it had none, or None. Raises Parked."""
    inbound = read_message(event.payload)
    if inbound.is_group:
        return "group message, kept without effect"
    number = session.get(WhatsappNumber, event.number_id)
    if number is None:
        raise Parked("the number is no longer connected")
    if inbound.system is not None:
        return threads.follow_identity_change(session, inbound)
    if inbound.phone is None and inbound.user_id is None:
        raise Parked("the sender has neither a phone number nor a user id")
    if inbound.edits or inbound.revokes:
        return threads.mark_changed(session, number, inbound)

    arrival = _arrive(session, number, inbound, event)
    if arrival is None:
        return "already known"
    _tell(session, arrival)
    if inbound.media is not None:
        intake.take_in(session, arrival.message, inbound.media)
    if inbound.message_type in SILENT_TYPES:
        return None
    attribution.note_reply(session, arrival.person.contact.id)
    if arrival.lead is not None:
        cancel_followups(session, arrival.lead.id, "she wrote herself")
    if not safety_steps.stop_if_unwelcome(session, arrival):
        go_on(session, arrival)
    return None


def _arrive(
    session: TenantSession, number: WhatsappNumber, inbound: InboundMessage, event: Event
) -> Arrival | None:
    """Store the message with its person, thread and lead. None when this message is here already."""
    person = people.recognise(
        session,
        people.Identity(inbound.phone, inbound.user_id, inbound.profile_name, inbound.username),
    )
    conversation = threads.open_thread(session, number, person.contact)
    happened_at = threads.believable(inbound.happened_at, event.received_at)
    message = Message(
        client_id=session.client_id,
        conversation_id=conversation.id,
        contact_id=person.contact.id,
        number_id=number.id,
        direction=Direction.INBOUND,
        sender=Sender.CUSTOMER,
        message_type=inbound.message_type,
        content=inbound.text,
        payload=clean_json(inbound.raw),
        wamid=inbound.wamid,
        reply_to_wamid=inbound.reply_to,
        state=MessageState.RECEIVED,
        happened_at=happened_at,
    )
    if not threads.store_once(session, message):
        return None
    voice = threads.choose_voice(session, conversation, person.contact, inbound)
    if voice is not None:
        message.lead_id = conversation.lead_id = voice.lead.id
        message.campaign_id = voice.campaign.id
    _note_in_thread(conversation, message, inbound)
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    return Arrival(shop, person, conversation, voice, message, inbound)


def _note_in_thread(conversation: Conversation, message: Message, inbound: InboundMessage) -> None:
    when = message.happened_at
    window = when + WINDOW
    conversation.window_expires_at = max(conversation.window_expires_at or window, window)
    conversation.last_inbound_at = max(conversation.last_inbound_at or when, when)
    threads.note_last(conversation, message)
    conversation.unread_count += 1
    conversation.updated_at = utc_now()
    conversation.version += 1
    if inbound.message_type not in SILENT_TYPES:
        conversation.inbound_count += 1


def _tell(session: TenantSession, arrival: Arrival) -> None:
    contact = arrival.person.contact
    name = " ".join(part for part in (contact.first_name, contact.last_name) if part) or "Customer"
    if arrival.person.is_new:
        activity.log(
            session,
            session.client_id,
            ActivityType.SYSTEM,
            f"New lead: {name}",
            conversation_id=arrival.conversation.id,
            lead_id=arrival.lead.id if arrival.lead else None,
        )
    activity.log(
        session,
        session.client_id,
        ActivityType.INBOUND,
        threads.preview(arrival.message),
        agent=name,
        conversation_id=arrival.conversation.id,
        lead_id=arrival.lead.id if arrival.lead else None,
        message_id=arrival.message.id,
    )
    threads.tell_watchers(session, arrival.conversation, arrival.message)


def _move_on(arrival: Arrival) -> None:
    """Somebody we wrote to has answered: that is interest, and her words may be more. A person's hand stays."""
    lead = arrival.lead
    if lead is None:
        return
    wanted = stage_of(arrival.inbound.text)
    if wanted is None and lead.status is LeadStatus.CONTACTED:
        wanted = LeadStatus.INTEREST
    stage = stage_after_rule(lead.status, set_by=lead.status_set_by, wanted=wanted) if wanted else lead.status
    if stage is not lead.status:
        lead.status = stage
        lead.version += 1
        lead.updated_at = utc_now()


def go_on(session: TenantSession, arrival: Arrival) -> None:
    """What a welcome message leads to: an order taken, a press carried out, a visit or a day agreed on, or an answer."""
    _move_on(arrival)
    if arrival.inbound.order is not None:
        _take_order(session, arrival, arrival.inbound.order)
        return
    if _agent_may_answer(arrival, utc_now()):
        for act in (acting.press, acting.take_photo, acting.talk_of_visit, _put_off):
            if act(session, arrival):
                return
    _call_for_answer(arrival)


def _put_off(session: TenantSession, arrival: Arrival) -> bool:
    """Whether she asked for another day, and it was agreed on."""
    if arrival.voice is None or not arrival.inbound.text:
        return False
    return put_off(
        session,
        arrival.inbound.text,
        said_at=arrival.message.happened_at,
        message_id=arrival.message.id,
        shop=arrival.shop,
        contact=arrival.person.contact,
        conversation=arrival.conversation,
        lead=arrival.voice.lead,
        campaign=arrival.voice.campaign,
    )


def _take_order(session: TenantSession, arrival: Arrival, sent: OrderSent) -> None:
    """Its acknowledgement is the answer."""
    orders.take_order(
        session,
        conversation=arrival.conversation,
        lead=arrival.lead,
        message=arrival.message,
        sent=sent,
        language=_spoken(sent.note, arrival.person.contact.language),
        acknowledge=_agent_may_answer(arrival, utc_now()),
    )


def _spoken(note: str, usual: str | None) -> Language:
    """The language of what she wrote, else the one she is known by."""
    if note.strip():
        return detect(note)
    return Language(usual) if usual in set(Language) else Language.ENGLISH


def _call_for_answer(arrival: Arrival) -> None:
    """The agent's answer is due after the debounce, counted anew with each bubble, but never for ever; and not before
    a person at the composer has been still for a while: she may be about to answer."""
    conversation = arrival.conversation
    now = utc_now()
    if not _agent_may_answer(arrival, now):
        return
    conversation.waiting_since = conversation.waiting_since or now
    debounce = timedelta(milliseconds=arrival.shop.reply_debounce_ms)
    if (
        arrival.inbound.media is not None
        and arrival.inbound.message_type in _PERCEIVED
        and not _is_heard(arrival)
    ):
        debounce = max(debounce, MEDIA_PATIENCE)
    due_at = min(now + debounce, conversation.waiting_since + LONGEST_DEBOUNCE)
    conversation.reply_due_at = max(due_at, conversation.ai_paused_until or due_at)
    conversation.reply_attempts = 0


def _is_heard(arrival: Arrival) -> bool:
    return arrival.message.message_metadata.get("transcribed") is True


def _agent_may_answer(arrival: Arrival, now: datetime) -> bool:
    conversation, contact = arrival.conversation, arrival.person.contact
    return (
        conversation.handler is Handler.AGENT
        and contact.dnd_at is None
        and arrival.voice is not None
        and arrival.voice.campaign.status is CampaignStatus.ACTIVE
        and conversation.window_expires_at is not None
        and conversation.window_expires_at > now
    )
