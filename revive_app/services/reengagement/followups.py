"""Timers that ring: one message each, exactly once, however many workers look.

The task is completed in the transaction that queues its message; the gate decides about that one like about
any other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.models import (
    Campaign,
    Contact,
    Conversation,
    Lead,
    MessageTemplate,
    ScheduledTask,
    WhatsappNumber,
)
from revive_app.providers.whatsapp import payloads
from revive_app.rules import later_words
from revive_app.rules.language import Language
from revive_app.rules.templates import filled, placeholders
from revive_app.services import activity
from revive_app.services.outbox import drafts
from revive_app.services.reengagement.snoozing import FOLLOW_UP
from revive_app.vocabulary import (
    ActivityType,
    CampaignStatus,
    Handler,
    MessageCategory,
    Sender,
    TaskStatus,
)

AT_ONCE = 100
# Who has no name is greeted so.
NAMELESS = "there"

_DUE = """
SELECT id, client_id FROM scheduled_tasks
WHERE status = 'pending' AND task_type = :kind AND scheduled_at <= now()
ORDER BY scheduled_at LIMIT :limit FOR UPDATE SKIP LOCKED
"""


@dataclass(frozen=True, slots=True)
class _Ringing:
    """A task whose moment has come, with everything it is about, locked."""

    task: ScheduledTask
    lead: Lead
    contact: Contact
    conversation: Conversation
    campaign: Campaign


def run_due(go_on: Callable[[], bool]) -> int:
    """Let every due follow-up ring; how many messages that made."""
    written = 0
    while go_on():
        with system_session() as session:
            due = [(row["client_id"], row["id"]) for row in session.rows(_DUE, kind=FOLLOW_UP, limit=AT_ONCE)]
        ended = [_ring(client_id, task_id) for client_id, task_id in due]
        written += ended.count(TaskStatus.COMPLETED)
        if not any(ended):
            break  # nothing is due, or all of it is in other workers' hands
    return written


def _ring(client_id: UUID, task_id: UUID) -> TaskStatus | None:
    """One task, and how it ended: never pending in the past. None when another worker has it."""
    with tenant_session(client_id) as session:
        query = select(ScheduledTask).where(
            col(ScheduledTask.id) == task_id, col(ScheduledTask.status) == TaskStatus.PENDING
        )
        task = session.exec(query.with_for_update(skip_locked=True)).first()
        if task is None:
            return None
        ringing = _gather(session, task)
        task.attempts += 1
        task.updated_at = utc_now()
        if ringing is None:
            task.status, task.result = TaskStatus.CANCELLED, "nobody is waiting for it any more"
            return task.status
        ringing.lead.snoozed_until = ringing.conversation.snoozed_until = None
        draft, refusal = _draft(session, ringing)
        if draft is None:
            task.status, task.result = TaskStatus.FAILED, refusal
            _call_for_a_human(session, ringing, refusal)
            return task.status
        message = drafts.queue(session, ringing.conversation, draft)
        task.status, task.result = TaskStatus.COMPLETED, f"message {message.id}"
        _tell(session, ringing)
        return task.status


def _gather(session: TenantSession, task: ScheduledTask) -> _Ringing | None:
    """What the task is about; None when a human answers, the person left, or the campaign rests."""
    lead = session.get(Lead, task.lead_id, with_for_update={"key_share": True})
    conversation = (
        session.get(Conversation, task.conversation_id, with_for_update={"key_share": True})
        if task.conversation_id
        else None
    )
    if lead is None or conversation is None or conversation.handler is not Handler.AGENT:
        return None
    contact = session.get(Contact, lead.contact_id)
    campaign = session.get(Campaign, lead.campaign_id)
    if contact is None or contact.dnd_at is not None:
        return None
    if campaign is None or campaign.status is not CampaignStatus.ACTIVE:
        return None
    return _Ringing(task, lead, contact, conversation, campaign)


def _draft(session: TenantSession, ringing: _Ringing) -> tuple[drafts.Draft | None, str]:
    """Words inside the window, the template outside it; or why there is neither."""
    window = ringing.conversation.window_expires_at
    about = {"purpose": "followup", "task_id": str(ringing.task.id), "why": ringing.task.why}
    if window is not None and window > utc_now():
        words = later_words.here_again(_language(ringing.contact), ringing.contact.first_name)
        return _as_draft(ringing, payloads.text(words), words, MessageCategory.SERVICE, about), ""
    name = ringing.task.payload.get("template_name") or ringing.campaign.followup_template_name
    template = _approved(session, ringing, str(name)) if name else None
    if template is None:
        return None, "the window is closed and there is no approved follow-up template"
    first_name = ringing.contact.first_name or NAMELESS
    if placeholders(template.components) > 1:
        return None, f"the template {template.name} asks for more than a name"
    values = (first_name,) * placeholders(template.components)
    body = payloads.template(template.name, template.language, body=values)
    category = MessageCategory(template.category.value.lower())
    return _as_draft(ringing, body, filled(template.components, values), category, about), ""


def _as_draft(
    ringing: _Ringing, body: dict[str, Any], text: str, category: MessageCategory, about: dict[str, Any]
) -> drafts.Draft:
    return drafts.Draft(
        body=body,
        text=text,
        sender=Sender.FOLLOWUP,
        category=category,
        campaign_id=ringing.campaign.id,
        metadata=about,
    )


def _approved(session: TenantSession, ringing: _Ringing, name: str) -> MessageTemplate | None:
    """The template in the person's language, else in the campaign's."""
    number = session.get(WhatsappNumber, ringing.conversation.number_id)
    found = session.exec(
        select(MessageTemplate).where(
            col(MessageTemplate.waba_id) == (number.waba_id if number else ""),
            col(MessageTemplate.name) == name,
            col(MessageTemplate.status) == "APPROVED",
        )
    ).all()
    by_language = {template.language: template for template in found}
    for language in (ringing.contact.language, ringing.campaign.template_language):
        if language in by_language:
            return by_language[language]
    return next(iter(found), None)


def _language(contact: Contact) -> Language:
    return Language(contact.language) if contact.language in set(Language) else Language.ENGLISH


def _call_for_a_human(session: TenantSession, ringing: _Ringing, why: str) -> None:
    activity.log(
        session,
        session.client_id,
        ActivityType.ERROR,
        f"A follow-up could not be sent: {why}",
        conversation_id=ringing.conversation.id,
        lead_id=ringing.lead.id,
    )


def _tell(session: TenantSession, ringing: _Ringing) -> None:
    activity.log(
        session,
        session.client_id,
        ActivityType.SYSTEM,
        f"Follow-up is due: “{ringing.task.why[:120]}”",
        conversation_id=ringing.conversation.id,
        lead_id=ringing.lead.id,
    )
