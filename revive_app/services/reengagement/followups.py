"""Timers that ring: one message each, exactly once, however many workers look and whichever of them dies.

Inside the 24-hour window the agent writes in context: the same model, the same guard as for an answer, no transaction
open meanwhile. Outside it the follow-up template goes. The task is completed in the transaction that queues its
message; whatever happened while the model thought (she wrote, a colleague took over, she left) has cancelled it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, tenant_session
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, ScheduledTask
from revive_app.providers.ai.models import Models
from revive_app.providers.whatsapp import payloads
from revive_app.rules import later_words
from revive_app.rules.phone import zone_of
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services import activity, staff_tasks
from revive_app.services.conversation import story, traces
from revive_app.services.conversation.compose import compose
from revive_app.services.conversation.context import Occasion, read_occasion
from revive_app.services.conversation.drafts import Draft
from revive_app.services.conversation.metered import metered
from revive_app.services.outbox import drafts
from revive_app.services.reengagement import leases
from revive_app.services.reengagement.approved import approved, fill
from revive_app.services.reengagement.leases import Lease
from revive_app.vocabulary import (
    ActivityType,
    CampaignStatus,
    Handler,
    LeadStatus,
    MessageCategory,
    Sender,
    StaffTaskKind,
    TaskStatus,
)

log = logging.getLogger(__name__)

THINKING_SECONDS = 14.0
# Who has no name is greeted so.
NAMELESS = "there"
PURPOSE = "followup"


@dataclass(frozen=True, slots=True)
class _Ringing:
    """A task whose moment has come, with everything it is about, locked."""

    task: ScheduledTask
    shop: Client
    lead: Lead
    contact: Contact
    conversation: Conversation
    campaign: Campaign

    @property
    def window_open(self) -> bool:
        """Whether the agent may write freely."""
        window = self.conversation.window_expires_at
        return window is not None and window > utc_now()


@dataclass(frozen=True, slots=True)
class _Thinking:
    """What the agent writes about, and how many messages of hers it knows of."""

    occasion: Occasion
    inbound_count: int


def run_due(models: Models, go_on: Callable[[], bool]) -> int:
    """Let every due follow-up ring; how many messages that made."""
    written = 0
    while go_on():
        lease = leases.take()
        if lease is None:
            break
        try:
            written += _ring(lease, models) is TaskStatus.COMPLETED
        except Exception:
            log.exception("follow-up %s failed, attempt %s", lease.task_id, lease.attempts)
            _after_failure(lease)
    return written


def _ring(lease: Lease, models: Models) -> TaskStatus | None:
    """One task, and how it ended; None when it waits again or is somebody else's by now."""
    with tenant_session(lease.client_id) as session:
        ringing = _gather(session, lease)
        if isinstance(ringing, TaskStatus | None):
            return ringing
        thinking = _read(session, ringing, models) if ringing.window_open else None
        if thinking is None:
            return _send_template(session, ringing)
    draft = compose(
        thinking.occasion.reply, metered(lease.client_id, models), deadline_seconds=THINKING_SECONDS
    )
    with tenant_session(lease.client_id) as session:
        ringing = _gather(session, lease)
        if isinstance(ringing, TaskStatus | None):
            return ringing
        if not ringing.window_open:
            return _send_template(session, ringing)
        if ringing.conversation.inbound_count != thinking.inbound_count:
            # She wrote: that has cancelled the task, or is about to.
            leases.put_back(session, lease)
            return None
        return _send_words(session, ringing, thinking.occasion, draft)


def _gather(session: TenantSession, lease: Lease) -> _Ringing | TaskStatus | None:
    """What the task is about, locked; how it ended when nobody waits for it any more; None when it is not ours now."""
    row = session.row("SELECT lead_id, conversation_id FROM scheduled_tasks WHERE id = :id", id=lease.task_id)
    if row is None:
        return None
    conversation = _locked(session, row["conversation_id"])
    lead = session.get(Lead, row["lead_id"], with_for_update={"key_share": True}, populate_existing=True)
    task = session.exec(
        select(ScheduledTask)
        .where(
            col(ScheduledTask.id) == lease.task_id,
            col(ScheduledTask.status) == TaskStatus.PENDING,
            col(ScheduledTask.lease_id) == lease.id,
        )
        .with_for_update()
    ).first()
    if task is None:
        return None
    if lead is None or conversation is None or conversation.handler is not Handler.AGENT:
        return _end(task, TaskStatus.CANCELLED, "nobody is waiting for it any more")
    contact, campaign = session.get(Contact, lead.contact_id), session.get(Campaign, lead.campaign_id)
    if contact is None or contact.dnd_at is not None or lead.status in (LeadStatus.WON, LeadStatus.DND):
        return _end(task, TaskStatus.CANCELLED, "nobody is waiting for it any more")
    if campaign is None or campaign.status is not CampaignStatus.ACTIVE:
        return _end(task, TaskStatus.CANCELLED, "nobody is waiting for it any more")
    shop = session.get_one(Client, session.client_id)
    if _at_night(session, lease, shop, contact):
        return None
    return _Ringing(task, shop, lead, contact, conversation, campaign)


def _locked(session: TenantSession, conversation_id: UUID | None) -> Conversation | None:
    if conversation_id is None:
        return None
    return session.get(
        Conversation, conversation_id, with_for_update={"key_share": True}, populate_existing=True
    )


def _at_night(session: TenantSession, lease: Lease, shop: Client, contact: Contact) -> bool:
    """Whether it is quiet where she is: a timer that rings late (nobody was there to hear it) waits for the morning."""
    zone = zone_of(contact.phone, default=ZoneInfo(shop.timezone))
    end = quiet_until(utc_now(), zone=zone, quiet_from=shop.quiet_from, quiet_to=shop.quiet_until)
    if end is None:
        return False
    leases.put_back(session, lease, until=end)
    return True


def _read(session: TenantSession, ringing: _Ringing, models: Models) -> _Thinking | None:
    """What the agent writes about; None when it may not write here now."""
    occasion = read_occasion(
        session, ringing.conversation.id, models.embedder, follow_up=ringing.task.why or NAMELESS
    )
    return _Thinking(occasion, ringing.conversation.inbound_count) if occasion is not None else None


def _send_words(session: TenantSession, ringing: _Ringing, occasion: Occasion, draft: Draft) -> TaskStatus:
    """The agent's own words where they passed; a sentence that is always true where the model was away or refused."""
    about = _about(ringing)
    text = draft.text
    if draft.replaced or draft.handoff:
        text = later_words.here_again(occasion.language, ringing.contact.first_name)
    else:
        about |= story.of(draft, draft.products_to_show)
    message = drafts.queue(
        session,
        ringing.conversation,
        drafts.Draft(
            body=payloads.text(text),
            text=text,
            sender=Sender.FOLLOWUP,
            category=MessageCategory.SERVICE,
            campaign_id=ringing.campaign.id,
            metadata=about,
        ),
    )
    if not (draft.replaced or draft.handoff):
        traces.keep(session, message, occasion.reply, draft)
    return _rang(session, ringing, message.id)


def _send_template(session: TenantSession, ringing: _Ringing) -> TaskStatus:
    """The follow-up template, in her language where it is approved in it; a colleague where there is none."""
    name = ringing.task.payload.get("template_name") or ringing.campaign.followup_template_name
    languages = (ringing.contact.language, ringing.campaign.template_language)
    template = approved(session, ringing.conversation.number_id, str(name), languages) if name else None
    if template is None:
        return _failed(session, ringing, "the window is closed and there is no approved follow-up template")
    filled = fill(template, (ringing.contact.first_name or NAMELESS,))
    if filled is None:
        return _failed(session, ringing, f"the template {template.name} asks for more than a name")
    body, text, category = filled
    message = drafts.queue(
        session,
        ringing.conversation,
        drafts.Draft(
            body=body,
            text=text,
            sender=Sender.FOLLOWUP,
            category=category,
            campaign_id=ringing.campaign.id,
            metadata=_about(ringing),
        ),
    )
    return _rang(session, ringing, message.id)


def _about(ringing: _Ringing) -> dict[str, Any]:
    return {"purpose": PURPOSE, "task_id": str(ringing.task.id), "why": ringing.task.why}


def _rang(session: TenantSession, ringing: _Ringing, message_id: UUID) -> TaskStatus:
    _wake(ringing)
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"Follow-up is due: “{ringing.task.why[:120]}”",
        conversation_id=ringing.conversation.id,
        lead_id=ringing.lead.id,
    )
    return _end(ringing.task, TaskStatus.COMPLETED, f"message {message_id}")


def _failed(session: TenantSession, ringing: _Ringing, why: str) -> TaskStatus:
    """A colleague must: she has asked to be written to."""
    _wake(ringing)
    activity.log(
        session,
        session.client_id,
        ActivityType.ERROR,
        f"A follow-up could not be sent: {why}",
        conversation_id=ringing.conversation.id,
        lead_id=ringing.lead.id,
    )
    staff_tasks.ask(
        session,
        StaffTaskKind.FOLLOW_UP,
        f"{ringing.contact.first_name or 'A customer'} asked to be written to today",
        conversation=ringing.conversation,
        detail=f"“{ringing.task.why[:300]}”\nNot sent: {why}",
    )
    return _end(ringing.task, TaskStatus.FAILED, why)


def _wake(ringing: _Ringing) -> None:
    ringing.lead.snoozed_until = ringing.conversation.snoozed_until = None


def _end(task: ScheduledTask, status: TaskStatus, result: str) -> TaskStatus:
    task.status, task.result = status, result
    task.lease_id = task.lease_until = None
    task.updated_at = utc_now()
    return status


def _after_failure(lease: Lease) -> None:
    """Ring again after a pause; in the end a colleague must."""
    with tenant_session(lease.client_id) as session:
        if lease.attempts < leases.MOST_ATTEMPTS:
            leases.put_back(session, lease)
            return
        ringing = _gather(session, lease)
        if isinstance(ringing, _Ringing):
            _failed(session, ringing, "something broke on our side")
