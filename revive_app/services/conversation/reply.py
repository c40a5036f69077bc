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
from revive_app.services import activity, shops
from revive_app.services.conversation import carrying, due, handoff, story, traces, wordless
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import Occasion, may_answer, read_occasion
from revive_app.services.conversation.drafts import Draft
from revive_app.services.conversation.due import Lease
from revive_app.services.conversation.metered import metered
from revive_app.services.outbox import drafts
from revive_app.services.outbox.facts import HANDOFF
from revive_app.vocabulary import ActivityType, Sender, StaffTaskKind

log = logging.getLogger(__name__)

# Shorter than the lease: nobody else begins while we still think. With the debounce before it and the sending after
# it, a customer has an answer, or an honest sentence, within 20 seconds.
THINKING_SECONDS = 14.0
LEAST_SECONDS = 4.0
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
        draft = wordless.draft_for(occasion) or compose(
            occasion.reply, metered(lease.client_id, models), deadline_seconds=_patience(lease)
        )
        with tenant_session(lease.client_id) as session:
            queued = _queue(session, lease, occasion, draft)
    except Exception:
        log.exception("thread %s: the answer failed, attempt %s", lease.conversation_id, lease.attempts)
        _after_failure(lease)
        return False
    replies.labels(outcome="queued" if queued else "overtaken").inc()
    reply_seconds.observe(time.monotonic() - began)
    return queued


def _patience(lease: Lease) -> float:
    """How long the model may take: what a customer's patience leaves of it, but never too little to answer at all."""
    return max(LEAST_SECONDS, THINKING_SECONDS - lease.waited.total_seconds())


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
    carried = carrying.carry_out(session, conversation, occasion, draft)
    message = drafts.queue(
        session,
        conversation,
        drafts.Draft(
            body=carried.bubble.body,
            text=carried.bubble.text,
            sender=Sender.AGENT,
            campaign_id=occasion.campaign_id,
            metadata={
                **story.of(draft, carried.shown),
                **carried.about,
                # how many of her messages this answers: no two answers share it
                "answers_up_to": lease.inbound_count,
                **({"purpose": HANDOFF} if draft.handoff else {}),
            },
        ),
    )
    traces.keep(session, message, occasion.reply, draft)
    carrying.move_on(session, conversation, occasion, draft)
    wordless.call_a_colleague(session, conversation, occasion.fresh)
    if draft.handoff:
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
    activity.log(
        session,
        session.client_id,
        ActivityType.THINKING,
        story.thought(draft),
        agent=occasion.agent_name,
        conversation_id=occasion.conversation_id,
        refs={"model": draft.model},
    )


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
