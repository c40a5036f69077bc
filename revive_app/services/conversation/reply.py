"""The agent's answer to a thread that is due: read, think, look again, queue.

While the model thinks, no transaction is open and anything may happen: another bubble, a human at the
composer, an opt-out, a pause. So the thread is locked and looked at once more before a word is queued,
and an answer that is no longer wanted is thrown away.
"""

import logging
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from sqlmodel import col, select

from revive_app.db import TenantSession, tenant_session
from revive_app.metrics import replies, reply_seconds
from revive_app.models import Conversation
from revive_app.providers.ai.choose import Models
from revive_app.providers.ai.protocol import ActionKind
from revive_app.providers.whatsapp.protocol import WhatsappClient
from revive_app.rules import ai_prices
from revive_app.services import activity, leads, shops
from revive_app.services.conversation import due, handoff, showing
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import Occasion, may_answer, read_occasion
from revive_app.services.conversation.drafts import Draft
from revive_app.services.conversation.due import Lease
from revive_app.services.conversation.metered import metered
from revive_app.services.outbox import drafts
from revive_app.services.outbox.facts import HANDOFF
from revive_app.vocabulary import ActivityType, Sender, StaffTaskKind

log = logging.getLogger(__name__)

# Shorter than the lease: nobody else begins while we still think.
THINKING_SECONDS = 18.0
# After that many failures a human is asked for.
MOST_ATTEMPTS = 5

# Starts something async and does not wait for it.
Start = Callable[[Coroutine[Any, Any, bool]], object]


@dataclass(slots=True)
class Counts:
    """What one drain did."""

    written: int = 0
    dropped: int = 0


def drain(models: Models, whatsapp: WhatsappClient, start: Start, go_on: Callable[[], bool]) -> Counts:
    """Answer threads until none is due or `go_on` says no."""
    counts = Counts()
    while go_on():
        lease = due.take_lease()
        if lease is None:
            break
        if answer(lease, models, whatsapp, start):
            counts.written += 1
        else:
            counts.dropped += 1
    return counts


def answer(lease: Lease, models: Models, whatsapp: WhatsappClient, start: Start) -> bool:
    """Write this thread's answer. False when none was wanted (any more); the thread is given back either way."""
    began = time.monotonic()
    try:
        with tenant_session(lease.client_id) as session:
            occasion = read_occasion(session, lease.conversation_id, models.embedder)
        if occasion is None:
            return _give_back(lease, "nothing to say")
        _show_typing(occasion, whatsapp, start)
        draft = compose(occasion.reply, metered(lease.client_id, models), deadline_seconds=THINKING_SECONDS)
        with tenant_session(lease.client_id) as session:
            queued = _queue(session, lease, occasion, draft)
    except Exception:
        log.exception("thread %s: the answer failed, attempt %s", lease.conversation_id, lease.attempts)
        _after_failure(lease)
        return False
    replies.labels(outcome="queued" if queued else "overtaken").inc()
    reply_seconds.observe(time.monotonic() - began)
    return queued


def _after_failure(lease: Lease) -> None:
    """Try again after a pause; in the end a human must."""
    replies.labels(outcome="failed").inc()
    with tenant_session(lease.client_id) as session:
        give_up = lease.attempts >= MOST_ATTEMPTS
        conversation = _still_ours(session, lease) if give_up else None
        if conversation is not None:
            handoff.hand_over(
                session, conversation, "The agent could not answer", kind=StaffTaskKind.MODEL_AWAY
            )
        due.release(session, lease, done=give_up)


def _give_back(lease: Lease, why: str) -> bool:
    with tenant_session(lease.client_id) as session:
        due.release(session, lease, done=True)
    log.info("thread %s: %s", lease.conversation_id, why)
    replies.labels(outcome="dropped").inc()
    return False


def _show_typing(occasion: Occasion, whatsapp: WhatsappClient, start: Start) -> None:
    """Blue ticks and typing dots while we think. A courtesy: when it fails, nobody waits for it."""
    if occasion.last_wamid is None:
        return
    number = shops.sending_number(occasion.number_id)
    if number is not None:
        start(whatsapp.mark_read(number.account, occasion.last_wamid, typing=True))


def _queue(session: TenantSession, lease: Lease, occasion: Occasion, draft: Draft) -> bool:
    """Queue the answer if it is still wanted: nobody wrote, took over, typed, left or paused meanwhile."""
    conversation = _still_ours(session, lease)
    if conversation is None or not may_answer(session, conversation):
        due.release(session, lease, done=False)
        return False
    _think_aloud(session, occasion, draft)
    hands_over = draft.handoff or any(action.kind is ActionKind.HANDOFF for action in draft.actions)
    bubble = showing.bubble(
        session,
        words=draft.text,
        product_ids=[product.id for product in draft.products_to_show],
        number_id=occasion.number_id,
        skills=occasion.skills,
        language=draft.language,
        shop_name=occasion.reply.shop_name,
    )
    drafts.queue(
        session,
        conversation,
        drafts.Draft(
            body=bubble.body,
            text=bubble.text,
            sender=Sender.AGENT,
            campaign_id=occasion.campaign_id,
            metadata={
                **_how_it_came_about(draft),
                # how many of her messages this answers: no two answers share it
                "answers_up_to": lease.inbound_count,
                **({"purpose": HANDOFF} if hands_over else {}),
            },
        ),
    )
    if len(draft.products_to_show) == 1:
        leads.value_by_talk(session, conversation.lead_id, draft.products_to_show[0].price)
    if hands_over:
        _hand_over(session, conversation, occasion, draft)
    due.release(session, lease, done=True)
    return True


def _still_ours(session: TenantSession, lease: Lease) -> Conversation | None:
    """The thread, locked, if our lease still holds and no newer message came."""
    query = select(Conversation).where(col(Conversation.id) == lease.conversation_id)
    conversation = session.exec(query.with_for_update(key_share=True)).first()
    if conversation is None or conversation.reply_lease_id != lease.id:
        return None
    return conversation if conversation.inbound_count == lease.inbound_count else None


def _think_aloud(session: TenantSession, occasion: Occasion, draft: Draft) -> None:
    guard = "guard passed" if draft.verdict is None or draft.verdict.allowed else "guard refused the draft"
    if draft.repaired:
        guard += " after one repair"
    if draft.replaced:
        guard += ", safe words used"
    activity.log(
        session,
        session.client_id,
        ActivityType.THINKING,
        f"intent={','.join(draft.intents) or 'none'}, {_count(len(draft.passages), 'passage')},"
        f" {_count(len(draft.products_to_show), 'product')}, {guard} in {draft.latency_ms} ms",
        agent=occasion.agent_name,
        conversation_id=occasion.conversation_id,
        refs={"model": draft.model},
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _how_it_came_about(draft: Draft) -> dict[str, Any]:
    """Stored with the message, so that every word can be explained later."""
    return {
        "model": draft.model,
        "prompt_hash": draft.prompt_hash,
        "prompt_version": draft.prompt_version,
        "intents": list(draft.intents),
        "language": draft.language.value,
        "passages": [
            {"id": str(passage.id), "source": passage.source, "score": round(passage.score, 2)}
            for passage in draft.passages
        ],
        "products": [product.sku for product in draft.products_to_show],
        "guard": {
            "allowed": draft.verdict.allowed if draft.verdict else None,
            "reasons": [reason.code for reason in draft.verdict.reasons] if draft.verdict else [],
            "repaired": draft.repaired,
            "replaced": draft.replaced,
        },
        "tokens_in": draft.tokens_in,
        "tokens_out": draft.tokens_out,
        "cost_micro_inr": ai_prices.cost(draft.model, draft.tokens_in, draft.tokens_out),
        "latency_ms": draft.latency_ms,
    }


def _hand_over(session: TenantSession, conversation: Conversation, occasion: Occasion, draft: Draft) -> None:
    """To a person, who should know whether the model was away, was refused, or wished for it."""
    reasons = [
        action.reason for action in draft.actions if action.kind is ActionKind.HANDOFF and action.reason
    ]
    kind = StaffTaskKind.HANDOFF
    why = "A human is asked for"
    if draft.replaced:
        away = draft.verdict is None
        kind = StaffTaskKind.MODEL_AWAY if away else StaffTaskKind.HANDOFF
        why = "The language model did not answer" if away else "The agent had no answer that was certain"
    handoff.hand_over(
        session, conversation, why, kind=kind, agent_says=next(iter(reasons), ""), agent=occasion.agent_name
    )
