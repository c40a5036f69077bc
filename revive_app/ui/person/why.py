"""“Why was this sent?”, below a bubble of ours."""

import reflex as rx

from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.components.buttons import icon_button
from revive_app.ui.elements import attrs
from revive_app.ui.language import t, word
from revive_app.ui.person.why_state import WhyLine, WhyState


def why(bubble: rx.Var[Bubble]) -> rx.Component:
    """The question, and its answer while it is asked."""
    return rx.cond(
        bubble.direction == "out",
        rx.cond(
            WhyState.shown == bubble.id,
            rx.el.div(
                rx.el.div(
                    rx.el.strong(_question(bubble)),
                    icon_button("x", word("Close"), on_click=WhyState.ask(bubble.id)),
                    class_name="why-head",
                ),
                rx.el.ol(rx.foreach(WhyState.lines, why_line)),
                class_name="why",
                custom_attrs=attrs(data_testid="why"),
            ),
            rx.el.button(
                _question(bubble),
                type="button",
                class_name="why-open",
                on_click=WhyState.ask(bubble.id),
                custom_attrs=attrs(data_testid="why-open"),
            ),
        ),
    )


def why_line(line: rx.Var[WhyLine]) -> rx.Component:
    """One step of it."""
    return rx.el.li(
        rx.el.span(line.clock, class_name="number why-clock"),
        rx.el.span(line.words),
        custom_attrs={"data-tone": line.tone},
    )


def _question(bubble: rx.Var[Bubble]) -> rx.Var[str]:
    return rx.cond(bubble.tick == "failed", t("Why was this not sent?"), t("Why was this sent?"))
