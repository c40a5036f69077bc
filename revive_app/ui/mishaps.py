"""What is shown when something is not there or has broken: in the house's look, with a way on."""

import logging

import reflex as rx
from reflex_components_core.base.error_boundary import ErrorBoundary

from revive_app.ui.components.brand import brand_line
from revive_app.ui.elements import icon, link
from revive_app.ui.language import both, say

log = logging.getLogger(__name__)


def not_found_page() -> rx.Component:
    """`/404`, and every address nobody knows."""
    return rx.el.main(
        brand_line(),
        rx.el.div(
            rx.el.span(rx.el.img(src="/art/nath.svg", alt=""), class_name="medal"),
            rx.el.h1(both("This tray is empty")),
            rx.el.p(
                both(
                    "There is no page at this address. Perhaps it was moved, or a letter got lost on the way."
                )
            ),
            link(
                icon("layout_dashboard"),
                both("To the Command Center"),
                to="/",
                class_name="button gold large",
            ),
            class_name="mishap-middle",
        ),
        class_name="mishap",
    )


def boundary() -> rx.Component:
    """Around every page: when drawing it breaks, this is drawn instead."""
    return ErrorBoundary.create(fallback_render=rx.Var.create(_broken()))


def _broken() -> rx.Component:
    return rx.el.main(
        brand_line(),
        rx.el.div(
            rx.el.span(icon("circle_alert", 28), class_name="medal bad"),
            rx.el.h1(both("This page has broken")),
            rx.el.p(
                both(
                    "Nothing is lost: messages keep coming in and going out without it. Open it again; if that"
                    " does not help, tell whoever looks after Revive for you."
                )
            ),
            rx.el.button(
                icon("refresh_cw"),
                both("Open it again"),
                type="button",
                class_name="button gold large",
                on_click=rx.call_script("location.reload()"),
            ),
            class_name="mishap-middle",
            role="alert",
        ),
        class_name="mishap",
    )


def unexpected(exception: Exception) -> rx.event.EventSpec:
    """An event handler broke: the log gets the story, the page a sentence."""
    log.error("an event handler broke", exc_info=exception)
    return rx.toast.error(say("That did not work."), description=say("It was noted down. Try once more."))
