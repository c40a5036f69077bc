"""Every answer of the agent's kept whole: what it knew, what was found, what the model said; so it can be made again.

Made again means: the same context, the same finds and the same model's answers go through today's rules, and what
comes out is compared with what was said. Where it differs, the rules have changed since; the words of that day stand.
"""

from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.dialects.postgresql import insert

from revive_app.db import TenantSession
from revive_app.errors import NotFound, Retryable
from revive_app.models import Message, Prompt, ReplyTrace
from revive_app.providers.ai.embeddings import OfflineEmbedder
from revive_app.providers.ai.models import Models
from revive_app.providers.ai.protocol import Completion, Proposal, ReplyRequest
from revive_app.providers.ai.schema import MalformedProposal
from revive_app.rules.guard import Verdict
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.drafts import Draft, ReplyContext
from revive_app.services.rag import Found

# Not kept: the search is kept by its finds, the prompt under its hash, secrets nowhere.
_NOT_KEPT = frozenset({"search", "system_prompt", "secrets"})
# Nobody waits for a replay.
_NO_DEADLINE = 3_600.0

_FIELDS: dict[str, TypeAdapter[Any]] = {
    one.name: TypeAdapter(ReplyContext.__annotations__[one.name])
    for one in fields(ReplyContext)
    if one.name not in _NOT_KEPT
}
_FOUND = TypeAdapter(Found)


@dataclass(frozen=True, slots=True)
class Replayed:
    """What comes out today of what was stored that day. `said`: the model's or our words then, before pieces were
    laid out below them; `verdict_then`: whether the guard let the model's words through, None without any."""

    said: str
    text: str
    same: bool
    model: str
    verdict_then: bool | None
    verdict_now: Verdict | None


def keep(session: TenantSession, message: Message, context: ReplyContext, draft: Draft) -> None:
    """Store what this answer was made from, in the transaction that queues it."""
    session.connection().execute(
        insert(Prompt)
        .values(client_id=session.client_id, hash=draft.prompt_hash, text=context.system_prompt)
        .on_conflict_do_nothing()
    )
    session.add(
        ReplyTrace(
            message_id=message.id,
            client_id=session.client_id,
            prompt_hash=draft.prompt_hash,
            context={
                **{
                    name: kind.dump_python(getattr(context, name), mode="json")
                    for name, kind in _FIELDS.items()
                },
                "searches": [
                    {"query": query, "found": _FOUND.dump_python(found, mode="json")}
                    for query, found in draft.trace.searches
                ],
                "text": draft.text,
                "allowed": draft.verdict.allowed if draft.verdict else None,
                "model": draft.model,
            },
            answers=list(draft.trace.answers),
        )
    )
    session.flush()


def replay(session: TenantSession, message_id: UUID) -> Replayed:
    """Make an answer again from what was stored. Raises NotFound for a message without a story."""
    row = _row(session, message_id)
    kept: dict[str, Any] = row["context"]
    draft = compose(
        _context(kept, row["prompt"]), _models(kept, row["answers"]), deadline_seconds=_NO_DEADLINE
    )
    return Replayed(
        said=str(kept["text"]),
        text=draft.text,
        same=draft.text == kept["text"]
        and (draft.verdict.allowed if draft.verdict else None) == kept["allowed"],
        model=str(kept["model"]),
        verdict_then=kept["allowed"],
        verdict_now=draft.verdict,
    )


def _row(session: TenantSession, message_id: UUID) -> sa.RowMapping:
    row = session.row(
        "SELECT trace.context, trace.answers, prompt.text AS prompt FROM reply_traces trace"
        " JOIN prompts prompt ON prompt.client_id = trace.client_id AND prompt.hash = trace.prompt_hash"
        " WHERE trace.message_id = :id",
        id=message_id,
    )
    if row is None:
        raise NotFound("No answer of the agent's is kept under that id.")
    return row


def _context(kept: dict[str, Any], prompt: str) -> ReplyContext:
    finds = _searches(kept)
    values = {name: kind.validate_python(kept[name]) for name, kind in _FIELDS.items() if name in kept}
    return ReplyContext(system_prompt=prompt, search=lambda query: finds.get(query, Found()), **values)


def _searches(kept: dict[str, Any]) -> dict[str, Found]:
    return {one["query"]: _FOUND.validate_python(one["found"]) for one in kept.get("searches", ())}


def _models(kept: dict[str, Any], answers: list[dict[str, Any]]) -> Models:
    return Models(_Recorded(str(kept["model"]), answers), OfflineEmbedder())


class _Recorded:
    """A ChatModel that says again what was said that day, in the same order."""

    def __init__(self, name: str, answers: list[dict[str, Any]]) -> None:
        self.name = name
        self._left = iter(answers)

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """The next answer of that day. Raises what the model raised."""
        answer = next(self._left, {"away": "nothing more was asked that day"})
        if "proposal" in answer:
            return Completion(Proposal.model_validate(answer["proposal"]), self.name)
        if "malformed" in answer:
            raise MalformedProposal(str(answer["malformed"]))
        raise Retryable(str(answer["away"]))
