"""One answer, from the customer's words to a draft that may be sent. Nothing is stored, nothing is sent.

    search ─▶ model ─▶ guard ─▶ draft
                 ▲        │ refused
                 └─once───┘          then a safe sentence, and a colleague

The search opens transactions of its own and closes them again: none is open while a model thinks.
"""

import logging
import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from revive_app.errors import ProviderError
from revive_app.providers.ai.history import language_of
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.prompt import chat_messages
from revive_app.providers.ai.protocol import (
    Action,
    ActionKind,
    Completion,
    ProductFact,
    Proposal,
    ReplyRequest,
)
from revive_app.providers.ai.schema import MalformedProposal
from revive_app.rules import guard, intents, safe_sentences
from revive_app.rules.guard import Verdict
from revive_app.rules.knowledge.facts import DiscountRule, Facts
from revive_app.rules.person_wanted import needs_a_person
from revive_app.rules.prompt_engine import prompt_hash
from revive_app.rules.tokens import estimated_tokens
from revive_app.services.conversation import introductions
from revive_app.services.conversation.drafts import (
    Draft,
    ReplyContext,
    Trace,
    known_product,
    trim,
    words_to_answer,
)
from revive_app.services.conversation.finding import Finder, unique
from revive_app.services.conversation.showcase import looks_around
from revive_app.services.rag import Found

# A second asking is only begun with this much time left.
REPAIR_SECONDS = 2.0

log = logging.getLogger(__name__)


def compose(context: ReplyContext, models: Models, *, deadline_seconds: float) -> Draft:
    """An answer within `deadline_seconds`. A model that is away, late or unruly costs a safe sentence, no error.

    Whether a machine is writing, and for whom, is told in words of ours, whatever the model would say.
    """
    own = introductions.of_itself(context)
    if own is not None:
        return own
    rest = introductions.without_that(context)
    if rest is None:
        return _Composition(context, models, deadline_seconds).run()
    return introductions.with_that(_Composition(rest, models, deadline_seconds).run())


class _Composition:
    """One run of `compose`: the clock, what was found, and what asking the model has cost so far."""

    def __init__(self, context: ReplyContext, models: Models, deadline_seconds: float) -> None:
        self.context = context
        self.chat = models.chat
        self.began = time.monotonic()
        self.deadline = self.began + deadline_seconds
        self.history = trim(context.history)
        self.said = words_to_answer(context)
        self.language = language_of(self.said, self.history)
        self.tokens_in = self.tokens_out = self.prompt_tokens = 0
        self.finder = Finder(context, self.history, self.said)
        self.answers: list[dict[str, Any]] = []

    def run(self) -> Draft:
        """Search, ask, check; repair or replace."""
        found = self.finder.find()
        request = self._request(found)
        completion, fault = self._ask(request)
        if completion is None and fault is None:
            return self._safe(found, None)
        verdict = self._check(completion.proposal, found) if completion else None
        if completion is not None and verdict is not None and verdict.allowed:
            return self._draft(completion, verdict, found, repaired=False)
        if completion is not None and self._is_said_by_us(completion.proposal):
            return self._in_our_words(completion, found)
        return self._repair(request, found, verdict, fault)

    def _repair(
        self, request: ReplyRequest, found: Found, verdict: Verdict | None, fault: str | None
    ) -> Draft:
        """Ask once more, saying what was wrong; then give up on the model's words."""
        if self._left() < REPAIR_SECONDS:
            return self._safe(found, verdict)
        words = fault or (guard.explain(verdict) if verdict else "")
        completion, _ = self._ask(replace(request, repair=words))
        if completion is None:
            return self._safe(found, verdict)
        second = self._check(completion.proposal, found)
        if second.allowed:
            return self._draft(completion, second, found, repaired=True)
        return self._safe(found, second)

    def _left(self) -> float:
        return self.deadline - time.monotonic()

    def _request(self, found: Found) -> ReplyRequest:
        return ReplyRequest(
            system_prompt=self.context.system_prompt,
            history=self.history,
            passages=found.passages,
            products=unique([*found.products, *self.context.shown_products]),
            shown=self.context.shown_products,
            shop_name=self.context.shop_name,
            agent_name=self.context.agent_name,
            customer_name=self.context.customer_name,
            customer_facts=self.context.customer_facts,
            follow_up=self.context.follow_up,
            names_nothing=looks_around(self.history),
            tries_on=self.context.tries_on,
        )

    def _ask(self, request: ReplyRequest) -> tuple[Completion | None, str | None]:
        """The model's answer; or what was wrong with its form; or neither when it is away."""
        left = self._left()
        if left <= 0:
            return None, None
        self.prompt_tokens = sum(estimated_tokens(one["content"]) for one in chat_messages(request))
        try:
            completion = self.chat.propose(request, timeout=left)
        except MalformedProposal as error:
            log.warning("malformed_proposal", extra={"model": self.chat.name, "details": error.details})
            self.tokens_in += error.tokens_in
            self.tokens_out += error.tokens_out
            self.answers.append({"malformed": error.message})
            return None, f"The answer did not have the required form: {error.message}."
        except ProviderError as error:
            log.warning("model_away", extra={"model": self.chat.name, "code": error.code})
            self.answers.append({"away": error.message})
            return None, None
        self.tokens_in += completion.tokens_in
        self.tokens_out += completion.tokens_out
        self.answers.append({"proposal": completion.proposal.model_dump(mode="json")})
        return completion, None

    def _check(self, proposal: Proposal, found: Found) -> Verdict:
        """The guard's verdict; a refused draft gets a second look with what its own words find in the data.

        A true fact may have been left out of the search for the question.
        """
        verdict = guard.check(proposal.reply_text, self._facts(found))
        if verdict.allowed or self._left() < REPAIR_SECONDS:
            return verdict
        more = self.finder.search(proposal.reply_text)
        wider = Found(unique([*found.passages, *more.passages]), unique([*found.products, *more.products]))
        return guard.check(proposal.reply_text, self._facts(wider))

    def _facts(self, found: Found) -> Facts:
        context = self.context
        products = unique([*found.products, *context.shown_products])
        return Facts(
            passages=tuple(passage.content for passage in found.passages),
            products=tuple(known_product(product) for product in products),
            offer_text=context.offer_text,
            discount=context.discount,
            discount_given=context.discount_given,
            allowed_domains=context.allowed_domains,
            own_phones=context.own_phones,
            customer_words=self.said,
            names=(context.agent_name, context.shop_name),
            customer_name=context.customer_name,
            secrets=context.secrets,
            prompt=context.system_prompt,
        )

    def _draft(self, completion: Completion, verdict: Verdict, found: Found, *, repaired: bool) -> Draft:
        proposal = completion.proposal
        actions = _permitted(proposal.actions, self.context.discount)
        known = {product.id: product for product in (*found.products, *self.context.shown_products)}
        cited = set(proposal.cited_chunk_ids)
        return Draft(
            text=proposal.reply_text.strip(),
            language=self.language,
            intents=tuple(intent for intent in proposal.intents if intent in set(intents.Intent))
            or self._intents(),
            passages=tuple(passage for passage in found.passages if passage.id in cited),
            products_to_show=_named([*proposal.product_ids, *_ids_in(actions)], known),
            actions=actions,
            verdict=verdict,
            model=completion.model,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
            prompt_hash=prompt_hash(self.context.system_prompt),
            prompt_version=self.context.prompt_version,
            repaired=repaired,
            replaced=False,
            handoff=any(action.kind is ActionKind.HANDOFF for action in actions) or needs_a_person(self.said),
            latency_ms=self._elapsed(),
            stage=proposal.stage,
            value_rupees=proposal.value_rupees,
            found_products=found.products,
            prompt_tokens=self.prompt_tokens,
            trace=self._trace(),
        )

    def _is_said_by_us(self, proposal: Proposal) -> bool:
        """Whether nothing is proposed but a visit, or a photo to be asked for."""
        if proposal.cited_chunk_ids or proposal.product_ids:
            return False
        kinds = {action.kind for action in proposal.actions}
        asks_for_photo = self.context.tries_on and kinds == {ActionKind.ASK_PHOTO_FOR_TRY_ON}
        return kinds == {ActionKind.BOOK_APPOINTMENT} or asks_for_photo

    def _in_our_words(self, completion: Completion, found: Found) -> Draft:
        """A visit alone is answered from our book in our words: "You are booked!" of the model's is not said."""
        unsaid = safe_sentences.asking_a_colleague(self.language)
        proposal = completion.proposal.model_copy(update={"reply_text": unsaid})
        verdict = self._check(proposal, found)
        return self._draft(replace(completion, proposal=proposal), verdict, found, repaired=False)

    def _safe(self, found: Found, verdict: Verdict | None) -> Draft:
        """A sentence that is always true, and a human."""
        sentence = safe_sentences.cannot_answer_now if verdict is None else safe_sentences.asking_a_colleague
        return Draft(
            text=sentence(self.language),
            language=self.language,
            intents=self._intents(),
            passages=(),
            products_to_show=(),
            actions=(Action(kind=ActionKind.HANDOFF),),
            verdict=verdict,
            model=self.chat.name,
            tokens_in=self.tokens_in,
            tokens_out=self.tokens_out,
            prompt_hash=prompt_hash(self.context.system_prompt),
            prompt_version=self.context.prompt_version,
            repaired=False,
            replaced=True,
            handoff=True,
            latency_ms=self._elapsed(),
            prompt_tokens=self.prompt_tokens,
            trace=self._trace(),
        )

    def _trace(self) -> Trace:
        return Trace(tuple(self.finder.searches), tuple(self.answers))

    def _intents(self) -> tuple[str, ...]:
        return tuple(intent.value for intent in intents.find(self.said))

    def _elapsed(self) -> int:
        return int((time.monotonic() - self.began) * 1000)


def _permitted(actions: Iterable[Action], rule: DiscountRule) -> tuple[Action, ...]:
    """The suggestions code may follow: no discount over the cap, and none without an amount."""
    return tuple(
        action
        for action in actions
        if action.kind is not ActionKind.NONE
        and (action.kind is not ActionKind.OFFER_DISCOUNT or 0 < (action.discount_percent or 0) <= rule.cap)
    )


def _ids_in(actions: Iterable[Action]) -> list[UUID]:
    return [
        id_ for action in actions if action.kind is ActionKind.SHOW_PRODUCTS for id_ in action.product_ids
    ]


def _named(ids: Iterable[UUID], known: dict[UUID, ProductFact]) -> tuple[ProductFact, ...]:
    return tuple(known[id_] for id_ in dict.fromkeys(ids) if id_ in known)
