"""Rows with sensible defaults, so that a test says only what it is about."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from revive_app.clock import utc_now
from revive_app.db import Session, system_session
from revive_app.models import (
    Campaign,
    Client,
    Contact,
    Conversation,
    Lead,
    Message,
    WhatsappNumber,
)
from revive_app.services import shops
from revive_app.vocabulary import (
    CampaignStatus,
    Direction,
    Lane,
    LeadStatus,
    MarketingConsent,
    MessageCategory,
    MessageState,
    MessagingTier,
    Sender,
)

_serial = count(1)

# What a new campaign must be told of its agent, beside its name.
PERSONA: dict[str, Any] = {
    "agent_name": "Tara",
    "tone": 50,
    "tenacity": 50,
    "emoji_usage": 50,
    "response_length": 50,
}


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop with a number, an active default campaign, and the secret its webhooks are signed with."""

    client_id: UUID
    number_id: UUID
    campaign_id: UUID
    phone_number_id: str
    waba_id: str
    app_secret: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A person's thread with a shop."""

    contact_id: UUID
    lead_id: UUID
    conversation_id: UUID
    phone: str


def make_shop(**settings: Any) -> Shop:
    """A shop. Quiet hours and the frequency cap are off unless a test wants them."""
    serial = next(_serial)
    values = {
        "business_name": f"Shop {serial}",
        "quiet_from": None,
        "quiet_until": None,
        "frequency_cap_count": 0,
        "reply_debounce_ms": 0,
    }
    with system_session() as session:
        client = Client(**{**values, **settings})
        session.add(client)
        session.flush()
        number = add_number(session, client.id, serial=serial)
        campaign = Campaign(
            client_id=client.id,
            name="Shaadi",
            status=CampaignStatus.ACTIVE,
            is_default=True,
            prompt_config={"agent_name": "Tara"},
        )
        session.add(campaign)
        session.flush()
        return Shop(
            client.id, number.id, campaign.id, number.phone_number_id, number.waba_id, f"secret {serial}"
        )


def add_number(
    session: Session,
    client_id: UUID,
    *,
    serial: int | None = None,
    app_secret: str | None = None,
    **settings: Any,
) -> WhatsappNumber:
    """A number of the shop's."""
    serial = next(_serial) if serial is None else serial
    credentials = shops.NumberCredentials(
        phone_number_id=f"9{serial:014d}",
        waba_id=f"8{serial:014d}",
        display_phone=f"+9180000{serial:05d}",
        token=f"EAAtoken{serial}",
        app_secret=app_secret or f"secret {serial}",
    )
    return shops.add_number(
        session,
        client_id,
        credentials,
        tier=settings.pop("tier", MessagingTier.UNLIMITED),
        rate_per_second=settings.pop("rate_per_second", 1000),
    )


def make_thread(shop: Shop, **settings: Any) -> Thread:
    """A person who wrote an hour ago, so her window is open, and who agreed to marketing."""
    serial = next(_serial)
    phone = settings.pop("phone", f"+9170{serial:08d}")
    now = utc_now()
    with system_session() as session:
        contact = Contact(
            client_id=shop.client_id,
            phone=phone,
            wa_user_id=settings.pop("wa_user_id", None),
            first_name=settings.pop("first_name", f"Asha{serial}"),
            last_name=settings.pop("last_name", ""),
            marketing_consent=settings.pop("marketing_consent", MarketingConsent.GRANTED),
            dnd_at=settings.pop("dnd_at", None),
        )
        session.add(contact)
        session.flush()
        lead = Lead(
            client_id=shop.client_id,
            campaign_id=settings.pop("campaign_id", shop.campaign_id),
            contact_id=contact.id,
            status=settings.pop("status", LeadStatus.CONTACTED),
        )
        session.add(lead)
        session.flush()
        thread = Conversation(
            client_id=shop.client_id,
            number_id=settings.pop("number_id", shop.number_id),
            contact_id=contact.id,
            lead_id=lead.id,
            window_expires_at=settings.pop("window_expires_at", now + timedelta(hours=23)),
            last_inbound_at=now - timedelta(hours=1),
            last_message_at=now - timedelta(hours=1),
            inbound_count=1,
            **settings,
        )
        session.add(thread)
        session.flush()
        return Thread(contact.id, lead.id, thread.id, phone)


def queue_message(shop: Shop, thread: Thread, **settings: Any) -> UUID:
    """A text of the agent's, waiting in the queue."""
    sender = settings.pop("sender", Sender.AGENT)
    content = settings.pop("content", "Namaste")
    lanes = {Sender.HUMAN: Lane.HUMAN, Sender.BLAST: Lane.BLAST, Sender.FOLLOWUP: Lane.FOLLOWUP}
    with system_session() as session:
        message = Message(
            client_id=shop.client_id,
            conversation_id=thread.conversation_id,
            contact_id=thread.contact_id,
            number_id=settings.pop("number_id", shop.number_id),
            lead_id=thread.lead_id,
            campaign_id=settings.pop("campaign_id", shop.campaign_id),
            direction=Direction.OUTBOUND,
            sender=sender,
            message_type=settings.pop("message_type", "text"),
            content=content,
            payload=settings.pop("payload", {"type": "text", "text": {"body": content}}),
            state=settings.pop("state", MessageState.QUEUED),
            category=settings.pop("category", MessageCategory.SERVICE),
            lane=settings.pop("lane", lanes.get(sender, Lane.REPLY)),
            **settings,
        )
        session.add(message)
        session.flush()
        return message.id


def hear_message(shop: Shop, thread: Thread, content: str = "Price?", **settings: Any) -> UUID:
    """A message of the customer's, as ingest leaves it."""
    with system_session() as session:
        message = Message(
            client_id=shop.client_id,
            conversation_id=thread.conversation_id,
            contact_id=thread.contact_id,
            number_id=shop.number_id,
            lead_id=thread.lead_id,
            direction=Direction.INBOUND,
            sender=Sender.CUSTOMER,
            message_type=settings.pop("message_type", "text"),
            content=content,
            payload=settings.pop("payload", {"type": "text", "text": {"body": content}}),
            state=MessageState.RECEIVED,
            wamid=settings.pop("wamid", f"wamid.in{next(_serial)}"),
            **settings,
        )
        session.add(message)
        session.flush()
        return message.id


def make_silent(shop: Shop, ago: timedelta, **settings: Any) -> Thread:
    """Somebody whom a blast reached that long ago, and who has not answered."""
    thread = make_thread(shop, window_expires_at=None, **settings)
    at = utc_now() - ago
    with system_session() as session:
        session.run(
            "UPDATE conversations SET last_inbound_at = NULL WHERE id = :id", id=thread.conversation_id
        )
    queue_message(
        shop,
        thread,
        sender=Sender.BLAST,
        message_type="template",
        state=MessageState.DELIVERED,
        accepted_at=at,
        happened_at=at,
    )
    return thread


def template_payload(name: str = "win_back", language: str = "en") -> dict[str, Any]:
    """The body of a template without variables."""
    return {"type": "template", "template": {"name": name, "language": {"code": language}}}


def message_row(message_id: UUID) -> Any:
    """A message as it stands."""
    with system_session() as session:
        return session.row("SELECT * FROM messages WHERE id = :id", id=message_id)


def scalar(statement: str, **parameters: Any) -> Any:
    """The first value of the first row of a statement, seen by the system."""
    with system_session() as session:
        row = session.row(statement, **parameters)
    return None if row is None else next(iter(row.values()))
