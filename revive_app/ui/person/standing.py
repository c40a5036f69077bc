"""Where a person stands, what she may be worth: both are changed where they are read."""

import reflex as rx

from revive_app.services.board import BOARD_STAGES
from revive_app.ui import words
from revive_app.ui.components.badges import stage_mark
from revive_app.ui.components.menus import menu, menu_item
from revive_app.ui.components.value_edit import value_edit
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.person.state import PersonState

_STAGES = "person-stages"


def person_stands() -> rx.Component:
    """Where she stands, what she may be worth."""
    person = PersonState.person
    return rx.fragment(
        rx.cond(
            person.lead_id != "",
            rx.fragment(
                rx.el.div(_stage(), _value(), class_name="known-stands"),
                rx.el.div(
                    *(
                        rx.el.span(custom_attrs={"data-reached": person.rungs >= rung})
                        for rung in range(1, len(BOARD_STAGES) + 1)
                    ),
                    class_name="person-rungs",
                    custom_attrs={"aria-hidden": "true"},
                ),
            ),
        ),
        rx.cond(
            person.dnd != "",
            rx.el.p(
                icon("ban", 14, "icon-small"),
                t("No messages {since}", since=person.dnd),
                class_name="person-dnd",
            ),
        ),
    )


def _stage() -> rx.Component:
    person = PersonState.person
    return menu(
        rx.el.button(
            stage_mark(person.stage),
            person.stage_words,
            icon("chevron_down", 14, "icon-small"),
            type="button",
            class_name="person-stage",
            title=t("Move to another stage"),
            custom_attrs=attrs(data_testid="person-stage"),
        ),
        *(
            menu_item(
                words.STAGES[stage],
                menu_id=_STAGES,
                mark=stage_mark(stage.value),
                on_click=PersonState.move(stage.value),
                disabled=person.stage == stage.value,
            )
            for stage in BOARD_STAGES
        ),
        menu_id=_STAGES,
        title=word("Move to"),
    )


def _value() -> rx.Component:
    person = PersonState.person
    return rx.cond(
        PersonState.editing,
        value_edit(
            person.full_value,
            wrong=PersonState.value_wrong,
            on_submit=PersonState.save_value,
            on_leave=PersonState.leave_edit,
        ),
        rx.el.button(
            person.value,
            type="button",
            class_name="person-value number",
            title=t("Click to change"),
            on_click=PersonState.edit,
            custom_attrs=attrs(data_testid="person-value"),
        ),
    )
