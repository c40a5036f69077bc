"""A price list: dropped, looked at, taken. Nothing changes before the last button."""

from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import reflex as rx

from revive_app.db import tenant_session
from revive_app.errors import ReviveError
from revive_app.providers.storage import Storage, open_storage
from revive_app.rules.rights import Right
from revive_app.services.accounts import Scope
from revive_app.services.catalog import sheet
from revive_app.services.catalog.sheet import LARGEST_LIST, SheetResult
from revive_app.settings import get_settings
from revive_app.ui import words
from revive_app.ui.address import asked
from revive_app.ui.components import toasts
from revive_app.ui.components.badges import badge
from revive_app.ui.components.buttons import button
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.drops import file_drop
from revive_app.ui.components.tables import Col, table
from revive_app.ui.elements import attrs
from revive_app.ui.handling import Faults, as_form, as_id, in_words
from revive_app.ui.language import many, say, t, word
from revive_app.ui.pages.catalog.editing import PieceState
from revive_app.ui.run import run_sync
from revive_app.ui.session import scope_of
from revive_app.ui.shell.state import name_of


@dataclass(frozen=True)
class BadCell:
    """A cell that cannot be taken."""

    id: str
    row: str
    column: str
    value: str
    reason: str


@dataclass(frozen=True)
class Looked:
    """What a list would bring."""

    name: str = ""
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0
    columns: str = ""
    ignored: str = ""
    will: str = ""


class ListState(Faults, rx.State):
    """The dialog of a price list."""

    open: bool = False
    looked: bool = False
    found: Looked = Looked()
    bad: list[BadCell] = []
    taking: bool = False

    _list_id: str = ""

    @rx.event
    async def open_page(self) -> None:
        """Open when the address says so."""
        opens = bool(asked(self, "import"))
        if opens and not self.open:
            self._forget()
        self.open = opens

    @rx.event
    @in_words
    async def look(self, answer: dict[str, Any]) -> None:
        """A list was kept: look at it, on our side."""
        told = as_form(answer)
        list_id = as_id(told.get("list_id"))
        scope = await scope_of(self)
        scope.require(Right.SHAPE)
        try:
            result = await run_sync(_import, scope, list_id, True, "")
        except ReviveError as error:
            self._refuse(error)
            return
        self._accept()
        self._list_id = str(list_id)
        self.found = _found(result, str(told.get("file_name", ""))[:80])
        self.bad = [
            BadCell(str(place), words.count(cell.row), cell.column, cell.value, say(cell.reason))
            for place, cell in enumerate(result.errors)
        ]
        self.looked = True

    @rx.event
    async def other_list(self) -> None:
        """Not this one."""
        self._forget()

    @rx.event
    @in_words
    async def take(self) -> Any:
        """Take what can be taken."""
        scope = await scope_of(self)
        scope.require(Right.SHAPE)
        try:
            result = await run_sync(_import, scope, as_id(self._list_id), False, await name_of(self))
        except ReviveError as error:
            self._refuse(error)
            return None
        self.open = False
        told = toasts.done(
            word("{made} new pieces, {changed} changed"),
            made=words.count(result.created),
            changed=words.count(result.updated),
        )
        return [PieceState.leave, told]

    def _forget(self) -> None:
        self._accept()
        self.looked, self.found, self.bad, self._list_id = False, Looked(), [], ""


def _import(scope: Scope, list_id: UUID, dry_run: bool, by: str) -> SheetResult:
    file = sheet.kept_sheet(scope.client_id, list_id, storage=_storage())
    with tenant_session(scope.client_id) as session:
        return sheet.import_sheet(session, file, dry_run=dry_run, by=by)


@cache
def _storage() -> Storage:
    return open_storage(get_settings())


def _found(result: SheetResult, name: str) -> Looked:
    coming = result.created + result.updated
    return Looked(
        name=name,
        created=result.created,
        updated=result.updated,
        unchanged=result.unchanged,
        rejected=result.rejected,
        columns=", ".join(result.columns),
        ignored=", ".join(result.ignored),
        will=words.plural(coming, word("Take {n} piece"), word("Take {n} pieces")) if coming else "",
    )


def list_dialog() -> rx.Component:
    """Drop, look, take."""
    return dialog(
        word("Bring your price list"),
        rx.cond(ListState.looked, _looked(), _drop()),
        shown=ListState.open,
        on_leave=PieceState.leave,
        foot=(
            rx.cond(
                ListState.looked,
                button(word("Another list"), look="bare", class_name="first", on_click=ListState.other_list),
                rx.el.span(class_name="first"),
            ),
            button(word("Cancel"), custom_attrs={"data-leave": ""}),
            rx.cond(
                ListState.found.will != "",
                button(
                    ListState.found.will,
                    look="gold",
                    on_click=ListState.take,
                    custom_attrs=attrs(data_testid="list-take"),
                ),
            ),
        ),
        class_name="list-dialog",
        test_id="list-dialog",
    )


def _drop() -> rx.Component:
    return rx.el.div(
        rx.el.p(
            t(
                "A CSV file with a row of headings, as your billing program writes it. Columns we know: Name, SKU,"
                " Price, Category, Metal, Purity, Weight, Making, Stones, Stock, Description, Image."
            ),
            class_name="field-hint",
        ),
        file_drop(
            word("Drop the list here"),
            word("CSV, up to 4 MB and 5,000 pieces"),
            to="/products/import",
            accept=".csv,text/csv,text/plain",
            largest=LARGEST_LIST,
            more={"dry_run": "true"},
            on_uploaded=ListState.look,
            image="file_down",
            test_id="product-list",
        ),
        rx.cond(
            ListState.said_wrong != "",
            rx.el.p(ListState.said_wrong, role="alert", class_name="said-wrong"),
        ),
        class_name="form",
    )


def _looked() -> rx.Component:
    found = ListState.found
    return rx.el.div(
        rx.el.p(
            rx.el.strong(found.name, class_name="cut"),
            badge(t("{n} new", n=found.created), "good"),
            badge(t("{n} changed", n=found.updated), "gold"),
            badge(t("{n} as they are", n=found.unchanged)),
            rx.cond(
                found.rejected > 0,
                badge(many(found.rejected, word("{n} row refused"), word("{n} rows refused")), "bad"),
            ),
            class_name="list-counts",
        ),
        rx.el.dl(
            rx.el.dt(t("Understood")),
            rx.el.dd(found.columns),
            rx.cond(found.ignored != "", rx.el.dt(t("Left out"))),
            rx.cond(found.ignored != "", rx.el.dd(found.ignored)),
            class_name="list-columns",
        ),
        rx.cond(
            ListState.bad,
            rx.el.section(
                rx.el.h3(t("What cannot be taken")),
                table(
                    ListState.bad,
                    (
                        Col(word("Row"), lambda cell: cell.row, "quiet"),
                        Col(word("Column"), lambda cell: cell.column),
                        Col(word("What stands there"), lambda cell: cell.value),
                        Col(word("Why"), lambda cell: cell.reason, "wide"),
                    ),
                    label=word("What cannot be taken"),
                    nothing=rx.fragment(),
                    test_id="bad-cell",
                ),
            ),
            rx.cond(
                found.will == "",
                rx.el.p(
                    t("Every piece of this list is in your catalog as it stands here."),
                    class_name="field-hint",
                ),
            ),
        ),
        class_name="form",
        role="status",
    )
