"""The list's rows as they are drawn."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from revive_app.rules.phone import grouped
from revive_app.services.conversation.queue import QueuedThread
from revive_app.ui import words
from revive_app.ui.address import address
from revive_app.ui.language import say
from revive_app.vocabulary import AppointmentStatus, Handler, Sender

PATH = "/inbox"
_FOUND_LENGTH = 140


@dataclass(frozen=True)
class Row:
    """One thread. `way` opens it; `hand` is whose it is when a person has it; `visit` the next one."""

    id: str
    way: str
    name: str
    initials: str
    hue: int
    at: str
    at_title: str
    author: str
    words: str
    found: bool
    unread: str
    closes_at: int
    hand: str
    mine: bool
    visit: str
    snoozed: str
    tick: str


@dataclass(frozen=True, slots=True)
class Looking:
    """Who looks at the list, when, where and by which choices."""

    user_id: UUID | None
    now: datetime
    zone: ZoneInfo
    choices: dict[str, str]


def row_of(thread: QueuedThread, looking: Looking) -> Row:
    """A thread as the list shows it."""
    phone = grouped(thread.phone) if thread.phone else None
    name = words.full_name(thread.first_name, thread.last_name, otherwise=phone)
    open_now = thread.window_expires_at is not None and thread.window_expires_at > looking.now
    return Row(
        id=str(thread.id),
        way=address(PATH, **{**looking.choices, "thread": str(thread.id)}),
        name=name,
        initials=words.initials(name),
        hue=words.hue(thread.contact_id),
        at=words.near_moment(thread.last_message_at, now=looking.now, zone=looking.zone),
        at_title=words.full_moment(thread.last_message_at, looking.zone),
        author="" if thread.found else _author(thread, looking),
        words=_short(thread.found) if thread.found else thread.last_message_text,
        found=bool(thread.found),
        unread=words.count(thread.unread_count) if thread.unread_count else "",
        closes_at=words.millis(thread.window_expires_at) if open_now else 0,
        hand=_hand(thread, looking),
        mine=thread.assigned_to is not None and thread.assigned_to == looking.user_id,
        visit=_visit(thread, looking),
        snoozed=_snoozed(thread, looking),
        tick=words.TICKS[thread.state] if thread.state is not None else "",
    )


def _author(thread: QueuedThread, looking: Looking) -> str:
    if thread.sender is None or thread.sender is Sender.CUSTOMER:
        return ""
    if thread.sender is Sender.HUMAN:
        if thread.author_id is not None and thread.author_id == looking.user_id:
            return f"{say('You')}:"
        return f"{thread.author.split(' ')[0] or say('A colleague')}:"
    return f"{thread.author or say('We')}:"


def _hand(thread: QueuedThread, looking: Looking) -> str:
    if thread.handler is Handler.AGENT:
        return ""
    if thread.assigned_to is None:
        return say("Nobody yet")
    if thread.assigned_to == looking.user_id:
        return say("You")
    return thread.assigned_name.split(" ")[0] or say("A colleague")


def _visit(thread: QueuedThread, looking: Looking) -> str:
    if thread.visit is None:
        return ""
    day = words.weekday(thread.visit.starts_at, looking.zone)
    if thread.visit.status is AppointmentStatus.REQUESTED:
        return say("Visit {day}?", day=day)
    return say("Visit {day}", day=day)


def _snoozed(thread: QueuedThread, looking: Looking) -> str:
    if thread.snoozed_until is None or thread.snoozed_until <= looking.now:
        return ""
    when = words.day(thread.snoozed_until, now=looking.now, zone=looking.zone)
    return say("Until {when}", when=when)


def _short(found: str) -> str:
    flat = " ".join(found.split())
    return flat if len(flat) <= _FOUND_LENGTH else flat[:_FOUND_LENGTH].rstrip() + "…"
