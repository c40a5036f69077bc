"""The morning briefing as a card of the Command Center: yesterday's numbers, and what needs a person. It is there on its
own day until somebody has read it."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.rules.money import short
from revive_app.services import briefings
from revive_app.services.briefings import BriefingView
from revive_app.ui import words
from revive_app.ui.components.buttons import icon_button
from revive_app.ui.elements import attrs, icon, link
from revive_app.ui.handling import in_words
from revive_app.ui.language import say, t, word
from revive_app.ui.shell.state import ShellState, ask_shop


@dataclass(frozen=True)
class Briefing:
    """What it says. `needs` is empty when nothing needs anybody; `at` leads to what does."""

    id: str = ""
    told: list[str] = ()  # type: ignore[assignment]
    needs: str = ""
    # what it tells of: the day before, up to the hour it was written
    title: str = ""
    at: str = ""


class BriefingState(rx.State):
    """Today's, as long as it was not put away in this browser."""

    briefing: Briefing = Briefing()
    put_away: str = rx.LocalStorage("", name="revive-briefing-read")

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Read the newest; one of another day is history."""
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        today = utc_now().astimezone(zone).date()
        found = await ask_shop(self, _latest)
        self.briefing = _briefing(found, zone) if found is not None and found.day == today else Briefing()

    @rx.event
    async def read(self) -> None:
        """It was read."""
        self.put_away = self.briefing.id


def briefing_card() -> rx.Component:
    """One line; nothing where there is nothing to read."""
    told = BriefingState.briefing
    return rx.cond(
        (told.id != "") & (told.id != BriefingState.put_away),
        rx.el.section(
            icon("sunrise", 18),
            rx.el.strong(told.title),
            rx.el.ul(rx.foreach(told.told, rx.el.li), class_name="briefing-told number"),
            rx.cond(
                told.needs != "",
                link(told.needs, icon("arrow_right", 14), to=told.at, class_name="button briefing-needs"),
                rx.el.span(
                    icon("check", 14, "icon-small good"), t("Nothing needs you"), class_name="briefing-fine"
                ),
            ),
            icon_button("x", word("I have read it"), on_click=BriefingState.read),
            class_name="briefing",
            custom_attrs={"aria-label": t("Morning briefing"), **attrs(data_testid="briefing")},
        ),
    )


def _latest(session: TenantSession) -> BriefingView | None:
    return next(iter(briefings.list_briefings(session, limit=1).items), None)


def _briefing(view: BriefingView, zone: ZoneInfo) -> Briefing:
    facts = view.facts
    bought = words.plural(facts.won, word("{n} sale"), word("{n} sales"))
    told = [
        words.plural(facts.new_leads, word("{n} new lead"), word("{n} new leads")),
        words.plural(facts.conversations, word("{n} person wrote"), word("{n} people wrote")),
        words.plural(facts.interested, word("{n} became interested"), word("{n} became interested")),
        f"{bought}, {short(facts.won_rupees)}" if facts.won else bought,
    ]
    needs = (
        words.plural(facts.needs, word("{n} needs a person"), word("{n} need a person"))
        if facts.needs
        else ""
    )
    return Briefing(
        str(view.id),
        told,
        needs,
        say("The day up to {clock}", clock=words.clock(view.created_at, zone)),
        "/inbox" if facts.waiting else "/health",
    )
