"""One thread: what was said in it, who answers, and what may be done about it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.services.conversation import explain, inbox, suggesting, thread, writing
from revive_app.services.conversation.inbox import Change
from revive_app.services.conversation.thread import Reading
from revive_app.services.team import members
from revive_app.services.templates import mirror
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import as_day, as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.inbox.bubbles import drawn
from revive_app.ui.pages.inbox.contents import Eyes, codes_in, templates_in
from revive_app.ui.pages.inbox.head import Head, head_of
from revive_app.ui.pages.inbox.rows import PATH
from revive_app.ui.pages.inbox.snoozes import on_day as snoozed_to
from revive_app.ui.pages.inbox.snoozes import until as snoozed_until
from revive_app.ui.pages.inbox.turns import TURN, TurnState
from revive_app.ui.pictures import api_origin
from revive_app.ui.rehearsing import models
from revive_app.ui.run import run_sync
from revive_app.ui.sending import not_sent, sent, write
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import Handler

PAGE = 40
SNOOZE_MENU = "snooze-menu"
# Beyond that nobody scrolls; the search finds it.
MOST_BUBBLES = 400
LONGEST_TEXT = 20_000
# How long the agent keeps still for keys that were pressed; told again this often while they are.
TYPING_EVERY_MS = 8_000


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
    async def send(self, form: dict[str, Any]) -> Any:
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
        return [sent(send_id), TurnState.answered]

    @rx.event
    @in_words
    async def uploaded(self, answer: dict[str, Any]) -> Any:
        """A file went out; what the page tells of it is not believed, the thread is read."""
        if self.head.id:
            await self._read()
        return TurnState.answered

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
        zone = await self._zone()
        now = utc_now()
        moment = snoozed_until(until, now, zone)
        write = words.moment_words if until == "hour" else words.day
        return await self._snooze(moment, write(moment, now=now, zone=zone))

    @rx.event
    @in_words
    async def snooze_to(self, form: dict[str, Any]) -> list[rx.event.EventSpec]:
        """Out of sight until the morning of a day."""
        zone = await self._zone()
        now = utc_now()
        moment = snoozed_to(as_day(as_form(form).get("day")), now, zone)
        told = await self._snooze(moment, words.day(moment, now=now, zone=zone))
        return [told, rx.call_function(f"() => document.getElementById('{SNOOZE_MENU}')?.hidePopover()")]

    @rx.event
    @in_words
    async def wake(self) -> None:
        """Back into sight."""
        await self._change(Change(snoozed_until=None), "snoozed_until")

    @rx.event
    async def leave(self) -> rx.event.EventSpec:
        """On a phone: back to the list."""
        return go(PATH, **{**self._ways(), "thread": "", TURN: ""})

    @rx.event
    async def show_person(self) -> rx.event.EventSpec:
        """Where she has no room of her own beside the chat: in front of it, and away again."""
        return go(PATH, **self._ways(), person="" if self.at == "person" else "1")

    async def _snooze(self, moment: datetime, when: str) -> rx.event.EventSpec:
        await self._change(Change(snoozed_until=moment), "snoozed_until")
        return toasts.done(
            word("{name} comes back {when}"),
            undo=ThreadState.wake,
            name=self.head.first_name or self.head.name,
            when=when,
        )

    async def _zone(self) -> ZoneInfo:
        return ZoneInfo((await self.get_state(ShellState)).who.zone)

    def _ways(self) -> dict[str, str]:
        """What the address says besides."""
        return {name: asked(self, name) for name in ("whose", "order", "q", "thread", TURN)}

    async def _change(self, change: Change, *given: str) -> None:
        scope = await scope_of(self)
        await ask_shop(self, inbox.change_thread, scope, as_id(self.head.id), change, given=frozenset(given))
        await self._read()

    async def _read(self, *, mark: bool = False) -> None:
        scope = await scope_of(self)
        zone = await self._zone()
        now = utc_now()
        try:
            seen = await ask_shop(self, _look, as_id(self.head.id), size=self._size, mark=mark)
        except (NotFound, InvalidInput):
            self.missing, self.loaded, self.bubbles = True, True, []
            return
        eyes = Eyes(scope.user_id, now, zone, api_origin(), seen.pieces, seen.templates)
        bubbles = drawn(seen.reading, eyes)
        if bubbles != self.bubbles:
            self.bubbles = bubbles
        head = head_of(seen.reading.head, scope, now, zone)
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
