"""A campaign or draft tried on the phone: the real pipeline, with nothing stored and nothing sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import ReviveError
from revive_app.providers.ai.protocol import Turn
from revive_app.services import campaign_shelf, launching
from revive_app.services.accounts import Scope
from revive_app.services.campaign_shelf import CampaignLine
from revive_app.services.conversation.rehearsal import MOST_TURNS
from revive_app.ui import rehearsing, words
from revive_app.ui.address import asked
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.pages.simulator.state import LONGEST_TEXT
from revive_app.ui.pages.simulator.story import story_of_trial
from revive_app.ui.pages.simulator.story_state import NEWEST, StoryState
from revive_app.ui.pages.simulator.tried import Tried
from revive_app.ui.rehearsing import Heard, answer_bubbles, turn_bubble
from revive_app.ui.run import run_sync
from revive_app.ui.sending import not_sent, sent
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ShellState, ask_shop

# What the address says when any campaign will do.
ANY = "any"
# Sends remembered, so that a second click on the same words is no second message.
_REMEMBERED = 40


@dataclass(frozen=True)
class Candidate:
    """A campaign that can be tried."""

    id: str
    name: str
    about: str
    hue: int


class TryState(rx.State):
    """The chat of a trial. It lives in this tab alone, and begins anew with another campaign."""

    loaded: bool = False
    candidates: list[Candidate] = []
    campaign: str = ""
    name: str = ""
    agent: str = ""
    bubbles: list[Bubble] = []
    asking: bool = False
    said_wrong: str = ""

    _turns: list[Turn] = []
    _sent: list[str] = []
    # Only the answer to the last words counts.
    _serial: int = 0

    @rx.event
    @in_words
    async def take(self) -> None:
        """The campaign the address names; none, and the phone is a customer's."""
        wanted = asked(self, "try")
        tried = await self.get_state(Tried)
        tried.on = bool(wanted)
        if not wanted:
            return
        lines = await ask_shop(self, campaign_shelf.campaign_lines)
        self.candidates = [_candidate(line) for line in lines]
        chosen = next((line for line in lines if str(line.id) == wanted), lines[0] if lines else None)
        if chosen is None:
            self.campaign, self.loaded = "", True
            return
        if str(chosen.id) != self.campaign:
            await self._begin()
        self.campaign, self.name, self.loaded = str(chosen.id), chosen.name, True
        self.agent = tried.agent = chosen.agent_name or say("the agent")

    @rx.event
    @in_words
    async def begin_again(self) -> rx.event.EventSpec:
        """Forget what was said."""
        await self._begin()
        return StoryState.refresh

    @rx.event
    @in_words
    async def send(self, form: dict[str, Any]) -> Any:
        """What was typed, or a ready sentence; once, however often it was clicked."""
        given = form if isinstance(form, Mapping) else {}
        send_id = as_text(given.get("send_id"), longest=64)
        text = as_text(given.get("ready") or given.get("text"), longest=LONGEST_TEXT).strip()
        if send_id and send_id in self._sent:
            return sent(send_id)
        if not text or not self.campaign:
            self.said_wrong = say("Write something first.")
            return not_sent(send_id)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        turn = Turn("customer", text)
        self._turns = [*self._turns, turn][-MOST_TURNS:]
        self._sent = [*self._sent, send_id][-_REMEMBERED:] if send_id else self._sent
        place = len(self.bubbles)
        self.bubbles = [*self.bubbles, turn_bubble(turn, place, words.clock(utc_now(), zone))]
        self._serial += 1
        self.asking, self.said_wrong = True, ""
        return [sent(send_id), TryState.answer]

    @rx.event(background=True)
    async def answer(self) -> Any:
        """Ask the agent. Harmless for anybody to call: without words of hers nothing is asked."""
        async with self:
            scope = await scope_of(self)
            turns, serial, campaign = tuple(self._turns), self._serial, self.campaign
        if not turns or not campaign:
            return None
        heard, trouble = None, ""
        try:
            heard = await run_sync(_try, scope, campaign, turns)
        except ReviveError as error:
            trouble = say(error.message)
        async with self:
            if (serial, campaign) != (self._serial, self.campaign):
                return None
            self.asking, self.said_wrong = False, trouble
            if heard is not None:
                await self._show(heard)
        return StoryState.refresh

    async def _show(self, heard: Heard) -> None:
        zone, now = ZoneInfo((await self.get_state(ShellState)).who.zone), utc_now()
        place = len(self.bubbles)
        clock = words.clock(now, zone)
        self.bubbles = [
            *self.bubbles,
            *answer_bubbles(heard, agent=self.agent, clock=clock, name=f"answer-{place}"),
        ]
        self._turns = [*self._turns, Turn("shop", heard.rehearsed.reply)][-MOST_TURNS:]
        tried = await self.get_state(Tried)
        told = story_of_trial(
            heard.rehearsed,
            heard.turns[-1].text,
            heard.pictures,
            self.agent,
            place=len(tried._stories),
            now=now,
            zone=zone,
        )
        tried._stories = [*tried._stories, told]
        (await self.get_state(StoryState)).chosen = NEWEST

    async def _begin(self) -> None:
        self._turns, self.bubbles, self.asking, self.said_wrong = [], [], False, ""
        self._serial += 1
        (await self.get_state(Tried))._stories = []
        (await self.get_state(StoryState)).chosen = NEWEST


def _try(scope: Scope, campaign: str, turns: tuple[Turn, ...]) -> Heard:
    heard = rehearsing.ask(scope, as_id(campaign), turns)
    # That somebody tried is a point of the launch's checklist; what was said is kept nowhere.
    in_shop(scope, launching.note_trial, as_id(campaign))
    return heard


def _candidate(line: CampaignLine) -> Candidate:
    state = say(words.CAMPAIGN_STATES[line.status])
    return Candidate(
        id=str(line.id),
        name=line.name,
        about=" · ".join(filter(None, (line.agent_name, state))),
        hue=words.hue(line.id),
    )
