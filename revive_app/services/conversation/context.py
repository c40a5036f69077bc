"""What the agent may know of a thread before it answers, read in one short transaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Contact, Conversation, WhatsappNumber
from revive_app.providers.ai.protocol import Embedder, ProductFact, Turn
from revive_app.rules.prompt_engine import Persona, ShopFacts, Skills, system_prompt
from revive_app.services import rag
from revive_app.services.conversation import recall
from revive_app.services.conversation.drafts import HISTORY_TURNS, ReplyContext
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


@dataclass(frozen=True, slots=True)
class Occasion:
    """A thread that is due, and everything needed to answer it."""

    conversation_id: UUID
    number_id: UUID
    campaign_id: UUID
    agent_name: str
    last_wamid: str | None
    skills: Skills
    reply: ReplyContext


def read_occasion(session: TenantSession, conversation_id: UUID, embedder: Embedder) -> Occasion | None:
    """The occasion, or None when the agent has nothing to say here (any more)."""
    conversation = session.get(Conversation, conversation_id)
    campaign = _speaking_campaign(session, conversation) if conversation else None
    if conversation is None or campaign is None or not may_answer(session, conversation):
        return None
    shop = session.exec(select(Client).where(col(Client.id) == session.client_id)).one()
    contact = session.exec(select(Contact).where(col(Contact.id) == conversation.contact_id)).one()
    number = session.exec(
        select(WhatsappNumber).where(col(WhatsappNumber.id) == conversation.number_id)
    ).one()
    history, last_wamid = _history(session, conversation)
    if not history or history[-1].role != "customer":
        return None
    skills = Skills.from_config(campaign.prompt_config)
    reply = reply_context(
        shop,
        campaign.prompt_config,
        campaign_id=campaign.id,
        history=history,
        embedder=embedder,
        customer_name=contact.first_name,
        own_phones=frozenset({number.display_phone}),
        shown_products=recall.shown_products(session, conversation.id),
        hosts=recall.hosts_of_sources(session, campaign.id),
    )
    return Occasion(
        conversation.id, conversation.number_id, campaign.id, reply.agent_name, last_wamid, skills, reply
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
) -> ReplyContext:
    """What an answer by this persona rests on: the campaign's knowledge, the shop's catalog, what was said before.

    `shown_products`: those of the last showing first. `hosts`: of the pages the agent has read.
    """
    persona, skills = Persona.from_config(config), Skills.from_config(config)
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
        offer_text=_what_may_be_offered(config, skills),
        allowed_domains=_domains(shop, skills) | hosts,
        own_phones=own_phones,
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


def _history(session: TenantSession, conversation: Conversation) -> tuple[tuple[Turn, ...], str | None]:
    """The last bubbles, oldest first, and the id of the customer's last one. What never left was never said."""
    rows = session.rows(
        "SELECT direction, content, message_type, wamid FROM messages"
        " WHERE client_id = :client AND conversation_id = :thread AND message_type <> 'reaction'"
        " AND state NOT IN ('skipped', 'cancelled', 'failed', 'unknown')"
        " ORDER BY happened_at DESC, id DESC LIMIT :limit",
        client=session.client_id,
        thread=conversation.id,
        limit=HISTORY_TURNS,
    )
    turns = tuple(
        Turn(
            "customer" if row["direction"] == Direction.INBOUND else "shop",
            row["content"] or _WORDLESS.get(row["message_type"], "(sent something we cannot show)"),
        )
        for row in reversed(rows)
    )
    inbound = (row["wamid"] for row in rows if row["direction"] == Direction.INBOUND)
    return turns, next(inbound, None)
