"""What stands above a thread: who she is, who answers, and whether words may be written."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.accounts import Scope
from revive_app.services.conversation.thread import ThreadHead
from revive_app.services.conversation.writing import TYPING_SILENCES
from revive_app.ui import tasks, words
from revive_app.ui.language import say
from revive_app.vocabulary import Handler


@dataclass(frozen=True)
class Head:
    """What stands above the thread. `writes`: open, closed, undelivered, or dnd. `heard`: she has written before. `holds`:
    agent, me, nobody, colleague.

    `silent` says why the agent keeps still, or that it writes; empty when it may speak.
    """

    id: str = ""
    contact_id: str = ""
    lead_id: str = ""
    name: str = ""
    first_name: str = ""
    initials: str = ""
    hue: int = 1
    phone: str = ""
    campaign: str = ""
    agent: str = ""
    stage: str = ""
    stage_words: str = ""
    value: str = ""
    writes: str = "open"
    heard: bool = True
    holds: str = "agent"
    holder: str = ""
    silent: str = ""
    still_until: int = 0
    # a person of the shop and the customer talk: the agent may be asked back before its time
    talks: bool = False
    snoozed: str = ""
    closes_at: int = 0
    closes_clock: str = ""
    wants: str = ""


def head_of(head: ThreadHead, scope: Scope, now: datetime, zone: ZoneInfo) -> Head:
    """In words, for this colleague."""
    phone = grouped(head.phone) if head.phone else ""
    name = words.full_name(head.first_name, head.last_name, otherwise=phone or None)
    closes = head.window_expires_at
    open_now = closes is not None and closes > now
    return Head(
        id=str(head.id),
        contact_id=str(head.contact_id),
        lead_id=str(head.lead_id) if head.lead_id else "",
        name=name,
        first_name=head.first_name,
        initials=words.initials(name),
        hue=words.hue(head.contact_id),
        phone=phone,
        campaign=head.campaign_name,
        agent=head.agent,
        stage=head.stage.value if head.stage else "",
        stage_words=say(words.STAGES[head.stage]) if head.stage else "",
        value=rupees(head.potential_value),
        writes=_writes(head, open_now=open_now),
        heard=closes is not None,
        holds=_holds(head, scope),
        holder=head.assigned_name.split(" ")[0],
        silent=_silent(head, now),
        still_until=words.millis(head.ai_paused_until) if _is_still(head, now) else 0,
        talks=_somebody_talks(head, now),
        snoozed=_snoozed(head, now, zone),
        closes_at=words.millis(closes) if open_now else 0,
        closes_clock=words.clock(closes, zone) if open_now and closes else "",
        wants=tasks.wishes(head.handoff.wants) if head.handoff else "",
    )


def _writes(head: ThreadHead, *, open_now: bool) -> str:
    if head.dnd_at:
        return "dnd"
    if open_now:
        return "open"
    return "undelivered" if head.is_undelivered else "closed"


def _holds(head: ThreadHead, scope: Scope) -> str:
    if head.handler is Handler.AGENT:
        return "agent"
    if head.assigned_to is None:
        return "nobody"
    return "me" if head.assigned_to == scope.user_id else "colleague"


def _silent(head: ThreadHead, now: datetime) -> str:
    agent = head.agent or say("The agent")
    if head.handler is Handler.AGENT and head.reply_lease_until and head.reply_lease_until > now:
        return say("{agent} is writing", agent=agent)
    if not _is_still(head, now):
        return ""
    if _somebody_talks(head, now):
        return say("{agent} keeps still while you two talk", agent=agent)
    return say("{agent} keeps still while you write", agent=agent)


def _somebody_talks(head: ThreadHead, now: datetime) -> bool:
    """Words of a person went out: the silence is longer than a pressed key's."""
    return _is_still(head, now) and (head.ai_paused_until or now) - now > TYPING_SILENCES


def _is_still(head: ThreadHead, now: datetime) -> bool:
    return head.handler is Handler.AGENT and head.ai_paused_until is not None and head.ai_paused_until > now


def _snoozed(head: ThreadHead, now: datetime, zone: ZoneInfo) -> str:
    if head.snoozed_until is None or head.snoozed_until <= now:
        return ""
    return say("Until {when}", when=words.day(head.snoozed_until, now=now, zone=zone))
