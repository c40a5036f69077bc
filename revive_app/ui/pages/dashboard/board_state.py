"""The board: one var a column, so that a move sends two columns and not all of them."""

from collections.abc import Awaitable, Set
from dataclasses import asdict, dataclass
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.db import TenantSession
from revive_app.errors import InvalidInput
from revive_app.services import board
from revive_app.services.board import ALL_LANES, BOARD_STAGES, PAGE, BoardColumn, BoardFilter
from revive_app.ui.address import asked, go
from revive_app.ui.handling import as_form, as_id, as_rupees, as_stage, as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.pages.dashboard import edits
from revive_app.ui.pages.dashboard.cards import EMPTY, MOST_CARDS, Card, Column, Eyes, column_of
from revive_app.ui.pages.dashboard.looking import Chosen, Looking, chosen, filter_of, looking_at, with_choice
from revive_app.ui.pages.dashboard.state import DashboardState
from revive_app.ui.person.state import PersonState
from revive_app.ui.searching import Searching
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, ask_shop_together
from revive_app.vocabulary import LeadStatus

MATRIX_TAB = "matrix"
_TABS = frozenset({*(stage.value for stage in ALL_LANES), MATRIX_TAB})


@dataclass(frozen=True)
class Taken:
    """The card whose menu is open."""

    id: str = ""
    name: str = ""
    stage: str = ""
    phone: str = ""


class BoardState(Searching, rx.State):
    """Five columns of cards, the card in hand, the value being edited, the phone's tab."""

    loaded: bool = False
    new: Column = EMPTY[LeadStatus.NEW]
    contacted: Column = EMPTY[LeadStatus.CONTACTED]
    interest: Column = EMPTY[LeadStatus.INTEREST]
    negotiating: Column = EMPTY[LeadStatus.NEGOTIATING]
    won: Column = EMPTY[LeadStatus.WON]
    dnd: Column = EMPTY[LeadStatus.DND]
    looking: Looking = Looking()
    chosen: list[Chosen] = []
    taken: Taken = Taken()
    editing: str = ""
    value_wrong: str = ""
    tab: str = LeadStatus.NEGOTIATING.value

    _lifted: str = ""
    _sizes: dict[str, int] = {}

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Look at what the address asks for; open the drawer of whom it names."""
        looking = looking_at(lambda name: asked(self, name))
        self._arrive(looking.q, shown=self.looking.q)
        if looking != self.looking:
            if (looking.campaign, looking.q) != (self.looking.campaign, self.looking.q):
                self._sizes = {}
            self.looking, self.chosen = looking, chosen(looking)
        (await self.get_state(DashboardState)).campaign_id = looking.campaign
        await self._read()
        await (await self.get_state(PersonState))._show(contact_id="", lead_id=looking.lead)

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Read the columns anew; what has not changed is not sent again."""
        await self._read()

    @rx.event
    @in_words
    async def choose(self, name: str, value: str) -> rx.event.EventSpec:
        """Narrow the board by one thing more, or less."""
        wanted = with_choice(self.looking, as_text(name, longest=12), as_text(value, longest=40))
        return go("/", **asdict(wanted))

    @rx.event(debounce=250)
    @in_words
    async def look_for(self, text: str) -> rx.event.EventSpec:
        """Only people whose name or number begins so."""
        q = as_text(text, longest=80).strip()
        self._type(q, shown=self.looking.q)
        wanted = with_choice(self.looking, "q", q)
        return go("/", replace=True, **asdict(wanted))

    @rx.event
    async def clear(self) -> rx.event.EventSpec:
        """Everything of the campaign again."""
        return go("/", campaign=self.looking.campaign)

    @rx.event
    @in_words
    async def open_lead(self, lead_id: str) -> rx.event.EventSpec:
        """Everything about one of them, in a drawer."""
        return go("/", **asdict(with_choice(self.looking, "lead", str(as_id(lead_id)))))

    @rx.event
    async def close_lead(self) -> rx.event.EventSpec:
        """Back to the board."""
        return go("/", **asdict(with_choice(self.looking, "lead", "")))

    @rx.event
    @in_words
    async def more(self, stage: str) -> None:
        """Eight more cards of a column."""
        wanted = as_stage(stage)
        self._sizes = {**self._sizes, wanted.value: min(self._size(wanted.value) + PAGE, MOST_CARDS)}
        await self._read({wanted})

    @rx.event
    async def lift(self, lead_id: str) -> None:
        """A card was picked up."""
        self._lifted = as_text(lead_id, longest=36)

    @rx.event
    @in_words
    async def drop_on(self, stage: str) -> None:
        """The card in hand was let go over a column."""
        lead_id, self._lifted = self._lifted, ""
        if lead_id:
            await self._move(lead_id, as_stage(stage))

    @rx.event
    async def take(self, lead_id: str) -> None:
        """The menu of a card opens."""
        card = self._card(as_text(lead_id, longest=36))
        self.taken = Taken(card.id, card.name, card.stage, card.phone) if card is not None else Taken()

    @rx.event
    @in_words
    async def move_taken(self, stage: str) -> None:
        """Move the card whose menu is open."""
        if self.taken.id:
            await self._move(self.taken.id, as_stage(stage))

    @rx.event
    @in_words
    async def move(self, lead_id: str, stage: str) -> None:
        """Move a card by its menu."""
        await self._move(lead_id, as_stage(stage))

    @rx.event
    async def edit(self, lead_id: str) -> None:
        """Open the value of a card."""
        self.editing, self.value_wrong = as_text(lead_id, longest=36), ""

    @rx.event
    async def leave_edit(self) -> None:
        """Close it, nothing changed."""
        self.editing = self.value_wrong = ""

    @rx.event
    @in_words
    async def save_value(self, form: dict[str, Any]) -> None:
        """The value as it was typed: `4,85,000`, `₹4.85 L` or `4.85 lakh`."""
        card = self._card(lead_id := self.editing)
        try:
            value = as_rupees(as_form(form).get("value"))
        except InvalidInput as error:
            self.value_wrong = say(error.message)
            return
        self.editing = self.value_wrong = ""
        if card is None:
            return
        change = ask_shop(self, edits.set_value, as_id(lead_id), value, seen=card.rupees, by=await self._by())
        await self._after(change, {LeadStatus(card.stage)})

    @rx.event
    async def choose_tab(self, tab: str) -> None:
        """On a phone: the one column to show."""
        if tab in _TABS:
            self.tab = tab

    @rx.event
    @in_words
    async def point_at(self, lead_id: str) -> rx.event.EventSpec:
        """Bring a card into view and put the focus on it."""
        card = f"document.querySelector('[data-lead-id=\"{as_id(lead_id)}\"]')"
        return rx.call_script(
            f"requestAnimationFrame(() => {{ const card = {card};"
            " card?.scrollIntoView({ block: 'center', behavior: 'smooth' });"
            " card?.focus({ preventScroll: true, focusVisible: true }); })"
        )

    async def _move(self, lead_id: str, stage: LeadStatus) -> None:
        """The board is read at once; the numbers above follow with the live event, as for everybody."""
        card = self._card(lead_id)
        if card is not None and card.stage == stage.value:
            return
        seen = LeadStatus(card.stage) if card is not None else None
        change = ask_shop(self, edits.move, as_id(lead_id), stage, seen=seen, by=await self._by())
        await self._after(change, {seen, stage} if seen is not None else None)

    async def _by(self) -> str:
        return (await self.get_state(ShellState)).who.name.split(" ")[0] or "A colleague"

    async def _after(self, change: Awaitable[Any], touched: Set[LeadStatus] | None) -> None:
        """The columns a change touched, read anew; all of them when it was refused: then the page was behind."""
        try:
            await change
        except BaseException:
            await self._read()
            raise
        await self._read(touched)

    async def _read(self, only: Set[LeadStatus] | None = None) -> None:
        """The board's columns, or only these of them."""
        scope = await scope_of(self)
        zone = ZoneInfo((await self.get_state(ShellState)).who.zone)
        sizes = {stage: self._size(stage.value) for stage in self._lanes() if only is None or stage in only}
        columns = await ask_shop_together(self, _columns, tuple(sizes.items()), filter_of(self.looking))
        eyes = Eyes(utc_now(), zone, scope.user_id)
        for column in columns:
            name = column.stage.value
            fresh = column_of(column, sizes[column.stage], eyes)
            if getattr(self, name) != fresh:
                setattr(self, name, fresh)
        self.loaded = True

    def _lanes(self) -> tuple[LeadStatus, ...]:
        return ALL_LANES if self.looking.dnd else BOARD_STAGES

    def _size(self, stage: str) -> int:
        return self._sizes.get(stage, PAGE)

    def _card(self, lead_id: str) -> Card | None:
        """The card as this page shows it."""
        columns = (self.new, self.contacted, self.interest, self.negotiating, self.won, self.dnd)
        return next((card for column in columns for card in column.cards if card.id == lead_id), None)


def _columns(
    session: TenantSession, sizes: tuple[tuple[LeadStatus, int], ...], wanted: BoardFilter
) -> list[BoardColumn]:
    room = dict(sizes)
    return board.read_board(session, now=utc_now(), wanted=wanted, stages=tuple(room), sizes=room)


def stage_columns() -> list[tuple[LeadStatus, rx.Var[Column]]]:
    """The columns in the board's order, as vars."""
    return [(stage, getattr(BoardState, stage.value)) for stage in BOARD_STAGES]
