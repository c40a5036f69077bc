"""What colleagues do about a person: tasks, notes, and an end to all messages."""

import reflex as rx

from revive_app.ui.components.buttons import button, icon_button
from revive_app.ui.components.dialogs import asks, confirm
from revive_app.ui.elements import attrs, icon, time_since
from revive_app.ui.language import t, word
from revive_app.ui.person.parts import part
from revive_app.ui.person.person import NoteLine, Task
from revive_app.ui.person.state import PersonState

_STOP = "stop-all"


def tasks() -> rx.Component:
    """What waits for somebody."""
    return rx.cond(
        PersonState.person.tasks.length() > 0,
        part(word("To do"), rx.el.ul(rx.foreach(PersonState.person.tasks, _task), class_name="todo")),
    )


def _task(task: rx.Var[Task]) -> rx.Component:
    return rx.el.li(
        rx.el.div(
            rx.el.strong(task.title),
            rx.cond(task.detail != "", rx.el.span(task.detail)),
            rx.el.span(time_since(task.since), class_name="number"),
        ),
        icon_button(
            "check",
            word("Done"),
            on_click=PersonState.task_done(task.id),
            custom_attrs=attrs(data_testid="task-done"),
        ),
        key=task.id,
    )


def notes() -> rx.Component:
    """What only the shop reads."""
    return part(
        word("Notes"),
        rx.el.form(
            rx.el.textarea(
                name="text",
                rows="2",
                class_name="input long",
                placeholder=t("Only your shop reads this"),
                custom_attrs={**attrs(data_testid="note-text"), "aria-label": t("A note on this person")},
            ),
            rx.cond(
                PersonState.said_wrong != "",
                rx.el.p(PersonState.said_wrong, role="alert", class_name="said-wrong"),
            ),
            button(word("Keep note"), size="small", type="submit"),
            on_submit=PersonState.note,
            class_name="note-form",
            key=PersonState.noted.to_string(),
            custom_attrs=attrs(data_fast=""),
        ),
        rx.el.ul(rx.foreach(PersonState.person.notes, _note), class_name="notes"),
    )


def _note(note: rx.Var[NoteLine]) -> rx.Component:
    return rx.el.li(
        rx.el.p(note.text),
        rx.el.span(note.author, ", ", rx.el.span(note.at, class_name="number")),
        icon_button("trash_2", word("Take away"), on_click=PersonState.forget_note(note.id)),
        key=note.id,
        custom_attrs=attrs(data_testid="note"),
    )


def stop() -> rx.Component:
    """It asks first: only she can undo it."""
    return rx.cond(
        PersonState.person.dnd == "",
        rx.el.div(
            rx.el.button(
                icon("ban", 14, "icon-small"),
                t("Stop all messages"),
                type="button",
                class_name="person-stop",
                custom_attrs=asks(_STOP),
            ),
            confirm(
                word("Stop all messages?"),
                word("Whatever waits for them is cancelled. Only they can undo it, by writing START."),
                word("Stop all messages"),
                PersonState.stop_all,
                dialog_id=_STOP,
                test_id="stop-all",
            ),
            class_name="known-part",
        ),
    )
