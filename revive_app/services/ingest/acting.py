"""What a welcome message leads to before any model is asked: a press carried out, a visit talked about, an order taken."""

from typing import Any

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.providers.whatsapp import payloads
from revive_app.rules.language import Language
from revive_app.rules.language.detect import spoken
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.try_on import thanks_for_photo
from revive_app.services import activity, staff_tasks
from revive_app.services.appointments import hearing
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation import handoff, pressing
from revive_app.services.conversation.bubbles import Bubble
from revive_app.services.ingest.arrival import Arrival
from revive_app.services.outbox import drafts
from revive_app.services.outbox.facts import HANDOFF
from revive_app.vocabulary import ActivityType, Awaiting, Sender, StaffTaskKind

VISIT = "visit"


def press(session: TenantSession, arrival: Arrival) -> bool:
    """A button or row of ours was pressed. False when it means nothing but its words."""
    pressed = arrival.inbound.button_id
    if pressed is None or arrival.voice is None:
        return False
    outcome = pressing.press(
        session,
        visitor_of(session, arrival),
        arrival.voice.campaign,
        pressed=pressed,
        title=arrival.inbound.text,
        quoted=arrival.inbound.reply_to,
    )
    if outcome is None:
        return False
    about = {"purpose": HANDOFF if outcome.hands_over else "button", **outcome.about}
    _say(session, arrival, outcome.bubble, about)
    if outcome.hands_over:
        handoff.hand_over(session, arrival.conversation, f"Pressed “{arrival.inbound.text}”")
    return True


def talk_of_visit(session: TenantSession, arrival: Arrival) -> bool:
    """A time chosen in words, a visit moved or called off. False when it is about something else."""
    if arrival.voice is None or not arrival.inbound.text or arrival.inbound.button_id is not None:
        return False
    bubble = hearing.hear(session, visitor_of(session, arrival), arrival.inbound.text)
    if bubble is None:
        return False
    _say(session, arrival, bubble, {"purpose": VISIT})
    return True


def speaks_of_visit(session: TenantSession, arrival: Arrival) -> bool:
    """Whether the words do something about a visit of hers: her "cancel it" is then no goodbye."""
    if arrival.voice is None or not arrival.inbound.text or arrival.inbound.button_id is not None:
        return False
    return hearing.planned(session, visitor_of(session, arrival), arrival.inbound.text) is not None


def take_photo(session: TenantSession, arrival: Arrival) -> bool:
    """The photo she was asked for: people of the shop get it with the piece. False when none was asked for, or when
    something is written below it that wants an answer."""
    conversation, inbound = arrival.conversation, arrival.inbound
    until = conversation.awaiting_until
    if (
        inbound.message_type != "image"
        or conversation.awaiting is not Awaiting.PHOTO
        or until is None
        or until <= utc_now()
    ):
        return False
    skus = [str(sku) for sku in conversation.awaiting_about.get("skus", [])]
    names = session.rows("SELECT name FROM products WHERE sku = ANY(:skus) ORDER BY name", skus=skus)
    pieces = ", ".join(row["name"] for row in names)
    staff_tasks.ask(
        session,
        StaffTaskKind.TRY_ON,
        f"{arrival.person.contact.first_name or 'A customer'} sent a photo to try a piece on",
        conversation=conversation,
        detail="\n".join(filter(None, (f"Pieces: {pieces}" if pieces else "", inbound.text))),
        about=staff_tasks.About(message_id=arrival.message.id),
    )
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        f"Photo for a try-on{f': {pieces}' if pieces else ''}",
        agent=arrival.person.contact.first_name or "Customer",
        conversation_id=conversation.id,
        lead_id=conversation.lead_id,
        message_id=arrival.message.id,
    )
    conversation.awaiting, conversation.awaiting_about, conversation.awaiting_until = None, {}, None
    if inbound.text:
        return False
    text = thanks_for_photo(language_of(session, arrival))
    _say(session, arrival, Bubble(payloads.text(text), text), {"purpose": "try_on"})
    return True


def visitor_of(session: TenantSession, arrival: Arrival) -> Visitor:
    """The one who wrote, as the talk about visits knows her."""
    voice = arrival.voice
    return Visitor(
        shop=arrival.shop,
        contact=arrival.person.contact,
        conversation=arrival.conversation,
        lead=arrival.lead,
        skills=Skills.from_config(voice.campaign.prompt_config if voice else {}),
        language=language_of(session, arrival),
        message_id=arrival.message.id,
        now=utc_now(),
    )


def language_of(session: TenantSession, arrival: Arrival) -> Language:
    """The language she writes; a tapped "4:00 pm" says nothing of it."""
    rows = session.rows(
        "SELECT content FROM messages WHERE client_id = :client AND conversation_id = :thread"
        " AND direction = 'inbound' AND message_type = 'text' AND id <> :own AND content <> ''"
        " ORDER BY happened_at DESC, id DESC LIMIT 3",
        client=session.client_id,
        thread=arrival.conversation.id,
        own=arrival.message.id,
    )
    typed = "" if arrival.inbound.button_id is not None else arrival.inbound.text
    known = spoken(typed, [row["content"] for row in rows])
    usual = arrival.person.contact.language
    return known or (Language(usual) if usual in set(Language) else Language.ENGLISH)


def _say(session: TenantSession, arrival: Arrival, bubble: Bubble, about: dict[str, Any]) -> None:
    draft = drafts.Draft(
        body=bubble.body,
        text=bubble.text,
        sender=Sender.AGENT,
        campaign_id=arrival.lead.campaign_id if arrival.lead else None,
        metadata=about,
    )
    drafts.queue(session, arrival.conversation, draft)
