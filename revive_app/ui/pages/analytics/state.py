"""The numbers of a span of days, of one campaign or all. Both stand in the address."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput
from revive_app.rules.money import rupees, short
from revive_app.services import analytics, reporting
from revive_app.services.analytics import Analytics
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop

PATH = "/analytics"
SPANS = ("7", "30", "90")
USUAL = "30"


@dataclass(frozen=True)
class Named:
    """A campaign to look at."""

    id: str
    name: str


@dataclass(frozen=True)
class Stair:
    """A step of the funnel."""

    name: str
    count: str
    width: int
    of_before: str


@dataclass(frozen=True)
class Square:
    """An hour of a weekday: how dark, and what is said of it."""

    id: str
    heat: str
    title: str


@dataclass(frozen=True)
class Row:
    """A weekday."""

    name: str
    squares: list[Square]


@dataclass(frozen=True)
class Money:
    """What a campaign brought and cost."""

    id: str
    name: str
    revenue: str
    cost: str
    won: str
    width: int
    cost_width: int


class AnalyticsState(rx.State):
    """A look at it."""

    loaded: bool = False
    days: str = USUAL
    campaign: str = ""
    campaigns: list[Named] = []
    # one dictionary a day, as recharts wants them
    response: list[dict[str, Any]] = []
    voices: list[dict[str, Any]] = []
    stairs: list[Stair] = []
    week: list[Row] = []
    money: list[Money] = []
    nothing: bool = False
    reached: str = "0"
    rate: str = "–"
    revenue: str = "₹0"
    cost: str = "₹0"
    best: str = ""
    by_agent: str = ""
    in_short: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """What the address asks for."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(AnalyticsState.refresh, ("message.", "lead."), every=10.0))
        days = asked(self, "days")
        self.days = days if days in SPANS else USUAL
        self.campaigns = [Named(str(one.id), one.name) for one in await ask_shop(self, reporting.campaigns)]
        wanted = asked(self, "campaign")
        self.campaign = wanted if wanted in {one.id for one in self.campaigns} else ""
        await self._look()
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._look()

    @rx.event
    async def choose_days(self, days: str) -> rx.event.EventSpec:
        """How far back."""
        return go(PATH, days=days if days in SPANS and days != USUAL else "", campaign=self.campaign)

    @rx.event
    async def choose_campaign(self, campaign: str) -> rx.event.EventSpec:
        """Which one, or all."""
        days = self.days if self.days != USUAL else ""
        return go(PATH, days=days, campaign=as_text(campaign, longest=40))

    async def _look(self) -> None:
        zone = (await self.get_state(ShellState)).who.zone
        now = utc_now()
        since = words.start_of_day(now, ZoneInfo(zone)) - timedelta(days=int(self.days) - 1)
        try:
            campaign_id = as_id(self.campaign) if self.campaign else None
        except InvalidInput:
            campaign_id = None
        found: Analytics = await ask_shop(
            self, analytics.analytics, since=since, until=now, zone=zone, campaign_id=campaign_id
        )
        today = now.astimezone(ZoneInfo(zone)).date()
        self._show_days(found, today)
        self.stairs, self.week = _stairs(found), _week(found)
        self._show_money(found)
        self.best = _best(found)
        self.nothing = not found.funnel.reached and not found.hours

    def _show_days(self, found: Analytics, today: Any) -> None:
        reached, answered = found.funnel.reached, found.funnel.answered
        agent, human = sum(day.agent for day in found.days), sum(day.human for day in found.days)
        label = [words.day_of_year(day.day, today=today) for day in found.days]
        self.response = [
            {"day": name, "reached": day.reached, "answered": day.answered}
            for name, day in zip(label, found.days, strict=True)
        ]
        self.voices = [
            {"day": name, "agent": day.agent, "human": day.human}
            for name, day in zip(label, found.days, strict=True)
        ]
        self.reached = words.count(reached)
        self.rate = _percent(answered, reached)
        self.by_agent = _percent(agent, agent + human)
        self.in_short = say(
            "{people}, {m} answered within seven days.",
            people=words.plural(reached, word("{n} person was reached"), word("{n} people were reached")),
            m=words.count(answered),
        )

    def _show_money(self, found: Analytics) -> None:
        revenue, cost = sum(one.revenue for one in found.money), sum(one.cost_e4 for one in found.money)
        self.revenue, self.cost = short(revenue), rupees(round(cost / 10_000))
        most = max((one.revenue for one in found.money), default=0) or 1
        dearest = max((one.cost_e4 for one in found.money), default=0) or 1
        self.money = [
            Money(
                id=str(one.id),
                name=one.name,
                revenue=rupees(one.revenue),
                cost=rupees(round(one.cost_e4 / 10_000)),
                won=words.plural(one.won, word("{n} sale"), word("{n} sales")),
                width=round(100 * one.revenue / most),
                cost_width=round(100 * one.cost_e4 / dearest),
            )
            for one in found.money
        ]


def _stairs(found: Analytics) -> list[Stair]:
    funnel = found.funnel
    steps = (
        (word("Reached"), funnel.reached),
        (word("Delivered"), funnel.delivered),
        (word("Read"), funnel.read),
        (word("Answered"), funnel.answered),
        (word("Interested"), funnel.interested),
        (word("Won"), funnel.won),
    )
    first = funnel.reached or 1
    return [
        Stair(
            say(name),
            words.count(count),
            round(100 * count / first),
            _percent(count, steps[place - 1][1]) if place else "",
        )
        for place, (name, count) in enumerate(steps)
    ]


def _week(found: Analytics) -> list[Row]:
    counts = {(one.weekday, one.hour): one.messages for one in found.hours}
    most = max(counts.values(), default=0)
    return [
        Row(
            name=words.weekday_short(weekday),
            squares=[_square(weekday, hour, counts.get((weekday, hour), 0), most) for hour in range(24)],
        )
        for weekday in range(1, 8)
    ]


def _square(weekday: int, hour: int, count: int, most: int) -> Square:
    said = words.plural(count, word("{n} message"), word("{n} messages"))
    title = f"{words.weekday_short(weekday)} {hour:02d}:00, {said}"
    return Square(f"{weekday}-{hour}", str(0 if not count else 1 + min(3, 4 * count // (most + 1))), title)


def _best(found: Analytics) -> str:
    if not found.hours:
        return ""
    top = max(found.hours, key=lambda one: (one.messages, -one.weekday, -one.hour))
    return say(
        "Most write on {day} between {hour}:00 and {next}:00.",
        day=words.weekday_short(top.weekday),
        hour=f"{top.hour:02d}",
        next=f"{(top.hour + 1) % 24:02d}",
    )


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)} %" if whole else "–"
