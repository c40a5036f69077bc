"""The blasts of the campaign on the page, and the one the address names, as it stands."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import InvalidInput, NotFound
from revive_app.rules.rights import Right
from revive_app.services import campaigns
from revive_app.services.blasts import progress, proving, recipients, steering
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_id, as_text, in_words
from revive_app.ui.pages.campaign.facts import (
    MESSAGE_STATES,
    BlastLine,
    Run,
    Stair,
    Why,
    blast_line,
    left_out,
    run_of,
    stairs,
    troubles,
)
from revive_app.ui.pages.campaign.proving import ArmLine, arms, verdicts
from revive_app.ui.pages.campaign.recipient import PersonLine, person_line
from revive_app.ui.pictures import at_api
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import BlastStatus

PART = "blasts"
NEW = "new"
ON_A_PAGE = 20
PEOPLE_ON_A_PAGE = 50


def campaign_of(state: rx.State) -> str:
    """The id in the page's address."""
    return as_text(getattr(state, "campaign_id", ""), longest=40)


class BlastsState(Pages, rx.State):
    """All of them, and the one that is looked at."""

    loaded: bool = False
    # "list", "new" or "run"
    view: str = "list"
    base: str = ""
    # whether nobody is in the campaign yet, and where people are brought
    empty: bool = False
    bring_at: str = ""
    blasts: list[BlastLine] = []
    run: Run = Run()
    stairs: list[Stair] = []
    left_out: list[Why] = []
    troubles: list[Why] = []
    # whether it sends two templates
    compares: bool = False
    arms: list[ArmLine] = []
    verdicts: list[str] = []
    csv_url: str = ""

    _blast: str = ""
    _campaign: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """What the address asks for."""
        if asked(self, "part") != PART:
            self._blast = ""
            return None
        campaign = campaign_of(self)
        if campaign != self._campaign:
            self._campaign, self.loaded, self.blasts = campaign, False, []
        self.base, self.bring_at = f"/campaigns/{campaign}?part={PART}", f"/imports?campaign={campaign}"
        blast = asked(self, "blast")
        self.view = "new" if blast == NEW else "run" if blast else "list"
        self._blast = blast if self.view == "run" else ""
        if self.view == "run":
            return await self._show_run()
        await self._first_page()
        self.empty = not (self.blasts or await ask_shop(self, campaigns.has_people, as_id(campaign)))
        self.loaded = True
        return None

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        if self._blast:
            await self._show_run()
        elif self.view == "list" and self.loaded:
            await self._show_page()

    @rx.event
    @in_words
    async def steer(self, wanted: str) -> Any:
        """Pause it, let it go on, cancel the rest."""
        if wanted not in {"paused", "running", "cancelled"}:
            return None
        await change_shop(
            self,
            Right.SHAPE,
            steering.change_status,
            as_id(self._blast),
            BlastStatus(wanted),
            by=await name_of(self),
        )
        return await self._show_run()

    async def _show_run(self) -> Any:
        try:
            view = await ask_shop(self, progress.read_blast, as_id(self._blast))
        except (NotFound, InvalidInput) as gone:
            self._blast = ""
            return [toasts.refused(gone.message), go(f"/campaigns/{self._campaign}", part=PART)]
        now, zone = utc_now(), await self._zone()
        self.run, self.stairs = run_of(view, now=now, zone=zone), stairs(view)
        self.left_out, self.troubles = left_out(view.excluded), troubles(view.outcomes)
        self.csv_url = at_api(f"/blasts/{view.id}/recipients?format=csv")
        self.compares = view.variant_b is not None
        if view.variant_b or view.hold_out_count:
            results = await ask_shop(self, proving.results, view.id)
            self.arms, self.verdicts = arms(results), verdicts(results)
        else:
            self.arms, self.verdicts = [], []
        self.loaded = True
        return None

    async def _read_page(self, cursor: str | None) -> str | None:
        page = await ask_shop(
            self, progress.list_blasts, campaign_id=UUID(self._campaign), limit=ON_A_PAGE, cursor=cursor
        )
        now, zone = utc_now(), await self._zone()
        self.blasts = [blast_line(view, now=now, zone=zone) for view in page.items]
        return page.next_cursor

    async def _zone(self) -> ZoneInfo:
        return ZoneInfo((await self.get_state(ShellState)).who.zone)


class RecipientsState(Pages, rx.State):
    """Each person of the blast on the page."""

    people: list[PersonLine] = []
    status: str = ""
    shown: bool = False

    _blast: str = ""

    @rx.event
    @in_words
    async def open_page(self) -> None:
        """Of the blast in the address; of one state, or all."""
        blast = asked(self, "blast")
        if asked(self, "part") != PART or not blast or blast == NEW:
            self.shown = False
            return
        status = asked(self, "status")
        status = status if status in MESSAGE_STATES else ""
        same = (blast, status) == (self._blast, self.status) and self.shown
        self._blast, self.status = blast, status
        await (self._show_page() if same else self._first_page())
        self.shown = True

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again."""
        if self.shown:
            await self._show_page()

    @rx.event
    async def choose(self, status: str) -> rx.event.EventSpec:
        """Those in one state."""
        status = as_text(status, longest=20)
        return go(f"/campaigns/{campaign_of(self)}", part=PART, blast=self._blast, status=status)

    async def _read_page(self, cursor: str | None) -> str | None:
        try:
            page = await ask_shop(
                self,
                recipients.list_recipients,
                as_id(self._blast),
                status=self.status or None,
                limit=PEOPLE_ON_A_PAGE,
                cursor=cursor,
            )
        except (NotFound, InvalidInput):
            self.people = []
            return None
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.people = [person_line(one, now=now, zone=zone) for one in page.items]
        return page.next_cursor
