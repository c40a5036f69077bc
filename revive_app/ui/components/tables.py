"""Tables of rows that a service pages by cursor: the State holds one page, never a table.

    class PeopleState(Pages, rx.State):
        rows: list[Row] = []

        async def _read_page(self, cursor: str | None) -> str | None:
            page = await ask_shop(self, people.list_people, limit=50, cursor=cursor)
            self.rows = [_row(person) for person in page.items]
            return page.next_cursor

On a phone each row is a card, its cells named by their column.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import Words, button
from revive_app.ui.elements import attrs, given, icon
from revive_app.ui.language import t, word

_BONES = 6


@dataclass(frozen=True, slots=True)
class Col:
    """A column: its head, what a row shows in it. `look`: "", main, number, quiet, wide. `sort`: the key it sorts by.

    `when`: only then there is such a column.
    """

    title: Words
    draw: Callable[[Any], Any]
    look: str = ""
    sort: str = ""
    when: rx.Var[bool] | None = None


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which key the rows stand (`-value` for the other way round), and who changes it."""

    by: rx.Var[str] | str
    on_sort: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rows are ticked: their ids, and who changes that. `all_shown`: whether every row of the page is."""

    ids: rx.Var[list[str]]
    on_toggle: Callable[[Any], Any]
    all_shown: rx.Var[bool] | bool
    on_toggle_all: Any


def table(
    rows: rx.Var,
    columns: Sequence[Col],
    *,
    label: Words,
    nothing: rx.Component,
    loaded: rx.Var[bool] | bool = True,
    sorting: Sorting | None = None,
    selection: Selection | None = None,
    test_id: str = "row",
) -> rx.Component:
    """Rows need an `id`. A link or button of class `row-link` in the main cell makes the whole row lead there.

    `nothing` stands where there are no rows: say what to do next.
    """
    waits = _waiting(columns, selection) if isinstance(loaded, rx.Var) else rx.fragment()
    body = rx.foreach(rows, lambda row: _row(row, columns, selection, test_id))
    shown = rx.el.table(
        rx.el.thead(rx.el.tr(_tick_all(selection), *(_head(column, sorting) for column in columns))),
        rx.el.tbody(rx.cond(loaded, body, waits) if isinstance(loaded, rx.Var) else body),
        class_name="table",
        custom_attrs={"aria-label": t(label)},
    )
    empty = (rows.length() == 0) & loaded if isinstance(loaded, rx.Var) else rows.length() == 0
    return rx.cond(empty, nothing, rx.el.div(shown, class_name="table-frame"))


def _head(column: Col, sorting: Sorting | None) -> rx.Component:
    return _when(column, _head_cell(column, sorting))


def _when(column: Col, cell: rx.Component) -> rx.Component:
    return cell if column.when is None else rx.cond(column.when, cell, rx.fragment())


def _head_cell(column: Col, sorting: Sorting | None) -> rx.Component:
    if sorting is None or not column.sort:
        return rx.el.th(t(column.title), scope="col", class_name=column.look)
    key = column.sort
    up, down = sorting.by == key, sorting.by == f"-{key}"
    arrow = _pick(up, icon("arrow_up", 14), _pick(down, icon("arrow_down", 14), rx.fragment()))
    return rx.el.th(
        rx.el.button(
            t(column.title),
            arrow,
            type="button",
            on_click=sorting.on_sort(_pick(down, key, f"-{key}")),
        ),
        scope="col",
        class_name=column.look,
        custom_attrs={"aria-sort": _pick(up, "ascending", _pick(down, "descending", "none"))},
    )


def _row(row: Any, columns: Sequence[Col], selection: Selection | None, test_id: str) -> rx.Component:
    cells = (
        _when(
            column,
            rx.el.td(column.draw(row), class_name=column.look, custom_attrs={"data-label": t(column.title)}),
        )
        for column in columns
    )
    ticked = selection.ids.contains(row.id) if selection is not None else False
    return rx.el.tr(
        _tick(row, ticked, selection),
        *cells,
        key=row.id,
        custom_attrs={**attrs(data_testid=test_id), "data-id": row.id, "aria-selected": ticked},
    )


def _tick(row: Any, ticked: Any, selection: Selection | None) -> rx.Component:
    if selection is None:
        return rx.fragment()
    box = rx.el.input(
        type="checkbox",
        class_name="tick",
        checked=ticked,
        on_change=lambda _: selection.on_toggle(row.id),
        custom_attrs={"aria-label": t("Choose")},
    )
    return rx.el.td(box, class_name="ticks-cell")


def _tick_all(selection: Selection | None) -> rx.Component:
    if selection is None:
        return rx.fragment()
    box = rx.el.input(
        type="checkbox",
        class_name="tick",
        checked=selection.all_shown,
        on_change=lambda _: selection.on_toggle_all,
        custom_attrs={"aria-label": t("Choose all on this page")},
    )
    return rx.el.th(box, class_name="ticks-cell", scope="col")


def _waiting(columns: Sequence[Col], selection: Selection | None) -> rx.Component:
    return rx.fragment(
        *(
            rx.el.tr(
                rx.el.td() if selection is not None else rx.fragment(),
                *(rx.el.td(bone("70%", 10), class_name=column.look) for column in columns),
                class_name="skeleton",
            )
            for _ in range(_BONES)
        )
    )


def _pick(condition: Any, yes: Any, no: Any) -> Any:
    return rx.cond(condition, yes, no) if isinstance(condition, rx.Var) else yes if condition else no


class Pages(rx.State, mixin=True):
    """Forth and back through pages of a cursor. Whoever mixes it in says how a page is read: `_read_page`."""

    page_number: int = 1
    has_more: bool = False

    # Where each page that was seen begins; the first begins at None.
    _begins: list[str | None] = [None]

    async def _read_page(self, cursor: str | None) -> str | None:
        """Show the page that begins there; where the next one begins, None when there is none."""
        raise NotImplementedError

    async def _first_page(self) -> None:
        """Begin anew: another filter, another order."""
        self._begins, self.page_number = [None], 1
        await self._show_page()

    async def _show_page(self) -> None:
        following = await self._read_page(self._begins[self.page_number - 1])
        self.has_more = following is not None
        self._begins = [*self._begins[: self.page_number], *([following] if following is not None else [])]

    @rx.event
    async def next_page(self) -> None:
        """Forth."""
        if self.page_number < len(self._begins):
            self.page_number += 1
            await self._show_page()

    @rx.event
    async def previous_page(self) -> None:
        """Back."""
        if self.page_number > 1:
            self.page_number -= 1
            await self._show_page()


def pager(state: type[Pages], *, shown: Words = "") -> rx.Component:
    """The foot of a table: how many there are, and the way on. `shown` says what is seen (“50 of 1,284 people”)."""
    return rx.el.nav(
        rx.el.span(t(shown) if given(shown) else t("Page {n}", n=state.page_number), class_name="number"),
        button(
            word("Back"),
            image="chevron_left",
            size="small",
            on_click=state.previous_page,
            disabled=state.page_number == 1,
        ),
        button(
            word("Next"),
            image="chevron_right",
            size="small",
            on_click=state.next_page,
            disabled=~state.has_more,
        ),
        class_name="pager",
        custom_attrs={"aria-label": t("Pages of this list")},
    )
