"""The visits of the diary: wishes without a time, what is to come, what is over; and what is done about one."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput
from revive_app.services.appointments import desk
from revive_app.services.appointments.counting import count_day
from revive_app.services.appointments.desk import VisitChange
from revive_app.services.appointments.reading import AppointmentFilter, AppointmentView, list_appointments
from revive_app.services.hearing import Heard
from revive_app.services.paging import Page
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_form, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.diary.changing import change_seen
from revive_app.ui.pages.diary.facts import Day, VisitLine, days, turns_at, visit_line
from revive_app.ui.pages.diary.places import EARLIER, ORDERS, PATH
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import AppointmentStatus

ON_A_PAGE = 50
# A colleague works them off, the oldest first: those behind come up by themselves.
MOST_WISHES = 50
# One that was called off holds no place in what is to come.
_COMING = (
    AppointmentStatus.REQUESTED,
    AppointmentStatus.CONFIRMED,
    AppointmentStatus.DONE,
    AppointmentStatus.NO_SHOW,
)


class VisitsState(Pages, rx.State):
    """A page of them."""

    loaded: bool = False
    shown: bool = False
    earlier: bool = False
    wishes: list[VisitLine] = []
    # of the wishes, how many wait behind those that are shown
    wishes_behind: int = 0
    days: list[Day] = []
    # the next moment at which something reads differently, in milliseconds: a visit begins, or a day does
    turns_at: int = 0
    # the one about to be called off
    leaving: VisitLine = VisitLine()
    asking: bool = False

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Those the address asks for."""
        self.shown, self.asking = asked(self, "part") != ORDERS, False
        if not self.shown:
            return
        earlier = asked(self, "when") == EARLIER
        same, self.earlier = self.loaded and earlier == self.earlier, earlier
        await (self._show_page() if same else self._first_page())
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        if self.shown:
            await self._show_page()

    @rx.event
    async def choose(self, when: str) -> rx.event.EventSpec:
        """What is to come, or what is over."""
        return go(PATH, when=EARLIER if as_text(when, longest=10) == EARLIER else "")

    @rx.event
    @in_words
    async def confirm(self, visit_id: str, version: int) -> rx.event.EventSpec:
        """The shop says yes, and she is told while her window is open."""
        heard = await self._change(visit_id, version, VisitChange(status=AppointmentStatus.CONFIRMED))
        return toasts.told(word("The visit is confirmed"), heard)

    @rx.event
    @in_words
    async def came(self, visit_id: str, version: int) -> rx.event.EventSpec:
        """She was here."""
        await self._change(visit_id, version, VisitChange(status=AppointmentStatus.DONE))
        return toasts.done(word("Written down: they came"))

    @rx.event
    @in_words
    async def stayed_away(self, visit_id: str, version: int) -> rx.event.EventSpec:
        """She was not."""
        await self._change(visit_id, version, VisitChange(status=AppointmentStatus.NO_SHOW))
        return toasts.done(word("Written down: they did not come"))

    @rx.event
    @in_words
    async def ask_off(self, visit_id: str) -> None:
        """Whether this one is really to be called off."""
        self.leaving, self.asking = self._known(visit_id), True

    @rx.event
    async def keep(self) -> None:
        """It is not."""
        self.asking = False

    @rx.event
    @in_words
    async def call_off(self, form: dict[str, Any]) -> rx.event.EventSpec:
        """It is; she is told where that is ticked."""
        self.asking = False
        change = VisitChange(status=AppointmentStatus.CANCELLED, notify="notify" in as_form(form))
        heard = await self._change(self.leaving.id, self.leaving.version, change)
        return toasts.told(word("The visit is called off"), heard)

    async def _change(self, visit_id: str, version: int, change: VisitChange) -> Heard | None:
        """One change, unless somebody was faster; whatever comes of it, the page shows what is so now."""
        try:
            return await change_seen(self, desk.change, visit_id, change, version)
        finally:
            await self._show_page()

    def _known(self, visit_id: str) -> VisitLine:
        """A visit that is on the page. Raises InvalidInput."""
        lines = [*self.wishes, *(visit for day in self.days for visit in day.visits)]
        found = next((line for line in lines if line.id == as_text(visit_id, longest=36)), None)
        if found is None:
            raise InvalidInput("This is not on the page any more.")
        return found

    async def _read_page(self, cursor: str | None) -> str | None:
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        today = words.start_of_day(now, zone)
        page, wishes, self.wishes_behind = await ask_shop(self, _look, today, cursor, earlier=self.earlier)
        self.wishes = [visit_line(wish, now=now, zone=zone) for wish in wishes]
        self.days = days(page.items, now=now, zone=zone)
        self.turns_at = words.millis(turns_at(page.items, now=now, zone=zone))
        return page.next_cursor


def _look(
    session: TenantSession, today: datetime, cursor: str | None, *, earlier: bool
) -> tuple[Page[AppointmentView], tuple[AppointmentView, ...], int]:
    wanted = (
        AppointmentFilter(starts_before=today)
        if earlier
        else AppointmentFilter(starts_from=today, among=_COMING)
    )
    page = list_appointments(session, wanted, limit=ON_A_PAGE, cursor=cursor, latest_first=earlier)
    if earlier or cursor is not None:
        return page, (), 0
    untimed = AppointmentFilter(status=AppointmentStatus.REQUESTED, has_time=False)
    wishes = list_appointments(session, untimed, limit=MOST_WISHES)
    behind = count_day(session, now=utc_now()).wishes - len(wishes.items) if wishes.next_cursor else 0
    return page, wishes.items, behind
