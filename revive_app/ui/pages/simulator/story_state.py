"""The panel beside the phone: which of our messages is explained, and what the agent is about."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import NotFound
from revive_app.services.accounts import Scope
from revive_app.services.conversation import explain, inbox
from revive_app.services.conversation.explain import Attention, Explanation, Said
from revive_app.ui import words
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.pages.simulator.state import PhoneState, line_of
from revive_app.ui.pages.simulator.story import Now, Story, now_of, story_of
from revive_app.ui.pages.simulator.tried import Tried
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import Handler

NEWEST = ""


@dataclass(frozen=True)
class Telling:
    """One of our messages in the list to choose from."""

    id: str
    words: str


class StoryState(rx.State):
    """What the panel shows."""

    loaded: bool = False
    tellings: list[Telling] = []
    chosen: str = NEWEST
    story: Story = Story()
    now: Now = Now()
    agent: str = ""

    _customer: str = ""

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Read everything anew."""
        await self._read()

    @rx.event
    @in_words
    async def choose(self, message_id: str) -> None:
        """Explain another message; the newest for an empty word."""
        self.chosen = as_text(message_id, longest=36)
        await self._read()

    @rx.event
    @in_words
    async def hand_back(self) -> None:
        """Let the agent speak again in this chat."""
        phone = await self.get_state(PhoneState)
        await ask_shop(self, _hand_back, await scope_of(self), phone.customer)
        await self._read()

    async def _read(self) -> None:
        tried = await self.get_state(Tried)
        if tried.on:
            self._tell_trial(tried)
            return
        phone = await self.get_state(PhoneState)
        if phone.customer != self._customer:
            self._customer, self.chosen = phone.customer, NEWEST
        now = utc_now()
        told = await ask_shop(self, _tell, phone.customer, chosen=self.chosen, now=now)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.tellings = [_telling(place, len(told.said)) for place in enumerate(told.said)]
        self.story = story_of(told.one, phone.agent, now=now, zone=zone) if told.one else Story()
        self.now = now_of(told.attention, phone.agent, now=now, zone=zone) if told.attention else Now()
        self.agent, self.loaded = phone.agent, True

    def _tell_trial(self, tried: Tried) -> None:
        stories = tried._stories
        count = len(stories)
        self.tellings = [
            Telling(story.id, say("Message {n} of {all}", n=count - place, all=words.count(count)))
            for place, story in enumerate(reversed(stories))
        ]
        chosen = next((story for story in stories if story.id == self.chosen), None)
        self.story, self.now = chosen or (stories[-1] if stories else Story()), Now()
        self._customer, self.agent, self.loaded = "", tried.agent, True


@dataclass(frozen=True, slots=True)
class _Told:
    said: list[Said]
    one: Explanation | None
    attention: Attention | None


def _tell(session: TenantSession, customer: str, *, chosen: str, now: datetime) -> _Told:
    thread = _thread_of(session, customer)
    if thread is None:
        return _Told([], None, None)
    said = explain.our_messages(session, thread)
    ids = {str(one.id): one.id for one in said}
    message_id = ids.get(chosen, said[0].id if said else None)
    one = explain.explain(session, message_id) if message_id is not None else None
    return _Told(said, one, explain.attention(session, thread, now=now))


def _hand_back(session: TenantSession, scope: Scope, customer: str) -> None:
    thread = _thread_of(session, customer)
    if thread is not None:
        change = inbox.Change(handler=Handler.AGENT)
        inbox.change_thread(session, scope, thread, change, given=frozenset({"handler"}))


def _thread_of(session: TenantSession, customer: str) -> UUID | None:
    try:
        _, known = line_of(session, customer)
    except NotFound:
        return None
    return known.conversation_id if known is not None else None


def _telling(place: tuple[int, Said], count: int) -> Telling:
    index, said = place
    return Telling(str(said.id), say("Message {n} of {all}", n=count - index, all=words.count(count)))
