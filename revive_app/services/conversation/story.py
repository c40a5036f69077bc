"""How an answer came about, in the short form that is stored with the message and told in The Matrix."""

from collections.abc import Sequence
from typing import Any

from revive_app.providers.ai.protocol import ProductFact
from revive_app.rules import ai_prices
from revive_app.services.conversation.drafts import Draft


def of(draft: Draft, shown: Sequence[ProductFact]) -> dict[str, Any]:
    """Stored with the message, so that every word can be explained at a glance. The whole of it is in its trace."""
    return {
        "model": draft.model,
        "prompt_hash": draft.prompt_hash,
        "prompt_version": draft.prompt_version,
        "intents": list(draft.intents),
        "language": draft.language.value,
        "actions": [action.kind.value for action in draft.actions],
        "passages": [
            {"id": str(passage.id), "source": passage.source, "score": round(passage.score, 2)}
            for passage in draft.passages
        ],
        "products": [product.sku for product in shown],
        "guard": {
            "allowed": draft.verdict.allowed if draft.verdict else None,
            "reasons": [reason.code for reason in draft.verdict.reasons] if draft.verdict else [],
            "repaired": draft.repaired,
            "replaced": draft.replaced,
        },
        "prompt_tokens": draft.prompt_tokens,
        "tokens_in": draft.tokens_in,
        "tokens_out": draft.tokens_out,
        "cost_micro_inr": cost_of(draft),
        "latency_ms": draft.latency_ms,
    }


def cost_of(draft: Draft) -> int:
    """What the answer cost, in micro-rupees."""
    return ai_prices.cost(draft.model, draft.tokens_in, draft.tokens_out) if draft.tokens_in else 0


def thought(draft: Draft) -> str:
    """The line of The Matrix."""
    guard = "guard passed" if draft.verdict is None or draft.verdict.allowed else "guard refused the draft"
    if draft.repaired:
        guard += " after one repair"
    if draft.replaced:
        guard += ", safe words used"
    return (
        f"intent={','.join(draft.intents) or 'none'}, {_count(len(draft.passages), 'passage')},"
        f" {_count(len(draft.products_to_show), 'product')}, {guard} in {draft.latency_ms} ms"
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
