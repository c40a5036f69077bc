"""What the agent may know of a thread before it answers, read in one short transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit
from uuid import UUID
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, WhatsappNumber
from revive_app.providers.ai.protocol import Embedder, ProductFact, Turn
from revive_app.rules.buttons import CampaignButton, read_buttons
from revive_app.rules.language import Language, detect
from revive_app.rules.prompt_engine import Persona, ShopFacts, Skills, system_prompt
from revive_app.services import rag
from revive_app.services.conversation import recall, showcase
from revive_app.services.conversation.drafts import HISTORY_TURNS, ReplyContext
from revive_app.services.conversation.shop_facts import shop_facts
from revive_app.settings import get_settings
from revive_app.vocabulary import CampaignStatus, Direction, Handler

# What a bubble without words was, so that the model knows something came.
_WORDLESS = {
    "audio": "(sent a voice note)",
    "image": "(sent a photo)",
    "video": "(sent a video)",
    "sticker": "(sent a sticker)",
    "document": "(sent a document)",
    "location": "(sent a location)",
    "contacts": "(sent a contact)",
}
# What stands in these is the name of a person or a place, nothing she says.
_NOT_TYPED = frozenset({"location", "contacts"})


@dataclass(frozen=True, slots=True)
class Fresh:
    """One of her bubbles since we last spoke. `has_words`: typed, heard by a model or seen by one (`is_seen`)."""

    message_id: UUID
    kind: str
    words: str
    has_words: bool
    is_seen: bool


@dataclass(frozen=True, slots=True)
class Occasion:
    """A thread that is due, and everything needed to answer it. `language`: hers, where her new bubbles tell none."""

    conversation_id: UUID
    number_id: UUID
    campaign_id: UUID
    agent_name: str
    last_wamid: str | None
    skills: Skills
    buttons: tuple[CampaignButton, ...]
    reply: ReplyContext
    language: Language
    # where the shop is
    place: str = ""
    fresh: tuple[Fresh, ...] = ()


def read_occasion(
    session: TenantSession, conversation_id: UUID, embedder: Embedder, *, follow_up: str | None = None
) -> Occasion | None:
    """The occasion, or None when the agent has nothing to say here (any more).

    `follow_up`: the words by which she asked for a later time, when the shop writes first.
    """
    conversation = session.get(Conversation, conversation_id)
    campaign = _speaking_campaign(session, conversation) if conversation else None
    if conversation is None or campaign is None or not may_answer(session, conversation):
        return None
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    contact = session.exec(select(Contact).where(col(Contact.id) == conversation.contact_id)).one()
    number = session.exec(
        select(WhatsappNumber).where(col(WhatsappNumber.id) == conversation.number_id)
    ).one()
    past = _past(session, conversation)
    history = tuple(bubble.turn for bubble in past)
    fresh = _fresh(past)
    if follow_up is None and not fresh:
        return None
    lead = session.get(Lead, conversation.lead_id)
    skills = Skills.from_config(campaign.prompt_config)
    shown = recall.shown_products(session, conversation.id)
    about = showcase.subjects(campaign, contact.interest)
    reply = reply_context(
        shop,
        campaign.prompt_config,
        campaign_id=campaign.id,
        history=history,
        embedder=embedder,
        customer_name=contact.first_name,
        own_phones=frozenset({number.display_phone}),
        shown_products=shown,
        featured=showcase.featured(session, history, shown=shown, about=about),
        hosts=recall.hosts_of_sources(session, campaign.id),
        customer_facts=_facts(contact, lead),
        follow_up=follow_up,
    )
    return Occasion(
        conversation_id=conversation.id,
        number_id=conversation.number_id,
        campaign_id=campaign.id,
        agent_name=reply.agent_name,
        last_wamid=next((one.wamid for one in reversed(past) if one.turn.role == "customer"), None),
        skills=skills,
        buttons=read_buttons(campaign.prompt_config),
        reply=reply,
        language=_language(past, contact),
        place=shop.address or shop.locality,
        fresh=fresh,
    )


def reply_context(
    shop: Client,
    config: Mapping[str, Any],
    *,
    campaign_id: UUID,
    history: tuple[Turn, ...],
    embedder: Embedder,
    customer_name: str = "",
    own_phones: frozenset[str] = frozenset(),
    shown_products: tuple[ProductFact, ...] = (),
    hosts: frozenset[str] = frozenset(),
    featured: tuple[ProductFact, ...] = (),
    customer_facts: tuple[tuple[str, str], ...] = (),
    follow_up: str | None = None,
) -> ReplyContext:
    """What an answer by this persona rests on: the campaign's knowledge, the shop's catalog, what was said before.

    `shown_products`: those of the last showing first. `featured`: for words that name no piece (`showcase`). `hosts`:
    of the pages the agent has read.
    """
    persona, skills = Persona.from_config(config), Skills.from_config(config)
    today = utc_now().astimezone(ZoneInfo(shop.timezone)).date()
    return ReplyContext(
        system_prompt=_prompt(config, persona, skills, shop),
        history=history,
        search=rag.searcher(shop.id, campaign_id, embedder),
        shop_name=shop.business_name,
        agent_name=persona.agent_name,
        customer_name=customer_name,
        discount=skills.discount,
        discount_given=recall.discount_given(history),
        shown_products=shown_products,
        featured=featured,
        shop_facts=shop_facts(shop, str(config.get("offer_text") or ""), today),
        offer_text=_what_may_be_offered(config, skills),
        allowed_domains=_domains(shop, skills) | hosts,
        own_phones=own_phones,
        customer_facts=customer_facts,
        follow_up=follow_up,
        tries_on=skills.virtual_try_on,
        secrets=get_settings().secrets,
    )


def _what_may_be_offered(config: Mapping[str, Any], skills: Skills) -> str:
    """What the guard holds offers against: the campaign's own words, and what a skill allows to say."""
    return "\n".join(filter(None, (str(config.get("offer_text") or ""), *skills.facts)))


def _domains(shop: Client, skills: Skills) -> frozenset[str]:
    """Where a link of the agent's may lead."""
    booking = urlsplit(skills.booking_link).hostname if skills.appointment_booking else None
    return frozenset({*shop.own_domains, *((booking,) if booking else ())})


def may_answer(session: TenantSession, conversation: Conversation) -> bool:
    """Whether the agent may speak in this thread right now: asked before the model, and again before queueing."""
    now = utc_now()
    typing = conversation.ai_paused_until is not None and conversation.ai_paused_until > now
    window_open = conversation.window_expires_at is not None and conversation.window_expires_at > now
    if conversation.handler is not Handler.AGENT or typing or not window_open:
        return False
    contact = session.row("SELECT dnd_at FROM contacts WHERE id = :id", id=conversation.contact_id)
    if contact is None or contact["dnd_at"] is not None:
        return False
    return _speaking_campaign(session, conversation) is not None


def _speaking_campaign(session: TenantSession, conversation: Conversation) -> Campaign | None:
    """The campaign whose agent speaks in this thread, while it is active."""
    row = session.row("SELECT campaign_id FROM leads WHERE id = :lead", lead=conversation.lead_id)
    campaign = session.get(Campaign, row["campaign_id"]) if row else None
    return campaign if campaign is not None and campaign.status is CampaignStatus.ACTIVE else None


def _prompt(config: Mapping[str, Any], persona: Persona, skills: Skills, shop: Client) -> str:
    """The campaign's own prompt when somebody wrote one, else the one its sliders make."""
    written = str(config.get("system_prompt") or "").strip()
    return written or system_prompt(persona, skills, ShopFacts(name=shop.business_name))


@dataclass(frozen=True, slots=True)
class _Bubble:
    """One bubble of the past, as the model reads it."""

    id: UUID
    wamid: str | None
    kind: str
    turn: Turn
    words: str
    seen: str


def _past(session: TenantSession, conversation: Conversation) -> list[_Bubble]:
    """The last bubbles, oldest first. What never left was never said."""
    rows = session.rows(
        "SELECT message.id, message.direction, message.content, message.message_type, message.wamid,"
        " coalesce(media.transcript, '') AS perceived FROM messages message"
        " LEFT JOIN media ON media.message_id = message.id"
        " WHERE message.client_id = :client AND message.conversation_id = :thread"
        " AND message.message_type <> 'reaction'"
        " AND message.state NOT IN ('skipped', 'cancelled', 'failed', 'unknown')"
        " ORDER BY message.happened_at DESC, message.id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation.id,
        limit=HISTORY_TURNS,
    )
    bubbles = [_bubble(row) for row in reversed(rows)]
    # What came in since we last spoke stands last. Meta's timestamps have whole seconds and may be late, so they do
    # not tell; ids are made when a message is taken in or queued, and those do.
    spoken = max((one.id for one in bubbles if one.turn.role == "shop"), default=None)
    return sorted(
        bubbles, key=lambda one: one.turn.role == "customer" and (spoken is None or one.id > spoken)
    )


def _bubble(row: sa.RowMapping) -> _Bubble:
    kind, words = row["message_type"], row["content"]
    seen = row["perceived"] if kind == "image" else ""
    text = words or _WORDLESS.get(kind, "(sent something we cannot show)")
    if seen:
        text = f"(sent a photo: {seen}) {words}".strip()
    role: Literal["customer", "shop"] = "customer" if row["direction"] == Direction.INBOUND else "shop"
    return _Bubble(row["id"], row["wamid"], kind, Turn(role, text), words, seen)


def _fresh(past: list[_Bubble]) -> tuple[Fresh, ...]:
    """Her bubbles since we last spoke, oldest first."""
    since: list[_Bubble] = []
    for bubble in reversed(past):
        if bubble.turn.role == "shop":
            break
        since.append(bubble)
    return tuple(
        Fresh(
            one.id,
            one.kind,
            one.words,
            bool(one.words.strip() or one.seen) and one.kind not in _NOT_TYPED,
            bool(one.seen),
        )
        for one in reversed(since)
    )


def _language(past: list[_Bubble], contact: Contact) -> Language:
    """Of the last words she typed; else the one she is known by."""
    typed = next((one.words for one in reversed(past) if one.turn.role == "customer" and one.words), "")
    if not typed and contact.language in set(Language):
        return Language(contact.language)
    return detect(typed)


def _facts(contact: Contact, lead: Lead | None) -> tuple[tuple[str, str], ...]:
    """What the shop's list says of her. No address, no number: the model needs none to answer."""
    known = {"City": contact.city, "Interest": contact.interest}
    cells = {**known, **(lead.context_data if lead else {})}
    return tuple((str(name), str(value)) for name, value in cells.items() if value not in (None, "", [], {}))
