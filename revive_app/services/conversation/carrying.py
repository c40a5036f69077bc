"""What a draft becomes: its pieces shown, its actions carried out by us, one bubble that leaves.

The model has only proposed. Here, in the transaction that queues the answer, code decides what of it happens: a time
is booked because our book has a seat, a day is noted because our rules can read it, never because a model said so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, WhatsappNumber
from revive_app.providers.ai.protocol import Action, ActionKind, ProductFact
from revive_app.rules.catalog.budget import read_budget
from revive_app.rules.intents import Intent
from revive_app.rules.lead_value import worth
from revive_app.rules.lifecycle import stage_after_rule
from revive_app.services import activity, leads, reengagement
from revive_app.services.appointments import hearing, offering
from revive_app.services.appointments.visitor import Visitor
from revive_app.services.conversation import pressing, showing
from revive_app.services.conversation.bubbles import Bubble
from revive_app.services.conversation.context import Occasion
from revive_app.services.conversation.drafts import Draft, words_to_answer
from revive_app.services.conversation.photo import photo_asked
from revive_app.services.product_search import find_products
from revive_app.vocabulary import ActivityType, LeadStatus


@dataclass(frozen=True, slots=True)
class Carried:
    """What leaves, which pieces it shows, and what is kept with it."""

    bubble: Bubble
    shown: tuple[ProductFact, ...] = ()
    about: dict[str, Any] = field(default_factory=dict)


def carry_out(
    session: TenantSession, conversation: Conversation, occasion: Occasion, draft: Draft
) -> Carried:
    """Do what of the draft may be done. `conversation` is locked by the caller."""
    wanted = {action.kind: action for action in reversed(draft.actions)}
    if ActionKind.BOOK_APPOINTMENT in wanted:
        return _book(session, conversation, occasion, draft, wanted[ActionKind.BOOK_APPOINTMENT])
    if ActionKind.SNOOZE in wanted:
        put_off = _snooze(session, conversation, occasion, wanted[ActionKind.SNOOZE])
        if put_off is not None:
            return put_off
    asked = photo_asked(
        draft, occasion.reply.shown_products, occasion.skills, words_to_answer(occasion.reply)
    )
    if asked is not None:
        pressing.wait_for_photo(_visitor(session, conversation, occasion), list(asked.skus))
        if not draft.products_to_show:
            return Carried(Bubble(*showing.plain(asked.words)), about={"action": "try_on"})
    about: dict[str, Any] = {}
    if ActionKind.OFFER_DISCOUNT in wanted:
        about["discount_percent"] = wanted[ActionKind.OFFER_DISCOUNT].discount_percent
        _tell_discount(session, conversation, occasion, about["discount_percent"])
    shown = _pieces(session, occasion, draft, asked=ActionKind.SHOW_PRODUCTS in wanted)
    return Carried(_show(session, occasion, draft, shown), shown, about)


def move_on(session: TenantSession, conversation: Conversation, occasion: Occasion, draft: Draft) -> None:
    """What the talk says of the lead: her stage only forward, her value only where nobody has given one."""
    lead = (
        session.get(Lead, conversation.lead_id, with_for_update={"key_share": True})
        if conversation.lead_id
        else None
    )
    if lead is None or draft.replaced:
        return
    if draft.stage is not None:
        stage = stage_after_rule(lead.status, set_by=lead.status_set_by, wanted=LeadStatus(draft.stage))
        if stage is not lead.status:
            lead.status = stage
            lead.version += 1
            lead.updated_at = utc_now()
            session.flush()
    known = (*draft.found_products, *occasion.reply.shown_products)
    value = worth(
        shown=[piece.price for piece in draft.products_to_show],
        budget=read_budget(words_to_answer(occasion.reply)),
        hint=draft.value_rupees,
        known_prices={piece.price for piece in known},
    )
    if value is not None:
        leads.value_by_talk(session, lead.id, value.rupees, only_if_unset=not value.firm)


def _book(
    session: TenantSession, conversation: Conversation, occasion: Occasion, draft: Draft, action: Action
) -> Carried:
    """A time that suits her, by our book. The model's words stay where they answer something else besides."""
    visitor = _visitor(session, conversation, occasion)
    words = action.when or words_to_answer(occasion.reply)
    if not occasion.skills.appointment_booking:
        # The agent may not book: her wish is a colleague's, and the draft has said no more than that.
        offering.offer_colleague(session, visitor, words)
        return Carried(Bubble(*showing.plain(draft.text)), about={"action": "book_appointment"})
    bubble = hearing.answer(session, visitor, words)
    informs = bool(draft.passages or draft.products_to_show)
    if informs:
        bubble = showing.with_words(bubble, draft.text)
    return Carried(bubble, about={"action": "book_appointment"})


def _snooze(
    session: TenantSession, conversation: Conversation, occasion: Occasion, action: Action
) -> Carried | None:
    visitor = _visitor(session, conversation, occasion)
    campaign = session.get(Campaign, occasion.campaign_id)
    if visitor.lead is None or campaign is None or not visitor.skills.come_back:
        return None
    words = reengagement.put_off_as_proposed(
        session,
        action.when or words_to_answer(occasion.reply),
        shop=visitor.shop,
        contact=visitor.contact,
        conversation=conversation,
        lead=visitor.lead,
        campaign=campaign,
    )
    return Carried(Bubble(*showing.plain(words)), about={"action": "snooze"})


def _visitor(session: TenantSession, conversation: Conversation, occasion: Occasion) -> Visitor:
    lead = (
        session.get(Lead, conversation.lead_id, with_for_update={"key_share": True})
        if conversation.lead_id
        else None
    )
    last = occasion.fresh[-1].message_id if occasion.fresh else None
    return Visitor(
        shop=session.get_one(Client, session.client_id),
        contact=session.get_one(Contact, conversation.contact_id),
        conversation=conversation,
        lead=lead,
        skills=occasion.skills,
        language=occasion.language,
        message_id=last,
        now=utc_now(),
    )


def _pieces(
    session: TenantSession, occasion: Occasion, draft: Draft, *, asked: bool
) -> tuple[ProductFact, ...]:
    """The pieces to show: those the model named; where she or it asked for pieces and it named none, what was found."""
    # "send me the address" is answered by a paper
    wants = asked or (Intent.CATALOG_REQUEST in draft.intents and not draft.passages)
    if draft.replaced or draft.handoff or not wants:
        return draft.products_to_show
    most = showing.MOST_IN_LIST if _has_catalog(session, occasion) else showing.MOST_LINES
    if len(draft.products_to_show) >= 2 and most == showing.MOST_IN_LIST and not occasion.reply.featured:
        more = find_products(session, query=words_to_answer(occasion.reply), limit=most)
        return _unique([*draft.products_to_show, *more])[:most]
    return draft.products_to_show or draft.found_products[:most]


def _has_catalog(session: TenantSession, occasion: Occasion) -> bool:
    return bool(session.get_one(WhatsappNumber, occasion.number_id).catalog_id)


def _show(session: TenantSession, occasion: Occasion, draft: Draft, shown: Sequence[ProductFact]) -> Bubble:
    return showing.bubble(
        session,
        words=draft.text,
        product_ids=[piece.id for piece in shown],
        number_id=occasion.number_id,
        skills=occasion.skills,
        language=draft.language,
        shop_name=occasion.reply.shop_name,
        own_buttons=occasion.buttons,
    )


def _unique(pieces: Sequence[ProductFact]) -> tuple[ProductFact, ...]:
    return tuple({piece.id: piece for piece in pieces}.values())


def _tell_discount(
    session: TenantSession, conversation: Conversation, occasion: Occasion, percent: float | None
) -> None:
    activity.log(
        session,
        session.client_id,
        ActivityType.COMMERCE,
        f"Offered {percent:g} % off",
        agent=occasion.agent_name,
        conversation_id=conversation.id,
        lead_id=conversation.lead_id,
    )
