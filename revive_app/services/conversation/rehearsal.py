"""The same answer as in a real thread, with nothing stored and nothing sent: for trying a persona out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.errors import FieldError, InvalidInput, NotFound
from revive_app.models import Campaign, Client
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import ActionKind, Turn
from revive_app.rules import later_words, safe_sentences, safety, snooze, stop_question, temper
from revive_app.rules.farewell import goodbye
from revive_app.rules.language import detect
from revive_app.rules.optout import OptOut
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.spoken_of import Before, before
from revive_app.rules.visits import read_wish
from revive_app.rules.visits.sentences import is_offer
from revive_app.services import campaigns
from revive_app.services.appointments import talking
from revive_app.services.conversation import recall, showcase
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import reply_context
from revive_app.services.conversation.drafts import Draft, ReplyContext, last_words
from revive_app.services.conversation.metered import metered
from revive_app.vocabulary import ConsentScope

SECONDS = 14.0
MOST_TURNS = 50
# A shop without any campaign has no knowledge to search.
_NO_CAMPAIGN = UUID(int=0)


class Outcome(StrEnum):
    """What a real thread would have done with these words."""

    ANSWERED = "answered"
    HANDED_OVER = "handed_over"
    OPTED_OUT = "opted_out"
    ASKED_WHETHER_TO_STOP = "asked_whether_to_stop"
    VISIT = "visit"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would be said. `draft` is None where no model was asked: after an opt-out, a complaint, a "not now"."""

    reply: str
    outcome: Outcome
    draft: Draft | None
    system_prompt: str


def rehearse(
    client_id: UUID,
    models: Models,
    turns: Sequence[Turn],
    *,
    campaign_id: UUID | None = None,
    config: Mapping[str, Any] | None = None,
) -> Rehearsed:
    """The answer to the last turn, by a campaign's persona, or by `config` with the default campaign's knowledge.

    Raises NotFound, InvalidInput.
    """
    if not turns or turns[-1].role != "customer":
        raise InvalidInput(
            "The last message must be the customer's.",
            fields=(FieldError("messages", "must end with the customer's"),),
        )
    if config is not None:
        campaigns.check_persona(config)
    with tenant_session(client_id) as session:
        shop = session.exec(select(Client).where(col(Client.id) == client_id)).one()
        campaign = _campaign(session, campaign_id)
        chosen = config if config is not None else (campaign.prompt_config if campaign else {})
        skills = Skills.from_config(chosen)
        history = tuple(turns[-MOST_TURNS:])
        shown = recall.named_products(session, turns)
        about = showcase.subjects(campaign) if campaign else ()
        context = reply_context(
            shop,
            chosen,
            campaign_id=campaign.id if campaign else _NO_CAMPAIGN,
            history=history,
            embedder=models.embedder,
            shown_products=shown,
            featured=showcase.featured(session, history, shown=shown, about=about),
            hosts=recall.hosts_of_sources(session, campaign.id) if campaign else frozenset(),
        )
        visit = _visit_by_words(session, shop, skills, context)
    policy = temper.Policy.from_config(chosen)
    without_model = _before_the_model(context, policy) or visit or _put_off(context, shop, skills)
    if without_model is not None:
        return without_model
    draft = compose(context, metered(client_id, models), deadline_seconds=SECONDS)
    return _after_the_model(client_id, context, draft, skills)


def _after_the_model(client_id: UUID, context: ReplyContext, draft: Draft, skills: Skills) -> Rehearsed:
    """What carrying the draft out would say, with nothing carried out."""
    kinds = {action.kind: action for action in draft.actions}
    said = last_words(context.history)
    booking, snoozing = kinds.get(ActionKind.BOOK_APPOINTMENT), kinds.get(ActionKind.SNOOZE)
    if booking is not None and skills.appointment_booking:
        with tenant_session(client_id) as session:
            shop = session.get_one(Client, client_id)
            words = talking.rehearse(session, shop, skills, draft.language, booking.when or said, utc_now())
        informs = bool(draft.passages or draft.products_to_show)
        text = f"{draft.text}\n\n{words}" if informs else words
        return Rehearsed(text, Outcome.VISIT, draft, context.system_prompt)
    if snoozing is not None and skills.come_back:
        text = later_words.agreed(draft.language, None)
        return Rehearsed(text, Outcome.SNOOZED, draft, context.system_prompt)
    outcome = Outcome.HANDED_OVER if draft.handoff else Outcome.ANSWERED
    return Rehearsed(draft.text, outcome, draft, context.system_prompt)


def _visit_by_words(
    session: TenantSession, shop: Client, skills: Skills, context: ReplyContext
) -> Rehearsed | None:
    """A time chosen in words, where the shop's last words offered some."""
    said = last_words(context.history)
    ours = next((turn.text for turn in reversed(context.history) if turn.role == "shop"), "")
    now = utc_now()
    if not is_offer(ours) or read_wish(said, now, ZoneInfo(shop.timezone)) is None:
        return None
    words = talking.rehearse(session, shop, skills, detect(said), said, now)
    return Rehearsed(words, Outcome.VISIT, None, context.system_prompt)


def _campaign(session: TenantSession, campaign_id: UUID | None) -> Campaign | None:
    wanted = col(Campaign.is_default) if campaign_id is None else col(Campaign.id) == campaign_id
    campaign = session.exec(select(Campaign).where(wanted)).first()
    if campaign is None and campaign_id is not None:
        raise NotFound("No such campaign.")
    return campaign


def _before_the_model(context: ReplyContext, policy: temper.Policy) -> Rehearsed | None:
    """What ingest does before anybody is asked for an answer."""
    said = last_words(context.history)
    verdict = safety.judge(said, before=_before(context))
    if verdict.opt_out is OptOut.CERTAIN:
        words = goodbye(said, shop=context.shop_name, scope=verdict.scope or ConsentScope.ALL)
        return Rehearsed(words, Outcome.OPTED_OUT, None, context.system_prompt)
    if verdict.opt_out is OptOut.LIKELY and not (verdict.angry or verdict.complaint):
        words = stop_question.question(said, shop=context.shop_name)
        return Rehearsed(words, Outcome.ASKED_WHETHER_TO_STOP, None, context.system_prompt)
    if temper.needs_human(verdict, policy):
        words = safe_sentences.sorry_to_hear(detect(said))
        return Rehearsed(words, Outcome.HANDED_OVER, None, context.system_prompt)
    if temper.ends_contact(verdict, policy):
        return Rehearsed("", Outcome.OPTED_OUT, None, context.system_prompt)
    return None


def _before(context: ReplyContext) -> Before:
    return before([(turn.role == "shop", turn.text) for turn in context.history])


def _put_off(context: ReplyContext, shop: Client, skills: Skills) -> Rehearsed | None:
    """ "Not now": the day that would be agreed on."""
    said, now, zone = last_words(context.history), utc_now(), ZoneInfo(shop.timezone)
    wish = snooze.read(said, now, zone, of_visit=_before(context).of_a_visit)
    if wish is None or not skills.come_back:
        return None
    due = snooze.due_at(wish, now, zone, vague_days=shop.snooze_default_days).date() if wish.date else None
    return Rehearsed(later_words.agreed(detect(said), due), Outcome.SNOOZED, None, context.system_prompt)
