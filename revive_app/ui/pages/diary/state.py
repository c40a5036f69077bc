"""Which part of the diary is open, and what the day holds. Part and filters stand in the address."""

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.services import order_book
from revive_app.services.appointments.counting import DayCount, count_day
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.diary.orders import OrdersState
from revive_app.ui.pages.diary.places import ORDERS, PATH, VISITS
from revive_app.ui.pages.diary.visits import VisitsState
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ask_shop

_VISIT_KINDS = ("appointment.", "contact.")
_ORDER_KINDS = ("order.", "contact.")


class DiaryState(rx.State):
    """The head of the page."""

    part: str = VISITS
    today: str = ""
    visits: str = ""
    orders: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """The part the address names; anew whenever a visit or an order of this shop changes."""
        scope = await scope_of(self)
        subscribe(
            self,
            scope.client_id,
            Want(DiaryState.refresh, ("appointment.", "order."), every=1.0),
            Want(VisitsState.refresh, _VISIT_KINDS),
            Want(OrdersState.refresh, _ORDER_KINDS),
        )
        self.part = ORDERS if asked(self, "part") == ORDERS else VISITS
        await self._count()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._count()

    @rx.event
    async def show(self, part: str) -> rx.event.EventSpec:
        """Go to that part."""
        return go(PATH, part=ORDERS if as_text(part, longest=10) == ORDERS else "")

    async def _count(self) -> None:
        day, orders = await ask_shop(self, _look)
        self.today = words.plural(day.today, word("{n} visit today"), word("{n} visits today"))
        if not day.today:
            self.today = say("No visit today")
        waiting = day.open + day.wishes
        self.visits = words.count(waiting) if waiting else ""
        self.orders = words.count(orders) if orders else ""


def _look(session: TenantSession) -> tuple[DayCount, int]:
    return count_day(session, now=utc_now()), order_book.count_received(session)
