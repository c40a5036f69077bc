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
from revive_app.rules.callback import call_wanted
from revive_app.rules.farewell import goodbye, welcome_back
from revive_app.rules.language import Language, detect
from revive_app.rules.language.detect import spoken
from revive_app.rules.optout import OptOut
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.spoken_of import Before, before
from revive_app.rules.visits.bare_time import leaves_open_what_for
from revive_app.rules.visits.coming import comes_soon
from revive_app.services import campaigns
from revive_app.services.appointments import hearing
from revive_app.services.conversation import recall, showcase, showing
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import reply_context
from revive_app.services.conversation.drafts import Draft, ReplyContext, last_words
from revive_app.services.conversation.metered import metered
from revive_app.services.conversation.photo import photo_asked
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

    @property
    def words(self) -> str:
        """The reply without the lines of its pieces, for whoever sees these drawn below it."""
        lists = self.draft is not None and self.reply == _as_read(self.draft)
        return self.draft.text if lists and self.draft is not None else self.reply


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
    without_model = _before_the_model(context, policy, visit) or visit or _put_off(context, shop, skills)
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
            words = hearing.rehearse_answer(
                session, shop, skills, draft.language, booking.when or said, _ours(context), utc_now()
            )
        informs = bool(draft.passages or draft.products_to_show)
        text = f"{draft.text}\n\n{words}" if informs else words
        return Rehearsed(text, Outcome.VISIT, draft, context.system_prompt)
    if snoozing is not None and skills.come_back:
        with tenant_session(client_id) as session:
            zone = ZoneInfo(session.get_one(Client, client_id).timezone)
        text = _later(draft.language, snoozing.when or said, zone)
        return Rehearsed(text, Outcome.SNOOZED, draft, context.system_prompt)
    photo = photo_asked(draft, context.shown_products, skills, said)
    if photo is not None and not draft.products_to_show:
        return Rehearsed(photo.words, Outcome.ANSWERED, draft, context.system_prompt)
    outcome = Outcome.HANDED_OVER if draft.handoff else Outcome.ANSWERED
    return Rehearsed(_as_read(draft), outcome, draft, context.system_prompt)


def _later(language: Language, words: str, zone: ZoneInfo) -> str:
    """The day agreed on where the model would write later, by her words for it."""
    now = utc_now()
    wish = snooze.read(words, now, zone)
    due = snooze.due_at(wish, now, zone).date() if wish is not None and wish.date else None
    return later_words.agreed(language, due, now.astimezone(zone).date())


def _as_read(draft: Draft) -> str:
    """The words with a line a piece below them, as they leave where no catalog is connected: "the 2nd one" is told
    from these lines when the talk goes on."""
    pieces = draft.products_to_show[: showing.MOST_LINES]
    shows = any(action.kind is ActionKind.SHOW_PRODUCTS for action in draft.actions)
    return showing.listed(draft.text, pieces) if pieces and shows else draft.text


def _visit_by_words(
    session: TenantSession, shop: Client, skills: Skills, context: ReplyContext
) -> Rehearsed | None:
    """What her words do about the visit or the times the shop's words speak of."""
    said = last_words(context.history)
    words = hearing.rehearse(session, shop, skills, _language(context), said, _ours(context), utc_now())
    return Rehearsed(words, Outcome.VISIT, None, context.system_prompt) if words is not None else None


def _ours(context: ReplyContext) -> list[str]:
    """What the shop has said, from the oldest on."""
    return [turn.text for turn in context.history if turn.role == "shop"]


def _language(context: ReplyContext) -> Language:
    """Hers: of these words when there are enough of them, else of what she wrote before."""
    said = last_words(context.history)
    typed = [turn.text for turn in reversed(context.history) if turn.role == "customer"]
    return spoken(said, typed[1:4]) or Language.ENGLISH


def _campaign(session: TenantSession, campaign_id: UUID | None) -> Campaign | None:
    wanted = col(Campaign.is_default) if campaign_id is None else col(Campaign.id) == campaign_id
    campaign = session.exec(select(Campaign).where(wanted)).first()
    if campaign is None and campaign_id is not None:
        raise NotFound("No such campaign.")
    return campaign


def _before_the_model(
    context: ReplyContext, policy: temper.Policy, visit: Rehearsed | None
) -> Rehearsed | None:
    """What ingest does before anybody is asked for an answer. `visit`: what the words do about a visit; a "cancel it"
    that does is no goodbye."""
    said = last_words(context.history)
    verdict = safety.judge(said, before=_before(context))
    if verdict.opt_out is OptOut.CERTAIN:
        words = goodbye(said, shop=context.shop_name, scope=verdict.scope or ConsentScope.ALL)
        return Rehearsed(words, Outcome.OPTED_OUT, None, context.system_prompt)
    if verdict.opt_out is OptOut.LIKELY and visit is None and not (verdict.angry or verdict.complaint):
        words = stop_question.question(said, shop=context.shop_name)
        return Rehearsed(words, Outcome.ASKED_WHETHER_TO_STOP, None, context.system_prompt)
    if verdict.opt_in and len(said.split()) == 1:
        words = welcome_back(said, shop=context.shop_name)
        return Rehearsed(words, Outcome.ANSWERED, None, context.system_prompt)
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
    if leaves_open_what_for(said, _before(context).ours):
        return None
    wish = snooze.read(said, now, zone, of_visit=_before(context).of_a_visit)
    if (
        wish is None
        or not skills.come_back
        or call_wanted(said, wish, now, zone, hers=_before(context).hers)
        or comes_soon(said, now, zone)
    ):
        return None
    due = snooze.due_at(wish, now, zone, vague_days=shop.snooze_default_days).date() if wish.date else None
    return Rehearsed(
        later_words.agreed(_language(context), due, now.astimezone(zone).date(), soon=wish.soon),
        Outcome.SNOOZED,
        None,
        context.system_prompt,
    )
