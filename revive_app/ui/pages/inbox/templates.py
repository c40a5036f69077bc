"""Templates, drawn: in the composer's place when the window is closed, in a dialog with the one in hand."""

from typing import Any

import reflex as rx

from revive_app.services.outgoing_files import LARGEST
from revive_app.ui.components.buttons import button
from revive_app.ui.components.chat import said
from revive_app.ui.components.dialogs import dialog
from revive_app.ui.components.held import held_file
from revive_app.ui.components.phone import wall
from revive_app.ui.elements import attrs, icon
from revive_app.ui.language import t, word
from revive_app.ui.pages.inbox.hand import Gap
from revive_app.ui.pages.inbox.templates_state import FILE, Line, TemplatesState
from revive_app.ui.pages.inbox.thread_state import ThreadState


def picker() -> rx.Component:
    """Only an approved template may be sent now; a draft waits in the browser meanwhile."""
    return rx.el.div(
        rx.el.p(
            icon("lock", 14, "icon-small"),
            rx.cond(
                ThreadState.head.heard,
                rx.fragment(
                    rx.el.strong(t("The free 24 hours are over.")),
                    rx.el.span(t("A template opens the conversation again."), class_name="cut"),
                ),
                rx.fragment(
                    rx.el.strong(t("She has not written yet.")),
                    rx.el.span(t("A template begins the conversation."), class_name="cut"),
                ),
            ),
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
                t("There is no approved template that fits here. Write one under Templates."),
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
                    t("An offer: it counts against what the customer gets in a week, and needs consent."),
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
    """A file or words, and under them what is wrong or what is wanted."""
    return rx.el.div(
        rx.el.label(gap.label, html_for=gap.name),
        rx.cond(gap.accept != "", _file(gap), _words(gap)),
        rx.cond(
            gap.fault != "",
            rx.el.p(
                icon("circle_alert", 14, "icon-small"),
                rx.el.span(gap.fault),
                role="alert",
                class_name="said-wrong",
                id=gap.name + "-told",
            ),
        ),
        rx.cond(gap.hint != "", rx.el.p(gap.hint, class_name="field-hint gap-hint")),
        class_name="field",
        key=gap.name,
        custom_attrs=attrs(data_testid="template-field"),
    )


def _words(gap: rx.Var[Gap], **props: Any) -> rx.Component:
    return rx.el.input(
        name=gap.name,
        id=gap.name,
        default_value=gap.value,
        class_name="input",
        max_length=gap.longest,
        auto_complete="off",
        on_change=lambda value: TemplatesState.fill_one(gap.name, value),
        custom_attrs={
            **attrs(data_testid="template-gap"),
            "aria-invalid": gap.fault != "",
            "aria-describedby": rx.cond(gap.fault != "", gap.name + "-told", rx.Var("undefined")),
        },
        **props,
    )


def _file(gap: rx.Var[Gap]) -> rx.Component:
    """Chosen here, or named by its address or Meta's id."""
    return rx.fragment(
        held_file(
            rx.el.button(
                icon("image_plus", 20),
                rx.el.span(gap.choose),
                type="button",
                class_name="drop-zone held-choose",
                custom_attrs={"data-chooses": FILE, "data-testid": "template-choose"},
            ),
            held_id=FILE,
            accept=gap.accept,
            largest=LARGEST,
            label=gap.choose,
            on_held=TemplatesState.hold,
            on_uploaded=TemplatesState.uploaded,
            test_id="template-file",
        ),
        rx.cond(
            TemplatesState.held.name == "",
            _words(gap, input_mode="url", placeholder=t("or its address, https://…")),
        ),
    )
