"""Templates, drawn: in the composer's place when the window is closed, in a dialog with the one in hand."""

import reflex as rx

from revive_app.ui.components.buttons import button
from revive_app.ui.components.chat import said
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.phone import wall
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.templates_state import Gap, Line, TemplatesState
from revive_app.ui.pages.inbox.thread_state import ThreadState


def picker() -> rx.Component:
    """Only an approved template may be sent now; a draft waits in the browser meanwhile."""
    return rx.el.div(
        rx.el.p(
            icon("lock", 14, "icon-small"),
            rx.el.strong(t("The free 24 hours are over.")),
            rx.el.span(t("A template opens the conversation again."), class_name="cut"),
            class_name="picker-head",
        ),
        _list("picker-list"),
        class_name="picker",
        custom_attrs=attrs(data_testid="template-picker"),
    )


def _list(class_name: str) -> rx.Component:
    return rx.cond(
        TemplatesState.lines.length() > 0,
        rx.el.ul(rx.foreach(TemplatesState.lines, _line), class_name=f"template-list {class_name}"),
        rx.cond(
            TemplatesState.loaded,
            rx.el.p(
                t("No approved template asks for words only. Write one under Templates."),
                class_name="answers-none",
            ),
        ),
    )


def _line(line: rx.Var[Line]) -> rx.Component:
    return rx.el.li(
        rx.el.button(
            rx.el.span(
                rx.el.strong(line.name, class_name="cut"),
                rx.el.span(line.category, ", ", line.language),
                class_name="template-top",
            ),
            rx.el.span(line.text, class_name="hand-words"),
            type="button",
            on_click=TemplatesState.choose(line.id),
            custom_attrs=attrs(data_testid="template"),
        ),
        key=line.id,
    )


def template_dialog() -> rx.Component:
    """The list while free words are possible, too; then gaps left, how it will look right."""
    hand = TemplatesState.hand
    return dialog(
        rx.el.h2(rx.cond(hand.id != "", hand.name, t("Send a template"))),
        rx.cond(TemplatesState.open, rx.cond(hand.id == "", _list("in-dialog"), _fill())),
        shown=TemplatesState.open,
        on_leave=TemplatesState.leave,
        class_name="narrow hand-dialog",
        test_id="template-dialog",
        foot=(
            rx.cond(
                hand.id != "",
                rx.fragment(
                    button(word("Another one"), on_click=TemplatesState.back, class_name="first"),
                    button(
                        t("Send to {name}", name=ThreadState.head.name),
                        look="gold",
                        image="send",
                        type="submit",
                        custom_attrs={**attrs(data_testid="send-template"), "form": "template-form"},
                    ),
                ),
                button(word("Close"), on_click=TemplatesState.leave),
            ),
        ),
    )


def _fill() -> rx.Component:
    hand = TemplatesState.hand
    return rx.el.div(
        rx.el.form(
            rx.foreach(hand.gaps, _gap),
            rx.cond(
                TemplatesState.said_wrong != "",
                rx.el.p(
                    icon("circle_alert", 14, "icon-small"),
                    rx.el.span(TemplatesState.said_wrong),
                    role="alert",
                    class_name="said-wrong",
                ),
            ),
            rx.cond(
                hand.is_offer,
                rx.el.p(
                    t("An offer: it counts against what she gets in a week, and needs her consent."),
                    class_name="field-hint",
                ),
            ),
            id="template-form",
            on_submit=TemplatesState.send,
            class_name="template-gaps",
            key=hand.id,
        ),
        rx.el.div(
            wall(said(hand.bubble, test_id="template-preview"), label=word("How it will look")),
            class_name="wall template-wall",
        ),
        class_name="template-fill",
    )


def _gap(gap: rx.Var[Gap]) -> rx.Component:
    return rx.el.div(
        rx.el.label(gap.label, html_for=gap.name),
        rx.el.input(
            name=gap.name,
            id=gap.name,
            default_value=gap.value,
            class_name="input",
            max_length=400,
            auto_complete="off",
            on_change=lambda value: TemplatesState.fill_one(gap.name, value),
            custom_attrs=attrs(data_testid="template-gap"),
        ),
        class_name="field",
        key=gap.name,
    )
