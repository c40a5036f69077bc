"""What the campaign writes by itself: its steps, and what waits from them with its reason."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, ReviveError
from revive_app.rules.rights import Right
from revive_app.services.sequences import steps, timers
from revive_app.services.sequences.steps import StepChange, StepView
from revive_app.services.sequences.timers import TimerFilter, TimerView
from revive_app.services.templates import mirror
from revive_app.ui import words
from revive_app.ui.address import asked
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import Faults, as_id, as_moment, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaign.state import campaign_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop
from revive_app.vocabulary import StepTrigger

PART = "sequence"
ON_A_PAGE = 50

TRIGGERS = {
    StepTrigger.NO_ANSWER: (word("After no answer"), "message_circle_off"),
    StepTrigger.BIRTHDAY: (word("Before a birthday"), "cake"),
    StepTrigger.ANNIVERSARY: (word("Before an anniversary"), "heart"),
    StepTrigger.WINDOW_CLOSING: (word("Before the reply window ends"), "hourglass"),
}


@dataclass(frozen=True)
class StepLine:
    """One step, as its row is edited."""

    id: str
    trigger: str
    name: str
    image: str
    days: str
    minutes: str
    at: str
    template: str
    enabled: bool
    waiting: str
    # what of it can be set
    has_days: bool
    has_minutes: bool


@dataclass(frozen=True)
class TimerLine:
    """One message to be."""

    id: str
    name: str
    why: str
    when: str
    when_full: str
    at: str


@dataclass(frozen=True)
class Named:
    """A template."""

    id: str
    name: str


class StepsState(Faults, Pages, rx.State):
    """The steps, and a page of what waits."""

    loaded: bool = False
    steps: list[StepLine] = []
    timers: list[TimerLine] = []
    templates: list[Named] = []
    # which step is wrong, and why
    wrong_step: str = ""
    # which timer is being moved
    moving: str = ""

    _campaign: str = ""
    _on: bool = False

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """When the address asks for it."""
        self._on = asked(self, "part") == PART
        if not self._on:
            return
        self._campaign = campaign_of(self)
        page = await ask_shop(self, mirror.list_templates, status="APPROVED", limit=200)
        self.templates = [Named(name, name) for name in dict.fromkeys(one.name for one in page.items)]
        self.moving, self.wrong_step = "", ""
        await self._show_steps()
        await self._first_page()
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        if self._on:
            await self._show_steps()
            await self._show_page()

    @rx.event
    @in_words
    async def add(self, trigger: str) -> None:
        """Another step, switched off."""
        if trigger not in set(StepTrigger):
            return
        await change_shop(
            self,
            Right.SHAPE,
            steps.add_step,
            as_id(self._campaign),
            StepTrigger(trigger),
            StepChange(enabled=False),
        )
        await self._show_steps()

    @rx.event
    @in_words
    async def put(self, step_id: str, field: str, typed: Any) -> None:
        """One setting of a step; what waits from it moves along."""
        try:
            change = _change(field, typed)
            if change is None:
                return
            await change_shop(self, Right.SHAPE, steps.change_step, as_id(step_id), change)
        except ReviveError as error:
            self.wrong_step, self.said_wrong = step_id, say(error.message)
            return
        self.wrong_step, self.said_wrong = "", ""
        await self._show_steps()
        await self._show_page()

    @rx.event
    @in_words
    async def remove(self, step_id: str) -> None:
        """Away with it; what waits from it never rings."""
        await change_shop(self, Right.SHAPE, steps.remove_step, as_id(step_id))
        await self._show_steps()
        await self._show_page()

    @rx.event
    async def begin_move(self, timer_id: str) -> None:
        """The field for another moment."""
        self.moving = "" if self.moving == timer_id else as_text(timer_id, longest=40)

    @rx.event
    @in_words
    async def move(self, timer_id: str, typed: str) -> None:
        """Let it ring at another moment."""
        at = as_moment(typed, await self._zone())
        await change_shop(self, Right.TALK, timers.move_timer, as_id(timer_id), at)
        self.moving = ""
        await self._show_page()

    @rx.event
    @in_words
    async def cancel(self, timer_id: str) -> None:
        """Let it never ring."""
        await change_shop(self, Right.TALK, timers.cancel_timer, as_id(timer_id))
        await self._show_steps()
        await self._show_page()

    async def _show_steps(self) -> None:
        found = await ask_shop(self, steps.list_steps, as_id(self._campaign))
        self.steps = [_step(one) for one in found]

    async def _read_page(self, cursor: str | None) -> str | None:
        wanted = TimerFilter(campaign_id=as_id(self._campaign))
        page = await ask_shop(self, timers.list_timers, wanted, limit=ON_A_PAGE, cursor=cursor)
        zone = await self._zone()
        self.timers = [_timer(one, now=utc_now(), zone=zone) for one in page.items]
        return page.next_cursor

    async def _zone(self) -> ZoneInfo:
        return ZoneInfo((await self.get_state(ShellState)).who.zone)


def _step(view: StepView) -> StepLine:
    name, image = TRIGGERS[view.trigger]
    return StepLine(
        id=str(view.id),
        trigger=view.trigger.value,
        name=say(name),
        image=image,
        days=str(view.days),
        minutes=str(view.minutes),
        at=f"{view.at:%H:%M}",
        template=view.template_name or "",
        enabled=view.enabled,
        waiting=words.count(view.waiting),
        has_days=view.trigger is not StepTrigger.WINDOW_CLOSING,
        has_minutes=view.trigger is StepTrigger.WINDOW_CLOSING,
    )


def _timer(view: TimerView, *, now: datetime, zone: ZoneInfo) -> TimerLine:
    local = view.rings_at.astimezone(zone)
    return TimerLine(
        id=str(view.id),
        name=words.full_name(view.first_name, view.last_name),
        why=say(view.why),
        when=words.coming_moment(view.rings_at, now=now, zone=zone),
        when_full=words.full_moment(view.rings_at, zone),
        at=f"{local:%Y-%m-%dT%H:%M}",
    )


def _change(field: str, typed: Any) -> StepChange | None:
    if field == "enabled":
        return StepChange(enabled=typed is True)
    text = as_text(typed, longest=200).strip()
    if field == "template":
        return StepChange(template_name=text)
    if field in {"days", "minutes"}:
        if not text.isdecimal() or len(text) > 4:
            raise InvalidInput("Write a whole number.")
        return StepChange(**{field: int(text)})
    if field == "at":
        try:
            return StepChange(at=time.fromisoformat(text))
        except ValueError as error:
            raise InvalidInput("Write a time like 11:00.") from error
    return None
