"""A visit is given a time: one of those that are free, or another one a colleague answers for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import ReviveError
from revive_app.rules.rights import Right
from revive_app.services.appointments import desk
from revive_app.services.appointments.desk import VisitChange
from revive_app.services.appointments.reading import AppointmentView, read_appointment
from revive_app.ui import words
from revive_app.ui.components import toasts
from revive_app.ui.handling import Faults, as_form, as_id, as_moment, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.diary.changing import change_seen
from revive_app.ui.pages.diary.facts import VisitLine, visit_line
from revive_app.ui.pages.diary.visits import VisitsState
from revive_app.ui.shell.state import ShellState, change_shop


@dataclass(frozen=True)
class FreeDay:
    """A day on which somebody may still come."""

    id: str
    name: str


@dataclass(frozen=True)
class FreeTime:
    """A time that is free: as a form hands it over, and as it is read."""

    id: str
    clock: str


class TimeState(Faults, rx.State):
    """The dialog, and the visit it is about."""

    open: bool = False
    visit: VisitLine = VisitLine()
    # a form of its own for each opening
    began: str = ""
    days: list[FreeDay] = []
    day: str = ""
    times: list[FreeTime] = []

    _free: list[str] = []

    @rx.event
    @in_words
    async def ask(self, visit_id: str) -> None:
        """Open it for this visit."""
        zone = await self._zone()
        view, free = await change_shop(self, Right.TALK, _look, as_id(visit_id))
        now = utc_now()
        self._accept()
        self.visit = visit_line(view, now=now, zone=zone)
        local = [moment.astimezone(zone) for moment in free]
        self._free = [f"{moment:%Y-%m-%dT%H:%M}" for moment in local]
        named = {moment.date().isoformat(): _day_name(moment, now, zone) for moment in local}
        self.days = [FreeDay(day, name) for day, name in named.items()]
        self._choose(self.days[0].id if self.days else "")
        self.began, self.open = now.isoformat(), True

    @rx.event
    async def choose_day(self, day: str) -> None:
        """The times of another day."""
        self._choose(as_text(day, longest=10))

    @rx.event
    async def leave(self) -> None:
        """Without a time."""
        self.open = False

    @rx.event
    @in_words
    async def save(self, form: dict[str, Any]) -> Any:
        """The chosen time; another one is taken even where the shop is closed or full then."""
        if not self.open:
            return None
        typed, zone = as_form(form), await self._zone()
        other = as_text(typed.get("other"), longest=19)
        try:
            starts_at = as_moment(other or typed.get("at"), zone, "other" if other else "at")
            change = VisitChange(starts_at=starts_at, squeeze=bool(other), notify="notify" in typed)
            heard = await change_seen(self, desk.change, self.visit.id, change, self.visit.version)
        except ReviveError as error:
            self._refuse(error)
            return VisitsState.refresh
        self.open = False
        when = words.coming_moment(starts_at, now=utc_now(), zone=zone)
        return [
            VisitsState.refresh,
            toasts.told(word("{name} comes {when}"), heard, name=self.visit.who.name, when=when),
        ]

    def _choose(self, day: str) -> None:
        self.day = day
        self.times = [FreeTime(one, one[11:]) for one in self._free if one[:10] == day]

    async def _zone(self) -> ZoneInfo:
        return ZoneInfo((await self.get_state(ShellState)).who.zone)


def _day_name(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    return words.coming_moment(moment, now=now, zone=zone).partition(",")[0]


def _look(session: TenantSession, visit_id: Any) -> tuple[AppointmentView, list[datetime]]:
    return read_appointment(session, visit_id), desk.slots(session)
