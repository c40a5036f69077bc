"""The orders of the diary, and the steps a colleague takes them."""

from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput
from revive_app.services import order_book
from revive_app.services.hearing import Heard
from revive_app.services.order_book import OrderChange, OrderFilter
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_form, as_text, in_words
from revive_app.ui.language import word
from revive_app.ui.pages.diary.changing import change_seen
from revive_app.ui.pages.diary.facts import OrderRow, order_row
from revive_app.ui.pages.diary.places import ORDERS, PATH
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import OrderStatus

ON_A_PAGE = 25
# The steps one press takes; cancelling asks first.
_STEPS = {
    OrderStatus.CONFIRMED.value: word("The order is confirmed"),
    OrderStatus.FULFILLED.value: word("The order is handed over"),
}


class OrdersState(Pages, rx.State):
    """A page of them."""

    loaded: bool = False
    shown: bool = False
    orders: list[OrderRow] = []
    status: str = ""
    # whether she hears of each step
    tells: bool = True
    # the one about to be cancelled
    leaving: OrderRow = OrderRow()
    asking: bool = False

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Those the address asks for."""
        self.shown, self.asking = asked(self, "part") == ORDERS, False
        if not self.shown:
            return
        wanted = asked(self, "status").lower()
        status = wanted if wanted in set(OrderStatus) else ""
        same, self.status = self.loaded and status == self.status, status
        await (self._show_page() if same else self._first_page())
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        if self.shown:
            await self._show_page()

    @rx.event
    async def choose(self, status: str) -> rx.event.EventSpec:
        """Those of one status; choosing what is chosen shows all."""
        status = as_text(status, longest=20)
        return go(PATH, part=ORDERS, status="" if status == self.status else status)

    @rx.event
    async def tell(self, on: bool) -> None:
        """Whether she hears of the steps that are taken from now on."""
        self.tells = on is True

    @rx.event
    @in_words
    async def step(self, order_id: str, version: int, status: str) -> rx.event.EventSpec:
        """The next step."""
        done = _STEPS.get(as_text(status, longest=20))
        if done is None:
            raise InvalidInput("There is no such step.")
        change = OrderChange(status=OrderStatus(status), notify=self.tells)
        return toasts.told(done, await self._change(order_id, version, change))

    @rx.event
    @in_words
    async def ask_cancel(self, order_id: str) -> None:
        """Whether this one is really to be cancelled."""
        found = next((one for one in self.orders if one.id == as_text(order_id, longest=36)), None)
        if found is None:
            raise InvalidInput("This is not on the page any more.")
        self.leaving, self.asking = found, True

    @rx.event
    async def keep(self) -> None:
        """It is not."""
        self.asking = False

    @rx.event
    @in_words
    async def cancel(self, form: dict[str, Any]) -> rx.event.EventSpec:
        """It is; she is told where that is ticked."""
        self.asking = False
        change = OrderChange(status=OrderStatus.CANCELLED, notify="notify" in as_form(form))
        heard = await self._change(self.leaving.id, self.leaving.version, change)
        return toasts.told(word("The order is cancelled"), heard)

    async def _change(self, order_id: str, version: int, change: OrderChange) -> Heard | None:
        """One change, unless somebody was faster; whatever comes of it, the page shows what is so now."""
        try:
            return await change_seen(self, order_book.change_order, order_id, change, version)
        finally:
            await self._show_page()

    async def _read_page(self, cursor: str | None) -> str | None:
        wanted = OrderFilter(OrderStatus(self.status) if self.status else None)
        page = await ask_shop(self, order_book.list_orders, wanted, limit=ON_A_PAGE, cursor=cursor)
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.orders = [order_row(order, now=now, zone=zone) for order in page.items]
        return page.next_cursor
