"""What she may do on her own, and what is still open before the launch."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import reflex as rx

from revive_app.errors import FieldError, InvalidInput
from revive_app.rules.prompt_engine import Skills
from revive_app.rules.rights import Right
from revive_app.services import campaigns, catalog, launching, shop_settings
from revive_app.services.appointments import opening
from revive_app.services.campaigns import CampaignChange
from revive_app.services.launching import Checklist
from revive_app.ui import words
from revive_app.ui.handling import Faults, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.pages.campaigns.architect.points import PointLine, line_of
from revive_app.ui.pages.campaigns.architect.state import ArchitectState
from revive_app.ui.shell.state import ask_shop, change_shop, name_of

SKILLS = (
    "catalog",
    "appointment_booking",
    "discount_authority",
    "come_back",
    "human_handoff",
    "virtual_try_on",
)
# What an agent does unless somebody switches it off.
_ON_UNLESS_OFF = frozenset({"human_handoff", "come_back"})
_DAYS = (
    ("mon", word("Mon")),
    ("tue", word("Tue")),
    ("wed", word("Wed")),
    ("thu", word("Thu")),
    ("fri", word("Fri")),
    ("sat", word("Sat")),
    ("sun", word("Sun")),
)


@dataclass(frozen=True)
class SkillView:
    """Each skill's switch and its setting."""

    catalog: bool = False
    appointment_booking: bool = False
    discount_authority: bool = False
    human_handoff: bool = True
    virtual_try_on: bool = False
    come_back: bool = True
    percent: str = ""
    base: str = "making_charges"
    link: str = ""


@dataclass(frozen=True)
class Reach:
    """What a launch would mean today."""

    people: str = ""
    agreed: str = ""
    quiet: str = ""


class SkillsState(Faults, rx.State):
    """Step three."""

    loaded: bool = False
    skills: SkillView = SkillView()
    pieces: int = 0
    hours: str = ""
    later: str = ""
    points: list[PointLine] = []
    done: int = 0
    ready: bool = False
    left: str = ""
    reach: Reach = Reach()

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """How it is now."""
        self._accept()
        await self._load()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Something it rests on has changed."""
        await self._load()

    @rx.event
    @in_words
    async def switch(self, skill: str, on: bool) -> None:
        """One skill on or off."""
        if skill in SKILLS:
            await self._change(skill, enabled=bool(on))

    @rx.event
    @in_words
    async def set_percent(self, typed: str) -> None:
        """How much may come off; beside its field when that is no number, or over the house's limit."""
        text = as_text(typed, longest=10).strip().removesuffix("%").strip()
        try:
            percent = float(text)
        except ValueError:
            self._refuse(_wrong("percent", word("Write a number, like 8.")))
            return
        if not 0 < percent <= 20:
            self._refuse(_wrong("percent", word("Between 1 and 20: no agent may give more.")))
            return
        self._accept()
        await self._change("discount_authority", max_percent=percent)

    @rx.event
    @in_words
    async def set_base(self, base: str) -> None:
        """Off the making charges, or off the whole bill."""
        if base in {"making_charges", "total"}:
            await self._change("discount_authority", on=base)

    @rx.event
    @in_words
    async def set_link(self, typed: str) -> None:
        """A booking page of the shop's own, instead of its free times."""
        link = as_text(typed, longest=300).strip()
        if link and not link.startswith("https://"):
            self._refuse(_wrong("link", word("A booking link begins with https://")))
            return
        self._accept()
        await self._change("appointment_booking", link=link)

    async def _change(self, skill: str, **setting: Any) -> None:
        campaign = UUID((await self.get_state(ArchitectState)).head.id)
        view = await ask_shop(self, campaigns.read_campaign, campaign)
        now = view.prompt_config.get("skills", {}).get(skill)
        known = (
            dict(now)
            if isinstance(now, dict)
            else {"enabled": now is True or (skill in _ON_UNLESS_OFF and now is None)}
        )
        if skill == "discount_authority":
            known.setdefault("max_percent", 5)
            known.setdefault("on", "making_charges")
            if setting.get("enabled") and not known.get("max_percent"):
                known["max_percent"] = 5
        by = await name_of(self)
        change = CampaignChange(skills={skill: known | setting})
        await change_shop(self, Right.SHAPE, campaigns.change_campaign, campaign, change, by=by)
        await (await self.get_state(ArchitectState))._look_again()
        await self._load()

    async def _load(self) -> None:
        architect = await self.get_state(ArchitectState)
        if not architect.head.id:
            return
        campaign = UUID(architect.head.id)
        view = await ask_shop(self, campaigns.read_campaign, campaign)
        self.skills = _skills(view.prompt_config)
        self.pieces = (await ask_shop(self, catalog.count_shelf)).pieces
        self.hours = _hours((await ask_shop(self, opening.read_settings)).opening_hours)
        self._show(await ask_shop(self, launching.checklist, campaign), architect.agent_name)
        settings = await ask_shop(self, shop_settings.read_settings)
        self.later = say("{n} days, when no day is named", n=settings.snooze_default_days)
        quiet = settings.quiet_from and settings.quiet_until
        self.reach = Reach(
            people=self.reach.people,
            agreed=self.reach.agreed,
            quiet=f"{settings.quiet_from:%H:%M} – {settings.quiet_until:%H:%M}" if quiet else say("None"),
        )
        self.loaded = True

    def _show(self, found: Checklist, agent: str) -> None:
        self.points = [line_of(point, agent) for point in found.points]
        self.done, self.ready = found.done, found.ready
        blocked = sum(point.state == "block" for point in found.points)
        waiting = sum(point.state == "wait" for point in found.points)
        self.left = _left(blocked, waiting)
        people = next(point for point in found.points if point.name == "people")
        self.reach = Reach(
            people=words.count(int(people.fact("people") or 0)),
            agreed=words.count(int(people.fact("agreed") or 0)),
            quiet=self.reach.quiet,
        )


def _left(blocked: int, waiting: int) -> str:
    if blocked:
        return say("One thing is in the way") if blocked == 1 else say("{n} things are in the way", n=blocked)
    if waiting:
        return (
            say("One thing is open, it can wait")
            if waiting == 1
            else say("{n} things are open, they can wait", n=waiting)
        )
    return say("Everything is ready")


def _skills(config: dict[str, Any]) -> SkillView:
    found = Skills.from_config(config)
    raw = config.get("skills", {}).get("discount_authority")
    setting = raw if isinstance(raw, dict) else {}
    return SkillView(
        catalog=found.catalog,
        appointment_booking=found.appointment_booking,
        discount_authority=found.discount.enabled,
        human_handoff=found.human_handoff,
        virtual_try_on=found.virtual_try_on,
        come_back=found.come_back,
        percent=f"{float(setting.get('max_percent') or 5):g}",
        base=str(setting.get("on") or "making_charges"),
        link=found.booking_link,
    )


def _hours(hours: dict[str, Any]) -> str:
    """`Mon to Sat, 11:00 to 19:00` where all days are alike, else the days alone; empty when nobody has said."""
    days = [(say(name), hours[day][0]) for day, name in _DAYS if hours.get(day)]
    if not days:
        return ""
    names = [name for name, _ in days]
    span = names[0] if len(names) == 1 else say("{first} to {last}", first=names[0], last=names[-1])
    if all(times == days[0][1] for _, times in days):
        return f"{span}, {days[0][1][0]} – {days[0][1][1]}"
    return span


def _wrong(field: str, reason: str) -> InvalidInput:
    return InvalidInput(reason, fields=(FieldError(field, reason),))
