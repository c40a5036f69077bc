"""The list itself: its columns to be put right, what it would do, how far it is, what came of it."""

from typing import Any

import reflex as rx

from revive_app.ui.components.badges import badge
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, link_button, with_reason
from revive_app.ui.components.choices import pick
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.fields import text_field
from revive_app.ui.components.steps import bar
from revive_app.ui.components.tables import Col, table
from revive_app.ui.elements import attrs, file_link, icon
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.imports.facts import FIELDS, ColumnLine
from revive_app.ui.pages.imports.state import ImportState
from revive_app.ui.shell.state import ShellState

_OPTIONS = tuple((field.value, words) for field, words in FIELDS.items())


def checking() -> rx.Component:
    """Columns left, what would happen right."""
    state = ImportState
    return rx.fragment(
        _about(),
        rx.cond(state.problem != "", _trouble()),
        rx.el.div(_columns(), _forecast(), class_name="import-check"),
        rx.cond(~state.busy, _rows()),
    )


def importing() -> rx.Component:
    """How far it is; the page may be left meanwhile."""
    state = ImportState
    return rx.el.section(
        rx.el.div(
            rx.el.strong(f"{state.percent}%", class_name="import-percent number"),
            rx.el.div(
                rx.el.h2(state.file_name, class_name="cut"),
                rx.el.p(state.progress, class_name="number"),
            ),
            class_name="import-progress",
        ),
        bar(state.percent, label=word("How far the import is")),
        rx.el.p(
            icon("info", 14, "icon-small"),
            t("You may leave this page: it goes on by itself, and all of it happens or nothing."),
            class_name="import-note",
        ),
        rx.cond(state.problem != "", rx.el.p(state.problem, class_name="wait")),
        class_name="panel import-running",
        role="status",
    )


def result() -> rx.Component:
    """What came of it."""
    state = ImportState
    return rx.fragment(
        _about(),
        rx.el.section(
            rx.el.div(
                rx.cond(
                    state.stage == "done",
                    badge(word("Imported"), "good", image="check"),
                    badge(word("Taken back"), image="undo_2"),
                ),
                _numbers(),
                class_name="import-outcome",
            ),
            rx.cond(
                state.stage == "done",
                rx.el.div(
                    link_button(
                        word("See these people"),
                        to=f"/contacts?batch={state.list_id}",
                        look="gold",
                        image="users",
                    ),
                    rx.cond(
                        ShellState.who.may_shape,
                        rx.fragment(
                            button(word("Take back"), image="undo_2", custom_attrs=asks("undo-this")),
                            confirm(
                                word("Take this import back?"),
                                word(
                                    "People it brought go, facts it changed return. Whoever said stop in it stays silent. It works until a message was sent."
                                ),
                                word("Take back"),
                                state.undo(state.list_id),
                                dialog_id="undo-this",
                                test_id="import-undo",
                            ),
                        ),
                    ),
                    class_name="import-do",
                ),
            ),
            class_name="panel",
        ),
        _rows(),
    )


def _about() -> rx.Component:
    state = ImportState
    return rx.el.p(
        icon("file_spreadsheet"),
        rx.el.strong(state.file_name, class_name="cut"),
        rx.el.span(t("into {campaign}", campaign=state.campaign_name)),
        class_name="import-about",
    )


def _trouble() -> rx.Component:
    return rx.el.p(
        icon("circle_alert"), rx.el.span(ImportState.problem), class_name="import-trouble", role="alert"
    )


def _columns() -> rx.Component:
    return rx.el.section(
        rx.el.header(
            rx.el.h2(t("What the columns hold"), class_name="panel-title"),
            rx.el.p(t("Put right what we took for something else."), class_name="calm"),
        ),
        rx.cond(
            ImportState.columns,
            rx.el.ul(rx.foreach(ImportState.columns, _column), class_name="column-list"),
            rx.el.div(
                *(bone("100%", 40) for _ in range(6)),
                class_name="skeleton form",
                custom_attrs={"aria-busy": "true"},
            ),
        ),
        class_name="panel import-columns",
    )


def _column(column: rx.Var[ColumnLine]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.strong(column.name, class_name="cut"),
            rx.el.span(column.samples, class_name="cut column-samples", title=column.samples),
        ),
        icon("arrow_right", 14, "icon-small column-arrow"),
        rx.el.div(
            pick(
                _OPTIONS,
                column.field,
                lambda value: ImportState.map_column(column.name, value),
                label=t("What {column} holds", column=column.name),
                test_id="column-field",
            ),
            rx.el.span(column.known, class_name="column-known", custom_attrs={"data-sure": column.sure}),
        ),
        key=column.name,
        custom_attrs={"data-testid": "import-column", "data-field": column.field},
    )


def _forecast() -> rx.Component:
    state = ImportState
    return rx.el.section(
        rx.el.h2(t("What will happen"), class_name="panel-title"),
        rx.cond(
            state.busy,
            rx.el.div(
                *(bone("100%", 28) for _ in range(5)),
                class_name="skeleton form",
                custom_attrs={"aria-busy": "true"},
            ),
            _numbers(),
        ),
        text_field(
            word("Where did they agree to be written to?"),
            "source",
            value=state.source,
            placeholder=word("Shop register, asked at billing"),
            hint=word("It counts for rows without an answer of their own, and is kept as proof."),
            on_blur=state.say_source,
            max_length=200,
            test_id="import-source",
            key=state.list_id,
        ),
        rx.cond(
            ~state.busy & (state.result.silent > 0),
            rx.el.p(
                icon("volume_x", 14, "icon-small"),
                many(
                    state.result.silent,
                    word("{n} of them has not agreed to offers, so blasts leave that one out."),
                    word("{n} of them have not agreed to offers, so blasts leave them out."),
                ),
                class_name="import-note wait",
            ),
        ),
        rx.cond(
            ~state.busy & (state.undecided != ""),
            rx.el.p(
                icon("circle_help", 14, "icon-small"),
                t(
                    "“{column}” holds only yes and no. If it tells who wants offers, choose so in its line; until then nobody with a no in it counts as having agreed.",
                    column=state.undecided,
                ),
                class_name="import-note wait",
                custom_attrs=attrs(data_testid="import-undecided"),
            ),
        ),
        with_reason(
            button(
                rx.cond(
                    state.result.new > 0,
                    many(state.result.new_words, word("Import {n} person"), word("Import {n} people")),
                    t("Import the list"),
                ),
                look="gold",
                size="large",
                image="check",
                busy=state.busy,
                disabled=(state.problem != "") | (state.result.rows == "0") | ~ShellState.who.may_shape,
                on_click=state.start,
                custom_attrs=attrs(data_testid="import-start"),
            ),
            rx.cond(
                state.problem != "",
                t("First put right what is said above."),
                t("Nothing is sent by importing."),
            ),
        ),
        class_name="panel import-forecast",
    )


def _numbers() -> rx.Component:
    result = ImportState.result
    return rx.el.dl(
        _number(word("New people"), result.new_words, "new"),
        _number(word("Known, with new facts"), result.changed, "changed"),
        _number(word("Known already, or twice in the list"), result.same, "same"),
        _number(word("Cannot be taken"), result.refused_words, "refused"),
        _number(word("Rows in the list"), result.rows, "rows"),
        _number(word("Agree to offers"), result.opted_in, "opted-in"),
        _number(word("Want no messages"), result.opted_out, "opted-out"),
        class_name="import-numbers",
        custom_attrs=attrs(data_testid="import-numbers"),
    )


def _number(words: str, number: Any, name: str) -> rx.Component:
    return rx.el.div(
        rx.el.dt(t(words)),
        rx.el.dd(number, class_name="number", custom_attrs=attrs(data_testid=f"import-{name}")),
        custom_attrs={"data-number": name},
    )


def _rows() -> rx.Component:
    """What could not be taken, apart from what was taken in part."""
    state = ImportState
    return rx.fragment(
        _bad_rows(
            word("What could not be taken"),
            icon("circle_alert", 14, "icon-small bad"),
            state.bad,
            state.bad_more,
        ),
        _bad_rows(
            word("Taken, but not all of it"),
            icon("info", 14, "icon-small calm"),
            state.partly,
            state.partly_more,
            # One file holds both.
            downloads=state.bad.length() == 0,
        ),
    )


def _bad_rows(
    title: str, mark: rx.Component, rows: Any, more: Any, *, downloads: rx.Var[bool] | bool = True
) -> rx.Component:
    columns = (
        Col(word("Row"), lambda bad: bad.row, "quiet"),
        Col(word("Column"), lambda bad: bad.column, "main"),
        Col(word("What stands there"), lambda bad: rx.el.span(bad.value, class_name="bad-value cut")),
        Col(word("Why"), lambda bad: rx.el.span(mark, bad.words, class_name="marked bad-why"), "wide"),
    )
    return rx.cond(
        rows,
        rx.el.section(
            rx.el.header(
                rx.el.h2(t(title), class_name="panel-title"),
                rx.cond(
                    downloads,
                    file_link(
                        icon("download"),
                        t("Download to put right"),
                        to=ImportState.bad_url,
                        class_name="button small",
                        custom_attrs=attrs(data_testid="import-bad-download"),
                    ),
                ),
            ),
            table(rows, columns, label=title, nothing=rx.fragment(), test_id="bad-row"),
            rx.cond(more > 0, rx.el.p(t("{n} more in the download.", n=more), class_name="import-note")),
            class_name="panel import-bad",
        ),
    )
