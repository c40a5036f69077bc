"""The Matrix: everything that happens, as it happens, in one dark panel."""

import reflex as rx

from revive_app.ui.components.bones import bone
from revive_app.ui.components.connection import disconnected
from revive_app.ui.elements import attrs, icon, time_since
from revive_app.ui.language import many, t, word
from revive_app.ui.pages.dashboard.board_state import MATRIX_TAB, BoardState
from revive_app.ui.pages.dashboard.matrix_state import ALL, Line, MatrixState
from revive_app.vocabulary import ActivityType

# In the order of a conversation.
_TYPES = (
    (ActivityType.INBOUND, word("Inbound")),
    (ActivityType.THINKING, word("Thinking")),
    (ActivityType.OUTBOUND, word("Outbound")),
    (ActivityType.COMMERCE, word("Commerce")),
    (ActivityType.SAFETY, word("Safety")),
    (ActivityType.SYSTEM, word("System")),
    (ActivityType.ERROR, word("Error")),
)


def matrix() -> rx.Component:
    """The panel."""
    return rx.el.section(
        rx.el.header(
            rx.el.h2(t("The Matrix")),
            _status(),
            rx.el.span(
                many(MatrixState.per_minute, word("{n} event/min"), word("{n} events/min")),
                class_name="matrix-rate number",
            ),
            rx.cond(
                MatrixState.waiting > 0,
                rx.el.span(t("Paused, {n} new", n=MatrixState.waiting), class_name="matrix-paused"),
            ),
            rx.el.div(
                _filter(ALL, word("All")),
                *(_filter(kind.value, name) for kind, name in _TYPES),
                class_name="matrix-filters",
                role="group",
                custom_attrs=attrs(aria_label=t("Which lines")),
            ),
            rx.el.button(
                rx.cond(MatrixState.tall, icon("minimize_2", 14), icon("maximize_2", 14)),
                type="button",
                class_name="matrix-tall",
                title=t("More or fewer lines"),
                on_click=MatrixState.toggle_tall,
                custom_attrs={"aria-pressed": MatrixState.tall, "aria-label": t("More lines")},
            ),
            class_name="matrix-head",
        ),
        rx.el.ol(
            rx.cond(
                MatrixState.loaded,
                rx.fragment(
                    rx.foreach(MatrixState.lines, lambda line: matrix_line(line=line, key=line.id)),
                    rx.cond(
                        MatrixState.lines.length() == 0,
                        rx.el.li(
                            rx.cond(
                                MatrixState.type == ALL,
                                t("Nothing has happened yet."),
                                t("Nothing of this kind yet."),
                            ),
                            class_name="matrix-none",
                        ),
                    ),
                ),
                rx.fragment(*(rx.el.li(bone("70%", 10), class_name="matrix-line") for _ in range(5))),
            ),
            class_name="matrix-lines",
            tab_index=0,
            on_mouse_enter=MatrixState.pause,
            on_mouse_leave=MatrixState.go_on,
        ),
        class_name="matrix",
        custom_attrs={
            **attrs(data_testid="matrix", aria_label=t("The Matrix")),
            "data-tall": MatrixState.tall,
            "data-shown": BoardState.tab == MATRIX_TAB,
        },
    )


def _status() -> rx.Component:
    return rx.cond(
        disconnected(),
        rx.el.span(
            rx.el.span(class_name="pulse off"),
            t("OFFLINE"),
            " ",
            time_since(),
            class_name="matrix-status off",
            custom_attrs=attrs(data_testid="matrix-status"),
        ),
        rx.el.span(
            rx.el.span(class_name="pulse"),
            t("LIVE"),
            class_name="matrix-status",
            custom_attrs=attrs(data_testid="matrix-status"),
        ),
    )


def _filter(kind: str, title: str) -> rx.Component:
    return rx.el.button(
        rx.el.span(class_name="matrix-dot") if kind else rx.fragment(),
        t(title),
        type="button",
        on_click=MatrixState.choose_type(kind),
        custom_attrs={"aria-pressed": MatrixState.type == kind, "data-kind": kind},
    )


@rx.memo
def matrix_line(line: rx.Var[Line], rest: rx.RestProp) -> rx.Component:
    """One line: when, what, who, the words, how long ago."""
    return rx.el.li(
        rx.el.time(line.clock, title=line.title),
        rx.el.span(line.type, class_name="matrix-type"),
        rx.el.span(line.agent, class_name="cut"),
        rx.el.span(
            rx.cond(line.about != "", rx.el.b(line.about, ": ", class_name="matrix-about"), ""),
            line.detail,
            class_name="cut matrix-detail",
            title=line.detail,
        ),
        time_since(line.at),
        class_name="matrix-line",
        custom_attrs={**attrs(data_testid="matrix-event"), "data-type": line.type, "data-kind": line.type},
    )
