"""The list of threads: whose, in which order, found by which words. All of that lives in the address."""

from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.services.accounts import Scope
from revive_app.services.agents import shared_name
from revive_app.services.conversation import queue
from revive_app.services.conversation.queue import Counts, Order, QueuedThread, Whose
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.handling import as_text, in_words
from revive_app.ui.pages.inbox.rows import PATH, Looking, Row, row_of
from revive_app.ui.searching import Searching
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop

# An address without a wish shows everybody: whoever comes from the bell or the search finds her thread in the list.
UNASKED = Whose.ALL
PAGE = 30
# Beyond that one searches.
MOST_ROWS = 300


class ListState(Searching, rx.State):
    """What stands left."""

    loaded: bool = False
    rows: list[Row] = []
    whose: str = UNASKED.value
    order: str = Order.CLOSING.value
    looking_for: str = ""
    more: bool = False
    yours: str = ""
    waiting: str = ""
    agent: str = ""
    agent_name: str = ""

    _size: int = PAGE

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Show what the address asks for."""
        whose = asked(self, "whose")
        order = asked(self, "order")
        looking_for = asked(self, "q")
        self._arrive(looking_for, shown=self.looking_for)
        chosen = (
            whose if whose in set(Whose) else UNASKED.value,
            order if order in set(Order) else Order.CLOSING.value,
            looking_for,
        )
        if chosen != (self.whose, self.order, self.looking_for):
            self._size = PAGE
            self.whose, self.order, self.looking_for = chosen
        await self._read()

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again; what has not changed is not sent again."""
        if self.loaded:
            await self._read()

    @rx.event
    @in_words
    async def show_more(self) -> None:
        """Thirty more."""
        self._size = min(self._size + PAGE, MOST_ROWS)
        await self._read()

    @rx.event
    @in_words
    async def choose_whose(self, whose: str) -> rx.event.EventSpec:
        """Mine, those that wait, the agent's, or all; a search is over then."""
        wanted = whose if whose in set(Whose) else UNASKED.value
        return go(PATH, **self._choices(whose=wanted, q=""))

    @rx.event
    @in_words
    async def clear(self) -> rx.event.EventSpec:
        """No search any more."""
        return go(PATH, **self._choices(q=""), thread=asked(self, "thread"))

    @rx.event
    @in_words
    async def choose_order(self, order: str) -> rx.event.EventSpec:
        """By closing windows, or the newest first."""
        wanted = order if order in set(Order) else Order.CLOSING.value
        return go(PATH, **self._choices(order=wanted), thread=asked(self, "thread"))

    @rx.event(debounce=250)
    @in_words
    async def look_for(self, text: str) -> rx.event.EventSpec:
        """Only threads of these people, or with these words in them."""
        wanted = as_text(text, longest=80).strip()
        self._type(wanted, shown=self.looking_for)
        return go(PATH, replace=True, **self._choices(q=wanted), thread=asked(self, "thread"))

    def _choices(self, **changed: str) -> dict[str, str]:
        """The choices as the address carries them: what goes without saying is left out."""
        now = {"whose": self.whose, "order": self.order, "q": self.looking_for, **changed}
        return {
            "whose": "" if now["whose"] == UNASKED else now["whose"],
            "order": "" if now["order"] == Order.CLOSING else now["order"],
            "q": now["q"],
        }

    async def _read(self) -> None:
        scope = await scope_of(self)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        looking = Looking(scope.user_id, utc_now(), zone, self._choices())
        found, counts, agent = await ask_shop(
            self,
            _look,
            scope,
            looking,
            whose=Whose(self.whose),
            order=Order(self.order),
            text=self.looking_for,
            size=self._size,
        )
        rows = [row_of(thread, looking) for thread in found[: self._size]]
        if rows != self.rows:
            self.rows = rows
        self.more = len(found) > self._size and self._size < MOST_ROWS
        self.yours, self.waiting, self.agent = (
            words.count(number) if number else "" for number in (counts.yours, counts.waiting, counts.agent)
        )
        self.agent_name = agent
        self.loaded = True


def _look(
    session: TenantSession,
    scope: Scope,
    looking: Looking,
    *,
    whose: Whose,
    order: Order,
    text: str,
    size: int,
) -> tuple[list[QueuedThread], Counts, str]:
    """One more than fits, so that it is known whether there are more."""
    counts = queue.counts(session, user_id=scope.user_id, now=looking.now)
    if text:
        found = list(queue.search(session, text, now=looking.now))
    else:
        page = queue.list_queue(
            session,
            user_id=scope.user_id,
            now=looking.now,
            whose=whose,
            order=order,
            limit=size + 1,
        )
        found = list(page.items)
    return found, counts, shared_name(session)
