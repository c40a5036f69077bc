"""One thread: what was said in it, who answers, and what may be done about it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.rules.money import rupees
from revive_app.rules.phone import grouped
from revive_app.services.accounts import Scope
from revive_app.services.conversation import explain, inbox, suggesting, thread, writing
from revive_app.services.conversation.inbox import Change
from revive_app.services.conversation.thread import Reading, ThreadHead
from revive_app.services.team import members
from revive_app.services.templates import mirror
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.inbox.bubbles import Eyes, codes_in, drawn, templates_in
from revive_app.ui.pages.inbox.rows import PATH
from revive_app.ui.rehearsing import models
from revive_app.ui.run import run_sync
from revive_app.ui.sending import not_sent, sent, write
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import Handler

PAGE = 40
# Beyond that nobody scrolls; the search finds it.
MOST_BUBBLES = 400
LONGEST_TEXT = 20_000
# How long the agent keeps still for keys that were pressed; told again this often while they are.
TYPING_EVERY_MS = 8_000


@dataclass(frozen=True)
class Head:
    """What stands above the thread. `writes`: open, closed, or dnd. `holds`: agent, me, nobody, colleague.

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
    holds: str = "agent"
    holder: str = ""
    silent: str = ""
    still_until: int = 0
    snoozed: str = ""
    closes_at: int = 0
    closes_clock: str = ""
    wants: str = ""


@dataclass(frozen=True)
class Colleague:
    """Somebody a thread can be given to."""

    id: str
    name: str


class ThreadState(rx.State):
    """What stands in the middle."""

    loaded: bool = False
    missing: bool = False
    head: Head = Head()
    bubbles: list[Bubble] = []
    older: bool = False
    said_wrong: str = ""
    thinking: bool = False
    colleagues: list[Colleague] = []
    at: str = "list"

    _size: int = PAGE

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Show the thread the address names; none, when it names none."""
        wanted = asked(self, "thread", longest=36)
        self.at = "person" if asked(self, "person") else "thread" if wanted else "list"
        if wanted != self.head.id:
            self.head, self.bubbles, self.loaded = Head(id=wanted), [], False
            self._size, self.said_wrong, self.missing, self.older = PAGE, "", False, False
        if wanted:
            await self._read(mark=True)

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again; what has not changed is not sent again."""
        if self.head.id and self.loaded:
            await self._read(mark=self.at == "thread")

    @rx.event
    @in_words
    async def show_older(self) -> None:
        """Forty more, above."""
        self._size = min(self._size + PAGE, MOST_BUBBLES)
        await self._read()

    @rx.event
    @in_words
    async def types(self, text: str) -> None:
        """Keys are pressed in the composer: the agent keeps still at once."""
        if self.head.id and text:
            await ask_shop(self, writing.human_types, as_id(self.head.id))
            if self.head.holds == "agent":
                await self._read()

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> rx.event.EventSpec | None:
        """What was written goes out, once, however often it was clicked: js/sending.js names the click."""
        answers: Mapping[str, Any] = as_form(form)
        send_id = as_text(answers.get("send_id"), longest=64)
        text = as_text(answers.get("text"), longest=LONGEST_TEXT)
        if not self.head.id:
            return None
        scope = await scope_of(self)
        try:
            await ask_shop(self, writing.write_text, scope, as_id(self.head.id), text, send_id=send_id)
        except ReviveError as error:
            self.said_wrong = say(error.message)
            return not_sent(send_id)
        self.said_wrong = ""
        await self._read()
        return sent(send_id)

    @rx.event
    @in_words
    async def uploaded(self, answer: dict[str, Any]) -> None:
        """A file went out; what the page tells of it is not believed, the thread is read."""
        if self.head.id:
            await self._read()

    @rx.event(background=True)
    async def suggest(self) -> AsyncIterator[rx.event.EventSpec]:
        """What the agent would answer comes into the field, for a colleague to send or change."""
        async with self:
            wanted = self.head.id
            if self.thinking or not wanted:
                return
            self.thinking = True
            scope = await scope_of(self)
        try:
            draft = await run_sync(suggesting.suggest, scope.client_id, as_id(wanted), models())
            async with self:
                still_there = self.head.id == wanted
            if still_there and draft:
                yield write(draft)
            elif still_there:
                yield toasts.refused(word("The agent would keep silent here"))
        except ReviveError as error:
            yield rx.toast.error(say(error.message))
        finally:
            async with self:
                self.thinking = False

    @rx.event
    @in_words
    async def take_over(self) -> None:
        """From now on a person answers here."""
        await self._change(Change(handler=Handler.HUMAN), "handler")

    @rx.event
    @in_words
    async def hand_back(self) -> rx.event.EventSpec:
        """The agent answers again."""
        await self._change(Change(handler=Handler.AGENT), "handler")
        return toasts.done(
            word("{agent} answers {name} again"),
            undo=ThreadState.take_over,
            agent=self.head.agent or say("The agent"),
            name=self.head.first_name or self.head.name,
        )

    @rx.event
    @in_words
    async def assign(self, user_id: str) -> None:
        """Give it to a colleague, or to nobody for an empty word."""
        wanted = as_id(user_id) if user_id else None
        await self._change(Change(handler=Handler.HUMAN, assigned_to=wanted), "handler", "assigned_to")

    @rx.event
    @in_words
    async def snooze(self, until: str) -> rx.event.EventSpec:
        """Out of sight until then: an hour, tomorrow morning, next week."""
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        moment = _until(until, utc_now(), zone)
        await self._change(Change(snoozed_until=moment), "snoozed_until")
        return toasts.done(
            word("{name} comes back {when}"),
            undo=ThreadState.wake,
            name=self.head.first_name or self.head.name,
            when=words.moment_words(moment, now=utc_now(), zone=zone)
            if until == "hour"
            else words.day(moment, now=utc_now(), zone=zone),
        )

    @rx.event
    @in_words
    async def wake(self) -> None:
        """Back into sight."""
        await self._change(Change(snoozed_until=None), "snoozed_until")

    @rx.event
    async def leave(self) -> rx.event.EventSpec:
        """On a phone: back to the list."""
        return go(PATH, **{**self._ways(), "thread": ""})

    @rx.event
    async def show_person(self) -> rx.event.EventSpec:
        """Where she has no room of her own beside the chat: in front of it, and away again."""
        return go(PATH, **self._ways(), person="" if self.at == "person" else "1")

    def _ways(self) -> dict[str, str]:
        """What the address says besides."""
        return {name: asked(self, name) for name in ("whose", "order", "q", "thread")}

    async def _change(self, change: Change, *given: str) -> None:
        scope = await scope_of(self)
        await ask_shop(self, inbox.change_thread, scope, as_id(self.head.id), change, given=frozenset(given))
        await self._read()

    async def _read(self, *, mark: bool = False) -> None:
        scope = await scope_of(self)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        now = utc_now()
        try:
            seen = await ask_shop(self, _look, as_id(self.head.id), size=self._size, mark=mark)
        except (NotFound, InvalidInput):
            self.missing, self.loaded, self.bubbles = True, True, []
            return
        eyes = Eyes(scope.user_id, now, zone, _api(), seen.pieces, seen.templates)
        bubbles = drawn(seen.reading, eyes)
        if bubbles != self.bubbles:
            self.bubbles = bubbles
        head = _head(seen.reading.head, scope, now, zone)
        if head != self.head:
            self.head = head
        self.older = seen.reading.older and self._size < MOST_BUBBLES
        self.colleagues = seen.colleagues
        self.missing, self.loaded = False, True


@dataclass(frozen=True, slots=True)
class _Seen:
    reading: Reading
    pieces: dict[str, explain.PieceMatched]
    templates: dict[tuple[str, str], list[Any]]
    colleagues: list[Colleague]


def _look(session: TenantSession, conversation_id: UUID, *, size: int, mark: bool) -> _Seen:
    if mark:
        inbox.mark_read(session, conversation_id)
    reading = thread.read_thread(session, conversation_id, limit=size)
    codes = codes_in(reading)
    return _Seen(
        reading,
        {piece.sku: piece for piece in explain.pieces(session, codes)} if codes else {},
        mirror.components_of(session, templates_in(reading)),
        [Colleague(str(one.user_id), one.name) for one in members.members(session)],
    )


def _head(head: ThreadHead, scope: Scope, now: datetime, zone: ZoneInfo) -> Head:
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
        hue=words.hue(head.lead_id or head.contact_id),
        phone=phone,
        campaign=head.campaign_name,
        agent=head.agent,
        stage=head.stage.value if head.stage else "",
        stage_words=say(words.STAGES[head.stage]) if head.stage else "",
        value=rupees(head.potential_value),
        writes="dnd" if head.dnd_at else "open" if open_now else "closed",
        holds=_holds(head, scope),
        holder=head.assigned_name.split(" ")[0],
        silent=_silent(head, now),
        still_until=words.millis(head.ai_paused_until) if _is_still(head, now) else 0,
        snoozed=_snoozed(head, now, zone),
        closes_at=words.millis(closes) if open_now else 0,
        closes_clock=words.clock(closes, zone) if open_now and closes else "",
        wants=head.handoff.wants if head.handoff else "",
    )


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
    if _is_still(head, now):
        return say("{agent} keeps still while you write", agent=agent)
    return ""


def _is_still(head: ThreadHead, now: datetime) -> bool:
    return head.handler is Handler.AGENT and head.ai_paused_until is not None and head.ai_paused_until > now


def _snoozed(head: ThreadHead, now: datetime, zone: ZoneInfo) -> str:
    if head.snoozed_until is None or head.snoozed_until <= now:
        return ""
    return say("Until {when}", when=words.day(head.snoozed_until, now=now, zone=zone))


def _until(choice: str, now: datetime, zone: ZoneInfo) -> datetime:
    """`hour`, `morning` (nine o'clock tomorrow) or `week` (next Monday at nine). Raises InvalidInput."""
    morning = now.astimezone(zone).replace(hour=9, minute=0, second=0, microsecond=0)
    match choice:
        case "hour":
            return now + timedelta(hours=1)
        case "morning":
            return morning + timedelta(days=1)
        case "week":
            return morning + timedelta(days=7 - morning.weekday())
    raise InvalidInput("Choose a day and a time.")


def _api() -> str:
    return rx.config.get_config().api_url
