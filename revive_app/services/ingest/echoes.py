"""A colleague answered from the WhatsApp Business app on her phone: Meta echoes it, and the agent falls silent.

Only numbers used by the app and by Revive at once ("coexistence") have such echoes.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from revive_app.db import TenantSession
from revive_app.models import Message, WhatsappNumber
from revive_app.providers.whatsapp.inbound import InboundMessage, read_message
from revive_app.rules.clean import clean_json
from revive_app.services import activity, people
from revive_app.services.conversation import inbox
from revive_app.services.ingest import threads
from revive_app.services.ingest.event import Event, Parked
from revive_app.vocabulary import ActivityType, Direction, MessageState, Sender


def take_echoes(session: TenantSession, event: Event) -> str | None:
    """Store what was written by hand, and hand the thread to people. Edits and deletions have no effect."""
    number = session.get(WhatsappNumber, event.number_id)
    if number is None:
        raise Parked("the number is no longer connected")
    stored = [
        _take(session, number, echo, written, received_at=event.received_at)
        for echo, written in _echoes(event.payload)
    ]
    return None if any(stored) else "no new message in it"


def _echoes(payload: dict[str, Any]) -> Iterator[tuple[dict[str, Any], InboundMessage]]:
    """Each echo as Meta sent it, and read as if its receiver had written it: the person is who counts."""
    value = payload.get("value")
    value = value if isinstance(value, dict) else {}
    echoes, contacts = value.get("message_echoes"), value.get("contacts")
    contact = contacts[0] if isinstance(contacts, list) and len(contacts) == 1 else None
    for echo in echoes if isinstance(echoes, list) else []:
        if isinstance(echo, dict):
            turned = {**echo, "from": echo.get("to"), "from_user_id": echo.get("to_user_id")}
            message = read_message({"message": turned, "contact": contact, "metadata": value.get("metadata")})
            if not (message.edits or message.revokes or message.phone is message.user_id is None):
                yield echo, message


def _take(
    session: TenantSession,
    number: WhatsappNumber,
    echo: dict[str, Any],
    written: InboundMessage,
    *,
    received_at: datetime,
) -> bool:
    person = people.recognise(session, people.Identity(written.phone, written.user_id))
    conversation = threads.open_thread(session, number, person.contact)
    message = Message(
        client_id=session.client_id,
        conversation_id=conversation.id,
        contact_id=person.contact.id,
        number_id=number.id,
        lead_id=conversation.lead_id,
        direction=Direction.OUTBOUND,
        sender=Sender.HUMAN,
        message_type=written.message_type,
        content=written.text,
        payload=clean_json(echo),
        wamid=written.wamid,
        state=MessageState.ACCEPTED,
        happened_at=threads.believable(written.happened_at, received_at),
    )
    if not threads.store_once(session, message):
        return False
    inbox.take_over_from_phone(session, conversation)
    threads.note_last(conversation, message)
    activity.log(
        session,
        session.client_id,
        ActivityType.OUTBOUND,
        threads.preview(message),
        agent="Phone",
        conversation_id=conversation.id,
        lead_id=conversation.lead_id,
        message_id=message.id,
    )
    threads.tell_watchers(session, conversation, message)
    return True
