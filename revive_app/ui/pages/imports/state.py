"""The list on the page, by its id in the address: looked at, being imported, imported, taken back.

Whatever takes long happens elsewhere: the worker imports, and says how far it is; a reload finds it where it stands.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import reflex as rx

from revive_app.clock import utc_now
from revive_app.errors import NotFound, ReviveError
from revive_app.providers.storage import Storage, open_storage
from revive_app.rules.lead_rows.columns import Column, Known
from revive_app.rules.lead_rows.fields import Field
from revive_app.rules.rights import Right
from revive_app.services import reporting
from revive_app.services.accounts import Scope
from revive_app.services.imports import batches, drafts, undoing, working
from revive_app.services.imports.batches import BadRow, BatchView
from revive_app.services.imports.opening import Wish
from revive_app.services.imports.previewing import Preview
from revive_app.services.imports.running import LONGEST_SOURCE, Doer, Imported
from revive_app.settings import get_settings
from revive_app.ui import words
from revive_app.ui.address import asked, go
from revive_app.ui.components import toasts
from revive_app.ui.components.tables import Pages
from revive_app.ui.handling import as_form, as_id, as_text, in_words
from revive_app.ui.language import say, word
from revive_app.ui.live import Want, subscribe
from revive_app.ui.pages.imports.facts import (
    BadLine,
    BatchLine,
    ColumnLine,
    Outcome,
    bad_line,
    batch_line,
    column_line,
    outcome,
)
from revive_app.ui.pictures import at_api
from revive_app.ui.run import run_sync
from revive_app.ui.session import in_shop, scope_of
from revive_app.ui.shell.state import ShellState, ask_shop, change_shop, name_of
from revive_app.vocabulary import CampaignStatus, ImportStatus

PATH = "/imports"
ON_A_PAGE = 20
BAD_SHOWN = 50
STAGES = {
    ImportStatus.DRAFT: "columns",
    ImportStatus.TRIED: "columns",
    ImportStatus.RUNNING: "running",
    ImportStatus.DONE: "done",
    ImportStatus.UNDONE: "undone",
}
_STEPS = {"": 1, "columns": 2, "running": 3, "done": 4, "undone": 4}


@dataclass(frozen=True)
class Choice:
    """A campaign people may come into."""

    id: str
    name: str


class ImportState(Pages, rx.State):
    """A list, and the lists before it."""

    loaded: bool = False
    campaigns: list[Choice] = []
    campaign: str = ""
    history: list[BatchLine] = []
    # the list on the page; its stage is empty while there is none
    list_id: str = ""
    stage: str = ""
    step: int = 1
    file_name: str = ""
    campaign_name: str = ""
    columns: list[ColumnLine] = []
    # the first column of yes and no that nobody has said the meaning of
    undecided: str = ""
    result: Outcome = Outcome()
    # rows that were not taken; rows that were, but not all of them or not twice
    bad: list[BadLine] = []
    bad_more: int = 0
    partly: list[BadLine] = []
    partly_more: int = 0
    bad_url: str = ""
    busy: bool = False
    problem: str = ""
    source: str = ""
    percent: int = 0
    progress: str = ""

    _mapping: dict[str, str | None] = {}
    _campaign_id: str = ""
    # which look is the newest: an older one that comes later is not shown
    _looks: int = 0

    @rx.event
    @in_words
    async def open_page(self) -> Any:
        """The list the address names, else the lists so far."""
        scope = await scope_of(self)
        subscribe(self, scope.client_id, Want(ImportState.refresh, ("import.",)))
        found = await ask_shop(self, reporting.campaigns)
        open_ones = [one for one in found if one.status is not CampaignStatus.ARCHIVED]
        self.campaigns = [Choice(str(one.id), one.name) for one in open_ones]
        wanted = asked(self, "campaign")
        known = {one.id for one in self.campaigns}
        if wanted in known or self.campaign not in known:
            self.campaign = wanted if wanted in known else next(iter(one.id for one in self.campaigns), "")
        list_id = asked(self, "list")
        if not list_id:
            self._clear()
            await self._first_page()
            self.loaded = True
            return None
        return await self._open(list_id)

    @rx.event
    @in_words
    async def refresh(self) -> None:
        """Look again: how far it is, what came of it."""
        await self._look_again()

    async def _look_again(self) -> None:
        if self.list_id and self.stage != "columns":
            await self._show(await self._read())
        elif not self.list_id:
            await self._show_page()

    @rx.event
    async def choose_campaign(self, campaign: str) -> None:
        """Into which one the next list goes."""
        if campaign in {one.id for one in self.campaigns}:
            self.campaign = campaign

    @rx.event
    async def take_list(self, answer: dict[str, Any]) -> rx.event.EventSpec | None:
        """A list was kept. What came through the page is only an id; whose it is, is asked when it is opened."""
        list_id = as_text(as_form(answer).get("id"), longest=40)
        return go(PATH, list=list_id) if list_id else None

    @rx.event
    async def map_column(self, column: str, field: str) -> Any:
        """What a column holds, as somebody who knows says."""
        if self.stage != "columns" or column not in {one.name for one in self.columns}:
            return None
        if field in set(Field):
            self._mapping = {**self._mapping, column: field}
            return ImportState.look
        return None

    @rx.event
    async def say_source(self, typed: str) -> Any:
        """Where these people agreed, for rows that do not say it themselves."""
        typed = " ".join(as_text(typed, longest=LONGEST_SOURCE).split())
        if typed == self.source or self.stage != "columns":
            return None
        self.source = typed
        return ImportState.look

    @rx.event(background=True)
    async def look(self) -> None:
        """Read the file with what is known of its columns, and try it without effect."""
        async with self:
            if self.stage != "columns" or not self.list_id:
                return
            scope = await scope_of(self)
            self._looks += 1
            mine, draft_id, mapping = self._looks, as_id(self.list_id), dict(self._mapping)
            wish = Wish(as_id(self._campaign_id), mapping, self.source)
            doer = Doer(scope.user_id, await name_of(self))
            self.busy, self.problem = True, ""
        try:
            seen, tried = await run_sync(_look_and_try, scope, draft_id, wish, doer)
            rows = await run_sync(_rows_of, scope, tried.batch)
        except ReviveError as error:
            async with self:
                if self._looks == mine:
                    self.busy, self.problem, self.result = False, _in_words(error), Outcome()
            return
        async with self:
            if self._looks == mine and self.list_id == str(draft_id):
                self._show_columns(seen.found.layout.columns)
                self._show_outcome(tried.batch, rows)
                self.busy = False

    @rx.event
    @in_words
    async def start(self) -> None:
        """Have it imported. A second click is the same click."""
        scope = await scope_of(self)
        await change_shop(
            self,
            Right.SHAPE,
            working.start,
            as_id(self.list_id),
            mapping=dict(self._mapping),
            consent_source=self.source,
            doer=Doer(scope.user_id, await name_of(self)),
        )
        await self._show(await self._read())

    @rx.event
    @in_words
    async def drop(self) -> rx.event.EventSpec:
        """Not this list after all."""
        scope = await scope_of(self)
        scope.require(Right.SHAPE)
        await run_sync(drafts.drop, scope.client_id, as_id(self.list_id))
        return go(PATH)

    @rx.event
    @in_words
    async def undo(self, list_id: str) -> Any:
        """Take an import back, while nothing was sent to its people."""
        undone = await change_shop(self, Right.SHAPE, undoing.undo, as_id(list_id), by=await name_of(self))
        await self._look_again()
        taken = words.plural(undone.removed, word("{n} person taken out"), word("{n} people taken out"))
        back = words.plural(undone.restored, word("{n} put back as before"), word("{n} put back as before"))
        return toasts.done(word("The import is taken back"), "{taken}, {back}", taken=taken, back=back)

    async def _open(self, list_id: str) -> Any:
        fresh = list_id != self.list_id
        if fresh:
            self._clear()
        self.list_id = list_id
        try:
            view = await self._read()
        except NotFound:
            self._clear()
            return [
                toasts.refused(word("This list is gone"), word("Lists are kept for a day. Upload it again.")),
                go(PATH),
            ]
        if fresh:
            self._mapping, self.source = dict(view.mapping), view.consent_source
        self._campaign_id = str(view.campaign_id)
        await self._show(view)
        self.loaded = True
        return ImportState.look if self.stage == "columns" else None

    async def _read(self) -> BatchView:
        return await ask_shop(self, batches.read_batch, as_id(self.list_id))

    async def _show(self, view: BatchView) -> None:
        self.stage = STAGES[view.status]
        self.step = _STEPS[self.stage]
        self.file_name, self.campaign_name = view.file_name, view.campaign_name
        self.problem = say(view.problem) if view.problem else ""
        if self.stage == "running":
            self.percent = min(99, 100 * view.staged // max(view.expected, 1))
            self.progress = say(
                "{n} of {all} rows read", n=words.count(view.staged), all=words.count(view.expected)
            )
        elif self.stage != "columns":
            self._show_outcome(view, await run_sync(_rows_of, await scope_of(self), view))

    def _show_columns(self, columns: tuple[Column, ...]) -> None:
        self.columns = [column_line(column) for column in columns]
        asked_of = (column.name for column in columns if column.known_by is Known.UNDECIDED)
        self.undecided = next(asked_of, "")

    def _show_outcome(self, batch: BatchView, rows: tuple[list[BadLine], list[BadLine]]) -> None:
        self.result, (self.bad, self.partly) = outcome(batch), rows
        self.bad_more = max(0, batch.rejected - len(self.bad))
        self.partly_more = max(0, batch.notices + batch.duplicates - len(self.partly))
        self.bad_url = at_api(f"/imports/{batch.id}/errors.csv")

    def _clear(self) -> None:
        self.list_id = self.stage = self.file_name = self.problem = self.source = self._campaign_id = ""
        self.step, self.percent, self.columns, self.undecided = 1, 0, [], ""
        self.bad, self.bad_more, self.partly, self.partly_more = [], 0, [], 0
        self.result, self.busy, self._mapping = Outcome(), False, {}

    async def _read_page(self, cursor: str | None) -> str | None:
        page = await ask_shop(self, batches.list_batches, limit=ON_A_PAGE, cursor=cursor)
        now, zone = utc_now(), ZoneInfo((await self.get_state(ShellState)).who.zone)
        self.history = [batch_line(batch, now=now, zone=zone) for batch in page.items]
        return page.next_cursor


def _look_and_try(scope: Scope, draft_id: Any, wish: Wish, doer: Doer) -> tuple[Preview, Imported]:
    seen = drafts.look(
        scope.client_id, draft_id, wish.mapping, consent_source=wish.consent_source, storage=_storage()
    )
    return seen, drafts.try_out(scope.client_id, draft_id, wish, doer, storage=_storage())


def _rows_of(scope: Scope, batch: BatchView) -> tuple[list[BadLine], list[BadLine]]:
    """The rows that were not taken, and those taken in part."""
    refused, partly = (
        in_shop(scope, batches.bad_rows, batch.id, taken=taken, limit=BAD_SHOWN) for taken in (False, True)
    )
    return _lines(refused), _lines(partly)


def _lines(rows: list[BadRow]) -> list[BadLine]:
    return [bad_line(place, row) for place, row in enumerate(rows)]


def _in_words(error: ReviveError) -> str:
    return say(error.message)


@cache
def _storage() -> Storage:
    return open_storage(get_settings())
