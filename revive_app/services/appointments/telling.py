"""A customer hears of her visit: in her language, inside the 24-hour window, with buttons to change it."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.db import TenantSession
from revive_app.models import Appointment, Client, Contact, Conversation
from revive_app.providers.whatsapp import payloads
from revive_app.providers.whatsapp.interactive import Button, buttons
from revive_app.rules.language import Language
from revive_app.rules.visits.sentences import moment_words, say
from revive_app.services.appointments import calendar_address
from revive_app.services.hearing import Heard, hears
from revive_app.services.outbox import drafts
from revive_app.services.shops import get_client
from revive_app.settings import get_settings
from revive_app.vocabulary import MessageCategory, Sender

PURPOSE = "visit"
CHANGE, CALL_OFF = "visit_change", "visit_cancel"


def tell(session: TenantSession, appointment: Appointment, key: str) -> Heard:
    """Queue the sentence for her newest thread, if she may be written to freely there. What becomes of it."""
    conversation = newest_thread(session, appointment.contact_id)
    contact = session.get(Contact, appointment.contact_id)
    heard = hears(session, contact, conversation)
    if conversation is None or contact is None or not heard.is_queued:
        return heard
    body, text = sentence(get_client(session), appointment, key, language_of(contact))
    drafts.queue(
        session,
        conversation,
        drafts.Draft(
            body=body,
            text=text,
            sender=Sender.SYSTEM,
            category=MessageCategory.SERVICE,
            metadata={"purpose": PURPOSE, "appointment_id": str(appointment.id)},
        ),
    )
    return heard


def sentence(
    shop: Client, appointment: Appointment, key: str, language: Language
) -> tuple[dict[str, Any], str]:
    """A sentence about a visit with a time: its body, and what the thread shows of it."""
    assert appointment.starts_at is not None
    when = moment_words(appointment.starts_at.astimezone(ZoneInfo(shop.timezone)), language)
    lines = [say(key, language, when=when)]
    if key == "standing":
        return buttons(lines[0], choices(appointment, language)), lines[0]
    if key not in {"confirmed", "moved"}:
        text = "\n".join(lines)
        return payloads.text(text), text
    if shop.address:
        lines.append(say("place", language, place=shop.address))
    url = calendar_address.address_for_customer(appointment.client_id, appointment.id, get_settings())
    if url:
        lines.append(say("calendar", language, url=url))
    text = "\n".join(lines)
    return buttons(text, choices(appointment, language)), text


def choices(appointment: Appointment, language: Language) -> list[Button]:
    """What she can do about a visit by pressing."""
    return [
        Button(f"{CHANGE}:{appointment.id}", say("change", language)),
        Button(f"{CALL_OFF}:{appointment.id}", say("call_off", language)),
    ]


def newest_thread(session: TenantSession, contact_id: UUID) -> Conversation | None:
    """The thread this person wrote in last, locked."""
    return session.exec(
        select(Conversation)
        .where(
            col(Conversation.client_id) == session.client_id,
            col(Conversation.contact_id) == contact_id,
        )
        .order_by(col(Conversation.last_inbound_at).desc().nulls_last(), col(Conversation.id))
        .limit(1)
        .with_for_update(key_share=True)
    ).first()


def language_of(contact: Contact) -> Language:
    """The language she is known by."""
    return Language(contact.language) if contact.language in set(Language) else Language.ENGLISH
