"""What is said when a step's moment has come: its template, or, before a window closes, a sentence that is always true.

Nobody outside is asked, so looking again, queueing the message and completing the timer are one transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlmodel import col, select

from revive_app.clock import utc_now
from revive_app.db import TenantSession, system_session, tenant_session
from revive_app.models import Campaign, Client, Contact, Conversation, Lead, ScheduledTask, SequenceStep
from revive_app.providers.whatsapp import payloads
from revive_app.rules import later_words
from revive_app.rules.language import Language
from revive_app.rules.phone import zone_of_person
from revive_app.rules.quiet_hours import quiet_until
from revive_app.services import activity
from revive_app.services.outbox import drafts
from revive_app.services.reengagement.approved import approved, fill
from revive_app.services.reengagement.followups import NAMELESS
from revive_app.services.reengagement.snoozing import SEQUENCE_STEP
from revive_app.vocabulary import (
    ActivityType,
    CampaignStatus,
    Handler,
    LeadStatus,
    MessageCategory,
    Sender,
    StepTrigger,
    TaskStatus,
)

AT_ONCE = 50
# Somebody who has bought is still congratulated.
_DAYS = (StepTrigger.BIRTHDAY, StepTrigger.ANNIVERSARY)
NOBODY_WAITS = "nothing is to be said any more"


@dataclass(frozen=True, slots=True)
class _Ringing:
    """A timer whose moment has come, with everything it is about, locked."""

    task: ScheduledTask
    step: SequenceStep
    shop: Client
    lead: Lead
    contact: Contact
    thread: Conversation
    campaign: Campaign

    @property
    def window_open(self) -> bool:
        """Whether she may be written to freely."""
        return self.thread.window_expires_at is not None and self.thread.window_expires_at > utc_now()


def run_due(go_on: Callable[[], bool]) -> int:
    """Let every due step ring; how many messages that made."""
    written = 0
    while go_on():
        with system_session() as session:
            due = session.rows(_DUE, kind=SEQUENCE_STEP, limit=AT_ONCE)
        ended = [_ring(row["client_id"], row["id"]) for row in due]
        written += ended.count(TaskStatus.COMPLETED)
        if not any(ended):
            break  # nothing is due, or all of it is in other workers' hands
    return written


_DUE = """
SELECT client_id, id FROM scheduled_tasks
WHERE status = 'pending' AND task_type = :kind AND scheduled_at <= now() ORDER BY scheduled_at LIMIT :limit
"""


def _ring(client_id: UUID, task_id: UUID) -> TaskStatus | None:
    """One timer, and how it ended; None when another worker has it, or it waits for the morning."""
    with tenant_session(client_id) as session:
        ids = session.row("SELECT lead_id, conversation_id FROM scheduled_tasks WHERE id = :id", id=task_id)
        if ids is None:
            return None
        # The order everybody locks in: thread, lead, and then what is about them.
        thread = session.get(Conversation, ids["conversation_id"], with_for_update={"key_share": True})
        lead = session.get(Lead, ids["lead_id"], with_for_update={"key_share": True})
        task = session.exec(
            select(ScheduledTask)
            .where(col(ScheduledTask.id) == task_id, col(ScheduledTask.status) == TaskStatus.PENDING)
            .with_for_update(skip_locked=True)
        ).first()
        if task is None:
            return None
        task.attempts += 1
        ringing = _gather(session, task, lead, thread)
        if ringing is None:
            return _end(task, TaskStatus.CANCELLED, NOBODY_WAITS)
        if _waits_for_morning(ringing):
            return None
        return _send(session, ringing)


def _gather(
    session: TenantSession, task: ScheduledTask, lead: Lead | None, thread: Conversation | None
) -> _Ringing | None:
    """What it is about; None when a human answers, she left or bought, the campaign rests, or the step is gone."""
    step = session.get(SequenceStep, task.step_id) if task.step_id else None
    if lead is None or thread is None or step is None or not step.enabled:
        return None
    contact, campaign = session.get(Contact, lead.contact_id), session.get(Campaign, lead.campaign_id)
    if contact is None or contact.dnd_at is not None or thread.handler is not Handler.AGENT:
        return None
    if campaign is None or campaign.status is not CampaignStatus.ACTIVE:
        return None
    if lead.status is LeadStatus.DND or (lead.status is LeadStatus.WON and step.trigger not in _DAYS):
        return None
    if lead.snoozed_until is not None and lead.snoozed_until > utc_now() and step.trigger not in _DAYS:
        return None
    shop = session.get_one(Client, session.client_id)
    return _Ringing(task, step, shop, lead, contact, thread, campaign)


def _waits_for_morning(ringing: _Ringing) -> bool:
    """A timer that rings late (nobody was there to hear it) does not wake her. A window that closes in the night
    closes."""
    if ringing.step.trigger is StepTrigger.WINDOW_CLOSING:
        return False
    shop, contact = ringing.shop, ringing.contact
    zone = zone_of_person(contact.timezone, contact.phone, default=ZoneInfo(shop.timezone))
    end = quiet_until(utc_now(), zone=zone, quiet_from=shop.quiet_from, quiet_to=shop.quiet_until)
    if end is not None:
        ringing.task.scheduled_at = end
        ringing.task.updated_at = utc_now()
    return end is not None


def _send(session: TenantSession, ringing: _Ringing) -> TaskStatus:
    if ringing.step.trigger is StepTrigger.WINDOW_CLOSING:
        draft = _last_words(ringing)
        if draft is None:
            return _end(
                ringing.task, TaskStatus.CANCELLED, "her reply window has closed, or it is night there"
            )
        return _rang(session, ringing, draft)
    name = ringing.step.template_name or ringing.campaign.followup_template_name
    languages = (ringing.contact.language, ringing.campaign.template_language)
    template = approved(session, ringing.thread.number_id, name, languages) if name else None
    if template is None:
        return _failed(session, ringing, "there is no approved template for it")
    filled = fill(template, (ringing.contact.first_name or NAMELESS,))
    if filled is None:
        return _failed(session, ringing, f"the template {template.name} asks for more than a name")
    body, text, category = filled
    return _rang(session, ringing, _draft(ringing, body, text, category))


def _last_words(ringing: _Ringing) -> drafts.Draft | None:
    """Something true and short while it can still be said; nothing at night."""
    shop, contact = ringing.shop, ringing.contact
    zone = zone_of_person(contact.timezone, contact.phone, default=ZoneInfo(shop.timezone))
    quiet = quiet_until(utc_now(), zone=zone, quiet_from=shop.quiet_from, quiet_to=shop.quiet_until)
    if not ringing.window_open or quiet is not None or ringing.thread.last_message_direction != "outbound":
        return None
    known = {language.value: language for language in Language}
    language = known.get(contact.language or "", Language.ENGLISH)
    text = later_words.before_it_closes(language, contact.first_name)
    return _draft(ringing, payloads.text(text), text, MessageCategory.SERVICE)


def _draft(ringing: _Ringing, body: dict[str, Any], text: str, category: MessageCategory) -> drafts.Draft:
    return drafts.Draft(
        body=body,
        text=text,
        sender=Sender.FOLLOWUP,
        category=category,
        campaign_id=ringing.campaign.id,
        metadata={
            "purpose": "sequence",
            "task_id": str(ringing.task.id),
            "step_id": str(ringing.step.id),
            "why": ringing.task.why,
        },
    )


def _rang(session: TenantSession, ringing: _Ringing, draft: drafts.Draft) -> TaskStatus:
    message = drafts.queue(session, ringing.thread, draft)
    _tell(session, ringing, ActivityType.SYSTEM, f"Sequence: {ringing.task.why}")
    return _end(ringing.task, TaskStatus.COMPLETED, f"message {message.id}")


def _failed(session: TenantSession, ringing: _Ringing, why: str) -> TaskStatus:
    _tell(session, ringing, ActivityType.ERROR, f"A step of the sequence could not be sent: {why}")
    return _end(ringing.task, TaskStatus.FAILED, why)


def _tell(session: TenantSession, ringing: _Ringing, kind: ActivityType, words: str) -> None:
    activity.log(
        session,
        session.client_id,
        kind,
        words,
        agent=ringing.contact.first_name or "Customer",
        conversation_id=ringing.thread.id,
        lead_id=ringing.lead.id,
    )


def _end(task: ScheduledTask, status: TaskStatus, result: str) -> TaskStatus:
    task.status, task.result = status, result
    task.updated_at = utc_now()
    return status
