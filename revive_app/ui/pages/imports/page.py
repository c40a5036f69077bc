"""`/imports`: a customer list from the file to people in a campaign, and the lists that came before."""

import reflex as rx

from revive_app.providers.sheets.limits import LARGEST_FILE
from revive_app.ui.components.bones import bone
from revive_app.ui.components.buttons import button, icon_button, link_button
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.components.drops import file_drop
from revive_app.ui.components.fields import choice_field
from revive_app.ui.components.notices import empty
from revive_app.ui.components.steps import stepper
from revive_app.ui.components.tables import Col, pager, table
from revive_app.ui.elements import icon, link
from revive_app.ui.language import t, word
from revive_app.ui.pages.imports.checking import checking, importing, result
from revive_app.ui.pages.imports.facts import BatchLine
from revive_app.ui.pages.imports.state import PATH, ImportState
from revive_app.ui.shell.frame import framed, page_bar
from revive_app.ui.shell.state import ShellState

OPENING = [ShellState.enter, ImportState.open_page]


def imports_page() -> rx.Component:
    """A list, step by step; without one, where to drop it."""
    return framed(
        rx.el.div(
            page_bar(word("Import"), _steps(), _leave()),
            rx.match(
                ImportState.stage,
                ("columns", checking()),
                ("running", importing()),
                ("done", result()),
                ("undone", result()),
                _beginning(),
            ),
            class_name="plain-page imports",
        ),
        here=PATH,
    )


def _steps() -> rx.Component:
    names = (word("The file"), word("Columns and check"), word("Import"))
    return stepper(tuple((name, "") for name in names), ImportState.step)


def _leave() -> rx.Component:
    return rx.match(
        ImportState.stage,
        ("columns", button(word("Not this list"), look="bare", on_click=ImportState.drop)),
        ("", rx.fragment()),
        link_button(word("Another list"), to=PATH, image="plus"),
    )


def _beginning() -> rx.Component:
    return rx.fragment(
        rx.cond(
            ImportState.loaded & (ImportState.campaigns.length() == 0),
            empty(
                "solitaire",
                word("First a campaign"),
                word("People come into a campaign: it decides what they are written and by whom."),
                link_button(word("Make a campaign"), to="/campaigns/new", look="gold"),
            ),
            rx.cond(
                ShellState.who.may_shape,
                _drop(),
                empty(
                    "nath", word("Ask a manager"), word("The owner or a manager brings lists into the shop.")
                ),
            ),
        ),
        _history(),
    )


def _drop() -> rx.Component:
    return rx.el.section(
        rx.el.div(
            rx.el.h2(t("Bring your customer book")),
            rx.el.p(
                t(
                    "As it is: from your billing software, Excel or a counter register. We read the columns, you check, and nothing is taken before you say so."
                )
            ),
            choice_field(
                word("Into which campaign"),
                "campaign",
                ImportState.campaigns,
                value=ImportState.campaign,
                on_change=ImportState.choose_campaign,
                test_id="import-campaign",
                key=ImportState.campaign,
            ),
            rx.el.ul(
                *(
                    rx.el.li(icon(image), rx.el.span(t(words)))
                    for image, words in (
                        (
                            "phone",
                            word(
                                "Numbers however they were typed: 098250…, +91. Where Excel shows 9.19E+11, format the column as text first"
                            ),
                        ),
                        ("languages", word("Headings in English, Hindi or Gujarati")),
                        ("shield_check", word("Whoever said stop stays silent, whatever the list says")),
                        ("undo_2", word("Can be taken back until something is sent")),
                    )
                ),
                class_name="import-points",
            ),
            class_name="import-words",
        ),
        rx.cond(ImportState.campaign != "", _drop_zone(), bone("100%", 264, "skeleton")),
        class_name="panel import-drop",
    )


def _drop_zone() -> rx.Component:
    return file_drop(
        word("Drop the list here, or choose it"),
        word("CSV or Excel (.xlsx), up to 25 MB and 2,00,000 people"),
        to=f"/campaigns/{ImportState.campaign}/upload/draft",
        accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        largest=LARGEST_FILE,
        on_uploaded=ImportState.take_list,
        image="file_spreadsheet",
        test_id="import-file",
    )


def _history() -> rx.Component:
    columns = (
        Col(
            word("List"),
            lambda one: link(one.name, to=f"{PATH}?list={one.id}", class_name="row-link cut"),
            "main wide",
        ),
        Col(word("Campaign"), lambda one: one.campaign),
        Col(word("When"), lambda one: rx.el.span(one.when, title=one.when_full), "quiet"),
        Col(word("By"), lambda one: one.by, "quiet"),
        Col(word("Rows"), lambda one: one.rows, "number"),
        Col(word("New"), lambda one: one.new, "number"),
        Col(word("Changed"), lambda one: one.changed, "number"),
        Col(word("Refused"), lambda one: one.refused, "number"),
        Col(word("State"), lambda one: rx.el.span(one.state, class_name=f"badge {one.tone}")),
        Col("", _undo, "number"),
    )
    return rx.cond(
        ImportState.history | ~ImportState.loaded,
        rx.el.section(
            rx.el.h2(t("Lists so far"), class_name="panel-title"),
            table(
                ImportState.history,
                columns,
                label=word("Lists so far"),
                loaded=ImportState.loaded,
                nothing=rx.fragment(),
                test_id="import-row",
            ),
            rx.cond(
                ImportState.has_more | (ImportState.page_number > 1),
                pager(ImportState),
            ),
            class_name="import-history",
        ),
    )


def _undo(one: rx.Var[BatchLine]) -> rx.Component:
    asked = f"undo-{one.id}"
    return rx.cond(
        (one.tone == "good") & ShellState.who.may_shape,
        rx.fragment(
            icon_button("undo_2", word("Take back"), custom_attrs=asks(asked)),
            confirm(
                word("Take this import back?"),
                word(
                    "People it brought go, facts it changed return. Whoever said stop in it stays silent. It works until a message was sent."
                ),
                word("Take back"),
                ImportState.undo(one.id),
                dialog_id=asked,
            ),
        ),
    )
