"""The people as they are filtered. Filters and who is open stand in the address."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound
from revive_app.services import reporting
from revive_app.services.contacts import listing
from revive_app.services.contacts.listing import PeopleFilter
from revive_app.services.imports import batches
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.language import say
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.contacts.facts import PersonLine, person_line
from revive_app.ui.searching import Searching
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import ShellState, ask_shop
from revive_app.vocabulary import MarketingConsent

PATH = "/contacts"
ON_A_PAGE = 50
FILTERS = ("q", "stands", "campaign", "batch")
STANDS = {
    "granted": {"consent": MarketingConsent.GRANTED, "dnd": False},
    "unknown": {"consent": MarketingConsent.UNKNOWN, "dnd": False},
    "withdrawn": {"consent": MarketingConsent.WITHDRAWN, "dnd": False},
    "dnd": {"dnd": True},
}


@dataclass(frozen=True)
class Named:
    """A campaign to filter by."""

    id: str
    name: str


class PeopleState(Searching, Pages, rx.State):
    """A page of them."""

    loaded: bool = False
    people: list[PersonLine] = []
    campaigns: list[Named] = []
    q: str = ""
    stands: str = ""
    campaign: str = ""
    batch: str = ""
    batch_name: str = ""
    everybody: int = 0
    everybody_words: str = ""
    granted: str = ""
    unknown: str = ""
    withdrawn: str = ""
    dnd: str = ""
    filtered: bool = False

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """What the address asks for; anew whenever somebody changes."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(PeopleState.refresh, ("contact.", "import."), every=2.0))
        wanted = {name: asked(self, name, longest=120) for name in FILTERS}
        same = self.loaded and all(getattr(self, name) == value for name, value in wanted.items())
        self._arrive(wanted["q"], shown=self.q)
        for name, value in wanted.items():
            setattr(self, name, value)
        self.filtered = any(wanted.values())
        self.batch_name = await self._name_of_batch()
        self.campaigns = [Named(str(one.id), one.name) for one in await ask_shop(self, reporting.campaigns)]
        await self._count()
        await (self._show_page() if same else self._first_page())
        self.loaded = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        await self._count()
        await self._show_page()

    @rx.event
    async def search(self, text: str) -> rx.event.EventSpec:
        """A name, digits of a number, an e-mail address."""
        q = as_text(text, longest=120).strip()
        self._type(q, shown=self.q)
        return self._go(replace=True, q=q)

    @rx.event
    async def choose(self, name: str, value: str) -> rx.event.EventSpec | None:
        """One filter; choosing what is chosen takes it away."""
        if name not in FILTERS:
            return None
        value = as_text(value, longest=120)
        return self._go(**{name: "" if getattr(self, name) == value else value})

    @rx.event
    async def drop_filters(self) -> rx.event.EventSpec:
        """Everybody."""
        return go(PATH)

    def _go(self, *, replace: bool = False, **changed: str) -> rx.event.EventSpec:
        return go(PATH, replace=replace, **self._filters() | changed)

    def _filters(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in FILTERS}

    def _wanted(self) -> PeopleFilter:
        return PeopleFilter(
            q=self.q,
            campaign_id=_maybe_id(self.campaign),
            batch_id=_maybe_id(self.batch),
            **STANDS.get(self.stands, {}),  # type: ignore[arg-type]
        )

    async def _name_of_batch(self) -> str:
        batch_id = _maybe_id(self.batch)
        if batch_id is None:
            return ""
        try:
            return (await ask_shop(self, batches.read_batch, batch_id)).file_name
        except NotFound:
            return say("A list that is gone")

    async def _read_page(self, cursor: str | None) -> str | None:
        page = await ask_shop(self, listing.list_people, self._wanted(), limit=ON_A_PAGE, cursor=cursor)
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.people = [person_line(view, now=now, zone=zone) for view in page.items]
        return page.next_cursor

    async def _count(self) -> None:
        counts = await ask_shop(self, listing.count_people)
        self.everybody = counts.everybody
        self.everybody_words = words.count(counts.everybody)
        self.granted, self.unknown = words.count(counts.granted), words.count(counts.unknown)
        self.withdrawn, self.dnd = words.count(counts.withdrawn), words.count(counts.dnd)


def _maybe_id(text: str) -> Any:
    try:
        return as_id(text) if text else None
    except InvalidInput:
        return None
