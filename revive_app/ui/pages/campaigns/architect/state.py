"""The campaign being shaped. Each change is kept at once; nothing waits for a button."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound, ReviveError
from revive_app.rules.rights import Right
from revive_app.services import campaigns, launching
from revive_app.services.campaigns import SLIDERS, CampaignChange, CampaignView
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_day, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaign.state import PART as BLASTS
from revive_app.ui.pages.campaigns.architect.sample import SampleState
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import CampaignStatus

LIST, NEW = "/campaigns", "/campaigns/new"
STEPS = 3

# Where the sliders begin: name, words, and the four of them in the order of `SLIDERS`.
PRESETS: dict[str, tuple[str, tuple[int, int, int, int]]] = {
    "family": (word("Trusted family jeweller"), (50, 35, 20, 45)),
    "boutique": (word("Boutique stylist"), (75, 50, 60, 40)),
    "bridal": (word("Bridal consultant"), (40, 60, 35, 75)),
    "blank": (word("Blank"), (50, 50, 50, 50)),
}
_TEXTS = {"agent_name": 60, "offer_text": 1000, "notes": 4000}


@dataclass(frozen=True)
class Head:
    """Which campaign this is, and how it stands."""

    id: str = ""
    name: str = ""
    status: str = ""
    status_words: str = ""
    is_default: bool = False


class ArchitectState(Faults, rx.State):
    """What the steps show. The text fields begin anew with another `key`."""

    loaded: bool = False
    missing: bool = False
    new: bool = False
    step: int = 1
    head: Head = Head()
    # the address of the steps, ready for `step=2`
    steps_at: str = ""
    # which part of a campaign's page is shown
    part: str = ""
    key: str = ""
    agent_name: str = ""
    tone: int = 50
    tenacity: int = 50
    emoji_usage: int = 50
    response_length: int = 50
    offer_text: str = ""
    offer_until: str = ""
    notes: str = ""
    prompt: str = ""
    prompt_open: bool = False
    # which preset the sliders stand on, if on any
    preset: str = ""
    saved_at: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """The draft, or the campaign the address names; without any, the draft nobody has touched yet."""
        self.new = "/new" in self.router.url.path
        self.step, self.part = _step(asked(self, "step")), asked(self, "part")
        wanted = asked(self, "draft") if self.new else as_text(getattr(self, "campaign_id", ""), longest=40)
        if self.new and not wanted:
            by = await name_of(self)
            draft = await change_shop(self, Right.SHAPE, launching.start_draft, by=by)
            return go(NEW, replace=True, draft=draft.id, step=self.step if self.step > 1 else "")
        try:
            view = await ask_shop(self, campaigns.read_campaign, as_id(wanted))
        except (NotFound, InvalidInput):
            self.missing, self.loaded = True, True
            return None
        if self.head.id != str(view.id):
            self.saved_at, self.prompt_open = "", False
            self.key = f"{view.id}-{words.millis(utc_now())}"
            self._accept()
        self._show(view)
        self.steps_at = f"{NEW}?draft={view.id}&" if self.new else f"{LIST}/{view.id}?"
        self.missing, self.loaded = False, True
        return self._ask("") if self.step == 1 else None

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Somebody else may have changed it."""
        await self._look_again()

    @rx.event
    @in_words
    async def move(self, slider: str, value: float) -> Any:
        """A slider rests at another place."""
        if slider not in SLIDERS or not isinstance(value, int | float) or not 0 <= value <= 100:
            return None
        await self._change(CampaignChange(prompt_config={slider: int(value)}))
        return self._ask(slider)

    @rx.event
    @in_words
    async def begin_as(self, preset: str) -> Any:
        """All four sliders at once."""
        if preset not in PRESETS:
            return None
        sliders = dict(zip(SLIDERS, PRESETS[preset][1], strict=True))
        await self._change(CampaignChange(prompt_config=sliders))
        return self._ask("preset")

    @rx.event
    @in_words
    async def write(self, field: str, text: str) -> Any:
        """The agent's name, the offer, the notes: as they are typed."""
        if field not in _TEXTS:
            return None
        await self._change(CampaignChange(prompt_config={field: as_text(text, longest=_TEXTS[field])}))
        return self._ask("")

    @rx.event
    @in_words
    async def rename(self, text: str) -> None:
        """The campaign's name; an empty one is refused beside its field."""
        try:
            await self._change(CampaignChange(name=as_text(text, longest=200)))
        except InvalidInput as error:
            self._refuse(error)
            return
        self._accept()

    @rx.event
    @in_words
    async def offer_ends(self, day: str) -> None:
        """Until the end of that day in the shop's zone; empty: nobody has said."""
        try:
            change = await self._until(as_text(day, longest=10))
            await self._change(change)
        except InvalidInput as error:
            self._refuse(error)
            return
        self._accept()

    @rx.event
    async def show_prompt(self) -> None:
        """What the agent works with, word for word."""
        self.prompt_open = True

    @rx.event
    async def hide_prompt(self) -> None:
        """Back."""
        self.prompt_open = False

    @rx.event
    @in_words
    async def launch(self) -> Any:
        """Let the agent speak; then to what may be sent to people now. Pressed twice it is one launch."""
        there = go(f"{LIST}/{self.head.id}", part=BLASTS)
        if self.head.status == CampaignStatus.ACTIVE:
            return there
        by = await name_of(self)
        try:
            view = await change_shop(self, Right.SHAPE, launching.launch, UUID(self.head.id), by=by)
        except ReviveError as error:
            return toasts.refused(error.message)
        self._show(view)
        live = toasts.done(
            word("{name} is live"),
            word("{agent} answers from now on."),
            name=view.name,
            agent=self.agent_name,
        )
        return [live, there, ShellState.enter]

    @rx.event
    @in_words
    async def switch_to(self, status: str) -> Any:
        """Pause, go on, put away, take out again."""
        if status not in set(CampaignStatus):
            return None
        await self._change(CampaignChange(status=CampaignStatus(status)))
        return ShellState.enter

    async def _look_again(self) -> None:
        if self.head.id:
            self._show(await ask_shop(self, campaigns.read_campaign, UUID(self.head.id)))

    async def _change(self, change: CampaignChange) -> None:
        by = await name_of(self)
        view = await change_shop(
            self, Right.SHAPE, campaigns.change_campaign, UUID(self.head.id), change, by=by
        )
        self._show(view)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.saved_at = words.clock(utc_now(), zone)

    async def _until(self, day: str) -> CampaignChange:
        if not day:
            return CampaignChange(cleared=frozenset({"offer_valid_until"}))
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        end = datetime.combine(as_day(day, "offer_until"), time(), tzinfo=zone) + timedelta(days=1)
        return CampaignChange(offer_valid_until=(end - timedelta(minutes=1)).astimezone(UTC))

    def _ask(self, moved: str) -> rx.event.EventSpec:
        return SampleState.ask(self.head.id, moved, self.agent_name)

    def _show(self, view: CampaignView) -> None:
        config = view.prompt_config
        self.head = Head(
            id=str(view.id),
            name=view.name,
            status=view.status.value,
            status_words=say(words.CAMPAIGN_STATES[view.status]),
            is_default=view.is_default,
        )
        self.agent_name = str(config.get("agent_name") or "")
        self.tone, self.tenacity, self.emoji_usage, self.response_length = (
            int(config.get(name, 50)) for name in SLIDERS
        )
        self.offer_text, self.notes = str(config.get("offer_text") or ""), str(config.get("notes") or "")
        self.offer_until = _day_of(view.offer_valid_until)
        self.prompt = str(config.get("system_prompt") or "")
        places = tuple(int(config.get(name, 50)) for name in SLIDERS)
        self.preset = next((name for name, (_, set_to) in PRESETS.items() if set_to == places), "")


def _step(asked_for: str) -> int:
    return int(asked_for) if asked_for in {"1", "2", "3"} else 1


def _day_of(until: datetime | None) -> str:
    """For a date field; the shop's own day is close enough to the moment's in India's zone."""
    day: date | None = until.date() if until else None
    return day.isoformat() if day else ""
