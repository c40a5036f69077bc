"""Trying a persona out: the real pipeline, with nothing stored and nothing sent."""

from functools import cache
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field, model_validator

from revive_app.api.callers import TalkScope
from revive_app.api.problems import responses
from revive_app.providers.ai.choose import Models, choose_models
from revive_app.providers.ai.protocol import Turn
from revive_app.services.conversation import rehearsal, story
from revive_app.services.conversation.drafts import Draft
from revive_app.settings import get_settings

router = APIRouter(tags=["simulate"])


class Line(BaseModel):
    """One bubble. `user` and `customer` are the customer, everybody else is the shop."""

    role: Literal["user", "customer", "assistant", "agent", "shop"]
    content: Annotated[str, Field(min_length=1, max_length=4096)]


class Rehearsal(BaseModel):
    """Whose persona, and what was said so far, oldest first, the customer's words last."""

    model_config = ConfigDict(extra="forbid")

    campaign_id: UUID | None = None
    prompt_config: dict[str, Any] | None = None
    messages: Annotated[list[Line], Field(min_length=1, max_length=rehearsal.MOST_TURNS)]

    @model_validator(mode="after")
    def _has_a_persona(self) -> "Rehearsal":
        if self.campaign_id is None and self.prompt_config is None:
            raise ValueError("give campaign_id or prompt_config")
        return self


class Citation(BaseModel):
    """A passage the answer rests on."""

    document_id: UUID
    source: str
    content: str
    score: float


class ShownProduct(BaseModel):
    """A piece that would be shown."""

    id: UUID
    sku: str
    name: str
    price: int


class GuardBody(BaseModel):
    """What the guard said of the model's words: `allowed` is null where it wrote none."""

    allowed: bool | None
    reasons: list[str]
    repaired: bool
    replaced: bool


class PromptBody(BaseModel):
    """The system prompt that was used; `tokens`: the whole question with history, passages and pieces, estimated."""

    hash: str
    version: str
    characters: int
    tokens: int


class SimulatedReply(BaseModel):
    """What would be said, and why. `cost_micro_inr`: millionths of a rupee.

    `outcome`: answered, handed_over, opted_out, asked_whether_to_stop, visit or snoozed.
    """

    reply: str
    outcome: str
    intent: str
    intents: list[str]
    language: str
    actions: list[dict[str, Any]]
    citations: list[Citation]
    products: list[ShownProduct]
    guard: GuardBody
    prompt: PromptBody | None
    model: str
    tokens_in: int
    tokens_out: int
    cost_micro_inr: int
    latency_ms: int


@router.post("/simulate", responses=responses(400, 401, 403, 404, 422))
def simulate(scope: TalkScope, wanted: Rehearsal) -> SimulatedReply:
    """The agent's answer to the last message. Nothing is stored, nothing is sent."""
    turns = [
        Turn("customer" if line.role in {"user", "customer"} else "shop", line.content)
        for line in wanted.messages
    ]
    rehearsed = rehearsal.rehearse(
        scope.client_id, _models(), turns, campaign_id=wanted.campaign_id, config=wanted.prompt_config
    )
    return _body(rehearsed)


@cache
def _models() -> Models:
    return choose_models(get_settings())


def _body(rehearsed: rehearsal.Rehearsed) -> SimulatedReply:
    draft = rehearsed.draft
    intents = list(draft.intents) if draft else []
    return SimulatedReply(
        reply=rehearsed.reply,
        outcome=rehearsed.outcome.value,
        intent=intents[0] if intents else "none",
        intents=intents,
        language=draft.language.value if draft else "",
        actions=[action.model_dump(mode="json", exclude_none=True) for action in draft.actions]
        if draft
        else [],
        citations=_citations(draft),
        products=_products(draft),
        guard=_guard(draft),
        prompt=_prompt(draft, rehearsed.system_prompt),
        model=draft.model if draft else "rules",
        tokens_in=draft.tokens_in if draft else 0,
        tokens_out=draft.tokens_out if draft else 0,
        cost_micro_inr=story.cost_of(draft) if draft else 0,
        latency_ms=draft.latency_ms if draft else 0,
    )


def _citations(draft: Draft | None) -> list[Citation]:
    return [
        Citation(
            document_id=passage.id,
            source=passage.source,
            content=passage.content,
            score=round(passage.score, 3),
        )
        for passage in (draft.passages if draft else ())
    ]


def _products(draft: Draft | None) -> list[ShownProduct]:
    shown = draft.products_to_show if draft else ()
    return [ShownProduct.model_validate(product, from_attributes=True) for product in shown]


def _guard(draft: Draft | None) -> GuardBody:
    verdict = draft.verdict if draft else None
    return GuardBody(
        allowed=verdict.allowed if verdict else None,
        reasons=[reason.code.value for reason in verdict.reasons] if verdict else [],
        repaired=draft.repaired if draft else False,
        replaced=draft.replaced if draft else False,
    )


def _prompt(draft: Draft | None, system_prompt: str) -> PromptBody | None:
    if draft is None:
        return None
    return PromptBody(
        hash=draft.prompt_hash,
        version=draft.prompt_version,
        characters=len(system_prompt),
        tokens=draft.prompt_tokens,
    )
